package paper

import (
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
)

// clauseIn returns the index of the clause in which a pointer leads.
func clauseIn(pointer string) (int, bool) {
	rest, ok := strings.CutPrefix(pointer, "/clauses/")
	if !ok {
		return -1, false
	}
	number, _, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(number)
	return i, err == nil && i >= 0
}

// unescape reads what a JSON Pointer escapes.
var unescape = strings.NewReplacer("~1", "/", "~0", "~")

// place says in words where a pointer leads, with a link to the clause or the party: "Klausel 10 (Genehmigung oder Anzeige), Behörde".
func (s *scribe) place(pointer string) line {
	where, _ := s.lead(pointer)
	return where
}

// lead follows a pointer. It returns the place in words, and what stands there; the invalid Value where the pointer leads nowhere.
func (s *scribe) lead(pointer string) (line, reflect.Value) {
	if pointer == "" {
		return plain(s.in(words.wholeDocument)), reflect.ValueOf(s.agreement).Elem()
	}
	steps := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i := range steps {
		steps[i] = unescape.Replace(steps[i])
	}
	if len(steps) > 1 {
		i, err := strconv.Atoi(steps[1])
		switch {
		case err != nil || i < 0:
		case steps[0] == "clauses" && i < len(s.agreement.Clauses):
			clause := s.agreement.Clauses[i]
			where := line{{text: s.clauseName(i), to: s.partAnchor(anchorClause, i, len(s.agreement.Clauses))}}
			if clause == nil {
				return where, reflect.Value{}
			}
			return s.trail(where, reflect.ValueOf(clause), steps[2:])
		case steps[0] == "parties" && i < len(s.agreement.Parties):
			where := line{{text: s.partyName(i), to: s.partAnchor(anchorParty, i, len(s.agreement.Parties)), isGerman: true}}
			return s.trail(where, reflect.ValueOf(&s.agreement.Parties[i]).Elem(), steps[2:])
		}
	}
	if len(steps) == 1 {
		switch steps[0] {
		case "clauses":
			return plain(s.in(words.clauses)), reflect.ValueOf(s.agreement.Clauses)
		case "parties":
			return plain(s.in(words.parties)), reflect.ValueOf(s.agreement.Parties)
		}
	}
	return s.trail(nil, reflect.ValueOf(s.agreement).Elem(), steps)
}

// trail follows the steps from a value and adds what each leads to. A step that leads nowhere is left out with all behind it.
func (s *scribe) trail(where line, v reflect.Value, steps []string) (line, reflect.Value) {
	for _, step := range steps {
		next := reflect.Value{}
		name := ""
		switch v.Kind() {
		case reflect.Struct:
			if f, value, ok := fieldNamed(v, step); ok {
				name, next = capitalUnless(len(where) > 0, s.in(f.label)), value
			}
		case reflect.Slice:
			if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < v.Len() {
				next = v.Index(i)
				where = where.then(" ").then(s.entryName(next, i))
			}
		}
		if !next.IsValid() {
			return orWhole(where, s), reflect.Value{}
		}
		if name != "" && len(where) > 0 {
			name = ", " + name
		}
		if name != "" {
			where = where.then(name)
		}
		v = next
	}
	return orWhole(where, s), v
}

func orWhole(where line, s *scribe) line {
	if where.isEmpty() {
		return plain(s.in(words.wholeDocument))
	}
	return where
}

// capitalUnless returns the text with a capital first letter where it begins a sentence.
func capitalUnless(continues bool, text string) string {
	if continues {
		return text
	}
	return capital(text)
}

// entryName tells an entry of a list from the others: by what names it, or else by its number, from 1.
func (s *scribe) entryName(v reflect.Value, i int) string {
	name := ""
	switch {
	case v.Type() == reflect.TypeFor[law.Source]():
		name = v.Interface().(law.Source).Citation.String()
	case isLeaf(v.Type()):
		name = s.leaf(v)
	case v.Kind() == reflect.Struct:
		if gap, ok := v.Interface().(agreement.Gap); ok {
			name = gap.Clause.Text(s.tag)
			break
		}
		for _, f := range fieldsOf(v.Type()) {
			if isName(f, v.Type()) && name == "" && f.isLeaf {
				name = s.leaf(v.Field(f.index))
			}
		}
	}
	switch {
	case name == "":
		return strconv.Itoa(i + 1)
	case strings.Trim(name, "0123456789") == "": // a year
		return name
	}
	return s.quoted(name)
}

var signatureType = reflect.TypeFor[agreement.Signature]()

// quoted returns a text in quotation marks.
func (s *scribe) quoted(text string) string {
	if s.lang() == "de" {
		return "„" + text + "“"
	}
	return "“" + text + "”"
}

// clauseName is how a clause is called: "§ 7 Kosten (Kostenverteilung)" where its heading in the document begins with its number, and
// otherwise by its number, from 1: "Klausel 3 (Kostenverteilung)".
func (s *scribe) clauseName(i int) string {
	clause := s.agreement.Clauses[i]
	number := s.in(words.clause) + " " + strconv.Itoa(i+1)
	if clause == nil {
		return number
	}
	kind := clause.Kind().Text(s.tag)
	heading := strings.Join(strings.Fields(clause.Remark().Heading), " ")
	switch {
	case heading == "" || heading == kind:
	case isNumbered(heading):
		number = heading
	default:
		number += " " + s.quoted(heading)
	}
	if strings.HasSuffix(heading, kind) && number == heading {
		return number
	}
	return number + " (" + kind + ")"
}

// isNumbered reports whether a heading begins with the number of the clause: "§ 7", "Art. 3", "4. Kosten", "IV. Kosten".
func isNumbered(heading string) bool {
	first, _, _ := strings.Cut(heading, " ")
	switch first {
	case "§", "§§", "Art.", "Artikel", "Ziffer", "Ziff.", "Nr.":
		return true
	}
	if r, _ := utf8.DecodeRuneInString(first); r == '§' || unicode.IsDigit(r) {
		return true
	}
	number, isPoint := strings.CutSuffix(first, ".")
	return isPoint && number != "" && strings.Trim(number, "IVXLC") == ""
}
