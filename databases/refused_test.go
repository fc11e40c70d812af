package databases_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// refused is what stands in a column and is not read.
type refused struct {
	column, literal string
	into            any    // a value of the type into which it is read
	fault           any    // a pointer to the type of the error
	says            string // a part of the message
}

// refusedEverywhere is refused from both databases.
var refusedEverywhere = []refused{
	{"INTEGER", "'01001000'", key.AGS{}, new(*key.ParseError), "make the column CHAR(8)"}, // the zero is lost in the column
	{"BIGINT", "16063105", key.AGS{}, new(*key.ParseError), "make the column CHAR(8)"},
	{"BIGINT", "160635051051", key.ARS{}, new(*key.ParseError), "make the column CHAR(12)"},
	{"INTEGER", "16063", key.District{}, new(*key.ParseError), "make the column CHAR(5)"},
	{"INTEGER", "16063", governance.UnitKey{}, new(*bilingual.ColumnError), "is stored as text"},
	{"TEXT", "'1001000'", key.AGS{}, new(*key.ParseError), "7"},
	{"TEXT", "'16 0 63 105'", key.AGS{}, new(*key.ParseError), "16 0 63 105"},
	{"TEXT", "'160635051051'", key.AGS{}, new(*key.ParseError), "12"},
	{"TEXT", "'00001000'", key.AGS{}, new(*key.ParseError), "00001000"},
	{"REAL", "16063105.0", key.AGS{}, new(*key.ParseError), "float64"},
	{"INTEGER", "20181016", civil.Date{}, new(*civil.DateError), "want a column of type DATE"},
	{"TEXT", "'16.10.2018'", civil.Date{}, new(*civil.DateError), "2018-10-16"},
	{"TEXT", "'2018-06-31'", civil.Date{}, new(*civil.DateError), "30 days"},
	{"TEXT", "'2018-10-16 00:00:00'", civil.Date{}, new(*civil.DateError), "YYYY-MM-DD"},
	{"TEXT", "'2018-10-16'", civil.Period{}, new(*civil.PeriodError), "2018-10-16/2022-12-31"},
	{"TEXT", "'[2018-10-16,2023-01-01)'", civil.Period{}, new(*civil.PeriodError), "2018-10-16/2022-12-31"},
	{"DATE", "'2018-10-16'", civil.Period{}, new(*bilingual.ColumnError), "time.Time"},
	{"TEXT", "'empty'", civil.DateRange{}, new(*civil.PeriodError), "holds no day"},
	{"TEXT", "NULL", civil.DateRange{}, new(*civil.PeriodError), "sql.Null[civil.DateRange]"},
	{"BIGINT", "123456", finance.Amount{}, new(*finance.AmountError), "nothing tells euro from cents"},
	{"REAL", "1234.5", finance.Amount{}, new(*finance.AmountError), "float64"},
	{"TEXT", "NULL", finance.Amount{}, new(*finance.AmountError), "sql.Null[finance.Amount]"},
	{"TEXT", "'1.234,56 EUR'", finance.Amount{}, new(*finance.AmountError), "1.234,56 EUR"},
	{"TEXT", "'1234.567'", finance.Amount{}, new(*finance.AmountError), "1234.567"},
	{"TEXT", "NULL", finance.Share{}, new(*finance.ShareError), "want text"},
	{"REAL", "0.25", finance.Share{}, new(*finance.ShareError), "float64"},
	{"TEXT", "'0.25'", finance.Share{}, new(*finance.ShareError), "0.25"},
	{"SMALLINT", "3", governance.Kind(0), new(*bilingual.ColumnError), "is stored as text"},
	{"TEXT", "'gemeinde'", governance.Kind(0), new(*bilingual.WordError), "want one of"},
	{"TEXT", "'Landkreis'", governance.Kind(0), new(*bilingual.WordError), "want one of"},
	{"INTEGER", "17", law.Citation{}, new(*bilingual.ColumnError), "is stored as text"},
	{"TEXT", "'§ 17 Abs. ThürKGG'", law.Citation{}, new(*law.CitationError), "Abs."},
	{"TEXT", "'§ 17 ThueKGG'", law.Act(0), new(*law.CitationError), "ThueKGG"},
}

