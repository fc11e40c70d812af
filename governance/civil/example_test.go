package civil_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/foederal/foederal/governance/civil"
)

func ExampleParse() {
	day, err := civil.Parse("2018-10-16")
	fmt.Println(day, err)

	_, err = civil.Parse("2018-06-31")
	var wrong *civil.DateError
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Input, "–", wrong.Reason)
	}
	// Output:
	// 2018-10-16 <nil>
	// 2018-06-31 – June 2018 has 30 days
}

func ExampleMustParse() {
	inForce := civil.MustParse("2018-10-16")
	fmt.Println(inForce.Year(), inForce.Month(), inForce.Day())
	// Output: 2018 October 16
}

func ExampleOf() {
	day, err := civil.Of(2024, time.February, 29)
	fmt.Println(day, err)
	_, err = civil.Of(2023, time.February, 29)
	fmt.Println(err)
	// Output:
	// 2024-02-29 <nil>
	// civil: "2023-02-29" is not a date: February 2023 has 28 days
}

func ExampleOfTime() {
	summer := time.FixedZone("MESZ", 2*60*60)
	day, err := civil.OfTime(time.Date(2018, time.July, 1, 0, 30, 0, 0, summer))
	fmt.Println(day, err) // in UTC it is still 30 June
	// Output: 2018-07-01 <nil>
}

func ExampleDate_AddDays() {
	published := civil.MustParse("2024-02-28")
	fmt.Println(published.AddDays(2), published.AddDays(-28))
	// Output: 2024-03-01 2024-01-31
}

func ExampleDate_DaysSince() {
	paid, due := civil.MustParse("2024-03-01"), civil.MustParse("2024-01-31")
	fmt.Println(paid.DaysSince(due), due.DaysSince(paid))
	// Output: 30 -30
}

func ExampleDate_Compare() {
	a, b := civil.MustParse("2018-10-16"), civil.MustParse("2022-12-31")
	fmt.Println(a.Compare(b), a.Before(b), a.After(b))
	// Output: -1 true false
}

func ExampleDate_UnmarshalJSON() {
	var signed struct {
		On civil.Date `json:"on"`
	}
	fmt.Println(json.Unmarshal([]byte(`{"on":"2018-10-16"}`), &signed), signed.On)
	fmt.Println(json.Unmarshal([]byte(`{"on":20181016}`), &signed))
	// Output:
	// <nil> 2018-10-16
	// civil: "20181016" is not a date: want a JSON string in the form "YYYY-MM-DD", or null for no date
}

func ExampleDate_Scan() {
	var day civil.Date
	err := day.Scan([]byte("2018-10-16")) // what database/sql hands in
	fmt.Println(day, err)
	// Output: 2018-10-16 <nil>
}

func ExamplePeriod() {
	term := civil.Period{From: civil.MustParse("2018-10-16"), Through: civil.MustParse("2022-12-31")}
	fmt.Println(term, term.Contains(civil.MustParse("2022-12-31")), term.Contains(civil.MustParse("2023-01-01")))

	data, err := json.Marshal(term)
	fmt.Println(string(data), err)
	// Output:
	// 2018-10-16/2022-12-31 true false
	// {"from":"2018-10-16","through":"2022-12-31"} <nil>
}

func ExamplePeriod_Overlaps() {
	first := civil.Period{Through: civil.MustParse("2022-12-31")}
	second := civil.Period{From: civil.MustParse("2023-01-01")}
	fmt.Println(first, second, first.Overlaps(second))
	// Output: ../2022-12-31 2023-01-01/.. false
}

func ExamplePeriod_IsEmpty() {
	backwards := civil.Period{From: civil.MustParse("2022-12-31"), Through: civil.MustParse("2018-10-16")}
	fmt.Println(backwards.IsEmpty())
	// Output: true
}

func ExampleParsePeriod() {
	term, err := civil.ParsePeriod("2018-10-16/..")
	fmt.Println(term.Contains(civil.MustParse("2030-01-01")), err)
	_, err = civil.ParsePeriod("2018")
	fmt.Println(err)
	// Output:
	// true <nil>
	// civil: "2018" is not a period: want the form 2018-10-16/2022-12-31, with .. for an open side
}

func ExampleMustParsePeriod() {
	fmt.Println(civil.MustParsePeriod("2018-10-16/2022-12-31").Through)
	// Output: 2022-12-31
}

func ExamplePeriod_Scan() {
	var term civil.Period
	err := term.Scan("2018-10-16/2022-12-31") // what database/sql hands in
	fmt.Println(term, err)
	// Output: 2018-10-16/2022-12-31 <nil>
}
