package rule

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"
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
func (r Report) WriteJUnit(w io.Writer, tag language.Tag, name string) error {
	suite := junitSuite{Name: name, Tests: len(r.infos), Properties: []junitProperty{
		{"complete", strconv.FormatBool(r.Complete())}, {"ruleEdition", r.Edition}}}
	if data := r.DataEdition(); data != "" {
		suite.Properties = append(suite.Properties, junitProperty{"dataEdition", data})
	}
	if !r.On.IsZero() {
		suite.Properties = append(suite.Properties, junitProperty{"on", r.On.String()})
	}
	for o := range r.Outcomes() {
		test := junitCase{Class: name, Name: o.Rule.ID}
		switch {
		case o.Outcome == Satisfied:
		case o.Outcome == Violated && o.Rule.Severity == Error:
			test.Failure = &junitMessage{o.Rule.Title.In(tag), o.Rule.Severity.String(), r.violations(o.Rule.ID, tag)}
			suite.Failures++
		case o.Failure != nil:
			test.Error = &junitMessage{Message: o.failure()}
			suite.Errors++
		case o.Outcome == Violated:
			test.Output = o.Rule.Severity.Text(tag) + "\n" + r.violations(o.Rule.ID, tag)
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
	return strings.Join(append(words, o.Unrecorded...), " ")
}

// violations returns the findings of one rule, omitted ones included: a test case that failed says why.
func (r Report) violations(id string, tag language.Tag) string {
	var out strings.Builder
	for _, list := range [...][]Finding{r.findings, r.omitted} {
		for _, f := range list {
			if f.Rule != id {
				continue
			}
			out.WriteString(f.Pointer + ": " + f.Text(tag) + "\n")
			out.WriteString(textLabels.remedy.In(tag) + ": " + f.Remedy(tag) + " [" + f.Basis.String() + "]\n")
		}
	}
	return out.String()
}
