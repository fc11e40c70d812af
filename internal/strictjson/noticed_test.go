package strictjson_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/internal/strictjson"
)

func nearest(written string, words ...strictjson.Word) []string {
	var got []string
	for _, w := range strictjson.Nearest(written, words) {
		got = append(got, w.Word)
	}
	return got
}

// Of words that come into question the nearest is told, whatever their order; more than three are too many to tell any.
func TestTheNearestWordsAreTold(t *testing.T) {
	longer, shorter := strictjson.Word{Word: "landkreise"}, strictjson.Word{Word: "landkreis"}
	require.Equal(t, []string{"landkreis"}, nearest("landkrei", longer, shorter))
	require.Equal(t, []string{"landkreis"}, nearest("landkrei", shorter, longer))

	var kreise []strictjson.Word
	for i := range 4 {
		kreise = append(kreise, strictjson.Word{Word: fmt.Sprintf("kreis%d", i)})
	}
	require.Equal(t, []string{"kreis0", "kreis1", "kreis2"}, nearest("kreis9", kreise[:3]...))
	require.Empty(t, nearest("kreis9", kreise...))
}

// A text has as many typing errors as letters must be put in, taken out or replaced, wherever they stand: at most two, and one in five
// letters of a long name. Capital letters are none.
func TestTypingErrorsAreCounted(t *testing.T) {
	words := []strictjson.Word{{Word: "term", Text: text("Kostenverteilung", "term")}}
	for written, found := range map[string]bool{
		"xxterm": true, "termxx": true, "xxxterm": false, "TREM": true, "KOSTENVERTEILUNK": true,
		"Kxstxnvxrteilung": true, "Kxstxnvxrtxilung": false, // three errors in sixteen letters, and four
	} {
		require.Equal(t, found, nearest(written, words...) != nil, written)
	}
}

// A word of at least four letters tells the names that have it at the beginning of any of their words; a text without words tells none.
func TestWordsOfANameAreTold(t *testing.T) {
	notice := strictjson.Word{Word: "termination", Text: text("ordentliche Kündigung", "ordinary termination")}
	require.Equal(t, []string{"termination"}, nearest("ordentlicher", notice), "the first word of two")
	require.Equal(t, []string{"termination"}, nearest("orde", notice))
	require.Empty(t, nearest("ord", notice))
	require.Empty(t, nearest("–", notice))
	require.Empty(t, nearest("–", strictjson.Word{Word: "term"}), "a word that has no other name")

	require.Equal(t, []string{"kosten"}, nearest("Kostenersatz", strictjson.Word{Word: "kosten"}), "goes on from six letters")
	require.Empty(t, nearest("Preisersatz", strictjson.Word{Word: "preis"}))
	require.True(t, strictjson.SameSpelling("Art. 28", "art28"))
	require.False(t, strictjson.SameSpelling("Art. 28", "Art. 29"))

	long := strings.Repeat("x", 100)
	require.Equal(t, []string{long}, nearest("y"+long[1:], strictjson.Word{Word: long}))
	require.Empty(t, nearest("y"+long, strictjson.Word{Word: long}), "no name has 101 bytes")
}

// A list of words that is too long is cut between two words, also where letters of several bytes stand at the place.
func TestListsAreCutBetweenWords(t *testing.T) {
	for shift := range 4 {
		var enum []strictjson.Word
		for i := range 400 {
			enum = append(enum, strictjson.Word{Word: strings.Repeat("x", shift) + fmt.Sprintf("€€€€€€€€€€€%03d", i)})
		}
		codec := strictjson.New[[]Form](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{reflect.TypeFor[Form](): {Enum: enum}}})
		_, err := codec.Decode(strings.NewReader(`["another"]`))
		var errs strictjson.Errors
		require.ErrorAs(t, err, &errs)
		require.NotContains(t, errs.Text(language.German), "\uFFFD")
		require.Regexp(t, `"x*€{11}\d{3}" und \d+ weitere$`, errs.Text(language.German))
	}
}

