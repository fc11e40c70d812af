package internal

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"go/ast"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/spreadsheet"
	"github.com/foederal/foederal/governance/dossier"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

// hostile erases a screen, rings, hides and turns text around; none of it may reach people as it is.
const hostile = "gut\x1b[2J\x07\x00\u202edrht\u2066"

var strangers = bilingual.Text{German: hostile, English: hostile}

// filled sets every text of a value, with one entry in each list, and leaves words of closed lists as they are.
func filled(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if _, isWord := v.Interface().(interface{ IsValid() bool }); !isWord && v.CanSet() {
			v.SetString(hostile)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				filled(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.CanSet() && v.Type().Elem().Kind() != reflect.Interface {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			filled(v.Index(0))
		}
	}
}

// ofStrangers is an agreement with a clause of every kind, in which every text is hostile.
func ofStrangers() *agreement.Agreement {
	a := &agreement.Agreement{}
	filled(reflect.ValueOf(a).Elem())
	a.Form, a.Jurisdiction, a.Signed = agreement.Verwaltungsvereinbarung, law.Federation, civil.MustParse("2024-05-02")
	a.Clauses, a.Gaps = nil, nil
	for _, kind := range agreement.ClauseKinds() {
		clause := reflect.New(reflect.TypeOf(agreement.Blank(kind))).Elem()
		filled(clause)
		a.Clauses = append(a.Clauses, clause.Interface().(agreement.Clause))
	}
	return a
}

// writers are all that write texts of strangers for people, by their names as functions.
func writers(t *testing.T) map[string]func(w io.Writer, tag language.Tag) error {
	a := ofStrangers()
	reviewer := review.New(bund.Law())
	report, err := reviewer.Check(a)
	require.NoError(t, err)
	require.NotZero(t, report.Count(rule.Violated))
	report = report.WithCoverage(rule.Uncovered{ID: hostile, Title: strangers, Pointers: []string{hostile}})
	file := rule.File{Name: hostile, Report: report, Accepted: func(rule.Finding) rule.Acceptance { return rule.Acceptance{Holds: true, Note: strangers} }}
	comparison, err := reviewer.Compare(a, a.Signed, civil.MustParse("2026-06-30"))
	require.NoError(t, err)
	explanation, err := reviewer.Why(a, "DE-URKUNDE-PARTEIEN")
	require.NoError(t, err)
	sheet := paper.Sheet{Name: hostile, Paper: paper.New(a, report, paper.All())}
	dossier := dossier.New(a, report, dossier.Known{})
	writers := map[string]func(w io.Writer, tag language.Tag) error{
		"rule.Report.WriteText":        report.WriteText,
		"rule.Report.WriteJUnit":       func(w io.Writer, tag language.Tag) error { return report.WriteJUnit(w, tag, hostile) },
		"rule.WriteJUnit":              func(w io.Writer, tag language.Tag) error { return rule.WriteJUnit(w, tag, file) },
		"rule.Report.WriteSARIF":       func(w io.Writer, tag language.Tag) error { return report.WriteSARIF(w, tag, rule.Artifact{}) },
		"rule.WriteSARIF":              func(w io.Writer, tag language.Tag) error { return rule.WriteSARIF(w, tag, file) },
		"review.Comparison.WriteText":  comparison.WriteText,
		"review.Explanation.WriteText": explanation.WriteText,
		"paper.Paper.WriteText":        sheet.Paper.WriteText,
		"paper.Paper.WriteQuestions":   sheet.Paper.WriteQuestions,
		"paper.Paper.WriteMarkdown":    sheet.Paper.WriteMarkdown,
		"paper.Paper.WriteHTML":        func(w io.Writer, tag language.Tag) error { return sheet.Paper.WriteHTML(w, tag) },
		"paper.WriteText":              func(w io.Writer, tag language.Tag) error { return paper.WriteText(w, tag, sheet) },
		"paper.WriteMarkdown":          func(w io.Writer, tag language.Tag) error { return paper.WriteMarkdown(w, tag, sheet) },
		"paper.WriteHTML":              func(w io.Writer, tag language.Tag) error { return paper.WriteHTML(w, tag, sheet) },
		"dossier.Dossier.WriteText":    dossier.WriteText,
		"batch.Input.WriteProblem": func(w io.Writer, tag language.Tag) error {
			return batch.Read(hostile, strings.NewReader(`{"title": 3}`)).WriteProblem(w, tag)
		},
	}
	for _, format := range batch.Formats() {
		input := batch.Input{Name: hostile, Agreement: a, Text: []byte("{}")}
		writers["batch.Checked.Write "+format] = func(w io.Writer, tag language.Tag) error {
			return batch.Checker{Reviewer: reviewer}.Check(input).Write(w, format, tag)
		}
		writers["batch.Explained.Write "+format] = func(w io.Writer, tag language.Tag) error {
			explained, err := batch.Checker{Reviewer: reviewer}.Explain("DE-URKUNDE-PARTEIEN", input)
			require.NoError(t, err)
			if format != "json" {
				format = "text"
			}
			return explained.Write(w, format, tag)
		}
	}
	addTables(t, writers)
	addRows(t, writers)
	return writers
}

// addTables adds what writes money and days.
func addTables(t *testing.T, writers map[string]func(w io.Writer, tag language.Tag) error) {
	allocations := []finance.Allocation{{KeyPart: finance.KeyPart{ID: hostile, Name: hostile}, Amount: finance.Euro(1)}, {KeyPart: finance.KeyPart{ID: "b", Name: hostile}, Amount: finance.Euro(2)}}
	table, err := finance.AllocationTable(strangers, allocations)
	require.NoError(t, err)
	chart, err := finance.AllocationChart(strangers, allocations)
	require.NoError(t, err)
	source := law.Source{Where: hostile, Evidence: law.Assumed}
	shares, err := finance.EqualKey(strangers, civil.Period{}, source, hostile, "b")
	require.NoError(t, err)
	calculation, err := shares.Explain(finance.Euro(10), finance.LargestRemainder)
	require.NoError(t, err)
	days := civil.MustParsePeriod("2024-01-01/2024-12-31")
	events, err := calendar.New(strangers, days, []calendar.Event{{UID: hostile, Day: days.From, Topic: calendar.Evaluation, Title: strangers, Text: strangers, Sources: []law.Source{source}}},
		[]calendar.Undated{{Topic: calendar.Evaluation, Title: strangers, Reason: strangers, Sources: []law.Source{source}}})
	require.NoError(t, err)
	writers["finance.Table.WriteText"] = table.WriteText
	writers["finance.Table.WriteHTML"] = table.WriteHTML
	writers["finance.Table.WriteMarkdown"] = table.WriteMarkdown
	writers["finance.Table.WriteCSV"] = func(w io.Writer, _ language.Tag) error { return table.WriteCSV(w) }
	writers["finance.Chart.WriteSVG"] = chart.WriteSVG
	writers["finance.Chart.WriteHTML"] = chart.WriteHTML
	writers["finance.Calculation.WriteText"] = calculation.WriteText
	writers["calendar.Calendar.WriteText"] = events.WriteText
	writers["calendar.Calendar.WriteICalendar"] = func(w io.Writer, tag language.Tag) error { return events.WriteICalendar(w, tag, time.Unix(0, 0)) }
}

// addRows adds what writes of rows, projects and units of directories that somebody else made. Names there have no control characters, which a
// directory refuses.
func addRows(t *testing.T, writers map[string]func(w io.Writer, tag language.Tag) error) {
	state, err := bulk.Run(t.Context(), strings.NewReader(hostile+"\n"), bulk.Keys(bund.Directory().Latest()), bulk.Course{Workers: 1})
	require.NoError(t, err)
	table, err := spreadsheet.Read(strings.NewReader("Gemeinde;" + hostile + "\n16063051;1\n" + hostile + ";2\n"))
	require.NoError(t, err)
	restated, err := table.Restate(bund.Directory(), civil.MustParse("2025-11-30"), spreadsheet.Options{Column: "Gemeinde", Day: civil.MustParse("2025-11-30")})
	require.NoError(t, err)
	name := strings.NewReplacer("\x1b", "", "\x07", "", "\x00", "").Replace(hostile)
	days := civil.MustParsePeriod("2024-01-01/2026-12-31")
	d, err := directory.Build(days, []directory.UnitRecord{{Key: key.MustParseLand("16"), Name: name}, {Key: key.MustParseDistrict("16063"), Name: name},
		{Key: key.MustParseAGS("16063051"), Name: name, Valid: civil.Period{Through: days.From.AddDays(9)}},
		{Key: key.MustParseAGS("16063051"), Name: name + "2", Valid: civil.Period{From: days.From.AddDays(10)}}}, nil)
	require.NoError(t, err)
	unit, err := d.Latest().Lookup(key.MustParseAGS("16063051"))
	require.NoError(t, err)
	duties, err := duty.New(bund.Duties()).Report(unit, days.Through, days)
	require.NoError(t, err)
	writers["bulk.Tally.WriteText"] = func(w io.Writer, tag language.Tag) error { return state.Tally.WriteText(w, tag, strangers) }
	writers["spreadsheet.Restatement.WriteText"] = func(w io.Writer, tag language.Tag) error { return restated.WriteText(w, tag, -1) }
	writers["directory.Timeline.WriteText"] = unit.Timeline().WriteText
	writers["directory.Timeline.WriteSVG"] = unit.Timeline().WriteSVG
	writers["directory.Timeline.WriteHTML"] = unit.Timeline().WriteHTML
	writers["directory.WriteCSV"] = func(w io.Writer, _ language.Tag) error {
		return directory.WriteCSV(w, d.Latest().Rows(governance.Municipality))
	}
	writers["duty.Report.WriteText"] = duties.WriteText
	writers["duty.Group.WriteText"] = func(w io.Writer, tag language.Tag) error {
		for _, group := range duties.Groups {
			if err := group.WriteText(w, tag); err != nil {
				return err
			}
		}
		return nil
	}
	writers["grant.Followed.WriteText"] = projectOfStrangers(t).WriteText
}

// projectOfStrangers is a project whose names are hostile.
func projectOfStrangers(t *testing.T) grant.Followed {
	source := law.Source{Where: hostile, Evidence: law.Assumed}
	project := grant.Project{Programme: "it", Applicant: "16051000", Items: []grant.Cost{{Item: "x", Name: hostile, Amount: finance.Euro(10)}},
		Contributions: []grant.Contribution{{ID: hostile, Name: hostile, Kind: grant.OwnMoney, Amount: finance.Euro(2)}},
		Budget:        []finance.PlanEntry{{Year: 2024, ID: hostile, Name: hostile, Amount: finance.Euro(3)}}}
	project.Decided.On, project.Decided.Source = civil.MustParse("2024-01-15"), source
	programme := grant.Programme{ID: "it", Name: strangers, Source: source, Rounding: finance.Down,
		Applicants: grant.Known(grant.Applicants{Levels: []governance.Level{governance.Municipality}}, source),
		Items:      []grant.Item{{ID: "x", Name: strangers, Source: source}},
		Financing:  grant.Known(grant.ShareFinancing, source), Rate: grant.Known(finance.MustPercent("80"), source)}
	followed, err := project.Follow(programme, grant.Terms{LateUse: grant.UnusedMoneyTerms(), Repayment: grant.RepaymentTerms()},
		func(string) (grant.Applicant, error) {
			return grant.Applicant{Name: hostile, Level: governance.Municipality}, nil
		})
	require.NoError(t, err)
	return followed
}

// ofTheLibrary are functions that write, and hold no text of strangers, with the reason.
var ofTheLibrary = map[string]string{
	"governancetest.Coverage.WriteTo": "is for those who write rules",
	"agreement.Encode":                "JSON writes control characters as escapes itself, and programs read it",
	"directory.WriteJSON":             "as agreement.Encode",
	"batch.Stream.Mark":               "writes a fixed word",
	"directory.Directory.WriteTo":     "is the table of the directory",
	"genericode.CodeTable.Write":      "is XML, which holds no control characters and which programs read",
	"rule.Info.Explain":               "says what a rule of the program says",
	"rule.Set.Explain":                "says what a rule of the program says",
}

// Whatever the texts of a document and its names of files, parties and bodies hold, no writer hands on what acts on a screen, turns text
// around or hides in it: people see it as escapes.
func TestEveryWriterShowsWhatStrangersWrote(t *testing.T) {
	for name, write := range writers(t) {
		for _, tag := range []language.Tag{language.German, language.English} {
			var out bytes.Buffer
			require.NoError(t, write(&out, tag), name)
			require.NotZero(t, out.Len(), name)
			shown := []string{out.String()}
			if json.Valid(out.Bytes()) { // programs read the rest of it, and JSON itself writes control characters as escapes
				require.False(t, strings.ContainsAny(out.String(), "\x1b\x07\x00"), name)
				shown = messages(t, out.Bytes())
			}
			for _, text := range shown {
				for _, bad := range []string{"\x1b", "\x07", "\x00", "\u202e", "\u2066"} {
					require.NotContains(t, text, bad, name)
				}
			}
		}
	}
}

// messages returns all that SARIF shows to people: the texts of its messages.
func messages(t *testing.T, data []byte) (texts []string) {
	t.Helper()
	var root any
	require.NoError(t, json.Unmarshal(data, &root))
	var visit func(value any)
	visit = func(value any) {
		switch v := value.(type) {
		case map[string]any:
			for name, field := range v {
				if text, ok := field.(string); ok && name == "text" {
					texts = append(texts, text)
				}
				visit(field)
			}
		case []any:
			for _, entry := range v {
				visit(entry)
			}
		}
	}
	visit(root)
	return texts
}

// No writer is forgotten in the table above.
func TestEveryWriterIsTried(t *testing.T) {
	isTried := map[string]bool{}
	for name := range writers(t) {
		name, _, _ := strings.Cut(name, " ")
		isTried[name] = true
	}
	for _, file := range sources(t) {
		if file.test || file.syntax.Name.Name == "main" || slices.Contains(strings.Split(file.dir, "/"), "internal") || strings.HasPrefix(file.dir, "examples/") {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			f, ok := declaration.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() || len(f.Type.Params.List) == 0 || typeName(f.Type.Params.List[0].Type, "") != "io.Writer" {
				continue
			}
			name := file.syntax.Name.Name + "." + f.Name.Name
			if f.Recv != nil {
				name = typeName(f.Recv.List[0].Type, file.syntax.Name.Name) + "." + f.Name.Name
			}
			if !isTried[name] && ofTheLibrary[name] == "" {
				t.Errorf("%s writes, and is not tried with what strangers write; try it, or say why not", name)
			}
		}
	}
}

// What OWASP lists as the beginning of a formula, in either width, is text in every table of CSV that the library writes.
func TestNoTableRunsAFormula(t *testing.T) {
	for _, begin := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠"} {
		text := begin + "1+1"
		table := finance.Table{Title: strangers, Columns: []bilingual.Text{{German: text, English: text}}, Rows: [][]finance.Value{{finance.Plain(text)}}}
		var out bytes.Buffer
		require.NoError(t, table.WriteCSV(&out))
		requireGuarded(t, out.String(), ';', begin)

		if strings.ContainsAny(begin, "\t\r\n\x00") { // a directory refuses these
			continue
		}
		d, err := directory.Build(civil.MustParsePeriod("2024-01-01/2024-12-31"), []directory.UnitRecord{{Key: key.MustParseLand("16"), Name: text}}, nil)
		require.NoError(t, err)
		out.Reset()
		require.NoError(t, directory.WriteCSV(&out, d.Latest().Rows(governance.Land)))
		require.Contains(t, out.String(), "'"+begin)
	}
}

func requireGuarded(t *testing.T, text string, comma rune, begin string) {
	t.Helper()
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	reader.Comma, reader.FieldsPerRecord = comma, -1
	records, err := reader.ReadAll()
	require.NoError(t, err)
	guarded := 0
	for _, record := range records {
		for _, cell := range record {
			if strings.HasSuffix(cell, "1+1") {
				guarded++
				require.True(t, strings.HasPrefix(cell, "'"), "%q for %q", cell, begin)
			}
		}
	}
	require.NotZero(t, guarded, "%q", begin)
}
