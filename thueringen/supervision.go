package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/internal/lazy"
)

// The authorities that supervise municipalities in Thüringen, by their tier.
const (
	landratsamt          = supervision.Lower   // as lower authority of the Land, not as office of the Landkreis
	landesverwaltungsamt = supervision.Upper   // the one middle authority of the Land
	ministry             = supervision.Highest // the ministry for municipal affairs
)

var titlesOfAuthorities = [...]bilingual.Text{
	landratsamt:          {German: "Landratsamt", English: "Landratsamt"},
	landesverwaltungsamt: {German: "Landesverwaltungsamt", English: "Landesverwaltungsamt"},
	ministry:             {German: "für Kommunalangelegenheiten zuständiges Ministerium", English: "ministry for municipal affairs"},
}

// authority returns the authority of a tier, and zero for none; district is the Landkreis of a Landratsamt.
func authority(tier supervision.Tier, district key.District) supervision.Authority {
	return supervision.Authority{Tier: tier, Title: titlesOfAuthorities[tier], District: district}
}

// supervisionLaw is what the law says on supervision, made once.
type supervisionLaw struct {
	municipal, cooperation supervision.Wording // of the ThürKO and of the ThürKGG
	supervised             supervision.Wording // of § 118 ThürKO

	lower, upper, highest, noUpper, itself supervision.Competence
	direct, grosseKreisstadt               supervision.Competence
	interested, notInterested              supervision.Competence
	technical, technicalUpper              supervision.Competence
	ofCooperation, technicalOfCooperation  supervision.Competence
	addressee                              addresseeLaw
	means                                  supervision.Means
	treaty                                 supervision.Treaty

	eisenach key.AGS
	towns    []key.AGS // of uncertain rank, Eisenach among them
}

var lawOfSupervision lazy.Value[*supervisionLaw]

func supervisionNorms() *supervisionLaw { return lawOfSupervision.Get(readSupervisionLaw) }

func wordingOf(act law.Act) supervision.Wording {
	known := heldOf(act)
	return known.wording()
}

func (h held) wording() supervision.Wording {
	return supervision.Wording{Read: h.inForce.From, Since: h.since}
}

func readSupervisionLaw() *supervisionLaw {
	competent := func(tier supervision.Tier, place, german, english string) supervision.Competence {
		return supervision.Competence{Outcome: supervision.Known, Authority: authority(tier, key.District{}),
			Reason: bilingual.Text{German: german, English: english}, Source: review.Read(law.ThuerKO, place, anwalt24)}
	}
	nobody := func(german, english string) supervision.Competence {
		return supervision.Competence{Outcome: supervision.Nobody, Reason: bilingual.Text{German: german, English: english},
			Source: review.Read(law.ThuerKO, "§ 118", anwalt24)}
	}
	l := &supervisionLaw{
		municipal: wordingOf(law.ThuerKO), cooperation: wordingOf(law.ThuerKGG), supervised: sinceGrosseKreisstadt().wording(),
		lower: competent(landratsamt, "§ 118 Abs. 1",
			"Über kreisangehörige Gemeinden und Verwaltungsgemeinschaften führt das Landratsamt als untere Behörde des Landes die Rechtsaufsicht.",
			"Over kreisangehörige Gemeinden and Verwaltungsgemeinschaften the Landratsamt has legal supervision, as lower authority of the Land."),
		upper: competent(landesverwaltungsamt, "§ 118 Abs. 2",
			"Über den Landratsämtern steht das Landesverwaltungsamt als obere Rechtsaufsichtsbehörde.",
			"The Landesverwaltungsamt is the upper authority of legal supervision above the Landratsämter."),
		direct: competent(landesverwaltungsamt, "§ 118 Abs. 2",
			"Über Landkreise und kreisfreie Städte führt das Landesverwaltungsamt die Rechtsaufsicht.",
			"Over Landkreise and kreisfreie Städte the Landesverwaltungsamt has legal supervision."),
		grosseKreisstadt: competent(landesverwaltungsamt, "§ 118 Abs. 2",
			"Über die Große Kreisstadt führt das Landesverwaltungsamt die Rechtsaufsicht.",
			"Over the Große Kreisstadt the Landesverwaltungsamt has legal supervision."),
		highest: competent(ministry, "§ 118 Abs. 3",
			"Oberste Rechtsaufsichtsbehörde ist das für Kommunalrecht zuständige Ministerium.",
			"The highest authority of legal supervision is the ministry for municipal law."),
		noUpper: nobody("Zwischen dem Landesverwaltungsamt und dem Ministerium steht keine Behörde.",
			"Between the Landesverwaltungsamt and the ministry there is no authority."),
		itself: nobody("Die oberste Behörde führt die Aufsicht selbst; über ihr steht keine.",
			"The highest authority supervises itself; none is above it."),
		interested: competent(landesverwaltungsamt, "§ 118 Abs. 1 S. 2",
			"Ist der Landkreis selbst beteiligt, entscheidet statt des Landratsamts das Landesverwaltungsamt.",
			"Where the Landkreis is itself concerned, the Landesverwaltungsamt decides in place of the Landratsamt."),
		notInterested: nobody("Das Landesverwaltungsamt gehört zu keinem Landkreis; die Vorschrift für den beteiligten Landkreis greift nicht.",
			"The Landesverwaltungsamt belongs to no Landkreis; the rule for a Landkreis that is itself concerned does not apply."),
	}
	l.technical, l.technicalUpper = technicalSupervision(landratsamt), technicalSupervision(landesverwaltungsamt)
	l.ofCooperation, l.technicalOfCooperation = cooperationAnswers()
	l.addressee = readAddresseeLaw()
	l.means = meansOfSupervision()
	l.treaty = readTreaty()
	l.eisenach = key.MustParseAGS(eisenach)
	for _, town := range townsOfUncertainRank {
		l.towns = append(l.towns, key.MustParseAGS(town))
	}
	return l
}

