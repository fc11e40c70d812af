package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// NotEmptyError tells that a database holds agreements already, so that a backup would take their place.
type NotEmptyError struct{ Agreements int }

func (e *NotEmptyError) Error() string {
	return fmt.Sprintf("the database holds %d agreements already, which the backup would replace", e.Agreements)
}

// Backup writes all agreements with all their versions, as of one moment, into one file: an SQLite database, whichever database the store is. The file
// takes its name once it is complete and on the disk. Others may read and write meanwhile.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	folder, err := os.MkdirTemp(filepath.Dir(path), ".rathaus-backup-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	made := filepath.Join(folder, "backup.db")
	if err := s.copyTo(ctx, made); err != nil {
		return err
	}
	if err := sync(made); err != nil {
		return err
	}
	if err := os.Rename(made, path); err != nil {
		return err
	}
	return sync(filepath.Dir(path))
}

func (s *Store) copyTo(ctx context.Context, file string) error {
	backup, err := Open(ctx, file)
	if err != nil {
		return err
	}
	from, err := s.snapshot(ctx)
	if err != nil {
		return errors.Join(err, backup.Close())
	}
	defer from.Rollback()
	if err := backup.change(ctx, func(tx *sql.Tx) error { return copyAll(ctx, from, tx) }); err != nil {
		return errors.Join(err, backup.Close())
	}
	if _, err := backup.write.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); err != nil { // one file, without a log beside it
		return errors.Join(err, backup.Close())
	}
	return backup.Close()
}

// sync waits until a file, or the names in a folder, are on the disk.
func sync(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func copyAll(ctx context.Context, from, to querier) error {
	for a, err := range all(ctx, from) {
		if err != nil {
			return err
		}
		_, err := to.ExecContext(ctx, "INSERT INTO agreement (id, version) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET version = excluded.version",
			a.ID, a.Version)
		if err != nil {
			return err
		}
		if err := insertVersion(ctx, to, a); err != nil {
			return err
		}
	}
	return nil
}

// Restore puts the agreements of a backup into the store, all of them or, after an error, none. A store that holds agreements is a *NotEmptyError;
// with replace they are deleted. The file stays as it is.
func (s *Store) Restore(ctx context.Context, path string, replace bool) (err error) {
	folder, err := os.MkdirTemp("", "rathaus-restore-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	work := filepath.Join(folder, "backup.db")
	if err := copyFile(path, work); err != nil {
		return err
	}
	if err := checkBackup(ctx, work); err != nil {
		return fmt.Errorf("%s is no backup of rathaus: %w", path, err)
	}
	backup, err := Open(ctx, work)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, backup.Close()) }()
	return s.change(ctx, func(tx *sql.Tx) error {
		var there NotEmptyError
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM agreement").Scan(&there.Agreements); err != nil {
			return err
		}
		if there.Agreements > 0 && !replace {
			return &there
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM agreement"); err != nil {
			return err
		}
		return copyAll(ctx, backup.read, tx)
	})
}

func copyFile(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}

// checkBackup refuses a file that is damaged or something else, before its tables are brought to the newest form: an empty file is an SQLite database,
// too.
func checkBackup(ctx context.Context, file string) error {
	db, err := sql.Open("sqlite", sqliteDSN(file, "_pragma=query_only(1)"))
	if err != nil {
		return err
	}
	defer db.Close()
	var found string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&found); err != nil {
		return err
	}
	if found != "ok" {
		return errors.New(found)
	}
	var n int
	return db.QueryRowContext(ctx, "SELECT count(*) FROM agreement_version").Scan(&n)
}
