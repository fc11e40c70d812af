package api

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// form is the version of the form of the answers. It is part of ETags, so that a newer program is not taken for an older one.
const form = "1"

// unitRef names a unit; the Federation has no key.
type unitRef struct {
	Key   string           `json:"key,omitempty"`
	Level governance.Level `json:"level"`
	Name  string           `json:"name"`
}

func refTo(u directory.Unit) unitRef {
	ref := unitRef{Level: u.Level(), Name: u.Name()}
	if k := u.Key(); k != nil {
		ref.Key = k.String()
	}
	return ref
}

// figure is a number of inhabitants or hectares with its day.
type figure struct {
	Value  int64      `json:"value"`
	AsOf   civil.Date `json:"asOf"`
	Joined bool       `json:"joined,omitempty"` // the sum of municipalities that have merged since
}

func figureOf(f directory.Figure, ok bool) *figure {
	if !ok {
		return nil
	}
	return &figure{f.Value, f.AsOf, f.Joined}
}

type administration struct {
	Form string  `json:"form"`
	Unit unitRef `json:"unit"`
}

type postalCode struct {
	Code string         `json:"code"`
	AsOf problem.Period `json:"asOf"` // the days of the registers around the day that show it
	More bool           `json:"more"` // there are others
}

type editionRef struct {
	AsOf civil.Date `json:"asOf"`
	Hash string     `json:"hash"`
}

// unitAnswer is what is known of a unit on a day. What is not recorded is left out.
type unitAnswer struct {
	unitRef
	On             civil.Date      `json:"on"`
	Kind           string          `json:"kind,omitempty"`
	AGS            key.AGS         `json:"ags,omitzero"`
	ARS            key.ARS         `json:"ars,omitzero"`
	Valid          problem.Period  `json:"valid"`
	Unchanged      problem.Period  `json:"unchanged"`
	Undated        bool            `json:"undated,omitempty"`
	Seat           string          `json:"seat,omitempty"`
	PostalCode     *postalCode     `json:"postalCode,omitempty"`
	Population     *figure         `json:"population,omitempty"`
	Hectares       *figure         `json:"hectares,omitempty"`
	Administration *administration `json:"administration,omitempty"`
	Chain          []unitRef       `json:"chain"`
	Edition        editionRef      `json:"edition"`
}

func describe(u directory.Unit, edition directory.Edition) unitAnswer {
	a := unitAnswer{unitRef: refTo(u), On: u.Date(), AGS: u.AGS(), ARS: u.ARS(), Valid: problem.PeriodOf(u.Valid()),
		Unchanged: problem.PeriodOf(u.Unchanged()), Undated: u.Undated(), Population: figureOf(u.Population()), Hectares: figureOf(u.Area()),
		Edition: editionRef{edition.AsOf, edition.Hash}}
	if kind := u.Kind(); kind != 0 {
		a.Kind = kind.String()
	}
	a.Seat, _ = u.Seat()
	if code := u.PostalCode(); code != "" {
		asOf, _ := u.PostalCodeAsOf()
		a.PostalCode = &postalCode{code, problem.PeriodOf(asOf), u.HasMorePostalCodes()}
	}
	if acting, form := u.Administration(); form != directory.NotRecorded {
		a.Administration = &administration{form.String(), refTo(acting)}
	}
	for above := range u.Chain() {
		a.Chain = append(a.Chain, refTo(above))
	}
	return a
}

// unit answers GET /v1/units/{key}, without ?on= as of the last day that the directory knows as a whole.
func (h handlers) unit(w http.ResponseWriter, r *http.Request) error {
	k, err := key.Parse(r.PathValue("key"))
	if err != nil {
		return refuse(problem.MalformedKey.With(bilingual.TextOf(asText(err))))
	}
	day, err := dayIn(r.URL)
	if err != nil {
		return err
	}
	d := h.Data()
	snapshot, err := snapshotOn(d.Directory, day)
	if err != nil {
		return err
	}
	unit, err := snapshot.Lookup(k)
	if err != nil {
		return unknown(err, snapshot.Date())
	}
	tag := `"` + form + "-" + d.Edition.Hash + `"`
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "no-cache")
	if matches(r.Header.Values("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	return write(w, http.StatusOK, describe(unit, d.Edition))
}

// dayIn returns the day of ?on=; the zero date where there is none.
func dayIn(u *url.URL) (civil.Date, error) {
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return civil.Date{}, refuse(problem.Unreadable.With(bilingual.Text{German: "Der Teil der Adresse hinter dem Fragezeichen ist nicht lesbar.",
			English: "What follows the question mark of the address cannot be read."}))
	}
	switch days := query["on"]; len(days) {
	case 0:
		return civil.Date{}, nil
	case 1:
		day, err := civil.Parse(days[0])
		if err != nil {
			return civil.Date{}, refuse(problem.MalformedDay.With(bilingual.TextOf(asText(err))))
		}
		return day, nil
	}
	return civil.Date{}, refuse(problem.MalformedDay.With(bilingual.Text{German: "Genannt ist mehr als ein Tag; möglich ist einer.",
		English: "More than one day is named; want one."}))
}

