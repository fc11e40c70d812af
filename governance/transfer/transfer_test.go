package transfer_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/transfer"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

const (
	th = law.Thueringen
	sn = law.Sachsen
)

var (
	today = civil.MustParse("2026-06-30")

	schmoelln    = transfer.Unit(th, governance.Stadt)
	crimmitschau = transfer.Unit(sn, governance.GrosseKreisstadt)
)

func graph() *transfer.Graph {
	return transfer.New(bund.Transfers(), thueringen.Transfers(), sachsen.Transfers())
}

// Each row is a real question with the answer of the norms that were read.
func TestWhoMayTransferWhatToWhom(t *testing.T) {
	g := graph()
	gemeinde := func(of law.Jurisdiction) transfer.Actor {
		return transfer.Unit(of, governance.KreisangehoerigeGemeinde)
	}
	unit := transfer.Unit
	for name, c := range map[string]struct {
		from, to   transfer.Actor
		task       transfer.TaskKind
		instrument transfer.Instrument
		on         string
		want       transfer.Permission
		norm       string // of the first way
		by         transfer.Instrument
	}{
		"no federal act gives a task to a Gemeinde": {transfer.Federation(), gemeinde(th), transfer.FederalTask, 0, "2026-06-30",
			transfer.Forbidden, "Art. 84 Abs. 1 S. 7 GG", 0},
		"nor to a Gemeinde of a Land that was not given": {transfer.Federation(), unit(law.Bayern, governance.Landkreis), transfer.FederalTask, transfer.Act,
			"2026-06-30", transfer.Forbidden, "Art. 84 Abs. 1 S. 7 GG", 0},
		"whether a Zweckverband is a Gemeindeverband is not recorded": {transfer.Federation(), transfer.Body(th, governance.Zweckverband),
			transfer.FederalTask, 0, "2026-06-30", transfer.NotRecorded, "", 0},
		"the Länder carry out federal law": {transfer.Federation(), transfer.Land(th), transfer.FederalTask, 0, "2026-06-30",
			transfer.Allowed, "Art. 84 und 85 GG", transfer.Act},
		"the Land passes it on by regulation": {transfer.Land(th), gemeinde(th), transfer.FederalTask, 0, "2026-06-30",
			transfer.Conditional, "§ 3 Abs. 1a ThürKO", transfer.Regulation},
		"the Land gives a task of its own by act": {transfer.Land(th), unit(th, governance.Landkreis), transfer.StateTask, 0, "2026-06-30",
			transfer.Allowed, "§ 3 Abs. 1 ThürKO", transfer.Act},
		"the Land is no party to a Zweckvereinbarung": {transfer.Land(th), gemeinde(th), transfer.StateTask, transfer.Zweckvereinbarung, "2026-06-30",
			transfer.Forbidden, "§ 7 ThürKGG", transfer.Zweckvereinbarung},
		"transferred matters of a member are done by the Verwaltungsgemeinschaft": {gemeinde(th), unit(th, governance.Verwaltungsgemeinschaft),
			transfer.TransferredTask, transfer.Act, "2026-06-30", transfer.Allowed, "§ 47 Abs. 1 ThürKO", transfer.Act},
		"single own tasks by Zweckvereinbarung": {gemeinde(th), unit(th, governance.Verwaltungsgemeinschaft), transfer.OwnTask, transfer.Zweckvereinbarung,
			"2026-06-30", transfer.Allowed, "§ 47 Abs. 3 ThürKO", transfer.Zweckvereinbarung},
		"a Landkreis takes over what exceeds a Gemeinde": {gemeinde(th), unit(th, governance.Landkreis), transfer.OwnTask, transfer.CouncilDecision,
			"2026-06-30", transfer.Conditional, "§ 87 Abs. 3 ThürKO", transfer.CouncilDecision},
		"KITS: a Landkreis serves its Gemeinden by Zweckvereinbarung": {gemeinde(th), unit(th, governance.Landkreis), transfer.OwnTask,
			transfer.Zweckvereinbarung, "2021-10-01", transfer.Conditional, "§ 7 Abs. 2 ThürKGG", transfer.Zweckvereinbarung},
		"before 31 July 2013 the ThürKGG was not read": {gemeinde(th), unit(th, governance.Landkreis), transfer.OwnTask, transfer.Zweckvereinbarung,
			"2013-07-30", transfer.NotRecorded, "", 0},
		"a gemeinsame kommunale Anstalt is not recorded": {gemeinde(th), transfer.Body(th, governance.PublicInstitution), transfer.OwnTask, 0, "2026-06-30",
			transfer.NotRecorded, "§§ 43 und 44 ThürKGG", transfer.GemeinsameAnstaltArticles},
		"nothing goes up to the Land, as far as recorded": {gemeinde(th), transfer.Land(th), transfer.OwnTask, 0, "2026-06-30", transfer.NotRecorded, "", 0},

		"Saxon duties come with a rule on their cost": {transfer.Land(sn), gemeinde(sn), transfer.StateTask, 0, "2025-05-18",
			transfer.Conditional, "§ 2 Abs. 2 SächsGemO", transfer.Act},
		"and are recorded since 18 May 2025 only": {transfer.Land(sn), gemeinde(sn), transfer.StateTask, 0, "2025-05-17", transfer.NotRecorded, "", 0},
		"Weisungsaufgaben pass to the Verwaltungsverband by law": {gemeinde(sn), unit(sn, governance.Verwaltungsverband), transfer.DirectedTask, transfer.Act,
			"2026-06-30", transfer.Conditional, "§ 7 SächsKomZG", transfer.Act},
		"a Saxon Verwaltungsgemeinschaft is nobody to give to": {gemeinde(sn), unit(sn, governance.Verwaltungsgemeinschaft), transfer.DirectedTask, 0,
			"2026-06-30", transfer.Forbidden, "§ 36 SächsKomZG", 0},
		"its erfüllende Gemeinde is": {gemeinde(sn), unit(sn, governance.ErfuellendeGemeinde), transfer.DirectedTask, transfer.Act, "2026-06-30",
			transfer.Conditional, "§ 7 i. V. m. § 36 SächsKomZG", transfer.Act},
		"a Saxon Zweckvereinbarung": {unit(sn, governance.KreisfreieStadt), unit(sn, governance.Landkreis), transfer.MandatoryTask,
			transfer.Zweckvereinbarung, "2026-06-30", transfer.Allowed, "§ 71 SächsKomZG", transfer.Zweckvereinbarung},

		"Schmölln gives to Crimmitschau": {schmoelln, crimmitschau, transfer.OwnTask, 0, "2026-06-30", transfer.Conditional,
			"Art. 2 Staatsvertrag SN-TH", transfer.Zweckvereinbarung},
		"Crimmitschau gives to Schmölln": {crimmitschau, schmoelln, transfer.MandatoryTask, 0, "2026-06-30", transfer.Conditional,
			"Art. 2 Staatsvertrag SN-TH", transfer.Zweckvereinbarung},
		"when the treaty came into force is not recorded": {schmoelln, crimmitschau, transfer.OwnTask, 0, "2019-06-14", transfer.NotRecorded, "", 0},
		"a Thuringian Landkreis joins KISA": {unit(th, governance.Landkreis), transfer.Body(sn, governance.Zweckverband), transfer.OwnTask,
			transfer.ZweckverbandArticles, "2026-06-30", transfer.Conditional, "Art. 2 Staatsvertrag SN-TH", transfer.ZweckverbandArticles},
		"Saxon law knows no Verwaltungsgemeinschaft as a party": {unit(th, governance.Verwaltungsgemeinschaft), crimmitschau, transfer.OwnTask, 0,
			"2026-06-30", transfer.NotRecorded, "Art. 2 Staatsvertrag SN-TH", transfer.Zweckvereinbarung},
		"a Land that was not given": {schmoelln, unit(law.Bayern, governance.Landkreis), transfer.OwnTask, 0, "2026-06-30", transfer.NotCovered, "", 0},
		"Länder run IT together": {transfer.Land(th), transfer.Land(sn), transfer.StateTask, transfer.AdministrativeAgreement, "2026-06-30",
			transfer.Conditional, "Art. 91c Abs. 3 GG", transfer.AdministrativeAgreement},
	} {
		t.Run(name, func(t *testing.T) {
			r := g.May(transfer.Query{From: c.from, To: c.to, Task: c.task, Instrument: c.instrument, On: civil.MustParse(c.on)})
			require.Equal(t, c.want, r.Permission, r.Text(language.English))
			if c.norm == "" {
				require.Empty(t, r.Ways)
				require.NotEmpty(t, r.Reason.German)
				require.NotEmpty(t, r.Reason.English)
				return
			}
			require.NotEmpty(t, r.Ways)
			require.Equal(t, c.norm, r.Ways[0].Source.Citation.String())
			require.Equal(t, c.by, r.Ways[0].Instrument)
		})
	}
}

