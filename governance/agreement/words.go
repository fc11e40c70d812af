package agreement

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Fact is the answer to a yes-or-no question about an agreement. In JSON it is true or false; left out, it is not recorded.
type Fact uint8

// The answers. The zero value is "not recorded".
const (
	Unknown Fact = iota
	Yes
	No
)

// IsZero reports whether the answer is not recorded.
func (f Fact) IsZero() bool { return f == Unknown }

// MarshalJSON writes true or false. An answer that is not recorded is left out and cannot be written.
func (f Fact) MarshalJSON() ([]byte, error) {
	switch f {
	case Yes:
		return []byte("true"), nil
	case No:
		return []byte("false"), nil
	}
	return nil, &FactError{fmt.Sprint(uint8(f))}
}

// UnmarshalJSON reads true or false.
func (f *Fact) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "true":
		*f = Yes
	case "false":
		*f = No
	default:
		return &FactError{string(data)}
	}
	return nil
}

// FactError tells that a value is no answer to a yes-or-no question.
type FactError struct{ Input string }

func (e *FactError) Error() string {
	return fmt.Sprintf("%s is no answer; want true or false, or leave the field out where the answer is not recorded", e.Input)
}

// entry is one word of a vocabulary: how data writes it, and how readers see it.
type entry[T ~string] struct {
	word T
	text bilingual.Text
}

func both(term string) bilingual.Text { return bilingual.Text{German: term, English: term} }

func textOf[T ~string](table []entry[T], word T, tag language.Tag) string {
	for _, e := range table {
		if e.word == word {
			return e.text.In(tag)
		}
	}
	return string(word)
}

func wordsOf[T ~string](table []entry[T]) []string {
	list := make([]string, len(table))
	for i, e := range table {
		list[i] = string(e.word)
	}
	return list
}

// Form is the legal form of an agreement.
type Form string

// The forms.
const (
	FrameworkAgreement         Form = "framework-agreement"           // Rahmenvereinbarung of a Land and kommunale Spitzenverbände
	SimpleArbeitsgemeinschaft  Form = "einfache-arbeitsgemeinschaft"  // §§ 4–6 ThürKGG
	SpecialArbeitsgemeinschaft Form = "besondere-arbeitsgemeinschaft" // § 5 ThürKGG
	Zweckvereinbarung          Form = "zweckvereinbarung"             // §§ 7–15 ThürKGG
	Zweckverband               Form = "zweckverband"                  // statute, §§ 16–42 ThürKGG
	GemeinsameKommunaleAnstalt Form = "gemeinsame-kommunale-anstalt"  // statute
	Verwaltungsvereinbarung    Form = "verwaltungsvereinbarung"       // of executives
	Staatsvertrag              Form = "staatsvertrag"                 // under Art. 91c GG
	ServiceReuseAgreement      Form = "service-reuse"                 // re-use of a service made once for all (Einer für Alle)
	ProviderParticipation      Form = "provider-participation"        // participation in a joint IT provider
	CommissionedProcessing     Form = "commissioned-processing"       // Auftragsverarbeitung, Art. 28 DSGVO
)

var forms = [...]entry[Form]{
	{FrameworkAgreement, bilingual.Text{German: "Rahmenvereinbarung", English: "framework agreement"}},
	{SimpleArbeitsgemeinschaft, both("einfache Arbeitsgemeinschaft")},
	{SpecialArbeitsgemeinschaft, both("besondere Arbeitsgemeinschaft")},
	{Zweckvereinbarung, both("Zweckvereinbarung")},
	{Zweckverband, bilingual.Text{German: "Verbandssatzung eines Zweckverbands", English: "statute of a Zweckverband"}},
	{GemeinsameKommunaleAnstalt, both("gemeinsame kommunale Anstalt")},
	{Verwaltungsvereinbarung, both("Verwaltungsvereinbarung")},
	{Staatsvertrag, bilingual.Text{German: "Staatsvertrag", English: "state treaty"}},
	{ServiceReuseAgreement, bilingual.Text{German: "Nachnutzung eines Dienstes (Einer für Alle)", English: "re-use of a service (one for all)"}},
	{ProviderParticipation, bilingual.Text{German: "Beteiligung an einem gemeinsamen IT-Dienstleister", English: "participation in a joint IT provider"}},
	{CommissionedProcessing, bilingual.Text{German: "Auftragsverarbeitung", English: "commissioned processing of data"}},
}

