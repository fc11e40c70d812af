package spreadsheet_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/spreadsheet"
	"github.com/foederal/foederal/internal/doubling"
	"github.com/foederal/foederal/thueringen"
)

// Tables are read and restated in a time that grows with their rows and columns.
func TestDoubling(t *testing.T) {
	to := civil.MustParse("2025-11-30")
	rows := func(n int) string {
		return "Gemeinde;Fälle\n" + strings.Repeat("16063051;10\nLeimbach;20\n99999999;5\n16056000;7\n", n)
	}
	columns := func(n int) string {
		head, row := "Gemeinde", "16063051"
		for i := range n {
			head += fmt.Sprint(";Spalte ", i)
			row += ";7"
		}
		return head + "\n" + strings.Repeat(row+"\n", 3)
	}
	var cases []doubling.Case
	for of, text := range map[string]func(n int) string{"rows": rows, "columns": columns} {
		cases = append(cases, doubling.Case{Name: "spreadsheet.Read", Of: of, From: 200, Limit: 20_000, Prepare: func(t testing.TB, n int) func() {
			file := text(n)
			return func() {
				_, err := spreadsheet.Read(strings.NewReader(file))
				require.NoError(t, err)
			}
		}}, doubling.Case{Name: "spreadsheet.Spreadsheet.Restate spreadsheet.Restatement.WriteText spreadsheet.Restatement.Table", Of: of, From: 100, Limit: 20_000,
			Prepare: func(t testing.TB, n int) func() {
				table, err := spreadsheet.Read(strings.NewReader(text(n)))
				require.NoError(t, err)
				return func() {
					restated, err := table.Restate(thueringen.Directory(), to, spreadsheet.Options{})
					require.NoError(t, err)
					require.NoError(t, restated.WriteText(io.Discard, language.German, -1))
					require.NoError(t, restated.Table().WriteCSV(io.Discard))
				}
			}})
	}
	doubling.Run(t, cases)
}
