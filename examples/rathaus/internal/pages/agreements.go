package pages

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// option is an entry of a list to choose from.
type option struct{ Value, Text string }

// agreements lists what is stored.
func (q *request) agreements() error {
	after := q.FormValue("after")
	list, err := q.site.Store.List(q.Context(), after, mostListed+1)
	if err != nil {
		return err
	}
	next := ""
	if len(list) > mostListed {
		list = list[:mostListed]
		next = list[mostListed-1].ID
	}
	q.show(http.StatusOK, "agreements", &page{Title: q.text("Vereinbarungen", "Agreements"), Section: "agreements", Covered: q.covered()[:1],
		Body: map[string]any{"List": list, "Next": next, "Deleted": q.FormValue("deleted") != ""}})
	return nil
}

// newBody is the page on which a document is handed in or drafted.
type newBody struct {
	Document, Parties, Form, Day string
	Forms                        []option
	Errors                       map[string]string
	Faults                       []fault
}

func (q *request) newAgreement() error {
	document := ""
	if q.FormValue("sample") != "" {
		var out bytes.Buffer
		if err := agreement.Encode(&out, thueringen.FrameworkAgreement()); err != nil {
			return err
		}
		document = out.String()
	}
	return q.showNew(http.StatusOK, &newBody{Document: document, Form: string(agreement.Zweckvereinbarung)})
}

func (q *request) showNew(status int, body *newBody) error {
	for _, form := range agreement.Forms() {
		if len(q.data.Reviewer.Profiles(form)) > 0 { // of others no draft can be made
			body.Forms = append(body.Forms, option{string(form), form.Text(q.tag)})
		}
	}
	slices.SortFunc(body.Forms, func(a, b option) int { return strings.Compare(a.Text, b.Text) })
	body.Errors = q.errorsOf(body.Faults)
	q.show(status, "new", &page{Title: q.text("Vereinbarung prüfen oder entwerfen", "Check or draft an agreement"), Section: "agreements",
		Covered: append(q.covered(), q.text("Ein Entwurf hat jede Klausel, die die Regeln verlangen können, und keinen Vertragstext.",
			"A draft has every clause that the rules can demand, and no prose of a contract.")), Body: body})
	return nil
}

// draft makes a document of a form, its parties and a day, and shows its report.
func (q *request) draft() error {
	body := &newBody{Form: q.FormValue("form"), Parties: strings.ReplaceAll(q.FormValue("parties"), "\r\n", "\n"), Day: q.FormValue("day")}
	day, err := q.day("day", civil.Date{})
	if err != nil {
		body.Faults = append(body.Faults, fault{"day", q.text("„%s“ ist kein Tag; verlangt ist einer wie 2026-01-31.", "“%s” is no day; one such as 2026-01-31 is wanted.", body.Day)})
	}
	form := agreement.Form(body.Form)
	if !form.IsValid() {
		body.Faults = append(body.Faults, fault{"form", q.text("Diese Form gibt es nicht.", "There is no such form.")})
	}
	parties, faults := q.parties(body.Parties)
	if body.Faults = append(body.Faults, faults...); len(body.Faults) > 0 {
		return q.showNew(http.StatusUnprocessableEntity, body)
	}
	a, err := q.data.Reviewer.Draft(form, parties, day)
	var out bytes.Buffer
	if err == nil {
		err = agreement.Encode(&out, a)
	}
	if err != nil {
		body.Faults = append(body.Faults, fault{"parties", q.errorText(err)})
		return q.showNew(http.StatusUnprocessableEntity, body)
	}
	return q.showReport(http.StatusOK, &reportBody{Document: out.String(), Agreement: a, Drafted: true})
}

const mostParties = 100

// parties reads one party a line: the name or the key of a unit as of the last day, or a partner that the library knows by its ID.
func (q *request) parties(text string) ([]agreement.Party, []fault) {
	snapshot := q.latest()
	var parties []agreement.Party
	var faults []fault
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if len(parties) == mostParties {
			return nil, []fault{{"parties", q.text("Es sind zu viele Parteien, höchstens %d.", "There are too many parties, at most %d.", mostParties)}}
		}
		party := agreement.Party{ID: agreement.PartyID("partei-" + strconv.Itoa(len(parties)+1))}
		if partner, ok := thueringen.Partner(line); ok {
			party.Partner = partner
		} else if partner, ok := sachsen.Partner(line); ok {
			party.Partner = partner
		} else if resolved, err := snapshot.Resolve(line); err == nil {
			party.Partner = resolved.Unit.Partner()
		} else {
			faults = append(faults, fault{"parties", fmt.Sprintf("%s: %s", line, q.errorText(err))})
			continue
		}
		parties = append(parties, party)
	}
	if len(parties) == 0 && len(faults) == 0 {
		faults = append(faults, fault{"parties", q.text("Es ist keine Partei genannt.", "No party is named.")})
	}
	return parties, faults
}

