package accepted_test

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review/accepted"
	"github.com/foederal/foederal/governance/rule"
)

// entry returns an entry of a list as JSON, with other fields in place of some of its own; a field that is "-" is left out.
func entry(fields ...string) string {
	all := []string{"file", "-", "rule", "TH-KGG-8", "pointer", "-", "reason", "Die Satzung folgt.", "author", "M. Muster", "expires", "2027-03-31"}
	var out []string
	for i := 0; i < len(all); i += 2 {
		value := all[i+1]
		for j := 0; j < len(fields); j += 2 {
			if fields[j] == all[i] {
				value = fields[j+1]
			}
		}
		if value != "-" {
			out = append(out, `"`+all[i]+`": "`+value+`"`)
		}
	}
	return "{" + strings.Join(out, ", ") + "}"
}

func decode(t testing.TB, entries ...string) *accepted.List {
	t.Helper()
	list, err := accepted.Decode(strings.NewReader(`{"accepted": [` + strings.Join(entries, ", ") + `]}`))
	require.NoError(t, err)
	return list
}

// What is not exactly right is refused with its place, in both languages.
func TestDecodeRefuses(t *testing.T) {
	for _, test := range []struct{ name, document, german, english string }{
		{"no JSON", "[", "Zeile 1, Spalte 2, /0: das Dokument endet zu früh", "line 1, column 2, /0: the document ends too early"},
		{"no list", "{}", "Zeile 1, Spalte 1: ganz oben im Dokument fehlt das Feld \"accepted\"", "line 1, column 1: at the top of the document the field \"accepted\""},
		{"unknown field", `{"accepted": [` + entry("rule", `x", "rul`) + `]}`, "/accepted/0", "/accepted/0"},
		{"no author", `{"accepted": [` + entry("author", "-") + `]}`, "Zeile 1, Spalte 15, /accepted/0: ", "line 1, column 15, /accepted/0: "},
		{"blank reason", "{\"accepted\": [\n" + entry("reason", " \\t") + `]}`, "Zeile 2, Spalte 32, /accepted/0/reason: hier steht nichts", "line 2, column 32, /accepted/0/reason: there is nothing here"},
		{"blank author", `{"accepted": [` + entry("author", "") + `]}`, "/accepted/0/author: hier steht nichts", "/accepted/0/author: there is nothing here"},
		{"no rule", `{"accepted": [` + entry() + ", " + entry("rule", "§ 8 ThürKGG") + `]}`, "/accepted/1/rule: das ist keine Kennung", "/accepted/1/rule: this is no ID"},
		{"no pointer", `{"accepted": [` + entry("pointer", "clauses/2") + `]}`, "/accepted/0/pointer: das ist keine Stelle", "/accepted/0/pointer: this is no place"},
		{"no pattern", `{"accepted": [` + entry("file", "[a.json") + `]}`, "/accepted/0/file: das ist kein Muster", "/accepted/0/file: this is no pattern"},
		{"no day", `{"accepted": [` + entry("expires", "31.03.2027") + `]}`, "/accepted/0/expires", "/accepted/0/expires"},
		{"no day of the calendar", `{"accepted": [` + entry("expires", "2027-02-30") + `]}`, "/accepted/0/expires", "/accepted/0/expires"},
	} {
		t.Run(test.name, func(t *testing.T) {
			list, err := accepted.Decode(strings.NewReader(test.document))
			require.Nil(t, list)
			var mistakes accepted.DocumentErrors
			require.ErrorAs(t, err, &mistakes)
			require.Contains(t, mistakes.Text(language.German), test.german)
			require.Contains(t, mistakes.Text(language.English), test.english)
		})
	}
	_, err := accepted.Decode(nil)
	require.Error(t, err)
	_, err = accepted.Decode(iotest.ErrReader(io.ErrUnexpectedEOF))
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	_, err = accepted.Decode(strings.NewReader(`{"accepted": [` + strings.Repeat(entry("reason", "")+",", 50) + entry() + `]}`))
	var mistakes accepted.DocumentErrors
	require.ErrorAs(t, err, &mistakes)
	require.Len(t, mistakes, 20, "many mistakes are told as far as those of other documents are")
}

