package rule

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

type (
	junitSuites struct {
		XMLName xml.Name   `xml:"testsuites"`
		Suite   junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name       string          `xml:"name,attr"`
		Tests      int             `xml:"tests,attr"`
		Failures   int             `xml:"failures,attr"`
		Errors     int             `xml:"errors,attr"`
		Skipped    int             `xml:"skipped,attr"`
		Properties []junitProperty `xml:"properties>property"`
		Cases      []junitCase     `xml:"testcase"`
	}
	junitProperty struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitMessage `xml:"failure"`
		Error   *junitMessage `xml:"error"`
		Skipped *junitMessage `xml:"skipped"`
		Output  string        `xml:"system-out,omitempty"`
	}
	junitMessage struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",chardata"`
	}
)

// WriteJUnit writes the report as JUnit XML, for test runners that show it beside the tests of a project. The suite
// has the name, such as that of the file, and one test case for each rule:
//
//   - a violated rule of severity [Error] has failed;
//   - a violated rule of severity [Warning] or [Hint] has passed, and its findings stand in system-out, for a pipeline is to stop
//     exactly where [Report.OK] is false;
//   - a rule that panicked is an error of the test run;
//   - a rule that is undecidable, not applicable or not in force is skipped, with the reason and the pointers of missing facts.
//
// Of very many findings the first [MostFindings] are told, unless a [Limit] says otherwise, and of each rule at least one; the property
// omittedFindings and each test case count the others. Texts of the subject are shown as [bilingual.Printable] does.
func (r Report) WriteJUnit(w io.Writer, tag language.Tag, name string) error {
	told, omitted := r.toldByRule()
	suite := junitSuite{Name: bilingual.Printable(name), Tests: len(r.infos), Properties: []junitProperty{
		{"complete", strconv.FormatBool(r.Complete())}, {"ruleEdition", r.Edition}}}
	if data := r.DataEdition(); data != "" {
		suite.Properties = append(suite.Properties, junitProperty{"dataEdition", data})
	}
	if !r.On.IsZero() {
		suite.Properties = append(suite.Properties, junitProperty{"on", r.On.String()})
	}
	if omitted > 0 {
		suite.Properties = append(suite.Properties, junitProperty{"omittedFindings", strconv.Itoa(omitted)})
	}
	for o := range r.Outcomes() {
		test := junitCase{Class: suite.Name, Name: bilingual.Printable(o.Rule.ID)}
		switch {
		case o.Outcome == Satisfied:
		case o.Outcome == Violated && o.Rule.Severity == Error:
			test.Failure = &junitMessage{o.Rule.Title.In(tag), o.Rule.Severity.String(), told[o.Rule.ID].text(tag)}
			suite.Failures++
		case o.Failure != nil:
			test.Error = &junitMessage{Message: bilingual.Printable(o.failure())}
			suite.Errors++
		case o.Outcome == Violated:
			test.Output = o.Rule.Severity.Text(tag) + "\n" + told[o.Rule.ID].text(tag)
		default:
			test.Skipped = &junitMessage{Message: o.skipped(tag)}
			suite.Skipped++
		}
		suite.Cases = append(suite.Cases, test)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(junitSuites{Suite: suite}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// skipped says why a rule came to no result, with the pointers of missing facts.
func (o RuleOutcome) skipped(tag language.Tag) string {
	words := append([]string{o.Text(tag)}, o.Missing...)
	if len(o.Missing) > 0 && len(o.Unrecorded) > 0 {
		words = append(words, textLabels.unrecorded.In(tag))
	}
	return bilingual.Printable(strings.Join(append(words, o.Unrecorded...), " "))
}

// told are the findings of one rule that are told, and how many more there are.
type told struct {
	findings []Finding
	more     int
}

// toldByRule returns the findings that are told of each rule, and how many are not: those that a format shows, and of a rule that has
// none of these the first one, for a test case that failed says why.
func (r Report) toldByRule() (byRule map[string]*told, omitted int) {
	shown, _ := r.shown()
	byRule = make(map[string]*told)
	for i, list := range [...][]Finding{shown, r.findings[len(shown):], r.omitted} {
		for _, f := range list {
			of := byRule[f.Rule]
			if of == nil {
				of = new(told)
				byRule[f.Rule] = of
			}
			if i == 0 || len(of.findings) == 0 {
				of.findings = append(of.findings, f)
				continue
			}
			of.more++
			omitted++
		}
	}
	return byRule, omitted
}

func (t *told) text(tag language.Tag) string {
	var out strings.Builder
	for _, f := range t.findings {
		out.WriteString(bilingual.Printable(f.Pointer+": "+f.Text(tag)) + "\n")
		out.WriteString(bilingual.Printable(textLabels.remedy.In(tag)+": "+f.Remedy(tag)+" ["+f.Basis.String()+"]") + "\n")
	}
	if t.more > 0 {
		out.WriteString(strconv.Itoa(t.more) + " " + textLabels.omitted.In(tag) + "\n")
	}
	return out.String()
}
