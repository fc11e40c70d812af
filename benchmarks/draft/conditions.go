package draft

// Condition is one of the thirty rules. For validator the rules are the struct tags of [Draft].
type Condition struct {
	Holds      func(*Draft) bool
	Expression string       // the same in CEL, with d for the draft and total for the sum of a list
	Breaks     func(*Draft) // breaks this condition and no other
}

func every[T any](list []T, holds func(*T) bool) bool {
	for i := range list {
		if !holds(&list[i]) {
			return false
		}
	}
	return true
}

// Sum adds up a part of each element.
func Sum[T any](list []T, part func(*T) int64) (total int64) {
	for i := range list {
		total += part(&list[i])
	}
	return total
}

// Conditions returns the thirty conditions.
func Conditions() []Condition {
	return []Condition{
		{func(d *Draft) bool { return d.Title != "" }, `d.title != ""`, func(d *Draft) { d.Title = "" }},
		{func(d *Draft) bool {
			return d.Form == "zweckvereinbarung" || d.Form == "zweckverband" || d.Form == "framework-agreement"
		}, `d.form in ["zweckvereinbarung", "zweckverband", "framework-agreement"]`, func(d *Draft) { d.Form = "vertrag" }},
		{func(d *Draft) bool { return len(d.Jurisdiction) == 2 }, `size(d.jurisdiction) == 2`, func(d *Draft) { d.Jurisdiction = "THÜ" }},
		{func(d *Draft) bool { return d.Signed > 0 }, `d.signed > 0`, func(d *Draft) { d.Signed = 0 }},
		{func(d *Draft) bool { return len(d.Parties) >= 2 }, `size(d.parties) >= 2`, func(d *Draft) { d.Parties = d.Parties[:1] }},
		{func(d *Draft) bool { return every(d.Parties, func(p *Party) bool { return p.Name != "" }) },
			`d.parties.all(p, p.name != "")`, func(d *Draft) { d.Parties[2].Name = "" }},
		{func(d *Draft) bool { return every(d.Parties, func(p *Party) bool { return p.Signer != "" }) },
			`d.parties.all(p, p.signer != "")`, func(d *Draft) { d.Parties[1].Signer = "" }},
		{func(d *Draft) bool {
			return every(d.Parties, func(p *Party) bool { return p.Signature == "handwritten" || p.Signature == "qualified-electronic" })
		}, `d.parties.all(p, p.signature in ["handwritten", "qualified-electronic"])`, func(d *Draft) { d.Parties[0].Signature = "text" }},
		{func(d *Draft) bool { return every(d.Parties, func(p *Party) bool { return p.TitleGiven }) },
			`d.parties.all(p, p.titleGiven)`, func(d *Draft) { d.Parties[1].TitleGiven = false }},
		{func(d *Draft) bool { return len(d.Goals) >= 1 }, `size(d.goals) >= 1`, func(d *Draft) { d.Goals = nil }},
		{func(d *Draft) bool { return len(d.Tasks) >= 1 }, `size(d.tasks) >= 1`, func(d *Draft) { d.Tasks = nil }},
		{func(d *Draft) bool { return every(d.Tasks, func(t *Task) bool { return t.Name != "" }) },
			`d.tasks.all(t, t.name != "")`, func(d *Draft) { d.Tasks[0].Name = "" }},
		{func(d *Draft) bool { return every(d.Tasks, func(t *Task) bool { return !t.LeviesTaxes }) },
			`d.tasks.all(t, !t.leviesTaxes)`, func(d *Draft) { d.Tasks[1].LeviesTaxes = true }},
		{func(d *Draft) bool { return Sum(d.Shares, func(s *Share) int64 { return s.Part }) == Whole },
			`total(d.shares.map(s, s.part)) == 10000`, func(d *Draft) { d.Shares[0].Part++ }},
		{func(d *Draft) bool { return every(d.Shares, func(s *Share) bool { return s.Part > 0 }) },
			`d.shares.all(s, s.part > 0)`, func(d *Draft) { d.Shares[0].Part, d.Shares[1].Part = 8000, 0 }},
		{func(d *Draft) bool { return every(d.Shares, func(s *Share) bool { return s.Party != "" }) },
			`d.shares.all(s, s.party != "")`, func(d *Draft) { d.Shares[0].Party = "" }},
		{func(d *Draft) bool { return d.AtMostCost }, `d.atMostCost`, func(d *Draft) { d.AtMostCost = false }},
		{func(d *Draft) bool {
			return d.Total > 0 && d.Total == Sum(d.Ceilings, func(c *Ceiling) int64 { return c.Amount })
		},
			`d.total > 0 && total(d.ceilings.map(c, c.amount)) == d.total`, func(d *Draft) { d.Total++ }},
		{func(d *Draft) bool { return every(d.Ceilings, func(c *Ceiling) bool { return c.Amount <= mostAYear }) },
			`d.ceilings.all(c, c.amount <= 2000000000)`, func(d *Draft) { d.Ceilings[0].Amount, d.Ceilings[1].Amount = 900_000_000, 2_100_000_000 }},
		{func(d *Draft) bool { return d.UpTo }, `d.upTo`, func(d *Draft) { d.UpTo = false }},
		{func(d *Draft) bool { return d.ProofOfUse }, `d.proofOfUse`, func(d *Draft) { d.ProofOfUse = false }},
		{func(d *Draft) bool { return d.AuditRight }, `d.auditRight`, func(d *Draft) { d.AuditRight = false }},
		{func(d *Draft) bool { return d.From >= d.Signed }, `d.from >= d.signed`, func(d *Draft) { d.From = 17_999 }},
		{func(d *Draft) bool { return d.Through > d.From }, `d.through > d.from`, func(d *Draft) { d.Through = d.From }},
		{func(d *Draft) bool { return d.NoticeMonths >= 1 && d.NoticeMonths <= 24 }, `d.noticeMonths >= 1 && d.noticeMonths <= 24`, func(d *Draft) { d.NoticeMonths = 0 }},
		{func(d *Draft) bool { return d.Written }, `d.written`, func(d *Draft) { d.Written = false }},
		{func(d *Draft) bool { return !d.Excluded }, `!d.excluded`, func(d *Draft) { d.Excluded = true }},
		{func(d *Draft) bool { return d.Authority != "" }, `d.authority != ""`, func(d *Draft) { d.Authority = "" }},
		{func(d *Draft) bool { return d.Approved > 0 && d.Published >= d.Approved }, `d.approved > 0 && d.published >= d.approved`, func(d *Draft) { d.Published = 18_009 }},
		{func(d *Draft) bool { return d.Gazette != "" && d.Licence != "" }, `d.gazette != "" && d.licence != ""`, func(d *Draft) { d.Gazette = "" }},
	}
}