// A text where an object is asked for is shown in the field that reads it, or else in the first that takes any text and must be there;
// the other fields that must be there are shown with what they ask for.
func TestATextIsShownInTheFieldWhereItBelongs(t *testing.T) {
	type site struct {
		Form   Form   `json:"form"`
		Note   string `json:"note,omitempty"`
		Key    Key    `json:"key"`
		Name   string `json:"name"`
		Second string `json:"second"`
		Floor  int    `json:"floor"`
	}
	type number struct {
		Floor int `json:"floor"`
	}
	type document struct {
		Sites   []site   `json:"sites,omitempty"`
		Numbers []number `json:"numbers,omitempty"`
	}
	words := config().Describe[reflect.TypeFor[Form]()]
	long := strings.Repeat("x", 101)
	for given, want := range map[string]string{
		`{"sites":["Gera"]}`:             `{"form": "framework", "key": …, "name": "Gera", "second": …, "floor": …}`,
		`{"sites":["16063"]}`:            `{"form": "framework", "key": "16063", "name": …, "second": …, "floor": …}`,
		`{"sites":["` + long[1:] + `"]}`: `{"form": "framework", "key": …, "name": "` + long[:60] + `…", "second": …, "floor": …}`,
		`{"sites":["` + long + `"]}`:     `{"form": …, "key": …, "name": …, "second": …, "floor": …}`, // no name is that long
		`{"numbers":["Gera"]}`:           `{"floor": …}`,
		`{"sites":[7]}`:                  `{"form": …, "key": …, "name": …, "second": …, "floor": …}`,
	} {
		codec := strictjson.New[document](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{
			reflect.TypeFor[Form](): words, reflect.TypeFor[Key](): {},
		}})
		_, err := codec.Decode(strings.NewReader(given))
		require.Error(t, err, given)
		require.True(t, strings.HasSuffix(err.Error(), "; such as "+want), "%s: %v", given, err)
	}

	words.Enum = append(words.Enum, strictjson.Word{Word: "fourth"})
	for range 2 { // of four words the first is shown, of five none
		codec := strictjson.New[[]site](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{reflect.TypeFor[Form](): words}})
		_, err := codec.Decode(strings.NewReader(`["Gera"]`))
		require.Equal(t, len(words.Enum) == 4, strings.Contains(err.Error(), `{"form": "framework"`), "%v", err)
		require.Equal(t, len(words.Enum) == 5, strings.Contains(err.Error(), `{"form": …`), "%v", err)
		words.Enum = append(words.Enum, strictjson.Word{Word: "fifth"})
	}
}

// What is rewritten is what the text says as a whole: a number with a unit behind it is no number, and a text without letters neither. A
// number that is too long for a name is not repeated.
func TestOnlyWhatIsClearIsRewritten(t *testing.T) {
	for document, want := range map[string]string{
		patch(`"copies":"3 Stück"`):                          "want a number, but this is a string",
		patch(`"copies":""`):                                 "want a number, but this is a string",
		patch(`"copies":"` + strings.Repeat("7", 101) + `"`): "want a number, but this is a string",
		patch(`"copies":"` + strings.Repeat("7", 100) + `"`): "want a number, but this is a string: write " + strings.Repeat("7", 100) +
			", without quotes",
		patch(`"source":` + strings.Repeat("7", 100)): `want a string, but this is a number: write "` + strings.Repeat("7", 60) +
			`…", with the double quotes`,
		patch(`"source":` + strings.Repeat("7", 101)): "want a string, but this is a number: a string",
	} {
		_, err := decode(t, document)
		var errs strictjson.Errors
		require.ErrorAs(t, err, &errs)
		require.Equal(t, want, errs[0].Reason, document)
	}
}

// The place of a fault in a text is that of the first character that cannot stand there, and hints are given where they fit alone.
func TestFaultsOfTextsAreTold(t *testing.T) {
	for document, want := range map[string]string{
		"{\uFFFD}":                          "line 1, column 2: unexpected '\uFFFD': want a name",
		`["\ud83dxxde00"]`:                  `line 1, column 3, /0: \ud83d is half of a surrogate pair`,
		"[" + strings.Repeat("0", 60) + "]": ": " + strings.Repeat("0", 60) + " is no number",
		"[" + strings.Repeat("0", 61) + "]": ": " + strings.Repeat("0", 60) + "… is no number",
		`["\x`:                              "line 1, column 3, /0: unknown escape sequence",
		"[\"a\rb\"]":                        `line 1, column 4, /0: the line ends in the string that begins at line 1, column 2: want the closing straight quote "; a line break in a string is written \u000d`,
	} {
		_, err := decode(t, document)
		require.ErrorContains(t, err, want)
	}
	for _, document := range []string{`[1,,2]`, `[1,+2]`, `{"a" 1}`, `["a" 1]`} {
		_, err := decode(t, document)
		require.Error(t, err)
		require.NotContains(t, err.Error(), "decimal comma", document)
	}
}

// A pointer that must be there and is nil is no document.
func TestCheckRefusesANilPointer(t *testing.T) {
	type document struct {
		Where *Address `json:"where"`
	}
	codec := strictjson.New[document](strictjson.Config{})
	require.Equal(t, []string{"/where"}, pointers(t, codec.Check(&document{}, nil)))
	require.NoError(t, codec.Check(&document{Where: &Address{}}, nil))
}

// The limit is that of the document, and not of what stands before it.
func TestAppendCountsTheDocumentAlone(t *testing.T) {
	before := make([]byte, strictjson.MaxBytes)
	out, err := treaties().Append(before, full())
	require.NoError(t, err)
	alone, err := treaties().Append(nil, full())
	require.NoError(t, err)
	require.Equal(t, string(alone), string(out[len(before):]))
}

