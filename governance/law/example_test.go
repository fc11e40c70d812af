package law_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func ExampleParseCitation() {
	citation, err := law.ParseCitation("§17 Absatz 2 Nr. 5 ThürKGG")
	if err != nil {
		panic(err)
	}
	fmt.Println(citation)
	fmt.Println(citation.Act().Title())
	for element := range citation.Elements() {
		fmt.Println(element.Division, element.Value)
	}
	// Output:
	// § 17 Abs. 2 Nr. 5 ThürKGG
	// Thüringer Gesetz über die kommunale Gemeinschaftsarbeit
	// § 17
	// Abs. 2
	// Nr. 5
}

func ExampleParseCitation_refused() {
	_, err := law.ParseCitation("§ 91c GG")
	fmt.Println(err)
	_, err = law.ParseCitation("§ 17 ThuerKGG")
	fmt.Println(err)
	// Output:
	// law: citation "§ 91c GG" at byte 0: “§” comes first; places in the GG begin with Art.
	// law: citation "§ 17 ThuerKGG" at byte 6: “ThuerKGG” is not the official abbreviation; did you mean ThürKGG?
}

// An act outside the table is kept by its abbreviation.
func ExampleCitation_ActName() {
	citation := law.MustParseCitation("§ 6 ThürAGPStG")
	fmt.Println(citation, citation.ActName(), citation.Act().IsValid())
	// Output: § 6 ThürAGPStG ThürAGPStG false
}

func ExampleCitation_Places() {
	for place := range law.MustParseCitation("§ 7 Abs. 1, 2 u. 4 Nr. 3 ThürKGG").Places() {
		fmt.Println(place)
	}
	// Output:
	// § 7 Abs. 1 ThürKGG
	// § 7 Abs. 2 ThürKGG
	// § 7 Abs. 4 Nr. 3 ThürKGG
}

func ExampleCitationError_Text() {
	_, err := law.ParseCitation("§ 7 foo")
	if fault := (*law.CitationError)(nil); errors.As(err, &fault) {
		fmt.Println(fault.Text(language.German))
	}
	// Output: im Zitat „§ 7 foo“ ist „foo“ unklar; üblich ist: § 17 Abs. 2 Nr. 5 ThürKGG
}

func ExampleCite() {
	citation, err := law.Cite(law.GG, "Art. 91c Abs. 2 S. 3")
	fmt.Println(citation, err)
	// Output: Art. 91c Abs. 2 S. 3 GG <nil>
}

func ExampleMustCite() {
	fmt.Println(law.MustCite(law.VwVfG, "§ 57"))
	// Output: § 57 VwVfG
}

func ExampleMustParseCitation() {
	fmt.Println(law.MustParseCitation("Art. 28 Abs. 2 GG").Place())
	// Output: Art. 28 Abs. 2
}

