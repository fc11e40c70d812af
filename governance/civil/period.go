package civil

// Period runs from the day From through the day Through, both included. A zero From has no known beginning, a zero
// Through has no end yet; the zero Period therefore holds every day. In JSON an open side is left out:
//
//	{"from":"2018-10-16","through":"2022-12-31"}
//
// A period that ends before it begins can be written and read. It is empty, which [Period.IsEmpty] tells; whether it is
// a mistake, the reader of the document knows.
type Period struct {
	From    Date `json:"from,omitzero"`
	Through Date `json:"through,omitzero"`
}

// Contains reports whether the day lies in the period. The zero Date lies in none.
func (p Period) Contains(day Date) bool {
	return !day.IsZero() && !day.Before(p.From) && (p.Through.IsZero() || !day.After(p.Through))
}

// Overlaps reports whether the two periods have a day in common.
func (p Period) Overlaps(q Period) bool {
	return !p.IsEmpty() && !q.IsEmpty() &&
		(p.Through.IsZero() || !q.From.After(p.Through)) &&
		(q.Through.IsZero() || !p.From.After(q.Through))
}

// IsEmpty reports whether the period ends before it begins and so holds no day.
func (p Period) IsEmpty() bool { return !p.Through.IsZero() && p.Through.Before(p.From) }

// String returns "2018-10-16/2022-12-31" as ISO 8601 writes intervals, with ".." for an open side.
func (p Period) String() string {
	side := func(d Date) string {
		if d.IsZero() {
			return ".."
		}
		return d.String()
	}
	return side(p.From) + "/" + side(p.Through)
}
