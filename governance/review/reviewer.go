package review

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Law is what one jurisdiction brings to a review: its rules, and what they cover.
type Law struct {
	// Jurisdiction is whose law it is.
	Jurisdiction law.Jurisdiction
	// Rules are the rules of this jurisdiction alone.
	Rules rule.Set[Case]
	// Profiles describe the legal forms that rest on this law.
	Profiles []Profile
	// Covers reports whether the general law on such an agreement, by its form and what else the law goes by, was read as it stood
	// on the day, and Rules hold what the agreement can be checked against. A single provision of such a law that was not read
	// makes its own rule undecidable and does not count here. nil covers nothing.
	Covers func(a *agreement.Agreement, on civil.Date) bool
	// Directory is the directory of the Land; nil where the law brings none.
	Directory func() *directory.Directory
}

// covers is Covers for a law that may have none.
func (l *Law) covers(a *agreement.Agreement, on civil.Date) bool {
	return l.Covers != nil && l.Covers(a, on)
}

// Reviewer checks agreements against the laws that it is made of ([New]). It is immutable and safe for concurrent use. The zero
// Reviewer has no laws, and its reports are empty; a nil one is the same.
type Reviewer struct {
	laws     []Law
	rules    rule.Set[Case]
	err      error // why the rules of the laws do not go together
	national func() *directory.Directory
}

// New returns a reviewer made of laws. What the law of a jurisdiction that is not among them would demand is not covered, and
// reports say so. A law that stands twice, or two rules with one ID, are a mistake in the program that [Reviewer.Check] reports.
//
//	reviewer := review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory)
func New(laws ...Law) *Reviewer {
	r := &Reviewer{laws: slices.Clone(laws)}
	names := []string{"foederal"}
	sets := make([]rule.Set[Case], len(laws))
	for i := range laws {
		names, sets[i] = append(names, laws[i].Jurisdiction.Text(language.German)), laws[i].Rules
		if slices.ContainsFunc(laws[:i], func(l Law) bool { return l.Jurisdiction == laws[i].Jurisdiction }) {
			r.err = &LawError{Jurisdiction: laws[i].Jurisdiction}
			return r
		}
	}
	r.rules, r.err = rule.Join(strings.Join(names, ", "), sets...)
	return r
}

// LawError tells that a reviewer was made of two laws of the same jurisdiction.
type LawError struct{ Jurisdiction law.Jurisdiction }

func (e *LawError) Error() string {
	return fmt.Sprintf("review: the law of %s stands twice; join its rules into one law", e.Jurisdiction)
}

// Text returns the error for readers.
func (e *LawError) Text(tag language.Tag) string {
	return bilingual.Sprintf("die Regeln für %s stehen zweimal da; verlangt ist ein Satz von Regeln für jedes Recht",
		"the law of %s stands twice; want one law for each jurisdiction", bilingual.TextOf(e.Jurisdiction)).In(tag)
}

// Asking returns a reviewer that asks this directory about units, too: the national one knows the parties of every Land. Without
// it a reviewer knows the units of the Länder whose laws bring a directory. It is opened when an agreement needs it.
func (r *Reviewer) Asking(national func() *directory.Directory) *Reviewer {
	asking := *r.orNone()
	asking.national = national
	return &asking
}

// orNone returns the reviewer, and one without laws for nil.
func (r *Reviewer) orNone() *Reviewer {
	if r == nil {
		return &Reviewer{}
	}
	return r
}

// Rules returns all rules that the reviewer applies.
func (r *Reviewer) Rules() rule.Set[Case] { return r.orNone().rules }

// Profiles returns what the laws at hand say of a form, in the order of the laws; none where no law knows it, and [Reviewer.Draft] makes
// no draft of it. Of the forms that rest on federal or European law it is the profile of [ProfileOf], which holds in every Land.
func (r *Reviewer) Profiles(form agreement.Form) []Profile {
	r = r.orNone()
	var list []Profile
	if profile, ok := ProfileOf(form); ok && r.law(law.Federation) == nil {
		list = append(list, profile)
	}
	for i := range r.laws {
		for _, profile := range r.laws[i].Profiles {
			if profile.Form == form {
				list = append(list, profile)
			}
		}
	}
	return list
}

