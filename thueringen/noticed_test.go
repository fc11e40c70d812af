package thueringen_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/effort"
)

// Of documents that are in order, every clause and every fact is left out, answered otherwise or set beyond what the law allows, one
// at a time. docs/noticed.md says which rules notice it; where none does, unnoticed says why that is right. go test -update writes
// the page anew.
func TestWhatRulesNotice(t *testing.T) {
	effort.OrSkip(t, "changes every value of every document")
	n := notices{rules: map[string]map[string]bool{}}
	tried := 0
	for _, d := range documents(t) {
		if d.Report.OK() && d.Report.CountSeverity(rule.Warning) == 0 {
			tried += n.tryAll(t, d)
		}
	}
	require.Greater(t, tried, 1000)
	page := n.page(t)
	file := filepath.Join("..", "docs", "noticed.md")
	if *update {
		require.NoError(t, os.WriteFile(file, page, 0o644))
	}
	kept, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(kept), string(page), "go test -update writes docs/noticed.md anew")
}

// notices collects, for each place of a document such as "tasks.tasks.transfer", the rules that notice a change there.
type notices struct{ rules map[string]map[string]bool }

func (n notices) tryAll(t *testing.T, d corpus.Document) (tried int) {
	t.Helper()
	before := verdicts(d.Report)
	changes, err := d.Changes()
	require.NoError(t, err)
	for change := range changes {
		place := change.String()
		if n.rules[place] == nil {
			n.rules[place] = map[string]bool{}
		}
		tried++
		a, err := agreement.Decode(bytes.NewReader(change.Text))
		if err != nil {
			n.rules[place]["unreadable"] = true
			continue
		}
		report, err := d.Check(a)
		if err != nil {
			n.rules[place]["no directory for the day"] = true
			continue
		}
		for id, outcome := range verdicts(report) {
			if before[id] != outcome {
				n.rules[place][id] = true
			}
		}
	}
	return tried
}

func verdicts(report rule.Report) map[string]string {
	list := map[string]string{}
	for outcome := range report.Outcomes() {
		list[outcome.Rule.ID] = outcome.Outcome.String()
	}
	for finding := range report.Findings() {
		list[finding.Rule] += " " + finding.Pointer
	}
	return list
}

func (n notices) page(t *testing.T) []byte {
	t.Helper()
	var page bytes.Buffer
	page.WriteString("# What rules notice\n\nOf the documents of the corpus that are in order, each clause and each fact was left out, answered otherwise or set beyond " +
		"what the law allows,\none at a time. Beside each stand the rules whose outcome changed. *unreadable* means that the document is refused where it is " +
		"read.\n\n| place | what notices |\n| --- | --- |\n")
	explained := map[string]bool{}
	var quiet []string
	for _, place := range slices.Sorted(func(yield func(string) bool) {
		for place := range n.rules {
			if !yield(place) {
				return
			}
		}
	}) {
		ids := slices.Sorted(func(yield func(string) bool) {
			for id := range n.rules[place] {
				if !yield(id) {
					return
				}
			}
		})
		if len(ids) == 0 {
			quiet = append(quiet, place)
			continue
		}
		const most = 6
		shown := strings.Join(ids[:min(len(ids), most)], ", ")
		if len(ids) > most {
			shown += fmt.Sprintf(" and %d more", len(ids)-most)
		}
		fmt.Fprintf(&page, "| %s | %s |\n", place, shown)
	}
	page.WriteString("\n## What nothing notices, and why\n\n| place | reason |\n| --- | --- |\n")
	for _, place := range quiet {
		key, reason := reasonFor(place)
		if reason == "" {
			t.Errorf("nothing notices %q, and no reason is given", place)
			continue
		}
		explained[key] = true
		fmt.Fprintf(&page, "| %s | %s |\n", place, reason)
	}
	for key := range unnoticed {
		require.True(t, explained[key], "something notices %q now, or no document has it; delete its reason", key)
	}
	return page.Bytes()
}

// reasonFor returns the reason for a place: its own, or that of the clause or list it lies in.
func reasonFor(place string) (key, reason string) {
	for key = place; ; {
		if reason := unnoticed[key]; reason != "" {
			return key, reason
		}
		field, change, _ := strings.Cut(key, " ")
		if change != "" {
			key = field
			continue
		}
		dot := strings.LastIndexByte(key, '.')
		if dot < 0 {
			return key, ""
		}
		key = key[:dot]
	}
}

// Reasons that several places have.
const (
	wordsOnly     = "words for readers, at which no norm looks"
	lawFillsIn    = "articles that are silent leave it to the law"
	noClause      = "no norm that was read demands the clause of these forms"
	anyIsLawful   = "any measure can be agreed on"
	boundToOthers = "counts only together with other facts, which these documents do not have"
)

