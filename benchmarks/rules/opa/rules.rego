# The thirty conditions, each by the number of the one that is broken. An empty list of Go is null here, and what is
# computed from null is undefined: "not count(null) >= 1" finds nothing. A rule of its own before the "not" does.
package draft

violated contains 1 if not input.title != ""
violated contains 2 if not input.form in {"zweckvereinbarung", "zweckverband", "framework-agreement"}
violated contains 3 if not count(input.jurisdiction) == 2
violated contains 4 if not input.signed > 0
violated contains 5 if not enough_parties
violated contains 6 if {
	some p in input.parties
	not p.name != ""
}
violated contains 7 if {
	some p in input.parties
	not p.signer != ""
}
violated contains 8 if {
	some p in input.parties
	not p.signature in {"handwritten", "qualified-electronic"}
}
violated contains 9 if {
	some p in input.parties
	not p.titleGiven
}
violated contains 10 if not goals
violated contains 11 if not tasks
violated contains 12 if {
	some t in input.tasks
	not t.name != ""
}
violated contains 13 if {
	some t in input.tasks
	t.leviesTaxes
}
violated contains 14 if not sum([s.part | some s in input.shares]) == 10000
violated contains 15 if {
	some s in input.shares
	not s.part > 0
}
violated contains 16 if {
	some s in input.shares
	not s.party != ""
}
violated contains 17 if not input.atMostCost
violated contains 18 if not total_of_ceilings
violated contains 19 if {
	some c in input.ceilings
	c.amount > 2000000000
}
violated contains 20 if not input.upTo
violated contains 21 if not input.proofOfUse
violated contains 22 if not input.auditRight
violated contains 23 if not input.from >= input.signed
violated contains 24 if not input.through > input.from
violated contains 25 if not notice_fits
violated contains 26 if not input.written
violated contains 27 if input.excluded
violated contains 28 if not input.authority != ""
violated contains 29 if not published_after_approval
violated contains 30 if not named

enough_parties if count(input.parties) >= 2

goals if count(input.goals) >= 1

tasks if count(input.tasks) >= 1

total_of_ceilings if {
	input.total > 0
	sum([c.amount | some c in input.ceilings]) == input.total
}

notice_fits if {
	input.noticeMonths >= 1
	input.noticeMonths <= 24
}

published_after_approval if {
	input.approved > 0
	input.published >= input.approved
}

named if {
	input.gazette != ""
	input.licence != ""
}
