package internal

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/calendar"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/interop/fim"
	"github.com/foederal/foederal/governance/interop/rowcheck"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/leitweg"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/governance/transfer"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/thueringen"
)

// closedList is an exported type with a closed list of words.
type closedList struct {
	zero any // the zero value of the type
	// words are those that data and databases hold, separated by "|", in the order of the values. A word that stands here is for
	// ever: rows were stored with it.
	words string
	kind  listKind
}

type listKind uint8

const (
	oneOf    listKind = iota // a value is one word of the list
	anyOf                    // a value is any set of words of the list
	twiceOne                 // a value is one word of the list; the second half has no constants, for RefusingTies makes it of the first
)

// closedLists is every exported type of the module that has a closed list of words.
var closedLists = []closedList{
	{governance.Level(0), "federation|land|government-region|district|association|municipality", oneOf},
	{governance.Kind(0), "kreisfreie-stadt|stadtkreis|kreis|landkreis|regionalverband|verbandsfreie-gemeinde|amt|samtgemeinde|" +
		"verbandsgemeinde|verwaltungsgemeinschaft|kirchspielslandgemeinde|verwaltungsverband|" +
		"verwaltungsgemeinschaft-traegermodell|erfuellende-gemeinde|markt|stadt|kreisangehoerige-gemeinde|" +
		"bewohntes-gemeindefreies-gebiet|unbewohntes-gemeindefreies-gebiet|grosse-kreisstadt", oneOf},
	{governance.Sphere(0), "own|transferred", oneOf},
	{governance.Role(0), "funder|recipient|provider|user|member|representative|coordinator|controller|processor|supervisor", oneOf},
	{governance.PartnerKind(0), "federation|land|unit|municipal-association|zweckverband|public-institution|public-corporation|" +
		"public-company|private-company|foundation|genossenschaft|verein|verwaltungsverband|planungsverband|church|dependent-unit", oneOf},

	{calendar.Topic(""), "signature|entry-into-force|term-begin|term-end|minimum-end|last-notice|last-exit|termination|renewal|yearly-amount|" +
		"instalment|adjustment|proof-of-use|report|evaluation|review|delivery|transition-end|duty-begin|duty-deadline|duty-end|duty-change", oneOf},
	{calendar.Phase(0), "not-yet-in-force|running|terminable|running-out|ended|undecidable", oneOf},

	{deadline.LengthUnit(0), "days|weeks|half-months|months|quarters|half-years|years", oneOf},
	{deadline.Counting(0), "after-event|from-day|extension|before-event|notice-to", oneOf},
	{deadline.Closing(0), "unmoved|workday-bgb|workday-vwvfg", oneOf},
	{deadline.HolidayStatus(0), "holiday|no-holiday|not-recorded", oneOf},

	{key.Repair(0), "added-zero|removed-separators|removed-decimal|joined-columns|dropped-association|added-association-digit|removed-marks|removed-padding|" +
		"took-column|added-land|restored-letters|took-name", anyOf},

	{law.Act(0), "GG|BGB|BDSG|BHO|BSIG|EGovG|E-RechV|IT-PLR|GaFinHG|GWB|HGrG|IDNrG|IT-NetzG|IT-Staatsvertrag|LuKIFG|" +
		"NOOTS-Staatsvertrag|OZG|OZG-Änderungsgesetz|UStG|VwVfG|DSGVO|SDG-VO|ThürAllgVwKostO|ThürBekVO|ThürEGovG|ThürEGovRL|" +
		"ThürFAG|ThürKGG|ThürKO|ThürLHO|ThürVerf|ThürVwGebBVO|ThürVwVfG|ThürVwZVG|VV zu § 44 ThürLHO|ANBest-Gk|ANBest-P|" +
		"ANBest-K (Sachsen)|VwV-SäHO|VVK (Sachsen)|ANBest-K (Schleswig-Holstein)|BayKommZG|SächsEGovG|SächsKomZG|SächsGemO|" +
		"SächsLKrO|SächsVwVfZG|Staatsvertrag SN-TH|BbgEGovG|" +
		"EGovG NRW", oneOf},
	{law.Jurisdiction(""), "EU|DE|BW|BY|BE|BB|HB|HH|HE|MV|NI|NW|RP|SL|SN|ST|SH|TH", oneOf},
	{law.Division(0), "§|Art.|Anlage|Abs.|S.|Nr.|Buchst.|Halbs.", oneOf},
	{law.Evidence(0), "primary|secondary|derived|assumed", oneOf},
	{law.Absence(0), "not yet in force|before our records|interrupted|abolished|after our records|no date given", oneOf},

	{leitweg.Departure(0), "spaces|label|other-hyphens|small-letters|odd-coarse|odd-land|empty-fine|second-check", anyOf},

	{rule.Severity(0), "hint|warning|error", oneOf},
	{rule.Outcome(0), "satisfied|violated|not-applicable|not-in-force|undecidable|not-covered", oneOf},

	{review.Force(0), "may|should|must", oneOf},
	{review.Premise(0), "library|rules|data|document", oneOf},

	{duty.Class(0), "federal-body|land-body|gemeinde|kreisfreie-stadt|landkreis|municipal-corporation|zweckverband|supervised-body|" +
		"public-company|dependent-unit|private-person", oneOf},
	{duty.Status(0), "binding|not-binding|conditional|starts-on-decision|not-recorded|not-covered", oneOf},
	{duty.MilestoneKind(0), "begin|deadline|end|moved|deleted|amended|dropped|unit-changes|uncovered", oneOf},
	{xoev.CodeList(0), "rs|ags|kreis|bezirk|bundesland|gemeindeverband|staat", oneOf},
	{rowcheck.Verdict(0), "not-given|agrees|contradicts|undecided", oneOf},

	{gv100.Level(0), "Land|Regierungsbezirk|Region|Kreis|Gemeindeverband|Gemeinde", oneOf},
	{gv100.OddityKind(0), "not-a-key|keys-contradict|key-in-other-column|ags-from-ars|level-from-keys|footnote-mark|" +
		"square-kilometres|figures-displaced", oneOf},
	{gv100.Kinds(0), "1|2|3|4|Neubildung", anyOf},

	{directory.Rank(0), "exact|equivalent|short|similar|beginning|word|within|typo", oneOf},
	{directory.EventKind(0), "dissolution|partial transfer|new key|new regional key|new name|formation|new kind", oneOf},
	{directory.Weighting(0), "population|area|population, else area", oneOf},
	{directory.Continuity(0), "continued|absorbed|divided|left the directory", oneOf},
	{directory.RowOutcome(0), "unchanged|renamed|rekeyed|merged|split|malformed|unknown|not on that day|outside the span|" +
		"not traceable|ambiguous", oneOf},
	{directory.AdministrationForm(0), "not recorded|eigene Verwaltung|Verwaltungsgemeinschaft|Amt|Samtgemeinde|Verbandsgemeinde|" +
		"Verwaltungsverband|Kirchspielslandgemeinde|erfüllende Gemeinde", oneOf},
	{directory.Acting(0), "not-recorded|itself|by-name|by-population", oneOf},

	{finance.Rounding(0), "half-up|half-even|down|up", oneOf},
	{finance.IndexWay(0), "step-by-step|from-base", oneOf},
	{finance.RoundingOrder(0), "each-then-sum|sum-then-round", oneOf},
	{finance.Method(0), "largest-remainder|sainte-lague|dhondt|" +
		"largest-remainder,refusing-ties|sainte-lague,refusing-ties|dhondt,refusing-ties", twiceOne},
	{finance.PlanFault(0), "ceiling-exceeded|ceiling-absent|ceiling-unknown|share-not-met|payer-unknown", oneOf},

	{grant.Financing(0), "share|deficit|fixed-amount|full", oneOf},
	{grant.DayCount(0), "actual-actual|actual-365|30-360", oneOf},
	{grant.MovementKind(0), "paid-out|used|repayment-claimed|repaid", oneOf},
	{grant.Fault(0), "not-in-force|not-entitled|too-many-inhabitants|population-missing|item-unknown|item-suspended|" +
		"suspension-uncertain|too-few-partners|deadline-missed|early-started|start-undecided|form-unknown|form-closed|" +
		"rate-unknown|fixed-amount-unknown|cap-applied|over-financed|not-financed|below-minimum|budget-exceeded|budget-unknown|" +
		"item-exceeded|item-tolerance-unknown|total-exceeded|saving-ignored|saving-undecided|notice-due|waiver-possible|" +
		"proof-late|proof-undated|below-fixed-amount|item-not-planned|interest-ignored|request-applied|rate-cut|grant-not-needed|" +
		"excess-not-cut|cover-not-shown|paid-early|paid-late|own-funds-rose|" +
		"saving-limit-unknown|notice-unknown|repayment-limit-unknown", oneOf},
	{grant.ContributionKind(0), "own-funds|income|other-giver", oneOf},
	{grant.CapReading(0), "share-of-decision|rate-up-to-cap", oneOf},

	{actor.Aspect(0), "legal-form|seat|start|holders|composition|place", oneOf},
	{actor.Occupied(0), "held|vacant|not-recorded", oneOf},
	{supervision.Outcome(0), "known|conditional|nobody|not-recorded|undecidable|not-covered", oneOf},
	{supervision.Tier(0), "lower|upper|highest", oneOf},
	{supervision.Supervision(0), "legal|technical", oneOf},

	{voting.Choice(0), "yes|no|abstention|absent", oneOf},
	{voting.VoteResult(0), "adopted|rejected|no-quorum|suspended|undecidable|not-recorded", oneOf},
	{voting.Ownership(0), "public-law|private|mainly-public|municipally-owned|owners-not-recorded", oneOf},
	{voting.Motion(0), "ordinary|change-of-task|change-of-articles|accession|exit|exclusion|dissolution|merger|election|budget|levy", oneOf},

	{transfer.Permission(0), "allowed|conditional|not-recorded|not-covered|forbidden", oneOf},
	{transfer.TaskKind(0), "federal|state|own|transferred|voluntary|mandatory|directed", oneOf},
	{transfer.Instrument(0), "act|regulation|council-decision|zweckvereinbarung|zweckverband|oeffentlich-rechtliche-vereinbarung|" +
		"staatsvertrag|verwaltungsvereinbarung|gemeinsame-kommunale-anstalt", oneOf},

	{bund.CouncilMatter(0), "decision|recommendation|founding-of-fitko|plan-of-fitko|change-of-it-treaty|network-decision|" +
		"entry-of-noots|change-of-noots", oneOf},

	{thueringen.Recipient(0), "kreisfreie-stadt|landkreis|grosse-stadt|gemeinde", oneOf},
	{thueringen.EqualisationFigure(0), "finanzausgleichsmasse|schluesselzuweisungen|grundbetrag-gemeindeaufgaben|" +
		"grundbetrag-kreisaufgaben|grundbetrag-sozialer-aufgaben|erhoehung-fag-masse", oneOf},

	{agreement.Form(""), "framework-agreement|einfache-arbeitsgemeinschaft|besondere-arbeitsgemeinschaft|zweckvereinbarung|" +
		"zweckverband|gemeinsame-kommunale-anstalt|verwaltungsvereinbarung|staatsvertrag|service-reuse|" +
		"provider-participation|commissioned-processing|oeffentlich-rechtliche-vereinbarung|verwaltungsgemeinschaft|" +
		"amtshilfevereinbarung|service-contract|membership", oneOf},
	{agreement.ContractLaw(""), "public-law|private-law", oneOf},
	{agreement.SignatureForm(""), "handwritten|notarised|qualified-electronic|qualified-seal|simple-electronic|text|oral", oneOf},
	{agreement.Capacity(""), "office-holder|deputy|attorney", oneOf},
	{agreement.VoteBase(""), "votes-cast|votes-present|statutory-votes|members|members-present|financing-shares|inhabitants|laender|" +
		"federation", oneOf},
	{agreement.TimeUnit(""), "days|weeks|months|quarters|years", oneOf},
	{agreement.NoticeDay(""), "any-day|month-end|quarter-end|half-year-end|school-year-end|year-end", oneOf},
	{agreement.RelationKind(""), "changes|replaces|repeals|joins|individual-contract", oneOf},
	{agreement.StaffWay(""), "moves|seconded|provided|stays", oneOf},
	{agreement.Foundation(""), "statute|agreement|both", oneOf},
	{agreement.Stage(""), "examined|founded|joined", oneOf},
	{agreement.Measure(""), "population|area|use|benefit|equal|shares|key|turnover|lump-sum|hours|posts|combined", oneOf},
	{agreement.Transfer(""), "transferred|performed|joint", oneOf},
	{agreement.Matter(""), "management-and-finance|procedure|guidelines|other", oneOf},
	{agreement.Ground(""), "in-house|in-house-joint|in-house-reverse|horizontal|below-threshold|tender", oneOf},
	{agreement.ClauseKind(""), "purpose|identity|parity|tasks|bodies|consent-rights|by-laws|cost-sharing|levy|funding|full-cost|" +
		"grant-distribution|own-share|price|reuse|service|open-standards|service-levels|deliverables|security|data-protection|" +
		"confidentiality|liability|audit|staff|staff-transfer|support|joint-provider|procurement|vat|term|renewal|termination|" +
		"extraordinary-termination|accession|exit|settlement|change|transition|disputes|publication|approval|entry-into-force|" +
		"annexes|severability", oneOf},
	{agreement.Fact(0), "yes|no", oneOf},
	{agreement.State(0), "absent|present|not-recorded", oneOf},
	{agreement.DifferenceKind(0), "added|removed|changed|reordered", oneOf},
}

