package rule

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
	"github.com/foederal/foederal/internal/strictjson"
	"github.com/foederal/foederal/internal/version"
)

// Receipt names everything from which a report was made, so that somebody else can make it again and see what has changed since:
// the library, the rules, the data and the document, the day of the law, and what came out. Receipts of the same check are equal on
// every machine and can be compared with ==.
//
// A receipt is no signature: a document changed since is detected, not signed. Who wrote the document or the receipt is not said,
// and whoever changes a document can make a receipt for it. What the functions of rules do is told by the version of the library
// alone, and two states of its source code between releases have the same version.
type Receipt struct {
	// Library is the version of this module.
	Library string `json:"library"`
	// Rules are the rules that were applied, by everything that they say about themselves ([Info]) in the order of their IDs.
	Rules Fingerprint `json:"rules"`
	// Data are the data on which the subject rests, such as a directory; zero where it names none.
	Data Fingerprint `json:"data,omitzero"`
	// Document is the hash of the subject in the canonical form of its kind; zero where the subject has no such form.
	Document Hash `json:"document,omitzero"`
	// On is the day for which the law was applied.
	On civil.Date `json:"on,omitzero"`
	// OnIs says which day On is; zero where the caller named the day.
	OnIs bilingual.Text `json:"onIs,omitzero"`
	// Outcomes is the hash of what came out: whether the report is complete, what became of every rule, which facts are missing, and
	// every finding, those left out by a [Limit] too, with its severity, its place and its parameters. Words for readers are no part
	// of it.
	Outcomes Hash `json:"outcomes"`
}

// Fingerprint names an edition of something and the hash of what is in it.
type Fingerprint struct {
	Edition string `json:"edition,omitempty"`
	Hash    Hash   `json:"hash,omitzero"`
}

// Hash is a SHA-256. Its text is "sha256:" with 64 hexadecimal digits after it; the zero Hash stands for none.
type Hash [sha256.Size]byte

const hashPrefix = "sha256:"

// IsZero reports whether there is no hash.
func (h Hash) IsZero() bool { return h == Hash{} }

// String returns "sha256:" and the digits, and "" for the zero Hash.
func (h Hash) String() string {
	if h.IsZero() {
		return ""
	}
	return hashPrefix + hex.EncodeToString(h[:])
}

// MarshalText returns [Hash.String]. The zero Hash is a [*HashError].
func (h Hash) MarshalText() ([]byte, error) {
	if h.IsZero() {
		return nil, hashError("", "da ist keiner", "there is none")
	}
	return []byte(h.String()), nil
}

// UnmarshalText reads what MarshalText writes, and nothing else: another algorithm, another number of digits, capital letters and a
// hash of nothing but zeros are a [*HashError]. After an error h is what it was.
func (h *Hash) UnmarshalText(text []byte) error {
	const shown = 100
	input := strings.ToValidUTF8(string(text[:min(len(text), shown)]), "\uFFFD")
	algorithm, digits, found := bytes.Cut(text, []byte(":"))
	var read Hash
	switch {
	case !found || string(algorithm)+":" != hashPrefix:
		return hashError(input, "das einzige Verfahren ist sha256", "the only algorithm is sha256")
	case len(digits) != hex.EncodedLen(len(read)):
		return hashError(input, "er hat %d Ziffern", "it has %d digits", len(digits))
	}
	if _, err := hex.Decode(read[:], digits); err != nil || !bytes.Equal(digits, bytes.ToLower(digits)) {
		return hashError(input, "eine Ziffer ist keine von 0 bis 9 und a bis f", "a digit is none of 0 to 9 and a to f")
	}
	if read.IsZero() {
		return hashError(input, "alle Ziffern sind null", "all digits are zero")
	}
	*h = read
	return nil
}

// Value stores the hash in a database as [Hash.String] prints it, and the zero Hash as NULL; the error is always nil.
func (h Hash) Value() (driver.Value, error) {
	if h.IsZero() {
		return nil, nil
	}
	return h.String(), nil
}

// Scan reads a hash from a database column of text; NULL is the zero Hash. Any other column is a [*bilingual.ColumnError].
func (h *Hash) Scan(column any) error { return bilingual.ScanText("hash", h, column) }

// HashError tells that a text is no [Hash].
type HashError struct {
	Input  string // what was given, shortened when long
	Reason string // what is wrong, in English
	german string // the same in German
}

func hashError(input, german, english string, args ...any) *HashError {
	reason := bilingual.Sprintf(german, english, args...)
	return &HashError{input, reason.English, reason.German}
}

func (e *HashError) Error() string {
	return fmt.Sprintf("rule: %q is no hash: %s; want sha256: and 64 digits of 0 to 9 and a to f", e.Input, e.Reason)
}

