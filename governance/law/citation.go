package law

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Citation is a place in an act: "§ 17 Abs. 2 Nr. 5 ThürKGG". It may name the norm beside which it is read, as where that norm
// applies the act: "§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG". Citations can be compared with ==. The zero value cites nothing.
type Citation struct {
	act   Act
	place string // in canonical form; empty for the act as a whole

	byAct   Act // of the norm beside which it is read; zero where there is none
	byPlace string
}

// Division is a step of a citation.
type Division uint8

// The divisions of German and European acts, from the outermost inwards.
const (
	Section      Division = iota + 1 // Paragraph, §
	Article                          // Artikel
	Annex                            // Anlage, Anhang
	Paragraph                        // Absatz
	Sentence                         // Satz
	Number                           // Nummer
	Letter                           // Buchstabe
	HalfSentence                     // Halbsatz
)

// Element is one division of a place with its number, such as {Paragraph, "1a"}.
type Element struct {
	Division Division
	Value    string
}

var divisions = bilingual.Words[Division]{Name: "division of an act", List: []bilingual.Word[Division]{
	{Value: Section, Word: "§", Text: bilingual.Text{German: "Paragraph", English: "section"}},
	{Value: Article, Word: "Art.", Text: bilingual.Text{German: "Artikel", English: "article"}},
	{Value: Annex, Word: "Anlage", Text: bilingual.Text{German: "Anlage", English: "annex"}},
	{Value: Paragraph, Word: "Abs.", Text: bilingual.Text{German: "Absatz", English: "paragraph"}},
	{Value: Sentence, Word: "S.", Text: bilingual.Text{German: "Satz", English: "sentence"}},
	{Value: Number, Word: "Nr.", Text: bilingual.Text{German: "Nummer", English: "number"}},
	{Value: Letter, Word: "Buchst.", Text: bilingual.Text{German: "Buchstabe", English: "letter"}},
	{Value: HalfSentence, Word: "Halbs.", Text: bilingual.Text{German: "Halbsatz", English: "half-sentence"}},
}}

// What citations are understood to say beside the word that is printed.
var otherSpellings = [...][]string{
	Article:      {"Artikel"},
	Annex:        {"Anhang"},
	Paragraph:    {"Absatz"},
	Sentence:     {"Satz"},
	Number:       {"Nummer"},
	Letter:       {"Buchstabe", "lit."},
	HalfSentence: {"Halbsatz", "Hs."},
}

// String returns the word that citations use for the division, such as "Abs."; "" for what is no division.
func (d Division) String() string { return divisions.String(d) }

// Text returns the word for the division when it stands without a number, such as "Absatz".
func (d Division) Text(tag language.Tag) string { return divisions.Text(d, tag) }

// IsValid reports whether d is one of the eight divisions.
func (d Division) IsValid() bool { return divisions.Has(d) }

