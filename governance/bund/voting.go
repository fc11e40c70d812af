package bund

import (
	"cmp"
	"database/sql/driver"
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/voting"
)

// ITPlanungsrat is the council of the Federation and the Länder for IT, with the key by which it weighs their votes.
type ITPlanungsrat struct {
	// Key gives the financing shares of the Länder, a Königsteiner Schlüssel.
	Key finance.Key
}

// ITPlanungsratOn returns the council with the newest Königsteiner Schlüssel that was published by the day; see [KoenigsteinerKeyOn].
// The IT-Staatsvertrag names the Königsteiner Schlüssel; that the newest one counts is our reading.
func ITPlanungsratOn(on civil.Date) (ITPlanungsrat, error) {
	k, err := KoenigsteinerKeyOn(on)
	return ITPlanungsrat{Key: k}, err
}

// CouncilMatter is what the Federation and the Länder decide together on IT. The zero value is none.
type CouncilMatter uint8

// The matters, each with its norm.
const (
	CouncilDecision       CouncilMatter = iota + 1 // standards, and whatever binds: § 1 Abs. 7 S. 1 IT-Staatsvertrag
	CouncilRecommendation                          // § 1 Abs. 7 S. 2 IT-Staatsvertrag
	FoundingOfFITKO                                // the founding decision of the FITKO and its change: § 5 IT-Staatsvertrag
	PlanOfFITKO                                    // its Wirtschaftsplan: § 9 Abs. 3 IT-Staatsvertrag
	ChangeOfITTreaty                               // § 11 IT-Staatsvertrag
	NetworkDecision                                // on the Verbindungsnetz: § 4 IT-NetzG
	EntryOfNOOTS                                   // ratifications that bring the NOOTS-Staatsvertrag into force: its § 10
	ChangeOfNOOTS                                  // § 12 NOOTS-Staatsvertrag
)

var councilMatters = bilingual.Words[CouncilMatter]{Name: "matter of the IT-Planungsrat", List: []bilingual.Word[CouncilMatter]{
	{Value: CouncilDecision, Word: "decision", Text: bilingual.Text{German: "Beschluss", English: "decision"}},
	{Value: CouncilRecommendation, Word: "recommendation", Text: bilingual.Text{German: "Empfehlung", English: "recommendation"}},
	{Value: FoundingOfFITKO, Word: "founding-of-fitko",
		Text: bilingual.Text{German: "Gründungsbeschluss der FITKO", English: "founding decision of FITKO"}},
	{Value: PlanOfFITKO, Word: "plan-of-fitko",
		Text: bilingual.Text{German: "Wirtschaftsplan der FITKO", English: "Wirtschaftsplan of FITKO"}},
	{Value: ChangeOfITTreaty, Word: "change-of-it-treaty",
		Text: bilingual.Text{German: "Änderung des IT-Staatsvertrags", English: "change of the IT-Staatsvertrag"}},
	{Value: NetworkDecision, Word: "network-decision",
		Text: bilingual.Text{German: "Beschluss zum Verbindungsnetz", English: "decision on the Verbindungsnetz"}},
	{Value: EntryOfNOOTS, Word: "entry-of-noots",
		Text: bilingual.Text{German: "Inkrafttreten des NOOTS-Staatsvertrags", English: "entry into force of the NOOTS treaty"}},
	{Value: ChangeOfNOOTS, Word: "change-of-noots",
		Text: bilingual.Text{German: "Änderung des NOOTS-Staatsvertrags", English: "change of the NOOTS treaty"}},
}}

// IsValid reports whether m is one of the matters.
func (m CouncilMatter) IsValid() bool { return councilMatters.Has(m) }

// String returns the matter as data writes it, such as "decision"; "" for the zero value.
func (m CouncilMatter) String() string { return councilMatters.String(m) }

// Text returns the words for readers.
func (m CouncilMatter) Text(tag language.Tag) string { return councilMatters.Text(m, tag) }

