package databases_test

import (
	"database/sql"
	"os"
	"regexp"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite"
)

// postgres names the variable with the address of a PostgreSQL server, such as postgres://user:password@127.0.0.1:5432/postgres.
const postgres = "FOEDERAL_POSTGRES"

// server is a database on one connection: what the tests make lives in its temporary schema and ends with it.
type server struct {
	name string
	*sql.DB
}

var placeholder = regexp.MustCompile(`\$(\d)`)

// sql turns the placeholders of PostgreSQL into those of the database.
func (s server) sql(query string) string {
	if s.name == "SQLite" {
		return placeholder.ReplaceAllString(query, "?$1")
	}
	return query
}

func (s server) exec(t *testing.T, query string, args ...any) {
	t.Helper()
	_, err := s.Exec(s.sql(query), args...)
	require.NoError(t, err, query)
}

// one reads one row.
func (s server) one(t *testing.T, query string, args []any, into ...any) {
	t.Helper()
	require.NoError(t, s.QueryRow(s.sql(query), args...).Scan(into...), query)
}

func openServer(t *testing.T, name, driver, address, version string) server {
	t.Helper()
	db, err := sql.Open(driver, address)
	require.NoError(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	s := server{name, db}
	var is string
	s.one(t, version, nil, &is)
	t.Logf("%s %s", name, is)
	return s
}

func sqliteServer(t *testing.T) server {
	t.Helper()
	return openServer(t, "SQLite", "sqlite", ":memory:", "SELECT sqlite_version()")
}

func postgresServer(t *testing.T) server {
	t.Helper()
	address := os.Getenv(postgres)
	if address == "" {
		t.Skipf("%s names no server", postgres)
	}
	s := openServer(t, "PostgreSQL", "pgx", address, "SHOW server_version")
	s.exec(t, "SET lc_monetary = 'C'") // which the type money is written by
	return s
}

// onBoth runs a test on SQLite, and on PostgreSQL where there is a server.
func onBoth(t *testing.T, test func(*testing.T, server)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) { test(t, sqliteServer(t)) })
	t.Run("PostgreSQL", func(t *testing.T) { test(t, postgresServer(t)) })
}
