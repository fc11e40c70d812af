package law_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Citations that the facts and the rules use are read and printed in the short form.
func TestParseCitation(t *testing.T) {
	for _, test := range []struct{ input, want string }{
		{"§ 17 Abs. 2 Nr. 5 ThürKGG", "§ 17 Abs. 2 Nr. 5 ThürKGG"},
		{"Art. 91c Abs. 2 S. 3 GG", "Art. 91c Abs. 2 S. 3 GG"},
		{"Artikel 91c Absatz 2 Satz 3 GG", "Art. 91c Abs. 2 S. 3 GG"},
		{"§17 Abs.2 Nr.5 ThürKGG", "§ 17 Abs. 2 Nr. 5 ThürKGG"},
		{"§ 49a Abs. 3 VwVfG", "§ 49a Abs. 3 VwVfG"},
		{"§ 3a Abs. 3 Nr. 2 lit. b VwVfG", "§ 3a Abs. 3 Nr. 2 Buchst. b VwVfG"},
		{"Art. 28 Abs. 3 Buchst. h DSGVO", "Art. 28 Abs. 3 Buchst. h DSGVO"},
		{"§ 1 Abs. 1a S. 2 Halbs. 1 ThürFAG", "§ 1 Abs. 1a S. 2 Halbs. 1 ThürFAG"},
		{"§§ 4-6 ThürKGG", "§§ 4–6 ThürKGG"},
		{"Nr. 1.3 VV zu § 44 ThürLHO", "Nr. 1.3 VV zu § 44 ThürLHO"},
		{"Nr. 2c ThürEGovRL", "Nr. 2c ThürEGovRL"},
		{"Anlage 1 BSIG", "Anlage 1 BSIG"},
		{"ThürEGovG", "ThürEGovG"},
		{"§ 21 EGovG NRW", "§ 21 EGovG NRW"},
		{"§§ 9a–9c EGovG", "§§ 9a–9c EGovG"},
		{"§\u00a017 BGB", "§ 17 BGB"},
		{"Anlage A BSIG", "Anlage A BSIG"},
		{"§ 28 Abs. 2 Nr. 3 S. 1 BSIG", "§ 28 Abs. 2 Nr. 3 S. 1 BSIG"},
		{"§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG", "§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG"},
		{"§ 57 VwVfG i.V.m. §1 Abs.1 ThürVwVfG", "§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG"},
		{"VwVfG in Verbindung mit ThürVwVfG", "VwVfG i. V. m. ThürVwVfG"},
	} {
		got, err := law.ParseCitation(test.input)
		require.NoError(t, err, test.input)
		require.Equal(t, test.want, got.String())
		again, err := law.ParseCitation(got.String())
		require.NoError(t, err)
		require.Equal(t, got, again, "the printed form must read back as the same citation")
	}
}

