package calendar

import (
	"maps"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/governance/law"
)

// ScheduleError tells what is wrong with what a schedule is asked for.
type ScheduleError struct{ Reason bilingual.Text }

func (e *ScheduleError) Error() string { return "calendar: " + e.Reason.English }

// Text returns the error for readers.
func (e *ScheduleError) Text(tag language.Tag) string { return e.Reason.In(tag) }

func scheduleError(german, english string) error {
	return &ScheduleError{bilingual.Text{German: german, English: english}}
}

// repeated are the events that an agreement names without a day.
var repeated = []Topic{Instalment, Adjustment, ProofOfUse, ReportDue, ReviewDue}

// NewSchedule reads the time clauses of an agreement, which must not be changed as long as the schedule is used. Where its clauses name a
// day of entry into force, that is taken; an approval that is recorded as pending leaves it undecided. What else the law of the Land
// demands before it is in force is not asked here. Before it was signed an agreement is not in force, unless its clauses name an earlier
// day. Without a clause on its term, and where that is no gap, it runs for an indefinite time. A minimum term is read as the time before
// whose end no notice takes effect; it may be given earlier.
//
// No agreement, a notice to a day without the day of its receipt, and a first day of
// an event that the agreement dates itself are a [*ScheduleError].
func NewSchedule(a *agreement.Agreement, known Known) (*Schedule, error) {
	if a == nil {
		return nil, scheduleError("es ist keine Vereinbarung angegeben", "no agreement is given")
	}
	if known.Notice.Received.IsZero() && !known.Notice.To.IsZero() {
		return nil, scheduleError("es fehlt der Tag, an dem die Kündigung zugegangen ist", "the day on which the notice was received is missing")
	}
	for topic := range known.First {
		if !slices.Contains(repeated, topic) {
			return nil, &ScheduleError{bilingual.Sprintf("ein erster Tag ist nur für Raten, Preisanpassung, Verwendungsnachweis, Bericht und Überprüfung vorgesehen, nicht für %q",
				"a first day is foreseen only for instalment, adjustment, proof-of-use, report and review, not for %q", string(topic))}
		}
	}
	s := &Schedule{agreement: a.Plain(), known: Known{known.Notice, maps.Clone(known.First)}, signed: civil.Period{From: a.Signed, Through: a.Signed}}
	when := bilingual.FormatOf(a.Signed)
	if a.Signed.IsZero() {
		s.signed, when = a.SignedIn.Period(), bilingual.TextOf(a.SignedIn)
	}
	s.retroactive.text = bilingual.Sprintf("gilt rückwirkend; unterzeichnet erst: %s", "in force retroactively; signed only later: %s", when)
	s.begin = s.readBeginning()
	s.end = s.readEnding()
	s.options = s.readOptions()
	s.readNotice()
	return s, nil
}

// contracts are the forms of agreements that take effect when they are concluded, unless they say otherwise. What the others need, such
// as approval, publication or ratification, is the law of the Land.
var contracts = []agreement.Form{agreement.FrameworkAgreement, agreement.SimpleArbeitsgemeinschaft, agreement.Verwaltungsvereinbarung,
	agreement.ServiceReuseAgreement, agreement.CommissionedProcessing, agreement.OfficialAssistance, agreement.ServiceContract}

func (s *Schedule) readBeginning() beginning {
	b := s.approved(s.statedBeginning())
	switch {
	case s.signed.From != s.signed.Through:
		b.why.text = bilingual.Sprintf("%s; der Tag der Unterzeichnung ist nicht vermerkt, nur %s",
			"%s; the day of signing is not recorded, only %s", b.why.text, bilingual.TextOf(s.agreement.SignedIn))
		return b
	case s.signed != civil.Period{}:
		return b
	}
	b.surely = civil.Date{}
	b.why.text = bilingual.Text{
		German:  "die Vereinbarung ist ein Entwurf; eine Unterzeichnung ist nicht vermerkt",
		English: "the agreement is a draft; no signature is recorded",
	}
	return b
}

