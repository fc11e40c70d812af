package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/supervision"
)

// addresseeLaw are the answers of §§ 47 and 51 ThürKO, without the unit.
type addresseeLaw struct {
	itself, byAssociation, byMember   supervision.Addressee // in the transferred sphere
	own, ownThroughAssociation, ownBy supervision.Addressee
	ownByWhom                         supervision.Addressee

	district, ownOfDistrict, ownOfAssociation supervision.Addressee
	taken                                     supervision.Addressee
}

func readAddresseeLaw() addresseeLaw {
	regulation := bilingual.Text{German: "das Ministerium hat die Aufgabe durch Verordnung den Mitgliedern belassen; solche Verordnungen sind nicht erfasst",
		English: "the ministry left the task with the members by regulation; such regulations are not recorded"}
	moved := bilingual.Text{German: "die Aufgabe ist durch Zweckvereinbarung übertragen (§ 47 Abs. 3 ThürKO)",
		English: "the task was transferred by Zweckvereinbarung (§ 47 Abs. 3 ThürKO)"}
	fulfilling := law.Source{Citation: law.MustCite(law.ThuerKO, "§ 51"), Where: "de.wikipedia.org", Evidence: law.Secondary}
	answer := func(german, english string, unless bilingual.Text, source law.Source) supervision.Addressee {
		return supervision.Addressee{Outcome: supervision.Known, Reason: bilingual.Text{German: german, English: english},
			Unless: unless, Source: source}
	}
	l := addresseeLaw{
		itself: answer("Die Körperschaft verwaltet sich selbst und erfüllt übertragene Aufgaben selbst.",
			"The body has its own administration and does transferred tasks itself.", bilingual.Text{},
			review.Read(law.ThuerKO, "§ 3 Abs. 1", anwalt24)),
		byAssociation: answer("Im übertragenen Wirkungskreis erfüllt die Verwaltungsgemeinschaft alle Aufgaben ihrer Mitglieder.",
			"In the transferred sphere the Verwaltungsgemeinschaft does all tasks of its members.", regulation,
			review.Read(law.ThuerKO, "§ 47 Abs. 1", anwalt24)),
		byMember: answer("Die erfüllende Gemeinde tut, was sonst die Verwaltungsgemeinschaft täte; es gelten deren Vorschriften.",
			"The erfüllende Gemeinde does what a Verwaltungsgemeinschaft would do; the same rules apply.", regulation, fulfilling),
		own: answer("Der eigene Wirkungskreis ist Sache der Körperschaft selbst.",
			"The own sphere is the matter of the body itself.", bilingual.Text{}, review.Read(law.ThuerKO, "§ 1 Abs. 2", umweltOnline)),
		ownByWhom: answer("Der eigene Wirkungskreis ist Sache der Gemeinde selbst; ob eine andere Verwaltung für sie handelt, sagt das Register nicht.",
			"The own sphere is the matter of the Gemeinde itself; whether another administration acts for it the register does not tell.", moved,
			review.Read(law.ThuerKO, "§ 1 Abs. 2", umweltOnline)),
		ownThroughAssociation: answer("Im eigenen Wirkungskreis bleibt das Mitglied zuständig; die Verwaltungsgemeinschaft handelt als seine Behörde nach seinen Weisungen.",
			"In the own sphere the member stays competent; the Verwaltungsgemeinschaft acts as its authority under its instructions.", moved,
			review.Read(law.ThuerKO, "§ 47 Abs. 2", anwalt24)),
		ownBy: answer("Im eigenen Wirkungskreis bleibt die Gemeinde zuständig; die erfüllende Gemeinde handelt für sie nach ihren Weisungen.",
			"In the own sphere the Gemeinde stays competent; the erfüllende Gemeinde acts for it under its instructions.", moved, fulfilling),
		taken: supervision.Addressee{Outcome: supervision.Conditional,
			Condition: bilingual.Text{German: "soweit die Aufgabe mit ihren Befugnissen übergegangen ist; was übergeht, steht in der Satzung oder Vereinbarung",
				English: "as far as the task passed with its powers; what passes stands in the articles or the agreement"},
			Reason: bilingual.Text{German: "Wer eine Aufgabe übernimmt, übernimmt Recht, Pflicht und Befugnisse.",
				English: "Who takes over a task takes over right, duty and powers."},
			Source: review.Unread(law.ThuerKGG, "§ 20")},
	}
	l.ownOfDistrict, l.ownOfAssociation, l.district = l.own, l.own, l.itself
	l.ownOfDistrict.Source = review.Read(law.ThuerKO, "§ 87 Abs. 1", wolters)
	l.ownOfAssociation.Source = review.Read(law.ThuerKO, "§ 46 Abs. 1", anwalt24)
	l.district.Source = review.Inferred(law.ThuerKO, "§ 6 Abs. 3", "die Vorschrift nennt eigene und übertragene Aufgaben der Landkreise")
	return l
}