// MarshalText returns [CouncilMatter.String]; what is no matter is a [*bilingual.WordError].
func (m CouncilMatter) MarshalText() ([]byte, error) { return councilMatters.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *CouncilMatter) UnmarshalText(text []byte) error { return councilMatters.Unmarshal(m, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (m CouncilMatter) Value() (driver.Value, error) { return councilMatters.Value(m) }

// Scan reads the word from a database; see [bilingual.Words].
func (m *CouncilMatter) Scan(column any) error { return councilMatters.Scan(m, column) }

// qualified is the majority of § 1 Abs. 7 S. 1 IT-Staatsvertrag: the Federation, eleven Länder, and two thirds of their shares.
const qualified = agreement.Decision("consent of federation and 11 of laender and 2/3 of financing-shares")

// Body returns the Federation and the Länder with the rule by which they decide the matter. In votes the Federation is [FederationID]
// and a Land its key, such as "16". Where the key lacks a Land, or the matter is none, that is a [*CouncilError].
func (c ITPlanungsrat) Body(matter CouncilMatter) (voting.Body, error) {
	rules, ok := councilRules(matter)
	if !ok {
		return voting.Body{}, &CouncilError{Reason: fmt.Sprintf("%d is no matter that it decides", matter),
			german: "darüber entscheidet er nicht"}
	}
	body := voting.Body{
		Name:         bilingual.Sprintf("IT-Planungsrat, %s", "IT-Planungsrat, %s", bilingual.TextOf(matter)),
		Members:      []voting.Member{{ID: FederationID, Name: "Bund", Votes: 1, Group: string(agreement.TheFederation)}},
		Requirements: rules,
		SharesBy:     c.sharesBy(),
	}
	for land := 1; land <= 16; land++ {
		id := fmt.Sprintf("%02d", land)
		part, known := partOf(c.Key, id)
		if !known {
			return voting.Body{}, &CouncilError{Land: key.MustParseLand(id), Reason: "it is no part of the key " + c.Key.Name().German,
				german: "es hat keinen Anteil im Schlüssel " + c.Key.Name().German}
		}
		body.Members = append(body.Members, voting.Member{ID: id, Name: part.Name, Votes: 1, Share: part.Share, Group: string(agreement.TheLaender)})
	}
	return body, nil
}

// sharesBy names the key with the evidence of its figures. That it is the one that counts no norm says, so the whole is derived at best.
func (c ITPlanungsrat) sharesBy() voting.Consequence {
	source := c.Key.Source()
	figures := bilingual.Text{German: source.EvidenceText(language.German), English: source.EvidenceText(language.English)}
	source.Evidence = law.Weakest(source.Evidence, law.Derived)
	return voting.Consequence{Source: source, Text: bilingual.Sprintf(
		"%s (Zahlen: %s); dass dieser gilt, ist abgeleitet", "%s (figures: %s); that this one counts is derived", c.Key.Name(), figures)}
}

// CouncilError tells that the IT-Planungsrat cannot be put together.
type CouncilError struct {
	Land   key.Land // zero where it is about none
	Reason string   // what is wrong, in English
	german string   // the reason in German
}

func (e *CouncilError) Error() string {
	if e.Land.IsZero() {
		return "bund: the IT-Planungsrat: " + e.Reason
	}
	return fmt.Sprintf("bund: Land %q in the IT-Planungsrat: %s", e.Land, e.Reason)
}

// Text returns the error for readers.
func (e *CouncilError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: cmp.Or(e.german, e.Reason), English: e.Reason}
	if e.Land.IsZero() {
		return bilingual.Sprintf("IT-Planungsrat: %s", "IT-Planungsrat: %s", reason).In(tag)
	}
	return bilingual.Sprintf("Land %s im IT-Planungsrat: %s", "Land %s in the IT-Planungsrat: %s", e.Land, reason).In(tag)
}

// partOf returns the part of a Land in a key.
func partOf(k finance.Key, id string) (finance.KeyPart, bool) {
	for part := range k.Parts() {
		if part.ID == id {
			return part, true
		}
	}
	return finance.KeyPart{}, false
}

// councilRules returns the rule of a matter over time. The text of the IT-Staatsvertrag was read as it holds since the FITKO; § 1 Abs. 7
// is the same after the second change. That of § 4 IT-NetzG was read in a copy of 29 April 2026, and what stood there before was not.
func councilRules(matter CouncilMatter) (law.Series[voting.Requirement], bool) {
	r := voting.Requirement{Title: bilingual.TextOf(matter), Decision: qualified}
	since, through, before, after := fitkoBegins.date(), civil.Date{}, law.BeforeRecords, law.AfterRecords
	place := func(act law.Act, where string) { r.Source = review.Read(act, where, federalCorpus) }
	switch matter {
	case CouncilDecision:
		place(law.ITStV, "§ 1 Abs. 7 S. 1")
	case CouncilRecommendation:
		place(law.ITStV, "§ 1 Abs. 7 S. 2")
		r.Decision = "simple-majority of members-present"
	case FoundingOfFITKO:
		place(law.ITStV, "§ 5")
		r.Decision = "unanimity of members"
	case PlanOfFITKO:
		place(law.ITStV, "§ 9 Abs. 3")
		r.Approval = voting.Consequence{Source: r.Source, Text: bilingual.Text{
			German:  "Der Wirtschaftsplan bedarf der Zustimmung der Finanzministerkonferenz und des Bundesministeriums des Innern (mit dem der Finanzen).",
			English: "The Wirtschaftsplan needs the consent of the conference of finance ministers, and of the Federal Ministry of the Interior (with that of Finance).",
		}}
	case ChangeOfITTreaty:
		place(law.ITStV, "§ 11")
		r.Decision = "unanimity of members"
	case NetworkDecision:
		place(law.ITNetzG, "§ 4")
		since = networkTextRead.date()
	case EntryOfNOOTS:
		place(law.NOOTSStV, "§ 10")
		since, through, before, after = nootsSigned.date(), nootsVoid.date(), law.NotYetInForce, law.Abolished
	case ChangeOfNOOTS:
		place(law.NOOTSStV, "§ 12")
		r.Decision = "unanimity of members"
		since, before = inForce(law.NOOTSStV).From, law.NotYetInForce
	default:
		return law.Series[voting.Requirement]{}, false
	}
	return law.MustSeries(before, after, []law.Dated[voting.Requirement]{
		{Period: civil.Period{From: since, Through: through}, Value: r, Source: r.Source},
	}), true
}

// The days of the NOOTS-Staatsvertrag, which was void without enough ratifications by the last (§ 10), and of the copy of the IT-NetzG.
var (
	nootsSigned     = day{2025, 3, 24}
	nootsVoid       = day{2026, 6, 30}
	networkTextRead = day{2026, 4, 29}
)
