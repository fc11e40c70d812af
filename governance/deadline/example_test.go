package deadline_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/sachsen"
)

// A notice of three months to the end of 2027, and a month for an objection in Sachsen that would end on a Saturday.
func ExampleDeadline_Reckon() {
	notice := deadline.Deadline{Day: civil.MustParse("2027-12-31"), Length: deadline.Length{Number: 3, Unit: deadline.Months},
		Counting: deadline.NoticeTo, Closing: deadline.Unmoved}
	objection := deadline.Deadline{Day: civil.MustParse("2025-05-28"), Length: deadline.Length{Number: 1, Unit: deadline.Months},
		Counting: deadline.AfterEvent, Closing: deadline.WorkdayVwVfG, Holidays: sachsen.Holidays()}
	for _, d := range []deadline.Deadline{notice, objection} {
		result, err := d.Reckon()
		fmt.Println(result.Text(language.German), err)
		for _, day := range result.PassedOver {
			fmt.Println("  nicht am", day.Day.Format(language.German), day.Reason.German)
		}
		for _, norm := range result.Norms {
			fmt.Println(" ", norm.Citation, norm.Evidence)
		}
	}
	// Output:
	// bis zum Ablauf des 30.09.2027 <nil>
	//   § 187 Abs. 1 BGB assumed
	//   § 188 Abs. 2 und 3 BGB assumed
	// bis zum Ablauf des 30.06.2025 <nil>
	//   nicht am 28.06.2025 Samstag
	//   nicht am 29.06.2025 Sonntag
	//   § 187 Abs. 1 BGB assumed
	//   § 188 Abs. 2 und 3 BGB assumed
	//   § 31 Abs. 1 VwVfG assumed
	//   § 31 Abs. 3 S. 1 VwVfG assumed
}

// An invitation with seven days between it and the meeting, and a notice of a month to the end of the year, both to be given by a
// Sunday: that such an end moves is not recorded, and the working day before is safe.
func ExampleDeadline_Reckon_backwards() {
	invitation := deadline.Deadline{Day: civil.MustParse("2026-06-29"), Length: deadline.Length{Number: 7, Unit: deadline.Days},
		Counting: deadline.BeforeEvent, Closing: deadline.WorkdayVwVfG, Holidays: sachsen.Holidays()}
	notice := deadline.Deadline{Day: civil.MustParse("2025-12-31"), Length: deadline.Length{Number: 1, Unit: deadline.Months},
		Counting: deadline.NoticeTo, Closing: deadline.WorkdayBGB, Holidays: sachsen.Holidays()}
	for _, d := range []deadline.Deadline{invitation, notice} {
		end, err := d.Reckon()
		fmt.Println(end.IsDecided(), end.Nominal, end.Safe, err)
	}
	// Output:
	// false 2026-06-21 2026-06-19 <nil>
	// false 2025-11-30 2025-11-28 <nil>
}

func ExampleNotRecorded() {
	holidays := deadline.NotRecorded(bilingual.Text{German: "Thüringen", English: "Thüringen"})
	fmt.Println(holidays.On(civil.MustParse("2026-10-03")).Status)
	// Output: not-recorded
}

func ExampleEaster() {
	fmt.Println(deadline.Easter(2026), deadline.Easter(2026).AddDays(39))
	// Output: 2026-04-05 2026-05-14
}
