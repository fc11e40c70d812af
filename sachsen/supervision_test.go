package sachsen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// The day for which the Saxon texts are known, and bodies of that day.
const (
	dayRead      = "2025-05-18"
	townLeipzig  = "14713000"
	townPlauen   = "14523320" // Plauen, a kreisangehörige town; the register marks no Große Kreisstadt
	baerenstein  = "14521060" // member of the Verwaltungsgemeinschaft Bärenstein-Königswalde
	gemeinschaft = "145215101"
	bergen       = "14523050" // member of the Verwaltungsverband Jägerswald
	jaegerswald  = "145235402"
	kreisBautzen = "14625"
	smiTitle     = "Sächsisches Staatsministerium des Innern"
	direktion    = "Landesdirektion Sachsen"
)

func unitOf(t testing.TB, k, day string) directory.Unit {
	t.Helper()
	snapshot, err := sachsen.Directory().On(civil.MustParse(day))
	require.NoError(t, err)
	unit, err := snapshot.Lookup(key.MustParse(k))
	require.NoError(t, err)
	return unit
}

func partnerWith(k string) governance.Partner {
	return governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}
}

// Who supervises and who is addressed on the day for which the texts are known, each with its norm.
func TestSupervisionAndAddressee(t *testing.T) {
	for _, test := range []struct {
		unit                                       string
		legal, upper, interested, own, instruction string
	}{
		{townLeipzig, direktion + ", § 112 SächsGemO", direktion, "", "Leipzig, Stadt, § 2 SächsGemO", "Leipzig, Stadt, § 2 SächsGemO"},
		{townPlauen, "Landratsamt Vogtlandkreis, § 112 SächsGemO", direktion, direktion, "Plauen, Stadt, § 2 SächsGemO", "Plauen, Stadt, § 2 SächsGemO"},
		{baerenstein, "Landratsamt Erzgebirgskreis, § 112 SächsGemO", direktion, direktion,
			"Bärenstein, §§ 36–42 SächsKomZG", "nicht erfasst, §§ 36–42 SächsKomZG"},
		{bergen, "Landratsamt Vogtlandkreis, § 112 SächsGemO", direktion, direktion, "Bergen, § 8 SächsKomZG", "Jägerswald, § 7 SächsKomZG"},
		{jaegerswald, "Landratsamt Vogtlandkreis, § 74 SächsKomZG", direktion, direktion, "Jägerswald, § 2 Abs. 1 Nr. 2 SächsKomZG", "Jägerswald, § 7 SächsKomZG"},
		{kreisBautzen, direktion + ", § 65 SächsLKrO", direktion, "", "Bautzen, § 2 SächsLKrO", "Bautzen, § 2 SächsLKrO"},
		{gemeinschaft, "niemand", "", "", "niemand", "niemand"},
	} {
		unit := unitOf(t, test.unit, dayRead)
		o := sachsen.Supervision(unit)
		require.Equal(t, test.legal, o.Legal.Text(language.German), test.unit)
		require.Equal(t, test.upper, o.Upper.Authority.Text(language.German), test.unit)
		require.Equal(t, test.interested, o.Interested.Authority.Text(language.German), test.unit)
		if o.Legal.Outcome == supervision.Known {
			require.Equal(t, smiTitle, o.Highest.Authority.Text(language.German), test.unit)
			want := law.Primary
			if unit.Kind() == governance.GrosseKreisstadt {
				want = law.Derived // that it is a kreisangehörige Gemeinde is a reading
			}
			require.Equal(t, want, o.Legal.Source.Evidence, test.unit)
			require.Equal(t, supervision.NotRecorded, o.Technical.Outcome, test.unit)
		}
		if unit.Level() == governance.District {
			require.Equal(t, "§ 65 SächsLKrO", o.Highest.Source.Citation.String(), "of a Landkreis the SächsLKrO says who is above")
		}
		require.Equal(t, test.own, sachsen.Addressee(unit, governance.OwnSphere).Text(language.German), test.unit)
		require.Equal(t, test.instruction, sachsen.Addressee(unit, governance.TransferredSphere).Text(language.German), test.unit)
	}
}

