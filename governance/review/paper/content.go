package paper

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// agreementPart shows the agreement itself: what it is, who its parties are, and what its clauses say.
func (s *scribe) agreementPart() part {
	a := s.agreement
	all := part{anchor: s.chapter("agreement"), heading: plain(s.in(words.agreement))}
	v := reflect.ValueOf(a).Elem()
	for _, f := range fieldsOf(v.Type()) {
		switch f.name {
		case "title", "parties", "clauses", "gaps": // have their own places
		case "signed":
			all.entries = append(all.entries, entry{label: s.in(words.signed), value: plain(s.signed())})
		case "place", "signedIn":
			if a.Signed.IsZero() == (f.name == "place") { // they stand beside the day, or in its place
				all.entries = append(all.entries, s.entries(f, v.Field(f.index))...)
			}
		default:
			all.entries = append(all.entries, s.entries(f, v.Field(f.index))...)
		}
	}
	all.parts = append(all.parts, s.partiesPart(), s.clausesPart())
	if len(a.Gaps) > 0 {
		all.parts = append(all.parts, s.gapsPart())
	}
	return all
}

// signed tells when the agreement was signed. It is called a draft only where nothing points to a signature.
func (s *scribe) signed() string {
	switch a := s.agreement; {
	case !a.Signed.IsZero() && a.Place != "":
		return a.Place + ", " + a.Signed.Format(s.tag)
	case !a.Signed.IsZero():
		return a.Signed.Format(s.tag)
	case !a.SignedIn.IsZero():
		return a.SignedIn.Text(s.tag) + ", " + s.in(words.dayNotStated)
	case isDraft(a):
		return s.in(words.draft)
	}
	return s.in(words.notStated)
}

// isDraft reports whether nothing in an agreement without a day of signing points to a signature: there is none, no day of entry into
// force or of approval, no publication, and no place at which the agreement was read.
func isDraft(a *agreement.Agreement) bool {
	if !a.Source.IsZero() || slices.ContainsFunc(a.Parties, func(p agreement.Party) bool { return len(p.Signatures) > 0 }) {
		return false
	}
	for _, entry := range agreement.All[agreement.EntryIntoForce](a) {
		if !entry.On.IsZero() {
			return false
		}
	}
	for _, publication := range agreement.All[agreement.Publication](a) {
		if !publication.On.IsZero() || publication.Gazette != "" {
			return false
		}
	}
	for _, approval := range agreement.All[agreement.Approval](a) {
		if !approval.On.IsZero() {
			return false
		}
	}
	return true
}

func (s *scribe) partiesPart() part {
	all := part{anchor: s.chapter("parties"), heading: plain(s.in(words.parties))}
	if len(s.agreement.Parties) == 0 {
		all.lines = []line{plain(s.in(words.noParties))}
	}
	shown, more := s.most(len(s.agreement.Parties))
	for i := range shown {
		party := reflect.ValueOf(&s.agreement.Parties[i]).Elem()
		one := part{anchor: s.anchor(anchorParty, i), heading: german(s.partyName(i))}
		for _, f := range fieldsOf(party.Type()) {
			switch f.name {
			case "id": // stands at the end
			case "partner":
				one.entries = append(one.entries, s.partner(party.Field(f.index))...)
			default:
				one.entries = append(one.entries, s.entries(f, party.Field(f.index))...)
			}
		}
		if len(s.agreement.Parties[i].Signatures) == 0 {
			one.entries = append(one.entries, entry{label: s.signatureLabel(), value: plain(s.in(words.notStated))})
		}
		if id := s.agreement.Parties[i].ID; id != "" {
			one.entries = append(one.entries, entry{label: s.in(words.shortName), value: german(string(id))})
		}
		all.parts = append(all.parts, one)
	}
	if more > 0 {
		all.parts = append(all.parts, part{lines: []line{plain(s.count(more, moreParties))}})
	}
	return all
}

func (s *scribe) signatureLabel() string {
	f, _, _ := fieldNamed(reflect.ValueOf(agreement.Party{}), "signatures")
	return capital(s.in(f.label))
}

