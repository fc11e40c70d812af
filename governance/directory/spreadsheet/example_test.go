package spreadsheet_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/spreadsheet"
)

// A table of Kreise whose keys have lost their zeros, from a time before the Städteregion Aachen.
func ExampleRead() {
	table, err := spreadsheet.Read(strings.NewReader("Kreis;Fälle\n5313;10\n5354.0;20\n"))
	if err != nil {
		log.Fatal(err)
	}
	restated, err := table.Restate(bund.Directory(), civil.MustParse("2024-12-31"), spreadsheet.Options{})
	if err != nil {
		log.Fatal(err) // no column of keys, or a day outside the directory
	}
	fmt.Println(restated.Summary(language.English))
	for _, remark := range restated.Remarks {
		fmt.Println(remark.Cell, restated.Tell(remark).English)
	}
	if err := restated.Table().WriteCSV(os.Stdout); err != nil {
		log.Fatal(err)
	}
}
