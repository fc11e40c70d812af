package rule_test

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/version"
)

// A deed is a subject with a canonical form and with data.
type deed struct {
	text  string
	bad   error  // why it has no canonical form
	data  string // hash of the data
	param any    // with which a rule finds it wrong
}

func (d deed) Document() ([]byte, error) { return []byte(d.text), d.bad }
func (d deed) DataEdition() string       { return "register of 2018" }
func (d deed) DataHash() string          { return d.data }

// deedRule finds fault with every deed that has a parameter.
func deedRule() rule.Rule[deed] {
	return rule.Rule[deed]{
		ID: "DE-BGB-126", Severity: rule.Warning, InForce: civil.MustParsePeriod("2002-01-01/.."),
		Basis: rule.Basis{{Citation: law.MustParseCitation("§ 126 BGB"), Where: "gii", Checked: civil.MustParse("2026-01-02"), Evidence: law.Primary}},
		Title: bilingual.Text{German: "Titel", English: "title"}, Finding: bilingual.Text{German: "Befund {what}", English: "finding {what}"},
		Remedy:  bilingual.Text{German: "Abhilfe", English: "remedy"},
		Applies: rule.When("mit Text", "with text", func(d deed) bool { return d.text != "" }),
		Check: func(d deed, r *rule.Result) {
			switch d.param {
			case nil:
			case "?":
				r.Lack("/param")
			default:
				r.Violate("/param", rule.P("what", d.param))
			}
		},
	}
}

func deeds(edition string, change func(*rule.Rule[deed])) rule.Set[deed] {
	r := deedRule()
	if change != nil {
		change(&r)
	}
	return rule.MustSet(edition, r)
}

func receiptOf(t *testing.T, report rule.Report) rule.Receipt {
	t.Helper()
	receipt, err := report.Receipt()
	require.NoError(t, err)
	return receipt
}

func hashOf(bytes string) rule.Hash { return sha256.Sum256([]byte(bytes)) }

const dataHash = "00000000000000000000000000000000000000000000000000000000000000ff"

// The bytes of which hashes are made are written down here, so that somebody else can make them without this package: every text
// with its length before it, and lists with their number.
func TestReceiptIsMadeOfTheseBytes(t *testing.T) {
	report := deeds("sample", nil).Evaluate(deed{text: "we agree", data: dataHash, param: "nothing"}, day)
	receipt := receiptOf(t, report)
	require.Equal(t, rule.Receipt{
		Library: version.Version,
		Rules: rule.Fingerprint{Edition: "sample", Hash: hashOf("1:1" +
			"10:DE-BGB-126" + "7:warning" + "13:2002-01-01/.." + "0:" +
			"1:1" + "10:§ 126 BGB" + "3:gii" + "10:2026-01-02" + "7:primary" +
			"1:0" +
			"5:Titel" + "5:title" + "13:Befund {what}" + "14:finding {what}" + "7:Abhilfe" + "6:remedy" + "8:mit Text" + "9:with text")},
		Data:     rule.Fingerprint{Edition: "register of 2018", Hash: rule.Hash{31: 0xff}},
		Document: hashOf("we agree"),
		On:       day,
		Outcomes: hashOf("5:false" +
			"1:1" + "10:DE-BGB-126" + "8:violated" +
			"1:0" +
			"1:1" + "10:DE-BGB-126" + "7:warning" + "5:false" + "6:/param" + "1:1" + "4:what" + `9:"nothing"`),
	}, receipt)

	undecided := deeds("sample", nil).Evaluate(deed{text: "we agree", data: dataHash, param: "?"}, day).WithCoverage()
	require.Equal(t, hashOf("4:true"+"1:1"+"10:DE-BGB-126"+"11:undecidable"+"1:1"+"10:DE-BGB-126"+"1:1"+"6:/param"+"5:false"+"1:0"),
		receiptOf(t, undecided).Outcomes)
}

