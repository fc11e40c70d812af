package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/supervision"
)

func cooperationAnswers() (legal, technical supervision.Competence) {
	legal = supervision.Competence{Outcome: supervision.Known,
		Unless: bilingual.Text{German: "die Behörde hat die Zuständigkeit schriftlich auf eine nachgeordnete übertragen",
			English: "the authority delegated the matter in writing to a lower one"},
		Reason: bilingual.Text{
			German: "Das Ministerium beaufsichtigt, wenn der Bund, ein Land oder eine Körperschaft eines anderen Landes beteiligt ist, das " +
				"Landesverwaltungsamt, wenn ein Landkreis oder eine kreisfreie Stadt beteiligt ist, sonst das Landratsamt; liegen die Gemeinden in " +
				"mehreren Landkreisen, entscheidet der Sitz oder die Körperschaft, die die Aufgabe übernimmt.",
			English: "The ministry supervises where the Federation, a Land or a body of another Land takes part, the Landesverwaltungsamt where a " +
				"Landkreis or a kreisfreie Stadt does, otherwise the Landratsamt; where the municipalities lie in several Landkreise, the seat or " +
				"the body that takes over the task decides."},
		Source: review.Read(law.ThuerKGG, "§ 46", wolters)}
	technical = supervision.Competence{Outcome: supervision.NotRecorded,
		Reason: bilingual.Text{
			German: "Über Zweckverband und Anstalt besteht in übertragenen Aufgaben auch Fachaufsicht, und eine Aufgabe aus einer " +
				"Zweckvereinbarung bleibt unter der Aufsicht dessen, der sie erfüllt; welche Behörde die Fachaufsicht führt, wurde nicht gelesen.",
			English: "A Zweckverband and an Anstalt are under technical supervision too in transferred tasks, and a task under a Zweckvereinbarung " +
				"stays under the supervision of the body that does it; which authority has technical supervision was not read."},
		Source: review.Read(law.ThuerKGG, "§ 45", anwalt24)}
	return legal, technical
}

// formsOfCooperation are the forms of the ThürKGG.
var formsOfCooperation = []agreement.Form{agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft,
	agreement.Zweckvereinbarung, agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt}

