package pages

import (
	"net/http"

	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

type aboutBody struct {
	Edition  directory.Edition
	Rules    string
	Count    int
	Evidence []evidenceRow
	Gaps     []string
	Faults   string // what is wrong with the collection of duties
}

type evidenceRow struct {
	Evidence law.Evidence
	Meaning  bilingual.Text
	Rules    int
}

// about tells from what the answers are made: editions, sources, evidence and gaps.
func (q *request) about() error {
	rules := q.data.Reviewer.Rules()
	body := &aboutBody{Edition: q.data.Edition, Rules: rules.Edition(), Count: rules.Len(), Evidence: evidenceOf(rules)}
	if err := q.data.Duties.Err(); err != nil {
		body.Faults = q.errorText(err)
	}
	body.Gaps = append(q.covered(),
		q.text("Verwaltungsgemeinschaften in Thüringen vor 1996, Arten von Einheiten vor 1994 und die Einwohner der meisten Jahre sind nicht verzeichnet; sie sind nie null.",
			"Thuringian associations before 1996, kinds of units before 1994 and the population of most years are not recorded; they are never zero."),
		q.text("Vom ThürEGovG wurden § 1 und einzelne Änderungen gelesen; anderes ist aus zweiter Hand bekannt oder gar nicht gelesen. Die Rahmenvereinbarung von 2018 ist nicht öffentlich und aus zweiter Hand bekannt.",
			"Of the ThürEGovG § 1 and some amendments were read; the rest is known second-hand or was not read. The framework agreement of 2018 is not public and known second-hand."))
	q.show(http.StatusOK, "about", &page{Title: q.text("Über die Daten", "About the data"), Section: "data", Covered: q.covered(), Body: body})
	return nil
}

// evidenceOf counts the rules by the weakest of the norms on which each rests.
func evidenceOf(rules rule.Set[review.Case]) []evidenceRow {
	rows := []evidenceRow{
		{Evidence: law.Primary, Meaning: bilingual.Text{German: "Der Wortlaut der Norm wurde gelesen.", English: "The text of the norm was read."}},
		{Evidence: law.Secondary, Meaning: bilingual.Text{German: "Presse, Ministerien oder Kommentare sagen es.", English: "Press, ministries or commentary say so."}},
		{Evidence: law.Derived, Meaning: bilingual.Text{German: "Es ist berechnet oder eigene Lesart.", English: "It is computed or an own reading."}},
		{Evidence: law.Assumed, Meaning: bilingual.Text{German: "Allgemeine Kenntnis, oder die Norm eines anderen Landes.", English: "General knowledge, or the norm of another Land."}},
	}
	for _, info := range rules.Rules() {
		var grades []law.Evidence
		for _, source := range info.Basis {
			grades = append(grades, source.Evidence)
		}
		weakest := law.Weakest(grades...)
		for i := range rows {
			if rows[i].Evidence == weakest {
				rows[i].Rules++
			}
		}
	}
	return rows
}

func (q *request) privacy() error {
	q.show(http.StatusOK, "privacy", &page{Title: q.text("Datenschutz", "Data protection"), Section: "privacy", Covered: []string{q.template()}})
	return nil
}

func (q *request) imprint() error {
	q.show(http.StatusOK, "imprint", &page{Title: q.text("Impressum", "Imprint"), Section: "imprint", Covered: []string{q.template()}})
	return nil
}

// template says that a page is to be filled in by whoever runs the application.
func (q *request) template() string {
	return q.text("Dies ist eine Vorlage. Was in eckigen Klammern steht, trägt die Stelle ein, die diese Anwendung betreibt.",
		"This is a template. What stands in square brackets is filled in by the body that runs this application.")
}

// accessibility is a declaration with the headings of the model of the Implementing Decision (EU) 2018/1523.
func (q *request) accessibility() error {
	var bodies []actor.Actor
	for _, known := range []struct {
		find func(string) (actor.Actor, bool)
		id   string
	}{{thueringen.Actor, "th-barrierefreiheit-durchsetzung"}, {sachsen.Actor, "sn-barrierefreiheit-durchsetzung"}} {
		if body, ok := known.find(known.id); ok {
			bodies = append(bodies, body)
		}
	}
	q.show(http.StatusOK, "accessibility", &page{Title: q.text("Erklärung zur Barrierefreiheit", "Accessibility statement"), Section: "accessibility",
		Covered: []string{q.template(), q.text("Nicht geprüft: Nutzung mit Vorleseprogrammen durch Menschen, die darauf angewiesen sind, und Dateien, die jemand herunterlädt (SARIF, CSV, iCalendar).",
			"Not examined: use with screen readers by people who depend on them, and files that somebody downloads (SARIF, CSV, iCalendar)."),
			q.text("Die Richtlinie, das Muster dieser Erklärung, EN 301 549 und WCAG sind nach allgemeiner Kenntnis genannt; ihr Wortlaut wurde nicht gelesen.",
				"The directive, the model of this statement, EN 301 549 and WCAG are named from general knowledge; their text was not read.")}, Body: bodies})
	return nil
}
