package directory

import (
	"slices"
	"strings"
)

// read looks for the query as it stands, and in the readings in which a part of it is no part of the name but says more of the
// unit.
func (q *search) read() {
	q.look()
	if !q.hasWhole() {
		q.readAddition()
	}
	if rest, word := cutKind(q.query); word != nil {
		named := q.reading(rest, claim{text: q.query[:len(q.query)-len(rest)], word: word})
		named.whole = q.whole || slices.ContainsFunc(q.found, found.isWhole)
		named.read()
		q.take(named)
	}
	if len(q.found) == 0 || q.found[q.first()].former {
		q.readDesignations()
	}
}

// reading returns the search for a part of the query, with a claim more. A search has few claims; one too many finds nothing.
func (q *search) reading(query string, c claim) *search {
	next := *q
	next.query, next.found = strings.TrimSpace(query), nil
	if !next.claims.add(c) {
		next.query = ""
	}
	return &next
}

func (q *search) take(from *search) {
	for _, f := range from.found {
		q.insert(f)
	}
}

// first returns the place of the best match.
func (q *search) first() int {
	best := 0
	for i := range q.found {
		if q.found[i].order(q.found[best]) < 0 {
			best = i
		}
	}
	return best
}

// hasWhole reports whether a unit has the name as a whole on the day.
func (q *search) hasWhole() bool {
	return slices.ContainsFunc(q.found, func(f found) bool { return f.isWhole() && !f.former })
}

// readAddition takes what stands in brackets at the end, or behind a slash, for the place in which the unit lies, or for a
// designation: "Elxleben (Ilm-Kreis)", "Gotha (Stadt)". A Sorbian name behind a slash is no designation, but the name itself.
func (q *search) readAddition() {
	query, bracketed := strings.CutSuffix(strings.TrimRight(q.query, " "), ")")
	at := strings.LastIndexByte(query, '/')
	if bracketed {
		at = openBracket(query)
	}
	if at <= 0 {
		return
	}
	behind := tailClaim(query[at+1:], isShouted(query[:at]))
	behind.place = behind.place && (bracketed || landOf(behind.text) != 0)
	next := q.reading(query[:at], behind)
	next.whole, next.silent = true, true
	next.look()
	if len(next.found) == 0 {
		next.readInverted()
	}
	q.take(next)
}

// openBracket returns where the bracket opens that ends behind the text, which may hold brackets itself: "Visselhövede (Rotenburg (Wümme)".
// -1 if none opens.
func openBracket(text string) int {
	closed := 0
	for at := len(text) - 1; at >= 0; at-- {
		switch text[at] {
		case ')':
			closed++
		case '(':
			if closed == 0 {
				return at
			}
			closed--
		}
	}
	return -1
}

// readInverted takes what stands behind the name for the beginning of it, as lists of names write it: "Hannover, Region", "Aachen
// (Städteregion)", "Salzungen, Bad".
func (q *search) readInverted() {
	for i := range q.claims.count {
		next := *q
		next.query, next.found = q.claims.list[i].text+" "+strings.TrimSpace(q.query), nil
		next.claims.remove(i)
		next.whole, next.silent = true, true
		next.look()
		q.take(&next)
	}
}

// readDesignations takes words before or behind the name for designations that the register appends to it: "Ostseebad Binz",
// "Schwerin Landeshauptstadt".
func (q *search) readDesignations() {
	query := strings.TrimSpace(q.query)
	for i := range len(query) {
		if query[i] != ' ' {
			continue
		}
		before, behind := query[:i], query[i+1:]
		if findKindWord(before) == nil {
			front := q.reading(behind, claim{text: before})
			front.whole, front.silent = true, !isDesignation(before)
			front.look()
			q.take(front)
		}
		back := q.reading(before, tailClaim(behind, isShouted(before)))
		back.whole, back.silent = true, true
		back.look()
		q.take(back)
	}
}

// byAlias finds the units that are called so but for a word for the kind before the name, and those whose Sorbian name it is.
func (q *search) byAlias(text []byte) {
	for _, alias := range q.table.Aliases(text) {
		if alias.Own || q.only == alias.Level || q.only == 0 && q.claims.mean(alias.Level) {
			q.add(alias.String, Short)
		}
	}
}
