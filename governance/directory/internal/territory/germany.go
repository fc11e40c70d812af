package territory

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// firstDay is the day on which the history begins: the day of German unity.
func firstDay() civil.Date { return civil.MustParse("1990-10-03") }

// lastComplete is the last register up to which all units of every day are known. The lists end with February 2025; what
// the register has otherwise are names and one area of the coastal waters, which are marked as undated.
func lastComplete() civil.Date { return civil.MustParse("2025-11-30") }

// beyond is the day of the newest register.
func beyond() civil.Date { return civil.MustParse("2026-06-30") }

// Germany rebuilds the history of all units from the files of the data folder. It fails with a [*DifferenceError] unless
// the changes lead from every register exactly to the next one.
func Germany(fsys fs.FS) (History, Proof, error) {
	var proof Proof
	list, sources, err := loadChanges(fsys, &proof)
	if err != nil {
		return History{}, Proof{}, err
	}
	comparison, source, err := loadComparison(fsys)
	if err != nil {
		return History{}, Proof{}, err
	}
	sources = append(sources, source)
	r := newReplay()
	var registers []Source
	last := firstDay()
	for i, f := range registerFiles() {
		reg, source, err := loadRegister(fsys, f, &proof)
		if err != nil {
			return History{}, Proof{}, err
		}
		registers = append(registers, source)
		part := after(list, last, reg.asOf)
		if i == 0 {
			r.start(rewind(reg, part))
		}
		r.applyAll(part)
		missing := undatedChanges(reg.asOf)
		if reg.asOf == beyond() {
			missing = r.stillMissing(comparison)
		}
		r.applyUndated(reg.asOf, missing)
		proof.note(noted(missing, "undated")...)
		r.compare(reg)
		proof.add(r, f, len(part))
		last = reg.asOf
	}
	if len(r.differences) > 0 {
		return History{}, proof, &DifferenceError{r.differences}
	}
	h := r.history()
	h.Span = civil.Period{From: firstDay(), Through: lastComplete()}
	h.Beyond = beyond()
	h.Sources = append(registers, sources...)
	return h, proof, nil
}

// OfLand takes the history of one Land out of that of Germany. It is complete up to the same day, and up to the newest
// register where [completeBeyond] says so.
func OfLand(germany History, land key.Land) (History, error) {
	h := germany.Restrict(land)
	if len(h.Units) == 0 {
		return History{}, fmt.Errorf("territory: there is no unit in Land %q; want a Land from 01 to 16", land)
	}
	if completeBeyond(land) {
		h.Span.Through, h.Beyond = h.Beyond, civil.Date{}
	}
	return h, nil
}

// completeBeyond reports whether the days of all changes of a Land up to the newest register are known. Those of Thüringen
// are; one name is an exception and marked as undated.
func completeBeyond(land key.Land) bool { return land == thueringen() }

func thueringen() key.Land { return key.MustParseLand("16") }

// Restrict returns the units of one Land and the events that concern it. Events that lead into another Land or come from
// there name the unit of the other Land, which is not among the units.
func (h History) Restrict(land key.Land) History {
	restricted := h
	restricted.Units = slices.DeleteFunc(slices.Clone(h.Units), func(u Unit) bool { return u.Key.Land() != land })
	restricted.Events = slices.DeleteFunc(slices.Clone(h.Events), func(e Event) bool { return !e.concerns(land) })
	return restricted
}

func (e *Event) concerns(land key.Land) bool {
	return e.From != nil && e.From.Land() == land || e.To != nil && e.To.Land() == land
}