func (s *Schedule) statedBeginning() beginning {
	a := s.agreement
	days, sources, published := s.namedDays()
	notStated := func(why bilingual.Text) beginning {
		return beginning{notBefore: s.signed.From, why: reason{why, sources}}
	}
	_, termGap := a.Gap(agreement.KindTerm)
	_, entryGap := a.Gap(agreement.KindEntryIntoForce)
	switch {
	case len(days) > 0:
		b := beginning{notBefore: slices.MinFunc(days, civil.Date.Compare), surely: slices.MaxFunc(days, civil.Date.Compare)}
		b.why = reason{bilingual.Sprintf("die Klauseln nennen verschiedene Tage für den Beginn: %s und %s",
			"the clauses name different days for the beginning: %s and %s", bilingual.FormatOf(b.notBefore), bilingual.FormatOf(b.surely)), sources}
		return b
	case published:
		return s.beginningOnPublication(sources)
	case termGap || entryGap || a.Has(agreement.KindEntryIntoForce):
		return notStated(bilingual.Text{German: "der Tag des Inkrafttretens ist nicht vermerkt", English: "the day of entry into force is not recorded"})
	case slices.Contains(contracts, a.Form) && !a.Has(agreement.KindApproval):
		return beginning{notBefore: s.signed.From, surely: s.signed.Through, why: reason{bilingual.Text{
			German:  "die Vereinbarung gilt, wie angenommen wird, vom Tag ihrer Unterzeichnung an",
			English: "the agreement is assumed to be in force from the day of its signing",
		}, append(sources, assumedConclusion())}}
	}
	return notStated(bilingual.Text{
		German:  "die Vereinbarung nennt keinen Tag des Inkrafttretens, und bei ihrer Form hängt er von mehr als der Unterzeichnung ab",
		English: "the agreement names no day of entry into force, and for its form that takes more than the signature",
	})
}

// approved moves the day from which the agreement is surely in force behind its approvals, as far as they are recorded; where one is
// pending, there is none.
func (s *Schedule) approved(b beginning) beginning {
	for _, c := range agreement.All[agreement.Approval](s.agreement) {
		switch {
		case c.Notice == agreement.Yes || c.IsNone("on") || b.surely.IsZero():
		case c.On.IsZero():
			b.surely = civil.Date{}
			b.why = reason{bilingual.Text{
				German:  "eine Genehmigung ist vorgesehen, und dass sie erteilt ist, ist nicht vermerkt",
				English: "an approval is foreseen, and that it was given is not recorded",
			}, appendSource(b.why.sources, c.Source)}
		case c.On.After(b.surely):
			b.why = reason{bilingual.Sprintf("die Genehmigung wurde erst erteilt: %s", "the approval was given only later: %s", bilingual.FormatOf(c.On)),
				appendSource(b.why.sources, c.Source)}
			b.surely = c.On
		}
	}
	return b
}

// assumedConclusion is that a contract takes effect when it is concluded.
func assumedConclusion() law.Source {
	return law.Source{Citation: law.MustCite(law.BGB, "§§ 145 ff."), Where: "allgemeine Kenntnis", Evidence: law.Assumed}
}

// namedDays returns the days of entry into force and of the beginning of the term, and whether it takes effect with its publication.
func (s *Schedule) namedDays() (days []civil.Date, sources []law.Source, published bool) {
	for _, c := range agreement.All[agreement.EntryIntoForce](s.agreement) {
		published = published || c.AfterPublication == agreement.Yes
		days, sources = appendDay(days, c.On), appendSource(sources, c.Source)
	}
	for _, c := range agreement.All[agreement.Term](s.agreement) {
		days, sources = appendDay(days, c.From), appendSource(sources, c.Source)
	}
	return days, sources, published
}

func appendDay(days []civil.Date, day civil.Date) []civil.Date {
	if day.IsZero() {
		return days
	}
	return append(days, day)
}

