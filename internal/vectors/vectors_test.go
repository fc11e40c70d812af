package vectors

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/law"
)

const (
	root   = "../.."
	folder = root + "/vectors"
)

var made = sync.OnceValues(func() ([]Family, error) { return Families(os.DirFS(root)) })

func families(t testing.TB) []Family {
	t.Helper()
	all, err := made()
	require.NoError(t, err)
	return all
}

// The files are what the tables, the library and its data make; no file is without a table.
func TestFilesAreCurrent(t *testing.T) {
	var want []string
	for _, family := range families(t) {
		text, err := family.Encode()
		require.NoError(t, err)
		file, err := os.ReadFile(filepath.Join(folder, family.FileName()))
		require.NoError(t, err)
		require.True(t, bytes.Equal(text, file), "vectors/%s is not current: go generate ./internal/vectors", family.FileName())
		require.True(t, json.Valid(file), family.Name)
		want = append(want, family.FileName())
	}
	files, err := filepath.Glob(folder + "/*.json")
	require.NoError(t, err)
	for i := range files {
		files[i] = filepath.Base(files[i])
	}
	require.ElementsMatch(t, want, files)
}

// An ID names one vector, in small letters and digits that every file system and every shell takes as they are.
func TestIDsNameOneVector(t *testing.T) {
	seen := map[string]bool{}
	for _, family := range families(t) {
		for _, v := range family.Vectors {
			require.Regexp(t, `^[a-z]+(/[a-z0-9-]+){2}$`, v.ID)
			require.False(t, seen[v.ID], "%s stands there twice", v.ID)
			seen[v.ID] = true
		}
	}
	require.Greater(t, len(seen), 400)
}

// The same question has one answer, wherever it stands.
func TestNoQuestionIsAskedTwice(t *testing.T) {
	seen := map[string]string{}
	for _, family := range families(t) {
		for _, v := range family.Vectors {
			require.Empty(t, seen[string(v.Ask)], "%s and %s ask the same", v.ID, seen[string(v.Ask)])
			seen[string(v.Ask)] = v.ID
		}
	}
}

// Every question is in the vectors, and all but two have answers that come from elsewhere than the library.
func TestEveryQuestionHasItsVectors(t *testing.T) {
	all, sourced := map[string]int{}, map[string]int{}
	for _, family := range families(t) {
		for _, v := range family.Vectors {
			var q struct{ Ask string }
			require.NoError(t, json.Unmarshal(v.Ask, &q))
			all[q.Ask]++
			if v.Source != "" {
				sourced[q.Ask]++
			} else {
				require.Equal(t, law.Derived, v.Evidence, v.ID)
			}
		}
	}
	for name := range questions {
		require.GreaterOrEqual(t, all[name], 4, name)
		if name != "outcomes" && name != "receipt" {
			require.GreaterOrEqual(t, sourced[name], 1, name)
		}
	}
}

// Every word for an answer that is no good is the answer to a vector, but those about requests themselves.
func TestEveryErrorHasAVector(t *testing.T) {
	got := map[string]bool{}
	for _, family := range families(t) {
		for _, v := range family.Vectors {
			var a struct{ Error string }
			require.NoError(t, json.Unmarshal(v.Want, &a))
			got[a.Error] = true
		}
	}
	for _, word := range []string{malformed, unknown, notThatDay, outsideSpan, ambiguous, notFound, leftOut, lostLetters, tie, notSplit, tooLarge,
		wrongRequest, wrongCheck, noSpelling} {
		require.True(t, got[word], word)
		delete(got, word)
	}
	require.Equal(t, map[string]bool{"": true}, got)
}

// An answer in the tables that is another one than that of the library is an error, and so is one without a source.
func TestAnAnswerIsComparedWithTheLibrary(t *testing.T) {
	wrong := entry{name: "x", ask: parseKey{"16"}, want: `{"key":"17","type":"land"}`, from: layout}
	_, err := wrong.vector("keys")
	require.EqualError(t, err, `keys/parse-key/x: the library answers {"key":"16","type":"land"}, and by its source it is {"key":"17","type":"land"}`)
	_, err = entry{name: "x", ask: parseKey{"16"}, want: `{"key":"16","type":"land"}`}.vector("keys")
	require.EqualError(t, err, "keys/parse-key/x: the answer has no source")
	_, err = entry{name: "x", ask: parseKey{"16"}, want: `{"key"`, from: layout}.vector("keys")
	require.ErrorContains(t, err, "keys/parse-key/x: ")
	v, err := entry{name: "x", ask: parseKey{"16"}}.vector("keys")
	require.NoError(t, err)
	require.Equal(t, law.Derived, v.Evidence)
	require.Empty(t, v.Source)
}

