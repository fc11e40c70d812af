package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strconv"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// EncodeError tells why a history cannot be written as a table.
type EncodeError struct {
	Where  string // unit or event
	Reason string // what is wrong with it, and what would be right
}

func (e *EncodeError) Error() string { return "store: " + e.Where + ": " + e.Reason }

// Encode writes the history as a table. Equal histories give equal bytes. A history that breaks the promises of its type
// (order, gaps between states, keys that do not fit their level) is an [*EncodeError].
func Encode(h territory.History) ([]byte, error) {
	e := encoder{history: h, stringIDs: map[string]int{}, first: map[unitKey]int{}, farIDs: map[unitKey]int{}}
	for _, step := range []func() error{
		e.checkUnits, e.numberStrings, e.resolveEvents, e.numberFigures,
		e.writeFacts, e.writeUnits, e.writeStrings, e.writeBearers, e.writeSlots, e.writeEvents,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	for _, section := range []int{sectionDetails, sectionStrings} {
		if size := len(e.sections[section]); size > maxSection {
			return nil, &EncodeError{"history", fmt.Sprintf("%d bytes of texts or of details; the format holds %d", size, maxSection)}
		}
	}
	return e.assemble(), nil
}

// maxSection is how long a section may be into which three bytes point.
const maxSection = 1<<24 - 1

type unitKey struct {
	level  governance.Level
	number uint32
}

type encoder struct {
	history territory.History

	keys      []unitKey
	first     map[unitKey]int // first unit of a key
	strings   []string
	folded    []string
	stringIDs map[string]int
	far       []unitKey
	farIDs    map[unitKey]int
	from, to  []int   // units and far keys of the events
	mentions  [][]int // events of every unit and far key

	figureDates []figureDate
	figureMasks []uint64

	sections [sectionCount][]byte
}

func (e *encoder) checkUnits() error {
	units := e.history.Units
	if len(units) > maxUnits {
		return &EncodeError{"history", fmt.Sprintf("%d units; the format holds %d", len(units), maxUnits)}
	}
	for i, u := range units {
		where := fmt.Sprintf("unit %v from %s", u.Key, u.Valid.From)
		switch {
		case u.Key == nil || u.Key.IsZero():
			return &EncodeError{fmt.Sprintf("unit %d", i), "has no key"}
		case governance.LevelOf(u.Key) != u.Level || u.Key.Len() == arsDigits:
			return &EncodeError{where, fmt.Sprintf("the key does not fit the level %s", u.Level)}
		case len(u.States) == 0 || u.States[0].From != u.Valid.From:
			return &EncodeError{where, "the first state must begin with the unit"}
		case u.Valid.IsEmpty():
			return &EncodeError{where, fmt.Sprintf("ends before it begins, on %s", u.Valid.Through)}
		case !ascend(u.Population) || !ascend(u.Area):
			return &EncodeError{where, "figures must be sorted by date, one for each date"}
		}
		for j, s := range u.States {
			if j > 0 && (!u.States[j-1].From.Before(s.From) || !u.Valid.Contains(s.From)) {
				return &EncodeError{where,
					fmt.Sprintf("state from %s: states must be sorted and lie in the period of the unit", s.From)}
			}
			if !s.ARS.IsZero() && key.Key(s.ARS.AGS()) != u.Key {
				return &EncodeError{where, fmt.Sprintf("ARS %s belongs to another municipality", s.ARS)}
			}
		}
		k := unitKey{u.Level, Number(u.Key)}
		if i > 0 {
			before := units[i-1]
			order := cmp.Or(cmp.Compare(e.keys[i-1].level, k.level), cmp.Compare(e.keys[i-1].number, k.number))
			if order > 0 || order == 0 && (before.Valid.Through.IsZero() || !before.Valid.Through.Before(u.Valid.From)) {
				return &EncodeError{where, "units must be sorted by level, key and first day, and must not overlap"}
			}
		}
		e.keys = append(e.keys, k)
		if _, ok := e.first[k]; !ok {
			e.first[k] = i
		}
	}
	return nil
}

func ascend(figures []territory.Figure) bool {
	for i := range figures {
		if i > 0 && cmp.Or(figures[i-1].AsOf.Compare(figures[i].AsOf), figures[i-1].Territory.Compare(figures[i].Territory)) >= 0 {
			return false
		}
	}
	return true
}

// numberStrings collects all strings and sorts them by their folded form.
func (e *encoder) numberStrings() error {
	all := map[string]bool{"": true}
	for _, u := range e.history.Units {
		for _, s := range u.States {
			all[s.Name], all[s.Seat], all[s.PostalCode] = true, true, true
		}
	}
	for _, event := range e.history.Events {
		all[event.FromName], all[event.ToName], all[event.Note] = true, true, true
		if _, ok := packNumber(event.Number); !ok {
			all[event.Number] = true
		}
	}
	if len(all) > maxUnits {
		return &EncodeError{"history", fmt.Sprintf("%d strings; the format holds %d", len(all), maxUnits)}
	}
	type entry struct {
		text   string
		folded string
	}
	entries := make([]entry, 0, len(all))
	var folded Folded
	for s := range maps.Keys(all) {
		folded.Fold(s)
		entries = append(entries, entry{s, string(folded.Text())})
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.folded, b.folded), cmp.Compare(a.text, b.text))
	})
	for i, entry := range entries {
		e.strings = append(e.strings, entry.text)
		e.folded = append(e.folded, entry.folded)
		e.stringIDs[entry.text] = i
	}
	return nil
}

