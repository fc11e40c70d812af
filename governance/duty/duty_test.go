package duty_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// complete is a duty with which nothing is wrong.
func complete() duty.Duty {
	text := bilingual.Text{German: "de", English: "en"}
	source := law.Source{Citation: law.MustParseCitation("§ 14 Abs. 1 ThürEGovG"), Evidence: law.Secondary}
	return duty.Duty{
		ID: "TH-EGOVG-INVOICE", Title: text, Deed: text, Norms: []law.Source{source},
		Scopes:     []duty.Scope{duty.Binds(duty.Municipal(), "2019-11-27")},
		Milestones: []duty.Milestone{duty.By("2019-11-27", source, "de", "en")},
	}
}

// Each thing that a duty can lack is found, and the complaint names it.
func TestCheckFindsWhatADutyLacks(t *testing.T) {
	tests := []struct {
		change func(*duty.Duty)
		want   string
	}{
		{func(d *duty.Duty) {}, ""},
		{func(d *duty.Duty) { d.ID = "EGOVG-INVOICE" }, "want an ID"},
		{func(d *duty.Duty) { d.ID = "TH-egovg-invoice" }, "want an ID"},
		{func(d *duty.Duty) { d.ID = "XX-EGOVG-INVOICE" }, "want an ID"},
		{func(d *duty.Duty) { d.Deed.English = "" }, "title and deed"},
		{func(d *duty.Duty) { d.Norms = nil }, "want the norm"},
		{func(d *duty.Duty) { d.Norms[0].Evidence = 0 }, "how well"},
		{func(d *duty.Duty) { d.Scopes = nil }, "want a scope"},
		{func(d *duty.Duty) { d.Scopes[0].Classes = duty.Classes{} }, "want the classes"},
		{func(d *duty.Duty) { d.Scopes[0].Status = duty.NotCovered }, "want a status"},
		{func(d *duty.Duty) { d.Scopes[0].Status = duty.Conditional }, "asks a question"},
		{func(d *duty.Duty) { d.Scopes[0].Proviso = &duty.Proviso{} }, "a question belongs"},
		{func(d *duty.Duty) { d.Scopes[0].Status = duty.StartsOnDecision }, "want the decision"},
		{func(d *duty.Duty) { d.Scopes[0].Force = review.May }, "a power is no duty"},
		{func(d *duty.Duty) { d.Scopes[0].Seen = d.Scopes[0].From }, "either the first day"},
		{func(d *duty.Duty) { d.Scopes[0] = d.Scopes[0].Until("2018-01-01") }, "lies before the first"},
		{func(d *duty.Duty) { d.Scopes[0].Source.Where = "x" }, "how well"},
		{func(d *duty.Duty) { d.Scopes[0] = duty.Asks(duty.Municipal(), "", &duty.Proviso{ID: "x"}) }, "want the question"},
		{func(d *duty.Duty) { d.Milestones[0].Kind = 0 }, "want the kind"},
		{func(d *duty.Duty) { d.Milestones[0].Day = civil.Date{} }, "want the day"},
		{func(d *duty.Duty) { d.Milestones[0].Text.German = "" }, "want the text"},
		{func(d *duty.Duty) { d.Milestones[0].Kind = duty.Deleted }, "a former day"},
		{func(d *duty.Duty) { d.Milestones[0].Now = d.Milestones[0].Day }, "a new day"},
	}
	for _, test := range tests {
		d := complete()
		test.change(&d)
		err := duty.Chapter{Jurisdiction: law.Thueringen, Land: key.MustParseLand("16"), Duties: []duty.Duty{d}}.Check()
		if test.want == "" {
			require.NoError(t, err)
			continue
		}
		require.ErrorContains(t, err, test.want)
	}
	twice := duty.Chapter{Jurisdiction: law.Thueringen, Land: key.MustParseLand("16"), Duties: []duty.Duty{complete(), complete()}}
	require.EqualError(t, twice.Check(), "duty: TH-EGOVG-INVOICE: the ID stands twice")
	require.EqualError(t, duty.Chapter{Jurisdiction: "XX"}.Check(), `duty: "XX" is no jurisdiction`)
}

