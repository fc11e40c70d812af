package law

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// CitationError tells that a text cites no place that can exist. Its Text is for readers.
type CitationError struct {
	Input  string // what was read, with single blanks
	Offset int    // byte of Input at which the reading stopped
	Reason string // in English, with what to write instead
	german string
}

func (e *CitationError) Error() string {
	return fmt.Sprintf("law: citation %q at byte %d: %s", e.Input, e.Offset, e.Reason)
}

// Text returns the message for readers in German or English: what is wrong in which citation, and what to write instead.
func (e *CitationError) Text(tag language.Tag) string {
	german := e.german
	if german == "" {
		german = "ist ein Fehler (auf Englisch): " + e.Reason
	}
	input := printable(e.Input)
	return bilingual.Text{German: "im Zitat „" + input + "“ " + german, English: "in the citation “" + input + "”, " + e.Reason}.In(tag)
}

// complaint is why a text is no citation. The German words go on after "im Zitat „§ 7 foo“", the English ones after a comma.
type complaint bilingual.Text

// at makes an error of a complaint about the text at a byte.
func (c complaint) at(text string, offset int) *CitationError {
	return &CitationError{Input: clip(text), Offset: offset, Reason: printable(c.English), german: printable(c.German)}
}

// printable replaces what would not be seen in a message, or would turn it around.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return unicode.ReplacementChar
	}, s)
}

func clip(s string) string {
	if len(s) <= longestCitation {
		return s
	}
	const most = 60
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// usual ends a complaint with a model to follow.
func usual(german, english string) complaint {
	const model = "§ 17 Abs. 2 Nr. 5 ThürKGG"
	return complaint{German: german + "; üblich ist: " + model, English: english + "; the usual form is: " + model}
}

func nothing() complaint { return usual("steht nichts", "nothing is cited") }

func noAct() complaint {
	return usual("fehlt die Abkürzung des Gesetzes", "the abbreviation of the act is missing")
}

func tooLong() complaint {
	most := strconv.Itoa(longestCitation)
	return complaint{
		German:  "stehen mehr als " + most + " Bytes; jede Vorschrift ist als eigenes Zitat anzugeben",
		English: "the text is longer than " + most + " bytes; write one citation for each provision",
	}
}

func severalActs() complaint {
	return complaint{
		German:  "steht mehr als ein Gesetz; für jedes Gesetz ist ein eigenes Zitat anzugeben, etwa: § 7 ThürKGG",
		English: "more than one act is named; write one citation for each act, such as: § 7 ThürKGG",
	}
}

func oneSection() complaint {
	return complaint{
		German:  "steht „§§“ vor einem einzigen Paragraphen; üblich ist: § 7 oder §§ 7, 8 und 12 oder §§ 7–15 oder §§ 7 ff.",
		English: "“§§” appears before a single section; write § 7, or §§ 7, 8 und 12, or §§ 7–15, or §§ 7 ff.",
	}
}

func noSuchAct() complaint { return complaint{German: "steht kein Gesetz", English: "there is no act"} }

// unclear complains about the word with which the rest of a citation begins.
func unclear(rest string) complaint {
	word, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	return usual("ist „"+word+"“ unklar", "“"+word+"” is unclear")
}

func misspelled(name string, act Act) complaint {
	return complaint{
		German:  "ist „" + name + "“ nicht die amtliche Abkürzung; gemeint ist wohl: " + act.String(),
		English: "“" + name + "” is not the official abbreviation; did you mean " + act.String() + "?",
	}
}

func unrecorded(name string) complaint {
	return complaint{
		German:  "ist „" + name + "“ keine Abkürzung eines Gesetzes, das hier hinterlegt ist",
		English: "“" + name + "” is not the abbreviation of an act that is recorded here",
	}
}

// noAbbreviation complains about what stands where the abbreviation of an act should.
func noAbbreviation(name string) complaint {
	return complaint{
		German:  "ist „" + name + "“ keine Abkürzung eines Gesetzes; üblich ist die amtliche Abkürzung, etwa ThürKGG oder GkG NRW",
		English: "“" + name + "” is not the abbreviation of an act; write the official abbreviation, such as ThürKGG or GkG NRW",
	}
}

func wrongOpening(d Division, act Act) complaint {
	return complaint{
		German:  "steht „" + d.String() + "“ am Anfang; Stellen im " + act.String() + " beginnen mit „" + act.opening() + "“",
		English: "“" + d.String() + "” comes first; places in the " + act.String() + " begin with " + act.opening(),
	}
}

func wrongBeginning(d Division) complaint {
	return usual("steht „"+d.String()+"“ am Anfang; dort steht §, Art., Nr. oder Anlage",
		"“"+d.String()+"” comes first; a place begins with §, Art., Nr. or Anlage")
}

func wantNumber(d Division) complaint {
	what := complaint{German: "eine Zahl", English: "a number"}
	if d == Letter {
		what = complaint{German: "ein kleiner Buchstabe", English: "a small letter"}
	}
	return usual("fehlt nach „"+d.String()+"“ "+what.German, what.English+" is missing after "+d.String())
}

func wantHigher(d Division, first string) complaint {
	return complaint{
		German:  "fehlt nach „" + d.String() + " " + first + "“ das Ende des Bereichs; üblich ist: §§ 7–15",
		English: "the range needs an end that is higher than " + first + "; the usual form is: §§ 7–15",
	}
}

func begins(d Division) complaint {
	return complaint{
		German:  "steht „" + d.String() + "“ mitten in einer Stelle; mehrere Stellen trennt ein Komma: § 7 Abs. 1 S. 2, § 8 ThürKGG",
		English: d.String() + " can only begin a place; a comma separates several: § 7 Abs. 1 S. 2, § 8 ThürKGG",
	}
}

func twice(d Division) complaint {
	return complaint{
		German:  "steht „" + d.String() + "“ zweimal in einer Stelle; mehrere Stellen trennt ein Komma: § 7 Abs. 1, Abs. 2 ThürKGG",
		English: d.String() + " appears twice in one place; a comma separates several: § 7 Abs. 1, Abs. 2 ThürKGG",
	}
}

func tooLate(d Division) complaint {
	return complaint{
		German:  "steht „" + d.String() + "“ zu spät; die Reihenfolge ist Abs., Nr., Buchst., und Halbs. gleich nach S.",
		English: d.String() + " comes too late; the order is Abs., Nr., Buchst., and Halbs. right after S.",
	}
}

func afterSeveral(d Division) complaint {
	return complaint{
		German:  "steht „" + d.String() + "“ nach mehreren Stellen und kann zu jeder gehören; jede ist ganz anzugeben: § 4, § 5 Abs. 1 ThürKGG",
		English: d.String() + " follows several places and may belong to each; write each place in full: § 4, § 5 Abs. 1 ThürKGG",
	}
}

func unattached(d Division) complaint {
	return complaint{
		German:  "ist unklar, wozu „" + d.String() + "“ gehört; die Stelle ist ganz anzugeben, etwa: § 7, § 8 " + d.String() + " … ThürKGG",
		English: "it is unclear to what " + d.String() + " belongs; write the place in full, such as: § 7, § 8 " + d.String() + " … ThürKGG",
	}
}

func ambiguous(number string, d Division) complaint {
	return complaint{
		German:  "kann „" + number + "“ „§ " + number + "“ oder „" + d.String() + " " + number + "“ sein; das Wort ist davor zu setzen",
		English: "“" + number + "” may be § " + number + " or " + d.String() + " " + number + "; write the word before it",
	}
}
