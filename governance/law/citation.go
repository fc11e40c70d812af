package law

import (
	"database/sql/driver"
	"errors"
	"iter"
	"slices"
	"strings"

	nfc "golang.org/x/text/unicode/norm"

	"github.com/foederal/foederal/governance/bilingual"
)

// Citation is a place in an act, or several: "§ 17 Abs. 2 Nr. 5 ThürKGG", "§§ 7, 8 und 12 ThürKGG". It may name the norm beside
// which it is read, as where that norm applies the act: "§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG". The act may be one that the
// library does not know: such a citation is kept, printed and compared, and nothing is read from it. Citations can be compared
// with ==. The zero value cites nothing.
type Citation struct {
	norm
	by norm // beside which it is read; zero where there is none
}

// norm is an act and the place in it.
type norm struct {
	act   Act
	name  string // the abbreviation of an act that the table does not have
	place string // in canonical form; empty for the act as a whole
}

func (n norm) isSameAct(m norm) bool { return n.act == m.act && n.name == m.name }

// abbreviation is how the act is called, in the table or outside it.
func (n norm) abbreviation() string {
	if n.name != "" {
		return n.name
	}
	return n.act.String()
}

// Cite names a place in an act: Cite(ThuerKGG, "§ 17 Abs. 2 Nr. 5"). An empty place cites the act as a whole. The place
// follows the grammar of [ParseCitation].
func Cite(act Act, place string) (Citation, error) {
	place, err := tidy(place)
	if err != nil {
		return Citation{}, err
	}
	if !act.IsValid() {
		return Citation{}, noSuchAct().at(place, 0)
	}
	r := reader{text: place}
	list, err := r.places()
	if err != nil {
		return Citation{}, err
	}
	if r.rest() != "" {
		r.skip(" ")
		return Citation{}, r.fault(unclear(r.rest()))
	}
	n, err := r.norm(list, act, "")
	if err != nil {
		return Citation{}, err
	}
	return Citation{norm: n}.checkLength()
}

// MustCite is [Cite] for places that stand in the source code; it panics where Cite returns an error.
func MustCite(act Act, place string) Citation {
	c, err := Cite(act, place)
	if err != nil {
		panic(err)
	}
	return c
}

// ParseCitation reads a citation in German form: a place and the official abbreviation of an act.
//
//	§ 17 Abs. 2 Nr. 5 ThürKGG
//	Art. 91c Abs. 2 S. 3 GG
//	§§ 7, 8 und 12 ThürKGG, §§ 4–6 ThürKGG, §§ 7 ff. ThürKGG
//	§ 7 Abs. 1, 2 und 4 Nr. 3 ThürKGG
//	Nr. 1.3 VV zu § 44 ThürLHO
//	§ 6 ThürAGPStG
//	ThürEGovG
//	§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG
//
// A place begins with what the act is divided into: § for most acts, Art. for constitutions and European acts, Nr. for
// administrative rules; Anlage and Anhang fit all. Then follow Abs., S., Nr., Buchst. and Halbs., each at most once
// and with a number or a letter: Abs. first, Buchst. after Nr. where both stand, Halbs. right after S. The last number may be a
// range ("4–6", "4 bis 6") or open ("7 f.", "7 ff."). Commas and "und" join several places of one act; what a place has in
// common with the one before may be left out. The long words (Absatz, Satz, Nummer, Buchstabe, Artikel), "lit.", missing or
// doubled blanks, no-break spaces and decomposed umlauts are understood. The printed form is always the same: short words, a dash
// for a range, "und" before the last place.
//
// An act that the library does not know is cited by its abbreviation, whose form is looked at: it begins with a capital letter or
// with a number ("2. BImSchV"), is at most 60 bytes long and is no sentence. Its places begin with §, Art., Nr. or Anlage. What
// is a known abbreviation or title but for case, umlauts, hyphens, dots and blanks is refused as misspelled, except for DS-GVO,
// KommZG, GrundG and Grundgesetz, which are in use.
//
// A second citation may follow after "i. V. m." (in Verbindung mit), see [Citation.By]. The first may leave out its act where it is
// that of the second: "§ 7 Abs. 2 i. V. m. § 8 ThürKGG".
//
// Any other text is a [*CitationError].
func ParseCitation(s string) (Citation, error) {
	s, err := tidy(s)
	if err != nil {
		return Citation{}, err
	}
	first, second, isJoined := cutConjunction(s)
	if !isJoined {
		n, err := parseNorm(s, norm{})
		if err != nil {
			return Citation{}, err
		}
		return Citation{norm: n}.checkLength()
	}
	by, err := parseNorm(second, norm{})
	if err != nil {
		return Citation{}, moved(err, s, len(s)-len(second))
	}
	n, err := parseNorm(first, by)
	if err != nil {
		return Citation{}, moved(err, s, 0)
	}
	return Citation{norm: n, by: by}.checkLength()
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

// longestCitation is how many bytes a citation has at most, as it is printed. Two of the longest places and two of the longest
// abbreviations together have fewer.
const longestCitation = 400

// tidy writes a text with composed letters, plain hyphens and single blanks between words.
func tidy(s string) (string, error) {
	const decomposed = 4 // times the bytes of what it is composed to, or less
	if len(s) > decomposed*longestCitation {
		return "", tooLong().at(s, longestCitation)
	}
	if !isTidy(s) {
		s = strings.NewReplacer("\u2010", "-", "\u2011", "-").Replace(nfc.NFC.String(s))
		s = strings.Join(strings.FieldsFunc(s, isBlank), " ")
	}
	if len(s) > longestCitation {
		return "", tooLong().at(s, longestCitation)
	}
	return s, nil
}

// isTidy reports whether nothing has to be done. It may report false where that is so, too.
func isTidy(s string) bool {
	const combining = 0xCC // the first byte of the first letter that joins another one
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= combining || c == 0xA0 && last == 0xC2 || c == ' ' && last == ' ' || '\t' <= c && c <= '\r' {
			return false
		}
		last = c
	}
	return last != ' '
}

