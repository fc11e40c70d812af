package rule_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// A contract is what the rule of the examples looks at.
type contract struct {
	Written string // "yes", "no" or "" where nobody knows
}

// writtenForm is a whole rule: one small function beside its citation.
func writtenForm() rule.Rule[contract] {
	return rule.Rule[contract]{
		ID: "DE-VWVFG-57", Severity: rule.Error,
		Basis:   rule.Basis{{Citation: law.MustParseCitation("§ 57 VwVfG"), Evidence: law.Primary}},
		Title:   bilingual.Text{German: "Der Vertrag ist schriftlich zu schließen.", English: "The contract must be in writing."},
		Finding: bilingual.Text{German: "Der Vertrag ist nicht schriftlich geschlossen.", English: "The contract is not in writing."},
		Remedy:  bilingual.Text{German: "Eine Urkunde aufsetzen.", English: "Draw up a document."},
		Check: func(c contract, r *rule.Result) {
			switch c.Written {
			case "no":
				r.Violate("/written")
			case "":
				r.Lack("/written")
			}
		},
	}
}

func ExampleNewSet() {
	set, err := rule.NewSet("my rules, first edition", writtenForm())
	fmt.Println(set.Len(), err)

	careless := writtenForm()
	careless.Basis = rule.Basis{{Where: "a blog", Evidence: law.Secondary}}
	_, err = rule.NewSet("my rules, second edition", careless)
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// rule: DE-VWVFG-57: an error must rest on primary evidence, this rests on secondary
}

func ExampleSet_Evaluate() {
	set := rule.MustSet("my rules", writtenForm())
	report := set.Evaluate(contract{Written: "no"}, civil.MustParse("2018-10-16"))
	for finding := range report.Findings() {
		fmt.Println(finding.Severity, finding.Pointer, finding.Text(language.German), finding.Basis)
	}
	fmt.Println(report.OK())
	// Output:
	// error /written Der Vertrag ist nicht schriftlich geschlossen. § 57 VwVfG
	// false
}

func ExampleReport_Outcomes() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{}, civil.MustParse("2018-10-16"))
	for outcome := range report.Outcomes() {
		fmt.Println(outcome.Rule.ID, outcome.Outcome, outcome.Missing)
	}
	// Output: DE-VWVFG-57 undecidable [/written]
}

func ExampleReport_WriteText() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "no"}, civil.MustParse("2018-10-16"))
	_ = report.WriteText(os.Stdout, language.English)
	// Output:
	// Rules checked: 1; satisfied 0, violated 1, not applicable 0, not in force 0, undecidable 0. Errors
	// 1, warnings 0, hints 0.
	// Rules: my rules; Law as of: 16 October 2018
	// not checked: whether these rules cover all applicable law
	//
	// error     DE-VWVFG-57  /written
	//           The contract is not in writing.
	//           Remedy: Draw up a document.
	//           Basis: § 57 VwVfG [text of the provision read]
}

func ExampleReport_WriteSARIF() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "no"}, civil.MustParse("2018-10-16"))
	var out strings.Builder
	_ = report.WriteSARIF(&out, language.English, rule.Artifact{URI: "contract.json"})
	fmt.Println(strings.Contains(out.String(), `"version": "2.1.0"`))
	// Output: true
}

func ExampleReport_WriteJUnit() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{}, civil.MustParse("2018-10-16"))
	_ = report.WriteJUnit(os.Stdout, language.English, "contract.json")
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <testsuites>
	//   <testsuite name="contract.json" tests="1" failures="0" errors="0" skipped="1">
	//     <properties>
	//       <property name="complete" value="false"></property>
	//       <property name="ruleEdition" value="my rules"></property>
	//       <property name="on" value="2018-10-16"></property>
	//     </properties>
	//     <testcase classname="contract.json" name="DE-VWVFG-57">
	//       <skipped message="undecidable, fact missing /written"></skipped>
	//     </testcase>
	//   </testsuite>
	// </testsuites>
}

// The log of a check of two files: one was read, the other is no JSON.
func ExampleWriteSARIF() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "yes"}, civil.MustParse("2018-10-16"))
	var out strings.Builder
	_ = rule.WriteSARIF(&out, language.English,
		rule.File{Artifact: rule.Artifact{URI: "contract.json"}, Report: report},
		rule.File{Artifact: rule.Artifact{URI: "draft.json"}, Unreadable: errors.New("the document is empty")})
	fmt.Println(strings.Count(out.String(), `"ruleId": "LESBARKEIT"`))
	// Output: 1
}