// SupervisionOfCooperation returns who supervises a form of cooperation under the ThürKGG (§ 46): the ministry where the
// Land, another Land, a unit of another Land or the Federation takes part, the Landesverwaltungsamt where a Landkreis or a
// kreisfreie Stadt does, and otherwise the Landratsamt. Where the municipalities lie in several Landkreise the seat decides:
// that of the Zweckverband or the Anstalt, or the party that received the task.
//
// Across the border to Sachsen the treaty of 1997 decides: the Land of the seat supervises by its own law, in agreement with the
// ministry of the other ([supervision.Oversight.Consent]); what it says depends on the form. An Arbeitsgemeinschaft is under the law of
// Thüringen unless its parties chose the other, so that the answer is conditional. With the seat in another Land the law of that Land is asked, and this one
// is not covered.
//
// An agreement of another form, such as one on commissioned processing, is not covered: the ThürKGG does not rule who supervises it.
//
// The answer is undecidable without a form or a second party, where a unit has no key, a Zweckverband or another body takes part whose members are not known, or the
// seat is needed and is not given. Before 31 July 2013 the wording is in doubt, and before 10 October 2001 it is not known.
func SupervisionOfCooperation(c supervision.Cooperation) supervision.Oversight {
	if o, isFaulty := c.Faulty(law.ThuerKGG, formsOfCooperation...); isFaulty {
		return o
	}
	l := supervisionNorms()
	abroad := c.OtherLand(land())
	seatAbroad := !c.Seat.IsZero() && !isThuringian(c.Seat.Key)
	byChoice := l.treaty.DecidesLawOf(c, abroad)
	switch {
	case byChoice: // no seat decides
	case seatAbroad:
		o := supervision.Unanswered(c.On, supervision.NotCovered, bilingual.Text{
			German:  "Der Sitz oder der Träger der Aufgabe liegt in einem anderen Land; dessen Recht und dessen Aufsicht entscheiden.",
			English: "The seat or the body that takes over the task lies in another Land; its law and its supervision decide."})
		o.Consent = l.treaty.Consent(c, key.Plain(c.Seat.Key).Land())
		return o
	case !abroad.IsZero() && c.Seat.IsZero():
		return supervision.Unanswered(c.On, supervision.Undecidable, bilingual.Text{
			German:  "Über die Landesgrenze hinweg entscheidet der Sitz des Zweckverbands oder wer die Aufgabe übernimmt, welches Recht gilt; er ist nicht genannt.",
			English: "Across the border of the Land the seat of the Zweckverband, or who takes over the task, decides which law applies; it is not named."})
	}
	tier, district, known := competentAuthority(len(c.Parties), func(i int) governance.Partner { return c.Parties[i] }, c.Seat)
	if !known {
		return supervision.Unanswered(c.On, supervision.Undecidable, bilingual.Text{
			German:  "Es fehlt der Schlüssel einer Partei, die Mitglieder einer beteiligten Körperschaft oder der Sitz.",
			English: "The key of a party, the members of a body that takes part, or the seat is missing."})
	}
	o := supervision.Oversight{On: c.On, Highest: l.highest, Legal: l.ofCooperation, Technical: l.technicalOfCooperation,
		Upper: l.noUpper, Interested: l.notInterested}
	o.Legal.Authority = authority(tier, district)
	switch tier {
	case landratsamt:
		o.Legal.Authority = o.Legal.Authority.NamedIn(Directory(), c.On)
		o.Upper, o.Interested = l.upper, l.interested
	case ministry:
		o.Highest = l.itself
	}
	if c.IsArbeitsgemeinschaft() {
		o.Technical = noBody()
	}
	o.Legal = l.treaty.Excepting(o.Legal, c, abroad)
	o = l.cooperation.Oversight(o)
	if byChoice {
		o = l.treaty.ByChoice(o)
	}
	means := l.municipal.Means(&l.means, c.On)
	if !abroad.IsZero() {
		o.Consent = l.treaty.Consent(c, abroad)
		means = l.treaty.Means(c, abroad, means)
	}
	return o.With(means)
}

func noBody() supervision.Competence {
	return supervision.Competence{Outcome: supervision.Nobody,
		Reason: bilingual.Text{German: "Eine Arbeitsgemeinschaft ist keine eigene Rechtsperson und hat keine eigenen Aufgaben.",
			English: "An Arbeitsgemeinschaft is no legal person of its own and has no tasks of its own."},
		Source: review.Read(law.ThuerKGG, "§ 2 Abs. 2", umweltOnline)}
}

// competentAuthority finds the authority that supervises a cooperation of the partners at 0 to n-1.
func competentAuthority(
	n int, partner func(int) governance.Partner, seat governance.UnitKey,
) (tier supervision.Tier, district key.District, known bool) {
	tier, known = landratsamt, true
	several := false
	for i := range n {
		switch p := partner(i); p.Kind {
		case governance.FederationPartner, governance.LandPartner:
			return ministry, key.District{}, true
		case governance.UnitPartner:
			level := governance.LevelOf(p.Unit.Key)
			switch {
			case p.Unit.IsZero():
				known = false
			case !isThuringian(p.Unit.Key) || level == governance.Land:
				return ministry, key.District{}, true
			case level == governance.District || key.IsKreisfrei(p.Unit.Key):
				tier = landesverwaltungsamt
			case district.IsZero():
				district = districtOf(p.Unit.Key)
			case district != districtOf(p.Unit.Key):
				several = true
			}
		case governance.Zweckverband, governance.PublicInstitution, governance.PublicCorporation:
			known = false
		}
	}
	switch {
	case tier == landesverwaltungsamt:
		district = key.District{}
	case several:
		district = districtOf(seat.Key)
	}
	if !known || tier == landratsamt && district.IsZero() {
		return 0, key.District{}, false
	}
	return tier, district, true
}
