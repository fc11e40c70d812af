package internal

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/rulebook"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// fact is something that rests on sources, on a page about how well it is known.
type fact struct {
	id       string // "" where it has none
	text     bilingual.Text
	grade    law.Evidence // the weakest of its sources; 0 where nothing is recorded
	sources  []law.Source // the weakest come from these
	linkable bool         // docs/rules.md has a heading with the ID
}

// kindOfFact is a chapter of the page.
type kindOfFact struct {
	title bilingual.Text
	about bilingual.Text
	facts []fact
}

func both(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

// kindsOfFacts returns all chapters.
func kindsOfFacts(t *testing.T) []kindOfFact {
	t.Helper()
	return []kindOfFact{
		{both("Regeln", "Rules"), both("Was eine Regel wert ist, sagt die schwächste ihrer Quellen. Ein Befund der Schwere „Fehler“ beruht nur auf gelesenem Wortlaut.",
			"A rule is worth what the weakest of its sources is. A finding of severity “error” rests on provisions that were read, and on nothing else."), rulesKnown(t)},
		{both("Pflichten", "Duties"), both("Gezählt wird die schwächste der Normen, die eine Pflicht nennt.", "What counts is the weakest of the norms that a duty names."), dutiesKnown(t)},
		{both("Werte im Lauf der Zeit", "Values over time"), both("Jeder Wert zählt einzeln, mit seinem Zeitraum.", "Each value counts by itself, with its period."), seriesKnown()},
		{both("Verteilungsschlüssel", "Keys of distribution"),
			both("Zusammengesetzte Schlüssel (IT-Planungsrat, FITKO, NOOTS, EfA) sind so gut bekannt wie der Länderschlüssel, aus dem man sie bildet; sie stehen hier nicht.",
				"Mixed keys (IT-Planungsrat, FITKO, NOOTS, EfA) are known as well as the key of the Länder of which one makes them; they are not listed."), keysKnown(t)},
		{both("Programme der Förderung", "Grant programmes"), both("Gezählt wird das Programm als Ganzes; jede seiner Zahlen hat eine Quelle für sich.",
			"What counts is the programme as a whole; each of its figures has a source of its own."), programmesKnown()},
		{both("Gesetze: erster Tag der Geltung", "Acts: first day in force"),
			both("Wo kein Tag hinterlegt ist, steht kein Grad.", "Where no day is recorded there is no grade."), actsKnown()},
		{both("Öffentliche Stellen", "Public bodies"), both("Ihre Ämter und deren Inhaber haben Quellen für sich.", "Their offices and who held them have sources of their own."), actorsKnown()},
	}
}

func weakest(sources []law.Source) law.Evidence {
	grades := make([]law.Evidence, len(sources))
	for i, s := range sources {
		grades[i] = s.Evidence
	}
	return law.Weakest(grades...)
}

func rulesKnown(t *testing.T) []fact {
	t.Helper()
	book, err := rulebook.Join(rulebook.Jurisdictions())
	require.NoError(t, err)
	facts := make([]fact, len(book.Rules))
	for i, info := range book.Rules {
		facts[i] = fact{info.ID, info.Title, info.Basis.Evidence(), info.Basis, true}
	}
	return facts
}

func dutiesKnown(t *testing.T) []fact {
	t.Helper()
	duties := duty.New(bund.Duties(), sachsen.Duties(), thueringen.Duties())
	require.NoError(t, duties.Err())
	var facts []fact
	for _, d := range duties.Duties() {
		facts = append(facts, fact{d.ID, d.Title, weakest(d.Norms), d.Norms, false})
	}
	return facts
}

func seriesKnown() []fact {
	facts := valuesOf(both("Basiszinssatz", "base rate of interest"), grant.BaseRates())
	facts = append(facts, valuesOf(both("Obergrenze der Ausgaben nach dem ThürEGovG", "ceiling of spending under the ThürEGovG"), thueringen.Ceilings())...)
	facts = append(facts, valuesOf(both("Anteil der Kommunen an den Einnahmen des Landes", "share of the municipalities in the revenue of the Land"), thueringen.MunicipalShare())...)
	for f := thueringen.EqualisationFigure(1); f.IsValid(); f++ {
		facts = append(facts, valuesOf(bilingual.TextOf(f), thueringen.Equalisation(f))...)
	}
	for r := thueringen.Recipient(1); r.IsValid(); r++ {
		of := bilingual.TextOf(r)
		name := both("Mehrbelastungsausgleich je Einwohner, "+of.German, "compensation for transferred tasks per inhabitant, "+of.English)
		facts = append(facts, valuesOf(name, thueringen.BurdenCompensation(r))...)
	}
	return facts
}

func valuesOf[T any](name bilingual.Text, series law.Series[T]) []fact {
	var facts []fact
	for _, v := range series.Values() {
		facts = append(facts, fact{text: both(name.German+", "+v.Period.String(), name.English+", "+v.Period.String()), grade: v.Source.Evidence,
			sources: []law.Source{v.Source}})
	}
	return facts
}

func keysKnown(t *testing.T) []fact {
	t.Helper()
	var facts []fact
	add := func(k finance.Key, err error) {
		require.NoError(t, err)
		name := k.Name()
		if from, through := k.Period().From, k.Period().Through; !from.IsZero() || !through.IsZero() {
			name = both(name.German+", "+k.Period().String(), name.English+", "+k.Period().String())
		}
		facts = append(facts, fact{text: name, grade: k.Source().Evidence, sources: []law.Source{k.Source()}})
	}
	for year := 1949; year < 2100; year++ {
		if k, err := bund.KoenigsteinerKey(year); err == nil {
			add(k, nil)
		}
	}
	add(bund.LuKIFGKey())
	add(bund.EqualLaenderKey())
	return facts
}

func programmesKnown() []fact {
	var facts []fact
	for _, p := range thueringen.Programmes() {
		facts = append(facts, fact{p.ID, p.Name, p.Source.Evidence, []law.Source{p.Source}, false})
	}
	return facts
}

func actsKnown() []fact {
	var facts []fact
	for _, a := range law.Acts() {
		period, grade := a.InForce()
		if period.From.IsZero() {
			grade = 0
		}
		facts = append(facts, fact{id: a.String(), text: both(a.Title(), a.Title()), grade: grade})
	}
	return facts
}

func actorsKnown() []fact {
	var facts []fact
	for _, a := range allActors() {
		facts = append(facts, fact{a.ID, both(a.Name, a.Name), a.Source.Evidence, []law.Source{a.Source}, false})
	}
	return facts
}

var gradesOfPages = []law.Evidence{law.Primary, law.Secondary, law.Derived, law.Assumed, 0}

// knownPage writes the page in a language.
func knownPage(kinds []kindOfFact, tag language.Tag) []byte {
	say := func(german, english string) string { return both(german, english).In(tag) }
	var out bytes.Buffer
	out.WriteString(say("# Was wie gut bekannt ist\n\n*[English version](known.md)*\n\n", "# What is known how well\n\n*[Deutsche Fassung](known.de.md)*\n\n"))
	out.WriteString(say("Diese Seite wird aus den Quellen der Regeln, Pflichten, Werte und Stellen gemacht (`go generate ./internal`). Sie zählt, was auf welchem Grad "+
		"beruht, und nennt alles, wovon nicht der Wortlaut oder die amtliche Quelle gelesen wurde.\n",
		"This page is made of the sources of rules, duties, values and bodies (`go generate ./internal`). It counts what rests on which grade, and lists "+
			"all of which neither the provision nor the official record was read.\n"))
	out.WriteString("\n| " + say("was", "what"))
	for _, grade := range gradesOfPages {
		out.WriteString(" | " + gradeName(grade, tag))
	}
	out.WriteString(" |\n| ---" + strings.Repeat(" | ---:", len(gradesOfPages)) + " |\n")
	for _, kind := range kinds {
		out.WriteString("| " + kind.title.In(tag))
		for _, grade := range gradesOfPages {
			fmt.Fprintf(&out, " | %d", countOf(kind.facts, grade))
		}
		out.WriteString(" |\n")
	}
	for _, kind := range kinds {
		fmt.Fprintf(&out, "\n## %s\n\n%s\n", kind.title.In(tag), kind.about.In(tag))
		for _, grade := range gradesOfPages[1:] {
			writeGrade(&out, kind, grade, tag)
		}
	}
	return out.Bytes()
}

func gradeName(grade law.Evidence, tag language.Tag) string {
	switch grade {
	case 0:
		return both("nicht hinterlegt", "not recorded").In(tag)
	case law.Primary:
		return both("gelesen", "read").In(tag)
	}
	return grade.Text(tag)
}

func countOf(facts []fact, grade law.Evidence) (n int) {
	for _, f := range facts {
		if f.grade == grade {
			n++
		}
	}
	return n
}

// writeGrade lists the facts of a grade, each with the sources that are known no better.
func writeGrade(out *bytes.Buffer, kind kindOfFact, grade law.Evidence, tag language.Tag) {
	n := countOf(kind.facts, grade)
	if n == 0 {
		return
	}
	fmt.Fprintf(out, "\n### %s: %s (%d)\n\n", kind.title.In(tag), gradeName(grade, tag), n)
	for _, f := range kind.facts {
		if f.grade != grade {
			continue
		}
		var why []string
		for _, s := range f.sources {
			if s.Evidence == grade {
				why = append(why, s.String())
			}
		}
		line := f.text.In(tag)
		switch {
		case f.linkable:
			line = "[" + f.id + "](rules.md#" + strings.ToLower(f.id) + "): " + line
		case f.id != "":
			line = "`" + f.id + "`: " + line
		}
		if len(why) > 0 {
			line += " – *" + strings.Join(slices.Compact(why), "; ") + "*"
		}
		out.WriteString("- " + line + "\n")
	}
}

// requireGolden compares a page that is made with the one that is kept.
func requireGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join(root, filepath.FromSlash(name))
	if *update {
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	kept, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, bytes.Equal(kept, got), "%s is out of date; go generate ./internal writes it anew", name)
}