// Nothing that a rule says of itself can change without another hash.
func TestHashOfRulesHoldsEverything(t *testing.T) {
	seen := map[rule.Hash]string{}
	for name, change := range map[string]func(*rule.Rule[deed]){
		"nothing":         nil,
		"ID":              func(r *rule.Rule[deed]) { r.ID = "DE-BGB-127" },
		"severity":        func(r *rule.Rule[deed]) { r.Severity = rule.Hint },
		"begin":           func(r *rule.Rule[deed]) { r.InForce.From = civil.MustParse("2002-01-02") },
		"end":             func(r *rule.Rule[deed]) { r.InForce.Through = civil.MustParse("2030-12-31") },
		"since":           func(r *rule.Rule[deed]) { r.Since = civil.MustParse("1999-01-01") },
		"citation":        func(r *rule.Rule[deed]) { r.Basis[0].Citation = law.MustParseCitation("§ 127 BGB") },
		"place":           func(r *rule.Rule[deed]) { r.Basis[0].Where = "BGBl." },
		"day of reading":  func(r *rule.Rule[deed]) { r.Basis[0].Checked = civil.MustParse("2026-01-03") },
		"evidence":        func(r *rule.Rule[deed]) { r.Basis[0].Evidence = law.Secondary },
		"another source":  func(r *rule.Rule[deed]) { r.Basis = append(r.Basis, r.Basis[0]) },
		"earlier norm":    func(r *rule.Rule[deed]) { r.Earlier = r.Basis },
		"German title":    func(r *rule.Rule[deed]) { r.Title.German += "!" },
		"English title":   func(r *rule.Rule[deed]) { r.Title.English += "!" },
		"German finding":  func(r *rule.Rule[deed]) { r.Finding.German += "!" },
		"English finding": func(r *rule.Rule[deed]) { r.Finding.English += "!" },
		"German remedy":   func(r *rule.Rule[deed]) { r.Remedy.German += "!" },
		"English remedy":  func(r *rule.Rule[deed]) { r.Remedy.English += "!" },
		"condition":       func(r *rule.Rule[deed]) { r.Applies = rule.Not(r.Applies) },
		"no condition":    func(r *rule.Rule[deed]) { r.Applies = rule.Condition[deed]{} },
	} {
		hash := receiptOf(t, deeds("sample", change).Evaluate(deed{text: "a"}, day)).Rules.Hash
		require.Empty(t, seen[hash], "%s has the hash of %s", name, seen[hash])
		seen[hash] = name
	}
	both := rule.MustSet("both", deedRule(), rule.Rule[deed]{ID: "DE-BGB-1", Severity: rule.Hint, Basis: primary,
		Title: title, Finding: title, Remedy: title, Check: func(deed, *rule.Result) {}})
	one := both.Select(func(i rule.Info) bool { return i.ID == "DE-BGB-126" })
	require.Equal(t, "nothing", seen[receiptOf(t, one.Evaluate(deed{text: "a"}, day)).Rules.Hash], "a selected set has the hash of its own rules")
	require.Empty(t, seen[receiptOf(t, both.Evaluate(deed{text: "a"}, day)).Rules.Hash])
}

// What a report says decides the hash of the outcomes, and nothing else: not the words, not how many findings are shown.
func TestHashOfOutcomes(t *testing.T) {
	set := deeds("sample", nil)
	evaluate := func(d deed, opts ...rule.Option) rule.Report { return set.Evaluate(d, day, opts...) }
	wrong := receiptOf(t, evaluate(deed{text: "a", param: "x"})).Outcomes
	for name, report := range map[string]rule.Report{
		"limit":          evaluate(deed{text: "a", param: "x"}, rule.Limit(0)),
		"another text":   evaluate(deed{text: "b", param: "x"}),
		"another remedy": deeds("other", func(r *rule.Rule[deed]) { r.Remedy.German = "Ganz anders." }).Evaluate(deed{text: "a", param: "x"}, day),
	} {
		require.Equal(t, wrong, receiptOf(t, report).Outcomes, name)
	}
	doubtful := func(r *rule.Rule[deed]) {
		r.InForce.From, r.Since = civil.MustParse("2020-01-01"), civil.MustParse("2002-01-01")
	}
	for name, report := range map[string]rule.Report{
		"satisfied":         evaluate(deed{text: "a"}),
		"not applicable":    evaluate(deed{}),
		"fact missing":      evaluate(deed{text: "a", param: "?"}),
		"another parameter": evaluate(deed{text: "a", param: "y"}),
		"complete":          evaluate(deed{text: "a", param: "x"}).WithCoverage(),
		"not covered":       evaluate(deed{text: "a", param: "x"}).WithCoverage(bavaria),
		"in doubt":          deeds("sample", doubtful).Evaluate(deed{text: "a", param: "x"}, day),
		"a lighter finding": deeds("sample", func(r *rule.Rule[deed]) { r.Severity = rule.Hint }).Evaluate(deed{text: "a", param: "x"}, day),
	} {
		require.NotEqual(t, wrong, receiptOf(t, report).Outcomes, name)
	}
}

