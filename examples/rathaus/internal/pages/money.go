package pages

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

func (q *request) money() error {
	q.show(http.StatusOK, "money", &page{Title: q.text("Geld", "Money"), Section: "money", Covered: q.grantCovers(), Body: thueringen.Programmes()})
	return nil
}

func (q *request) grantCovers() []string {
	return []string{
		q.text("Verzeichnet sind Förderprogramme in Thüringen, soweit eine Quelle sie nennt; andere Programme nicht. Was keine Quelle sagt, wird nicht gerechnet.",
			"Grant programmes in Thüringen are recorded as far as a source names them, and no others. What no source says is not computed."),
		q.text("Eine Rechnung bereitet die Entscheidung der Behörde vor und ist nicht diese Entscheidung.", "A calculation prepares the decision of the authority and is not that decision."),
	}
}

// form reads amounts, shares and days, and keeps what was wrong with them.
type form struct {
	*request
	Errors map[string]string
	Faults []fault
}

func (f *form) fault(field, text string) {
	f.Errors[field] = strings.TrimSpace(f.Errors[field] + " " + text)
	f.Faults = append(f.Faults, fault{field, text})
}

func (f *form) amount(field string) finance.Amount {
	text := strings.TrimSpace(f.FormValue(field))
	if text == "" {
		return finance.Amount{}
	}
	reading, err := finance.ParseBusinessAmount(text)
	if err != nil {
		f.fault(field, f.errorText(err))
	}
	return reading.Amount
}

func (f *form) date(field string) civil.Date {
	day, err := f.day(field, civil.Date{})
	if err != nil {
		f.fault(field, f.text("„%s“ ist kein Tag; verlangt ist einer wie 2026-01-31.", "“%s” is no day; one such as 2026-01-31 is wanted.", f.FormValue(field)))
	}
	return day
}

const costLines = 4

type grantBody struct {
	Form       *form
	Programme  grant.Programme
	Programmes []option
	Items      []option
	Lines      []string // numbers of the lines of cost
	Values     map[string]string

	Result      *grant.Assessment
	Calculation finance.Calculation
	Chart       finance.Chart
	Open        finance.Amount // what nobody pays yet
}

// grant assesses an application under a programme.
func (q *request) grant() error {
	id := q.FormValue("programme")
	if id == "" {
		id = thueringen.EGovRL2019
	}
	programme, ok := thueringen.Programme(id)
	if !ok {
		return notFound("Ein Förderprogramm „%s“ ist nicht verzeichnet.", "No grant programme “%s” is recorded.", id)
	}
	body := &grantBody{Form: &form{request: q, Errors: map[string]string{}}, Programme: programme, Values: map[string]string{}}
	for _, p := range thueringen.Programmes() {
		body.Programmes = append(body.Programmes, option{p.ID, p.Name.In(q.tag) + " (" + p.ID + ")"})
	}
	for _, item := range programme.Items {
		body.Items = append(body.Items, option{item.ID, item.Name.In(q.tag)})
	}
	for n := 1; n <= costLines; n++ {
		body.Lines = append(body.Lines, strconv.Itoa(n))
	}
	for field := range q.Form {
		body.Values[field] = q.FormValue(field)
	}
	status := http.StatusOK
	if q.FormValue("calculate") != "" {
		body.assess()
		if len(body.Form.Faults) > 0 {
			status = http.StatusUnprocessableEntity
		}
	}
	q.show(status, "grant", &page{Title: q.text("Zuwendung berechnen", "Compute a grant"), Section: "money", Covered: q.grantCovers(), Body: body})
	return nil
}

func (b *grantBody) assess() {
	f := b.Form
	application := grant.Application{OwnFunds: f.amount("own"), ThirdParty: f.amount("third"), Requested: f.amount("requested"),
		Submitted: f.date("submitted"), Start: f.date("start"), End: f.date("end")}
	for _, n := range b.Lines {
		cost := grant.Cost{Item: f.FormValue("item" + n), Amount: f.amount("cost" + n), Ineligible: f.amount("ineligible" + n)}
		if !cost.Amount.IsZero() {
			application.Items = append(application.Items, cost)
		}
	}
	if len(application.Items) == 0 && f.Errors["cost1"] == "" {
		f.fault("cost1", f.text("Es sind keine Kosten genannt.", "No cost is named."))
	}
	on := f.date("on")
	if on.IsZero() {
		on = f.site.today()
	}
	b.applicant(&application)
	if text := strings.TrimSpace(f.FormValue("rate")); text != "" {
		rate, err := finance.Percent(strings.ReplaceAll(text, ",", "."))
		if err != nil {
			f.fault("rate", f.errorText(err))
		}
		b.Programme.Rate = grant.Known(rate, law.Source{Where: f.text("Eingabe im Formular", "entered in the form"), Evidence: law.Assumed})
		if b.Programme.Financing.Value == 0 {
			b.Programme.Financing = grant.Known(grant.ShareFinancing, law.Source{Where: f.text("Eingabe im Formular", "entered in the form"), Evidence: law.Assumed})
		}
	}
	if len(f.Faults) > 0 {
		return
	}
	result, err := grant.Assess(b.Programme, application, on)
	if err != nil {
		f.fault("cost1", f.errorText(err))
		return
	}
	b.result(result)
}