// A list may name its schema, for editors.
func TestDecodeSchema(t *testing.T) {
	list, err := accepted.Decode(strings.NewReader(`{"$schema": "https://example.org/a.json", "accepted": []}`))
	require.NoError(t, err)
	require.Empty(t, list.Entries)
	for _, word := range []string{"accepted-1.json", "expires", "warum der Befund", "why the finding"} {
		require.Contains(t, string(accepted.Schema()), word)
	}
}

// violations returns a report with a finding of the rule at each of the pointers.
func violations(t testing.TB, id string, pointers ...string) rule.Report {
	return violationsOf(t, rule.Error, id, pointers...)
}

// violationsOf returns such a report of a rule of the severity.
func violationsOf(t testing.TB, severity rule.Severity, id string, pointers ...string) rule.Report {
	set, err := rule.NewSet("Probe", rule.Rule[string]{
		ID: id, Severity: severity, Basis: rule.Basis{{Citation: law.MustParseCitation("§ 8 ThürKGG"), Evidence: law.Primary}},
		Title:   bilingual.Text{German: "Titel", English: "title"},
		Finding: bilingual.Text{German: "Befund", English: "finding"}, Remedy: bilingual.Text{German: "Abhilfe", English: "remedy"},
		Check: func(_ string, r *rule.Result) {
			for _, pointer := range pointers {
				r.Violate(pointer)
			}
		},
	})
	require.NoError(t, err)
	return set.Evaluate("", civil.MustParse("2026-01-01"))
}

// An entry is about the files, the rule and the place that it names, and about all where it names none.
func TestEntriesAreAboutWhatTheyName(t *testing.T) {
	for _, test := range []struct {
		name, entry, file string
		accepts           []string // of the pointers "", "/clauses/1" and "/clauses/2"
	}{
		{"rule alone", entry(), "a/b.json", []string{"", "/clauses/1", "/clauses/2"}},
		{"other rule", entry("rule", "TH-KGG-9"), "a/b.json", nil},
		{"place", entry("pointer", "/clauses/2"), "a/b.json", []string{"/clauses/2"}},
		{"place above", entry("pointer", "/clauses"), "a/b.json", nil},
		{"file", entry("file", "a/b.json"), "a/b.json", []string{"", "/clauses/1", "/clauses/2"}},
		{"file with a dot before it", entry("file", "a/b.json"), "./a//b.json", []string{"", "/clauses/1", "/clauses/2"}},
		{"pattern with a dot before it", entry("file", "./a/*.json"), "a/b.json", []string{"", "/clauses/1", "/clauses/2"}},
		{"pattern of a folder", entry("file", "a/*"), "a/b.json", []string{"", "/clauses/1", "/clauses/2"}},
		{"a star holds no slash", entry("file", "a/*"), "a/c/b.json", nil},
		{"name in every folder", entry("file", "b*.json"), "/x/a/b.json", []string{"", "/clauses/1", "/clauses/2"}},
		{"other file", entry("file", "c.json"), "a/b.json", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			report := violations(t, "TH-KGG-8", "", "/clauses/1", "/clauses/2")
			ledger := decode(t, test.entry).On(civil.MustParse("2027-03-31")) // the last day
			accepts := ledger.Judge(test.file, report)
			var got []string
			for f := range report.Findings() {
				acceptance := accepts(f)
				if acceptance.Holds {
					got = append(got, f.Pointer)
					require.Equal(t, bilingual.Text{
						German:  "Hingenommen von M. Muster bis zum 31.03.2027: Die Satzung folgt.",
						English: "Accepted by M. Muster until 31 March 2027: Die Satzung folgt.",
					}, acceptance.Note)
				} else {
					require.Zero(t, acceptance)
				}
			}
			require.Equal(t, test.accepts, got)
			require.Equal(t, test.accepts == nil, len(ledger.Remarks()) == 1, "what is about nothing is told")
		})
	}
}

