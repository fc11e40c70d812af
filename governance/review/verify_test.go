package review_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// agreed is an agreement on which the sample law has nothing to say against.
func agreed() *agreement.Agreement {
	return &agreement.Agreement{
		Title: "Zweckvereinbarung über das Standesamt", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Signed: civil.MustParse("2021-02-01"), Parties: []agreement.Party{unitParty("16077043")},
	}
}

// longer is the small directory with a year more.
func longer() *directory.Directory {
	d, err := directory.Build(civil.MustParsePeriod("2000-01-01/2025-12-31"), []directory.UnitRecord{
		{Key: key.MustParse("16"), Name: "Thüringen"},
		{Key: key.MustParse("16077"), Name: "Altenburger Land", Kind: governance.Landkreis},
		{Key: key.MustParse("16077043"), Name: "Schmölln", Kind: governance.Stadt},
	}, nil)
	if err != nil {
		panic(err)
	}
	return d
}

// with returns a reviewer of the sample law after a change to it.
func reviewing(change func(*review.Law)) *review.Reviewer {
	l := thuringian()
	if change != nil {
		change(&l)
	}
	return review.New(bund.Law(), l)
}

// strict makes the rule of the sample law say something else, and find something.
func strict(l *review.Law) {
	text := l.Rules.Rules()[0].Title
	l.Rules = rule.MustSet("Muster", review.Rule{ID: "TH-MUSTER-1", Severity: rule.Hint, Title: text, Finding: text, Remedy: text,
		Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, Check: func(_ review.Case, r *rule.Result) { r.Violate("/title") }})
}

func receiptFrom(t *testing.T, r *review.Reviewer, a *agreement.Agreement) rule.Receipt {
	t.Helper()
	report, err := r.Check(a)
	require.NoError(t, err)
	receipt, err := report.Receipt()
	require.NoError(t, err)
	return receipt
}

// Each of the four is named when it has changed, and no other; whether the outcomes are the same is a question of its own.
func TestVerifyNamesWhatHasChanged(t *testing.T) {
	receipt := receiptFrom(t, reviewing(nil), agreed())
	otherLibrary := receipt
	otherLibrary.Library = "0.0.9"
	otherOutcomes := receipt
	otherOutcomes.Outcomes[0]++
	changed := func(change func(*agreement.Agreement)) *agreement.Agreement {
		a := agreed()
		change(a)
		return a
	}
	for name, test := range map[string]struct {
		reviewer *review.Reviewer
		receipt  rule.Receipt
		a        *agreement.Agreement
		want     []review.Premise
		same     bool
		german   string
	}{
		"nothing": {reviewing(nil), receipt, agreed(), nil, true,
			"Programm, Regeln, Daten und Dokument sind dieselben wie im Prüfbeleg.\nDie Prüfung ergibt dasselbe.\n"},
		"library": {reviewing(nil), otherLibrary, agreed(), []review.Premise{review.Library}, true, "- Programm: damals 0.0.9, jetzt "},
		"rules: one less, which found nothing": {review.New(bund.Law(), review.Law{Jurisdiction: law.Thueringen, Rules: rule.MustSet[review.Case]("Muster"),
			Covers: thuringian().Covers, Directory: small}), receipt, agreed(), []review.Premise{review.RuleBook}, false, "- Regeln: damals "},
		"rules: another text": {reviewing(func(l *review.Law) {
			info := l.Rules.Rules()[0]
			info.Remedy.German = "Die Parteien nennen."
			l.Rules = rule.MustSet("Muster", review.Rule{ID: info.ID, Severity: info.Severity, Title: info.Title, Finding: info.Finding,
				Remedy: info.Remedy, Basis: info.Basis, Check: func(review.Case, *rule.Result) {}})
		}), receipt, agreed(), []review.Premise{review.RuleBook}, true, "Die Prüfung ergibt trotzdem dasselbe."},
		"rules: another finding": {reviewing(strict), receipt, agreed(), []review.Premise{review.RuleBook}, false, "Die Prüfung ergibt etwas anderes als damals."},
		"data: a later edition":  {reviewing(func(l *review.Law) { l.Directory = longer }), receipt, agreed(), []review.Premise{review.Data}, true, "- Daten: damals 2024-12-31 ("},
		"data: none any more":    {reviewing(func(l *review.Law) { l.Directory = nil }), receipt, agreed(), []review.Premise{review.Data}, false, "jetzt keine Angabe"},
		"document: one fact": {reviewing(nil), receipt, changed(func(a *agreement.Agreement) { a.Parties[0].CouncilDecision = a.Signed }),
			[]review.Premise{review.Document}, true, "- Dokument: damals sha256:"},
		"document: another party": {reviewing(nil), receipt, changed(func(a *agreement.Agreement) { a.Parties = []agreement.Party{unitParty("14524030")} }),
			[]review.Premise{review.Document}, false, "- Dokument: damals sha256:"},
		"data and document": {reviewing(func(l *review.Law) { l.Directory = longer }), receipt, changed(func(a *agreement.Agreement) { a.Place = "Schmölln" }),
			[]review.Premise{review.Data, review.Document}, true, "Unverändert: Programm, Regeln\n"},
		"the receipt itself": {reviewing(nil), otherOutcomes, agreed(), nil, false, "Der Prüfbeleg wurde verändert oder stammt nicht von dieser Prüfung."},
		"everything": {reviewing(strict), otherLibrary, nil, []review.Premise{review.Library, review.RuleBook, review.Data, review.Document}, false,
			"- Dokument: damals sha256:"},
	} {
		t.Run(name, func(t *testing.T) {
			v, err := test.reviewer.Verify(test.receipt, test.a)
			require.NoError(t, err)
			require.Equal(t, test.want, v.Changed())
			require.Equal(t, test.same, v.SameOutcomes())
			require.Equal(t, test.same && test.want == nil, v.OK())
			require.Contains(t, v.Text(language.German), test.german)
			require.NotContains(t, v.Text(language.English), "damals")
			isSome := len(test.want) > 0 && len(test.want) < 4
			require.Equal(t, isSome, strings.Contains(v.Text(language.German), "Unverändert: "), "what is the same is told beside what is not")
			require.True(t, strings.HasSuffix(v.Text(language.German), "eine Unterschrift ist er nicht.\n"))
			for _, premise := range test.want {
				require.Contains(t, v.Text(language.English), "- "+premise.Text(language.English)+": then ")
			}
		})
	}
}

