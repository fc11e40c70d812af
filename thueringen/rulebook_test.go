package thueringen_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

//go:generate go test -run "^(TestRulebook|TestRuleIDs)$" -count 1 . -update

// The rule book in docs is the one that the rules make; go generate writes it anew.
func TestRulebook(t *testing.T) {
	var data bytes.Buffer
	encoder := json.NewEncoder(&data)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	require.NoError(t, encoder.Encode(thueringen.Rules().Catalogue()))
	golden(t, filepath.Join("..", "docs", "rules.json"), data.Bytes())
	golden(t, filepath.Join("..", "docs", "rules.md"), rulebook(t))
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, got), "%s is out of date; go generate -run Rulebook ./thueringen writes it anew", file)
}

// rulebook writes the catalogue for readers: counts, then every rule under the act on which it rests most.
func rulebook(t *testing.T) []byte {
	catalogue := thueringen.Rules().Catalogue()
	var out bytes.Buffer
	fmt.Fprintf(&out, "# The rules\n\nThe %d rules of the edition “%s”, made from the code. Machines read `rules.json`.\n", len(catalogue.Rules), catalogue.Edition)
	out.WriteString("An error makes an agreement void, unlawful or inapplicable and rests on a norm that was read; a warning or a hint may rest on less.\n")

	count := func(title string, of func(rule.Info) []string) {
		counts := map[string]int{}
		for _, info := range catalogue.Rules {
			for _, name := range of(info) {
				counts[name]++
			}
		}
		fmt.Fprintf(&out, "\n| %s | rules |\n| --- | ---: |\n", title)
		for _, name := range slices.Sorted(maps.Keys(counts)) {
			fmt.Fprintf(&out, "| %s | %d |\n", name, counts[name])
		}
	}
	count("jurisdiction", func(i rule.Info) []string {
		jurisdiction, _, _ := strings.Cut(i.ID, "-")
		return []string{jurisdiction}
	})
	count("severity", func(i rule.Info) []string { return []string{i.Severity.String()} })
	count("evidence", func(i rule.Info) []string { return []string{i.Basis.Evidence().String()} })
	forms := formsOf(t)
	count("form, by the documents of the corpus", func(i rule.Info) []string { return forms[i.ID] })

	for _, act := range headings(catalogue.Rules) {
		fmt.Fprintf(&out, "\n## %s\n", act)
		for _, info := range catalogue.Rules {
			if heading(info) == act {
				entry(&out, info)
			}
		}
	}
	return out.Bytes()
}

func entry(out *bytes.Buffer, info rule.Info) {
	fmt.Fprintf(out, "\n### %s\n\n%s, %s", info.ID, info.Severity, info.Basis.Evidence())
	if info.InForce != (civil.Period{}) {
		fmt.Fprintf(out, ", in force %s", info.InForce)
	}
	out.WriteString("\n\n")
	for _, source := range info.Basis {
		fmt.Fprintf(out, "- %s [%s]\n", source, source.Evidence)
	}
	out.WriteString("\n| | Deutsch | English |\n| --- | --- | --- |\n")
	row := func(name string, text bilingual.Text) {
		fmt.Fprintf(out, "| %s | %s | %s |\n", name, strings.ReplaceAll(text.German, "|", "\\|"), strings.ReplaceAll(text.English, "|", "\\|"))
	}
	row("Norm", info.Title)
	row("Befund / finding", info.Finding)
	row("Abhilfe / remedy", info.Remedy)
}

const noAct = "Ohne Norm / no norm"

// heading is the act that a rule cites first.
func heading(info rule.Info) string {
	for _, source := range info.Basis {
		if !source.Citation.IsZero() {
			act := source.Citation.Act()
			return act.String() + " – " + act.Title()
		}
	}
	return noAct
}

func headings(infos []rule.Info) []string {
	names := map[string]bool{}
	for _, info := range infos {
		names[heading(info)] = true
	}
	delete(names, noAct)
	return append(slices.Sorted(maps.Keys(names)), noAct)
}