// KISA, the Zweckverband with its seat in Leipzig: its members are not recorded, so the tier is not decidable; once a Thuringian body is a
// member it is the ministry, with the agreement of the Thuringian one, and its joining needs approval.
func TestKISA(t *testing.T) {
	kisa := supervision.Cooperation{Form: agreement.Zweckverband, Seat: partnerWith(townLeipzig).Unit, On: civil.MustParse(dayRead)}
	require.Equal(t, supervision.Undecidable, sachsen.SupervisionOfCooperation(kisa).Legal.Outcome)
	kisa.Parties = []governance.Partner{partnerWith(townLeipzig), partnerWith("16074")} // Saale-Holzland-Kreis, which wished to join in 2019
	o := sachsen.SupervisionOfCooperation(kisa)
	require.Equal(t, smiTitle+", § 74 Abs. 1 Nr. 3 SächsKomZG", o.Legal.Text(language.German))
	require.Equal(t, supervision.Nobody, o.Highest.Outcome)
	require.Equal(t, smiTitle, o.Upper.Authority.Text(language.German), "the ministry is the upper authority too")
	require.Equal(t, "Thüringer Innenministerium, Art. 3 Staatsvertrag SN-TH", o.Consent.Text(language.German))
	require.Equal(t, "Art. 3 Abs. 2 Staatsvertrag SN-TH", o.Reservations()[0].Source.Citation.String())
	a := sachsen.AddresseeOfCooperation(kisa, governance.Partner{Name: "KISA", Kind: governance.Zweckverband})
	require.Equal(t, "KISA (bedingt), § 44 SächsKomZG", a.Text(language.German))
}

// § 74 SächsKomZG: with several Landkreise the Landesdirektion supervises, where in Thüringen the seat would decide.
func TestSupervisionOfCooperation(t *testing.T) {
	schmoelln := "16077043"
	for name, test := range map[string]struct {
		parties   []string
		seat, on  string
		outcome   supervision.Outcome
		authority string
		evidence  law.Evidence
		consent   supervision.Outcome
	}{
		"one Landkreis":        {[]string{townPlauen, bergen}, "", dayRead, supervision.Known, "Landratsamt Vogtlandkreis", law.Primary, 0},
		"several Landkreise":   {[]string{townPlauen, baerenstein}, townPlauen, dayRead, supervision.Known, direktion, law.Primary, 0},
		"a Landkreis":          {[]string{townPlauen, "14523"}, "", dayRead, supervision.Known, direktion, law.Primary, 0},
		"a Kreisfreie Stadt":   {[]string{townPlauen, townLeipzig}, "", dayRead, supervision.Known, direktion, law.Derived, 0},
		"the Land":             {[]string{"14", townLeipzig}, "", dayRead, supervision.Known, smiTitle, law.Primary, 0},
		"nobody":               {nil, "", dayRead, supervision.Undecidable, "", 0, 0},
		"Schmölln, seat here":  {[]string{"14524080", schmoelln}, "14524080", dayRead, supervision.Known, smiTitle, law.Primary, supervision.Known},
		"Schmölln, seat there": {[]string{"14524080", schmoelln}, schmoelln, dayRead, supervision.NotCovered, "", 0, supervision.Known},
		"Schmölln, no seat":    {[]string{"14524080", schmoelln}, "", dayRead, supervision.Undecidable, "", 0, 0},
		"Bayern":               {[]string{"14524080", "09463000"}, "14524080", dayRead, supervision.Known, smiTitle, law.Primary, supervision.NotRecorded},
		"the day before":       {[]string{townPlauen, bergen}, "", "2025-05-17", supervision.NotCovered, "", 0, 0},
	} {
		c := supervision.Cooperation{Form: agreement.Zweckvereinbarung, On: civil.MustParse(test.on)}
		for _, k := range test.parties {
			c.Parties = append(c.Parties, partnerWith(k))
		}
		if test.seat != "" {
			c.Seat.Key = key.MustParse(test.seat)
		}
		o := sachsen.SupervisionOfCooperation(c)
		require.Equal(t, test.outcome, o.Legal.Outcome, name)
		require.Equal(t, test.authority, o.Legal.Authority.Text(language.German), name)
		require.Equal(t, test.evidence, o.Legal.Source.Evidence, name)
		require.Equal(t, test.consent, o.Consent.Outcome, name)
	}
}