// Check reviews an agreement as the law and the units stood on its day: that of the signature, or else the first other day that
// it names (entry into force, beginning of the term, publication); a draft without any day, or one that is to take effect later
// than anything is known, as a state treaty that is signed may be, is checked on the last day that the directory knows. Where only the
// month or the year of the signature is known, the first and the last day of it are looked at, as far as the directory goes, and a rule
// of which they say different things is undecidable for want of the day (/signed). The report says which day it was, and what was
// not covered ([rule.Report.Complete]). A nil agreement has an empty report.
//
// An error says that no directory knows the day (a [*directory.SpanError]), or that the laws do not go together.
func (r *Reviewer) Check(a *agreement.Agreement) (rule.Report, error) {
	r = r.orNone()
	if r.err != nil {
		return rule.Report{}, r.err
	}
	if a == nil {
		return r.rules.Evaluate(Case{}, civil.Date{}), nil
	}
	report, days, err := r.judge(r.rules, a)
	if err != nil {
		return rule.Report{}, err
	}
	var uncovered []rule.Uncovered
	for _, day := range days {
		for _, u := range r.uncovered(a, day) {
			if !slices.ContainsFunc(uncovered, func(known rule.Uncovered) bool { return known.ID == u.ID }) {
				uncovered = append(uncovered, u)
			}
		}
	}
	return report.WithCoverage(uncovered...), nil
}

// CheckAnyDay is Check, and on a day that no directory knows it looks at the rules alone; the report is not complete then, and says so
// ([DayNotCovered]).
func (r *Reviewer) CheckAnyDay(a *agreement.Agreement) (rule.Report, error) {
	report, err := r.Check(a)
	var span *directory.SpanError
	if !errors.As(err, &span) {
		return report, err
	}
	on, is := DayOf(a)
	report = r.rules.Evaluate(Case{Agreement: a}, on)
	report.OnIs = is
	return report.WithCoverage(DayNotCovered(span)), nil
}

// DayNotCovered says that the day that counts lies outside the directory, as something that was not covered.
func DayNotCovered(span *directory.SpanError) rule.Uncovered {
	return rule.Uncovered{ID: "DE-GEMEINDEVERZEICHNIS", Title: bilingual.Sprintf(
		"Der Tag, auf den es ankommt, liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit %s.",
		"The day that counts lies outside the municipality register, which covers the time %s.", bilingual.FormatOf(span.Span))}
}

// judge applies rules to an agreement as of its day, and returns the days that counted: one, or the first and the last of the month of
// which no more is known.
func (r *Reviewer) judge(rules rule.Set[Case], a *agreement.Agreement) (rule.Report, []civil.Date, error) {
	day, which := DayOf(a)
	c, on, is, err := r.caseOn(a, day, which)
	if err != nil {
		return rule.Report{}, nil, err
	}
	report := rules.Evaluate(c, on)
	report.OnIs = is
	if !isSignedIn(a) {
		return report, []civil.Date{on}, nil
	}
	c, last, _, err := r.caseOn(a, a.SignedIn.Period().Through, which)
	if err != nil {
		return rule.Report{}, nil, err
	}
	return eitherDay(a, report, on, rules.Evaluate(c, last), last), []civil.Date{on, last}, nil
}

// eitherDay returns what holds on the first and on the last day on which an agreement may have been signed. A day that differs between
// the reports is told as the month or the year that is recorded.
func eitherDay(a *agreement.Agreement, report rule.Report, first civil.Date, other rule.Report, last civil.Date) rule.Report {
	return report.Either(other, "/signed", func(one, another any) (any, bool) {
		return a.SignedIn, one == any(first) && another == any(last)
	})
}

// caseOn returns what rules see of an agreement as of a day, that which [DayOf] returned or the last day of a month, and which day it is.
// Of a month or a year that the directory knows only in part, it is the first or the last day that it knows.
func (r *Reviewer) caseOn(a *agreement.Agreement, day civil.Date, which bilingual.Text) (c Case, on civil.Date, is bilingual.Text, err error) {
	snapshot, err := r.snapshot(a, day)
	if span := (*directory.SpanError)(nil); errors.As(err, &span) {
		day, which = withinSpan(a, day, which, span.Span)
		snapshot, err = r.snapshot(a, day)
	}
	if err != nil {
		return Case{}, day, which, err
	}
	c = Case{Agreement: a, Snapshot: snapshot}
	switch {
	case day.IsZero():
		if day = snapshot.Date(); !a.Signed.IsZero() {
			c.day = day
		}
	case a.Signed.IsZero(): // the other day counts, for what depends on the day of signing too
		c = c.datedAs(day)
	case a.Signed != day:
		c.day = day // a state treaty is judged on the day of its entry into force
	}
	return c, day, which, nil
}

