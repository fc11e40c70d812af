package governancetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// TestLaw tests that the law which a jurisdiction brings to a review fits together, and fails the test with what does not:
//
//   - its rules are rules of this jurisdiction by their IDs, or of federal or European law that it applies to its own, and keep the contract of [TestRuleSet] on all [Documents] and on the agreements that
//     are handed in;
//   - its profiles are of this jurisdiction, one for each form, and every content that an agreement must or should have is missed by a rule of the law
//     that is there;
//   - at each form that it says it covers, some rule looks: no report is complete that nobody made (no silent green). What has no form is not covered;
//   - its directory, where it brings one, knows the Land;
//   - the law of a Land finds nothing in agreements of another Land among parties of that Land;
//   - a [review.Reviewer] made of it alone answers, and tells the same as the rules.
//
// The directory itself is tested by [TestDirectory].
func TestLaw(t testing.TB, l review.Law, agreements ...*agreement.Agreement) {
	t.Helper()
	var b breaches
	checkLaw(&b, l, agreements)
	b.report(t, fmt.Sprintf("the law of %q", l.Jurisdiction))
}

func checkLaw(b *breaches, l review.Law, agreements []*agreement.Agreement) {
	if !l.Jurisdiction.IsValid() {
		b.addf("it is of no jurisdiction; want one of law.Jurisdictions, such as %q", law.Thueringen)
		return
	}
	c := lawCheck{b, l, agreements}
	for _, d := range Documents() {
		c.agreements = append(c.agreements, d.New())
	}
	c.checkIDs()
	for _, part := range []struct {
		what  string
		check func()
	}{
		{"a profile", c.checkProfiles}, {"Covers", c.checkCovers}, {"the directory", c.checkDirectory},
		{"a review", c.checkReviews}, {"an agreement of elsewhere", c.checkElsewhere},
	} {
		b.try(part.what, part.check)
	}
	cases := sampleCases()
	for _, a := range agreements {
		cases = append(cases, c.caseOf(a))
	}
	checkRuleSet(b, l.Rules, civil.Date{}, cases)
}

// lawCheck tests one law on agreements.
type lawCheck struct {
	*breaches
	law        review.Law
	agreements []*agreement.Agreement
}

// caseOf is an agreement with the directory of the law as of its day, or that of the sample.
func (c lawCheck) caseOf(a *agreement.Agreement) review.Case {
	if c.law.Directory != nil {
		if d := c.law.Directory(); d != nil {
			if s, err := d.On(a.Signed); err == nil {
				return review.Case{Agreement: a, Snapshot: s}
			}
		}
	}
	return sampleCase(a)
}

func (c lawCheck) checkIDs() {
	own := []string{string(c.law.Jurisdiction), string(law.Federation), string(law.EuropeanUnion)} // a Land may apply federal law to its own
	for _, info := range c.law.Rules.Rules() {
		if of, _, _ := strings.Cut(info.ID, "-"); !slices.Contains(own, of) {
			c.addf("its rule %s is one of %q by its ID; want %s first, or DE or EU where it is federal or European law", info.ID, of, own[0])
		}
	}
}

func (c lawCheck) checkProfiles() {
	var forms []agreement.Form
	for _, p := range c.law.Profiles {
		switch {
		case !p.Form.IsValid():
			c.addf("a profile is of the form %q, which there is not", string(p.Form))
		case slices.Contains(forms, p.Form):
			c.addf("two profiles are of the form %q; want one", p.Form)
		case p.Jurisdiction != c.law.Jurisdiction && (c.law.Jurisdiction != law.Federation || p.Jurisdiction != law.EuropeanUnion):
			c.addf("the profile of the form %q is of the jurisdiction %q; want %q", p.Form, p.Jurisdiction, c.law.Jurisdiction)
		}
		forms = append(forms, p.Form)
		if err := p.Source.Check(); err != nil {
			c.addf("the profile of the form %q has no source: %v", p.Form, err)
		}
		for _, content := range p.Contents {
			c.checkContent(p.Form, content)
		}
	}
}

func (c lawCheck) checkContent(form agreement.Form, content review.Content) {
	if !slices.Contains(agreement.ClauseKinds(), content.Clause) || !content.Force.IsValid() {
		c.addf("the profile of the form %q has a content with the clause %q and the force %q; want a kind of clause and may, should or must",
			form, string(content.Clause), content.Force)
		return
	}
	_, known := c.law.Rules.Rule(content.Rule)
	switch {
	case content.Force == review.May && content.Rule == "":
	case content.Rule == "":
		c.addf("by the profile an agreement of the form %q %s have a clause %q, and no rule misses it; name the rule", form, content.Force, content.Clause)
	case !known:
		c.addf("the clause %q of the form %q is missed by the rule %s, which the law has not; want the ID of a rule among its Rules",
			content.Clause, form, content.Rule)
	}
}