// unnoticed are places where nothing notices a change, with the reason: those of a place hold for what lies in it, too.
var unnoticed = map[string]string{
	"annexes.annexes": wordsOnly,
	"audit":           noClause,
	"bodies.bodies.bindsMunicipalities left out": "what is not recorded binds nobody; only an answer can be wrong",
	"bodies.bodies.meetingsPerYear":              "at least one meeting is demanded, and a document can hold no smaller number",
	"bodies.bodies.seats.advisory left out":      "seats without votes advise in any case",
	"bodies.bodies.seats.holder":                 wordsOnly,
	"bodies.bodies.seats.number changed":         "that every party has a seat is demanded, not how many",
	"change.exclusionForCause left out":          lawFillsIn,
	"change.written":                             "no norm that was read demands a form of changes beyond that of the contract",
	"confidentiality":                            noClause,
	"consent-rights":                             "such rights may be agreed on (§ 9 Abs. 2 ThürKGG); none are demanded",
	"cost-sharing.key changed":                   anyIsLawful,
	"grant-distribution":                         anyIsLawful,
	"data-protection.controllers left out":       "who is controller is a question of fact; what several agreed on is checked where they are named",
	"deliverables":                               noClause,
	"disputes.body":                              wordsOnly,
	"full-cost":                                  "the object is in words, and a limit to a sphere is for the parties",
	"funding.procedure":                          "no norm that was read demands it of the agreement; the programme rules it",
	"funding.programme":                          "only programmes whose rules were read are checked, and these documents name others or none",
	"funding.rate left out":                      "a promise need not have a rate",
	"funding.recipientDescription":               wordsOnly,
	"funding.recipients left out":                "recipients may be described in words",
	"funding.upTo":                               "both are lawful; it counts only where tasks pass (§ 3 Abs. 2 ThürKO)",
	"identity.area changed":                      wordsOnly,
	"identity.name changed":                      wordsOnly,
	"identity.seat changed":                      "the seat decides only among several Landkreise",
	"joint-provider.beyondLand":                  boundToOthers,
	"joint-provider.digitalServices":             boundToOthers,
	"joint-provider.employees":                   boundToOthers,
	"joint-provider.federalBody":                 boundToOthers,
	"joint-provider.servesAdministrations":       boundToOthers,
	"joint-provider.owners.share":                boundToOthers,
	"joint-provider.legalKind left out":          boundToOthers,
	"joint-provider.name":                        wordsOnly,
	"levy":                                       "any measure that can be recognised suffices (Thür. OVG, 4 KO 649/05)",
	"liability":                                  noClause,
	"own-share.rate left out":                    "the amount may stand in its place",
	"parity.equalFooting":                        "an avowal; no norm demands it",
	"parties.roles":                              "describe what the clauses say; the clauses are checked",
	"price":                                      "price and payment are for the parties, as far as the cost is no limit (§ 9 Abs. 3 ThürKGG)",
	"procurement.estimatedValue left out":        boundToOthers,
	"procurement.threshold left out":             boundToOthers,
	"purpose.replacesAct":                        "in these documents parties meet as equals, and the rules on contracts in the place of an act look at what is promised",
	"relations.signed":                           "a day of the other agreement is wrong only where it is later, or the same agreement is meant",
	"renewal.automatic left out":                 "a limited agreement may go on, and for as long as the parties like",
	"renewal.years":                              "a limited agreement may go on, and for as long as the parties like",
	"reuse.toolsProvided":                        "no norm demands it",
	"service-levels.levels":                      wordsOnly,
	"service.from":                               "no norm that was read counts from that day",
	"service.name changed":                       wordsOnly,
	"service.verbindungsnetz":                    boundToOthers,
	"settlement.rule changed":                    wordsOnly,
	"staff":                                      "joint recruitment is free; civil servants are checked for Zweckverbände (§ 21 ThürKGG)",
	"staff-transfer":                             noClause,
	"support.for":                                wordsOnly,
	"support.name changed":                       wordsOnly,
	"tasks.tasks.beyondCapacity":                 "matters only where companies are founded for it (§ 87 ThürKO)",
	"tasks.tasks.name changed":                   wordsOnly,
	"tasks.tasks.powersExcluded left out":        "these agreements are approved, which suffices whether powers pass or not",
	"tasks.tasks.sphere left out":                "counts only where a unit acts for another in the transferred sphere, or the Land transfers the task",
	"term.minimum left out":                      "no minimum is demanded",
	"term.unlimited left out":                    "an end that is stated, or its absence, tells it",
	"termination.conditions":                     "conditions are in words; that there are none is noticed where it is said",
	"termination.excluded left out":              "who states a period does not exclude it",
	"termination.firstTo":                        "a first day is for the parties, as long as it lies within the term",
	"transition":                                 wordsOnly,
}
