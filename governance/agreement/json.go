package agreement

import (
	"io"
	"reflect"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
	"github.com/foederal/foederal/internal/strictjson"
)

// DocumentError is one mistake in a document: its place as JSON Pointer, line and column, what is wrong there, and what would
// be right.
type DocumentError = strictjson.Error

// DocumentErrors are the mistakes in a document, in the order of the document. Those in an agreement that is no document yet have
// neither line nor column.
type DocumentErrors = strictjson.Errors

func documents() *strictjson.Codec[Agreement] { return theDocuments.Get(makeDocuments) }

var theDocuments lazy.Value[*strictjson.Codec[Agreement]]

func makeDocuments() *strictjson.Codec[Agreement] {
	variants := make(map[string]Clause, len(clauseTypes))
	describe := describeTypes()
	for _, t := range clauseTypes {
		variants[string(t.blank.Kind())] = t.blank
		describe[reflect.TypeOf(t.blank)] = strictjson.Description{Text: t.name}
	}
	return strictjson.New[Agreement](strictjson.Config{
		ID:    "https://github.com/foederal/foederal/schema/agreement-2.json",
		Title: "foederal agreement, version 2",
		Description: bilingual.Text{
			German: "Eine Vereinbarung über Zusammenarbeit zwischen öffentlichen Stellen im deutschen Bundesstaat. " +
				"Was weggelassen ist, gilt als nicht erfasst.",
			English: "A cooperation agreement between public bodies of the German federal state. What is left out is not recorded.",
		},
		Unions:   []strictjson.Union{strictjson.OneOf("type", variants)},
		Describe: describe,
		LabelTag: "label",
		Label:    func(of reflect.Type, field string) bilingual.Text { return labelOf(of, "", field) },
	})
}

// describeTypes says of the types of fields what values they have, and what is meant by those that they refuse.
func describeTypes() map[reflect.Type]strictjson.Description {
	return map[reflect.Type]strictjson.Description{
		reflect.TypeFor[Form]():             {Enum: wordsIn(forms.Values())},
		reflect.TypeFor[ClauseKind]():       {Enum: wordsIn(ClauseKinds())},
		reflect.TypeFor[ContractLaw]():      {Enum: wordsIn(contractLaws.Values())},
		reflect.TypeFor[SignatureForm]():    {Enum: wordsIn(signatureForms.Values())},
		reflect.TypeFor[Capacity]():         {Enum: wordsIn(capacities.Values())},
		reflect.TypeFor[NoticeDay]():        {Enum: wordsIn(noticeDays.Values())},
		reflect.TypeFor[RelationKind]():     {Enum: wordsIn(relationKinds.Values())},
		reflect.TypeFor[StaffWay]():         {Enum: wordsIn(staffWays.Values())},
		reflect.TypeFor[Foundation]():       {Enum: wordsIn(foundations.Values())},
		reflect.TypeFor[Stage]():            {Enum: wordsIn(stages.Values())},
		reflect.TypeFor[Measure]():          {Enum: wordsIn(measures.Values())},
		reflect.TypeFor[Transfer]():         {Enum: wordsIn(transfers.Values())},
		reflect.TypeFor[Matter]():           {Enum: wordsIn(matters.Values())},
		reflect.TypeFor[Ground]():           {Enum: wordsIn(grounds.Values())},
		reflect.TypeFor[law.Jurisdiction](): {Enum: wordsIn(law.Jurisdictions())},
		reflect.TypeFor[Decision](): {Text: bilingual.Text{
			German:  `eine Mehrheit und wovon, etwa "two-thirds of statutory-votes"`,
			English: `a majority and of which votes, such as "two-thirds of statutory-votes"`,
		}},
		reflect.TypeFor[Duration](): {
			Pattern: `^[0-9]{1,4} (day|week|month|quarter|year)s?$`,
			Text:    bilingual.Text{German: `eine Frist, etwa "6 weeks"`, English: `a period, such as "6 weeks"`},
		},
		reflect.TypeFor[Month](): {
			Pattern: `^[0-9]{4}(-[0-9]{2})?$`,
			Text:    bilingual.Text{German: `ein Monat oder ein Jahr, etwa "2019-02"`, English: `a month or a year, such as "2019-02"`},
		},
		reflect.TypeFor[law.Evidence](): {
			Enum: wordsFrom(law.Primary), Text: bilingual.Text{German: "wie gut es belegt ist", English: "how well it is known"},
		},
		reflect.TypeFor[governance.PartnerKind](): {
			Enum: wordsFrom(governance.FederationPartner), Remedy: kindOfPartner,
			Text: bilingual.Text{German: "was der Partner rechtlich ist", English: "the kind of a partner"},
		},
		reflect.TypeFor[governance.Role](): {
			Enum: wordsFrom(governance.Funder), Text: bilingual.Text{German: "was ein Partner tut", English: "what a partner does"},
		},
		reflect.TypeFor[governance.Sphere](): {
			Enum: wordsFrom(governance.OwnSphere), Text: bilingual.Text{German: "Wirkungskreis", English: "sphere (Wirkungskreis)"},
		},
		reflect.TypeFor[governance.Partner](): {Text: bilingual.Text{German: "wer die Partei ist", English: "who the party is"}},
		reflect.TypeFor[Fact](): {Type: "boolean", Text: bilingual.Text{
			German: "weggelassen gilt es als nicht erfasst", English: "left out, it is not recorded",
		}},
		reflect.TypeFor[civil.Date](): {
			Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, Remedy: partOfDay,
			Text: bilingual.Text{German: `ein Tag in der Form JJJJ-MM-TT, etwa "2023-03-20"`, English: `a day in the form YYYY-MM-DD, such as "2023-03-20"`},
		},
		reflect.TypeFor[law.Citation](): {Text: bilingual.Text{
			German: `eine Stelle in einem Gesetz, etwa "§ 17 Abs. 2 Nr. 5 ThürKGG"`, English: `a place in an act, such as "§ 17 Abs. 2 Nr. 5 ThürKGG"`,
		}},
		reflect.TypeFor[governance.UnitKey](): {
			Pattern: `^[0-9]{2}([0-9]|[0-9]{3}|[0-9]{6}|[0-9]{7}|[0-9]{10})?$`, Remedy: keyOfUnit,
			Text: bilingual.Text{
				German:  `ein amtlicher Schlüssel von 2, 3, 5, 8, 9 oder 12 Ziffern, etwa "16070029"`,
				English: `an official key of 2, 3, 5, 8, 9 or 12 digits, such as "16070029"`,
			},
		},
		reflect.TypeFor[finance.Amount](): {Text: bilingual.Text{
			German: `ein Betrag in Euro mit zwei Dezimalstellen, etwa "10000.00"`, English: `an amount in euro with two decimals, such as "10000.00"`,
		}},
		reflect.TypeFor[finance.Share](): {Text: bilingual.Text{
			German: `ein Anteil, etwa "60%" oder "1/3"`, English: `a share of the whole, such as "60%" or "1/3"`,
		}},
	}
}

