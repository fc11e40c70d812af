package thueringen

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/deadline"
)

// Holidays returns the public holidays of Thüringen, of which none is recorded: the act was not read. A period that can only end on a
// working day is undecided here.
func Holidays() deadline.Holidays {
	return deadline.NotRecorded(bilingual.Text{German: "Thüringen", English: "Thüringen"})
}
