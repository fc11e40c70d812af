package sachsen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/internal/lazy"
)

// The authorities that supervise municipalities in Sachsen, by their tier.
const (
	landratsamt     = supervision.Lower   // acts under unlimited direction
	landesdirektion = supervision.Upper   // Landesdirektion Sachsen
	smi             = supervision.Highest // Staatsministerium des Innern
)

var titlesOfAuthorities = [...]bilingual.Text{
	landratsamt:     {German: "Landratsamt", English: "Landratsamt"},
	landesdirektion: {German: "Landesdirektion Sachsen", English: "Landesdirektion Sachsen"},
	smi:             {German: "Sächsisches Staatsministerium des Innern", English: "Saxon state ministry of the interior"},
}

// authority returns the authority of a tier; district is the Landkreis of a Landratsamt.
func authority(tier supervision.Tier, district key.District) supervision.Authority {
	return supervision.Authority{Tier: tier, Title: titlesOfAuthorities[tier], District: district}
}

// supervisionLaw is what the law says on supervision, made once.
type supervisionLaw struct {
	wording supervision.Wording

	grosseKreisstadt                         supervision.Competence
	lower, upperOfLower, interested, highest supervision.Competence // of kreisangehörige Gemeinden
	town, district, notInterested            supervision.Competence // kreisfreie Städte and Landkreise
	verband, technical                       supervision.Competence
	ofCooperation, technicalOfCooperation    supervision.Competence
	itself                                   supervision.Competence
	addressee                                addresseeLaw
	means                                    supervision.Means
	treaty                                   supervision.Treaty
}

var lawOfSupervision lazy.Value[*supervisionLaw]

func supervisionNorms() *supervisionLaw { return lawOfSupervision.Get(readSupervisionLaw) }

func readSupervisionLaw() *supervisionLaw {
	competent := func(tier supervision.Tier, act law.Act, place, german, english string) supervision.Competence {
		return supervision.Competence{Outcome: supervision.Known, Authority: authority(tier, key.District{}),
			Reason: bilingual.Text{German: german, English: english}, Source: read(act, place)}
	}
	l := &supervisionLaw{
		wording: supervision.Wording{Read: civil.MustParse(normsRead)},
		lower: competent(landratsamt, law.SaechsGemO, "§ 112",
			"Über kreisangehörige Gemeinden führt das Landratsamt die Rechtsaufsicht; es ist dabei an Weisungen gebunden.",
			"Over kreisangehörige Gemeinden the Landratsamt has legal supervision; it is bound by directions."),
		upperOfLower: competent(landesdirektion, law.SaechsGemO, "§ 112",
			"Obere Rechtsaufsichtsbehörde ist die Landesdirektion Sachsen.",
			"The upper authority of legal supervision is the Landesdirektion Sachsen."),
		interested: competent(landesdirektion, law.SaechsGemO, "§ 112 Abs. 4",
			"Ist der Landkreis selbst beteiligt, entscheidet statt des Landratsamts die obere Rechtsaufsichtsbehörde.",
			"Where the Landkreis is itself concerned, the upper authority decides in place of the Landratsamt."),
		highest: competent(smi, law.SaechsGemO, "§ 112",
			"Oberste Rechtsaufsichtsbehörde ist das Staatsministerium des Innern.",
			"The highest authority of legal supervision is the state ministry of the interior."),
		town: competent(landesdirektion, law.SaechsGemO, "§ 112",
			"Über Kreisfreie Städte führt die Landesdirektion Sachsen die Rechtsaufsicht; sie ist zugleich obere Behörde.",
			"Over Kreisfreie Städte the Landesdirektion Sachsen has legal supervision; it is the upper authority too."),
		district: competent(landesdirektion, law.SaechsLKrO, "§ 65",
			"Über Landkreise führt die Landesdirektion Sachsen die Rechtsaufsicht; sie ist zugleich obere Behörde.",
			"Over Landkreise the Landesdirektion Sachsen has legal supervision; it is the upper authority too."),
		verband: competent(landratsamt, law.SaechsKomZG, "§ 74",
			"Sind nur Körperschaften eines Landkreises beteiligt, führt das Landratsamt die Rechtsaufsicht; ein Verwaltungsverband besteht aus Gemeinden eines Landkreises.",
			"Where only bodies of one Landkreis take part, the Landratsamt has legal supervision; a Verwaltungsverband consists of municipalities of one Landkreis."),
		itself: supervision.Competence{Outcome: supervision.Nobody, Source: read(law.SaechsKomZG, "§ 74"),
			Reason: bilingual.Text{German: "Die oberste Behörde führt die Aufsicht selbst; über ihr steht keine.",
				English: "The highest authority supervises itself; none is above it."}},
		notInterested: supervision.Competence{Outcome: supervision.Nobody, Source: read(law.SaechsGemO, "§ 112 Abs. 4"),
			Reason: bilingual.Text{German: "Die Landesdirektion gehört zu keinem Landkreis; die Vorschrift für den beteiligten Landkreis greift nicht.",
				English: "The Landesdirektion belongs to no Landkreis; the rule for a Landkreis that is itself concerned does not apply."}},
		technical: supervision.Competence{Outcome: supervision.NotRecorded, Source: read(law.SaechsGemO, "§ 123 Abs. 2"),
			Reason: bilingual.Text{
				German:  "Wer die Fachaufsicht über Weisungsaufgaben führt, bestimmt das Gesetz der Aufgabe; erfasst ist nur, dass allein die Rechtsaufsicht Weisungen durchsetzt.",
				English: "Who has technical supervision over Weisungsaufgaben the act on the task says; recorded is only that legal supervision alone enforces directions."}},
	}
	l.grosseKreisstadt = l.lower
	l.grosseKreisstadt.Source.Evidence = law.Derived
	l.grosseKreisstadt.Reason = bilingual.Text{
		German:  "Über kreisangehörige Gemeinden führt das Landratsamt die Rechtsaufsicht; dass eine Große Kreisstadt dazu gehört, ist eigene Lesart.",
		English: "Over kreisangehörige Gemeinden the Landratsamt has legal supervision; that a Große Kreisstadt is one is our reading.",
	}
	l.ofCooperation, l.technicalOfCooperation = cooperationAnswers()
	l.addressee = readAddresseeLaw()
	l.means = meansOfSupervision()
	l.treaty = readTreaty()
	return l
}