// A chapter that Check refuses is left out, and every answer says that its law is missing: nothing panics, and nothing is passed over.
func TestFaultyChapters(t *testing.T) {
	day, land := civil.MustParse("2025-06-30"), key.MustParseLand("16")
	subject := duty.Subject{Partner: governance.Partner{Name: "ZV", Kind: governance.Zweckverband}, Land: land}
	normless := complete()
	normless.Norms = nil
	for name, test := range map[string]struct {
		chapter duty.Chapter
		want    map[string]string // the verdicts that say that a law is missing, and a part of the reason
	}{
		"empty":           {duty.Chapter{}, map[string]string{"DE-LAW-MISSING": "not handed in", "TH-LAW-MISSING": "not handed in"}},
		"without norms":   {duty.Chapter{Jurisdiction: law.Thueringen, Land: land, Duties: []duty.Duty{normless}}, map[string]string{"DE-LAW-MISSING": "not handed in", "TH-LAW-MISSING": "with a fault"}},
		"without a Land":  {duty.Chapter{Jurisdiction: law.Thueringen, Duties: []duty.Duty{complete()}}, map[string]string{"DE-LAW-MISSING": "not handed in", "TH-LAW-MISSING": "with a fault"}},
		"of another Land": {duty.Chapter{Jurisdiction: law.Federation, Land: land}, map[string]string{"DE-LAW-MISSING": "with a fault", "TH-LAW-MISSING": "not handed in"}},
	} {
		c := duty.New(test.chapter)
		var fault *duty.ChapterError
		require.ErrorAs(t, c.Err(), &fault, name)
		got := map[string]string{}
		for _, verdict := range c.ForSubject(subject, day) {
			require.Equal(t, duty.NotCovered, verdict.Status(), name)
			require.Contains(t, verdict.Reason().English, test.want[verdict.ID()], name)
			got[verdict.ID()] = test.want[verdict.ID()]
		}
		require.Equal(t, test.want, got, name)
	}
	require.NoError(t, both().Err())
}

// A body without a Land is told that its Land is missing, and that the law of the Land was not looked at: once, beside the duties of the
// Federation. The partners that the library knows carry their Land.
func TestBodiesAndTheirLand(t *testing.T) {
	day := civil.MustParse("2025-06-30")
	all := duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties())
	missing := func(subject duty.Subject) (ids []string) {
		for _, verdict := range all.ForSubject(subject, day) {
			if strings.HasSuffix(verdict.ID(), "-LAW-MISSING") {
				ids = append(ids, verdict.ID())
			}
			require.NotContains(t, verdict.Reason().German, "nicht mitgegeben", verdict.ID())
		}
		return ids
	}
	for _, kind := range []governance.PartnerKind{governance.Zweckverband, governance.MunicipalAssociation} {
		require.Equal(t, []string{"LAND-LAW-MISSING"}, missing(duty.Subject{Partner: governance.Partner{Name: "x", Kind: kind}}))
	}
	federation := duty.Subject{Partner: governance.Partner{Name: "BMI", Kind: governance.FederationPartner}}
	require.Empty(t, missing(federation))
	federation.Land = key.MustParseLand("16")
	require.Empty(t, missing(federation), "the law of the Land was handed in")
	for _, partner := range append(thueringen.Partners(), sachsen.Partners()...) {
		require.Empty(t, missing(duty.Subject{Partner: partner}), partner.ID)
		want, is := 18, "TH-"
		if strings.HasPrefix(partner.ID, "sn-") {
			want, is = len(sachsen.Duties().Duties), "SN-"
		}
		count := 0
		for _, verdict := range all.ForSubject(duty.Subject{Partner: partner}, day) {
			if strings.HasPrefix(verdict.ID(), is) {
				count++
			}
		}
		require.Equal(t, want, count, partner.ID)
	}
}

// Without a day nothing can be told, and no sentence has a hole where the day would stand.
func TestWithoutADay(t *testing.T) {
	for _, subject := range []duty.Subject{{Unit: erfurt()}, {Partner: thueringen.Partners()[0]}} {
		for _, verdict := range both().ForSubject(subject, civil.Date{}) {
			require.Equal(t, duty.NotCovered, verdict.Status())
		}
		require.Contains(t, both().ForSubject(subject, civil.Date{})[0].Reason().German, "Ohne Tag")
	}
	day := civil.MustParse("2025-06-30")
	for _, period := range [][2]civil.Date{{day, {}}, {{}, day}, {day, day.AddDays(-1)}} {
		milestones := both().Calendar(erfurt(), period[0], period[1])
		require.Len(t, milestones, 1)
		require.Equal(t, duty.Uncovered, milestones[0].Kind)
	}
}