// The page counts all facts, and lists each that was not read, in both languages. No rule that may find an error stands in the lists.
func TestKnownIsMade(t *testing.T) {
	kinds := kindsOfFacts(t)
	for _, kind := range kinds {
		require.NotEmpty(t, kind.facts, kind.title.English)
		counted := 0
		for _, grade := range gradesOfPages {
			counted += countOf(kind.facts, grade)
		}
		require.Len(t, kind.facts, counted, kind.title.English)
	}
	for name, tag := range map[string]language.Tag{"docs/known.md": language.English, "docs/known.de.md": language.German} {
		page := knownPage(kinds, tag)
		requireGolden(t, name, page)
		book, err := rulebook.Join(rulebook.Jurisdictions())
		require.NoError(t, err)
		for _, info := range book.Rules {
			listed := strings.Contains(string(page), "\n- ["+info.ID+"](")
			require.Equal(t, info.Basis.Evidence() != law.Primary, listed, info.ID)
			require.False(t, listed && info.Severity == rule.Error, info.ID)
		}
	}
}

// Every function of a jurisdiction or of finance that hands out values over time is on the page.
func TestAllSeriesAreListed(t *testing.T) {
	listed := map[string]bool{"BaseRates": true, "Ceilings": true, "MunicipalShare": true, "Equalisation": true, "BurdenCompensation": true}
	found := map[string]bool{}
	for _, file := range sources(t) {
		if file.test || file.nested {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			f, ok := declaration.(*ast.FuncDecl)
			if !ok || f.Recv != nil || !f.Name.IsExported() || f.Type.Results == nil || file.dir == "governance/law" {
				continue
			}
			if strings.HasPrefix(types.ExprString(f.Type.Results.List[0].Type), "law.Series[") {
				found[f.Name.Name] = true
			}
		}
	}
	require.Equal(t, listed, found)
}
