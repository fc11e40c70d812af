package bulk_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

func snapshot(t testing.TB) directory.Snapshot {
	t.Helper()
	s, err := bund.Directory().On(civil.MustParse("2022-12-31"))
	require.NoError(t, err)
	return s
}

func reviewer() *review.Reviewer {
	return review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory)
}

func document(t testing.TB, a *agreement.Agreement) []byte {
	t.Helper()
	var text, line bytes.Buffer
	require.NoError(t, agreement.Encode(&text, a))
	require.NoError(t, json.Compact(&line, text.Bytes()))
	return line.Bytes()
}

// Each row has the outcome that a clerk would give it.
func TestKeys(t *testing.T) {
	judge := bulk.Keys(snapshot(t))
	for row, want := range map[string]struct {
		outcome string
		exit    int
	}{
		"16063051":             {bulk.Sound, rule.ExitComplete},
		"6632001":              {bulk.Repaired, rule.ExitComplete},
		"09162000;München":     {bulk.Repaired, rule.ExitComplete},
		"Bad Salzungen, Stadt": {bulk.Named, rule.ExitComplete},
		"Frauensee":            {bulk.FormerName, rule.ExitComplete}, // part of Bad Salzungen since 6 July 2018
		"16056000":             {bulk.OtherDay, rule.ExitIncomplete}, // Eisenach until 30 June 2021
		"München":              {bulk.Uncertain, rule.ExitIncomplete},
		"16063999":             {bulk.NoUnit, rule.ExitErrors},
		"Nirgendshausen":       {bulk.NoUnit, rule.ExitErrors},
		"1.6E+07":              {bulk.NoKey, rule.ExitErrors},
		"09162000;Nürnberg":    {bulk.Mismatched, rule.ExitErrors},
		" \t":                  {bulk.Blank, rule.ExitComplete},
	} {
		v := judge([]byte(row))
		require.Equal(t, want.outcome, v.Outcome, row)
		require.Equal(t, want.exit, v.Exit, row)
		require.Equal(t, want.exit != rule.ExitComplete, v.Err != nil, row)
	}
	require.Equal(t, []string{"added-zero"}, judge([]byte("6632001")).Reasons)
}

// The directory of one Land does not call a key of another one wrong: whether it is right, it does not know.
func TestKeysOfAnotherLandAreOpen(t *testing.T) {
	judge := bulk.Keys(thueringen.Directory().Latest())
	for row, want := range map[string]struct {
		outcome string
		exit    int
	}{
		"06632001": {bulk.Elsewhere, rule.ExitIncomplete}, "14524030": {bulk.Elsewhere, rule.ExitIncomplete},
		"16063051": {bulk.Sound, rule.ExitComplete}, "16063999": {bulk.NoUnit, rule.ExitErrors},
	} {
		v := judge([]byte(row))
		require.Equal(t, want.outcome, v.Outcome, row)
		require.Equal(t, want.exit, v.Exit, row)
	}
}

// A document has the outcome of its report, and the rules that found errors are its reasons.
func TestAgreements(t *testing.T) {
	judge := bulk.Agreements(reviewer())
	good := document(t, governancetest.DocumentOf(agreement.Zweckvereinbarung).New())
	report, err := reviewer().Check(governancetest.DocumentOf(agreement.Zweckvereinbarung).New())
	require.NoError(t, err)
	require.True(t, report.OK())
	require.True(t, report.Complete())
	require.Equal(t, bulk.Verdict{Outcome: bulk.Valid, Exit: rule.ExitComplete}, judge(good))
	federal := bulk.Agreements(review.New(bund.Law()))
	require.Equal(t, bulk.Verdict{Outcome: bulk.Incomplete, Exit: rule.ExitIncomplete}, federal(good), "without the law of the Land it is not covered")

	bad := governancetest.DocumentOf(agreement.Zweckvereinbarung).New()
	bad.Clauses = nil
	report, err = reviewer().Check(bad)
	require.NoError(t, err)
	require.False(t, report.OK())
	v := judge(document(t, bad))
	require.Equal(t, bulk.Erroneous, v.Outcome)
	require.Equal(t, report.CountSeverity(rule.Error), v.Weight)
	require.Equal(t, rule.ExitErrors, v.Exit)
	places := map[string]int{}
	for finding := range report.Findings() {
		if finding.Severity == rule.Error {
			places[finding.Rule]++
		}
	}
	require.NotZero(t, report.CountSeverity(rule.Warning), "and others find no error")
	require.ElementsMatch(t, slices.Collect(maps.Keys(places)), v.Reasons)
	v = judge([]byte(`{"title": 1}`))
	require.Equal(t, bulk.Unreadable, v.Outcome)
	require.Equal(t, rule.ExitErrors, v.Exit)
	require.Equal(t, bulk.Verdict{Outcome: bulk.Blank}, judge(nil))
	early := governancetest.DocumentOf(agreement.Zweckvereinbarung).New()
	early.Signed = civil.MustParse("1980-01-01")
	v = judge(document(t, early))
	require.Equal(t, bulk.OutsideOfDays, v.Outcome)
	require.Equal(t, rule.ExitIncomplete, v.Exit)
}

