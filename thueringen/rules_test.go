package thueringen_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

// A valid document of each form violates no rule at all, and leaves none undecidable.
func TestValidDocuments(t *testing.T) {
	for name, build := range validDocuments() {
		t.Run(name, func(t *testing.T) {
			report := checked(t, build())
			for finding := range report.Findings() {
				t.Errorf("%s at %s: %s", finding.Rule, finding.Pointer, finding.Text(language.English))
			}
			for outcome := range report.Outcomes() {
				require.NotEqual(t, rule.Undecidable, outcome.Outcome, "%s lacks %v", outcome.Rule.ID, outcome.Missing)
			}
		})
	}
}

// Each clause of each valid document, taken away alone, is missed by the rule meant for it and by no other. A clause that is not
// in the table is one that an agreement of the form may do without.
func TestMutation(t *testing.T) {
	missed := map[string]map[agreement.ClauseKind]string{
		"approved Zweckvereinbarung": {
			agreement.KindTasks: "TH-KGG-9-1", agreement.KindCostSharing: "TH-KGG-9-4",
			agreement.KindTermination: "TH-KGG-13-3",
			agreement.KindSettlement:  "TH-KGG-13-4", agreement.KindApproval: "TH-KGG-11",
			agreement.KindPublication:  "TH-KGG-12-1",
			agreement.KindSeverability: "TH-VWVFG-59-3",
		},
		"notified Zweckvereinbarung": {
			agreement.KindTasks: "TH-KGG-9-1", agreement.KindCostSharing: "TH-FAG-1-1",
			agreement.KindSettlement: "TH-KGG-13-4",
			agreement.KindApproval:   "TH-KGG-11", agreement.KindSeverability: "TH-VWVFG-59-3",
			agreement.KindTerm: "TH-KGG-13-3", // without a term it is unlimited, and then says nothing of its termination
		},
		"Zweckverband": {
			agreement.KindIdentity: "TH-KGG-17-2-1", agreement.KindTasks: "TH-KGG-17-2-3",
			agreement.KindBodies: "TH-KGG-17-2-4",
			agreement.KindLevy:   "TH-KGG-17-2-5", agreement.KindApproval: "TH-KGG-18-KLAUSEL",
			agreement.KindPublication: "TH-KGG-19-1",
		},
		"besondere Arbeitsgemeinschaft": {
			agreement.KindBodies: "TH-KGG-5-1-BINDUNG", agreement.KindApproval: "TH-KGG-5-2",
			agreement.KindCostSharing: "TH-FAG-1-1",
			agreement.KindTermination: "TH-VWVFG-60-1", agreement.KindSeverability: "TH-VWVFG-59-3",
		},
		"einfache Arbeitsgemeinschaft": {
			agreement.KindCostSharing: "TH-FAG-1-1", agreement.KindTermination: "TH-VWVFG-60-1",
			agreement.KindSeverability: "TH-VWVFG-59-3",
		},
		"gemeinsame kommunale Anstalt": {},
		"framework agreement": {
			agreement.KindPurpose: "TH-EGOVG-27-ZWECK", agreement.KindBodies: "TH-EGOVG-27-BEIRAT",
			agreement.KindFunding:  "TH-FAG-1-1",
			agreement.KindDisputes: "TH-EGOVG-27-STREIT", agreement.KindAnnexes: "TH-EGOVG-27-ANLAGE",
			agreement.KindTermination:  "TH-VWVFG-60-1",
			agreement.KindSeverability: "TH-VWVFG-59-3",
		},
		"participation": {
			agreement.KindJointProvider: "DE-BETEILIGUNG-DIENSTLEISTER", agreement.KindProcurement: "DE-GWB-108",
			agreement.KindVAT:      "DE-USTG-2B-KLAUSEL",
			agreement.KindApproval: "TH-KO-73",
		},
		"re-use": {
			agreement.KindService: "DE-NACHNUTZUNG-DIENST", agreement.KindCostSharing: "DE-NACHNUTZUNG-KOSTEN",
			agreement.KindServiceLevels: "DE-NACHNUTZUNG-DIENSTGUETE",
			agreement.KindVAT:           "DE-USTG-2B",
		},
		"commissioned processing": {
			agreement.KindDataProtection: "EU-DSGVO-28-3-KLAUSEL",
		},
		"Verwaltungsvereinbarung": {
			agreement.KindCostSharing: "TH-KO-3-2", agreement.KindTermination: "TH-VWVFG-60-1",
			agreement.KindSeverability: "TH-VWVFG-59-3",
		},
	}
	for name, build := range validDocuments() {
		for _, clause := range build().Clauses {
			mutant := build()
			mutant.Clauses = slices.DeleteFunc(mutant.Clauses,
				func(c agreement.Clause) bool { return c.Kind() == clause.Kind() })
			var found []string
			report := checked(t, mutant)
			inEveryFormat(t, name, report)
			for finding := range report.Findings() {
				found = append(found, finding.Rule)
			}
			if want := missed[name][clause.Kind()]; want != "" {
				require.Equal(t, []string{want}, found, "%s without %s", name, clause.Kind())
			} else {
				require.Empty(t, found, "%s without %s", name, clause.Kind())
			}
		}
		profile, ok := thueringen.ProfileOf(build().Form)
		require.True(t, ok, name)
		for _, content := range profile.Contents {
			if content.Rule != "" && build().Has(content.Clause) && content.When.Holds == nil {
				require.Equal(t, content.Rule, missed[name][content.Clause], "the table must hold every duty of the form")
			}
		}
	}
}

// A clause that nobody was able to read makes the rule that demands it undecidable, never violated.
func TestGapsAreNoViolations(t *testing.T) {
	for name, build := range validDocuments() {
		profile, _ := thueringen.ProfileOf(build().Form)
		for _, content := range profile.Contents {
			if content.Force == review.May || !build().Has(content.Clause) {
				continue
			}
			mutant := build()
			mutant.Clauses = slices.DeleteFunc(mutant.Clauses,
				func(c agreement.Clause) bool { return c.Kind() == content.Clause })
			mutant.Gaps = []agreement.Gap{{Clause: content.Clause, Reason: "nicht überliefert"}}
			report := checked(t, mutant)
			for finding := range report.Findings() {
				require.NotEqual(t, content.Rule, finding.Rule, "%s: %s", name, content.Clause)
			}
			require.NotEqual(t, rule.Violated, report.Outcome(content.Rule), "%s: %s", name, content.Clause)
		}
	}
}

// trial is one document and what one rule says to it.
type trial struct {
	rule    string
	name    string
	of      func() *agreement.Agreement
	change  func(*agreement.Agreement)
	want    rule.Outcome
	pointer string // of the finding, or of the missing fact
}

// The ways to spoil a document, in short.
var (
	all      = governancetest.All
	add      = governancetest.With
	join     = governancetest.Join
	remove   = governancetest.Without
	parties  = governancetest.Parties
	signedOn = governancetest.SignedOn
	under    = governancetest.Under
)

// byDigitalministerium lets the ministry for digital affairs be the first party.
func byDigitalministerium(a *agreement.Agreement) {
	a.Parties[0].Partner, _ = thueringen.Partner(thueringen.Digitalministerium)
}

// edit changes the first clause of a type.
func edit[C agreement.Clause](change func(*C)) governancetest.Mutator {
	return governancetest.Edit(change)
}

// task changes the first task.
func task(change func(*agreement.Task)) func(*agreement.Agreement) {
	return edit(func(c *agreement.Tasks) {
		c.Tasks = slices.Clone(c.Tasks)
		change(&c.Tasks[0])
	})
}

// term puts another term in the place of the first.
func term(c agreement.Term) func(*agreement.Agreement) {
	return edit(func(first *agreement.Term) { *first = c })
}

// members are all members of an association, as parties.
func members(t testing.TB, association string, n int) []agreement.Party {
	t.Helper()
	unit, err := directoryOn(t, "2021-10-01").Lookup(key.MustParse(association))
	require.NoError(t, err)
	var list []agreement.Party
	for member := range unit.Municipalities() {
		if n < 0 || len(list) < n {
			list = append(list, party("m"+member.AGS().String(), member.AGS().String(), member.Name()))
		}
	}
	return list
}

