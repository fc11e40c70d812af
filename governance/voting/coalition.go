package voting

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Coalition are members that together carry or block a decision, and none of whom can be left out.
type Coalition struct {
	// Members are their IDs, in the order of the body.
	Members []string
	// Strengths are what they have of each majority of the rule, and of each group behind these.
	Strengths []Strength
}

// Winning returns the coalitions that carry a decision against the votes of all others and that lose it without any one of their
// members: those of the fewest members first. There may be more than anybody can count; stop when you have enough.
//
// It is asked of a meeting to which all came. A body without a rule for the day, one of whose members it is not recorded whether
// they have a vote, one of more than 1,000 members, one whose private members have more votes than the rule allows, or may have, and one
// that cannot decide even where all agree are a [*BodyError].
func (b Body) Winning(on civil.Date) (iter.Seq[Coalition], error) {
	return b.coalitions(on, false, false)
}

// SmallestWinning returns those of [Body.Winning] with the least number of members.
func (b Body) SmallestWinning(on civil.Date) (iter.Seq[Coalition], error) {
	return b.coalitions(on, false, true)
}

// Blocking returns the coalitions that can keep all others from carrying a decision and that cannot without any one of their members:
// those of the fewest members first. Whoever is left over by the smallest is the largest coalition that loses. See [Body.Winning].
func (b Body) Blocking(on civil.Date) (iter.Seq[Coalition], error) {
	return b.coalitions(on, true, false)
}

// SmallestBlocking returns those of [Body.Blocking] with the least number of members.
func (b Body) SmallestBlocking(on civil.Date) (iter.Seq[Coalition], error) {
	return b.coalitions(on, true, true)
}

func (b *Body) coalitions(on civil.Date, blocking, smallest bool) (iter.Seq[Coalition], error) {
	c, err := b.compile(on)
	switch {
	case err != nil:
		return nil, err
	case len(b.Members) > mostSearched:
		return nil, b.fault("", fmt.Sprintf("Koalitionen werden unter höchstens %d Mitgliedern gesucht.", mostSearched),
			fmt.Sprintf("coalitions are looked for among at most %d members.", mostSearched))
	case !blocking:
		return c.minimal(c.conditions, wins, smallest), nil
	}
	against := make([]condition, len(c.conditions))
	for i, k := range c.conditions {
		against[i] = condition{weights: k.weights, need: max(k.total-k.need+1, 0), total: k.total, scale: k.scale}
	}
	return c.minimal(against, blocks, smallest), nil
}

// Wins reports whether the members carry a decision against the votes of all others.
func (b Body) Wins(on civil.Date, members ...string) (bool, error) {
	c, err := b.compile(on)
	if err != nil {
		return false, err
	}
	sums, err := c.sums(members)
	return err == nil && wins(c.conditions, sums), err
}

// Blocks reports whether the members, or a single one, can keep all others from carrying a decision.
func (b Body) Blocks(on civil.Date, members ...string) (bool, error) {
	c, err := b.compile(on)
	if err != nil {
		return false, err
	}
	sums, err := c.sums(members)
	for i, k := range c.conditions {
		if err == nil && k.total-sums[i] < k.need {
			return true, nil
		}
	}
	return false, err
}

// mostSearched is among how many members coalitions are looked for.
const mostSearched = 1000

// condition is one test of a meeting to which all came: the weights of those who agree reach the need.
type condition struct {
	weights     []int64
	need, total int64
	scale       scale
}

// compiled is a body on a day, ready to be asked for coalitions.
type compiled struct {
	body       *Body
	conditions []condition
}

