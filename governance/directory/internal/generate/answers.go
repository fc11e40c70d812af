package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
)

// answers is the part of the proof that asks the finished directory, as everybody can: what it tells of two days must fit together.
func answers(table []byte) (string, error) {
	d, err := directory.Open(string(table))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if err := writeFeed(&b, d); err != nil {
		return "", err
	}
	if err := writeCorrespondence(&b, d); err != nil {
		return "", err
	}
	return b.String(), nil
}

// registers returns the days of the registers in order.
func registers(d *directory.Directory) (days []civil.Date) {
	titles := []string{"Auszug aus dem Gemeindeverzeichnis", "Gemeindeverzeichnis GV100AD"}
	for _, source := range d.Edition().Sources {
		if slices.Contains(titles, source.Title) {
			days = append(days, source.AsOf)
		}
	}
	return days
}

func on(d *directory.Directory, day civil.Date) (directory.Snapshot, error) {
	if beyond, ok := d.Beyond(); ok && beyond.Date() == day {
		return beyond, nil
	}
	return d.On(day)
}

// writeFeed applies the feed of changes to the units of each register day and compares the result with those of the next.
func writeFeed(b *strings.Builder, d *directory.Directory) error {
	b.WriteString(`
## From register to register by the feed of changes

*Changes*: what became of single units on single days; applied to the units of the one day they give those of the other, in keys,
names, kinds, and by the ARS the units above. *Undated*: of these, the changes that no list tells; they have the day of the register.
*Differences*: what is left.

| from | to | changes | undated | differences |
| --- | --- | --: | --: | --: |
`)
	days := registers(d)
	for i, day := range days[1:] {
		before, err := on(d, days[i])
		if err != nil {
			return err
		}
		after, err := on(d, day)
		if err != nil {
			return err
		}
		feed, err := d.Changes(days[i], day)
		if err != nil {
			return err
		}
		units := entries(before)
		changes, undated, differences := 0, 0, 0
		for c := range feed {
			changes++
			if c.Undated {
				undated++
			}
			if !c.Before.IsZero() {
				if units[c.Before.Key().String()] != entryOf(c.Before) {
					differences++
				}
				delete(units, c.Before.Key().String())
			}
			if !c.After.IsZero() {
				units[c.After.Key().String()] = entryOf(c.After)
			}
		}
		for key, want := range entries(after) {
			if units[key] != want {
				differences++
			}
			delete(units, key)
		}
		if differences += len(units); differences > 0 {
			return fmt.Errorf("the feed of changes does not lead from %s to %s, in %d places", days[i], day, differences)
		}
		fmt.Fprintf(b, "| %s | %s | %d | %d | %d |\n", days[i], day, changes, undated, differences)
	}
	return nil
}

type entry struct {
	name, ars string
	kind      governance.Kind
}

func entryOf(u directory.Unit) entry { return entry{u.Name(), u.ARS().String(), u.Kind()} }

func entries(s directory.Snapshot) map[string]entry {
	units := map[string]entry{}
	for level := governance.Land; level <= governance.Municipality; level++ {
		for u := range s.Units(level) {
			units[u.Key().String()] = entryOf(u)
		}
	}
	return units
}

// writeCorrespondence compares the tables of correspondence of the first and the last day in both directions.
func writeCorrespondence(b *strings.Builder, d *directory.Directory) error {
	from, to := d.Span().From, d.Span().Through
	fmt.Fprintf(b, `
## Correspondence of %s and %s

*Pairs*: units of the two days that have people or land in common; the tables forward and backward have the same. The shares of each unit
add up to exactly 100 %%, or they are a *gap*: the lists do not tell how many people or square metres a part had, or a figure
is missing. Gaps are counted by unit.

| level | pairs | gaps by population, forward | by area | by population, backward | by area |
| --- | --: | --: | --: | --: | --: |
`, from, to)
	for level := governance.Federation; level <= governance.Municipality; level++ {
		forward, err := readCorrespondence(d, from, to, level)
		if err != nil {
			return err
		}
		backward, err := readCorrespondence(d, to, from, level)
		if err != nil {
			return err
		}
		for p := range backward.pairs {
			if !forward.pairs[[2]directory.Unit{p[1], p[0]}] {
				return fmt.Errorf("the pair %s and %s stands in the table backward alone", p[0], p[1])
			}
		}
		if len(forward.pairs) != len(backward.pairs) {
			return fmt.Errorf("%s: %d pairs forward and %d backward", level, len(forward.pairs), len(backward.pairs))
		}
		fmt.Fprintf(b, "| %s | %d | %d | %d | %d | %d |\n", level, len(forward.pairs), forward.gaps[0], forward.gaps[1], backward.gaps[0],
			backward.gaps[1])
	}
	return nil
}

// correspondence is a table in one direction.
type correspondence struct {
	pairs map[[2]directory.Unit]bool
	gaps  [2]int // units by population and by area
}

func readCorrespondence(d *directory.Directory, from, to civil.Date, level governance.Level) (correspondence, error) {
	table := correspondence{pairs: map[[2]directory.Unit]bool{}}
	rows, err := d.Correspondence(from, to, level)
	if err != nil {
		return table, err
	}
	sums := map[directory.Unit][2]finance.Share{}
	gaps := map[directory.Unit][2]bool{}
	for row := range rows {
		table.pairs[[2]directory.Unit{row.From, row.To}] = true
		sum, gap := sums[row.From], gaps[row.From]
		for by := range sum {
			if row.Gap(directory.Weighting(by)) != nil {
				gap[by] = true
			} else if sum[by], err = sum[by].Add(row.Share(directory.Weighting(by))); err != nil {
				return table, err
			}
		}
		sums[row.From], gaps[row.From] = sum, gap
	}
	for unit, sum := range sums {
		for by := range sum {
			switch {
			case gaps[unit][by] && !unit.IsZero():
				table.gaps[by]++
			case !gaps[unit][by] && sum[by] != finance.Whole():
				return table, fmt.Errorf("the shares of %s by %s add up to %s", unit, directory.Weighting(by), sum[by])
			}
		}
	}
	return table, nil
}