// resolveEvents finds the units that the events mean by their keys.
func (e *encoder) resolveEvents() error {
	if len(e.history.Events) > maxSection {
		return &EncodeError{"history", fmt.Sprintf("%d events; the format holds %d", len(e.history.Events), maxSection)}
	}
	e.mentions = make([][]int, len(e.history.Units))
	previous := civil.Date{}
	for i, event := range e.history.Events {
		where := fmt.Sprintf("event %d (%s of %s)", i, event.Number, event.Legal)
		if event.Legal.Before(previous) {
			return &EncodeError{where, "events must be sorted by their legal day"}
		}
		previous = event.Legal
		if event.Kind < territory.Dissolution || event.Kind > territory.NewKind {
			return &EncodeError{where, fmt.Sprintf("there is no kind %d of events", event.Kind)}
		}
		if event.From == nil && event.To == nil {
			return &EncodeError{where, "has neither an old nor a new side"}
		}
		from, err := e.resolve(event.From, effective(event), true)
		if err != nil {
			return &EncodeError{where, err.Error()}
		}
		to, err := e.resolve(event.To, effective(event), false)
		if err != nil {
			return &EncodeError{where, err.Error()}
		}
		e.from, e.to = append(e.from, from), append(e.to, to)
		if from != noRef {
			e.mentions[from] = append(e.mentions[from], i)
		}
		if to != noRef && to != from {
			e.mentions[to] = append(e.mentions[to], i)
		}
	}
	if len(e.history.Units)+len(e.far) > maxUnits {
		return &EncodeError{"history", "too many units and keys of units outside"}
	}
	return nil
}

// effective is what Measure.Effective tells.
func effective(e territory.Event) civil.Date {
	if e.Legal.IsZero() {
		return e.Statistical
	}
	return e.Legal
}

// resolve chooses among the units of a key the one that the event means: on its old side the one that was there the day
// before, on its new side the one that is there from that day on. Where no unit was there on that day, it is the one that
// ended last, or the first.
func (e *encoder) resolve(k key.Key, day civil.Date, old bool) (int, error) {
	if k == nil {
		return noRef, nil
	}
	wanted := unitKey{governance.LevelOf(k), Number(k)}
	if wanted.level == 0 || wanted.number == 0 {
		return 0, fmt.Errorf("key %v names no unit", k)
	}
	first, ok := e.first[wanted]
	if !ok {
		id, ok := e.farIDs[wanted]
		if !ok {
			id = len(e.far)
			e.farIDs[wanted] = id
			e.far = append(e.far, wanted)
			e.mentions = append(e.mentions, nil)
		}
		return len(e.history.Units) + id, nil
	}
	best := first
	for i := first; i < len(e.keys) && e.keys[i] == wanted; i++ {
		from := e.history.Units[i].Valid.From
		if from.Before(day) || !old && from == day {
			best = i
		}
	}
	return best, nil
}

