package key_test

import (
	"bufio"
	"cmp"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
)

// parsers are the strict parsers by the number of digits they want.
var parsers = [...]func(string) (key.Key, error){
	2:  parser(key.ParseLand),
	3:  parser(key.ParseRegion),
	5:  parser(key.ParseDistrict),
	8:  parser(key.ParseAGS),
	9:  parser(key.ParseAssociation),
	12: parser(key.ParseARS),
}

func parser[K key.Key](parse func(string) (K, error)) func(string) (key.Key, error) {
	return func(s string) (key.Key, error) { return parse(s) }
}

// refusal is what a ParseError says in English.
type refusal struct {
	Input  string
	Offset int
	Reason string
}

func refusalOf(e *key.ParseError) refusal { return refusal{e.Input, e.Offset, e.Reason} }

func TestParse(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     key.Key
	}{
		{"Land", "16", key.Land{}},
		{"Land with a leading zero", "01", key.Land{}},
		{"Regierungsbezirk Oberbayern", "091", key.Region{}},
		{"no Regierungsbezirk", "160", key.Region{}},
		{"Wartburgkreis", "16063", key.District{}},
		{"Erfurt", "16051000", key.AGS{}},
		{"Flensburg", "01001000", key.AGS{}},
		{"Verwaltungsgemeinschaft", "160635006", key.Association{}},
		{"Leimbach", "160635051051", key.ARS{}},
		{"Erfurt with its ARS", "160510000000", key.ARS{}},
		{"collective area of the sea", "130009999999", key.ARS{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			k, err := key.Parse(test.in)
			require.NoError(t, err)
			require.IsType(t, test.want, k)
			require.Equal(t, test.in, k.String())
			require.Equal(t, len(test.in), k.Len())
			require.Equal(t, test.in[:2], k.Land().String())
			require.False(t, k.IsZero())

			same, err := parsers[len(test.in)](test.in)
			require.NoError(t, err)
			require.Equal(t, k, same)
			require.Equal(t, k, key.MustParse(test.in))
		})
	}
}

func TestParseRefuses(t *testing.T) {
	const noLand = "there is no Land 00; Länder are numbered from 01"
	for _, test := range []struct {
		name, in string
		want     int // digits
		err      refusal
	}{
		{"nothing", "", 8, refusal{"", 0, "0 digits, want the 8 of an AGS"}},
		{"lost zero", "1001000", 8, refusal{"1001000", 7,
			"7 digits, want the 8 of an AGS; if a leading zero was lost, it is 01001000"}},
		{"too short, but the zero is there", "0100100", 8, refusal{"0100100", 7, "7 digits, want the 8 of an AGS"}},
		{"an ARS", "160635051051", 8, refusal{"160635051051", 8,
			"12 digits, want the 8 of an AGS; this is an ARS, and the AGS in it is 16063051"}},
		{"an AGS", "16063051", 12, refusal{"16063051", 8, "8 digits, want the 12 of an ARS; " +
			"this is an AGS, and the four digits of its Gemeindeverband stand only in a directory"}},
		{"a Kreis", "16063", 8, refusal{"16063", 5, "5 digits, want the 8 of an AGS; these are those of a Kreis"}},
		{"a Gemeindeverband", "160635006", 12, refusal{"160635006", 9,
			"9 digits, want the 12 of an ARS; these are those of a Gemeindeverband"}},
		{"twelve zeros", "000000000000", 8, refusal{"000000000000", 8, "12 digits, want the 8 of an AGS"}},
		{"Land 00", "00063051", 8, refusal{"00063051", 0, noLand}},
		{"no Land at all", "00", 2, refusal{"00", 0, noLand}},
		{"blank", "16 63051", 8, refusal{"16 63051", 2, "want 8 digits and nothing else"}},
		{"blank behind", "16063051 ", 8, refusal{"16063051 ", 8, "want 8 digits and nothing else"}},
		{"sign", "+6063051", 8, refusal{"+6063051", 0, "want 8 digits and nothing else"}},
		{"digits of another script", "१६", 2, refusal{"१६", 0, "want 2 digits and nothing else"}},
		{"long text", strings.Repeat("1", 1000), 8, refusal{strings.Repeat("1", 40) + "…", 8,
			"1000 digits, want the 8 of an AGS"}},
		{"Land of one digit", "1", 2, refusal{"1", 1,
			"1 digit, want the 2 of a Land; if a leading zero was lost, it is 01"}},
		{"two digits for a Regierungsbezirk", "16", 3, refusal{"16", 2,
			"2 digits, want the 3 of a Regierungsbezirk; these are those of a Land"}},
		{"four digits for a Kreis", "1001", 5, refusal{"1001", 4,
			"4 digits, want the 5 of a Kreis; if a leading zero was lost, it is 01001"}},
		{"twelve digits for a Gemeindeverband", "160635051051", 9, refusal{"160635051051", 9,
			"12 digits, want the 9 of a Gemeindeverband; these are those of an ARS"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			k, err := parsers[test.want](test.in)
			var wrong *key.ParseError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, test.err, refusalOf(wrong))
			require.True(t, k.IsZero(), "an error comes with no key")
		})
	}
}