// What cannot be cited is refused at the place where it goes wrong, and the reason says what to write.
func TestParseCitationRefuses(t *testing.T) {
	for _, test := range []struct {
		input  string
		offset int
		reason string
	}{
		{"", 0, "nothing is cited"},
		{"  ", 0, "nothing is cited"},
		{"§ 17", 5, "the abbreviation of the act is missing"},
		{"§ 17 ThuerKGG", 6, "did you mean ThürKGG?"},
		{"§ 17 ThurKGG", 6, "did you mean ThürKGG?"},
		{"§ 17 Thür-KGG", 6, "did you mean ThürKGG?"},
		{"§ 17 Thür. KGG", 6, "did you mean ThürKGG?"},
		{"§ 17 thürkgg", 6, "did you mean ThürKGG?"},
		{"Art. 28 DS GVO", 8, "did you mean DSGVO?"},
		{"Art. 7 Bay. KommZG", 7, "did you mean BayKommZG?"},
		{"§ 3 Onlinezugangsgesetz", 5, "did you mean OZG?"},
		{"§ 21 EGovG-NRW", 6, "did you mean EGovG NRW?"},
		{"§ 91c GG", 0, "places in the GG begin with Art."},
		{"Art. 1 und § 91c GG", 0, "places in the GG begin with Art."},
		{"Art. 17 ThürKGG", 0, "places in the ThürKGG begin with §"},
		{"Nr. 17 ThürKGG", 0, "places in the ThürKGG begin with §"},
		{"Abs. 1 PStG", 0, "a place begins with §, Art., Nr. or Anlage"},
		{"§ ThürKGG", 3, "a number is missing"},
		{"§ 0 ThürKGG", 3, "a number is missing"},
		{"§ 17 Abs. II ThürKGG", 11, "a number is missing"},
		{"§ 17 Abs. 2 Abs. 3 ThürKGG", 13, "twice"},
		{"§ 17 § 18 ThürKGG", 6, "can only begin"},
		{"§ 17 S. 2a ThürKGG", 9, "a number is missing"},
		{"§ 17 S. 02 ThürKGG", 9, "a number is missing"},
		{"§ 17 Nr. 5 Abs. 2 ThürKGG", 12, "too late"},
		{"§ 17 Buchst. a Nr. 2 ThürKGG", 16, "too late"},
		{"§ 17 Halbs. 1 ThürKGG", 6, "too late"},
		{"§ 17 Buchst. A ThürKGG", 14, "a small letter is missing"},
		{"§§ 9c–9a EGovG", 10, "higher than 9c"},
		{"§§ 12–4 ThürKGG", 10, "higher than 12"},
		{"Nr. 1.2 bis 1 ANBest-P", 12, "higher than 1.2"},
		{"§ 123456789 ThürKGG", 3, "a number is missing"},
		{"§ 4A ThürKGG", 3, "a number is missing"},
		{"§ 4~ ThürKGG", 3, "a number is missing"},
		{"§ 4/ ThürKGG", 3, "a number is missing"},
		{"§ , 3 ThürKGG", 3, "a number is missing"},
		{"§ 17 Absatz", 12, "a number is missing"},
		{"§ 17 Buchst. ab ThürKGG", 14, "a small letter is missing"},
		{"§ 17 Buchst. ~ ThürKGG", 14, "a small letter is missing"},
		{"Anlage AB BSIG", 7, "is missing"},
		{"Anlage a BSIG", 7, "is missing"},
		{"Nr. 1.x ANBest-P", 4, "a number is missing"},
		{"Nr. 1..2 ANBest-P", 4, "a number is missing"},
		{"Art. 1 Art. 2 GG", 7, "can only begin"},
		{"Anlage 1 Anlage 2 BSIG", 9, "can only begin"},
		{"Nr. 1 Nr. 2 ANBest-P", 6, "twice"},
		{"§ 7 Abs. 2, 8 Abs. 1 ThürKGG", 15, "twice"},
		{"§ 7, 8 Abs. 1 und 2 ThürKGG", 19, "may be § 2 or Abs. 2"},
		{"§§ 7 Abs. 2, 8 Nr. 3 ThürKGG", 15, "may be § 8 or Abs. 8"},
		{"§ 7,b ThürKGG", 5, "unclear"},
		{"§ 7 ~ ThürKGG", 5, "unclear"},
		{"§ 7 A ThürKGG", 5, "unclear"},
		{"§ 2a b UStG", 6, "unclear"},
		{"§§ 6–4 ThürKGG", 9, "higher than 6"},
		{"§§ 6 bis ThürKGG", 11, "higher than 6"},
		{"§§ 4 ThürKGG", 0, "before a single section"},
		{"§§ 4 Abs. 1 ThürKGG", 0, "before a single section"},
		{"§§ 4–6 Abs. 1 ThürKGG", 11, "follows several places"},
		{"§§ 4 ff. Abs. 1 ThürKGG", 11, "follows several places"},
		{"§§ 7 Abs. 1, 8 ThürKGG", 15, "may be § 8 or Abs. 8"},
		{"§§ 7, 8 Abs. 1 und 2 ThürKGG", 21, "may be § 2 or Abs. 2"},
		{"§ 7 und Nr. 3 ThürKGG", 9, "unclear to what Nr. belongs"},
		{"§ 7, ThürKGG", 6, "“ThürKGG” is unclear"},
		{"§ 7 Abs. 1 a ThürKGG", 12, "“a” is unclear"},
		{"§ 7 f ThürKGG", 5, "“f” is unclear"},
		{"§ 7 foo", 5, "“foo” is unclear"},
		{"§ 7 foo ThürKGG", 5, "“foo” is unclear"},
		{"§ 7 Foo ThürKGG", 5, "“Foo” is unclear"},
		{"§ 7 Abx 2 ThürKGG", 5, "“Abx” is unclear"},
		{"§ 7 ThürKGG und § 8 ThürKO", 5, "one citation for each act"},
		{"§ 7 ThürKGG, § 8 PStG", 5, "one citation for each act"},
		{"§ 7 ThürKGG § 8", 5, "one citation for each act"},
		{strings.Repeat("§", 500), 400, "longer than"},
		{"§ 1" + strings.Repeat(", 1", 120) + " ThürKGG", 400, "longer than"}, // when it is printed: § 1, § 1, …
		{"§ 57 VwVfG i. V. m. § 1 Abs. 1", 32, "the abbreviation of the act is missing"},
		{"§ 57 VwVfG i. V. m. § 1 ThürVwVfG i. V. m. § 2 BGB", 26, "one citation for each act"},
		{"§ 57 Abs. VwVfG i. V. m. § 1 ThürVwVfG", 11, "a number is missing"},
	} {
		c, err := law.ParseCitation(test.input)
		var fault *law.CitationError
		require.ErrorAs(t, err, &fault, test.input)
		require.Contains(t, fault.Reason, test.reason, test.input)
		require.Equal(t, test.offset, fault.Offset, test.input)
		require.True(t, c.IsZero(), "nothing partial may be handed out")
	}
}

