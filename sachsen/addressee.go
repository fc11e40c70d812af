package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
)

// addresseeLaw are the answers of the SächsGemO and the SächsKomZG, without the unit.
type addresseeLaw struct {
	itself, verband, fulfilling          supervision.Addressee // Weisungsaufgaben
	own, ownInVerband, ownInGemeinschaft supervision.Addressee // other tasks
	taken, agreed                        supervision.Addressee

	landkreis, corporation law.Source // of a Landkreis and of a Verwaltungsverband in their own matters
}

func readAddresseeLaw() addresseeLaw {
	answer := func(german, english, place string) supervision.Addressee {
		return supervision.Addressee{Outcome: supervision.Known, Reason: bilingual.Text{German: german, English: english},
			Source: read(law.SaechsKomZG, place)}
	}
	l := addresseeLaw{
		itself: answer("Die Körperschaft erfüllt Weisungsaufgaben selbst; einen übertragenen Wirkungskreis kennt Sachsen nicht.",
			"The body does Weisungsaufgaben itself; Sachsen knows no transferred sphere.", "§ 1"),
		verband: answer("Weisungsaufgaben gehen kraft Gesetzes auf den Verwaltungsverband über.",
			"Weisungsaufgaben pass to the Verwaltungsverband by law.", "§ 7"),
		fulfilling: answer("Weisungsaufgaben erfüllt die erfüllende Gemeinde der Verwaltungsgemeinschaft; welche das ist, sagt das Register nicht.",
			"The erfüllende Gemeinde of the Verwaltungsgemeinschaft does Weisungsaufgaben; which one that is the register does not tell.", "§§ 36–42"),
		own: answer("Freiwillige Aufgaben und Pflichtaufgaben ohne Weisung sind Sache der Körperschaft selbst.",
			"Voluntary tasks and duties without directions are the matter of the body itself.", "§ 1"),
		ownInVerband: answer("Andere als Weisungsaufgaben bleiben bei der Gemeinde; der Verwaltungsverband erledigt sie nach ihrer Weisung.",
			"Tasks other than Weisungsaufgaben stay with the Gemeinde; the Verwaltungsverband carries them out under its instruction.", "§ 8"),
		ownInGemeinschaft: answer("Andere als Weisungsaufgaben bleiben bei der Gemeinde; ausgeführt werden sie von der erfüllenden Gemeinde, die das Register nicht nennt.",
			"Tasks other than Weisungsaufgaben stay with the Gemeinde; the erfüllende Gemeinde, which the register does not name, carries them out.", "§§ 36–42"),
		taken:  answer("Wer eine Aufgabe übernimmt, übernimmt Recht und Pflicht.", "Who takes over a task takes over right and duty.", "§ 44"),
		agreed: answer("Wer eine Aufgabe übernimmt, übernimmt Recht und Pflicht.", "Who takes over a task takes over right and duty.", "§ 71"),
	}
	l.itself.Source, l.own.Source = read(law.SaechsGemO, "§ 2"), read(law.SaechsGemO, "§ 2")
	l.landkreis, l.corporation = read(law.SaechsLKrO, "§ 2"), read(law.SaechsKomZG, "§ 2 Abs. 1 Nr. 2")
	l.fulfilling.Outcome = supervision.NotRecorded
	moved := bilingual.Text{
		German:  "die Aufgabe ist dem Verband übertragen, oder es ist die vorbereitende Bauleitplanung, die kraft Gesetzes übergeht (§ 7 SächsKomZG)",
		English: "the task was transferred to the body, or it is preparatory land-use planning, which passes by law (§ 7 SächsKomZG)"}
	l.ownInVerband.Unless, l.ownInGemeinschaft.Unless = moved, moved
	for _, a := range [...]*supervision.Addressee{&l.taken, &l.agreed} {
		a.Outcome = supervision.Conditional
		a.Condition = bilingual.Text{German: "soweit die Aufgabe übergegangen ist; was übergeht, steht in der Satzung oder Vereinbarung",
			English: "as far as the task passed; what passes stands in the articles or the agreement"}
		a.Source.Evidence = law.Derived
	}
	return l
}

