package review_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// named is an agreement of one party, on a day of which the national directory tells.
func named(t testing.TB, kind governance.PartnerKind, name, unit, day string) review.Case {
	t.Helper()
	signed := civil.MustParse(day)
	snapshot, err := bund.Directory().On(signed)
	require.NoError(t, err)
	partner := governance.Partner{Name: name, Kind: kind}
	if unit != "" {
		partner.Unit = governance.UnitKey{Key: key.MustParse(unit)}
	}
	return review.Case{Snapshot: snapshot, Agreement: &agreement.Agreement{
		Title: "Muster", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen, Signed: signed,
		Parties: []agreement.Party{{ID: "partei", Partner: partner}}}}
}

// The name of a unit counts as its own in every way in which people write it, and no other name does. The names and keys are those of
// the municipality register.
func TestNameAgainstKey(t *testing.T) {
	unit, land := governance.UnitPartner, governance.LandPartner
	for _, test := range []struct {
		kind      governance.PartnerKind
		name, key string
		want      rule.Outcome
	}{
		{land, "Land Sachsen - Anhalt", "15", rule.Satisfied},
		{land, "Land Sachsen – Anhalt, Ministerium der Finanzen", "15", rule.Satisfied},
		{land, "Land Sachsen–Anhalt", "15", rule.Satisfied},
		{land, "Land Sachsen Anhalt", "15", rule.Satisfied},
		{land, "Land Sachsen - Anhalt", "14", rule.Violated},
		{land, "Freistaat Sachsen – Staatskanzlei", "14", rule.Satisfied},
		{land, "Freistaat Sachsen – Staatskanzlei", "15", rule.Violated},
		{unit, "Ilmenau, Stadt", "16070029", rule.Satisfied},
		{unit, "Ilmenau", "16070029", rule.Satisfied},
		{unit, "Stadt Ilmenau", "16070029", rule.Satisfied},
		{unit, "STADT ILMENAU", "16070029", rule.Satisfied},
		{unit, "Ilmenau (Stadt)", "16070029", rule.Satisfied},
		{unit, "Stadt Ilmenau (Ilm-Kreis)", "16070029", rule.Satisfied},
		{unit, "Die Stadt Ilmenau", "16070029", rule.Satisfied},
		{unit, "Große kreisangehörige Stadt Ilmenau", "16070029", rule.Satisfied},
		{unit, "Gemeinde Kraftsdorf", "16076089", rule.Satisfied},
		{unit, "Gemeinde Kraftsdorf (Landkreis Greiz)", "16076089", rule.Satisfied},
		{unit, "Gemeinde Kraftsdorf im Landkreis Greiz", "16076089", rule.Satisfied},
		{unit, "Gemeinde Kraftsdorf (Landkreis Gotha)", "16076089", rule.Violated},
		{unit, "Gemeinde Kraftsdorf", "16070029", rule.Violated},
		{unit, "Landgemeinde Stadt Großbreitenbach", "16070058", rule.Satisfied},
		{unit, "Stadt Grossbreitenbach", "16070058", rule.Satisfied},
		{unit, "Stadt Gro\u00dfbreitenbach", "16070058", rule.Satisfied},
		{unit, "VG Hermsdorf", "160745014", rule.Satisfied},
		{unit, "Verwaltungsgemeinschaft Hermsdorf", "160745014", rule.Satisfied},
		{unit, "Stadt Hermsdorf", "160745014", rule.Violated},
		{unit, "Landkreis Gotha", "16067", rule.Satisfied},
		{unit, "Landkreis Ilm-Kreis", "16070", rule.Satisfied},
		{unit, "Ilm Kreis", "16070", rule.Satisfied},
		{unit, "Stadt Gotha", "16067", rule.Violated},
		{unit, "Landkreis Gotha", "16067029", rule.Violated},
		{unit, "Kreisfreie Stadt Erfurt", "16051", rule.Satisfied},
		{unit, "Landeshauptstadt Erfurt", "16051000", rule.Satisfied},
		{unit, "Amt Wachsenburg", "16070028", rule.Satisfied},
		{unit, "Gemeinde Amt Wachsenburg", "16070028", rule.Satisfied},
		{unit, "Neustadt/Orla", "16075073", rule.Satisfied},
		{unit, "Neustadt a. d. Orla", "16075073", rule.Satisfied},
		{unit, "Frankfurt (Oder)", "06412000", rule.Violated},
		{unit, "Stadt Halle", "15002000", rule.Satisfied},             // it is Halle (Saale), though others are Halle and no more
		{unit, "Gotha an der Saale", "14730110", rule.Violated},       // Eilenburg has taken in a Gotha, and none on the Saale
		{unit, "Stadt Rheinsberg am See", "12068353", rule.Satisfied}, // an addition that no other Rheinsberg has
		{unit, "Weiden in der Oberpfalz", "09363000", rule.Satisfied},
		{unit, "Große Kreisstadt Bautzen", "14625020", rule.Satisfied},
		{unit, "Bautzen/Budyšin", "14625020", rule.Satisfied},
		{unit, "Stadt Budyšin", "14625020", rule.Satisfied},
		{unit, "Chóśebuz", "12052000", rule.Satisfied},
		{unit, "Stadt Bürgel", "160745051", rule.Satisfied}, // erfüllende Gemeinde
		{unit, "Stadt Bu\u0308rgel", "160745051", rule.Satisfied},
		{unit, "Region Hannover", "03241", rule.Satisfied},
		{unit, "Freistaat Thüringen", "16", rule.Satisfied},
		{unit, "Gemeinde Nirgendwo", "16999999", rule.Satisfied}, // that there is no such key is for other rules to say
		{unit, "", "16070029", rule.Satisfied},
		{unit, "Stadt Ilmenau", "", rule.NotApplicable},
		{unit, "Ilmenau", "17070029", rule.Undecidable}, // a key of no Land that the directory knows
		{land, "Freistaat Thüringen", "16", rule.Satisfied},
		{land, "Thüringer Finanzministerium", "16", rule.Satisfied},
		{land, "FREISTAAT THÜRINGEN", "16", rule.Satisfied},
		{land, "FREISTAAT THÜRINGEN", "16", rule.Satisfied},
		{land, "Ministerium der Finanzen des Landes Hessens", "16", rule.Violated},
		{land, "Ministerium für Digitales und Infrastruktur", "16", rule.Satisfied},
		{land, "Freistaat Bayern", "16", rule.Violated},
		{land, "Bayerisches Staatsministerium der Finanzen", "16", rule.Violated},
		{land, "Freistaat Sachsen", "15", rule.Violated},
		{land, "Land Sachsen-Anhalt", "15", rule.Satisfied},
		{land, "Land Sachsen Anhalt", "15", rule.Satisfied},
		{land, "Niedersächsisches Ministerium für Inneres", "03", rule.Satisfied},
		{land, "Vertretung beim Bund, Berlin", "16", rule.Satisfied},
		{land, "Land Berlin", "16", rule.Violated},
		{land, "Freie Hansestadt Bremen", "04", rule.Satisfied},
		{land, "Länder Hessen und Bayern", "16", rule.Satisfied}, // two names are those of neither
		{governance.FederationPartner, "Bundesrepublik Deutschland", "", rule.NotApplicable},
		{governance.FederationPartner, "Bundesrepublik Deutschland", "16", rule.Violated},
	} {
		report := review.Rules().Evaluate(named(t, test.kind, test.name, test.key, "2025-03-01"), civil.MustParse("2025-03-01"))
		require.Equal(t, test.want.String(), report.Outcome("DE-URKUNDE-NAME").String(), "%s %s", test.name, test.key)
	}
}

