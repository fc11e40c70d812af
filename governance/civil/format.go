package civil

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Format returns the day for readers: "06.10.2018" in German, "6 October 2018" in every other language, and "" for the
// zero Date.
func (d Date) Format(tag language.Tag) string {
	switch {
	case d.IsZero():
		return ""
	case bilingual.German(tag):
		return fmt.Sprintf("%02d.%02d.%04d", d.Day(), int(d.Month()), d.Year())
	}
	return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year())
}
