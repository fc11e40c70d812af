package thueringen_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/thueringen"
)

func ExampleHolidays() {
	objection := deadline.Deadline{Day: civil.MustParse("2026-06-30"), Length: deadline.Length{Number: 1, Unit: deadline.Months},
		Counting: deadline.AfterEvent, Closing: deadline.WorkdayVwVfG, Holidays: thueringen.Holidays()}
	result, _ := objection.Reckon()
	fmt.Println(result.Text(language.German))
	// Output: nicht entschieden: ob Donnerstag, 30.07.2026 ein gesetzlicher Feiertag ist, ist nicht vermerkt: die gesetzlichen Feiertage sind nicht vermerkt (Thüringen); wer bis zum 30.07.2026 handelt, ist jedenfalls rechtzeitig
}
