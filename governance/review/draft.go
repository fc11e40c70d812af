package review

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Draft returns a draft of an agreement under the law that holds in every Land: it is [Reviewer.Draft] of a reviewer with the rules
// of [Rules], the forms of [FederalProfiles] and no law of a Land. Forms that only a Land knows, such as the Zweckvereinbarung, need
// a reviewer with the law of that Land.
func Draft(form agreement.Form, parties []agreement.Party, day civil.Date) (*agreement.Agreement, error) {
	return New(Law{Jurisdiction: law.Federation, Rules: Rules(), Profiles: FederalProfiles()}).Draft(form, parties, day)
}

// Draft returns a draft of an agreement of the form between the parties. It has a clause, or a gap, for everything that its
// profile says it must or should say, and for every other clause that a rule misses. No words, figures or choices are made up:
//
//   - A clause that has a main field ([agreement.Clause.Open]) leaves it open, where a rule then asks for something in the clause.
//   - Everything else is a gap, for its clause must name a party, would look as if something had been agreed, or would violate a
//     rule as long as it is empty; the reason of the gap names that rule.
//
// The parties stand in the draft as they are given. The day is that of entry into force, so that [Reviewer.Check] judges the draft on
// it; the zero date leaves it open, and the draft is judged on the last day that is known.
//
// [Questions] asks for what is open. Whoever writes the clause of a gap removes the gap. An answer may bring other rules to apply, so that
// a new check may have new questions.
//
// The law that governs the draft is that of the only Land to which a party belongs, by its key, and whose law is at hand. A state
// treaty is under the law of the Federation, and so is every other form of federal or European law where there is no such Land or
// more than one. Whether the law at hand covers the form on the day is told by the report and not here.
//
// What was handed in and makes no draft is a [*DraftError]; what no document may hold, in a name for instance, is told by
// [agreement.DocumentErrors], and a day that no directory knows as Check tells it.
func (r *Reviewer) Draft(form agreement.Form, parties []agreement.Party, day civil.Date) (*agreement.Agreement, error) {
	if fault := draftFault(form, parties); fault != nil {
		return nil, fault
	}
	r = r.orNone()
	jurisdiction, fault := r.governing(form, parties)
	if fault != nil {
		return nil, fault
	}
	a := &agreement.Agreement{Title: "Entwurf: " + form.Text(language.German), Form: form, Jurisdiction: jurisdiction,
		Parties: slices.Clone(parties), Clauses: []agreement.Clause{}}
	if !day.IsZero() {
		a.Clauses = append(a.Clauses, agreement.EntryIntoForce{On: day})
	}
	if err := a.Check(); err != nil {
		return nil, err
	}
	d, err := r.assess(a)
	if err != nil {
		return nil, err
	}
	if d, err = d.withContents(r.contentsOf(form, jurisdiction)); err != nil {
		return nil, err
	}
	if d, err = d.withMissed(); err != nil {
		return nil, err
	}
	order := agreement.ClauseKinds()
	slices.SortStableFunc(d.a.Clauses, func(a, b agreement.Clause) int {
		return slices.Index(order, a.Kind()) - slices.Index(order, b.Kind())
	})
	slices.SortStableFunc(d.a.Gaps, func(a, b agreement.Gap) int {
		return slices.Index(order, a.Clause) - slices.Index(order, b.Clause)
	})
	return d.a, nil
}

// DraftError tells why there is no draft: what was handed in, where, and what would be right.
type DraftError struct {
	// Pointer is the place in the draft that cannot be filled (JSON Pointer, RFC 6901): "/form" where the form is none, or no law at
	// hand knows it, "/parties" where there are none, "/parties/1/id" where a party has no ID or that of another, and
	// "/jurisdiction" where the parties do not tell which law governs.
	Pointer string
	// Possible are the Länder whose law may govern, where the parties do not tell; a reviewer with the law of one of them alone makes
	// the draft if a party belongs to that Land.
	Possible []law.Jurisdiction

	text bilingual.Text
}

func (e *DraftError) Error() string { return "review: no draft: " + e.text.English }

// Text returns what is wrong and what would be right.
func (e *DraftError) Text(tag language.Tag) string { return e.text.In(tag) }