// applicant reads the applicant as a unit of the last day of the directory.
func (b *grantBody) applicant(application *grant.Application) {
	f := b.Form
	text := strings.TrimSpace(f.FormValue("applicant"))
	if text == "" {
		f.fault("applicant", f.text("Der Antragsteller fehlt.", "The applicant is missing."))
		return
	}
	resolved, err := f.data.Directory.Latest().Resolve(text)
	if err != nil {
		f.fault("applicant", f.errorText(err))
		return
	}
	unit := resolved.Unit
	application.Applicant = grant.Applicant{Name: unit.Name(), Key: unit.Key(), Level: unit.Level()}
	if people, ok := unit.Population(); ok {
		application.Applicant.Population = people.Value
	}
}

func (b *grantBody) result(result grant.Assessment) {
	b.Result, b.Calculation = &result, result.Calculation()
	paid, err := finance.Sum(result.Grant, result.Application.OwnFunds, result.Application.ThirdParty)
	if err == nil {
		b.Open, _ = result.Total.Sub(paid)
	}
	title := bilingual.Text{German: "Finanzierung", English: "Financing"}
	b.Chart = finance.Chart{Title: title, Description: bilingual.Text{German: "Kosten und wer sie trägt.", English: "Cost and who bears it."},
		Table: finance.Table{Title: title, Columns: []bilingual.Text{{German: "Posten", English: "item"}, {German: "Betrag", English: "amount"}}}}
	for _, row := range []struct {
		name   bilingual.Text
		amount finance.Amount
	}{
		{bilingual.Text{German: "Kosten", English: "cost"}, result.Total},
		{bilingual.Text{German: "davon zuwendungsfähig", English: "of it eligible"}, result.Eligible},
		{bilingual.Text{German: "Zuwendung", English: "grant"}, result.Grant},
		{bilingual.Text{German: "eigene Mittel", English: "own funds"}, result.Application.OwnFunds},
		{bilingual.Text{German: "Mittel Dritter", English: "money of others"}, result.Application.ThirdParty},
		{bilingual.Text{German: "noch nicht gedeckt", English: "not covered yet"}, b.Open},
	} {
		b.Chart.Bars = append(b.Chart.Bars, finance.Bar{Name: row.name, Value: row.amount})
		b.Chart.Table.Rows = append(b.Chart.Table.Rows, []finance.Value{row.name, row.amount})
	}
}

type budgetBody struct {
	Form     *form
	Plan     string
	Ceilings bool
	HasPlan  bool
	Chart    finance.Chart
	Total    finance.Amount
	Findings []finance.PlanFinding
}

const samplePlan = "2026; land; Land; 120.000,00\n2026; stadt; Stadt Gotha; 30.000,00\n2027; land; Land; 80.000,00\n2027; stadt; Stadt Gotha; 20.000,00\n"

// budget lays out a financing plan: who pays how much in which year.
func (q *request) budget() error {
	body := &budgetBody{Form: &form{request: q, Errors: map[string]string{}}, Plan: strings.ReplaceAll(q.FormValue("plan"), "\r\n", "\n"),
		Ceilings: q.FormValue("ceilings") != ""}
	status := http.StatusOK
	if strings.TrimSpace(body.Plan) != "" {
		body.read()
		if len(body.Form.Faults) > 0 {
			status = http.StatusUnprocessableEntity
		}
	} else {
		body.Plan = samplePlan
	}
	q.show(status, "budget", &page{Title: q.text("Finanzierungsplan", "Financing plan"), Section: "money", Covered: []string{
		q.text("Obergrenzen sind nur für das Land Thüringen und die Jahre 2018 bis 2022 verzeichnet; der Wortlaut von § 30 ThürEGovG wurde nicht gelesen.",
			"Ceilings are recorded for the Land Thüringen and the years 2018 to 2022 alone; the text of § 30 ThürEGovG was not read.")}, Body: body})
	return nil
}

func (b *budgetBody) read() {
	var entries []finance.PlanEntry
	number := 0
	for line := range strings.Lines(b.Plan) {
		number++
		if strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, ";")
		if len(cells) != 4 {
			b.Form.fault("plan", b.Form.text("Zeile %d: verlangt sind vier Angaben: Jahr; Kürzel; Name; Betrag.", "Line %d: four entries are wanted: year; ID; name; amount.", number))
			continue
		}
		year, err := strconv.Atoi(strings.TrimSpace(cells[0]))
		if err != nil {
			b.Form.fault("plan", b.Form.text("Zeile %d: „%s“ ist kein Jahr.", "Line %d: “%s” is no year.", number, strings.TrimSpace(cells[0])))
		}
		reading, err := finance.ParseBusinessAmount(strings.TrimSpace(cells[3]))
		if err != nil {
			b.Form.fault("plan", b.Form.text("Zeile %d: ", "Line %d: ", number)+b.Form.errorText(err))
		}
		entries = append(entries, finance.PlanEntry{Year: year, ID: strings.TrimSpace(cells[1]), Name: strings.TrimSpace(cells[2]), Amount: reading.Amount})
	}
	if len(b.Form.Faults) > 0 {
		return
	}
	plan, err := finance.NewPlan(entries...)
	if err == nil {
		b.Total, err = plan.Total()
	}
	if err != nil {
		b.Form.fault("plan", b.Form.errorText(err))
		return
	}
	b.HasPlan, b.Chart = true, plan.Chart()
	if b.Ceilings {
		b.Findings = plan.CheckCeilings("land", thueringen.Ceilings())
	}
}