// Without data and without a canonical form there is a receipt of the rest; the zero report has one too.
func TestReceiptOfLess(t *testing.T) {
	receipt := receiptOf(t, set(t).Evaluate(letter{1, "yes"}, day))
	require.Equal(t, rule.Fingerprint{Edition: "sample data"}, receipt.Data)
	require.True(t, receipt.Document.IsZero())

	zero := receiptOf(t, rule.Report{})
	require.Equal(t, hashOf("1:0"), zero.Rules.Hash)
	require.Equal(t, zero.Rules, receiptOf(t, rule.Set[deed]{}.Evaluate(deed{}, day)).Rules)
}

// A report of which no receipt can be made says why, and its JSON is written all the same.
func TestNoReceipt(t *testing.T) {
	broken := errors.New("the ink is gone")
	for name, test := range map[string]struct {
		deed deed
		want string
	}{
		"no canonical form":      {deed{text: "a", bad: broken}, "rule: no receipt: the subject has no canonical form: the ink is gone"},
		"data without a SHA-256": {deed{text: "a", data: "0815"}, `rule: no receipt: the hash of the data: rule: "sha256:0815" is no hash: it has 4 digits; want sha256: and 64 digits of 0 to 9 and a to f`},
		"float":                  {deed{text: "a", param: 0.5}, `rule: no receipt: the parameter "what" of DE-BGB-126 is a floating-point number; want a whole one or a text`},
		"small float":            {deed{text: "a", param: float32(0.5)}, `rule: no receipt: the parameter "what" of DE-BGB-126 is a floating-point number; want a whole one or a text`},
		"no JSON":                {deed{text: "a", param: func() {}}, `rule: no receipt: the parameter "what" of DE-BGB-126: json: unsupported type: func()`},
	} {
		report := deeds("sample", nil).Evaluate(test.deed, day)
		_, err := report.Receipt()
		require.EqualError(t, err, test.want, name)
		var refused *rule.ReceiptError
		require.ErrorAs(t, err, &refused, name)
		_, err = report.WithReceipt()
		require.Error(t, err, name)
	}
	_, err := deeds("sample", nil).Evaluate(deed{text: "a", bad: broken}, day).Receipt()
	require.ErrorIs(t, err, broken)
}

// The JSON of a report has the receipt where it was asked for, and it reads as it was.
func TestReceiptInTheJSONOfAReport(t *testing.T) {
	report := deeds("sample", nil).Evaluate(deed{text: "we agree", data: dataHash, param: int64(math.MaxInt64)}, day)
	report.OnIs = bilingual.Text{German: "Tag der Unterzeichnung", English: "day of signing"}
	plain, err := json.Marshal(report)
	require.NoError(t, err)
	require.NotContains(t, string(plain), `"receipt"`)

	with, err := report.WithReceipt()
	require.NoError(t, err)
	data, err := json.Marshal(with)
	require.NoError(t, err)
	var read struct{ Receipt rule.Receipt }
	require.NoError(t, json.Unmarshal(data, &read))
	require.Equal(t, receiptOf(t, report), read.Receipt)

	covered, err := json.Marshal(with.WithCoverage())
	require.NoError(t, err)
	require.NotContains(t, string(covered), `"receipt"`, "what is covered has changed")
}

const receiptText = `{"library":"1.2.3","rules":{"edition":"sample","hash":"HASH"},"data":{"edition":"d","hash":"HASH"},` +
	`"document":"HASH","on":"2018-10-16","onIs":{"de":"Tag","en":"day"},"outcomes":"HASH"}`

func withHashes(text string) string { return strings.ReplaceAll(text, "HASH", "sha256:"+dataHash) }

