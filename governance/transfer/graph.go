package transfer

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Graph answers which tasks may pass. It is immutable and safe for concurrent use. The zero Graph has no norms; a nil one is the
// same.
type Graph struct{ norms []Norms }

// orNone returns the graph, and one without norms for nil.
func (g *Graph) orNone() *Graph {
	if g == nil {
		return &Graph{}
	}
	return g
}

// New joins the norms of jurisdictions to a graph. Second norms of the same jurisdiction are left out.
func New(norms ...Norms) *Graph {
	g := &Graph{}
	for i := range norms {
		if _, isThere := g.of(norms[i].Jurisdiction); !isThere {
			g.norms = append(g.norms, norms[i])
		}
	}
	return g
}

// Query asks whether a task may pass.
type Query struct {
	From, To Actor
	// Task is a kind of task of the law that From is under.
	Task TaskKind
	// Instrument is by what it is to pass; 0 asks for every way.
	Instrument Instrument
	On         civil.Date
}

// Reply is the answer to a [Query].
type Reply struct {
	Query      Query
	Permission Permission // the widest of the ways
	// Ways are what is recorded for the day, those that are allowed first. A way that is forbidden says that there is none.
	Ways []Way
	// Reason says why there is no way, where none is recorded or the law is not covered.
	Reason bilingual.Text
}

// Way is one way for a task, with the norms on which it rests.
type Way struct {
	Instrument Instrument
	Permission Permission
	Effect     agreement.Transfer
	// Law is whose law the transfer is under.
	Law    law.Jurisdiction
	Reason bilingual.Text
	Source law.Source
	// Inside is what the law of the taking side says of the way between its own bodies, where the way crosses a border; zero elsewhere.
	Inside     Statement
	Conditions []Statement
	Money      []Statement
	Approval   Consent
}

// May tells whether a task may pass from one actor to another on a day, and in which ways. A question without a task or a day, and one
// that names the Federation or a Land as both giver and taker, is [NotRecorded], with the reason.
func (g *Graph) May(q Query) Reply {
	r := Reply{Query: q}
	if r.Reason = q.fault(); !r.Reason.IsZero() {
		r.Permission = NotRecorded
		return r
	}
	otherDays := false
	for i := range g.orNone().norms {
		n := &g.norms[i]
		for j := range n.Edges {
			e := &n.Edges[j]
			switch {
			case !e.fits(&q):
			case !e.InForce.Contains(q.On):
				otherDays = true
			default:
				r.Ways = append(r.Ways, g.ways(n, e, &q)...)
			}
		}
	}
	slices.SortStableFunc(r.Ways, func(a, b Way) int { return int(a.Permission) - int(b.Permission) })
	missing := g.missing(&q)
	switch {
	case len(r.Ways) > 0 && r.Ways[0].Permission == Forbidden: // whatever other laws say
		r.Permission = Forbidden
	case missing != "":
		r.Permission, r.Ways = NotCovered, nil
		r.Reason = bilingual.Sprintf("Das Recht von %s ist nicht einbezogen.", "The law of %s was not given.", bilingual.TextOf(missing))
	case len(r.Ways) > 0:
		r.Permission = r.Ways[0].Permission
	case otherDays:
		r.Permission = NotRecorded
		r.Reason = bilingual.Sprintf("Wie es am %s war, ist nicht erfasst.", "How it was on %s is not recorded.",
			bilingual.FormatOf(q.On))
	default:
		r.Permission = NotRecorded
		r.Reason = bilingual.Text{German: "Dazu ist keine Norm erfasst.", English: "No norm on this is recorded."}
	}
	return r
}

// fault says why a question has no answer in any law; it is zero where it may have one.
func (q *Query) fault() bilingual.Text {
	isOne := q.From.Partner == governance.FederationPartner || q.From.Partner == governance.LandPartner // of other kinds there are many
	switch {
	case !q.Task.IsValid():
		return bilingual.Text{German: "Es ist keine Aufgabe angegeben.", English: "No task is given."}
	case q.On.IsZero():
		return bilingual.Text{German: "Es ist kein Tag angegeben.", English: "No day is given."}
	case isOne && q.From == q.To:
		return bilingual.Text{
			German:  "Wer die Aufgabe gibt und wer sie nimmt, ist derselbe; das ist keine Übertragung.",
			English: "The giver and the taker of the task are the same; that is no transfer.",
		}
	}
	return bilingual.Text{}
}

// missing returns a jurisdiction whose law the question needs and which was not given; "" where none is.
func (g *Graph) missing(q *Query) law.Jurisdiction {
	for _, of := range []law.Jurisdiction{q.From.Of, q.To.Of} {
		if _, given := g.of(of); !given {
			return of
		}
	}
	return ""
}

func (g *Graph) of(jurisdiction law.Jurisdiction) (*Norms, bool) {
	for i := range g.orNone().norms {
		if g.norms[i].Jurisdiction == jurisdiction {
			return &g.norms[i], true
		}
	}
	return nil, false
}

// ways makes of an edge the ways that it is for the question: one, or across a border one for each variant that the law of the taking
// side knows.
func (g *Graph) ways(n *Norms, e *Edge, q *Query) []Way {
	w := Way{Instrument: e.Instrument, Permission: e.Permission, Effect: e.Effect, Law: n.Jurisdiction, Reason: e.Reason, Source: e.Source,
		Conditions: slices.Clone(e.Conditions), Money: slices.Clone(e.Money), Approval: e.Approval}
	if e.ByLawOfTaker {
		return g.byLawOfTaker(w, q)
	}
	return []Way{w}
}