// Addressee returns who does a matter for the unit on its day. Sachsen knows no transferred sphere: governance.TransferredSphere asks
// for its counterpart, the Weisungsaufgaben, and governance.OwnSphere for voluntary tasks and duties without directions (§ 2 SächsGemO).
//
// Weisungsaufgaben pass to the Verwaltungsverband by law (§ 7 SächsKomZG). In a Verwaltungsgemeinschaft they are those of the erfüllende
// Gemeinde (§§ 36–42), which no register names; that is not recorded. All other tasks stay with the municipality. Units of other Länder and
// days before 18 May 2025 are not covered.
func Addressee(unit directory.Unit, sphere governance.Sphere) supervision.Addressee {
	if outcome, reason := unsupervised(unit); outcome != 0 {
		return supervision.Addressee{Outcome: outcome, Reason: reason}
	}
	if !sphere.IsValid() {
		return supervision.Addressee{Outcome: supervision.Undecidable, Reason: bilingual.Text{
			German:  "Ohne die Art der Aufgabe lässt sich nicht sagen, wer zuständig ist.",
			English: "Without the kind of task nobody can tell who is competent."}}
	}
	l := supervisionNorms()
	acting, form := unit.Administration()
	isOwn := sphere == governance.OwnSphere
	var a supervision.Addressee
	switch {
	case form == directory.NotRecorded:
		return supervision.Addressee{Outcome: supervision.NotRecorded, Reason: bilingual.Text{
			German:  "Das Register sagt nicht, wer die Gemeinde verwaltet.",
			English: "The register does not tell who administers the municipality."}}
	case acting == unit && unit.Level() == governance.District && !unit.Fills(governance.Municipality):
		a = l.addressee.itself
		if isOwn {
			a = l.addressee.own
		}
		a.Unit, a.Source = unit, l.addressee.landkreis
	case acting == unit && isOwn:
		a = l.addressee.own
		a.Unit = unit
		if unit.Level() == governance.Association {
			a.Source = l.addressee.corporation
		}
	case acting == unit && unit.Level() == governance.Association:
		a = l.addressee.verband
		a.Unit = unit
	case acting == unit:
		a = l.addressee.itself
		a.Unit = unit
	case form == directory.Verwaltungsverband && isOwn:
		a = l.addressee.ownInVerband
		a.Unit, a.Agent = unit, acting
	case form == directory.Verwaltungsverband:
		a = l.addressee.verband
		a.Unit = acting
	case isOwn:
		a = l.addressee.ownInGemeinschaft
		a.Unit = unit
	default:
		a = l.addressee.fulfilling
	}
	a.Body = a.Unit.Partner()
	return l.wording.Addressee(a, unit.Date())
}

// AddresseeOfCooperation returns who does a task that was given to a cooperation: the Zweckverband itself, which stands in no directory
// and is told as Body, or the party of a Zweckvereinbarung that takes it over. A kommunale Arbeitsgemeinschaft does none. The answer is
// conditional: what passes stands in the articles.
func AddresseeOfCooperation(c supervision.Cooperation, body governance.Partner) supervision.Addressee {
	l := supervisionNorms()
	switch c.Form {
	case agreement.Zweckverband:
		a := l.addressee.taken
		a.Body = body
		return l.wording.Addressee(a, c.On)
	case agreement.Zweckvereinbarung:
		for _, party := range c.Parties {
			if !c.Seat.IsZero() && party.Unit.String() == c.Seat.String() {
				a := l.addressee.agreed
				a.Body = party
				return l.wording.Addressee(a, c.On)
			}
		}
	case agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft:
		none := noBody()
		return l.wording.Addressee(supervision.Addressee{Outcome: none.Outcome, Reason: none.Reason, Source: none.Source}, c.On)
	}
	return supervision.Addressee{Outcome: supervision.Undecidable, Reason: bilingual.Text{
		German:  "Wer die Aufgabe übernimmt, ist nicht genannt.",
		English: "Who takes over the task is not named."}}
}