func appendSource(sources []law.Source, source law.Source) []law.Source {
	if source.IsZero() || slices.Contains(sources, source) {
		return sources
	}
	return append(sources, source)
}

// beginningOnPublication is that of an agreement that takes effect with its publication, or after it.
func (s *Schedule) beginningOnPublication(sources []law.Source) beginning {
	for _, c := range agreement.All[agreement.Publication](s.agreement) {
		if !c.On.IsZero() {
			return beginning{notBefore: c.On, surely: c.On.AddDays(1), why: reason{bilingual.Text{
				German:  "die Vereinbarung tritt mit oder nach ihrer Bekanntmachung in Kraft; welches von beiden, ist nicht vermerkt",
				English: "the agreement takes effect with its publication or after it; which of the two is not recorded",
			}, appendSource(sources, c.Source)}}
		}
	}
	return beginning{notBefore: s.signed.From, why: reason{bilingual.Text{
		German:  "die Vereinbarung tritt mit oder nach ihrer Bekanntmachung in Kraft, deren Tag nicht vermerkt ist",
		English: "the agreement takes effect with its publication or after it, and the day of that is not recorded",
	}, sources}}
}

func (s *Schedule) readEnding() ending {
	undecidable := func(german, english string, sources []law.Source) ending {
		return ending{why: &reason{bilingual.Text{German: german, English: english}, sources}}
	}
	var e ending
	terms := 0
	for _, c := range agreement.All[agreement.Term](s.agreement) {
		sources := appendSource(nil, c.Source)
		terms++
		switch {
		case terms > 1:
			return undecidable("die Vereinbarung hat mehrere Klauseln zur Laufzeit", "the agreement has several clauses on its term", sources)
		case !c.Through.IsZero() && c.Unlimited == agreement.Yes:
			return undecidable("die Laufzeit ist zugleich befristet und unbefristet vermerkt", "the term is recorded as limited and as unlimited", sources)
		case !c.Through.IsZero() && c.Through.Before(s.begin.surely):
			return undecidable("die Laufzeit endet vor ihrem Beginn", "the term ends before it begins", sources)
		case !c.Through.IsZero():
			e = ending{through: c.Through, basis: reason{sources: sources}}
		case c.Unlimited == agreement.No:
			return undecidable("die Vereinbarung ist befristet, und ihr Ende ist nicht vermerkt", "the agreement is for a limited time, and its end is not recorded", sources)
		case c.Unlimited == agreement.Yes || c.IsNone("through") || c.IsNone("unlimited"):
			e = ending{basis: reason{sources: sources}}
		default:
			return undecidable("die Laufzeit ist nicht vermerkt", "the term is not recorded", sources)
		}
	}
	if _, isGap := s.agreement.Gap(agreement.KindTerm); isGap && terms == 0 {
		return undecidable("die Laufzeit ist nicht vermerkt", "the term is not recorded", nil)
	}
	if e.through.IsZero() {
		return e
	}
	return s.readRenewal(e)
}

// longest is the most years by which an agreement goes on.
const longest = 9999

// readRenewal adds to a fixed end whether the agreement goes on after it.
func (s *Schedule) readRenewal(e ending) ending {
	renewal, _, ok := agreement.First[agreement.Renewal](s.agreement)
	_, isGap := s.agreement.Gap(agreement.KindRenewal)
	sources := appendSource(e.basis.sources, renewal.Source)
	switch {
	case ok && renewal.Automatic == agreement.Yes && renewal.Years > 0 && renewal.Years <= longest:
		e.renewal = renewal.Years
	case ok && renewal.Automatic == agreement.Yes:
		e.why = &reason{bilingual.Text{German: "die Vereinbarung verlängert sich von selbst; um welche Zeit, ist nicht vermerkt",
			English: "the agreement is renewed automatically; by how long is not recorded"}, sources}
	case ok && renewal.Automatic == agreement.Unknown, !ok && isGap:
		e.why = &reason{bilingual.Text{German: "ob sich die Vereinbarung nach der Laufzeit von selbst verlängert, ist nicht vermerkt",
			English: "whether the agreement is renewed automatically after its term is not recorded"}, sources}
	}
	return e
}