// isBlank reports whether r is a blank, one of the spaces with which texts are set, or a tabulator or the end of a line, as they come
// along from a page.
func isBlank(r rune) bool {
	return r == ' ' || '\t' <= r && r <= '\r' || r == '\u00a0' || r == '\u202f' || r == '\u2009'
}

// conjunction joins a citation and the norm beside which it is read.
const conjunction = " i. V. m. "

// cutConjunction cuts a text at the first "i. V. m.", however it is spelled.
func cutConjunction(s string) (first, second string, found bool) {
	for _, spelling := range [...]string{conjunction, " i.V.m. ", " i.V. m. ", " iVm ", " in Verbindung mit "} {
		if first, second, found = strings.Cut(s, spelling); found {
			return first, second, true
		}
	}
	return s, "", false
}

// parseNorm reads the places and the act that a text names. Where it names no act, that of the other norm is meant.
func parseNorm(s string, other norm) (norm, error) {
	r := reader{text: s}
	list, err := r.places()
	if err != nil {
		return norm{}, err
	}
	r.skip(" ")
	switch {
	case s == "":
		return norm{}, r.fault(nothing())
	case r.rest() != "" && len(list) > 0 && r.text[r.at-1] != ' ':
		return norm{}, r.fault(unclear(r.rest()))
	case r.rest() != "":
		act, name, fault := namesAct(r.rest())
		if fault != nil {
			return norm{}, r.fault(*fault)
		}
		return r.norm(list, act, name)
	case other.isSameAct(norm{}):
		return norm{}, r.fault(noAct())
	}
	return r.norm(list, other.act, other.name)
}

// norm puts the places into the act; one of the table knows with which division they begin.
func (r *reader) norm(list []spot, act Act, name string) (norm, error) {
	for i := range list {
		switch first := list[i].steps[0].Division; {
		case act == 0 && !first.opensPlace():
			return norm{}, wrongBeginning(first).at(r.text, 0)
		case act != 0 && !opens(first, act):
			return norm{}, wrongOpening(first, act).at(r.text, 0)
		}
	}
	return norm{act: act, name: name, place: format(list)}, nil
}

// moved makes an error about a part of a text one about the text.
func moved(err error, text string, by int) error {
	if fault := (*CitationError)(nil); errors.As(err, &fault) {
		fault.Input, fault.Offset = clip(text), fault.Offset+by
	}
	return err
}