// partner shows who a party is, but for the name, which stands above. Of a unit it adds what the directory knows.
func (s *scribe) partner(v reflect.Value) (entries []entry) {
	for _, f := range fieldsOf(v.Type()) {
		if f.name != "name" {
			entries = append(entries, s.entries(f, v.Field(f.index))...)
		}
	}
	unit, _, ok := fieldNamed(v, "unit")
	if !ok || s.options.units.IsZero() {
		return entries
	}
	k, ok := v.Field(unit.index).FieldByName("Key").Interface().(key.Key)
	if !ok {
		return entries
	}
	known, ok := s.options.units.Unit(k)
	if !ok {
		return entries
	}
	text := known.Name()
	if district, ok := known.District(); ok && known.Level() > governance.District && !known.Fills(governance.District) {
		text += " (" + s.in(words.district) + ": " + district.Name() + ")"
	} else if kind := known.Kind().Text(s.tag); kind != "" {
		text += " (" + kind + ")"
	}
	return append(entries, entry{label: s.in(words.official), value: german(text)})
}

func (s *scribe) clausesPart() part {
	all := part{anchor: s.chapter("clauses"), heading: plain(s.in(words.clauses))}
	someSource := false
	for _, clause := range s.agreement.Clauses {
		someSource = someSource || clause != nil && !clause.Origin().IsZero()
	}
	switch {
	case len(s.agreement.Clauses) == 0:
		all.lines = []line{plain(s.in(words.noClauses))}
	case !someSource:
		all.lines = []line{plain(s.in(words.allWithoutSource))}
	}
	shown, more := s.most(len(s.agreement.Clauses))
	for i := range shown {
		all.parts = append(all.parts, s.clausePart(i, someSource))
	}
	if more > 0 {
		all.parts = append(all.parts, part{lines: []line{plain(s.count(more, moreClauses))}})
	}
	return all
}

// clausePart shows everything that a clause says, and where a finding is about it.
func (s *scribe) clausePart(i int, withSource bool) part {
	p := part{anchor: s.anchor(anchorClause, i), heading: plain(s.clauseName(i))}
	clause := s.agreement.Clauses[i]
	if clause == nil {
		p.lines = []line{plain(s.in(words.unreadable))}
		return p
	}
	v := reflect.ValueOf(clause)
	hasFields := false
	for _, f := range fieldsOf(v.Type()) {
		if f.name != "" {
			hasFields = true
			p.entries = append(p.entries, s.entries(f, v.Field(f.index))...)
		}
	}
	note := clause.Remark()
	if note.Text != "" {
		p.entries = append(p.entries, entry{label: s.in(words.wording), value: german(note.Text)})
	}
	if len(note.None) > 0 {
		p.entries = append(p.entries, entry{label: capital(s.in(words.noneOf)), value: plain(s.noneOf(clause.Kind(), note.None))})
	}
	if len(p.entries) == 0 && hasFields {
		p.entries = append(p.entries, entry{value: plain(s.in(words.noContent))})
	}
	switch {
	case !note.Source.IsZero():
		p.entries = append(p.entries, entry{label: s.in(words.known), value: plain(s.source(note.Source))})
	case withSource:
		p.entries = append(p.entries, entry{label: s.in(words.known), value: plain(s.in(words.noSource))})
	}
	if about := s.findingsAbout(i); about != nil {
		p.entries = append(p.entries, entry{label: s.in(words.finding), value: about})
	}
	return p
}

// findingsAbout leads to the findings about a clause; nil where there are none.
func (s *scribe) findingsAbout(clause int) (about line) {
	for i, finding := range s.about[clause] {
		if i > 0 {
			about = append(about, piece{text: ", "})
		}
		text := s.numbers.Sprint(finding+1) + " (" + s.findings[finding].Severity.Text(s.tag) + ")"
		about = append(about, piece{text: text, to: s.anchor(anchorFinding, finding)})
	}
	return about
}

