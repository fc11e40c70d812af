// Package rulebook joins the rules of all jurisdictions into one book: docs/rules.md for readers, docs/rules.json for machines,
// and testdata/rule-ids.txt, the list of all IDs that were ever given. Its tests hold the three against the rules, and write
// them anew with
//
//	go generate ./internal/rulebook
package rulebook

import (
	"cmp"

	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// Jurisdiction is a part of the house that brings rules of its own.
type Jurisdiction struct {
	Law law.Jurisdiction
	// Folder is that of its package, from the root of the repository.
	Folder    string
	Rules     func() rule.Set[review.Case]
	Directory func() *directory.Directory
	// Whole is the law of the jurisdiction as a reviewer takes it: with what it covers.
	Whole func() review.Law
}

// Jurisdictions returns all of them: the Federation with the European Union, and the Länder in the order of their names.
// A Land more is a line more.
func Jurisdictions() []Jurisdiction {
	return []Jurisdiction{
		{law.Federation, "governance/bund", bund.Rules, bund.Directory, bund.Law},
		{law.Sachsen, "sachsen", sachsen.Rules, sachsen.Directory, sachsen.Law},
		{law.Thueringen, "thueringen", thueringen.Rules, thueringen.Directory, thueringen.Law},
	}
}

// Check holds an agreement against the rules of the jurisdiction, as of the day on which it was signed.
func (j Jurisdiction) Check() corpus.Checker { return corpus.With(j.Rules(), j.Directory()) }

// Join returns the book: every rule of the jurisdictions once, in the order of the IDs. The rules of the Federation stand in
// the sets of the Länder too; an ID that means one thing in one set and another elsewhere is an error. The edition names the
// Länder whose rules are in the book.
func Join(jurisdictions []Jurisdiction) (rule.Catalogue, error) {
	edition := []string{"foederal"}
	rules := map[string]rule.Info{}
	for _, j := range jurisdictions {
		if j.Law != law.Federation {
			edition = append(edition, j.Law.Text(language.German))
		}
		for _, info := range j.Rules().Rules() {
			if known, ok := rules[info.ID]; ok && !reflect.DeepEqual(known, info) {
				return rule.Catalogue{}, fmt.Errorf("rulebook: %s is another rule in the set of %s", info.ID, j.Folder)
			}
			rules[info.ID] = info
		}
	}
	joined := slices.SortedFunc(maps.Values(rules), func(a, b rule.Info) int { return cmp.Compare(a.ID, b.ID) })
	return rule.Catalogue{Edition: strings.Join(edition, ", "), Rules: joined}, nil
}

// Unwritten is what stands in the texts of the skeleton of a rule. The tests refuse a rule that says so.
func Unwritten() bilingual.Text {
	return bilingual.Text{German: "NOCH ZU SCHREIBEN", English: "STILL TO BE WRITTEN"}
}

// IDsFile is where the list of IDs stands, from the root of the repository.
const IDsFile = "internal/rulebook/testdata/rule-ids.txt"

const retiredHeading = "\n\nretired:\n"

// IDs is the list of the IDs that were ever given. IDs are stable for ever: one that is given up is never used again.
type IDs struct {
	Active []string
	// Retired are the IDs that were given up, with the reason.
	Retired []RetiredID
}

// RetiredID is an ID that was given up.
type RetiredID struct{ ID, Reason string }

// ParseIDs reads the list.
func ParseIDs(text string) (IDs, error) {
	active, retired, ok := strings.Cut(text, retiredHeading)
	if !ok {
		return IDs{}, fmt.Errorf("rulebook: the list of IDs has no section %q", strings.TrimSpace(retiredHeading))
	}
	list := IDs{Active: strings.Fields(active)}
	for line := range strings.Lines(retired) {
		if id, reason, _ := strings.Cut(strings.TrimSpace(line), " "); id != "" {
			list.Retired = append(list.Retired, RetiredID{id, strings.TrimSpace(reason)})
		}
	}
	return list, nil
}

// String returns the list as ParseIDs reads it.
func (l IDs) String() string {
	text := strings.Join(l.Active, "\n") + retiredHeading
	for _, r := range l.Retired {
		text += r.ID + " " + r.Reason + "\n"
	}
	return text
}
