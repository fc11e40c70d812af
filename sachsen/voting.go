package sachsen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/voting"
)

// sinceRead is a rule since the day for which its text was read.
func sinceRead(r voting.Requirement) law.Series[voting.Requirement] {
	return law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[voting.Requirement]{
		{Period: civil.Period{From: civil.MustParse(normsRead)}, Value: r, Source: r.Source},
	})
}

// Verbandsversammlung returns the assembly of a Zweckverband of Sachsen with the majority that the SächsKomZG asks for in the matter.
// The votes of the members are those of its articles.
//
//   - An ordinary decision needs the majority of the votes; articles may ask for more ([voting.Body.Instead]). A member can object to
//     decisions of special weight within three weeks, which suspends them (§ 19 Abs. 3 with § 47 Abs. 2).
//   - Every change of the articles needs two thirds of all votes and approval (§§ 26, 61); dissolution, exclusion and exit need three
//     quarters of the votes under the articles and approval, unless the articles set another majority for exit (§ 62).
//   - Of which votes the two thirds for a merger are a part, and by what an accession or an election is decided, is not recorded.
//
// Private members have at most two fifths of the votes, and only companies of Gemeinden or Landkreise alone do not count among them
// (§ 52 Abs. 2). Whether abstentions count, what follows where the representatives of a member differ, and the quorum are not recorded.
func Verbandsversammlung(name string, subject voting.Motion, members ...voting.Member) voting.Body {
	body := voting.Body{
		Name:    bilingual.Sprintf("Verbandsversammlung %s, %s", "Verbandsversammlung %s, %s", name, bilingual.TextOf(subject)),
		Members: members,
	}
	r := voting.Requirement{
		Title: bilingual.TextOf(subject),
		Private: &voting.PrivateLimit{Most: finance.MustFraction(2, 5), NotCounted: []voting.Ownership{voting.MunicipallyOwned},
			Source: readAt("§ 52 Abs. 2 SächsKomZG")},
		Uniform:  voting.Uniformity{Source: readAt("§ 52 Abs. 1 SächsKomZG")},
		Approval: voting.Consequence{Text: needsApproval()},
	}
	switch subject {
	case voting.Ordinary, voting.Budget:
		r.Decision, r.Source, r.Approval = "simple-majority of votes-cast", readAt("§ 19 Abs. 3 i. V. m. § 47 Abs. 2 SächsKomZG"), voting.Consequence{}
		r.Objection = &voting.Objection{Weeks: 3, SpecialWeight: true, Source: r.Source}
	case voting.ChangeOfTask, voting.ChangeOfArticles:
		r.Decision, r.Source = "two-thirds of statutory-votes", readAt("§§ 26 und 61 SächsKomZG")
	case voting.Exit, voting.Exclusion, voting.Dissolution:
		r.Decision, r.Source = "three-quarters of statutory-votes", readAt("§ 62 SächsKomZG")
	default:
		return body
	}
	if r.Objection == nil {
		r.Approval.Source = r.Source
	}
	body.Requirements = sinceRead(r)
	return body
}

func needsApproval() bilingual.Text {
	return bilingual.Text{
		German:  "Der Beschluss bedarf der Genehmigung der Rechtsaufsichtsbehörde.",
		English: "The decision needs the approval of the supervisory authority.",
	}
}

// The associations that send members into the bodies of the SAKD, as voting groups.
const (
	sentBySLKT = "slkt"
	sentBySSG  = "ssg"
)

// SAKDVerwaltungsrat returns the Verwaltungsrat of the SAKD: three members that the Sächsischer Landkreistag sends and three of the
// Sächsischer Städte- und Gemeindetag; the director advises (§ 6 SAKD act). Articles, budget and director need the majority of the
// voting members (§ 7): they are [voting.ChangeOfArticles], [voting.Budget] and [voting.Election]. For other matters no rule is recorded.
func SAKDVerwaltungsrat(subject voting.Motion) voting.Body {
	body := voting.Body{
		Name:    bilingual.Sprintf("Verwaltungsrat der SAKD, %s", "Verwaltungsrat of the SAKD, %s", bilingual.TextOf(subject)),
		Members: append(sent(), voting.Member{ID: "director", Name: "Direktor"}),
	}
	switch subject {
	case voting.ChangeOfArticles, voting.Budget, voting.Election:
		body.Requirements = sinceRead(voting.Requirement{
			Title: bilingual.TextOf(subject), Decision: "absolute-majority of members", Source: readAt("§ 7 SAKD-Gesetz"),
		})
	}
	return body
}