// openLists are the exported types of whole numbers and texts that have no closed list, with the reason.
var openLists = map[string]string{
	"finance.Number":                   "counts people, days and the like",
	"finance.Plain":                    "is any text",
	"governance/agreement.PartyID":     "is what an agreement calls its parties",
	"governance/gv100.Textkennzeichen": "is a number of the register, which numbers the kinds itself; governance.Kind has their words",
}

// composed are the texts whose constants are words of a small grammar; their own tests read it.
var composed = map[string]string{
	"governance/agreement.Decision": "is put together of majorities and their votes",
}

// Every exported whole number or text of the module either has a closed list and stands here once, or is open for a reason.
func TestEveryClosedListIsListed(t *testing.T) {
	exported := exportedTypes(t)
	seen := map[string]bool{}
	for _, list := range closedLists {
		name := nameOf(list.zero)
		require.False(t, seen[name], "%s stands here twice", name)
		seen[name] = true
		require.Contains(t, exported, name)
		require.NotEmpty(t, exported[name].constants, "%s has no constants; it has no closed list", name)
		require.Contains(t, []reflect.Kind{reflect.Uint8, reflect.Uint16, reflect.String}, reflect.TypeOf(list.zero).Kind(), name)
	}
	for name, typ := range exported {
		reason, isOpen := openLists[name]
		switch {
		case composed[name] != "":
		case !typ.isBasic:
			require.False(t, isOpen, "%s is no whole number and no text", name)
		case isOpen:
			require.NotEmpty(t, reason, name)
			require.Empty(t, typ.constants, "%s has constants; it has a closed list", name)
			require.False(t, seen[name], "%s is both open and closed", name)
		default:
			require.True(t, seen[name], "%s is missing in the table of this test", name)
		}
	}
	for name := range openLists {
		require.Contains(t, exported, name)
	}
}

