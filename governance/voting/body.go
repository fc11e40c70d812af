package voting

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Body is who decides, and by which rule on which day.
type Body struct {
	Name    bilingual.Text
	Members []Member
	// Requirements are the rule over time for one matter, such as the change of the articles. Where it has none for a day, the answer is
	// [NotRecorded].
	Requirements law.Series[Requirement]
	// SharesBy says by which key the members bear their shares, and on what that rests. It is told beside a majority that goes by shares.
	SharesBy Consequence
}

// Member has votes in a body.
type Member struct {
	// ID names the member in votes and coalitions.
	ID string
	// Name is for readers.
	Name string
	// Votes are those that the articles or the law give to the member; 0 for members that only advise.
	Votes int
	// Share is what a key makes the member bear; zero where it bears nothing, or no majority goes by shares. Where one does, the shares
	// of all add up to 100 %.
	Share finance.Share
	// Inhabitants are those for whom the member stands; 0 where no majority goes by them. Where one does, a member with votes has some.
	Inhabitants int
	// Group is the group whose consent the rule may need, such as "laender"; empty for none.
	Group string
	// Ownership tells private members from others.
	Ownership Ownership
	// VoteNotRecorded tells that the member belongs to the body, and that nobody has recorded whether it has its votes.
	VoteNotRecorded bool
}

// Requirement is by what a body decides: every majority of Decision, the consent of every group, and a quorum, each where it is needed.
type Requirement struct {
	Title bilingual.Text
	// Decision holds the majorities. "federation" and "laender" are the members of the group of that name.
	Decision agreement.Decision
	// Source is the norm of Decision.
	Source law.Source
	// Abstentions tells whether an abstention counts among the votes cast, or among those present, of which a simple or an absolute
	// majority is a part. Where it is not recorded both are tried. It makes no difference to a part of all members or votes.
	Abstentions Abstentions
	// Blocs are those each of which must agree with some of its members.
	Blocs []Bloc
	// Quorum is who must be there; nil where nothing on it is recorded. A note says so where somebody was missing.
	Quorum *Quorum
	// Private limits the votes of private members; nil without a limit.
	Private *PrivateLimit
	// Uniform tells how several representatives of a member vote.
	Uniform Uniformity
	// Objection is that of a member against a decision; nil where there is none.
	Objection *Objection
	// Approval is the approval or consent that the decision needs before it takes effect; zero where it needs none.
	Approval Consequence
}

// Instead returns the body with another majority on the days on which it has one, as its articles may order where the norm allows that.
// A body without a rule on any day, a decision without a majority and a source that is none are a [*BodyError].
func (b Body) Instead(decision agreement.Decision, source law.Source) (Body, error) {
	if b.Requirements.Len() == 0 {
		missing := b.absent(civil.Date{})
		return b, b.fault("", missing.German, missing.English)
	}
	if len(decision.Majorities()) == 0 {
		return b, b.fault("", "Die Regel nennt keine Mehrheit.", "the rule names no majority.")
	}
	values := b.Requirements.Values()
	for i := range values {
		values[i].Value.Decision, values[i].Value.Source, values[i].Source = decision, source, source
	}
	series, err := law.NewSeries(law.BeforeRecords, law.AfterRecords, values, b.Requirements.Gaps()...)
	if err != nil {
		return b, b.fault("", "Die Quelle der Mehrheit ist keine.", "the source of the majority is none: "+err.Error())
	}
	b.Requirements = series
	return b, nil
}

// Abstentions tells whether abstentions count.
type Abstentions struct {
	Count  agreement.Fact
	Source law.Source
}

// Bloc is a group of members of which at least some must agree.
type Bloc struct {
	ID     string
	Name   bilingual.Text
	Least  int // members
	Source law.Source
}

