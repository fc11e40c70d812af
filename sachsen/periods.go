package sachsen

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
)

// landFounded is the day since which there is a Land that makes its own law. What it said before [normsRead] is in doubt.
const landFounded = "1990-10-03"

// period returns the days from through; an empty through is open.
func period(from, through string) civil.Period {
	p := civil.Period{From: civil.MustParse(from)}
	if through != "" {
		p.Through = civil.MustParse(through)
	}
	return p
}

// dated gives rules the period of the texts that were read, unless they say more of their provision.
func dated(rules []review.Rule) []review.Rule {
	for i := range rules {
		if r := &rules[i]; r.InForce == (civil.Period{}) {
			r.InForce, r.Since = period(normsRead, ""), civil.MustParse(landFounded)
		}
	}
	return rules
}
