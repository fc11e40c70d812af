package thueringen_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/thueringen"
)

// That Eisenach is a Große Kreisstadt since it entered the Wartburgkreis is known from the press alone, and so is who supervises it, in
// transferred tasks, too. While it was kreisfrei, and of any other town, the act says so.
func TestTheStatusOfEisenachIsKnownAtSecondHand(t *testing.T) {
	for _, test := range []struct {
		unit, day        string
		legal, technical law.Evidence
	}{
		{"16063105", "2021-07-01", law.Secondary, law.Secondary},
		{"16056000", "2021-06-30", law.Primary, law.Primary},
		{erfurt, "2021-07-01", law.Primary, law.Primary},
	} {
		o := thueringen.Supervision(unitOn(t, test.unit, test.day))
		require.Equal(t, "Landesverwaltungsamt", o.Legal.Authority.Text(language.German), test.unit)
		require.Equal(t, "Landesverwaltungsamt", o.Technical.Authority.Text(language.German), test.unit)
		require.Equal(t, test.legal, o.Legal.Source.Evidence, test.unit)
		require.Equal(t, test.technical, o.Technical.Source.Evidence, test.unit)
		require.Equal(t, test.legal == law.Secondary, strings.Contains(o.Legal.Source.Where, "Status der Stadt Eisenach: Presse"), test.unit)
		require.Equal(t, supervision.Nobody, o.Upper.Outcome, test.unit)
	}
}

// The Land has no addressee of municipal law. Of municipalities whom the register lists with their erfüllende Gemeinde, that municipality
// does what is transferred.
func TestAddresseesOfWhatIsNoCorporation(t *testing.T) {
	for _, sphere := range []governance.Sphere{governance.OwnSphere, governance.TransferredSphere} {
		a := thueringen.Addressee(unitOn(t, "16", "2021-10-01"), sphere)
		require.Equal(t, supervision.Nobody, a.Outcome)
		require.True(t, a.Unit.IsZero())
	}
	register := unitOn(t, fulfilling(t), "2021-10-01")
	acting, _ := register.ActingMember()
	a := thueringen.Addressee(register, governance.TransferredSphere)
	require.Equal(t, supervision.Known, a.Outcome)
	require.Equal(t, acting, a.Unit)
	require.Equal(t, "§ 51 ThürKO", a.Source.Citation.String())
	own := thueringen.Addressee(register, governance.OwnSphere)
	require.Equal(t, register, own.Unit)
	require.Equal(t, acting, own.Agent, "it acts for the others by their instructions")
	require.True(t, thueringen.Addressee(unitOn(t, dolmar, "2021-10-01"), governance.OwnSphere).Agent.IsZero())
}