func TestParseByLengthRefuses(t *testing.T) {
	for _, test := range []struct {
		in     string
		offset int
		reason string
	}{
		{"", 0, "0 digits; keys have 2, 3, 5, 8, 9 or 12"},
		{"1", 1, "1 digit; keys have 2, 3, 5, 8, 9 or 12; if a leading zero was lost, it is a Land 01"},
		{"1001", 4, "4 digits; keys have 2, 3, 5, 8, 9 or 12; if a leading zero was lost, it is a Kreis 01001"},
		{"1001000", 7, "7 digits; keys have 2, 3, 5, 8, 9 or 12; if a leading zero was lost, it is an AGS 01001000"},
		{"0100100", 7, "7 digits; keys have 2, 3, 5, 8, 9 or 12"},
		{"160635", 6, "6 digits; keys have 2, 3, 5, 8, 9 or 12"},
		{"Erfurt", 0, "want 2, 3, 5, 8, 9 or 12 digits and nothing else"},
		{"16063-", 5, "want 2, 3, 5, 8, 9 or 12 digits and nothing else"},
		{"Jena", 0, "want 2, 3, 5, 8, 9 or 12 digits and nothing else"},
		{"Gotha", 0, "want 2, 3, 5, 8, 9 or 12 digits and nothing else"},
	} {
		k, err := key.Parse(test.in)
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong)
		require.Equal(t, refusal{test.in, test.offset, test.reason}, refusalOf(wrong))
		require.Nil(t, k, "an error comes with no key, not with a zero one")
	}
}

func TestParseErrorNamesInputPlaceAndRemedy(t *testing.T) {
	_, err := key.ParseAGS("16 63051")
	require.EqualError(t, err, `key: "16 63051" at byte 2: want 8 digits and nothing else`)
}

// What MustParse cannot read ends the program with the error of the parser.
func TestMustParsePanicsOnWhatIsNoKey(t *testing.T) {
	for name, parse := range map[string]func(){
		"Land":        func() { key.MustParseLand("1") },
		"Region":      func() { key.MustParseRegion("1") },
		"District":    func() { key.MustParseDistrict("1") },
		"Association": func() { key.MustParseAssociation("1") },
		"AGS":         func() { key.MustParseAGS("1") },
		"ARS":         func() { key.MustParseARS("1") },
		"any":         func() { key.MustParse("1") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() { require.IsType(t, &key.ParseError{}, recover()) }()
			parse()
		})
	}
}

// Every key above a municipality is made of the digits of its ARS; no leading zero is lost on the way.
func TestKeysAbove(t *testing.T) {
	for _, s := range []string{"160635051051", "010510044044", "091720116116", "130009999999", "160000000000", "010000000000"} {
		ars := key.MustParseARS(s)
		require.Equal(t, s[:2], ars.Land().String())
		require.Equal(t, s[:3], ars.Region().String())
		require.Equal(t, s[:5], ars.District().String())
		require.Equal(t, s[:9], ars.Association().String())
		require.Equal(t, s[:5]+s[9:], ars.AGS().String())

		ags := ars.AGS()
		require.Equal(t, s[:2], ags.Land().String())
		require.Equal(t, s[:3], ags.Region().String())
		require.Equal(t, s[:5], ags.District().String())

		association := ars.Association()
		require.Equal(t, s[:2], association.Land().String())
		require.Equal(t, s[:3], association.Region().String())
		require.Equal(t, s[:5], association.District().String())

		require.Equal(t, s[:2], ars.District().Land().String())
		require.Equal(t, s[:3], ars.District().Region().String())
		require.Equal(t, s[:2], ars.Region().Land().String())
		require.Equal(t, s[:2], ars.Land().Land().String())
	}
}

