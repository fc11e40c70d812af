package agreement

import (
	"database/sql/driver"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// Decision is by what agreement something is decided: a word or a number, of which votes, and where several majorities are needed,
// each of them.
//
//	unanimity
//	two-thirds of statutory-votes
//	3/5 of votes-cast
//	11 of laender
//	consent of federation and 11 of laender and 2/3 of financing-shares
//
// The words are the constants of this type, the votes those of [VoteBase]; a number is one of members or votes, a fraction a part of
// them. Where no votes are named, it is not recorded of which.
type Decision string

// From the agreement of all to no decision at all.
const (
	Unanimity        Decision = "unanimity"
	Consensus        Decision = "consensus"
	SimpleMajority   Decision = "simple-majority"   // more yes than no
	AbsoluteMajority Decision = "absolute-majority" // more than half
	TwoThirds        Decision = "two-thirds"
	ThreeQuarters    Decision = "three-quarters"
	ConsentOf        Decision = "consent"        // one of them, such as the Federation, must agree
	Recommendation   Decision = "recommendation" // the body decides nothing and recommends
)

var decisions = bilingual.Words[Decision]{Name: "way of deciding", List: []bilingual.Word[Decision]{
	{Value: Unanimity, Word: "unanimity", Text: bilingual.Text{German: "einstimmig", English: "unanimously"}},
	{Value: Consensus, Word: "consensus", Text: bilingual.Text{German: "im Konsens", English: "by consensus"}},
	{Value: SimpleMajority, Word: "simple-majority",
		Text: bilingual.Text{German: "mit einfacher Mehrheit", English: "by simple majority"}},
	{Value: AbsoluteMajority, Word: "absolute-majority",
		Text: bilingual.Text{German: "mit absoluter Mehrheit", English: "by absolute majority"}},
	{Value: TwoThirds, Word: "two-thirds", Text: bilingual.Text{German: "mit zwei Dritteln", English: "by two thirds"}},
	{Value: ThreeQuarters, Word: "three-quarters", Text: bilingual.Text{German: "mit drei Vierteln", English: "by three quarters"}},
	{Value: ConsentOf, Word: "consent", Text: bilingual.Text{German: "mit Zustimmung", English: "with the consent"}},
	{Value: Recommendation, Word: "recommendation",
		Text: bilingual.Text{German: "nur als Empfehlung", English: "recommendation only"}},
}}

// VoteBase is of what a majority is a part.
type VoteBase string

// The votes that are cast are fewer than those of a full assembly, and one member may have several.
const (
	VotesCast       VoteBase = "votes-cast"
	VotesPresent    VoteBase = "votes-present"
	StatutoryVotes  VoteBase = "statutory-votes" // those that the articles or the law give to all members together
	Members         VoteBase = "members"
	MembersPresent  VoteBase = "members-present"
	FinancingShares VoteBase = "financing-shares" // weighed by what each pays
	Inhabitants     VoteBase = "inhabitants"
	TheLaender      VoteBase = "laender"
	TheFederation   VoteBase = "federation"
)

var voteBases = bilingual.Words[VoteBase]{Name: "base of a majority", List: []bilingual.Word[VoteBase]{
	{Value: VotesCast, Word: "votes-cast", Text: bilingual.Text{German: "der abgegebenen Stimmen", English: "of the votes cast"}},
	{Value: VotesPresent, Word: "votes-present",
		Text: bilingual.Text{German: "der anwesenden Stimmen", English: "of the votes present"}},
	{Value: StatutoryVotes, Word: "statutory-votes",
		Text: bilingual.Text{German: "der satzungsmäßigen Stimmen", English: "of the votes under the articles"}},
	{Value: Members, Word: "members", Text: bilingual.Text{German: "der Mitglieder", English: "of the members"}},
	{Value: MembersPresent, Word: "members-present",
		Text: bilingual.Text{German: "der anwesenden Mitglieder", English: "of the members present"}},
	{Value: FinancingShares, Word: "financing-shares",
		Text: bilingual.Text{German: "der Finanzierungsanteile", English: "of the financing shares"}},
	{Value: Inhabitants, Word: "inhabitants", Text: bilingual.Text{German: "der Einwohner", English: "of the inhabitants"}},
	{Value: TheLaender, Word: "laender", Text: bilingual.Text{German: "der Länder", English: "of the Länder"}},
	{Value: TheFederation, Word: "federation", Text: bilingual.Text{German: "des Bundes", English: "of the Federation"}},
}}

// String returns the word as data writes it; "" for what is no base of a majority.
func (b VoteBase) String() string { return voteBases.String(b) }

// Text returns the word for readers, as it follows a majority: "der abgegebenen Stimmen".
func (b VoteBase) Text(tag language.Tag) string { return voteBases.Text(b, tag) }

// IsValid reports whether it is one of the list.
func (b VoteBase) IsValid() bool { return voteBases.Has(b) }

// MarshalText returns [VoteBase.String]; what is no base of a majority is a [*bilingual.WordError].
func (b VoteBase) MarshalText() ([]byte, error) { return voteBases.Marshal(b) }

// UnmarshalText reads what MarshalText writes.
func (b *VoteBase) UnmarshalText(text []byte) error { return voteBases.Unmarshal(b, text) }

// Value stores the word in a database; see [bilingual.Words].
func (b VoteBase) Value() (driver.Value, error) { return voteBases.Value(b) }

// Scan reads the word from a database; see [bilingual.Words].
func (b *VoteBase) Scan(column any) error { return voteBases.Scan(b, column) }

// Majority is one of the majorities that a [Decision] needs.
type Majority struct {
	// How is one of the constants of [Decision]; empty where Share or Number says it.
	How Decision
	// Share is the least part; zero where How or Number says it.
	Share finance.Share
	// Number is the least number; 0 where How or Share says it.
	Number int
	// Of is of what; empty where that is not recorded.
	Of VoteBase
}

// DecisionError tells that a text is no [Decision].
type DecisionError struct {
	Input string // shortened when long
	Part  string // what was not understood
}

func (e *DecisionError) Error() string { return "agreement: " + e.text().English }

// Text returns what is wrong and what would be right.
func (e *DecisionError) Text(tag language.Tag) string { return e.text().In(tag) }

func (e *DecisionError) text() bilingual.Text {
	input := bilingual.Sprintf("„%s“ ist keine Art der Entscheidung", "%q is no way of deciding", e.Input)
	if e.Part != e.Input {
		input = bilingual.Sprintf("%s, unklar ist „%s“", "%s, %q is not understood", input, e.Part)
	}
	if meant, ok := decisionMeant(e.Input); ok {
		return bilingual.Sprintf("%s; %s", "%s; %s", input, meant)
	}
	how, _, hasBase := strings.Cut(e.Part+" ", " of ")
	how = strings.TrimSpace(how)
	if _, isHow := majorityOf(how); how == string(ConsentOf) || hasBase && isHow {
		return bilingual.Sprintf("%s; nach „of“ steht eines von %s, etwa two-thirds of statutory-votes",
			"%s; behind \"of\" stands one of %s, such as two-thirds of statutory-votes", input, strings.Join(voteBases.Strings(), ", "))
	}
	return bilingual.Sprintf("%s; möglich sind %s, ein Bruch wie 3/5 oder eine Zahl wie 11, dazu wovon: two-thirds of statutory-votes",
		"%s; want %s, a fraction such as 3/5 or a number such as 11, and of what: two-thirds of statutory-votes", input, strings.Join(decisions.Strings(), ", "))
}

// longestDecision is more bytes than a decision with the most majorities needs.
const longestDecision = 200

// ParseDecision reads a decision in the form of the type. Blanks around it, and more than one between words, make no difference.
// Anything else is a [*DecisionError].
func ParseDecision(text string) (Decision, error) {
	canonical := strings.Join(strings.Fields(text), " ")
	if canonical == "" || len(canonical) > longestDecision {
		return "", &DecisionError{Input: shortened(canonical), Part: shortened(canonical)}
	}
	for part := range strings.SplitSeq(canonical, " and ") {
		if _, ok := majorityOf(part); !ok {
			return "", &DecisionError{Input: shortened(canonical), Part: shortened(part)}
		}
	}
	return Decision(canonical), nil
}

func shortened(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

// majorityOf reads one majority.
func majorityOf(text string) (Majority, bool) {
	how, of, hasBase := strings.Cut(text, " of ")
	m := Majority{Of: VoteBase(of)}
	if hasBase && !m.Of.IsValid() {
		return Majority{}, false
	}
	switch word := Decision(how); {
	case decisions.Has(word):
		m.How = word
		return m, word != ConsentOf || hasBase
	case strings.Contains(how, "/"):
		m.Share, _ = finance.ParseShare(how) // every fraction is a share
		return m, isFraction(how) && m.Share.Compare(finance.Whole()) <= 0
	}
	number, err := strconv.Atoi(how)
	m.Number = number
	return m, err == nil && number > 0 && number <= 1_000_000 && how == strconv.Itoa(number)
}

// isFraction reports whether the text is two numbers from 1 with a stroke between them and nothing else.
func isFraction(text string) bool {
	numerator, denominator, _ := strings.Cut(text, "/")
	isNumber := func(s string) bool {
		return s != "" && len(s) <= 9 && strings.Trim(s, "0123456789") == "" && s[0] != '0'
	}
	return isNumber(numerator) && isNumber(denominator)
}

// Majorities returns the majorities that the decision needs, all of them; none for what is no decision.
func (d Decision) Majorities() []Majority {
	if d == "" {
		return nil
	}
	var list []Majority
	for part := range strings.SplitSeq(string(d), " and ") {
		m, ok := majorityOf(part)
		if !ok {
			return nil
		}
		list = append(list, m)
	}
	return list
}

// Needs reports whether one of the majorities goes by the word, of whatever votes.
func (d Decision) Needs(how Decision) bool {
	for _, m := range d.Majorities() {
		if m.How == how {
			return true
		}
	}
	return false
}

// Reaches tells whether a decision in this way always has at least the part of what it is reckoned by. It is not recorded where
// nothing says of which votes the part is.
func (d Decision) Reaches(part finance.Share, of VoteBase) Fact {
	answer := No
	for _, m := range d.Majorities() {
		switch m.reaches(part, of) {
		case Yes:
			return Yes
		case Unknown:
			answer = Unknown
		}
	}
	if d == "" {
		return Unknown
	}
	return answer
}

func (m Majority) reaches(part finance.Share, of VoteBase) Fact {
	var share finance.Share
	switch m.How {
	case Unanimity, Consensus:
		share = finance.Whole()
	case ThreeQuarters:
		share = finance.MustFraction(3, 4)
	case TwoThirds:
		share = finance.MustFraction(2, 3)
	case AbsoluteMajority:
		share = finance.MustFraction(1, 2)
	case "":
		if m.Number > 0 { // of how many is not recorded
			return Unknown
		}
		share = m.Share
	default: // a simple majority may be one vote, and a recommendation decides nothing
		return No
	}
	switch {
	case m.Of == Members && share == finance.Whole(): // who all agree have all votes
		return Yes
	case share.Compare(part) < 0:
		return No
	case m.Of == of:
		return Yes
	case m.Of == "", m.Of == Members && of == StatutoryVotes: // members may have one vote each, or several
		return Unknown
	}
	return No
}

// IsMajority reports whether some can decide against others.
func (d Decision) IsMajority() bool {
	list := d.Majorities()
	for _, m := range list {
		if m.How == Recommendation || m.needsAll() {
			return false
		}
	}
	return len(list) > 0
}

// needsAll reports whether nobody can be outvoted: by the word, or by a share that is the whole.
func (m Majority) needsAll() bool {
	return m.How == Unanimity || m.How == Consensus || m.Share == finance.Whole()
}

// String returns the decision as data writes it; "" for what is none.
func (d Decision) String() string {
	if !d.IsValid() {
		return ""
	}
	return string(d)
}

// Text returns the decision for readers: "mit zwei Dritteln der satzungsmäßigen Stimmen".
func (d Decision) Text(tag language.Tag) string {
	and := " and "
	if bilingual.German(tag) {
		and = " und "
	}
	var parts []string
	for _, m := range d.Majorities() {
		parts = append(parts, m.Text(tag))
	}
	return strings.Join(parts, and)
}

// baseForms are the words for the base of a majority where they do not follow a part of it.
var baseForms = [...]struct {
	of        VoteBase
	all       bilingual.Text // of all of them
	one, many bilingual.Text // behind a number; many also behind “all”
	votes     bool           // whether it is counted in votes and not in those who have them
}{
	{VotesCast, bilingual.Text{German: "aller abgegebenen Stimmen", English: "of all votes cast"},
		bilingual.Text{German: "abgegebenen Stimme", English: "vote cast"}, bilingual.Text{German: "abgegebenen Stimmen", English: "votes cast"}, true},
	{VotesPresent, bilingual.Text{German: "aller anwesenden Stimmen", English: "of all votes present"},
		bilingual.Text{German: "anwesenden Stimme", English: "vote present"}, bilingual.Text{German: "anwesenden Stimmen", English: "votes present"}, true},
	{StatutoryVotes, bilingual.Text{German: "aller satzungsmäßigen Stimmen", English: "of all votes under the articles"},
		bilingual.Text{German: "satzungsmäßigen Stimme", English: "vote under the articles"},
		bilingual.Text{German: "satzungsmäßigen Stimmen", English: "votes under the articles"}, true},
	{Members, bilingual.Text{German: "aller Mitglieder", English: "of all members"},
		bilingual.Text{German: "Mitglied", English: "member"}, bilingual.Text{German: "Mitgliedern", English: "members"}, false},
	{MembersPresent, bilingual.Text{German: "aller anwesenden Mitglieder", English: "of all members present"},
		bilingual.Text{German: "anwesenden Mitglied", English: "member present"}, bilingual.Text{German: "anwesenden Mitgliedern", English: "members present"}, false},
	{FinancingShares, bilingual.Text{German: "aller Finanzierungsanteile", English: "of all financing shares"},
		bilingual.Text{German: "Finanzierungsanteil", English: "financing share"},
		bilingual.Text{German: "Finanzierungsanteilen", English: "financing shares"}, true},
	{Inhabitants, bilingual.Text{German: "aller Einwohner", English: "of all inhabitants"},
		bilingual.Text{German: "Einwohner", English: "inhabitant"}, bilingual.Text{German: "Einwohnern", English: "inhabitants"}, false},
	{TheLaender, bilingual.Text{German: "aller Länder", English: "of all Länder"},
		bilingual.Text{German: "Land", English: "Land"}, bilingual.Text{German: "Ländern", English: "Länder"}, false},
	{TheFederation, bilingual.Text{German: "des Bundes", English: "of the Federation"},
		bilingual.Text{German: "Stimme des Bundes", English: "vote of the Federation"},
		bilingual.Text{German: "Stimmen des Bundes", English: "votes of the Federation"}, false},
}

// Text returns the majority for readers: "mit zwei Dritteln der satzungsmäßigen Stimmen", "mit allen satzungsmäßigen Stimmen",
// "mit 11 Ländern". It is empty where Of is no base of a majority.
func (m Majority) Text(tag language.Tag) string { return m.text().In(tag) }

func (m Majority) text() bilingual.Text {
	how := m.How.word()
	switch {
	case m.How != "":
	case m.Number > 0:
		how = bilingual.Sprintf("mit %d", "by %d", m.Number)
	default:
		how = bilingual.Sprintf("mit %d/%d", "by %d/%d", m.Share.Numerator(), m.Share.Denominator())
	}
	if m.Of == "" {
		return how
	}
	for i := range baseForms {
		if baseForms[i].of == m.Of {
			return m.textOf(how, i)
		}
	}
	return bilingual.Text{}
}

// textOf returns the majority with its base, which has the index in [baseForms].
func (m Majority) textOf(how bilingual.Text, base int) bilingual.Text {
	form, part := &baseForms[base], bilingual.TextOf(m.Of)
	switch {
	case m.How == Unanimity && form.votes:
		return bilingual.Sprintf("mit allen %s", "by all %s", form.many)
	case m.How == Unanimity:
		return followed(ConsentOf.word(), form.all)
	case m.How == Consensus:
		return followed(how, form.all)
	case m.How == Recommendation:
		return followed(bilingual.Text{German: "nur als Empfehlung", English: "only as a recommendation"}, part)
	case m.How == ConsentOf:
		return followed(how, part)
	case m.Number == 1:
		return followed(how, form.one)
	case m.Number != 0:
		return followed(how, form.many)
	case m.Of == TheFederation: // it has votes and no parts
		part = bilingual.Text{German: "der Stimmen des Bundes", English: "of the votes of the Federation"}
	}
	return followed(how, part)
}

// word returns what readers call a decision that is a single word.
func (d Decision) word() bilingual.Text {
	return bilingual.Text{German: decisions.Text(d, language.German), English: decisions.Text(d, language.English)}
}

func followed(first, second bilingual.Text) bilingual.Text {
	return bilingual.Text{German: first.German + " " + second.German, English: first.English + " " + second.English}
}

// IsValid reports whether it is a decision in its canonical form.
func (d Decision) IsValid() bool {
	parsed, err := ParseDecision(string(d))
	return err == nil && parsed == d
}

// MarshalText returns [Decision.String]; what is no decision is a [*DecisionError].
func (d Decision) MarshalText() ([]byte, error) {
	parsed, err := ParseDecision(string(d))
	return []byte(parsed), err
}

// UnmarshalText reads what [ParseDecision] reads.
func (d *Decision) UnmarshalText(text []byte) error {
	parsed, err := ParseDecision(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// Value stores the decision in a database column of text, and an empty one as NULL.
func (d Decision) Value() (driver.Value, error) {
	if d == "" {
		return nil, nil
	}
	text, err := d.MarshalText()
	return string(text), err
}

// Scan reads a decision from a database column of text; NULL is the empty one.
func (d *Decision) Scan(column any) error { return bilingual.ScanText("way of deciding", d, column) }