// word is what every value of a closed list can do, and target what a pointer to it can do besides.
type (
	word interface {
		fmt.Stringer
		encoding.TextMarshaler
		driver.Valuer
		Text(language.Tag) string
		IsValid() bool
	}
	target interface {
		encoding.TextUnmarshaler
		sql.Scanner
	}
)

// A value of a closed list is one word in text, in JSON and in a database, has a word for readers in both languages, and reads
// itself back. Nothing else than these words is written or read, and never a number.
func TestClosedListsAreStoredAsTheirWords(t *testing.T) {
	exported := exportedTypes(t)
	for _, list := range closedLists {
		name := nameOf(list.zero)
		t.Run(name, func(t *testing.T) {
			if list.zero == agreement.Unknown {
				requireAnswer(t)
				return
			}
			require.Implements(t, (*word)(nil), list.zero)
			require.Implements(t, (*target)(nil), reflect.New(reflect.TypeOf(list.zero)).Interface())
			values, words := list.values(exported[name]), strings.Split(list.words, "|")
			var got []string
			for _, value := range values {
				got = append(got, value.String())
			}
			require.Equal(t, words, got)
			valid := list.valid(values)
			if list.kind == anyOf {
				require.Len(t, valid, 1<<len(words), "one for every set of words")
			} else {
				require.ElementsMatch(t, values, valid)
			}
			for _, value := range valid {
				requireWord(t, value)
			}
			requireNoWord(t, list, words)
		})
	}
}

