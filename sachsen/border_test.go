package sachsen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// bothLaws reviews with the law of both Länder and the national directory.
func bothLaws() *review.Reviewer {
	return review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory)
}

func documentNamed(t *testing.T, name string) *agreement.Agreement {
	t.Helper()
	return corpus.Named(t, documents(t), name).Agreement
}

// requireOutcomes demands what became of rules of the treaty.
func requireOutcomes(t *testing.T, report rule.Report, want map[string]rule.Outcome) {
	t.Helper()
	for id, outcome := range want {
		require.Equal(t, outcome.String(), report.Outcome(id).String(), id)
	}
}

// Crimmitschau takes a task over from Schmölln: the law of Sachsen governs, and the treaty demands approval with the agreement of the
// other ministry. Both laws are at hand, so nothing is left uncovered.
func TestCrimmitschauTakesOver(t *testing.T) {
	report, err := bothLaws().Check(documentNamed(t, "sn-crimmitschau-schmoelln"))
	require.NoError(t, err)
	require.True(t, report.OK())
	for o := range report.Outcomes() {
		require.NotEqual(t, rule.NotCovered, o.Outcome, o.Rule.ID)
	}
	requireOutcomes(t, report, map[string]rule.Outcome{
		"STV-SN-TH-1": rule.Satisfied, "STV-SN-TH-2-AUFGABE": rule.Satisfied, "STV-SN-TH-3-1": rule.Satisfied, "STV-SN-TH-3-4": rule.Satisfied,
		"SN-KOMZG-74": rule.Satisfied, "SN-GEMO-60": rule.Satisfied, "TH-KO-31-2": rule.Satisfied,
	})
}

// Schmölln takes the task over: under the law of Sachsen that is an error, under that of Thüringen in order.
func TestSchmoellnTakesOver(t *testing.T) {
	a := documentNamed(t, "sn-crimmitschau-schmoelln-falsches-recht")
	report, err := bothLaws().Check(a)
	require.NoError(t, err)
	requireOutcomes(t, report, map[string]rule.Outcome{"STV-SN-TH-2-AUFGABE": rule.Violated})

	a.Jurisdiction = law.Thueringen
	report, err = bothLaws().Check(a)
	require.NoError(t, err)
	requireOutcomes(t, report, map[string]rule.Outcome{
		"STV-SN-TH-2-AUFGABE": rule.Satisfied, "STV-SN-TH-3-4": rule.Satisfied, "SN-GEMO-60": rule.Satisfied,
		"SN-KOMZG-74": rule.NotApplicable,
	})
}

// Art. 2 speaks of the body that takes over the task. Where it is only performed in the name of the other, competence stays, and the
// treaty does not say whose law applies: that is no error.
func TestPerformingATaskIsNotTakingItOver(t *testing.T) {
	a := documentNamed(t, "sn-crimmitschau-schmoelln-falsches-recht")
	for _, task := range review.Tasks(a) {
		task.Transfer = agreement.TaskPerformed
	}
	report, err := bothLaws().Check(a)
	require.NoError(t, err)
	requireOutcomes(t, report, map[string]rule.Outcome{"STV-SN-TH-2-AUFGABE": rule.Undecidable})
	for finding := range report.Findings() {
		require.NotEqual(t, "STV-SN-TH-2-AUFGABE", finding.Rule)
	}
}

// In 2021 the text of the treaty and of the SächsGemO is in doubt: what is found is a warning and says so. That the Gemeinde in Sachsen
// signed electronically a year too early is found, too.
func TestTheRealModelOf2021(t *testing.T) {
	all := corpus.Read(t, "../thueringen/"+corpus.Folder, corpus.With(thueringen.Rules(), thueringen.Directory()))
	report, err := bothLaws().Check(corpus.Named(t, all, "th-rechenzentrum-schmoelln-crimmitschau").Agreement)
	require.NoError(t, err)
	doubtful := map[string]bool{}
	for finding := range report.Findings() {
		if finding.Doubtful {
			require.LessOrEqual(t, finding.Severity, rule.Warning, finding.Rule)
			doubtful[finding.Rule] = true
		}
	}
	require.True(t, doubtful["STV-SN-TH-3-4"], "only notified, and across the border approval is needed")
	require.True(t, doubtful["SN-GEMO-60-PAPIER"])
	require.Equal(t, rule.NotInForce.String(), report.Outcome("SN-GEMO-60").String())
}

