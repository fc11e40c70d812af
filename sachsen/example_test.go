package sachsen_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/sachsen"
)

// articles of a Zweckverband that say nothing but their task.
func articles() *agreement.Agreement {
	member := func(id agreement.PartyID, name, ags string) agreement.Party {
		return agreement.Party{ID: id, Partner: governance.Partner{Name: name, Kind: governance.UnitPartner,
			Unit: governance.UnitKey{Key: key.MustParseAGS(ags)}}}
	}
	return &agreement.Agreement{
		Title: "Verbandssatzung", Form: agreement.Zweckverband, Jurisdiction: law.Sachsen, Signed: civil.MustParse("2025-06-02"),
		Parties: []agreement.Party{member("crimmitschau", "Stadt Crimmitschau", "14524030"), member("fraureuth", "Gemeinde Fraureuth", "14524060")},
		Clauses: []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{{Name: "Betrieb der Fachverfahren",
			From: []agreement.PartyID{"crimmitschau", "fraureuth"}, Transfer: agreement.TaskTransferred}}}},
	}
}

func ExampleCheck() {
	report, err := sachsen.Check(articles())
	fmt.Println(report.Complete(), err)
	for finding := range report.Findings() {
		fmt.Println(finding.Severity, finding.Rule, finding.Basis)
	}
	// Output:
	// true <nil>
	// error SN-KOMZG-11-2-AUFLOESUNG § 11 Abs. 2 SächsKomZG
	// error SN-KOMZG-11-2-BEKANNTMACHUNG § 11 Abs. 2 SächsKomZG
	// error SN-KOMZG-11-2-NAME § 11 Abs. 2 SächsKomZG
	// error SN-KOMZG-11-2-ORGANE § 11 Abs. 2 SächsKomZG
	// error SN-KOMZG-11-2-UMLAGE § 11 Abs. 2 SächsKomZG
	// warning SN-KOMZG-49-KLAUSEL § 49 SächsKomZG
}

func ExampleLaw() {
	report, err := review.New(bund.Law(), sachsen.Law()).Asking(bund.Directory).Check(articles())
	fmt.Println(report.OK(), err)
	// Output: false <nil>
}

func ExampleRules() {
	info, _ := sachsen.Rules().Rule("SN-KOMZG-62")
	fmt.Println(info.Title.In(language.English))
	fmt.Println(info.Basis, "–", info.Basis.EvidenceText(language.English), "–", info.InForce)
	// Output:
	// The Zweckverband is dissolved only by three quarters of the votes under the articles.
	// § 62 SächsKomZG – text of the provision read – 2025-05-18/..
}

func ExampleProfileOf() {
	profile, _ := sachsen.ProfileOf(agreement.Zweckverband)
	for _, content := range profile.ContentsWith(review.Must) {
		fmt.Println(content.Clause.Text(language.English))
	}
	// Output:
	// tasks
	// name and seat
	// bodies
	// levy key
	// publication
	// settlement on exit
}

func ExamplePartners() {
	for _, partner := range sachsen.Partners() {
		fmt.Println(partner.Name)
	}
	// Output:
	// Freistaat Sachsen, Staatskanzlei
	// Freistaat Sachsen, Staatsministerium des Innern
	// Freistaat Sachsen, Justizministerium
	// Sächsischer Städte- und Gemeindetag
	// Sächsischer Landkreistag
	// SAKD
	// Zweckverband Kommunale Informationsverarbeitung Sachsen (KISA)
}

func ExamplePartner() {
	partner, _ := sachsen.Partner(sachsen.Innenministerium)
	holder, ok := partner.Offices[0].On(civil.MustParse("2016-03-01"))
	fmt.Println(partner.Offices[0].Title, holder.Value.Name, ok)
	_, ok = partner.Offices[0].On(civil.MustParse("2019-03-01"))
	fmt.Println(ok)
	// Output:
	// CIO des Freistaats Sachsen Dr. Michael Wilhelm true
	// false
}