// byLawOfTaker adds what the law of the taking side says of the same instrument, with the same effect, between its own bodies.
func (g *Graph) byLawOfTaker(w Way, q *Query) (list []Way) {
	w.Law = q.To.Of
	taker, given := g.of(q.To.Of)
	if !given {
		return []Way{w} // the reply is not covered
	}
	seen := map[*Edge]bool{}
	inside := Query{From: q.From, To: q.To, Instrument: w.Instrument, On: q.On}
	inside.From.Of = q.To.Of
	for _, inside.Task = range g.Counterparts(q.Task, q.From.Of, q.To.Of) {
		for i := range taker.Edges {
			e := &taker.Edges[i]
			if !e.fits(&inside) || !e.InForce.Contains(q.On) || e.ByLawOfTaker || e.Instrument == 0 || e.Effect != w.Effect || seen[e] {
				continue
			}
			seen[e] = true
			variant := w
			variant.Permission = max(w.Permission, e.Permission)
			variant.Inside = Statement{Text: e.Reason, Source: e.Source}
			variant.Conditions = slices.Concat(w.Conditions, e.Conditions)
			variant.Money = slices.Concat(w.Money, e.Money)
			list = append(list, variant)
		}
	}
	if len(list) > 0 {
		return list
	}
	w.Permission = NotRecorded
	w.Conditions = append(w.Conditions, Statement{Text: bilingual.Sprintf(
		"Das Recht von %s kennt einen solchen Beteiligten oder eine solche Aufgabe nicht, soweit es erfasst ist.",
		"The law of %s knows no such party or task, as far as it is recorded.", bilingual.TextOf(q.To.Of))})
	return []Way{w}
}

// Counterparts returns the kinds of tasks of one Land that are nearest to a kind of another; none where a law was not given or does not
// know the kind. Between the Weisungsaufgaben of Sachsen and the transferred sphere of Thüringen there is likeness and no identity.
func (g *Graph) Counterparts(task TaskKind, of, in law.Jurisdiction) []TaskKind {
	from, ok := g.of(of)
	to, given := g.of(in)
	if !ok || !given {
		return nil
	}
	at := slices.IndexFunc(from.Tasks, func(t TaskType) bool { return t.Kind == task })
	if at < 0 {
		return nil
	}
	var list []TaskKind
	for _, t := range to.Tasks {
		if t.Sphere == from.Tasks[at].Sphere && t.Sphere != 0 {
			list = append(list, t.Kind)
		}
	}
	return list
}

// Nature returns what the law of its jurisdiction says of an actor. It reports false where that law was not given, or says nothing that
// is recorded.
func (g *Graph) Nature(actor Actor) (Nature, bool) {
	n, ok := g.of(actor.Of)
	if !ok {
		return Nature{}, false
	}
	for _, nature := range n.Natures {
		if nature.Actor == actor {
			return nature, true
		}
	}
	return Nature{}, false
}

// Text returns the answer for readers: every way with its instrument, its law, conditions, money, approval, and the norm of each.
func (r Reply) Text(tag language.Tag) string {
	var b strings.Builder
	line := func(text bilingual.Text, source law.Source) {
		b.WriteString(text.In(tag))
		if !source.IsZero() {
			b.WriteString(" [" + source.String() + "]")
		}
		b.WriteByte('\n')
	}
	task := bilingual.TextOf(r.Query.Task)
	if task.IsZero() {
		task = bilingual.Text{German: "ohne Aufgabe", English: "without a task"}
	}
	line(bilingual.Sprintf("%s → %s, %s: %s", "%s → %s, %s: %s", r.Query.From.text(), r.Query.To.text(), task, bilingual.TextOf(r.Permission)), law.Source{})
	if !r.Reason.IsZero() {
		line(r.Reason, law.Source{})
	}
	for i := range r.Ways {
		w := &r.Ways[i]
		line(w.text(), w.Source)
		if !w.Inside.Text.IsZero() {
			line(bilingual.Sprintf("  dort: %s", "  there: %s", w.Inside.Text), w.Inside.Source)
		}
		for _, s := range w.Conditions {
			line(bilingual.Sprintf("  Bedingung: %s", "  condition: %s", s.Text), s.Source)
		}
		for _, s := range w.Money {
			line(bilingual.Sprintf("  Geld: %s", "  money: %s", s.Text), s.Source)
		}
		if !w.Approval.Says.IsZero() {
			line(bilingual.Sprintf("  Genehmigung: %s", "  approval: %s", w.Approval.Says), w.Approval.Source)
		}
	}
	return b.String()
}

func (w *Way) text() bilingual.Text {
	if w.Instrument == 0 {
		return bilingual.Sprintf("– %s: %s", "– %s: %s", bilingual.TextOf(w.Permission), w.Reason)
	}
	return bilingual.Sprintf("– %s (%s), Recht: %s: %s", "– %s (%s), law of %s: %s", bilingual.TextOf(w.Instrument),
		bilingual.TextOf(w.Permission), bilingual.TextOf(w.Law), w.Reason)
}

// Evidence tells how well a way is known: no better than the weakest of its norms.
func (w Way) Evidence() law.Evidence {
	grades := []law.Evidence{w.Source.Evidence}
	if !w.Inside.Source.IsZero() {
		grades = append(grades, w.Inside.Source.Evidence)
	}
	for _, list := range [][]Statement{w.Conditions, w.Money} {
		for _, s := range list {
			if !s.Source.IsZero() {
				grades = append(grades, s.Source.Evidence)
			}
		}
	}
	if !w.Approval.Source.IsZero() {
		grades = append(grades, w.Approval.Source.Evidence)
	}
	return law.Weakest(grades...)
}
