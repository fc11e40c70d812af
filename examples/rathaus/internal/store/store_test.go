package store_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance/civil"
)

// each runs a test on both kinds of databases, each time on one that is empty.
func each(t *testing.T, test func(t *testing.T, dsn string)) {
	t.Run("SQLite", func(t *testing.T) { test(t, filepath.Join(t.TempDir(), "rathaus.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { test(t, postgres(t)) })
}

// postgres makes a database on the server that FOEDERAL_POSTGRES names, and returns its DSN.
func postgres(t *testing.T) string {
	t.Helper()
	server := os.Getenv("FOEDERAL_POSTGRES")
	if server == "" {
		t.Skip("without PostgreSQL: FOEDERAL_POSTGRES names no server; run bash ../../.ci/postgres go test ./...")
	}
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, server)
	require.NoError(t, err)
	name := fmt.Sprintf("rathaus_%d", time.Now().UnixNano())
	_, err = conn.Exec(ctx, "CREATE DATABASE "+name)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := conn.Exec(ctx, "DROP DATABASE "+name+" WITH (FORCE)")
		require.NoError(t, err)
		require.NoError(t, conn.Close(ctx))
	})
	base, options, _ := strings.Cut(server, "?")
	return base[:strings.LastIndex(base, "/")+1] + name + "?" + options
}

func open(t *testing.T, dsn string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), dsn)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	return s
}

func draft(title string) store.Draft {
	return store.Draft{Title: title, Document: []byte(`{ "title": "` + title + `" }`), KeepUntil: civil.MustParse("2030-12-31")}
}

// What was stored is read as it was handed in, bytes and all, in each of its versions, and by a process that opens the database later.
func TestVersions(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		ctx := t.Context()
		first := open(t, dsn)
		made, err := first.Create(ctx, draft("Erste Fassung"))
		require.NoError(t, err)
		require.Equal(t, 1, made.Version)
		second := store.Draft{Title: "Zweite Fassung", Document: []byte("{}")}
		saved, err := first.Save(ctx, made.ID, 1, second)
		require.NoError(t, err)
		require.Equal(t, 2, saved.Version)

		later := open(t, dsn)
		got, err := later.Get(ctx, made.ID)
		require.NoError(t, err)
		require.Equal(t, saved, got)
		require.True(t, got.KeepUntil.IsZero())
		got, err = later.Version(ctx, made.ID, 1)
		require.NoError(t, err)
		require.Equal(t, made, got)
		require.Equal(t, `{ "title": "Erste Fassung" }`, string(got.Document))
		versions, err := later.Versions(ctx, made.ID)
		require.NoError(t, err)
		require.Equal(t, []store.Agreement{made, saved}, versions)
		for n, err := range map[string]error{"absent": second1(later.Get(ctx, "absent")), "version 3": second1(later.Version(ctx, made.ID, 3)),
			"versions": second1(later.Versions(ctx, "absent")), "save": second1(later.Save(ctx, "absent", 1, second)), "delete": later.Delete(ctx, "absent", 1)} {
			var notFound *store.NotFoundError
			require.ErrorAs(t, err, &notFound, n)
		}
	})
}

func second1[T any](_ T, err error) error { return err }

// Of many who change the same version one comes through; the others learn which version there is now.
func TestConflict(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		ctx := t.Context()
		stores := []*store.Store{open(t, dsn), open(t, dsn)} // as two processes have
		made, err := stores[0].Create(ctx, draft("Vereinbarung"))
		require.NoError(t, err)
		const writers = 8
		errs := make([]error, writers)
		var wait sync.WaitGroup
		for i := range writers {
			wait.Go(func() { _, errs[i] = stores[i%2].Save(ctx, made.ID, 1, draft(fmt.Sprint("von ", i))) })
		}
		wait.Wait()
		won := 0
		for _, err := range errs {
			var conflict *store.ConflictError
			if errors.As(err, &conflict) {
				require.Equal(t, store.ConflictError{ID: made.ID, Expected: 1, Current: 2}, *conflict)
				continue
			}
			require.NoError(t, err)
			won++
		}
		require.Equal(t, 1, won)
		versions, err := stores[0].Versions(ctx, made.ID)
		require.NoError(t, err)
		require.Len(t, versions, 2)
		var conflict *store.ConflictError
		require.ErrorAs(t, stores[1].Delete(ctx, made.ID, 1), &conflict)
		require.NoError(t, stores[1].Delete(ctx, made.ID, 2))
		var notFound *store.NotFoundError
		require.ErrorAs(t, second1(stores[0].Version(ctx, made.ID, 1)), &notFound)
	})
}

