package databases

import (
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"modernc.org/sqlite/vtab"
)

// table is a table of SQLite whose rows a function makes of arguments. The arguments are hidden columns behind the others: SQLite
// takes what stands in brackets behind the name of the table as the values that these columns must have.
type table struct {
	columns, arguments []string
	rows               func(args []driver.Value) ([][]any, error)
}

// Create declares the columns.
func (t *table) Create(ctx vtab.Context, _ []string) (vtab.Table, error) {
	return t, ctx.Declare(fmt.Sprintf("CREATE TABLE x(%s, %s HIDDEN)", strings.Join(t.columns, ", "), strings.Join(t.arguments, " HIDDEN, ")))
}

// Connect is Create: there is nothing that would have been created before.
func (t *table) Connect(ctx vtab.Context, args []string) (vtab.Table, error) {
	return t.Create(ctx, args)
}

// BestIndex asks SQLite for the arguments, in their order. Without all of them a scan is possible in name only.
func (t *table) BestIndex(info *vtab.IndexInfo) error {
	const (
		cheap      = 10
		impossible = 1e12
	)
	given := make([]bool, len(t.arguments))
	for i := range info.Constraints {
		c := &info.Constraints[i]
		argument := c.Column - len(t.columns)
		if argument < 0 || c.Op != vtab.OpEQ || !c.Usable || given[argument] {
			continue
		}
		given[argument] = true
		c.ArgIndex, c.Omit = argument, true
	}
	if slices.Contains(given, false) {
		for i := range info.Constraints {
			info.Constraints[i].ArgIndex, info.Constraints[i].Omit = -1, false
		}
		info.EstimatedCost = impossible
		return nil
	}
	info.IdxNum, info.EstimatedCost = complete, cheap
	return nil
}

// complete marks a scan for which all arguments are known.
const complete = 1

func (t *table) Open() (vtab.Cursor, error) { return &cursor{table: t}, nil }

// Disconnect has nothing to do, and nor has Destroy.
func (t *table) Disconnect() error { return nil }
func (t *table) Destroy() error    { return nil }

// cursor walks over the rows.
type cursor struct {
	table *table
	args  []driver.Value
	rows  [][]any
	at    int
}

// Filter makes the rows for the arguments.
func (c *cursor) Filter(number int, _ string, args []vtab.Value) (err error) {
	if number != complete {
		return fmt.Errorf("want the arguments %s in brackets behind the name of the table", strings.Join(c.table.arguments, ", "))
	}
	c.args, c.at = slices.Clone(args), 0
	c.rows, err = c.table.rows(c.args)
	return err
}

func (c *cursor) Next() error { c.at++; return nil }

func (c *cursor) Eof() bool { return c.at >= len(c.rows) }

// Column returns a value of the current row in the form in which databases hold it.
func (c *cursor) Column(i int) (vtab.Value, error) {
	if argument := i - len(c.table.columns); argument >= 0 {
		return c.args[argument], nil
	}
	return driver.DefaultParameterConverter.ConvertValue(c.rows[c.at][i])
}

func (c *cursor) Rowid() (int64, error) { return int64(c.at), nil }

func (c *cursor) Close() error { return nil }