// Quorum is who must be there for a body to decide.
type Quorum struct {
	// Present is how much must be present, such as "absolute-majority of statutory-votes"; empty for no number.
	Present agreement.Decision
	// AllInvited tells that all members must have been duly invited.
	AllInvited bool
	// PublicPrevails tells that the votes of private members must not outweigh the others that are present. What private members are
	// says [Requirement.Private].
	PublicPrevails bool
	// SecondCallWeeks is within how many weeks a second meeting on the same item has a quorum regardless of Present; 0 for never.
	SecondCallWeeks int
	Source          law.Source
}

// PrivateLimit limits the votes that private members may have together.
type PrivateLimit struct {
	// Most is the part of the votes under the articles; Below tells that they must stay below it.
	Most  finance.Share
	Below bool
	// NotCounted are the persons of private law that do not count among the private members.
	NotCounted []Ownership
	Source     law.Source
}

// counts tells whether a member counts among the private ones.
func (l *PrivateLimit) counts(m *Member) agreement.Fact {
	if m.Ownership == OwnersNotRecorded {
		return agreement.Unknown
	}
	if m.Ownership == PublicLaw {
		return agreement.No
	}
	for _, s := range l.NotCounted {
		if s == m.Ownership {
			return agreement.No
		}
	}
	return agreement.Yes
}

// Uniformity is the norm by which several representatives of one member vote uniformly. The zero value rules nothing.
type Uniformity struct {
	// InternalMajority tells that the representatives find the vote of their member by majority, and that the legal representative
	// breaks a tie among them. Where abstentions keep both from being sure, the vote of the member stays open.
	InternalMajority bool
	Source           law.Source
}

// Objection is the right of a member to make a body vote anew.
type Objection struct {
	Weeks int
	// SpecialWeight tells that only decisions of special weight for the member can be objected to.
	SpecialWeight bool
	Source        law.Source
}

// Meeting is what is known of a meeting.
type Meeting struct {
	// Cast are the votes of the members that are recorded.
	Cast []Vote
	// Others is what all the others did; zero where that is not recorded.
	Others Choice
	// AllInvited tells whether all members were duly invited.
	AllInvited agreement.Fact
	// SecondCall tells whether the meeting is the second on the same item, called within the weeks of the norm with the remark that
	// it has a quorum in any case. Left out, it is a first meeting.
	SecondCall bool
	// Objected is the day on which a member objected; zero where none did.
	Objected civil.Date
	// SpecialWeight tells whether the decision is of special weight for the member that objected.
	SpecialWeight agreement.Fact
}

// Vote is what a member does.
type Vote struct {
	Member string
	Choice Choice
	// Ballots are the votes of the single representatives of the member, that of the legal representative first. Choice is empty then:
	// the rule of the body tells what they come to.
	Ballots []Choice
}

// BodyError tells that a body, or a vote in it, cannot be counted.
type BodyError struct {
	Body   string // its name in German
	Member string // the member it is about; empty where it is about none
	Reason bilingual.Text

	english string // the name of the body
}

func (e *BodyError) Error() string { return "voting: " + e.text().English }

// Text returns the error for readers.
func (e *BodyError) Text(tag language.Tag) string { return e.text().In(tag) }

func (e *BodyError) text() bilingual.Text {
	if e.Body == "" && e.Member == "" {
		return e.Reason
	}
	body := bilingual.Text{German: e.Body, English: cmp.Or(e.english, e.Body)}
	if e.Member == "" {
		return bilingual.Sprintf("%s: %s", "%s: %s", body, e.Reason)
	}
	return bilingual.Sprintf("%s, Mitglied %q: %s", "%s, member %q: %s", body, e.Member, e.Reason)
}

func (b *Body) fault(member, german, english string) error {
	return &BodyError{Body: b.Name.German, Member: member, Reason: bilingual.Text{German: german, English: english}, english: b.Name.English}
}