// The Kreis beside a name counts without a word for the kind of the unit as well, a word for the kind behind the name as one before it,
// and a Land is named by its name, its genitive and its adjective, but not by a place.
func TestNameInOtherWords(t *testing.T) {
	unit, land := governance.UnitPartner, governance.LandPartner
	for _, test := range []struct {
		kind      governance.PartnerKind
		name, key string
		want      rule.Outcome
	}{
		{unit, "Kraftsdorf (Landkreis Greiz)", "16076089", rule.Satisfied},
		{unit, "Kraftsdorf, Landkreis Greiz", "16076089", rule.Satisfied},
		{unit, "Kraftsdorf (Lkr. Greiz)", "16076089", rule.Satisfied},
		{unit, "Kraftsdorf (Landkreis Gotha)", "16076089", rule.Violated},
		{unit, "Gemeinde Kraftsdorf im  Landkreis  Greiz", "16076089", rule.Satisfied},
		{unit, "Gotha (Landkreis)", "16067", rule.Satisfied},
		{unit, "Ilmenau an der Ilm", "16070029", rule.Satisfied}, // no other one is called so
		{unit, "Gemeinde Ilmenau in Thüringen", "16070029", rule.Satisfied},
		{unit, "Ilmenau an der Ilm", "16067029", rule.Violated},
		{unit, "Landkreis Ilmenau an der Ilm", "16070029", rule.Violated},
		{unit, "Frankfurt am Main", "12053000", rule.Violated},
		{unit, "Weimar", "16055000", rule.Satisfied},
		{unit, "Weimar (Lahn)", "16055000", rule.Violated},
		{unit, "Gotha Landkreis", "16067029", rule.Violated},
		{unit, "Gotha (Landkreis)", "16067029", rule.Violated},
		{unit, "Gotha, Stadt", "16067", rule.Violated},
		{unit, "Landkreis Bürgel", "160745051", rule.Violated},
		{unit, "Große Kreisstadt Budyšin/Bautzen", "14625020", rule.Satisfied},
		{unit, "Budyšin / Bautzen", "14625020", rule.Satisfied},
		{unit, "Stadt " + strings.Repeat("Ilmenau ", 30), "16070029", rule.Violated},
		{land, "Freistaat Thüringen, Thüringer Finanzministerium", "14", rule.Violated},
		{land, "Freistaat Thüringen, Thüringer Finanzministerium", "16", rule.Satisfied},
		{land, "Ministerium für die Aufsicht des Kreises", "16", rule.Satisfied},
		{land, "Thüringer Finanzministerium", "15", rule.Violated},
		{land, "THÜRINGER FINANZMINISTERIUM", "15", rule.Violated},
		{land, "Ministerium des Saarlands", "16", rule.Violated},
		{land, "Ministerium des Saarlands", "10", rule.Satisfied},
		{land, "Ministerium der Finanzen, Hessen", "16", rule.Violated},
		{land, "Berlin", "16", rule.Violated},
		{land, "Berlin, Vertretung beim Bund", "16", rule.Satisfied},
		{land, "Vertretung des Landes Berlin", "16", rule.Violated},
		{land, "Freie und Hansestadt Hamburg", "16", rule.Violated},
		{land, "Senat Bremen", "16", rule.Violated},
		{land, "Sachsen", "15", rule.Violated},
		{land, "Sachsen Anhalt", "15", rule.Satisfied},
		{land, "Sachsen Anhalt", "14", rule.Violated},
		{land, "Anhalt", "16", rule.Satisfied},
		{land, "Ministerium " + strings.Repeat("x", 200) + " Bayern", "16", rule.Satisfied},
		{governance.Zweckverband, "Zweckverband Sachsen", "16070029", rule.Satisfied},
		{governance.Zweckverband, "Stadt Gotha", "16070029", rule.Satisfied}, // its own name, and the key of its seat
	} {
		report := review.Rules().Evaluate(named(t, test.kind, test.name, test.key, "2025-03-01"), civil.MustParse("2025-03-01"))
		require.Equal(t, test.want.String(), report.Outcome("DE-URKUNDE-NAME").String(), "%s %s", test.name, test.key)
	}
}

