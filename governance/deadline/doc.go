// Package deadline reckons the last day of a period by the rules of the Bürgerliches Gesetzbuch (§§ 187 to 193 BGB) and of
// administrative procedure (§ 31 VwVfG): from an event, from a day on, backwards, and for a notice to a day.
//
// A [Deadline] says from which day a period of which [Length] runs, which days count ([Counting]) and what becomes of an end on a
// Saturday, a Sunday or a holiday ([Closing]). [Deadline.Reckon] returns the last day together with the norms and with each day that was
// passed over.
//
// Where the end turns on a holiday that is not recorded, the [End] is undecided and says so. Whoever acts by its Safe day is in time,
// whatever the holidays are. A period that is counted backwards has such a day only where the holidays before its end are recorded.
//
// The norms are general knowledge and their text was not read; each source says so with [law.Assumed]. Holidays are the law of the
// Länder: package sachsen records them, package thueringen does not.
package deadline