func FuzzParseCitation(f *testing.F) {
	for _, seed := range []string{
		"§ 17 Abs. 2 Nr. 5 ThürKGG", "§§ 4–6 ThürKGG", "Nr. 1.3 VV zu § 44 ThürLHO", "§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG",
		"§3a Abs.3 Nr.3 lit.a VwVfG iVm §1 ThürVwVfG", "§ 6 ThürAGPStG", "§ 23 Abs. 1 GkG NRW i. V. m. § 1 VwVfG NRW",
		"§§ 7, 8 Abs. 1 und Abs. 2, § 9 Abs. 1, 2 ff. KGG", "§ 7 Abs. 2 i. V. m. § 8 ThürKGG", "Anlage 1, § 7 bis 9 2. BImSchV",
		"§ 17\nAbs. 2 ThürKGG\r\n", "§ 57 VwVfG\ti.\nV. m. § 1 ThürVwVfG", "Art. 28 Abs. 3 lit. a) bis c) DS-GVO", "Nr. 1.9–1.10 VV zu § 44 BHO", "Art. 6 Verordnung (EU) 2016/679",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := law.ParseCitation(s)
		composed, composedErr := law.ParseCitation(norm.NFC.String(s))
		decomposed, decomposedErr := law.ParseCitation(norm.NFD.String(s))
		require.Equal(t, composed, decomposed)
		require.Equal(t, composedErr == nil, decomposedErr == nil)
		if err != nil {
			require.True(t, c.IsZero(), "nothing partial may be handed out")
			for _, tag := range []language.Tag{language.German, language.English} {
				require.NotEmpty(t, err.(*law.CitationError).Text(tag))
			}
			return
		}
		require.Equal(t, c, composed)
		again, err := law.ParseCitation(c.String())
		require.NoError(t, err)
		require.Equal(t, c, again)
		require.True(t, c.Within(c))
		by, joined := c.By()
		require.Equal(t, joined, !by.IsZero())
		require.LessOrEqual(t, len(slices.Collect(c.Elements())), 6)
		for place := range c.Places() {
			single, err := law.ParseCitation(place.String())
			require.NoError(t, err)
			require.Equal(t, place, single)
			require.Equal(t, []law.Citation{place}, slices.Collect(place.Places()))
			require.True(t, place.Within(c))
		}
	})
}

