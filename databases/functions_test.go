package databases_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/databases"
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func open(t *testing.T) *sql.DB {
	t.Helper()
	db, err := databases.Open("file:"+filepath.Join(t.TempDir(), "test.db")+"?_pragma=synchronous(0)&_pragma=journal_mode(MEMORY)", thueringen.Directory())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	return db
}

// An old table has the key that Eisenach had before 2021-07-01; SQL alone brings it to the unit of a later day.
func ExampleOpen() {
	db, err := databases.Open(":memory:", thueringen.Directory())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer db.Close()
	var name, successor, later, share string
	err = db.QueryRow(`SELECT foederal_name('16056000', '2019-12-31'), s.successor, s.name, s.by_population
		FROM foederal_successors('16056000', '2019-12-31', '2025-01-01') AS s`).Scan(&name, &successor, &later, &share)
	fmt.Println(name, successor, later, share, err)
	// Output: Eisenach, Stadt 16063105 Eisenach, Stadt 100% <nil>
}

func TestFunctions(t *testing.T) {
	db := open(t)
	for _, c := range []struct{ call, want string }{
		{"foederal_name('16056000', '2019-12-31')", "Eisenach, Stadt"},
		{"foederal_name('16063', '2019-12-31')", "Wartburgkreis"},
		{"foederal_kind('16063', '2019-12-31')", "landkreis"},
		{"foederal_kind('16056000', '2019-12-31')", "kreisfreie-stadt"},
		{"foederal_district('16063105', '2025-01-01')", "16063"},
		{"foederal_district('16', '2025-01-01')", ""},   // the Land lies in no Kreis
		{"foederal_name('16056000', '2025-01-01')", ""}, // the key has ended
		{"foederal_name('16999999', '2025-01-01')", ""}, // nothing ever had the key
		{"foederal_name(NULL, '2025-01-01')", ""},       // no key
		{"foederal_name('16056000', NULL)", ""},         // no day
		{"foederal_name(CAST(16056000 AS TEXT), '2019-12-31')", "Eisenach, Stadt"},
	} {
		var got sql.NullString
		require.NoError(t, db.QueryRow("SELECT "+c.call).Scan(&got), c.call)
		require.Equal(t, c.want, got.String, c.call)
		require.Equal(t, c.want != "", got.Valid, "%s is NULL where there is no answer", c.call)
	}
}

func TestFunctionsRefuse(t *testing.T) {
	db := open(t)
	for _, c := range []struct{ query, want string }{
		{"SELECT foederal_name(16056000, '2019-12-31')", "is stored as text; the column holds int64"},
		{"SELECT foederal_name('', '2019-12-31')", "argument 1 is an empty text"},
		{"SELECT foederal_name(char(0), '2019-12-31')", "argument 1 is an empty text"},
		{"SELECT foederal_name('16056000', '')", "argument 2 is an empty text"},
		{"SELECT * FROM foederal_units('', 'municipality')", "argument 1 is an empty text"},
		{"SELECT * FROM foederal_units('2019-12-31', '')", "argument 2 is an empty text"},
		{"SELECT * FROM foederal_successors('', '2019-12-31', '2025-01-01')", "argument 1 is an empty text"},
		{"SELECT foederal_name('1605600', '2019-12-31')", "1605600"},
		{"SELECT foederal_name('16056000', '2019-02-30')", "February 2019 has 28 days"},
		{"SELECT foederal_name('16056000', 20191231)", "the database sent int64"},
		{"SELECT foederal_name('16056000', '1950-01-01')", "1950-01-01"},
		{"SELECT foederal_name('16056000')", "wrong number of arguments"},
		{"SELECT * FROM foederal_units('2019-12-31', 'gemeinde')", "gemeinde"},
		{"SELECT * FROM foederal_units('2019-12-31')", "want the arguments day, level"},
		{"SELECT * FROM foederal_successors(16056000, '2019-12-31', '2025-01-01')", "make the column CHAR(8)"},
		{"SELECT * FROM foederal_successors('16999999', '2019-12-31', '2025-01-01')", "16999999"},
		{"SELECT * FROM foederal_successors('16056000', '2025-01-01', '2019-12-31')", "2019-12-31"},
	} {
		rows, err := db.Query(c.query)
		if err == nil {
			for rows.Next() {
			}
			err = rows.Err()
			require.NoError(t, rows.Close())
		}
		require.ErrorContains(t, err, c.want, c.query)
	}
	_, err := databases.Open(":memory:", nil)
	require.Error(t, err)
}