// snapshotOn returns the directory as of a day: of its span, or the one day beyond that it knows. The zero date is the end of the span.
func snapshotOn(d *directory.Directory, day civil.Date) (directory.Snapshot, error) {
	if day.IsZero() {
		return d.Latest(), nil
	}
	if beyond, ok := d.Beyond(); ok && beyond.Date() == day {
		return beyond, nil
	}
	snapshot, err := d.On(day)
	if err == nil {
		return snapshot, nil
	}
	p := problem.DayOutside.With(dayText(err))
	p.On = day
	span := problem.PeriodOf(d.Span())
	p.Span = &span
	return snapshot, refuse(p)
}

// dayText tells that a day is outside a directory.
func dayText(err error) bilingual.Text {
	var outside *directory.SpanError
	if !errors.As(err, &outside) {
		return bilingual.Text{German: "Das Recht und das Verzeichnis gehen hier nicht zusammen.", English: err.Error()}
	}
	return bilingual.Sprintf("Der %s liegt nicht in der Zeit vom %s bis zum %s, die das Verzeichnis kennt.", "%s is not in the time from %s to %s that the directory knows.",
		outside.Day, outside.Span.From, outside.Span.Through)
}

// unknown tells a key that no unit has ever had from one that none has on the day.
func unknown(err error, day civil.Date) error {
	var e *directory.UnknownKeyError
	if !errors.As(err, &e) {
		return err
	}
	kind := problem.UnknownUnit
	if len(e.Known) > 0 {
		kind = problem.NotOnThatDay
	}
	p := kind.With(bilingual.TextOf(e))
	p.On = day
	for _, period := range e.Known {
		p.Known = append(p.Known, problem.PeriodOf(period))
	}
	for _, near := range e.Near {
		p.Near = append(p.Near, near.String())
	}
	return refuse(p)
}

// matches reports whether one of the tags of If-None-Match is the one at hand, or any.
func matches(headers []string, tag string) bool {
	for part := range strings.SplitSeq(strings.Join(headers, ","), ",") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "W/")
		if part == tag || part == "*" {
			return true
		}
	}
	return false
}

// spoken is an error that tells itself in both languages.
type spoken interface{ Text(language.Tag) string }

// asText returns the error for readers; one that knows no German is told as it is.
func asText(err error) spoken {
	if s, ok := err.(spoken); ok {
		return s
	}
	return plain{err}
}

type plain struct{ error }

func (p plain) Text(language.Tag) string { return p.Error() }

// editionAnswer tells of which edition the answers are.
type editionAnswer struct {
	editionRef
	Edition string         `json:"edition"`
	Beyond  civil.Date     `json:"beyond,omitzero"`
	Span    problem.Period `json:"span"`
	Rules   string         `json:"rules"`
	Sources []sourceAnswer `json:"sources"`
}

type sourceAnswer struct {
	Title  string     `json:"title"`
	File   string     `json:"file"`
	SHA256 string     `json:"sha256"`
	AsOf   civil.Date `json:"asOf,omitzero"`
}

func (h handlers) edition(w http.ResponseWriter, _ *http.Request) error {
	d := h.Data()
	a := editionAnswer{editionRef: editionRef{d.Edition.AsOf, d.Edition.Hash}, Edition: d.Edition.String(), Beyond: d.Edition.Beyond,
		Span: problem.PeriodOf(d.Directory.Span()), Rules: d.Reviewer.Rules().Edition(), Sources: []sourceAnswer{}}
	for _, source := range d.Edition.Sources {
		a.Sources = append(a.Sources, sourceAnswer(source))
	}
	w.Header().Set("Cache-Control", "no-cache")
	return write(w, http.StatusOK, a)
}
