package databases_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// history returns every municipality of the directory with every period in which nothing of it changed.
func history(t *testing.T, d *directory.Directory) []directory.Unit {
	t.Helper()
	keys := map[key.AGS]bool{}
	first, err := d.On(d.Span().From)
	require.NoError(t, err)
	for u := range first.Units(governance.Municipality) {
		keys[u.AGS()] = true
	}
	for event := range d.Events(directory.EventFilter{}) {
		for _, side := range []directory.Side{event.From(), event.To()} {
			if k, ok := side.Key.(key.AGS); ok {
				keys[k] = true
			}
		}
	}
	var units []directory.Unit
	for k := range keys {
		for u := range d.History(k) {
			units = append(units, u)
		}
	}
	return units
}

// fill makes the table of all municipalities at all times; a kind that the registers do not tell is NULL. PostgreSQL itself refuses two that have a key on the same day.
func fill(t *testing.T, s server, units []directory.Unit) {
	t.Helper()
	if s.name == "PostgreSQL" {
		s.exec(t, "CREATE EXTENSION IF NOT EXISTS btree_gist")
		s.exec(t, `CREATE TEMPORARY TABLE units (ags CHAR(8) NOT NULL, name TEXT NOT NULL, kind TEXT, valid daterange NOT NULL,
			EXCLUDE USING gist (ags WITH =, valid WITH &&))`)
	} else {
		s.exec(t, `CREATE TEMPORARY TABLE units (ags CHAR(8) NOT NULL, name TEXT NOT NULL, kind TEXT,
			valid_from DATE, valid_through DATE, PRIMARY KEY (ags, valid_from))`)
	}
	tx, err := s.Begin()
	require.NoError(t, err)
	defer tx.Rollback()
	for _, u := range units {
		p := u.Unchanged()
		if s.name == "PostgreSQL" {
			_, err = tx.Exec("INSERT INTO units VALUES ($1, $2, $3, $4)", u.AGS(), u.Name(), u.Kind(), civil.DateRange(p))
		} else {
			_, err = tx.Exec("INSERT INTO units VALUES (?, ?, ?, ?, ?)", u.AGS(), u.Name(), u.Kind(), p.From, p.Through)
		}
		require.NoError(t, err, u)
	}
	require.NoError(t, tx.Commit())
}

// heldOn is the condition that a row of units held on a day.
func heldOn(s server, day string) string {
	if s.name == "PostgreSQL" {
		return "valid @> " + day + "::date" // without the type PostgreSQL takes the day for a range
	}
	return "(valid_from IS NULL OR valid_from <= " + day + ") AND (valid_through IS NULL OR valid_through >= " + day + ")"
}

// The table tells for each day the same units as the directory: on the days around the changes of the law of 2018 and 2019, on the
// first and the last day of the records, and on others.
func TestWhoExisted(t *testing.T) {
	d := thueringen.Directory()
	units := history(t, d)
	days := []civil.Date{d.Span().From, d.Span().Through}
	for _, day := range []string{"1994-06-30", "1994-07-01", "2012-12-31", "2018-12-31", "2019-01-01", "2021-06-30", "2021-07-01", "2024-02-29"} {
		days = append(days, civil.MustParse(day))
	}
	onBoth(t, func(t *testing.T, s server) {
		fill(t, s, units)
		for _, day := range days {
			snapshot, err := d.On(day)
			require.NoError(t, err)
			want := map[string]string{}
			for u := range snapshot.Units(governance.Municipality) {
				want[u.AGS().String()] = u.Name() + ", " + u.Kind().String()
			}
			got := map[string]string{}
			rows, err := s.Query(s.sql("SELECT ags, name, kind FROM units WHERE "+heldOn(s, "$1")), day)
			require.NoError(t, err)
			for rows.Next() {
				var ags key.AGS
				var name string
				var kind governance.Kind
				require.NoError(t, rows.Scan(&ags, &name, &kind))
				require.NotContains(t, got, ags.String(), "one unit has the key on a day")
				got[ags.String()] = name + ", " + kind.String()
			}
			require.NoError(t, rows.Err())
			require.NoError(t, rows.Close())
			require.Equal(t, want, got, day)
		}
	})
}

