package internal

import (
	"go/ast"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// withoutText are the exported errors that have no words for readers, with the reason.
var withoutText = map[string]string{
	"governance/directory.ArgumentError": "is a mistake of the calling program, and names a parameter of a function",
	"governance/duty.ChapterError":       "tells the author of a chapter of duties what is wrong with it, in a test",
	"governance/law.SeriesError":         "tells the author of a table in the source code what is wrong with it",
	"governance/review.ProcedureError":   "tells who brings the law of a Land which acts may stand in the source code",
	"governance/rule.SetError":           "tells the author of a rule what is wrong with it",
}

// Every error that a public package exports has words for readers in both languages, or stands in the list with the reason why not.
func TestEveryErrorSpeaksToReaders(t *testing.T) {
	errs, texts := map[string]bool{}, map[string]bool{}
	for _, file := range sources(t) {
		if file.test || slices.Contains(strings.Split(file.dir, "/"), "internal") || file.syntax.Name.Name == "main" {
			continue
		}
		for _, decl := range file.syntax.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv == nil {
				continue
			}
			switch name := file.dir + "." + typeOf(f); f.Name.Name {
			case "Error":
				errs[name] = ast.IsExported(typeOf(f))
			case "Text":
				texts[name] = true
			}
		}
	}
	require.NotEmpty(t, errs)
	for name, isExported := range errs {
		if isExported && withoutText[name] == "" {
			require.True(t, texts[name], "%s has no Text(language.Tag)", name)
		}
	}
	for name := range withoutText {
		require.True(t, errs[name], "%s is no exported error", name)
		require.False(t, texts[name], "%s has a Text", name)
	}
}

// typeOf returns the type to which a method belongs.
func typeOf(f *ast.FuncDecl) string { return strings.TrimSuffix(receiver(f), ".") }

// Errors as readers meet them say another thing in German than in English, and in neither name a package.
func TestErrorsInGerman(t *testing.T) {
	erfurt := key.MustParseAGS("16051000")
	eve := civil.MustParse("2025-12-31")
	_, hash := (rule.Hash{}).MarshalText()
	_, receipt := rule.ParseReceipt([]byte("{}"))
	_, king := bund.KoenigsteinerKeyOn(civil.MustParse("1999-01-01"))
	_, burden := thueringen.CompensationOf(erfurt, thueringen.ToKreisfreieStadt, 1990)
	_, council := bund.ITPlanungsrat{}.Body(0)
	for _, test := range []struct {
		err    error
		german string // what the German text says among other things
	}{
		{(&law.Source{}).Check(), "sagt nicht, wie gut die Angabe belegt ist"},
		{&law.ReferenceError{Citation: law.MustCite(law.VwVfG, "§ 57")}, "für anwendbar"},
		{hash, "kein Prüfwert"},
		{receipt, "keinen Prüfbeleg"},
		{&rule.PanicError{Rule: "DE-GG-28-2", Value: "boom"}, "Die Regel DE-GG-28-2 ist ausgefallen"},
		{&rule.ReportError{}, "kein Fehler"},
		{king, "Für 01.01.1999 ist kein Königsteiner Schlüssel erfasst"},
		{burden, "im Jahr 1990"},
		{council, "darüber entscheidet er nicht"},
		{&bund.UnitFigureError{}, "ohne amtlichen Schlüssel"},
		{&directory.LeftError{AGS: erfurt, Day: eve}, "seit dem 31.12.2025 aus 16051000"},
		{&directory.BrokenChainError{AGS: erfurt, Day: eve}, "endete am 31.12.2025"},
		{&directory.DividedError{}, "wurde geteilt"},
		{&directory.RowError{Row: 3, Reason: "?"}, "Zeile 3"},
		{&finance.PeriodError{Key: "A", Component: "\x1b[2J"}, `„\x1b[2J“`},
		{&finance.TableError{Row: 1, Want: 2, Got: 3}, "Zeile 1 der Tabelle hat 3 Zellen"},
		{&finance.DecodeError{Kind: "plan"}, "Der Finanzierungsplan"},
		{new(finance.Key).UnmarshalJSON([]byte("{}")), "Der Verteilungsschlüssel"},
		{&review.LawError{Jurisdiction: law.Thueringen}, "Thüringen"},
		{new(review.Verification).UnmarshalJSON([]byte("{}")), "kein Vergleich von Prüfbelegen"},
		{&batch.FormatError{Format: "pdf"}, "Das Format „pdf“ gibt es nicht"},
	} {
		german, english := bilingual.ErrorText(test.err, language.German), bilingual.ErrorText(test.err, language.English)
		require.Contains(t, german, test.german)
		require.NotEqual(t, german, english)
		of := strings.TrimPrefix(reflect.TypeOf(test.err).String(), "*")
		pack, _, _ := strings.Cut(of, ".")
		require.NotContains(t, german, pack+": ", of)
		require.Contains(t, test.err.Error(), pack+": ", of)
	}
}
