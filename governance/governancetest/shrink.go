package governancetest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/agreement"
)

// Shrink returns the smallest agreement that it finds which still fails: without the clauses, parties, gaps, relations, remarks and norms that
// failing does not need, and with as little of the rest as goes. The agreement itself stays as it is; where it does not fail, it is returned. fails
// must say the same of the same agreement, and must not change it. It is called at most a few times for each thing in the agreement.
func Shrink(a *agreement.Agreement, fails func(*agreement.Agreement) bool) *agreement.Agreement {
	if a == nil || !fails(a) {
		return a
	}
	small := *a
	for again := true; again; {
		again = false
		again = shrinkList(&small, func(a *agreement.Agreement) *[]agreement.Clause { return &a.Clauses }, fails) || again
		again = shrinkList(&small, func(a *agreement.Agreement) *[]agreement.Party { return &a.Parties }, fails) || again
		again = shrinkList(&small, func(a *agreement.Agreement) *[]agreement.Gap { return &a.Gaps }, fails) || again
		again = shrinkList(&small, func(a *agreement.Agreement) *[]agreement.Relation { return &a.Relations }, fails) || again
		again = shrinkList(&small, func(a *agreement.Agreement) *[]string { return &a.Remarks }, fails) || again
	}
	for i := range small.Clauses {
		blank := small
		blank.Clauses = slices.Clone(small.Clauses)
		if small.Clauses[i] == nil {
			continue
		}
		if blank.Clauses[i] = agreement.Blank(small.Clauses[i].Kind()); blank.Clauses[i] != nil && fails(&blank) {
			small.Clauses = blank.Clauses
		}
	}
	for i := range small.Parties {
		bare := small
		bare.Parties = slices.Clone(small.Parties)
		bare.Parties[i].Signatures, bare.Parties[i].Roles = nil, nil
		if fails(&bare) {
			small.Parties = bare.Parties
		}
	}
	return &small
}

// shrinkList takes entries out of a list of an agreement, halves of it first, and reports whether it took any.
func shrinkList[E any](a *agreement.Agreement, list func(*agreement.Agreement) *[]E, fails func(*agreement.Agreement) bool) bool {
	shrunk := false
	for size := len(*list(a)); size > 0; size /= 2 {
		for from := 0; from+size <= len(*list(a)); {
			less := *a
			*list(&less) = slices.Delete(slices.Clone(*list(a)), from, from+size)
			if !fails(&less) {
				from += size
				continue
			}
			*a, shrunk = less, true
		}
	}
	return shrunk
}

// ShrinkText returns the shortest text that it finds which still fails, with the plainest letters: each digit 0 and each letter a where failing
// allows it. A text that does not fail is returned as it is.
func ShrinkText(text string, fails func(string) bool) string {
	if !fails(text) {
		return text
	}
	for size := len(text); size > 0; size /= 2 {
		for from := 0; from+size <= len(text); {
			if less := text[:from] + text[from+size:]; fails(less) {
				text = less
				continue
			}
			from += size
		}
	}
	for from := 0; from < len(text); {
		r, size := utf8.DecodeRuneInString(text[from:])
		for _, plain := range []string{"0", "a"} {
			if strings.ContainsRune("0a", r) {
				break
			}
			if plainer := text[:from] + plain + text[from+size:]; fails(plainer) {
				text, size = plainer, len(plain)
				break
			}
		}
		from += size
	}
	return text
}
