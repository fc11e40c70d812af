package sachsen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
)

// document returns a copy of a document of the corpus; a change of it changes no other.
func document(t *testing.T, name string) *agreement.Agreement {
	t.Helper()
	for _, d := range documents(t) {
		if d.Name == name {
			return d.Agreement
		}
	}
	require.Fail(t, "no such document", name)
	return nil
}

// change changes the first clause of its kind.
func change[C agreement.Clause](t *testing.T, a *agreement.Agreement, change func(*C)) {
	t.Helper()
	for i, c := range a.Clauses {
		if found, ok := c.(C); ok {
			change(&found)
			a.Clauses[i] = found
			return
		}
	}
	require.Fail(t, "no such clause")
}

// Where a fact is left out, the rule that needs it is undecidable and names its place; it is neither kept nor broken. Where the library
// does not know what it would have to know, it says so.
func TestWhatIsLeftOutIsOpen(t *testing.T) {
	first := func(a *agreement.Agreement) *agreement.Signature { return &a.Parties[0].Signatures[0] }
	for name, c := range map[string]struct {
		document, rule   string
		change           func(*testing.T, *agreement.Agreement)
		missing, unknown string
	}{
		"how it was signed": {document: "sn-zweckvereinbarung", rule: "SN-GEMO-60", missing: "/parties/0/signatures/0/form",
			change: func(_ *testing.T, a *agreement.Agreement) { first(a).Form = "" }},
		"whether an advanced signature can be verified": {document: "sn-zweckvereinbarung", rule: "SN-GEMO-60", unknown: "/parties/0/signatures/0/form",
			change: func(_ *testing.T, a *agreement.Agreement) { first(a).Form = agreement.QualifiedSeal }},
		"the official title": {document: "sn-zweckvereinbarung", rule: "SN-GEMO-60-AMT", missing: "/parties/0/signatures/0/titleGiven",
			change: func(_ *testing.T, a *agreement.Agreement) { first(a).TitleGiven = agreement.Unknown }},
		"the office of one who signs by authority": {document: "sn-zweckvereinbarung", rule: "SN-GEMO-60-ZWEI", missing: "/parties/0/signatures/0/office",
			change: func(_ *testing.T, a *agreement.Agreement) {
				s := first(a)
				s.Capacity, s.Employee, s.Office = agreement.Attorney, agreement.Yes, ""
			}},
		"whether one who signs by authority is employed": {document: "sn-zweckvereinbarung", rule: "SN-GEMO-60-ZWEI", missing: "/parties/0/signatures/0/employee",
			change: func(_ *testing.T, a *agreement.Agreement) {
				s := first(a)
				s.Capacity, s.Employee = agreement.Attorney, agreement.Unknown
			}},
		"on what a body decides": {document: "sn-arbeitsgemeinschaft-bindet", rule: "SN-KOMZG-73A", missing: "/clauses/1/bodies/0/matters",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Matters = nil })
			}},
		"the authority": {document: "sn-zweckverband", rule: "SN-KOMZG-74", missing: "/clauses/6/authority",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(p *agreement.Approval) { p.Authority = "" })
			}},
		"whether the ministry named another authority": {document: "sn-crimmitschau-schmoelln", rule: "SN-KOMZG-74", missing: "/clauses/7/delegated",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(p *agreement.Approval) { p.Authority, p.Delegated = "Landratsamt Zwickau", agreement.Unknown })
			}},
		"in which gazette it was published": {document: "sn-zweckverband-am-tag-der-bekanntmachung", rule: "SN-KOMZG-13-TAG", missing: "/clauses/7/gazette",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(p *agreement.Publication) { p.Gazette = "Amtsblatt des Landkreises" })
			}},
		"who has a seat": {document: "sn-zweckverband", rule: "SN-KOMZG-52-1", missing: "/clauses/2/bodies/0/seats",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Seats = nil })
			}},
		"how many seats a member has": {document: "sn-zweckverband-stimmen-einzeln", rule: "SN-KOMZG-52-1-EINHEITLICH", missing: "/clauses/2/bodies/0/seats",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Seats = nil })
			}},
		"how the votes are distributed": {document: "sn-zweckverband-privates-mitglied", rule: "SN-KOMZG-52-2", missing: "/clauses/2/bodies/0/seats",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Seats = nil })
			}},
		"how a company signed": {document: "sn-zweckvereinbarung-gmbh", rule: "SN-KOMZG-72-1", missing: "/parties/2/signatures/0/form",
			change: func(_ *testing.T, a *agreement.Agreement) { a.Parties[2].Signatures[0].Form = "" }},
		"whether a joint office is run": {document: "sn-zweckvereinbarung-nur-angezeigt", rule: "SN-KOMZG-72-ANZEIGE", unknown: "/clauses/0/tasks/0/transfer",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(x *agreement.Tasks) { x.Tasks[0].Transfer = agreement.TaskJoint })
			}},
		"whether the task passes": {document: "sn-zweckvereinbarung-nur-angezeigt", rule: "SN-KOMZG-72-ANZEIGE", missing: "/clauses/0/tasks/0/transfer",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(x *agreement.Tasks) { x.Tasks[0].Transfer = "" })
			}},
		"who takes over the task": {document: "sn-crimmitschau-schmoelln", rule: "STV-SN-TH-2-AUFGABE", missing: "/clauses/0/tasks/0/to",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(x *agreement.Tasks) { x.Tasks[0].To = "" })
			}},
		"whose law applies where competence stays": {document: "sn-crimmitschau-schmoelln", rule: "STV-SN-TH-2-AUFGABE", missing: "/clauses/0/tasks/0/transfer",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(x *agreement.Tasks) { x.Tasks[0].To, x.Tasks[0].Transfer = "schmoelln", agreement.TaskPerformed })
			}},
		"where the seat is": {document: "sn-kisa-sitz-in-thueringen", rule: "STV-SN-TH-2-SITZ", missing: "/clauses/0/seat",
			change: func(t *testing.T, a *agreement.Agreement) {
				change(t, a, func(x *agreement.Identity) { x.Seat = "" })
			}},
	} {
		a := document(t, c.document)
		c.change(t, a)
		seen := false
		for o := range sachsen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: directoryOn(t, a.Signed.String())}, a.Signed).Outcomes() {
			if o.Rule.ID != c.rule {
				continue
			}
			seen = true
			require.Equal(t, rule.Undecidable.String(), o.Outcome.String(), name)
			if c.missing != "" {
				require.Equal(t, []string{c.missing}, o.Missing, name)
				require.Empty(t, o.Unrecorded, name)
			} else {
				require.Equal(t, []string{c.unknown}, o.Unrecorded, name)
				require.Empty(t, o.Missing, name)
			}
		}
		require.True(t, seen, "no rule %s", c.rule)
	}
}