// numberFigures collects the dates of all figures, and the sets of dates for which units have figures.
func (e *encoder) numberFigures() error {
	dates := map[figureDate]bool{}
	for _, u := range e.history.Units {
		for _, list := range [][]territory.Figure{u.Population, u.Area} {
			for _, f := range list {
				date, ok := dateOf(f)
				if !ok || f.Value < 0 {
					return &EncodeError{fmt.Sprintf("unit %v", u.Key),
						fmt.Sprintf("figure %d of %q: want a number from 0 and a date from 1950 to 2077", f.Value, f.AsOf)}
				}
				dates[date] = true
			}
		}
	}
	e.figureDates = slices.SortedFunc(maps.Keys(dates), figureDate.compare)
	if len(e.figureDates) > 64 {
		return &EncodeError{"history", fmt.Sprintf("figures of %d dates; the format holds 64", len(e.figureDates))}
	}
	masks := map[uint64]bool{}
	for _, u := range e.history.Units {
		masks[e.mask(u.Population)], masks[e.mask(u.Area)] = true, true
	}
	delete(masks, 0)
	e.figureMasks = slices.Sorted(maps.Keys(masks))
	for _, date := range e.figureDates {
		e.put(sectionFigureDates, put16(put16(nil, int(date.asOf)), int(date.territory)))
	}
	for _, m := range e.figureMasks {
		e.put(sectionFigureMasks, binary.LittleEndian.AppendUint64(nil, m))
	}
	return nil
}

func (e *encoder) mask(figures []territory.Figure) uint64 {
	var mask uint64
	for _, f := range figures {
		date, _ := dateOf(f)
		i, _ := slices.BinarySearchFunc(e.figureDates, date, figureDate.compare)
		mask |= 1 << i
	}
	return mask
}

// figureDate is the date of a figure and the day whose territory it counts.
type figureDate struct{ asOf, territory Day }

func (d figureDate) compare(f figureDate) int {
	return cmp.Or(cmp.Compare(d.asOf, f.asOf), cmp.Compare(d.territory, f.territory))
}

func dateOf(f territory.Figure) (figureDate, bool) {
	asOf, ok := DayOf(f.AsOf)
	counted, inRange := DayOf(f.Territory)
	return figureDate{asOf, counted}, ok && inRange
}

func (e *encoder) put(section int, b []byte) { e.sections[section] = append(e.sections[section], b...) }

func outside(where string, what fmt.Stringer) error {
	return &EncodeError{where, fmt.Sprintf("%s lies outside the years %d to %d", what, firstYear, lastYear)}
}

func (e *encoder) writeFacts() error {
	for _, date := range []civil.Date{e.history.Span.From, e.history.Span.Through, e.history.Beyond} {
		day, ok := DayOf(date)
		if !ok {
			return outside("history", date)
		}
		e.put(sectionFacts, put16(nil, int(day)))
	}
	span := e.history.Span
	if span.From.IsZero() || span.Through.IsZero() || span.IsEmpty() ||
		!e.history.Beyond.IsZero() && !span.Through.Before(e.history.Beyond) {
		return &EncodeError{"history",
			fmt.Sprintf("span %s, %q known beyond it: want two days, and beyond them none or a later one", span, e.history.Beyond)}
	}
	for _, s := range e.history.Sources {
		day, ok := DayOf(s.AsOf)
		if !ok {
			return outside("source "+s.Title, s.AsOf)
		}
		b := put16(nil, int(day))
		for _, text := range []string{s.Title, s.File, s.SHA256} {
			b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
		}
		e.put(sectionSources, b)
	}
	return nil
}