// Supervision returns who supervises a unit on its day (§ 112 SächsGemO, § 65 SächsLKrO, § 74 SächsKomZG): the Landratsamt over
// kreisangehörige Gemeinden and Verwaltungsverbände, the Landesdirektion Sachsen over Kreisfreie Städte and Landkreise, with the
// authorities above, and who decides where the Landkreis is itself concerned. Who has the Fachaufsicht is not recorded.
//
// Nobody supervises the Land, nor a Verwaltungsgemeinschaft, which is no legal person in Sachsen. Of areas outside any municipality
// nothing is recorded; units of other Länder, and days before 18 May 2025, for which no wording was read, are not covered.
//
// For forms of cooperation use [SupervisionOfCooperation].
func Supervision(unit directory.Unit) supervision.Oversight {
	l := supervisionNorms()
	day := unit.Date()
	if outcome, reason := unsupervised(unit); outcome != 0 {
		return supervision.Unanswered(day, outcome, reason)
	}
	o := supervision.Oversight{On: day, Upper: l.upperOfLower, Highest: l.highest, Interested: l.interested, Technical: l.technical}
	switch {
	case unit.Level() == governance.District && !unit.Fills(governance.Municipality):
		o.Legal, o.Upper, o.Interested = l.district, l.district, l.notInterested
		o.Highest.Source = l.district.Source
	case unit.Fills(governance.District):
		o.Legal, o.Upper, o.Interested = l.town, l.town, l.notInterested
	default:
		o.Legal = l.lower
		if unit.Kind() == governance.GrosseKreisstadt {
			o.Legal = l.grosseKreisstadt
		}
		if unit.Level() == governance.Association {
			o.Legal = l.verband
		}
		district, _ := unit.District()
		o.Legal.Authority.District, _ = district.Key().(key.District)
		o.Legal.Authority.Name = district.Name()
	}
	return l.wording.Oversight(o).With(&l.means)
}

