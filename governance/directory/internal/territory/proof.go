package territory

import (
	"fmt"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// Proof tells how a history was proven: register by register, with every correction by name.
type Proof struct {
	Registers   []RegisterProof
	Corrections []Correction // by day
}

// RegisterProof compares the replay with one register.
type RegisterProof struct {
	AsOf    civil.Date
	File    string
	Rows    int // of the lists, since the register before
	Germany Comparison
	// Thueringen is the part of Germany that lies in Land 16.
	Thueringen Comparison
}

// Comparison counts the units of the replay on the day of a register and what the register has otherwise.
type Comparison struct {
	Regions, Districts, Associations, Municipalities int
	// Differences are the places at which the register contradicts the replay. There are none in a history that was made.
	Differences int
	// Late are names that the register does not have yet, because the list says that they were reported after its day.
	Late int
	// Cut are names that fill their field in the register and go on in the lists.
	Cut int
}

// Correction is one place where official sources contradict each other, and what was taken to be right.
type Correction struct {
	Day   civil.Date // of the row, or of the first register concerned
	Where string     // file and row, or register
	Key   string     // of the unit; "" where a whole row is left out
	Was   string     // in the source; "" = nothing
	Is    string     // in the history; "" = the row is left out
	Why   string
	Land  key.Land
}

func (p *Proof) add(r *replay, f registerFile, rows int) {
	proof := RegisterProof{AsOf: r.last.asOf, File: f.file, Rows: rows}
	count := func(land key.Land, note func(*Comparison)) {
		note(&proof.Germany)
		if land == thueringen() {
			note(&proof.Thueringen)
		}
	}
	for k, unit := range r.open {
		count(k.Land(), func(c *Comparison) { c.count(unit.Level) })
	}
	for _, d := range r.differences {
		if d.Day == r.last.asOf {
			count(d.Key.Land(), func(c *Comparison) { c.Differences++ })
		}
	}
	for _, land := range r.late {
		count(land, func(c *Comparison) { c.Late++ })
	}
	for _, land := range r.cut {
		count(land, func(c *Comparison) { c.Cut++ })
	}
	r.late, r.cut = nil, nil
	p.Registers = append(p.Registers, proof)
}

func (c *Comparison) count(level governance.Level) {
	switch level {
	case governance.GovernmentRegion:
		c.Regions++
	case governance.District:
		c.Districts++
	case governance.Association:
		c.Associations++
	case governance.Municipality:
		c.Municipalities++
	}
}

// note adds corrections and keeps them in the order of their days.
func (p *Proof) note(corrections ...Correction) {
	p.Corrections = append(p.Corrections, corrections...)
	slices.SortStableFunc(p.Corrections, func(a, b Correction) int { return a.Day.Compare(b.Day) })
}

// between counts the corrections of an interval.
func (p *Proof) between(after, through civil.Date, land key.Land) int {
	n := 0
	for _, c := range p.Corrections {
		if c.Day.After(after) && !c.Day.After(through) && (land.IsZero() || c.Land == land) {
			n++
		}
	}
	return n
}

// Table prints a line for every register: for Germany and for Thüringen the numbers of Regierungsbezirke, Kreise,
// associations and municipalities, and how many differences are left.
func (p Proof) Table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-10s %6s  %-28s %-28s\n", "register", "rows", "Germany", "Thüringen")
	for _, r := range p.Registers {
		fmt.Fprintf(&b, "%s %6d  %s  %s\n", r.AsOf, r.Rows, r.Germany.line(), r.Thueringen.line())
	}
	return b.String()
}

func (c Comparison) line() string {
	return fmt.Sprintf("%2d %3d %4d %5d  differs in %d", c.Regions, c.Districts, c.Associations, c.Municipalities,
		c.Differences)
}