// What is allowed is no violation, and what is not is one: documents of the corpus in which one fact is another.
func TestOneFactDecides(t *testing.T) {
	byAuthority := func(office string) func(*testing.T, *agreement.Agreement) {
		return func(_ *testing.T, a *agreement.Agreement) {
			s := &a.Parties[0].Signatures[0]
			s.Capacity, s.Employee, s.Office = agreement.Attorney, agreement.Yes, office
		}
	}
	for name, c := range map[string]struct {
		document, rule string
		change         func(*testing.T, *agreement.Agreement)
		outcome        rule.Outcome
		pointer        string
	}{
		"an employee":           {"sn-zweckvereinbarung", "SN-GEMO-60-ZWEI", byAuthority("Kämmerer"), rule.Violated, "/parties/0/signatures"},
		"a deputy of the mayor": {"sn-zweckvereinbarung", "SN-GEMO-60-ZWEI", byAuthority("Stellvertretende Bürgermeisterin"), rule.Satisfied, ""},
		"a Beigeordnete":        {"sn-zweckvereinbarung", "SN-GEMO-60-ZWEI", byAuthority("Beigeordnete"), rule.Satisfied, ""},
		"two employees": {"sn-zweckvereinbarung", "SN-GEMO-60-ZWEI", func(t *testing.T, a *agreement.Agreement) {
			byAuthority("Kämmerer")(t, a)
			a.Parties[0].Signatures = append(a.Parties[0].Signatures, a.Parties[0].Signatures[0])
		}, rule.Satisfied, ""},
		"one party did not sign": {"sn-zweckvereinbarung", "SN-GEMO-60", func(_ *testing.T, a *agreement.Agreement) {
			a.Parties[1].Signatures = nil
		}, rule.Violated, "/parties/1/signatures"},
		"the form that Thüringen alone knows": {"sn-arbeitsgemeinschaft", "SN-KOMZG-73A", func(_ *testing.T, a *agreement.Agreement) {
			a.Form = agreement.SpecialArbeitsgemeinschaft
		}, rule.Violated, "/form"},
		"a body that binds": {"sn-arbeitsgemeinschaft-bindet", "SN-KOMZG-73A", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(b *agreement.Bodies) { b.Bodies[0].BindsMunicipalities = agreement.Yes })
		}, rule.Violated, "/clauses/1/bodies/0/bindsMunicipalities"},
		"a body that recommends": {"sn-arbeitsgemeinschaft-bindet", "SN-KOMZG-73A", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Decision = agreement.Recommendation })
		}, rule.Satisfied, ""},
		"the Amtsblatt by its abbreviation": {"sn-zweckverband-am-tag-der-bekanntmachung", "SN-KOMZG-13-TAG", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(p *agreement.Publication) { p.Gazette = "SächsABl. 2025 S. 1" })
		}, rule.Violated, "/clauses/8/on"},
		"two authorities in one word": {"sn-zweckvereinbarung", "SN-KOMZG-74", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(p *agreement.Approval) { p.Authority = "Landratsamt Zwickau, Landesdirektion Sachsen" })
		}, rule.Undecidable, ""},
		"another authority": {"sn-zweckvereinbarung", "SN-KOMZG-74", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(p *agreement.Approval) { p.Authority = "Landesdirektion Sachsen" })
		}, rule.Violated, "/clauses/7/authority"},
		"another authority, and the Landratsamt is competent": {"sn-zweckvereinbarung", "SN-KOMZG-74", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(p *agreement.Approval) { p.Authority, p.Delegated = "Landesdirektion Sachsen", agreement.Unknown })
		}, rule.Violated, "/clauses/7/authority"},
		"a member without a seat": {"sn-zweckverband", "SN-KOMZG-52-1", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Seats = b.Bodies[0].Seats[:1] })
		}, rule.Violated, "/clauses/2/bodies/0/seats"},
		"members with one seat each": {"sn-zweckverband-stimmen-einzeln", "SN-KOMZG-52-1-EINHEITLICH", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Seats[0].Number = 1 })
		}, rule.Satisfied, ""},
		"exactly two fifths": {"sn-zweckverband-privates-mitglied", "SN-KOMZG-52-2", func(*testing.T, *agreement.Agreement) {}, rule.Satisfied, ""},
		"a vote more than two fifths": {"sn-zweckverband-privates-mitglied", "SN-KOMZG-52-2", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(b *agreement.Bodies) { b.Bodies[0].Seats[2].Votes++ })
		}, rule.Violated, "/clauses/2/bodies/0/seats"},
		"members of public law alone":            {"sn-zweckverband", "SN-KOMZG-52-2", func(*testing.T, *agreement.Agreement) {}, rule.NotApplicable, ""},
		"an officer among members of public law": {"sn-zweckverband-mit-beamten", "SN-KOMZG-57", func(*testing.T, *agreement.Agreement) {}, rule.Satisfied, ""},
		"no officers beside a company": {"sn-zweckverband-beamte-mit-gmbh", "SN-KOMZG-57", func(t *testing.T, a *agreement.Agreement) {
			change(t, a, func(s *agreement.Staff) { s.CivilServants = agreement.No })
		}, rule.Satisfied, ""},
	} {
		a := document(t, c.document)
		c.change(t, a)
		report := sachsen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: directoryOn(t, a.Signed.String())}, a.Signed)
		require.Equal(t, c.outcome.String(), report.Outcome(c.rule).String(), name)
		for f := range report.Findings() {
			if f.Rule == c.rule {
				require.Equal(t, c.pointer, f.Pointer, name)
			}
		}
	}
}

