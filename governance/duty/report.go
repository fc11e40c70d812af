package duty

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

// Report is what all duties are to a unit on a day, and which of their days lie in a period. [Collection.Report] makes one.
type Report struct {
	// Open says what is not answered: the duties that are not recorded or not covered, and a unit that is described for an earlier day.
	Open []bilingual.Text `json:"open"`
	Key  string           `json:"key"`
	Name string           `json:"name"`
	Day  civil.Date       `json:"day"`
	// Directory is the edition of the directory, and Described the day as of which it describes the unit.
	Directory string     `json:"directory"`
	Described civil.Date `json:"described"`
	Laws      []Read     `json:"laws"`
	// Groups are the verdicts by their status, as [Groups] returns them.
	Groups   []Group           `json:"groups"`
	Calendar calendar.Calendar `json:"calendar"`
}

// Read is the law of one jurisdiction with the day up to which it was read.
type Read struct {
	Jurisdiction law.Jurisdiction `json:"jurisdiction"`
	AsOf         civil.Date       `json:"asOf,omitzero"`    // zero where none is told
	Undated      bool             `json:"undated,omitzero"` // the texts bear no day; AsOf is then the reference day of the record
}

// Report returns what all duties are to the unit on the day, as [Collection.For] does, with the calendar of the period, as
// [Collection.Calendar] lists it. Errors are those of [AsCalendar].
func (c *Collection) Report(unit directory.Unit, day civil.Date, period civil.Period) (Report, error) {
	c = c.orNone()
	r := Report{Open: []bilingual.Text{}, Name: unit.Name(), Day: day, Directory: unit.Edition().String(), Described: unit.Date()}
	if !unit.IsZero() {
		r.Key = unit.Key().String()
	}
	land := c.ask(Subject{Unit: unit}, day).land
	for _, chapter := range c.chapters {
		if chapter.Land.IsZero() || chapter.Land == land {
			r.Laws = append(r.Laws, Read{chapter.Jurisdiction, chapter.AsOf, chapter.Undated})
		}
	}
	verdicts := c.For(unit, day)
	r.Groups = Groups(verdicts)
	for _, group := range r.Groups {
		if group.isOpen() && len(group.Verdicts) > 0 {
			r.Open = append(r.Open, bilingual.Sprintf("%s: %[2]d von %[3]d Pflichten", "%s: %[2]d of %[3]d duties",
				bilingual.TextOf(group.Status), len(group.Verdicts), len(verdicts)))
		}
	}
	if !unit.IsZero() && day.After(unit.Date()) {
		r.Open = append(r.Open, bilingual.Sprintf("das Verzeichnis beschreibt die Stelle nur bis %s", "the directory describes the body only up to %s",
			bilingual.FormatOf(unit.Date())))
	}
	title := bilingual.Sprintf("Termine der Pflichten: %s", "Days of the duties: %s", r.Name)
	var err error
	r.Calendar, err = AsCalendar(title, r.Key, period, c.Calendar(unit, period.From, period.Through))
	return r, err
}

// isOpen reports whether verdicts of the group leave the question unanswered.
func (g Group) isOpen() bool { return g.Status == NotRecorded || g.Status == NotCovered }

// Complete reports whether everything is answered: whether every duty is recorded and covered, and the unit described for the day. Of the
// zero Report nothing is.
func (r Report) Complete() bool { return len(r.Open) == 0 && len(r.Groups) > 0 }

// Summary returns the first lines of the report: what is not answered, whose duties they are on which day, how many there are of each
// status, and on which edition and which law that rests.
func (r Report) Summary(tag language.Tag) string {
	var lines, counts, laws []string
	if len(r.Open) > 0 {
		var open []string
		for _, text := range r.Open {
			open = append(open, text.In(tag))
		}
		lines = append(lines, bilingual.Text{German: "Nicht vollständig: ", English: "Not complete: "}.In(tag)+strings.Join(open, "; "))
	}
	lines = append(lines, bilingual.Sprintf("Pflichten am %s: %s (%s)", "Duties on %s: %s (%s)", bilingual.FormatOf(r.Day), r.Name, r.Key).In(tag))
	for _, group := range r.Groups {
		counts = append(counts, group.Text(tag))
	}
	for _, read := range r.Laws {
		laws = append(laws, read.Text(tag))
	}
	return strings.Join(append(lines, strings.Join(counts, ", "),
		bilingual.Sprintf("Gemeindeverzeichnis: Ausgabe %s, Stelle beschrieben zum %s", "municipality register: edition %s, body described as of %s",
			r.Directory, bilingual.FormatOf(r.Described)).In(tag),
		bilingual.Text{German: "Recht: ", English: "law: "}.In(tag)+strings.Join(laws, "; ")), "\n")
}

// Text returns the jurisdiction with the day up to which its law was read, for readers.
func (r Read) Text(tag language.Tag) string {
	name := bilingual.TextOf(r.Jurisdiction)
	if r.Jurisdiction == law.Federation {
		name = bilingual.Text{German: "EU und Bund", English: "EU and Federation"} // its chapter holds both
	}
	switch {
	case r.AsOf.IsZero():
		return bilingual.Sprintf("%s, Stand nicht angegeben", "%s, day of the text not told", name).In(tag)
	case r.Undated:
		return bilingual.Sprintf("%s, Texte ohne Stand, geprüft zum %s", "%s, texts without a day, looked at as of %s", name, bilingual.FormatOf(r.AsOf)).In(tag)
	}
	return bilingual.Sprintf("%s, gelesen im Stand vom %s", "%s, read as of %s", name, bilingual.FormatOf(r.AsOf)).In(tag)
}

// WriteText writes the report for readers, in German or English: its summary, what is not answered, all other verdicts, and the calendar.
func (r Report) WriteText(w io.Writer, tag language.Tag) error {
	out := bufio.NewWriter(w)
	for _, line := range strings.Split(r.Summary(tag), "\n") {
		fmt.Fprintln(out, bilingual.Printable(line))
	}
	for _, openFirst := range []bool{true, false} {
		for _, group := range r.Groups {
			if group.isOpen() != openFirst || len(group.Verdicts) == 0 {
				continue
			}
			fmt.Fprintln(out)
			if err := group.WriteText(out, tag); err != nil {
				return err
			}
		}
	}
	fmt.Fprintln(out)
	if err := r.Calendar.WriteText(out, tag); err != nil {
		return err
	}
	return out.Flush()
}