// A Thuringian municipality joins KISA: the law of Sachsen governs, in which the seat lies. Without the law of Thüringen the report says
// that its part was not covered; without that of Sachsen nobody speaks of the treaty.
func TestSchmoellnJoinsKISA(t *testing.T) {
	a := documentNamed(t, "sn-kisa-beitritt-schmoelln")
	report, err := bothLaws().Check(a)
	require.NoError(t, err)
	require.True(t, report.OK())
	requireOutcomes(t, report, map[string]rule.Outcome{
		"STV-SN-TH-2-SITZ": rule.Satisfied, "STV-SN-TH-3-2": rule.Satisfied, "SN-KOMZG-52-1": rule.Satisfied,
	})
	report, err = review.New(bund.Law(), sachsen.Law()).Asking(bund.Directory).Check(a)
	require.NoError(t, err)
	require.False(t, report.Complete())
	requireOutcomes(t, report, map[string]rule.Outcome{"TH-RECHT-PARTEI": rule.NotCovered, "STV-SN-TH-3-2": rule.Satisfied})
	report, err = review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory).Check(a)
	require.NoError(t, err)
	require.False(t, report.Complete())
	requireOutcomes(t, report, map[string]rule.Outcome{"SN-RECHT": rule.NotCovered})
}

// KISA itself takes a task over from a Thuringian municipality: the partner that the library knows has its seat in Sachsen, without a key.
func TestKISATakesOver(t *testing.T) {
	kisa, ok := sachsen.Partner(sachsen.KISA)
	require.True(t, ok)
	for jurisdiction, want := range map[law.Jurisdiction]rule.Outcome{law.Sachsen: rule.Satisfied, law.Thueringen: rule.Violated} {
		a := documentNamed(t, "sn-crimmitschau-schmoelln")
		a.Jurisdiction, a.Parties[0].Partner = jurisdiction, kisa
		report, err := bothLaws().Check(a)
		require.NoError(t, err)
		requireOutcomes(t, report, map[string]rule.Outcome{"STV-SN-TH-2-AUFGABE": want, "STV-SN-TH-3-4": rule.Satisfied})
	}
}

// Of days before that of the texts the report is not complete, and what it finds is a warning at most.
func TestEarlierDaysAreInDoubt(t *testing.T) {
	a := documentNamed(t, "sn-zweckverband-thueringer-mehrheiten")
	for _, c := range []struct {
		on       string
		ok       bool
		complete bool
	}{{"2025-05-18", false, true}, {"2025-05-17", true, false}, {"2014-01-01", true, false}} {
		a.Signed = day(c.on)
		report, err := bothLaws().Check(a)
		require.NoError(t, err)
		require.Equal(t, c.ok, report.OK(), c.on)
		require.Equal(t, !c.complete, report.Outcome("SN-FORM-ZWECKVERBAND") == rule.NotCovered, c.on)
		require.Equal(t, rule.Violated.String(), report.Outcome("SN-KOMZG-62").String(), c.on)
	}
}

// The law of Sachsen changes no answer on an agreement in which nobody of Sachsen takes part: what else is found and not covered stays.
func TestAgreementsOfOthersKeepTheirAnswers(t *testing.T) {
	without := review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory)
	all := corpus.Read(t, "../thueringen/"+corpus.Folder, corpus.With(thueringen.Rules(), thueringen.Directory()))
	compared := 0
	for _, d := range all {
		one, err := without.Check(d.Agreement)
		require.NoError(t, err, d.Name)
		two, err := bothLaws().Check(d.Agreement)
		require.NoError(t, err, d.Name)
		if one.Outcome("SN-RECHT") == rule.NotCovered || one.Outcome("SN-RECHT-PARTEI") == rule.NotCovered {
			continue
		}
		compared++
		require.Equal(t, foundIn(one), foundIn(two), d.Name)
		require.Equal(t, one.Complete(), two.Complete(), d.Name)
	}
	require.Greater(t, compared, 100)
}

// foundIn returns what a report says of each rule that had something to say.
func foundIn(report rule.Report) []string {
	var list []string
	for o := range report.Outcomes() {
		if o.Outcome != rule.NotApplicable && o.Outcome != rule.NotInForce {
			list = append(list, o.Rule.ID+" "+o.Outcome.String())
		}
	}
	return list
}