func (b *Body) compile(on civil.Date) (*compiled, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	dated, ok := b.Requirements.On(on)
	if !ok {
		missing := b.absent(on)
		return nil, b.fault("", "Es fehlt: "+missing.German, "missing: "+missing.English)
	}
	for i := range b.Members {
		if m := &b.Members[i]; m.VoteNotRecorded {
			return nil, b.fault(m.ID, "Ob das Mitglied eine Stimme hat, ist nicht erfasst.", "whether it has a vote is not recorded.")
		}
	}
	if err := dated.Value.check(b); err != nil {
		return nil, err
	}
	c := &compiled{body: b}
	for _, majority := range dated.Value.Decision.Majorities() {
		if err := c.add(majority); err != nil {
			return nil, err
		}
	}
	for _, g := range dated.Value.Blocs {
		k := condition{weights: make([]int64, len(b.Members)), need: int64(g.Least), scale: scale{unit: 1}}
		for i := range b.Members {
			if b.Members[i].Group == g.ID && b.Members[i].Votes > 0 {
				k.weights[i], k.total = 1, k.total+1
			}
		}
		c.conditions = append(c.conditions, k)
	}
	switch {
	case len(c.conditions) == 0:
		return nil, b.fault("", "Die Regel nennt keine Mehrheit.", "the rule names no majority.")
	case slices.ContainsFunc(c.conditions, func(k condition) bool { return k.need > k.total }):
		return nil, b.fault("", "Auch wenn alle zustimmen, kommt nach dieser Regel kein Beschluss zustande.",
			"even where all agree this rule lets them carry nothing.")
	}
	return c, b.canMeet(&dated.Value)
}

// canMeet tells why it is not sure that a meeting to which all came can decide; it returns nil where it can.
func (b *Body) canMeet(r *Requirement) error {
	if r.Private == nil {
		return nil
	}
	m := meeting{body: b, requirement: r, choices: slices.Repeat([]Choice{Yes}, len(b.Members))}
	switch {
	case r.Quorum != nil && r.Quorum.PublicPrevails && m.publicPrevails(b.Members).Met != agreement.Yes:
		return b.fault("", "Auch wenn alle da sind, ist nicht gesagt, dass das Gremium beschlussfähig ist: Private können überwiegen.",
			"even where all are there it may have no quorum: private members may prevail.")
	case m.private(b.Members).Met != agreement.Yes:
		return b.fault("", "Private haben nach der Satzung zu viele Stimmen, oder es ist nicht erfasst, wem sie gehören; was dann für Beschlüsse gilt, ist offen.",
			"private members have too many votes under the articles, or it is not recorded who owns them; what then holds for decisions is open.")
	}
	return nil
}

// add adds a majority of the rule.
func (c *compiled) add(majority agreement.Majority) error {
	list, s, ok := weights(c.body.Members, majority.Of)
	k := condition{weights: list, scale: s}
	for _, w := range list {
		k.total += w
	}
	least, named := need(majority, k.total)
	if !ok || !named {
		return &BodyError{Body: c.body.Name.German, Reason: bilingual.Text{
			German:  "Die Mehrheit „" + majority.Text(language.German) + "“ lässt sich nicht zählen.",
			English: "the majority “" + majority.Text(language.English) + "” cannot be counted.",
		}}
	}
	k.need = least
	c.conditions = append(c.conditions, k)
	return nil
}

// sums returns what the members have of each condition.
func (c *compiled) sums(members []string) ([]int64, error) {
	sums := make([]int64, len(c.conditions))
	places := make(map[string]int, len(c.body.Members)) // of the members that are not named yet
	for i := range c.body.Members {
		places[c.body.Members[i].ID] = i
	}
	for _, id := range members {
		at, ok := places[id]
		delete(places, id)
		if !ok {
			return sums, c.body.fault(id, "Das Mitglied gehört nicht zum Gremium, oder es ist zweimal genannt.",
				"it does not belong to the body, or stands there twice.")
		}
		for i, k := range c.conditions {
			sums[i] += k.weights[at]
		}
	}
	return sums, nil
}

// wins reports whether all needs are reached, blocks whether one is.
func wins(list []condition, sums []int64) bool {
	for i := range list {
		if sums[i] < list[i].need {
			return false
		}
	}
	return true
}

func blocks(list []condition, sums []int64) bool {
	for i := range list {
		if sums[i] >= list[i].need {
			return true
		}
	}
	return false
}

// search looks for the coalitions of one size after the other.
type search struct {
	*compiled
	list  []condition
	order []int // members, the heavy ones first
	// best holds for each condition, and from each place of the order on, the sums of the 0, 1, 2 … heaviest.
	best    [][][]int64
	enough  func([]condition, []int64) bool
	sums    []int64
	bounds  []int64
	chosen  []int // places of the order
	yield   func(Coalition) bool
	size    int
	found   bool // a coalition of this size
	stopped bool
}

