package law

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Reference is a relation between acts: one of them applies the other, which then holds as law of the jurisdiction that refers to
// it. The zero Reference refers to nothing.
type Reference struct {
	// Act is the act that applies.
	Act Act
	// By is the norm that applies it.
	By Citation
	// Since is the first day on which it does.
	Since civil.Date
	// Except are the places in the act that do not apply.
	Except []Citation
	// Source says where By was read, and how well it is known.
	Source Source
}

// ReferenceError tells that a place in an act does not apply by reference.
type ReferenceError struct {
	Citation Citation // the place
	By       Citation // the norm that applies the act without it; zero where nothing applies the act
}

func (e *ReferenceError) Error() string {
	if e.By.IsZero() {
		return fmt.Sprintf("law: nothing applies %s by reference", e.Citation)
	}
	return fmt.Sprintf("law: %s does not apply by %s", e.Citation, e.By)
}

// Text returns the error for readers.
func (e *ReferenceError) Text(tag language.Tag) string {
	if e.By.IsZero() {
		return bilingual.Sprintf("keine Vorschrift erklärt %s für anwendbar", "nothing applies %s by reference", e.Citation).In(tag)
	}
	return bilingual.Sprintf("%s ist nach %s nicht anzuwenden", "%s does not apply by %s", e.Citation, e.By).In(tag)
}

// References returns the relations that are recorded.
func References() []Reference { return []Reference{vwvfgInThueringen()} }

// ReferenceTo returns the relation by which the jurisdiction applies an act of another one on the day. It reports false where none
// is recorded.
func ReferenceTo(act Act, by Jurisdiction, on civil.Date) (Reference, bool) {
	for _, reference := range References() {
		if reference.Act == act && reference.By.Act().Jurisdiction() == by && !on.Before(reference.Since) {
			return reference, true
		}
	}
	return Reference{}, false
}

// IsZero reports whether nothing is referred to.
func (r Reference) IsZero() bool { return r.Act == 0 && r.By.IsZero() }

// Cite names a place in the act as it applies by reference: "§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG". A place that does not
// apply is a [*ReferenceError], one that cannot exist a [*CitationError].
func (r Reference) Cite(place string) (Citation, error) {
	c, err := Cite(r.Act, place)
	if err != nil {
		return Citation{}, err
	}
	for place := range c.Places() {
		if r.By.IsZero() || slices.ContainsFunc(r.Except, place.Within) {
			return Citation{}, &ReferenceError{Citation: place, By: r.By}
		}
	}
	c.by = r.By.norm
	return c, nil
}

// vwvfgInThueringen is § 1 Abs. 1 S. 1 ThürVwVfG, by which the VwVfG of the Federation applies in Thüringen since 2025, but for the
// sections that the sentence excepts.
func vwvfgInThueringen() Reference {
	except := []string{
		"§ 1", "§ 2", "§ 33 Abs. 1 S. 2 Halbs. 2", "§ 34 Abs. 5", "§ 61 Abs. 2 S. 1", "§ 61 Abs. 2 S. 3", "§ 78 Abs. 1",
		"§ 78 Abs. 2 S. 2", "§ 94", "§ 96", "§ 100", "§ 101", "§ 102", "§ 102a", "§ 103",
	}
	r := Reference{
		Act: VwVfG, By: MustCite(ThuerVwVfG, "§ 1 Abs. 1"), Since: civil.MustParse("2025-01-01"),
		Source: Source{Citation: MustCite(ThuerVwVfG, "§ 1 Abs. 1 S. 1"), Where: umweltOnline, Evidence: Primary},
	}
	for _, place := range except {
		r.Except = append(r.Except, MustCite(VwVfG, place))
	}
	return r
}
