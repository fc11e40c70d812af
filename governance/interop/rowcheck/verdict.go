package rowcheck

import (
	"database/sql/driver"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Verdict tells whether a field of a row means the unit that is proposed.
type Verdict uint8

// The verdicts.
const (
	NotGiven    Verdict = iota // the field is empty
	Agrees                     // it means the unit
	Contradicts                // it means another one, or none
	Undecided                  // what is recorded does not tell
)

var verdicts = bilingual.Words[Verdict]{Name: "verdict on a field", List: []bilingual.Word[Verdict]{
	{Value: NotGiven, Word: "not-given", Text: bilingual.Text{German: "fehlt", English: "not given"}},
	{Value: Agrees, Word: "agrees", Text: bilingual.Text{German: "passt", English: "agrees"}},
	{Value: Contradicts, Word: "contradicts", Text: bilingual.Text{German: "widerspricht", English: "contradicts"}},
	{Value: Undecided, Word: "undecided", Text: bilingual.Text{German: "nicht zu entscheiden", English: "cannot be decided"}},
}}

// IsValid reports whether v is one of the four verdicts.
func (v Verdict) IsValid() bool { return verdicts.Has(v) }

// String returns the word of the verdict, such as "agrees".
func (v Verdict) String() string { return verdicts.String(v) }

// Text returns the verdict for readers.
func (v Verdict) Text(tag language.Tag) string { return verdicts.Text(v, tag) }

// MarshalText returns [Verdict.String]; what is no verdict is a [*bilingual.WordError].
func (v Verdict) MarshalText() ([]byte, error) { return verdicts.Marshal(v) }

// UnmarshalText reads what MarshalText writes.
func (v *Verdict) UnmarshalText(text []byte) error { return verdicts.Unmarshal(v, text) }

// Value stores the word in a database; see [bilingual.Words].
func (v Verdict) Value() (driver.Value, error) { return verdicts.Value(v) }

// Scan reads the word from a database; see [bilingual.Words].
func (v *Verdict) Scan(column any) error { return verdicts.Scan(v, column) }

// Text returns for readers which unit is proposed and what each given field says of it.
func (c RowCheck) Text(tag language.Tag) string {
	var parts []string
	for _, field := range []struct {
		name    bilingual.Text
		verdict Verdict
	}{
		{bilingual.Text{German: "Schlüssel", English: "key"}, c.Key},
		{bilingual.Text{German: "Land", English: "Land"}, c.Land},
		{bilingual.Text{German: "Kreis", English: "Kreis"}, c.Kreis},
		{bilingual.Text{German: "Name", English: "name"}, c.Name},
		{bilingual.Text{German: "PLZ", English: "postal code"}, c.PLZ},
	} {
		if field.verdict != NotGiven {
			parts = append(parts, field.name.In(tag)+" "+field.verdict.Text(tag))
		}
	}
	details := strings.Join(parts, ", ")
	switch {
	case !c.Proposal.IsZero():
		return bilingual.Sprintf("Vorschlag %s: %s", "proposal %s: %s", c.Proposal.String(), details).In(tag)
	case len(c.Candidates) > 0:
		names := make([]string, len(c.Candidates))
		for i, u := range c.Candidates {
			names[i] = u.String()
		}
		return bilingual.Sprintf("kein Vorschlag, denn es fehlt eine Mehrheit; in Frage kommen: %s",
			"no proposal, for there is no majority; there may be meant: %s", strings.Join(names, ", ")).In(tag)
	}
	return bilingual.Text{German: "kein Vorschlag; die Angaben führen zu keiner Gebietseinheit", English: "no proposal; the fields lead to no unit"}.In(tag)
}