// The party of a Zweckvereinbarung that takes over the task is addressed; without a seat it is not known which one that is.
func TestAddresseeOfZweckvereinbarung(t *testing.T) {
	c := supervision.Cooperation{Form: agreement.Zweckvereinbarung, On: civil.MustParse(dayRead),
		Parties: []governance.Partner{partnerWith(townPlauen), partnerWith(bergen)}}
	c.Parties[0].Name, c.Parties[1].Name = "Plauen", "Bergen"
	for i, seat := range []string{townPlauen, bergen} {
		c.Seat.Key = key.MustParse(seat)
		a := sachsen.AddresseeOfCooperation(c, governance.Partner{})
		require.Equal(t, supervision.Conditional, a.Outcome)
		require.Contains(t, a.Condition.German, "soweit die Aufgabe übergegangen ist")
		require.Equal(t, law.Derived, a.Source.Evidence)
		require.Equal(t, c.Parties[i], a.Body)
	}
	c.Seat = governance.UnitKey{}
	require.NotEqual(t, supervision.Conditional, sachsen.AddresseeOfCooperation(c, governance.Partner{}).Outcome)
}

// What the treaty says depends on the form, as on the side of Thüringen; and the ministry may name another authority.
func TestWhatTheTreatySaysDependsOnTheForm(t *testing.T) {
	schmoelln, crimmitschau := partnerWith("16077043"), partnerWith("14524080")
	state := governance.Partner{Name: "Freistaat Sachsen", Kind: governance.LandPartner}
	for name, test := range map[string]struct {
		form        agreement.Form
		with        []governance.Partner
		legal       supervision.Outcome
		unless      string
		consent     supervision.Outcome
		article     string
		reservation string
	}{
		"Zweckverband":        {agreement.Zweckverband, nil, supervision.Known, "andere Behörde bestimmt", supervision.Known, "Art. 3", "Art. 3 Abs. 2"},
		"Zweckvereinbarung":   {agreement.Zweckvereinbarung, nil, supervision.Known, "andere Behörde bestimmt", supervision.Known, "Art. 3 Abs. 4", "Art. 3 Abs. 4"},
		"Arbeitsgemeinschaft": {agreement.SimpleArbeitsgemeinschaft, nil, supervision.Conditional, "", supervision.NotRecorded, "Art. 3", ""},
		"with the Freistaat":  {agreement.Zweckverband, []governance.Partner{state}, supervision.Known, "", supervision.NotRecorded, "Art. 1", ""},
	} {
		c := supervision.Cooperation{Form: test.form, On: civil.MustParse(dayRead), Seat: crimmitschau.Unit,
			Parties: append([]governance.Partner{crimmitschau, schmoelln}, test.with...)}
		o := sachsen.SupervisionOfCooperation(c)
		require.Equal(t, test.legal, o.Legal.Outcome, name)
		require.Equal(t, test.unless == "", o.Legal.Unless.IsZero(), name)
		require.Contains(t, o.Legal.Unless.German, test.unless, name)
		require.Equal(t, test.consent, o.Consent.Outcome, name)
		require.Equal(t, test.article+" Staatsvertrag SN-TH", o.Consent.Source.Citation.String(), name)
		if test.reservation == "" {
			require.Empty(t, o.Reservations(), name)
			continue
		}
		require.Len(t, o.Reservations(), 1, name)
		require.Equal(t, test.reservation+" Staatsvertrag SN-TH", o.Reservations()[0].Source.Citation.String(), name)
	}
}

