// Command release tells what a release of the library brings, for those who must decide whether to take it.
//
//	go run ./internal/release changes [-since TAG]             writes docs/changes.json: changed keys and rules, as data
//	go run ./internal/release notes [-since TAG] [-lang de|en] prints the notes of the release as Markdown
//	go run ./internal/release age [-on DAY]                    tells how old the embedded directories are on a day
//
// Changes and notes of a version without "-dev" are refused while publiccode.yml names no person as the contact, as its standard wants.
//
// It is run in the root of a clone with its tags. The earlier release is the tag that -since names, otherwise the one that
// docs/changes.json names, which the first release does not have. DAY is that of the commit unless it is named. docs/versions.md says
// what the numbers of versions mean, and describes docs/changes.json.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/internal/rulebook"
)

// changesFile holds the changes as data, from the root of the repository.
const changesFile = "docs/changes.json"

var errUsage = errors.New("want one of: changes [-since TAG], notes [-since TAG] [-lang de|en], age [-on DAY]")

func main() {
	if err := run(".", os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func run(root string, args []string, out io.Writer) error {
	if len(args) == 0 {
		return errUsage
	}
	flags := flag.NewFlagSet("release "+args[0], flag.ContinueOnError)
	since := flags.String("since", "", "`tag` of the earlier release; the one that "+changesFile+" names if empty")
	lang := flags.String("lang", "en", "language of the notes, de or en")
	on := flags.String("on", "", "`day` on which the age is asked; that of the commit if empty")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return errUsage
	}
	switch args[0] {
	case "changes":
		return writeChanges(root, *since, out)
	case "notes":
		tag, err := language.Parse(*lang)
		if err != nil {
			return err
		}
		return writeNotes(root, *since, tag, out)
	case "age":
		return tellAges(root, *on, out)
	}
	return errUsage
}

func writeChanges(root, since string, out io.Writer) error {
	changes, err := compare(root, since)
	if err != nil {
		return err
	}
	if err := requireContact(root, changes.To.Version); err != nil {
		return err
	}
	text, err := changes.text()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(changesFile)), text, 0o644); err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s: %d changes of keys, %d of rules\n", changesFile, len(changes.Keys), len(changes.Rules))
	return err
}

// publiccodeFile tells catalogues of the library. The contact is blank in the making: whoever publishes a release fills it in.
const publiccodeFile = "publiccode.yml"

var (
	firstContact = regexp.MustCompile(`(?m)^ +contacts:\r?\n(?: *#.*\n)* +- name:[ \t]*["']?([^"'#\r\n]*)`)
	errNoContact = errors.New("maintenance/contacts names nobody; a release needs the full name of a person there")
)

// requireContact refuses a version that is to be published, one without "-dev", while nobody is named as the contact.
func requireContact(root, version string) error {
	if strings.HasSuffix(version, "-dev") {
		return nil
	}
	text, err := os.ReadFile(filepath.Join(root, publiccodeFile))
	if err != nil {
		return err
	}
	contact := firstContact.FindSubmatch(text)
	if contact == nil || len(bytes.TrimSpace(contact[1])) == 0 {
		return fmt.Errorf("%s: %w", publiccodeFile, errNoContact)
	}
	return nil
}

// compare compares the work tree with an earlier release. The first release has none, and lists nothing as changed.
func compare(root, since string) (Changes, error) {
	tree := func(name string) ([]byte, error) { return os.ReadFile(filepath.Join(root, filepath.FromSlash(name))) }
	is, err := stateOf(tree)
	if err != nil {
		return Changes{}, err
	}
	if since == "" {
		if since, err = recordedSince(tree); err != nil {
			return Changes{}, err
		}
	}
	if since == "" {
		return Changes{Format: format, To: is.release(),
			Keys: []KeyChange{}, Withdrawn: []KeyChange{}, Corrected: []KeyChange{}, Rules: []RuleChange{}}, nil
	}
	was, err := stateOf(func(name string) ([]byte, error) { return git(root, "show", since+":"+name) })
	if err != nil {
		return Changes{}, fmt.Errorf("the release %s: %w", since, err)
	}
	return between(since, was, is)
}

// recordedSince returns the tag of the release from which the recorded changes lead on; "" where none is recorded.
func recordedSince(tree func(string) ([]byte, error)) (string, error) {
	text, err := tree(changesFile)
	if errors.Is(err, os.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	var recorded Changes
	if err := json.Unmarshal(text, &recorded); err != nil {
		return "", fmt.Errorf("%s: %w", changesFile, err)
	}
	if recorded.From == nil {
		return "", nil
	}
	return recorded.From.Tag, nil
}

func git(root string, args ...string) ([]byte, error) {
	command := exec.Command("git", append([]string{"-C", root}, args...)...)
	var complaint bytes.Buffer
	command.Stderr = &complaint
	output, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("git %s: %w: %s", strings.Join(args, " "), err, strings.TrimSpace(complaint.String()))
	}
	return output, nil
}

// The ages from which the embedded directories are called old, in days. docs/versions.md names them too.
const (
	oldHistory = 400 // since the day up to which the directory is complete
	oldKeys    = 200 // since the last day of which it knows keys and names
)

// tellAges says how old the directories are, and which of them are older than they should be. That is no error: a commit that was
// right stays right, however late it is looked at.
func tellAges(root, on string, out io.Writer) error {
	if on == "" {
		commit, err := git(root, "show", "-s", "--format=%cs", "HEAD")
		if err != nil {
			return fmt.Errorf("name a day with -on, for there is no commit that has one: %w", err)
		}
		on = strings.TrimSpace(string(commit))
	}
	day, err := civil.Parse(on)
	if err != nil {
		return err
	}
	for _, j := range rulebook.Jurisdictions() {
		line, err := ageOf(j.Directory().Edition(), day)
		if err != nil {
			return fmt.Errorf("%s: %w", j.Folder, err)
		}
		if _, err := fmt.Fprintf(out, "%s: %s\n", j.Folder, line); err != nil {
			return err
		}
	}
	return nil
}

// ageOf says how old an edition is on a day, with a warning for what is too old.
func ageOf(edition directory.Edition, day civil.Date) (string, error) {
	days, ok := edition.Age(day)
	if !ok {
		return "", errors.New("an empty directory has no age")
	}
	line := fmt.Sprintf("edition %s, complete up to %d days before %s", edition, days, day)
	keys := days
	if !edition.Beyond.IsZero() {
		keys = day.DaysSince(edition.Beyond)
		line += fmt.Sprintf(", keys and names up to %s, %d days before", edition.Beyond, keys)
	}
	if days > oldHistory {
		line += fmt.Sprintf("; WARNING: the history is older than %d days", oldHistory)
	}
	if keys > oldKeys {
		line += fmt.Sprintf("; WARNING: keys and names are older than %d days", oldKeys)
	}
	return line, nil
}
