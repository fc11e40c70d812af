package databases_test

import (
	"database/sql"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// stored is a value in a column: what the driver hands over of it, and that it is read back as it was.
type stored struct {
	column string
	value  any
	sent   string // the Go value that the driver hands over
}

// everywhere are the columns that both databases have.
var everywhere = []stored{
	{"CHAR(2)", key.MustParseLand("01"), "string 01"},
	{"CHAR(3)", key.MustParseRegion("094"), "string 094"},
	{"CHAR(5)", key.MustParseDistrict("01051"), "string 01051"},
	{"CHAR(9)", key.MustParseAssociation("160635051"), "string 160635051"},
	{"CHAR(8)", key.MustParseAGS("01001000"), "string 01001000"},
	{"CHAR(12)", key.MustParseARS("010510044044"), "string 010510044044"},
	{"VARCHAR(12)", governance.UnitKey{Key: key.MustParse("01051")}, "string 01051"},
	{"DATE", civil.MustParse("2018-10-16"), "time.Time 2018-10-16"},
	{"DATE", civil.MustParse("1582-10-10"), "time.Time 1582-10-10"},
	{"DATE", civil.MustParse("9999-12-31"), "time.Time 9999-12-31"},
	{"TEXT", civil.MustParse("2018-10-16"), "string 2018-10-16"},
	{"TEXT", civil.MustParsePeriod("2018-10-16/.."), "string 2018-10-16/.."},
	{"TEXT", civil.DateRange(civil.MustParsePeriod("../2022-12-31")), "string [,2022-12-31]"},
	{"TEXT", finance.Cent(123_456), "string 1234.56"},
	{"TEXT", finance.Cent(-5), "string -0.05"},
	{"TEXT", finance.MustPercent("2.63211"), "string 2.63211%"},
	{"TEXT", finance.MustFraction(1, 3), "string 1/3"},
	{"TEXT", finance.Points{Share: finance.MustPercent("5")}, "string 5%"},
	{"TEXT", law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG"), "string § 17 Abs. 2 Nr. 5 ThürKGG"},
	{"TEXT", law.MustParseCitation("§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG"), "string § 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG"},
	{"TEXT", law.ThuerKGG, "string ThürKGG"},
	{"TEXT", law.Primary, "string primary"},
	{"CHAR(2)", law.Thueringen, "string TH"},
	{"TEXT", governance.Landkreis, "string landkreis"},
	{"TEXT", governance.District, "string district"},
	{"TEXT", rule.Violated, "string violated"},
	{"TEXT", gv100.KeyChange | gv100.NameChange, "string 3, 4"},
	{"CHAR(71)", rule.Hash{0: 0xab, 31: 0x01}, "string sha256:ab" + strings.Repeat("0", 60) + "01"},
	{"TEXT", agreement.Duration{Number: 6, Unit: agreement.Weeks}, "string 6 weeks"},
	{"TEXT", agreement.Month{First: civil.MustParse("2019-02-01")}, "string 2019-02"},
	{"CHAR(8)", key.AGS{}, "<nil> <nil>"},
	{"DATE", civil.Date{}, "<nil> <nil>"},
	{"TEXT", civil.Period{}, "<nil> <nil>"},
	{"TEXT", law.Citation{}, "<nil> <nil>"},
	{"TEXT", governance.Kind(0), "<nil> <nil>"},
}

// onlyPostgres are the columns that SQLite does not have.
var onlyPostgres = []stored{
	{"NUMERIC(14,2)", finance.Cent(123_456), "string 1234.56"},
	{"NUMERIC(14,2)", finance.Cent(-5), "string -0.05"},
	{"NUMERIC", finance.Cent(1_000_000_000_000_00), "string 1000000000000.00"},
	{"daterange", civil.DateRange(civil.MustParsePeriod("2018-10-16/2022-12-31")), "string [2018-10-16,2023-01-01)"},
	{"daterange", civil.DateRange(civil.MustParsePeriod("2018-10-16/..")), "string [2018-10-16,)"},
	{"daterange", civil.DateRange(civil.MustParsePeriod("../2022-12-31")), "string (,2023-01-01)"},
	{"daterange", civil.DateRange(civil.MustParsePeriod("2018-10-16/9999-12-31")), "string [2018-10-16,10000-01-01)"},
	{"daterange", civil.DateRange{}, "string (,)"},
	{"pg_temp.level", governance.District, "string district"},
	{"DATE", civil.MustParse("0001-01-02"), "time.Time 0001-01-02"},
}

func TestStored(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		columns := everywhere
		if s.name == "PostgreSQL" {
			s.exec(t, "CREATE TYPE pg_temp.level AS ENUM ('federation', 'land', 'district', 'association', 'municipality')")
			columns = append(columns[:len(columns):len(columns)], onlyPostgres...)
		}
		for i, c := range columns {
			t.Run(fmt.Sprintf("%T %s", c.value, c.column), func(t *testing.T) {
				table := fmt.Sprintf("t%d", i)
				s.exec(t, fmt.Sprintf("CREATE TEMPORARY TABLE %s (v %s)", table, c.column))
				s.exec(t, "INSERT INTO "+table+" VALUES ($1)", c.value)
				var sent any
				back := reflect.New(reflect.TypeOf(c.value))
				s.one(t, "SELECT v FROM "+table, nil, &sent)
				s.one(t, "SELECT v FROM "+table, nil, back.Interface())
				require.Equal(t, c.value, back.Elem().Interface())
				if at, ok := sent.(time.Time); ok {
					sent = at.Format(time.DateOnly)
					require.Equal(t, c.sent, fmt.Sprintf("time.Time %v", sent))
				} else {
					require.Equal(t, c.sent, fmt.Sprintf("%T %v", sent, sent))
				}
				var found int
				if sent != nil {
					s.one(t, "SELECT count(*) FROM "+table+" WHERE v = $1", []any{c.value}, &found)
					require.Equal(t, 1, found, "the value is found again by itself")
				}
				t.Logf("| `%T` | %s | `%v` |", c.value, c.column, sent)
			})
		}
	})
}

// Whole cents in a column of whole numbers are the program's own: it says cents on the way in and on the way out.
func TestCents(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		s.exec(t, "CREATE TEMPORARY TABLE paid (cents BIGINT NOT NULL)")
		for _, amount := range []finance.Amount{finance.Cent(10), finance.Cent(20), finance.Euro(1_000_000_000)} {
			s.exec(t, "INSERT INTO paid VALUES ($1)", amount.Cents())
		}
		var sum int64
		s.one(t, "SELECT sum(cents) FROM paid", nil, &sum)
		require.Equal(t, finance.MustParseAmount("1000000000.30"), finance.Cent(sum))
	})
}

// A missing amount is a value of its own, and not 0.
func TestMissing(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		s.exec(t, "CREATE TEMPORARY TABLE missing (amount TEXT, share TEXT)")
		s.exec(t, "INSERT INTO missing VALUES ($1, $2)", sql.Null[finance.Amount]{}, sql.Null[finance.Share]{})
		amount, share := sql.Null[finance.Amount]{V: finance.Euro(1), Valid: true}, sql.Null[finance.Share]{Valid: true}
		s.one(t, "SELECT amount, share FROM missing", nil, &amount, &share)
		require.Zero(t, amount)
		require.Zero(t, share)
	})
}
