package supervision

import (
	"encoding/json"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Authority is an authority that supervises.
type Authority struct {
	// Tier is its place among those that supervise municipalities; zero for others.
	Tier Tier `json:"tier,omitempty"`
	// Title is its title, such as "Landesverwaltungsamt" or, where the norm names none, what it is competent for.
	Title bilingual.Text `json:"title"`
	// District is the Landkreis of a Landratsamt; zero for other authorities.
	District key.District `json:"district,omitzero"`
	// Name is the name of that Landkreis; empty where no directory was asked for it.
	Name string `json:"name,omitempty"`
}

// IsZero reports whether it is no authority.
func (a Authority) IsZero() bool { return a == Authority{} }

// Text returns the authority for readers: "Landratsamt Gotha", or "Landratsamt (16067)" where the name is not known.
func (a Authority) Text(tag language.Tag) string {
	switch {
	case a.District.IsZero():
		return a.Title.In(tag)
	case a.Name != "":
		return a.Title.In(tag) + " " + a.Name
	}
	return a.Title.In(tag) + " (" + a.District.String() + ")"
}

// NamedIn returns the authority with the name of its Landkreis on the day; without it where the directory does not know the day.
func (a Authority) NamedIn(d *directory.Directory, on civil.Date) Authority {
	if snapshot, err := d.On(on); err == nil {
		unit, _ := snapshot.Unit(a.District)
		a.Name = unit.Name()
	}
	return a
}

// Competence tells which authority is competent for something.
type Competence struct {
	Outcome Outcome `json:"outcome"`
	// Authority is who is competent where the outcome is [Known] or [Conditional].
	Authority Authority `json:"authority,omitzero"`
	// Condition is what must be true where the outcome is [Conditional].
	Condition bilingual.Text `json:"condition,omitzero"`
	// Unless is an exception that single acts or decisions may make, and that is not recorded here.
	Unless bilingual.Text `json:"unless,omitzero"`
	// Reason tells why it is so.
	Reason bilingual.Text `json:"reason"`
	// Source is the norm, and how well it is known.
	Source law.Source `json:"source,omitzero"`
}

// Text returns the answer for readers: the authority or the outcome, and the norm.
func (a Competence) Text(tag language.Tag) string {
	text := a.Outcome.Text(tag)
	switch a.Outcome {
	case Known:
		text = a.Authority.Text(tag)
	case Conditional:
		text = a.Authority.Text(tag) + " (" + text + ")"
	}
	if norm := a.Source.Citation.String(); norm != "" {
		text += ", " + norm
	}
	return text
}

// IsZero reports whether the answer was not given, because the question does not arise.
func (a Competence) IsZero() bool { return a.Outcome == 0 }

// Oversight is who supervises one body on one day, and by which means.
type Oversight struct {
	// On is the day for which the answers hold.
	On civil.Date `json:"on"`
	// Legal is who has the Rechtsaufsicht.
	Legal Competence `json:"legal"`
	// Upper and Highest are the authorities above.
	Upper   Competence `json:"upper"`
	Highest Competence `json:"highest"`
	// Interested is who decides in place of the Landratsamt where its Landkreis is itself concerned.
	Interested Competence `json:"interested"`
	// Technical is who has the Fachaufsicht, in matters that the state left to the body.
	Technical Competence `json:"technical"`
	// Consent is the authority of another Land whose agreement (Einvernehmen) is needed; zero where no other Land has a part in it.
	Consent Competence `json:"consent,omitzero"`

	means *Means
}

// Means are the means of supervision in a Land.
type Means struct {
	Tools        []Tool        `json:"tools,omitempty"`
	Limits       []Limit       `json:"limits,omitempty"`
	Reservations []Reservation `json:"reservations,omitempty"`
	Special      []Special     `json:"special,omitempty"`
}

// MarshalJSON writes the answers, and after them the means of supervision.
func (o Oversight) MarshalJSON() ([]byte, error) {
	type answers Oversight
	return json.Marshal(struct {
		answers
		*Means
	}{answers(o), o.means})
}

// With returns the oversight with the means of a Land. Where [Oversight.Legal] is not covered there are none, for nobody read the law
// that gives them; where it is conditional they hold under the same condition, as far as they have none of their own. The means are
// shared and must not be changed afterwards.
func (o Oversight) With(means *Means) Oversight {
	switch {
	case means == nil || o.Legal.Outcome == NotCovered:
		o.means = nil
	case o.Legal.Outcome == Conditional:
		condition := o.Legal.Condition
		o.means = means.under(func(law.Source) bilingual.Text { return condition }, o.Legal.Source.Evidence)
	default:
		o.means = means
	}
	return o
}

// under returns a copy in which tools, limits and reservations that have no condition get one, and are known no better than evidence.
// What holds for a single subject says its own answer.
func (m *Means) under(condition func(law.Source) bilingual.Text, evidence law.Evidence) *Means {
	bound := &Means{Tools: slices.Clone(m.Tools), Limits: slices.Clone(m.Limits), Reservations: slices.Clone(m.Reservations), Special: m.Special}
	bind := func(to *bilingual.Text, source *law.Source) {
		if to.IsZero() {
			*to = condition(*source)
			source.Evidence = law.Weakest(source.Evidence, evidence)
		}
	}
	for i := range bound.Tools {
		bind(&bound.Tools[i].Condition, &bound.Tools[i].Source)
	}
	for i := range bound.Limits {
		bind(&bound.Limits[i].Condition, &bound.Limits[i].Source)
	}
	for i := range bound.Reservations {
		bind(&bound.Reservations[i].Condition, &bound.Reservations[i].Source)
	}
	return bound
}

// Tools returns what the authorities may do, or must; the list is the caller's own. It is nil where nobody supervises.
func (o Oversight) Tools() []Tool {
	if o.means == nil {
		return nil
	}
	return slices.Clone(o.means.Tools)
}

// Limits returns the time limits of supervision that are recorded; the list is the caller's own.
func (o Oversight) Limits() []Limit {
	if o.means == nil {
		return nil
	}
	return slices.Clone(o.means.Limits)
}

// Reservations returns what always needs the approval of the authority; the list is the caller's own.
func (o Oversight) Reservations() []Reservation {
	if o.means == nil {
		return nil
	}
	return slices.Clone(o.means.Reservations)
}

// Special returns who supervises single subjects beside the Rechtsaufsicht; the list is the caller's own.
func (o Oversight) Special() []Special {
	if o.means == nil {
		return nil
	}
	return slices.Clone(o.means.Special)
}

// Tool is a means of supervision.
type Tool struct {
	// Kind tells to which supervision it belongs.
	Kind Supervision    `json:"kind"`
	Name bilingual.Text `json:"name"`
	// Text tells what the authority can do with it.
	Text bilingual.Text `json:"text"`
	// Must tells that the authority has to use it where the case is given, and not only may.
	Must bool `json:"must"`
	// By is the authority where it is not the one that supervises; zero otherwise.
	By Authority `json:"by,omitzero"`
	// Condition is under which it holds, where that is not sure on the day; zero where it is.
	Condition bilingual.Text `json:"condition,omitzero"`
	Source    law.Source     `json:"source"`
}

// Limit is a time limit of supervision.
type Limit struct {
	Name bilingual.Text `json:"name"`
	// Duration is its length.
	Duration agreement.Duration `json:"duration"`
	// Runs tells from what on it runs, or to what it runs back; zero where that is not recorded.
	Runs bilingual.Text `json:"runs,omitzero"`
	// Effect tells what its end brings; zero where that was not read.
	Effect bilingual.Text `json:"effect,omitzero"`
	// Condition is under which it holds, where that is not sure on the day; zero where it is.
	Condition bilingual.Text `json:"condition,omitzero"`
	Source    law.Source     `json:"source"`
}

// Reservation is something that always needs the approval of the authority.
type Reservation struct {
	Text bilingual.Text `json:"text"`
	// Condition is under which it holds, where that is not sure on the day; zero where it is.
	Condition bilingual.Text `json:"condition,omitzero"`
	Source    law.Source     `json:"source"`
}

// Special is the supervision over a single subject.
type Special struct {
	Subject bilingual.Text `json:"subject"`
	Answer  Competence     `json:"answer"`
}

// Cooperation is a form of cooperation of public bodies, as far as its supervision depends on it.
type Cooperation struct {
	// Form is its form: a Zweckverband, a Zweckvereinbarung, an Arbeitsgemeinschaft.
	Form agreement.Form
	// Parties are its members or parties.
	Parties []governance.Partner
	// Seat is the unit in which a Zweckverband has its seat, and of a Zweckvereinbarung the party that takes over the task. It may
	// be the zero value: what depends on it is then undecidable.
	Seat governance.UnitKey
	// On is the day of the question.
	On civil.Date
}

// Faulty tells why the supervision of a cooperation under the act cannot be told, whatever its law says; it reports false where nothing
// stands in the way. The forms are those of the act. Without a form, without a second party, or with the same party twice it is
// undecidable; another form is not covered.
func (c Cooperation) Faulty(act law.Act, forms ...agreement.Form) (Oversight, bool) {
	unanswered := func(outcome Outcome, german, english string) (Oversight, bool) {
		return Unanswered(c.On, outcome, bilingual.Text{German: german, English: english}), true
	}
	switch {
	case !c.Form.IsValid():
		return unanswered(Undecidable, "Die Form der Zusammenarbeit ist nicht genannt; von ihr hängt ab, welches Recht gilt.",
			"The form of the cooperation is not named; it decides which law applies.")
	case !slices.Contains(forms, c.Form):
		reason := bilingual.Sprintf("Diese Form (%s) ist keine der kommunalen Zusammenarbeit nach dem %s; wer sie beaufsichtigt, sagt es nicht.",
			"This form (%s) is none of municipal cooperation under the %s, which does not tell who supervises it.", bilingual.TextOf(c.Form), act.String())
		return Unanswered(c.On, NotCovered, reason), true
	case len(c.Parties) < 2:
		return unanswered(Undecidable, "Zur Zusammenarbeit gehören wenigstens zwei; die anderen Mitglieder oder Parteien fehlen.",
			"A cooperation is one of two at least; the other members or parties are missing.")
	}
	for i := range c.Parties {
		for j := range c.Parties[:i] {
			if isSame(&c.Parties[i], &c.Parties[j]) {
				return unanswered(Undecidable, "Ein Mitglied oder eine Partei ist zweimal genannt.", "A member or party is named twice.")
			}
		}
	}
	return Oversight{}, false
}

// isSame reports whether two partners are surely the same body.
func isSame(a, b *governance.Partner) bool {
	if a.ID != "" && a.ID == b.ID {
		return true
	}
	if a.Kind != governance.UnitPartner || b.Kind != governance.UnitPartner || a.Unit.IsZero() || b.Unit.IsZero() {
		return false
	}
	return unitOf(a.Unit.Key) == unitOf(b.Unit.Key)
}

// unitOf returns one key for all by which a unit is known: that of the Gemeinde, and for a kreisfreie Stadt that of the Kreis.
func unitOf(k key.Key) key.Key {
	k = key.Plain(k)
	if ars, ok := k.(key.ARS); ok && !ars.AGS().IsZero() {
		k = ars.AGS()
	}
	if ags, ok := k.(key.AGS); ok && ags.IsKreisfrei() {
		k, _ = key.DistrictOf(ags)
	}
	return k
}

// Addressee is who does a matter of a body on one day.
type Addressee struct {
	Outcome Outcome `json:"outcome"`
	// Unit is the unit that is bound; the zero Unit where the outcome is neither [Known] nor [Conditional], and where it is a body
	// that stands in no directory.
	Unit directory.Unit `json:"-"`
	// Body is who is bound, as a partner.
	Body governance.Partner `json:"body,omitzero"`
	// Agent is the unit that prepares and carries out for the one that is bound, under its instruction; the zero Unit where it acts
	// itself.
	Agent directory.Unit `json:"-"`
	// Condition, Unless, Reason and Source are those of a [Competence].
	Condition bilingual.Text `json:"condition,omitzero"`
	Unless    bilingual.Text `json:"unless,omitzero"`
	Reason    bilingual.Text `json:"reason"`
	Source    law.Source     `json:"source,omitzero"`
}

// Text returns the addressee for readers: the body or the outcome, and the norm.
func (a Addressee) Text(tag language.Tag) string {
	text := a.Outcome.Text(tag)
	switch a.Outcome {
	case Known:
		text = a.Body.Name
	case Conditional:
		text = a.Body.Name + " (" + text + ")"
	}
	if norm := a.Source.Citation.String(); norm != "" {
		text += ", " + norm
	}
	return text
}