// After its last day an entry accepts nothing, and it is told which one expired and when; another entry that holds is taken in its place.
func TestExpired(t *testing.T) {
	old, older := entry("expires", "2026-06-30", "pointer", "/clauses/1"), entry("expires", "2025-12-31")
	report := violations(t, "TH-KGG-8", "/clauses/1")
	for _, test := range []struct {
		name    string
		entries []string
		day     string
		holds   bool
		german  string
		remarks []string
	}{
		{"the last day", []string{old}, "2026-06-30", true, "bis zum 30.06.2026: ", nil},
		{"the day after", []string{old}, "2026-07-01", false, "Hingenommen von M. Muster bis zum 30.06.2026; das ist abgelaufen",
			[]string{"Eintrag 1 der hingenommenen Befunde (TH-KGG-8, /clauses/1) ist abgelaufen, er galt bis zum 30.06.2026: der Befund zählt wieder."}},
		{"the later of two", []string{older, old}, "2026-07-01", false, "bis zum 30.06.2026; das ist abgelaufen",
			[]string{"Eintrag 2 der hingenommenen Befunde (TH-KGG-8, /clauses/1) ist abgelaufen, er galt bis zum 30.06.2026: der Befund zählt wieder."}},
		{"one that holds", []string{older, old, entry("author", "N. Neu")}, "2026-07-01", true, "Hingenommen von N. Neu bis zum 31.03.2027", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			ledger := decode(t, test.entries...).On(civil.MustParse(test.day))
			accepts := ledger.Judge("a.json", report)
			for f := range report.Findings() {
				require.Equal(t, test.holds, accepts(f).Holds)
				require.Contains(t, accepts(f).Note.German, test.german)
			}
			var remarks []string
			for _, remark := range ledger.Remarks() {
				require.True(t, remark.Expired)
				remarks = append(remarks, remark.Text(language.German))
			}
			require.Equal(t, test.remarks, remarks)
			require.Equal(t, test.holds, rule.File{Report: report, Accepted: accepts}.OK())
		})
	}
}

// Only an error counts again after the last day of an entry. Of warnings and hints, which never count, it is told that the acceptance has
// expired, and no more.
func TestExpiredCounts(t *testing.T) {
	for severity, counts := range map[rule.Severity]bool{rule.Error: true, rule.Warning: false, rule.Hint: false} {
		ledger := decode(t, entry("expires", "2026-06-30")).On(civil.MustParse("2026-07-01"))
		report := violationsOf(t, severity, "TH-KGG-8", "/clauses/1")
		accepts := ledger.Judge("a.json", report)
		for f := range report.Findings() {
			require.False(t, accepts(f).Holds)
			require.Contains(t, accepts(f).Note.German, "; das ist abgelaufen")
			require.Contains(t, accepts(f).Note.English, "; this has expired")
			require.Equal(t, counts, strings.Contains(accepts(f).Note.German, "zählt wieder"), severity)
			require.Equal(t, counts, strings.Contains(accepts(f).Note.English, "counts again"), severity)
		}
		remarks := ledger.Remarks()
		require.Len(t, remarks, 1)
		require.True(t, remarks[0].Expired)
		require.Equal(t, counts, remarks[0].Counts)
		require.Contains(t, remarks[0].Text(language.German), "ist abgelaufen, er galt bis zum 30.06.2026")
		require.Equal(t, counts, strings.Contains(remarks[0].Text(language.German), "zählt wieder"), severity)
		require.Equal(t, counts, strings.Contains(remarks[0].Text(language.English), "counts again"), severity)
	}
}

// An entry that no file had a finding for is told, with what it names, and never as anything but one line of text.
func TestUnused(t *testing.T) {
	ledger := decode(t, entry(), entry("rule", "TH-KGG-9", "file", "b\\u202e.json", "pointer", "/x")).On(civil.MustParse("2026-01-01"))
	ledger.Judge("b\u202e.json", rule.Report{})
	ledger.Judge("a.json", violations(t, "TH-KGG-8", ""))
	remarks := ledger.Remarks()
	require.Len(t, remarks, 1)
	require.Equal(t, 2, remarks[0].Number)
	require.False(t, remarks[0].Expired)
	require.Equal(t, `Entry 2 of the accepted findings (TH-KGG-9, /x, b\u202e.json) is about no finding: remove it, or correct its file, rule or place.`,
		remarks[0].Text(language.English))
	var none *accepted.List
	require.Empty(t, none.On(civil.Date{}).Remarks())
}

