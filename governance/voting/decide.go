package voting

import (
	"slices"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Decide counts the votes of a meeting by the rule of its day. Votes that are not recorded stay open, and so does every other fact
// that the rule needs: the result is [Undecidable] where they make a difference.
//
// A body that has no members, or one twice, and a vote of nobody who belongs to it are a [*BodyError]. So are shares that do not add up
// to 100 % and a missing number of inhabitants where a majority goes by them.
func (b Body) Decide(votes Meeting, on civil.Date) (Tally, error) {
	o := Tally{Body: b.Name, On: on}
	if err := b.check(); err != nil {
		return o, err
	}
	dated, ok := b.Requirements.On(on)
	if !ok {
		o.Result, o.Missing = NotRecorded, []bilingual.Text{b.absent(on)}
		return o, nil
	}
	o.Requirement = dated.Value
	m := meeting{body: &b, requirement: &o.Requirement, votes: &votes}
	if err := o.Requirement.check(&b); err != nil {
		return o, err
	}
	if err := m.read(on); err != nil {
		return o, err
	}
	tests, err := m.tests(b.Members)
	if err != nil {
		return o, err
	}
	if without, differs := withoutOpenVotes(b.Members); differs {
		second, err := m.tests(without)
		if err != nil {
			return o, err
		}
		if verdictOf(tests) != verdictOf(second) {
			agree(tests, second)
		}
	}
	for i := range tests {
		if tests[i].Need.IsShare {
			tests[i].by = b.SharesBy
		}
	}
	o.Tests = tests
	m.conclude(&o)
	return o, nil
}

// absent says why there is no rule on the day.
func (b *Body) absent(on civil.Date) bilingual.Text {
	if b.Requirements.Len() == 0 {
		return bilingual.Text{German: "Für diese Sache ist keine Regel erfasst.", English: "No rule is recorded for this matter."}
	}
	why, reason := b.Requirements.Absent(on)
	text := bilingual.Sprintf("Nach welcher Regel am %s entschieden wurde (%s).", "By which rule it was decided on %s (%s).",
		bilingual.FormatOf(on), bilingual.TextOf(why))
	if reason != "" {
		text = bilingual.Sprintf("%s %s", "%s %s", text, reason)
	}
	return text
}

// withoutOpenVotes returns the members without the votes of those of whom it is not recorded whether they have them.
func withoutOpenVotes(members []Member) ([]Member, bool) {
	without, differs := slices.Clone(members), false
	for i := range without {
		if without[i].VoteNotRecorded {
			without[i].Votes, differs = 0, true
		}
	}
	return without, differs
}

// agree leaves open what two countings of the same tests answer differently.
func agree(first, second []Test) {
	for i := range first {
		if first[i].Met != second[i].Met {
			first[i].Met = agreement.Unknown
			first[i].lacks = append(first[i].lacks, bilingual.Text{
				German:  "Ob alle Mitglieder des Gremiums ihre Stimme haben.",
				English: "Whether all members of the body have their vote.",
			})
		}
	}
}

// meeting is one vote while it is counted.
type meeting struct {
	body        *Body
	requirement *Requirement
	votes       *Meeting
	choices     []Choice // of the members; 0 where not recorded
	divided     []string // members whose representatives did not vote alike
}

// read finds the choice of every member.
func (m *meeting) read(on civil.Date) error {
	if len(m.requirement.Decision.Majorities()) == 0 {
		return m.body.fault("", "Die Regel nennt keine Mehrheit.", "the rule names no majority.")
	}
	if !m.votes.Objected.IsZero() && m.votes.Objected.Before(on) {
		return m.body.fault("", "Der Einspruch liegt vor dem Beschluss.", "the objection is earlier than the decision.")
	}
	if m.votes.Others > Absent {
		return m.body.fault("", "Was die Übrigen taten, ist keine Stimme.", "what the others did is no vote.")
	}
	index := make(map[string]int, len(m.body.Members))
	m.choices = make([]Choice, len(m.body.Members))
	for i := range m.body.Members {
		index[m.body.Members[i].ID] = i
		m.choices[i] = m.votes.Others
	}
	seen := make(map[string]bool, len(m.votes.Cast))
	for i := range m.votes.Cast {
		vote := &m.votes.Cast[i]
		at, known := index[vote.Member]
		switch {
		case !known:
			return m.body.fault(vote.Member, "Wer nicht im Gremium ist, stimmt nicht ab.", "whoever is not in the body has no vote.")
		case seen[vote.Member]:
			return m.body.fault(vote.Member, "Die Stimme ist zweimal angegeben.", "the vote stands there twice.")
		case vote.Choice > Absent || slices.ContainsFunc(vote.Ballots, func(c Choice) bool { return c > Absent }):
			return m.body.fault(vote.Member, "Die Stimme ist keine.", "the vote is none.")
		case vote.Choice != 0 && len(vote.Ballots) > 0:
			return m.body.fault(vote.Member, "Anzugeben ist entweder eine Stimme oder die Stimmen der Vertreter.",
				"give either a vote, or the votes of the representatives.")
		}
		seen[vote.Member] = true
		m.choices[at] = vote.Choice
		if len(vote.Ballots) > 0 {
			m.choices[at] = m.uniform(vote)
		}
	}
	return nil
}

// uniform returns what the votes of the representatives of a member come to; 0 where that is not recorded. Whether abstentions count
// among them the norm does not say: a vote is found where more than half of all agree, and a tie is one of Yes and No alone.
func (m *meeting) uniform(vote *Vote) Choice {
	count := map[Choice]int{}
	for _, ballot := range vote.Ballots {
		count[ballot]++
	}
	first := vote.Ballots[0] // that of the legal representative
	if count[first] == len(vote.Ballots) {
		return first
	}
	m.divided = append(m.divided, vote.Member)
	if !m.requirement.Uniform.InternalMajority || count[0] > 0 || count[Absent] > 0 {
		return 0
	}
	switch {
	case 2*count[Yes] > len(vote.Ballots):
		return Yes
	case 2*count[No] > len(vote.Ballots):
		return No
	case count[Abstention] == 0:
		return first // breaks the tie
	}
	return 0
}

// tests counts the votes of the members for every condition of the rule.
func (m *meeting) tests(members []Member) ([]Test, error) {
	var list []Test
	if q := m.requirement.Quorum; q != nil {
		if q.AllInvited {
			list = append(list, m.invited())
		}
		for _, majority := range q.Present.Majorities() {
			test, err := m.present(members, majority)
			if err != nil {
				return nil, err
			}
			list = append(list, test)
		}
		if q.PublicPrevails && m.requirement.Private != nil {
			list = append(list, m.publicPrevails(members))
		}
	}
	for _, majority := range m.requirement.Decision.Majorities() {
		test, err := m.majority(members, majority)
		if err != nil {
			return nil, err
		}
		list = append(list, test)
	}
	for i := range m.requirement.Blocs {
		list = append(list, m.group(members, &m.requirement.Blocs[i]))
	}
	if m.requirement.Private != nil {
		list = append(list, m.private(members))
	}
	return list, nil
}

// tally is the sum of the weights of those who did the same.
type tally struct{ yes, no, abstained, absent, open int64 }

func (t tally) all() int64     { return t.yes + t.no + t.abstained + t.absent + t.open }
func (t tally) present() int64 { return t.yes + t.no + t.abstained }

func (m *meeting) tally(list []int64) tally {
	var t tally
	for i, w := range list {
		switch m.choices[i] {
		case Yes:
			t.yes += w
		case No:
			t.no += w
		case Abstention:
			t.abstained += w
		case Absent:
			t.absent += w
		default:
			t.open += w
		}
	}
	return t
}

// majority counts the votes for one majority.
func (m *meeting) majority(members []Member, majority agreement.Majority) (Test, error) {
	list, s, ok := weights(members, majority.Of)
	if !ok {
		return Test{}, m.body.fault("", "Die Anteile haben keinen gemeinsamen Nenner, mit dem sich rechnen lässt.",
			"the shares have no common denominator that can be reckoned with.")
	}
	t := m.tally(list)
	high, low := t.all(), t.all()
	switch {
	case isOfAnything(majority):
		low = t.yes + t.no + t.open
	case isOfThoseThere(majority.Of):
		high = t.yes + t.no + t.open
		low = high
		if count := m.requirement.Abstentions.Count; count != agreement.No {
			high += t.abstained
			if count == agreement.Yes {
				low = high
			}
		}
	}
	most, ok := need(majority, high)
	least, _ := need(majority, low)
	if !ok {
		return Test{}, m.body.fault("", "Von welchen Stimmen die Mehrheit ein Teil ist, sagt die Regel nicht.",
			"the rule does not say of which votes the majority is a part.")
	}
	test := newTest(nameOf(majority), s, t.yes, t.yes+t.open, most, high)
	if s.isShare && !majority.Share.IsZero() {
		if exact, err := majority.Share.Mul(test.Of.Share); err == nil {
			test.Need.Share = exact
			test.Short.Share, _ = exact.Sub(test.Have.Share)
		}
	}
	test.kind, test.Source, test.parts = majorityTest, m.requirement.Source, m.parts(list, s)
	if isOfThoseThere(majority.Of) && t.abstained > 0 && m.requirement.Abstentions.Count != agreement.Unknown {
		test.also = m.requirement.Abstentions.Source
	}
	switch {
	case t.yes >= most:
		test.Met, test.Short = agreement.Yes, Strength{}
	case t.yes+t.open < least:
		test.Met = agreement.No
	default:
		if t.open > 0 {
			test.lacks = append(test.lacks, m.openVotes())
		}
		switch {
		case most == least:
		case majority.Of == "":
			test.lacks = append(test.lacks, bilingual.Text{
				German:  "Ob alle Mitglieder zustimmen müssen oder nur alle, die abstimmen.",
				English: "Whether all members must agree, or only all that vote.",
			})
		default:
			test.lacks = append(test.lacks, bilingual.Text{German: "Ob Enthaltungen mitgezählt werden.", English: "Whether abstentions count."})
		}
	}
	return test, nil
}

// parts are what each member that agrees brings.
func (m *meeting) parts(list []int64, s scale) []finance.Input {
	var parts []finance.Input
	for i, w := range list {
		if w > 0 && m.choices[i] == Yes {
			name := m.body.Members[i].label()
			parts = append(parts, finance.Input{Name: bilingual.Text{German: name, English: name}, Value: s.figure(w).value()})
		}
	}
	return parts
}

func newTest(name bilingual.Text, s scale, have, possible, need, of int64) Test {
	return Test{Name: name, Have: s.figure(have), Possible: s.figure(possible), Need: s.figure(need), Of: s.figure(of),
		Short: s.figure(max(need-have, 0))}
}

// openVotes says whose votes are not recorded.
func (m *meeting) openVotes() bilingual.Text {
	const most = 5
	var names, others []string
	for i, choice := range m.choices {
		switch {
		case choice != 0:
		case m.body.Members[i].Votes > 0:
			names = append(names, m.body.Members[i].label())
		default:
			others = append(others, m.body.Members[i].label())
		}
	}
	if len(names) == 0 {
		names = others // where a majority goes by shares or inhabitants
	}
	rest := len(names) - most
	if rest > 0 {
		names = append(names[:most], "…")
	}
	if len(names) == len(m.divided) && len(names) > 0 {
		return bilingual.Sprintf("Wie zählt, wessen Vertreter nicht einheitlich abgestimmt haben (%s).",
			"How a member counts whose representatives did not vote uniformly (%s).", strings.Join(m.divided, ", "))
	}
	return bilingual.Sprintf("Die Stimmen von %s.", "The votes of %s.", strings.Join(names, ", "))
}

func (m *Member) label() string {
	if m.Name != "" {
		return m.Name
	}
	return m.ID
}

// group counts who agrees in one group.
func (m *meeting) group(members []Member, g *Bloc) Test {
	list := make([]int64, len(members))
	for i := range members {
		if members[i].Group == g.ID && members[i].Votes > 0 {
			list[i] = 1
		}
	}
	t := m.tally(list)
	test := newTest(bilingual.Sprintf("Zustimmung aus der Gruppe „%s“", "consent from the group “%s”", g.Name), scale{unit: 1},
		t.yes, t.yes+t.open, int64(g.Least), t.all())
	test.kind, test.Source = majorityTest, g.Source
	m.answer(&test, t.yes, t.yes+t.open, int64(g.Least))
	return test
}

// answer tells whether a number is surely reached, surely not, or open for the votes that are not recorded.
func (m *meeting) answer(test *Test, have, possible, need int64) {
	switch {
	case have >= need:
		test.Met = agreement.Yes
	case possible < need:
		test.Met = agreement.No
	default:
		test.lacks = append(test.lacks, m.openVotes())
	}
}

// invited tests whether all were duly invited.
func (m *meeting) invited() Test {
	test := Test{Name: bilingual.Text{German: "alle ordnungsgemäß geladen", English: "all duly invited"}, Met: m.votes.AllInvited,
		Source: m.requirement.Quorum.Source}
	if test.Met == agreement.Unknown {
		test.lacks = []bilingual.Text{{German: "Ob alle ordnungsgemäß geladen waren.", English: "Whether all were duly invited."}}
	}
	return test
}

// present counts who is there.
func (m *meeting) present(members []Member, majority agreement.Majority) (Test, error) {
	list, s, ok := weights(members, majority.Of)
	t := m.tally(list)
	least, named := need(majority, t.all())
	if !ok || !named || isOfThoseThere(majority.Of) {
		return Test{}, m.body.fault("", "Die Regel sagt nicht, wie viele anwesend sein müssen.", "the rule does not say how many must be present.")
	}
	test := newTest(bilingual.Sprintf("Beschlussfähigkeit (%s)", "quorum (%s)", nameOf(majority)), s,
		t.present(), t.present()+t.open, least, t.all())
	test.Source = m.requirement.Quorum.Source
	m.answer(&test, t.present(), t.present()+t.open, least)
	if m.votes.SecondCall && m.requirement.Quorum.SecondCallWeeks > 0 && test.Met != agreement.Yes {
		test.Name = bilingual.Sprintf("%s, zweite Ladung binnen %d Wochen: gilt ohne Rücksicht auf die Zahl", "%s, second call within %d weeks: met whatever the number",
			test.Name, m.requirement.Quorum.SecondCallWeeks)
		test.Met, test.Short, test.lacks = agreement.Yes, Strength{}, nil
	}
	return test, nil
}

// privateVotes returns the votes that are private, and those that may be, of all that are kept.
func (m *meeting) privateVotes(members []Member, keep func(Choice) (surely, maybe bool)) (private, open, public, maybePublic int64) {
	for i := range members {
		surely, maybe := keep(m.choices[i])
		w := int64(members[i].Votes)
		isPrivate := m.requirement.Private.counts(&members[i])
		if maybe && isPrivate != agreement.No {
			open += w
		}
		if maybe && isPrivate != agreement.Yes {
			maybePublic += w
		}
		if surely && isPrivate == agreement.Yes {
			private += w
		}
		if surely && isPrivate == agreement.No {
			public += w
		}
	}
	return private, open, public, maybePublic
}

// publicPrevails tests that private members do not outweigh the others among those present.
func (m *meeting) publicPrevails(members []Member) Test {
	private, open, public, maybePublic := m.privateVotes(members, func(c Choice) (surely, maybe bool) {
		return c != 0 && c != Absent, c != Absent
	})
	test := Test{
		Name:   bilingual.Text{German: "Private überwiegen nicht unter den Anwesenden", English: "private members do not prevail among those present"},
		Source: m.requirement.Quorum.Source,
	}
	switch {
	case open <= public:
		test.Met = agreement.Yes
	case private > maybePublic:
		test.Met = agreement.No
	default:
		test.lacks = []bilingual.Text{{
			German:  "Wer anwesend ist, und wem die Mitglieder des Privatrechts gehören.",
			English: "Who is present, and who owns the members of private law.",
		}}
	}
	return test
}

// private tests the votes that private members have under the articles.
func (m *meeting) private(members []Member) Test {
	limit := m.requirement.Private
	private, open, _, _ := m.privateVotes(members, func(Choice) (surely, maybe bool) { return true, true })
	all := int64(0)
	for i := range members {
		all += int64(members[i].Votes)
	}
	test := Test{Name: bilingual.Sprintf("%s (%d von %d)", "%s (%d of %d)", limit.name(), private, all), Have: Strength{Number: private}, Possible: Strength{Number: open}, Of: Strength{Number: all},
		kind: compositionTest, Source: limit.Source}
	switch {
	case limit.keeps(open, all):
		test.Met = agreement.Yes
	case !limit.keeps(private, all):
		test.Met = agreement.No
		test.lacks = []bilingual.Text{{
			German:  "Was für Beschlüsse gilt, wenn Private nach der Satzung zu viele Stimmen haben.",
			English: "What holds for decisions where private members have too many votes under the articles.",
		}}
	default:
		test.lacks = []bilingual.Text{{German: "Wem die Mitglieder des Privatrechts gehören.", English: "Who owns the members of private law."}}
	}
	return test
}

func (l *PrivateLimit) name() bilingual.Text {
	if l.Below {
		return bilingual.Sprintf("Private unter %s der satzungsmäßigen Stimmen", "private members below %s of the votes under the articles", fraction(l.Most))
	}
	return bilingual.Sprintf("Private höchstens %s der satzungsmäßigen Stimmen", "private members at most %s of the votes under the articles", fraction(l.Most))
}

func fraction(s finance.Share) string {
	return s.Rat().String()
}

func (l *PrivateLimit) keeps(votes, all int64) bool {
	if l.Below {
		return votes < ceiling(l.Most, all)
	}
	return finance.Share.Compare(l.Most, partOf(votes, all)) >= 0
}

func partOf(votes, all int64) finance.Share {
	if all == 0 {
		return finance.Share{}
	}
	return finance.MustFraction(votes, all)
}

// verdictOf is what the tests come to.
func verdictOf(tests []Test) VoteResult {
	noQuorum, rejected, open := false, false, false
	for i := range tests {
		t := &tests[i]
		switch {
		case t.Met == agreement.Yes:
		case t.Met == agreement.Unknown, t.kind == compositionTest:
			open = true
		case t.kind == quorumTest:
			noQuorum = true
		default:
			rejected = true
		}
	}
	switch {
	case noQuorum:
		return NoQuorum
	case rejected && !quorumOpen(tests):
		return Rejected
	case open:
		return Undecidable
	}
	return Adopted
}

// conclude finds the verdict of the tests, and what follows from it.
func (m *meeting) conclude(o *Tally) {
	o.Result = verdictOf(o.Tests)
	switch o.Result {
	case Adopted:
		m.follow(o)
	case Undecidable:
		for i := range o.Tests {
			for _, lack := range o.Tests[i].lacks {
				if !slices.Contains(o.Missing, lack) {
					o.Missing = append(o.Missing, lack)
				}
			}
		}
	}
	if len(m.divided) > 0 && !m.requirement.Uniform.Source.IsZero() {
		o.Consequences = append(o.Consequences, Consequence{Source: m.requirement.Uniform.Source, Text: bilingual.Sprintf(
			"Die Vertreter eines Mitglieds stimmen einheitlich ab (%s).", "The representatives of a member vote uniformly (%s).",
			strings.Join(m.divided, ", "))})
	}
}

func quorumOpen(tests []Test) bool {
	return slices.ContainsFunc(tests, func(t Test) bool { return t.kind == quorumTest && t.Met == agreement.Unknown })
}

// follow says what comes after a decision that is adopted.
func (m *meeting) follow(o *Tally) {
	if !m.requirement.Approval.Text.IsZero() {
		o.Consequences = append(o.Consequences, m.requirement.Approval)
	}
	if m.requirement.Quorum == nil && slices.ContainsFunc(m.choices, func(c Choice) bool { return c == 0 || c == Absent }) {
		o.Consequences = append(o.Consequences, Consequence{Text: bilingual.Text{
			German:  "Ob das Gremium beschlussfähig war, ist nicht geprüft: dazu ist keine Regel erfasst.",
			English: "Whether the body had a quorum was not checked: no rule on it is recorded.",
		}})
	}
	if m.requirement.Objection != nil {
		m.object(o)
	} else if !m.votes.Objected.IsZero() {
		o.Consequences = append(o.Consequences, Consequence{Text: bilingual.Text{
			German:  "Ein Recht zum Einspruch ist für diese Regel nicht erfasst.",
			English: "No right of objection is recorded for this rule.",
		}})
	}
}

// object tells what an objection does, and until when there can be one.
func (m *meeting) object(o *Tally) {
	objection := m.requirement.Objection
	through := o.On.AddDays(7 * objection.Weeks)
	if m.votes.Objected.IsZero() {
		o.Consequences = append(o.Consequences, Consequence{Text: bilingual.Sprintf(
			"Ein Mitglied kann binnen %[1]d Wochen Einspruch einlegen; vom Tag des Beschlusses gerechnet bis %[2]s. Von welchem Tag an die Frist läuft, ist nicht erfasst.",
			"A member can object within %[1]d weeks; reckoned from the day of the decision until %[2]s. From which day the weeks run is not recorded.",
			objection.Weeks, bilingual.FormatOf(through)), Source: objection.Source})
		return
	}
	late := m.votes.Objected.After(through)
	switch {
	case objection.SpecialWeight && m.votes.SpecialWeight == agreement.No:
	case objection.SpecialWeight && m.votes.SpecialWeight == agreement.Unknown:
		o.Result = Undecidable
		o.Missing = append(o.Missing, bilingual.Text{
			German:  "Ob der Beschluss für das Mitglied von besonderer Bedeutung ist.",
			English: "Whether the decision is of special weight for the member.",
		})
	case late:
		o.Result = Undecidable
		o.Missing = append(o.Missing, bilingual.Text{
			German:  "Von welchem Tag an die Frist für den Einspruch läuft.",
			English: "From which day the weeks for an objection run.",
		})
	default:
		o.Result = Suspended
		o.Consequences = append(o.Consequences, Consequence{Text: bilingual.Text{
			German:  "Der Einspruch hat aufschiebende Wirkung; es ist neu abzustimmen.",
			English: "The objection has suspensive effect; there is a new vote.",
		}, Source: objection.Source})
	}
}
