package sachsen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
)

// treatyLaw is what the treaty of 30 April and 15 May 1997 with the Freistaat Thüringen says on supervision.
type treatyLaw struct {
	wording    supervision.Wording
	thueringen key.Land

	ofSachsen, ofThueringen             supervision.Authority
	verband, vereinbarung               supervision.Competence // whose agreement is needed, by the form
	otherForm, withLand, unread         supervision.Competence
	meansOfVerband, meansOfVereinbarung supervision.Means
}

func readTreaty() treatyLaw {
	known := func(article, german, english string) supervision.Competence {
		return supervision.Competence{Outcome: supervision.Known, Source: treaty(article), Reason: bilingual.Text{German: german, English: english}}
	}
	open := func(source law.Source, german, english string) supervision.Competence {
		return supervision.Competence{Outcome: supervision.NotRecorded, Source: source, Reason: bilingual.Text{German: german, English: english}}
	}
	reserved := func(article, german, english string) supervision.Means {
		means := meansOfSupervision()
		means.Reservations = []supervision.Reservation{{Text: bilingual.Text{German: german, English: english}, Source: treaty(article)}}
		return means
	}
	municipal := treaty("Art. 1")
	municipal.Evidence = law.Derived
	return treatyLaw{
		// In force on a day that is not known: the day after the instruments were exchanged, and not before Sachsen had consented.
		wording:    supervision.Wording{Read: civil.MustParse(normsRead), Since: civil.MustParse(consented)},
		thueringen: key.MustParseLand("16"),
		ofSachsen:  authority(smi, key.District{}),
		ofThueringen: supervision.Authority{Tier: supervision.Highest,
			Title: bilingual.Text{German: "Thüringer Innenministerium", English: "Thuringian interior ministry"}},
		verband: known("Art. 3",
			"Bevor die Aufsicht des Sitzlandes Bildung, Auflösung oder Änderung der Satzung eines Zweckverbands genehmigt, stellt sie Einvernehmen mit dem Innenministerium des anderen Landes her.",
			"Before the supervision of the Land of the seat approves the formation, the dissolution or a change of the articles of a Zweckverband, it reaches agreement with the interior ministry of the other Land."),
		vereinbarung: known("Art. 3 Abs. 4",
			"Abschluss, Änderung und Ende einer Zweckvereinbarung genehmigt die Aufsicht des Landes, dessen Körperschaft die Aufgabe übernimmt, im Einvernehmen mit dem Innenministerium des anderen Landes.",
			"The conclusion, change and end of a Zweckvereinbarung are approved by the supervision of the Land whose body takes over the task, in agreement with the interior ministry of the other Land."),
		otherForm: open(treaty("Art. 3"),
			"Das Einvernehmen verlangt der Staatsvertrag für Zweckverband und Zweckvereinbarung; für andere Formen ist nichts erfasst.",
			"The treaty requires agreement for a Zweckverband and a Zweckvereinbarung; for other forms nothing is recorded."),
		withLand: open(municipal,
			"Der Staatsvertrag betrifft die kommunale Zusammenarbeit; ob er gilt, wenn ein Land oder der Bund selbst beteiligt ist, ist nicht erfasst.",
			"The treaty is on municipal cooperation; whether it holds where a Land or the Federation itself takes part is not recorded."),
		unread: supervision.Competence{Outcome: supervision.NotRecorded,
			Reason: bilingual.Text{
				German:  "Mit Bayern, Brandenburg und Sachsen-Anhalt bestehen Staatsverträge, von denen nur die Titel gelesen wurden; von anderen Ländern ist nichts erfasst.",
				English: "With Bayern, Brandenburg and Sachsen-Anhalt there are treaties of which only the titles were read; of other Länder nothing is recorded."}},
		meansOfVerband: reserved("Art. 3 Abs. 2", "Beitritt und Ausscheiden eines Mitglieds, auch wenn das Landesrecht keine Genehmigung verlangt; nach Ermessen",
			"joining and exit of a member, even where the law of the Land requires no approval; at discretion"),
		meansOfVereinbarung: reserved("Art. 3 Abs. 4", "Abschluss, Änderung und Ende der Zweckvereinbarung, auch wenn das Landesrecht keine Genehmigung verlangt",
			"conclusion, change and end of the Zweckvereinbarung, even where the law of the Land requires no approval"),
	}
}