// Of a day after the wording that was read, the reason says so, with the day of each reading; of that day itself it says nothing.
func TestReasonsTellWhenTheTextWasRead(t *testing.T) {
	c := duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties())
	land := func(number string) duty.Subject {
		return duty.Subject{Partner: governance.Partner{Name: "Land", Kind: governance.LandPartner}, Land: key.MustParseLand(number)}
	}
	for id, test := range map[string]struct{ land, read, want string }{
		"DE-OZG-PORTALS":     {"16", "2026-04-29", "Gelesen wurde der Stand vom 29.04.2026; was später geändert wurde, ist nicht erfasst."},
		"EU-KIVO-PROHIBITED": {"16", "2026-07-27", "Gelesen wurde der Stand vom 27.07.2026; was später geändert wurde, ist nicht erfasst."},
		"EU-DSGVO-SECURITY":  {"16", "2016-05-04", "Gelesen wurde der Stand vom 04.05.2016; was später geändert wurde, ist nicht erfasst."},
		"SN-EGOVG-ACCESS":    {"14", "2025-05-18", "Gelesen wurde der Stand vom 18.05.2025; was später geändert wurde, ist nicht erfasst."},
		"TH-EGOVG-INVOICE": {"16", "2026-11-25",
			"Stichtag der Erfassung ist der 25.11.2026, die gelesenen Texte tragen keinen Tag; was später geändert wurde, ist nicht erfasst."},
	} {
		read := civil.MustParse(test.read)
		verdict, ok := c.Of(id, land(test.land), read)
		require.True(t, ok, id)
		require.NotContains(t, verdict.Reason().German, "was später geändert wurde", id)
		for _, day := range []civil.Date{civil.MustParse("2026-11-26"), civil.MustParse("2040-01-01")} {
			verdict, _ = c.Of(id, land(test.land), day)
			require.Contains(t, verdict.Reason().German, test.want, id)
			require.Contains(t, verdict.Reason().English, "what was changed later is not recorded", id)
			for _, other := range c.ForSubject(land(test.land), day) {
				require.True(t, other.ID() != id || other.Reason() == verdict.Reason(), id)
			}
		}
	}
}

// What the body tells of a decision counts from the first day of the norm, and a zero day tells nothing.
func TestDecidedDays(t *testing.T) {
	land := duty.Subject{Partner: governance.Partner{Name: "Freistaat Thüringen", Kind: governance.LandPartner}, Land: key.MustParseLand("16")}
	for id, first := range map[string]string{"DE-NOOTSSTV-CONNECT": "2026-02-01", "DE-ITSTV-STANDARDS": "2010-04-01"} {
		land.Decided = map[string]civil.Date{id: {}}
		verdict, _ := both().Of(id, land, civil.MustParse("2026-04-29"))
		require.Equal(t, duty.StartsOnDecision, verdict.Status(), id)

		land.Decided[id] = civil.MustParse("1900-01-01")
		verdict, _ = both().Of(id, land, civil.MustParse("2026-04-29"))
		require.Equal(t, duty.Binding, verdict.Status(), id)
		starts, known := verdict.Starts()
		require.True(t, known)
		require.Equal(t, first, starts.String(), id)
		require.Contains(t, verdict.Reason().English, "1 January 1900, a day on which the norm did not hold yet")
		require.NotContains(t, verdict.Reason().German, "nicht erfasst", "the body has told it")
		land.Decided["DE-EGOVG-ONCE-LOG"] = civil.MustParse("2014-01-01")
		verdict, _ = both().Of("DE-EGOVG-ONCE-LOG", land, civil.MustParse("2026-04-29"))
		require.NotContains(t, verdict.Reason().German, "nicht erfasst", "the body has told it")
		for _, m := range both().CalendarOf(land, civil.MustParse("1900-01-01"), civil.MustParse("2026-04-29")) {
			require.False(t, m.DutyID == id && m.Kind == duty.Begin && m.Day.String() != first)
		}
	}
}