func (e *encoder) writeUnits() error {
	for level := governance.Level(0); level <= governance.Municipality; level++ {
		n, _ := slices.BinarySearchFunc(e.keys, level, func(k unitKey, level governance.Level) int {
			return cmp.Compare(k.level, level)
		})
		e.put(sectionLevels, put24(nil, n))
	}
	e.put(sectionLevels, put24(nil, len(e.keys)))
	for i, u := range e.history.Units {
		details, err := e.details(u, e.mentions[i])
		if err != nil {
			return err
		}
		e.put(sectionDetails, details)
		from, ok1 := DayOf(u.Valid.From)
		through, ok2 := DayOf(u.Valid.Through)
		if !ok1 || !ok2 {
			return outside(fmt.Sprintf("unit %v", u.Key), u.Valid)
		}
		record := put32(nil, e.keys[i].number)
		record = put16(put16(record, int(from)), int(through))
		e.put(sectionUnits, put24(record, len(e.sections[sectionDetails])))
	}
	for i, k := range e.far {
		e.put(sectionDetails, e.mentionList(e.mentions[len(e.keys)+i]))
		e.put(sectionFar, put24(put32([]byte{byte(k.level)}, k.number), len(e.sections[sectionDetails])))
	}
	return nil
}

func (e *encoder) details(u territory.Unit, mentions []int) ([]byte, error) {
	b := binary.AppendUvarint(nil, uint64(len(u.States)))
	before := State{}
	for _, s := range u.States {
		state, err := e.state(u, s)
		if err != nil {
			return nil, err
		}
		b = appendState(b, before, state)
		before = state
	}
	b = append(b, e.mentionList(mentions)...)
	b = e.appendFigures(b, u.Population)
	return e.appendFigures(b, u.Area), nil
}

func (e *encoder) mentionList(events []int) []byte {
	b := binary.AppendUvarint(nil, uint64(len(events)))
	previous := 0
	for _, event := range events {
		b = binary.AppendUvarint(b, uint64(event-previous))
		previous = event
	}
	return b
}

func (e *encoder) state(u territory.Unit, s territory.State) (State, error) {
	from, ok := DayOf(s.From)
	if !ok || s.Name == "" {
		return State{}, &EncodeError{fmt.Sprintf("unit %v, state from %s", u.Key, s.From),
			"want a name and a day from 1950 to 2077"}
	}
	state := State{
		From: from, Name: e.stringIDs[s.Name], Kind: s.Kind, PostalCode: e.stringIDs[s.PostalCode],
		PostalCodeShared: s.PostalCodeShared, Undated: s.Undated,
	}
	if u.Level != governance.Municipality {
		state.seatOrAssociation = e.stringIDs[s.Seat]
	} else if !s.ARS.IsZero() {
		state.seatOrAssociation = associationPart(s.ARS) + 1
	}
	return state, nil
}

// associationPart returns the four digits of the association.
func associationPart(ars key.ARS) int {
	n, _ := strconv.Atoi(ars.String()[districtDigits:associationDigits])
	return n
}

func appendState(b []byte, before, s State) []byte {
	var marks byte
	if s.seatOrAssociation != before.seatOrAssociation {
		marks |= stateARS
	}
	if s.Name != before.Name {
		marks |= stateName
	}
	if s.Kind != before.Kind {
		marks |= stateKind
	}
	if s.PostalCode != before.PostalCode {
		marks |= statePostalCode
	}
	if s.PostalCodeShared {
		marks |= statePostalCodeShared
	}
	if s.Undated {
		marks |= stateUndated
	}
	b = append(put16(b, int(s.From)), marks)
	if marks&stateARS != 0 {
		b = put16(b, s.seatOrAssociation)
	}
	if marks&stateName != 0 {
		b = put16(b, s.Name)
	}
	if marks&stateKind != 0 {
		b = append(b, byte(s.Kind))
	}
	if marks&statePostalCode != 0 {
		b = put16(b, s.PostalCode)
	}
	return b
}

// appendFigures writes which dates there are, then the first value and the differences from one to the next.
func (e *encoder) appendFigures(b []byte, figures []territory.Figure) []byte {
	mask := e.mask(figures)
	if mask == 0 {
		return append(b, 0)
	}
	i, _ := slices.BinarySearch(e.figureMasks, mask)
	b = binary.AppendUvarint(b, uint64(i+1))
	previous := int64(0)
	for _, f := range figures {
		b = binary.AppendVarint(b, f.Value-previous)
		previous = f.Value
	}
	return b
}

