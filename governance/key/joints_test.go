package key_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/key"
)

// The parts of the keys that have some: Land, Regierungsbezirk, Kreis, then Gemeinde, or Gemeindeverband, or both.
var (
	partsOfDistrict    = []int{2, 1, 2}
	partsOfAGS         = []int{2, 1, 2, 3}
	partsOfAssociation = []int{2, 1, 2, 4}
	partsOfARS         = []int{2, 1, 2, 4, 3}
)

// beginOnly reports whether the groups begin nowhere but where the parts do. Both are counted from the end, and the first group may
// be shorter than its part.
func beginOnly(groups, parts []int) bool {
	begins := map[int]bool{}
	behind := 0
	for _, n := range slices.Backward(parts[1:]) {
		behind += n
		begins[behind] = true
	}
	behind = 0
	for _, n := range slices.Backward(groups[1:]) {
		behind += n
		if !begins[behind] {
			return false
		}
	}
	return true
}

// areParts reports whether the groups are the parts of the key one by one, some of which lost their leading zeros. That of the
// Gemeindeverband never does.
func areParts(groups, parts []int) bool {
	if len(groups) != len(parts) {
		return false
	}
	for i, n := range groups {
		if n > parts[i] || parts[i] == 4 && n < 4 {
			return false
		}
	}
	return true
}

// A separator stands where parts of a key meet, between thousands, or between parts that lost their zeros. Of all ways to divide up
// to 13 digits by blanks no other is read.
func TestSeparatorsStandAtJoints(t *testing.T) {
	const joint = "the separators stand where a key has no joint; want 16 0 66 065 or 16 0 66 5014 065"
	const text = "1606635061357"
	thousands := []int{3, 3, 3, 3, 3}
	for length := 2; length <= len(text); length++ {
		for cuts := 1; cuts < 1<<(length-1); cuts++ {
			groups, written := divide(text[:length], cuts)
			var allowed bool
			for _, parts := range [][]int{partsOfDistrict, partsOfAGS, partsOfAssociation, partsOfARS} {
				allowed = allowed || areParts(groups, parts)
			}
			switch {
			case length <= 5:
				allowed = allowed || beginOnly(groups, partsOfDistrict) || beginOnly(groups, partsOfAGS)
			case length <= 8:
				allowed = allowed || beginOnly(groups, partsOfAGS)
			case length == 9:
				allowed = allowed || beginOnly(groups, partsOfAssociation)
				fallthrough
			default:
				allowed = allowed || beginOnly(groups, partsOfARS) || beginOnly(groups, thousands)
			}
			_, err := key.Readings(written)
			var wrong *key.ParseError
			require.Equal(t, !allowed, errors.As(err, &wrong) && wrong.Reason == joint, written)
			if !allowed {
				require.Equal(t, groups[0], wrong.Offset, written)
			}
		}
	}
}

// divide puts a blank behind the first digit where the lowest bit of cuts is set, behind the second for the next, and so on.
func divide(text string, cuts int) (groups []int, written string) {
	var b strings.Builder
	group := 0
	for i := range len(text) {
		b.WriteByte(text[i])
		group++
		if i == len(text)-1 || cuts>>i&1 == 1 {
			groups = append(groups, group)
			group = 0
			if i < len(text)-1 {
				b.WriteByte(' ')
			}
		}
	}
	return groups, b.String()
}