// requireAnswer tries the one list whose words stand in JSON as true and false, so that it has no text: an answer is stored as its
// word like all others.
func requireAnswer(t *testing.T) {
	t.Helper()
	for answer, document := range map[agreement.Fact]string{agreement.Yes: "true", agreement.No: "false"} {
		require.NotImplements(t, (*encoding.TextMarshaler)(nil), answer)
		data, err := json.Marshal(answer)
		require.NoError(t, err)
		require.Equal(t, document, string(data))
		column, err := driver.DefaultParameterConverter.ConvertValue(answer)
		require.NoError(t, err)
		require.Equal(t, answer.String(), column)
		var back agreement.Fact
		require.NoError(t, back.Scan(column))
		require.Equal(t, answer, back)
		require.Error(t, back.Scan(int64(1)))
		require.NotEmpty(t, answer.Text(language.German))
		require.NotEmpty(t, answer.Text(language.English))
	}
	column, err := driver.DefaultParameterConverter.ConvertValue(agreement.Unknown)
	require.NoError(t, err)
	require.Nil(t, column)
}

// values returns the values of the words: the constants, and what a method makes of them. A constant for the zero value may
// stand for no word.
func (l closedList) values(typ exportedType) []word {
	var values []word
	for _, c := range typ.constants {
		if value := l.of(constant.Val(c)); value != l.zero || value.String() != "" {
			values = append(values, value)
		}
	}
	if l.kind == twiceOne {
		for _, value := range values {
			values = append(values, value.(finance.Method).RefusingTies())
		}
	}
	return values
}

