package databases_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

var (
	someKeys  = []key.AGS{key.MustParseAGS("01001000"), key.MustParseAGS("16063105")}
	someDays  = []civil.Date{civil.MustParse("2018-10-16"), civil.MustParse("2024-02-29")}
	someKinds = []governance.Kind{governance.Landkreis, governance.Verwaltungsgemeinschaft}
	someSums  = []finance.Amount{finance.Cent(5), finance.Euro(-3)}
	someLaw   = []law.Citation{law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG"), law.MustParseCitation("Art. 91c Abs. 2 S. 3 GG")}
)

// Slices go into arrays of PostgreSQL as they are, by database/sql too. They come back by the driver itself; database/sql of Go
// 1.26 has no arrays, and what PostgreSQL makes JSON of is read by it as strictly as a column.
func TestPostgresArrays(t *testing.T) {
	s := postgresServer(t)
	s.exec(t, `CREATE TEMPORARY TABLE arrays (keys CHAR(8)[], days DATE[], kinds TEXT[], amounts NUMERIC(14,2)[], law TEXT[])`)
	s.exec(t, "INSERT INTO arrays VALUES ($1, $2, $3, $4, $5)", someKeys, someDays, someKinds, someSums, someLaw)

	var keys []key.AGS
	var days []civil.Date
	var kinds []governance.Kind
	var amounts []finance.Amount
	var places []law.Citation
	native(t, s, func(c *pgx.Conn) {
		require.NoError(t, c.QueryRow(t.Context(), "SELECT * FROM arrays").Scan(&keys, &days, &kinds, &amounts, &places))
	})
	require.Equal(t, someKeys, keys)
	require.Equal(t, someDays, days)
	require.Equal(t, someKinds, kinds)
	require.Equal(t, someSums, amounts)
	require.Equal(t, someLaw, places)

	var text []byte
	s.one(t, "SELECT array_to_json(keys) FROM arrays", nil, &text)
	keys = nil
	require.NoError(t, json.Unmarshal(text, &keys))
	require.Equal(t, someKeys, keys)

	var found int
	s.one(t, "SELECT count(*) FROM arrays WHERE $1 = ANY (keys)", []any{someKeys[1]}, &found)
	require.Equal(t, 1, found)
	s.one(t, "SELECT count(*) FROM (VALUES ('16063105'), ('16056000')) AS t(ags) WHERE ags = ANY ($1)", []any{someKeys}, &found)
	require.Equal(t, 1, found)
}

// Whole numbers are no keys in arrays either.
func TestPostgresArraysOfNumbers(t *testing.T) {
	s := postgresServer(t)
	const numbers = "ARRAY[1001000, 16063105]"
	var keys []key.AGS
	var fault *key.ParseError
	native(t, s, func(c *pgx.Conn) {
		require.ErrorAs(t, c.QueryRow(t.Context(), "SELECT "+numbers).Scan(&keys), &fault)
	})
	var text []byte
	s.one(t, "SELECT array_to_json("+numbers+")", nil, &text)
	require.ErrorAs(t, json.Unmarshal(text, &keys), &fault)
}

// native hands over the connection of the driver itself.
func native(t *testing.T, s server, use func(*pgx.Conn)) {
	t.Helper()
	conn, err := s.Conn(t.Context())
	require.NoError(t, err)
	defer conn.Close()
	require.NoError(t, conn.Raw(func(c any) error {
		use(c.(*stdlib.Conn).Conn())
		return nil
	}))
}

// SQLite has no arrays; a list of keys is JSON there, which json_each makes rows of.
func TestSQLiteLists(t *testing.T) {
	s := sqliteServer(t)
	list, err := json.Marshal(someKeys)
	require.NoError(t, err)
	s.exec(t, "CREATE TEMPORARY TABLE lists (keys TEXT)")
	s.exec(t, "INSERT INTO lists VALUES ($1)", string(list))
	var text string
	s.one(t, "SELECT keys FROM lists", nil, &text)
	var keys []key.AGS
	require.NoError(t, json.Unmarshal([]byte(text), &keys))
	require.Equal(t, someKeys, keys)
	var found key.AGS
	s.one(t, "SELECT value FROM lists, json_each(keys) WHERE value LIKE '16%'", nil, &found)
	require.Equal(t, someKeys[1], found)
}

// An agreement is a document: text in SQLite, jsonb in PostgreSQL, which keeps neither the order of the names nor the blanks.
func TestAgreement(t *testing.T) {
	onBoth(t, func(t *testing.T, s server) {
		var document bytes.Buffer
		require.NoError(t, agreement.Encode(&document, thueringen.FrameworkAgreement()))
		column := map[string]string{"SQLite": "TEXT", "PostgreSQL": "JSONB"}[s.name]
		s.exec(t, "CREATE TEMPORARY TABLE agreements (document "+column+")")
		s.exec(t, "INSERT INTO agreements VALUES ($1)", document.String())
		var text string
		s.one(t, "SELECT document FROM agreements", nil, &text)
		got, err := agreement.Decode(bytes.NewReader([]byte(text)))
		require.NoError(t, err)
		var again bytes.Buffer
		require.NoError(t, agreement.Encode(&again, got))
		require.Equal(t, document.String(), again.String())
	})
}