// A unit that has not its key on any day of the period is dated by its own day in the text, and by no day of the period.
func TestCalendarOutsideTheLifeOfAKey(t *testing.T) {
	unit := func(on, k string) directory.Unit {
		snapshot, err := bund.Directory().On(civil.MustParse(on))
		require.NoError(t, err)
		u, ok := snapshot.Unit(key.MustParse(k))
		require.True(t, ok)
		return u
	}
	for _, test := range []struct {
		unit          directory.Unit
		from, through string
		kind          duty.MilestoneKind
		day, text     string
	}{
		{unit("2005-01-01", "14365000"), "2021-06-01", "2021-12-31", duty.Uncovered, "2021-06-01", "Ab dem 01.08.2008"},
		{unit("2022-01-01", "16063105"), "2005-01-01", "2005-12-31", duty.Uncovered, "2005-01-01", "Vor dem 01.07.2021"},
		{unit("2022-01-01", "16063105"), "2021-01-01", "2021-12-31", duty.UnitChanges, "2021-07-01", "Vor dem 01.07.2021"},
		{unit("2005-01-01", "14365000"), "2008-01-01", "2008-12-31", duty.UnitChanges, "2008-08-01", "Ab dem 01.08.2008"},
	} {
		var changes []duty.Milestone
		for _, m := range duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()).Calendar(test.unit, civil.MustParse(test.from), civil.MustParse(test.through)) {
			if (m.Kind == duty.UnitChanges || m.Kind == duty.Uncovered) && m.Title.German != "Pflichten nicht erfasst" {
				changes = append(changes, m)
			}
		}
		require.Len(t, changes, 1)
		require.Equal(t, test.kind, changes[0].Kind)
		require.Equal(t, test.day, changes[0].Day.String())
		require.Contains(t, changes[0].Text.German, test.text)
	}
}

// Duties of which nobody recorded whether they bind have no day; a calendar without a word of them would tell that there are none. It names
// those that are open on its first day and those that become so, and no others.
func TestCalendarNamesWhatIsNotRecorded(t *testing.T) {
	from, through := civil.MustParse("2015-01-01"), civil.MustParse("2030-12-31")
	snapshot, err := bund.Directory().On(civil.MustParse("2025-06-30"))
	require.NoError(t, err)
	salzungen, ok := snapshot.Municipality(key.MustParseAGS("16063003"))
	require.True(t, ok)
	var named []string
	for _, m := range both().Calendar(salzungen, from, through) {
		if m.Kind == duty.Uncovered {
			named = append(named, m.Text.German)
			require.Equal(t, from, m.Day)
			require.Empty(t, m.DutyID)
		}
	}
	require.Len(t, named, 1)
	open := 0
	for _, verdict := range both().For(salzungen, civil.MustParse("2025-06-30")) {
		if verdict.Status() == duty.NotRecorded {
			open++
			require.Regexp(t, `[ ]`+verdict.ID()+`[,.]`, named[0])
		}
	}
	require.Greater(t, open, 1)
	require.NotContains(t, named[0], "EU-DSGVO-OFFICER", "of a duty that is recorded throughout it says nothing")
}

func both() *duty.Collection { return duty.New(bund.Duties(), thueringen.Duties()) }

// Whoever is no body, or of whom nothing is known, gets a typed answer that says so, and no duty.
func TestSubjectsThatCannotBeJudged(t *testing.T) {
	day := civil.MustParse("2025-06-30")
	snapshot, err := bund.Directory().On(day)
	require.NoError(t, err)
	th := key.MustParseLand("16")
	unit := func(match func(directory.Unit) bool, level governance.Level) directory.Unit {
		for u := range snapshot.Units(level) {
			if match(u) {
				return u
			}
		}
		require.Fail(t, "no such unit")
		return directory.Unit{}
	}
	group := unit(func(u directory.Unit) bool {
		return u.Kind() == governance.ErfuellendeGemeinde && u.Key().Land() == th
	}, governance.Association)
	partner := func(kind governance.PartnerKind) duty.Subject {
		return duty.Subject{Partner: governance.Partner{Kind: kind, Name: "x"}, Land: th}
	}
	tests := []struct {
		name    string
		subject duty.Subject
		want    duty.Status
		reason  string
	}{
		{"nobody", duty.Subject{}, duty.NotCovered, "No body was asked for"},
		{"a group around an erfüllende Gemeinde", duty.Subject{Unit: group}, duty.NotCovered, "no corporation"},
		{"a unit without its entry", partner(governance.UnitPartner), duty.NotCovered, "entry of the directory"},
		{"a church", partner(governance.Church), duty.NotRecorded, "bodies of this kind"},
		{"a Zweckverband without a Land", duty.Subject{Partner: governance.Partner{Kind: governance.Zweckverband}}, duty.NotCovered, "not given"},
	}
	for _, test := range tests {
		for _, verdict := range both().ForSubject(test.subject, day) {
			require.Equal(t, test.want, verdict.Status(), "%s: %s", test.name, verdict.ID())
			require.Contains(t, verdict.Reason().English, test.reason, test.name)
			require.Empty(t, verdict.Addressees())
			require.Empty(t, verdict.Milestones())
		}
		calendar := both().CalendarOf(test.subject, day, day)
		require.Len(t, calendar, 1, test.name)
		require.Equal(t, duty.Uncovered, calendar[0].Kind)
	}
}