// Payments are joined to the units that existed on their day; what names no unit of its day is found.
func TestPaymentsOfTheirDay(t *testing.T) {
	units := history(t, thueringen.Directory())
	onBoth(t, func(t *testing.T, s server) {
		fill(t, s, units)
		amount := map[string]string{"SQLite": "TEXT", "PostgreSQL": "NUMERIC(14,2)"}[s.name]
		s.exec(t, "CREATE TEMPORARY TABLE payments (ags CHAR(8), paid DATE, amount "+amount+")")
		for _, p := range []struct {
			ags    string
			paid   string
			amount finance.Amount
		}{
			{"16056000", "2021-06-30", finance.Cent(10)}, // Eisenach on its last day as a kreisfreie Stadt
			{"16056000", "2021-07-01", finance.Cent(20)}, // and the day after: the key has ended
			{"16063105", "2021-07-01", finance.Cent(30)},
		} {
			s.exec(t, "INSERT INTO payments VALUES ($1, $2, $3)", key.MustParseAGS(p.ags), civil.MustParse(p.paid), p.amount)
		}
		rows, err := s.Query("SELECT p.ags, p.paid, p.amount, u.name FROM payments p LEFT JOIN units u ON u.ags = p.ags AND " +
			heldOn(s, "p.paid") + " ORDER BY p.paid, p.ags")
		require.NoError(t, err)
		defer rows.Close()
		var got []string
		for rows.Next() {
			var ags key.AGS
			var paid civil.Date
			var amount finance.Amount
			var name *string
			require.NoError(t, rows.Scan(&ags, &paid, &amount, &name))
			if name == nil {
				name = new("nobody")
			}
			got = append(got, ags.String()+" "+paid.String()+" "+amount.String()+" "+*name)
		}
		require.NoError(t, rows.Err())
		require.Equal(t, []string{
			"16056000 2021-06-30 0.10 Eisenach, Stadt", "16056000 2021-07-01 0.20 nobody", "16063105 2021-07-01 0.30 Eisenach, Stadt",
		}, got)
	})
}

// Decimals are summed by PostgreSQL exactly; SQLite would sum text as floating point, and what it sends is refused.
func TestSumOfAmounts(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		amount := map[string]string{"SQLite": "TEXT", "PostgreSQL": "NUMERIC(14,2)"}[s.name]
		s.exec(t, "CREATE TEMPORARY TABLE sums (amount "+amount+")")
		for range 3 {
			s.exec(t, "INSERT INTO sums VALUES ($1)", finance.Cent(10))
		}
		var sum finance.Amount
		err := s.QueryRow("SELECT sum(amount) FROM sums").Scan(&sum)
		if s.name == "SQLite" {
			require.ErrorContains(t, err, "float64")
			return
		}
		require.NoError(t, err)
		require.Equal(t, finance.Cent(30), sum)
	})
}

// One key on one day is one municipality: PostgreSQL refuses a second row by itself.
func TestPostgresRefusesAKeyTwiceOnADay(t *testing.T) {
	s := postgresServer(t)
	fill(t, s, nil)
	insert := "INSERT INTO units VALUES ($1, 'x', 'stadt', $2)"
	ags := key.MustParseAGS("16056000")
	s.exec(t, insert, ags, civil.DateRange(civil.MustParsePeriod("../2021-06-30")))
	_, err := s.Exec(insert, ags, civil.DateRange(civil.MustParsePeriod("2021-06-30/..")))
	require.ErrorContains(t, err, "conflicting key value violates exclusion constraint")
	s.exec(t, insert, ags, civil.DateRange(civil.MustParsePeriod("2021-07-01/..")))
}
