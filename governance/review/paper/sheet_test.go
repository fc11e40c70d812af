package paper_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

// sheets are a document with findings, the same again, one that is no JSON under a hostile name, one that is not there, and nothing.
func sheets(t testing.TB) []paper.Sheet {
	a, report := large(t, 2)
	_, err := agreement.Decode(strings.NewReader("{\n  \"title\": \x01"))
	require.Error(t, err)
	return []paper.Sheet{
		{Name: "a.json", Paper: paper.New(a, report)},
		{Name: "b.json", Paper: paper.New(a, report)},
		{Name: "<b>\x1b[2J\u202e|.json", Unreadable: err},
		{Name: "c.json", Unreadable: errors.New("gone\x1b[2J")},
		{},
	}
}

// Several documents are one good page, whose list of contents leads to each with what came of it.
func TestSheetsAsHTML(t *testing.T) {
	for _, tag := range both {
		var out bytes.Buffer
		require.NoError(t, paper.WriteHTML(&out, tag, sheets(t)...))
		requireGoodPage(t, out.Bytes())
		all, text := elements(t, out.Bytes())
		for _, id := range []string{"d1-", "d2-", "d3-", "d4-", "d5-"} {
			linked := false
			for _, e := range all {
				linked = linked || e.attributes["href"] == "#"+id+tag.String()
			}
			require.True(t, linked, id)
		}
		require.NotContains(t, text, "\x1b")
		require.Contains(t, text, `<b>\x1b[2J\u202e|.json`)
		require.Contains(t, text, bilingual.Text{German: "Zeile 2, Spalte 12", English: "line 2, column 12"}.In(tag))
		found := bilingual.Text{German: "Die Prüfung ergab 2 Fehler und 1 Hinweis; 1 Frage ist offen.", English: "The check found 2 errors and 1 hint; 1 question is open."}
		require.Equal(t, 4, strings.Count(text, found.In(tag)), "in the list and in the paper of each")
	}
	var none bytes.Buffer
	require.NoError(t, paper.WriteHTML(&none, language.German))
	elements(t, none.Bytes()) // no documents are a page, too
	require.ErrorIs(t, paper.WriteHTML(broken{}, language.German, sheets(t)...), errBroken)
}

// As text and as Markdown each document stands under its name, and why one cannot be read stands there, too.
func TestSheetsAsText(t *testing.T) {
	for name, write := range map[string]func(io.Writer, language.Tag, ...paper.Sheet) error{"text": paper.WriteText, "Markdown": paper.WriteMarkdown} {
		var out bytes.Buffer
		require.NoError(t, write(&out, language.German, sheets(t)...))
		begin := map[string]string{"text": "", "Markdown": "# "}[name]
		for _, title := range []string{"a.json: Vertrag\n", "b.json: Vertrag\n", "c.json\n"} {
			require.Contains(t, "\n"+out.String(), "\n"+begin+title, name)
		}
		require.NotContains(t, out.String(), "\x1b")
		require.Contains(t, out.String(), "Das Dokument ist nicht lesbar und wurde nicht geprüft.")
		require.Contains(t, out.String(), "Zeile 2, Spalte 12")
		require.Contains(t, out.String(), "gone\\")
	}
}

// An accepted finding is shown as accepted, with the note, and the verdict counts it; the note of another one is shown, too.
func TestAccepted(t *testing.T) {
	a, report := large(t, 2)
	accepts := func(f rule.Finding) rule.Acceptance {
		if f.Pointer == "/clauses/0/authority" {
			return rule.Acceptance{Holds: true, Note: inBoth("Hingenommen von A bis morgen.", "Accepted by A until tomorrow.")}
		}
		return rule.Acceptance{Note: inBoth("Das ist abgelaufen.", "This has expired.")}
	}
	got := text(t, paper.New(a, report, paper.Accepted(accepts)), language.German)
	require.Contains(t, got, "Die Prüfung ergab 2 Fehler und 1 Hinweis, davon 1 hingenommen; 1 Frage ist offen.")
	require.Contains(t, got, "1. Fehler (hingenommen): ")
	require.Contains(t, got, "      Hingenommen von A bis morgen.\n")
	require.Contains(t, got, "2. Fehler: ")
	require.Equal(t, 2, strings.Count(got, "Das ist abgelaufen."))
	require.Equal(t, text(t, paper.New(a, report), language.German), text(t, paper.New(a, report, paper.Accepted(nil)), language.German))
}