// The elements of a citation are data that programs can look at.
func TestSteps(t *testing.T) {
	elements := slices.Collect(law.MustParseCitation("Art. 91c Abs. 2 S. 3 GG").Elements())
	require.Equal(t, []law.Element{{Division: law.Article, Value: "91c"}, {Division: law.Paragraph, Value: "2"}, {Division: law.Sentence, Value: "3"}}, elements)
	require.Equal(t, []law.Element{{Division: law.Section, Value: "4–6"}}, slices.Collect(law.MustParseCitation("§§ 4–6 ThürKGG").Elements()))
	require.Empty(t, slices.Collect(law.MustParseCitation("ThürEGovG").Elements()))
}

// A place lies within what surrounds it, and "§ 17" is not the beginning of "§ 171".
func TestWithin(t *testing.T) {
	section := law.MustParseCitation("§ 17 ThürKGG")
	require.True(t, law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG").Within(section))
	require.True(t, section.Within(section))
	require.True(t, section.Within(law.MustParseCitation("ThürKGG")))
	require.False(t, section.Within(law.MustParseCitation("§ 17 Abs. 2 ThürKGG")))
	require.False(t, law.MustParseCitation("§ 17 ThürKO").Within(section))
	require.False(t, law.MustParseCitation("§ 171 BGB").Within(law.MustParseCitation("§ 17 BGB")))
	span := law.MustParseCitation("§§ 4–6 ThürKGG")
	require.True(t, law.MustParseCitation("§ 5 Abs. 1 ThürKGG").Within(span))
	require.True(t, law.MustParseCitation("§ 6 ThürKGG").Within(span))
	require.True(t, law.MustParseCitation("§§ 5–6 ThürKGG").Within(span))
	require.False(t, law.MustParseCitation("§ 7 ThürKGG").Within(span))
	require.False(t, law.MustParseCitation("§§ 5–7 ThürKGG").Within(span))
	require.False(t, law.MustParseCitation("ThürKGG").Within(span))
}

// The table is complete, its abbreviations are unique, its dates are real and each row says how well it is known.
func TestActs(t *testing.T) {
	seen := map[string]bool{}
	prefixes := map[string]bool{}
	for _, act := range law.Acts() {
		require.NotEmpty(t, act.String())
		require.NotEmpty(t, act.Title(), act)
		require.NotEmpty(t, act.Jurisdiction(), act)
		require.False(t, seen[act.String()], "%s twice", act)
		require.False(t, prefixes[act.RulePrefix()], "%s twice", act.RulePrefix())
		seen[act.String()], prefixes[act.RulePrefix()] = true, true
		require.NoError(t, act.Source().Check(), act)
		if !act.Enacted().IsZero() && !act.Promulgated().IsZero() {
			require.False(t, act.Promulgated().Before(act.Enacted()), act)
		}
		period, evidence := act.InForce()
		require.Equal(t, period.From.IsZero(), evidence == 0, "%s: a day in force and how well it is known go together", act)
		again, err := law.ActNamed(act.String())
		require.NoError(t, err)
		require.Equal(t, act, again)
	}
	require.Equal(t, civil.MustParse("2018-05-10"), law.ThuerEGovG.Enacted())
	require.Equal(t, civil.MustParse("2018-05-23"), law.ThuerEGovG.Promulgated())
	require.Equal(t, law.Primary, law.ThuerEGovG.Source().Evidence)
	require.Equal(t, "umwelt-online.de", law.ThuerEGovG.Source().Where)
	require.Equal(t, "allgemeine Kenntnis", law.BGB.Source().Where)
	require.Empty(t, law.Act(0).Title())
	require.Empty(t, law.Act(255).String())
}

// A treaty is known by its title or abbreviation as whole words; words that only begin or end like it are others.
func TestTreatyTitled(t *testing.T) {
	for title, want := range map[string]law.Act{
		"IT-Staatsvertrag": law.ITStV,
		"Vertrag über die Errichtung des IT-Planungsrats (IT-Staatsvertrag)": law.ITStV,
		"„IT-Staatsvertrag“ in der Fassung von 2019":                         law.ITStV,
		"Vertrag zur Ausführung von Artikel 91c GG":                          law.ITStV,
		"Vertrag über das NOOTS (NOOTS-Staatsvertrag)":                       law.NOOTSStV,
		"Änderung des IT-Staatsvertrags":                                     0,
		"Sach-IT-Staatsvertrag":                                              0,
		"IT-Staatsvertrag2":                                                  0,
		"2IT-Staatsvertrag":                                                  0,
		"IT-Staatsvertrag-Folgevertrag":                                      0,
		"IT-Staatsvertrags-Anlage, IT-Staatsvertrag":                         law.ITStV,
		"Grundgesetz für die Bundesrepublik Deutschland":                     0,
		"": 0,
	} {
		act, ok := law.TreatyTitled(title)
		require.Equal(t, want, act, title)
		require.Equal(t, want != 0, ok, title)
	}
}

// Citations and evidence keep their meaning through JSON, and damaged ones are refused.
func TestSourceJSON(t *testing.T) {
	source := law.Source{Citation: law.MustParseCitation("§ 27 ThürEGovG"), Where: "kommune21, 17.10.2018",
		Checked: civil.MustParse("2026-11-23"), Evidence: law.Secondary}
	data, err := json.Marshal(source)
	require.NoError(t, err)
	require.JSONEq(t, `{"citation":"§ 27 ThürEGovG","where":"kommune21, 17.10.2018","checked":"2026-11-23","evidence":"secondary"}`, string(data))
	var again law.Source
	require.NoError(t, json.Unmarshal(data, &again))
	require.Equal(t, source, again)
	require.Equal(t, "§ 27 ThürEGovG (kommune21, 17.10.2018)", source.String())
	for _, bad := range []string{`{"evidence":"certain"}`, `{"citation":"§ 27 xg","evidence":"primary"}`, `{"evidence":1}`} {
		require.Error(t, json.Unmarshal([]byte(bad), &again), bad)
	}
	_, err = json.Marshal(law.Source{})
	require.Error(t, err, "a source without evidence cannot be written")
}

// A source says how well a fact is known and on what it rests, or it is none.
// Only what cites an act has a wording that can be read; the weaker grades are called the same of norms and of records.
func TestEvidenceOfNormsAndOfRecords(t *testing.T) {
	cited := law.MustParseCitation("§ 27 ThürEGovG")
	for _, c := range []struct {
		source          law.Source
		german, english string
	}{
		{law.Source{Citation: cited, Evidence: law.Primary}, "Wortlaut gelesen", "text of the provision read"},
		{law.Source{Citation: cited, Where: "kommune21", Evidence: law.Primary}, "Wortlaut gelesen", "text of the provision read"},
		{law.Source{Where: "GV100AD", Evidence: law.Primary}, "amtliche Quelle gelesen", "official record read"},
		{law.Source{Where: "GV100AD", Evidence: law.Derived}, "abgeleitet", "derived"},
		{law.Source{Citation: cited, Evidence: law.Secondary}, "aus zweiter Hand", "second-hand"},
		{law.Source{Where: "GV100AD"}, "", ""},
		{law.Source{}, "", ""},
	} {
		require.Equal(t, c.german, c.source.EvidenceText(language.German), "%v", c.source)
		require.Equal(t, c.english, c.source.EvidenceText(language.English), "%v", c.source)
	}
}

func TestSourceCheck(t *testing.T) {
	require.NoError(t, law.Source{Where: "dpa, 16.10.2018", Evidence: law.Secondary}.Check())
	require.Error(t, law.Source{Where: "dpa, 16.10.2018"}.Check())
	require.Error(t, law.Source{Evidence: law.Primary}.Check())
	require.Error(t, law.Source{Where: "x", Evidence: 9}.Check())
}

// A conclusion is known no better than its weakest premise.
func TestWeakest(t *testing.T) {
	require.Equal(t, law.Assumed, law.Weakest(law.Primary, law.Assumed, law.Secondary))
	require.Equal(t, law.Primary, law.Weakest(law.Primary))
	require.Zero(t, law.Weakest())
	require.Zero(t, law.Weakest(law.Primary, 0))
}

func TestEvidenceText(t *testing.T) {
	require.Equal(t, "aus zweiter Hand", law.Secondary.Text(language.MustParse("de-AT")))
	require.Equal(t, "second-hand", law.Secondary.Text(language.French))
	require.Empty(t, law.Evidence(0).Text(language.German))
}

func period(s string) civil.Period { return civil.MustParsePeriod(s) }

var press = law.Source{Where: "jenapolis.de, 05.05.2018", Evidence: law.Secondary}

// A series answers on every day, and tells the reasons for having no answer apart.
func TestSeries(t *testing.T) {
	series := law.MustSeries(law.NotYetInForce, law.AfterRecords, []law.Dated[int]{
		{Period: period("2021-01-01/2021-12-31"), Value: 20, Source: press},
		{Period: period("2018-05-10/2018-12-31"), Value: 10, Source: press},
	}, law.Gap{Period: period("2019-01-01/2020-12-31"), Reason: "Haushaltssperre", Source: press})
	for _, test := range []struct {
		day    string
		want   int
		absent law.Absence
		reason string
	}{
		{"2018-05-09", 0, law.NotYetInForce, ""},
		{"2018-05-10", 10, 0, ""},
		{"2018-12-31", 10, 0, ""},
		{"2019-01-01", 0, law.Interrupted, "Haushaltssperre"},
		{"2020-12-31", 0, law.Interrupted, "Haushaltssperre"},
		{"2021-12-31", 20, 0, ""},
		{"2022-01-01", 0, law.AfterRecords, ""},
	} {
		got, ok := series.On(civil.MustParse(test.day))
		require.Equal(t, test.absent == 0, ok, test.day)
		require.Equal(t, test.want, got.Value, test.day)
		absent, reason := series.Absent(civil.MustParse(test.day))
		require.Equal(t, test.absent, absent, test.day)
		require.Equal(t, test.reason, reason)
	}
	absent, _ := series.Absent(civil.Date{})
	require.Equal(t, law.NoDate, absent)
	absent, _ = law.Series[int]{}.Absent(civil.MustParse("2018-05-10"))
	require.Equal(t, law.BeforeRecords, absent)
	require.Equal(t, 10, series.Values()[0].Value, "values come in order of time")
}

// Overlaps, gaps that nobody explains, and values without a source form no series.
func TestSeriesRefuses(t *testing.T) {
	value := func(p string) law.Dated[int] { return law.Dated[int]{Period: period(p), Source: press} }
	for _, test := range []struct {
		name   string
		values []law.Dated[int]
		gaps   []law.Gap
		reason string
	}{
		{"overlap by a day", []law.Dated[int]{value("2018-01-01/2018-12-31"), value("2018-12-31/2019-12-31")}, nil, "overlaps"},
		{"open end before another value", []law.Dated[int]{value("2018-01-01/.."), value("2019-01-01/..")}, nil, "overlaps"},
		{"gap of a day", []law.Dated[int]{value("2018-01-01/2018-12-30"), value("2019-01-01/..")}, nil, "no value and no reason"},
		{"gap explained in part", []law.Dated[int]{value("2018-01-01/2018-12-30"), value("2020-01-01/..")},
			[]law.Gap{{Period: period("2019-01-01/2019-12-31"), Reason: "x", Source: press}}, "no value and no reason"},
		{"reason for no gap", []law.Dated[int]{value("2018-01-01/..")}, []law.Gap{{Period: period("2019-01-01/2019-12-31"), Reason: "x", Source: press}}, "no gap"},
		{"gap behind the last value", []law.Dated[int]{value("2018-01-01/2018-12-31"), value("2019-01-01/2019-12-31")},
			[]law.Gap{{Period: period("2020-01-01/2020-12-31"), Reason: "x", Source: press}}, "no gap"},
		{"a second gap that ends too early", []law.Dated[int]{value("2018-01-01/2018-12-31"), value("2020-01-01/..")},
			[]law.Gap{{Period: period("2019-01-01/2019-12-31"), Reason: "x", Source: press}, {Period: period("2019-01-01/2019-06-30"), Reason: "x", Source: press}}, "no gap"},
		{"a second gap that begins too late", []law.Dated[int]{value("2018-01-01/2018-12-31"), value("2020-01-01/..")},
			[]law.Gap{{Period: period("2019-01-01/2019-12-31"), Reason: "x", Source: press}, {Period: period("2019-07-01/2019-12-31"), Reason: "x", Source: press}}, "no gap"},
		{"empty gap", []law.Dated[int]{value("2018-01-01/2018-12-31"), value("2019-01-01/..")},
			[]law.Gap{{Period: period("2019-01-01/2018-12-31"), Reason: "x", Source: press}}, "no gap"},
		{"gap without source", []law.Dated[int]{value("2018-01-01/2018-12-31"), value("2020-01-01/..")},
			[]law.Gap{{Period: period("2019-01-01/2019-12-31"), Reason: "x"}}, "source"},
		{"gap without reason", []law.Dated[int]{value("2018-01-01/2018-12-31"), value("2020-01-01/..")},
			[]law.Gap{{Period: period("2019-01-01/2019-12-31")}}, "no reason"},
		{"ends before it begins", []law.Dated[int]{value("2019-01-01/2018-12-31")}, nil, "before it begins"},
		{"no source", []law.Dated[int]{{Period: period("2018-01-01/..")}}, nil, "source"},
	} {
		_, err := law.NewSeries(law.NotYetInForce, law.AfterRecords, test.values, test.gaps...)
		var fault *law.SeriesError
		require.ErrorAs(t, err, &fault, test.name)
		require.Contains(t, fault.Error(), test.reason, test.name)
	}
	_, err := law.NewSeries[int](0, law.AfterRecords, nil)
	require.Error(t, err)
	_, err = law.NewSeries[int](law.NotYetInForce, law.NotYetInForce, nil)
	require.Error(t, err)
}

func BenchmarkSeriesOn(b *testing.B) {
	var values []law.Dated[int]
	for year := 2000; year < 2050; year++ {
		from, _ := civil.Of(year, 1, 1)
		through, _ := civil.Of(year, 12, 31)
		values = append(values, law.Dated[int]{Period: civil.Period{From: from, Through: through}, Value: year, Source: press})
	}
	series := law.MustSeries(law.NotYetInForce, law.AfterRecords, values)
	day := civil.MustParse("2018-10-16")
	b.ReportAllocs()
	for b.Loop() {
		series.On(day)
	}
}

func BenchmarkParseCitation(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		law.ParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG")
	}
}

