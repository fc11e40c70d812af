package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/voting"
)

// Verbandsversammlung returns the assembly of a Zweckverband of Thüringen with the majority that the ThürKGG asks for in the matter. The
// votes of the members are those of its articles.
//
//   - An ordinary decision needs more yes than no of the votes cast (§ 30 Abs. 2). Act or articles may ask for more: [voting.Body.Instead].
//   - The change of the task, exit and exclusion need two thirds of the votes under the articles, other changes of the articles more than
//     half of them (§ 38 Abs. 1); that an accession is such a change is our reading. Dissolution needs two thirds (§ 40 Abs. 1).
//   - Elections follow § 39 Abs. 2 ThürKO, whose text was not read: they, and matters that the act does not know, have no rule.
//
// In every case the quorum, the second call and the uniform vote of §§ 28 and 30 hold, and private members stay below two fifths. The
// rules hold since 31 July 2013; how they read before is not recorded.
func Verbandsversammlung(name string, subject voting.Motion, members ...voting.Member) voting.Body {
	body := voting.Body{
		Name:    bilingual.Sprintf("Verbandsversammlung %s, %s", "Verbandsversammlung %s, %s", name, bilingual.TextOf(subject)),
		Members: members,
	}
	decision, source, known := zweckverbandMajority(subject)
	if !known {
		return body
	}
	r := voting.Requirement{
		Title: bilingual.TextOf(subject), Decision: decision, Source: source,
		Abstentions: voting.Abstentions{Count: agreement.No, Source: law.Source{
			Citation: law.MustCite(law.ThuerKGG, "§ 30 Abs. 2"), Where: anwalt24, Evidence: law.Derived,
		}},
		Quorum: &voting.Quorum{
			Present: "absolute-majority of statutory-votes", AllInvited: true, PublicPrevails: true, SecondCallWeeks: 4,
			Source: review.Read(law.ThuerKGG, "§ 30 Abs. 1", anwalt24),
		},
		Private: &voting.PrivateLimit{
			Most: finance.MustFraction(2, 5), Below: true, NotCounted: []voting.Ownership{voting.MainlyPublic, voting.MunicipallyOwned},
			Source: review.Read(law.ThuerKGG, "§ 28 Abs. 1 S. 7", anwalt24),
		},
		Uniform: voting.Uniformity{InternalMajority: true, Source: review.Read(law.ThuerKGG, "§ 28 Abs. 1 S. 3–5", anwalt24)},
	}
	switch subject {
	case voting.ChangeOfTask, voting.Accession, voting.Exit, voting.Exclusion, voting.Dissolution:
		r.Approval = voting.Consequence{Source: review.Read(law.ThuerKGG, "§ 42", wolters), Text: bilingual.Text{
			German:  "Der Beschluss bedarf der Genehmigung der Aufsichtsbehörde.",
			English: "The decision needs the approval of the supervisory authority.",
		}}
	case voting.ChangeOfArticles:
		r.Approval = voting.Consequence{Source: review.Read(law.ThuerKGG, "§ 42", wolters), Text: bilingual.Text{
			German:  "Die Änderung ist der Aufsichtsbehörde anzuzeigen.",
			English: "The change must be notified to the supervisory authority.",
		}}
	}
	body.Requirements = sinceKGG(r)
	return body
}

// sinceKGG is a rule of the ThürKGG, which is unchanged since 31 July 2013.
func sinceKGG(r voting.Requirement) law.Series[voting.Requirement] {
	held := heldOf(law.ThuerKGG)
	return law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[voting.Requirement]{
		{Period: held.inForce, Value: r, Source: r.Source},
	})
}

func zweckverbandMajority(subject voting.Motion) (agreement.Decision, law.Source, bool) {
	const twoThirds = agreement.Decision("two-thirds of statutory-votes")
	switch subject {
	case voting.Ordinary, voting.Budget:
		return "simple-majority of votes-cast", review.Read(law.ThuerKGG, "§ 30 Abs. 2", anwalt24), true
	case voting.ChangeOfTask, voting.Exit, voting.Exclusion:
		return twoThirds, review.Read(law.ThuerKGG, "§ 38 Abs. 1 S. 1", gesetzeCo), true
	case voting.ChangeOfArticles:
		return "absolute-majority of statutory-votes", review.Read(law.ThuerKGG, "§ 38 Abs. 1", gesetzeCo), true
	case voting.Accession:
		source := review.Read(law.ThuerKGG, "§ 38 Abs. 1", gesetzeCo)
		source.Evidence = law.Derived
		return "absolute-majority of statutory-votes", source, true
	case voting.Dissolution:
		return twoThirds, review.Read(law.ThuerKGG, "§ 40 Abs. 1", wolters), true
	}
	return "", law.Source{}, false
}

// BesondereArbeitsgemeinschaft returns the parties of a besondere Arbeitsgemeinschaft with the majority by which they bind themselves
// (§ 5 Abs. 1 ThürKGG): all of them, or, on the conduct of business and financial requirements, on procedure and on guidelines, the
// majority of their competent organs, where they agreed on that.
func BesondereArbeitsgemeinschaft(name string, matter agreement.Matter, parties ...voting.Member) voting.Body {
	r := voting.Requirement{Title: bilingual.TextOf(matter), Decision: "unanimity of members",
		Source: review.Read(law.ThuerKGG, "§ 5 Abs. 1 S. 1", gesetzeCo)}
	switch matter {
	case agreement.ManagementAndFinance, agreement.Procedure, agreement.Guidelines:
		r.Decision, r.Source = "absolute-majority of members", review.Read(law.ThuerKGG, "§ 5 Abs. 1 S. 2", gesetzeCo)
	}
	return voting.Body{
		Name:    bilingual.Sprintf("Arbeitsgemeinschaft %s, %s", "Arbeitsgemeinschaft %s, %s", name, bilingual.TextOf(matter)),
		Members: parties, Requirements: sinceKGG(r),
	}
}

// Gemeinschaftsversammlung returns the assembly of a Verwaltungsgemeinschaft for the decision on a levy by another measure than
// inhabitants, which must be unanimous (§ 50 Abs. 1 ThürKO). For other matters no rule is recorded. The text was read in a copy without
// a day, so that the rule holds from the day on which it had been read.
func Gemeinschaftsversammlung(name string, subject voting.Motion, members ...voting.Member) voting.Body {
	body := voting.Body{
		Name:    bilingual.Sprintf("Gemeinschaftsversammlung %s, %s", "Gemeinschaftsversammlung %s, %s", name, bilingual.TextOf(subject)),
		Members: members,
	}
	if subject != voting.Levy {
		return body
	}
	r := voting.Requirement{Title: bilingual.TextOf(subject), Decision: agreement.Unanimity,
		Source: review.Read(law.ThuerKO, "§ 50 Abs. 1", wolters)}
	body.Requirements = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[voting.Requirement]{
		{Period: heldFrom(copiesRead).inForce, Value: r, Source: r.Source},
	})
	return body
}