func (s *Schedule) readOptions() []option {
	var options []option
	minimum := &reason{text: bilingual.Text{
		German:  "es gibt eine Mindestlaufzeit, und der Tag, an dem sie beginnt, ist nicht vermerkt",
		English: "there is a minimum term, and the day on which it begins is not recorded",
	}}
	for _, c := range agreement.All[agreement.Term](s.agreement) {
		if c.Minimum.IsZero() {
			continue
		}
		first := c.From
		if first.IsZero() && s.begin.notBefore == s.begin.surely {
			first = s.begin.surely
		}
		end := deadline.Deadline{Day: first, Length: lengthOf(c.Minimum), Counting: deadline.FromDay, Closing: deadline.Unmoved}.Last()
		s.minimum = latest(end, s.minimum)
		if end.IsZero() {
			options = append(options, option{unknown: minimum})
		}
	}
	if len(options) > 0 {
		return options
	}
	for _, c := range agreement.All[agreement.Termination](s.agreement) {
		options = append(options, readOption(c))
	}
	if _, isGap := s.agreement.Gap(agreement.KindTermination); isGap && len(options) == 0 {
		options = append(options, option{unknown: &reason{text: bilingual.Text{
			German:  "in Kraft; ob und wie gekündigt werden kann, ist nicht vermerkt",
			English: "in force; whether and how notice can be given is not recorded",
		}}})
	}
	if len(options) == 1 {
		return options
	}
	for i := range options {
		heading := bilingual.Text{German: options[i].heading, English: options[i].heading}
		switch text := &options[i].basis.text; {
		case text.IsZero():
			*text = heading
		case !heading.IsZero():
			*text = bilingual.Sprintf("%s; %s", "%s; %s", heading, *text)
		}
	}
	return options
}

func readOption(c agreement.Termination) option {
	o := option{length: lengthOf(c.Notice), to: c.To, firstTo: c.FirstTo, heading: c.Heading}
	o.basis.sources = append(appendSource(nil, c.Source), deadline.Deadline{Length: o.length, Counting: deadline.NoticeTo, Closing: deadline.Unmoved}.Norms()...)
	if o.to == "" && c.IsNone("to") {
		o.to = agreement.AnyDay
	}
	if c.Conditions != "" {
		o.basis.text = bilingual.Text{German: "unter den Bedingungen der Klausel: " + c.Conditions, English: "under the conditions of the clause: " + c.Conditions}
	}
	because := func(german, english string) *reason {
		return &reason{bilingual.Text{German: german, English: english}, appendSource(nil, c.Source)}
	}
	switch {
	case c.Excluded == agreement.Yes && !c.Notice.IsZero():
		o.unknown = because("die ordentliche Kündigung ist ausgeschlossen, und doch ist eine Frist für sie vermerkt",
			"ordinary termination is excluded, and yet a period of notice is recorded")
	case c.Excluded == agreement.Yes:
		o.closed = because("die ordentliche Kündigung ist ausgeschlossen", "ordinary termination is excluded")
	case c.IsNone("notice"):
		o.unknown = because("die Vereinbarung nennt keine Kündigungsfrist; welche das Gesetz setzt, ist nicht vermerkt",
			"the agreement names no period of notice; which one the law sets is not recorded")
	case !c.Notice.IsValid():
		o.unknown = because("in Kraft; die Kündigungsfrist ist nicht vermerkt", "in force; the period of notice is not recorded")
	case o.to == "":
		o.unknown = because("in Kraft; zu welchem Tag gekündigt werden kann, ist nicht vermerkt",
			"in force; on which day notice takes effect is not recorded")
	case !o.to.IsValid():
		o.unknown = because("in Kraft; zu welchem Tag gekündigt werden kann, ist nicht lesbar vermerkt",
			"in force; on which day notice takes effect is recorded in a word that is not known")
	case o.to == agreement.SchoolYearEnd:
		o.unknown = because("gekündigt werden kann zum Ende des Schuljahrs, dessen letzter Tag hier nicht vermerkt ist",
			"notice takes effect at the end of the school year, whose last day is not recorded here")
	}
	return o
}

