package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// Associations in Thüringen are recorded since 1996. That none is recorded before does not mean that a small municipality
// administered itself.
func TestSmallMunicipalityBeforeAssociationsWereRecorded(t *testing.T) {
	for day, want := range map[string]rule.Outcome{"1995-06-30": rule.Undecidable, "2018-10-16": rule.Satisfied} {
		snapshot, err := thueringen.Directory().On(civil.MustParse(day))
		require.NoError(t, err)
		leimbach := agreement.Party{ID: "leimbach", Partner: governance.Partner{Name: "Gemeinde Leimbach", Kind: governance.UnitPartner,
			Unit: governance.UnitKey{Key: key.MustParseAGS("16063051")}}}
		a := &agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Parties: []agreement.Party{leimbach},
			Signed: snapshot.Date()}
		report := thueringen.Rules().Evaluate(agreement.Case{Agreement: a, Snapshot: snapshot}, snapshot.Date())
		require.Equal(t, want, report.Outcome("TH-KO-46-2"), day)
	}
}