// rows repeats lines of several outcomes.
func rows(n int) string {
	var text strings.Builder
	for i := range n {
		switch i % 7 {
		case 0:
			text.WriteString("16063999\n")
		case 1:
			text.WriteString("6632001\r\n")
		case 2:
			text.WriteString("\n")
		case 3:
			text.WriteString("16056000\n")
		default:
			text.WriteString("16063051\n")
		}
	}
	return text.String()
}

// However many workers judge, the result is the same, and no line is lost.
func TestWorkers(t *testing.T) {
	text := rows(20_000)
	judge := bulk.Keys(snapshot(t))
	one, err := bulk.Run(t.Context(), strings.NewReader(text), judge, bulk.Course{Workers: 1})
	require.NoError(t, err)
	require.Equal(t, int64(20_000), one.Tally.Rows)
	require.Equal(t, int64(2858), one.Tally.Outcomes[bulk.NoUnit])
	require.Equal(t, int64(2857), one.Tally.Outcomes[bulk.Blank])
	require.Equal(t, int64(1), one.Tally.Worst[bulk.NoUnit][0].Line)
	require.Equal(t, int64(8), one.Tally.Worst[bulk.NoUnit][1].Line)
	require.Equal(t, int64(len(text)), one.Offset)
	for _, workers := range []int{0, 2, 7} {
		many, err := bulk.Run(t.Context(), iotest.HalfReader(strings.NewReader(text)), judge, bulk.Course{Workers: workers})
		require.NoError(t, err)
		require.Equal(t, one, many)
	}
}

// A run that is interrupted anywhere goes on from its state, also through a file, and ends with the result of one run.
func TestResume(t *testing.T) {
	text := rows(60_000) + "16063051" // without an end
	judge := bulk.Keys(snapshot(t))
	whole, err := bulk.Run(t.Context(), strings.NewReader(text), judge, bulk.Course{Question: "?"})
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "stand.json")
	for runs := 1; ; runs++ {
		from, err := bulk.OpenState(file)
		require.NoError(t, err)
		ctx, stop := context.WithCancel(t.Context())
		state, err := bulk.Run(ctx, strings.NewReader(text), judge, bulk.Course{Question: "?", From: from, Every: 1, Workers: 2,
			Save: func(s bulk.State) error { stop(); return s.WriteFile(file) }})
		stop()
		if err == nil {
			require.Equal(t, whole, state)
			require.Greater(t, runs, 2)
			break
		}
		require.ErrorIs(t, err, context.Canceled)
		require.Less(t, state.Tally.Rows, whole.Tally.Rows+1)
	}
	// What is finished stays as it is; lines that were added since are judged.
	from, err := bulk.OpenState(file)
	require.NoError(t, err)
	same, err := bulk.Run(t.Context(), strings.NewReader(text), judge, bulk.Course{Question: "?", From: from})
	require.NoError(t, err)
	require.Equal(t, whole, same)
	more, err := bulk.Run(t.Context(), strings.NewReader(text+"\n16063999\n"), judge, bulk.Course{Question: "?", From: from})
	require.NoError(t, err)
	again, err := bulk.Run(t.Context(), strings.NewReader(text+"\n16063999\n"), judge, bulk.Course{Question: "?"})
	require.NoError(t, err)
	require.Equal(t, again, more)
	more, err = bulk.Run(t.Context(), strings.NewReader(text+"\r\n16063999\r\n"), judge, bulk.Course{Question: "?", From: from})
	require.NoError(t, err)
	require.Equal(t, again.Tally, more.Tally, "lines may end as those of Windows")
}

// However many workers are asked for, there are no more than the memory can bear.
func TestWorkersAreBounded(t *testing.T) {
	const others = 50 // of the tests and of Run itself
	workers := 0
	state, err := bulk.Run(t.Context(), strings.NewReader("16063051\n"), func([]byte) bulk.Verdict {
		workers = runtime.NumGoroutine()
		return bulk.Verdict{Outcome: bulk.Sound}
	}, bulk.Course{Workers: math.MaxInt})
	require.NoError(t, err)
	require.Equal(t, int64(1), state.Tally.Rows)
	require.Less(t, workers, bulk.MostWorkers+others)
}

