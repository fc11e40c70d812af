package rulebook_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/rulebook"
)

//go:generate go test -run "^(TestRulebook|TestRuleIDs)$" -count 1 . -update

var update = flag.Bool("update", false, "write the rule book and the list of IDs anew")

const root = "../.."

func book(t *testing.T) rule.Catalogue {
	t.Helper()
	joined, err := rulebook.Join(rulebook.Jurisdictions())
	require.NoError(t, err)
	return joined
}

// The rule book in docs is the one that the rules make; go generate writes it anew.
func TestRulebook(t *testing.T) {
	var data bytes.Buffer
	encoder := json.NewEncoder(&data)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	require.NoError(t, encoder.Encode(book(t)))
	golden(t, "docs/rules.json", data.Bytes())
	golden(t, "docs/rules.md", rulebook.Markdown(book(t), formsOf(t)))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join(root, filepath.FromSlash(name))
	if *update {
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, got), "%s is out of date; go generate ./internal/rulebook writes it anew", name)
}

// formsOf tells for every rule the forms of those documents to which it had something to say, over the corpora of all
// jurisdictions.
func formsOf(t *testing.T) map[string][]string {
	t.Helper()
	forms := map[string][]string{}
	for _, j := range rulebook.Jurisdictions() {
		documents, err := corpus.Load(filepath.Join(root, j.Folder, corpus.Folder), j.Check())
		require.NoError(t, err)
		for _, d := range documents {
			form := d.Agreement.Form.Text(language.German)
			for o := range d.Report.Outcomes() {
				if o.Outcome != rule.NotApplicable && o.Outcome != rule.NotInForce && !slices.Contains(forms[o.Rule.ID], form) {
					forms[o.Rule.ID] = append(forms[o.Rule.ID], form)
				}
			}
		}
	}
	return forms
}

// No document is left as a skeleton begins it.
func TestNoDocumentIsUnwritten(t *testing.T) {
	files, err := corpus.Files(root)
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		for _, name := range []string{file, strings.TrimSuffix(file, ".json") + ".expected.txt"} {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			require.NotContains(t, string(text), rulebook.Unwritten().German, name)
		}
	}
}

// No corpus lies where nobody reads it.
func TestEveryCorpusHasItsJurisdiction(t *testing.T) {
	var known []string
	for _, j := range rulebook.Jurisdictions() {
		known = append(known, path.Join(j.Folder, corpus.Folder))
	}
	folders, err := corpus.Folders(root)
	require.NoError(t, err)
	require.NotEmpty(t, folders)
	for _, folder := range folders {
		require.Contains(t, known, folder)
	}
}

// The list holds the IDs in use and, below, those that are retired, each with the reason. New rules are added by go
// generate; a rule that is given up is moved below by hand.
func TestRuleIDs(t *testing.T) {
	file := filepath.Join(root, rulebook.IDsFile)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	list, err := rulebook.ParseIDs(string(text))
	require.NoError(t, err)
	var ids []string
	for _, info := range book(t).Rules {
		ids = append(ids, info.ID)
	}
	for _, id := range list.Active {
		require.Contains(t, ids, id, `a rule that is given up stays in %s under "retired:", with the reason`, rulebook.IDsFile)
	}
	for _, retired := range list.Retired {
		require.NotContains(t, ids, retired.ID, "a retired ID is never used again")
		require.NotContains(t, list.Active, retired.ID)
		require.NotEmpty(t, retired.Reason, "why %s was given up", retired.ID)
	}
	if *update {
		list.Active = ids
		require.NoError(t, os.WriteFile(file, []byte(list.String()), 0o644))
		return
	}
	require.Equal(t, ids, list.Active, "go generate ./internal/rulebook adds the new rules to %s", rulebook.IDsFile)
	require.Equal(t, list.String(), string(text))
}

// The list reads as it was written, with what was given up and why.
func TestIDsReadAsTheyAreWritten(t *testing.T) {
	list := rulebook.IDs{Active: []string{"DE-GG-1", "TH-KGG-2"},
		Retired: []rulebook.RetiredID{{ID: "TH-KGG-1", Reason: "the norm was repealed"}}}
	again, err := rulebook.ParseIDs(list.String())
	require.NoError(t, err)
	require.Equal(t, list, again)
	_, err = rulebook.ParseIDs("DE-GG-1\n")
	require.ErrorContains(t, err, `no section "retired:"`)
}

func ExampleJoin() {
	book, err := rulebook.Join(rulebook.Jurisdictions())
	if err != nil {
		panic(err)
	}
	fmt.Println(book.Edition)
	// Output: foederal, Sachsen, Thüringen
}

// A rule that two sets hold stands in the book once; two rules with one ID are no book.
func TestJoin(t *testing.T) {
	text := bilingual.Text{German: "Muster.", English: "Sample."}
	set := func(edition string, severity rule.Severity, ids ...string) func() rule.Set[review.Case] {
		var rules []review.Rule
		for _, id := range ids {
			rules = append(rules, review.Rule{ID: id, Severity: severity, Title: text, Finding: text, Remedy: text,
				Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, Check: func(review.Case, *rule.Result) {}})
		}
		return func() rule.Set[review.Case] { return rule.MustSet(edition, rules...) }
	}
	federal := rulebook.Jurisdiction{Law: law.Federation, Folder: "bund", Rules: set("Bund", rule.Hint, "DE-GG-1", "DE-GG-3")}
	land := rulebook.Jurisdiction{Law: law.Sachsen, Folder: "sachsen", Rules: set("Land", rule.Hint, "SN-X-1", "DE-GG-1")}
	joined, err := rulebook.Join([]rulebook.Jurisdiction{federal, land})
	require.NoError(t, err)
	require.Equal(t, "foederal, Sachsen", joined.Edition)
	var ids []string
	for _, info := range joined.Rules {
		ids = append(ids, info.ID)
	}
	require.Equal(t, []string{"DE-GG-1", "DE-GG-3", "SN-X-1"}, ids)

	other := rulebook.Jurisdiction{Law: law.Sachsen, Folder: "sachsen", Rules: set("Land", rule.Warning, "DE-GG-1")}
	_, err = rulebook.Join([]rulebook.Jurisdiction{federal, other})
	require.EqualError(t, err, "rulebook: DE-GG-1 is another rule in the set of sachsen")
}

