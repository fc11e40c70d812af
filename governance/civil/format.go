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

// Format returns the period for readers: "vom 03.10.1990 bis 30.06.2026", "seit 03.10.1990" or "bis 30.06.2026" in German, "from 3
// October 1990 to 30 June 2026", "since 3 October 1990" or "until 30 June 2026" in every other language, and "" for the zero Period.
func (p Period) Format(tag language.Tag) string {
	var words bilingual.Text
	switch {
	case p == Period{}:
		return ""
	case p.Through.IsZero():
		words = bilingual.Text{German: "seit ", English: "since "}
	case p.From.IsZero():
		words = bilingual.Text{German: "bis ", English: "until "}
	default:
		from, to := bilingual.Text{German: "vom ", English: "from "}, bilingual.Text{German: " bis ", English: " to "}
		return from.In(tag) + p.From.Format(tag) + to.In(tag) + p.Through.Format(tag)
	}
	return words.In(tag) + p.From.Format(tag) + p.Through.Format(tag) // one of them is zero
}