// Markdown prints the whole proof as a page, with what was found out by asking the finished directory.
func (p Proof) Markdown(h History, answers string) string {
	var b strings.Builder
	b.WriteString(`# How the directory is proven

This page is generated together with the tables of the directories. The official lists of changes are replayed from one
official register to the next. Every register must come out exactly: keys (AGS and ARS) and names of all units on all
levels. Where official sources contradict each other, a correction says so by name; nothing else is corrected.

Data: © Daten (im Auftrag der Herausgebergemeinschaft Statistische Ämter des Bundes und der Länder) Statistisches
Bundesamt (Destatis); Gemeindeverzeichnis-Informationssystem GV-ISys; Daten verändert.

## Register by register

Units on the day of the register: Regierungsbezirke (statistical regions included), Kreise, associations, municipalities
(areas outside any municipality included). *Rows*: rows of the lists since the register before. *Corrected*: corrections
since then, listed below. *Late*: names that became valid in law before the register but, by the list itself, were
reported after it; the register must have the former name. *Cut*: names that fill the fifty characters of their field;
the register must have the first fifty. *Differences*: what is left.

`)
	head := "| register | rows | corrected | late | cut | RB | Kreise | associations | municipalities | differences |\n" +
		"| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n"
	for _, part := range []struct {
		title string
		land  key.Land
		of    func(RegisterProof) Comparison
	}{
		{"Germany", key.Land{}, func(r RegisterProof) Comparison { return r.Germany }},
		{"Thüringen", thueringen(), func(r RegisterProof) Comparison { return r.Thueringen }},
	} {
		fmt.Fprintf(&b, "### %s\n\n%s", part.title, head)
		last := h.Span.From
		for _, r := range p.Registers {
			c := part.of(r)
			rows := fmt.Sprint(r.Rows)
			if !part.land.IsZero() {
				rows = fmt.Sprint(rowsOfLand(h, part.land, last, r.AsOf))
			}
			fmt.Fprintf(&b, "| %s | %s | %d | %d | %d | %d | %d | %d | %d | %d |\n", r.AsOf, rows,
				p.between(last, r.AsOf, part.land), c.Late, c.Cut, c.Regions, c.Districts, c.Associations,
				c.Municipalities, c.Differences)
			last = r.AsOf
		}
		b.WriteString("\n")
	}
	b.WriteString("For Thüringen *rows* counts the events of the history; a row with two numbers is two events.\n\n")
	p.writeKinds(&b, h)
	b.WriteString(strings.TrimPrefix(answers, "\n"))
	b.WriteString("\n## Corrections\n\nA name that no list has is *undated*: its day lies between two registers.\n\n" +
		"| day | where | unit | source has | taken to be right | why |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, c := range p.Corrections {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", orDash(c.Day.String()), c.Where, c.Key, orDash(c.Was),
			orDash(c.Is), c.Why)
	}
	b.WriteString("\n## Sources\n\n| as of | file | what | SHA-256 |\n| --- | --- | --- | --- |\n")
	for _, s := range h.Sources {
		fmt.Fprintf(&b, "| %s | %s | %s | `%s` |\n", s.AsOf, s.File, s.Title, s.SHA256)
	}
	return b.String()
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// rowsOfLand counts the events of an interval that concern a Land.
func rowsOfLand(h History, land key.Land, after, through civil.Date) int {
	n := 0
	for _, e := range h.Events {
		if e.Legal.After(after) && !e.Legal.After(through) && e.concerns(land) {
			n++
		}
	}
	return n
}

// kindsShown are the days for which the page counts the kinds of Thüringen.
func kindsShown() []string {
	return []string{"1994-12-31", "2018-10-16", "2021-06-30", "2021-07-01", "2026-01-01"}
}

func (p Proof) writeKinds(b *strings.Builder, h History) {
	b.WriteString("## Thüringen by kind\n\nAssociations have keys, and so are recorded, from 1996-01-01 on.\n\n" +
		"| day | Gemeinden | Landkreise | kreisfreie Städte | Verwaltungsgemeinschaften | erfüllende Gemeinden |\n" +
		"| --- | --: | --: | --: | --: | --: |\n")
	for _, text := range kindsShown() {
		day := civil.MustParse(text)
		kinds, municipalities := h.kindsOn(thueringen(), day)
		fmt.Fprintf(b, "| %s | %d | %d | %d | %s | %s |\n", day, municipalities, kinds[governance.Landkreis],
			kinds[governance.KreisfreieStadt], recorded(kinds[governance.Verwaltungsgemeinschaft], day),
			recorded(kinds[governance.ErfuellendeGemeinde], day))
	}
	b.WriteString("\n")
}

func recorded(n int, day civil.Date) string {
	if day.Before(associationKeysSince(thueringen())) {
		return "not recorded"
	}
	return fmt.Sprint(n)
}

// kindsOn counts the Kreise and associations of a Land by kind, and its municipalities.
func (h *History) kindsOn(land key.Land, day civil.Date) (kinds map[governance.Kind]int, municipalities int) {
	kinds = map[governance.Kind]int{}
	for i := range h.Units {
		unit := &h.Units[i]
		if unit.Key.Land() != land || !unit.Valid.Contains(day) {
			continue
		}
		if unit.Level == governance.Municipality {
			municipalities++
			continue
		}
		kinds[unit.on(day).Kind]++
	}
	return kinds, municipalities
}