// MarshalText returns [Division.String]; what is no division is a [*bilingual.WordError].
func (d Division) MarshalText() ([]byte, error) { return divisions.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Division) UnmarshalText(text []byte) error { return divisions.Unmarshal(d, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (d Division) Value() (driver.Value, error) { return divisions.Value(d) }

// Scan reads the word from a database; see [bilingual.Words].
func (d *Division) Scan(column any) error { return divisions.Scan(d, column) }

// CitationError tells that a text cites no place that can exist.
type CitationError struct {
	Input  string
	Offset int // byte at which the reading stopped
	Reason string
}

func (e *CitationError) Error() string {
	return fmt.Sprintf("law: citation %q at byte %d: %s", e.Input, e.Offset, e.Reason)
}

// Cite names a place in an act: Cite(ThuerKGG, "§ 17 Abs. 2 Nr. 5"). An empty place cites the act as a whole. The place
// follows the grammar of [ParseCitation].
func Cite(act Act, place string) (Citation, error) {
	if !act.IsValid() {
		return Citation{}, &CitationError{Input: clip(place), Reason: "not an act of the table"}
	}
	if len(place) > longestCitation {
		return Citation{}, &CitationError{Input: clip(place), Offset: longestCitation, Reason: fmt.Sprintf("longer than %d bytes", longestCitation)}
	}
	canonical, err := canonicalPlace(act, place)
	if err != nil {
		return Citation{}, err
	}
	return Citation{act: act, place: canonical}, nil
}

// MustCite is [Cite] for places that stand in the source code; it panics where Cite returns an error.
func MustCite(act Act, place string) Citation {
	c, err := Cite(act, place)
	if err != nil {
		panic(err)
	}
	return c
}

// ParseCitation reads a citation in German form: a place and the official abbreviation of an act of the table.
//
//	§ 17 Abs. 2 Nr. 5 ThürKGG
//	Art. 91c Abs. 2 S. 3 GG
//	§§ 4–6 ThürKGG
//	Nr. 1.3 VV zu § 44 ThürLHO
//	ThürEGovG
//	§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG
//
// A place begins with what the act is divided into: § for most acts, Art. for constitutions and European acts, Nr. for
// administrative rules; Anlage and Anhang fit all. Then follow Abs., S., Nr., Buchst. and Halbs., each at most once
// and with a number or a letter: Abs. first, Buchst. after Nr. where both stand, Halbs. right after S. The long words
// (Absatz, Satz, Nummer, Buchstabe, Artikel), "lit.", missing blanks after a word and no-break spaces are understood; the
// printed form is always the short one.
//
// A second citation may follow after "i. V. m." (in Verbindung mit), see [Citation.By].
func ParseCitation(s string) (Citation, error) {
	if len(s) > longestCitation {
		return Citation{}, &CitationError{Input: clip(s), Offset: longestCitation, Reason: fmt.Sprintf("longer than %d bytes", longestCitation)}
	}
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
	first, second, isJoined := cutConjunction(s)
	if !isJoined {
		return parsePlace(s)
	}
	c, err := parsePlace(first)
	if err != nil {
		return Citation{}, err
	}
	by, err := parsePlace(second)
	if err != nil {
		if fault := (*CitationError)(nil); errors.As(err, &fault) {
			fault.Input, fault.Offset = clip(s), fault.Offset+len(s)-len(second)
		}
		return Citation{}, err
	}
	c.byAct, c.byPlace = by.act, by.place
	return c, nil
}

// conjunction joins a citation and the norm beside which it is read.
const conjunction = " i. V. m. "

// cutConjunction cuts a text at the first "i. V. m.", however it is spelled.
func cutConjunction(s string) (first, second string, found bool) {
	for _, spelling := range [...]string{conjunction, " i.V.m. ", " iVm ", " in Verbindung mit "} {
		if first, second, found = strings.Cut(s, spelling); found {
			return first, second, true
		}
	}
	return s, "", false
}

// parsePlace reads a citation of one place.
func parsePlace(s string) (Citation, error) {
	act, place := actAtEnd(s)
	if act == 0 {
		name := s
		if i := strings.LastIndexByte(s, ' '); i >= 0 {
			name = s[i+1:]
		}
		return Citation{}, unknownAct(name, len(s)-len(name))
	}
	return Cite(act, place)
}

// MustParseCitation is [ParseCitation] for citations that stand in the source code; it panics where ParseCitation
// returns an error.
func MustParseCitation(s string) Citation {
	c, err := ParseCitation(s)
	if err != nil {
		panic(err)
	}
	return c
}

const longestCitation = 250 // more than two of the longest places together

// actAtEnd finds the act whose abbreviation ends the text; the longest wins, since abbreviations may end in another.
func actAtEnd(s string) (act Act, place string) {
	longest := 0
	for a := GG; a <= lastAct; a++ {
		name := acts[a].abbreviation
		if len(name) <= longest || !strings.HasSuffix(s, name) {
			continue
		}
		if rest := s[:len(s)-len(name)]; rest == "" || strings.HasSuffix(rest, " ") {
			act, place, longest = a, strings.TrimSuffix(rest, " "), len(name)
		}
	}
	return act, place
}

func unknownAct(name string, offset int) error {
	reason := "not the abbreviation of an act of the table"
	for a := GG; a <= lastAct; a++ {
		if strings.EqualFold(fold(acts[a].abbreviation), fold(name)) {
			reason += "; did you mean " + acts[a].abbreviation + "?"
			break
		}
	}
	return &CitationError{Input: clip(name), Offset: offset, Reason: reason}
}

// fold writes umlauts the way keyboards without them do, so that "ThuerKGG" and "ThurKGG" find "ThürKGG".
func fold(s string) string {
	return strings.NewReplacer("ü", "u", "ue", "u", "ä", "a", "ae", "a", "ö", "o", "oe", "o").Replace(s)
}

// canonicalPlace checks a place against the grammar and returns it in the printed form.
func canonicalPlace(act Act, place string) (string, error) {
	if place == "" {
		return "", nil
	}
	if rest, ok := strings.CutPrefix(place, "§§"); ok {
		return canonicalRange(act, place, rest)
	}
	var out strings.Builder
	var seen [HalfSentence + 1]bool
	var last Division
	steps := 0
	for rest := place; rest != ""; {
		offset := len(place) - len(rest)
		fault := func(reason string) (string, error) {
			return "", &CitationError{Input: place, Offset: offset, Reason: reason}
		}
		if offset > 0 {
			if rest[0] != ' ' {
				return fault("want a blank between two steps")
			}
			rest = rest[1:]
			out.WriteByte(' ')
		}
		division, after := divisionAt(rest)
		switch {
		case division == 0:
			return fault("want §, Art., Anlage, Abs., S., Nr., Buchst. or Halbs.")
		case offset == 0 && !opens(division, act):
			return fault(fmt.Sprintf("places in the %s begin with %s", act, act.opening()))
		case offset > 0 && (division == Section || division == Article || division == Annex):
			return fault(division.String() + " can only begin a citation")
		case seen[division]:
			return fault(division.String() + " stands here twice")
		case division == Paragraph && steps > 1, division == Number && seen[Letter], division == HalfSentence && last != Sentence:
			return fault(division.String() + " stands too late; the order is Abs., Nr., Buchst., and Halbs. right after S.")
		}
		last, steps = division, steps+1
		seen[division] = true
		value, after := valueAt(strings.TrimPrefix(after, " "))
		if !fits(division, value) {
			return fault("want a number or a letter after " + division.String())
		}
		out.WriteString(division.String() + " " + value)
		rest = after
	}
	return out.String(), nil
}

// canonicalRange reads "§§ 4–6", with a hyphen or a dash.
func canonicalRange(act Act, place, rest string) (string, error) {
	first, rest := valueAt(strings.TrimPrefix(rest, " "))
	dash, size := utf8.DecodeRuneInString(rest)
	if act.row().division != sections || !fits(Section, first) || (dash != '-' && dash != '–') {
		return "", &CitationError{Input: place, Offset: len("§§"), Reason: "want a range such as §§ 4–6 of an act that is divided into §§"}
	}
	last, rest := valueAt(rest[size:])
	if !fits(Section, last) || rest != "" || !before(first, last) {
		return "", &CitationError{Input: place, Offset: len(place) - len(last) - len(rest), Reason: "want a higher number after the dash, and nothing after it"}
	}
	return "§§ " + first + "–" + last, nil
}

func divisionAt(s string) (Division, string) {
	for _, division := range divisions.List {
		if rest, ok := cutWord(s, division.Word); ok {
			return division.Value, rest
		}
		for _, spelling := range otherSpellings[division.Value] {
			if rest, ok := cutWord(s, spelling); ok {
				return division.Value, rest
			}
		}
	}
	return 0, s
}

// cutWord cuts the word off the front, unless it is the beginning of a longer one.
func cutWord(s, word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(s, word)
	return rest, ok && !startsWithLetter(rest)
}

func startsWithLetter(s string) bool {
	return s != "" && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z')
}

// valueAt cuts the number or letter off the front: everything up to a blank or a dash.
func valueAt(s string) (value, rest string) {
	if i := strings.IndexAny(s, " -–"); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// fits reports whether the value can number the division: "91c" an article, "1.3" a number, "a" a letter.
func fits(d Division, value string) bool {
	if value == "" || len(value) > 8 {
		return false
	}
	switch d {
	case Letter:
		return (len(value) == 1 || len(value) == 2 && value[0] == value[1]) && value[0] >= 'a' && value[0] <= 'z'
	case Sentence, HalfSentence:
		return digitsOnly(value) && value[0] != '0'
	case Annex:
		return numberWithLetter(value) || len(value) == 1 && value[0] >= 'A' && value[0] <= 'Z'
	case Number:
		for part := range strings.SplitSeq(value, ".") {
			if !numberWithLetter(part) {
				return false
			}
		}
		return true
	}
	return numberWithLetter(value)
}

// numberWithLetter reports whether s is a number from 1, with at most one small letter behind it, as in "45a".
func numberWithLetter(s string) bool {
	if n := len(s); n > 1 && s[n-1] >= 'a' && s[n-1] <= 'z' {
		s = s[:n-1]
	}
	return digitsOnly(s) && s[0] != '0'
}

func digitsOnly(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// before reports whether a section comes before another: § 4 before § 6, and § 9a before § 9c.
func before(a, b string) bool {
	if numeric(a) != numeric(b) {
		return numeric(a) < numeric(b)
	}
	return len(a) < len(b) || len(a) == len(b) && a < b
}

func numeric(s string) (n int) {
	for i := 0; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

func (a Act) opening() string {
	switch a.row().division {
	case articles:
		return "Art."
	case numbers:
		return "Nr."
	}
	return "§"
}

func opens(d Division, a Act) bool {
	return d == Annex || d.String() == a.opening()
}

func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// Act returns the act.
func (c Citation) Act() Act { return c.act }

// Place returns the place without the act, such as "§ 17 Abs. 2 Nr. 5"; empty for the act as a whole.
func (c Citation) Place() string { return c.place }

// By returns the norm beside which c is read, such as the one that applies the act ([Reference]). It reports false where there is
// none.
func (c Citation) By() (Citation, bool) {
	return Citation{act: c.byAct, place: c.byPlace}, c.byAct != 0
}

// IsZero reports whether c cites nothing.
func (c Citation) IsZero() bool { return c == Citation{} }

// String returns the citation in its German short form, such as "§ 17 Abs. 2 Nr. 5 ThürKGG".
func (c Citation) String() string {
	text := c.act.String()
	if c.place != "" {
		text = c.place + " " + text
	}
	if by, ok := c.By(); ok {
		text += conjunction + by.String()
	}
	return text
}

// Elements returns the divisions of the place from the outermost inwards. A range is one element, "4–6".
func (c Citation) Elements() iter.Seq[Element] {
	return func(yield func(Element) bool) {
		if numbers, ok := strings.CutPrefix(c.place, "§§ "); ok {
			yield(Element{Section, numbers})
			return
		}
		for rest := c.place; rest != ""; {
			division, after := divisionAt(rest)
			value, after := valueAt(strings.TrimPrefix(after, " "))
			if !yield(Element{division, value}) {
				return
			}
			rest = strings.TrimPrefix(after, " ")
		}
	}
}

// Within reports whether c is d or a place inside it: § 17 Abs. 2 Nr. 5 lies within § 17, and § 5 within §§ 4–6. The norm beside
// which either is read makes no difference.
func (c Citation) Within(d Citation) bool {
	switch {
	case c.act != d.act:
		return false
	case d.place == "" || c.place == d.place || strings.HasPrefix(c.place, d.place+" "):
		return true
	}
	first, last, ok := sectionRange(d.place)
	if !ok {
		return false
	}
	from, through, ok := sectionRange(c.place)
	if !ok {
		section, found := strings.CutPrefix(c.place, "§ ")
		if !found {
			return false
		}
		from, _ = valueAt(section)
		through = from
	}
	return !before(from, first) && !before(last, through)
}

// sectionRange cuts "§§ 4–6" into its ends.
func sectionRange(place string) (first, last string, ok bool) {
	numbers, ok := strings.CutPrefix(place, "§§ ")
	if !ok {
		return "", "", false
	}
	return strings.Cut(numbers, "–")
}

// MarshalText returns [Citation.String]. The zero Citation is a [*CitationError].
func (c Citation) MarshalText() ([]byte, error) {
	if c.IsZero() {
		return nil, &CitationError{Reason: "nothing is cited"}
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads a citation as [ParseCitation] does.
func (c *Citation) UnmarshalText(text []byte) error {
	parsed, err := ParseCitation(string(text))
	if err != nil {
		return err
	}
	*c = parsed
	return nil
}

// Value stores the citation in a database as [Citation.String] prints it, and the zero Citation as NULL; the error is always
// nil.
func (c Citation) Value() (driver.Value, error) {
	if c.IsZero() {
		return nil, nil
	}
	return c.String(), nil
}

// Scan reads a citation from a database column of text, as [ParseCitation] does; NULL is the zero Citation. Any other column
// is a [*bilingual.ColumnError].
func (c *Citation) Scan(column any) error { return bilingual.ScanText("citation", c, column) }
