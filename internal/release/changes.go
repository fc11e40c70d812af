package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/internal/rulebook"
)

// format grows when the form of docs/changes.json changes in a way that its readers must know.
const format = 1

// Changes are what differs between two releases. docs/versions.md describes the fields.
type Changes struct {
	Format    int          `json:"format"`
	From      *Release     `json:"from"` // null for the first release
	To        Release      `json:"to"`
	Keys      []KeyChange  `json:"keys"`
	Withdrawn []KeyChange  `json:"withdrawn"`
	Corrected []KeyChange  `json:"corrected"`
	Rules     []RuleChange `json:"rules"`
}

// Release names the version and the data of one side.
type Release struct {
	Tag     string     `json:"tag,omitempty"` // only of a release that is tagged already
	Version string     `json:"version"`
	AsOf    civil.Date `json:"asOf"`
	Beyond  civil.Date `json:"beyond,omitzero"`
	Hash    string     `json:"hash"`
}

// KeyChange is what became of one unit.
type KeyChange struct {
	Day     civil.Date            `json:"day"`
	Undated bool                  `json:"undated,omitempty"`
	Level   string                `json:"level"`
	Kinds   []directory.EventKind `json:"kinds"`
	Before  *Unit                 `json:"before"`
	After   *Unit                 `json:"after"`
}

// Unit is a unit on one side of a change.
type Unit struct {
	Key  string `json:"key"`
	ARS  string `json:"ars,omitempty"`
	Name string `json:"name"`
	Kind string `json:"kind,omitempty"`
}

// RuleChange is what became of one rule.
type RuleChange struct {
	ID     string   `json:"id"`
	What   string   `json:"what"`             // new, changed or gone
	Fields []string `json:"fields,omitempty"` // of docs/rules.json that are others, of a changed rule
	Reason string   `json:"reason,omitempty"` // of a rule that is gone
	title  json.RawMessage
}

// state is a release as its files hold it.
type state struct {
	version   string
	directory *directory.Directory
	rules     map[string]map[string]json.RawMessage
	retired   map[string]string // with the reason
}

var versionConstant = regexp.MustCompile(`(?m)^const Version = "([^"]+)"$`)

// stateOf reads a release by its files.
func stateOf(file func(name string) ([]byte, error)) (state, error) {
	s := state{rules: map[string]map[string]json.RawMessage{}, retired: map[string]string{}}
	source, err := file("internal/version/version.go")
	if err != nil {
		return s, err
	}
	named := versionConstant.FindSubmatch(source)
	if named == nil {
		return s, fmt.Errorf("internal/version/version.go names no version")
	}
	s.version = string(named[1])
	table, err := file("governance/bund/directory.bin")
	if err != nil {
		return s, err
	}
	if s.directory, err = directory.Open(string(table)); err != nil {
		return s, err
	}
	book, err := file("docs/rules.json")
	if err != nil {
		return s, err
	}
	var read struct{ Rules []map[string]json.RawMessage }
	if err := json.Unmarshal(book, &read); err != nil {
		return s, fmt.Errorf("docs/rules.json: %w", err)
	}
	for _, r := range read.Rules {
		var id string
		if err := json.Unmarshal(r["id"], &id); err != nil {
			return s, fmt.Errorf("docs/rules.json: a rule without an ID: %w", err)
		}
		s.rules[id] = r
	}
	ids, err := file(rulebook.IDsFile)
	if err != nil {
		return s, err
	}
	list, err := rulebook.ParseIDs(string(ids))
	for _, r := range list.Retired {
		s.retired[r.ID] = r.Reason
	}
	return s, err
}

func (s state) release() Release {
	e := s.directory.Edition()
	return Release{Version: s.version, AsOf: e.AsOf, Beyond: e.Beyond, Hash: e.Hash}
}