// Only a territorial unit is told that it had a name once: another body has its own name beside the key of the unit.
func TestNameOfAnotherDayIsOfUnits(t *testing.T) {
	for kind, want := range map[governance.PartnerKind]rule.Outcome{
		governance.UnitPartner: rule.Violated, governance.PublicCompany: rule.Satisfied, governance.LandPartner: rule.Satisfied,
	} {
		c := named(t, kind, "Gemeinde Tabarz", "16067064", "2025-03-01")
		require.Equal(t, want.String(), review.Rules().Evaluate(c, c.Agreement.Signed).Outcome("DE-URKUNDE-NAME-FRUEHER").String(), kind.String())
	}
	c := named(t, governance.UnitPartner, "Gemeinde Tabarz", "17067064", "2025-03-01")
	require.Equal(t, rule.Satisfied.String(), review.Rules().Evaluate(c, c.Agreement.Signed).Outcome("DE-URKUNDE-NAME-FRUEHER").String(), "a key of no Land")
}

// On the last day that is known there is no later name: what is none on it is none.
func TestNameOnTheLastDay(t *testing.T) {
	latest := bund.Directory().Latest()
	for name, want := range map[string]rule.Outcome{"Stadt Ilmenau": rule.Satisfied, "Stadt Gotha": rule.Violated} {
		c := named(t, governance.UnitPartner, name, "16070029", "2025-03-01")
		c.Snapshot = latest
		report := review.Rules().Evaluate(c, latest.Date())
		require.Equal(t, want.String(), report.Outcome("DE-URKUNDE-NAME").String(), name)
		require.Equal(t, rule.Satisfied.String(), report.Outcome("DE-URKUNDE-NAME-FRUEHER").String(), name)
	}
}

