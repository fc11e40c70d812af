package gv100

import (
	"bytes"
	"slices"
	"time"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// field is a field of the official record description; positions are counted from 1, both included.
type field struct {
	name          string
	from, through int
}

// digits returns "1 digit" or "3 digits", as many as the field has places.
func (f field) digits() bilingual.Text {
	if f.from == f.through {
		return bilingual.Text{German: "1 Ziffer", English: "1 digit"}
	}
	return bilingual.Sprintf("%d Ziffern", "%d digits", f.through-f.from+1)
}

var (
	typeField             = field{"EF1 Satzart", 1, 2}
	dateField             = field{"EF2 Gebietsstand", 3, 10}
	keyField              = field{"EF3 Schlüssel", 11, 18}
	landField             = field{"EF3U1 Land", 11, 12}
	regionField           = field{"EF3U2 Regierungsbezirk", 13, 13}
	planningRegionField   = field{"EF3U3 Region", 14, 14}
	districtField         = field{"EF3U3 Kreis", 14, 15}
	municipalityField     = field{"EF3U4 Gemeinde", 16, 18}
	associationField      = field{"EF4 Gemeindeverband", 19, 22}
	nameField             = field{"EF5 Bezeichnung", 23, 72}
	seatField             = field{"EF6 Sitz", 73, 122}
	kindField             = field{"EF7U1 Textkennzeichen", 123, 124}
	reservedKindField     = field{"EF7U2 und EF7U3", 125, 128}
	areaField             = field{"EF8 Fläche", 129, 139}
	populationField       = field{"EF9 Bevölkerung", 140, 150}
	maleField             = field{"EF10 Bevölkerung männlich", 151, 161}
	reserved11Field       = field{"EF11", 162, 165}
	postalCodeField       = field{"EF12U1 PLZ", 166, 170}
	postalCodeSharedField = field{"EF12U2 PLZ nicht eindeutig", 171, 175}
	reserved13Field       = field{"EF13", 176, 177}
	taxOfficeField        = field{"EF14 Finanzamtsbezirk", 178, 181}
	courtField            = field{"EF15 Gerichtsbarkeit", 182, 185}
	employmentAgencyField = field{"EF16 Arbeitsagenturbezirk", 186, 190}
	firstConstituency     = field{"EF17 Bundestagswahlkreis von", 191, 193}
	lastConstituency      = field{"EF17 Bundestagswahlkreis bis", 194, 196}
	reserved18Field       = field{"EF18", 197, 200}
	landUseField          = field{"EF19", 201, 220}
)

// position returns the positions 11 to 18, by which the records are sorted.
func (l *lines) position() [8]byte { return [8]byte(l.field(keyField)) }

// field returns what stands in a field of the current line. Only name, seat and the last field may have letters of more
// than one byte; no other field is accepted with one.
func (l *lines) field(f field) []byte {
	switch {
	case f.from > seatField.through:
		shift := l.rest - seatField.through
		if f.through == recordLength {
			return l.text[f.from-1+shift:]
		}
		return l.text[f.from-1+shift : f.through+shift]
	case f.from > nameField.through:
		return l.text[l.seat:l.rest]
	case f.from > associationField.through:
		return l.text[nameField.from-1 : l.seat]
	}
	return l.text[f.from-1 : f.through]
}

// parser reads the fields of one line. It keeps the first error; after it, all fields read as zero.
type parser struct {
	*lines
	err error
}

func (p *parser) fail(f field, column int, reason bilingual.Text) {
	if p.err == nil {
		found := clip(string(trimBlanks(p.field(f))))
		p.err = Error{Line: p.number, Column: column, Field: f.name, Found: found}.because(reason)
	}
}

// blank demands that nothing stands in the positions of the fields from first to last. Neither the name nor the seat may
// lie among them.
func (p *parser) blank(first, last field) {
	f := field{first.name, first.from, last.through}
	text := p.field(f)
	if isBlank(text) {
		return
	}
	column := f.from + slices.IndexFunc(text, func(b byte) bool { return b != ' ' })
	p.fail(f, column, bilingual.Text{German: "verlangt sind hier Leerzeichen in dieser Satzart", English: "want blanks here in this Satzart"})
}

// digits demands digits in all positions of the field and returns their number.
func (p *parser) digits(f field) int64 {
	var n int64
	for i, b := range p.field(f) {
		digit := b - '0'
		if digit > 9 {
			p.fail(f, f.from+i, bilingual.Sprintf("verlangt: %s", "want %s", f.digits()))
			return 0
		}
		n = 10*n + int64(digit)
	}
	return n
}

// optionalDigits is digits for a field that may be blank.
func (p *parser) optionalDigits(f field) (n int64, recorded bool) {
	if isBlank(p.field(f)) {
		return 0, false
	}
	return p.digits(f), true
}

func isBlank(text []byte) bool {
	// No run of fields is longer than this; a text of more bytes has letters of more than one byte.
	const blanks = "                                                                                "
	return len(text) <= len(blanks) && string(text) == blanks[:len(text)]
}

// trimBlanks cuts the blanks that pad a field, eight at a time where it can.
func trimBlanks(text []byte) []byte {
	for len(text) >= 8 && string(text[len(text)-8:]) == "        " {
		text = text[:len(text)-8]
	}
	return bytes.TrimRight(text, " ")
}

// left returns the text of a left-aligned field without the blanks that pad it.
func (p *parser) left(f field) []byte {
	text := trimBlanks(p.field(f))
	if len(text) > 0 && text[0] == ' ' {
		p.fail(f, f.from, bilingual.Text{German: "beginnt mit einem Leerzeichen; verlangt ist der Text am linken Rand seines Feldes",
			English: "begins with a blank; want the text at the left end of its field"})
	}
	return text
}

// code returns the letters and digits of a field that is either full or blank.
func (p *parser) code(f field) []byte {
	text := p.field(f)
	if isBlank(text) {
		return nil
	}
	for i, b := range text {
		if (b < '0' || b > '9') && (b < 'A' || b > 'Z') {
			p.fail(f, f.from+i, bilingual.Sprintf("verlangt: %s oder Großbuchstaben, oder nur Leerzeichen",
				"want %s or capital letters, or blanks only", f.digits()))
			return nil
		}
	}
	return text
}

func (p *parser) level() Level {
	switch level := Level(p.digits(typeField)); level {
	case Land, GovernmentRegion, PlanningRegion, District, Association, Municipality:
		return level
	}
	p.fail(typeField, typeField.from, bilingual.Text{German: "verlangt ist 10, 20, 30, 40, 50 oder 60", English: "want 10, 20, 30, 40, 50 or 60"})
	return 0
}

func (p *parser) date() civil.Date {
	n := int(p.digits(dateField))
	date, err := civil.Of(n/10_000, time.Month(n/100%100), n%100)
	if err != nil {
		p.fail(dateField, dateField.from, bilingual.Sprintf("verlangt ist ein Tag als JJJJMMTT: %s", "want a day as JJJJMMTT: %s", told(err)))
	}
	return date
}

func (p *parser) kind(level Level) Textkennzeichen {
	lowest, highest := level.codes()
	if lowest == 0 {
		p.blank(kindField, kindField)
		return 0
	}
	kind := Textkennzeichen(p.digits(kindField))
	if kind < lowest || kind > highest {
		p.fail(kindField, kindField.from, bilingual.Sprintf("verlangt ist %d bis %d in Satzart %d",
			"want %d to %d in Satzart %d", lowest, highest, level))
	}
	return kind
}

func (p *parser) postalCodeShared() bool {
	switch string(p.field(postalCodeSharedField)) {
	case "     ":
		return false
	case "*****":
		return true
	}
	p.fail(postalCodeSharedField, postalCodeSharedField.from, bilingual.Text{
		German:  "verlangt sind fünf Sterne oder fünf Leerzeichen",
		English: "want five asterisks or five blanks",
	})
	return false
}

func (p *parser) constituencies() Constituencies {
	first, recorded := p.optionalDigits(firstConstituency)
	last, several := p.optionalDigits(lastConstituency)
	if !several {
		last = first
	}
	if several && !recorded || recorded && (first == 0 || last < first) {
		p.fail(lastConstituency, lastConstituency.from, bilingual.Text{German: "verlangt ist keine Zahl, eine Zahl oder eine kleinere und eine größere",
			English: "want no number, one number, or a lower and a higher one"})
	}
	return Constituencies{uint16(first), uint16(last)}
}

// record reads the current line into r, which is to be zero.
func (l *lines) record(r *Record) error {
	p := parser{lines: l}
	r.Level = p.level()
	r.Date = p.date()
	p.keyDigits(r.Level)
	if p.err != nil {
		return p.err
	}

	// All texts of a record share one string: the twelve digits of the key, then the fields.
	t := texts{buffer: l.values[:0]}
	ars := t.add(p.field(field{from: landField.from, through: districtField.through}))
	t.add(p.field(associationField))
	t.add(p.field(municipalityField))
	ars.to = len(t.buffer)
	name := t.add(p.left(nameField))
	if name.empty() {
		p.fail(nameField, nameField.from, bilingual.Text{German: "verlangt ist ein Name", English: "want a name"})
	}
	r.Kind = p.kind(r.Level)
	p.blank(reservedKindField, reservedKindField)

	var seat, postalCode, taxOffice, court, employmentAgency span
	if r.Level == Municipality {
		p.blank(seatField, seatField)
		r.Area = p.digits(areaField)
		r.Population = p.digits(populationField)
		r.Male = p.digits(maleField)
		if r.Male > r.Population {
			p.fail(maleField, maleField.from, bilingual.Sprintf("mehr als die %d Einwohner", "more than the %d inhabitants", r.Population))
		}
		p.blank(reserved11Field, reserved11Field)
		postalCode = t.add(p.optional(postalCodeField))
		r.PostalCodeShared = p.postalCodeShared()
		p.blank(reserved13Field, reserved13Field)
		taxOffice = t.add(p.optional(taxOfficeField))
		court = t.add(p.code(courtField))
		employmentAgency = t.add(p.optional(employmentAgencyField))
		r.Constituencies = p.constituencies()
		p.blank(reserved18Field, reserved18Field)
	} else {
		seat = t.add(p.left(seatField))
		p.blank(areaField, reserved18Field)
	}
	landUse := t.add(trimBlanks(p.field(landUseField)))
	if p.err != nil {
		return p.err
	}

	l.values = t.buffer
	text := string(t.buffer)
	r.Name = name.of(text)
	r.Seat = seat.of(text)
	r.PostalCode = postalCode.of(text)
	r.TaxOffice = taxOffice.of(text)
	r.Court = court.of(text)
	r.EmploymentAgency = employmentAgency.of(text)
	r.LandUse = landUse.of(text)
	if err := r.setKeys(ars.of(text)); err != nil {
		p.fail(landField, landField.from, told(err))
	}
	return p.err
}

// keyDigits demands digits in the parts of the key that the level has, and blanks in the others.
func (p *parser) keyDigits(level Level) {
	if land := p.digits(landField); land < 1 || land > laender {
		p.fail(landField, landField.from, bilingual.Sprintf("verlangt ist ein Land von 01 bis %d", "want a Land from 01 to %d", laender))
	}
	switch level {
	case Land:
		p.blank(regionField, associationField)
	case GovernmentRegion:
		p.digits(regionField)
		p.blank(districtField, associationField)
	case PlanningRegion:
		p.digits(regionField)
		p.digits(planningRegionField)
		p.blank(field{districtField.name, planningRegionField.through + 1, districtField.through}, associationField)
	case District:
		p.digits(regionField)
		p.digits(districtField)
		p.blank(municipalityField, associationField)
	case Association:
		p.digits(regionField)
		p.digits(districtField)
		p.blank(municipalityField, municipalityField)
		p.digits(associationField)
	case Municipality:
		p.digits(regionField)
		p.digits(districtField)
		p.digits(municipalityField)
		p.digits(associationField)
	}
}

// setKeys cuts the keys of the level and those above it from twelve places, in the order of an ARS.
func (r *Record) setKeys(ars string) (err error) {
	switch r.Level {
	case Land:
		r.Land, err = key.ParseLand(ars[:2])
	case GovernmentRegion, PlanningRegion:
		r.Region, err = key.ParseRegion(ars[:3])
		r.Land = r.Region.Land()
		if r.Level == PlanningRegion {
			r.PlanningRegion = ars[:4]
		}
	case District:
		r.District, err = key.ParseDistrict(ars[:5])
		r.Region, r.Land = r.District.Region(), r.District.Land()
	case Association:
		r.Association, err = key.ParseAssociation(ars[:9])
		r.District, r.Region, r.Land = r.Association.District(), r.Association.Region(), r.Association.Land()
	case Municipality:
		r.ARS, err = key.ParseARS(ars)
		r.AGS, r.Association = r.ARS.AGS(), r.ARS.Association()
		r.District, r.Region, r.Land = r.ARS.District(), r.ARS.Region(), r.ARS.Land()
	}
	return err
}

// optional returns the digits of a field that may be blank.
func (p *parser) optional(f field) []byte {
	if _, recorded := p.optionalDigits(f); !recorded {
		return nil
	}
	return p.field(f)
}

// texts gathers the texts of a record, so that they can be made into one string.
type texts struct{ buffer []byte }

// span is a part of that string.
type span struct{ from, to int }

func (t *texts) add(text []byte) span {
	from := len(t.buffer)
	t.buffer = append(t.buffer, text...)
	return span{from, len(t.buffer)}
}

func (s span) empty() bool           { return s.from == s.to }
func (s span) of(text string) string { return text[s.from:s.to] }