// Addressee returns who does a matter of the sphere for the unit on its day (§§ 47, 51 ThürKO). In the transferred sphere that is
// the Verwaltungsgemeinschaft of a member, or the erfüllende Gemeinde, to which the same rules apply; in the own sphere every unit
// stays competent itself, and the others only act for it, as its Agent.
//
// Units of other Länder are not covered, without a sphere the question is undecidable, and where the register does not tell who
// administers the unit the answer is not recorded. Before 28 January 2003 the wording is not known.
func Addressee(unit directory.Unit, sphere governance.Sphere) supervision.Addressee {
	if outcome, reason := unsupervised(unit); outcome != 0 {
		if outcome != supervision.Nobody || unit.Level() == governance.Land {
			return supervision.Addressee{Outcome: outcome, Reason: reason}
		}
	}
	l := supervisionNorms()
	acting, form := unit.Administration()
	var a supervision.Addressee
	switch {
	case !sphere.IsValid():
		return supervision.Addressee{Outcome: supervision.Undecidable, Reason: bilingual.Text{
			German:  "Ohne den Wirkungskreis lässt sich nicht sagen, wer zuständig ist.",
			English: "Without the sphere nobody can tell who is competent."}}
	case sphere == governance.OwnSphere:
		a = l.addressee.ofOwn(unit, acting, form)
	case acting.IsZero():
		return supervision.Addressee{Outcome: supervision.NotRecorded, Reason: bilingual.Text{
			German:  "Das Register sagt nicht, wer die Gemeinde verwaltet.",
			English: "The register does not tell who administers the municipality."}}
	default:
		a = l.addressee.ofTransferred(unit, acting, form)
	}
	a.Body = a.Unit.Partner()
	return l.municipal.Addressee(a, unit.Date())
}

func (l *addresseeLaw) ofOwn(unit, acting directory.Unit, form directory.AdministrationForm) (a supervision.Addressee) {
	switch {
	case unit.Level() == governance.District:
		a = l.ownOfDistrict
	case acting == unit && unit.Level() == governance.Association:
		a = l.ownOfAssociation
	case acting == unit:
		a = l.own
	case acting.IsZero():
		a = l.ownByWhom
	case form == directory.ErfuellendeGemeinde:
		a = l.ownBy
		a.Agent = acting
	default:
		a = l.ownThroughAssociation
		a.Agent = acting
	}
	a.Unit = unit
	return a
}

func (l *addresseeLaw) ofTransferred(unit, acting directory.Unit, form directory.AdministrationForm) (a supervision.Addressee) {
	switch {
	case form == directory.ErfuellendeGemeinde:
		a = l.byMember
	case unit.Level() == governance.District:
		a = l.district
	case acting == unit && unit.Level() != governance.Association:
		a = l.itself
	default:
		a = l.byAssociation
	}
	a.Unit = acting
	return a
}

// AddresseeOfCooperation returns who does a task that was given to a cooperation: the Zweckverband or the Anstalt itself, which stands
// in no directory and is told as Body, or the party of a Zweckvereinbarung that takes it over. An Arbeitsgemeinschaft does none. What
// passes with the task is not recorded, for § 20 ThürKGG was not read; the answer is conditional.
func AddresseeOfCooperation(c supervision.Cooperation, body governance.Partner) supervision.Addressee {
	l := supervisionNorms()
	switch c.Form {
	case agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt:
		a := l.addressee.taken
		a.Body = body
		return l.cooperation.Addressee(a, c.On)
	case agreement.Zweckvereinbarung:
		if c.Seat.IsZero() {
			break
		}
		a := l.addressee.taken
		for _, party := range c.Parties {
			if party.Unit.String() == c.Seat.String() {
				a.Body = party
			}
		}
		if a.Body.Unit.IsZero() {
			break
		}
		a.Source = review.Read(law.ThuerKGG, "§ 7 Abs. 2", anwalt24)
		return l.cooperation.Addressee(a, c.On)
	case agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft:
		none := noBody()
		return supervision.Addressee{Outcome: none.Outcome, Reason: none.Reason, Source: none.Source}
	}
	return supervision.Addressee{Outcome: supervision.Undecidable, Reason: bilingual.Text{
		German:  "Wer die Aufgabe übernimmt, ist nicht genannt.",
		English: "Who takes over the task is not named."}}
}