func technicalSupervision(tier supervision.Tier) supervision.Competence {
	return supervision.Competence{Outcome: supervision.Known, Authority: authority(tier, key.District{}),
		Unless: bilingual.Text{German: "ein Gesetz bestimmt eine andere Fachaufsichtsbehörde",
			English: "an act names another authority of technical supervision"},
		Reason: bilingual.Text{
			German:  "Die Fachaufsicht im übertragenen Wirkungskreis folgt der Rechtsaufsicht; im eigenen Wirkungskreis gibt es keine.",
			English: "Technical supervision in the transferred sphere follows legal supervision; in the own sphere there is none."},
		Source: review.Read(law.ThuerKO, "§ 118 Abs. 4–6", anwalt24)}
}

// Supervision returns who supervises a unit on its day (§ 118 ThürKO): the Landratsamt over kreisangehörige Gemeinden and
// Verwaltungsgemeinschaften, the Landesverwaltungsamt over Landkreise, kreisfreie Städte and the Große Kreisstadt Eisenach, with
// the authorities above, the Fachaufsicht, and who decides where the Landkreis is itself concerned.
//
// Nobody supervises the Land, nor what the register calls an association and is no corporation: an erfüllende Gemeinde with those
// for whom it acts. Of areas outside any municipality nothing is recorded, and units of other Länder are not covered. Before 1
// January 2021 the wording is in doubt, and before 28 January 2003 it is not known.
//
// For forms of cooperation use [SupervisionOfCooperation].
func Supervision(unit directory.Unit) supervision.Oversight {
	l := supervisionNorms()
	day := unit.Date()
	if outcome, reason := unsupervised(unit); outcome != 0 {
		return supervision.Unanswered(day, outcome, reason)
	}
	o := supervision.Oversight{On: day, Highest: l.highest}
	isUpper := unit.Fills(governance.District)
	legal := l.direct
	if unit.AGS() == l.eisenach {
		isUpper, legal = true, l.grosseKreisstadt
		legal.Source.Where += "; Status der Stadt Eisenach: Presse"
		legal.Source.Evidence = law.Secondary
	}
	if isUpper {
		o.Legal, o.Upper, o.Interested, o.Technical = legal, l.noUpper, l.notInterested, l.technicalUpper
		o.Technical.Source.Evidence = law.Weakest(o.Technical.Source.Evidence, legal.Source.Evidence)
	} else {
		o.Legal, o.Upper, o.Interested, o.Technical = l.lower, l.upper, l.interested, l.technical
		district, _ := unit.District()
		at := authority(landratsamt, districtOf(unit.Key()))
		at.Name = district.Name()
		o.Legal.Authority, o.Technical.Authority = at, at
		if slices.Contains(l.towns, unit.AGS()) {
			o.Technical = ofGrosseStadt(unit, o.Technical)
		}
	}
	return l.supervised.Oversight(o).With(l.municipal.Means(&l.means, day))
}