// consent returns the ministry whose agreement a cooperation with bodies of the other Land needs, and on what that rests.
func (t *treatyLaw) consent(c supervision.Cooperation, other key.Land, ministry supervision.Authority) supervision.Competence {
	answer := t.otherForm
	switch {
	case other != t.thueringen:
		return t.unread
	case takesPartItself(c.Parties):
		return t.withLand
	case c.Form == agreement.Zweckverband:
		answer = t.verband
	case c.Form == agreement.Zweckvereinbarung:
		answer = t.vereinbarung
	}
	if answer.Outcome == supervision.Known {
		answer.Authority = ministry
	}
	answer = t.wording.Competence(answer, c.On)
	if answer.Outcome == supervision.Conditional {
		answer.Condition = bilingual.Text{
			German:  "sofern der Staatsvertrag an diesem Tag in Kraft war; der Tag seines Inkrafttretens ist nicht bekannt",
			English: "provided that the treaty was in force on that day; the day of its entry into force is not known",
		}
	}
	return answer
}

// isSilentOn reports whether the treaty says nothing on the supervision of the cooperation.
func (t *treatyLaw) isSilentOn(c supervision.Cooperation, other key.Land) bool {
	return other != t.thueringen || takesPartItself(c.Parties) || c.Form != agreement.Zweckverband && c.Form != agreement.Zweckvereinbarung
}

// means returns with what the authority supervises a cooperation with bodies of the other Land: what always needs approval depends on
// the form.
func (t *treatyLaw) means(c supervision.Cooperation, other key.Land, own *supervision.Means) *supervision.Means {
	switch {
	case other != t.thueringen || takesPartItself(c.Parties):
		return own
	case c.Form == agreement.Zweckverband:
		return &t.meansOfVerband
	case c.Form == agreement.Zweckvereinbarung:
		return &t.meansOfVereinbarung
	}
	return own
}

// decidesLawOf reports whether the treaty says of an Arbeitsgemeinschaft with bodies of the other Land whose law it is under.
func (t *treatyLaw) decidesLawOf(c supervision.Cooperation, other key.Land) bool {
	return other == t.thueringen && isArbeitsgemeinschaft(c.Form) && !takesPartItself(c.Parties)
}

// byChoice makes answers conditional: an Arbeitsgemeinschaft across the border is under the law of Thüringen or under that which its
// parties chose (Art. 2).
func (t *treatyLaw) byChoice(o supervision.Oversight) supervision.Oversight {
	for _, a := range [...]*supervision.Competence{&o.Legal, &o.Upper, &o.Highest} {
		if a.Outcome == supervision.Known {
			a.Outcome, a.Condition = supervision.Conditional, bilingual.Text{
				German:  "sofern die Beteiligten sächsisches Recht gewählt haben (Art. 2 Staatsvertrag SN-TH)",
				English: "provided that the parties chose the law of Sachsen (Art. 2 Staatsvertrag SN-TH)"}
		}
	}
	return o
}

func isArbeitsgemeinschaft(form agreement.Form) bool {
	return form == agreement.SimpleArbeitsgemeinschaft || form == agreement.SpecialArbeitsgemeinschaft
}

// takesPartItself reports whether a Land or the Federation is itself a party.
func takesPartItself(parties []governance.Partner) bool {
	return slices.ContainsFunc(parties, func(p governance.Partner) bool {
		return p.Kind == governance.LandPartner || p.Kind == governance.FederationPartner ||
			p.Kind == governance.UnitPartner && governance.LevelOf(p.Unit.Key) == governance.Land
	})
}