// check finds what makes a body impossible to count.
func (b *Body) check() error {
	seen := make(map[string]bool, len(b.Members))
	votes, shares := 0, new(big.Rat)
	for i := range b.Members {
		m := &b.Members[i]
		votes += m.Votes
		if !m.Share.IsZero() {
			shares.Add(shares, m.Share.Rat())
		}
		switch {
		case m.ID == "":
			return b.fault(m.Name, "Das Mitglied hat keine Kennung.", "it has no ID.")
		case seen[m.ID]:
			return b.fault(m.ID, "Die Kennung kommt zweimal vor.", "the ID stands there twice.")
		case m.Votes < 0 || m.Votes > mostVotes || m.Inhabitants < 0 || m.Inhabitants > mostInhabitants ||
			m.Share.Numerator() < 0 || m.Share.Compare(finance.Whole()) > 0:
			return b.fault(m.ID, fmt.Sprintf("Stimmen sind 0 bis %d, Einwohner 0 bis %d, ein Anteil ist 0 bis 100 %%.", mostVotes, mostInhabitants),
				fmt.Sprintf("votes are 0 to %d, inhabitants 0 to %d, a share is 0 to 100%%.", mostVotes, mostInhabitants))
		}
		seen[m.ID] = true
	}
	switch {
	case len(b.Members) == 0 || len(b.Members) > mostMembers:
		return b.fault("", fmt.Sprintf("Ein Gremium hat 1 bis %d Mitglieder.", mostMembers),
			fmt.Sprintf("a body has 1 to %d members.", mostMembers))
	case votes == 0:
		return b.fault("", "Kein Mitglied hat eine Stimme.", "no member has a vote.")
	case shares.Cmp(big.NewRat(1, 1)) > 0:
		return b.fault("", "Die Anteile der Mitglieder sind zusammen mehr als 100 %.", "the shares of the members are more than 100% together.")
	}
	return nil
}

// check finds what makes a requirement of the body impossible to count.
func (r *Requirement) check(b *Body) error {
	for i := range r.Blocs {
		if g := &r.Blocs[i]; g.Least < 1 {
			return b.fault("", fmt.Sprintf("Aus der Gruppe „%s“ muss wenigstens ein Mitglied zustimmen.", g.Name.German),
				fmt.Sprintf("of the group %q one member at least must agree.", g.Name.English))
		}
	}
	list := r.Decision.Majorities()
	if r.Quorum != nil {
		list = slices.Concat(list, r.Quorum.Present.Majorities())
	}
	for _, majority := range list {
		if err := b.checkBase(majority.Of); err != nil {
			return err
		}
	}
	return nil
}

// checkBase finds the member whose weight in a base is missing. Shares are complete where they make up the whole: who then has none bears
// nothing.
func (b *Body) checkBase(of agreement.VoteBase) error {
	switch of {
	case agreement.FinancingShares:
		sum := new(big.Rat)
		missing := ""
		for i := range b.Members {
			m := &b.Members[i]
			if sum.Add(sum, m.Share.Rat()); missing == "" && m.Votes > 0 && m.Share.IsZero() {
				missing = m.ID
			}
		}
		if sum.Cmp(big.NewRat(1, 1)) != 0 {
			return b.fault(missing, "Die Mehrheit geht nach Finanzierungsanteilen; die Anteile der Mitglieder ergeben zusammen nicht 100 %.",
				"the majority goes by financing shares; the shares of the members do not add up to 100%.")
		}
	case agreement.Inhabitants:
		for i := range b.Members {
			if m := &b.Members[i]; m.Votes > 0 && m.Inhabitants == 0 {
				return b.fault(m.ID, "Die Mehrheit geht nach Einwohnern; die Zahl der Einwohner des Mitglieds fehlt.",
					"the majority goes by inhabitants; the number of inhabitants of the member is missing.")
			}
		}
	}
	return nil
}

// Sums of so many votes of so many members stay far below what a whole number holds.
const (
	mostVotes       = 1_000_000
	mostInhabitants = 1_000_000_000
	mostMembers     = 10_000
)