// reportBody is a document with its report.
type reportBody struct {
	Document  string
	Agreement *agreement.Agreement
	Drafted   bool
	Stored    *store.Agreement // nil for a document that is not stored
	Current   bool             // whether the stored version is the last one
	Units     directory.Snapshot

	Report      rule.Report
	Coverage    []string
	Findings    []rule.Finding
	Questions   []review.Question
	StillOpen   bilingual.Text     // how many questions there are, and of how many the answer may be an error
	Reservation bilingual.Text     // where the text of the agreement itself was not read
	Open        []rule.RuleOutcome // rules without an answer
	Errors      int
	Warnings    int
	Hints       int
	Applied     int // rules that are satisfied or violated
	Counts      []count
	Explanation *review.Explanation
}

type count struct {
	Outcome rule.Outcome
	N       int
}

// check shows the report of a document that was pasted or uploaded. Nothing is stored.
func (q *request) check() error {
	text, err := q.upload("document", "file", MostDocument)
	if err != nil {
		return err
	}
	a, body := q.decode(text)
	if body != nil {
		return q.showNew(http.StatusUnprocessableEntity, body)
	}
	return q.showReport(http.StatusOK, &reportBody{Document: text, Agreement: a})
}

// decode reads a document. Where it cannot be read, it returns the form with the mistakes.
func (q *request) decode(text string) (*agreement.Agreement, *newBody) {
	body := &newBody{Document: text, Form: string(agreement.Zweckvereinbarung)}
	if strings.TrimSpace(text) == "" {
		body.Faults = []fault{{"document", q.text("Es ist kein Dokument da: Fügen Sie eines ein, oder wählen Sie eine Datei.", "There is no document: paste one, or choose a file.")}}
		return nil, body
	}
	a, err := agreement.Decode(strings.NewReader(text))
	if err == nil {
		return a, nil
	}
	body.Faults = q.documentFaults(err)
	return nil, body
}

// documentFaults are the mistakes of a document with their lines.
func (q *request) documentFaults(err error) []fault {
	var all agreement.DocumentErrors
	if !errors.As(err, &all) {
		return []fault{{"document", q.errorText(err)}}
	}
	var faults []fault
	for _, one := range all {
		faults = append(faults, fault{"document", one.Text(q.tag)})
	}
	return faults
}

// showReport checks a document and shows what was found.
func (q *request) showReport(status int, body *reportBody) error {
	report, err := q.data.Reviewer.Check(body.Agreement)
	if err != nil {
		failed := &newBody{Document: body.Document, Form: string(agreement.Zweckvereinbarung), Faults: []fault{{"document", q.errorText(err)}}}
		return q.showNew(http.StatusUnprocessableEntity, failed)
	}
	body.fill(report, q)
	if id := q.FormValue("why"); id != "" {
		explanation, err := q.explain(body.Agreement, id)
		if err != nil {
			return err
		}
		body.Explanation = explanation
	}
	title := q.text("Prüfbericht: ", "Report: ") + orUntitled(body.Agreement.Title, q)
	q.show(status, "report", &page{Title: title, Section: "agreements", Covered: []string{q.text(
		"Der Bericht sagt, was geprüft wurde, und nicht, dass eine Vereinbarung rechtmäßig ist.", "The report says what was checked, and not that an agreement is lawful.")}, Body: body})
	return nil
}

func orUntitled(title string, q *request) string {
	if strings.TrimSpace(title) == "" {
		return q.text("ohne Titel", "without a title")
	}
	return title
}

