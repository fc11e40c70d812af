package bulk

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/rule"
)

const (
	mostExamples = 3   // of each outcome
	mostShown    = 100 // bytes of a row in an example
	topReasons   = 10
)

// Tally is what became of many rows. Tallies of parts of a stream add up to the tally of the whole, in any order. The zero
// Tally is that of no rows; adding to a nil one panics.
type Tally struct {
	Rows     int64                `json:"rows"`
	Exits    map[int]int64        `json:"exits"` // by Verdict.Exit
	Outcomes map[string]int64     `json:"outcomes"`
	Reasons  map[string]int64     `json:"reasons"`
	Worst    map[string][]Example `json:"worst"` // by outcome: those with the greatest weight, of equals the first lines
}

// Example is a row of which there is something to tell.
type Example struct {
	Line   int64          `json:"line"` // from 1
	Row    string         `json:"row"`  // its beginning
	Weight int            `json:"weight"`
	Text   bilingual.Text `json:"text"`
}

// Add counts a row of a line, from 1.
func (t *Tally) Add(line int64, row []byte, v Verdict) {
	t.make()
	t.Rows++
	t.Exits[v.Exit]++
	t.Outcomes[v.Outcome]++
	for _, reason := range v.Reasons {
		t.Reasons[reason]++
	}
	if v.Err == nil {
		return
	}
	e := Example{Line: line, Weight: v.Weight}
	list := t.Worst[v.Outcome]
	if len(list) == mostExamples && compare(e, list[mostExamples-1]) > 0 {
		return
	}
	e.Row = string(clip(row))
	e.Text = bilingual.Text{German: bilingual.ErrorText(v.Err, language.German), English: bilingual.ErrorText(v.Err, language.English)}
	t.Worst[v.Outcome] = worst(append(list, e))
}

// Merge adds the rows of another tally.
func (t *Tally) Merge(other Tally) {
	t.make()
	t.Rows += other.Rows
	for exit, n := range other.Exits {
		t.Exits[exit] += n
	}
	for outcome, n := range other.Outcomes {
		t.Outcomes[outcome] += n
	}
	for reason, n := range other.Reasons {
		t.Reasons[reason] += n
	}
	for outcome, list := range other.Worst {
		t.Worst[outcome] = worst(slices.Concat(t.Worst[outcome], list))
	}
}

func (t *Tally) make() {
	if t.Outcomes == nil {
		t.Exits, t.Outcomes, t.Reasons, t.Worst = map[int]int64{}, map[string]int64{}, map[string]int64{}, map[string][]Example{}
	}
}

func compare(a, b Example) int {
	return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Line, b.Line))
}

func worst(list []Example) []Example {
	slices.SortFunc(list, compare)
	return list[:min(len(list), mostExamples)]
}

// clip returns the beginning of a row, without a part of a character at its end.
func clip(row []byte) []byte {
	if len(row) <= mostShown {
		return row
	}
	end := mostShown
	for end > mostShown-utf8.UTFMax && !utf8.RuneStart(row[end]) {
		end--
	}
	return row[:end]
}

// Exit returns how a program ends that judges these rows: that of the worst row, as [rule.WorstExit] says.
func (t Tally) Exit() int { return rule.WorstExit(slices.Collect(maps.Keys(t.Exits))...) }

// outcomes are the words for readers, in their order.
var outcomes = bilingual.Words[string]{Name: "outcome", List: []bilingual.Word[string]{
	{Value: Sound, Word: Sound, Text: bilingual.Text{German: "heile Schlüssel", English: "sound keys"}},
	{Value: Repaired, Word: Repaired, Text: bilingual.Text{German: "reparierte Schlüssel", English: "repaired keys"}},
	{Value: Named, Word: Named, Text: bilingual.Text{German: "Namen", English: "names"}},
	{Value: FormerName, Word: FormerName, Text: bilingual.Text{German: "Namen von früher", English: "names of before"}},
	{Value: Valid, Word: Valid, Text: bilingual.Text{German: "ohne Fehler, nach allen Regeln dafür geprüft", English: "without errors, checked by all rules for it"}},
	{Value: Blank, Word: Blank, Text: bilingual.Text{German: "leer", English: "blank"}},
	{Value: Incomplete, Word: Incomplete, Text: bilingual.Text{German: "ohne Fehler, nicht vollständig geprüft", English: "without errors, not checked in full"}},
	{Value: OutsideOfDays, Word: OutsideOfDays, Text: bilingual.Text{German: "Tag außerhalb des Gemeindeverzeichnisses", English: "day outside the municipality register"}},
	{Value: OtherDay, Word: OtherDay, Text: bilingual.Text{German: "an diesem Tag nicht vergeben", English: "not in use on that day"}},
	{Value: Uncertain, Word: Uncertain, Text: bilingual.Text{German: "mehrdeutig", English: "ambiguous"}},
	{Value: Mismatched, Word: Mismatched, Text: bilingual.Text{German: "Schlüssel und Name passen nicht zusammen", English: "key and name do not fit"}},
	{Value: Elsewhere, Word: Elsewhere, Text: bilingual.Text{German: "Land, das das Verzeichnis nicht umfasst", English: "Land that the directory does not hold"}},
	{Value: NoUnit, Word: NoUnit, Text: bilingual.Text{German: "keine Gebietseinheit", English: "no unit"}},
	{Value: LeftOut, Word: LeftOut, Text: bilingual.Text{German: "Gebietseinheit, nach der nicht gefragt ist", English: "unit that was not asked for"}},
	{Value: NoKey, Word: NoKey, Text: bilingual.Text{German: "weder Schlüssel noch Name", English: "neither key nor name"}},
	{Value: Erroneous, Word: Erroneous, Text: bilingual.Text{German: "mit Fehlern", English: "with errors"}},
	{Value: Unreadable, Word: Unreadable, Text: bilingual.Text{German: "nicht lesbar", English: "unreadable"}},
	{Value: NotChecked, Word: NotChecked, Text: bilingual.Text{German: "nicht prüfbar", English: "cannot be checked"}},
	{Value: TooLong, Word: TooLong, Text: bilingual.Text{German: "zu lang, nicht geprüft", English: "too long, not judged"}},
}}