// withinSpan returns the day on which the agreement is judged in place of one that the directory does not know: the first or the last
// known one of the month or the year of its signature, and zero, for the last one of the directory, where the agreement is to take
// effect later. Where there is none, it is the day itself.
func withinSpan(a *agreement.Agreement, day civil.Date, which bilingual.Text, known civil.Period) (civil.Date, bilingual.Text) {
	if !isSignedIn(a) {
		if day != a.Signed && day.After(known.Through) {
			return civil.Date{}, laterThanKnown
		}
		return day, which
	}
	switch signedIn := a.SignedIn.Period(); {
	case day.Before(known.From) && !signedIn.Through.Before(known.From):
		return known.From, earlierThanKnown
	case day.After(known.Through) && !signedIn.From.After(known.Through):
		return known.Through, which
	}
	return day, which
}

// isSignedIn reports whether the day of the agreement is one in the month or the year of its signature. That of a state treaty is
// that of its entry into force, where it is recorded.
func isSignedIn(a *agreement.Agreement) bool {
	return a.Signed.IsZero() && !a.SignedIn.IsZero() && (a.Form != agreement.Staatsvertrag || firstEntry(a).IsZero())
}

var signingDay = bilingual.Text{German: "Tag der Unterzeichnung", English: "day of signing"}

var laterThanKnown = bilingual.Text{
	German:  "letzter Tag des Gemeindeverzeichnisses, der Tag in der Vereinbarung liegt danach",
	English: "last day of the municipality register, the day in the agreement is later",
}

var earlierThanKnown = bilingual.Text{
	German:  "erster Tag des Verzeichnisses, der Zeitraum der Unterzeichnung beginnt davor",
	English: "first day of the directory, the period of signing begins earlier",
}

// firstDayOfMonth says that the day is the first one in the month or the year of the signature.
func firstDayOfMonth(m agreement.Month) bilingual.Text {
	text := bilingual.Text{
		German:  "erster Tag des Monats der Unterzeichnung (" + m.Text(language.German) + "), der Tag ist nicht angegeben",
		English: "first day of the month of signing (" + m.Text(language.English) + "), the day is not recorded"}
	if m.Year {
		text = bilingual.Text{
			German:  "erster Tag des Jahres der Unterzeichnung (" + m.Text(language.German) + "), der Tag ist nicht angegeben",
			English: "first day of the year of signing (" + m.Text(language.English) + "), the day is not recorded"}
	}
	return text
}

// DayOf returns the day on which an agreement is judged, and which day that is: of the signature, the first one of the month or the
// year in which it was signed where no more is known, or else of the first other thing that has a day. For a draft, and for nil, it is the zero date.
//
// A state treaty is law only when it is in force, and is judged on that day where it is recorded.
func DayOf(a *agreement.Agreement) (civil.Date, bilingual.Text) {
	if a == nil {
		return civil.Date{}, bilingual.Text{}
	}
	isTreaty := a.Form == agreement.Staatsvertrag
	if !a.Signed.IsZero() && !isTreaty {
		return a.Signed, signingDay
	}
	if isSignedIn(a) {
		return a.SignedIn.First, firstDayOfMonth(a.SignedIn)
	}
	for _, entry := range agreement.All[agreement.EntryIntoForce](a) {
		if entry.On.IsZero() {
			continue
		}
		if isTreaty {
			return entry.On, bilingual.Text{German: "Tag des Inkrafttretens des Staatsvertrags", English: "day of entry into force of the state treaty"}
		}
		return entry.On, bilingual.Text{German: "Tag des Inkrafttretens, der Tag der Unterzeichnung ist nicht angegeben",
			English: "day of entry into force; that of signing is not recorded"}
	}
	if !a.Signed.IsZero() {
		return a.Signed, signingDay
	}
	for _, term := range agreement.All[agreement.Term](a) {
		if !term.From.IsZero() {
			return term.From, bilingual.Text{German: "Beginn der Laufzeit, der Tag der Unterzeichnung ist nicht angegeben",
				English: "beginning of the term; the day of signing is not recorded"}
		}
	}
	for _, publication := range agreement.All[agreement.Publication](a) {
		if !publication.On.IsZero() {
			return publication.On, bilingual.Text{German: "Tag der Bekanntmachung, der Tag der Unterzeichnung ist nicht angegeben",
				English: "day of publication; that of signing is not recorded"}
		}
	}
	return civil.Date{}, bilingual.Text{German: "letzter Tag des Gemeindeverzeichnisses, die Vereinbarung nennt keinen Tag",
		English: "last day of the municipality register, the agreement names no day"}
}