// noneOf names the fields of which the text of a clause says nothing.
func (s *scribe) noneOf(kind agreement.ClauseKind, fields []string) string {
	names := make([]string, len(fields))
	for i, field := range fields {
		names[i] = field
		if label := s.in(agreement.Label(kind, field)); label != "" {
			names[i] = label
		}
	}
	return strings.Join(names, ", ")
}

// gapsPart says in one paragraph of which clauses nothing is known.
func (s *scribe) gapsPart() part {
	var kinds, reasons []string
	seen := map[string]bool{}
	shown, more := s.most(len(s.agreement.Gaps))
	for _, gap := range s.agreement.Gaps[:shown] {
		kinds = append(kinds, wordOr(gap.Clause, s.tag, string(gap.Clause)))
		if gap.Reason != "" && !seen[gap.Reason] {
			seen[gap.Reason] = true
			reasons = append(reasons, gap.Reason)
		}
	}
	p := part{anchor: s.chapter("gaps"), heading: plain(s.in(words.gaps)), lines: []line{plain(strings.Join(kinds, ", ") + ".")}}
	if more > 0 {
		p.lines = append(p.lines, plain(s.count(more, moreEntries)))
	}
	for _, reason := range reasons {
		p.entries = append(p.entries, entry{label: s.in(words.reasons), value: german(reason)})
	}
	return p
}

// entries shows the value of a field: nothing where it says nothing, and one entry for each in a list of parts.
func (s *scribe) entries(f field, v reflect.Value) []entry {
	if v.IsZero() && (f.optional || v.Kind() == reflect.String || v.Kind() == reflect.Slice) {
		return nil
	}
	label := capital(s.in(f.label))
	switch {
	case v.Kind() == reflect.Slice:
		return s.list(f, label, v)
	case !f.isLeaf:
		return []entry{{label: label, below: s.within(v)}}
	}
	return []entry{s.shown(label, s.leaf(v), isText(v.Type()))}
}

// list shows the entries of a list, and says how many it does not show.
func (s *scribe) list(f field, label string, v reflect.Value) (entries []entry) {
	shown, more := s.most(v.Len())
	if v = v.Slice(0, shown); f.isLeaf {
		entries = s.leaves(label, v)
	} else {
		entries = s.listed(label, v)
	}
	if more > 0 {
		entries = append(entries, entry{label: label, value: plain(s.count(more, moreEntries))})
	}
	return entries
}

// shown is a label with a value. A label such as "Bericht alle … Monate" takes the value in.
func (s *scribe) shown(label, value string, isGerman bool) entry {
	if before, after, ok := strings.Cut(label, "…"); ok {
		return entry{value: plain(before + value + after)}
	}
	if word, _, ok := strings.Cut(value, " "); ok { // "wirksam zum" and "zum Jahresende" is "wirksam: zum Jahresende"
		label = strings.TrimSuffix(label, " "+word)
	}
	return entry{label: label, value: line{{text: value, isGerman: isGerman}}}
}

// leaves shows a list of simple values: texts each for itself, others in one line.
func (s *scribe) leaves(label string, v reflect.Value) []entry {
	if v.Len() == 0 {
		return nil
	}
	if isText(v.Type().Elem()) || v.Type().Elem() == reflect.TypeFor[law.Source]() {
		list := make([]entry, v.Len())
		for i := range list {
			list[i] = entry{label: label, value: line{{text: s.leaf(v.Index(i)), isGerman: isText(v.Type().Elem())}}}
		}
		return list
	}
	values := make([]string, v.Len())
	for i := range values {
		values[i] = s.leaf(v.Index(i))
	}
	return []entry{{label: label, value: plain(s.inSequence(values))}}
}

// listed shows a list of parts: as a table where each of them is a name with a few values, and otherwise one after the other.
func (s *scribe) listed(label string, v reflect.Value) []entry {
	list, isTable := make([]entry, v.Len()), v.Len() > 1
	for i := range list {
		list[i] = s.named(label, v.Index(i))
		isTable = isTable && len(list[i].value) > 0 && !slices.ContainsFunc(list[i].below, func(e entry) bool { return !e.isSimple() })
	}
	if isTable {
		if t := s.tableOf(label, v.Type().Elem(), list); t != nil {
			return []entry{{label: label, table: t}}
		}
	}
	for i := range list {
		if e := &list[i]; len(e.value) > 0 && len(e.below) == 1 && e.below[0].isSimple() && e.below[0].label == label { // "Anteil Gotha: 60 %"
			e.label, e.value, e.below = label+" "+joined(e.value), e.below[0].value, nil
		}
	}
	return list
}

