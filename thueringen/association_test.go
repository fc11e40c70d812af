package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// Associations in Thüringen are recorded since 1996. That none is recorded before does not mean that a small municipality
// administered itself, nor that it had no association in common with others. The law is that of one day, for the acts of 1995
// were not read.
func TestBeforeAssociationsWereRecorded(t *testing.T) {
	party := func(id agreement.PartyID, name, ags string) agreement.Party {
		return agreement.Party{ID: id, Partner: governance.Partner{Name: name, Kind: governance.UnitPartner,
			Unit: governance.UnitKey{Key: key.MustParseAGS(ags)}}}
	}
	for day, want := range map[string]rule.Outcome{"1995-06-30": rule.Undecidable, "2018-10-16": rule.Satisfied} {
		a := &agreement.Agreement{
			Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: civil.MustParse(day),
			Parties: []agreement.Party{
				party("leimbach", "Gemeinde Leimbach", "16063051"),
				party("salzungen", "Stadt Bad Salzungen", "16063003"),
			},
			Clauses: []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{{
				Name: "Meldewesen", Sphere: governance.TransferredSphere, Transfer: agreement.TaskTransferred,
				From: []agreement.PartyID{"leimbach"}, To: "salzungen",
			}}}},
		}
		units, err := thueringen.Directory().On(a.Signed)
		require.NoError(t, err)
		report := thueringen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: units}, civil.MustParse("2018-10-16"))
		for _, id := range []string{"TH-KO-46-2", "TH-KO-47-1", "TH-KGG-3-2-1"} {
			require.Equal(t, want, report.Outcome(id), "%s on %s", id, day)
		}
		a.Form = agreement.Zweckverband
		report = thueringen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: units}, civil.MustParse("2018-10-16"))
		require.Equal(t, want, report.Outcome("TH-KGG-3-2"), day)
	}
}

// Whether a Gemeinde gives a task to its own association nobody can tell without a directory, nor with that of another day.
func TestMembershipNeedsTheDirectoryOfTheDay(t *testing.T) {
	then := directoryOn(t, "2021-10-01")
	for _, test := range []struct {
		name     string
		signed   civil.Date
		snapshot directory.Snapshot
		want     rule.Outcome
	}{
		{"of the day", day("2021-10-01"), then, rule.Violated},
		{"of another day", day("2021-11-01"), then, rule.Undecidable},
		{"none, signed", day("2021-10-01"), directory.Snapshot{}, rule.Undecidable},
		{"none, a draft", civil.Date{}, directory.Snapshot{}, rule.Undecidable},
	} {
		a := notifiedZweckvereinbarung()
		all(parties(party("landkreis", dolmar, "VG Dolmar-Salzbrücke"), party("schmalkalden", belrieth, "Gemeinde Belrieth"),
			party("zella-mehlis", "16066015", "Gemeinde Christes")), remove(agreement.KindCostSharing))(a)
		a.Signed = test.signed
		report := thueringen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: test.snapshot}, day("2021-10-01"))
		require.Equal(t, test.want, report.Outcome("TH-KO-50-1"), test.name)
		if !test.signed.IsZero() {
			require.Equal(t, test.want == rule.Undecidable, report.Outcome("TH-KO-1") == rule.Undecidable, test.name)
		}
	}
}