// Both Länder tell the same of their treaty: on whose agreement it turns, what needs approval and that another authority may be named.
func TestBothLaenderTellTheSameOfTheirTreaty(t *testing.T) {
	here, there := partnerWith("14524080"), partnerWith("16077043")
	for _, form := range []agreement.Form{agreement.Zweckverband, agreement.Zweckvereinbarung, agreement.SimpleArbeitsgemeinschaft} {
		c := supervision.Cooperation{Form: form, On: civil.MustParse(dayRead), Seat: here.Unit, Parties: []governance.Partner{here, there}}
		ofSachsen, seenFromThueringen := sachsen.SupervisionOfCooperation(c), thueringen.SupervisionOfCooperation(c)
		require.Equal(t, ofSachsen.Consent, seenFromThueringen.Consent, "seat in Sachsen: %s", form)
		c.Seat = there.Unit
		seenFromSachsen, ofThueringen := sachsen.SupervisionOfCooperation(c), thueringen.SupervisionOfCooperation(c)
		require.Equal(t, ofThueringen.Consent, seenFromSachsen.Consent, "seat in Thüringen: %s", form)
		if form == agreement.SimpleArbeitsgemeinschaft {
			continue
		}
		require.Equal(t, ofSachsen.Reservations(), ofThueringen.Reservations(), form)
		require.Contains(t, ofSachsen.Legal.Unless.German, "andere Behörde bestimmt (Art. 3 Staatsvertrag SN-TH)")
		require.Contains(t, ofThueringen.Legal.Unless.German, "andere Behörde bestimmt (Art. 3 Staatsvertrag SN-TH)")
	}
}

// What Sachsen does not know, and days before the texts were read.
func TestNotCovered(t *testing.T) {
	unit := unitOf(t, townLeipzig, "2025-05-17")
	require.Equal(t, supervision.NotCovered, sachsen.Supervision(unit).Legal.Outcome)
	require.Equal(t, supervision.NotCovered, sachsen.Addressee(unit, governance.OwnSphere).Outcome)
	for key, day := range map[string]string{"14": "2024-01-01", townLeipzig: "2024-01-01"} { // whether it has a supervision or not
		unit := unitOf(t, key, day)
		require.Equal(t, supervision.NotCovered, sachsen.Supervision(unit).Legal.Outcome, key)
		require.Equal(t, supervision.NotCovered, sachsen.Addressee(unit, governance.OwnSphere).Outcome, key)
	}
	require.Equal(t, supervision.Undecidable, sachsen.Supervision(directory.Unit{}).Legal.Outcome)
	require.Equal(t, supervision.Undecidable, sachsen.Addressee(unitOf(t, townLeipzig, dayRead), 0).Outcome)
	require.Equal(t, supervision.Nobody, sachsen.Supervision(unitOf(t, "14", dayRead)).Legal.Outcome)
	c := supervision.Cooperation{Form: agreement.SpecialArbeitsgemeinschaft, Parties: []governance.Partner{partnerWith(bergen), partnerWith(townPlauen)}, On: civil.MustParse(dayRead)}
	require.Equal(t, supervision.Nobody, sachsen.SupervisionOfCooperation(c).Technical.Outcome)
	require.Equal(t, supervision.Nobody, sachsen.AddresseeOfCooperation(c, governance.Partner{}).Outcome)
	c.Form = agreement.Zweckvereinbarung
	require.Equal(t, supervision.Undecidable, sachsen.AddresseeOfCooperation(c, governance.Partner{}).Outcome)
	c.Seat = partnerWith(bergen).Unit
	require.Equal(t, supervision.Conditional, sachsen.AddresseeOfCooperation(c, governance.Partner{}).Outcome)
}

