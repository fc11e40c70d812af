package internal

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// textsOfStrangers are the texts that the library returns of an agreement of strangers, which programs print as they are.
func textsOfStrangers(t *testing.T) map[string][]bilingual.Text {
	t.Helper()
	a := ofStrangers()
	report, err := review.New(bund.Law()).Check(a)
	require.NoError(t, err)
	texts := map[string][]bilingual.Text{}
	add := func(name string, text interface{ Text(language.Tag) string }) {
		texts[name] = append(texts[name], bilingual.TextOf(text))
	}
	for finding := range report.Findings() {
		add("rule.Finding.Text", finding)
	}
	for _, question := range review.Questions(report, a) {
		texts["review.Question.Text"] = append(texts["review.Question.Text"], question.Text)
	}
	for _, difference := range agreement.Diff(&agreement.Agreement{}, a) {
		add("agreement.Difference.Text", difference)
	}
	for _, difference := range agreement.Diff(a, &agreement.Agreement{Parties: a.Parties[:1]}) {
		add("agreement.Difference.Text", difference)
	}
	for _, place := range []string{"/title", "/parties/0", "/parties/0/id", "/clauses/0", "/clauses/3/tasks/0/name", "/gaps/0", "/" + hostile} {
		chapter, field := a.LabelAt(place)
		texts["agreement.Agreement.LabelAt"] = append(texts["agreement.Agreement.LabelAt"], chapter, field)
	}
	addErrors(t, func(name string, err error) {
		texts[name] = append(texts[name], bilingual.Text{German: bilingual.ErrorText(err, language.German), English: bilingual.ErrorText(err, language.English)},
			bilingual.Text{German: err.Error(), English: err.Error()})
	})
	return texts
}

// addErrors tells the errors of a rule that panics, of a document and of what is parsed.
func addErrors(t *testing.T, add func(name string, err error)) {
	t.Helper()
	add("rule.PanicError", &rule.PanicError{Rule: "TH-KO-1", Value: hostile})
	wrong := ofStrangers()
	wrong.Form = hostile
	add("agreement.Agreement.Check", wrong.Check())
	var document bytes.Buffer
	document.WriteString(`{"title": 3, "` + "gut\u202edrht\u2066" + `": "x", "form": "gut\u001b[2J\u202edrht", "parties": [{"id": "a\u202eb", "since": "gestern\u001b[2J"}]}`)
	_, err := agreement.Decode(&document)
	add("agreement.Decode", err)
	_, err = civil.Parse(hostile)
	add("civil.Parse", err)
	_, err = law.ParseCitation(hostile + " 3 GG")
	add("law.ParseCitation", err)
}

// What a document holds is shown as escapes in the texts, too, that the library returns and that a program prints by itself: who writes
// log.Fatal(report.Err()) does not let the document write its own verdict.
func TestTextsShowWhatStrangersWrote(t *testing.T) {
	for name, texts := range textsOfStrangers(t) {
		require.True(t, slices.ContainsFunc(texts, func(text bilingual.Text) bool { return strings.Contains(text.German, `\u202e`) }), "%s was not tried", name)
		for _, text := range texts {
			for _, shown := range []string{text.German, text.English} {
				for _, bad := range []string{"\x1b", "\x07", "\x00", "\u202e", "\u2066"} {
					require.NotContains(t, shown, bad, name)
				}
			}
		}
	}
}
