package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// Units of the register on 1 October 2021 that the documents use.
const (
	landkreis   = "16066"    // Schmalkalden-Meiningen
	schmalkalde = "16066063" // Schmalkalden, 19,553 inhabitants
	zellaMehlis = "16066092" // Zella-Mehlis, 12,630 inhabitants
	floh        = "16066023" // Floh-Seligenthal, 5,895 inhabitants
	oberhof     = "16066047" // Oberhof, 1,626 inhabitants, administers itself
	belrieth    = "16066005" // member of the Verwaltungsgemeinschaft Dolmar-Salzbrücke
	dolmar      = "160665014"
	anrode      = "16064073" // until 31 December 2022, then divided among three
	erfurt      = "16051000"
	coburg      = "09463000" // Bayern
)

func day(s string) civil.Date { return civil.MustParse(s) }

// The documents of these tests are those of package governancetest.
var (
	approvedZweckvereinbarung  = governancetest.DocumentNamed("Zweckvereinbarung, genehmigt").New
	notifiedZweckvereinbarung  = governancetest.DocumentNamed("Zweckvereinbarung, angezeigt").New
	zweckverband               = governancetest.DocumentOf(agreement.Zweckverband).New
	specialArbeitsgemeinschaft = governancetest.DocumentOf(agreement.SpecialArbeitsgemeinschaft).New
	simpleArbeitsgemeinschaft  = governancetest.DocumentOf(agreement.SimpleArbeitsgemeinschaft).New
	anstalt                    = governancetest.DocumentOf(agreement.GemeinsameKommunaleAnstalt).New
	participation              = governancetest.DocumentNamed("Beteiligung an einem IT-Dienstleister").New
	foundation                 = governancetest.DocumentNamed("Gründung eines IT-Dienstleisters").New
	reuse                      = governancetest.DocumentOf(agreement.ServiceReuseAgreement).New
	processing                 = governancetest.DocumentOf(agreement.CommissionedProcessing).New
	verwaltungsvereinbarung    = governancetest.DocumentOf(agreement.Verwaltungsvereinbarung).New
)

var (
	party = governancetest.Party
	other = governancetest.OtherParty
)

func municipal() []agreement.Party {
	return []agreement.Party{
		party("landkreis", landkreis, "Landkreis Schmalkalden-Meiningen"), party("schmalkalden", schmalkalde,
			"Stadt Schmalkalden"),
		party("zella-mehlis", zellaMehlis, "Stadt Zella-Mehlis"),
	}
}

func shares(ids ...agreement.PartyID) []agreement.PartyShare {
	var list []agreement.PartyShare
	for _, id := range ids {
		list = append(list, agreement.PartyShare{Party: id, Share: finance.MustFraction(1, int64(len(ids)))})
	}
	return list
}

// framework is a framework agreement of the Land and the two associations, as the library knows them with their offices.
func framework() *agreement.Agreement {
	a := governancetest.DocumentOf(agreement.FrameworkAgreement).New()
	for i := range a.Parties {
		a.Parties[i].Partner, _ = thueringen.Partner(a.Parties[i].Partner.ID)
	}
	return a
}

// membership is the accession of a municipality to a cooperative, of which nobody has said under which law it is.
func membership() *agreement.Agreement {
	a := governancetest.DocumentOf(agreement.Membership).New()
	a.ContractLaw = ""
	return a
}

// validDocuments are a valid document of each form, by name.
func validDocuments() map[string]func() *agreement.Agreement {
	return map[string]func() *agreement.Agreement{
		"approved Zweckvereinbarung": approvedZweckvereinbarung, "notified Zweckvereinbarung": notifiedZweckvereinbarung,
		"Zweckverband":                  zweckverband,
		"besondere Arbeitsgemeinschaft": specialArbeitsgemeinschaft,
		"einfache Arbeitsgemeinschaft":  simpleArbeitsgemeinschaft,
		"gemeinsame kommunale Anstalt":  anstalt, "framework agreement": framework, "participation": participation,
		"re-use":                  reuse,
		"commissioned processing": processing, "Verwaltungsvereinbarung": verwaltungsvereinbarung,
	}
}

// checked is the report on an agreement of a day that the directory knows.
func checked(t testing.TB, a *agreement.Agreement) rule.Report {
	t.Helper()
	report, err := thueringen.Check(a)
	require.NoError(t, err)
	return report
}