func (e *encoder) writeStrings() error {
	for i, s := range e.strings {
		e.put(sectionStrings, []byte(s))
		e.put(sectionStringEnds, put24(nil, len(e.sections[sectionStrings])))
		e.put(sectionSignatures, put16(nil, int(Signature([]byte(e.folded[i])))))
	}
	return nil
}

// writeBearers writes which units ever had a string as their name or postal code, and the words of those names.
func (e *encoder) writeBearers() error {
	bearers := make([][]int, len(e.strings))
	names := make([]bool, len(e.strings))
	bear := func(unit int, s string) {
		id := e.stringIDs[s]
		if list := bearers[id]; len(list) == 0 || list[len(list)-1] != unit {
			bearers[id] = append(list, unit)
		}
	}
	for i, u := range e.history.Units {
		for _, s := range u.States {
			bear(i, s.Name)
			names[e.stringIDs[s.Name]] = true
			if s.PostalCode != "" {
				bear(i, s.PostalCode)
			}
		}
	}
	total := 0
	for _, list := range bearers {
		for _, unit := range list {
			e.put(sectionBearers, put16(nil, unit))
		}
		total += len(list)
		e.put(sectionBearerEnds, put24(nil, total))
	}
	e.writeWords(names)
	return nil
}

func (e *encoder) writeWords(names []bool) {
	type word struct {
		rest string
		id   int
		at   int
	}
	var words []word
	for id, folded := range e.folded {
		if !names[id] {
			continue
		}
		for i := 1; i < len(folded) && i < 1<<8; i++ {
			if c := folded[i-1]; c == ' ' || c == ',' {
				words = append(words, word{folded[i:], id, i})
			}
		}
	}
	slices.SortFunc(words, func(a, b word) int {
		return cmp.Or(cmp.Compare(a.rest, b.rest), cmp.Compare(a.id, b.id), cmp.Compare(a.at, b.at))
	})
	for _, w := range words {
		e.put(sectionWords, append(put16(nil, w.id), byte(w.at)))
	}
}

// writeSlots writes a hash table with open addressing, at most half full, of the first units of all municipal keys.
func (e *encoder) writeSlots() error {
	var numbers []uint32
	for k := range maps.Keys(e.first) {
		if k.level == governance.Municipality {
			numbers = append(numbers, k.number)
		}
	}
	slices.Sort(numbers)
	size := 1 << bits.Len(uint(2*len(numbers)))
	slots := make([]int, size)
	for i := range slots {
		slots[i] = noRef
	}
	for _, n := range numbers {
		i := slot(n, size)
		for slots[i] != noRef {
			i = (i + 1) & (size - 1)
		}
		slots[i] = e.first[unitKey{governance.Municipality, n}]
	}
	for _, unit := range slots {
		e.put(sectionSlots, put16(nil, unit))
	}
	return nil
}

func (e *encoder) writeEvents() error {
	type measure struct {
		legal, statistical Day
		number             uint32
	}
	var current measure
	for i, event := range e.history.Events {
		legal, ok1 := DayOf(event.Legal)
		statistical, ok2 := DayOf(event.Statistical)
		if !ok1 || !ok2 {
			return outside(fmt.Sprintf("event %d (%s)", i, event.Number), civil.Period{From: event.Legal, Through: event.Statistical})
		}
		number, ok := packNumber(event.Number)
		if !ok {
			number = pooledNumber | uint32(e.stringIDs[event.Number])
		}
		if m := (measure{legal, statistical, number}); i == 0 || m != current {
			current = m
			record := put16(put16(nil, int(legal)), int(statistical))
			e.put(sectionMeasures, put24(put32(record, number), i))
		}
		if err := e.writeEvent(i, event, Measure{Legal: legal, Statistical: statistical}.Effective()); err != nil {
			return err
		}
	}
	return nil
}