func TestPrefixes(t *testing.T) {
	for _, test := range []struct {
		in   key.Key
		want []string
	}{
		{key.MustParse("160635051051"), []string{"160635051", "16063", "160", "16"}},
		{key.MustParse("16063051"), []string{"16063", "160", "16"}},
		{key.MustParse("160635051"), []string{"16063", "160", "16"}},
		{key.MustParse("16063"), []string{"160", "16"}},
		{key.MustParse("160"), []string{"16"}},
		{key.MustParse("16"), nil},
		{key.MustParse("147300070070"), []string{"147300070", "14730", "147", "14"}}, // ends in 0, which is no sign of a level
		{key.AGS{}, nil},
		{nil, nil},
	} {
		var got []string
		for k := range key.Prefixes(test.in) {
			got = append(got, k.String())
			require.Equal(t, len(got[len(got)-1]), k.Len())
		}
		require.Equal(t, test.want, got)
		for stop := 1; stop <= len(test.want); stop++ { // a caller may leave at any point
			n := 0
			for range key.Prefixes(test.in) {
				if n++; n == stop {
					break
				}
			}
			require.Equal(t, stop, n)
		}
	}
}

func TestDistrictMunicipality(t *testing.T) {
	wartburgkreis := key.MustParseDistrict("16063")
	leimbach, err := wartburgkreis.Municipality(51)
	require.NoError(t, err)
	require.Equal(t, key.MustParseAGS("16063051"), leimbach)
	last, err := wartburgkreis.Municipality(999)
	require.NoError(t, err)
	require.Equal(t, key.MustParseAGS("16063999"), last)

	var wrong *key.ParseError
	_, err = wartburgkreis.Municipality(1000)
	require.ErrorAs(t, err, &wrong)
	require.Equal(t, "160631000", wrong.Input)
	_, err = key.District{}.Municipality(51)
	require.ErrorAs(t, err, &wrong)
}

func TestZeroValues(t *testing.T) {
	for _, k := range []key.Key{key.Land{}, key.Region{}, key.District{}, key.AGS{}, key.Association{}, key.ARS{}} {
		require.True(t, k.IsZero())
		require.Empty(t, k.String())
		require.True(t, k.Land().IsZero())
	}
	require.True(t, key.ARS{}.AGS().IsZero())
	require.True(t, key.ARS{}.Association().IsZero())
	require.True(t, key.AGS{}.District().IsZero())
	require.True(t, key.District{}.Region().IsZero())
}

func TestKeysAreKeysOfMaps(t *testing.T) {
	names := map[key.AGS]string{key.MustParseAGS("16063051"): "Leimbach"}
	require.Equal(t, "Leimbach", names[key.MustParseARS("160635051051").AGS()])
	mixed := map[key.Key]int{key.MustParse("16063"): 1, key.MustParse("16063000"): 2}
	require.Len(t, mixed, 2)
}

// randomKey returns the text of some well-formed key.
func randomKey(random *rand.Rand) string {
	lengths := []int{2, 3, 5, 8, 9, 12}
	text := []byte{'0', '0'}
	for string(text[:2]) == "00" {
		text = make([]byte, lengths[random.IntN(len(lengths))])
		for i := range text {
			text[i] = '0' + byte(random.IntN(10))
		}
	}
	return string(text)
}

func TestRandomKeysPrintAsTheyParse(t *testing.T) {
	random := rand.New(rand.NewPCG(16, 63))
	for range 10_000 {
		text := randomKey(random)
		k, err := key.Parse(text)
		require.NoError(t, err)
		require.Equal(t, text, k.String())
		again, err := key.Parse(k.String())
		require.NoError(t, err)
		require.Equal(t, k, again)
	}
}