// Across the border the law of the taking side applies, with its money and its approval, in both directions.
func TestAcrossTheBorder(t *testing.T) {
	g := graph()
	east := g.May(transfer.Query{From: schmoelln, To: crimmitschau, Task: transfer.OwnTask, On: today})
	require.Equal(t, sn, east.Ways[0].Law)
	require.Equal(t, agreement.TaskTransferred, east.Ways[0].Effect)
	require.Equal(t, "§ 71 SächsKomZG", east.Ways[0].Inside.Source.Citation.String())
	require.Empty(t, east.Ways[0].Conditions, "what the rule says is no condition")
	require.Equal(t, "Art. 3 Abs. 4 Staatsvertrag SN-TH", east.Ways[0].Approval.Source.Citation.String())
	require.Equal(t, agreement.Yes, east.Ways[0].Approval.Needed)
	require.Equal(t, law.Primary, east.Ways[0].Evidence())

	west := g.May(transfer.Query{From: crimmitschau, To: schmoelln, Task: transfer.VoluntaryTask, On: today})
	require.Equal(t, th, west.Ways[0].Law)
	require.Equal(t, "§ 7 Abs. 2 ThürKGG", west.Ways[0].Inside.Source.Citation.String())
	require.Equal(t, "§ 9 Abs. 3 ThürKGG", west.Ways[0].Money[0].Source.Citation.String())

	require.Len(t, east.Ways, 2, "Sachsen knows the transfer, and performing in the name and on the instruction of the others")
	require.Equal(t, agreement.TaskPerformed, east.Ways[1].Effect)
	require.Contains(t, east.Ways[1].Inside.Text.German, "im Namen und nach Weisung")
	require.Equal(t, law.Derived, east.Ways[1].Evidence(), "the treaty speaks of a body that takes over the task")

	for _, norms := range [][]transfer.Norms{
		{bund.Transfers(), sachsen.Transfers()}, {bund.Transfers(), thueringen.Transfers()}, {thueringen.Transfers()}, {},
	} {
		r := transfer.New(norms...).May(transfer.Query{From: schmoelln, To: crimmitschau, Task: transfer.OwnTask, On: today})
		require.Equal(t, transfer.NotCovered, r.Permission)
		require.Empty(t, r.Ways)
	}
}

