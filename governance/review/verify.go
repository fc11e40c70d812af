package review

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

// Premise is one of the four things from which a report is made.
type Premise uint8

// The four premises.
const (
	Library  Premise = iota + 1 // the version of this module
	RuleBook                    // the rules that were applied
	Data                        // the directory
	Document                    // the agreement
)

var premises = bilingual.Words[Premise]{Name: "premise of a report", List: []bilingual.Word[Premise]{
	{Value: Library, Word: "library", Text: bilingual.Text{German: "Programm", English: "library"}},
	{Value: RuleBook, Word: "rules", Text: bilingual.Text{German: "Regeln", English: "rules"}},
	{Value: Data, Word: "data", Text: bilingual.Text{German: "Daten", English: "data"}},
	{Value: Document, Word: "document", Text: bilingual.Text{German: "Dokument", English: "document"}},
}}

// String returns "library", "rules", "data" or "document".
func (p Premise) String() string { return premises.String(p) }

// Text returns the word for readers.
func (p Premise) Text(tag language.Tag) string { return premises.Text(p, tag) }

// IsValid reports whether it is one of the four.
func (p Premise) IsValid() bool { return premises.Has(p) }

// MarshalText returns [Premise.String]; anything else than the four is a [*bilingual.WordError].
func (p Premise) MarshalText() ([]byte, error) { return premises.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Premise) UnmarshalText(text []byte) error { return premises.Unmarshal(p, text) }

// Value stores the word in a database; see [bilingual.Words].
func (p Premise) Value() (driver.Value, error) { return premises.Value(p) }

// Scan reads the word from a database; see [bilingual.Words].
func (p *Premise) Scan(column any) error { return premises.Scan(p, column) }

// Verify makes the receipt of a report again, by a new check of the agreement ([Reviewer.Check]), and tells what has changed since
// the receipt was made. It is for receipts of reports that Check returned, of this reviewer or one like it.
//
// A document changed since is detected, not signed: nothing here tells who made the receipt, and whoever changes the document can
// make a receipt for it. It proves something where it was kept out of the reach of those who hold the document.
//
// The error is that of Check, or a [*rule.ReceiptError] where the agreement is none that a document can hold, or where the receipt is
// the zero Receipt or another that no check has made, because it names no rules or no outcomes.
func (r *Reviewer) Verify(receipt rule.Receipt, a *agreement.Agreement) (Verification, error) {
	if receipt.Outcomes.IsZero() || receipt.Rules.Hash.IsZero() {
		return Verification{}, &rule.ReceiptError{Reason: "the one to compare names no rules or no outcomes; want one that a check has made",
			German: "der zu vergleichende nennt keine Regeln oder kein Ergebnis; verlangt ist einer, den eine Prüfung gemacht hat"}
	}
	report, err := r.Check(a)
	if err != nil {
		return Verification{}, err
	}
	now, err := report.Receipt()
	if err != nil {
		return Verification{}, err
	}
	return Verification{Then: receipt, Now: now}, nil
}

// Verification compares the receipt of a report with that of the same check, made again. Both may be read from elsewhere; a
// Verification says nothing about who made them.
type Verification struct {
	Then rule.Receipt // as it was handed in
	Now  rule.Receipt // as it was made again
}

// Changed returns which of the four premises are not what they were, in their order; none where all are.
func (v Verification) Changed() []Premise {
	var changed []Premise
	for _, premise := range premises.Values() {
		if v.differs(premise) {
			changed = append(changed, premise)
		}
	}
	return changed
}

func (v Verification) differs(premise Premise) bool {
	switch premise {
	case Library:
		return v.Then.Library != v.Now.Library
	case RuleBook:
		return v.Then.Rules != v.Now.Rules
	case Data:
		return v.Then.Data != v.Now.Data
	}
	return v.Then.Document != v.Now.Document
}

// SameDay reports whether the law was applied for the same day, and that day for the same reason ([rule.Receipt.OnIs]).
func (v Verification) SameDay() bool { return v.Then.On == v.Now.On && v.Then.OnIs == v.Now.OnIs }

// SameOutcomes reports whether the same came out: every outcome, every missing fact and every finding with its place and its
// parameters. It may be so though something has changed, and says nothing about what has.
func (v Verification) SameOutcomes() bool { return v.Then.Outcomes == v.Now.Outcomes }