// unsupervised tells why no authority supervises the unit, or why nobody can tell; the outcome is 0 where one does.
func unsupervised(unit directory.Unit) (supervision.Outcome, bilingual.Text) {
	switch {
	case unit.IsZero():
		return supervision.Undecidable, bilingual.Text{German: "Es ist keine Einheit genannt.", English: "No unit is named."}
	case !liesInSachsen(unit.Key()):
		return supervision.NotCovered, bilingual.Text{German: "Die Einheit liegt nicht in Sachsen.", English: "The unit does not lie in Sachsen."}
	}
	if unread := supervisionNorms().wording.Competence(supervision.Competence{}, unit.Date()); unread.Outcome == supervision.NotCovered {
		return unread.Outcome, unread.Reason
	}
	switch kind := unit.Kind(); unit.Level() {
	case governance.Land:
		return supervision.Nobody, bilingual.Text{German: "Das Land steht unter keiner Kommunalaufsicht.",
			English: "The Land is under no municipal supervision."}
	case governance.GovernmentRegion:
		return supervision.Nobody, bilingual.Text{German: "Ein Regierungsbezirk ist keine Körperschaft.",
			English: "A Regierungsbezirk is no corporation."}
	case governance.Association:
		switch kind {
		case governance.Verwaltungsverband:
		case 0:
			return supervision.NotRecorded, bilingual.Text{German: "Welcher Art der Verband ist, ist für diesen Tag nicht erfasst.",
				English: "Of which kind the association is, is not recorded for that day."}
		default:
			return supervision.Nobody, bilingual.Text{
				German:  "Eine Verwaltungsgemeinschaft ist in Sachsen keine Rechtsperson (§§ 36–42 SächsKomZG); beaufsichtigt werden ihre Gemeinden.",
				English: "A Verwaltungsgemeinschaft is no legal person in Sachsen (§§ 36–42 SächsKomZG); its municipalities are supervised."}
		}
	case governance.Municipality:
		if kind == governance.BewohntesGemeindefreiesGebiet || kind == governance.UnbewohntesGemeindefreiesGebiet {
			return supervision.NotRecorded, bilingual.Text{German: "Das Recht der gemeindefreien Gebiete wurde nicht gelesen.",
				English: "The law on areas outside any municipality was not read."}
		}
	}
	return 0, bilingual.Text{}
}

func cooperationAnswers() (legal, technical supervision.Competence) {
	legal = supervision.Competence{Outcome: supervision.Known, Source: read(law.SaechsKomZG, "§ 74"),
		Reason: bilingual.Text{
			German: "Das Staatsministerium des Innern beaufsichtigt, wenn der Bund, das Land oder eine Körperschaft eines anderen Landes beteiligt " +
				"ist, die Landesdirektion Sachsen, wenn ein Landkreis oder Körperschaften mehrerer Landkreise beteiligt sind, das Landratsamt, wenn " +
				"es nur Körperschaften eines Landkreises sind.",
			English: "The state ministry of the interior supervises where the Federation, the Land or a body of another Land takes part, the " +
				"Landesdirektion Sachsen where a Landkreis or bodies of several Landkreise do, the Landratsamt where all are of one Landkreis."}}
	technical = supervision.Competence{Outcome: supervision.NotRecorded, Source: read(law.SaechsKomZG, "§ 74"),
		Reason: bilingual.Text{German: "Wer die Fachaufsicht über Weisungsaufgaben eines Verbandes führt, ist nicht erfasst.",
			English: "Who has technical supervision over Weisungsaufgaben of a body of cooperation is not recorded."}}
	return legal, technical
}

// formsOfCooperation are the forms of the SächsKomZG.
var formsOfCooperation = []agreement.Form{agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft,
	agreement.Zweckvereinbarung, agreement.Zweckverband, agreement.VerwaltungsgemeinschaftForm}