// The same word is another thing in each Land, and the kinds of tasks are alike and not the same.
func TestKindsAreQualifiedByLand(t *testing.T) {
	g := graph()
	for of, want := range map[law.Jurisdiction]agreement.Fact{th: agreement.Yes, sn: agreement.No} {
		nature, ok := g.Nature(transfer.Unit(of, governance.Verwaltungsgemeinschaft))
		require.True(t, ok)
		require.Equal(t, want, nature.LegalPerson)
	}
	_, ok := g.Nature(transfer.Unit(law.Bayern, governance.Verwaltungsgemeinschaft))
	require.False(t, ok)

	require.Equal(t, []transfer.TaskKind{transfer.VoluntaryTask, transfer.MandatoryTask}, g.Counterparts(transfer.OwnTask, th, sn))
	require.Equal(t, []transfer.TaskKind{transfer.DirectedTask}, g.Counterparts(transfer.TransferredTask, th, sn))
	require.Equal(t, []transfer.TaskKind{transfer.OwnTask}, g.Counterparts(transfer.MandatoryTask, sn, th))
	require.Empty(t, g.Counterparts(transfer.StateTask, th, sn), "a task of one Land has no counterpart")
	require.Empty(t, g.Counterparts(transfer.OwnTask, th, law.Bayern))
	require.Empty(t, g.Counterparts(transfer.OwnTask, sn, th), "Sachsen knows no own sphere")
}

