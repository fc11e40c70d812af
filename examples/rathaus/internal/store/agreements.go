package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"time"

	"github.com/google/uuid"

	"github.com/foederal/foederal/governance/civil"
)

const columns = "v.id, v.version, v.title, v.document, v.saved, v.keep_until"

// entryColumns are columns without the document, which may be of megabytes.
const entryColumns = "v.id, v.version, v.title, NULL, v.saved, v.keep_until"

const ofCurrent = " FROM agreement a JOIN agreement_version v ON v.id = a.id AND v.version = a.version"

const current = "SELECT " + columns + ofCurrent

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// scan reads one row of columns.
func scan(row interface{ Scan(...any) error }) (a Agreement, err error) {
	var saved int64
	err = row.Scan(&a.ID, &a.Version, &a.Title, &a.Document, &saved, &a.KeepUntil)
	a.Saved = time.UnixMicro(saved).UTC()
	return a, err
}

// change runs f in a transaction, which is on the disk when change returns nil, and has left nothing when it returns an error.
func (s *Store) change(ctx context.Context, f func(tx *sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func insertVersion(ctx context.Context, tx querier, a Agreement) error {
	if a.Document == nil {
		a.Document = []byte{}
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO agreement_version (id, version, title, document, saved, keep_until) VALUES ($1, $2, $3, $4, $5, $6)",
		a.ID, a.Version, a.Title, a.Document, a.Saved.UnixMicro(), a.KeepUntil)
	return err
}

func versionOf(id string, version int, d Draft) Agreement {
	return Agreement{ID: id, Version: version, Title: d.Title, Document: d.Document, Saved: time.Now().UTC().Truncate(time.Microsecond), KeepUntil: d.KeepUntil}
}

// isID reports whether a text may be the ID of an agreement at all. What is not need not be asked for, and some texts no database takes.
func isID(id string) bool { return len(id) == len(uuid.Nil.String()) && uuid.Validate(id) == nil }

// Create stores a new agreement as version 1. A draft that cannot be stored is a *DraftError.
func (s *Store) Create(ctx context.Context, d Draft) (Agreement, error) {
	if err := d.check(); err != nil {
		return Agreement{}, err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return Agreement{}, err
	}
	a := versionOf(id.String(), 1, d)
	err = s.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT INTO agreement (id, version) VALUES ($1, 1)", a.ID); err != nil {
			return err
		}
		return insertVersion(ctx, tx, a)
	})
	if err != nil {
		return Agreement{}, err
	}
	return a, nil
}

// Get returns the current version of an agreement. A *NotFoundError tells that there is none.
func (s *Store) Get(ctx context.Context, id string) (Agreement, error) {
	if !isID(id) {
		return Agreement{}, &NotFoundError{ID: id}
	}
	a, err := scan(s.read.QueryRowContext(ctx, current+" WHERE a.id = $1", id))
	if errors.Is(err, sql.ErrNoRows) {
		return Agreement{}, &NotFoundError{ID: id}
	}
	return a, err
}

// Version returns one version of an agreement. A *NotFoundError tells that there is none.
func (s *Store) Version(ctx context.Context, id string, n int) (Agreement, error) {
	if !isID(id) {
		return Agreement{}, &NotFoundError{ID: id, Version: n}
	}
	a, err := scan(s.read.QueryRowContext(ctx, "SELECT "+columns+" FROM agreement_version v WHERE v.id = $1 AND v.version = $2", id, n))
	if errors.Is(err, sql.ErrNoRows) {
		return Agreement{}, &NotFoundError{ID: id, Version: n}
	}
	return a, err
}

// List returns the current versions of at most limit agreements, the oldest agreement first, behind the one with the ID after; "" is the
// beginning. The agreement of that ID may have been deleted meanwhile; what is no ID is a *NotFoundError.
func (s *Store) List(ctx context.Context, after string, limit int) ([]Agreement, error) {
	return s.list(ctx, columns, after, limit)
}

// Entries is List without the documents.
func (s *Store) Entries(ctx context.Context, after string, limit int) ([]Agreement, error) {
	return s.list(ctx, entryColumns, after, limit)
}

func (s *Store) list(ctx context.Context, columns, after string, limit int) ([]Agreement, error) {
	if after != "" && !isID(after) {
		return nil, &NotFoundError{ID: after}
	}
	return collect(rows(ctx, s.read, "SELECT "+columns+ofCurrent+" WHERE a.id > $1 ORDER BY a.id LIMIT $2", after, limit))
}

// Versions returns all versions of an agreement, the oldest first. A *NotFoundError tells that there is no such agreement.
func (s *Store) Versions(ctx context.Context, id string) ([]Agreement, error) {
	return s.versions(ctx, columns, id)
}

// VersionEntries is Versions without the documents.
func (s *Store) VersionEntries(ctx context.Context, id string) ([]Agreement, error) {
	return s.versions(ctx, entryColumns, id)
}

func (s *Store) versions(ctx context.Context, columns, id string) ([]Agreement, error) {
	if !isID(id) {
		return nil, &NotFoundError{ID: id}
	}
	versions, err := collect(rows(ctx, s.read, "SELECT "+columns+" FROM agreement_version v WHERE v.id = $1 ORDER BY v.version", id))
	if err == nil && len(versions) == 0 {
		return nil, &NotFoundError{ID: id}
	}
	return versions, err
}

