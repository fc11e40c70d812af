package agreement

import "github.com/foederal/foederal/governance/bilingual"

// Labels returns how readers call each field of a document, for the test that every field has one.
func Labels() map[string]bilingual.Text {
	labels := map[string]bilingual.Text{}
	for typ, record := range records() {
		for _, field := range record.fields {
			if field.name != "" {
				labels[typ.Name()+"."+field.name] = field.label
			}
		}
	}
	return labels
}

// Blanks returns an empty clause of every type, in the order of [ClauseKinds].
func Blanks() []Clause {
	blanks := make([]Clause, len(clauseTypes))
	for i, t := range clauseTypes {
		blanks[i] = t.blank
	}
	return blanks
}
