package databases_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the tables of README.md anew")

// README.md has exactly what the other tests prove.
func TestReadMe(t *testing.T) {
	var columns, faults strings.Builder
	columns.WriteString("| value | column | database | the driver hands over |\n| --- | --- | --- | --- |\n")
	faults.WriteString("| column | what stands in it | read as | database | error | says |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, part := range []struct {
		database string
		stored   []stored
		refused  []refused
	}{
		{"both", everywhere, refusedEverywhere},
		{"PostgreSQL", onlyPostgres, refusedOfPostgres},
		{"SQLite", nil, refusedOfSQLite},
	} {
		for _, c := range part.stored {
			fmt.Fprintf(&columns, "| `%T` | `%s` | %s | `%s` |\n", c.value, c.column, part.database, c.sent)
		}
		for _, c := range part.refused {
			fmt.Fprintf(&faults, "| `%s` | `%s` | `%T` | %s | `%s` | %s |\n",
				c.column, c.literal, c.into, part.database, reflect.TypeOf(c.fault).Elem(), c.says)
		}
	}
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	want := between(t, between(t, string(text), "stored", columns.String()), "refused", faults.String())
	if *update {
		require.NoError(t, os.WriteFile("README.md", []byte(want), 0o644))
		return
	}
	require.Equal(t, want, string(text), "go test . -run ReadMe -update")
}

// between puts a table between the marks of its name.
func between(t *testing.T, page, name, table string) string {
	t.Helper()
	before, rest, ok := strings.Cut(page, "<!-- "+name+" -->\n")
	require.True(t, ok, name)
	_, after, ok := strings.Cut(rest, "<!-- end -->\n")
	require.True(t, ok, name)
	return before + "<!-- " + name + " -->\n" + table + "<!-- end -->\n" + after
}