// openFacts opens a file of the facts that lie beside the repository.
func openFacts(t *testing.T, path string) *os.File {
	t.Helper()
	f, err := os.Open("../../../shared/data/" + path)
	if err != nil {
		t.Skipf("the official register is not at hand: %v", err)
	}
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

// Every key of the register of 30 June 2026 prints as it parses, and its digits tell the level it stands for.
func TestAllKeysOfTheRegisterPrintAsTheyParse(t *testing.T) {
	levels := map[string]key.Key{
		"land": key.Land{}, "regierungsbezirk": key.Region{}, "kreis": key.District{},
		"gemeindeverband": key.Association{}, "gemeinde": key.ARS{},
	}
	rows := 0
	scanner := bufio.NewScanner(openFacts(t, "schluessel/schluessel-2026-06-30.tsv"))
	for scanner.Scan() {
		columns := strings.Split(scanner.Text(), "\t")
		if columns[0] == "ebene" {
			continue
		}
		rows++
		k, err := key.Parse(columns[1])
		require.NoError(t, err)
		require.Equal(t, columns[1], k.String())
		require.IsType(t, levels[columns[0]], k)
		if ars, ok := k.(key.ARS); ok {
			require.Equal(t, columns[1][:5]+columns[1][9:], ars.AGS().String())
		}
	}
	require.NoError(t, scanner.Err())
	require.Equal(t, 15_972, rows, "the number of rows that the list of the data states")
}

// The register of 30 November 2025 is sorted as Compare sorts, and so is any shuffled copy of it.
func TestCompareIsTheOrderOfTheRegister(t *testing.T) {
	var register []key.Key
	scanner := bufio.NewScanner(openFacts(t, "gv100ad/GV100AD_30112025.txt"))
	for scanner.Scan() {
		record := scanner.Text()
		land, region, district, municipality, association := record[10:12], record[12:13], record[13:15], record[15:18], record[18:22]
		switch record[:2] {
		case "10":
			register = append(register, key.MustParse(land))
		case "20":
			register = append(register, key.MustParse(land+region))
		case "40":
			register = append(register, key.MustParse(land+region+district))
		case "50":
			register = append(register, key.MustParse(land+region+district+association))
		case "60":
			register = append(register, key.MustParse(land+region+district+association+municipality))
		}
	}
	require.NoError(t, scanner.Err())
	require.Len(t, register, 16+29+400+4590+10953)
	for i := range register[1:] {
		if key.Compare(register[i], register[i+1]) >= 0 {
			require.Failf(t, "not in order", "%s stands before %s in the register", register[i], register[i+1])
		}
	}
	shuffled := slices.Clone(register)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	slices.SortFunc(shuffled, key.Compare)
	require.Equal(t, register, shuffled)
}

// A unit stands before those within it, and the association before the municipalities of its Kreis, also where all digits are zero.
func TestCompareOfZeros(t *testing.T) {
	order := []string{"16", "160", "16000", "160000000", "16000000", "16000001", "160010000", "16001000", "161", "17"}
	for i := range order {
		for j := range order {
			require.Equal(t, cmp.Compare(i, j), key.Compare(key.MustParse(order[i]), key.MustParse(order[j])), "%s and %s", order[i], order[j])
		}
	}
}

// The order that Compare promises, over all types and with the values that name no unit. Every pair is tried.
func TestCompareIsATotalOrder(t *testing.T) {
	ordered := []key.Key{
		nil,
		key.Land{}, key.Region{}, key.District{}, key.Association{}, key.AGS{}, key.ARS{},
		key.MustParse("01"),
		key.MustParse("010"),
		key.MustParse("01001"),
		key.MustParse("010010000"),
		key.MustParse("01001000"),
		key.MustParse("010010000000"),
		key.MustParse("09"),
		key.MustParse("091"),
		key.MustParse("09161"),
		key.MustParse("092"),
		key.MustParse("16"),
		key.MustParse("160"),
		key.MustParse("16063"),
		key.MustParse("160635006"), // all associations of the Kreis before its municipalities
		key.MustParse("160635051"),
		key.MustParse("16063003"),
		key.MustParse("160635051003"),
		key.MustParse("16063051"),
		key.MustParse("160630051051"), // the same municipality under two associations
		key.MustParse("160635051051"),
		key.MustParse("160630076076"), // Treffurt, whose association is before the one above
		key.MustParse("16064"),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			require.Equal(t, want, key.Compare(a, b), "%v and %v", a, b)
		}
	}
}

// The methods sort as the function does.
func TestCompareMethodsAgreeWithCompare(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	seen := map[int]int{}
	for range 20_000 {
		a, b := key.MustParse(randomKey(random)), key.MustParse(randomKey(random))
		if a.Len() != b.Len() {
			continue
		}
		seen[a.Len()]++
		var got int
		switch a := a.(type) {
		case key.Land:
			got = a.Compare(b.(key.Land))
		case key.Region:
			got = a.Compare(b.(key.Region))
		case key.District:
			got = a.Compare(b.(key.District))
		case key.Association:
			got = a.Compare(b.(key.Association))
		case key.AGS:
			got = a.Compare(b.(key.AGS))
		case key.ARS:
			got = a.Compare(b.(key.ARS))
		}
		require.Equal(t, key.Compare(a, b), got, "%s and %s", a, b)
	}
	require.Len(t, seen, 6, "every type was tried")
}

