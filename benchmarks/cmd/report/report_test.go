package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/benchmarks/faults"
)

// The page names the versions that go.mod has, and the faults that the list has: otherwise it tells of others than are here.
func TestPageIsOfThisModule(t *testing.T) {
	page, err := os.ReadFile("../../../docs/benchmarks.md")
	require.NoError(t, err)
	has := func(line string) {
		require.True(t, strings.Contains(string(page), line), "measure again (go run ./cmd/report); the page lacks %s", line)
	}
	peers, err := versions()
	require.NoError(t, err)
	require.NotEmpty(t, peers)
	for _, p := range peers {
		has(fmt.Sprintf("| `%s` | %s |\n", p.path, p.version))
	}
	for _, s := range sections {
		has("\n## " + s.title + "\n")
	}
	for _, f := range faults.All() {
		has(fmt.Sprintf("| `%s` | %s | %s | %s |\n", f.Peer, f.Work, f.Meets, f.Foederal))
	}
}

// rounds is what benchmarks print: foederal takes 100 ns, one peer the double, and one what cannot be told from it.
func rounds() string {
	var b strings.Builder
	for i := range 8 {
		fmt.Fprintf(&b, "cpu: Abacus\nBenchmarkRules/foederal \t 10\t %d cpu-ns/op\t 96 B/op\t 2 allocs/op\n", 97+i)
		fmt.Fprintf(&b, "BenchmarkRules/slow_peer,_at_hand \t 10\t %d cpu-ns/op\t 0 B/op\t 0 allocs/op\n", 197+i)
		fmt.Fprintf(&b, "BenchmarkRules/math/big \t 10\t %d cpu-ns/op\n", 98+i%7)
		fmt.Fprintf(&b, "BenchmarkApportion/16/math/big \t 10\t 5 cpu-ns/op\n")
	}
	return b.String()
}

func TestRoundsAreGatheredByGroup(t *testing.T) {
	m, err := read(strings.NewReader(rounds()))
	require.NoError(t, err)
	require.Equal(t, "Abacus", m.processor)
	var names []string
	for _, r := range m.rows {
		require.Len(t, r.seconds, 8)
		names = append(names, r.group+": "+r.name)
	}
	require.Equal(t, []string{"Rules: foederal", "Rules: slow peer, at hand", "Rules: math/big", "Apportion/16: math/big"}, names)
	_, err = read(strings.NewReader("nothing ran\n"))
	require.Error(t, err)
}

// A ratio that chance explains stands in brackets, and one that it does not without.
func TestRatiosSayWhatIsChance(t *testing.T) {
	m, err := read(strings.NewReader(rounds()))
	require.NoError(t, err)
	base := m.rows[0].seconds
	require.Equal(t, "1", ratio(base, base))
	require.Equal(t, "2.00", ratio(m.rows[1].seconds, base))
	require.Equal(t, "(1.00)", ratio(m.rows[2].seconds, base))
}

func TestOtherWorkOnTheMachineIsSaid(t *testing.T) {
	require.Contains(t, shared(machine{before: "4.20", cores: 2}), "shared the 2 cores")
	require.Empty(t, shared(machine{before: "0.10", cores: 2}))
	require.Empty(t, shared(machine{}))
}

func TestDurationsHaveThreeDigits(t *testing.T) {
	for seconds, want := range map[float64]string{2: "2.00 s", 0.0123: "12.3 ms", 0.000_45: "450 µs", 3.21e-8: "32.1 ns"} {
		require.Equal(t, want, duration(seconds))
	}
}