// IsValid reports whether the form is one of the list.
func (f Form) IsValid() bool {
	return slices.ContainsFunc(forms[:], func(e entry[Form]) bool { return e.word == f })
}

// Forms returns all forms.
func Forms() []Form {
	list := make([]Form, len(forms))
	for i, e := range forms {
		list[i] = e.word
	}
	return list
}

// Text returns the word for readers.
func (f Form) Text(tag language.Tag) string { return textOf(forms[:], f, tag) }

// Enum returns what the field may say.
func (Form) Enum() []string { return wordsOf(forms[:]) }

// SignatureForm is how a document was signed.
type SignatureForm string

// The forms of signature.
const (
	Handwritten         SignatureForm = "handwritten"          // by hand on paper (§ 126 BGB)
	QualifiedElectronic SignatureForm = "qualified-electronic" // qualified electronic signature (§ 126a BGB)
	QualifiedSeal       SignatureForm = "qualified-seal"       // qualified electronic seal of an authority (§ 3a Abs. 3 VwVfG)
	SimpleElectronic    SignatureForm = "simple-electronic"    // any other electronic signature
	TextForm            SignatureForm = "text"                 // text form: e-mail, fax (§ 126b BGB)
	Oral                SignatureForm = "oral"                 // no signature at all
)

var signatureForms = [...]entry[SignatureForm]{
	{Handwritten, bilingual.Text{German: "eigenhändig", English: "by hand"}},
	{QualifiedElectronic, bilingual.Text{German: "qualifiziert elektronisch", English: "qualified electronic signature"}},
	{QualifiedSeal, bilingual.Text{German: "qualifiziertes Siegel", English: "qualified electronic seal"}},
	{SimpleElectronic, bilingual.Text{German: "einfach elektronisch", English: "simple electronic signature"}},
	{TextForm, bilingual.Text{German: "Textform", English: "text form"}},
	{Oral, bilingual.Text{German: "mündlich", English: "oral"}},
}

// Text returns the word for readers.
func (f SignatureForm) Text(tag language.Tag) string { return textOf(signatureForms[:], f, tag) }

// Enum returns what the field may say.
func (SignatureForm) Enum() []string { return wordsOf(signatureForms[:]) }

// Capacity is by what right a person signs for a party.
type Capacity string

// The capacities.
const (
	OfficeHolder Capacity = "office-holder" // the mayor, Landrat, minister or president
	Deputy       Capacity = "deputy"        // the deputy in office
	Attorney     Capacity = "attorney"      // by a written power of attorney
)

var capacities = [...]entry[Capacity]{
	{OfficeHolder, bilingual.Text{German: "im Amt", English: "in office"}},
	{Deputy, bilingual.Text{German: "in Vertretung", English: "as deputy"}},
	{Attorney, bilingual.Text{German: "mit Vollmacht", English: "with power of attorney"}},
}

// Text returns the word for readers.
func (c Capacity) Text(tag language.Tag) string { return textOf(capacities[:], c, tag) }

// Enum returns what the field may say.
func (Capacity) Enum() []string { return wordsOf(capacities[:]) }

// Decision is how a body of an agreement decides.
type Decision string

// The rules of decision.
const (
	Unanimity      Decision = "unanimity"
	Consensus      Decision = "consensus"
	SimpleMajority Decision = "simple-majority"
	TwoThirds      Decision = "two-thirds"
	Recommendation Decision = "recommendation" // the body decides nothing and recommends
)

var decisions = [...]entry[Decision]{
	{Unanimity, bilingual.Text{German: "einstimmig", English: "unanimously"}},
	{Consensus, bilingual.Text{German: "im Konsens", English: "by consensus"}},
	{SimpleMajority, bilingual.Text{German: "mit einfacher Mehrheit", English: "by simple majority"}},
	{TwoThirds, bilingual.Text{German: "mit zwei Dritteln", English: "by two thirds"}},
	{Recommendation, bilingual.Text{German: "nur Empfehlung", English: "recommendation only"}},
}

// Text returns the word for readers.
func (d Decision) Text(tag language.Tag) string { return textOf(decisions[:], d, tag) }