func TestRulesOfTheLand(t *testing.T) {
	violated, undecidable, satisfied, foreign := rule.Violated, rule.Undecidable, rule.Satisfied, rule.NotApplicable
	trials := []trial{
		{"TH-KGG-1-4", "taxes pass", approvedZweckvereinbarung,
			task(func(k *agreement.Task) { k.LeviesTaxes = agreement.Yes }), violated, "/clauses/0/tasks/0/leviesTaxes"},
		{"TH-KGG-1-4", "not recorded", approvedZweckvereinbarung,
			task(func(k *agreement.Task) { k.LeviesTaxes = agreement.Unknown }), undecidable,
			"/clauses/0/tasks/0/leviesTaxes"},
		{"TH-KGG-2-1", "too early", anstalt, signedOn("2013-07-30"), violated, "/form"},
		{"TH-KGG-2-1", "on the first day", anstalt, signedOn("2013-07-31"), rule.NotInForce, ""},
		{"TH-KGG-2-2", "a new person", notifiedZweckvereinbarung,
			add(agreement.Identity{Name: "IT-Verbund", Seat: "Meiningen"}), violated, "/clauses/7"},
		{"TH-KGG-3-2", "all members of one association", zweckverband, parties(members(t, dolmar, -1)...), violated,
			"/parties"},
		{"TH-KGG-3-2", "some members", zweckverband, parties(members(t, dolmar, 3)...), satisfied, ""},
		{"TH-KGG-3-2", "some members twice", zweckverband,
			parties(append(members(t, dolmar, 3), members(t, dolmar, -1)[:len(members(t, dolmar, -1))-3]...)...), satisfied, ""},
		{"TH-KGG-3-2", "a member without a key", zweckverband,
			func(a *agreement.Agreement) { a.Parties[0].Partner.Unit = governance.UnitKey{} },
			undecidable, "/parties/0/partner/unit"},
		{"TH-KGG-3-2-1", "some members", notifiedZweckvereinbarung, parties(members(t, dolmar, 3)...), violated, "/parties"},
		{"TH-KGG-3-2-1", "members and another", notifiedZweckvereinbarung,
			parties(append(members(t, dolmar, 2), party("floh", floh, "Floh-Seligenthal"))...), satisfied, ""},
		{"TH-KGG-5-1-2", "other matters by majority", specialArbeitsgemeinschaft,
			edit(func(c *agreement.Bodies) { c.Bodies[0].Matters = []agreement.Matter{agreement.OtherMatters} }),
			violated, "/clauses/0/bodies/0/matters/0"},
		{"TH-KGG-5-1-2", "other matters by three fifths", specialArbeitsgemeinschaft,
			edit(func(c *agreement.Bodies) {
				c.Bodies[0].Decision, c.Bodies[0].Matters = "3/5 of members", []agreement.Matter{agreement.OtherMatters}
			}), violated, "/clauses/0/bodies/0/matters/0"},
		{"TH-KGG-5-1-2", "a recommendation on other matters", specialArbeitsgemeinschaft,
			edit(func(c *agreement.Bodies) {
				c.Bodies[0].Decision, c.Bodies[0].Matters = agreement.Recommendation, []agreement.Matter{agreement.OtherMatters}
			}), satisfied, ""},
		{"TH-KGG-5-1-2", "matters not recorded", specialArbeitsgemeinschaft,
			edit(func(c *agreement.Bodies) { c.Bodies[0].Matters = nil }), undecidable, "/clauses/0/bodies/0/matters"},
		{"TH-KGG-7-1", "the Land", notifiedZweckvereinbarung,
			join(other("land", governance.LandPartner, "Freistaat Thüringen")), violated, "/parties/3"},
		{"TH-KGG-7-1", "an association", notifiedZweckvereinbarung,
			join(other("gstb", governance.MunicipalAssociation, "Gemeinde- und Städtebund")), violated, "/parties/3"},
		{"TH-KGG-7-1", "a Zweckverband", notifiedZweckvereinbarung,
			join(other("zv", governance.Zweckverband, "Zweckverband KISA")), satisfied, ""},
		{"TH-KGG-7-1", "an institution of public law", notifiedZweckvereinbarung,
			join(other("aoer", governance.PublicInstitution, "IT AöR")), undecidable, "/parties/3/partner/kind"},
		{"TH-KGG-7-1", "a corporation of public law", notifiedZweckvereinbarung,
			join(other("kdoer", governance.PublicCorporation, "IT-Verband KdöR")), undecidable, "/parties/3/partner/kind"},
		{"TH-KGG-7-1", "a Verwaltungsgemeinschaft", notifiedZweckvereinbarung,
			join(party("vg", dolmar, "VG Dolmar-Salzbrücke")), satisfied, ""},
		{"TH-KGG-7-1", "the unit of a Land", notifiedZweckvereinbarung,
			join(party("th", "16", "Freistaat Thüringen")), violated, "/parties/3"},
		{"TH-KGG-7-1", "a town of another Land", notifiedZweckvereinbarung,
			join(party("coburg", coburg, "Stadt Coburg")), undecidable, "/parties/3/partner/unit"},
		{"TH-KGG-7-1", "the key of an erfüllende Gemeinde", notifiedZweckvereinbarung,
			join(party("f", fulfilling(t), "Gemeinde")), violated, "/parties/3"},
		{"TH-KGG-3-2-1", "units of another Land", notifiedZweckvereinbarung,
			parties(party("coburg", coburg, "Stadt Coburg"), party("hof", "09464000", "Stadt Hof")), satisfied, ""},
		{"TH-KGG-7-1", "without a key", notifiedZweckvereinbarung,
			func(a *agreement.Agreement) { a.Parties[1].Partner.Unit = governance.UnitKey{} },
			undecidable, "/parties/1/partner/unit"},
		{"TH-KGG-7-2", "who receives is not recorded", notifiedZweckvereinbarung,
			task(func(k *agreement.Task) { k.To = "" }), undecidable, "/clauses/0/tasks/0/to"},
		{"TH-KGG-7-2", "somebody receives who is no party", notifiedZweckvereinbarung,
			task(func(k *agreement.Task) { k.To = "erfurt" }), undecidable, "/clauses/0/tasks/0/to"},
		{"TH-KGG-7-2", "the giver receives", notifiedZweckvereinbarung,
			task(func(k *agreement.Task) { k.From = []agreement.PartyID{"landkreis"} }), violated, "/clauses/0/tasks/0/to"},
		{"TH-KGG-7-2", "not recorded", notifiedZweckvereinbarung,
			task(func(k *agreement.Task) { k.Transfer = "" }), undecidable, "/clauses/0/tasks/0/transfer"},
		{"TH-KGG-8", "joint powers", approvedZweckvereinbarung,
			edit(func(c *agreement.Tasks) { c.Tasks[1].PowersExcluded = agreement.No }),
			violated, "/clauses/0/tasks/1/powersExcluded"},
		{"TH-KGG-9-3", "more than cost", notifiedZweckvereinbarung,
			edit(func(c *agreement.CostSharing) { c.AtMostCost = agreement.No }), violated, "/clauses/1/atMostCost"},
		{"TH-KGG-9-3", "not recorded", notifiedZweckvereinbarung,
			edit(func(c *agreement.CostSharing) { c.AtMostCost = agreement.Unknown }), undecidable, "/clauses/1/atMostCost"},
		{"TH-KGG-9-3", "a price above the cost", notifiedZweckvereinbarung,
			all(remove(agreement.KindCostSharing),
				add(agreement.Price{Payer: "schmalkalden", Payee: "landkreis", AtMostCost: agreement.No})), violated, "/clauses/6/atMostCost"},
		{"TH-KGG-9-3", "a price of which nobody knows", notifiedZweckvereinbarung,
			add(agreement.Price{Payer: "schmalkalden", Payee: "landkreis"}), undecidable, "/clauses/7/atMostCost"},
		{"TH-KGG-9-3", "a price within the cost", notifiedZweckvereinbarung,
			add(agreement.Price{Payer: "schmalkalden", Payee: "landkreis", AtMostCost: agreement.Yes}), satisfied, ""},
		{"TH-KGG-9-3", "a price for one who takes over nothing", notifiedZweckvereinbarung,
			add(agreement.Price{Payer: "landkreis", Payee: "schmalkalden", AtMostCost: agreement.No}), satisfied, ""},
		{"TH-KGG-9-4", "what happens is not recorded", notifiedZweckvereinbarung,
			all(task(func(k *agreement.Task) { k.Transfer = "" }), remove(agreement.KindCostSharing)), undecidable,
			"/clauses/0"},
		{"TH-KGG-9-4", "the measure is open", approvedZweckvereinbarung,
			edit(func(c *agreement.CostSharing) { c.Measure = "" }), undecidable, "/clauses/1/measure"},
		{"TH-KGG-11", "notice where powers pass", approvedZweckvereinbarung,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Yes }), violated, "/clauses/7/notice"},
		{"TH-KGG-11", "powers not recorded", notifiedZweckvereinbarung,
			task(func(k *agreement.Task) { k.Transfer, k.PowersExcluded = agreement.TaskTransferred, agreement.Unknown }),
			undecidable, "/clauses/0/tasks/0/powersExcluded"},
		{"TH-KGG-11", "tasks not recorded", notifiedZweckvereinbarung,
			all(remove(agreement.KindTasks), gap(agreement.KindTasks)), undecidable, "/gaps/0"},
		{"TH-KGG-11", "powers expressly kept", notifiedZweckvereinbarung,
			task(func(k *agreement.Task) { k.Transfer = agreement.TaskTransferred }), satisfied, ""},
		{"TH-KGG-11", "kind of submission not recorded", approvedZweckvereinbarung,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Unknown }), undecidable, "/clauses/7/notice"},
		{"TH-KGG-12-1", "the gazette of a Gemeinde", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Kommunalanzeiger der Gemeinde" }), violated, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "the gazette of a Landkreis", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Amtsblatt des Saale-Holzland-Kreises" }), satisfied, ""},
		{"TH-KGG-12-1", "the gazette of a Verwaltungsgemeinschaft", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Amtsblatt der Verwaltungsgemeinschaft Hermsdorf" }),
			violated, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "a Mitteilungsblatt", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Mitteilungsblatt" }), violated, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "the gazette of a town that is the seat of a Kreis", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Amtsblatt der Kreisstadt Greiz" }), violated, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "the gazette of a town in a Kreis", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Amtsblatt der Stadt Ilmenau, Ilm-Kreis" }),
			undecidable, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "the gazette of a Landkreis whose name ends as a town", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Amtsblatt des Landkreises Saalfeld-Rudolstadt" }), satisfied, ""},
		{"TH-KGG-12-1", "a page on the internet", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Homepage" }), violated, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "a page of the Landkreis on the internet", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Internetseite des Landkreises" }), undecidable, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "the gazette of a Kreis without a word between", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Amtsblatt Ilm-Kreis" }), satisfied, ""},
		{"TH-KGG-12-1", "the gazette of the competent Landkreis", approvedZweckvereinbarung,
			all(parties(municipal()[1:]...), edit(func(c *agreement.Publication) {
				c.Gazette = "Amtsblatt des Landkreises Schmalkalden-Meiningen"
			})), satisfied, ""},
		{"TH-KGG-12-1", "the gazette of another Landkreis", approvedZweckvereinbarung,
			all(parties(municipal()[1:]...), edit(func(c *agreement.Publication) { c.Gazette = "Amtsblatt des Landkreises Greiz" })),
			violated, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "a gazette that nobody can place", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "Neue Nachrichten" }), undecidable, "/clauses/8/gazette"},
		{"TH-KGG-12-1", "no gazette named", approvedZweckvereinbarung,
			edit(func(c *agreement.Publication) { c.Gazette = "" }), undecidable, "/clauses/8/gazette"},
		{"TH-KGG-12-1-SCHWEBEND", "not yet approved", approvedZweckvereinbarung,
			edit(func(c *agreement.Approval) { c.On = civil.Date{} }), violated, "/clauses/7/on"},
		{"TH-KGG-12-1-SCHWEBEND", "notice is never pending", notifiedZweckvereinbarung, nil, foreign, ""},
		{"TH-KGG-12-1-TAG", "before the publication", approvedZweckvereinbarung,
			edit(func(c *agreement.EntryIntoForce) { c.On = day("2021-11-22") }), violated, "/clauses/9/on"},
		{"TH-KGG-12-1-TAG", "the day after", approvedZweckvereinbarung,
			edit(func(c *agreement.EntryIntoForce) { c.On = day("2021-11-23") }), satisfied, ""},
		{"TH-KGG-12-2", "resolved too late", notifiedZweckvereinbarung,
			func(a *agreement.Agreement) { a.Parties[1].CouncilDecision = day("2021-10-02") },
			violated, "/parties/1/councilDecision"},
		{"TH-KGG-12-2", "another day was agreed", notifiedZweckvereinbarung,
			all(func(a *agreement.Agreement) { a.Parties[1].CouncilDecision = day("2021-10-02") },
				add(agreement.EntryIntoForce{On: day("2022-01-01")})),
			satisfied, ""},
		{"TH-KGG-12-2", "not recorded", notifiedZweckvereinbarung,
			func(a *agreement.Agreement) { a.Parties[1].CouncilDecision = civil.Date{} },
			undecidable, "/parties/1/councilDecision"},
		{"TH-KGG-13-1", "changes without notice", notifiedZweckvereinbarung,
			edit(func(c *agreement.Change) { c.Supervised = agreement.No }), violated, "/clauses/4/supervised"},
		{"TH-KGG-13-2", "changes without approval", approvedZweckvereinbarung,
			edit(func(c *agreement.Change) { c.Supervised = agreement.No }), violated, "/clauses/6/supervised"},
		{"TH-KGG-13-2", "not recorded", approvedZweckvereinbarung,
			edit(func(c *agreement.Change) { c.Supervised = agreement.Unknown }), undecidable, "/clauses/6/supervised"},
		{"TH-KGG-13-1-AENDERUNG", "a notified one is changed, and no word of a notice", notifiedZweckvereinbarung,
			all(changing(agreement.Changes, agreement.No), remove(agreement.KindApproval)), violated, "/clauses"},
		{"TH-KGG-13-1-AENDERUNG", "an approved one is repealed, and no word of an approval", approvedZweckvereinbarung,
			all(changing(agreement.Repeals, agreement.Yes), remove(agreement.KindApproval)), violated, "/clauses"},
		{"TH-KGG-13-1-AENDERUNG", "whether it was approved is not recorded", notifiedZweckvereinbarung,
			all(changing(agreement.Changes, agreement.Unknown), remove(agreement.KindApproval)), undecidable, "/relations/0/approved"},
		{"TH-KGG-13-1-AENDERUNG", "whether it was submitted is not recorded", notifiedZweckvereinbarung,
			all(changing(agreement.Changes, agreement.No), remove(agreement.KindApproval), gap(agreement.KindApproval)),
			undecidable, "/gaps/0"},
		{"TH-KGG-13-1-AENDERUNG", "a notified one is changed, with notice", notifiedZweckvereinbarung,
			changing(agreement.Changes, agreement.No), satisfied, ""},
		{"TH-KGG-13-1-AENDERUNG", "somebody joins another one", notifiedZweckvereinbarung,
			all(changing(agreement.Joins, agreement.No), remove(agreement.KindApproval)), foreign, ""},
		{"TH-KGG-13-2-AENDERUNG", "an approved one is replaced, with notice", notifiedZweckvereinbarung,
			changing(agreement.Replaces, agreement.Yes), violated, "/clauses/5/notice"},
		{"TH-KGG-13-2-AENDERUNG", "an approved one is changed, with approval", approvedZweckvereinbarung,
			changing(agreement.Changes, agreement.Yes), satisfied, ""},
		{"TH-KGG-13-2-AENDERUNG", "a notified one is changed, with notice", notifiedZweckvereinbarung,
			changing(agreement.Changes, agreement.No), satisfied, ""},
		{"TH-KGG-13-2-AENDERUNG", "nobody knows whether it was approved, with approval", approvedZweckvereinbarung,
			changing(agreement.Changes, agreement.Unknown), satisfied, ""},
		{"TH-KGG-13-2-AENDERUNG", "nobody knows whether it was approved, with notice", notifiedZweckvereinbarung,
			changing(agreement.Changes, agreement.Unknown), undecidable, "/relations/0/approved"},
		{"TH-KGG-13-2-AENDERUNG", "nobody knows what was submitted", notifiedZweckvereinbarung,
			all(changing(agreement.Changes, agreement.Yes), edit(func(c *agreement.Approval) { c.Notice = agreement.Unknown })),
			undecidable, "/clauses/5/notice"},
		{"TH-KGG-18", "a change of the articles, with notice", zweckverband,
			all(changing(agreement.Changes, agreement.Yes), edit(func(c *agreement.Approval) { c.Notice = agreement.Yes })), foreign, ""},
		{"TH-KGG-19-1-BEHOERDE", "a change with notice, which nobody approved", zweckverband,
			all(changing(agreement.Changes, agreement.Yes), edit(func(c *agreement.Approval) { c.Notice = agreement.Yes }),
				edit(func(c *agreement.Publication) { c.NamesApproval = agreement.No })), foreign, ""},
		{"TH-KGG-42-AENDERUNG", "a change, with notice", zweckverband,
			all(changing(agreement.Changes, agreement.Yes), edit(func(c *agreement.Approval) { c.Notice = agreement.Yes })), satisfied, ""},
		{"TH-KGG-42-AENDERUNG", "a change, and no word of the authority", zweckverband,
			all(changing(agreement.Changes, agreement.Yes), remove(agreement.KindApproval)), violated, "/clauses"},
		{"TH-KGG-42-AENDERUNG", "not recorded", zweckverband, all(changing(agreement.Changes, agreement.Yes),
			remove(agreement.KindApproval), gap(agreement.KindApproval)), undecidable, "/gaps/0"},
		{"TH-KGG-13-3", "exactly twenty years", notifiedZweckvereinbarung,
			edit(func(c *agreement.Term) { c.Through = day("2041-12-31") }), foreign, ""},
		{"TH-KGG-13-3", "a day more than twenty years", notifiedZweckvereinbarung,
			edit(func(c *agreement.Term) { c.Through = day("2042-01-01") }), violated, "/clauses"},
		{"TH-KGG-13-3", "no term at all", notifiedZweckvereinbarung, remove(agreement.KindTerm), violated, "/clauses"},
		{"TH-KGG-13-3", "a term of which only the beginning is recorded", notifiedZweckvereinbarung,
			edit(func(c *agreement.Term) { c.Through = civil.Date{} }), undecidable, "/clauses/2"},
		{"TH-KGG-13-3", "unlimited", notifiedZweckvereinbarung,
			edit(func(c *agreement.Term) { c.Through, c.Unlimited = civil.Date{}, agreement.Yes }), violated, "/clauses"},
		{"TH-KGG-13-3", "twenty years from the entry into force", notifiedZweckvereinbarung,
			all(signedOn("2024-01-01"), term(agreement.Term{Through: day("2044-06-30")}),
				add(agreement.EntryIntoForce{AfterPublication: agreement.Yes}, agreement.EntryIntoForce{On: day("2024-07-01")})), foreign, ""},
		{"TH-KGG-13-3", "a day more from the entry into force", notifiedZweckvereinbarung,
			all(signedOn("2024-01-01"), term(agreement.Term{Through: day("2044-07-01")}),
				add(agreement.EntryIntoForce{On: day("2025-01-01")}, agreement.EntryIntoForce{On: day("2024-07-01")})), violated, "/clauses"},
		{"TH-KGG-13-3", "more than twenty years from the signature, and the entry into force is open", notifiedZweckvereinbarung,
			all(signedOn("2024-01-01"), term(agreement.Term{Through: day("2044-06-30")}),
				add(agreement.EntryIntoForce{AfterPublication: agreement.Yes})), undecidable, "/clauses/2"},
		{"TH-KGG-13-3", "more than twenty years from the signature, and no word of an entry into force", notifiedZweckvereinbarung,
			all(signedOn("2024-01-01"), term(agreement.Term{Through: day("2044-01-01")})), violated, "/clauses"},
		{"TH-KGG-13-3", "a term of twenty years, and none at all", notifiedZweckvereinbarung,
			all(term(agreement.Term{From: day("2024-01-01"), Through: day("2043-12-31")}), add(agreement.Term{Unlimited: agreement.Yes})),
			undecidable, "/clauses/2"},
		{"TH-KGG-13-3", "two terms, both unlimited", notifiedZweckvereinbarung,
			all(term(agreement.Term{Unlimited: agreement.Yes}), add(agreement.Term{Unlimited: agreement.Yes})), violated, "/clauses"},
		{"TH-KGG-13-3", "two terms, both of ten years", notifiedZweckvereinbarung,
			add(agreement.Term{From: day("2022-01-01"), Through: day("2031-12-31")}), foreign, ""},
		{"TH-KGG-13-3", "goes on by itself after ten years", notifiedZweckvereinbarung,
			add(agreement.Renewal{Automatic: agreement.Yes, Years: 1}), undecidable, "/clauses/2"},
		{"TH-KGG-13-3", "goes on after ten years only where the parties agree", notifiedZweckvereinbarung,
			add(agreement.Renewal{Automatic: agreement.No}), foreign, ""},
		{"TH-KGG-13-3-AUSSCHLUSS", "excluded, and after ten years it goes on by itself", notifiedZweckvereinbarung,
			add(agreement.Termination{Excluded: agreement.Yes}, agreement.Renewal{Automatic: agreement.Yes}), undecidable, "/clauses/8"},
		{"TH-KGG-13-3-AUSSCHLUSS", "excluded, and nobody knows whether it goes on", notifiedZweckvereinbarung,
			all(add(agreement.Termination{Excluded: agreement.Yes}), gap(agreement.KindRenewal)), undecidable, "/gaps/0"},
		{"TH-KGG-13-3-AUSSCHLUSS", "excluded, and the end is not recorded", notifiedZweckvereinbarung,
			all(edit(func(c *agreement.Term) { c.Through = civil.Date{} }),
				add(agreement.Termination{Excluded: agreement.Yes})), undecidable, "/clauses/2"},
		{"TH-KGG-13-3-AUSSCHLUSS", "excluded, and the term is not recorded", notifiedZweckvereinbarung,
			all(remove(agreement.KindTerm), gap(agreement.KindTerm), add(agreement.Termination{Excluded: agreement.Yes})),
			undecidable, "/gaps/0"},
		{"TH-KGG-13-3", "term not recorded", notifiedZweckvereinbarung,
			all(remove(agreement.KindTerm), gap(agreement.KindTerm)), undecidable, "/gaps/0"},
		{"TH-KGG-13-3", "period of notice open", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { c.Notice = agreement.Duration{} }), undecidable, "/clauses/3/notice"},
		{"TH-KGG-13-3", "the text names no period of notice", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { c.Notice, c.None = agreement.Duration{}, []string{"notice"} }),
			violated, "/clauses/3/notice"},
		{"TH-KGG-13-3-FORM", "the text names no form", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { c.Written, c.None = agreement.Unknown, []string{"written"} }),
			violated, "/clauses/3/written"},
		{"TH-KGG-13-3-FORM", "not recorded", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { c.Written = agreement.Unknown }), undecidable, "/clauses/3/written"},
		{"TH-KGG-13-3-FORM", "without any form", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { c.Written = agreement.No }), satisfied, ""},
		{"TH-KGG-13-3-FORM", "ten years", notifiedZweckvereinbarung,
			add(agreement.Termination{Excluded: agreement.No, Note: agreement.Note{None: []string{"written"}}}), foreign, ""},
		{"TH-KGG-13-3-FORM", "an end that is not recorded", notifiedZweckvereinbarung,
			all(edit(func(c *agreement.Term) { c.Through = civil.Date{} }),
				add(agreement.Termination{Excluded: agreement.No, Note: agreement.Note{None: []string{"written"}}})),
			undecidable, "/clauses/2"},
		{"TH-KGG-13-3-VORAUSSETZUNGEN", "termination is excluded", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { c.Excluded, c.None = agreement.Yes, []string{"conditions"} }), satisfied, ""},
		{"TH-KGG-13-3-VORAUSSETZUNGEN", "the text names none", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { c.None = []string{"conditions"} }), violated, "/clauses/3/conditions"},
		{"TH-KGG-13-3-VORAUSSETZUNGEN", "an end that is not recorded", notifiedZweckvereinbarung,
			all(edit(func(c *agreement.Term) { c.Through = civil.Date{} }),
				add(agreement.Termination{Excluded: agreement.No, Note: agreement.Note{None: []string{"conditions"}}})),
			undecidable, "/clauses/2"},
		{"TH-KGG-13-3-AUSSCHLUSS", "excluded for ever", approvedZweckvereinbarung,
			edit(func(c *agreement.Termination) { *c = agreement.Termination{Excluded: agreement.Yes} }),
			violated, "/clauses/3/excluded"},
		{"TH-KGG-13-3-AUSSCHLUSS", "excluded for ten years", notifiedZweckvereinbarung,
			add(agreement.Termination{Excluded: agreement.Yes}), satisfied, ""},
		{"TH-KGG-13-3-2", "good cause excluded", approvedZweckvereinbarung,
			edit(func(c *agreement.ExtraordinaryTermination) { c.Excluded = agreement.Yes }), violated,
			"/clauses/4/excluded"},
		{"TH-KGG-14-1", "divided during the term", approvedZweckvereinbarung,
			join(party("anrode", anrode, "Gemeinde Anrode")), violated, "/parties/3/partner/unit"},
		{"TH-KGG-14-1", "divided after the term", approvedZweckvereinbarung,
			all(join(party("anrode", anrode, "Gemeinde Anrode")), edit(func(c *agreement.Term) {
				c.Through,
					c.Unlimited = day("2022-12-31"), agreement.No
			})),
			satisfied, ""},
		{"TH-KGG-14-1", "a new key is no end", approvedZweckvereinbarung,
			all(signedOn("2021-03-01"), join(party("eisenach", "16056000", "Stadt Eisenach"))), satisfied, ""},
		{"TH-KGG-14-1-BEGINN", "divided before the beginning", approvedZweckvereinbarung,
			all(join(party("anrode", anrode, "Gemeinde Anrode")),
				edit(func(c *agreement.EntryIntoForce) { c.On = day("2023-07-01") })),
			violated, "/parties/3/partner/unit"},
		{"TH-KGG-39", "a member divided", zweckverband,
			join(party("anrode", anrode, "Gemeinde Anrode")), violated, "/parties/3/partner/unit"},
		{"TH-KGG-17-2-2", "one member", zweckverband, parties(municipal()[:1]...), violated, "/parties"},
		{"TH-KGG-17-2-2", "two members", zweckverband, parties(municipal()[:2]...), satisfied, ""},
		{"TH-KGG-17-2-2", "no area", zweckverband,
			edit(func(c *agreement.Identity) { c.Area = "" }), undecidable, "/clauses/0/area"},
		{"TH-KGG-17-2-4-MITGLIED", "a member without seats", zweckverband,
			join(party("floh", floh, "Floh-Seligenthal")), violated, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-17-2-4-MITGLIED", "a seat elsewhere is none in the assembly", zweckverband,
			all(join(party("floh", floh, "Floh-Seligenthal")), edit(func(c *agreement.Bodies) {
				c.Bodies = append(c.Bodies, agreement.Body{Name: "Verbandsausschuss",
					Seats: []agreement.Seat{{Party: "floh", Number: 1, Votes: 1}}})
			})), violated, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-17-2-4-MITGLIED", "a seat for each member", zweckverband, edit(func(c *agreement.Bodies) {
			c.Bodies[0].Seats = []agreement.Seat{{Holder: "jedes Mitglied", Number: 1, Votes: 1}}
		}), undecidable, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-17-2-4-MITGLIED", "an adviser beside all members", zweckverband, edit(func(c *agreement.Bodies) {
			c.Bodies[0].Seats = append(c.Bodies[0].Seats,
				agreement.Seat{Holder: "Geschäftsleiter", Number: 1, Advisory: agreement.Yes})
		}), satisfied, ""},
		{"TH-KGG-17-2-4-MITGLIED", "no assembly", zweckverband,
			edit(func(c *agreement.Bodies) { c.Bodies[0].Name = "Verbandsausschuss" }), undecidable, "/clauses/2/bodies"},
		{"TH-KGG-17-2-4-MITGLIED", "seats not recorded", zweckverband,
			edit(func(c *agreement.Bodies) { c.Bodies = []agreement.Body{{Name: "Verbandsversammlung"}} }),
			undecidable, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-18", "kind of submission not recorded", zweckverband,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Unknown }), undecidable, "/clauses/6/notice"},
		{"TH-KGG-18", "no word of it", zweckverband, remove(agreement.KindApproval), foreign, ""},
		{"TH-KGG-18-KLAUSEL", "not recorded", zweckverband,
			all(remove(agreement.KindApproval), gap(agreement.KindApproval)), undecidable, "/gaps/0"},
		{"TH-KGG-18", "notice is not enough", zweckverband,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Yes }), violated, "/clauses/6/notice"},
		{"TH-KGG-19-1-BEHOERDE", "the approval is not visible", zweckverband,
			edit(func(c *agreement.Publication) { c.NamesApproval = agreement.No }), violated, "/clauses/7/namesApproval"},
		{"TH-KGG-19-1-SCHWEBEND", "approved and not yet published", zweckverband,
			edit(func(c *agreement.Publication) { c.On = civil.Date{} }), violated, "/clauses/7/on"},
		{"TH-KGG-19-1-SCHWEBEND", "the publication shows the approval", zweckverband,
			edit(func(c *agreement.Approval) { c.On = civil.Date{} }), satisfied, ""},
		{"TH-KGG-19-1-SCHWEBEND", "the publication does not show the approval", zweckverband,
			edit(func(c *agreement.Publication) { c.NamesApproval = agreement.No }), satisfied, ""},
		{"TH-KGG-19-1-TAG", "before the publication", zweckverband,
			edit(func(c *agreement.EntryIntoForce) { c.On = day("2021-11-21") }), violated, "/clauses/8/on"},
		{"TH-KGG-21", "a member without civil servants", zweckverband,
			join(other("gmbh", governance.PublicCompany, "IT GmbH")), violated, "/clauses/4/takenOverBy"},
		{"TH-KGG-21", "taken over by the Landkreis", zweckverband,
			all(join(other("gmbh", governance.PublicCompany, "IT GmbH")),
				edit(func(c *agreement.Staff) { c.TakenOverBy = "landkreis" })),
			satisfied, ""},
		{"TH-KGG-21", "a member of whom nobody knows", zweckverband,
			join(other("zv", governance.Zweckverband, "Zweckverband KISA")), undecidable, "/parties/3/partner"},
		{"TH-KGG-28-1-STIMMABGABE", "each as it likes", zweckverband,
			assembly(func(b *agreement.Body) { b.UniformVote = agreement.No }), violated, "/clauses/2/bodies/0/uniformVote"},
		{"TH-KGG-28-1-STIMMABGABE", "uniformly", zweckverband,
			assembly(func(b *agreement.Body) { b.UniformVote = agreement.Yes }), satisfied, ""},
		{"TH-KGG-28-1-STIMMABGABE", "each as it likes, with one seat for each", zweckverband,
			assembly(func(b *agreement.Body) { b.UniformVote, b.Seats[0].Number = agreement.No, 1 }), satisfied, ""},
		{"TH-KGG-28-1-STIMMABGABE", "two seats in two lines", zweckverband, assembly(func(b *agreement.Body) {
			b.UniformVote, b.Seats[0].Number = agreement.No, 1
			b.Seats = append(b.Seats, agreement.Seat{Party: "schmalkalden", Number: 1, Votes: 1})
		}), violated, "/clauses/2/bodies/0/uniformVote"},
		{"TH-KGG-28-1-STIMMABGABE", "each as it likes, and seats not recorded", zweckverband,
			assembly(func(b *agreement.Body) { b.UniformVote, b.Seats = agreement.No, nil }), undecidable, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-28-1-STIMMABGABE", "each as it likes, with one seat that votes and one that advises", zweckverband,
			assembly(func(b *agreement.Body) {
				b.UniformVote, b.Seats[0].Number = agreement.No, 1
				b.Seats = append(b.Seats, agreement.Seat{Party: "landkreis", Number: 1, Advisory: agreement.Yes},
					agreement.Seat{Holder: "Geschäftsführer", Number: 2, Advisory: agreement.Yes})
			}), satisfied, ""},
		{"TH-KGG-28-1-STIMMABGABE", "each as it likes, by another clause than the seats", zweckverband,
			alsoAssembly(agreement.Body{UniformVote: agreement.No}), violated, "/clauses/9/bodies/0/uniformVote"},
		{"TH-KGG-28-1-STIMMABGABE", "left to the law", zweckverband, nil, foreign, ""},
		{"TH-KGG-17-2-4-MITGLIED", "the seat of a member in another clause", zweckverband, all(
			assembly(func(b *agreement.Body) { b.Seats = b.Seats[:2] }),
			alsoAssembly(agreement.Body{Seats: []agreement.Seat{{Party: "zella-mehlis", Number: 1, Votes: 1}}})), satisfied, ""},
		{"TH-KGG-17-2-4-MITGLIED", "seats in the second clause on the assembly only", zweckverband, all(
			assembly(func(b *agreement.Body) { b.Seats = nil }),
			alsoAssembly(agreement.Body{Seats: []agreement.Seat{{Party: "landkreis", Number: 1, Votes: 1}}})), violated, "/clauses/9/bodies/0/seats"},
		{"TH-KGG-28-1-7", "nobody has a vote", zweckverband, all(private(governance.PrivateCompany, 0, 6),
			assembly(func(b *agreement.Body) {
				for i := range b.Seats {
					b.Seats[i].Advisory = agreement.Yes
				}
			})), undecidable, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-28-1-7", "two fifths", zweckverband, private(governance.PrivateCompany, 4, 6), violated, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-28-1-7", "below two fifths", zweckverband, private(governance.PrivateCompany, 39, 61), satisfied, ""},
		{"TH-KGG-28-1-7", "a company that public bodies own", zweckverband, private(governance.PublicCompany, 9, 1), foreign, ""},
		{"TH-KGG-28-1-7", "a cooperative whose owners nobody knows", zweckverband, private(governance.Genossenschaft, 4, 6),
			undecidable, "/parties/3/partner/kind"},
		{"TH-KGG-28-1-7", "a cooperative below two fifths", zweckverband, private(governance.Genossenschaft, 3, 6), satisfied, ""},
		{"TH-KGG-28-1-7", "an Eigenbetrieb of a town", zweckverband, all(private(governance.DependentUnit, 4, 6),
			func(a *agreement.Agreement) { a.Parties[3].Partner.Unit = a.Parties[1].Partner.Unit }), foreign, ""},
		{"TH-KGG-28-1-7", "a dependent unit of nobody knows whom", zweckverband, private(governance.DependentUnit, 4, 6),
			undecidable, "/parties/3/partner/kind"},
		{"TH-KGG-28-1-7", "votes not recorded", zweckverband, private(governance.PrivateCompany, 0, 6),
			undecidable, "/clauses/2/bodies/0/seats/3/votes"},
		{"TH-KGG-28-1-7", "an adviser", zweckverband, all(private(governance.PrivateCompany, 0, 6),
			assembly(func(b *agreement.Body) { b.Seats[3].Advisory = agreement.Yes })), satisfied, ""},
		{"TH-KGG-28-1-7", "seats of whom nobody knows", zweckverband, all(private(governance.PrivateCompany, 1, 6),
			assembly(func(b *agreement.Body) {
				b.Seats = append(b.Seats, agreement.Seat{Holder: "die übrigen Mitglieder", Number: 9, Votes: 9})
			})), undecidable, "/clauses/2/bodies/0/seats/4/party"},
		{"TH-KGG-28-1-7", "seats not recorded", zweckverband, all(private(governance.PrivateCompany, 1, 6),
			assembly(func(b *agreement.Body) { b.Seats = nil })), undecidable, "/clauses/2/bodies/0/seats"},
		{"TH-KGG-29-1", "six days", zweckverband,
			assembly(func(b *agreement.Body) { b.InvitationDays = 6 }), violated, "/clauses/2/bodies/0/invitationDays"},
		{"TH-KGG-29-1", "a week", zweckverband, assembly(func(b *agreement.Body) { b.InvitationDays = 7 }), satisfied, ""},
		{"TH-KGG-29-1", "six days for another body", zweckverband, edit(func(c *agreement.Bodies) {
			c.Bodies = append(c.Bodies, agreement.Body{Name: "Verbandsausschuss", InvitationDays: 6})
		}), foreign, ""},
		{"TH-KGG-29-1", "two days in another clause than the seats", zweckverband,
			alsoAssembly(agreement.Body{InvitationDays: 2}), violated, "/clauses/9/bodies/0/invitationDays"},
		{"TH-KGG-29-1", "two days for a committee of the assembly", zweckverband,
			add(agreement.Bodies{Bodies: []agreement.Body{{Name: "Ausschuss der Verbandsversammlung", InvitationDays: 2}}}), foreign, ""},
		{"TH-KGG-29-1-DRINGEND", "two hours in another clause than the seats", zweckverband,
			alsoAssembly(agreement.Body{UrgentHours: 2}), violated, "/clauses/9/bodies/0/urgentHours"},
		{"TH-KGG-30-1", "a quarter of the votes cast, in another clause than the seats", zweckverband,
			alsoAssembly(agreement.Body{Quorum: "1/4 of votes-cast"}), violated, "/clauses/9/bodies/0/quorum"},
		{"TH-KGG-30-1-3", "five weeks in another clause than the seats", zweckverband,
			alsoAssembly(agreement.Body{SecondCallWeeks: 5}), violated, "/clauses/9/bodies/0/secondCallWeeks"},
		{"TH-KGG-30-2", "a third in another clause than the seats", zweckverband,
			alsoAssembly(agreement.Body{Decision: "1/3 of votes-cast"}), violated, "/clauses/9/bodies/0/decision"},
		{"TH-KGG-29-1-DRINGEND", "23 hours", zweckverband,
			assembly(func(b *agreement.Body) { b.UrgentHours = 23 }), violated, "/clauses/2/bodies/0/urgentHours"},
		{"TH-KGG-29-1-DRINGEND", "24 hours", zweckverband, assembly(func(b *agreement.Body) { b.UrgentHours = 24 }), satisfied, ""},
		{"TH-KGG-30-1", "a third", zweckverband,
			assembly(func(b *agreement.Body) { b.Quorum = "1/3 of statutory-votes" }), violated, "/clauses/2/bodies/0/quorum"},
		{"TH-KGG-30-1", "half", zweckverband,
			assembly(func(b *agreement.Body) { b.Quorum = "1/2 of statutory-votes" }), violated, "/clauses/2/bodies/0/quorum"},
		{"TH-KGG-30-1", "the majority", zweckverband,
			assembly(func(b *agreement.Body) { b.Quorum = "absolute-majority of statutory-votes" }), satisfied, ""},
		{"TH-KGG-30-1", "more than half", zweckverband,
			assembly(func(b *agreement.Body) { b.Quorum = "51/100 of statutory-votes" }), satisfied, ""},
		{"TH-KGG-30-1", "the majority of those present", zweckverband,
			assembly(func(b *agreement.Body) { b.Quorum = "absolute-majority of votes-present" }), violated, "/clauses/2/bodies/0/quorum"},
		{"TH-KGG-30-1", "a majority, and nobody knows of what", zweckverband,
			assembly(func(b *agreement.Body) { b.Quorum = agreement.AbsoluteMajority }), undecidable, "/clauses/2/bodies/0/quorum"},
		{"TH-KGG-30-1-3", "five weeks", zweckverband,
			assembly(func(b *agreement.Body) { b.SecondCallWeeks = 5 }), violated, "/clauses/2/bodies/0/secondCallWeeks"},
		{"TH-KGG-30-1-3", "four weeks", zweckverband, assembly(func(b *agreement.Body) { b.SecondCallWeeks = 4 }), satisfied, ""},
		{"TH-KGG-30-2", "a third", zweckverband,
			assembly(func(b *agreement.Body) { b.Decision = "1/3 of votes-cast" }), violated, "/clauses/2/bodies/0/decision"},
		{"TH-KGG-30-2", "half", zweckverband,
			assembly(func(b *agreement.Body) { b.Decision = "1/2 of votes-cast" }), violated, "/clauses/2/bodies/0/decision"},
		{"TH-KGG-30-2", "only recommends", zweckverband,
			assembly(func(b *agreement.Body) { b.Decision = agreement.Recommendation }), violated, "/clauses/2/bodies/0/decision"},
		{"TH-KGG-30-2", "a majority of those present", zweckverband,
			assembly(func(b *agreement.Body) { b.Decision = "absolute-majority of members-present" }), satisfied, ""},
		{"TH-KGG-30-2", "a simple majority with the consent of one", zweckverband,
			assembly(func(b *agreement.Body) { b.Decision = "consent of federation and simple-majority" }), satisfied, ""},
		{"TH-KGG-30-2", "a number of votes", zweckverband,
			assembly(func(b *agreement.Body) { b.Decision = "3 of votes-cast" }), undecidable, "/clauses/2/bodies/0/decision"},
		{"TH-KGG-37", "a member without a share", zweckverband,
			edit(func(c *agreement.Levy) { c.Shares = shares("landkreis", "schmalkalden") }), violated, "/clauses/3/shares"},
		{"TH-KGG-38-AUFGABE", "simple majority", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = agreement.SimpleMajority }), violated, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUFGABE", "left to the law", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "" }), satisfied, ""},
		{"TH-KGG-38-AUFGABE", "two thirds of the votes cast", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "two-thirds of votes-cast" }), violated, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUFGABE", "two thirds, and nobody knows of what", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = agreement.TwoThirds }), undecidable, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUFGABE", "three fifths", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "3/5 of statutory-votes" }), violated, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUFGABE", "three quarters", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "three-quarters of statutory-votes" }), satisfied, ""},
		{"TH-KGG-38-AUFGABE", "unanimity of those who vote", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "unanimity of votes-cast" }), violated, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUFGABE", "unanimity, and nobody knows of whom", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = agreement.Unanimity }), undecidable, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUFGABE", "all members agree", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "unanimity of members" }), satisfied, ""},
		{"TH-KGG-38-AUFGABE", "three quarters of the members, who may have one vote each", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "three-quarters of members" }), undecidable, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUFGABE", "three fifths of the members", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "3/5 of members" }), violated, "/clauses/5/taskChange"},
		{"TH-KGG-38-AUSTRITT", "three quarters of the members, who may have one vote each", zweckverband,
			edit(func(c *agreement.Change) { c.Exit = "three-quarters of members" }), undecidable, "/clauses/5/exit"},
		{"TH-KGG-40-1", "three quarters of the members, who may have one vote each", zweckverband,
			edit(func(c *agreement.Change) { c.Dissolution = "three-quarters of members" }), undecidable, "/clauses/5/dissolution"},
		{"TH-KGG-40-1", "every member", zweckverband,
			edit(func(c *agreement.Change) { c.Dissolution = "1/1 of members" }), satisfied, ""},
		{"TH-KGG-38-AENDERUNG", "every member", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "1/1 of members" }), satisfied, ""},
		{"TH-KGG-38-AUFGABE", "the text names no majority", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange, c.None = "", []string{"taskChange"} }), satisfied, ""},
		{"TH-KGG-38-AENDERUNG", "the majority of the votes cast", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "simple-majority of votes-cast" }), violated, "/clauses/5/decision"},
		{"TH-KGG-38-AENDERUNG", "a majority, and nobody knows of what", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = agreement.SimpleMajority }), undecidable, "/clauses/5/decision"},
		{"TH-KGG-38-AENDERUNG", "two thirds", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "two-thirds of statutory-votes" }), satisfied, ""},
		{"TH-KGG-38-AENDERUNG", "half of the votes", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "1/2 of statutory-votes" }), violated, "/clauses/5/decision"},
		{"TH-KGG-38-AENDERUNG", "a number of votes", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "3 of statutory-votes" }), undecidable, "/clauses/5/decision"},
		{"TH-KGG-38-AENDERUNG", "all members agree", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "unanimity of members" }), satisfied, ""},
		{"TH-KGG-38-AENDERUNG", "most members", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "absolute-majority of members" }), undecidable, "/clauses/5/decision"},
		{"TH-KGG-38-AENDERUNG", "with the consent of one member", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "consent of federation" }), violated, "/clauses/5/decision"},
		{"TH-KGG-38-AENDERUNG", "no majority at all", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "mit Mehrheit" }), undecidable, "/clauses/5/decision"},
		{"TH-KGG-38-AUFGABE", "no majority at all", zweckverband,
			edit(func(c *agreement.Change) { c.TaskChange = "mit Mehrheit" }), undecidable, "/clauses/5/taskChange"},
		{"TH-KGG-38-AENDERUNG", "left to the law", zweckverband,
			edit(func(c *agreement.Change) { c.Decision = "" }), satisfied, ""},
		{"TH-KGG-38-AUSTRITT", "simple majority", zweckverband,
			edit(func(c *agreement.Change) { c.Exit = agreement.SimpleMajority }), violated, "/clauses/5/exit"},
		{"TH-KGG-38-AUSSCHLUSS", "without good cause", zweckverband,
			edit(func(c *agreement.Change) { c.ExclusionForCause = agreement.No }), violated, "/clauses/5/exclusionForCause"},
		{"TH-KGG-40-1", "simple majority", zweckverband,
			edit(func(c *agreement.Change) { c.Dissolution = agreement.SimpleMajority }), violated, "/clauses/5/dissolution"},
		{"TH-KGG-42", "changes without supervision", zweckverband,
			edit(func(c *agreement.Change) { c.Supervised = agreement.No }), violated, "/clauses/5/supervised"},
		{"TH-KGG-46", "the Landratsamt with a Landkreis", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "Landratsamt Schmalkalden-Meiningen" }),
			violated, "/clauses/6/authority"},
		{"TH-KGG-46", "delegated", zweckverband, edit(func(c *agreement.Approval) {
			c.Authority, c.Delegated = "Landratsamt Schmalkalden-Meiningen", agreement.Yes
		}), satisfied, ""},
		{"TH-KGG-46", "the Land takes part", zweckverband,
			join(other("land", governance.LandPartner, "Freistaat Thüringen")), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "a unit of another Land", zweckverband,
			join(party("coburg", coburg, "Stadt Coburg")), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "an authority nobody knows", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "Aufsicht" }), undecidable, "/clauses/6/authority"},
		{"TH-KGG-46", "the function alone", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "Kommunalaufsicht" }), satisfied, ""},
		{"TH-KGG-46", "the short name of the Landesverwaltungsamt", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "TLVwA" }), satisfied, ""},
		{"TH-KGG-46", "the upper authority", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "obere Rechtsaufsichtsbehörde" }), satisfied, ""},
		{"TH-KGG-46", "the lower authority, with a Landkreis", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "untere Rechtsaufsichtsbehörde" }), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "the highest authority, with a Landkreis", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "oberste Rechtsaufsichtsbehörde" }), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "the highest authority, with the Land", zweckverband, withLand("oberste Rechtsaufsicht"), satisfied, ""},
		{"TH-KGG-46", "the ministry of the interior", zweckverband, withLand("Innenministerium"), satisfied, ""},
		{"TH-KGG-46", "the lower authority of towns", zweckverband, twoTowns("untere Rechtsaufsichtsbehörde"), satisfied, ""},
		{"TH-KGG-46", "the Landrat of the district", zweckverband,
			twoTowns("Landrat des Landkreises Schmalkalden-Meiningen als untere staatliche Verwaltungsbehörde"), satisfied, ""},
		{"TH-KGG-46", "the authority and its function", zweckverband,
			twoTowns("Landratsamt Schmalkalden-Meiningen, Kommunalaufsicht"), satisfied, ""},
		{"TH-KGG-46", "the function at another Landkreis", zweckverband,
			twoTowns("Kommunalaufsicht des Landkreises Greiz"), violated, "/clauses/6/authority"},
		{"TH-KGG-46-FUNKTION", "the lower authority", zweckverband,
			twoTowns("untere Rechtsaufsichtsbehörde"), violated, "/clauses/6/authority"},
		{"TH-KGG-46-FUNKTION", "the Landrat as lower authority", zweckverband,
			twoTowns("Landrat als untere staatliche Verwaltungsbehörde"), violated, "/clauses/6/authority"},
		{"TH-KGG-46-FUNKTION", "a Landratsamt of no district", zweckverband, twoTowns("Landratsamt"), violated, "/clauses/6/authority"},
		{"TH-KGG-46-FUNKTION", "the upper authority, of which there is one", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "obere Rechtsaufsichtsbehörde" }), satisfied, ""},
		{"TH-KGG-46-FUNKTION", "the wrong level", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "untere Rechtsaufsichtsbehörde" }), satisfied, ""},
		{"TH-KGG-46-FUNKTION", "the function alone", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "Kommunalaufsicht" }), violated, "/clauses/6/authority"},
		{"TH-KGG-46-FUNKTION", "the function and the authority", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "Landesverwaltungsamt – Kommunalaufsicht –" }), satisfied, ""},
		{"TH-KGG-46-FUNKTION", "a Zweckverband takes part", zweckverband,
			all(join(other("zv", governance.Zweckverband, "Zweckverband KISA")),
				edit(func(c *agreement.Approval) { c.Authority = "Rechtsaufsichtsbehörde" })), undecidable, "/parties/3/partner"},
		{"TH-KGG-46", "the function and the authority", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "Landesverwaltungsamt – Kommunalaufsicht –" }), satisfied, ""},
		{"TH-KGG-46", "the function at a Landratsamt, with a Landkreis", zweckverband,
			edit(func(c *agreement.Approval) { c.Authority = "Kommunalaufsicht des Landratsamts Gotha" }),
			violated, "/clauses/6/authority"},
		{"TH-KGG-46", "one authority that decides and one that is heard", zweckverband,
			twoTowns("Landratsamt Schmalkalden-Meiningen im Benehmen mit dem Thüringer Landesverwaltungsamt"), undecidable, "/clauses/6/authority"},
		{"TH-KGG-46-FUNKTION", "one authority that decides and one that is heard", zweckverband,
			twoTowns("Rechtsaufsichtsbehörde beim Landratsamt im Benehmen mit dem Thüringer Landesverwaltungsamt"), satisfied, ""},
		{"TH-KGG-46", "an address in an upper street", zweckverband,
			twoTowns("Rechtsaufsichtsbehörde beim Landratsamt Schmalkalden-Meiningen, Obere Marktstraße 1"), satisfied, ""},
		{"TH-KGG-46", "the ministry, which supervises Landkreise", zweckverband,
			withLand("Thüringer Ministerium für Inneres und Kommunales, Rechtsaufsicht über Landkreise"), satisfied, ""},
		{"TH-KGG-46", "the ministry, by way of another authority", zweckverband,
			withLand("Thüringer Ministerium für Inneres und Kommunales (Vorlage über das Landesverwaltungsamt)"), undecidable, "/clauses/6/authority"},
		{"TH-KGG-46", "the Landratsamt in capitals", zweckverband, twoTowns("LANDRATSAMT SCHMALKALDEN-MEININGEN"), satisfied, ""},
		{"TH-KGG-46", "another Landratsamt in capitals", zweckverband, twoTowns("LANDRATSAMT GREIZ"), violated, "/clauses/6/authority"},
		{"TH-KGG-46", "before the sections were numbered anew", zweckverband, signedOn("2013-07-30"), rule.NotInForce, ""},
		{"TH-KGG-44", "before the sections were numbered anew", zweckverband,
			all(signedOn("2013-07-30"), edit(func(c *agreement.Approval) { c.Authority = "Landratsamt Gotha" })),
			violated, "/clauses/6/authority"},
		{"TH-KGG-44", "the right authority", zweckverband, signedOn("2013-07-30"), satisfied, ""},
		{"TH-KGG-44", "since then", zweckverband, signedOn("2013-07-31"), rule.NotInForce, ""},
		{"TH-KGG-44", "before the act was announced anew", zweckverband, signedOn("2000-01-01"), rule.NotInForce, ""},
		{"TH-KGG-46", "the Landratsamt of the district", zweckverband, twoTowns("Landratsamt Schmalkalden-Meiningen"),
			satisfied, ""},
		{"TH-KGG-46", "the Landratsamt of another district", zweckverband, twoTowns("Landratsamt Greiz"),
			violated, "/clauses/6/authority"},
		{"TH-KGG-46", "a Landratsamt of no district", zweckverband, twoTowns("Landratsamt"), satisfied, ""},
		{"TH-KGG-46", "a Landratsamt named after its seat", zweckverband, twoTowns("Landratsamt Meiningen"),
			undecidable, "/clauses/6/authority"},
		{"TH-KGG-46", "the ministry for municipal affairs", zweckverband,
			withLand("Thüringer Ministerium für Inneres und Kommunales"), satisfied, ""},
		{"TH-KGG-46", "another ministry", zweckverband, withLand("Thüringer Finanzministerium"),
			undecidable, "/clauses/6/authority"},
		{"TH-KGG-46", "a Zweckverband takes part", zweckverband,
			join(other("zv", governance.Zweckverband, "Zweckverband KISA")), undecidable, "/parties/3/partner"},
		{"TH-LHO-39A", "consent too late", zweckverband, join(func() agreement.Party {
			p := other("land", governance.LandPartner, "Freistaat Thüringen")
			p.CouncilDecision = day("2021-10-02")
			return p
		}()), violated, "/parties/3/councilDecision"},
		{"TH-LHO-39A", "consent in time", zweckverband,
			join(other("land", governance.LandPartner, "Freistaat Thüringen")), satisfied, ""},

		{"TH-KO-1", "not on that day", notifiedZweckvereinbarung, signedOn("2026-02-01"), satisfied, ""},
		{"TH-KO-1", "no such municipality", notifiedZweckvereinbarung,
			all(signedOn("2023-01-02"), join(party("anrode", anrode, "Gemeinde Anrode"))), violated,
			"/parties/3/partner/unit"},
		{"TH-KO-1", "a town of another Land, which the directory does not hold", notifiedZweckvereinbarung,
			join(party("coburg", coburg, "Stadt Coburg")), satisfied, ""},
		{"TH-KO-1", "under the law of another Land", notifiedZweckvereinbarung, all(under(law.Bayern), signedOn("2023-01-02"),
			join(party("anrode", anrode, "Gemeinde Anrode"))), violated, "/parties/3/partner/unit"},
		{"TH-KO-1-KREIS", "no such Landkreis", notifiedZweckvereinbarung,
			join(party("kreis", "16099", "Landkreis")), violated, "/parties/3/partner/unit"},
		{"TH-KO-46-1", "no such Verwaltungsgemeinschaft", notifiedZweckvereinbarung,
			join(party("vg", "160665999", "VG")), violated, "/parties/3/partner/unit"},
		{"TH-KO-46-1", "a Verwaltungsgemeinschaft", notifiedZweckvereinbarung,
			join(party("vg", dolmar, "VG Dolmar-Salzbrücke")), satisfied, ""},
		{"TH-KO-51", "the key of an erfüllende Gemeinde", notifiedZweckvereinbarung,
			join(party("breitungen", fulfilling(t), "Breitungen")), violated, "/parties/3/partner/unit"},
		{"TH-KO-31-2", "text form", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Form = agreement.TextForm }), violated,
			"/parties/1/signatures/0/form"},
		{"TH-KO-31-2", "not recorded", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Form = "" }), undecidable, "/parties/1/signatures/0/form"},
		{"TH-KO-31-2-AMT", "no title", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.TitleGiven = agreement.No }),
			violated, "/parties/1/signatures/0/titleGiven"},
		{"TH-KO-31-2-AMT", "not recorded", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Capacity = "" }), undecidable, "/parties/1/signatures/0/capacity"},
		{"TH-KO-31-2", "nobody signed for a municipality", notifiedZweckvereinbarung, noMunicipalSignature, violated,
			"/parties/1/signatures"},
		{"TH-KO-31-2", "articles that no member signed", zweckverband, noMunicipalSignature, satisfied, ""},
		{"TH-KO-31-2-AMT", "nobody signed for a municipality", notifiedZweckvereinbarung, noMunicipalSignature, foreign, ""},
		{"TH-KO-31-2-AMT", "an attorney needs no title", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Capacity, s.TitleGiven = agreement.Attorney, agreement.No }),
			satisfied, ""},
		{"TH-KO-31-2-AMT", "perhaps an attorney, without title", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Capacity, s.TitleGiven = "", agreement.No }),
			undecidable, "/parties/1/signatures/0/capacity"},
		{"TH-KO-31-1", "another office", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Office = "Hauptamtsleiterin" }), violated, "/parties/1/signatures/0/office"},
		{"TH-KO-31-1", "another office, by power of attorney", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Office, s.Capacity = "Hauptamtsleiterin", agreement.Attorney }), satisfied, ""},
		{"TH-KO-31-1", "the mayor of a part", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Office = "Ortsteilbürgermeister" }), violated, "/parties/1/signatures/0/office"},
		{"TH-KO-31-1", "the mayor", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Office = "Oberbürgermeisterin" }), satisfied, ""},
		{"TH-KO-31-1", "a mayor with a word before", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Office = "ehrenamtlicher Bürgermeister" }), satisfied, ""},
		{"TH-KO-31-1", "one who stands in", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Office = "Erste Beigeordnete" }), satisfied, ""},
		{"TH-KO-31-1", "an office that nobody can place", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Office = "Beauftragter" }), undecidable, "/parties/1/signatures/0/office"},
		{"TH-KO-31-1", "the Landrat for his Landkreis", notifiedZweckvereinbarung,
			func(a *agreement.Agreement) { a.Parties[0].Signatures[0].Office = "Landrat" }, satisfied, ""},
		{"TH-KO-31-2-3-BEDIENSTETE", "a lawyer", notifiedZweckvereinbarung,
			attorney(agreement.Handwritten, agreement.No), violated, "/parties/1/signatures/0/employee"},
		{"TH-KO-31-2-3-BEDIENSTETE", "an employee", notifiedZweckvereinbarung,
			attorney(agreement.Handwritten, agreement.Yes), satisfied, ""},
		{"TH-KO-31-2-3-BEDIENSTETE", "not recorded", notifiedZweckvereinbarung,
			attorney(agreement.Handwritten, agreement.Unknown), undecidable, "/parties/1/signatures/0/employee"},
		{"TH-KO-31-2-3-BEDIENSTETE", "no attorney", notifiedZweckvereinbarung, nil, foreign, ""},
		{"TH-KO-31-2-3-VOLLMACHT", "by hand", notifiedZweckvereinbarung,
			attorney(agreement.Handwritten, agreement.Yes), satisfied, ""},
		{"TH-KO-31-2-3-VOLLMACHT", "before a notary", notifiedZweckvereinbarung,
			attorney(agreement.Notarised, agreement.Yes), satisfied, ""},
		{"TH-KO-31-2-3-VOLLMACHT", "text form", notifiedZweckvereinbarung,
			attorney(agreement.TextForm, agreement.Yes), violated, "/parties/1/signatures/0/powerForm"},
		{"TH-KO-31-2-3-VOLLMACHT", "not recorded", notifiedZweckvereinbarung,
			attorney("", agreement.Yes), undecidable, "/parties/1/signatures/0/powerForm"},
		{"TH-KO-31-2-3-VOLLMACHT", "for the Landkreis, of which the norm does not speak", notifiedZweckvereinbarung,
			func(a *agreement.Agreement) {
				a.Parties[0].Signatures[0].Capacity, a.Parties[0].Signatures[0].PowerForm = agreement.Attorney, agreement.TextForm
			}, foreign, ""},
		{"TH-KO-31-2-ELEKTRONISCH", "an electronic power of attorney", notifiedZweckvereinbarung,
			attorney(agreement.QualifiedElectronic, agreement.Yes), violated, "/parties/1/signatures/0/powerForm"},
		{"TH-KO-31-2", "under the law of another Land", notifiedZweckvereinbarung, all(under(law.Bayern),
			signature(func(s *agreement.Signature) { s.Form = agreement.TextForm })), violated,
			"/parties/1/signatures/0/form"},
		{"TH-KO-31-2", "a town of another Land", notifiedZweckvereinbarung,
			all(func(a *agreement.Agreement) { a.Parties[1] = party("schmalkalden", coburg, "Stadt Coburg") },
				signature(func(s *agreement.Signature) { s.Form = agreement.TextForm })), satisfied, ""},
		{"TH-KO-31-2-ELEKTRONISCH", "qualified electronic", notifiedZweckvereinbarung,
			signature(func(s *agreement.Signature) { s.Form = agreement.QualifiedElectronic }),
			violated, "/parties/1/signatures/0/form"},
		{"TH-KO-3-2", "a promise up to", verwaltungsvereinbarung,
			all(remove(agreement.KindCostSharing), add(agreement.Funding{Funder: "land", UpTo: agreement.Yes})),
			violated, "/clauses/0/tasks/0"},
		{"TH-KO-3-2", "full cost", verwaltungsvereinbarung,
			all(remove(agreement.KindCostSharing), add(agreement.FullCost{Funder: "land", Of: "Registerpflege"})),
			satisfied, ""},
		{"TH-KO-3-2", "an entitlement after a promise up to", verwaltungsvereinbarung,
			all(remove(agreement.KindCostSharing), add(agreement.Funding{Funder: "land", UpTo: agreement.Yes},
				agreement.Funding{Funder: "land", UpTo: agreement.No})), satisfied, ""},
		{"TH-KO-3-2", "whether it is a ceiling is not recorded", verwaltungsvereinbarung,
			all(remove(agreement.KindCostSharing), add(agreement.Funding{Funder: "land"})),
			undecidable, "/clauses/3/upTo"},
		{"TH-KO-3-2", "full cost not recorded", verwaltungsvereinbarung,
			all(remove(agreement.KindCostSharing), gap(agreement.KindFullCost)), undecidable, "/gaps/0"},
		{"TH-KO-3-2", "cost sharing not recorded", verwaltungsvereinbarung,
			all(remove(agreement.KindCostSharing), gap(agreement.KindCostSharing)), undecidable, "/gaps/0"},
		{"TH-KO-3-2", "funding not recorded", verwaltungsvereinbarung,
			all(remove(agreement.KindCostSharing), gap(agreement.KindFunding)), undecidable, "/gaps/0"},
		{"TH-KO-46-2", "a municipality without a key", notifiedZweckvereinbarung,
			func(a *agreement.Agreement) { a.Parties[1].Partner.Unit = governance.UnitKey{} },
			undecidable, "/parties/1/partner/unit"},
		{"TH-KO-46-2", "no municipality", notifiedZweckvereinbarung,
			parties(party("landkreis", landkreis, "Landkreis Schmalkalden-Meiningen")), foreign, ""},
		{"TH-KO-46-2", "a small town on its own", notifiedZweckvereinbarung,
			join(party("oberhof", oberhof, "Stadt Oberhof")), violated, "/parties/3/partner/unit"},
		{"TH-KO-46-2", "a small member of an association", notifiedZweckvereinbarung,
			join(party("belrieth", belrieth, "Gemeinde Belrieth")), satisfied, ""},
		{"TH-KO-47-1", "a member disposes", notifiedZweckvereinbarung,
			all(join(party("belrieth", belrieth, "Gemeinde Belrieth")), task(func(k *agreement.Task) {
				k.Sphere, k.From = governance.TransferredSphere, []agreement.PartyID{"belrieth"}
			})), violated, "/clauses/0/tasks/0"},
		{"TH-KO-47-1", "the association disposes", notifiedZweckvereinbarung,
			all(join(party("dolmar", dolmar, "VG Dolmar-Salzbrücke")), task(func(k *agreement.Task) {
				k.Sphere, k.From = governance.TransferredSphere, []agreement.PartyID{"dolmar"}
			})), satisfied, ""},
		{"TH-KO-50-1", "no cost for the association", notifiedZweckvereinbarung,
			all(parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", belrieth,
				"Gemeinde Belrieth"), party("zella-mehlis", "16066015", "Gemeinde Christes")),
				remove(agreement.KindCostSharing)),
			violated, "/clauses"},
		{"TH-KO-50-1", "an association of others", notifiedZweckvereinbarung,
			all(parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", floh,
				"Floh-Seligenthal"), party("zella-mehlis", oberhof, "Stadt Oberhof")),
				remove(agreement.KindCostSharing)), foreign, ""},
		{"TH-KO-50-1", "a giver without a key", notifiedZweckvereinbarung,
			all(parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", floh,
				"Floh-Seligenthal"), party("zella-mehlis", oberhof, "Stadt Oberhof")),
				func(a *agreement.Agreement) { a.Parties[2].Partner.Unit = governance.UnitKey{} },
				remove(agreement.KindCostSharing)), undecidable, "/parties/2/partner/unit"},
		{"TH-FAG-1-1", "no cost for an association of others", notifiedZweckvereinbarung,
			all(parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", floh,
				"Floh-Seligenthal"), party("zella-mehlis", oberhof, "Stadt Oberhof")),
				remove(agreement.KindCostSharing)), violated, "/clauses"},
		{"TH-FAG-1-1", "nobody has read whether there is a price", notifiedZweckvereinbarung,
			all(remove(agreement.KindCostSharing), gap(agreement.KindPrice)), undecidable, "/gaps/0"},
		{"TH-FAG-1-1", "a price", notifiedZweckvereinbarung,
			all(remove(agreement.KindCostSharing), add(agreement.Price{Payer: "schmalkalden", Payee: "landkreis"})), satisfied, ""},
		{"TH-KO-50-1", "a price for the association", notifiedZweckvereinbarung,
			all(parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", belrieth,
				"Gemeinde Belrieth"), party("zella-mehlis", "16066015", "Gemeinde Christes")),
				remove(agreement.KindCostSharing), add(agreement.Price{Payer: "schmalkalden", Payee: "landkreis"})), satisfied, ""},
		{"TH-KO-50-1", "a giver without a key, and the cost settled", notifiedZweckvereinbarung,
			all(parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", floh,
				"Floh-Seligenthal"), party("zella-mehlis", oberhof, "Stadt Oberhof")),
				func(a *agreement.Agreement) { a.Parties[2].Partner.Unit = governance.UnitKey{} }), satisfied, ""},
		{"TH-KO-50-1", "cost settled", notifiedZweckvereinbarung,
			parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", belrieth,
				"Gemeinde Belrieth"), party("zella-mehlis", "16066015", "Gemeinde Christes")),
			satisfied, ""},
		{"TH-KO-72", "a notice", foundation, nil, satisfied, ""},
		{"TH-KO-72", "an approval is more than a notice", foundation,
			edit(func(c *agreement.Approval) { c.Notice = agreement.No }), satisfied, ""},
		{"TH-KO-72", "either of both", foundation,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Unknown }), satisfied, ""},
		{"TH-KO-72", "neither", foundation, remove(agreement.KindApproval), violated, "/clauses"},
		{"TH-KO-72", "not recorded", foundation,
			all(remove(agreement.KindApproval), gap(agreement.KindApproval)), undecidable, "/gaps/0"},
		{"TH-KO-72", "a share is no foundation", participation, nil, foreign, ""},
		{"TH-KO-72-FRIST", "an approval has no period", foundation,
			edit(func(c *agreement.Approval) { c.Notice, c.On = agreement.No, day("2021-09-30") }), foreign, ""},
		{"TH-KO-72-FRIST", "an approval beside the notice", foundation,
			add(agreement.Approval{Authority: "Landratsamt", Notice: agreement.No, On: day("2021-09-30")}), satisfied, ""},
		{"TH-KO-72-FRIST", "whether it is a notice is not recorded", foundation,
			edit(func(c *agreement.Approval) { c.Notice, c.On = agreement.Unknown, day("2021-09-30") }),
			undecidable, "/clauses/5/notice"},
		{"TH-KO-72-FRIST", "41 days before", foundation,
			edit(func(c *agreement.Approval) { c.On = day("2021-08-21") }), violated, "/clauses/5/on"},
		{"TH-KO-72-FRIST", "six weeks before", foundation,
			edit(func(c *agreement.Approval) { c.On = day("2021-08-20") }), satisfied, ""},
		{"TH-KO-72-FRIST", "not recorded", foundation,
			edit(func(c *agreement.Approval) { c.On = civil.Date{} }), undecidable, "/clauses/5/on"},
		{"TH-KO-72-FRIST", "a share is no foundation", participation,
			edit(func(c *agreement.Approval) { c.Notice, c.On = agreement.Yes, day("2021-09-18") }), foreign, ""},
		{"TH-KO-73", "approved", participation, nil, satisfied, ""},
		{"TH-KO-73", "approved after a notice", participation,
			add(agreement.Approval{Authority: "Landratsamt", Notice: agreement.Yes, On: day("2021-09-18")}), satisfied, ""},
		{"TH-KO-73", "a notice is not enough", participation,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Yes }), violated, "/clauses/5/notice"},
		{"TH-KO-73", "no word of it", participation, remove(agreement.KindApproval), violated, "/clauses"},
		{"TH-KO-73", "whether it was approved is not recorded", participation,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Unknown }), undecidable, "/clauses/5/notice"},
		{"TH-KO-73", "not recorded", participation,
			all(remove(agreement.KindApproval), gap(agreement.KindApproval)), undecidable, "/gaps/0"},
		{"TH-KO-73", "a town joins a cooperative, approved", membership, nil, satisfied, ""},
		{"TH-KO-73", "a town joins a cooperative, and no word of an approval", membership, remove(agreement.KindApproval),
			violated, "/clauses"},
		{"TH-KO-73", "a town joins a cooperative, and a notice only", membership,
			edit(func(c *agreement.Approval) { c.Notice = agreement.Yes }), violated, "/clauses/1/notice"},
		{"TH-KO-73", "a town joins a registered association", membership,
			func(a *agreement.Agreement) { a.Parties[1].Partner.Kind = governance.Verein }, foreign, ""},
		{"TH-KO-72", "a town joins a cooperative", membership, remove(agreement.KindApproval), foreign, ""},
		{"TH-KO-73", "a foundation is no participation", foundation, nil, foreign, ""},
		{"TH-KO-73", "a company of another Land", participation,
			func(a *agreement.Agreement) { a.Parties[0] = party("coburg", coburg, "Stadt Coburg") }, foreign, ""},
		{"TH-KO-87-2", "given to a company", verwaltungsvereinbarung,
			all(join(party("landkreis", landkreis, "Landkreis Schmalkalden-Meiningen")),
				task(func(k *agreement.Task) { k.From, k.BeyondCapacity = []agreement.PartyID{"landkreis"}, agreement.Yes })),
			violated, "/clauses/0/tasks/0"},
		{"TH-KO-87-2", "within its capacity", verwaltungsvereinbarung, nil, satisfied, ""},

		{"TH-EGOVG-1-3", "a section on the Land alone", notifiedZweckvereinbarung, restsOn("§ 31"), violated, "/basis/0"},
		{"TH-EGOVG-1-3", "a section on the Land alone, and no municipality", framework, restsOn("§ 31"), foreign, ""},
		{"TH-EGOVG-1-3", "a section on the Land alone in a list", notifiedZweckvereinbarung, restsOn("§§ 27 und 31"), violated, "/basis/0"},
		{"TH-EGOVG-1-3", "cooperation", notifiedZweckvereinbarung, restsOn("§ 27"), satisfied, ""},
		{"TH-VWVFG-1-1-ZITAT", "Amtshilfe by the number of the old act", framework,
			all(signedOn("2025-01-01"), citing(law.MustCite(law.ThuerVwVfG, "§ 4 Abs. 1"))), violated, "/basis/0"},
		{"TH-VWVFG-1-1-ZITAT", "a list with the norm that refers", framework,
			all(signedOn("2025-01-01"), citing(law.MustCite(law.ThuerVwVfG, "§ 1 Abs. 1, § 4 Abs. 1"))), violated, "/basis/0"},
		{"TH-VWVFG-1-1-ZITAT", "before", framework,
			all(signedOn("2024-12-31"), citing(law.MustCite(law.ThuerVwVfG, "§ 4 Abs. 1"))), rule.NotInForce, ""},
		{"TH-VWVFG-1-1-ZITAT", "the norm that refers", framework,
			all(signedOn("2025-01-01"), citing(law.MustCite(law.ThuerVwVfG, "§ 1 Abs. 1"))), satisfied, ""},
		{"TH-VWVFG-1-1-ZITAT", "both", framework,
			all(signedOn("2025-01-01"), citing(law.MustParseCitation("§ 4 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG"))), satisfied, ""},
		{"TH-EGOVG-4", "no open software", framework,
			edit(func(c *agreement.OpenStandards) { c.OpenSource = agreement.No }), violated, "/clauses/5/openSource"},
		{"TH-EGOVG-27", "one association", framework,
			func(a *agreement.Agreement) { a.Parties = a.Parties[:2] }, violated, "/parties"},
		{"TH-EGOVG-27-BEIRAT", "no statutory body", framework,
			edit(func(c *agreement.Bodies) { c.Bodies[0].Foundation = agreement.FoundedByAgreement }), violated,
			"/clauses/2"},
		{"TH-EGOVG-27-NACHNUTZUNG", "no re-use", framework,
			edit(func(c *agreement.Reuse) { c.Required = agreement.No }), violated, "/clauses/4/required"},
		{"TH-EGOVG-30", "above the ceiling", framework,
			edit(func(c *agreement.Funding) { c.Ceilings[0].Amount = finance.Euro(10_000_001) }),
			violated, "/clauses/3/ceilings/0/amount"},
		{"TH-EGOVG-30", "a year whose ceiling is not recorded", framework,
			edit(func(c *agreement.Funding) { c.Ceilings[0].Year = 2023 }), undecidable, "/clauses/3/ceilings/0/year"},
		{"TH-EGOVG-30", "money of somebody else", framework,
			edit(func(c *agreement.Funding) { c.Funder, c.Ceilings[0].Amount = "staedtebund", finance.Euro(10_000_001) }),
			foreign, ""},
		{"TH-EGOVG-30", "money of somebody else beside that of the Land", framework,
			add(agreement.Funding{Funder: "staedtebund", Ceilings: []agreement.Ceiling{{Year: 2022, Amount: finance.Euro(10_000_001)}}}),
			satisfied, ""},
		{"TH-EGOVRL-SATZ", "81 percent", framework,
			funding("ThürEGovRL", func(c *agreement.Funding) { c.Rate = finance.MustPercent("81") }), violated,
			"/clauses/3/rate"},
		{"TH-EGOVRL-SATZ", "80 percent", framework,
			funding("ThürEGovRL", func(c *agreement.Funding) { c.Rate = finance.MustPercent("80") }), satisfied, ""},
		{"TH-EGOVRL-SATZ", "the new guideline", framework,
			all(signedOn("2024-07-01"), funding("ThürEGovRL", func(c *agreement.Funding) { c.Rate = finance.MustPercent("81") })),
			undecidable, "/clauses/3/rate"},
		{"TH-EGOVRL-SATZ", "80 percent of the new guideline", framework,
			all(signedOn("2024-07-01"), funding("ThürEGovRL", func(c *agreement.Funding) { c.Rate = finance.MustPercent("80") })),
			satisfied, ""},
		{"TH-EGOVRL-JAHR", "eleven millions", framework,
			all(signedOn("2024-07-01"), funding("ThürEGovRL", func(c *agreement.Funding) {
				c.Ceilings = []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(11_000_000)}}
			})), violated, "/clauses/3/ceilings/0/amount"},
		{"TH-EGOVRL-JAHR", "ten millions", framework, all(signedOn("2024-07-01"), funding("ThürEGovRL",
			func(c *agreement.Funding) {
				c.Ceilings = []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(10_000_000)}}
			})), satisfied, ""},
		{"TH-EGOVRL-EMPFAENGER", "an association", framework,
			funding("ThürEGovRL", func(c *agreement.Funding) { c.Recipients = []agreement.PartyID{"staedtebund"} }),
			violated, "/clauses/3/recipients/0"},
		{"TH-EGOVRL-EMPFAENGER", "an association, since the guideline was not read", framework, all(signedOn("2024-07-01"),
			funding("ThürEGovRL", func(c *agreement.Funding) { c.Recipients = []agreement.PartyID{"staedtebund"} })),
			undecidable, "/clauses/3/recipients/0"},
		{"TH-EGOVRL-EMPFAENGER", "a Zweckverband", framework,
			all(join(other("zv", governance.Zweckverband, "Zweckverband KISA")), funding("ThürEGovRL",
				func(c *agreement.Funding) { c.Recipients = []agreement.PartyID{"zv"} })),
			undecidable, "/clauses/3/recipients/0"},
		{"TH-EGOVRL-EMPFAENGER", "a town", framework,
			all(join(party("erfurt", erfurt, "Stadt Erfurt")), funding("ThürEGovRL",
				func(c *agreement.Funding) { c.Recipients = []agreement.PartyID{"erfurt"} })),
			satisfied, ""},
		{"TH-EGOVRL-EMPFAENGER", "a town of another Land", framework,
			all(join(party("coburg", coburg, "Stadt Coburg")), funding("ThürEGovRL",
				func(c *agreement.Funding) { c.Recipients = []agreement.PartyID{"coburg"} })),
			violated, "/clauses/3/recipients/0"},
		{"TH-FAG-24-2-PARTNER", "two partners", verwaltungsvereinbarung,
			add(agreement.Funding{Funder: "land", Programme: "§ 24 Abs. 2 ThürFAG"}), violated, "/parties"},
		{"TH-FAG-24-2-PARTNER", "three partners", notifiedZweckvereinbarung,
			add(agreement.Funding{Programme: "§ 24 Abs. 2 ThürFAG"}), satisfied, ""},
		{"TH-FAG-24-2-PARTNER", "two, and a Verwaltungsgemeinschaft", notifiedZweckvereinbarung,
			all(func(a *agreement.Agreement) { a.Parties[2] = party("vg", dolmar, "VG Dolmar-Salzbrücke") },
				add(agreement.Funding{Programme: "§ 24 Abs. 2 ThürFAG"})), undecidable, "/parties/2/partner/unit"},
		{"TH-FAG-24-2-BETRAG", "too much", notifiedZweckvereinbarung,
			add(agreement.Funding{Programme: "§ 24 Abs. 2 ThürFAG", Total: finance.Euro(500_001)}), violated,
			"/clauses/7/total"},
		{"TH-FAG-24-2-BETRAG", "the most", notifiedZweckvereinbarung,
			add(agreement.Funding{Programme: "§ 24 Abs. 2 ThürFAG", Total: finance.Euro(500_000)}), satisfied, ""},
		{"TH-LHO-44-1", "no proof", framework,
			edit(func(c *agreement.Funding) { c.ProofOfUse = agreement.No }), violated, "/clauses/3/proofOfUse"},
		{"TH-LHO-44-1", "not recorded", framework,
			edit(func(c *agreement.Funding) { c.ProofOfUse = agreement.Unknown }), undecidable, "/clauses/3/proofOfUse"},
		{"TH-LHO-44-1-PRUEFUNG", "no audit", framework,
			edit(func(c *agreement.Funding) { c.AuditRight = agreement.No }), violated, "/clauses/3/auditRight"},
		{"TH-VERF-93-1", "a third", verwaltungsvereinbarung, edit(func(c *agreement.CostSharing) {
			c.Shares = []agreement.PartyShare{{Party: "land", Share: finance.MustFraction(2, 3)}, {Party: "schmalkalden",
				Share: finance.MustFraction(1, 3)}}
		}), violated, "/clauses/1/shares/1/share"},
		{"DE-BGB-164-1", "another holder", framework,
			func(a *agreement.Agreement) { a.Parties[1].Signatures[0].Name = "Steffen Kania" },
			violated, "/parties/1/signatures/0/name"},
		{"TH-RESSORT-EGOV", "too late", framework, signedOn("2025-01-01"), violated, "/parties/0/partner"},
		{"TH-RESSORT-EGOV", "in December 2024 nobody can tell", framework, signedOn("2024-12-15"), satisfied, ""},
		{"TH-RESSORT-EGOV", "on the last day of 2024 nobody can tell", framework, signedOn("2024-12-31"), satisfied, ""},
		{"TH-RESSORT-EGOV", "too early", framework, all(signedOn("2024-11-30"), byDigitalministerium), violated, "/parties/0/partner"},
		{"TH-RESSORT-EGOV", "on the first day of December nobody can tell", framework, all(signedOn("2024-12-01"), byDigitalministerium), satisfied, ""},
		{"TH-RESSORT-EGOV", "the ministry that is competent", framework, all(signedOn("2025-01-01"), byDigitalministerium), satisfied, ""},
	}
	for i, trial := range trials {
		t.Run(trial.rule+"/"+trial.name, func(t *testing.T) {
			a := trial.of()
			if trial.change != nil {
				trial.change(a)
			}
			report := checked(t, a)
			if effort.Full() || i%8 == 0 {
				inEveryFormat(t, trial.name, report)
			}
			require.Equal(t, trial.want.String(), report.Outcome(trial.rule).String())
			var pointers []string
			for finding := range report.Findings() {
				if finding.Rule == trial.rule {
					pointers = append(pointers, finding.Pointer)
					for _, tag := range []language.Tag{language.German, language.English} {
						require.NotContains(t, finding.Text(tag)+finding.Remedy(tag), "{")
					}
				}
			}
			for outcome := range report.Outcomes() {
				if outcome.Rule.ID == trial.rule {
					pointers = append(append(pointers, outcome.Missing...), outcome.Unrecorded...)
				}
			}
			if trial.pointer != "" {
				require.Contains(t, pointers, trial.pointer)
			} else {
				require.Empty(t, pointers)
			}
		})
	}
	coverage(t, trials)
}