// What the finding on a name says: to whom the key belongs, and whose name it is where that is one unit alone.
func TestFindingOnAName(t *testing.T) {
	for _, test := range []struct {
		kind      governance.PartnerKind
		name, key string
		want      string
	}{
		{governance.UnitPartner, "Gemeinde Kraftsdorf", "16070029",
			"Angegeben ist „Gemeinde Kraftsdorf“, der Schlüssel 16070029 gehört aber zu „Ilmenau, Stadt“; „Kraftsdorf“ hat den Schlüssel 16076089."},
		{governance.UnitPartner, "Stadt Gotha", "16067",
			"Angegeben ist „Stadt Gotha“, der Schlüssel 16067 gehört aber zu „Gotha (Landkreis)“; „Gotha, Stadt“ hat den Schlüssel 16067029."},
		{governance.UnitPartner, "Die Stadt Gotha", "16070029", // and not the Landkreis
			"Angegeben ist „Die Stadt Gotha“, der Schlüssel 16070029 gehört aber zu „Ilmenau, Stadt“; „Gotha, Stadt“ hat den Schlüssel 16067029."},
		{governance.UnitPartner, "Gemeinde Neustadt", "16070029", // there are several
			"Angegeben ist „Gemeinde Neustadt“, der Schlüssel 16070029 gehört aber zu „Ilmenau, Stadt“."},
		{governance.FederationPartner, "Freistaat Thüringen", "16",
			"Angegeben ist „Freistaat Thüringen“, der Schlüssel 16 gehört aber zu „Thüringen“."},
		{governance.FederationPartner, "Freistaat Bayern", "16",
			"Angegeben ist „Freistaat Bayern“, der Schlüssel 16 gehört aber zu „Thüringen“; „Bayern“ hat den Schlüssel 09."},
		{governance.LandPartner, "Freistaat Bayern", "16",
			"Angegeben ist „Freistaat Bayern“, der Schlüssel 16 gehört aber zu „Thüringen“; „Bayern“ hat den Schlüssel 09."},
	} {
		report := review.Rules().Evaluate(named(t, test.kind, test.name, test.key, "2025-03-01"), civil.MustParse("2025-03-01"))
		var texts []string
		for finding := range report.Findings() {
			require.Equal(t, "DE-URKUNDE-NAME", finding.Rule)
			require.Equal(t, "/parties/0/partner/name", finding.Pointer)
			texts = append(texts, finding.Text(language.German))
		}
		require.Equal(t, []string{test.want}, texts, test.name)
	}
}

