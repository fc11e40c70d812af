package directory

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/leitweg"
)

// LeitwegHint is what a directory knows of the coarse part of a Leitweg-ID on a day. It is a hint and never an error: an ID is issued by
// whoever receives the invoices, and its coarse part need not be the key of a unit.
type LeitwegHint struct {
	ID  leitweg.ID
	Day civil.Date
	// Unit is the unit that has the coarse part as its key on the day; the zero Unit where none has.
	Unit Unit
	// Unknown tells of a coarse part that no unit has on the day: when there was one, what became of it, which keys are near. It is
	// nil where a unit has it, and where the directory has no say: of the Federation, of a Land that it does not hold, and of the
	// zero ID.
	Unknown *UnknownKeyError
}

// LeitwegHint returns which unit has the coarse part of a Leitweg-ID as its key on the day. An ARS with an association that the
// municipality does not have on the day is unknown; the error in the hint then names the municipality.
func (s Snapshot) LeitwegHint(id leitweg.ID) LeitwegHint {
	hint := LeitwegHint{ID: id, Day: s.Date()}
	k := id.Key()
	if k == nil {
		return hint
	}
	if u, ok := s.Unit(k); ok {
		hint.Unit = u
		return hint
	}
	if _, held := s.Unit(k.Land()); held {
		hint.Unknown = s.unknown(k)
	}
	return hint
}

// Text returns the hint for readers.
func (h LeitwegHint) Text(tag language.Tag) string { return h.text().In(tag) }

func (h LeitwegHint) text() bilingual.Text {
	coarse := h.ID.Coarse()
	switch {
	case h.ID.IsZero():
		return bilingual.Text{German: "keine Leitweg-ID", English: "no Leitweg-ID"}
	case h.ID.IsFederal():
		if portal, ok := h.ID.Portal(); ok {
			return bilingual.Sprintf("die Grobadressierung %s gehört dem Bund: %s", "the coarse part %s is that of the Federation: %s", coarse, portal)
		}
		return bilingual.Sprintf("die Grobadressierung %s gehört dem Bund", "the coarse part %s is that of the Federation", coarse)
	case !h.Unit.IsZero():
		return bilingual.Sprintf("die Grobadressierung %s ist am %s der Schlüssel von %s (%s)", "the coarse part %s is on %s the key of %s (%s)",
			coarse, dayOf(h.Day), h.Unit.Name(), levelOrKind(h.Unit))
	case h.Unknown == nil:
		return bilingual.Sprintf("ob eine Gebietseinheit den Schlüssel %s hat, weiß dieses Verzeichnis nicht; es enthält das Land %s nicht",
			"whether a unit has the key %s, this directory does not know; it does not hold the Land %s", coarse, h.ID.Key().Land())
	}
	return bilingual.Sprintf("keine Gebietseinheit hat am %[2]s den Schlüssel %[1]s; die Leitweg-ID kann trotzdem vergeben sein",
		"no unit has the key %[1]s on %[2]s; the Leitweg-ID may be issued all the same", coarse, dayOf(h.Day))
}

// levelOrKind returns the kind of a unit, and its level where the kind is not recorded.
func levelOrKind(u Unit) bilingual.Text {
	if u.Kind() == 0 {
		return bilingual.TextOf(u.Level())
	}
	return bilingual.TextOf(u.Kind())
}