// readExit reads the clause by which one party leaves as one on notice.
func readExit(c agreement.Exit) option {
	o := readOption(agreement.Termination{Notice: c.Notice, To: c.To, Note: c.Note})
	if o.unknown != nil {
		o.unknown.text = bilingual.Text{
			German:  "mit welcher Frist und zu welchem Tag eine Partei austreten kann, ist nicht vermerkt",
			English: "with which notice and to which day a party can leave is not recorded",
		}
	}
	return o
}

func lengthOf(d agreement.Duration) deadline.Length {
	units := map[agreement.TimeUnit]deadline.LengthUnit{agreement.Days: deadline.Days, agreement.Weeks: deadline.Weeks,
		agreement.Months: deadline.Months, agreement.Quarters: deadline.Quarters, agreement.Years: deadline.Years}
	return deadline.Length{Number: d.Number, Unit: units[d.Unit]}
}

// readNotice finds out when the notice that was given takes effect, and whether the agreement ends with it.
func (s *Schedule) readNotice() {
	received := s.known.Notice.Received
	if received.IsZero() {
		return
	}
	because := func(german, english string) *reason {
		return &reason{text: bilingual.Text{German: german, English: english}}
	}
	var why *reason
	standing := s.terminability(received, func(phase Phase, because *reason) Standing { why = because; return Standing{Phase: phase} })
	to := s.known.Notice.To
	switch {
	case received.Before(s.signed.Through):
		s.refusal = because("die Kündigung ging vor der Unterzeichnung zu", "notice was received before the agreement was signed")
	case s.end.why != nil && (s.end.through.IsZero() || received.After(s.end.through)):
		s.refusal = s.end.why
	case standing.Phase != Terminable:
		s.refusal = why
	case len(s.options) > 1:
		s.refusal = because("nach welcher der Klauseln gekündigt wurde, ist nicht vermerkt", "by which of the clauses notice was given is not recorded")
	case !to.IsZero() && (to.Before(standing.Effect) || s.options[0].next(to) != to):
		s.refusal = because("zu dem Tag, den die Kündigung nennt, kann von ihrem Zugang an nicht gekündigt werden",
			"notice received on that day cannot take effect on the day that it names")
	case !to.IsZero():
		s.effect = to
	default:
		s.effect = standing.Effect
	}
	if s.end.renewal == 0 && !s.end.through.IsZero() && s.effect.After(s.end.through) {
		s.effect = s.end.through
	}
	switch {
	case s.effect.IsZero():
	case s.effect.Before(s.begin.surely):
		s.effect, s.refusal = civil.Date{}, because("die Kündigung würde wirksam, bevor die Vereinbarung in Kraft tritt",
			"notice would take effect before the agreement is in force")
	default:
		s.refusal = s.goesOn()
	}
}

// goesOn is why an agreement of more than two parties may go on after one of them gave notice; nil where it ends.
func (s *Schedule) goesOn() *reason {
	exit, _, _ := agreement.First[agreement.Exit](s.agreement)
	if len(s.agreement.Parties) <= 2 || exit.Continues == agreement.No {
		return nil
	}
	if exit.Continues == agreement.Yes {
		return &reason{bilingual.Text{
			German:  "die Vereinbarung gilt unter den übrigen Parteien weiter; für die Partei, die gekündigt hat, ist sie beendet",
			English: "the agreement continues among the other parties; it has ended for the party that gave notice",
		}, appendSource(nil, exit.Source)}
	}
	return &reason{text: bilingual.Text{
		German:  "ob die Vereinbarung unter den übrigen Parteien weiter gilt, ist nicht vermerkt",
		English: "whether the agreement continues among the other parties is not recorded",
	}}
}