// Acts go through text and back, unknown ones are refused, and the zero Act says nothing.
func TestActText(t *testing.T) {
	text, err := law.ThuerKGG.MarshalText()
	require.NoError(t, err)
	require.Equal(t, "ThürKGG", string(text))
	var act law.Act
	require.NoError(t, act.UnmarshalText(text))
	require.Equal(t, law.ThuerKGG, act)
	require.Error(t, act.UnmarshalText([]byte("ThürXYG")))
	require.Equal(t, law.ThuerKGG, act, "a refused text changes nothing")
	_, err = law.Act(0).MarshalText()
	require.Error(t, err)
	require.Empty(t, law.Act(0).RulePrefix())
	require.Equal(t, "STV-SN-TH", law.StVSachsenThueringen.RulePrefix())
	require.Equal(t, law.Federation, law.StVSachsenThueringen.Jurisdiction(), "it is the law of neither Land alone")
	require.Equal(t, "2025-05-18", law.SaechsKomZG.ReadOn().String())
	require.True(t, law.ThuerKGG.ReadOn().IsZero())
	require.Equal(t, "eli/bund/bgbl-1/2024/245", law.OZGAendG.ELI())
	require.Contains(t, law.Jurisdictions(), law.Thueringen)
	require.Len(t, law.Jurisdictions(), 18)
}