func (b *reportBody) fill(report rule.Report, q *request) {
	b.Report = report
	b.Errors, b.Warnings, b.Hints = report.CountSeverity(rule.Error), report.CountSeverity(rule.Warning), report.CountSeverity(rule.Hint)
	b.Coverage = report.Coverage(q.tag)
	b.Findings = slices.Collect(report.Findings())
	slices.SortStableFunc(b.Findings, func(x, y rule.Finding) int { return int(y.Severity) - int(x.Severity) })
	b.Questions = review.Questions(report, b.Agreement)
	b.StillOpen = review.StillOpen(b.Questions)
	b.Reservation = review.Reservation(b.Agreement)
	asked := map[string]bool{}
	for _, question := range b.Questions {
		asked[question.Rule] = true
	}
	for outcome := range report.Outcomes() {
		if outcome.Outcome == rule.Undecidable && !asked[outcome.Rule.ID] {
			b.Open = append(b.Open, outcome)
		}
	}
	b.Applied = report.Count(rule.Satisfied) + report.Count(rule.Violated)
	for outcome := rule.Satisfied; outcome.IsValid(); outcome++ {
		if n := report.Count(outcome); n > 0 {
			b.Counts = append(b.Counts, count{outcome, n})
		}
	}
}

// Place tells readers where a finding stands.
func (b *reportBody) Place(pointer string) bilingual.Text {
	if pointer == "" {
		return bilingual.Text{German: "Vereinbarung im Ganzen", English: "agreement as a whole"}
	}
	chapter, field := b.Agreement.LabelAt(pointer)
	join := func(a, b string) string { return strings.Trim(a+": "+b, ": ") }
	return bilingual.Text{German: join(chapter.German, field.German), English: join(chapter.English, field.English)}
}

func (q *request) explain(a *agreement.Agreement, id string) (*review.Explanation, error) {
	explanation, err := q.data.Reviewer.Why(a, id)
	var unknown *rule.UnknownRuleError
	if errors.As(err, &unknown) {
		return nil, notFound("Eine Regel „%s“ gibt es nicht.", "There is no rule “%s”.", id)
	}
	if err != nil {
		return nil, err
	}
	return &explanation, nil
}

// stored reads an agreement, or the version of it that the address asks for.
func (q *request) stored() (store.Agreement, *agreement.Agreement, error) {
	kept, err := q.site.Store.Get(q.Context(), q.PathValue("id"))
	if err != nil {
		return kept, nil, err
	}
	if text := q.FormValue("version"); text != "" && q.Method != http.MethodPost {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return kept, nil, badRequest("„%s“ ist keine Nummer einer Fassung.", "“%s” is no number of a version.", text)
		}
		if kept, err = q.site.Store.Version(q.Context(), q.PathValue("id"), n); err != nil {
			return kept, nil, err
		}
	}
	a, err := agreement.Decode(bytes.NewReader(kept.Document))
	return kept, a, err
}

// agreement shows the report of a stored agreement.
func (q *request) agreement() error {
	kept, a, err := q.stored()
	if err != nil {
		return err
	}
	current, err := q.site.Store.Get(q.Context(), kept.ID)
	if err != nil {
		return err
	}
	return q.showReport(http.StatusOK, &reportBody{Document: string(kept.Document), Agreement: a, Stored: &kept, Current: current.Version == kept.Version})
}

// why shows the facts on which the outcome of one rule turns.
func (q *request) why() error {
	kept, a, err := q.stored()
	if err != nil {
		return err
	}
	explanation, err := q.explain(a, q.PathValue("rule"))
	if err != nil {
		return err
	}
	q.show(http.StatusOK, "why", &page{Title: q.text("Warum? ", "Why? ") + explanation.Rule.Title.In(q.tag), Section: "agreements",
		Covered: []string{q.text("Gezeigt wird, welche Tatsachen der Vereinbarung das Ergebnis dieser einen Regel tragen.", "This shows which facts of the agreement carry the outcome of this one rule.")},
		Body:    map[string]any{"Stored": kept, "Explanation": explanation}})
	return nil
}

// Remedy says what would cure a finding.
func (b *reportBody) Remedy(f rule.Finding, lang string) string { return f.Remedy(language.Make(lang)) }

// Formats are the files in which a report can be had, and the document.
func (b *reportBody) Formats(lang string) []option {
	document := bilingual.Text{German: "Dokument (JSON)", English: "document (JSON)"}.In(language.Make(lang))
	return []option{{"html", "HTML"}, {"txt", "Text"}, {"sarif", "SARIF"}, {"json", "JSON"}, {"document", document}}
}
