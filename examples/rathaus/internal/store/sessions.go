package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// StartSession stores a session under the hash of its token, until the given time, and forgets those that have ended.
func (s *Store) StartSession(ctx context.Context, tokenHash []byte, user string, now, ends time.Time) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM session WHERE ends <= $1", now.UnixMicro()); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO session (token_hash, user_name, ends) VALUES ($1, $2, $3)", tokenHash, user, ends.UnixMicro())
		return err
	})
}

// SessionUser returns whose session it is; the second result is false where there is none, or none any more.
func (s *Store) SessionUser(ctx context.Context, tokenHash []byte, now time.Time) (user string, ok bool, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT user_name FROM session WHERE token_hash = $1 AND ends > $2", tokenHash, now.UnixMicro()).Scan(&user)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return user, err == nil, err
}

// EndSession forgets a session.
func (s *Store) EndSession(ctx context.Context, tokenHash []byte) error {
	_, err := s.write.ExecContext(ctx, "DELETE FROM session WHERE token_hash = $1", tokenHash)
	return err
}
