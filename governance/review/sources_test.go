package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Each way to know the law has its evidence, and can be the basis of a rule.
func TestSources(t *testing.T) {
	analogous := review.Analogous(law.ThuerKGG, "§ 37 Abs. 2", law.BayKommZG, "Art. 42")
	require.Len(t, analogous, 2)
	for evidence, sources := range map[law.Evidence][]law.Source{
		law.Primary:   {review.Read(law.GG, "Art. 28 Abs. 2", "gesetze-im-internet.de")},
		law.Secondary: {review.SecondHand(law.ThuerKGG, "§ 19", "Thür. OVG"), review.Press("kommune21")},
		law.Derived:   {review.Inferred(law.VwVfG, "§ 58 Abs. 2", "entsprechend")},
		law.Assumed:   {review.Unread(law.ThuerKGG, "§ 11"), analogous[0], analogous[1]},
	} {
		for _, source := range sources {
			require.Equal(t, evidence, source.Evidence, source)
			require.NoError(t, source.Check())
		}
	}
}

func ExampleRead() {
	fmt.Println(review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 5", "wolterskluwer-online.de"))
	// Output: § 17 Abs. 2 Nr. 5 ThürKGG (wolterskluwer-online.de)
}

func ExampleSecondHand() {
	source := review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1 S. 1", "Thür. OVG, 14.10.2002, 4 N 340/95")
	fmt.Println(source, source.Evidence)
	// Output: § 19 Abs. 1 S. 1 ThürKGG (Thür. OVG, 14.10.2002, 4 N 340/95) secondary
}

func ExampleUnread() {
	source := review.Unread(law.ThuerKGG, "§ 11")
	fmt.Println(source, source.Evidence)
	// Output: § 11 ThürKGG (Wortlaut nicht gelesen) assumed
}

func ExampleInferred() {
	basis := rule.Basis{review.Read(law.VwVfG, "§ 4 Abs. 1", "gesetze-im-internet.de"),
		review.Inferred(law.VwVfG, "§§ 4–8", "im Einzelfall, ohne Gebühr: daraus abgeleitet")}
	fmt.Println(basis, basis.Evidence())
	// Output: § 4 Abs. 1 VwVfG; §§ 4–8 VwVfG derived
}

func ExampleAnalogous() {
	basis := review.Analogous(law.ThuerKGG, "§ 37 Abs. 2", law.BayKommZG, "Art. 42")
	fmt.Println(basis, basis.Evidence())
	// Output: § 37 Abs. 2 ThürKGG; Art. 42 BayKommZG assumed
}

func ExamplePress() {
	fmt.Println(review.Press("kommune21, 17.10.2018"))
	// Output: kommune21, 17.10.2018
}