// Pages of the list follow each other without a gap, the oldest first, and hold no documents.
func TestList(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		s := open(t, dsn)
		var want []string
		for i := range 5 {
			made, err := s.Create(t.Context(), draft(fmt.Sprint(i)))
			require.NoError(t, err)
			want = append(want, made.ID)
		}
		var got []string
		for after := ""; ; after = got[len(got)-1] {
			page, err := s.List(t.Context(), after, 2)
			require.NoError(t, err)
			if len(page) == 0 {
				break
			}
			for _, a := range page {
				require.NotEmpty(t, a.Document)
				got = append(got, a.ID)
			}
		}
		require.Equal(t, want, got)
		entries, err := s.Entries(t.Context(), want[1], 100)
		require.NoError(t, err)
		require.Len(t, entries, 3)
		require.Empty(t, entries[0].Document)
		require.Equal(t, "2", entries[0].Title)
	})
}

// The last day of a retention period belongs to it, and only the current version counts.
func TestExpire(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		ctx, s := t.Context(), open(t, dsn)
		day := civil.MustParse("2030-12-31")
		ended, err := s.Create(ctx, draft("endet"))
		require.NoError(t, err)
		extended, err := s.Create(ctx, draft("verlängert"))
		require.NoError(t, err)
		_, err = s.Save(ctx, extended.ID, 1, store.Draft{Title: "verlängert", Document: []byte("{}")})
		require.NoError(t, err)

		n, err := s.Expire(ctx, day)
		require.NoError(t, err)
		require.Zero(t, n)
		list, err := s.Expired(ctx, day.AddDays(1))
		require.NoError(t, err)
		require.Equal(t, []store.Agreement{ended}, list)
		n, err = s.Expire(ctx, day.AddDays(1))
		require.NoError(t, err)
		require.Equal(t, 1, n)
		_, err = s.Get(ctx, extended.ID)
		require.NoError(t, err)
		var notFound *store.NotFoundError
		require.ErrorAs(t, second1(s.Get(ctx, ended.ID)), &notFound)
	})
}

// Nothing that was deleted is left in the files of the database.
func TestDeletedIsGone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "rathaus.db")
	s := open(t, file)
	made, err := s.Create(t.Context(), draft("Geheimsache"))
	require.NoError(t, err)
	inFiles := func() bool {
		found := false
		for _, name := range []string{file, file + "-wal"} {
			content, err := os.ReadFile(name)
			require.NoError(t, err)
			found = found || bytes.Contains(content, []byte("Geheimsache"))
		}
		return found
	}
	require.True(t, inFiles())
	require.NoError(t, s.Delete(t.Context(), made.ID, 1))
	require.False(t, inFiles())
}