// Only an entry whose files were all read, and one of them at least, can be called useless. Of others it is told that they are not judged.
func TestNotJudged(t *testing.T) {
	const useless = "betrifft keinen Befund: er kann gestrichen werden, oder Datei, Regel oder Stelle stimmen nicht."
	for _, test := range []struct {
		name, file      string
		judged          []string
		unreadable      []string
		german, english string
	}{
		{"judged", "a.json", []string{"a.json"}, []string{"b.json"}, useless, "is about no finding: remove it, or correct its file, rule or place."},
		{"all files", "-", []string{"a.json"}, nil, useless, "is about no finding: remove it, or correct its file, rule or place."},
		{"not among the files", "a.json", []string{"b.json"}, []string{"c.json"}, "ist nicht beurteilt: keine der geprüften Dateien ist gemeint.", "was not judged: none of the files that were checked is meant."},
		{"no file", "-", nil, nil, "ist nicht beurteilt: keine der geprüften Dateien ist gemeint.", "was not judged: none of the files that were checked is meant."},
		{"unreadable", "a.json", []string{"b.json"}, []string{"./x/../a.json"}, "ist nicht beurteilt: ./x/../a.json kann nicht gelesen werden.", "was not judged: ./x/../a.json cannot be read."},
		{"one of several unreadable", "*.json", []string{"b.json"}, []string{"c\u202e.json", "d.json"}, `ist nicht beurteilt: c\u202e.json kann nicht gelesen werden.`, `was not judged: c\u202e.json cannot be read.`},
		{"all files, one unreadable", "-", []string{"b.json"}, []string{"a.json"}, "ist nicht beurteilt: a.json kann nicht gelesen werden.", "was not judged: a.json cannot be read."},
	} {
		t.Run(test.name, func(t *testing.T) {
			ledger := decode(t, entry("file", test.file)).On(civil.MustParse("2026-01-01"))
			for _, file := range test.judged {
				ledger.Judge(file, violations(t, "TH-KGG-9", ""))
			}
			for _, file := range test.unreadable {
				ledger.Unreadable(file)
			}
			remarks := ledger.Remarks()
			require.Len(t, remarks, 1)
			require.Equal(t, test.german != useless, remarks[0].NotJudged)
			require.True(t, strings.HasSuffix(remarks[0].Text(language.German), ") "+test.german), remarks[0].Text(language.German))
			require.True(t, strings.HasSuffix(remarks[0].Text(language.English), ") "+test.english), remarks[0].Text(language.English))
		})
	}
	ledger := decode(t, entry("file", "*.json")).On(civil.MustParse("2026-01-01"))
	ledger.Unreadable("b.json")
	ledger.Judge("a.json", violations(t, "TH-KGG-8", ""))
	require.Empty(t, ledger.Remarks(), "an entry that was good for something is needed, whatever the other files hold")
}

// Whatever is read is either refused with a place or can be judged by.
func FuzzDecode(f *testing.F) {
	f.Add(`{"accepted": [` + entry("file", "a/*.json", "pointer", "/clauses/1") + `]}`)
	f.Add(`{"accepted": [` + entry("reason", "") + `]}`)
	f.Fuzz(func(t *testing.T, document string) {
		list, err := accepted.Decode(strings.NewReader(document))
		if err != nil {
			var mistakes accepted.DocumentErrors
			require.ErrorAs(t, err, &mistakes)
			require.NotEmpty(t, mistakes)
			require.Positive(t, mistakes[0].Line)
			return
		}
		ledger := list.On(civil.MustParse("2026-01-01"))
		ledger.Judge("a/b.json", violations(t, "TH-KGG-8", "/clauses/1"))
		require.LessOrEqual(t, len(ledger.Remarks()), len(list.Entries))
	})
}