// Enum returns what the field may say.
func (Decision) Enum() []string { return wordsOf(decisions[:]) }

// Foundation is on what a body of an agreement rests.
type Foundation string

// The foundations.
const (
	FoundedByStatute   Foundation = "statute"
	FoundedByAgreement Foundation = "agreement"
	FoundedByBoth      Foundation = "both"
)

var foundations = [...]entry[Foundation]{
	{FoundedByStatute, bilingual.Text{German: "gesetzlich", English: "by statute"}},
	{FoundedByAgreement, bilingual.Text{German: "vereinbart", English: "by agreement"}},
	{FoundedByBoth, bilingual.Text{German: "gesetzlich und vereinbart", English: "by statute and agreement"}},
}

// Text returns the word for readers.
func (f Foundation) Text(tag language.Tag) string { return textOf(foundations[:], f, tag) }

// Enum returns what the field may say.
func (Foundation) Enum() []string { return wordsOf(foundations[:]) }

// Stage is how far a plan has come.
type Stage string

// The stages of a joint provider.
const (
	Examined Stage = "examined" // the parties examine whether to found one
	Founded  Stage = "founded"  // they found one by this agreement
	Joined   Stage = "joined"   // they join one that exists
)

var stages = [...]entry[Stage]{
	{Examined, bilingual.Text{German: "wird geprüft", English: "is being examined"}},
	{Founded, bilingual.Text{German: "wird gegründet", English: "is founded"}},
	{Joined, bilingual.Text{German: "Beitritt", English: "is joined"}},
}

// Text returns the word for readers.
func (s Stage) Text(tag language.Tag) string { return textOf(stages[:], s, tag) }

// Enum returns what the field may say.
func (Stage) Enum() []string { return wordsOf(stages[:]) }

// Measure is by what cost is shared.
type Measure string

// The measures.
const (
	ByPopulation Measure = "population"
	ByArea       Measure = "area"
	ByUse        Measure = "use"     // by the cases or users of each party
	ByBenefit    Measure = "benefit" // by the advantage of each party
	Equally      Measure = "equal"
	ByShares     Measure = "shares" // by the fixed shares that stand in the clause
	ByKey        Measure = "key"    // by a named key of distribution, such as the Königsteiner Schlüssel
)

var measures = [...]entry[Measure]{
	{ByPopulation, bilingual.Text{German: "nach Einwohnern", English: "by population"}},
	{ByArea, bilingual.Text{German: "nach Fläche", English: "by area"}},
	{ByUse, bilingual.Text{German: "nach Inanspruchnahme", English: "by use"}},
	{ByBenefit, bilingual.Text{German: "nach Vorteil", English: "by benefit"}},
	{Equally, bilingual.Text{German: "zu gleichen Teilen", English: "equally"}},
	{ByShares, bilingual.Text{German: "nach festen Anteilen", English: "by fixed shares"}},
	{ByKey, bilingual.Text{German: "nach einem Verteilungsschlüssel", English: "by a key of distribution"}},
}

// Text returns the word for readers.
func (m Measure) Text(tag language.Tag) string { return textOf(measures[:], m, tag) }

// Enum returns what the field may say.
func (Measure) Enum() []string { return wordsOf(measures[:]) }

// Transfer is what happens to a task.
type Transfer string

// The kinds of transfer.
const (
	TaskTransferred Transfer = "transferred" // the receiver becomes responsible for the task
	TaskPerformed   Transfer = "performed"   // the receiver performs it, the giver stays responsible
	TaskJoint       Transfer = "joint"       // the parties perform it together
)

var transfers = [...]entry[Transfer]{
	{TaskTransferred, bilingual.Text{German: "Aufgabe geht über", English: "task passes to the receiver"}},
	{TaskPerformed, bilingual.Text{German: "nur Durchführung", English: "performed for the giver"}},
	{TaskJoint, bilingual.Text{German: "gemeinsam wahrgenommen", English: "performed together"}},
}

// Text returns the word for readers.
func (t Transfer) Text(tag language.Tag) string { return textOf(transfers[:], t, tag) }

// Enum returns what the field may say.
func (Transfer) Enum() []string { return wordsOf(transfers[:]) }