// coverage demands of every rule of the Land a document that satisfies it and one that violates it. Rules on what must be in an
// agreement are violated in TestMutation, and those of the ThürVwVfG are those of the VwVfG, which package bund tests.
func coverage(t *testing.T, trials []trial) {
	t.Helper()
	var reached governancetest.Coverage
	for _, build := range validDocuments() {
		reached.Add(checked(t, build()))
		for _, clause := range build().Clauses {
			mutant := build()
			remove(clause.Kind())(mutant)
			reached.Add(checked(t, mutant))
		}
	}
	for _, trial := range trials {
		a := trial.of()
		if trial.change != nil {
			trial.change(a)
		}
		reached.Add(checked(t, a))
	}
	for _, info := range thueringen.Rules().Rules() {
		if strings.HasPrefix(info.ID, "TH-") && !strings.HasPrefix(info.ID, "TH-VWVFG-") {
			if info.ID != "TH-KGG-2-1" { // holds only while the form did not exist
				require.NotZero(t, reached.Count(info.ID, rule.Satisfied), "%s is never satisfied", info.ID)
			}
			require.NotZero(t, reached.Count(info.ID, rule.Violated), "%s is never violated", info.ID)
		}
	}
}

// changing relates the agreement to an earlier one that was approved, or not.
func changing(kind agreement.RelationKind, approved agreement.Fact) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		a.Relations = []agreement.Relation{{Kind: kind, Title: "Vereinbarung von 2015", Signed: day("2015-05-05"), Approved: approved}}
	}
}

