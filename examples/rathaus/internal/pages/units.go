package pages

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
)

const (
	mostMatches  = 50
	mostQuery    = 500 // bytes of a name that is looked for
	mostChildren = 400
)

func (q *request) home() error {
	q.show(http.StatusOK, "home", &page{Title: q.text("Ein Rathaus rechnet mit foederal", "A town hall reckons with foederal"), Covered: q.covered()})
	return nil
}

// covered says in the first lines what of the whole the application does not cover.
func (q *request) covered() []string {
	return []string{
		q.text("Geprüft wird nach dem Recht des Bundes, Thüringens und Sachsens. Das Recht anderer Länder ist nicht abgedeckt.",
			"The law of the Federation, of Thüringen and of Sachsen is applied. The law of other Länder is not covered."),
		q.directoryCovers(),
	}
}

// directoryCovers says up to which day the directory is complete.
func (q *request) directoryCovers() string {
	span, beyond := q.data.Directory.Span(), q.data.Edition.Beyond
	text := q.text("Gebietsstände vor dem %s und nach dem %s sind nicht verzeichnet.", "Units before %s and after %s are not recorded.",
		span.From.Format(q.tag), span.Through.Format(q.tag))
	if !beyond.IsZero() {
		text += q.text(" Von den Änderungen bis zum %s ist nur das Ergebnis bekannt, nicht die Tage.", " Of the changes up to %s only the result is known, not the days.",
			beyond.Format(q.tag))
	}
	return text
}

// latest returns the units of the last day of which keys and names are known.
func (q *request) latest() directory.Snapshot {
	if beyond, ok := q.data.Directory.Beyond(); ok {
		return beyond
	}
	return q.data.Directory.Latest()
}

// snapshot returns the units of the day that was asked for; without one, of the last day that is known.
func (q *request) snapshot() (directory.Snapshot, error) {
	latest := q.latest()
	last := latest.Date()
	day, err := q.day("on", last)
	if err != nil {
		return directory.Snapshot{}, badRequest("„%s“ ist kein Tag. Verlangt ist ein Tag wie %s.", "“%s” is no day. A day such as %s is wanted.", q.FormValue("on"), last)
	}
	if day == last {
		return latest, nil
	}
	snapshot, err := q.data.Directory.On(day)
	var span *directory.SpanError
	if errors.As(err, &span) {
		return snapshot, notFound("Für den %s ist nichts verzeichnet, nur für die Tage vom %s bis zum %s.", "Nothing is recorded for %s, only for the days from %s through %s.",
			dayText(day), dayText(span.Span.From), dayText(span.Span.Through))
	}
	return snapshot, err
}

type searchBody struct {
	Query, On string
	Day       civil.Date
	Matches   []found
	More      bool
	Reading   string // how a key was read that had to be repaired
	Missing   string // why there is nothing
	Errors    map[string]string
	Faults    []fault
}

// found is a unit with what tells it from others of its name.
type found struct {
	Unit         directory.Unit
	In           string // the Kreis, or the Land of what lies in none
	Administered string // who administers it, "" where that is not asked
	How          string // by what it was found
}

func (q *request) foundAs(unit directory.Unit, how string) found {
	return found{unit, q.placeOf(unit), q.administratorOf(unit), how}
}

// placeOf tells in which Kreis a unit lies, and of one that lies in none in which Land.
func (q *request) placeOf(unit directory.Unit) string {
	land, ok := unit.Above(governance.Land)
	if !ok || land == unit {
		return ""
	}
	district, ok := unit.District()
	switch {
	case unit.Fills(governance.District) && unit.Fills(governance.Municipality):
		return q.text("kreisfrei, %s", "kreisfrei, %s", land.Name())
	case !ok || district == unit:
		return land.Name()
	}
	return district.Name()
}

// administratorOf tells whose administration acts for a municipality or an association, and in which form.
func (q *request) administratorOf(unit directory.Unit) string {
	if unit.Level() != governance.Municipality && unit.Level() != governance.Association {
		return ""
	}
	acting, form := unit.Administration()
	if acting.IsZero() || acting == unit {
		return form.Text(q.tag)
	}
	return acting.Name() + " (" + form.Text(q.tag) + ")"
}

// howFound tells by what a name was found.
func (q *request) howFound(match directory.Match) string {
	if match.Former {
		return q.text("früherer Name: %s", "former name: %s", match.Name)
	}
	return match.Rank.Text(q.tag)
}

// fault is a mistake in a form, with the field in which it is.
type fault struct{ Field, Text string }

// errorsOf is what stands beside each field: its first mistake, and how many more there are. The list above the form has them all.
func (q *request) errorsOf(faults []fault) map[string]string {
	errors, more := map[string]string{}, map[string]int{}
	for _, f := range faults {
		if errors[f.Field] == "" {
			errors[f.Field] = f.Text
		} else {
			more[f.Field]++
		}
	}
	for field, n := range more {
		errors[field] += q.text(" (und weitere: %d, siehe oben)", " (and %d more, see above)", n)
	}
	return errors
}

