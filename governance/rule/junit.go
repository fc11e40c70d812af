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
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
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
//   - a violated rule with a finding of severity [Error] has failed;
//   - a violated rule whose findings are all a [Warning] or a [Hint] has passed, and its findings stand in system-out, for a pipeline is to stop
//     exactly where [Report.OK] is false;
//   - a rule that panicked is an error of the test run;
//   - a rule that is undecidable, not applicable or not in force is skipped, with the reason and the pointers of missing facts.
//
// Of very many findings the first [MostFindings] are told, unless a [Limit] says otherwise, and of each rule at least one; the property
// omittedFindings and each test case count the others. Texts of the subject are shown as [bilingual.Printable] does.
func (r Report) WriteJUnit(w io.Writer, tag language.Tag, name string) error {
	return WriteJUnit(w, tag, File{Name: name, Report: r})
}

// WriteJUnit writes the reports on several files as JUnit XML, one suite for each, as [Report.WriteJUnit] writes one of them. The suite
// of a file that cannot be read has one test case, named [Readable], which is an error of the test run.
//
// A rule whose findings are all accepted is skipped, with the note of the first: it has not passed, and the pipeline does not stop for
// it. Where some are not, it fails, and tells which are accepted.
func WriteJUnit(w io.Writer, tag language.Tag, files ...File) error {
	var suites junitSuites
	for i := range files {
		if files[i].Unreadable != nil {
			suites.Suites = append(suites.Suites, files[i].junitUnreadable(tag))
		} else {
			suites.Suites = append(suites.Suites, files[i].junit(tag))
		}
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(suites); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// junitUnreadable returns the suite of a file that cannot be read.
func (f *File) junitUnreadable(tag language.Tag) junitSuite {
	name := bilingual.Printable(f.name())
	return junitSuite{Name: name, Tests: 1, Errors: 1, Properties: []junitProperty{{"complete", "false"}}, Cases: []junitCase{{
		Class: name, Name: Readable,
		Error: &junitMessage{Message: f.mistakes(tag)[0].text, Type: Readable, Text: f.unreadable(tag)},
	}}}
}

// junit returns the suite of a file that was read.
func (f *File) junit(tag language.Tag) junitSuite {
	r := &f.Report
	told, omitted := f.toldByRule()
	suite := junitSuite{Name: bilingual.Printable(f.name()), Tests: len(r.infos), Properties: []junitProperty{
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
		suite.add(o, told[o.Rule.ID], tag, r.limited)
	}
	return suite
}

// add adds the test case of a rule and what is told of its findings; nil where there are none.
func (s *junitSuite) add(o RuleOutcome, told *told, tag language.Tag, tellsAll bool) {
	test := junitCase{Class: s.Name, Name: bilingual.Printable(o.Rule.ID)}
	switch {
	case o.Outcome == Satisfied:
	case o.Outcome == Violated && told.open == 0:
		test.Skipped = &junitMessage{Message: bilingual.Printable(told.findings[0].Note.In(tag))}
		test.Output = o.Rule.Severity.Text(tag) + "\n" + told.text(tag)
		s.Skipped++
	case o.Outcome == Violated && told.errors > 0:
		test.Failure = &junitMessage{o.Rule.Title.In(tag), o.Rule.Severity.String(), told.text(tag)}
		s.Failures++
	case o.Failure != nil:
		test.Error = &junitMessage{Message: bilingual.Printable(o.failure())}
		s.Errors++
	case o.Outcome == Violated:
		test.Output = o.Rule.Severity.Text(tag) + "\n" + told.text(tag)
	default:
		test.Skipped = &junitMessage{Message: o.skipped(tag, tellsAll)}
		s.Skipped++
	}
	s.Cases = append(s.Cases, test)
}

// skipped says why a rule came to no result, with the pointers of missing facts: all of them, or the first and how many more.
func (o RuleOutcome) skipped(tag language.Tag, tellsAll bool) string {
	const most = 20 // of each kind
	words := []string{o.Text(tag)}
	name := func(pointers []string) {
		for i, pointer := range pointers {
			if i == most && !tellsAll {
				words = append(words, "(+ "+strconv.Itoa(len(pointers)-i)+")")
				return
			}
			words = append(words, pointer)
		}
	}
	name(o.Missing)
	if len(o.Missing) > 0 && len(o.Unrecorded) > 0 {
		words = append(words, textLabels.unrecorded.In(tag))
	}
	name(o.Unrecorded)
	return bilingual.Printable(strings.Join(words, " "))
}

// judged is a finding and whether it is accepted.
type judged struct {
	Finding
	Acceptance
}

// told are the findings of one rule that are told, and how many more there are.
type told struct {
	findings []judged
	more     int
	open     int  // how many of all are not accepted
	errors   int  // how many of these are errors
	hasOpen  bool // whether one of these is told
}

// toldByRule returns the findings that are told of each rule, and how many are not: those that a format shows, and of a rule that has
// none of these the first one, and the first that is not accepted, for a test case that failed says why.
func (f *File) toldByRule() (byRule map[string]*told, omitted int) {
	shown, _ := f.Report.shown()
	byRule = make(map[string]*told)
	for i, list := range [...][]Finding{shown, f.Report.findings[len(shown):], f.Report.omitted} {
		for _, finding := range list {
			of := byRule[finding.Rule]
			if of == nil {
				of = new(told)
				byRule[finding.Rule] = of
			}
			acceptance := f.accepted(finding)
			if !acceptance.Holds {
				of.open++
				if finding.Severity == Error {
					of.errors++
				}
			}
			if i == 0 || len(of.findings) == 0 || !acceptance.Holds && !of.hasOpen {
				of.findings = append(of.findings, judged{finding, acceptance})
				of.hasOpen = of.hasOpen || !acceptance.Holds
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
		if note := f.Note.In(tag); note != "" {
			out.WriteString(bilingual.Printable(note) + "\n")
		}
	}
	if t.more > 0 {
		out.WriteString(strconv.Itoa(t.more) + " " + textLabels.omitted.In(tag) + "\n")
	}
	return out.String()
}