func ExampleCitation_Within() {
	section := law.MustParseCitation("§ 17 ThürKGG")
	fmt.Println(law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG").Within(section))
	// Output: true
}

func ExampleAct() {
	act := law.ThuerEGovG
	inForce, evidence := act.InForce()
	fmt.Println(act.Title())
	fmt.Println(act.Enacted(), act.Promulgated(), act.Gazette())
	fmt.Println(inForce, evidence)
	// Output:
	// Thüringer Gesetz zur Förderung der elektronischen Verwaltung
	// 2018-05-10 2018-05-23 GVBl. 2018 S. 212, ber. S. 294
	// 2018-05-24/.. assumed
}

func ExampleActNamed() {
	act, err := law.ActNamed("ThürKGG")
	fmt.Println(act, act.Jurisdiction(), act.RulePrefix(), err)
	// Output: ThürKGG TH TH-KGG <nil>
}

func ExampleActs() {
	thuringian := 0
	for _, act := range law.Acts() {
		if act.Jurisdiction() == law.Thueringen {
			thuringian++
		}
	}
	fmt.Println(thuringian > 0)
	// Output: true
}

func ExampleSource() {
	source := law.Source{Citation: law.MustParseCitation("§ 30 ThürEGovG"), Where: "jenapolis.de, 05.05.2018", Evidence: law.Secondary}
	fmt.Printf("%s [%s]\n", source, source.EvidenceText(language.German))
	// Output: § 30 ThürEGovG (jenapolis.de, 05.05.2018) [aus zweiter Hand]
}

func ExampleSource_EvidenceText() {
	for _, source := range []law.Source{
		{Citation: law.MustParseCitation("§ 1 Abs. 1 ThürFAG"), Evidence: law.Primary},
		{Where: "Gemeindeverzeichnis, 31.12.2024", Evidence: law.Primary},
	} {
		fmt.Printf("%s [%s]\n", source, source.EvidenceText(language.German))
	}
	// Output:
	// § 1 Abs. 1 ThürFAG [Wortlaut gelesen]
	// Gemeindeverzeichnis, 31.12.2024 [amtliche Quelle gelesen]
}

func ExampleWeakest() {
	fmt.Println(law.Weakest(law.Primary, law.Secondary))
	// Output: secondary
}

func ExampleSeries() {
	source := law.Source{Where: "Bundesbank", Evidence: law.Primary}
	period := func(from, through string) civil.Period {
		return civil.Period{From: civil.MustParse(from), Through: civil.MustParse(through)}
	}
	rates, err := law.NewSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[string]{
		{Period: period("2025-01-01", "2025-06-30"), Value: "2.27 %", Source: source},
		{Period: period("2025-07-01", "2025-12-31"), Value: "1.27 %", Source: source},
	})
	if err != nil {
		panic(err)
	}
	rate, ok := rates.On(civil.MustParse("2025-07-01"))
	fmt.Println(rate.Value, ok)
	_, ok = rates.On(civil.MustParse("2026-07-01"))
	why, _ := rates.Absent(civil.MustParse("2026-07-01"))
	fmt.Println(ok, why)
	// Output:
	// 1.27 % true
	// false after our records
}

func ExampleMustSeries() {
	series := law.MustSeries(law.NotYetInForce, law.Abolished, []law.Dated[int]{{
		Period: civil.Period{From: civil.MustParse("2018-01-01"), Through: civil.MustParse("2018-12-31")},
		Value:  10_000_000, Source: law.Source{Where: "jenapolis.de, 05.05.2018", Evidence: law.Secondary},
	}})
	why, _ := series.Absent(civil.MustParse("2017-12-31"))
	fmt.Println(series.Len(), why)
	// Output: 1 not yet in force
}

// The title of a treaty may bring its abbreviation in brackets. A treaty that changes it is another.
func ExampleTreatyTitled() {
	fmt.Println(law.TreatyTitled("Vertrag über die Errichtung des IT-Planungsrats (IT-Staatsvertrag)"))
	_, ok := law.TreatyTitled("Erster Staatsvertrag zur Änderung des IT-Staatsvertrags")
	fmt.Println(ok)
	// Output:
	// IT-Staatsvertrag true
	// false
}

func ExampleJurisdictions() {
	all := law.Jurisdictions()
	fmt.Println(len(all), all[0], all[1]) // the European Union, the Federation and sixteen Länder
	// Output: 18 EU DE
}

func ExampleNewSeries() {
	values := []law.Dated[int]{{
		Period: civil.Period{From: civil.MustParse("2020-01-01"), Through: civil.MustParse("2019-12-31")},
		Value:  1, Source: law.Source{Where: "a table", Evidence: law.Secondary},
	}}
	_, err := law.NewSeries(law.BeforeRecords, law.AfterRecords, values)
	fmt.Println(err != nil) // the period ends before it begins
	// Output: true
}

func ExampleReferences() {
	for _, reference := range law.References() {
		fmt.Println(reference.By)
	}
	// Output: § 1 Abs. 1 ThürVwVfG
}