// assembly changes the Verbandsversammlung.
func assembly(change func(*agreement.Body)) func(*agreement.Agreement) {
	return edit(func(c *agreement.Bodies) { change(&c.Bodies[0]) })
}

// alsoAssembly says more of the Verbandsversammlung in a clause at the end of the articles.
func alsoAssembly(b agreement.Body) func(*agreement.Agreement) {
	b.Name = "Verbandsversammlung"
	return add(agreement.Bodies{Bodies: []agreement.Body{b}})
}

// private lets a member of the kind join with these votes, beside those that the Landkreis and the towns have together.
func private(kind governance.PartnerKind, votes, others int) func(*agreement.Agreement) {
	return all(join(other("privat", kind, "Mitglied")), assembly(func(b *agreement.Body) {
		b.Seats[0].Votes = others - 2
		b.Seats = append(b.Seats, agreement.Seat{Party: "privat", Number: 1, Votes: votes})
	}))
}

func gap(kind agreement.ClauseKind) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		a.Gaps = append(a.Gaps, agreement.Gap{Clause: kind, Reason: "nicht überliefert"})
	}
}

// signature changes the signature of the second party.
func signature(change func(*agreement.Signature)) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { change(&a.Parties[1].Signatures[0]) }
}

// attorney lets somebody sign for the second party by a power of attorney in the form.
func attorney(form agreement.SignatureForm, employee agreement.Fact) func(*agreement.Agreement) {
	return signature(func(s *agreement.Signature) {
		s.Capacity, s.PowerForm, s.Employee, s.TitleGiven = agreement.Attorney, form, employee, agreement.No
	})
}

