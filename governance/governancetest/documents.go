package governancetest

import (
	"iter"
	"slices"

	"github.com/foederal/foederal/governance/agreement"
)

// Document is a valid agreement, ready to be spoiled. The zero Document has none.
type Document struct {
	Name string         // in the words of the law, such as "Zweckvereinbarung, genehmigt"
	Form agreement.Form // its legal form
	make func() *agreement.Agreement
}

// New returns the agreement. It is the caller's own: nothing of it is shared with that of another call. For the zero Document it is nil.
func (d Document) New() *agreement.Agreement {
	if d.make == nil {
		return nil
	}
	return d.make()
}

// With returns the agreement with changes, in their order. It panics for the zero Document, which has nothing to change, and where a
// change does.
func (d Document) With(changes ...Mutator) *agreement.Agreement {
	a := d.New()
	if a == nil {
		panic("governancetest: the zero Document has no agreement; see DocumentOf")
	}
	for _, change := range changes {
		change(a)
	}
	return a
}

// Mutants yields the agreement without each kind of its clauses, one at a time: first as an agreement that says nothing of it, then as
// one of which nobody knows whether it does ([Unread]).
func (d Document) Mutants() iter.Seq[Mutant] {
	return func(yield func(Mutant) bool) {
		var seen []agreement.ClauseKind
		whole := d.New()
		if whole == nil {
			return
		}
		for _, clause := range whole.Clauses {
			kind := clause.Kind()
			if slices.Contains(seen, kind) {
				continue
			}
			seen = append(seen, kind)
			if !yield(Mutant{d, kind, false, d.With(Without(kind))}) || !yield(Mutant{d, kind, true, d.With(Unread(kind))}) {
				return
			}
		}
	}
}

// Mutant is a valid agreement that lacks all clauses of one kind.
type Mutant struct {
	Of        Document
	Clause    agreement.ClauseKind
	Unread    bool // whether it is not known if the agreement has them, in place of known that it has not
	Agreement *agreement.Agreement
}

// Documents returns a valid document of every form, of some forms more than one; those of one form stand together, the plainest first.
//
// Valid means under the law of Thüringen of 1 October 2021, or where the form is one of federal law or of another Land under that: no
// rule is violated and none is undecidable because the document leaves something out. Where foederal knows no law for a form, the document
// says what such an agreement usually does, and a report on it is not complete. The parties are real units (in
// [SampleDirectory] too); what they agree, and who signs, is made up.
func Documents() []Document {
	return []Document{
		{"Rahmenvereinbarung", agreement.FrameworkAgreement, framework},
		{"einfache Arbeitsgemeinschaft", agreement.SimpleArbeitsgemeinschaft, simpleArbeitsgemeinschaft},
		{"besondere Arbeitsgemeinschaft", agreement.SpecialArbeitsgemeinschaft, specialArbeitsgemeinschaft},
		{"Zweckvereinbarung, genehmigt", agreement.Zweckvereinbarung, approvedZweckvereinbarung},
		{"Zweckvereinbarung, angezeigt", agreement.Zweckvereinbarung, notifiedZweckvereinbarung},
		{"Verbandssatzung eines Zweckverbands", agreement.Zweckverband, zweckverband},
		{"gemeinsame kommunale Anstalt", agreement.GemeinsameKommunaleAnstalt, anstalt},
		{"Verwaltungsvereinbarung", agreement.Verwaltungsvereinbarung, verwaltungsvereinbarung},
		{"Staatsvertrag", agreement.Staatsvertrag, treaty},
		{"Nachnutzung", agreement.ServiceReuseAgreement, reuse},
		{"Beteiligung an einem IT-Dienstleister", agreement.ProviderParticipation, participation},
		{"Gründung eines IT-Dienstleisters", agreement.ProviderParticipation, foundation},
		{"Auftragsverarbeitung", agreement.CommissionedProcessing, processing},
		{"öffentlich-rechtliche Vereinbarung", agreement.PublicLawAgreement, delegation},
		{"vereinbarte Verwaltungsgemeinschaft", agreement.VerwaltungsgemeinschaftForm, agreedVerwaltungsgemeinschaft},
		{"Amtshilfevereinbarung", agreement.OfficialAssistance, assistance},
		{"Dienstleistungsvertrag", agreement.ServiceContract, serviceContract},
		{"Beitritt zu einer Genossenschaft", agreement.Membership, membership},
	}
}

// DocumentOf returns the plainest document of a form; of what is no form it is the zero Document.
func DocumentOf(form agreement.Form) Document {
	list := Documents()
	if i := slices.IndexFunc(list, func(d Document) bool { return d.Form == form }); i >= 0 {
		return list[i]
	}
	return Document{}
}

// DocumentNamed returns the document with the name ([Document.Name]); of any other name it is the zero Document.
func DocumentNamed(name string) Document {
	list := Documents()
	if i := slices.IndexFunc(list, func(d Document) bool { return d.Name == name }); i >= 0 {
		return list[i]
	}
	return Document{}
}