func (c lawCheck) checkCovers() {
	if c.law.Covers == nil {
		return // it covers nothing, and every report says so
	}
	covered, looked := map[agreement.Form]civil.Date{}, map[agreement.Form]bool{}
	for _, a := range c.agreements {
		day := c.caseOf(a).Day()
		none := *a
		none.Form = ""
		if c.law.Covers(&none, day) {
			c.addOnce("form", "it covers %q of %s without a form; want false, for nobody knows which law to read", a.Title, day)
		}
		covers := c.law.Covers(a, day)
		if again := c.law.Covers(a, day); again != covers {
			c.addOnce("again", "it covers %q of %s when it is asked once, and does not when it is asked again", a.Title, day)
		}
		if covers && a.Jurisdiction == c.law.Jurisdiction {
			covered[a.Form], looked[a.Form] = day, looked[a.Form] || c.looks(a, day)
		}
	}
	for _, form := range agreement.Forms() {
		if day, ok := covered[form]; ok && !looked[form] {
			c.addf("it covers the form %q on %s, and none of its rules applies to such an agreement; a report on it would be green and "+
				"nobody has looked: add rules, or do not cover the form", form, day)
		}
	}
}

// looks reports whether any rule of the law has something to say about an agreement.
func (c lawCheck) looks(a *agreement.Agreement, day civil.Date) bool {
	report := c.law.Rules.Evaluate(c.caseOf(a), day)
	return report.Checked() > 0 || report.Count(rule.Undecidable) > 0
}

func (c lawCheck) checkDirectory() {
	if c.law.Directory == nil {
		return
	}
	d := c.law.Directory()
	if d == nil {
		c.addf("its function Directory returns nil; want a directory, or no function")
		return
	}
	if d.Hash() != c.law.Directory().Hash() {
		c.addf("its function Directory returns another directory each time; want the same")
	}
	land, ok := landOf(c.law.Jurisdiction)
	if !ok {
		return
	}
	if _, known := d.Latest().Unit(land); !known {
		c.addf("its directory does not know the Land %v; want the units of %s", land, c.law.Jurisdiction.Text(language.German))
	}
}

// landOf is the key of the Land whose law it is.
func landOf(jurisdiction law.Jurisdiction) (key.Land, bool) {
	for n := 1; n <= 16; n++ {
		land, err := key.ParseLand(fmt.Sprintf("%02d", n))
		if of, ok := governance.JurisdictionOf(land); err == nil && ok && of == jurisdiction {
			return land, true
		}
	}
	return key.Land{}, false
}

// checkReviews reviews each agreement under this law alone.
func (c lawCheck) checkReviews() {
	reviewer := review.New(c.law)
	for _, a := range c.agreements {
		report, err := reviewer.Check(a)
		if err != nil {
			if c.law.Directory == nil {
				c.addOnce("error", "a reviewer of this law has no answer on %q of %s: %v", a.Title, a.Signed, err)
			}
			continue // the day lies outside its directory
		}
		if report.Complete() && a.Jurisdiction != c.law.Jurisdiction {
			c.addOnce("complete", "a reviewer of this law alone says that its report on %q, which is under the law of %q, is complete", a.Title, a.Jurisdiction)
		}
	}
}

// checkElsewhere holds the law of a Land against agreements of another Land.
func (c lawCheck) checkElsewhere() {
	if _, ok := landOf(c.law.Jurisdiction); !ok {
		return // federal and European law applies everywhere
	}
	elsewhere, city := law.Hessen, key.MustParseAGS("06411000")
	if c.law.Jurisdiction == law.Hessen {
		elsewhere, city = law.Sachsen, key.MustParseAGS("14511000")
	}
	for _, of := range c.agreements {
		if of.Form == agreement.Staatsvertrag {
			continue // all Länder are party to it
		}
		a := *of
		a.Jurisdiction, a.Parties, a.Basis = elsewhere, slices.Clone(of.Parties), nil
		for i := range a.Parties {
			partner := &a.Parties[i].Partner
			partner.ID = ""
			if !partner.Unit.IsZero() {
				partner.Unit = governance.UnitKey{Key: city}
			}
			if partner.Kind == governance.LandPartner {
				partner.Unit = governance.UnitKey{Key: city.Land()}
			}
		}
		for f := range c.law.Rules.Evaluate(review.Case{Agreement: &a, Snapshot: directory.Snapshot{}}, a.Signed).Findings() {
			c.addOnce(f.Rule, "%s finds something in an agreement under the law of %q between parties of that Land (%s); the rule must apply to "+
				"agreements under its own law, or to parties of its own Land: see review.Under", f.Rule, elsewhere, of.Form)
		}
	}
}
