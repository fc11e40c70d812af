package review

import (
	"iter"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/rule"
)

// Units yields the parties that are territorial units, with their indexes.
func Units(a *agreement.Agreement) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i := range a.Parties {
			if a.Parties[i].Partner.Kind == governance.UnitPartner && !yield(i, &a.Parties[i]) {
				return
			}
		}
	}
}

// Municipalities yields the parties that are Gemeinden by their key, with their indexes.
func Municipalities(a *agreement.Agreement) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i, party := range Units(a) {
			if governance.LevelOf(party.Partner.Unit.Key) == governance.Municipality && !yield(i, party) {
				return
			}
		}
	}
}

// UnitOf returns the unit of the directory that the party with the index was on the day of signing, for drafts on the day of the
// directory. It reports false where there is none, and notes the missing fact where nobody can know.
func UnitOf(c Case, r *rule.Result, i int) (directory.Unit, bool) {
	partner := &c.Agreement.Parties[i].Partner
	switch {
	case partner.Unit.IsZero():
		r.Lack(AtParty(i, "partner", "unit"))
		return directory.Unit{}, false
	case c.Snapshot.IsZero() || !c.HasUnitsOfDay():
		r.LackHere(AtParty(i, "partner", "unit"))
		return directory.Unit{}, false
	}
	return c.Snapshot.Unit(partner.Unit.Key)
}

// AtParty returns the JSON Pointer of the party with the index, or of a place in it.
func AtParty(party int, steps ...any) string {
	return rule.Pointer("parties", party) + rule.Pointer(steps...)
}

// SignaturePlace is where a signature stands: the index of the party for which it was given, and its own among those of the
// party.
type SignaturePlace struct{ Party, Signature int }

// Signatures yields the signatures for all parties, with their places.
func Signatures(a *agreement.Agreement) iter.Seq2[SignaturePlace, *agreement.Signature] {
	return func(yield func(SignaturePlace, *agreement.Signature) bool) {
		for i := range a.Parties {
			signatures := a.Parties[i].Signatures
			for j := range signatures {
				if !yield(SignaturePlace{i, j}, &signatures[j]) {
					return
				}
			}
		}
	}
}

// At returns the JSON Pointer of the signature, or of a place in it. It panics where [rule.Pointer] does.
func (p SignaturePlace) At(steps ...any) string {
	return AtParty(p.Party, append([]any{"signatures", p.Signature}, steps...)...)
}