// A Land is checked against federal law too: no rule of the Federation is missing in its set.
func TestEveryLandHoldsTheFederalRules(t *testing.T) {
	sets := rulebook.Jurisdictions()
	require.Equal(t, law.Federation, sets[0].Law)
	for _, federal := range sets[0].Rules().Rules() {
		for _, land := range sets[1:] {
			_, ok := land.Rules().Rule(federal.ID)
			require.True(t, ok, "%s in %s", federal.ID, land.Folder)
		}
	}
}

// each runs a check for the rules of every jurisdiction.
func each(t *testing.T, check func(t *testing.T, info rule.Info)) {
	for _, j := range rulebook.Jurisdictions() {
		t.Run(j.Law.String(), func(t *testing.T) {
			rules := j.Rules().Rules()
			require.NotEmpty(t, rules)
			for _, info := range rules {
				check(t, info)
			}
		})
	}
}

// An error says that something is unlawful, and so rests on nothing but norms that were read.
func TestErrorsRestOnPrimaryEvidence(t *testing.T) {
	errors := 0
	each(t, func(t *testing.T, info rule.Info) {
		if info.Severity != rule.Error {
			return
		}
		errors++
		for _, source := range info.Basis {
			require.Equal(t, law.Primary, source.Evidence, "%s: %s", info.ID, source)
		}
	})
	require.NotZero(t, errors)
}

// Law holds on some days and not on others: a rule that cites a norm says on which.
func TestEveryRuleOnANormHasAPeriod(t *testing.T) {
	dated := 0
	each(t, func(t *testing.T, info rule.Info) {
		if !slices.ContainsFunc(info.Basis, func(s law.Source) bool { return !s.Citation.IsZero() }) {
			return
		}
		dated++
		require.NotEqual(t, civil.Period{}, info.InForce, "%s cites %s and has no period", info.ID, info.Basis)
	})
	require.NotZero(t, dated)
}

// No text lacks a language, no language stands in the other's place, and none is what a skeleton says before it is written.
func TestRulesSpeakBothLanguages(t *testing.T) {
	each(t, func(t *testing.T, info rule.Info) {
		for _, text := range []bilingual.Text{info.Title, info.Finding, info.Remedy} {
			require.NotEmpty(t, strings.TrimSpace(text.German), info.ID)
			require.NotEmpty(t, strings.TrimSpace(text.English), info.ID)
			require.NotEqual(t, text.German, text.English, info.ID)
			require.True(t, strings.HasSuffix(text.German, "."), "%s: %s", info.ID, text.German)
			require.True(t, strings.HasSuffix(text.English, "."), "%s: %s", info.ID, text.English)
		}
		for _, text := range []bilingual.Text{info.Title, info.Finding, info.Remedy, info.Applies} {
			require.NotContains(t, text.German, rulebook.Unwritten().German, info.ID)
			require.NotContains(t, text.English, rulebook.Unwritten().English, info.ID)
		}
		require.NoError(t, info.Basis[0].Check(), info.ID)
	})
}

// An ID names the act on which the rule rests. Rules on what a document says of itself, and on forms that no act
// describes, cite none, or come from practice.
func TestRuleIDsNameTheirActs(t *testing.T) {
	each(t, func(t *testing.T, info rule.Info) {
		var prefixes []string
		for _, source := range info.Basis {
			if !source.Citation.IsZero() {
				prefixes = append(prefixes, source.Citation.Act().RulePrefix()+"-")
			}
			if by, ok := source.Citation.By(); ok { // the law of a Land that applies the act
				prefixes = append(prefixes, by.Act().RulePrefix()+"-")
			}
		}
		named := slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(info.ID+"-", prefix) })
		require.True(t, named || len(prefixes) == 0, "%s rests on %s; want an ID that begins with one of %v",
			info.ID, info.Basis, prefixes)
	})
}

func ExampleFunctionName() {
	fmt.Println(rulebook.FunctionName("TH-KGG-17-2-5"))
	fmt.Println(rulebook.FunctionName("DE-GG-91C-2-3-PARLAMENTE"))
	// Output:
	// kgg17_2_5
	// gg91C_2_3Parlamente
}

func TestFunctionName(t *testing.T) {
	for id, want := range map[string]string{
		"TH-KGG-11": "kgg11", "DE-VWVFG-62-126A-1": "vwvfg62_126A_1", "TH-RESSORT-EGOV": "ressortEgov",
		"DE-ORGANISATIONSERLASS-2025": "organisationserlass2025", "TH-VVLHO44-1": "vvlho44_1", "TH-KGG-9-NR-2": "kgg9Nr_2",
	} {
		require.Equal(t, want, rulebook.FunctionName(id), id)
	}
}