// draftFault returns what is wrong with a form and with the names of parties; nil where nothing is.
func draftFault(form agreement.Form, parties []agreement.Party) error {
	if !form.IsValid() {
		var words []string
		for _, known := range agreement.Forms() {
			words = append(words, known.String())
		}
		list := strings.Join(words, ", ")
		return &DraftError{Pointer: "/form", text: bilingual.Text{
			German:  fmt.Sprintf("„%.60s“ ist keine Form einer Vereinbarung; möglich sind %s", string(form), list),
			English: fmt.Sprintf("%.60q is not a form of agreement; want one of %s", string(form), list)}}
	}
	if len(parties) == 0 {
		return &DraftError{Pointer: "/parties", text: bilingual.Text{
			German: "es ist keine Partei genannt; nötig ist wenigstens eine", English: "there is no party; want at least one"}}
	}
	for i := range parties {
		id, at := parties[i].ID, AtParty(i, "id")
		if id == "" {
			return &DraftError{Pointer: at, text: bilingual.Text{
				German:  fmt.Sprintf("Partei %d hat keine Bezeichnung; nötig ist eine, bei der die Klauseln sie nennen", i+1),
				English: fmt.Sprintf("party %d has no ID; want one by which the clauses call it", i+1)}}
		}
		if first := slices.IndexFunc(parties[:i], func(p agreement.Party) bool { return p.ID == id }); first >= 0 {
			return &DraftError{Pointer: at, text: bilingual.Text{
				German:  fmt.Sprintf("„%.60s“ bezeichnet Partei %d und Partei %d; nötig ist für jede eine eigene Bezeichnung", string(id), first+1, i+1),
				English: fmt.Sprintf("%.60q is the ID of party %d and of party %d; want one of its own for each", string(id), first+1, i+1)}}
		}
	}
	return nil
}

// governing returns whose law governs a draft.
func (r *Reviewer) governing(form agreement.Form, parties []agreement.Party) (law.Jurisdiction, error) {
	_, isFederal := ProfileOf(form)
	own, knowing := r.laender(parties), r.knowing(form)
	switch {
	case form == agreement.Staatsvertrag:
		return law.Federation, nil
	case len(own) == 1 && (isFederal || slices.Contains(knowing, own[0])):
		return own[0], nil
	case isFederal:
		return law.Federation, nil
	case len(knowing) == 0:
		return "", r.noProfile(form)
	}
	possible := slices.DeleteFunc(slices.Clone(knowing), func(j law.Jurisdiction) bool { return !slices.Contains(own, j) })
	if len(possible) == 0 {
		possible = knowing
	}
	var german, english []string
	for _, j := range possible {
		german, english = append(german, j.Text(language.German)), append(english, j.Text(language.English))
	}
	return "", &DraftError{Pointer: "/jurisdiction", Possible: possible, text: bilingual.Text{
		German: fmt.Sprintf("aus den Parteien geht nicht hervor, nach wessen Recht die Form „%s“ zu entwerfen ist; möglich ist das Recht von %s; "+
			"nötig sind Parteien eines Landes allein oder nur dessen Recht", form.Text(language.German), strings.Join(german, ", ")),
		English: fmt.Sprintf("the parties do not tell under whose law to draft the form “%s”; possible is the law of %s; "+
			"want parties of one Land alone, or its law alone", form.Text(language.English), strings.Join(english, ", "))}}
}

// noProfile tells that no law at hand says what an agreement of the form says. It names no law that would: for some forms there is none.
func (r *Reviewer) noProfile(form agreement.Form) *DraftError {
	noLand := bilingual.Text{}
	if !slices.ContainsFunc(r.laws, func(l Law) bool { return l.Jurisdiction != law.Federation && l.Jurisdiction != law.EuropeanUnion }) {
		noLand = bilingual.Text{German: ", und das Recht eines Landes ist nicht darunter", English: ", and that of a Land is not among them"}
	}
	return &DraftError{Pointer: "/form", text: bilingual.Sprintf(
		"für die Form „%s“ ist in den vorhandenen Rechten kein Profil hinterlegt%s; die Vereinbarung lässt sich von Hand anlegen und prüfen",
		"none of the laws at hand has a profile of the form “%s”%s; write the agreement by hand and check it", bilingual.TextOf(form), noLand)}
}

// laender returns the Länder to which parties belong and whose law is at hand.
func (r *Reviewer) laender(parties []agreement.Party) []law.Jurisdiction {
	var list []law.Jurisdiction
	for i := range parties {
		k := key.Plain(parties[i].Partner.Unit.Key)
		if k == nil || k.IsZero() {
			continue
		}
		own, ok := governance.JurisdictionOf(k.Land())
		if ok && r.law(own) != nil && !slices.Contains(list, own) {
			list = append(list, own)
		}
	}
	return list
}

// knowing returns whose law is at hand and has a profile of the form.
func (r *Reviewer) knowing(form agreement.Form) []law.Jurisdiction {
	var list []law.Jurisdiction
	for i := range r.laws {
		l := &r.laws[i]
		if slices.ContainsFunc(l.Profiles, func(p Profile) bool { return p.Form == form }) {
			list = append(list, l.Jurisdiction)
		}
	}
	return list
}

// contentsOf returns what an agreement of the form must or should say under the law, and under that of the Federation and the
// European Union, which hold in every Land.
func (r *Reviewer) contentsOf(form agreement.Form, jurisdiction law.Jurisdiction) []Content {
	profiles := FederalProfiles()
	if l := r.law(jurisdiction); l != nil {
		profiles = slices.Concat(l.Profiles, profiles)
	}
	var contents []Content
	for _, profile := range profiles {
		if profile.Form == form {
			contents = slices.Concat(contents, profile.ContentsWith(Must), profile.ContentsWith(Should))
		}
	}
	return contents
}

