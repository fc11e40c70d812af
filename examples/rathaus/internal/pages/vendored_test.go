package pages_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The files of others are what their packages deliver, and SHA256SUMS and VENDORED.md name all of them.
func TestVendoredFiles(t *testing.T) {
	text, err := os.ReadFile("SHA256SUMS")
	require.NoError(t, err)
	known := map[string]string{}
	for line := range strings.Lines(string(text)) {
		hash, name, ok := strings.Cut(strings.TrimSpace(line), "  ")
		require.True(t, ok, line)
		known[name] = hash
	}
	found := 0
	for _, folder := range []string{"static/kern", "static/fira-sans"} {
		require.NoError(t, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := os.ReadFile(path)
			require.NoError(t, err)
			sum := sha256.Sum256(content)
			require.Equal(t, known[filepath.ToSlash(path)], hex.EncodeToString(sum[:]), path)
			found++
			return nil
		}))
	}
	require.Len(t, known, found)
	text, err = os.ReadFile("VENDORED.md")
	require.NoError(t, err)
	require.Contains(t, string(text), "| `static/kern` | `@kern-ux/native` | 2.7.2 |")
	require.Contains(t, string(text), "| `static/fira-sans` | `@fontsource/fira-sans` | 5.3.0 |")
}

// This is no official site: no page has the Kopfzeile of federal authorities, an eagle or a coat of arms; there is no picture among the
// files, no script and no folder of themes, and what we write ourselves names none of it.
func TestNoSignOfSovereignty(t *testing.T) {
	signs := []string{"kopfzeile", "bundesadler", "federal eagle", "wappen", "coat of arms", "coat-of-arms", "flagge", "bundesregierung"}
	require.NoError(t, filepath.WalkDir("static", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			require.NotContains(t, strings.ToLower(path), "theme")
			return err
		}
		require.Contains(t, []string{".css", ".woff2", ".md", ""}, filepath.Ext(path), path)
		for _, sign := range signs {
			require.NotContains(t, strings.ToLower(path), sign)
		}
		return nil
	}))
	style, err := os.ReadFile("static/rathaus.css")
	require.NoError(t, err)
	tn := newTown(t)
	shown := map[string]string{"static/rathaus.css": string(style)}
	for _, path := range tn.everyPage() {
		for _, lang := range []string{"/de", "/en"} {
			shown[lang+path] = text(t, tn.get(lang+path))
		}
	}
	for path, body := range shown {
		for _, sign := range signs {
			require.NotContains(t, strings.ToLower(body), sign, path)
		}
		require.NotContains(t, strings.ToLower(body), "<img", path)
	}
}
