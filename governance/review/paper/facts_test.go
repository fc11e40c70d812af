package paper_test

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

// leaves calls visit with every value that has no parts of its own, and its JSON Pointer. After put the agreement holds what was set.
func leaves(v reflect.Value, pointer string, put func(), visit func(pointer string, leaf reflect.Value, put func())) {
	isText := v.Type().Implements(reflect.TypeFor[encoding.TextMarshaler]())
	switch {
	case v.Kind() == reflect.Interface && !isText: // a clause: work on a copy, and put it back
		clause := reflect.New(v.Elem().Type()).Elem()
		clause.Set(v.Elem())
		leaves(clause, pointer, func() { v.Set(clause) }, visit)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			leaves(v.Index(i), pointer+"/"+strconv.Itoa(i), put, visit)
		}
	case v.Kind() == reflect.Struct && !isText:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case name == "-":
			case f.Anonymous:
				leaves(v.Field(i), pointer, put, visit)
			default:
				leaves(v.Field(i), pointer+"/"+name, put, visit)
			}
		}
	default:
		visit(pointer, v, put)
	}
}

// No fact of a document is invisible: where any one of them is not recorded any more, the paper is another one, in both languages.
func TestNoFactIsInvisible(t *testing.T) {
	a := full(t)
	whole := *a
	whole.Clauses = nil
	documents := []*agreement.Agreement{&whole}
	for _, clause := range a.Clauses {
		documents = append(documents, &agreement.Agreement{Parties: a.Parties[:1:1], Clauses: []agreement.Clause{clause}})
	}
	facts := 0
	for _, d := range documents {
		before := map[string]string{}
		for _, tag := range both {
			before[tag.String()] = text(t, paper.New(d, rule.Report{}), tag)
		}
		v := reflect.ValueOf(d).Elem()
		leaves(v, "", func() {}, func(pointer string, leaf reflect.Value, put func()) {
			if leaf.IsZero() || !leaf.CanSet() || d != &whole && !strings.HasPrefix(pointer, "/clauses/") {
				return
			}
			facts++
			old := reflect.New(leaf.Type()).Elem()
			old.Set(leaf)
			leaf.SetZero()
			put()
			for _, tag := range both {
				require.NotEqual(t, before[tag.String()], text(t, paper.New(d, rule.Report{}), tag), "%s of %s", pointer, d.Title)
			}
			leaf.Set(old)
			put()
		})
	}
	require.Greater(t, facts, 300)
}

// The label of every field that says something stands in the paper in both languages, and no word of the data does.
func TestWordsOfReaders(t *testing.T) {
	a := full(t)
	german, english := text(t, paper.New(a, rule.Report{}), both[0]), text(t, paper.New(a, rule.Report{}), both[1])
	for _, clause := range a.Clauses {
		for i := range reflect.TypeOf(clause).NumField() {
			f := reflect.TypeOf(clause).Field(i)
			labels := strings.Split(f.Tag.Get("label"), "|")
			if f.Anonymous || len(labels) != 2 {
				continue
			}
			for j, got := range []string{german, english} {
				begin, _, _ := strings.Cut(labels[j], "…")
				last := begin[strings.LastIndex(begin, " ")+1:]
				if last != begin { // "wirksam zum" loses what the value says again
					begin = strings.TrimRight(strings.TrimSuffix(begin, last), " ")
				}
				require.True(t, strings.Contains(strings.ToLower(got), strings.ToLower(begin)), "%s of %s: %s", f.Name, clause.Kind(), begin)
			}
		}
	}
	for _, word := range []string{"quarter-end", "two-thirds", "statutory-votes", "private-law", "true", "false"} {
		require.NotContains(t, german, word)
	}
}

// An agreement is called a draft only where nothing points to a signature; of others it is said that the day is not stated.
func TestSigned(t *testing.T) {
	day := civil.MustParse("2026-02-01")
	month, err := agreement.ParseMonth("2019-02")
	require.NoError(t, err)
	year, err := agreement.ParseMonth("2019")
	require.NoError(t, err)
	for name, test := range map[string]struct {
		agreement *agreement.Agreement
		want      bilingual.Text
	}{
		"nothing": {&agreement.Agreement{}, inBoth("noch nicht (Entwurf)", "not yet (draft)")},
		"clauses without days": {&agreement.Agreement{Clauses: []agreement.Clause{agreement.EntryIntoForce{AfterPublication: agreement.Yes},
			agreement.Publication{}, agreement.Approval{Authority: "Landratsamt"}}}, inBoth("noch nicht (Entwurf)", "not yet (draft)")},
		"a day":            {&agreement.Agreement{Signed: day, Place: "Berlin"}, inBoth("Berlin, 01.02.2026", "Berlin, 1 February 2026")},
		"a month":          {&agreement.Agreement{SignedIn: month}, inBoth("02.2019, der Tag ist nicht angegeben", "2019-02, the day is not stated")},
		"a year":           {&agreement.Agreement{SignedIn: year}, inBoth("2019, der Tag ist nicht angegeben", "2019, the day is not stated")},
		"entry into force": {&agreement.Agreement{Clauses: []agreement.Clause{agreement.EntryIntoForce{On: day}}}, inBoth("nicht angegeben", "not stated")},
		"publication":      {&agreement.Agreement{Clauses: []agreement.Clause{agreement.Publication{On: day}}}, inBoth("nicht angegeben", "not stated")},
		"gazette":          {&agreement.Agreement{Clauses: []agreement.Clause{agreement.Publication{Gazette: "Amtsblatt"}}}, inBoth("nicht angegeben", "not stated")},
		"approval":         {&agreement.Agreement{Clauses: []agreement.Clause{agreement.Approval{On: day}}}, inBoth("nicht angegeben", "not stated")},
		"signature": {&agreement.Agreement{Parties: []agreement.Party{{ID: "a", Signatures: []agreement.Signature{{Name: "A"}}}}},
			inBoth("nicht angegeben", "not stated")},
		"source": {&agreement.Agreement{Source: law.Source{Where: "Amtsblatt", Evidence: law.Primary}}, inBoth("nicht angegeben", "not stated")},
		"NOOTS":  {document(t, corpus+"de-noots-2026.json"), inBoth("nicht angegeben", "not stated")},
		"KITS":   {document(t, corpus+"th-kits-schmalkalden-meiningen.json"), inBoth("nicht angegeben", "not stated")},
	} {
		for _, tag := range both {
			got := text(t, paper.New(test.agreement, rule.Report{}), tag)
			require.Contains(t, got, "   "+bilingual.Text{German: "Unterzeichnet: ", English: "Signed: "}.In(tag)+test.want.In(tag)+"\n", name)
		}
	}
}

// That no signature is recorded does not mean that nobody signed.
func TestSignaturesNotStated(t *testing.T) {
	a := &agreement.Agreement{Parties: []agreement.Party{{ID: "a"}}}
	require.Contains(t, text(t, paper.New(a, rule.Report{}), language.German), "Unterschrift: nicht angegeben\n")
	require.Contains(t, text(t, paper.New(a, rule.Report{}), language.English), "Signature: not stated\n")
}
