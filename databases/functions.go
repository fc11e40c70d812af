package databases

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	"modernc.org/sqlite/vtab"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// Open opens a SQLite database in which SQL can ask the directory:
//
//	foederal_name(key, day)      the name of the unit
//	foederal_kind(key, day)      the word for its kind, such as landkreis
//	foederal_district(key, day)  the key of the Kreis in which it lies, or which it is
//
//	SELECT * FROM foederal_units(day, level)
//	    the units of a level, such as municipality: key, name, kind
//	SELECT * FROM foederal_successors(ags, day, later)
//	    where people and land of a municipality are later: successor, name, by_population, by_area; shares are text, and NULL
//	    where they are not known
//
// Keys are text, days are text in the form YYYY-MM-DD. A function is NULL where an argument is, where no unit has the key on the
// day, or where the unit lies in no Kreis; a table has no rows where an argument is NULL. A key that is none, an empty text, an
// integer for a key, a day that is none or lies outside the span of the directory and, in foederal_successors, a municipality that does not exist on
// the day are errors of the query.
func Open(name string, d *directory.Directory) (*sql.DB, error) {
	if d == nil {
		return nil, errors.New("databases: Open wants a directory")
	}
	c := &connector{name: name, tables: map[string]*table{
		"foederal_units": {
			columns: []string{"key", "name", "kind"}, arguments: []string{"day", "level"}, rows: units(d),
		},
		"foederal_successors": {
			columns: []string{"successor", "name", "by_population", "by_area"}, arguments: []string{"ags", "day", "later"}, rows: successors(d),
		},
	}}
	for name, ask := range map[string]func(directory.Unit) (any, error){
		"foederal_name":     func(u directory.Unit) (any, error) { return u.Name(), nil },
		"foederal_kind":     func(u directory.Unit) (any, error) { return u.Kind(), nil },
		"foederal_district": district,
	} {
		if err := c.driver.RegisterDeterministicScalarFunction(name, 2, ofUnit(d, ask)); err != nil {
			return nil, err
		}
	}
	for name, table := range c.tables {
		if err := c.driver.RegisterModule(name, table); err != nil {
			return nil, err
		}
	}
	return sql.OpenDB(c), nil
}

// connector opens connections of a driver of its own, so that nothing is registered for the whole program.
type connector struct {
	driver sqlite.Driver
	name   string
	tables map[string]*table
}

func (c *connector) Driver() driver.Driver { return &c.driver }

// Connect makes the tables known to each connection; they live in its temporary schema and hold nothing.
func (c *connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.name)
	if err != nil {
		return nil, err
	}
	for name := range c.tables {
		statement := fmt.Sprintf("CREATE VIRTUAL TABLE temp.%s USING %s", name, name)
		if _, err := conn.(driver.ExecerContext).ExecContext(ctx, statement, nil); err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	return conn, nil
}

// ofUnit is a function of a key and a day.
func ofUnit(d *directory.Directory, ask func(directory.Unit) (any, error)) func(*sqlite.FunctionContext, []driver.Value) (driver.Value, error) {
	return func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		var k governance.UnitKey
		var day civil.Date
		if err := notEmpty(args...); err != nil {
			return nil, err
		}
		if err := errors.Join(k.Scan(args[0]), day.Scan(args[1])); err != nil {
			return nil, err
		}
		if k.IsZero() || day.IsZero() {
			return nil, nil
		}
		snapshot, err := d.On(day)
		if err != nil {
			return nil, err
		}
		unit, ok := snapshot.Unit(k.Key)
		if !ok {
			return nil, nil
		}
		answer, err := ask(unit)
		if err != nil {
			return nil, err
		}
		return driver.DefaultParameterConverter.ConvertValue(answer)
	}
}

// notEmpty refuses texts in which nothing stands; what is not there is NULL. SQLite hands over a text only up to a character 0.
func notEmpty(args ...driver.Value) error {
	for i, arg := range args {
		if text, ok := arg.(string); ok && text == "" {
			return fmt.Errorf("databases: argument %d is an empty text; want NULL where there is none", i+1)
		}
	}
	return nil
}

func district(u directory.Unit) (any, error) {
	kreis, ok := u.District()
	if !ok {
		return nil, nil
	}
	return kreis.Key(), nil
}

func units(d *directory.Directory) func([]driver.Value) ([][]any, error) {
	return func(args []driver.Value) ([][]any, error) {
		var day civil.Date
		var level governance.Level
		if err := notEmpty(args...); err != nil {
			return nil, err
		}
		if err := errors.Join(day.Scan(args[0]), level.Scan(args[1])); err != nil {
			return nil, err
		}
		if day.IsZero() || level == 0 {
			return nil, nil
		}
		snapshot, err := d.On(day)
		if err != nil {
			return nil, err
		}
		var rows [][]any
		for unit := range snapshot.Units(level) {
			rows = append(rows, []any{unit.Key(), unit.Name(), unit.Kind()})
		}
		return rows, nil
	}
}

func successors(d *directory.Directory) func([]driver.Value) ([][]any, error) {
	return func(args []driver.Value) ([][]any, error) {
		var ags key.AGS
		var from, to civil.Date
		if err := notEmpty(args...); err != nil {
			return nil, err
		}
		if err := errors.Join(ags.Scan(args[0]), from.Scan(args[1]), to.Scan(args[2])); err != nil {
			return nil, err
		}
		if ags.IsZero() || from.IsZero() || to.IsZero() {
			return nil, nil
		}
		succession, err := d.Successors(ags, from, to)
		if err != nil {
			return nil, err
		}
		var rows [][]any
		for _, part := range succession.Parts {
			row := []any{part.AGS, nil, nil, nil}
			if !part.Unit.IsZero() {
				row[1] = part.Unit.Name()
			}
			for i, by := range []directory.Weighting{directory.ByPopulation, directory.ByArea} {
				if _, isGap := succession.Gap(by); !isGap {
					row[2+i] = part.Share(by)
				}
			}
			rows = append(rows, row)
		}
		return rows, nil
	}
}

var (
	_ vtab.Module = (*table)(nil)
	_ vtab.Table  = (*table)(nil)
	_ vtab.Cursor = (*cursor)(nil)
)
