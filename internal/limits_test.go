package internal

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/governance/bilingual"
)

// limit is a line of docs/limits.md.
type limit struct {
	constant string // as "finance.MostBars"; what bounds a value stands in the code and nowhere else
	what     bilingual.Text
	beyond   bilingual.Text // what happens beyond it
}

func inBoth(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

var (
	refused  = inBoth("wird abgelehnt, mit Stelle und Grund", "is refused, with place and reason")
	told     = inBoth("wird weggelassen; wie viel, steht dabei", "is left out; how much is told")
	notRead  = inBoth("wird nicht gelesen, sondern abgelehnt", "is not read but refused")
	notAsked = inBoth("wird nicht gesucht; es gibt keinen Treffer", "is not looked for; there is no match")
)

// limits are all bounds on what is read, done and written, in the order of the page.
var limits = []limit{
	{"strictjson.MaxBytes", inBoth("Bytes eines JSON-Dokuments (Vereinbarung, Liste angenommener Befunde)", "bytes of a JSON document (agreement, list of accepted findings)"), refused},
	{"strictjson.MaxDepth", inBoth("Listen und Objekte ineinander", "arrays and objects inside each other"), refused},
	{"strictjson.MaxNodes", inBoth("Werte und Feldnamen eines Dokuments", "values and field names of a document"), refused},
	{"strictjson.MaxFields", inBoth("Felder eines Objekts", "fields of one object"), refused},
	{"strictjson.MaxErrors", inBoth("Fehler, die auf einmal gemeldet werden", "mistakes that are told at once"), inBoth("beendet die Prüfung; das steht dabei", "ends the reading; that is told")},
	{"agreement.longestDecision", inBoth("Bytes eines Mehrheitserfordernisses", "bytes of a required majority"), refused},
	{"agreement.mostOfUnit", inBoth("Zahl einer Dauer, etwa 1.200 Monate", "number of a duration, such as 1,200 months"), refused},
	{"rule.MostFindings", inBoth("Befunde einer Ausgabe, wenn niemand eine andere Zahl nennt (rule.Limit, paper.Limit); auf Papier auch Parteien, Klauseln und Einträge einer Liste, wenn niemand eine höhere nennt", "findings of an output where nobody names another number (rule.Limit, paper.Limit); on paper also parties, clauses and entries of a list, where nobody names a higher one"), told},
	{"review.MostExplained", inBoth("Regeln, die ein Aufruf von WhyAll erklärt", "rules that one call of WhyAll explains"), told},
	{"review.MostFacts", inBoth("Angaben, die für eine Erklärung versucht werden", "facts that are tried for an explanation"), told},
	{"review.mostPlaces", inBoth("Stellen, die eine Frage nennt", "places that a question names"), told},
	{"review.longestName", inBoth("Bytes eines Namens, der im Verzeichnis gesucht wird", "bytes of a name that is looked up in the directory"), notAsked},
	{"finance.longestNumber", inBoth("Bytes eines Betrags oder Anteils", "bytes of an amount or a share"), refused},
	{"finance.MostPlanCells", inBoth("Jahre mal Zahlende eines Finanzierungsplans", "years times payers of a financing plan"), refused},
	{"finance.MostComponents", inBoth("Schlüssel, aus denen ein gemischter Schlüssel am Ende besteht", "keys of which a mixed key is made in the end"), refused},
	{"finance.mostIndexYears", inBoth("Jahre, die eine Indexierung fortschreibt", "years that an index goes on"), refused},
	{"finance.MostBars", inBoth("Balken eines Diagramms", "bars of a chart"), told},
	{"finance.mostListed", inBoth("Nummern, die eine Fehlermeldung nennt", "numbers that an error names"), told},
	{"finance.mostNamed", inBoth("Teile, die ein Schritt eines Rechenwegs einzeln nennt", "parts that a step of a Rechenweg names one by one"), told},
	{"law.longestCitation", inBoth("Bytes einer Fundstelle", "bytes of a citation"), refused},
	{"law.longestAbbreviation", inBoth("Bytes der Abkürzung eines Gesetzes", "bytes of the abbreviation of an act"), refused},
	{"leitweg.longestCoarse", inBoth("Ziffern der Grobadressierung einer Leitweg-ID", "digits of the coarse part of a Leitweg-ID"), refused},
	{"leitweg.longestFine", inBoth("Zeichen der Feinadressierung einer Leitweg-ID", "characters of the fine part of a Leitweg-ID"), refused},
	{"directory.longestQuery", inBoth("Bytes einer Suche nach einem Namen", "bytes of a search for a name"), notAsked},
	{"directory.maxText", inBoth("Bytes eines Namens in einem selbst gebauten Verzeichnis", "bytes of a name in a directory that somebody builds"), refused},
	{"directory.mostCells", inBoth("verschiedene Zellen, die eine Migration sich merkt", "different cells that a migration remembers"), inBoth("vergisst die früheren und liest sie neu", "forgets the earlier ones and reads them anew")},
	{"store.maxUnits", inBoth("Einheiten eines Verzeichnisses über alle Tage", "units of a directory over all days"), refused},
	{"store.maxSection", inBoth("Bytes eines Abschnitts einer Verzeichnisdatei", "bytes of a section of a file of a directory"), refused},
	{"gv100.longestLine", inBoth("Bytes einer Zeile in Dateien von Destatis", "bytes of a line in files of Destatis"), notRead},
	{"bulk.MostBytes", inBoth("Bytes einer Zeile eines Stroms", "bytes of a line of a stream"), inBoth("wird nicht geprüft, sondern als zu lang gezählt", "is not judged but counted as too long")},
	{"bulk.MostWorkers", inBoth("Prüfende, die sich einen Strom teilen", "workers that share a stream"), inBoth("mehr werden nicht begonnen", "no more are begun")},
	{"bulk.mostExamples", inBoth("Beispiele, die ein Strom für jedes Ergebnis nennt", "examples that a stream names of each outcome"), told},
	{"bulk.mostShown", inBoth("Bytes einer Zeile in einem Beispiel", "bytes of a line in an example"), inBoth("wird abgeschnitten", "is cut off")},
	{"directory.MostSteps", inBoth("Schritte, die unter einer Zeitleiste stehen", "steps that stand below a timeline"), told},
	{"genericode.MostCells", inBoth("Zellen einer Codeliste", "cells of a code list"), refused},
	{"voting.mostMembers", inBoth("Mitglieder eines Gremiums", "members of a body"), refused},
	{"voting.mostVotes", inBoth("Stimmen eines Mitglieds", "votes of a member"), refused},
	{"voting.mostSearched", inBoth("Mitglieder, unter denen Koalitionen gesucht werden", "members among whom coalitions are looked for"), refused},
	{"deadline.mostPassedOver", inBoth("Tage, über die eine Frist hinweg verschoben wird", "days over which a period is moved"), refused},
}

// noLimits are constants that sound like limits and bound nothing that a stranger can send, with the reason.
var noLimits = map[string]string{
	"finance.longestShown": "how a table shows numerals", "finance.mostSweeps": "ends a reckoning that does not settle", "finance.mostLeading": "exactness of a reckoning",
	"grant.mostDenominator": "exactness of a reckoning", "ecli.longestCourt": "form of the ECLI", "ecli.longestOrdinal": "form of the ECLI",
	"key.mostReadings": "room for nearly all cells", "key.mostARSReadings": "room for nearly all cells", "governancetest.mostDays": "for tests",
	"governancetest.mostBreaches": "for tests", "paper.mostColumns": "how a page shows a table", "review.mostKnown": "values that an explanation tries",
	"agreement.maxLists": "room for nearly all clauses", "agreement.mostParties": "values that an explanation tries", "agreement.mostNumbers": "values that an explanation tries",
	"directory.mostInOrder": "how a search sorts", "directory.longestKindWord": "a word of ours", "directory.mostMergers": "room for nearly all units",
	"directory.maxPopulation": "form of the table", "directory.maxArea": "form of the table", "store.longestFolded": "room for names", "law.mostWords": "form of an abbreviation",
	"voting.mostInhabitants": "form of a figure", "strictjson.longestName": "what may be a misspelt word", "strictjson.longestList": "how a mistake is told",
	"strictjson.mostNear": "how a mistake is told", "strictjson.mostShown": "how a mistake is told",
}

var soundsLikeLimit = regexp.MustCompile(`^([Mm]ost|[Mm]ax|longest)[A-Z]`)

// constants returns the value of every constant that sounds like a limit, by its name with its package.
func constants(t *testing.T) map[string]string {
	t.Helper()
	values := map[string]string{}
	others := map[string]ast.Expr{}
	eval := func(pkg string, expr ast.Expr) string {
		if name, ok := expr.(*ast.Ident); ok {
			expr = others[pkg+"."+name.Name]
		}
		value, err := types.Eval(token.NewFileSet(), nil, token.NoPos, types.ExprString(expr))
		if err != nil || value.Value == nil {
			return ""
		}
		return constant.ToInt(value.Value).ExactString()
	}
	var found []func()
	for _, file := range sources(t) {
		if file.test || file.syntax.Name.Name == "main" || strings.HasPrefix(file.dir, "examples/") {
			continue
		}
		ast.Inspect(file.syntax, func(n ast.Node) bool {
			declaration, ok := n.(*ast.GenDecl)
			if !ok || declaration.Tok != token.CONST {
				return true
			}
			for _, spec := range declaration.Specs {
				spec := spec.(*ast.ValueSpec)
				for i, value := range spec.Values {
					pkg, name := file.syntax.Name.Name, spec.Names[i].Name
					others[pkg+"."+name] = value
					if soundsLikeLimit.MatchString(name) {
						found = append(found, func() { values[pkg+"."+name] = eval(pkg, value) })
					}
				}
			}
			return true
		})
	}
	for _, note := range found {
		note()
	}
	return values
}

// limitsPage returns the page in a language.
func limitsPage(values map[string]string, tag language.Tag) []byte {
	var out bytes.Buffer
	in := func(german, english string) string { return inBoth(german, english).In(tag) }
	fmt.Fprintf(&out, "# %s\n\n*[%s](%s)*\n\n%s\n\n", in("Grenzen", "Limits"), in("English version", "Deutsche Fassung"), in("limits.md", "limits.de.md"), in(
		"Was von außen kommt, hat eine Grenze, damit Speicher und Zeit nicht davon abhängen, wer etwas sendet. Alle stehen hier. Unter ihnen wächst die\n"+
			"Arbeit höchstens wie n log n: ein Test verdoppelt die Eingaben jeder Funktion, die etwas Wachsendes nimmt (`doubling_test.go`). Diese Seite schreibt\n"+
			"`go test ./internal -run TestLimits -update` aus dem Quelltext.",
		"What comes from outside has a limit, so that memory and time do not depend on who sends it. All of them stand here. Below them work grows\n"+
			"no faster than n log n: a test doubles the input of every function that takes something that grows (`doubling_test.go`). This page is written\n"+
			"from the source code by `go test ./internal -run TestLimits -update`."))
	fmt.Fprintf(&out, "| %s | %s | %s | %s |\n| --- | ---: | --- | --- |\n", in("Was", "what"), in("höchstens", "at most"), in("mehr davon", "more of it"), in("Konstante", "constant"))
	p := message.NewPrinter(tag)
	for _, l := range limits {
		var n int64
		if _, err := fmt.Sscan(values[l.constant], &n); err != nil {
			panic(l.constant + " has no value")
		}
		fmt.Fprintf(&out, "| %s | %s | %s | `%s` |\n", l.what.In(tag), p.Sprint(n), l.beyond.In(tag), l.constant)
	}
	return out.Bytes()
}

// The page of limits says what the code does, and no limit is missing on it.
func TestLimits(t *testing.T) {
	values := constants(t)
	listed := map[string]bool{}
	for _, l := range limits {
		require.Contains(t, values, l.constant)
		require.False(t, listed[l.constant], l.constant)
		listed[l.constant] = true
	}
	for name := range values {
		if !listed[name] && noLimits[name] == "" {
			t.Errorf("%s sounds like a limit; tell it on the page of limits, or say here why it is none", name)
		}
	}
	for name := range noLimits {
		require.Contains(t, values, name)
		require.False(t, listed[name], name)
	}
	for name, tag := range map[string]language.Tag{"limits.md": language.English, "limits.de.md": language.German} {
		file := filepath.Join(root, "docs", name)
		page := limitsPage(values, tag)
		if *update {
			require.NoError(t, os.WriteFile(file, page, 0o644))
		}
		written, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(page), strings.ReplaceAll(string(written), "\r\n", "\n"), "docs/%s is out of date; go test ./internal -run TestLimits -update writes it", name)
	}
}