// named shows a part of a list: what names it beside the label, and the rest below.
func (s *scribe) named(label string, v reflect.Value) entry {
	e := entry{label: label}
	for _, f := range fieldsOf(v.Type()) {
		value := v.Field(f.index)
		if isName(f, v.Type()) && e.value == nil && f.isLeaf {
			if name := s.leaf(value); name != "" {
				e.value = line{{text: name, isGerman: isText(value.Type())}}
				continue
			}
		}
		e.below = append(e.below, s.entries(f, value)...)
	}
	return e
}

// isName reports whether a field tells the parts of a list apart.
func isName(f field, of reflect.Type) bool { return f.isID || of == signatureType && f.name == "name" }

// mostColumns is how many values a table has beside the names: a telephone shows no more.
const mostColumns = 2

// tableOf makes a table of named parts of a type; nil where they have more values than columns.
func (s *scribe) tableOf(name string, of reflect.Type, list []entry) *table {
	t := &table{name: name, head: []string{name}}
	for _, f := range fieldsOf(of) {
		if isName(f, of) {
			t.head[0] = capital(s.in(f.label))
			break
		}
	}
	for _, e := range list {
		row := make([]line, 1+mostColumns)
		row[0] = e.value
		for _, value := range e.below {
			column := slices.Index(t.head[1:], value.label) + 1
			if column == 0 {
				column = len(t.head)
				t.head = append(t.head, value.label)
			}
			if column > mostColumns || row[column] != nil {
				return nil
			}
			row[column] = value.value
		}
		t.rows = append(t.rows, row)
	}
	for i := range t.rows {
		t.rows[i] = t.rows[i][:len(t.head)]
	}
	return t
}

// within shows the fields of a struct.
func (s *scribe) within(v reflect.Value) (entries []entry) {
	for _, f := range fieldsOf(v.Type()) {
		entries = append(entries, s.entries(f, v.Field(f.index))...)
	}
	return entries
}

// isText reports whether values of the type are free text, which is in German.
func isText(t reflect.Type) bool { return t == reflect.TypeFor[string]() }

// leaf returns a simple value for readers.
func (s *scribe) leaf(v reflect.Value) string {
	switch value := v.Interface().(type) {
	case string:
		return value
	case agreement.PartyID:
		return s.name(value)
	case law.Source:
		return s.source(value)
	case interface{ Text(language.Tag) string }:
		return wordOr(value, s.tag, fmt.Sprint(v))
	case interface{ Format(language.Tag) string }:
		return value.Format(s.tag)
	case fmt.Stringer:
		return value.String()
	}
	if v.CanInt() {
		return strconv.FormatInt(v.Int(), 10)
	}
	return fmt.Sprint(v)
}

// wordOr returns the word for readers, or the other text where the value is no word of its list.
func wordOr(word interface{ Text(language.Tag) string }, tag language.Tag, other string) string {
	if text := word.Text(tag); text != "" {
		return text
	}
	return other
}

// source tells from where something is known, and how well: "§ 7 Abs. 1 ThürKGG (Wortlaut gelesen; Amtliche Sammlung)".
func (s *scribe) source(source law.Source) string {
	if source.IsZero() {
		return s.in(words.noSource)
	}
	text := source.Citation.String()
	var details []string
	if evidence := source.EvidenceText(s.tag); evidence != "" {
		details = append(details, evidence)
	}
	switch {
	case text == "":
		text = source.Where
	case source.Where != "":
		details = append(details, source.Where)
	}
	if !source.Checked.IsZero() {
		details = append(details, s.in(words.lastChecked)+" "+source.Checked.Format(s.tag))
	}
	if len(details) == 0 {
		return text
	}
	return text + " [" + strings.Join(details, "; ") + "]"
}
