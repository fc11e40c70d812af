package thueringen_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/transfer"
	"github.com/foederal/foederal/thueringen"
)

// The ways of a task in Thüringen, each with its norm and how well that is known, its conditions, who pays, and whose approval it needs.
func TestTransfers(t *testing.T) {
	const (
		needsApproval = "approval unknown: § 11 ThürKGG, assumed"
		connexity     = "money § 3 Abs. 2 ThürKO, Art. 93 Abs. 1 S. 2 ThürVerf"
		levyOfMembers = "money § 50 Abs. 1 ThürKO"
		ofBodies      = "conditions § 1 Abs. 4 ThürKGG, § 3 Abs. 2 ThürKGG"
	)
	want := []string{
		"act, state, allowed: § 3 Abs. 1 ThürKO, primary; " + connexity,
		"regulation, state, conditional: § 3 Abs. 1 ThürKO, primary; conditions § 3 Abs. 1 ThürKO; " + connexity,
		"regulation, federal, conditional: § 3 Abs. 1a ThürKO, primary; conditions § 3 Abs. 1a ThürKO; " + connexity,
		"act, transferred, allowed: § 47 Abs. 1 ThürKO, primary; " + levyOfMembers,
		"act, own, allowed: § 47 Abs. 2 ThürKO, primary; " + levyOfMembers,
		"zweckvereinbarung, own, allowed: § 47 Abs. 3 ThürKO, primary; " + levyOfMembers + "; " + needsApproval,
		"oeffentlich-rechtliche-vereinbarung, own, transferred, conditional: § 51 Abs. 1 ThürKO, secondary; " +
			"conditions § 51 Abs. 1 ThürKO; money § 51 Abs. 2 ThürKO",
		"council-decision, own, conditional: § 87 Abs. 3 ThürKO, primary; conditions § 87 Abs. 3 ThürKO",
		"regulation, transferred, conditional: § 6 Abs. 4 ThürKO, assumed; conditions § 6 Abs. 4 ThürKO",
		"zweckvereinbarung, own, transferred, conditional: § 7 Abs. 2 ThürKGG, primary; " + ofBodies +
			"; money § 9 Abs. 3 ThürKGG; " + needsApproval,
		"zweckverband, own, transferred, conditional: § 20 ThürKGG, assumed; " + ofBodies +
			"; money § 17 Abs. 2 Nr. 5 ThürKGG; approval yes: § 18 ThürKGG, primary",
		"gemeinsame-kommunale-anstalt, own, transferred, not-recorded: §§ 43 und 44 ThürKGG, assumed",
		"zweckvereinbarung, state, federal, forbidden: § 7 ThürKGG, derived",
	}
	norms := thueringen.Transfers()
	require.Equal(t, law.Thueringen, norms.Jurisdiction)
	var got []string
	for _, e := range norms.Edges {
		got = append(got, inOneLine(e))
		require.NotEmpty(t, e.Reason.German, inOneLine(e))
		require.NotEmpty(t, e.Reason.English, inOneLine(e))
		require.NotEmpty(t, e.From, inOneLine(e))
		require.NotEmpty(t, e.To, inOneLine(e))
	}
	require.Equal(t, want, got)
	require.Equal(t, "Die Ausführung von Bundesgesetzen überträgt die Landesregierung durch Rechtsverordnung.", norms.Edges[2].Reason.German)
}

func inOneLine(e transfer.Edge) string {
	line := []string{e.Instrument.String()}
	for _, task := range e.Tasks {
		line = append(line, task.String())
	}
	text := fmt.Sprintf("%s, %s: %s, %s", strings.Join(line, ", "), e.Permission, e.Source.Citation, e.Source.Evidence)
	if len(e.Conditions) > 0 {
		text += "; conditions " + citations(e.Conditions)
	}
	if len(e.Money) > 0 {
		text += "; money " + citations(e.Money)
	}
	if e.Approval != (transfer.Consent{}) {
		needed := "unknown"
		if e.Approval.Needed != agreement.Unknown {
			needed = e.Approval.Needed.String()
		}
		text += fmt.Sprintf("; approval %s: %s, %s", needed, e.Approval.Source.Citation, e.Approval.Source.Evidence)
	}
	return text
}

func citations(list []transfer.Statement) string {
	var places []string
	for _, s := range list {
		places = append(places, s.Source.Citation.String())
	}
	return strings.Join(places, ", ")
}
