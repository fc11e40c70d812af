package duty

import (
	"cmp"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// Collection is the duties of several jurisdictions. It is safe for concurrent use. The zero Collection has no chapters; a nil one is the
// same.
type Collection struct {
	chapters []*shelf
	count    int
	faulty   []law.Jurisdiction // of which a chapter was left out for its fault
	err      error              // the first fault
}

// New makes a collection of chapters. A second chapter of the same jurisdiction is left out, and so is one that [Chapter.Check] refuses:
// [Collection.Err] returns why, and every answer says that its law is missing. The chapters must not be changed afterwards.
func New(chapters ...Chapter) *Collection {
	c := &Collection{}
	for _, chapter := range chapters {
		if err := chapter.Check(); err != nil {
			c.faulty = append(c.faulty, chapter.Jurisdiction)
			c.err = cmp.Or(c.err, err)
			continue
		}
		isThere := slices.ContainsFunc(c.chapters, func(other *shelf) bool { return other.Jurisdiction == chapter.Jurisdiction })
		if !isThere {
			c.chapters = append(c.chapters, &shelf{Chapter: chapter})
			c.count += len(chapter.Duties)
		}
	}
	return c
}

// Err returns the [*ChapterError] of the first chapter that was left out for a fault; nil where none was.
func (c *Collection) Err() error { return c.orNone().err }

// orNone returns the collection, and one without chapters for nil.
func (c *Collection) orNone() *Collection {
	if c == nil {
		return &Collection{}
	}
	return c
}

// Duties returns the duties of all chapters, in their order. They are the caller's own.
func (c *Collection) Duties() []Duty {
	c = c.orNone()
	list := make([]Duty, 0, c.count)
	for i := range c.chapters {
		for j := range c.chapters[i].Duties {
			list = append(list, c.chapters[i].Duties[j].clone())
		}
	}
	return list
}

// Duty returns the duty with the ID. It is the caller's own.
func (c *Collection) Duty(id string) (Duty, bool) {
	if d := c.orNone().find(id); d != nil {
		return d.clone(), true
	}
	return Duty{}, false
}

func (c *Collection) find(id string) *Duty {
	for i := range c.chapters {
		for j := range c.chapters[i].Duties {
			if d := &c.chapters[i].Duties[j]; d.ID == id {
				return d
			}
		}
	}
	return nil
}

// Subject is the body for which duties are asked.
type Subject struct {
	// Unit is a unit of a directory; zero for a body that no directory holds.
	Unit directory.Unit
	// Partner is a body that no directory holds, with its name and its kind: a Zweckverband, a company, an Eigenbetrieb.
	Partner governance.Partner
	// Land is the key of the Land under whose law the partner is. Where it is zero, the partner tells it, by its own Land or by its key.
	Land key.Land
	// Told are answers to questions on which duties depend, under the IDs of their [Proviso].
	Told map[string]bool
	// Decided are the days from which duties bind that begin with a decision, under the IDs of the duties: what the body knows of the
	// decision that the library does not. A zero day tells nothing. No decision makes a duty bind before its norm holds: for an earlier
	// day that one counts, and the reason says so.
	Decided map[string]civil.Date
}

// asked is what is known of the subject before any duty is looked at.
type asked struct {
	unit    directory.Unit
	name    string // of a body that is no unit
	told    map[string]bool
	decided map[string]civil.Date
	land    key.Land
	chapter *shelf // of the Land; nil where none was handed in
	class   Class
	day     civil.Date
	bar     bar
	acting  lazy.Value[[]Addressee] // who does the matters of the unit
}

// bar is why no duty at all can be judged for a subject.
type bar uint8

const (
	noBar       bar = iota
	noSubject       // nothing was asked for
	noDay           // no day was given
	noLand          // the chapter of the Land was not handed in
	noLandTold      // it is not told to which Land the body belongs
	otherDay        // the unit had not its key on the day
	noBody          // the unit is no body under the law of its Land
	noMunicipal     // an area outside any municipality
	noUnit          // a partner that is a unit, without the unit
	noClass         // a kind of partner for which nothing is recorded
)

// For returns what each duty is to the unit on the day, in the order of the chapters: those of the Federation and of the European
// Union, and those of the Land in which the unit lies. Duties of other Länder are left out. Where the chapter of the Land, or that of
// the Federation, was not handed in or has a fault (see [Collection.Err]), one verdict more says so, and likewise where it is not told to
// which Land a body belongs. The list is never empty.
//
// A duty goes on until an end is recorded. Each chapter says up to which day its law was read; what was changed later no verdict knows, and
// the reason of one for a later day says so.
//
// Ask the directory for the unit as of the day. Of a day on which no unit had its key (see Valid of [directory.Unit]) nothing is covered;
// who acts for it is told only for days on which it was as it is described. The result is the caller's own.
func (c *Collection) For(unit directory.Unit, day civil.Date) []Verdict {
	return c.ForSubject(Subject{Unit: unit}, day)
}

// ForSubject is [Collection.For] for any body, and with what it has told.
func (c *Collection) ForSubject(subject Subject, day civil.Date) []Verdict {
	c = c.orNone()
	a := c.ask(subject, day)
	list := make([]Verdict, 0, c.count+2)
	hasFederation := false
	for i := range c.chapters {
		chapter := c.chapters[i]
		if !chapter.Land.IsZero() && chapter.Land != a.land {
			continue
		}
		hasFederation = hasFederation || chapter.Land.IsZero()
		list = a.judge(chapter, list)
	}
	if !hasFederation {
		list = append(list, c.unsaid(law.Federation, a))
	}
	switch {
	case a.chapter == nil && !a.land.IsZero():
		jurisdiction, _ := governance.JurisdictionOf(a.land)
		list = append(list, c.unsaid(jurisdiction, a))
	case a.land.IsZero() && !subject.isNobody() && a.class != FederalBody:
		list = append(list, unplaced(a))
	}
	return list
}

func (s *Subject) isNobody() bool { return s.Unit.IsZero() && s.Partner.Kind == 0 }

// judge adds what the duties of the chapter are to the subject.
func (a *asked) judge(chapter *shelf, list []Verdict) []Verdict {
	if a.bar != noBar {
		for i := range chapter.Duties {
			list = append(list, barred(&chapter.Duties[i], a))
		}
		return list
	}
	rulings := chapter.on(a.class, a.day)
	for i := range rulings {
		list = append(list, judge(&rulings[i], a))
	}
	return list
}

// Of returns what the duty with the ID is to the subject on the day. It reports false where no duty has the ID, or where it is one
// of another Land.
func (c *Collection) Of(id string, subject Subject, day civil.Date) (Verdict, bool) {
	c = c.orNone()
	for i := range c.chapters {
		chapter := c.chapters[i]
		for j := range chapter.Duties {
			if chapter.Duties[j].ID != id {
				continue
			}
			a := c.ask(subject, day)
			if !chapter.Land.IsZero() && chapter.Land != a.land {
				return Verdict{}, false
			}
			if a.bar != noBar {
				return barred(&chapter.Duties[j], a), true
			}
			r := chapter.rule(j, a.class, a.day)
			return judge(&r, a), true
		}
	}
	return Verdict{}, false
}

// unsaid stands for the duties of a jurisdiction whose chapter was not handed in, or has a fault.
func (c *Collection) unsaid(of law.Jurisdiction, a *asked) Verdict {
	missing := &Duty{
		ID:    of.String() + "-LAW-MISSING",
		Title: bilingual.Sprintf("Pflichten nach dem Recht: %s", "Duties under the law of: %s", bilingual.TextOf(of)),
	}
	r := &ruling{duty: missing, status: NotCovered, cause: causeMissing}
	if slices.Contains(c.faulty, of) {
		r.cause = causeFaulty
	}
	return Verdict{ruling: r, asked: a}
}

// unplaced stands for the duties under the law of a Land that nobody named.
func unplaced(a *asked) Verdict {
	missing := &Duty{ID: "LAND-LAW-MISSING", Title: bilingual.Text{German: "Pflichten nach dem Recht des Landes", English: "Duties under the law of the Land"}}
	return Verdict{ruling: &ruling{duty: missing, status: NotCovered, cause: causeUnplaced}, asked: a}
}

func (c *Collection) ask(subject Subject, day civil.Date) *asked {
	a := &asked{unit: subject.Unit, name: subject.Partner.Name, told: subject.Told, decided: subject.Decided, day: day}
	if !subject.Unit.IsZero() {
		a.askUnit(c)
	} else {
		a.askPartner(c, &subject)
	}
	if day.IsZero() && a.bar != noSubject {
		a.bar = noDay
	}
	return a
}

func (a *asked) askPartner(c *Collection, subject *Subject) {
	a.class, a.bar = classOfPartner(subject.Partner)
	a.land = subject.Land
	if a.land.IsZero() {
		a.land = subject.Partner.Land
	}
	if plain := key.Plain(subject.Partner.Unit.Key); a.land.IsZero() && plain != nil && !plain.IsZero() {
		a.land = plain.Land()
	}
	a.findChapter(c)
}

func (a *asked) askUnit(c *Collection) {
	unit := a.unit
	if unit.Level() == governance.Federation {
		a.class = FederalBody
		return
	}
	a.land = landOf(unit)
	a.class, a.bar = classOf(unit)
	a.findChapter(c)
	switch {
	case a.bar == noLand:
	case !isThere(unit, a.day):
		a.bar = otherDay
	case a.bar == noBar && slices.Contains(a.chapter.Bodiless, unit.Kind()):
		a.bar = noBody
	}
}

func (a *asked) findChapter(c *Collection) {
	for i := range c.chapters {
		if chapter := c.chapters[i]; !chapter.Land.IsZero() && chapter.Land == a.land {
			a.chapter = chapter
			return
		}
	}
	switch {
	case a.bar != noBar || a.class == FederalBody:
	case a.land.IsZero():
		a.bar = noLandTold
	default:
		a.bar = noLand
	}
}

// isThere reports whether the unit had its key on the day. Of days after the last one that the directory knows that is assumed.
func isThere(unit directory.Unit, day civil.Date) bool {
	return day == unit.Date() || unit.Valid().Contains(day)
}

func landOf(unit directory.Unit) key.Land {
	if ags := unit.AGS(); !ags.IsZero() {
		return ags.Land()
	}
	return unit.Key().Land()
}

func classOf(unit directory.Unit) (Class, bar) {
	switch unit.Level() {
	case governance.Land, governance.GovernmentRegion:
		return LandBody, noBar
	case governance.District:
		if unit.Fills(governance.Municipality) {
			return KreisfreieStadt, noBar
		}
		return Landkreis, noBar
	case governance.Association:
		switch unit.Kind() {
		case governance.VerbandsfreieGemeinde, governance.ErfuellendeGemeinde, governance.VerwaltungsgemeinschaftTraegermodell, 0:
			return 0, noBody
		}
		return MunicipalCorporation, noBar
	}
	switch unit.Kind() {
	case governance.BewohntesGemeindefreiesGebiet, governance.UnbewohntesGemeindefreiesGebiet:
		return 0, noMunicipal
	}
	if unit.AGS().IsKreisfrei() {
		return KreisfreieStadt, noBar
	}
	return Gemeinde, noBar
}

func classOfPartner(partner governance.Partner) (Class, bar) {
	switch partner.Kind {
	case 0:
		return 0, noSubject
	case governance.FederationPartner:
		return FederalBody, noBar
	case governance.LandPartner:
		return LandBody, noBar
	case governance.UnitPartner:
		return 0, noUnit
	case governance.VerwaltungsverbandPartner:
		return MunicipalCorporation, noBar
	case governance.Zweckverband:
		return Zweckverband, noBar
	case governance.PublicInstitution, governance.PublicCorporation, governance.Planungsverband:
		return SupervisedBody, noBar
	case governance.PublicCompany:
		return PublicCompany, noBar
	case governance.DependentUnit:
		return DependentUnit, noBar
	case governance.PrivateCompany:
		return PrivatePerson, noBar
	}
	return 0, noClass
}