// valid returns all values that say that they are valid. Of a text, which has no end of values, it returns those of the words.
func (l closedList) valid(values []word) []word {
	if l.isText() {
		return values
	}
	var valid []word
	for n := range 1 << reflect.TypeOf(l.zero).Bits() {
		if value := l.of(int64(n)); value.IsValid() {
			valid = append(valid, value)
		}
	}
	return valid
}

// of returns the value with a number or a text.
func (l closedList) of(value any) word {
	return reflect.ValueOf(value).Convert(reflect.TypeOf(l.zero)).Interface().(word)
}

func (l closedList) isText() bool { return reflect.TypeOf(l.zero).Kind() == reflect.String }

func requireWord(t *testing.T, value word) {
	t.Helper()
	isEmptySet := value.String() == ""
	require.True(t, value.IsValid())
	if !isEmptySet {
		require.NotEmpty(t, value.Text(language.German), value)
		require.NotEmpty(t, value.Text(language.English), value)
	}

	text, err := value.MarshalText()
	require.NoError(t, err)
	require.Equal(t, value.String(), string(text))
	back := pointerTo(value)
	require.NoError(t, back.UnmarshalText(text))
	require.Equal(t, value, pointedTo(back))

	document, err := json.Marshal(value)
	require.NoError(t, err)
	require.NotContains(t, "0123456789", string(document[0]), "%s is a number in JSON", value)
	back = pointerTo(value)
	require.NoError(t, json.Unmarshal(document, back))
	require.Equal(t, value, pointedTo(back))

	column, err := driver.DefaultParameterConverter.ConvertValue(value)
	require.NoError(t, err)
	if isEmptySet {
		require.Nil(t, column)
	} else {
		require.Equal(t, value.String(), column)
	}
	for _, stored := range []any{column, []byte(value.String())} {
		back = pointerTo(value)
		require.NoError(t, back.Scan(stored))
		require.Equal(t, value, pointedTo(back))
	}
}

