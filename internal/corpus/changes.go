package corpus

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/foederal/foederal/governance/rule"
)

// silent are the fields that no rule is to look at: they are words for readers.
var silent = map[string]bool{"source": true, "heading": true, "text": true, "remarks": true, "title": true, "place": true, "where": true, "gaps": true,
	"evidence": true, "id": true, "type": true, "none": true}

// Change is the text of a document that differs from one of a corpus at one place.
type Change struct {
	// Place is the field, such as "tasks.tasks.transfer", with the type of the clause in the place of "clauses".
	Place string
	// Pointer is the JSON Pointer of the field in the document as it was.
	Pointer string
	// LeftOut tells that the field is not there. Otherwise Value is what stands there instead.
	LeftOut bool
	Value   any
	Text    []byte
}

// String returns the place and what became of it: "approval.on left out", "approval.on changed".
func (c Change) String() string {
	if c.LeftOut {
		return c.Place + " left out"
	}
	return c.Place + " changed"
}

// Changes returns the document with each clause and each fact left out, answered otherwise, or set beyond what the law allows, one at a
// time. Words for readers stay as they are. Nobody says that a change is wrong, or can be read.
func (d Document) Changes() (iter.Seq[Change], error) {
	var tree map[string]any
	if err := json.Unmarshal(d.Text, &tree); err != nil {
		return nil, err
	}
	return func(yield func(Change) bool) {
		changes(tree, "", "", func(c Change) bool {
			c.Text, _ = json.Marshal(tree) // what was unmarshalled can be marshalled
			return yield(c)
		})
	}, nil
}

// changes calls try while the tree is changed at one place, for every place in it, as long as try returns true.
func changes(tree map[string]any, place, pointer string, try func(Change) bool) bool {
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		if silent[name] {
			continue
		}
		at := strings.TrimPrefix(place+"."+name, ".")
		value, pointer := tree[name], pointer+rule.Pointer(name)
		delete(tree, name)
		goOn := try(Change{Place: at, Pointer: pointer, LeftOut: true})
		for _, other := range others(name, value) {
			tree[name] = other
			goOn = goOn && try(Change{Place: at, Pointer: pointer, Value: other})
		}
		tree[name] = value
		switch value := value.(type) {
		case map[string]any:
			goOn = goOn && changes(value, at, pointer, try)
		case []any:
			goOn = goOn && entries(tree, name, at, pointer, value, try)
		}
		if !goOn {
			return false
		}
	}
	return true
}

// entries does the same for the objects of a list.
func entries(tree map[string]any, name, at, pointer string, list []any, try func(Change) bool) bool {
	for i, entry := range list {
		object, ok := entry.(map[string]any)
		if !ok {
			continue
		}
		inside := at
		if name == "clauses" {
			inside = fmt.Sprint(object["type"])
		}
		pointer := pointer + rule.Pointer(i)
		tree[name] = slices.Concat(list[:i], list[i+1:])
		goOn := try(Change{Place: inside, Pointer: pointer, LeftOut: true})
		tree[name] = list
		if !goOn || !changes(object, inside, pointer, try) {
			return false
		}
	}
	return true
}

// words are the other words of closed lists, by the name of the field.
var words = map[string][]string{
	"transfer": {"transferred", "performed", "joint"}, "sphere": {"own", "transferred"}, "capacity": {"deputy", "attorney"},
	"form":    {"oral", "simple-electronic", "qualified-electronic", "qualified-seal"},
	"measure": {"equal", "key", "combined"}, "stage": {"examined", "founded"}, "ground": {"tender", "in-house", "horizontal"},
	"decision": {"recommendation", "simple-majority", "unanimity"}, "taskChange": {"simple-majority", "two-thirds of votes-cast"},
	"exit": {"simple-majority"}, "dissolution": {"simple-majority"}, "quorum": {"1/10 of statutory-votes"}, "to": {"any-day", "nobody"},
	"notice": {"1 week"}, "kind": {"private-company", "land", "unit", "changes"}, "legalKind": {"private-company"}, "contractLaw": {"public-law", "private-law"},
	"jurisdiction": {"BY", "DE"}, "foundation": {"statute"}, "roles": {"supervisor"}, "way": {"stays"}, "powerForm": {"text"},
}

var (
	aDay     = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	aPercent = regexp.MustCompile(`%$`)
	anAmount = regexp.MustCompile(`^\d+\.\d{2}$`)
)

// others returns other values for a fact.
func others(name string, value any) (list []any) {
	switch value := value.(type) {
	case bool:
		return []any{!value}
	case float64:
		return []any{value + 1, value * 100, 1}
	case string:
		switch {
		case aDay.MatchString(value):
			year, _ := strconv.Atoi(value[:4])
			return []any{fmt.Sprint(year-4) + value[4:7] + "-01", fmt.Sprint(min(year+4, 2026)) + "-05-01"}
		case aPercent.MatchString(value):
			return []any{"150%", "1%", "-1%"}
		case anAmount.MatchString(value):
			return []any{"0.01", "999999999.00", "-1.00"}
		}
		for _, word := range words[name] {
			list = append(list, word)
		}
		return append(list, "etwas anderes")
	case []any:
		if len(value) > 0 {
			if _, isText := value[0].(string); isText {
				return []any{[]any{"etwas anderes"}, []any{}}
			}
		}
		return []any{[]any{}}
	}
	return nil
}
