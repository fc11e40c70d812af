package vectors

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/effort"
)

// asServer makes the binary of these tests answer questions instead of running tests.
const asServer = "FOEDERAL_VECTORS_SERVER"

func TestMain(m *testing.M) {
	if os.Getenv(asServer) == "" {
		os.Exit(m.Run())
	}
	if err := Serve(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
}

// runner is one of the programs that check others.
type runner struct{ interpreter, file, codec string }

var runners = []runner{
	{"python3", "run.py", "codec.py"},
	{"node", "run.mjs", "codec.mjs"},
}

// run returns what a runner says about a command, and its exit code.
func (r runner) run(t *testing.T, options []string, command ...string) (said string, code int) {
	t.Helper()
	args := append([]string{filepath.Join(folder, r.file)}, options...)
	if len(command) > 0 {
		args = append(append(args, "--"), command...)
	}
	out, err := exec.CommandContext(t.Context(), r.interpreter, args...).CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if exit != nil {
		code = exit.ExitCode()
	}
	return string(out), code
}

// eachRunner runs a test with each runner whose interpreter is here.
func eachRunner(t *testing.T, test func(t *testing.T, r runner)) {
	t.Helper()
	for _, r := range runners {
		t.Run(r.interpreter, func(t *testing.T) {
			if _, err := exec.LookPath(r.interpreter); err != nil {
				t.Skipf("%s is not here, so vectors/%s was not run: %v", r.interpreter, r.file, err)
			}
			// The go command runs a test again where a file that it has read is another one; it sees not what the interpreter reads.
			for _, file := range []string{r.file, "testdata/" + r.codec} {
				_, err := os.ReadFile(filepath.Join(folder, file))
				require.NoError(t, err)
			}
			test(t, r)
		})
	}
}

// The library answers every vector as the runners want it.
func TestRunnersFindTheLibraryRight(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	t.Setenv(asServer, "1")
	eachRunner(t, func(t *testing.T, r runner) {
		said, code := r.run(t, nil, self)
		require.Zero(t, code, said)
		require.NotContains(t, said, "wrong")
		require.Regexp(t, `^[0-9]+ of [0-9]+ answers are right; [0-9]+ of the vectors have a source, [0-9]+ are derived from foederal\n$`, said)
	})
}

// codecQuestions are those that the small implementations in testdata answer.
var codecQuestions = []string{"--ask", "parse-key", "--ask", "apportion", "--ask", "parse-leitweg", "--ask", "compute-leitweg"}

// A small implementation that shares no code with this library passes its part, and fails where it has no answer.
func TestASmallImplementationPassesItsPart(t *testing.T) {
	eachRunner(t, func(t *testing.T, r runner) {
		codec := filepath.Join(folder, "testdata", r.codec)
		said, code := r.run(t, codecQuestions, r.interpreter, codec)
		require.Zero(t, code, said)
		said, code = r.run(t, []string{"--family", "names"}, r.interpreter, codec)
		require.Equal(t, 1, code)
		require.Contains(t, said, `got    {"error":`)
	})
}

// Each way in which programs are known to be wrong is found, and named by a vector that shows it.
func TestWrongImplementationsAreFound(t *testing.T) {
	effort.OrSkip(t, "thirty runs of another interpreter take some seconds")
	wrong := map[string]string{
		"lost-zero":                 "wrong: keys/parse-key/01001000\n",
		"digits-of-all-scripts":     "wrong: keys/parse-key/malformed-arabic-indic\n",
		"line-end":                  "wrong: keys/parse-key/malformed-line-end\n",
		"trimmed":                   "wrong: keys/parse-key/malformed-blank-before\n",
		"level-by-zeros":            "wrong: keys/parse-key/160510000000\n",
		"each-rounded":              "wrong: apportionment/apportion/three-equal\n",
		"last-takes-the-rest":       "wrong: apportionment/apportion/dirnberger\n",
		"floating-point":            "wrong: apportionment/apportion/beyond-2-53\n",
		"check-digits-not-computed": "wrong: leitweg/parse-leitweg/second-check-00\n",
		"check-digits-ignored":      "wrong: leitweg/parse-leitweg/transposed\n",
		"silence":                   "    no answer\n",
		"too-much":                  "wrong: 1 lines more than there were questions\n",
		"no-json":                   "    the answer is no JSON: ",
		"no-end":                    "wrong: no end after 2 seconds\n",
		"exit-code":                 " ended with 3\n",
	}
	eachRunner(t, func(t *testing.T, r runner) {
		for fault, want := range wrong {
			options := codecQuestions
			if fault == "no-end" {
				options = append([]string{"--seconds", "2"}, options...)
			}
			said, code := r.run(t, options, r.interpreter, filepath.Join(folder, "testdata", r.codec), fault)
			require.Equal(t, 1, code, "%s: %s", fault, said)
			require.Contains(t, said, want, fault)
		}
	})
}

// Where there is nothing to check the runners do not say that all is right.
func TestNothingToCheckIsNotRight(t *testing.T) {
	eachRunner(t, func(t *testing.T, r runner) {
		for _, c := range []struct {
			options, command []string
			says             string
		}{
			{nil, nil, "usage: "},
			{[]string{"--family", "codes"}, []string{r.interpreter}, "there is no family codes; there are apportionment, "},
			{[]string{"--ask", "no-question"}, []string{r.interpreter}, "there is no question no-question; there are apportion, "},
			{[]string{"--family", "keys", "--ask", "apportion"}, []string{r.interpreter}, "there is no question apportion; there are lookup-key, "},
			{[]string{"--seconds", "0"}, []string{r.interpreter}, "--seconds 0: want a number above 0 and of at most 86400"},
			{[]string{"--seconds", "nan"}, []string{r.interpreter}, "--seconds nan: want a number above 0 and of at most 86400"},
			{[]string{"--seconds", "86401"}, []string{r.interpreter}, "--seconds 86401: want a number above 0 and of at most 86400"},
			{nil, []string{"./no-such-program"}, "cannot run ./no-such-program: "},
		} {
			said, code := r.run(t, c.options, c.command...)
			require.Equal(t, 2, code, said)
			require.Contains(t, said, c.says)
		}
	})
}

// Help is what was asked for.
func TestRunnersHelp(t *testing.T) {
	eachRunner(t, func(t *testing.T, r runner) {
		said, code := r.run(t, []string{"--help"})
		require.Zero(t, code, said)
		require.Contains(t, said, "usage: "+r.file)
	})
}

// A program that never stops writing, and one that leaves another behind which holds its output, are ended and found wrong.
func TestRunnersEndWhatDoesNotEnd(t *testing.T) {
	for _, program := range []string{"yes", "sh", "sleep"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not here: %v", program, err)
		}
	}
	eachRunner(t, func(t *testing.T, r runner) {
		options := []string{"--ask", "parse-leitweg"}
		said, code := r.run(t, options, "yes")
		require.Equal(t, 1, code, said)
		require.Contains(t, said, "wrong: more than 67108864 bytes of answers\n")
		begin := time.Now()
		said, code = r.run(t, append([]string{"--seconds", "1"}, options...), "sh", "-c", "sleep 60 & exit 0")
		require.Equal(t, 1, code, said)
		require.Contains(t, said, "wrong: no end after 1 seconds\n")
		require.Less(t, time.Since(begin), 30*time.Second, "the one that was left behind is ended")
	})
}

// Files of a later format are refused.
func TestRunnersRefuseALaterFormat(t *testing.T) {
	eachRunner(t, func(t *testing.T, r runner) {
		dir := t.TempDir()
		program, err := os.ReadFile(filepath.Join(folder, r.file))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, r.file), program, 0o644))
		file, err := os.ReadFile(filepath.Join(folder, "keys.json"))
		require.NoError(t, err)
		later := strings.Replace(string(file), `"format": 1,`, `"format": 2,`, 1)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "keys.json"), []byte(later), 0o644))
		out, err := exec.CommandContext(t.Context(), r.interpreter, filepath.Join(dir, r.file), "--", r.interpreter).CombinedOutput()
		var exit *exec.ExitError
		require.ErrorAs(t, err, &exit)
		require.Equal(t, 2, exit.ExitCode())
		require.Contains(t, string(out), "format 2; this program reads 1")
	})
}