// Summary says in one line how many rows were judged, and how many of them have errors or are open.
func (t Tally) Summary(tag language.Tag) string {
	errors, open := t.Exits[rule.ExitErrors], t.Exits[rule.ExitIncomplete]
	if errors+open == 0 {
		return bilingual.Sprintf("Vollständig: %d Zeilen geprüft, kein Fehler.", "Complete: %d lines judged, no error.", t.Rows).In(tag)
	}
	state := bilingual.Text{German: "NICHT IN ORDNUNG", English: "NOT IN ORDER"}
	if errors == 0 {
		state = bilingual.Text{German: "NICHT VOLLSTÄNDIG", English: "NOT COMPLETE"}
	}
	return bilingual.Sprintf("%s: Zeilen: %d, mit Fehlern: %d, offen (mehrdeutig, an diesem Tag nicht vergeben, nicht erfasst oder nicht vollständig geprüft): %d.",
		"%s: lines: %d, with errors: %d, open (ambiguous, not in use on that day, not recorded or not checked in full): %d.", state, t.Rows, errors, open).In(tag)
}

// WriteText writes for readers how many rows had which outcome, the commonest reasons and the worst examples. What is given about the run,
// such as the day and the edition that answered, stands below the first line.
func (t Tally) WriteText(w io.Writer, tag language.Tag, about ...bilingual.Text) error {
	out := bufio.NewWriter(w)
	heading := func(german, english string) {
		fmt.Fprintf(out, "\n%s\n", bilingual.Text{German: german, English: english}.In(tag))
	}
	fmt.Fprintln(out, t.Summary(tag))
	for _, text := range about {
		fmt.Fprintln(out, bilingual.Printable(text.In(tag)))
	}
	heading("Ergebnisse", "Outcomes")
	words := t.words()
	for _, word := range words {
		if n := t.Outcomes[word.Value]; n > 0 {
			fmt.Fprintf(out, "%10d  %s\n", n, word.Text.In(tag))
		}
	}
	if len(t.Reasons) > 0 {
		heading("Häufigste Gründe", "Commonest reasons")
	}
	reasons := slices.SortedFunc(maps.Keys(t.Reasons), func(a, b string) int { return cmp.Or(cmp.Compare(t.Reasons[b], t.Reasons[a]), cmp.Compare(a, b)) })
	for _, reason := range reasons[:min(len(reasons), topReasons)] {
		fmt.Fprintf(out, "%10d  %s\n", t.Reasons[reason], reasonText(reason, tag))
	}
	if len(t.Worst) > 0 {
		heading("Die schlimmsten Zeilen", "The worst lines")
	}
	for _, word := range words {
		for _, e := range t.Worst[word.Value] {
			fmt.Fprintf(out, "%10d  %s: %s: %s\n", e.Line, word.Text.In(tag), bilingual.Sprintf("„%s“", "“%s”", bilingual.Printable(e.Row)).In(tag), bilingual.Printable(e.Text.In(tag)))
		}
	}
	return out.Flush()
}

// words are the outcomes of this package in their order, and behind them those of other judges, as these call them.
func (t Tally) words() []bilingual.Word[string] {
	list := slices.Clone(outcomes.List)
	for _, outcome := range slices.Sorted(maps.Keys(t.Outcomes)) {
		if !outcomes.Has(outcome) {
			text := bilingual.Printable(outcome)
			list = append(list, bilingual.Word[string]{Value: outcome, Word: outcome, Text: bilingual.Text{German: text, English: text}})
		}
	}
	return list
}

// reasonText tells the words of a repair for readers; the ID of a rule stays what it is.
func reasonText(reason string, tag language.Tag) string {
	var repair key.Repair
	if err := repair.UnmarshalText([]byte(reason)); err != nil || repair == 0 {
		return bilingual.Printable(reason)
	}
	return repair.Text(tag)
}
