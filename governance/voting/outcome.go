package voting

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Tally is what a vote came to, with every test that it had to pass.
type Tally struct {
	Body bilingual.Text
	On   civil.Date
	// Requirement is the rule of the day; the zero Requirement where none is recorded.
	Requirement Requirement
	Result      VoteResult
	// Tests are the quorum, the majorities and the groups, in this order.
	Tests []Test
	// Missing says what would have to be known, where the result is [Undecidable] or [NotRecorded].
	Missing []bilingual.Text
	// Consequences say what follows a decision that is adopted: an approval that it needs, an objection that is still possible.
	Consequences []Consequence
}

// Consequence is a remark with its norm.
type Consequence struct {
	Text   bilingual.Text
	Source law.Source
}

// testKind is what a test is about.
type testKind uint8

const (
	quorumTest testKind = iota
	majorityTest
	compositionTest
)

// Test is one condition with its figures.
type Test struct {
	Name bilingual.Text
	// Have is what surely agrees, or is present; Possible is what may, with the votes that are not recorded.
	Have, Possible Strength
	// Need is the least that is enough, Of what it is reckoned of. Both are zero where the condition is no number.
	Need, Of Strength
	// Short is what is missing at least; zero where nothing is.
	Short Strength
	// Met tells whether the condition is met; it is unknown where what is not recorded makes a difference.
	Met agreement.Fact
	// Source is the norm.
	Source law.Source

	kind  testKind
	also  law.Source  // of how abstentions count, where there are any
	by    Consequence // the key of the shares, where the majority goes by them
	lacks []bilingual.Text
	parts []finance.Input // what each member that agrees brings
}

// Passed tells whether the motion is adopted. Unlike [Tally.Result] it also knows that a motion has failed where it is open
// whether for lack of a quorum or of votes. A decision that an objection suspended has not passed.
func (o Tally) Passed() agreement.Fact {
	switch o.Result {
	case Adopted:
		return agreement.Yes
	case Rejected, NoQuorum, Suspended:
		return agreement.No
	}
	for i := range o.Tests {
		if o.Tests[i].Met == agreement.No && o.Tests[i].kind != compositionTest {
			return agreement.No
		}
	}
	return agreement.Unknown
}

// Evidence tells how well the outcome is known: no better than the weakest norm of its tests, and the key of shares. It is zero where no rule is recorded.
func (o Tally) Evidence() law.Evidence {
	grades := make([]law.Evidence, 0, len(o.Tests))
	for i := range o.Tests {
		grades = append(grades, o.Tests[i].Source.Evidence)
		for _, also := range []law.Source{o.Tests[i].also, o.Tests[i].by.Source} {
			if !also.IsZero() {
				grades = append(grades, also.Evidence)
			}
		}
	}
	return law.Weakest(grades...)
}

// Text returns the outcome for readers: the result, each test with its figures, what is missing and what follows.
func (o Tally) Text(tag language.Tag) string {
	var b strings.Builder
	line := func(text bilingual.Text, source law.Source) {
		b.WriteString(text.In(tag))
		if !source.IsZero() {
			b.WriteString(" [" + source.String())
			if source.Evidence != law.Primary {
				b.WriteString("; " + source.EvidenceText(tag))
			}
			b.WriteString("]")
		}
		b.WriteByte('\n')
	}
	line(bilingual.Sprintf("%s, %s: %s", "%s, %s: %s", o.Body, bilingual.FormatOf(o.On), bilingual.TextOf(o.Result)), law.Source{})
	for i := range o.Tests {
		line(o.Tests[i].text(), o.Tests[i].Source)
		if also := o.Tests[i].also; !also.IsZero() {
			line(bilingual.Text{German: "  zu den Enthaltungen", English: "  on abstentions"}, also)
		}
		if by := o.Tests[i].by; by != (Consequence{}) {
			line(bilingual.Sprintf("  Anteile: %s", "  shares: %s", by.Text), by.Source)
		}
	}
	if o.Result == Undecidable && o.Passed() == agreement.No {
		line(bilingual.Text{German: "Angenommen ist der Antrag in keinem Fall.", English: "In no case is the motion adopted."}, law.Source{})
	}
	for _, missing := range o.Missing {
		line(bilingual.Sprintf("Es fehlt: %s", "Missing: %s", missing), law.Source{})
	}
	for _, note := range o.Consequences {
		line(note.Text, note.Source)
	}
	return b.String()
}

// text returns the test for readers: "mit 11 Ländern: 6 von 16, nötig 11, es fehlen 5 – nicht erfüllt".
func (t *Test) text() bilingual.Text {
	met := bilingual.Text{German: "offen", English: "open"}
	switch t.Met {
	case agreement.Yes:
		met = bilingual.Text{German: "erfüllt", English: "met"}
	case agreement.No:
		met = bilingual.Text{German: "nicht erfüllt", English: "not met"}
	}
	if t.Need == (Strength{}) {
		return bilingual.Sprintf("– %s: %s", "– %s: %s", t.Name, met)
	}
	short := bilingual.Text{}
	if !t.Short.isZero() {
		short = bilingual.Sprintf(", es fehlen %s", ", %s short", t.Short.missing())
	}
	have := bilingual.FormatOf(t.Have)
	if t.Possible != t.Have {
		have = bilingual.Sprintf("%s bis %s", "%s to %s", have, bilingual.FormatOf(t.Possible))
	}
	return bilingual.Sprintf("– %s: %s von %s, nötig %s%s – %s", "– %s: %s of %s, %s needed%s – %s",
		t.Name, have, bilingual.FormatOf(t.Of), bilingual.FormatOf(t.Need), short, met)
}

// missing returns the figure for readers, a share that is no whole percentage with five places: nobody reads 25289/30000000.
func (f Strength) missing() bilingual.Text {
	exact := bilingual.FormatOf(f)
	if !f.IsShare || !strings.Contains(exact.German, "/") {
		return exact
	}
	const places = 5
	return bilingual.Text{German: "rund " + f.Share.FormatPercent(language.German, places), English: "about " + f.Share.FormatPercent(language.English, places)}
}

func (f Strength) isZero() bool { return f.Number == 0 && f.Share.IsZero() }

// Calculation returns the tests as steps of a Rechenweg: what each member that agrees brings, and what is needed.
func (o Tally) Calculation() finance.Calculation {
	c := finance.Calculation{Title: bilingual.Sprintf("Beschluss: %s", "Decision: %s", o.Body)}
	end := finance.Step{
		Name: bilingual.Text{German: "Beschluss", English: "decision"}, Result: bilingual.TextOf(o.Result), Source: o.Requirement.Source,
	}
	for i := range o.Tests {
		t := &o.Tests[i]
		step := finance.Step{Name: t.Name, Source: t.Source, Result: t.Have.value(), Inputs: t.parts}
		if len(t.parts) > 0 {
			step.Formula = bilingual.Text{German: "Summe", English: "sum"}
		}
		if t.Need == (Strength{}) {
			step.Result = answerText(t.Met)
		} else {
			end.Inputs = append(end.Inputs, finance.Input{
				Name: bilingual.Sprintf("nötig %s", "needed %s", t.Name), Value: t.Need.value(),
			})
		}
		c.Steps = append(c.Steps, step)
	}
	c.Steps = append(c.Steps, end)
	return c
}

func (f Strength) value() finance.Value {
	if f.IsShare {
		return f.Share
	}
	return finance.Number(f.Number)
}

func answerText(f agreement.Fact) bilingual.Text {
	if f == agreement.Unknown {
		return bilingual.Text{German: "offen", English: "open"}
	}
	return bilingual.TextOf(f)
}