// rows yields the rows of a query of columns, and an error as the last.
func rows(ctx context.Context, q querier, query string, args ...any) iter.Seq2[Agreement, error] {
	return func(yield func(Agreement, error) bool) {
		found, err := q.QueryContext(ctx, query, args...)
		if err != nil {
			yield(Agreement{}, err)
			return
		}
		defer found.Close()
		for found.Next() {
			a, err := scan(found)
			if !yield(a, err) || err != nil {
				return
			}
		}
		if err := found.Err(); err != nil {
			yield(Agreement{}, err)
		}
	}
}

func collect(found iter.Seq2[Agreement, error]) (list []Agreement, err error) {
	for a, err := range found {
		if err != nil {
			return nil, err
		}
		list = append(list, a)
	}
	return list, nil
}

// advance sets the current version of an agreement from the one that is expected to the next, and 0 deletes it with all versions. Whoever comes second
// finds no row, and the error tells why.
func advance(ctx context.Context, tx querier, id string, expected, next int) error {
	if !isID(id) {
		return &NotFoundError{ID: id}
	}
	query, args := "UPDATE agreement SET version = $3 WHERE id = $1 AND version = $2", []any{id, expected, next}
	if next == 0 {
		query, args = "DELETE FROM agreement WHERE id = $1 AND version = $2", args[:2]
	}
	result, err := tx.ExecContext(ctx, query, args...)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 1 {
		return err
	}
	conflict := &ConflictError{ID: id, Expected: expected}
	err = tx.QueryRowContext(ctx, "SELECT version FROM agreement WHERE id = $1", id).Scan(&conflict.Current)
	if errors.Is(err, sql.ErrNoRows) {
		return &NotFoundError{ID: id}
	}
	if err != nil {
		return err
	}
	return conflict
}

// Save stores a new version of an agreement, where the current one is the expected one. Otherwise the error is a *ConflictError, a
// *NotFoundError, or a *DraftError.
func (s *Store) Save(ctx context.Context, id string, expected int, d Draft) (Agreement, error) {
	if err := d.check(); err != nil {
		return Agreement{}, err
	}
	a := versionOf(id, expected+1, d)
	err := s.change(ctx, func(tx *sql.Tx) error {
		if err := advance(ctx, tx, id, expected, a.Version); err != nil {
			return err
		}
		return insertVersion(ctx, tx, a)
	})
	if err != nil {
		return Agreement{}, err
	}
	return a, nil
}

// Delete deletes an agreement with all its versions, where the current one is the expected one; its errors are those of Save. It is gone for
// good, and no backup that is made later holds it.
func (s *Store) Delete(ctx context.Context, id string, expected int) error {
	err := s.change(ctx, func(tx *sql.Tx) error { return advance(ctx, tx, id, expected, 0) })
	if err != nil {
		return err
	}
	s.forget(ctx)
	return nil
}

// forget takes what was deleted out of the log of SQLite, too. Where somebody reads at the moment, a later write does it.
func (s *Store) forget(ctx context.Context) {
	if !s.isPostgres {
		_, _ = s.write.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	}
}

// Expired returns the agreements whose retention period has ended before the day, by ID.
func (s *Store) Expired(ctx context.Context, day civil.Date) ([]Agreement, error) {
	return collect(rows(ctx, s.read, current+" WHERE v.keep_until < $1 ORDER BY a.id", day))
}

// Expire deletes the agreements whose retention period has ended before the day, with all their versions, and tells how many these were. The
// last day of the period still belongs to it.
func (s *Store) Expire(ctx context.Context, day civil.Date) (n int, err error) {
	err = s.change(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `DELETE FROM agreement WHERE EXISTS (SELECT 1 FROM agreement_version v
			WHERE v.id = agreement.id AND v.version = agreement.version AND v.keep_until < $1)`, day)
		if err != nil {
			return err
		}
		deleted, err := result.RowsAffected()
		n = int(deleted)
		return err
	})
	if err != nil {
		return 0, err
	}
	s.forget(ctx)
	return n, nil
}

// exported is a line of Export.
type exported struct {
	ID        string          `json:"id"`
	Version   int             `json:"version"`
	Title     string          `json:"title"`
	Saved     time.Time       `json:"saved"`
	KeepUntil civil.Date      `json:"keepUntil,omitzero"`
	Document  json.RawMessage `json:"document,omitempty"`
	Text      string          `json:"text,omitempty"` // of a document that is no JSON
}

// Export writes all versions of all agreements as of one moment, one JSON object a line, by ID and version.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	tx, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for a, err := range all(ctx, tx) {
		if err != nil {
			return err
		}
		line := exported{ID: a.ID, Version: a.Version, Title: a.Title, Saved: a.Saved, KeepUntil: a.KeepUntil}
		if json.Valid(a.Document) {
			line.Document = a.Document
		} else {
			line.Text = string(a.Document)
		}
		if err := encoder.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// snapshot begins a transaction that reads the state of one moment.
func (s *Store) snapshot(ctx context.Context) (*sql.Tx, error) {
	options := &sql.TxOptions{ReadOnly: true}
	if s.isPostgres {
		options.Isolation = sql.LevelRepeatableRead
	}
	return s.read.BeginTx(ctx, options)
}

// all yields all versions of all agreements.
func all(ctx context.Context, q querier) iter.Seq2[Agreement, error] {
	return rows(ctx, q, "SELECT "+columns+" FROM agreement_version v ORDER BY v.id, v.version")
}
