package supervision_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/sachsen"
)

var landratsamt = bilingual.Text{German: "Landratsamt", English: "Landratsamt"}

// A Landratsamt is told by the name of its Landkreis, or by its key where no name is known.
func TestAuthorityText(t *testing.T) {
	gotha := key.MustParse("16067").(key.District)
	require.Equal(t, "Landratsamt Gotha", supervision.Authority{Title: landratsamt, District: gotha, Name: "Gotha"}.Text(language.German))
	require.Equal(t, "Landratsamt (16067)", supervision.Authority{Title: landratsamt, District: gotha}.Text(language.English))
	require.Equal(t, "Landratsamt", supervision.Authority{Title: landratsamt}.Text(language.English))
	require.True(t, supervision.Authority{}.IsZero())
}

func known() supervision.Competence {
	return supervision.Competence{Outcome: supervision.Known, Authority: supervision.Authority{Title: landratsamt},
		Source: law.Source{Citation: law.MustCite(law.ThuerKO, "§ 118 Abs. 1"), Evidence: law.Primary}}
}

// A wording is worth what is known of its day: nothing before, a condition while it is in doubt, all of it from the day on which it was
// read. Who stands behind an answer that is no answer is not changed.
func TestWording(t *testing.T) {
	w := supervision.Wording{Read: civil.MustParse("2003-01-28"), Since: civil.MustParse("1994-01-01")}
	for day, want := range map[string]supervision.Outcome{
		"1993-12-31": supervision.NotCovered,
		"1994-01-01": supervision.Conditional,
		"2003-01-27": supervision.Conditional,
		"2003-01-28": supervision.Known,
	} {
		c := w.Competence(known(), civil.MustParse(day))
		require.Equal(t, want, c.Outcome, day)
		require.Equal(t, want == supervision.Conditional, !c.Condition.IsZero(), day)
		require.Equal(t, want == supervision.NotCovered, c.Authority.IsZero(), day)
		a := w.Addressee(supervision.Addressee{Outcome: supervision.Known, Body: governance.Partner{Name: "A"}, Source: known().Source}, civil.MustParse(day))
		require.Equal(t, want, a.Outcome, day)
		require.Equal(t, want == supervision.Conditional, a.Source.Evidence == law.Assumed, day)
	}
	require.Equal(t, supervision.NotCovered, w.Competence(known(), civil.Date{}).Outcome, "without a day")
	sharp := supervision.Wording{Read: civil.MustParse("2025-05-18")}
	require.Equal(t, supervision.NotCovered, sharp.Competence(known(), civil.MustParse("2025-05-17")).Outcome)
	nobody := supervision.Competence{Outcome: supervision.Nobody}
	require.Equal(t, nobody, w.Competence(nobody, civil.MustParse("2000-01-01")))
}

// Means are worth what the law is worth that gives them. An answer that is in doubt puts its condition on means that have none.
func TestMeansInTheirTime(t *testing.T) {
	w := supervision.Wording{Read: civil.MustParse("2003-01-28"), Since: civil.MustParse("1994-01-01")}
	tool := supervision.Tool{Source: law.Source{Citation: law.MustCite(law.ThuerKO, "§ 120 Abs. 1"), Evidence: law.Primary}}
	means := &supervision.Means{Tools: []supervision.Tool{tool}}
	require.Nil(t, w.Means(means, civil.MustParse("1993-12-31")))
	require.Same(t, means, w.Means(means, civil.MustParse("2003-01-28")))
	doubted := w.Means(means, civil.MustParse("2000-01-01"))
	require.Contains(t, doubted.Tools[0].Condition.German, "§ 120 Abs. 1 ThürKO")
	require.Equal(t, law.Assumed, doubted.Tools[0].Source.Evidence)
	require.True(t, means.Tools[0].Condition.IsZero(), "the shared list stays as it was")

	uncovered := supervision.Oversight{Legal: supervision.Competence{Outcome: supervision.NotCovered}}
	require.Nil(t, uncovered.With(means).Tools())
	condition := bilingual.Text{German: "sofern kein anderes Recht gewählt ist", English: "provided that no other law was chosen"}
	conditional := supervision.Oversight{Legal: known()}
	conditional.Legal.Outcome, conditional.Legal.Condition = supervision.Conditional, condition
	require.Equal(t, condition, conditional.With(means).Tools()[0].Condition)
	require.Equal(t, doubted.Tools[0], conditional.With(doubted).Tools()[0], "it keeps a condition of its own")
	require.Nil(t, uncovered.With(nil).Tools())
}

// What a reader sees of an answer is who it is, or why there is nobody, and the norm.
func TestTexts(t *testing.T) {
	c := known()
	require.Equal(t, "Landratsamt, § 118 Abs. 1 ThürKO", c.Text(language.German))
	c.Outcome = supervision.Conditional
	require.Equal(t, "Landratsamt (bedingt), § 118 Abs. 1 ThürKO", c.Text(language.German))
	c.Outcome = supervision.NotRecorded
	require.Equal(t, "not recorded, § 118 Abs. 1 ThürKO", c.Text(language.English))
	a := supervision.Addressee{Outcome: supervision.Known, Body: governance.Partner{Name: "Leimbach"}, Source: c.Source}
	require.Equal(t, "Leimbach, § 118 Abs. 1 ThürKO", a.Text(language.German))
	require.True(t, supervision.Competence{}.IsZero())
}

// JSON holds the answers with their norms, and the means of supervision beside them.
func TestOversightJSON(t *testing.T) {
	o := supervision.Unanswered(civil.MustParse("2021-10-01"), supervision.NotRecorded, bilingual.Text{German: "–", English: "–"})
	o.Legal = known()
	o = o.With(&supervision.Means{
		Tools: []supervision.Tool{{Kind: supervision.LegalSupervision, Must: true, Source: known().Source}}})
	text, err := json.Marshal(o)
	require.NoError(t, err)
	var got struct {
		On    string
		Legal struct {
			Outcome string
			Source  struct{ Citation string }
		}
		Tools []struct {
			Kind string
			Must bool
		}
	}
	require.NoError(t, json.Unmarshal(text, &got))
	require.Equal(t, "2021-10-01", got.On)
	require.Equal(t, "known", got.Legal.Outcome)
	require.Equal(t, "§ 118 Abs. 1 ThürKO", got.Legal.Source.Citation)
	require.Len(t, got.Tools, 1)
	require.Equal(t, "legal", got.Tools[0].Kind)
	require.True(t, got.Tools[0].Must)
}

// Who supervises a town, who stands above, and how well that is known.
func ExampleOversight() {
	then, err := sachsen.Directory().On(civil.MustParse("2025-05-18"))
	if err != nil {
		fmt.Println(err)
		return
	}
	leipzig, _ := then.Municipality(key.MustParseAGS("14713000"))
	o := sachsen.Supervision(leipzig)
	fmt.Println(o.Legal.Text(language.German))
	fmt.Println(o.Legal.Outcome, o.Legal.Source.Evidence)
	fmt.Println(len(o.Tools()) > 0)
	// Output:
	// Landesdirektion Sachsen, § 112 SächsGemO
	// known primary
	// true
}

func ExampleUnanswered() {
	o := supervision.Unanswered(civil.MustParse("2025-05-18"), supervision.NotCovered,
		bilingual.Text{German: "Die Einheit liegt nicht in Thüringen.", English: "The unit does not lie in Thüringen."})
	fmt.Println(o.Legal.Text(language.German), "–", o.Legal.Reason.German)
	// Output: nicht abgedeckt – Die Einheit liegt nicht in Thüringen.
}