// A state of another question, of other data, or of no run at all is refused, and nothing is counted twice.
func TestResumeRefused(t *testing.T) {
	judge := bulk.Keys(snapshot(t))
	state, err := bulk.Run(t.Context(), strings.NewReader("16063051\n16063"), judge, bulk.Course{Question: "a"})
	require.NoError(t, err)
	for text, question := range map[string]string{"16063051\n16063": "b", "16063052\n16063": "a", "16063051\n": "a", "16063051\n16063051\n": "a"} {
		_, err = bulk.Run(t.Context(), strings.NewReader(text), judge, bulk.Course{Question: question, From: &state})
		var wrong *bulk.StateError
		require.ErrorAs(t, err, &wrong, text)
		require.NotEmpty(t, wrong.Text(language.German))
	}
	file := filepath.Join(t.TempDir(), "stand.json")
	for _, content := range []string{"{", `{"offset": -1}`, `{"tally": {"rows": -1}}`} {
		require.NoError(t, os.WriteFile(file, []byte(content), 0o644))
		_, err = bulk.OpenState(file)
		var wrong *bulk.StateError
		require.ErrorAs(t, err, &wrong, content)
	}
	require.Error(t, state.WriteFile(filepath.Join(file, "stand.json")))
}

// Errors of the reader and of Save end the run with the state of what was judged before.
func TestRunErrors(t *testing.T) {
	judge, broken := bulk.Keys(snapshot(t)), errors.New("broken")
	var saved bulk.State
	state, err := bulk.Run(t.Context(), io.MultiReader(strings.NewReader(rows(30_000)), iotest.ErrReader(broken)), judge,
		bulk.Course{Save: func(s bulk.State) error { saved = s; return nil }})
	require.ErrorIs(t, err, broken)
	require.Less(t, state.Tally.Rows, int64(30_000))
	require.NotZero(t, state.Tally.Rows)
	require.Equal(t, state, saved, "what was judged is saved although the run did not come to its end")
	calls := 0
	_, err = bulk.Run(t.Context(), strings.NewReader(rows(60_000)), judge, bulk.Course{Every: 1, Save: func(bulk.State) error { calls++; return broken }})
	require.ErrorIs(t, err, broken)
	require.Equal(t, 1, calls)
}

// A line that is longer than any document is counted with its line, and the next is judged.
func TestTooLong(t *testing.T) {
	text := "16063051\n" + strings.Repeat("ä", bulk.MostBytes/2+1) + "\n16063051\n"
	state, err := bulk.Run(t.Context(), strings.NewReader(text), bulk.Keys(snapshot(t)), bulk.Course{})
	require.NoError(t, err)
	require.Equal(t, map[string]int64{bulk.Sound: 2, bulk.TooLong: 1}, state.Tally.Outcomes)
	require.Equal(t, int64(2), state.Tally.Worst[bulk.TooLong][0].Line)
	require.Equal(t, strings.Repeat("ä", 50), state.Tally.Worst[bulk.TooLong][0].Row, "its first hundred bytes")
	require.Equal(t, rule.ExitErrors, state.Tally.Exit())
	require.Equal(t, int64(len(text)), state.Offset)
}

// endless yields the same lines until there are enough bytes, and keeps nothing.
type endless struct {
	text string
	at   int
	left int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(p, e.text[e.at:])
	e.at = (e.at + n) % len(e.text)
	e.left -= n
	return n, nil
}

// After twenty times the rows no more memory is in use: what is alive is measured, not how long it takes.
func TestMemoryIsBounded(t *testing.T) {
	text := rows(7_000)
	var alive []uint64
	state, err := bulk.Run(t.Context(), &endless{text: text, left: 60 * len(text)}, bulk.Keys(snapshot(t)), bulk.Course{Workers: 2, Every: 20_000, Save: func(bulk.State) error {
		runtime.GC()
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		alive = append(alive, stats.HeapAlloc)
		return nil
	}})
	require.NoError(t, err)
	require.GreaterOrEqual(t, state.Tally.Rows, int64(419_000))
	require.Greater(t, len(alive), 15)
	const slack = 2 << 20 // a few batches more or less are under way
	require.Less(t, alive[len(alive)-2], alive[0]+slack)
}

// Tallies of parts add up to that of the whole in any order, and the worst are those with the greatest weight.
func TestTally(t *testing.T) {
	var whole bulk.Tally
	parts := make([]bulk.Tally, 3)
	for i := range 30 {
		v := bulk.Verdict{Outcome: bulk.Erroneous, Exit: rule.ExitErrors, Reasons: []string{"A"}, Weight: i % 10, Err: errors.New("wrong")}
		whole.Add(int64(i+1), []byte("x"), v)
		parts[i%3].Add(int64(i+1), []byte("x"), v)
	}
	var merged bulk.Tally
	for _, i := range []int{2, 0, 1} {
		merged.Merge(parts[i])
	}
	require.Equal(t, whole, merged)
	var lines []int64
	for _, e := range whole.Worst[bulk.Erroneous] {
		lines = append(lines, e.Line)
	}
	require.Equal(t, []int64{10, 20, 30}, lines)
	require.Equal(t, rule.ExitComplete, bulk.Tally{}.Exit())
}

