package agreement_test

import (
	"encoding"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
)

// longestDescription is how many characters a description may have, so that it is read at a glance.
const longestDescription = 160

// Every field of a document says in German and English what belongs in. That of an answer is the question to be answered, and no
// other one is a question.
func TestEveryFieldIsDescribed(t *testing.T) {
	fields := documentFields()
	for _, name := range []string{"Agreement.title", "Signature.employee", "CounterPerformance.adequate", "Owner.share", "Ceiling.amount"} {
		require.Contains(t, fields, name, "the walk reaches the structs in structs and in lists")
	}
	for name, field := range fields {
		doc := field.Tag.Get("doc")
		require.Equal(t, 1, strings.Count(doc, "|"), "%s: want doc:\"Deutsch|English\", got %q", name, doc)
		german, english, _ := strings.Cut(doc, "|")
		require.NotEqual(t, german, english, name)
		for _, text := range []string{german, english} {
			require.NotEmpty(t, text, name)
			require.Equal(t, strings.TrimSpace(text), text, name)
			require.LessOrEqual(t, utf8.RuneCountInString(text), longestDescription, "%s: %s", name, text)
			isAnswer := field.Type == reflect.TypeFor[agreement.Fact]()
			require.Equal(t, isAnswer, strings.HasSuffix(text, "?"), "%s: %s", name, text)
		}
	}
}

// documentFields returns the fields of every struct of the package that documents consist of, as "Struct.name". The struct that
// clauses embed is none of them: its fields belong to no clause alone.
func documentFields() map[string]reflect.StructField {
	fields := map[string]reflect.StructField{}
	addFields(fields, reflect.TypeFor[agreement.Agreement]())
	for _, clause := range agreement.Blanks() {
		addFields(fields, reflect.TypeOf(clause))
	}
	return fields
}

func addFields(fields map[string]reflect.StructField, t reflect.Type) {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	isValue := t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) // such as a duration, which is one text
	if t.Kind() != reflect.Struct || t.PkgPath() != reflect.TypeFor[agreement.Agreement]().PkgPath() || isValue {
		return
	}
	for i := range t.NumField() {
		field := t.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "-" || field.Anonymous {
			continue
		}
		fields[t.Name()+"."+name] = field
		addFields(fields, field.Type)
	}
}
