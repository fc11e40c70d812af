package thueringen

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// held is when a norm held: surely in inForce, and perhaps since an earlier day.
type held struct {
	inForce civil.Period
	since   civil.Date
}

// heldFrom is a norm that surely holds since the day.
func heldFrom(day string) held { return held{inForce: period(day, "")} }

// maybeSince is the norm that may have held since an earlier day.
func (h held) maybeSince(day string) held {
	h.since = civil.MustParse(day)
	return h
}

// copiesRead is the day by which copies that bear no day of their own had been read: from then on their text surely held.
const copiesRead = "2026-11-25"

// heldOf tells when an act of the Land held, for rules that do not say more of their provision. It is zero for acts whose provisions
// have nothing in common.
//
// An act that was announced anew is known since that announcement, unless it was changed since and nobody recorded where.
func heldOf(act law.Act) held {
	switch act {
	case law.ThuerKGG: // unchanged since 31 July 2013; as it was announced anew in 2001 it was not read
		return heldFrom("2013-07-31").maybeSince("2001-10-10")
	case law.ThuerKO: // the sections were read in copies without a day; which of them were changed since 2003 is not recorded for all
		return heldFrom("2003-01-28")
	case law.ThuerEGovG: // the day after the gazette, by the usual rule; the day itself was not read
		return heldFrom("2018-10-16").maybeSince("2018-05-24")
	case law.ThuerFAG: // read in copies without a day; enacted for 2013
		return heldFrom(copiesRead).maybeSince("2013-01-01")
	case law.ThuerLHO: // read in copies without a day; other sections hold since 28 July 2000 (wolterskluwer-online.de)
		return heldFrom(copiesRead).maybeSince("2000-07-28")
	}
	return held{}
}

// sinceGrosseKreisstadt tells when §§ 6 and 118 ThürKO held: they were changed when the Große Kreisstadt came, § 6 on 1 January 2021,
// and how they read before was not read.
func sinceGrosseKreisstadt() held { return heldFrom("2021-01-01").maybeSince("2003-01-28") }

// dated gives rules that cite a norm the period of its act, unless they say more of their provision.
func dated(rules []review.Rule) []review.Rule {
	for i := range rules {
		r := &rules[i]
		if act := heldOf(r.Basis[0].Citation.Act()); r.InForce == (civil.Period{}) {
			r.InForce, r.Since = act.inForce, act.since
		}
	}
	return rules
}

// dayOf returns the day on which the agreement is judged; that of the directory for a draft without any.
func dayOf(c review.Case) civil.Date { return c.Day() }