// snapshot returns the units on the day, or on the last day known for the zero date: from the directory of the Land whose law
// governs the agreement, or else from the national one, or any other. A directory that knows the Länder of all parties comes
// before one that does not. Without any directory it is the zero snapshot.
func (r *Reviewer) snapshot(a *agreement.Agreement, on civil.Date) (directory.Snapshot, error) {
	var first directory.Snapshot
	var firstErr error
	for _, open := range r.directories(a.Jurisdiction) {
		d := open()
		snapshot := d.Latest()
		if !on.IsZero() {
			var err error
			if snapshot, err = d.On(on); err != nil {
				firstErr = cmp.Or(firstErr, err)
				continue
			}
		}
		if !slices.ContainsFunc(a.Parties, func(p agreement.Party) bool { return isOutside(snapshot, p.Partner.Unit.Key) }) {
			return snapshot, nil
		}
		if first.IsZero() {
			first = snapshot
		}
	}
	if first.IsZero() {
		return first, firstErr
	}
	return first, nil
}

func (r *Reviewer) directories(governing law.Jurisdiction) []func() *directory.Directory {
	var list []func() *directory.Directory
	for i := range r.laws {
		if l := &r.laws[i]; l.Directory != nil && l.Jurisdiction == governing {
			list = append(list, l.Directory)
		}
	}
	if r.national != nil {
		list = append(list, r.national)
	}
	for i := range r.laws {
		if l := &r.laws[i]; l.Directory != nil && l.Jurisdiction != governing {
			list = append(list, l.Directory)
		}
	}
	return list
}

// isOutside reports whether a key belongs to a Land of which the directory knows nothing.
func isOutside(snapshot directory.Snapshot, k key.Key) bool {
	k = key.Plain(k)
	if k == nil || k.IsZero() {
		return false
	}
	_, known := snapshot.Unit(k.Land())
	return !known
}

// Knows reports whether the directory at hand knows the Land of the key. A unit of another Land is not known here, and it would
// be wrong to say that it does not exist.
func (c Case) Knows(k key.Key) bool { return !c.Snapshot.IsZero() && !isOutside(c.Snapshot, k) }

// law returns the law of a jurisdiction, or nil.
func (r *Reviewer) law(jurisdiction law.Jurisdiction) *Law {
	for i := range r.laws {
		if r.laws[i].Jurisdiction == jurisdiction {
			return &r.laws[i]
		}
	}
	return nil
}

// uncovered lists what the laws at hand do not cover of the law that applies.
func (r *Reviewer) uncovered(a *agreement.Agreement, on civil.Date) []rule.Uncovered {
	var list []rule.Uncovered
	governing := r.law(a.Jurisdiction)
	switch {
	case !a.Jurisdiction.IsValid():
		list = append(list, rule.Uncovered{ID: "DE-RECHT-OFFEN", Pointers: []string{"/jurisdiction"}, Title: bilingual.Text{
			German:  "Welches Recht die Vereinbarung beherrscht, ist nicht angegeben; geprüft wurde nur, was überall gilt.",
			English: "Which law governs the agreement is not recorded; only what applies everywhere was checked."}})
	case governing == nil:
		list = append(list, rule.Uncovered{ID: string(a.Jurisdiction) + "-RECHT", Pointers: []string{"/jurisdiction"}, Title: lawText(
			"Das Recht %s, dem die Vereinbarung unterliegt, ist hier nicht erfasst.",
			"The law %s, which governs the agreement, is not covered here.", a.Jurisdiction)})
	case !governing.covers(a, on):
		list = append(list, rule.Uncovered{ID: string(a.Jurisdiction) + "-FORM-" + strings.ToUpper(cmp.Or(string(a.Form), "OFFEN")),
			Pointers: []string{"/form"}, Title: r.formText(governing, a.Form)})
	}
	if a.Jurisdiction != law.Federation && r.law(law.Federation) == nil {
		list = append(list, rule.Uncovered{ID: "DE-RECHT", Title: bilingual.Text{
			German: "Bundesrecht und Europarecht sind hier nicht erfasst.", English: "Federal and European law are not covered here."}})
	}
	switch law := ContractLawOf(a); {
	case law == "" && a.Form.IsValid():
		list = append(list, rule.Uncovered{ID: "DE-RECHTSNATUR-OFFEN", Pointers: []string{"/contractLaw"}, Title: bilingual.Text{
			German:  "Ob der Vertrag öffentlich-rechtlich oder privatrechtlich ist, ist nicht angegeben; Privatrecht ist hier nicht erfasst.",
			English: "Whether the contract is governed by public or private law is not recorded; private law is not covered here."}})
	case law == agreement.PrivateLawContract:
		list = append(list, rule.Uncovered{ID: "DE-PRIVATRECHT", Pointers: []string{"/form"}, Title: bilingual.Text{
			German:  "Das Privatrecht, dem der Vertrag unterliegt (Vertrags- und Gesellschaftsrecht), ist hier nicht erfasst.",
			English: "The private law that governs the contract (contract and company law) is not covered here."}})
	}
	if len(a.Gaps) == 0 && !slices.ContainsFunc(a.Clauses, func(clause agreement.Clause) bool { return agreement.Plain(clause) != nil }) {
		list = append(list, rule.Uncovered{ID: "DE-INHALT-OFFEN", Pointers: []string{"/clauses"}, Title: bilingual.Text{
			German:  "Von der Vereinbarung liegt keine Klausel vor; ihr Inhalt wurde nicht geprüft.",
			English: "No clause of the agreement is at hand; its content was not checked."}})
	}
	return append(list, r.uncoveredParties(a)...)
}