// draft is an agreement in the making and what the rules say of it. Its lists are its own.
type draft struct {
	r      *Reviewer
	a      *agreement.Agreement
	report rule.Report
}

func (r *Reviewer) assess(a *agreement.Agreement) (draft, error) {
	report, err := r.Check(a)
	return draft{r, a, report}, err
}

// withContents returns the draft with what the form must or should say on the day.
func (d draft) withContents(contents []Content) (draft, error) {
	for _, content := range contents {
		notYet := d.report.Outcome(content.Rule) == rule.NotInForce && !d.report.On.IsZero()
		if notYet || !content.Clause.IsValid() || d.a.State(content.Clause) != agreement.Absent {
			continue
		}
		var err error
		if d, err = d.with(content.Clause); err != nil {
			return d, err
		}
	}
	return d, nil
}

// withMissed returns the draft with every clause that a rule misses. A clause may bring rules to apply that miss another one, so that
// all are tried until none is missed.
func (d draft) withMissed() (draft, error) {
	for before := -1; before < len(d.a.Clauses)+len(d.a.Gaps); {
		before = len(d.a.Clauses) + len(d.a.Gaps)
		for _, kind := range agreement.ClauseKinds() {
			missing := d.missing()
			if len(missing) == 0 || d.a.State(kind) != agreement.Absent {
				continue
			}
			next, err := d.with(kind)
			if err != nil {
				return d, err
			}
			if next.answers(missing) {
				d = next
			}
		}
	}
	return d, nil
}

// missing returns the rules that are violated or undecidable because there is no clause, each with the pointers that it misses.
func (d draft) missing() map[string]rule.RuleOutcome {
	rules := map[string]rule.RuleOutcome{}
	for outcome := range d.report.Outcomes() {
		if outcome.Outcome == rule.Undecidable && slices.ContainsFunc(outcome.Missing, isNoClause) {
			rules[outcome.Rule.ID] = outcome
		}
	}
	for finding := range d.report.Findings() {
		if isNoClause(finding.Pointer) {
			rules[finding.Rule] = rule.RuleOutcome{Outcome: rule.Violated}
		}
	}
	return rules
}

func isNoClause(pointer string) bool {
	return pointer == "/clauses" || strings.HasPrefix(pointer, "/gaps/")
}

// answers reports whether the draft says more to one of the rules that missed a clause. A rule that does not apply any more has no
// answer.
func (d draft) answers(missing map[string]rule.RuleOutcome) bool {
	for outcome := range d.report.Outcomes() {
		before, missed := missing[outcome.Rule.ID]
		switch {
		case !missed || outcome.Outcome == rule.NotApplicable:
		case outcome.Outcome != before.Outcome:
			return true
		case outcome.Outcome == rule.Undecidable && !slices.Equal(outcome.Missing, before.Missing):
			return true
		}
	}
	return false
}

const stillOpen = "im Entwurf noch offen"

// with returns the draft with a blank clause of the kind, or with a gap.
func (d draft) with(kind agreement.ClauseKind) (draft, error) {
	gap, err := d.withGap(kind, stillOpen)
	clause := agreement.Blank(kind)
	if err != nil || clause.Open() == "" {
		return gap, err
	}
	filled := *d.a
	filled.Clauses = append(slices.Clone(d.a.Clauses), clause)
	blank, err := d.r.assess(&filled)
	if err != nil {
		return gap, err
	}
	if violated, ok := blank.violated(gap, d); ok {
		return d.withGap(kind, fmt.Sprintf("%s; ohne Inhalt verstieße die Klausel gegen %s: %s", stillOpen, violated.Rule, violated.Text(language.German)))
	}
	if !blank.asksIn(len(d.a.Clauses)) {
		return gap, nil
	}
	return blank, nil
}

func (d draft) withGap(kind agreement.ClauseKind, reason string) (draft, error) {
	open := *d.a
	open.Gaps = append(slices.Clone(d.a.Gaps), agreement.Gap{Clause: kind, Reason: reason})
	return d.r.assess(&open)
}

// violated returns the first rule that is violated by what stands in the draft, and neither by the one with a gap in its place nor
// because another clause is missing from now on.
func (d draft) violated(gap, before draft) (rule.Finding, bool) {
	for finding := range d.report.Findings() {
		isNew := before.report.Outcome(finding.Rule) != rule.Violated
		if gap.report.Outcome(finding.Rule) != rule.Violated && !(isNew && isNoClause(finding.Pointer)) {
			return finding, true
		}
	}
	return rule.Finding{}, false
}

// asksIn reports whether a rule is undecidable for want of something in the clause with the index.
func (d draft) asksIn(clause int) bool {
	within := agreement.At(clause) + "/"
	for outcome := range d.report.Outcomes() {
		if outcome.Outcome == rule.Undecidable &&
			slices.ContainsFunc(outcome.Missing, func(pointer string) bool { return strings.HasPrefix(pointer, within) }) {
			return true
		}
	}
	return false
}