// listed is a value of a closed list.
type listed interface {
	String() string
	Text(language.Tag) string
	IsValid() bool
}

// wordsIn returns how data writes values, and what readers call them.
func wordsIn[T listed](values []T) []strictjson.Word {
	words := make([]strictjson.Word, len(values))
	for i, value := range values {
		words[i] = strictjson.Word{Word: value.String(), Text: bilingual.TextOf(value)}
	}
	return words
}

// wordsFrom returns the same of a vocabulary from its first to its last word.
func wordsFrom[T interface {
	~uint8
	listed
}](first T) []strictjson.Word {
	var values []T
	for value := first; value.IsValid(); value++ {
		values = append(values, value)
	}
	return wordsIn(values)
}

// Decode reads an agreement from JSON. It is strict: unknown and repeated names, unknown types of clauses, keys and amounts
// written as numbers, null, text that is not UTF-8, and anything after the document are refused, and so is a document of more
// than four megabytes. What is wrong is told by [DocumentErrors], with place and remedy, and in German by their method Text; no agreement
// is returned with an error. At the top a document may name its schema in "$schema", for editors; Encode does not write it.
//
// Whether what the document says is lawful is not a question to Decode but to rules.
func Decode(r io.Reader) (*Agreement, error) { return documents().Decode(r) }

// Encode writes the agreement as JSON in canonical form: fields in a fixed order, two blanks of indentation, what is not
// recorded left out. Decode reads it back as the same agreement, but for the offices of partners, which documents do not
// hold. What cannot be written is told by a [*DocumentError], and nothing is written then; [Agreement.Check]
// tells all there is.
func Encode(w io.Writer, a *Agreement) error {
	if a == nil {
		return noAgreement()
	}
	return documents().Encode(w, a.forDocument())
}

func noAgreement() *DocumentError {
	return strictjson.NewError("", bilingual.Text{German: "es gibt keine Vereinbarung: verlangt ist eine", English: "there is no agreement: want one"})
}

// Schema returns the JSON Schema (draft 2020-12) of the documents that [Decode] reads, with descriptions in German and English of every
// field, every type of clause and every word. Every document that Decode accepts is valid under it, but for those of an earlier
// version, which use names that fields had before; Encode writes them as documents of this version.
func Schema() []byte { return documents().Schema() }

// Positions reads a document and returns where its values stand: a function from JSON Pointer to line and column,
// both from 1, as the Artifact of package rule wants it. The document need be no agreement; one that is no JSON is
// refused by [DocumentErrors].
func Positions(r io.Reader) (func(pointer string) (line, column int, ok bool), error) {
	positions, err := strictjson.ReadPositions(r)
	if err != nil {
		return nil, err
	}
	return positions.Of, nil
}