func TestAnswer(t *testing.T) {
	for request, want := range map[string]string{
		`{"ask":"parse-key","text":"16"}`:  `{"key":"16","type":"land"}`,
		`{"text":"16","ask":"parse-key"}`:  `{"key":"16","type":"land"}`,
		`{"ask":"parse-key","text":16}`:    `{"error":"unreadable-request"}`,
		`{"ask":"parse-key","key":"16"}`:   `{"error":"unreadable-request"}`,
		`{"ask":"parse-keys","text":"16"}`: `{"error":"unknown-question"}`,
		`{"ask":16}`:                       `{"error":"unreadable-request"}`,
		`{}`:                               `{"error":"unreadable-request"}`,
		`null`:                             `{"error":"unreadable-request"}`,
		`[1]`:                              `{"error":"unreadable-request"}`,
		``:                                 `{"error":"unreadable-request"}`,
		`{"ask":"check-document"}`:         `{"error":"malformed"}`,
		`{"ask":"receipt","document":{}}`:  `{"error":"malformed"}`,
		`{"ask":"lookup-key","key":"16","day":"2020-01-01","directory":"x"}`: `{"error":"argument"}`,
	} {
		require.Equal(t, want, string(Answer([]byte(request))), request)
	}
}

// Each line has its answer, the last one without an end, too; what goes wrong with reading and writing is told.
func TestServe(t *testing.T) {
	var out strings.Builder
	require.NoError(t, Serve(strings.NewReader("{\"ask\":\"parse-key\",\"text\":\"16\"}\n\n{\"ask\":\"parse-key\",\"text\":\"1\"}"), &out))
	require.Equal(t, "{\"key\":\"16\",\"type\":\"land\"}\n{\"error\":\"unreadable-request\"}\n{\"error\":\"malformed\"}\n", out.String())
	require.ErrorIs(t, Serve(iotest.ErrReader(os.ErrClosed), io.Discard), os.ErrClosed)
	require.ErrorIs(t, Serve(strings.NewReader("x\n"), failing{}), os.ErrClosed)
}

// An answer does not wait for the next question.
func TestServeAnswersAtOnce(t *testing.T) {
	questions, ask := io.Pipe()
	answers, answer := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- Serve(questions, answer) }()
	buffer := make([]byte, 100)
	for range 3 {
		_, err := io.WriteString(ask, "{\"ask\":\"parse-key\",\"text\":\"16\"}\n")
		require.NoError(t, err)
		n, err := answers.Read(buffer)
		require.NoError(t, err)
		require.Equal(t, "{\"key\":\"16\",\"type\":\"land\"}\n", string(buffer[:n]))
	}
	require.NoError(t, ask.Close())
	require.NoError(t, <-done)
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }

// Whatever the line, the answer is one line of JSON, an object.
func FuzzAnswer(f *testing.F) {
	for _, family := range families(f) {
		for i, v := range family.Vectors {
			if i%20 == 0 {
				f.Add([]byte(v.Ask))
			}
		}
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		var a map[string]any
		text := Answer(line)
		require.NoError(t, json.Unmarshal(text, &a), "%s", text)
		require.NotEmpty(t, a)
		require.False(t, slices.Contains(text, '\n'))
	})
}

// The questions of a family, one after the other.
func BenchmarkAnswer(b *testing.B) {
	for _, family := range families(b) {
		b.Run(family.Name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				Answer(family.Vectors[i%len(family.Vectors)].Ask)
			}
		})
	}
}

// Both pages name every family with its questions, every field of a question, and every error.
func TestPagesNameEverything(t *testing.T) {
	for _, name := range []string{"README.md", "README.de.md"} {
		text, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		page := string(text)
		for _, family := range families(t) {
			for _, v := range family.Vectors {
				var q map[string]any
				require.NoError(t, json.Unmarshal(v.Ask, &q))
				row := lineWith(page, "| "+family.Name+" | `"+q["ask"].(string)+"` |")
				require.NotEmpty(t, row, "%s: %s", name, v.ID)
				delete(q, "ask")
				for field := range q {
					require.Contains(t, row, "`"+field+"`", "%s: %s", name, v.ID)
				}
				var a struct{ Error string }
				require.NoError(t, json.Unmarshal(v.Want, &a))
				if a.Error != "" {
					require.NotEmpty(t, lineWith(page, "| `"+a.Error+"` |"), "%s: %s", name, a.Error)
				}
			}
		}
		require.Contains(t, page, "| `"+notAsked+"`, `"+unreadable+"` |")
	}
}

// lineWith returns the line of a page that begins so.
func lineWith(page, begin string) string {
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, begin) {
			return line
		}
	}
	return ""
}

// Both pages name every scheme and every kind of number.
func TestPagesNameEverySpelling(t *testing.T) {
	for _, name := range []string{"README.md", "README.de.md"} {
		text, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		for scheme := range schemes {
			require.Contains(t, lineWith(string(text), "| conversions | `write-key` |"), "`"+scheme+"`", name)
		}
		for kind := range numbers {
			require.Contains(t, lineWith(string(text), "| conversions | `read-number` |"), "`"+kind+"`", name)
		}
	}
}

// Every scheme is written, and read where it can be.
func TestEverySchemeHasItsVectors(t *testing.T) {
	rows, err := conversionRows(os.DirFS(root))
	require.NoError(t, err)
	spelled := map[string]bool{}
	for _, row := range rows {
		switch q := row.ask.(type) {
		case writeKey:
			spelled["write "+q.Scheme] = true
		case readKey:
			spelled["read "+q.Scheme] = true
		case readNumber:
			spelled["number "+q.Of] = true
		}
	}
	for name, s := range schemes {
		require.True(t, spelled["write "+name], name)
		require.True(t, s.read == nil || spelled["read "+name], name)
	}
	for kind := range numbers {
		require.True(t, spelled["number "+kind], kind)
	}
}