// An area outside any municipality is no body; whose its matters are nobody has recorded.
func TestAnAreaOutsideAnyMunicipality(t *testing.T) {
	day := civil.MustParse("2025-06-30")
	snapshot, err := bund.Directory().On(day)
	require.NoError(t, err)
	forest, ok := snapshot.Municipality(key.MustParseAGS("09171444"))
	if !ok || forest.Kind() != governance.UnbewohntesGemeindefreiesGebiet {
		for u := range snapshot.Units(governance.Municipality) {
			if u.Kind() == governance.UnbewohntesGemeindefreiesGebiet {
				forest = u
				break
			}
		}
	}
	chapter := thueringen.Duties()
	chapter.Jurisdiction, _ = governance.JurisdictionOf(forest.AGS().Land())
	chapter.Land = forest.AGS().Land()
	for _, verdict := range duty.New(chapter).For(forest, day)[:len(chapter.Duties)] {
		require.Equal(t, duty.NotRecorded, verdict.Status())
		require.Contains(t, verdict.Reason().English, "outside any municipality")
	}
}

// The Federation is asked without any Land.
func TestTheFederation(t *testing.T) {
	day := civil.MustParse("2025-06-30")
	snapshot, err := thueringen.Directory().On(day)
	require.NoError(t, err)
	land, ok := snapshot.Unit(key.MustParseLand("16"))
	require.True(t, ok)
	federation, ok := land.Parent()
	require.True(t, ok)
	verdicts := both().For(federation, day)
	require.Len(t, verdicts, len(bund.Duties().Duties))
	for _, verdict := range verdicts {
		require.NotEqual(t, duty.NotCovered, verdict.Status())
		require.Equal(t, duty.FederalBody, verdict.Class())
	}
}

// A duty that begins with a decision is a state. Who knows the day of the decision says so, and gets a date.
func TestADutyThatBeginsWithADecision(t *testing.T) {
	const id = "DE-NOOTSSTV-CONNECT"
	begins := civil.MustParse("2028-07-01")
	land := duty.Subject{Partner: governance.Partner{Name: "Freistaat Thüringen", Kind: governance.LandPartner}, Land: key.MustParseLand("16")}
	verdict, _ := both().Of(id, land, begins)
	require.Equal(t, duty.StartsOnDecision, verdict.Status())
	_, known := verdict.Starts()
	require.False(t, known, "the treaty has a day, the duty has not")
	opening, waits := verdict.Opening()
	require.True(t, waits)
	require.Len(t, opening.Stages, 4)

	land.Decided = map[string]civil.Date{id: begins}
	verdict, _ = both().Of(id, land, begins)
	require.Equal(t, duty.Binding, verdict.Status())
	require.Contains(t, verdict.Reason().English, "since 1 July 2028")
	day, known := verdict.Starts()
	require.True(t, known)
	require.Equal(t, begins, day)
	verdict, _ = both().Of(id, land, begins.AddDays(-1))
	require.Equal(t, duty.NotBinding, verdict.Status())
	require.Contains(t, verdict.Reason().English, "only from 1 July 2028")
	var days []civil.Date
	for _, m := range both().CalendarOf(land, civil.MustParse("2028-01-01"), civil.MustParse("2028-12-31")) {
		if m.DutyID == id {
			days = append(days, m.Day)
		}
	}
	require.Equal(t, []civil.Date{begins}, days)
}