func (e *encoder) writeEvent(i int, event territory.Event, day Day) error {
	marks := byte(event.Kind)
	if event.Remains {
		marks |= markRemains
	}
	if event.Derived {
		marks |= markDerived
	}
	if event.Area >= 0 || event.Population >= 0 {
		if event.Area >= 1<<40-1 || event.Population >= 1<<32-1 {
			return &EncodeError{fmt.Sprintf("event %d (%s)", i, event.Number), "area or population too large for the format"}
		}
		marks |= markPart
		record := put40(put24(nil, i), max(event.Area, -1)+1)
		e.put(sectionParts, put32(record, uint32(max(event.Population, -1)+1)))
	}
	fromName, fromAssociation, err := e.side(e.from[i], day, true)
	if err != nil {
		return err
	}
	toName, toAssociation, err := e.side(e.to[i], day, false)
	if err != nil {
		return err
	}
	listed := [...]int{
		e.stringIDs[event.FromName], e.stringIDs[event.ToName],
		partOrZero(event.FromARS), partOrZero(event.ToARS), e.stringIDs[event.Note],
	}
	if orZeros(fromAssociation) == listed[2] && orZeros(toAssociation) == listed[3] &&
		(fromAssociation != listed[2] || toAssociation != listed[3]) {
		marks |= markZeros
		fromAssociation, toAssociation = listed[2], listed[3]
	}
	if listed != [...]int{fromName, toName, fromAssociation, toAssociation, 0} {
		marks |= markText
		record := put24(nil, i)
		for _, n := range listed {
			record = put16(record, n)
		}
		e.put(sectionTexts, record)
	}
	e.put(sectionEvents, put16(put16([]byte{marks}, e.from[i]), e.to[i]))
	return nil
}

// orZeros returns the association 0000 in the place of none.
func orZeros(association int) int { return max(association, 1) }

func partOrZero(ars key.ARS) int {
	if ars.IsZero() {
		return 0
	}
	return associationPart(ars) + 1
}

// side returns what the history itself says about the name and the association of one side of an event; only what the
// list says otherwise must be written.
func (e *encoder) side(ref int, on Day, old bool) (name, association int, err error) {
	if ref >= len(e.history.Units) {
		return 0, 0, nil
	}
	u := e.history.Units[ref]
	chosen := u.States[0]
	for _, s := range u.States[1:] {
		day, _ := DayOf(s.From)
		if day < on || !old && day == on {
			chosen = s
		}
	}
	state, err := e.state(u, chosen)
	if err != nil {
		return 0, 0, err
	}
	if u.Level != governance.Municipality {
		return state.Name, 0, nil
	}
	return state.Name, state.seatOrAssociation, nil
}

const pooledNumber = 1 << 31

// packNumber packs "16/2018/0001-R" and "stba/2009/0012-R" into four bytes.
func packNumber(s string) (uint32, bool) {
	land, rest := 0, s
	if len(s) > 5 && s[:5] == "stba/" {
		rest = s[5:]
	} else if n, ok := digits(s, 2); ok && len(s) > 2 && s[2] == '/' && n > 0 && n < 32 {
		land, rest = n, s[3:]
	} else {
		return 0, s == ""
	}
	year, ok1 := digits(rest, 4)
	if !ok1 || len(rest) < 9 || rest[4] != '/' || year < firstYear || year > lastYear {
		return 0, false
	}
	number, ok2 := digits(rest[5:], 4)
	revised := 0
	switch rest[9:] {
	case "":
	case "-R":
		revised = 1
	default:
		return 0, false
	}
	packed := 1 | revised<<1 | land<<2 | (year-firstYear)<<7 | number<<14
	return uint32(packed), ok2
}

func digits(s string, count int) (n int, ok bool) {
	if len(s) < count {
		return 0, false
	}
	for _, c := range []byte(s[:count]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

func (e *encoder) assemble() []byte {
	offset := headerSize + sectionCount*sectionSize
	var body []byte
	for _, section := range e.sections {
		body = put32(put32(body, uint32(offset)), uint32(len(section)))
		offset += len(section)
	}
	for _, section := range e.sections {
		body = append(body, section...)
	}
	hash := sha256.Sum256(body)
	checked := append(hash[:], body...)
	header := put32(put32([]byte(magic), version), checksum(string(checked)))
	return append(header, checked...)
}