// between returns what differs between two releases.
func between(tag string, was, is state) (Changes, error) {
	from := was.release()
	from.Tag = tag
	changes := Changes{Format: format, From: &from, To: is.release(), Rules: changedRules(was, is)}
	told, err := toldBy(is.directory, from.AsOf)
	if err != nil {
		return changes, err
	}
	before, err := toldBy(was.directory, from.AsOf)
	if err != nil {
		return changes, err
	}
	changes.Keys, changes.Withdrawn = without(told, before), without(before, told)
	then, err := is.directory.On(from.AsOf)
	if err != nil {
		return changes, err
	}
	changes.Corrected = keyChanges(was.directory.Latest().ChangesTo(then))
	return changes, nil
}

// toldBy returns all changes that an edition tells: those of its span and, of the later day of which it knows only keys and names, those
// that lead there.
func toldBy(d *directory.Directory, reaches civil.Date) ([]KeyChange, error) {
	edition := d.Edition()
	if edition.AsOf.Before(reaches) {
		return nil, fmt.Errorf("the directory ends on %s, before the earlier one, which ends on %s", edition.AsOf, reaches)
	}
	last := edition.AsOf
	if !edition.Beyond.IsZero() {
		last = edition.Beyond
	}
	feed, err := d.Changes(d.Span().From, last)
	if err != nil {
		return nil, err
	}
	return keyChanges(feed), nil
}

// without returns the changes of the one list that the other does not have in the same words.
func without(list, other []KeyChange) []KeyChange {
	known := map[string]bool{}
	for _, change := range other {
		known[change.identity()] = true
	}
	return slices.DeleteFunc(slices.Clone(list), func(change KeyChange) bool { return known[change.identity()] })
}

// identity is all that a change says.
func (k KeyChange) identity() string {
	return fmt.Sprint(k.Day, k.Undated, k.Level, k.Kinds, "\n", k.Before.identity(), "\n", k.After.identity())
}

func (u *Unit) identity() string {
	if u == nil {
		return ""
	}
	return strings.Join([]string{u.Key, u.ARS, u.Name, u.Kind}, "\t")
}

func keyChanges(feed iter.Seq[directory.Change]) []KeyChange {
	list := []KeyChange{}
	for c := range feed {
		before, after := unitOf(c.Before), unitOf(c.After)
		level := c.After.Level()
		if after == nil {
			level = c.Before.Level()
		}
		list = append(list, KeyChange{c.Day, c.Undated, level.String(), c.Kinds(), before, after})
	}
	return list
}

// unitOf returns nil for the side of a change that is not there.
func unitOf(u directory.Unit) *Unit {
	if u.Key() == nil {
		return nil
	}
	return &Unit{u.Key().String(), u.ARS().String(), u.Name(), u.Kind().String()}
}

// changedRules are the rules that are new, changed or gone, in the order of their IDs.
func changedRules(was, is state) []RuleChange {
	ids := map[string]bool{}
	for id := range was.rules {
		ids[id] = true
	}
	for id := range is.rules {
		ids[id] = true
	}
	list := []RuleChange{}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		before, after := was.rules[id], is.rules[id]
		switch fields := changedFields(before, after); {
		case before == nil:
			list = append(list, RuleChange{ID: id, What: "new", title: after["title"]})
		case after == nil:
			list = append(list, RuleChange{ID: id, What: "gone", Reason: is.retired[id], title: before["title"]})
		case len(fields) > 0:
			list = append(list, RuleChange{ID: id, What: "changed", Fields: fields, title: after["title"]})
		}
	}
	return list
}

// changedFields are the fields of a rule that are there in one release only, or say something else, in alphabetical order.
func changedFields(before, after map[string]json.RawMessage) []string {
	names := map[string]bool{}
	for _, fields := range [...]map[string]json.RawMessage{before, after} {
		for name := range fields {
			if !bytes.Equal(compact(before[name]), compact(after[name])) {
				names[name] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// compact leaves out the space that a value of JSON is laid out with.
func compact(value json.RawMessage) []byte {
	var out bytes.Buffer
	if err := json.Compact(&out, value); err != nil {
		return value // only a value that is not there is none
	}
	return out.Bytes()
}

// text returns the changes as docs/changes.json holds them.
func (c Changes) text() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(c)
	return out.Bytes(), err
}