// Places of acts that are none, and acts that are none, cannot be cited; the Must forms panic.
func TestCiteRefuses(t *testing.T) {
	var fault *law.CitationError
	_, err := law.Cite(0, "§ 17")
	require.ErrorAs(t, err, &fault)
	_, err = law.Cite(law.ThuerKGG, strings.Repeat("1", 300))
	require.ErrorAs(t, err, &fault)
	_, err = law.Cite(0, "§ 17")
	require.ErrorAs(t, err, &fault)
	require.Zero(t, fault.Offset)
	_, err = law.Act(0).MarshalText()
	require.ErrorAs(t, err, &fault)
	require.Zero(t, fault.Offset)
	_, err = law.Citation{}.MarshalText()
	require.ErrorAs(t, err, &fault)
	require.Zero(t, fault.Offset)
	_, err = law.Cite(law.ThuerKGG, "§ 17 foo")
	require.ErrorAs(t, err, &fault)
	require.Equal(t, len("§ 17 "), fault.Offset, "where the word begins")
	require.Panics(t, func() { law.MustCite(law.ThuerKGG, "Abs. 1") })
	require.Panics(t, func() { law.MustParseCitation("§ 17") })
	require.Panics(t, func() { law.MustSeries[int](0, 0, nil) })
	_, err = law.Citation{}.MarshalText()
	require.ErrorAs(t, err, &fault)
	require.Empty(t, law.Division(0).String())
	require.Equal(t, "Abs.", law.Paragraph.String())
}

