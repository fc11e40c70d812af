package directory_test

import (
	"fmt"
	"os"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/thueringen"
)

// The changes of one day as a table.
func ExampleWriteCSV() {
	feed, err := thueringen.Directory().Changes(civil.MustParse("2025-12-31"), civil.MustParse("2026-01-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := directory.WriteCSV(os.Stdout, feed); err != nil {
		fmt.Println(err)
	}
	// Output:
	// number,date,undated,level,kinds,measures,before,before_name,before_ars,before_kind,after,after_name,after_ars,after_kind,edition
	// 2026-01-01/160775052,2026-01-01,false,association,dissolution,,160775052,"Schmölln, Stadt",,erfuellende-gemeinde,,,,,2026-06-30 (9e44ec7e)
	// 2026-01-01/16071038,2026-01-01,false,municipality,dissolution,,16071038,Kiliansroda,160715008038,kreisangehoerige-gemeinde,,,,,2026-06-30 (9e44ec7e)
	// 2026-01-01/16071042,2026-01-01,false,municipality,dissolution,,16071042,Kleinschwabhausen,160715008042,kreisangehoerige-gemeinde,,,,,2026-06-30 (9e44ec7e)
	// 2026-01-01/16071055,2026-01-01,false,municipality,dissolution,,16071055,Mechelroda,160715008055,kreisangehoerige-gemeinde,,,,,2026-06-30 (9e44ec7e)
	// 2026-01-01/16077003,2026-01-01,false,municipality,dissolution,,16077003,Dobitschen,160775052003,kreisangehoerige-gemeinde,,,,,2026-06-30 (9e44ec7e)
	// 2026-01-01/16077043,2026-01-01,false,municipality,new regional key,,16077043,"Schmölln, Stadt",160775052043,stadt,16077043,"Schmölln, Stadt",160770043043,stadt,2026-06-30 (9e44ec7e)
}

// Which part of which municipality was in which other after the division of Anrode on 2023-01-01.
func ExampleWriteJSON() {
	rows, err := thueringen.Directory().Correspondence(civil.MustParse("2023-01-01"), civil.MustParse("2022-12-31"), governance.Municipality)
	if err != nil {
		fmt.Println(err)
		return
	}
	err = directory.WriteJSON(os.Stdout, func(yield func(directory.CorrespondenceRow) bool) {
		for row := range rows {
			if row.From.AGS().String() == "16064046" && !yield(row) {
				return
			}
		}
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	// {"from_date":"2023-01-01","from":"16064046","from_name":"Mühlhausen/Thüringen, Stadt","to_date":"2022-12-31","to":"16064046","to_name":"Mühlhausen/Thüringen, Stadt","outside":null,"by_population":"35797/36110","gap_by_population":null,"least_by_population":null,"most_by_population":null,"by_area":"344623019157/357301024882","gap_by_area":null,"least_by_area":null,"most_by_area":null,"by_population_else_area":"35797/36110","edition":"2026-06-30 (9e44ec7e)"},
	// {"from_date":"2023-01-01","from":"16064046","from_name":"Mühlhausen/Thüringen, Stadt","to_date":"2022-12-31","to":"16064073","to_name":"Anrode","outside":null,"by_population":"313/36110","gap_by_population":null,"least_by_population":null,"most_by_population":null,"by_area":"12678005725/357301024882","gap_by_area":null,"least_by_area":null,"most_by_area":null,"by_population_else_area":"313/36110","edition":"2026-06-30 (9e44ec7e)"}
	// ]
}

func ExampleSnapshot_Rows() {
	for row := range thueringen.Directory().Latest().Rows(governance.District) {
		fmt.Println(row.Unit)
		break
	}
	// Output: 16051 Erfurt, Stadt
}

// Of which municipalities of today the people of Anrode are.
func ExampleDirectory_Correspondence() {
	rows, err := thueringen.Directory().Correspondence(civil.MustParse("2022-12-31"), civil.MustParse("2023-01-01"), governance.Municipality)
	if err != nil {
		fmt.Println(err)
		return
	}
	for row := range rows {
		if row.From.ShortName() == "Anrode" {
			fmt.Println(row, row.ByPopulation)
		}
	}
	// Output:
	// 16064073 Anrode → 16061118 Dingelstädt, Stadt 1699/3138
	// 16064073 Anrode → 16064046 Mühlhausen/Thüringen, Stadt 313/3138
	// 16064073 Anrode → 16064071 Unstruttal 563/1569
}
