package governancetest

import (
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/foederal/foederal/governance/rule"
)

// Coverage is which rules, and which outcomes of each, the tests of a project have reached. Hand in every report that a test looks at,
// and ask at the end:
//
//	var coverage governancetest.Coverage
//
//	func check(t *testing.T, a *agreement.Agreement) rule.Report { …; return coverage.Add(report) }
//
//	func TestEveryRuleIsTried(t *testing.T) { // the last one in the file
//		coverage.Require(t, rule.Satisfied, rule.Violated)
//	}
//
// The zero Coverage is ready for use, by several tests at once. It must not be copied. A nil one panics.
type Coverage struct {
	mutex sync.Mutex
	rules map[string]map[rule.Outcome]int
}

// Add counts the outcomes of a report and returns it.
func (c *Coverage) Add(report rule.Report) rule.Report {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.rules == nil {
		c.rules = map[string]map[rule.Outcome]int{}
	}
	for o := range report.Outcomes() {
		if o.Outcome == rule.NotCovered && o.Failure == nil {
			continue // no rule, but what none covers
		}
		if c.rules[o.Rule.ID] == nil {
			c.rules[o.Rule.ID] = map[rule.Outcome]int{}
		}
		c.rules[o.Rule.ID][o.Outcome]++
	}
	return report
}

// Count returns how often the rule came to the outcome.
func (c *Coverage) Count(id string, outcome rule.Outcome) int {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.rules[id][outcome]
}

// Rules returns the IDs of all rules of the reports, sorted.
func (c *Coverage) Rules() []string {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return slices.Sorted(maps.Keys(c.rules))
}

// Unreached yields which rule never came to which of the outcomes, in the order of the IDs. Without outcomes it is all that a document can bring
// about: satisfied, violated and not applicable.
func (c *Coverage) Unreached(outcomes ...rule.Outcome) iter.Seq2[string, rule.Outcome] {
	if len(outcomes) == 0 {
		outcomes = []rule.Outcome{rule.Satisfied, rule.Violated, rule.NotApplicable}
	}
	return func(yield func(string, rule.Outcome) bool) {
		for _, id := range c.Rules() {
			for _, outcome := range outcomes {
				if c.Count(id, outcome) == 0 && !yield(id, outcome) {
					return
				}
			}
		}
	}
}

// Require fails the test for each rule that never came to one of the outcomes, and where no report was added at all.
// See [Coverage.Only] for the rules of one act or Land alone. It panics without a test.
func (c *Coverage) Require(t testing.TB, outcomes ...rule.Outcome) {
	t.Helper()
	if len(c.Rules()) == 0 {
		t.Errorf("no report was added; nothing has been reached")
	}
	for id, outcome := range c.Unreached(outcomes...) {
		t.Errorf("%s is never %s in these tests", id, outcome)
	}
}

// Only returns the coverage of those rules alone whose ID begins with one of the prefixes, such as "TH-KGG-". It is a copy: what is added
// later does not count in it.
func (c *Coverage) Only(prefixes ...string) *Coverage {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	only := &Coverage{rules: map[string]map[rule.Outcome]int{}}
	for id, outcomes := range c.rules {
		if slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(id, prefix) }) {
			only.rules[id] = maps.Clone(outcomes)
		}
	}
	return only
}

// WriteTo writes a line for each rule with the number of times it came to each outcome, and a last line that counts. It returns how many bytes it
// wrote.
func (c *Coverage) WriteTo(w io.Writer) (int64, error) {
	var out strings.Builder
	both := 0
	rules := c.Rules()
	for _, id := range rules {
		fmt.Fprintf(&out, "%-24s", id)
		for outcome := rule.Satisfied; outcome <= rule.NotCovered; outcome++ {
			if n := c.Count(id, outcome); n > 0 {
				fmt.Fprintf(&out, " %s %d", outcome, n)
			}
		}
		out.WriteByte('\n')
		if min(c.Count(id, rule.Satisfied), c.Count(id, rule.Violated)) > 0 {
			both++
		}
	}
	fmt.Fprintf(&out, "%d rules, %d of them both satisfied and violated\n", len(rules), both)
	n, err := io.WriteString(w, out.String())
	return int64(n), err
}