// search finds units by name, by key, and by the postal code of their administration.
func (q *request) search() error {
	query := strings.TrimSpace(q.FormValue("q"))
	body := &searchBody{Query: query, On: q.FormValue("on"), Errors: map[string]string{}}
	p := &page{Title: q.text("Gebietskörperschaften", "Units"), Section: "units", Covered: []string{q.directoryCovers()}, Body: body}
	snapshot, err := q.snapshot()
	if err != nil {
		var f *failure
		if !errors.As(err, &f) {
			return err
		}
		body.Errors["on"] = f.text.In(q.tag)
		body.Faults = append(body.Faults, fault{"on", body.Errors["on"]})
		q.show(f.status, "search", p)
		return nil
	}
	body.Day = snapshot.Date()
	if query == "" {
		q.show(http.StatusOK, "search", p)
		return nil
	}
	if len(query) > mostQuery {
		body.Errors["q"] = q.text("Der Name ist zu lang.", "The name is too long.")
		body.Faults, body.Query = []fault{{"q", body.Errors["q"]}}, ""
		q.show(http.StatusBadRequest, "search", p)
		return nil
	}
	p.Title = q.text("Suche nach „%s“", "Search for “%s”", query)
	q.find(body, snapshot)
	q.show(http.StatusOK, "search", p)
	return nil
}

func (q *request) find(body *searchBody, snapshot directory.Snapshot) {
	isPostalCode := len(body.Query) == 5 && strings.Trim(body.Query, "0123456789") == ""
	if isPostalCode {
		for unit := range snapshot.PostalCode(body.Query) {
			body.Matches = append(body.Matches, q.foundAs(unit, q.text("Postleitzahl", "postal code")))
		}
	}
	resolved, err := snapshot.Resolve(body.Query)
	if err == nil && !resolved.ByName {
		body.Matches = append(body.Matches, q.foundAs(resolved.Unit, q.text("Schlüssel", "key")))
		if resolved.Repair != 0 {
			body.Reading = resolved.Repair.Text(q.tag)
		}
	}
	if len(body.Matches) == 0 && !isPostalCode {
		for _, match := range snapshot.Find(body.Query, directory.Limit(mostMatches+1)) {
			body.Matches = append(body.Matches, q.foundAs(match.Unit, q.howFound(match)))
		}
	}
	if body.More = len(body.Matches) > mostMatches; body.More {
		body.Matches = body.Matches[:mostMatches]
	}
	switch {
	case len(body.Matches) > 0:
	case isPostalCode:
		body.Missing = q.text("Keine Verwaltung hat diese Postleitzahl; erfasst ist je Gemeinde nur die der Verwaltung. Auch ein Kreis mit diesem Schlüssel ist nicht verzeichnet.",
			"No administration has this postal code; of each municipality only that of its administration is recorded. No Kreis with this key is recorded either.")
	case err != nil:
		body.Missing = q.errorText(err)
	}
}

// errorText returns an error of the library in the language of the reader, where it has words in both.
func (q *request) errorText(err error) string {
	var told interface{ Text(tag language.Tag) string }
	if errors.As(err, &told) {
		return told.Text(q.tag)
	}
	return err.Error()
}

// lookup returns the unit of the address on the day that was asked for.
func (q *request) lookup() (directory.Snapshot, directory.Unit, error) {
	snapshot, err := q.snapshot()
	if err != nil {
		return snapshot, directory.Unit{}, err
	}
	k, err := key.Parse(q.PathValue("key"))
	if err != nil {
		return snapshot, directory.Unit{}, notFound("„%s“ ist kein amtlicher Schlüssel.", "“%s” is no official key.", q.PathValue("key"))
	}
	unit, err := snapshot.Lookup(k)
	if err != nil {
		return snapshot, unit, notFound("%s", "%s", q.errorText(err))
	}
	return snapshot, unit, nil
}

// unit shows one unit on one day. Its page is the same for all readers who are not signed in, and is kept as long as the edition of the data.
func (q *request) unit() error {
	snapshot, unit, err := q.lookup()
	if err != nil {
		return err
	}
	if q.user != "" {
		q.show(http.StatusOK, "unit", q.unitPage(snapshot, unit))
		return nil
	}
	name := q.lang() + unit.Key().String() + snapshot.Date().String() + q.distance(snapshot.Date())
	page, ok := q.site.kept.get(q.data, name)
	if !ok {
		q.URL.RawQuery = url.Values{"on": {snapshot.Date().String()}}.Encode() // the address in the other language is that of the same day
		out := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(out)
		out.Reset()
		text, err := q.render(out, "unit", q.unitPage(snapshot, unit))
		if err != nil {
			return err
		}
		if page, err = q.site.kept.put(q.data, name, text); err != nil {
			return err
		}
	}
	return q.answerKept(page)
}

// dutiesCalendar answers with the days of the duties of a unit as an iCalendar file.
func (q *request) dutiesCalendar() error {
	snapshot, unit, err := q.lookup()
	if err != nil {
		return err
	}
	period := around(snapshot.Date())
	milestones := q.data.Duties.Calendar(unit, period.From, period.Through)
	title := bilingual.Sprintf("Pflichten: %s", "Duties: %s", unit.Name())
	events, err := duty.AsCalendar(title, unit.Key().String(), period, milestones)
	if err != nil {
		return err
	}
	if len(events.Events) == 0 {
		return notFound("In der Zeit vom %s bis zum %s ist kein Termin verzeichnet.", "From %s through %s no day is recorded.", dayText(period.From), dayText(period.Through))
	}
	return q.download("pflichten-"+unit.Key().String()+".ics", "text/calendar; charset=utf-8", func(w io.Writer) error {
		return events.WriteICalendar(w, q.tag, q.site.Now())
	})
}

// around is the time of which the days of duties are shown: a year before a day and three after it.
func around(day civil.Date) civil.Period {
	return civil.Period{From: day.AddMonths(-12), Through: day.AddMonths(36)}
}

func dayText(day civil.Date) bilingual.Text {
	return bilingual.Text{German: day.Format(language.German), English: day.Format(language.English)}
}
