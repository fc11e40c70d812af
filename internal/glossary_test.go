package internal

import (
	"bytes"
	"fmt"
	"go/ast"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// term is a German term of law or of administration, its English in this library, and the declaration that bears it.
type term struct{ german, english, code string }

// terms are those that the code names, in the order of the German ones.
var terms = []term{
	{"Amt (Posten)", "post, office", "governance.Office"},
	{"Amtlicher Gemeindeschlüssel (AGS)", "municipality key, eight digits", "key.AGS"},
	{"Amtlicher Regionalschlüssel (ARS)", "regional key, twelve digits", "key.ARS"},
	{"Anteilfinanzierung", "share financing", "grant.ShareFinancing"},
	{"Befund", "finding", "rule.Finding"},
	{"Beschluss", "decision by votes", "agreement.Decision"},
	{"eigener Wirkungskreis", "own sphere", "governance.OwnSphere"},
	{"Fachaufsicht", "technical supervision (the field Technical)", "supervision.Oversight"},
	{"Fehlbedarfsfinanzierung", "deficit financing", "grant.DeficitFinancing"},
	{"Festbetragsfinanzierung", "fixed-amount financing", "grant.FixedAmountFinancing"},
	{"Frist", "deadline: the last day of a period", "deadline.Deadline"},
	{"Gebietseinheit", "unit", "directory.Unit"},
	{"Gebietsstand", "day for which a directory is asked; of a table: its dating", "directory.Dating"},
	{"Kennzeichen der Art (Textkennzeichen)", "kind of a unit", "governance.Kind"},
	{"Klausel", "clause", "agreement.Clause"},
	{"kommunaler Spitzenverband", "association of municipalities (a partner, not the level)", "governance.MunicipalAssociation"},
	{"Königsteiner Schlüssel", "Königsteiner Schlüssel", "bund.KoenigsteinerKey"},
	{"Leitweg-ID", "Leitweg-ID", "leitweg.ID"},
	{"Lücke", "gap", "agreement.Gap"},
	{"Mehrbelastungsausgleich", "compensation for transferred tasks", "thueringen.BurdenCompensation"},
	{"Nebenbestimmungen", "side provisions", "grant.Provisions"},
	{"Pflicht", "duty", "duty.Duty"},
	{"Prüfbeleg", "receipt", "rule.Receipt"},
	{"Prüfbericht", "report", "rule.Report"},
	{"Rahmenvereinbarung", "framework agreement", "agreement.FrameworkAgreement"},
	{"Rechenweg", "Rechenweg: every step of a calculation, with its figures", "finance.Calculation"},
	{"Rechtsaufsicht", "legal supervision (the field Legal)", "supervision.Oversight"},
	{"Rechtsnachfolge", "succession", "directory.Succession"},
	{"übertragener Wirkungskreis", "transferred sphere", "governance.TransferredSphere"},
	{"Umlegungsschlüssel", "levy key of a Zweckverband", "thueringen.UmlegungsKey"},
	{"Verbindlichkeit (muss, soll, kann)", "force (must, should, may)", "review.Force"},
	{"Vereinbarung", "agreement", "agreement.Agreement"},
	{"Verteilungsschlüssel", "key of distribution", "finance.Key"},
	{"Verwendungsnachweis", "proof of use", "grant.Proof"},
	{"Vollfinanzierung", "full financing", "grant.FullFinancing"},
	{"Zuwendungsbescheid", "decision on a grant", "grant.Decision"},
	{"Zweckverband, Verbandssatzung", "Zweckverband, its articles", "agreement.Zweckverband"},
	{"Zweckvereinbarung", "Zweckvereinbarung (kept: a legal type has no true English name)", "agreement.Zweckvereinbarung"},
}

// wordList is a list of words that readers are shown, as the library says them.
type wordList struct {
	title bilingual.Text
	code  string
	words []bilingual.Text
}

func words[T interface {
	~uint8
	Text(language.Tag) string
	IsValid() bool
}](title bilingual.Text, code string) wordList {
	list := wordList{title: title, code: code}
	for v := T(1); v.IsValid(); v++ {
		list.words = append(list.words, bilingual.TextOf(v))
	}
	return list
}

func wordLists() []wordList {
	forms := wordList{title: both("Formen von Vereinbarungen", "Forms of agreements"), code: "agreement.Form"}
	for _, form := range agreement.Forms() {
		forms.words = append(forms.words, bilingual.TextOf(form))
	}
	return []wordList{
		words[governance.Level](both("Ebenen", "Levels"), "governance.Level"),
		words[governance.Sphere](both("Wirkungskreise", "Spheres"), "governance.Sphere"),
		words[governance.Role](both("Rollen in einer Vereinbarung", "Roles in an agreement"), "governance.Role"),
		forms,
		words[law.Evidence](both("Grade der Kenntnis", "How well a fact is known"), "law.Evidence"),
		words[rule.Outcome](both("Was aus einer Regel wurde", "What became of a rule"), "rule.Outcome"),
		words[rule.Severity](both("Schwere eines Befunds", "Severity of a finding"), "rule.Severity"),
		words[duty.Status](both("Was eine Pflicht für eine Stelle ist", "What a duty is to a body"), "duty.Status"),
		words[grant.Financing](both("Formen der Finanzierung", "Forms of financing"), "grant.Financing"),
	}
}

func glossaryPage(tag language.Tag) []byte {
	say := func(german, english string) string { return both(german, english).In(tag) }
	var out bytes.Buffer
	out.WriteString(say("# Wörter: deutsch und englisch\n\n*[English version](glossary.md)*\n\n", "# Words: German and English\n\n*[Deutsche Fassung](glossary.de.md)*\n\n"))
	out.WriteString(say("Ein Wort bedeutet im ganzen Haus eines. Rechtsbegriffe ohne wahre englische Entsprechung bleiben deutsch, im Code ohne Umlaute. Ein Test prüft, dass "+
		"es jeden Namen gibt; die Listen darunter sind die Worte der Bibliothek selbst (`go generate ./internal`).\n",
		"A word means one thing in the whole house. Terms of law without a true English name stay German, in code without umlauts. A test proves that each name "+
			"exists; the lists below are the library's own words (`go generate ./internal`).\n"))
	out.WriteString(say("\n## Begriffe\n\n| Deutsch | Englisch | im Code |\n", "\n## Terms\n\n| German | English | in the code |\n") + "| --- | --- | --- |\n")
	for _, w := range terms {
		fmt.Fprintf(&out, "| %s | %s | `%s` |\n", w.german, w.english, w.code)
	}
	for _, list := range wordLists() {
		fmt.Fprintf(&out, "\n## %s\n\n`%s`\n\n| %s |\n| --- | --- |\n", list.title.In(tag), list.code, say("Deutsch | Englisch", "German | English"))
		for _, word := range list.words {
			fmt.Fprintf(&out, "| %s | %s |\n", word.German, word.English)
		}
	}
	return out.Bytes()
}

// Each term is declared under the name that the page gives, stands once and in alphabetical order, and no list of words is empty.
func TestGlossaryIsMade(t *testing.T) {
	there := map[string]bool{}
	for _, file := range sources(t) {
		if file.test || file.nested {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			for _, name := range namesOf(declaration) {
				there[file.syntax.Name.Name+"."+name] = true
			}
		}
	}
	plain := strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss")
	order := make([]string, len(terms))
	for i, w := range terms {
		require.True(t, there[w.code], w.code)
		order[i] = plain.Replace(strings.ToLower(w.german))
	}
	require.True(t, slices.IsSorted(order), "%v", order)
	require.Len(t, slices.Compact(order), len(terms))
	for _, list := range wordLists() {
		require.True(t, there[list.code], list.code)
		require.Greater(t, len(list.words), 1, list.code)
	}
	requireGolden(t, "docs/glossary.md", glossaryPage(language.English))
	requireGolden(t, "docs/glossary.de.md", glossaryPage(language.German))
}

// namesOf returns what a declaration declares, without methods.
func namesOf(declaration ast.Decl) []string {
	if f, ok := declaration.(*ast.FuncDecl); ok && f.Recv == nil {
		return []string{f.Name.Name}
	}
	var names []string
	if general, ok := declaration.(*ast.GenDecl); ok {
		for _, spec := range general.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				names = append(names, spec.Name.Name)
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					names = append(names, name.Name)
				}
			}
		}
	}
	return names
}
