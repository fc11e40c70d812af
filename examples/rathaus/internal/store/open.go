package store

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

//go:embed sqlite/*.sql postgres/*.sql
var migrations embed.FS

const postgresConnections = 16 // at most, for each process

// Store is an open database. It is safe for concurrent use, and several processes may have the same one open.
type Store struct {
	read, write *sql.DB // the same for PostgreSQL; of SQLite write is one connection, for the file has one writer at a time
	isPostgres  bool
}

// Open opens the database and brings its tables to the newest form. A DSN that begins with "postgres://" or "postgresql://" is that of a
// PostgreSQL server, any other one the name of an SQLite file, which is made where it is missing; its folder is not.
func Open(ctx context.Context, dsn string) (*Store, error) {
	open := openSQLite
	if strings.HasPrefix(dsn, "postgres://") || strings.HasPrefix(dsn, "postgresql://") {
		open = openPostgres
	}
	s, err := open(dsn)
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the database: %w", err), s.Close())
	}
	return s, nil
}

func openPostgres(dsn string) (*Store, error) {
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		return nil, errors.New("the address of the PostgreSQL server cannot be read; want postgres://USER:PASSWORD@HOST:PORT/DATABASE")
	}
	db.SetMaxOpenConns(postgresConnections)
	db.SetMaxIdleConns(postgresConnections)
	return &Store{read: db, write: db, isPostgres: true}, nil
}

func openSQLite(file string) (*Store, error) {
	if file == "" {
		return nil, errors.New("want the name of a database file")
	}
	if err := makePrivate(file); err != nil {
		return nil, err
	}
	write, err := sql.Open("sqlite", sqliteDSN(file, "_txlock=immediate"))
	if err != nil {
		return nil, err
	}
	write.SetMaxOpenConns(1)
	read, err := sql.Open("sqlite", sqliteDSN(file, "_pragma=query_only(1)"))
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	read.SetMaxOpenConns(2 * runtime.GOMAXPROCS(0))
	read.SetMaxIdleConns(2 * runtime.GOMAXPROCS(0))
	return &Store{read: read, write: write}, nil
}

// makePrivate makes the file where it is missing, for its owner alone: agreements may hold names of people.
func makePrivate(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// sqliteDSN returns the address of a file for the driver. What is deleted is overwritten (secure_delete).
func sqliteDSN(file, more string) string {
	const pragmas = "_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=secure_delete(1)"
	path := filepath.ToSlash(file)
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + pragmas + "&" + more
}

func (s *Store) migrate(ctx context.Context) error {
	folder, dialect := "sqlite", goose.DialectSQLite3
	options := []goose.ProviderOption{goose.WithDisableGlobalRegistry(true)}
	if s.isPostgres {
		folder, dialect = "postgres", goose.DialectPostgres
		locker, err := lock.NewPostgresSessionLocker() // several processes may start at once
		if err != nil {
			return err
		}
		options = append(options, goose.WithSessionLocker(locker))
	}
	files, err := fs.Sub(migrations, folder)
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(dialect, s.write, files, options...)
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// Ping tells whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.read.PingContext(ctx) }

// Close closes the database; of SQLite it writes the log back into the file first.
func (s *Store) Close() error {
	if s.read == s.write {
		return s.write.Close()
	}
	return cmp.Or(s.read.Close(), s.write.Close())
}
