package sachsen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// BodyKind is what the law of Sachsen says of a kind of body. The same German word may stand for another legal nature elsewhere: a
// Verwaltungsgemeinschaft is a corporation in Thüringen and no legal person in Sachsen.
type BodyKind struct {
	// Kind is the kind in the register, Partner the one that a partner of an agreement has; one of them is zero where there is none.
	Kind    governance.Kind
	Partner governance.PartnerKind
	Name    bilingual.Text
	// LegalPerson tells whether it is a legal person, Closed whether none can be formed any more.
	LegalPerson, Closed agreement.Fact
	// Says is what the norm says of it.
	Says   bilingual.Text
	Source law.Source
}

// Kinds returns the kinds of bodies that the law of Sachsen knows, each with its norm. The list is the caller's own.
//
// The Große Kreisstadt is a status of a municipality that the register of Sachsen does not mark: which municipalities have it is not
// recorded.
func Kinds() []BodyKind { return slices.Clone(kinds.Get(recordedKinds)) }

// KindOf returns what the law of Sachsen says of a kind of the register. It reports false for kinds that it does not know.
func KindOf(kind governance.Kind) (BodyKind, bool) {
	for _, k := range kinds.Get(recordedKinds) {
		if kind.IsValid() && k.Kind == kind {
			return k, true
		}
	}
	return BodyKind{}, false
}

var kinds lazy.Value[[]BodyKind]

func recordedKinds() []BodyKind {
	text := func(german, english string) bilingual.Text { return bilingual.Text{German: german, English: english} }
	same := func(word string) bilingual.Text { return text(word, word) }
	return []BodyKind{
		{Kind: governance.KreisangehoerigeGemeinde, Name: text("kreisangehörige Gemeinde", "Gemeinde in a Landkreis"),
			LegalPerson: agreement.Yes, Closed: agreement.No, Source: gemo("§§ 1–2"),
			Says: text("Sie erfüllt alle örtlichen Aufgaben, soweit ihre Kraft reicht.", "It performs all local tasks within its own capacity.")},
		{Kind: governance.KreisfreieStadt, Name: same("kreisfreie Stadt"),
			LegalPerson: agreement.Yes, Closed: agreement.No, Source: gemo("§ 3 Abs. 1"),
			Says: text("Kreisfrei wird eine Stadt nur durch Gesetz.", "A town becomes kreisfrei by an act only.")},
		{Kind: governance.GrosseKreisstadt, Name: same("Große Kreisstadt"),
			LegalPerson: agreement.Yes, Closed: agreement.No, Source: gemo("§ 3 Abs. 2"),
			Says: text("Auf Antrag bei mehr als 17.500 Einwohnern in drei aufeinanderfolgenden Jahren; das Innenministerium erklärt es zum Beginn "+
				"des folgenden Jahres.",
				"On application with more than 17,500 inhabitants in three successive years; the ministry of the interior declares it from the start "+
					"of the following year.")},
		{Kind: governance.Landkreis, Name: same("Landkreis"),
			LegalPerson: agreement.Yes, Closed: agreement.No, Source: lkro("§§ 1–2"),
			Says: text("Er erfüllt überörtliche Aufgaben und was die Kraft einer Gemeinde übersteigt.",
				"It performs supra-local tasks, and what exceeds the capacity of a single Gemeinde.")},
		{Kind: governance.Verwaltungsverband, Partner: governance.VerwaltungsverbandPartner, Name: same("Verwaltungsverband"),
			LegalPerson: agreement.Yes, Closed: agreement.Yes, Source: komzg("§ 2 Abs. 1"),
			Says: text("Körperschaft benachbarter Gemeinden eines Landkreises, wenn bis zum 17.11.2012 wirksam gebildet.",
				"Corporation of neighbouring Gemeinden of one Landkreis, where validly formed by 17 November 2012.")},
		{Kind: governance.Verwaltungsgemeinschaft, Name: same("Verwaltungsgemeinschaft"),
			LegalPerson: agreement.No, Closed: agreement.Yes, Source: komzg("§ 36"),
			Says: text("Eine erfüllende Gemeinde erfüllt für die anderen die Aufgaben eines Verwaltungsverbands.",
				"One Gemeinde does for the others what a Verwaltungsverband would do.")},
		{Partner: governance.Zweckverband, Name: same("Zweckverband"),
			LegalPerson: agreement.Yes, Closed: agreement.No, Source: komzg("§ 44"),
			Says: text("Körperschaft für einzelne Aufgaben, auch mit anderen öffentlich-rechtlichen und privaten Mitgliedern.",
				"Corporation for single tasks, with other public and private members too.")},
	}
}