// checkLength refuses what is longer when it is printed than what can be read.
func (c Citation) checkLength() (Citation, error) {
	length := len(c.place) + len(c.abbreviation()) + len(conjunction) + len(c.by.place) + len(c.by.abbreviation()) + len("  ")
	if length > longestCitation {
		return Citation{}, tooLong().at(c.String(), longestCitation)
	}
	return c, nil
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

// Act returns the act; the zero Act for one that the library does not know, see [Citation.ActName].
func (c Citation) Act() Act { return c.act }

// ActName returns the abbreviation of the act, such as "ThürKGG", whether the library knows the act or not; "" where nothing is
// cited.
func (c Citation) ActName() string { return c.abbreviation() }

// Place returns the place without the act, such as "§ 17 Abs. 2 Nr. 5" or "§§ 7, 8 und 12"; empty for the act as a whole.
func (c Citation) Place() string { return c.place }

// By returns the norm beside which c is read, such as the one that applies the act ([Reference]). It reports false where there is
// none.
func (c Citation) By() (Citation, bool) {
	return Citation{norm: c.by}, c.by != norm{}
}

// IsZero reports whether c cites nothing.
func (c Citation) IsZero() bool { return c == Citation{} }

// String returns the citation in its German short form, such as "§ 17 Abs. 2 Nr. 5 ThürKGG".
func (c Citation) String() string {
	by, isJoined := c.By()
	text := c.abbreviation()
	switch {
	case isJoined && c.isSameAct(c.by) && c.place != "" && c.by.place != "":
		text = c.place // the act stands at the end
	case c.place != "":
		text = c.place + " " + text
	}
	if isJoined {
		text += conjunction + by.String()
	}
	return text
}

// Places returns each place of a list as a citation of its own, in their order: § 7 Abs. 1 and § 7 Abs. 2 of "§ 7 Abs. 1 und 2
// ThürKGG". A citation that is no list is its only place. A range is one place, and so is one with "f." or "ff.": which sections
// lie in it, such as a § 7a, only the act itself tells.
func (c Citation) Places() iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		if !isList(c.place) {
			yield(c)
			return
		}
		for _, s := range spotsOf(c.place) {
			single := c
			single.place = format([]spot{s})
			if !yield(single) {
				return
			}
		}
	}
}

// Elements returns the divisions of the place from the outermost inwards. A range is one element, "4–6", and an open place
// is one, "7 ff.". Of a list they are the divisions that all its places share: § 7 of "§ 7 Abs. 1 und 2", none of "§§ 7 und 8"; see
// [Citation.Places].
func (c Citation) Elements() iter.Seq[Element] {
	return func(yield func(Element) bool) {
		list := spotsOf(c.place)
		if len(list) == 0 {
			return
		}
		shared := list[0].depth
		for i := range list {
			shared = min(shared, list[0].shared(&list[i]))
		}
		for _, element := range list[0].steps[:shared] {
			if !yield(element) {
				return
			}
		}
	}
}

// Within reports whether c is d or surely lies in it: § 17 Abs. 2 Nr. 5 lies within § 17, and § 5 within §§ 4–6. Of a list, every
// place must lie within one of the places of d. Of an open place such as "§§ 7 ff." only the section that it names surely
// lies within it, and it lies within nothing but itself and what surrounds it. An act that the library does not know is the same
// act where it has the same abbreviation. The norm beside which either is read makes no difference.
func (c Citation) Within(d Citation) bool {
	switch {
	case !c.isSameAct(d.norm):
		return false
	case d.place == "" || c.place == d.place:
		return true
	case c.place == "":
		return false
	case isPlain(c.place) && isPlain(d.place):
		rest, ok := strings.CutPrefix(c.place, d.place)
		return ok && rest[0] == ' '
	}
	outer := spotsOf(d.place)
	for _, inner := range spotsOf(c.place) {
		if !slices.ContainsFunc(outer, func(o spot) bool { return inner.within(&o) }) {
			return false
		}
	}
	return true
}

// spotsOf reads a place in canonical form.
func spotsOf(place string) []spot {
	list, _ := (&reader{text: place}).places()
	return list
}

// MarshalText returns [Citation.String]. The zero Citation is a [*CitationError].
func (c Citation) MarshalText() ([]byte, error) {
	if c.IsZero() {
		return nil, nothing().at("", 0)
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
