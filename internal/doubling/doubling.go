// Package doubling tells whether the work of a function grows with its input and not with the square of it: what is done for twice as much
// may take up to three times as much. Only tests use it.
package doubling

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"github.com/foederal/foederal/internal/effort"
)

// Most is how much more work twice as much may make.
const Most = 3.0

const (
	enough  = 4 * time.Millisecond   // what the larger work must take before its time is compared
	plenty  = 250 * time.Millisecond // after which no larger size is tried
	least   = 3                      // measurements of one size at least, of which the shortest counts
	rounds  = 6                      // measurements of one size that seems to grow too fast
	patient = 40                     // measurements of the last such size, before it is said that it does
	most    = 20                     // how often short work is done in one measurement, besides the first time
	budget  = 2 * time.Second        // of processor time, after which no further measurement of one size is begun
	sizes   = 3                      // how often a larger size is tried because the time is too short, and half as often as where it grows too fast
)

// Case is one function under test.
type Case struct {
	// Name is the function as "finance.Plan.Table": the package, the type of the receiver if there is one, and the function. Several
	// functions that are measured together are divided by blanks.
	Name string
	// Of tells several cases of one function apart, such as "one party, many clauses". It may be empty.
	Of string
	// From is the size with which the test begins, and Limit the largest one that the function takes; zero is no limit.
	From, Limit int
	// Prepare makes an input of the size and returns the work on it, which may be done any number of times.
	Prepare func(t testing.TB, n int) func()
}

// Measure is how much work twice as much made.
type Measure struct {
	N           int           // the smaller size
	Time, Bytes float64       // how many times as much processor time and as many allocated bytes the double size took
	Took        time.Duration // by the double size
}

// holds reports whether the work grows slowly enough. Time that is too short to be measured tells nothing.
func (m Measure) holds() bool { return m.Bytes <= Most && (m.Time <= Most || m.Took < enough) }

// Run tries every case and fails for those that grow too fast.
func Run(t *testing.T, cases []Case) {
	t.Helper()
	effort.OrSkip(t, "doubles large inputs")
	for _, c := range cases {
		t.Run(c.Name+" "+c.Of, func(t *testing.T) {
			m := Of(t, c)
			t.Logf("n = %d: 2n takes %.2f times the time (%v), %.2f times the bytes", m.N, m.Time, m.Took, m.Bytes)
			if !m.holds() {
				t.Errorf("twice as much as %d makes more than %v times the work", m.N, Most)
			}
		})
	}
}

// Of measures a case. Bytes are counted and are the same each time. Time is that of the processor and not of the clock, so that other programs
// on the machine count little; it is the shortest of several measurements, and where it seems to grow too fast, or is too short, a larger size
// decides. Of the last size the time is measured again and again before it grows too fast, for what else the machine does makes a short work
// longer and never shorter.
func Of(t testing.TB, c Case) Measure {
	t.Helper()
	n := c.From
	for size := 0; ; size++ {
		once, twice := c.Prepare(t, n), c.Prepare(t, 2*n)
		m := measure(once, twice, rounds)
		last := m.Took >= plenty || c.Limit != 0 && 4*n > c.Limit || size == 2*sizes
		if last && !m.holds() {
			m = measure(once, twice, patient)
		}
		if m.N = n; last || m.holds() && (m.Took >= enough || size >= sizes) {
			return m
		}
		n *= 2
	}
}

// measure compares the work on a size with that on the double one, so often at most. Short work is done several times in one measurement.
func measure(once, twice func(), atMost int) Measure {
	bytesOnce, bytesTwice := allocated(once), allocated(twice)
	m := Measure{Bytes: ratio(float64(bytesTwice), float64(bytesOnce))}
	short, long := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	quietly(func() {
		times := 1 + min(enough/max(took(once, 1), 1), most)
		var all time.Duration
		for round := range atMost {
			nextShort, nextLong := took(once, times), took(twice, times)
			short, long, all = min(short, nextShort), min(long, nextLong), all+nextShort+nextLong
			m.Took, m.Time = long/times, ratio(long.Seconds(), short.Seconds())
			if all >= budget || m.holds() && (round+1 >= least || m.Took >= plenty) {
				return
			}
		}
	})
	return m
}

// Least returns the least processor time that work took in so many tries.
func Least(tries int, work func()) time.Duration {
	least := time.Duration(math.MaxInt64)
	quietly(func() {
		for range tries {
			least = min(least, took(work, 1))
		}
	})
	return least
}

// quietly measures without the collector of garbage, whose time depends on what else is alive; it comes before each measurement, and in
// one only where memory runs short. Between measurements it gives no memory back, so that none of them waits for the machine's.
func quietly(work func()) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(memory))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	work()
}

// memory is how much of it work may take before garbage is collected.
const memory = 1 << 30

// little is how many allocated bytes say nothing of growth: one growing map or one print may take them.
const little = 1 << 14

func allocated(work func()) uint64 {
	work() // what is made once is not counted
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc + little
}

// took returns the processor time of work done so many times, beginning with no garbage. It measures within [quietly].
func took(work func(), times time.Duration) time.Duration {
	runtime.GC()
	began := spent()
	for range times {
		work()
	}
	return spent() - began
}

func ratio(large, small float64) float64 {
	if small <= 0 {
		return 1
	}
	return large / small
}
