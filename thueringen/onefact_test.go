package thueringen_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What a document says of itself is found once: where a rule of law finds fault with a place, no rule on the document does at the same
// place, but for those that stood beside each other from the beginning.
func TestOneRuleForEachPlace(t *testing.T) {
	beside := map[string]bool{ // a different fault of the same field
		"DE-URKUNDE-GRUNDLAGE": true, "DE-URKUNDE-RECHT": true, "DE-URKUNDE-PARTEIEN": true, "DE-URKUNDE-KUENDIGUNG": true,
	}
	seen := 0
	for _, d := range documents(t) {
		at := map[string][]string{}
		for finding := range d.Report.Findings() {
			at[finding.Pointer] = append(at[finding.Pointer], finding.Rule)
		}
		for pointer, rules := range at {
			for _, id := range rules {
				if strings.HasPrefix(id, "DE-URKUNDE-") && !beside[id] {
					require.Len(t, rules, 1, "%s at %s", d.Name, pointer)
					seen++
				}
			}
		}
	}
	require.Greater(t, seen, 20)
}