// unsupervised tells why no authority supervises the unit, or why nobody can tell; the outcome is 0 where one does.
func unsupervised(unit directory.Unit) (supervision.Outcome, bilingual.Text) {
	if unit.IsZero() {
		return supervision.Undecidable, bilingual.Text{German: "Es ist keine Einheit genannt.", English: "No unit is named."}
	}
	if !isThuringian(unit.Key()) {
		return supervision.NotCovered, bilingual.Text{German: "Die Einheit liegt nicht in Thüringen.", English: "The unit does not lie in Thüringen."}
	}
	switch kind := unit.Kind(); unit.Level() {
	case governance.Land:
		return supervision.Nobody, bilingual.Text{German: "Das Land steht unter keiner Kommunalaufsicht.",
			English: "The Land is under no municipal supervision."}
	case governance.Association:
		switch kind {
		case governance.Verwaltungsgemeinschaft:
		case 0:
			return supervision.NotRecorded, bilingual.Text{German: "Welcher Art der Verband ist, ist für diesen Tag nicht erfasst.",
				English: "Of which kind the association is, is not recorded for that day."}
		default:
			return supervision.Nobody, bilingual.Text{
				German: "Das Register führt hier Gemeinden mit ihrer erfüllenden Gemeinde oder eine Gemeinde ohne Verband; eine Körperschaft " +
					"ist das nicht. Beaufsichtigt werden die Gemeinden.",
				English: "The register lists municipalities with their erfüllende Gemeinde here, or one in no association; that is no " +
					"corporation. Its municipalities are supervised."}
		}
	case governance.Municipality:
		if kind == governance.BewohntesGemeindefreiesGebiet || kind == governance.UnbewohntesGemeindefreiesGebiet {
			return supervision.NotRecorded, bilingual.Text{German: "Das Recht der gemeindefreien Gebiete wurde nicht gelesen.",
				English: "The law on areas outside any municipality was not read."}
		}
	}
	return 0, bilingual.Text{}
}

// nordhausen is the only town of which it is proven that it was a große kreisangehörige Stadt: in 2012, by the presidium of the
// Gemeinde- und Städtebund.
const nordhausen = "16062041"

// ofGrosseStadt adds to the Fachaufsicht what holds for a große kreisangehörige Stadt (§ 6 Abs. 4 ThürKO): over tasks of the Landkreis
// that it took over, the Landesverwaltungsamt has it, as over a kreisfreie Stadt.
func ofGrosseStadt(unit directory.Unit, a supervision.Competence) supervision.Competence {
	a.Outcome = supervision.Conditional
	a.Condition = bilingual.Text{
		German: "außer in Aufgaben des Landkreises, die die Stadt als große kreisangehörige Stadt übernommen hat: dort ist es das " +
			"Landesverwaltungsamt; welche das sind, ist nicht erfasst",
		English: "except in tasks of the Landkreis that the town took over as große kreisangehörige Stadt: there it is the " +
			"Landesverwaltungsamt; which ones these are is not recorded",
	}
	a.Source.Evidence = law.Secondary
	if unit.AGS().String() != nordhausen {
		a.Condition.German += "; dass die Stadt eine ist, ist nicht belegt"
		a.Condition.English += "; that the town is one is not proven"
		a.Source.Evidence = law.Assumed
	}
	return a
}