// Text returns the error for readers.
func (e *HashError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%q ist kein Prüfwert: %s; verlangt ist sha256: mit 64 Ziffern von 0 bis 9 und a bis f",
		"%q is no hash: %s; want sha256: and 64 digits of 0 to 9 and a to f", e.Input,
		bilingual.Text{German: cmp.Or(e.german, e.Reason), English: e.Reason}).In(tag)
}

// ReceiptError tells why there is no receipt: a text is none, or a report cannot have one.
type ReceiptError struct {
	Reason string // why, in English
	Err    error  // what lies behind it; nil for nothing
	German string // why, in German; "" where nobody has said it in German
}

func (e *ReceiptError) Error() string {
	if e.Err == nil {
		return "rule: no receipt: " + e.Reason
	}
	return fmt.Sprintf("rule: no receipt: %s: %v", e.Reason, e.Err)
}

// Text returns the error for readers.
func (e *ReceiptError) Text(tag language.Tag) string {
	text := bilingual.Sprintf("Es gibt keinen Prüfbeleg: %s", "There is no receipt: %s",
		bilingual.Text{German: cmp.Or(e.German, e.Reason), English: e.Reason}).In(tag)
	if e.Err == nil {
		return text
	}
	return text + ": " + bilingual.ErrorText(e.Err, tag)
}

// Unwrap returns what lies behind the error, such as a [*HashError].
func (e *ReceiptError) Unwrap() error { return e.Err }

// receiptForm is a receipt as the codec reads it: without methods of its own.
type receiptForm Receipt

var receipts lazy.Value[*strictjson.Codec[receiptForm]]

func makeReceipts() *strictjson.Codec[receiptForm] {
	return strictjson.New[receiptForm](strictjson.Config{})
}

// ParseReceipt reads a receipt from JSON. It is strict: unknown, missing and repeated names, null, another algorithm than sha256, a
// hash of another length, and anything after the receipt are a [*ReceiptError] that says where. No receipt is returned with it.
func ParseReceipt(text []byte) (Receipt, error) {
	form, err := receipts.Get(makeReceipts).Decode(bytes.NewReader(text))
	switch {
	case err != nil:
		return Receipt{}, &ReceiptError{"the text is none", err, "der Text ist keiner"}
	case form.Library == "":
		return Receipt{}, &ReceiptError{Reason: "the text names no version of the library", German: "der Text nennt keine Version des Programms"}
	case form.Rules.Hash.IsZero():
		return Receipt{}, &ReceiptError{Reason: "the text has no hash of the rules", German: "dem Text fehlt der Prüfwert der Regeln"}
	}
	return Receipt(*form), nil
}

// UnmarshalJSON reads what [ParseReceipt] reads. After an error r is what it was.
func (r *Receipt) UnmarshalJSON(text []byte) error {
	read, err := ParseReceipt(text)
	if err == nil {
		*r = read
	}
	return err
}

// What a subject may say of itself for a receipt.
type (
	// documented has a canonical form as bytes: the same for the same subject, always and everywhere.
	documented interface{ Document() ([]byte, error) }

	// fingerprinted rests on data with a SHA-256, told in hexadecimal digits; "" for none.
	fingerprinted interface{ DataHash() string }
)

// Receipt returns the receipt of the report. It is made when it is asked for, of the subject as it then is; the subject must be what
// it was when it was checked. A method Document() ([]byte, error) of the subject, as rules see it, returns its canonical form, and
// DataHash() string the SHA-256 of its data in hexadecimal digits.
//
// A [*ReceiptError] tells that the subject has no canonical form, such as an agreement that no document can hold, or that a
// parameter of a finding is none that is written alike everywhere: it has no JSON, or is a floating-point number.
func (r Report) Receipt() (Receipt, error) {
	receipt := Receipt{Library: version.Version, Rules: Fingerprint{r.Edition, r.book.hash()}, On: r.On, OnIs: r.OnIs}
	receipt.Data.Edition = r.DataEdition()
	if subject, ok := r.subject.(fingerprinted); ok && subject.DataHash() != "" {
		if err := receipt.Data.Hash.UnmarshalText([]byte(hashPrefix + subject.DataHash())); err != nil {
			return Receipt{}, &ReceiptError{"the hash of the data", err, "der Prüfwert der Daten"}
		}
	}
	if subject, ok := r.subject.(documented); ok && !r.isAbsent {
		document, err := subject.Document()
		if err != nil {
			return Receipt{}, &ReceiptError{"the subject has no canonical form", err, "was geprüft wurde, hat keine feste Schreibweise"}
		}
		receipt.Document = sha256.Sum256(document)
	}
	var err error
	receipt.Outcomes, err = r.hashOfOutcomes()
	if err != nil {
		return Receipt{}, err
	}
	return receipt, nil
}