// A duty may wait for a decision and depend on a question as well: whoever answers with no is not bound by it, and after the decision
// the question stays.
func TestADutyThatWaitsAndAsks(t *testing.T) {
	const id, question = "DE-EGOVG-ONCE-LOG", "electronic-procedure"
	begins, before := civil.MustParse("2028-07-01"), civil.MustParse("2027-01-01")
	zv := duty.Subject{Partner: governance.Partner{Name: "ZV", Kind: governance.Zweckverband}, Land: key.MustParseLand("16")}
	yes, no := map[string]bool{question: true}, map[string]bool{question: false}
	decided := map[string]civil.Date{id: begins}
	tests := []struct {
		told    map[string]bool
		decided map[string]civil.Date
		day     civil.Date
		want    duty.Status
		asks    bool
	}{
		{nil, nil, begins, duty.StartsOnDecision, true},
		{yes, nil, begins, duty.StartsOnDecision, false},
		{no, nil, begins, duty.NotBinding, false},
		{nil, decided, begins, duty.Conditional, true},
		{yes, decided, begins, duty.Binding, false},
		{no, decided, begins, duty.NotBinding, false},
		{yes, decided, before, duty.NotBinding, false},
	}
	for _, test := range tests {
		zv.Told, zv.Decided = test.told, test.decided
		verdict, _ := both().Of(id, zv, test.day)
		require.Equal(t, test.want, verdict.Status(), test)
		proviso, asks := verdict.Proviso()
		require.Equal(t, test.asks, asks, test)
		if asks {
			require.Contains(t, verdict.Reason().German, proviso.Question.German)
		}
	}
	zv.Told, zv.Decided = no, decided
	for _, m := range both().CalendarOf(zv, before, begins) {
		require.NotEqual(t, id, m.DutyID)
	}
}

// The zero Verdict says nothing and does not panic; a verdict is written as JSON.
func TestVerdictAsJSON(t *testing.T) {
	var zero duty.Verdict
	require.Empty(t, zero.ID())
	require.Zero(t, zero.Status())
	require.True(t, zero.Reason().IsZero())
	require.True(t, zero.Norm().IsZero())
	require.Zero(t, zero.Force())
	require.Empty(t, zero.Addressees())
	require.Empty(t, zero.Milestones())
	require.Empty(t, zero.Exceptions())
	require.Empty(t, zero.Duty().ID)
	require.True(t, zero.Date().IsZero())
	_, ok := zero.Opening()
	require.False(t, ok)
	data, err := json.Marshal(zero)
	require.NoError(t, err)
	require.Equal(t, "null", string(data))

	day := civil.MustParse("2026-06-30")
	zweckverband := duty.Subject{Partner: governance.Partner{Name: "ZV", Kind: governance.Zweckverband}, Land: key.MustParseLand("16")}
	verdict, _ := both().Of("DE-EGOVG-ACCESS", zweckverband, day)
	data, err = json.Marshal(verdict)
	require.NoError(t, err)
	var read map[string]any
	require.NoError(t, json.Unmarshal(data, &read))
	require.Equal(t, "conditional", read["status"])
	require.Equal(t, "zweckverband", read["class"])
	require.Equal(t, []any{"ZV"}, read["addressees"])
	require.Contains(t, read["question"].(map[string]any)["de"], "Bundesrecht")
	require.Equal(t, "must", read["force"])
	require.Contains(t, read["exceptions"].([]any)[0].(map[string]any)["en"], "SGB II")

	of := func(id string) (read map[string]any) {
		verdict, _ := both().Of(id, duty.Subject{Unit: erfurt()}, day)
		data, err := json.Marshal(verdict)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &read))
		return read
	}
	require.Equal(t, "2019-11-27", of("TH-EGOVG-INVOICE")["starts"])
	components := of("DE-OZG-COMPONENTS")
	require.NotContains(t, components, "starts", "it begins with a decision")
	require.Contains(t, components["decision"].(map[string]any)["de"], "Rechtsverordnung des Bundes")
}

// The ID names who made the act, and the act by the letters that stand in the IDs of rules.
func TestIDsNameTheAct(t *testing.T) {
	for _, d := range duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()).Duties() {
		if act := d.Norms[0].Citation.Act(); act.IsValid() {
			require.Regexp(t, "^"+act.RulePrefix(), d.ID)
		}
	}
}