// OK reports whether nothing at all has changed: no premise, not the day, and not the outcomes.
func (v Verification) OK() bool {
	return len(v.Changed()) == 0 && v.SameDay() && v.SameOutcomes()
}

type jsonVerification struct {
	Changed      []Premise    `json:"changed"`
	SameDay      bool         `json:"sameDay"`
	SameOutcomes bool         `json:"sameOutcomes"`
	Then         rule.Receipt `json:"then"`
	Now          rule.Receipt `json:"now"`
}

func (v Verification) json() jsonVerification {
	return jsonVerification{append([]Premise{}, v.Changed()...), v.SameDay(), v.SameOutcomes(), v.Then, v.Now}
}

// MarshalJSON writes both receipts and what the comparison says. A receipt without hashes, such as the zero one, is an error.
func (v Verification) MarshalJSON() ([]byte, error) { return json.Marshal(v.json()) }

// UnmarshalJSON reads what MarshalJSON writes. Receipts are read strictly ([rule.ParseReceipt]); a comparison that is not what the
// two receipts say is a [*VerificationError]. After an error v is what it was.
func (v *Verification) UnmarshalJSON(text []byte) error {
	var told jsonVerification
	if err := json.Unmarshal(text, &told); err != nil {
		return err
	}
	read := Verification{Then: told.Then, Now: told.Now}
	is := read.json()
	switch {
	case read.Then == rule.Receipt{} || read.Now == rule.Receipt{}:
		return verificationError("es fehlt ein Beleg; verlangt sind „then“ und „now“", `it lacks a receipt; want "then" and "now"`)
	case !slices.Equal(told.Changed, is.Changed):
		return verificationError("geändert haben soll sich %v; nach den Belegen ist es %v", "it says that %v changed; by its receipts it is %v",
			told.Changed, is.Changed)
	case told.SameDay != is.SameDay:
		return verificationError("„sameDay“ steht auf %t; nach den Belegen ist es %t", "it says sameDay %t; by its receipts it is %t", told.SameDay, is.SameDay)
	case told.SameOutcomes != is.SameOutcomes:
		return verificationError("„sameOutcomes“ steht auf %t; nach den Belegen ist es %t", "it says sameOutcomes %t; by its receipts it is %t",
			told.SameOutcomes, is.SameOutcomes)
	}
	*v = read
	return nil
}

// VerificationError tells that a text is no [Verification].
type VerificationError struct {
	Reason string // what is wrong, in English
	german string // the same in German
}

func (e *VerificationError) Error() string { return "review: the text is no verification: " + e.Reason }

// Text returns the error for readers.
func (e *VerificationError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Der Text ist kein Vergleich von Prüfbelegen: %s", "The text is no comparison of receipts: %s",
		bilingual.Text{German: cmp.Or(e.german, e.Reason), English: e.Reason}).In(tag)
}

func verificationError(german, english string, args ...any) *VerificationError {
	reason := bilingual.Sprintf(german, english, args...)
	return &VerificationError{reason.English, reason.German}
}

var verifyTexts = struct{ nothing, changed, unchanged, was, none, day, noDay, reason, same, sameAnyway, different, unexplained, signature bilingual.Text }{
	nothing: bilingual.Text{
		German:  "Programm, Regeln, Daten und Dokument sind dieselben wie im Prüfbeleg.",
		English: "Library, rules, data and document are the same as in the receipt.",
	},
	changed:   bilingual.Text{German: "Geändert seit dem Prüfbeleg:", English: "Changed since the receipt:"},
	unchanged: bilingual.Text{German: "Unverändert: ", English: "Unchanged: "},
	was:       bilingual.Text{German: "- %s: damals %s, jetzt %s\n", English: "- %s: then %s, now %s\n"},
	none:      bilingual.Text{German: "keine Angabe", English: "nothing recorded"},
	day: bilingual.Text{
		German:  "Geprüft ist nach dem Recht eines anderen Tages: damals %s, jetzt %s.\n",
		English: "The check applied the law of a different day: then %s, now %s.\n",
	},
	noDay: bilingual.Text{German: "ohne Tag", English: "without a day"},
	reason: bilingual.Text{
		German:  "Der Tag der Prüfung ist derselbe, aber anders bestimmt: damals %s, jetzt %s.\n",
		English: "The day of the check is the same but chosen differently: then %s, now %s.\n",
	},
	same:       bilingual.Text{German: "Die Prüfung ergibt dasselbe.", English: "The check reaches the same result."},
	sameAnyway: bilingual.Text{German: "Die Prüfung ergibt trotzdem dasselbe.", English: "The check nevertheless reaches the same result."},
	different:  bilingual.Text{German: "Die Prüfung ergibt etwas anderes als damals.", English: "The check reaches a different result than before."},
	unexplained: bilingual.Text{
		German:  "Trotzdem ergibt die Prüfung etwas anderes: Der Prüfbeleg wurde verändert oder stammt nicht von dieser Prüfung.",
		English: "The check nevertheless reaches a different result: the receipt was altered or does not come from this check.",
	},
	signature: bilingual.Text{
		German:  "Ein Prüfbeleg macht Änderungen erkennbar; eine Unterschrift ist er nicht.",
		English: "A receipt makes changes visible; it is not a signature.",
	},
}