// twoTowns leaves the towns without their Landkreis, supervised by the authority.
func twoTowns(authority string) func(*agreement.Agreement) {
	return all(parties(municipal()[1:]...), edit(func(c *agreement.Approval) { c.Authority = authority }))
}

// withLand lets the Land take part, supervised by the authority.
func withLand(authority string) func(*agreement.Agreement) {
	return all(join(other("land", governance.LandPartner, "Freistaat Thüringen")),
		edit(func(c *agreement.Approval) { c.Authority = authority }))
}

// noMunicipalSignature leaves the signature of the Landkreis alone.
func noMunicipalSignature(a *agreement.Agreement) {
	for i := range a.Parties[1:] {
		a.Parties[1+i].Signatures = nil
	}
}

// fulfilling returns the key under which the register holds an erfüllende Gemeinde with those assigned to it.
func fulfilling(t testing.TB) string {
	t.Helper()
	for unit := range directoryOn(t, "2021-10-01").Units(governance.Association) {
		if unit.Kind() == governance.ErfuellendeGemeinde {
			return unit.Key().String()
		}
	}
	t.Fatal("the register holds no erfüllende Gemeinde")
	return ""
}

func restsOn(place string) func(*agreement.Agreement) {
	return citing(law.MustCite(law.ThuerEGovG, place))
}