// A draft is checked on the last day of the directory: with a later edition the day is another one, and the text says so.
func TestVerifyTellsOfAnotherDay(t *testing.T) {
	draft := agreed()
	draft.Signed = civil.Date{}
	v, err := reviewing(func(l *review.Law) { l.Directory = longer }).Verify(receiptFrom(t, reviewing(nil), draft), draft)
	require.NoError(t, err)
	require.False(t, v.SameDay())
	require.Equal(t, []review.Premise{review.Data}, v.Changed())
	require.Contains(t, v.Text(language.German), "damals 31.12.2024, jetzt 31.12.2025.")
	require.Contains(t, v.Text(language.English), "then 31 December 2024, now 31 December 2025.")
}

// Which day a check was for belongs to the receipt: who changes only that has changed the receipt.
func TestVerifyTellsOfAnotherReasonForTheDay(t *testing.T) {
	receipt := receiptFrom(t, reviewing(nil), agreed())
	receipt.OnIs = bilingual.Text{German: "Tag\x1b[2J", English: "day"}
	v, err := reviewing(nil).Verify(receipt, agreed())
	require.NoError(t, err)
	require.False(t, v.SameDay())
	require.False(t, v.OK())
	require.Contains(t, v.Text(language.German), `anders bestimmt: damals Tag\x1b[2J, jetzt `)
	require.Contains(t, v.Text(language.English), "chosen differently: then day, now ")
}

// What cannot be checked, or is no document, is an error and no verification.
func TestVerifyRefuses(t *testing.T) {
	receipt := receiptFrom(t, reviewing(nil), agreed())
	early := agreed()
	early.Signed = civil.MustParse("1999-12-31")
	_, err := reviewing(nil).Verify(receipt, early)
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)

	torn := agreed()
	torn.Clauses = []agreement.Clause{nil}
	_, err = reviewing(nil).Verify(receipt, torn)
	var refused *rule.ReceiptError
	require.ErrorAs(t, err, &refused)
	var place *agreement.DocumentError
	require.ErrorAs(t, err, &place)
	require.Equal(t, "/clauses/0", place.Pointer)
}

// A verification is read as it was written; one that contradicts its receipts, or has none, is refused.
func TestVerificationAsJSON(t *testing.T) {
	v, err := reviewing(strict).Verify(receiptFrom(t, reviewing(nil), agreed()), agreed())
	require.NoError(t, err)
	data, err := json.Marshal(v)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(data), `{"changed":["rules"],"sameDay":true,"sameOutcomes":false,"then":{"library":`), string(data))
	var read review.Verification
	require.NoError(t, json.Unmarshal(data, &read))
	require.Equal(t, v, read)

	for name, change := range map[string][2]string{
		"changed":      {`["rules"]`, `[]`},
		"day":          {`"sameDay":true`, `"sameDay":false`},
		"outcomes":     {`"sameOutcomes":false`, `"sameOutcomes":true`},
		"no receipt":   {`"then"`, `"before"`},
		"only one":     {`"now"`, `"after"`},
		"no premise":   {`["rules"]`, `["weather"]`},
		"bad hash":     {`"sha256:`, `"md5:`},
		"unknown name": {`"library":`, `"colour":1,"library":`},
	} {
		text := strings.Replace(string(data), change[0], change[1], 1)
		require.NotEqual(t, string(data), text, name)
		require.Error(t, json.Unmarshal([]byte(text), &read), name)
		require.Equal(t, v, read, name)
	}
	var contradiction *review.VerificationError
	require.ErrorAs(t, json.Unmarshal([]byte(strings.Replace(string(data), `["rules"]`, `["data"]`, 1)), &read), &contradiction)
	require.EqualError(t, contradiction, `review: the text is no verification: it says that [data] changed; by its receipts it is [rules]`)

	require.EqualError(t, json.Unmarshal([]byte(strings.Replace(string(data), `"now"`, `"after"`, 1)), &read),
		`review: the text is no verification: it lacks a receipt; want "then" and "now"`)

	_, err = json.Marshal(review.Verification{})
	require.Error(t, err)
}

