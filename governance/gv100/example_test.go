package gv100_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/foederal/foederal/governance/gv100"
)

// A complete file is read record by record. Here it is only a part of one, and Read does not let that pass for Germany.
func ExampleRead() {
	file, err := os.Open("testdata/thueringen-utf8-lf.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()

	var population int64
	for record, err := range gv100.Read(file) {
		var damage *gv100.Error
		if errors.As(err, &damage) {
			fmt.Printf("line %d, column %d: %s\n", damage.Line, damage.Column, damage.Reason)
			return
		}
		population += record.Population
	}
	fmt.Println("inhabitants of Germany:", population)
	// Output:
	// line 1, column 11: the record of Land 01 is missing before; want all sixteen, or read a part with ReadPart, or with directory.FromGV100ADPart
}

// The municipalities of a Kreis whose administration is done by another municipality of the Kreis, the erfüllende
// Gemeinde (Textkennzeichen 58).
func ExampleReadPart() {
	file, err := os.Open("testdata/thueringen-latin1-crlf.asc")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()

	administrations := map[string]string{}
	for record, err := range gv100.ReadPart(file) {
		if err != nil {
			fmt.Println(err)
			return
		}
		switch {
		case record.Level == gv100.Association && record.Kind == 58:
			administrations[record.Association.String()] = record.Name
		case record.Level == gv100.Municipality:
			administration, found := administrations[record.Association.String()]
			if found && administration != record.Name {
				fmt.Printf("%s %s (%d inhabitants): %s\n", record.ARS, record.Name, record.Population, administration)
			}
		}
	}
	// Output:
	// 160775052003 Dobitschen (411 inhabitants): Schmölln, Stadt
	// 160775051011 Göpfersdorf (214 inhabitants): Nobitz
	// 160775050017 Heyersdorf (111 inhabitants): Gößnitz, Stadt
	// 160775051023 Langenleuba-Niederhain (1675 inhabitants): Nobitz
	// 160775050039 Ponitz (1407 inhabitants): Gößnitz, Stadt
}

// Where did the inhabitants of Anrode go in 2023?
func ExampleReadChanges() {
	file, err := os.Open("testdata/aenderungen.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()

	for change, err := range gv100.ReadChanges(file) {
		if err != nil {
			fmt.Println(err)
			return
		}
		if change.Old.Name == "Anrode" && change.Kinds.Has(gv100.Dissolution) {
			fmt.Printf("%s: %d to %s (%s)\n", change.Legal, change.Population.Value, change.New.Name, change.New.Key)
		}
	}
	// Output:
	// 2023-01-01: 1126 to Unstruttal (16064071)
	// 2023-01-01: 313 to Mühlhausen/Thüringen, Stadt (16064046)
	// 2023-01-01: 1699 to Dingelstädt, Stadt (16061118)
}