// Whatever is asked, the answer has a permission, and a norm that is a source, or a reason; and no federal act reaches a unit of any Land.
func TestEveryAnswerHasItsNorm(t *testing.T) {
	g := graph()
	actors := []transfer.Actor{transfer.Federation()}
	for _, of := range []law.Jurisdiction{th, sn, law.Bayern} {
		actors = append(actors, transfer.Land(of), transfer.Body(of, governance.Zweckverband), transfer.Body(of, governance.PublicInstitution))
		for kind := governance.KreisfreieStadt; kind <= governance.GrosseKreisstadt; kind++ {
			actors = append(actors, transfer.Unit(of, kind))
		}
	}
	require.NotEmpty(t, actors)
	for _, from := range actors {
		for _, to := range actors {
			for task := transfer.FederalTask; task <= transfer.DirectedTask; task++ {
				r := g.May(transfer.Query{From: from, To: to, Task: task, On: today})
				requireReply(t, r)
				if from.Level() == governance.Federation && to.Level() > governance.Land {
					require.Equal(t, transfer.Forbidden, r.Permission, r.Text(language.English))
				}
			}
		}
	}
}

// A question that lacks its task or its day, or by which a Land would give to itself, is told so; norms that are given twice count once.
func TestQuestionsWithoutAnAnswer(t *testing.T) {
	g := graph()
	for want, q := range map[string]transfer.Query{
		"Es ist keine Aufgabe angegeben.": {From: transfer.Land(th), To: schmoelln, On: today},
		"Es ist kein Tag angegeben.":      {From: transfer.Land(th), To: schmoelln, Task: transfer.StateTask},
		"Wer die Aufgabe gibt und wer sie nimmt, ist derselbe; das ist keine Übertragung.": {From: transfer.Land(th), To: transfer.Land(th),
			Task: transfer.StateTask, On: today},
	} {
		r := g.May(q)
		requireReply(t, r)
		require.Equal(t, transfer.NotRecorded, r.Permission)
		require.Equal(t, want, r.Reason.German)
		require.NotContains(t, r.Text(language.German), ", :")
	}
	q := transfer.Query{From: transfer.Unit(th, governance.KreisangehoerigeGemeinde), To: schmoelln, Task: transfer.OwnTask, On: today}
	require.NotEmpty(t, g.May(q).Ways)
	twice := transfer.New(bund.Transfers(), thueringen.Transfers(), sachsen.Transfers(), thueringen.Transfers())
	require.Equal(t, g.May(q), twice.May(q))
}

func requireReply(t *testing.T, r transfer.Reply) {
	t.Helper()
	require.True(t, r.Permission.IsValid())
	require.Equal(t, len(r.Ways) == 0, !r.Reason.IsZero(), r.Text(language.English))
	for i := range r.Ways {
		w := &r.Ways[i]
		require.NoError(t, w.Source.Check())
		require.NotEmpty(t, w.Reason.German)
		require.NotEmpty(t, w.Reason.English)
		require.True(t, w.Law.IsValid())
		require.True(t, w.Evidence().IsValid())
		require.GreaterOrEqual(t, w.Permission, r.Permission)
		if w.Permission == transfer.Allowed || w.Permission == transfer.Conditional {
			require.True(t, w.Instrument.IsValid())
		}
		if !w.Approval.Says.IsZero() {
			require.NoError(t, w.Approval.Source.Check())
		}
		for _, s := range append(w.Money, w.Conditions...) {
			require.NotEmpty(t, s.Text.English)
		}
	}
}

// Real units of the register are actors; what is no body is none.
func TestActorsOfTheRegister(t *testing.T) {
	snapshot := thueringen.Directory().Latest()
	for digits, want := range map[string]transfer.Actor{
		"16":       transfer.Land(th),
		"16051":    transfer.Unit(th, governance.KreisfreieStadt),
		"16051000": transfer.Unit(th, governance.KreisfreieStadt),
		"16067":    transfer.Unit(th, governance.Landkreis),
		"16063105": transfer.Unit(th, governance.KreisangehoerigeGemeinde),
	} {
		k, err := key.Parse(digits)
		require.NoError(t, err)
		unit, ok := snapshot.Unit(k)
		require.True(t, ok, digits)
		actor, ok := transfer.ActorOf(unit)
		require.True(t, ok, digits)
		require.Equal(t, want, actor, digits)
	}
	bodies, none := 0, 0
	for unit := range snapshot.Units(governance.Association) {
		actor, ok := transfer.ActorOf(unit)
		if !ok {
			none++
			continue
		}
		require.Equal(t, transfer.Unit(th, governance.Verwaltungsgemeinschaft), actor)
		bodies++
	}
	require.NotZero(t, bodies)
	require.NotZero(t, none, "erfüllende Gemeinden with those for whom they act")
	_, ok := transfer.ActorOf(directory.Unit{})
	require.False(t, ok)
}