// The SächsKomZG rules its own forms, and cooperation is one of two: nothing else has a supervision by § 74.
func TestSupervisionOfWhatIsNoCooperation(t *testing.T) {
	two := []governance.Partner{partnerWith(bergen), partnerWith(townPlauen)}
	for _, form := range append(agreement.Forms(), "", "nonsense") {
		want := supervision.NotCovered
		switch form {
		case agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft, agreement.Zweckvereinbarung, agreement.Zweckverband,
			agreement.VerwaltungsgemeinschaftForm:
			want = supervision.Known
		case "", "nonsense":
			want = supervision.Undecidable
		}
		o := sachsen.SupervisionOfCooperation(supervision.Cooperation{Form: form, Parties: two, On: civil.MustParse(dayRead)})
		require.Equal(t, want, o.Legal.Outcome, form)
	}
	for name, parties := range map[string][]governance.Partner{"one member": two[:1], "one twice": {two[0], two[0]},
		"a city by two keys": {partnerWith(townLeipzig), partnerWith("14713")}} {
		o := sachsen.SupervisionOfCooperation(supervision.Cooperation{Form: agreement.Zweckverband, Parties: parties, On: civil.MustParse(dayRead)})
		require.Equal(t, supervision.Undecidable, o.Legal.Outcome, name)
	}
}

// The time limits of the SächsGemO and the SächsKomZG, each with its norm.
func TestLimits(t *testing.T) {
	o := sachsen.Supervision(unitOf(t, townLeipzig, dayRead))
	got := map[string]string{}
	for _, limit := range o.Limits() {
		got[limit.Source.Citation.String()] = limit.Duration.String()
	}
	require.Equal(t, map[string]string{"§ 119 Abs. 1 SächsGemO": "1 month", "§§ 113–117 SächsGemO": "1 month",
		"§ 102 Abs. 1 SächsGemO": "8 weeks", "§ 12 SächsKomZG": "8 weeks"}, got)
	require.Len(t, o.Tools(), 6)
	require.Len(t, o.Special(), 2)
}

func BenchmarkSupervision(b *testing.B) {
	unit := unitOf(b, townPlauen, dayRead)
	b.ReportAllocs()
	for b.Loop() {
		if sachsen.Supervision(unit).Legal.Outcome != supervision.Known {
			b.Fatal("not known")
		}
	}
}

func ExampleSupervision() {
	then, err := sachsen.Directory().On(civil.MustParse("2025-05-18"))
	if err != nil {
		fmt.Println(err)
		return
	}
	leipzig, _ := then.Municipality(key.MustParseAGS("14713000"))
	fmt.Println(sachsen.Supervision(leipzig).Legal.Text(language.German))
	// Output: Landesdirektion Sachsen, § 112 SächsGemO
}

func ExampleSupervisionOfCooperation() {
	unit := func(k string) governance.Partner {
		return governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}
	}
	o := sachsen.SupervisionOfCooperation(supervision.Cooperation{Form: agreement.Zweckverband, On: civil.MustParse("2025-05-18"),
		Parties: []governance.Partner{unit("14713000"), unit("16074")}, Seat: unit("14713000").Unit})
	fmt.Println(o.Legal.Text(language.German))
	fmt.Println(o.Consent.Text(language.German))
	// Output:
	// Sächsisches Staatsministerium des Innern, § 74 Abs. 1 Nr. 3 SächsKomZG
	// Thüringer Innenministerium, Art. 3 Staatsvertrag SN-TH
}

func ExampleAddressee() {
	then, err := sachsen.Directory().On(civil.MustParse("2025-05-18"))
	if err != nil {
		fmt.Println(err)
		return
	}
	bergen, _ := then.Municipality(key.MustParseAGS("14523050"))
	fmt.Println(sachsen.Addressee(bergen, governance.TransferredSphere).Text(language.German))
	// Output: Jägerswald, § 7 SächsKomZG
}

func ExampleAddresseeOfCooperation() {
	kisa := governance.Partner{Name: "KISA", Kind: governance.Zweckverband}
	a := sachsen.AddresseeOfCooperation(supervision.Cooperation{Form: agreement.Zweckverband, On: civil.MustParse("2025-05-18")}, kisa)
	fmt.Println(a.Text(language.English))
	// Output: KISA (conditional), § 44 SächsKomZG
}