// Parts of a stream that are judged by themselves add up to the whole, with the numbers of their lines.
func TestParts(t *testing.T) {
	text, judge := rows(7_000), bulk.Keys(snapshot(t))
	whole, err := bulk.Run(t.Context(), strings.NewReader(text), judge, bulk.Course{})
	require.NoError(t, err)
	var sum bulk.Tally
	half := strings.Index(text[len(text)/2:], "\n") + len(text)/2 + 1
	for _, part := range []string{text[half:], text[:half]} {
		before := int64(0)
		if part == text[half:] {
			before = int64(strings.Count(text[:half], "\n"))
		}
		state, err := bulk.Run(t.Context(), strings.NewReader(part), judge, bulk.Course{Before: before})
		require.NoError(t, err)
		sum.Merge(state.Tally)
	}
	require.Equal(t, whole.Tally, sum)
}

// Rows of strangers reach a reader as escapes, and a part of a character never does.
func TestWriteText(t *testing.T) {
	var tally bulk.Tally
	row := []byte(strings.Repeat("x", 99) + "ä\x1b[2J")
	tally.Add(7, row, bulk.Verdict{Outcome: bulk.NoKey, Exit: rule.ExitErrors, Reasons: []string{"added-zero"}, Err: errors.New("\u202eno")})
	var out bytes.Buffer
	require.NoError(t, tally.WriteText(&out, language.English, bilingual.Text{English: "of a day"}))
	require.Equal(t, "NOT IN ORDER: lines: 1, with errors: 1, open (ambiguous, not in use on that day, not recorded or not checked in full): 0.\nof a day\n\nOutcomes\n         1  neither key nor name\n"+
		"\nCommonest reasons\n         1  added a lost leading zero\n\nThe worst lines\n         7  neither key nor name: “"+strings.Repeat("x", 99)+"”: \\u202eno\n", out.String())
}

// Of many reasons the ten commonest are told, the commonest first and equals by the alphabet; what is open alone is no error.
func TestCommonestReasons(t *testing.T) {
	var tally bulk.Tally
	for i, reasons := range []string{"L", "K", "JL", "IL", "HL", "GL", "FL", "EL", "DL", "CL", "BK"} {
		tally.Add(int64(i+1), nil, bulk.Verdict{Outcome: bulk.Incomplete, Exit: rule.ExitIncomplete, Reasons: strings.Split(reasons, "")})
	}
	var out bytes.Buffer
	require.NoError(t, tally.WriteText(&out, language.English))
	_, told, _ := strings.Cut(out.String(), "\nCommonest reasons\n")
	require.Equal(t, strings.Fields("9 L 2 K 1 B 1 C 1 D 1 E 1 F 1 G 1 H 1 I"), strings.Fields(told))
	require.True(t, strings.HasPrefix(out.String(), "NOT COMPLETE: "))
}

func BenchmarkKeys(b *testing.B) {
	text := rows(70_000)
	judge := bulk.Keys(snapshot(b))
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		state, err := bulk.Run(b.Context(), strings.NewReader(text), judge, bulk.Course{})
		require.NoError(b, err)
		require.Equal(b, int64(70_000), state.Tally.Rows)
	}
	b.ReportMetric(70_000*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

func BenchmarkAgreements(b *testing.B) {
	line := append(document(b, governancetest.DocumentOf(agreement.Zweckvereinbarung).New()), '\n')
	text := bytes.Repeat(line, 1000)
	judge := bulk.Agreements(reviewer())
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		_, err := bulk.Run(b.Context(), bytes.NewReader(text), judge, bulk.Course{})
		require.NoError(b, err)
	}
	b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}

// A judge of a program has outcomes of its own, and they are told as all others are.
func TestOutcomesOfOtherJudges(t *testing.T) {
	judge := func(row []byte) bulk.Verdict {
		return bulk.Verdict{Outcome: "no postal code", Exit: rule.ExitErrors, Err: errors.New("too short")}
	}
	state, err := bulk.Run(context.Background(), strings.NewReader("123\n"), judge, bulk.Course{})
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, state.Tally.WriteText(&out, language.English))
	require.Contains(t, out.String(), "         1  no postal code\n")
	require.Contains(t, out.String(), "no postal code: “123”: too short")
}

// Of a unit that the options leave out nobody says that there is none.
func TestLeftOut(t *testing.T) {
	v := bulk.Keys(snapshot(t), directory.OnLevel(governance.District))([]byte("16063051"))
	require.Equal(t, bulk.LeftOut, v.Outcome)
	require.Equal(t, rule.ExitErrors, v.Exit)
}