func TestInstrumentsAreForms(t *testing.T) {
	for instrument, want := range map[transfer.Instrument]agreement.Form{
		transfer.Zweckvereinbarung: agreement.Zweckvereinbarung, transfer.ZweckverbandArticles: agreement.Zweckverband,
		transfer.PublicLawAgreement: agreement.PublicLawAgreement, transfer.AdministrativeAgreement: agreement.Verwaltungsvereinbarung,
		transfer.GemeinsameAnstaltArticles: agreement.GemeinsameKommunaleAnstalt, transfer.InterstateTreaty: agreement.Staatsvertrag,
	} {
		form, ok := instrument.Form()
		require.True(t, ok)
		require.Equal(t, want, form)
	}
	for _, instrument := range []transfer.Instrument{0, transfer.Act, transfer.Regulation, transfer.CouncilDecision} {
		_, ok := instrument.Form()
		require.False(t, ok)
	}
}

func ExampleNew() {
	g := transfer.New(bund.Transfers(), thueringen.Transfers())
	r := g.May(transfer.Query{From: transfer.Federation(), To: transfer.Unit(th, governance.Landkreis), Task: transfer.FederalTask, On: today})
	fmt.Println(r.Permission, r.Ways[0].Source.Citation)
	r = g.May(transfer.Query{From: schmoelln, To: crimmitschau, Task: transfer.OwnTask, On: today})
	fmt.Println(r.Permission, r.Reason.English)
	// Output:
	// forbidden Art. 84 Abs. 1 S. 7 GG
	// not-covered The law of Sachsen was not given.
}

func ExampleGraph_May() {
	r := graph().May(transfer.Query{From: schmoelln, To: transfer.Body(sn, governance.Zweckverband), Task: transfer.OwnTask,
		Instrument: transfer.ZweckverbandArticles, On: today})
	fmt.Print(r.Text(language.English))
	// Output:
	// kreisangehörige Gemeinde (Thüringen) → Zweckverband (Sachsen), task of the own sphere: allowed under conditions
	// – articles of a Zweckverband (allowed under conditions), law of Sachsen: For a Zweckverband, the law of the Land of its seat applies. [Art. 2 Staatsvertrag SN-TH (revosax.sachsen.de, Stand 18.05.2025)]
	//   there: The Zweckverband performs the tasks of its articles for its members. [§§ 44–49 SächsKomZG (revosax.sachsen.de, Stand 18.05.2025)]
	//   condition: The common good is not opposed, the formation admissible and the articles lawful. [§ 49 SächsKomZG (revosax.sachsen.de, Stand 18.05.2025)]
	//   money: A levy by benefit, yearly in the budget by-law. [§ 60 SächsKomZG (revosax.sachsen.de, Stand 18.05.2025)]
	//   approval: The admission of a member always needs approval, at discretion: by the ministry of the interior of the Land of the seat, or the authority that it names, in agreement with that of the other Land. [Art. 3 Abs. 2 Staatsvertrag SN-TH (revosax.sachsen.de, Stand 18.05.2025)]
}

func ExampleActorOf() {
	erfurt, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16051000"))
	actor, _ := transfer.ActorOf(erfurt)
	fmt.Println(actor.Of, actor.Kind, actor.Level())
	// Output: TH kreisfreie-stadt district
}

func ExampleTaskOf() {
	fmt.Println(transfer.TaskOf(governance.TransferredSphere))
	// Output: transferred
}

func ExampleFederation() {
	fmt.Println(transfer.Federation().Level())
	// Output: federation
}

func ExampleLand() {
	fmt.Println(transfer.Land(law.Thueringen).Level())
	// Output: land
}

func ExampleUnit() {
	fmt.Println(transfer.Unit(law.Thueringen, governance.Stadt).Kind)
	// Output: kreisangehoerige-gemeinde
}

func ExampleBody() {
	fmt.Println(transfer.Body(law.Sachsen, governance.Zweckverband).Partner)
	// Output: zweckverband
}

func BenchmarkMay(b *testing.B) {
	g := graph()
	q := transfer.Query{From: schmoelln, To: crimmitschau, Task: transfer.OwnTask, On: today}
	for b.Loop() {
		if r := g.May(q); r.Permission != transfer.Conditional {
			b.Fatal(r.Permission)
		}
	}
}
