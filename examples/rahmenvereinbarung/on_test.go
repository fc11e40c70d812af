package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/dossier"
	"github.com/foederal/foederal/governance/rule"
)

// What became of the framework agreement, on a day in the time of its money and on the last day that is known, in both languages.
func TestOn(t *testing.T) {
	for name, day := range map[string]string{"am-2019-06-30": "2019-06-30", "am-2026-06-30": "2026-06-30"} {
		for lang, head := range map[string]string{"de": "\nAm ", "en": "\nOn "} {
			exit, out, errors := program(t, "", "-lang", lang, "-on", day)
			require.Equal(t, rule.ExitComplete, exit)
			require.Empty(t, errors)
			at := strings.LastIndex(out, head)
			require.Positive(t, at)
			golden(t, name+"."+lang+".txt", out[at+1:])
		}
	}
}

// The office of the CIO went from one ministry to the other; in between it was vacant, and the days of the change are not known.
func TestOnOffices(t *testing.T) {
	for day, want := range map[string][3]string{ // state, holder, successor
		"2018-10-16": {"held", "Dr. Hartmut Schubert", ""},
		"2024-12-15": {"not-recorded", "", ""},
		"2025-02-01": {"vacant", "", ""},
		"2025-06-15": {"not-recorded", "", ""},
		"2026-01-01": {"held", "Milen Starke", "Thüringer Ministerium für Digitales und Infrastruktur"},
	} {
		l := laterOf(t, day)
		require.True(t, l.Inside, day)
		require.Len(t, l.Partners, 3)
		office := l.Partners[0].Offices[0]
		require.Equal(t, want, [3]string{office.State.String(), office.Holder.Name, l.Partners[0].Successor}, day)
	}
}

// Who holds the office under the successor is printed after the successor is named, so that nobody takes her for an official of the
// ministry that signed.
func TestOnNamesTheSuccessorBeforeItsOfficials(t *testing.T) {
	_, out, _ := program(t, "", "-lang", "de", "-on", "2026-06-30")
	successor, holder := strings.LastIndex(out, "Nachfolge: Thüringer Ministerium für Digitales"), strings.LastIndex(out, "Milen Starke")
	require.Positive(t, successor)
	require.Less(t, successor, holder)
}

// The money was promised for the years through 2022, and whether it was called off is not recorded.
func TestOnMoney(t *testing.T) {
	for day, want := range map[string]struct {
		soFar string
		ended bool
	}{"2018-12-31": {"10000000.00", false}, "2019-01-01": {"30000000.00", false}, "2022-12-31": {"80000000.00", false}, "2023-01-01": {"80000000.00", true}} {
		l := laterOf(t, day)
		require.Equal(t, want.soFar, l.Money.SoFar.String(), day)
		require.Equal(t, want.ended, l.Money.Ended, day)
		require.Len(t, l.Missing, 3)
	}
}

// Outside the time for which anything is recorded nothing is told but that, and the program does not end as if all were well.
func TestOnOutside(t *testing.T) {
	for _, day := range []string{"2018-10-15", "2026-07-01"} {
		exit, out, _ := program(t, "", "-on", day)
		require.Equal(t, rule.ExitIncomplete, exit, day)
		require.Contains(t, out, "außerhalb der Zeit")
		l := laterOf(t, day)
		require.False(t, l.Inside)
		require.Empty(t, l.Partners)
		require.Nil(t, l.Money)
	}
	exit, _, errors := program(t, "", "-on", "2026-02-30")
	require.Equal(t, rule.ExitUnreadable, exit)
	require.NotEmpty(t, errors)
	_, out, _ := program(t, "")
	require.NotContains(t, out, "\nAm ", "nobody asked")
}