// WithReceipt returns the report with its receipt, as [Report.Receipt] returns it, in its JSON under "receipt". Without it the JSON
// has none: to make one takes about as long as the rest of the JSON, for the whole document is written for it.
// [Report.WithCoverage] takes it out again.
func (r Report) WithReceipt() (Report, error) {
	receipt, err := r.Receipt()
	if err != nil {
		return Report{}, err
	}
	r.receipt = &receipt
	return r, nil
}

// hashOfOutcomes returns the hash of what came out.
func (r Report) hashOfOutcomes() (Hash, error) {
	const usual = 48 // bytes for a rule, so that the list seldom grows
	c := canonical{make([]byte, 0, usual*(len(r.outcomes)+len(r.findings)+len(r.omitted)+1))}
	c.text(strconv.FormatBool(r.Complete()))
	c.count(len(r.outcomes))
	for i, outcome := range r.outcomes {
		c.text(r.infos[i].ID)
		c.text(outcome.String())
	}
	c.count(len(r.missing))
	for _, lack := range r.missing {
		c.text(r.infos[lack.rule].ID)
		c.count(len(lack.facts))
		for _, fact := range lack.facts {
			c.text(fact.pointer)
			c.text(strconv.FormatBool(fact.here))
		}
	}
	c.count(len(r.findings) + len(r.omitted))
	for _, list := range [][]Finding{r.findings, r.omitted} {
		for i := range list {
			if err := c.finding(&list[i]); err != nil {
				return Hash{}, err
			}
		}
	}
	return c.hash(), nil
}

// book is what the rules of a set say about themselves, with its hash, which is made once.
type book struct {
	infos []Info
	made  lazy.Value[Hash]
}

func (b *book) hash() Hash {
	if b == nil { // of a zero Set
		return new(canonical).rules(nil)
	}
	return b.made.Get(func() Hash { return new(canonical).rules(b.infos) })
}

// canonical is what a hash is made of: texts, each with its length in bytes and a colon before it, as in "5:§ 57". So no two lists
// of texts are the same bytes.
type canonical struct{ bytes []byte }

func (c *canonical) hash() Hash { return sha256.Sum256(c.bytes) }

func (c *canonical) text(text string) {
	c.bytes = strconv.AppendInt(c.bytes, int64(len(text)), 10)
	c.bytes = append(c.bytes, ':')
	c.bytes = append(c.bytes, text...)
}

func (c *canonical) count(n int) { c.text(strconv.Itoa(n)) }

func (c *canonical) bilingual(texts ...bilingual.Text) {
	for _, text := range texts {
		c.text(text.German)
		c.text(text.English)
	}
}

// rules returns the hash of everything that rules say about themselves.
func (c *canonical) rules(infos []Info) Hash {
	c.count(len(infos))
	for i := range infos {
		info := &infos[i]
		c.text(info.ID)
		c.text(info.Severity.String())
		c.text(info.InForce.String())
		c.text(info.Since.String())
		c.sources(info.Basis)
		c.sources(info.Earlier)
		c.bilingual(info.Title, info.Finding, info.Remedy, info.Applies)
	}
	return c.hash()
}

func (c *canonical) sources(sources []law.Source) {
	c.count(len(sources))
	for _, source := range sources {
		c.text(source.Citation.String())
		c.text(source.Where)
		c.text(source.Checked.String())
		c.text(source.Evidence.String())
	}
}

func (c *canonical) finding(f *Finding) error {
	c.text(f.Rule)
	c.text(f.Severity.String())
	c.text(strconv.FormatBool(f.Doubtful))
	c.text(f.Pointer)
	c.count(len(f.Params))
	for _, p := range f.Params {
		if kind := reflect.ValueOf(p.Value).Kind(); kind == reflect.Float32 || kind == reflect.Float64 {
			return &ReceiptError{
				Reason: fmt.Sprintf("the parameter %q of %s is a floating-point number; want a whole one or a text", p.Name, f.Rule),
				German: fmt.Sprintf("die Angabe „%s“ von %s ist eine Gleitkommazahl; verlangt ist eine ganze Zahl oder ein Text", p.Name, f.Rule)}
		}
		value, err := json.Marshal(p.Value)
		if err != nil {
			return &ReceiptError{fmt.Sprintf("the parameter %q of %s", p.Name, f.Rule), err, fmt.Sprintf("die Angabe „%s“ von %s", p.Name, f.Rule)}
		}
		c.text(p.Name)
		c.text(string(value))
	}
	return nil
}