// uncoveredParties lists the Länder of parties whose law is not at hand: signature, representation and supervision of a party
// are governed by the law of its own Land.
func (r *Reviewer) uncoveredParties(a *agreement.Agreement) []rule.Uncovered {
	pointers := map[law.Jurisdiction][]string{}
	var unknown []string
	for i := range a.Parties {
		partner := &a.Parties[i].Partner
		k := key.Plain(partner.Unit.Key)
		if k == nil || k.IsZero() {
			if partner.Kind == governance.LandPartner || partner.Kind == governance.UnitPartner {
				unknown = append(unknown, AtParty(i, "partner", "unit"))
			}
			continue
		}
		own, ok := governance.JurisdictionOf(k.Land())
		switch {
		case !ok:
			unknown = append(unknown, AtParty(i, "partner", "unit"))
		case own != a.Jurisdiction && r.law(own) == nil:
			pointers[own] = append(pointers[own], AtParty(i))
		}
	}
	var list []rule.Uncovered
	if len(a.Parties) == 0 {
		list = append(list, rule.Uncovered{ID: "DE-PARTEIEN-OFFEN", Pointers: []string{"/parties"}, Title: bilingual.Text{
			German:  "Die Vereinbarung nennt keine Parteien; was das Recht von ihnen verlangt, wurde nicht geprüft.",
			English: "The agreement names no parties; what the law demands of them was not checked."}})
	}
	if len(unknown) > 0 {
		list = append(list, rule.Uncovered{ID: "DE-RECHT-PARTEI-OFFEN", Pointers: unknown, Title: bilingual.Text{
			German:  "Zu welchem Land eine Partei gehört, geht aus ihrem Schlüssel nicht hervor; das Recht ihres Landes wurde nicht geprüft.",
			English: "The key of a party does not tell its Land; the law of its Land was not checked."}})
	}
	for _, own := range law.Jurisdictions() {
		if at := pointers[own]; len(at) > 0 {
			list = append(list, rule.Uncovered{ID: string(own) + "-RECHT-PARTEI", Pointers: at, Title: lawText(
				"Unterschrift, Vertretung und Aufsicht nach dem Recht %s wurden nicht geprüft.",
				"Signature, representation and supervision under the law %s were not checked.", own)})
		}
	}
	return list
}

func lawText(german, english string, j law.Jurisdiction) bilingual.Text {
	whose := possessive(j)
	return bilingual.Text{German: fmt.Sprintf(german, whose.German), English: fmt.Sprintf(english, whose.English)}
}

func (r *Reviewer) formText(governing *Law, form agreement.Form) bilingual.Text {
	if !form.IsValid() {
		return bilingual.Text{German: "Die Rechtsform ist nicht angegeben; was sie verlangt, wurde nicht geprüft.",
			English: "The legal form is not recorded; what it requires was not checked."}
	}
	whose := possessive(governing.Jurisdiction)
	return bilingual.Text{
		German:  fmt.Sprintf("Die Form „%s“ ist nach dem Recht %s an diesem Tag nicht erfasst.", form.Text(language.German), whose.German),
		English: fmt.Sprintf("The form “%s” is not covered by the law %s on that day.", form.Text(language.English), whose.English),
	}
}