// formsOf tells for every rule the forms of those documents of the corpus to which it had something to say.
func formsOf(t *testing.T) map[string][]string {
	forms := map[string][]string{}
	for _, s := range corpus(t) {
		for o := range s.report.Outcomes() {
			form := s.agreement.Form.Text(language.German)
			if o.Outcome != rule.NotApplicable && o.Outcome != rule.NotInForce && !slices.Contains(forms[o.Rule.ID], form) {
				forms[o.Rule.ID] = append(forms[o.Rule.ID], form)
			}
		}
	}
	return forms
}

// IDs are stable for ever. The list holds those in use and, below, those that are retired, each with the reason. New
// rules are added by go generate; a rule that is given up is moved below by hand.
func TestRuleIDs(t *testing.T) {
	file := filepath.Join("testdata", "rule-ids.txt")
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	active, retired, ok := strings.Cut(string(text), retiredHeading)
	require.True(t, ok)
	listed := strings.Fields(active)
	var ids []string
	for _, info := range thueringen.Rules().Rules() {
		ids = append(ids, info.ID)
	}
	for _, id := range listed {
		require.Contains(t, ids, id, "a rule that is given up stays in %s under %q, with the reason", file, strings.TrimSpace(retiredHeading))
	}
	for line := range strings.Lines(retired) {
		id, reason, _ := strings.Cut(strings.TrimSpace(line), " ")
		if id == "" {
			continue
		}
		require.NotContains(t, ids, id, "a retired ID is never used again")
		require.NotContains(t, listed, id)
		require.NotEmpty(t, reason, "why %s was given up", id)
	}
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(strings.Join(ids, "\n")+retiredHeading+retired), 0o644))
		return
	}
	require.Equal(t, ids, listed, "go generate -run Rulebook ./thueringen adds the new rules to %s", file)
}

const retiredHeading = "\n\nretired:\n"

// An error says that something is unlawful, and so rests on nothing but norms that were read.
func TestErrorsRestOnPrimaryEvidence(t *testing.T) {
	errors := 0
	for _, info := range thueringen.Rules().Rules() {
		if info.Severity != rule.Error {
			continue
		}
		errors++
		for _, source := range info.Basis {
			require.Equal(t, law.Primary, source.Evidence, "%s: %s", info.ID, source)
		}
	}
	require.NotZero(t, errors)
}

// No text lacks a language, and no language stands in the other's place.
func TestRulesSpeakBothLanguages(t *testing.T) {
	for _, info := range thueringen.Rules().Rules() {
		for _, text := range []bilingual.Text{info.Title, info.Finding, info.Remedy} {
			require.NotEmpty(t, strings.TrimSpace(text.German), info.ID)
			require.NotEmpty(t, strings.TrimSpace(text.English), info.ID)
			require.NotEqual(t, text.German, text.English, info.ID)
			require.True(t, strings.HasSuffix(text.German, "."), "%s: %s", info.ID, text.German)
			require.True(t, strings.HasSuffix(text.English, "."), "%s: %s", info.ID, text.English)
		}
		require.NoError(t, info.Basis[0].Check(), info.ID)
	}
}

// An ID names the act on which the rule rests. Rules on what a document says of itself, and on forms that no act
// describes, cite none, or come from practice.
func TestRuleIDsNameTheirActs(t *testing.T) {
	for _, info := range thueringen.Rules().Rules() {
		var prefixes []string
		for _, source := range info.Basis {
			if !source.Citation.IsZero() {
				prefixes = append(prefixes, source.Citation.Act().RulePrefix()+"-")
			}
		}
		if len(prefixes) == 0 {
			continue
		}
		named := slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(info.ID+"-", prefix) })
		require.True(t, named, "%s rests on %s; want an ID that begins with one of %v", info.ID, info.Basis, prefixes)
	}
}