// The list of absent fields is read wherever it stands among the fields.
func TestAbsentFieldsMayComeFirst(t *testing.T) {
	type document struct {
		Absent []string `json:"absent,omitempty" absent:"fields"`
		Title  string   `json:"title,omitempty"`
	}
	codec := strictjson.New[document](strictjson.Config{})
	_, err := codec.Decode(strings.NewReader(`{"absent":["title"]}`))
	require.NoError(t, err)
	_, err = codec.Decode(strings.NewReader(`{"absent":["titel"]}`))
	require.ErrorContains(t, err, `/absent/0: no field that can be absent here: "titel": did you mean "title"?`)
	_, err = codec.Decode(strings.NewReader(`{"absent":["title"],"title":"t"}`))
	require.ErrorContains(t, err, `the field "title" is there and is said to be absent`)
}

// padded is a text of five digits that is also read without its leading zeros.
type padded string

func (p padded) MarshalText() ([]byte, error) { return []byte(p), nil }

func (p *padded) UnmarshalText(text []byte) error {
	*p = padded(strings.Repeat("0", max(0, 5-len(text))) + string(text))
	return nil
}

// A number where a text is wanted is shown as the type writes it, and what a type is for stands behind its kind.
func TestATextIsShownAsItsTypeWritesIt(t *testing.T) {
	_, err := strictjson.New[[]padded](strictjson.Config{}).Decode(strings.NewReader(`[1063]`))
	require.EqualError(t, err, `line 1, column 2, /0: want a string, but this is a number: write "01063", with the double quotes`)
	_, err = decode(t, patch(`"signed":null`))
	require.EqualError(t, err, "line 1, column 11, /signed: null says nothing: leave it out, or give a string: a calendar day")
	_, err = decode(t, patch(`"source":null`))
	require.EqualError(t, err, "line 1, column 11, /source: null says nothing: leave it out, or give a string")
}

type renamedField struct {
	sealed
	Old int `json:"old" formerly:"type"`
}

type (
	faltering string
	counted   int8
)

func (f faltering) MarshalText() ([]byte, error) { return []byte(f), errors.ErrUnsupported }

// Each of the things that a type cannot have is refused alone, and what looks like them and is sound is not.
func TestNewRefusesEachAlone(t *testing.T) {
	described := func(d strictjson.Description) strictjson.Config {
		return strictjson.Config{Describe: map[reflect.Type]strictjson.Description{
			reflect.TypeFor[string](): d, reflect.TypeFor[faltering](): d, reflect.TypeFor[counted](): d,
		}}
	}
	for reason, make := range map[string]func(){
		"string: only types that read themselves have a JSON type": func() { strictjson.New[string](described(strictjson.Description{Type: "string"})) },
		"string: only types that read themselves":                  func() { strictjson.New[string](described(strictjson.Description{Format: "date"})) },
		`is not the word "a"`: func() {
			strictjson.New[faltering](described(strictjson.Description{Enum: []strictjson.Word{{Word: "a"}}}))
		},
		`two fields are or were named "type"`: func() {
			strictjson.New[Clause](strictjson.Config{Unions: []strictjson.Union{strictjson.OneOf("type", map[string]Clause{"x": renamedField{}})}})
		},
		`the field N has the doc "|a number"; want "German|English"`: func() {
			strictjson.New[struct {
				N int `json:"n" doc:"|a number"`
			}](strictjson.Config{})
		},
		`the field N has the doc "eine Zahl|"; want "German|English"`: func() {
			strictjson.New[struct {
				N int `json:"n" doc:"eine Zahl|"`
			}](strictjson.Config{})
		},
		`the field N has the range "-129..1"`: func() {
			strictjson.New[struct {
				N int8 `json:"n" range:"-129..1"`
			}](strictjson.Config{})
		},
		`the field N has the range "1..128"`: func() {
			strictjson.New[struct {
				N int8 `json:"n" range:"1..128"`
			}](strictjson.Config{})
		},
		`the field N has the range "0..0"`: func() {
			strictjson.New[struct {
				N bool `json:"n" range:"0..0"`
			}](strictjson.Config{})
		},
		`the field N has the range "1..9"`: func() {
			strictjson.New[struct {
				N counted `json:"n" range:"1..9"`
			}](described(strictjson.Description{Text: text("eine Zahl", "a number")}))
		},
	} {
		func() {
			defer func() {
				message, _ := recover().(string)
				require.Contains(t, message, reason)
			}()
			make()
		}()
	}

	type narrow struct {
		One  int8     `json:"one" range:"3..3"`
		All  int8     `json:"all" range:"-128..127"`
		Many []uint16 `json:"many"`
	}
	codec := strictjson.New[narrow](strictjson.Config{})
	_, err := codec.Decode(strings.NewReader(`{"one":3,"all":-128,"many":[65535]}`))
	require.NoError(t, err)
	_, err = codec.Decode(strings.NewReader(`{"one":4,"all":127,"many":[]}`))
	require.ErrorContains(t, err, "want a whole number from 3 to 3, but this is 4")
}