// SAKDFachausschuss returns the Fachausschuss of the SAKD: the director as its chair, three members of the Sächsischer Landkreistag and
// three of the Sächsischer Städte- und Gemeindetag. It decides by the majority of its voting members, with at least one vote of each
// association (§ 9 SAKD act). Whether the director votes is not recorded, so that what depends on it is undecidable.
func SAKDFachausschuss() voting.Body {
	source := readAt("§ 9 SAKD-Gesetz")
	consent := func(id, name string) voting.Bloc {
		return voting.Bloc{ID: id, Name: bilingual.Text{German: name, English: name}, Least: 1, Source: source}
	}
	return voting.Body{
		Name:    bilingual.Text{German: "Fachausschuss der SAKD", English: "Fachausschuss of the SAKD"},
		Members: append(sent(), voting.Member{ID: "director", Name: "Direktor", Votes: 1, VoteNotRecorded: true}),
		Requirements: sinceRead(voting.Requirement{
			Title:    bilingual.Text{German: "Beschluss des Fachausschusses", English: "decision of the Fachausschuss"},
			Decision: "absolute-majority of members", Source: source,
			Blocs: []voting.Bloc{consent(sentBySLKT, "Sächsischer Landkreistag"), consent(sentBySSG, "Sächsischer Städte- und Gemeindetag")},
		}),
	}
}

// sent are the members that the two associations send.
func sent() []voting.Member {
	return []voting.Member{
		{ID: "slkt-1", Name: "SLKT 1", Votes: 1, Group: sentBySLKT}, {ID: "slkt-2", Name: "SLKT 2", Votes: 1, Group: sentBySLKT},
		{ID: "slkt-3", Name: "SLKT 3", Votes: 1, Group: sentBySLKT}, {ID: "ssg-1", Name: "SSG 1", Votes: 1, Group: sentBySSG},
		{ID: "ssg-2", Name: "SSG 2", Votes: 1, Group: sentBySSG}, {ID: "ssg-3", Name: "SSG 3", Votes: 1, Group: sentBySSG},
	}
}

// ITKooperationsrat returns the IT-Kooperationsrat with its permanent members: for the Land the CIO, who is the chair, the Staatskanzlei
// and the Staatsministerium des Innern, for the municipalities the SSG, the SLKT and the SAKD; and with the other ministries that vote
// because the topic is theirs. It recommends unanimously (§ 18 SächsEGovG); whether an abstention stands in the way is not recorded.
func ITKooperationsrat(ministries ...string) voting.Body {
	body := voting.Body{
		Name: bilingual.Text{German: "IT-Kooperationsrat", English: "IT-Kooperationsrat"},
		Members: []voting.Member{
			{ID: "cio", Name: "CIO", Votes: 1}, {ID: "sk", Name: "Staatskanzlei", Votes: 1}, {ID: "smi", Name: "Staatsministerium des Innern", Votes: 1},
			{ID: "ssg", Name: "SSG", Votes: 1}, {ID: "slkt", Name: "SLKT", Votes: 1}, {ID: "sakd", Name: "SAKD", Votes: 1},
		},
		Requirements: sinceRead(voting.Requirement{
			Title:    bilingual.Text{German: "Empfehlung", English: "recommendation"},
			Decision: agreement.Unanimity, Source: readAt("§ 18 SächsEGovG"),
		}),
	}
	for _, name := range ministries {
		body.Members = append(body.Members, voting.Member{ID: name, Name: name, Votes: 1})
	}
	return body
}