// refusedOfPostgres is refused from types that SQLite does not have.
var refusedOfPostgres = []refused{
	{"CHAR(12)", "'16063105'", key.AGS{}, new(*key.ParseError), "want 8 digits"}, // filled up with blanks
	{"NUMERIC", "01001000", key.AGS{}, new(*key.ParseError), "7"},
	{"DATE", "'infinity'", civil.Date{}, new(*civil.DateError), "infinity"},
	{"DATE", "'0044-03-15 BC'", civil.Date{}, new(*civil.DateError), "between 1 and 9999"},
	{"daterange", "'empty'", civil.DateRange{}, new(*civil.PeriodError), "holds no day"},
	{"daterange", "'[2018-10-16,infinity)'", civil.DateRange{}, new(*civil.PeriodError), "open side"},
	{"daterange", "'[2018-10-16,2023-01-01)'", civil.Period{}, new(*civil.PeriodError), "2018-10-16/2022-12-31"},
	{"int4range", "'[1,5)'", civil.DateRange{}, new(*civil.PeriodError), "with days"},
	{"money", "1234.56", finance.Amount{}, new(*finance.AmountError), "$1,234.56"},
	{"NUMERIC", "1234.567", finance.Amount{}, new(*finance.AmountError), "1234.567"},
	{"NUMERIC", "'NaN'", finance.Amount{}, new(*finance.AmountError), "NaN"},
	{"DOUBLE PRECISION", "1234.56", finance.Amount{}, new(*finance.AmountError), "float64"},
	{"NUMERIC", "0.25", finance.Share{}, new(*finance.ShareError), "0.25"},
}

// refusedOfSQLite is refused although the column has the right name: SQLite has no decimals.
var refusedOfSQLite = []refused{
	{"NUMERIC", "'1234.50'", finance.Amount{}, new(*finance.AmountError), "as TEXT in SQLite"},
	{"DECIMAL(14,2)", "'1234.00'", finance.Amount{}, new(*finance.AmountError), "as TEXT in SQLite"},
	{"NUMERIC", "'01001000'", key.AGS{}, new(*key.ParseError), "make the column CHAR(8)"},
	{"DATE", "20181016", civil.Date{}, new(*civil.DateError), "want a column of type DATE"},
}

// What a column cannot hold faithfully is refused with an error that says what would be right, and never read as something else.
func TestRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		cases, more := refusedEverywhere, refusedOfSQLite
		if s.name == "PostgreSQL" {
			more = refusedOfPostgres
		}
		for i, c := range append(cases[:len(cases):len(cases)], more...) {
			t.Run(fmt.Sprintf("%T %s %s", c.into, c.column, c.literal), func(t *testing.T) {
				table := fmt.Sprintf("r%d", i)
				s.exec(t, fmt.Sprintf("CREATE TEMPORARY TABLE %s (v %s)", table, c.column))
				s.exec(t, fmt.Sprintf("INSERT INTO %s VALUES (%s)", table, c.literal))
				into := reflect.New(reflect.TypeOf(c.into))
				err := s.QueryRow("SELECT v FROM " + table).Scan(into.Interface())
				require.ErrorAs(t, err, c.fault)
				require.ErrorContains(t, err, c.says)
				require.Equal(t, c.into, into.Elem().Interface())
				t.Logf("| %s %s | `%T` | %s |", c.column, c.literal, c.into, strings.TrimPrefix(err.Error(), `sql: Scan error on column index 0, name "v": `))
			})
		}
	})
}

// What is no value of its type is refused before it reaches the database.
func TestNotWritten(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		s.exec(t, "CREATE TEMPORARY TABLE w (v TEXT)")
		for _, c := range []struct {
			value any
			fault any
		}{
			{governance.Kind(200), new(*bilingual.WordError)},
			{civil.DateRange(civil.MustParsePeriod("2022-12-31/2018-10-16")), new(*civil.PeriodError)},
			{law.Act(9999), new(*law.CitationError)},
		} {
			_, err := s.Exec(s.sql("INSERT INTO w VALUES ($1)"), c.value)
			require.ErrorAs(t, err, c.fault)
		}
		var rows int
		s.one(t, "SELECT count(*) FROM w", nil, &rows)
		require.Zero(t, rows)
	})
}

// A key that is written into a column of whole numbers loses its zero in the database, without an error: only a check in the table
// keeps it from that.
func TestTheTableItselfRefusesNumbers(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		digits := "ags ~ '^[0-9]{8}$'"
		if s.name == "SQLite" {
			digits = "typeof(ags) = 'text' AND length(ags) = 8 AND ags NOT GLOB '*[^0-9]*'"
		}
		s.exec(t, "CREATE TEMPORARY TABLE checked (ags CHAR(8) CHECK ("+digits+"))")
		s.exec(t, "INSERT INTO checked VALUES ($1)", key.MustParseAGS("01001000"))
		for _, literal := range []string{"1001000", "'1001000'", "'010010'", "'01001OOO'"} {
			_, err := s.Exec("INSERT INTO checked VALUES (" + literal + ")")
			require.Error(t, err, literal)
		}
	})
}