// requireNoWord requires that what is none of the words is neither written nor read.
func requireNoWord(t *testing.T, list closedList, words []string) {
	t.Helper()
	none := any("no such word")
	if !list.isText() {
		none = uint64(math.MaxUint64) // in as many bits as the type has
	}
	bad := reflect.ValueOf(none).Convert(reflect.TypeOf(list.zero)).Interface().(word)
	require.False(t, bad.IsValid())
	require.Empty(t, bad.String())
	_, err := bad.MarshalText()
	require.Error(t, err)
	_, err = driver.DefaultParameterConverter.ConvertValue(bad)
	require.Error(t, err)

	kept := pointerTo(list.zero)
	require.NoError(t, kept.UnmarshalText([]byte(words[1])))
	before := pointedTo(kept)
	for _, column := range []any{int64(1), 1.0, true, "no such word", []byte("1,")} {
		require.Error(t, kept.Scan(column), "%v", column)
		require.Error(t, kept.UnmarshalText([]byte("no such word")))
		require.Equal(t, before, pointedTo(kept))
	}

	zero := list.zero.(word)
	if zero.String() == "" {
		column, err := driver.DefaultParameterConverter.ConvertValue(zero)
		require.NoError(t, err)
		require.Nil(t, column)
	}
	require.NoError(t, kept.Scan(nil))
	require.Equal(t, list.zero, pointedTo(kept))
}

func pointerTo(value any) target { return reflect.New(reflect.TypeOf(value)).Interface().(target) }

func pointedTo(pointer any) any { return reflect.ValueOf(pointer).Elem().Interface() }