func TestHotPathsDoNotAllocate(t *testing.T) {
	buffer := make([]byte, 0, 16)
	ags, ars := key.MustParseAGS("16063051"), key.MustParseARS("160635051051")
	for name, run := range map[string]func(){
		"ParseAGS":   func() { _, _ = key.ParseAGS("16063051") },
		"ParseARS":   func() { _, _ = key.ParseARS("160635051051") },
		"AppendText": func() { _, _ = ags.AppendText(buffer) },
		"Compare":    func() { _ = ags.Compare(ars.AGS()) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, run), name)
	}
}

// What is parsed prints as it was, what is refused has a typed error, and the length alone decides about the type.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"16", "160", "16063", "16063051", "160635051", "160635051051", "1001000", "", "00", "१६", "16 063051"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		k, err := key.Parse(in)
		if err == nil {
			require.Equal(t, in, k.String())
			require.Equal(t, len(in), k.Len())
			require.False(t, k.IsZero())
		} else {
			var wrong *key.ParseError
			require.ErrorAs(t, err, &wrong)
			require.LessOrEqual(t, wrong.Offset, len(in))
			require.Nil(t, k)
		}
		for want, parse := range parsers {
			if parse == nil {
				continue
			}
			strict, strictErr := parse(in)
			if want == len(in) && err == nil {
				require.NoError(t, strictErr)
				require.Equal(t, k, strict)
				continue
			}
			var wrong *key.ParseError
			require.ErrorAs(t, strictErr, &wrong)
			require.True(t, strict.IsZero())
		}
	})
}

func BenchmarkParseAGS(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = key.ParseAGS("16063051")
	}
}

func BenchmarkParseARS(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = key.ParseARS("160635051051")
	}
}

func BenchmarkString(b *testing.B) {
	b.ReportAllocs()
	k := key.MustParseAGS("16063051")
	for b.Loop() {
		_ = k.String()
	}
}

func BenchmarkAppendText(b *testing.B) {
	b.ReportAllocs()
	k := key.MustParseAGS("16063051")
	buffer := make([]byte, 0, 16)
	for b.Loop() {
		_, _ = k.AppendText(buffer)
	}
}

func BenchmarkCompare(b *testing.B) {
	b.ReportAllocs()
	x, y := key.MustParse("160635051051"), key.MustParse("16063")
	for b.Loop() {
		_ = key.Compare(x, y)
	}
}

func BenchmarkMapLookup(b *testing.B) {
	b.ReportAllocs()
	names := map[key.AGS]string{}
	district := key.MustParseDistrict("16063")
	for n := range uint16(1000) {
		k, err := district.Municipality(n)
		require.NoError(b, err)
		names[k] = k.String()
	}
	k := key.MustParseAGS("16063051")
	for b.Loop() {
		_ = names[k]
	}
}

// A key comes back from its number with its leading zero, and numbers of no key are refused.
func TestNumber(t *testing.T) {
	for _, digits := range []string{"01001000", "16063051", "99999999"} {
		k := key.MustParseAGS(digits)
		again, err := key.AGSFromNumber(k.Number())
		require.NoError(t, err)
		require.Equal(t, k, again)
		require.Equal(t, digits, again.String())
	}
	ars := key.MustParseARS("010010000000")
	again, err := key.ARSFromNumber(ars.Number())
	require.NoError(t, err)
	require.Equal(t, ars, again)
	zero, err := key.AGSFromNumber(0)
	require.NoError(t, err)
	require.True(t, zero.IsZero())
	for _, n := range []uint64{1, 999_999, 100_000_000, 1 << 63} {
		k, err := key.AGSFromNumber(n)
		var fault *key.ParseError
		require.ErrorAs(t, err, &fault, n)
		require.True(t, k.IsZero())
	}
	_, err = key.ARSFromNumber(9_999_999_999)
	require.Error(t, err)
}