func citing(basis law.Citation) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		a.Basis = []law.Source{{Citation: basis, Where: "Urkunde", Evidence: law.Primary}}
	}
}

// funding lets the money flow through a programme.
func funding(name string, change func(*agreement.Funding)) func(*agreement.Agreement) {
	return edit(func(c *agreement.Funding) {
		c.Programme = name
		change(c)
	})
}

// What is missing is called a notice or an approval only where it is known which of both the norm demands.
func TestMissingSubmissionIsNamed(t *testing.T) {
	for _, c := range []struct {
		name   string
		of     func() *agreement.Agreement
		change func(*agreement.Agreement)
		want   string
	}{
		{"powers pass", approvedZweckvereinbarung, func(*agreement.Agreement) {}, "Es fehlt: die Genehmigung."},
		{"powers stay", notifiedZweckvereinbarung, func(*agreement.Agreement) {}, "Es fehlt: die Anzeige."},
		{"not recorded", approvedZweckvereinbarung,
			task(func(k *agreement.Task) { k.PowersExcluded = agreement.Unknown }), "Es fehlt: die Genehmigung oder die Anzeige."},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := c.of()
			c.change(a)
			remove(agreement.KindApproval)(a)
			var texts []string
			for finding := range checked(t, a).Findings() {
				if finding.Rule == "TH-KGG-11" {
					texts = append(texts, finding.Text(language.German))
				}
			}
			require.Equal(t, []string{c.want}, texts)
		})
	}
}