// Text says in German or English what has changed, each with what it was and is, and whether the check still comes to the same
// result. Every line ends with a line feed. What cannot be printed in the name of an edition is shown as an escape.
func (v Verification) Text(tag language.Tag) string {
	var out strings.Builder
	var unchanged []string
	changed := v.Changed()
	if len(changed) == 0 {
		fmt.Fprintln(&out, verifyTexts.nothing.In(tag))
	} else {
		fmt.Fprintln(&out, verifyTexts.changed.In(tag))
	}
	for _, premise := range premises.Values() {
		if v.differs(premise) {
			fmt.Fprintf(&out, verifyTexts.was.In(tag), premise.Text(tag), shown(v.Then, premise, tag), shown(v.Now, premise, tag))
		} else {
			unchanged = append(unchanged, premise.Text(tag))
		}
	}
	if len(changed) > 0 && len(unchanged) > 0 {
		fmt.Fprintln(&out, verifyTexts.unchanged.In(tag)+strings.Join(unchanged, ", "))
	}
	switch {
	case v.SameDay():
	case v.Then.On == v.Now.On:
		fmt.Fprintf(&out, verifyTexts.reason.In(tag), reasonText(v.Then, tag), reasonText(v.Now, tag))
	default:
		noDay := verifyTexts.noDay.In(tag)
		fmt.Fprintf(&out, verifyTexts.day.In(tag), cmp.Or(v.Then.On.Format(tag), noDay), cmp.Or(v.Now.On.Format(tag), noDay))
	}
	fmt.Fprintln(&out, v.result(len(changed) > 0).In(tag))
	fmt.Fprintln(&out, verifyTexts.signature.In(tag))
	return out.String()
}

// result says whether the same came out.
func (v Verification) result(hasChanges bool) bilingual.Text {
	switch hasReason := hasChanges || !v.SameDay(); {
	case v.SameOutcomes() && hasReason:
		return verifyTexts.sameAnyway
	case v.SameOutcomes():
		return verifyTexts.same
	case hasReason:
		return verifyTexts.different
	}
	return verifyTexts.unexplained
}

// reasonText says which day the day of a receipt is. It comes from strangers.
func reasonText(r rule.Receipt, tag language.Tag) string {
	return cmp.Or(bilingual.Printable(r.OnIs.In(tag)), verifyTexts.none.In(tag))
}

// shown is what a receipt says of a premise, for readers: a version, or an edition and the beginning of its hash.
func shown(r rule.Receipt, premise Premise, tag language.Tag) string {
	var edition string
	var hash rule.Hash
	switch premise {
	case Library:
		edition = r.Library
	case RuleBook:
		edition, hash = r.Rules.Edition, r.Rules.Hash
	case Data:
		edition, hash = r.Data.Edition, r.Data.Hash
	case Document:
		hash = r.Document
	}
	quoted := strconv.QuoteToGraphic(edition)
	parts := []string{strings.ReplaceAll(quoted[1:len(quoted)-1], `\"`, `"`)}
	if !hash.IsZero() {
		const digits = len("sha256:") + 12
		parts = append(parts, hash.String()[:digits]+"…")
	}
	return cmp.Or(strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " "), verifyTexts.none.In(tag))
}