// The character behind the nine is no digit, a key of another level is told only where it is asked for, and 40 bytes are shown.
func TestParseRefusesNeighbours(t *testing.T) {
	_, err := key.ParseAGS("1606606:")
	var wrong *key.ParseError
	require.ErrorAs(t, err, &wrong)
	require.Equal(t, refusal{"1606606:", 7, "want 8 digits and nothing else"}, refusalOf(wrong))
	_, err = key.ParseAssociation("16063051")
	require.ErrorAs(t, err, &wrong)
	require.NotContains(t, wrong.Reason, "this is an AGS, and the four digits")
	for n, shown := range map[int]string{40: strings.Repeat("x", 40), 41: strings.Repeat("x", 40) + "…"} {
		_, err = key.ParseAGS(strings.Repeat("x", n))
		require.ErrorAs(t, err, &wrong)
		require.Equal(t, shown, wrong.Input)
	}
	lowest, err := key.AGSFromNumber(1_000_000)
	require.NoError(t, err)
	require.Equal(t, "01000000", lowest.String())
	_, err = key.AGSFromNumber(999_999)
	require.ErrorAs(t, err, &wrong)
	require.Zero(t, wrong.Offset)
}

// What is no key, or more than one, is told in both languages, with what it may be instead.
func TestErrorsForReaders(t *testing.T) {
	parse := func(s string) error { _, err := key.Parse(s); return err }
	ags := func(s string) error { _, err := key.ParseAGS(s); return err }
	repair := func(s string) error { _, _, err := key.RepairAGS(s); return err }
	asJSON := func(s string) error { return new(key.AGS).UnmarshalJSON([]byte(s)) }
	for _, test := range []struct {
		err             error
		german, english string
	}{
		{parse("1001000"), `„1001000“ ist kein amtlicher Schlüssel: 7 Ziffern; Schlüssel haben 2, 3, 5, 8, 9 oder 12; ` +
			`wenn eine führende Null verloren ging, ist es 01001000 für eine Gemeinde (AGS)`,
			`"1001000" is not an official key: 7 digits; keys have 2, 3, 5, 8, 9 or 12; if a leading zero was lost, it is an AGS 01001000`},
		{parse("Erfurt"), `„Erfurt“ ist kein amtlicher Schlüssel: verlangt sind 2, 3, 5, 8, 9 oder 12 Ziffern und sonst nichts`,
			`"Erfurt" is not an official key: want 2, 3, 5, 8, 9 or 12 digits and nothing else`},
		{ags("160635051051"), `„160635051051“ ist kein amtlicher Schlüssel: 12 Ziffern, verlangt sind die 8 für eine Gemeinde (AGS); ` +
			`das ist ein ARS, und der AGS darin ist 16063051`,
			`"160635051051" is not an official key: 12 digits, want the 8 of an AGS; this is an ARS, and the AGS in it is 16063051`},
		{ags("16063"), `„16063“ ist kein amtlicher Schlüssel: 5 Ziffern, verlangt sind die 8 für eine Gemeinde (AGS); so viele hat der Schlüssel für einen Kreis`,
			`"16063" is not an official key: 5 digits, want the 8 of an AGS; these are those of a Kreis`},
		{ags("00063051"), `„00063051“ ist kein amtlicher Schlüssel: ein Land 00 gibt es nicht; die Länder zählen ab 01`,
			`"00063051" is not an official key: there is no Land 00; Länder are numbered from 01`},
		{repair("16051"), `„16051“ lässt sich mehrfach lesen: 16051 für einen Kreis oder 16051000 für eine Gemeinde (AGS)`,
			`"16051" can be read in more than one way: a Kreis 16051, or an AGS 16051000`},
		{repair("1606606.5"), `„1606606.5“ ist kein amtlicher Schlüssel: die Trennzeichen stehen, wo ein Schlüssel keine Fuge hat; ` +
			`verlangt ist 16 0 66 065 oder 16 0 66 5014 065`,
			`"1606606.5" is not an official key: the separators stand where a key has no joint; want 16 0 66 065 or 16 0 66 5014 065`},
		{asJSON("1001000"), `„1001000“ ist kein amtlicher Schlüssel: eine Zahl in JSON ist kein Schlüssel, denn die Länder 01 bis 09 verlören darin ` +
			`ihre führende Null; den Schlüssel als Text schreiben: "01001000"`,
			`"1001000" is not an official key: a JSON number is no key, for Länder 01 to 09 lose their leading zero in it; write the key as a string: "01001000"`},
	} {
		told, ok := test.err.(interface{ Text(language.Tag) string })
		require.True(t, ok, "%T", test.err)
		require.Equal(t, bilingual.Text{German: test.german, English: test.english}, bilingual.TextOf(told))
	}
}