// A backup is one file that holds all versions; restored, it is the same store, also in a database of the other kind. It never takes the place of
// what is there unasked, and what is no backup changes nothing.
func TestBackup(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		ctx, s, folder := t.Context(), open(t, dsn), t.TempDir()
		made, err := s.Create(ctx, draft("Vereinbarung"))
		require.NoError(t, err)
		_, err = s.Save(ctx, made.ID, 1, draft("Vereinbarung, geändert"))
		require.NoError(t, err)
		file := filepath.Join(folder, "sicherung.db")
		require.NoError(t, s.Backup(ctx, file))
		entries, err := os.ReadDir(folder)
		require.NoError(t, err)
		require.Len(t, entries, 1, "one file, and nothing beside it")

		other := open(t, filepath.Join(t.TempDir(), "other.db"))
		require.NoError(t, other.Restore(ctx, file, false))
		require.Equal(t, export(t, s), export(t, other))
		var notEmpty *store.NotEmptyError
		require.ErrorAs(t, s.Restore(ctx, file, false), &notEmpty)
		require.Equal(t, 1, notEmpty.Agreements)
		_, err = s.Create(ctx, draft("neuer als die Sicherung"))
		require.NoError(t, err)
		require.NoError(t, s.Restore(ctx, file, true))
		require.Equal(t, export(t, other), export(t, s))

		for name, content := range map[string]string{"empty": "", "text": strings.Repeat("no database ", 1000)} {
			bad := filepath.Join(folder, name)
			require.NoError(t, os.WriteFile(bad, []byte(content), 0o600))
			require.Error(t, s.Restore(ctx, bad, true), name)
			require.Equal(t, export(t, other), export(t, s), name)
		}
	})
}

func export(t *testing.T, s *store.Store) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, s.Export(t.Context(), &out))
	return out.String()
}

// An export is a line of JSON for each version.
func TestExport(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		s := open(t, dsn)
		made, err := s.Create(t.Context(), draft("Vereinbarung"))
		require.NoError(t, err)
		_, err = s.Save(t.Context(), made.ID, 1, store.Draft{Title: "kein JSON", Document: []byte("Text")})
		require.NoError(t, err)
		lines := strings.Split(strings.TrimSpace(export(t, s)), "\n")
		require.Len(t, lines, 2)
		var line map[string]any
		require.NoError(t, json.Unmarshal([]byte(lines[0]), &line))
		require.Equal(t, map[string]any{"id": made.ID, "version": 1.0, "title": "Vereinbarung", "saved": made.Saved.Format(time.RFC3339Nano),
			"keepUntil": "2030-12-31", "document": map[string]any{"title": "Vereinbarung"}}, line)
		require.Contains(t, lines[1], `"text":"Text"`)
	})
}

// What no database takes is refused by all in the same way, as a draft that is wrong or as an agreement that is not there.
func TestHostileTexts(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		s := open(t, dsn)
		for _, title := range []string{"", " ", "a\x00b", "zwei\nZeilen", "\xff", strings.Repeat("ä", 501)} {
			var refused *store.DraftError
			require.ErrorAs(t, second1(s.Create(t.Context(), store.Draft{Title: title})), &refused, "%q", title)
		}
		_, err := s.Create(t.Context(), store.Draft{Title: strings.Repeat("ä", 500)})
		require.NoError(t, err)
		for _, id := range []string{"", "\x00", "\xff", "' OR 1=1 --", strings.Repeat("0", 36), "../../etc/passwd"} {
			var notFound *store.NotFoundError
			require.ErrorAs(t, second1(s.Get(t.Context(), id)), &notFound, "%q", id)
			require.ErrorAs(t, s.Delete(t.Context(), id, 1), &notFound, "%q", id)
			if id != "" {
				require.ErrorAs(t, second1(s.List(t.Context(), id, 1)), &notFound, "%q", id)
			}
		}
	})
}

// A session holds until its end, for whoever has its token, and ends for all processes when it is ended.
func TestSessions(t *testing.T) {
	each(t, func(t *testing.T, dsn string) {
		ctx, s, now := t.Context(), open(t, dsn), time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
		hash := []byte("hash of a token")
		require.NoError(t, s.StartSession(ctx, hash, "kämmerei", now, now.Add(time.Hour)))
		user, ok, err := open(t, dsn).SessionUser(ctx, hash, now.Add(time.Hour-1000))
		require.NoError(t, err)
		require.True(t, ok)
		require.Equal(t, "kämmerei", user)
		for _, at := range []time.Time{now.Add(time.Hour), now.Add(2 * time.Hour)} {
			_, ok, err = s.SessionUser(ctx, hash, at)
			require.NoError(t, err)
			require.False(t, ok, at)
		}
		require.NoError(t, s.EndSession(ctx, hash))
		_, ok, err = s.SessionUser(ctx, hash, now)
		require.NoError(t, err)
		require.False(t, ok)
	})
}
