package pages

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/identifiers"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

type unitBody struct {
	Unit   directory.Unit
	On     civil.Date
	Kind   string
	Chain  []directory.Unit // from the unit upwards
	Form   directory.AdministrationForm
	Acting directory.Unit // the unit whose administration acts; zero where it is not recorded
	People *directory.Figure
	Area   *directory.Figure // in hectares
	Seat   string

	Supervision []competence
	Addressees  []addressee
	Distance    string // from the day to today
	Duties      []dutyGroup
	Days        []duty.Milestone
	Period      civil.Period
	Keys        []identifier
	History     []directory.Unit
	Children    []directory.Unit
	More        int // children that are not listed
}

type competence struct {
	Name   bilingual.Text
	Answer supervision.Competence
}

type addressee struct {
	Name   bilingual.Text
	Answer supervision.Addressee
}

type dutyGroup struct {
	Name     bilingual.Text
	Open     bool // shown at once
	Verdicts []duty.Verdict
}

type identifier struct {
	Name, Value string
	Source      law.Source
}

func (q *request) unitPage(snapshot directory.Snapshot, unit directory.Unit) *page {
	body := &unitBody{Unit: unit, On: snapshot.Date(), Period: around(snapshot.Date())}
	if unit.Kind() != 0 {
		body.Kind = unit.Kind().Text(q.tag)
	}
	body.Chain = slices.Collect(unit.Chain())
	body.Acting, body.Form = unit.Administration()
	if figure, ok := unit.Population(); ok {
		body.People = &figure
	}
	if figure, ok := unit.Area(); ok {
		body.Area = &figure
	}
	body.Seat, _ = unit.Seat()
	body.supervision(unit)
	body.Duties = groups(q.data.Duties.For(unit, snapshot.Date()))
	body.Distance = q.distance(snapshot.Date())
	body.Days = q.data.Duties.Calendar(unit, body.Period.From, body.Period.Through)
	body.Keys = q.identifiers(unit)
	if ags := unit.AGS(); !ags.IsZero() {
		body.History = slices.Collect(q.data.Directory.History(ags))
	}
	for child := range unit.Children() {
		if len(body.Children) == mostChildren {
			body.More++
			continue
		}
		body.Children = append(body.Children, child)
	}
	return &page{Title: unit.Name(), Section: "units", Covered: q.unitCovers(snapshot, unit), Body: body}
}

// unitCovers says what is not known of a unit.
func (q *request) unitCovers(snapshot directory.Snapshot, unit directory.Unit) []string {
	lines := []string{q.text("Gezeigt wird der Stand vom %s.", "This is the state of %s.", snapshot.Date().Format(q.tag)) + " " + q.directoryCovers()}
	land := ""
	if unit.Key() != nil {
		land = unit.Key().Land().String()
	}
	if land != "16" && land != "14" && land != "" {
		lines = append(lines, q.text("Aufsicht und Pflichten nach dem Recht dieses Landes sind nicht abgedeckt.", "Supervision and duties under the law of this Land are not covered."))
	}
	if unit.Undated() {
		lines = append(lines, q.text("Der Tag der letzten Änderung dieser Einheit ist nicht bekannt.", "The day of the last change of this unit is not known."))
	}
	return append(lines, q.text("Einwohner, Fläche, Sitz und Postleitzahl stehen nur in Registern bestimmter Tage; dazwischen ist nichts gezählt.",
		"People, area, seat and postal code stand in registers of certain days alone; nothing was counted between."))
}

func (b *unitBody) supervision(unit directory.Unit) {
	var oversight supervision.Oversight
	var own, transferred supervision.Addressee
	switch unit.Key().Land().String() {
	case "16":
		oversight = thueringen.Supervision(unit)
		own, transferred = thueringen.Addressee(unit, governance.OwnSphere), thueringen.Addressee(unit, governance.TransferredSphere)
	case "14":
		oversight = sachsen.Supervision(unit)
		own, transferred = sachsen.Addressee(unit, governance.OwnSphere), sachsen.Addressee(unit, governance.TransferredSphere)
	default:
		return
	}
	add := func(german, english string, answer supervision.Competence) {
		if !answer.IsZero() {
			b.Supervision = append(b.Supervision, competence{bilingual.Text{German: german, English: english}, answer})
		}
	}
	add("Rechtsaufsicht", "legal supervision", oversight.Legal)
	add("obere Aufsichtsbehörde", "upper authority", oversight.Upper)
	add("oberste Aufsichtsbehörde", "highest authority", oversight.Highest)
	add("Fachaufsicht", "technical supervision", oversight.Technical)
	add("wenn der Landkreis selbst beteiligt ist", "where the Landkreis is itself concerned", oversight.Interested)
	add("Einvernehmen eines anderen Landes", "agreement of another Land", oversight.Consent)
	b.Addressees = []addressee{
		{bilingual.Text{German: "eigener Wirkungskreis", English: "own sphere"}, own},
		{bilingual.Text{German: "übertragener Wirkungskreis", English: "transferred sphere"}, transferred},
	}
}

// distance tells how long ago a day was, in whole months; "" of one that is less than a month ago.
func (q *request) distance(day civil.Date) string {
	today := q.site.today()
	months := 12*(today.Year()-day.Year()) + int(today.Month()) - int(day.Month())
	if day.AddMonths(months).After(today) {
		months--
	}
	switch {
	case months < 1:
		return ""
	case months == 1:
		return q.text("vor einem Monat", "a month ago")
	}
	return q.text("vor %d Monaten", "%d months ago", months)
}

// notYet is what a duty is to a unit that it will bind on a later day.
var notYet = bilingual.Text{German: "noch nicht (beginnt an einem späteren Tag)", English: "not yet (begins on a later day)"}

// groups puts the duties together by what they are to the unit. Those that do not bind are folded away; those that begin later stand apart.
func groups(verdicts []duty.Verdict) []dutyGroup {
	var out []dutyGroup
	for _, status := range []duty.Status{duty.Binding, duty.Conditional, duty.StartsOnDecision, duty.NotRecorded, duty.NotCovered, duty.NotBinding} {
		group, later := dutyGroup{Name: bilingual.TextOf(status), Open: status == duty.Binding}, dutyGroup{Name: notYet}
		for _, verdict := range verdicts {
			switch {
			case verdict.Status() != status:
			case status == duty.NotBinding && isLater(verdict):
				later.Verdicts = append(later.Verdicts, verdict)
			default:
				group.Verdicts = append(group.Verdicts, verdict)
			}
		}
		for _, g := range []dutyGroup{later, group} {
			if len(g.Verdicts) > 0 {
				out = append(out, g)
			}
		}
	}
	return out
}

// isLater reports whether a duty begins after the day of its verdict.
func isLater(verdict duty.Verdict) bool {
	start, ok := verdict.Starts()
	return ok && start.After(verdict.Date())
}

// identifiers lists how others name the unit, and what is not recorded; what there is not for its level stays out.
func (q *request) identifiers(unit directory.Unit) []identifier {
	var out []identifier
	for _, s := range identifiers.Of(unit) {
		if s.NotRecorded {
			s.Value = q.text("nicht verzeichnet", "not recorded")
		}
		if s.Value != "" {
			out = append(out, identifier{s.Name.In(q.tag), s.Value, s.Source})
		}
	}
	return out
}