// A name that the unit bears on other days is its own, and a hint says when.
func TestNameOfAnotherDay(t *testing.T) {
	for _, test := range []struct{ name, key, day, want string }{
		{"Gemeinde Tabarz", "16067064", "2025-03-01",
			"Die Partei mit dem Schlüssel 16067064 heißt am 01.03.2025 „Bad Tabarz“. „Gemeinde Tabarz“ hieß sie bis zum 08.03.2017."},
		{"Bad Tabarz", "16067064", "2016-03-01",
			"Die Partei mit dem Schlüssel 16067064 heißt am 01.03.2016 „Tabarz/Thür. Wald“. „Bad Tabarz“ heißt sie erst seit dem 09.03.2017."},
		{"Gemeinde Goldbach", "16067091", "2025-03-01", "Die Partei mit dem Schlüssel 16067091 heißt am 01.03.2025 „Nessetal“. " +
			"„Gemeinde Goldbach“ ist zu einer anderen Zeit ihr Name oder der einer Körperschaft, die in ihr aufgegangen ist."},
		{"Landkreis Soltau-Fallingbostel", "03358", "2025-03-01", "Die Partei mit dem Schlüssel 03358 heißt am 01.03.2025 " +
			"„Heidekreis (Landkreis)“. „Landkreis Soltau-Fallingbostel“ ist zu einer anderen Zeit ihr Name oder der einer Körperschaft, " +
			"die in ihr aufgegangen ist."},
		{"Heidekreis", "03358", "2005-03-01", "Die Partei mit dem Schlüssel 03358 heißt am 01.03.2005 „Soltau-Fallingbostel (Landkreis)“. " +
			"„Heidekreis“ ist zu einer anderen Zeit ihr Name oder der einer Körperschaft, die in ihr aufgegangen ist."},
	} {
		c := named(t, governance.UnitPartner, test.name, test.key, test.day)
		var texts []string
		for finding := range review.Rules().Evaluate(c, c.Agreement.Signed).Findings() {
			require.Equal(t, "DE-URKUNDE-NAME-FRUEHER", finding.Rule)
			require.Equal(t, "/parties/0/partner/name", finding.Pointer)
			texts = append(texts, finding.Text(language.German))
		}
		require.Equal(t, []string{test.want}, texts, test.name)
	}
}

// Comparing the name of a unit with itself, as it is on most documents, allocates nothing.
func TestComparingEqualNamesDoesNotAllocate(t *testing.T) {
	names := review.Rules().Select(func(i rule.Info) bool { return strings.HasPrefix(i.ID, "DE-URKUNDE-NAME") })
	none := names.Select(func(rule.Info) bool { return false })
	for _, name := range []string{"Ilmenau, Stadt", "Ilmenau", "Stadt Ilmenau"} {
		c := named(t, governance.UnitPartner, name, "16070029", "2025-03-01")
		bare := testing.AllocsPerRun(100, func() { none.Evaluate(c, c.Agreement.Signed) })
		require.LessOrEqual(t, testing.AllocsPerRun(100, func() { names.Evaluate(c, c.Agreement.Signed) }), bare+1, name) // the outcomes
	}
}

// However long a name is, the work for it is bounded, and nothing panics on it.
func FuzzName(f *testing.F) {
	for _, seed := range []string{"Stadt Ilmenau", "Gemeinde X (Landkreis Gotha)", "/", "Landkreis ", "(Landkreis )", "a/b/c", "Große Große Stadt",
		strings.Repeat("Stadt ", 60), "Freistaat Sachsen Anhalt"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, kind := range []governance.PartnerKind{governance.UnitPartner, governance.LandPartner} {
			a := &agreement.Agreement{Signed: civil.MustParse("2020-03-01"), Parties: []agreement.Party{unitParty("16077043")}}
			a.Parties[0].Partner.Name, a.Parties[0].Partner.Kind = name, kind
			snapshot, err := small().On(a.Signed)
			require.NoError(t, err)
			require.NoError(t, review.Rules().Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, a.Signed).Err())
		}
	})
}

// What it costs to find out that a name is none of the unit's.
func BenchmarkWrongName(b *testing.B) {
	names := review.Rules().Select(func(i rule.Info) bool { return strings.HasPrefix(i.ID, "DE-URKUNDE-NAME") })
	for _, name := range []string{"Ilmenau, Stadt", "Große kreisangehörige Stadt Ilmenau", "Gemeinde Kraftsdorf", "Gemeinde Nirgendwo"} {
		b.Run(name, func(b *testing.B) {
			c := named(b, governance.UnitPartner, name, "16070029", "2025-03-01")
			b.ReportAllocs()
			for b.Loop() {
				names.Evaluate(c, c.Agreement.Signed)
			}
		})
	}
}