// SupervisionOfCooperation returns who supervises a form of cooperation under the SächsKomZG (§ 74): the Staatsministerium des Innern
// where the Federation, the Land or a body of another Land takes part, the Landesdirektion Sachsen where a Landkreis, a Kreisfreie Stadt
// or bodies of several Landkreise do, and otherwise the Landratsamt. Unlike in Thüringen no seat decides between Landkreise.
//
// Across the border to Thüringen the treaty of 1997 decides which law applies: that of the Land in which the seat lies, in agreement
// with the ministry of the other ([supervision.Oversight.Consent]). The SAKD is under the Staatsministerium by an act of its own (§ 11
// SAKD-Gesetz), and no cooperation. Days before 18 May 2025, and agreements of a form that the SächsKomZG does not know, are not covered; without a
// form or a second party the answer is undecidable.
func SupervisionOfCooperation(c supervision.Cooperation) supervision.Oversight {
	if o, isFaulty := c.Faulty(law.SaechsKomZG, formsOfCooperation...); isFaulty {
		return o
	}
	l := supervisionNorms()
	abroad := c.OtherLand(land())
	byChoice := l.treaty.DecidesLawOf(c, abroad)
	switch {
	case byChoice: // no seat decides
	case !c.Seat.IsZero() && !liesInSachsen(c.Seat.Key):
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
	tier, district, known := competentTier(c.Parties)
	if !known {
		return supervision.Unanswered(c.On, supervision.Undecidable, bilingual.Text{
			German:  "Es fehlt der Schlüssel einer Partei oder die Mitglieder einer beteiligten Körperschaft.",
			English: "The key of a party or the members of a body that takes part are missing."})
	}
	o := supervision.Oversight{On: c.On, Legal: l.ofCooperation, Upper: l.ofCooperation, Highest: l.ofCooperation,
		Interested: l.notInterested, Technical: l.technicalOfCooperation}
	o.Legal.Authority, o.Upper.Authority, o.Highest.Authority = authority(tier, district), authority(landesdirektion, key.District{}), authority(smi, key.District{})
	switch tier {
	case landratsamt:
		o.Legal.Authority = o.Legal.Authority.NamedIn(Directory(), c.On)
		o.Interested = l.interested
	case smi:
		o.Upper = o.Legal
		o.Legal.Source = read(law.SaechsKomZG, "§ 74 Abs. 1 Nr. 3")
		o.Highest = l.itself
	}
	if tier == landesdirektion && slices.ContainsFunc(c.Parties, func(p governance.Partner) bool { return key.IsKreisfrei(p.Unit.Key) }) {
		o.Legal.Source.Evidence = law.Derived // that a Kreisfreie Stadt is in no Landkreis is our reading
	}
	if c.IsArbeitsgemeinschaft() {
		o.Technical = noBody()
	}
	o.Legal = l.treaty.Excepting(o.Legal, c, abroad)
	o = l.wording.Oversight(o)
	if byChoice {
		o = l.treaty.ByChoice(o)
	}
	if !abroad.IsZero() {
		o.Consent = l.treaty.Consent(c, abroad)
		return o.With(l.treaty.Means(c, abroad, &l.means))
	}
	return o.With(&l.means)
}

// competentTier finds the tier that supervises a cooperation, and the Landkreis of a Landratsamt.
func competentTier(parties []governance.Partner) (tier supervision.Tier, district key.District, known bool) {
	tier, known = landratsamt, len(parties) > 0
	for i := range parties {
		switch p := &parties[i]; p.Kind {
		case governance.FederationPartner, governance.LandPartner:
			return smi, key.District{}, true
		case governance.UnitPartner:
			in, isIn := key.DistrictOf(p.Unit.Key)
			switch {
			case p.Unit.IsZero():
				known = false
			case !liesInSachsen(p.Unit.Key) || !isIn:
				return smi, key.District{}, true
			case governance.LevelOf(p.Unit.Key) == governance.District, key.IsKreisfrei(p.Unit.Key), !district.IsZero() && district != in:
				tier = landesdirektion
			}
			district = in
		case governance.Zweckverband, governance.PublicInstitution, governance.PublicCorporation, governance.VerwaltungsverbandPartner:
			known = false
		}
	}
	switch {
	case !known:
		return 0, key.District{}, false
	case tier == landesdirektion:
		district = key.District{}
	}
	return tier, district, tier != landratsamt || !district.IsZero()
}

func noBody() supervision.Competence {
	return supervision.Competence{Outcome: supervision.Nobody, Source: read(law.SaechsKomZG, "§ 73a"),
		Reason: bilingual.Text{German: "Eine kommunale Arbeitsgemeinschaft berät und stimmt ab; sie bindet niemanden und hat keine eigenen Aufgaben.",
			English: "A kommunale Arbeitsgemeinschaft advises and coordinates; it binds nobody and has no tasks of its own."}}
}