// A source that says nothing is empty, one without a citation is its place.
func TestSourceString(t *testing.T) {
	require.True(t, law.Source{}.IsZero())
	require.Equal(t, "§ 27 ThürEGovG", law.Source{Citation: law.MustParseCitation("§ 27 ThürEGovG"), Evidence: law.Primary}.String())
	require.Empty(t, law.Absence(99).String())
	gap := law.Gap{Period: period("2019-01-01/2019-12-31"), Reason: "Vakanz", Source: press}
	series := law.MustSeries(law.BeforeRecords, law.Abolished, []law.Dated[int]{
		{Period: period("2018-01-01/2018-12-31"), Source: press}, {Period: period("2020-01-01/2020-12-31"), Source: press}}, gap)
	require.Equal(t, []law.Gap{gap}, series.Gaps())
}

// A series goes through JSON unchanged, and what forms no series cannot be read.
func TestSeriesJSON(t *testing.T) {
	series := law.MustSeries(law.NotYetInForce, law.Abolished, []law.Dated[int]{
		{Period: period("2018-01-01/2018-12-31"), Value: 10, Source: press}, {Period: period("2020-01-01/2020-12-31"), Value: 20, Source: press}},
		law.Gap{Period: period("2019-01-01/2019-12-31"), Reason: "Vakanz", Source: press})
	data, err := json.Marshal(series)
	require.NoError(t, err)
	var again law.Series[int]
	require.NoError(t, json.Unmarshal(data, &again))
	require.Equal(t, series, again)

	data, err = json.Marshal(law.Series[int]{})
	require.NoError(t, err)
	require.Equal(t, "null", string(data))
	require.NoError(t, json.Unmarshal(data, &again))
	require.Zero(t, again.Len())

	for _, bad := range []string{`{"values":[1]}`, `{"before":"soon","values":[],"after":"abolished"}`, `{"values":[]}`, `7`} {
		require.Error(t, json.Unmarshal([]byte(bad), &again), bad)
	}
	_, err = law.Absence(0).MarshalText()
	require.Error(t, err)
}