// Every duty says the same in both languages: each text is there, and none is the other.
func TestDutiesSpeakBothLanguages(t *testing.T) {
	for _, d := range duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()).Duties() {
		texts := append([]bilingual.Text{d.Title, d.Deed}, d.Exceptions...)
		for _, s := range d.Scopes {
			if !s.Why.IsZero() {
				texts = append(texts, s.Why)
			}
			if s.Proviso != nil {
				texts = append(texts, s.Proviso.Question)
				require.True(t, strings.HasSuffix(strings.SplitAfter(s.Proviso.Question.German, "?")[0], "?"), d.ID)
			}
		}
		for _, m := range d.Milestones {
			texts = append(texts, m.Text)
		}
		if !d.Opening.IsZero() {
			texts = append(append(texts, d.Opening.Who, d.Opening.What), d.Opening.Stages...)
		}
		for _, text := range texts {
			require.NotEmpty(t, text.German, d.ID)
			require.NotEmpty(t, text.English, d.ID)
			if text.German == text.English {
				require.Contains(t, []string{"SN-EGOVG-AMT24", "SN-EGOVG-NETWORK"}, d.ID, "names that stay German")
			}
		}
	}
}

// One question has one ID, and one ID asks one question, so that an answer decides what it is about.
func TestAQuestionHasOneID(t *testing.T) {
	byID, byText := map[string]bilingual.Text{}, map[bilingual.Text]string{}
	for _, d := range duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()).Duties() {
		for _, s := range d.Scopes {
			if s.Proviso == nil {
				continue
			}
			if text, known := byID[s.Proviso.ID]; known {
				require.Equal(t, text, s.Proviso.Question, d.ID)
			}
			if id, known := byText[s.Proviso.Question]; known {
				require.Equal(t, id, s.Proviso.ID, d.ID)
			}
			byID[s.Proviso.ID], byText[s.Proviso.Question] = s.Proviso.Question, s.Proviso.ID
		}
	}
	require.NotEmpty(t, byID)
}

// What a collection hands out is the caller's own.
func TestDutiesAreTheCallersOwn(t *testing.T) {
	collection := both()
	first := collection.Duties()
	first[0].Norms[0].Where = "changed"
	first[0].Scopes[0].Status = duty.NotRecorded
	again, ok := collection.Duty(first[0].ID)
	require.True(t, ok)
	require.NotEqual(t, "changed", again.Norms[0].Where)
	require.NotEqual(t, duty.NotRecorded, again.Scopes[0].Status)
	_, ok = collection.Duty("DE-NO-SUCH")
	require.False(t, ok)
	require.Len(t, duty.New(bund.Duties(), bund.Duties()).Duties(), len(bund.Duties().Duties))
}

// daysOfChange are all days that scopes name, each with its neighbours.
func daysOfChange(collection *duty.Collection) []civil.Date {
	var days []civil.Date
	for _, d := range collection.Duties() {
		for _, s := range d.Scopes {
			for _, day := range []civil.Date{s.From, s.Seen, s.NotBefore, s.Through} {
				if !day.IsZero() {
					days = append(days, day.AddDays(-1), day, day.AddDays(1))
				}
			}
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}

// On any day the tables answer as the scopes do: the same verdict from the collection and for the single duty.
func TestTablesAnswerAsTheScopesDo(t *testing.T) {
	land := key.MustParseLand("16")
	kinds := []governance.PartnerKind{governance.LandPartner, governance.Zweckverband, governance.PublicCompany, governance.FederationPartner}
	for _, kind := range kinds {
		subject := duty.Subject{Partner: governance.Partner{Name: "x", Kind: kind}, Land: land}
		collection := both()
		for _, day := range daysOfChange(collection) {
			for _, verdict := range collection.ForSubject(subject, day) {
				single, ok := collection.Of(verdict.ID(), subject, day)
				if !ok {
					require.Contains(t, verdict.ID(), "LAW-MISSING")
					continue
				}
				require.Equal(t, single.Status(), verdict.Status(), "%s on %s", verdict.ID(), day)
				require.Equal(t, single.Reason(), verdict.Reason())
			}
		}
	}
}
