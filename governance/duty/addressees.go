package duty

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/supervision"
)

// Matters names the matters of the two spheres in the words of a Land.
type Matters struct {
	Own, Transferred bilingual.Text
}

// AddresseesOf returns who must act for the unit, as the law of its Land answers for its own and for the transferred sphere. Each entry
// has the unit, the reason and the norm of that answer. Where both answers are the same body there is one entry for all matters, with
// both reasons; its norm is that of the transferred sphere, for only there another body could stand in. The list is empty for a Land:
// its own authorities act.
//
// A [Chapter] gives it as its Addressees; of is the function of the Land, such as Addressee of package sachsen.
func AddresseesOf(
	unit directory.Unit, of func(directory.Unit, governance.Sphere) supervision.Addressee, matters Matters,
) []Addressee {
	if unit.Level() == governance.Land {
		return nil
	}
	own, transferred := of(unit, governance.OwnSphere), of(unit, governance.TransferredSphere)
	if own.Outcome == transferred.Outcome && own.Unit == transferred.Unit && own.Body.Name == transferred.Body.Name {
		one := addresseeBy(transferred)
		if own.Reason != transferred.Reason {
			one.Reason = bilingual.Sprintf("%s %s", "%s %s", own.Reason, transferred.Reason)
		}
		return []Addressee{one}
	}
	list := []Addressee{addresseeBy(own), addresseeBy(transferred)}
	list[0].Sphere, list[0].Matter = governance.OwnSphere, matters.Own
	list[1].Sphere, list[1].Matter = governance.TransferredSphere, matters.Transferred
	return list
}

func addresseeBy(a supervision.Addressee) Addressee {
	return Addressee{Unit: a.Unit, Name: a.Body.Name, Condition: a.Condition, Unless: a.Unless, Reason: a.Reason, Source: a.Source}
}