// A table with a column of keys is brought to a later day, row by row, by a join on the table that the function makes.
func TestSuccessorsOfAColumn(t *testing.T) {
	db := open(t)
	d := thueringen.Directory()
	day, later := civil.MustParse("2012-12-31"), civil.MustParse("2025-01-01")
	_, err := db.Exec("CREATE TABLE old (ags CHAR(8) PRIMARY KEY, amount TEXT)")
	require.NoError(t, err)
	snapshot, err := d.On(day)
	require.NoError(t, err)
	want := map[[2]string]directory.Part{}
	for u := range snapshot.Units(governance.Municipality) {
		_, err := db.Exec("INSERT INTO old VALUES (?, ?)", u.AGS(), finance.Euro(1))
		require.NoError(t, err)
		succession, err := d.Successors(u.AGS(), day, later)
		require.NoError(t, err)
		for _, part := range succession.Parts {
			want[[2]string{u.AGS().String(), part.AGS.String()}] = part
		}
	}

	rows, err := db.Query(`SELECT old.ags, s.successor, s.name, s.by_population FROM old, foederal_successors(old.ags, ?, ?) AS s`, day, later)
	require.NoError(t, err)
	defer rows.Close()
	got := 0
	for rows.Next() {
		var ags, successor key.AGS
		var name sql.NullString
		var share sql.Null[finance.Share]
		require.NoError(t, rows.Scan(&ags, &successor, &name, &share))
		part, ok := want[[2]string{ags.String(), successor.String()}]
		require.True(t, ok, "%s to %s", ags, successor)
		if !part.Unit.IsZero() {
			require.Equal(t, part.Unit.Name(), name.String)
		}
		if share.Valid {
			require.Equal(t, part.ByPopulation, share.V)
		}
		got++
	}
	require.NoError(t, rows.Err())
	require.Len(t, want, got)
	require.Greater(t, got, 800, "Thüringen had more than 800 municipalities")
}

// The table of units has the rows of the snapshot, also beside a condition on one of its columns.
func TestUnitsOfADay(t *testing.T) {
	db := open(t)
	day := civil.MustParse("2025-01-01")
	snapshot, err := thueringen.Directory().On(day)
	require.NoError(t, err)
	for _, level := range []governance.Level{governance.District, governance.Municipality} {
		want := 0
		for range snapshot.Units(level) {
			want++
		}
		var got int
		require.NoError(t, db.QueryRow("SELECT count(*) FROM foederal_units(?, ?)", day, level).Scan(&got))
		require.Equal(t, want, got)
	}
	var k key.AGS
	require.NoError(t, db.QueryRow(`SELECT u.key FROM foederal_units(?, 'municipality') AS u WHERE u.name = 'Eisenach, Stadt'`, day).Scan(&k))
	require.Equal(t, key.MustParseAGS("16063105"), k)
}

// Several connections ask the directory at the same time.
func TestManyConnections(t *testing.T) {
	db := open(t)
	const connections = 8
	answers := make(chan error, connections)
	for range connections {
		go func() {
			answers <- func() error {
				conn, err := db.Conn(t.Context())
				if err != nil {
					return err
				}
				defer conn.Close()
				var name, successor string
				if err := conn.QueryRowContext(t.Context(), `SELECT foederal_name('16056000', '2019-12-31'), successor
					FROM foederal_successors('16056000', '2019-12-31', '2025-01-01')`).Scan(&name, &successor); err != nil {
					return err
				}
				if name != "Eisenach, Stadt" || successor != "16063105" {
					return fmt.Errorf("got %s, %s", name, successor)
				}
				return nil
			}()
		}()
	}
	for range connections {
		require.NoError(t, <-answers)
	}
}
