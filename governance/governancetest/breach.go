package governancetest

import (
	"fmt"
	"testing"
)

// mostBreaches is how many breaches of one contract a test shows.
const mostBreaches = 20

// breaches collects what breaks a contract, each as a sentence that says what is so and what would be right.
type breaches struct {
	list []string
	seen map[string]bool
}

func (b *breaches) addf(format string, args ...any) {
	b.list = append(b.list, fmt.Sprintf(format, args...))
}

// addOnce is addf for a breach that may be found on many subjects: of those about the same thing in the same words the first is kept.
func (b *breaches) addOnce(about, format string, args ...any) {
	if b.seen == nil {
		b.seen = map[string]bool{}
	}
	if id := about + format; !b.seen[id] {
		b.seen[id] = true
		b.addf(format, args...)
	}
}

// full reports whether there are so many that more would tell nothing new.
func (b *breaches) full() bool { return len(b.list) > mostBreaches }

// report fails the test for each breach; what says whose contract it is.
func (b *breaches) report(t testing.TB, what string) {
	t.Helper()
	for i, breach := range b.list {
		if i == mostBreaches {
			t.Errorf("%s: and more; these are the first %d", what, mostBreaches)
			return
		}
		t.Errorf("%s: %s", what, breach)
	}
}

// try runs a part of a test and notes where it panics: bad input is answered by an error and never by a panic.
func (b *breaches) try(what string, f func()) {
	defer func() {
		if raised := recover(); raised != nil {
			b.addf("%s panics: %v; want an error, or an answer that says what is not known", what, raised)
		}
	}()
	f()
}