// Whatever a stranger sends is refused, or is a verification that says what its receipts say.
func FuzzVerification(f *testing.F) {
	f.Add([]byte(`{"changed":["library"],"sameDay":true,"sameOutcomes":true,"then":{"library":"1"},"now":null}`))
	v := review.Verification{}
	for _, receipt := range []*rule.Receipt{&v.Then, &v.Now} {
		*receipt = rule.Receipt{Library: "1", Rules: rule.Fingerprint{Hash: rule.Hash{1}}, Outcomes: rule.Hash{2}}
	}
	seed, err := json.Marshal(v)
	require.NoError(f, err)
	f.Add(seed)
	f.Fuzz(func(t *testing.T, text []byte) {
		var read, again review.Verification
		if json.Unmarshal(text, &read) != nil {
			require.Zero(t, read)
			return
		}
		require.NotEmpty(t, read.Text(language.German))
		written, err := json.Marshal(read)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(written, &again))
		require.Equal(t, read, again)
	})
}

// Names of editions come from strangers and reach a terminal: what cannot be printed is shown as an escape.
func TestVerificationShowsNoControlCharacters(t *testing.T) {
	text := review.Verification{Then: rule.Receipt{Library: "1\x1b[31m", Rules: rule.Fingerprint{Edition: "a\u202eb \"c\" ü"}}}.Text(language.German)
	require.Contains(t, text, `1\x1b[31m`)
	require.Contains(t, text, `a\u202eb "c" ü`)
}

// A reviewer verifies the receipt of an agreement whose title was changed since.
func ExampleReviewer_Verify() {
	reviewer := review.New(review.Law{Jurisdiction: law.Thueringen, Rules: rule.MustSet("Muster", gg28_2())})
	a := &agreement.Agreement{Title: "Vereinbarung über das Standesamt", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Signed: civil.MustParse("2021-02-01")}
	report, err := reviewer.Check(a)
	if err != nil {
		panic(err)
	}
	receipt, err := report.Receipt()
	if err != nil {
		panic(err)
	}

	a.Title = "Vereinbarung über das Bürgerbüro"
	verification, err := reviewer.Verify(receipt, a)
	fmt.Println(verification.Changed(), verification.SameOutcomes(), err)
	fmt.Println(strings.Split(verification.Text(language.German), "\n")[3])
	// Output:
	// [document] true <nil>
	// Die Prüfung ergibt trotzdem dasselbe.
}

// The hash of a document is that of the file, also where another day stands in for the day of signing.
func TestDocumentOfAReceiptIsTheFile(t *testing.T) {
	a := &agreement.Agreement{Title: "Entwurf", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen,
		Clauses: []agreement.Clause{agreement.EntryIntoForce{On: civil.MustParse("2025-03-01")}}}
	report, err := review.New(bund.Law()).Check(a)
	require.NoError(t, err)
	receipt, err := report.Receipt()
	require.NoError(t, err)
	var file bytes.Buffer
	require.NoError(t, agreement.Encode(&file, a))
	require.Equal(t, rule.Hash(sha256.Sum256(file.Bytes())), receipt.Document)
}

// A receipt that no check has made is compared with nothing: it would look like one after which everything has changed.
func TestVerifyRefusesAnEmptyReceipt(t *testing.T) {
	made := receiptFrom(t, reviewing(nil), agreed())
	noRules, noOutcomes := made, made
	noRules.Rules.Hash, noOutcomes.Outcomes = rule.Hash{}, rule.Hash{}
	for name, receipt := range map[string]rule.Receipt{"zero": {}, "no rules": noRules, "no outcomes": noOutcomes} {
		verification, err := reviewing(nil).Verify(receipt, agreed())
		var fault *rule.ReceiptError
		require.ErrorAs(t, err, &fault, name)
		require.Contains(t, err.Error(), "want one that a check has made", name)
		require.Equal(t, review.Verification{}, verification, name)
	}
	_, err := reviewing(nil).Verify(made, agreed())
	require.NoError(t, err)
}