func ExampleWriteJUnit() {
	_ = rule.WriteJUnit(os.Stdout, language.English,
		rule.File{Artifact: rule.Artifact{URI: "draft.json"}, Unreadable: errors.New("the document is empty")})
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <testsuites>
	//   <testsuite name="draft.json" tests="1" failures="0" errors="1" skipped="0">
	//     <properties>
	//       <property name="complete" value="false"></property>
	//     </properties>
	//     <testcase classname="draft.json" name="LESBARKEIT">
	//       <error message="the document is empty" type="LESBARKEIT">the document is empty&#xA;</error>
	//     </testcase>
	//   </testsuite>
	// </testsuites>
}

func ExampleURI() {
	fmt.Println(rule.URI("verträge/neuer entwurf.json"))
	// Output: vertr%C3%A4ge/neuer%20entwurf.json
}

func ExampleReport_Problem() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "no"}, civil.MustParse("2018-10-16"))
	if problem, wrong := report.Problem(language.English); wrong {
		fmt.Println(problem.Status, problem.Errors[0].Pointer, problem.Errors[0].Detail)
	}
	// Output: 422 #/written The contract is not in writing.
}

func ExampleBasis_EvidenceText() {
	basis := rule.Basis{{Where: "GV100AD 31.12.2024", Evidence: law.Primary}}
	fmt.Println(basis, "|", basis.EvidenceText(language.English))
	// Output: GV100AD 31.12.2024 | official record read
}

func ExampleSet_Explain() {
	set := rule.MustSet("my rules", writtenForm())
	_ = set.Explain(os.Stdout, "DE-VWVFG-57", language.German)
	fmt.Println(set.Explain(os.Stdout, "DE-VWVFG-75", language.German))
	// Output:
	// DE-VWVFG-57  Der Vertrag ist schriftlich zu schließen.
	//   Schwere:   Fehler
	//   Grundlage: § 57 VwVfG [Wortlaut gelesen]
	//   Befund:    Der Vertrag ist nicht schriftlich geschlossen.
	//   Abhilfe:   Eine Urkunde aufsetzen.
	// rule: there is no rule "DE-VWVFG-75"; did you mean DE-VWVFG-57?
}

func ExampleSet_Catalogue() {
	for _, info := range rule.MustSet("my rules", writtenForm()).Catalogue().Rules {
		fmt.Println(info.ID, info.Severity, info.Basis, info.Title.English)
	}
	// Output: DE-VWVFG-57 error § 57 VwVfG The contract must be in writing.
}

func ExampleJoin() {
	joined, err := rule.Join("all", rule.MustSet("mine", writtenForm()), rule.MustSet[contract]("yours"))
	fmt.Println(joined.Edition(), joined.Len(), err)
	_, err = rule.Join("all", joined, joined)
	fmt.Println(err)
	// Output:
	// all 1 <nil>
	// rule: DE-VWVFG-57: the ID stands twice
}

func ExamplePointer() {
	fmt.Println(rule.Pointer("clauses", 2, "source"))
	// Output: /clauses/2/source
}

func ExampleWhen() {
	long := rule.When("lang", "long", func(pages int) bool { return pages > 10 })
	fmt.Println(long.Text(language.German), long.Holds(11), long.Holds(10))
	// Output: lang true false
}

func ExampleOr() {
	long := rule.When("lang", "long", func(pages int) bool { return pages > 10 })
	empty := rule.When("leer", "empty", func(pages int) bool { return pages == 0 })
	condition := rule.Or(long, empty)
	fmt.Println(condition.Text(language.English), condition.Holds(0), condition.Holds(5))
	// Output: long or empty true false
}

func ExampleNot() {
	long := rule.When("lang", "long", func(pages int) bool { return pages > 10 })
	fmt.Println(rule.Not(long).Text(language.English), rule.Not(long).Holds(5))
	// Output: not long true
}

func ExampleP() {
	p := rule.P("years", 5)
	fmt.Println(p.Name, p.Value)
	// Output: years 5
}

func ExampleLimit() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "no"}, civil.MustParse("2018-10-16"), rule.Limit(0))
	fmt.Println(report.Omitted(), report.OK()) // what is left out counts all the same
	// Output: 1 false
}

func ExampleMustSet() {
	set := rule.MustSet("my rules", writtenForm())
	fmt.Println(set.Edition(), set.Len())
	// Output: my rules 1
}