// minimal returns the coalitions that are enough and need all their members; those of the smallest size alone, where asked.
func (c *compiled) minimal(list []condition, enough func([]condition, []int64) bool, smallest bool) iter.Seq[Coalition] {
	return func(yield func(Coalition) bool) {
		s := &search{compiled: c, list: list, enough: enough, yield: yield,
			sums: make([]int64, len(list)), bounds: make([]int64, len(list))}
		s.arrange()
		for s.size = 1; s.size <= len(s.order) && !s.stopped; s.size++ {
			s.choose(0)
			s.stopped = s.stopped || smallest && s.found
		}
	}
}

// arrange puts the members with the greatest weights first, and finds the best sums of the rest.
func (s *search) arrange() {
	n := len(s.body.Members)
	s.order = make([]int, n)
	for i := range s.order {
		s.order[i] = i
	}
	slices.SortStableFunc(s.order, func(a, b int) int {
		for i := len(s.list) - 1; i >= 0; i-- {
			if d := cmp.Compare(s.list[i].weights[b], s.list[i].weights[a]); d != 0 {
				return d
			}
		}
		return 0
	})
	s.best = make([][][]int64, len(s.list))
	for i := range s.list {
		s.best[i] = make([][]int64, n+1)
		var heaviest []int64 // of the places from here on, in falling order
		for place := n; place >= 0; place-- {
			if place < n {
				w := s.list[i].weights[s.order[place]]
				at, _ := slices.BinarySearchFunc(heaviest, w, func(a, b int64) int { return cmp.Compare(b, a) })
				heaviest = slices.Insert(heaviest, at, w)
			}
			sums := make([]int64, len(heaviest)+1)
			for m, w := range heaviest {
				sums[m+1] = sums[m] + w
			}
			s.best[i][place] = sums
		}
	}
}

// choose adds one more member from the place on, in every way that can still be enough.
func (s *search) choose(place int) {
	left := s.size - len(s.chosen)
	if left == 0 {
		s.take()
		return
	}
	for ; place+left <= len(s.order) && !s.stopped; place++ {
		for i := range s.list {
			s.bounds[i] = s.sums[i] + s.best[i][place][left]
		}
		if !s.enough(s.list, s.bounds) {
			return
		}
		s.add(place, 1)
		s.chosen = append(s.chosen, place)
		if left == 1 || !s.enough(s.list, s.sums) { // what is enough already needs nobody else
			s.choose(place + 1)
		}
		s.chosen = s.chosen[:len(s.chosen)-1]
		s.add(place, -1)
	}
}

func (s *search) add(place int, times int64) {
	for i := range s.list {
		s.sums[i] += times * s.list[i].weights[s.order[place]]
	}
}

// take yields the coalition that is chosen where it is enough and needs all its members.
func (s *search) take() {
	if !s.enough(s.list, s.sums) {
		return
	}
	for _, place := range s.chosen {
		s.add(place, -1)
		without := s.enough(s.list, s.sums)
		s.add(place, 1)
		if without {
			return
		}
	}
	members := make([]int, len(s.chosen))
	for i, place := range s.chosen {
		members[i] = s.order[place]
	}
	slices.Sort(members)
	c := Coalition{Members: make([]string, len(members)), Strengths: make([]Strength, len(s.list))}
	for i, m := range members {
		c.Members[i] = s.body.Members[m].ID
	}
	for i := range s.list {
		c.Strengths[i] = s.list[i].scale.figure(s.sums[i])
	}
	s.found, s.stopped = true, !s.yield(c)
}

// Names returns the members of the first coalitions of a sequence by their names, at most so many coalitions.
func (b Body) Names(coalitions iter.Seq[Coalition], most int) [][]string {
	var list [][]string
	for c := range coalitions {
		if len(list) >= most {
			break
		}
		names := make([]string, 0, len(c.Members))
		for i := range b.Members {
			if m := &b.Members[i]; slices.Contains(c.Members, m.ID) {
				names = append(names, m.Name)
			}
		}
		list = append(list, names)
	}
	return list
}