// storedValues are values of all exported structs that can be stored, with what a database column of text holds.
var storedValues = []struct {
	value  driver.Valuer
	column string
	isNull bool // the zero value is NULL; of a number it is a number, of a range of days one without bounds
}{
	{civil.MustParse("2018-10-16"), "2018-10-16", true},
	{civil.MustParsePeriod("2018-10-16/.."), "2018-10-16/..", true},
	{civil.DateRange(civil.MustParsePeriod("2018-10-16/..")), "[2018-10-16,]", false},
	{key.MustParseLand("01"), "01", true},
	{key.MustParseRegion("094"), "094", true},
	{key.MustParseDistrict("01051"), "01051", true},
	{key.MustParseAssociation("160635051"), "160635051", true},
	{key.MustParseAGS("01051044"), "01051044", true},
	{key.MustParseARS("010510044044"), "010510044044", true},
	{governance.UnitKey{Key: key.MustParse("01051")}, "01051", true},
	{law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG"), "§ 17 Abs. 2 Nr. 5 ThürKGG", true},
	{leitweg.MustParse("16068058-0001-73"), "16068058-0001-73", true},
	{fim.MustParse("99050012104000"), "99050012104000", true},
	{rule.Hash{0: 0xab, 31: 0x01}, "sha256:ab" + strings.Repeat("0", 60) + "01", true},
	{agreement.Duration{Number: 6, Unit: agreement.Weeks}, "6 weeks", true},
	{agreement.Month{First: civil.MustParse("2019-02-01")}, "2019-02", true},
	{finance.Cent(-5), "-0.05", false},
	{finance.MustFraction(1, 3), "1/3", false},
	{finance.Points{Share: finance.MustPercent("5")}, "5%", false},
}

// Every exported struct that has a text can be stored as text and reads itself back; no number is taken for one.
func TestStructsWithATextAreStoredAsText(t *testing.T) {
	listed := map[string]bool{}
	for _, stored := range storedValues {
		listed[nameOf(stored.value)] = true
		column, err := driver.DefaultParameterConverter.ConvertValue(stored.value)
		require.NoError(t, err)
		require.Equal(t, stored.column, column)
		back := reflect.New(reflect.TypeOf(stored.value)).Interface().(sql.Scanner)
		for _, text := range []any{column, []byte(stored.column)} {
			require.NoError(t, back.Scan(text))
			require.Equal(t, stored.value, pointedTo(back))
		}
		for _, number := range []any{int64(1), 1.0} {
			require.Error(t, back.Scan(number))
			require.Equal(t, stored.value, pointedTo(back))
		}
		zero := reflect.Zero(reflect.TypeOf(stored.value)).Interface()
		column, err = driver.DefaultParameterConverter.ConvertValue(zero)
		require.NoError(t, err)
		require.Equal(t, stored.isNull, column == nil)
		if stored.isNull {
			require.NoError(t, back.Scan(nil))
			require.Equal(t, zero, pointedTo(back))
		}
	}
	for name, typ := range exportedTypes(t) {
		if typ.isBasic || !typ.methods["MarshalText/0"] && !typ.methods["Value/0"] {
			continue
		}
		require.True(t, typ.methods["Value/0"] && typ.methods["Scan/1"], "%s has a text, and a database cannot hold it; want Value and Scan", name)
		require.True(t, listed[name], "%s is missing in the table of this test", name)
	}
}

// nameOf returns the folder and the name of the type of a value: "governance/law.Act".
func nameOf(value any) string {
	t := reflect.TypeOf(value)
	dir, _ := within(t.PkgPath())
	return dir + "." + t.Name()
}

// exportedType is what the source says of a type.
type exportedType struct {
	isBasic   bool             // it is a whole number or a text
	methods   map[string]bool  // of a pointer to it, with the number of their parameters: "Scan/1"
	constants []constant.Value // exported ones: numbers by their size, texts as they stand in the source
}

// exportedTypes returns the exported types of all packages that can be imported from outside; the name begins with the folder.
func exportedTypes(t *testing.T) map[string]exportedType {
	t.Helper()
	all := newModule(sources(t))
	exported := map[string]exportedType{}
	for dir := range all.files {
		if slices.Contains(strings.Split(dir, "/"), "internal") {
			continue
		}
		scope := all.check(dir).Scope()
		for _, name := range scope.Names() {
			object, ok := scope.Lookup(name).(*types.TypeName)
			if !ok || !object.Exported() || object.IsAlias() {
				continue
			}
			basic, ok := object.Type().Underlying().(*types.Basic)
			exported[dir+"."+name] = exportedType{
				isBasic:   ok && basic.Info()&(types.IsInteger|types.IsString) != 0,
				methods:   methodsOf(object.Type()),
				constants: constantsOf(object.Type(), scope),
			}
		}
	}
	require.NotEmpty(t, exported)
	return exported
}

func methodsOf(typ types.Type) map[string]bool {
	names := map[string]bool{}
	for method := range types.NewMethodSet(types.NewPointer(typ)).Methods() {
		names[fmt.Sprintf("%s/%d", method.Obj().Name(), method.Type().(*types.Signature).Params().Len())] = true
	}
	return names
}

func constantsOf(typ types.Type, scope *types.Scope) []constant.Value {
	var list []*types.Const
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && c.Exported() && types.Identical(c.Type(), typ) {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b *types.Const) int {
		if a.Val().Kind() == constant.Int && a.Val().String() != b.Val().String() {
			if constant.Compare(a.Val(), token.LSS, b.Val()) {
				return -1
			}
			return 1
		}
		return int(a.Pos() - b.Pos())
	})
	values := make([]constant.Value, len(list))
	for i, c := range list {
		values[i] = c.Val()
	}
	return values
}

// moduleTypes type-checks the packages of the root module as far as their types, methods and constants go. What they import from
// outside is taken for empty, and what cannot be checked without it is left out.
type moduleTypes struct {
	files map[string][]*ast.File // by folder
	fset  *token.FileSet
	done  map[string]*types.Package
}

func newModule(files []source) *moduleTypes {
	m := &moduleTypes{files: map[string][]*ast.File{}, done: map[string]*types.Package{}}
	for _, file := range files {
		if !file.test && file.syntax.Name.Name != "main" {
			m.files[file.dir] = append(m.files[file.dir], file.syntax)
			m.fset = file.fset
		}
	}
	return m
}

// Import makes m a [types.Importer].
func (m *moduleTypes) Import(imported string) (*types.Package, error) {
	if dir, ok := within(imported); ok {
		return m.check(dir), nil
	}
	empty := types.NewPackage(imported, path.Base(imported))
	empty.MarkComplete()
	return empty, nil
}

func (m *moduleTypes) check(dir string) *types.Package {
	if m.done[dir] == nil {
		config := types.Config{Importer: m, IgnoreFuncBodies: true, Error: func(error) {}}
		m.done[dir], _ = config.Check(path.Join(module, dir), m.fset, m.files[dir], nil)
	}
	return m.done[dir]
}