// A remedy fits what is there already: who keeps the powers is not told to keep them, and a Zweckverband is only for the Land.
func TestRemediesFit(t *testing.T) {
	company := join(other("gmbh", governance.PublicCompany, "IT GmbH"))
	land := join(other("land", governance.LandPartner, "Freistaat Thüringen"))
	for _, test := range []struct {
		name, rule string
		of         func() *agreement.Agreement
		change     func(*agreement.Agreement)
		want       string
	}{
		{"powers stay", "TH-KGG-11", notifiedZweckvereinbarung, remove(agreement.KindApproval),
			"Die Aufsichtsbehörde beteiligen: die Zweckvereinbarung anzeigen."},
		{"powers pass", "TH-KGG-11", approvedZweckvereinbarung, remove(agreement.KindApproval),
			"Die Aufsichtsbehörde beteiligen: die Genehmigung beantragen; bleiben die Befugnisse ausdrücklich bei der abgebenden Partei, genügt die Anzeige."},
		{"not recorded", "TH-KGG-11", approvedZweckvereinbarung,
			all(task(func(k *agreement.Task) { k.PowersExcluded = agreement.Unknown }), remove(agreement.KindApproval)),
			"Die Aufsichtsbehörde beteiligen: klären, ob Befugnisse übergehen, und die Zweckvereinbarung genehmigen lassen oder " +
				"anzeigen."},
		{"with a company", "TH-KGG-7-1", notifiedZweckvereinbarung, company,
			"Mit diesem Partner eine Verwaltungsvereinbarung schließen."},
		{"with the Land", "TH-KGG-7-1", notifiedZweckvereinbarung, land,
			"Mit diesem Partner eine Verwaltungsvereinbarung schließen; mit dem Land kann auch ein Zweckverband gebildet werden " +
				"(§ 16 ThürKGG, Wortlaut nicht gelesen; nach Haushaltsrecht muss die Landesregierung zustimmen, § 39a ThürLHO)."},
	} {
		a := test.of()
		test.change(a)
		var remedies []string
		for finding := range checked(t, a).Findings() {
			if finding.Rule == test.rule {
				remedies = append(remedies, finding.Remedy(language.German))
			}
		}
		require.Equal(t, []string{test.want}, remedies, test.name)
	}
}

// A document that is silent on a notice, an approval or a publication does not show that there was none.
func TestSilenceOnAnActIsNoError(t *testing.T) {
	for name, build := range validDocuments() {
		for _, kind := range []agreement.ClauseKind{agreement.KindApproval, agreement.KindPublication} {
			a := build()
			if !a.Has(kind) {
				continue
			}
			remove(kind)(a)
			for finding := range checked(t, a).Findings() {
				require.Less(t, finding.Severity, rule.Error, "%s without %s: %s", name, kind, finding.Rule)
			}
		}
	}
}