// What was asked for and is not told must not look as if all were said: the page has no such section, and an empty day is none.
func TestOnIsNeverDropped(t *testing.T) {
	for _, args := range [][]string{{"-html", "-on", "2026-06-30"}, {"-on", "2026-06-30", "-html"}, {"-on="}, {"-json", "-on", ""}, {"-on", "gestern"}} {
		exit, out, errors := program(t, "", args...)
		require.Equal(t, rule.ExitUnreadable, exit, args)
		require.Empty(t, out, args)
		require.Contains(t, errors, "-html", args)
	}
}

// Partners of Sachsen and units are told too, and a total that the document does not name is no figure.
func TestOnOtherDocuments(t *testing.T) {
	const document = `{"id": "x", "title": "Vereinbarung", "form": "zweckvereinbarung", "jurisdiction": "SN", "signed": "2025-06-01", "parties": [
		{"id": "a", "partner": {"id": "sn-kisa", "name": "KISA", "kind": "zweckverband"}},
		{"id": "b", "partner": {"name": "Leipzig", "kind": "unit", "unit": "14713000"}}],
		"clauses": [{"type": "funding", "funder": "a", "ceilings": [{"year": 2025, "amount": "10.00"}]}]}`
	_, out, errors := program(t, document, "-on", "2025-11-15", "-")
	require.Empty(t, errors)
	at := strings.LastIndex(out, "\nAm ")
	require.Positive(t, at)
	out = strings.Join(strings.Fields(out[at:]), " ")
	for _, want := range []string{"Zweckverband Kommunale", "Leipzig", "gilt: ", "SächsEGovG", "eine Gesamtsumme ist nicht erfasst"} {
		require.Contains(t, out, want)
	}
	for _, wrong := range []string{"Über die Partner ist nichts erfasst", "nicht abgedeckt", "von 0,00"} {
		require.NotContains(t, out, wrong)
	}
}

// Two ceilings of one year are one sum, and money of a further clause is not passed over in silence.
func TestOnMoneyOfSeveralClauses(t *testing.T) {
	const head = `{"id": "x", "title": "Vereinbarung", "form": "zweckvereinbarung", "jurisdiction": "SN", "signed": "2025-06-01", "parties": [
		{"id": "a", "partner": {"id": "sn-kisa", "name": "KISA", "kind": "zweckverband"}},
		{"id": "b", "partner": {"name": "Leipzig", "kind": "unit", "unit": "14713000"}}],
		"clauses": [{"type": "funding", "funder": "a", "ceilings": [{"year": 2025, "amount": "10.00"}, {"year": 2025, "amount": "5.00"}, {"year": 2026, "amount": "7.00"}]}`
	for document, more := range map[string]bool{
		head + `]}`: false,
		head + `, {"type": "funding", "funder": "b", "ceilings": [{"year": 2025, "amount": "100.00"}]}]}`: true,
	} {
		_, out, errors := program(t, document, "-on", "2025-11-15", "-")
		require.Empty(t, errors)
		at := strings.LastIndex(out, "\nAm ")
		require.Positive(t, at)
		out = strings.Join(strings.Fields(out[at:]), " ")
		require.Contains(t, out, "Obergrenze 2025: 15,00 EUR; bis einschließlich 2025 zusammen 15,00 EUR")
		require.Equal(t, more, strings.Contains(out, "Weitere Klauseln „Finanzierungszusage“: 1; ihre Beträge stehen hier nicht."), out)
	}
}

func laterOf(t *testing.T, day string) dossier.Later {
	t.Helper()
	_, out, errors := program(t, "", "-json", "-on", day)
	require.Empty(t, errors)
	var document struct {
		Later struct {
			Inside   bool
			Partners []struct {
				Successor string
				Offices   []dossier.LaterOffice
			}
			Money   *dossier.MoneySoFar
			Missing []json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &document))
	l := dossier.Later{Inside: document.Later.Inside, Money: document.Later.Money}
	for _, p := range document.Later.Partners {
		l.Partners = append(l.Partners, dossier.LaterPartner{Successor: p.Successor, Offices: p.Offices})
	}
	for range document.Later.Missing {
		l.Missing = append(l.Missing, bilingual.Text{})
	}
	return l
}