// The majorities of §§ 61, 62 SächsKomZG, each with the part that is just enough and one that is not: two thirds of all votes for changes of
// the articles and of the task, three quarters for the end of the Zweckverband and for exclusion. Votes that are cast are not all votes.
func TestMajoritiesOfTheAct(t *testing.T) {
	for id, c := range map[string]struct {
		set          func(*agreement.Change, agreement.Decision)
		enough, weak agreement.Decision
	}{
		"SN-KOMZG-61":            {func(c *agreement.Change, d agreement.Decision) { c.Decision = d }, "2/3", "13/20"},
		"SN-KOMZG-61-AUFGABE":    {func(c *agreement.Change, d agreement.Decision) { c.TaskChange = d }, "2/3", "13/20"},
		"SN-KOMZG-62":            {func(c *agreement.Change, d agreement.Decision) { c.Dissolution = d }, "3/4", "14/19"},
		"SN-KOMZG-62-AUSSCHLUSS": {func(c *agreement.Change, d agreement.Decision) { c.Exit = d }, "3/4", "14/19"},
	} {
		for decision, want := range map[agreement.Decision]rule.Outcome{
			c.enough + " of statutory-votes": rule.Satisfied, c.weak + " of statutory-votes": rule.Violated,
			c.enough + " of votes-cast": rule.Violated, c.enough: rule.Undecidable, "unanimity of members": rule.Satisfied,
		} {
			parsed, err := agreement.ParseDecision(string(decision))
			require.NoError(t, err, decision)
			a := document(t, "sn-zweckverband")
			change(t, a, func(x *agreement.Change) { c.set(x, parsed) })
			report := sachsen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: directoryOn(t, a.Signed.String())}, a.Signed)
			require.Equal(t, want.String(), report.Outcome(id).String(), "%s: %s", id, decision)
		}
	}
}
