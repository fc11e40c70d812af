package agreement

import (
	"fmt"
	"io"
	"reflect"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
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
	for _, t := range clauseTypes {
		variants[string(t.blank.Kind())] = t.blank
	}
	return strictjson.New[Agreement](strictjson.Config{
		ID:          "https://github.com/foederal/foederal/schema/agreement.json",
		Title:       "foederal agreement",
		Description: "A cooperation agreement between public bodies of the German federal state. What is left out is not recorded.",
		Unions:      []strictjson.Union{strictjson.OneOf("type", variants)},
		Describe: map[reflect.Type]strictjson.Description{
			reflect.TypeFor[Fact]():             {Type: "boolean", Text: "true or false; left out, it is not recorded"},
			reflect.TypeFor[Form]():             {Enum: forms.Strings()},
			reflect.TypeFor[ClauseKind]():       {Enum: clauseKinds().Strings()},
			reflect.TypeFor[ContractLaw]():      {Enum: contractLaws.Strings()},
			reflect.TypeFor[SignatureForm]():    {Enum: signatureForms.Strings()},
			reflect.TypeFor[Capacity]():         {Enum: capacities.Strings()},
			reflect.TypeFor[Decision]():         {Text: "a majority and of which votes, such as two-thirds of statutory-votes"},
			reflect.TypeFor[Duration]():         {Pattern: `^[0-9]{1,4} (day|week|month|quarter|year)s?$`, Text: "a period, such as 6 weeks"},
			reflect.TypeFor[Month]():            {Pattern: `^[0-9]{4}(-[0-9]{2})?$`, Text: "a month or a year"},
			reflect.TypeFor[NoticeDay]():        {Enum: noticeDays.Strings()},
			reflect.TypeFor[RelationKind]():     {Enum: relationKinds.Strings()},
			reflect.TypeFor[StaffWay]():         {Enum: staffWays.Strings()},
			reflect.TypeFor[Foundation]():       {Enum: foundations.Strings()},
			reflect.TypeFor[Stage]():            {Enum: stages.Strings()},
			reflect.TypeFor[Measure]():          {Enum: measures.Strings()},
			reflect.TypeFor[Transfer]():         {Enum: transfers.Strings()},
			reflect.TypeFor[Matter]():           {Enum: matters.Strings()},
			reflect.TypeFor[Ground]():           {Enum: grounds.Strings()},
			reflect.TypeFor[civil.Date]():       {Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, Text: "a day"},
			reflect.TypeFor[law.Citation]():     {Text: "a place in an act, such as § 17 Abs. 2 Nr. 5 ThürKGG"},
			reflect.TypeFor[law.Jurisdiction](): {Enum: wordsFor(law.Jurisdictions())},
			reflect.TypeFor[law.Evidence]():     {Enum: names(law.Primary, law.Assumed), Text: "how well it is known"},
			reflect.TypeFor[governance.UnitKey](): {
				Pattern: `^[0-9]{2}([0-9]|[0-9]{3}|[0-9]{6}|[0-9]{7}|[0-9]{10})?$`,
				Text:    "an official key: 2, 3, 5, 8, 9 or 12 digits, as text",
			},
			reflect.TypeFor[governance.PartnerKind](): {
				Enum: names(governance.FederationPartner, governance.DependentUnit), Text: "the legal kind of a partner",
			},
			reflect.TypeFor[governance.Role](): {
				Enum: names(governance.Funder, governance.Supervisor), Text: "what a partner does",
			},
			reflect.TypeFor[governance.Sphere](): {
				Enum: names(governance.OwnSphere, governance.TransferredSphere), Text: "eigener or übertragener Wirkungskreis",
			},
			reflect.TypeFor[finance.Amount](): {Text: "euro with two decimals, as text: 1234.56"},
			reflect.TypeFor[finance.Share]():  {Text: "a share of the whole, as text: 25% or 1/3"},
		},
	})
}

// wordsFor returns how data writes values.
func wordsFor[T fmt.Stringer](values []T) []string {
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = value.String()
	}
	return words
}

// names returns how data writes the words of a vocabulary from the first to the last.
func names[T interface {
	~uint8
	String() string
}](first, last T) []string {
	var list []string
	for word := first; word <= last; word++ {
		list = append(list, word.String())
	}
	return list
}

// Decode reads an agreement from JSON. It is strict: unknown and repeated names, unknown types of clauses, keys and amounts
// written as numbers, null, text that is not UTF-8, and anything after the document are refused, and so is a document of more
// than four megabytes. What is wrong is told by [DocumentErrors], with place and remedy; no agreement is returned with an error.
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

func noAgreement() *DocumentError { return &DocumentError{Reason: "there is no agreement: want one"} }

// Schema returns the JSON Schema (draft 2020-12) of the documents that [Decode] reads.
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