// A receipt is read exactly as it was written, or refused with the place.
func TestParseReceipt(t *testing.T) {
	hash := rule.Hash{31: 0xff}
	read, err := rule.ParseReceipt([]byte(withHashes(receiptText)))
	require.NoError(t, err)
	require.Equal(t, rule.Receipt{Library: "1.2.3", Rules: rule.Fingerprint{Edition: "sample", Hash: hash}, Data: rule.Fingerprint{Edition: "d", Hash: hash},
		Document: hash, On: day, OnIs: bilingual.Text{German: "Tag", English: "day"}, Outcomes: hash}, read)
	written, err := json.Marshal(read)
	require.NoError(t, err)
	require.Equal(t, withHashes(receiptText), string(written))

	for name, test := range map[string]struct{ old, new, want string }{
		"unknown algorithm":  {`"outcomes":"HASH"`, `"outcomes":"md5:` + dataHash + `"`, "the only algorithm is sha256"},
		"no algorithm":       {`"outcomes":"HASH"`, `"outcomes":"` + dataHash + `"`, "the only algorithm is sha256"},
		"a digit less":       {`"outcomes":"HASH"`, `"outcomes":"sha256:` + dataHash[1:] + `"`, "it has 63 digits"},
		"a digit more":       {`"outcomes":"HASH"`, `"outcomes":"HASH0"`, "it has 65 digits"},
		"no digit":           {`"outcomes":"HASH"`, `"outcomes":"sha256:x` + dataHash[1:] + `"`, "none of 0 to 9"},
		"capital letters":    {`"outcomes":"HASH"`, `"outcomes":"sha256:` + strings.ToUpper(dataHash) + `"`, "none of 0 to 9"},
		"zeros":              {`"outcomes":"HASH"`, `"outcomes":"sha256:` + strings.Repeat("0", 64) + `"`, "all digits are zero"},
		"missing outcomes":   {`,"outcomes":"HASH"`, ``, "outcomes"},
		"missing library":    {`"library":"1.2.3",`, ``, "library"},
		"empty library":      {`"1.2.3"`, `""`, "names no version of the library"},
		"rules without hash": {`"edition":"sample","hash":"HASH"`, `"edition":"sample"`, "no hash of the rules"},
		"unknown name":       {`"on":`, `"onn":`, "onn"},
		"other spelling":     {`"library"`, `"Library"`, "Library"},
		"twice":              {`"library":"1.2.3"`, `"library":"1.2.3","library":"1.2.3"`, "library"},
		"null":               {`"document":"HASH"`, `"document":null`, "null"},
		"no day":             {`"2018-10-16"`, `"2018-02-30"`, "/on"},
		"more after it":      {`"outcomes":"HASH"}`, `"outcomes":"HASH"}{}`, "line 1"},
	} {
		text := strings.Replace(receiptText, test.old, test.new, 1)
		require.NotEqual(t, receiptText, text, name)
		_, err := rule.ParseReceipt([]byte(withHashes(text)))
		require.ErrorContains(t, err, test.want, name)
		var refused *rule.ReceiptError
		require.ErrorAs(t, err, &refused, name)
	}
	var bad *rule.HashError
	_, err = rule.ParseReceipt([]byte(withHashes(strings.Replace(receiptText, "HASH", "sha1:00", 1))))
	require.ErrorAs(t, err, &bad)
	require.Equal(t, "sha1:00", bad.Input)

	kept := read
	require.Error(t, json.Unmarshal([]byte(`null`), &kept))
	require.Error(t, json.Unmarshal([]byte(`{"library":"2"}`), &kept))
	require.Equal(t, read, kept)
}

// A long text is shown in part.
func TestHashErrorStaysShort(t *testing.T) {
	err := new(rule.Hash).UnmarshalText([]byte(strings.Repeat("ä\x00", 1000)))
	require.Error(t, err)
	require.Less(t, len(err.Error()), 800)
	_, err = rule.Hash{}.MarshalText()
	require.ErrorContains(t, err, "there is none")
}

// Whatever a stranger sends is refused with a typed error, or is the receipt that its text says.
func FuzzParseReceipt(f *testing.F) {
	f.Add([]byte(withHashes(receiptText)))
	f.Add([]byte(withHashes(`{"library":"1","rules":{"hash":"HASH"},"outcomes":"HASH"}`)))
	f.Add([]byte(`{"library":"1","rules":{"hash":"md5:00"},"outcomes":null}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		read, err := rule.ParseReceipt(text)
		if err != nil {
			var refused *rule.ReceiptError
			require.ErrorAs(t, err, &refused)
			require.Zero(t, read)
			return
		}
		written, err := json.Marshal(read)
		require.NoError(t, err)
		again, err := rule.ParseReceipt(written)
		require.NoError(t, err)
		require.Equal(t, read, again)
	})
}

func ExampleReport_Receipt() {
	report := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "no"}, civil.MustParse("2018-10-16"))
	receipt, err := report.Receipt()
	fmt.Println(receipt.Rules.Edition, receipt.On.Format(language.English), err)

	// The same rules make the same receipt of the same subject; another subject makes another.
	again, _ := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "no"}, civil.MustParse("2018-10-16")).Receipt()
	other, _ := rule.MustSet("my rules", writtenForm()).Evaluate(contract{Written: "yes"}, civil.MustParse("2018-10-16")).Receipt()
	fmt.Println(again == receipt, other == receipt, other.Rules == receipt.Rules)
	// Output:
	// my rules 16 October 2018 <nil>
	// true false true
}

func ExampleParseReceipt() {
	_, err := rule.ParseReceipt([]byte(`{"library": "1.0.0", "rules": {"hash": "md5:0cc175b9c0f1b6a831c399e269772661"}, "outcomes": ""}`))
	var bad *rule.HashError
	fmt.Println(errors.As(err, &bad))
	fmt.Println(bad.Reason)
	// Output:
	// true
	// the only algorithm is sha256
}
