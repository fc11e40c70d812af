package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
)

const root = "../.."

// municipality is a record of a municipality in the Land 16 and the Kreis 16063.
func municipality(ars, name string, valid civil.Period) directory.UnitRecord {
	return directory.UnitRecord{Key: must(key.ParseARS(ars)), Name: name, Kind: governance.KreisangehoerigeGemeinde, Valid: valid}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// table is a directory up to a day, as a release embeds it.
func table(t *testing.T, through string, municipalities ...directory.UnitRecord) []byte {
	t.Helper()
	units := append([]directory.UnitRecord{
		{Key: must(key.ParseLand("16")), Name: "Thüringen"},
		{Key: must(key.ParseDistrict("16063")), Name: "Wartburgkreis", Kind: governance.Landkreis},
	}, municipalities...)
	d, err := directory.Build(civil.Period{From: civil.MustParse("2020-01-01"), Through: civil.MustParse(through)}, units, nil)
	require.NoError(t, err)
	var out bytes.Buffer
	_, err = d.WriteTo(&out)
	require.NoError(t, err)
	return out.Bytes()
}

// files are those of a release that the command reads.
func files(version string, table []byte, rules, retired string) map[string][]byte {
	return map[string][]byte{
		"internal/version/version.go":             []byte("package version\n\nconst Version = \"" + version + "\"\n"),
		"governance/bund/directory.bin":           table,
		"docs/rules.json":                         []byte(rules),
		"internal/rulebook/testdata/rule-ids.txt": []byte("\n\nretired:\n" + retired),
	}
}

// earlier and later are two releases: in the later one the municipality B has another name since 2025, C is no longer told of by the name of
// 2023, A is called otherwise on all days, one rule is new, one is stricter, one is laid out otherwise only, and one is gone.
func earlier(t *testing.T) map[string][]byte {
	until, from := civil.MustParse("2023-05-31"), civil.MustParse("2023-06-01")
	return files("0.1.0", table(t, "2024-12-31",
		municipality("160630001001", "A-Dorf", civil.Period{}),
		municipality("160630002002", "B", civil.Period{}),
		municipality("160630003003", "C", civil.Period{Through: until}),
		municipality("160630003003", "C, Stadt", civil.Period{From: from})),
		`{"rules": [
			{"id": "TH-A-1", "severity": "warning", "title": {"de": "Eins", "en": "One"}},
			{"id": "TH-A-2", "severity": "error", "title": {"de": "Zwei", "en": "Two"}, "basis": [{"citation": "§ 2 A"}]},
			{"id": "TH-A-3", "severity": "error", "title": {"de": "Drei", "en": "Three"}}]}`, "")
}

func later(t *testing.T) map[string][]byte {
	until, from := civil.MustParse("2025-06-30"), civil.MustParse("2025-07-01")
	return files("0.2.0", table(t, "2025-12-31",
		municipality("160630001001", "A", civil.Period{}),
		municipality("160630002002", "B", civil.Period{Through: until}),
		municipality("160630002002", "B, Stadt", civil.Period{From: from}),
		municipality("160630003003", "C, Stadt", civil.Period{})),
		`{"rules": [
			{"id": "TH-A-1", "severity": "error", "since": "2024-01-01", "title": {"de": "Eins", "en": "One"}},
			{"id": "TH-A-2", "severity": "error", "title": {"de":"Zwei","en":"Two"}, "basis": [ {"citation":"§ 2 A"} ]},
			{"id": "TH-A-4", "severity": "hint", "title": {"de": "Vier", "en": "Four"}}]}`, "TH-A-3 deleted by the act of 2024\n")
}

func read(t *testing.T, files map[string][]byte) state {
	t.Helper()
	s, err := stateOf(func(name string) ([]byte, error) {
		if text, ok := files[name]; ok {
			return text, nil
		}
		return nil, errors.New(name + " is not there")
	})
	require.NoError(t, err)
	return s
}

func TestBetween(t *testing.T) {
	c, err := between("v0.1.0", read(t, earlier(t)), read(t, later(t)))
	require.NoError(t, err)
	require.Equal(t, "v0.1.0", c.From.Tag)
	require.Equal(t, "0.1.0", c.From.Version)
	require.Equal(t, "2024-12-31", c.From.AsOf.String())
	require.Equal(t, "0.2.0", c.To.Version)
	require.Equal(t, "2025-12-31", c.To.AsOf.String())
	require.Empty(t, c.To.Tag)

	renamed := []directory.EventKind{directory.NewName}
	unit := func(key, ars, name string) *Unit { return &Unit{key, ars, name, "kreisangehoerige-gemeinde"} }
	require.Equal(t, []KeyChange{{civil.MustParse("2025-07-01"), false, "municipality", renamed,
		unit("16063002", "160630002002", "B"), unit("16063002", "160630002002", "B, Stadt")}}, undated(c.Keys))
	require.Equal(t, []KeyChange{{civil.MustParse("2023-06-01"), false, "municipality", renamed,
		unit("16063003", "160630003003", "C"), unit("16063003", "160630003003", "C, Stadt")}}, undated(c.Withdrawn))
	require.Equal(t, []KeyChange{{civil.MustParse("2024-12-31"), false, "municipality", renamed,
		unit("16063001", "160630001001", "A-Dorf"), unit("16063001", "160630001001", "A")}}, undated(c.Corrected))

	for i := range c.Rules {
		c.Rules[i].title = nil
	}
	require.Equal(t, []RuleChange{
		{ID: "TH-A-1", What: "changed", Fields: []string{"severity", "since"}},
		{ID: "TH-A-3", What: "gone", Reason: "deleted by the act of 2024"},
		{ID: "TH-A-4", What: "new"},
	}, c.Rules)
}

// undated leaves out of account whether days are known, which the small directories do not tell for their names.
func undated(list []KeyChange) []KeyChange {
	for i := range list {
		list[i].Undated = false
	}
	return list
}

// A release against itself brings nothing, and one against a later one is refused.
func TestBetweenTheSameAndBackwards(t *testing.T) {
	was, is := read(t, earlier(t)), read(t, later(t))
	c, err := between("v0.2.0", is, is)
	require.NoError(t, err)
	require.Empty(t, c.Keys)
	require.Empty(t, c.Withdrawn)
	require.Empty(t, c.Corrected)
	require.Empty(t, c.Rules)
	_, err = between("v0.2.0", is, was)
	require.ErrorContains(t, err, "2024-12-31")
}

func TestStateThatCannotBeRead(t *testing.T) {
	for name, text := range map[string]string{
		"internal/version/version.go":             "package version",
		"governance/bund/directory.bin":           "no table",
		"docs/rules.json":                         `{"rules": [{"severity": "error"}]}`,
		"internal/rulebook/testdata/rule-ids.txt": "TH-A-1",
	} {
		all := later(t)
		all[name] = []byte(text)
		_, err := stateOf(func(name string) ([]byte, error) { return all[name], nil })
		require.Error(t, err, name)
		_, err = stateOf(func(asked string) ([]byte, error) {
			if asked == name {
				return nil, os.ErrPermission
			}
			return all[asked], nil
		})
		require.ErrorIs(t, err, os.ErrPermission, name)
	}
}

// repository is a clone in which the earlier release is tagged and the later one lies in the work tree.
func repository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not here, and releases are its tags")
	}
	dir := t.TempDir()
	write := func(files map[string][]byte) {
		for name, text := range files {
			require.NoError(t, os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755))
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o644))
		}
	}
	write(earlier(t))
	for _, args := range [][]string{
		{"init", "-q"}, {"add", "."},
		{"-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "first"},
		{"-c", "tag.gpgsign=false", "tag", "v0.1.0"},
	} {
		_, err := git(dir, args...)
		require.NoError(t, err)
	}
	write(later(t))
	write(map[string][]byte{
		"CHANGELOG.md": []byte("# Changelog\n\n## 0.2.0\n\n- Told.\n\n## 0.1.0\n\n- Old.\n"),
		publiccodeFile: []byte("maintenance:\n  contacts:\n    - name: Erika Musterfrau\n"),
	})
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "docs"), 0o755))
	return dir
}

// The first run names the earlier release; from then on the file does.
func TestChangesAndNotesOfARepository(t *testing.T) {
	dir := repository(t)
	var out bytes.Buffer
	require.NoError(t, run(dir, []string{"changes", "-since", "v0.1.0"}, &out))
	require.Equal(t, "docs/changes.json: 1 changes of keys, 3 of rules\n", out.String())
	first, err := os.ReadFile(filepath.Join(dir, changesFile))
	require.NoError(t, err)
	require.NoError(t, run(dir, []string{"changes"}, &out))
	again, err := os.ReadFile(filepath.Join(dir, changesFile))
	require.NoError(t, err)
	require.Equal(t, string(first), string(again))

	out.Reset()
	require.NoError(t, run(dir, []string{"notes", "-lang", "de"}, &out))
	for _, want := range []string{
		"# foederal 0.2.0\n", "- Told.\n", "### Neu\n\n- `TH-A-4` Vier\n", "- `TH-A-1` Eins (anders sind: severity, since)\n",
		"### Aufgegeben\n\n- `TH-A-3` Drei – deleted by the act of 2024\n",
		"Verzeichnis vom 31.12.2025 (", "nach dem vom 31.12.2024 (", "01.07.2025: 16063002 B → 16063002 B, Stadt (",
		"### Nicht mehr oder jetzt anders angegeben", "### Am letzten Tag der früheren Ausgabe jetzt anders",
	} {
		require.Contains(t, out.String(), want)
	}
	require.NotContains(t, out.String(), "Old.")

	require.ErrorContains(t, run(dir, []string{"changes", "-since", "v9"}, &out), "v9")
	require.NoError(t, os.WriteFile(filepath.Join(dir, changesFile), []byte("{"), 0o644))
	require.ErrorContains(t, run(dir, []string{"changes"}, &out), changesFile)
}

// A version that is to be published is refused while publiccode.yml names nobody; what is in the making is not, and nor is one with a name.
func TestAReleaseNeedsAContact(t *testing.T) {
	dir := repository(t)
	own, err := os.ReadFile(filepath.Join(root, publiccodeFile))
	require.NoError(t, err)
	require.NotNil(t, firstContact.FindSubmatch(own), "the command finds the place in the file of the library")
	comment := "  contacts:\n    # Whoever publishes fills this in.\n    - name: "
	for text, named := range map[string]bool{
		comment + "\"\"\n": false, comment + "''\n": false, comment + "\" \"\n": false, comment + "\n      email: a@example.org\n": false,
		comment + "# nobody\n": false, "maintenance:\n  type: community\n": false,
		comment + "Erika Musterfrau\n": true, comment + "\"Erika Musterfrau\"\n": true,
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, publiccodeFile), []byte(text), 0o644))
		for _, command := range []string{"changes", "notes"} {
			err := run(dir, []string{command, "-since", "v0.1.0"}, &bytes.Buffer{})
			if named {
				require.NoError(t, err, text)
				continue
			}
			require.ErrorIs(t, err, errNoContact, text)
			require.ErrorContains(t, err, publiccodeFile)
		}
		require.NoError(t, requireContact(dir, "0.2.0-dev"), text)
	}
	require.NoError(t, os.Remove(filepath.Join(dir, publiccodeFile)))
	require.ErrorIs(t, run(dir, []string{"notes", "-since", "v0.1.0"}, &bytes.Buffer{}), os.ErrNotExist)
}

// Before the first release there is nothing to compare with, and the notes say so.
func TestNotesOfTheFirstRelease(t *testing.T) {
	dir := repository(t)
	var out bytes.Buffer
	require.NoError(t, run(dir, []string{"notes"}, &out))
	require.Equal(t, 2, strings.Count(out.String(), words.first.In(language.English)))
}

// docs/changes.json is what the command writes for the release that it names. It stays true when a tag is set, and changes with
// data and rules.
func TestRecordedChangesAreTrue(t *testing.T) {
	recorded, err := os.ReadFile(filepath.Join(root, changesFile))
	require.NoError(t, err)
	since, err := recordedSince(func(string) ([]byte, error) { return recorded, nil })
	require.NoError(t, err)
	if since != "" {
		if _, err := git(root, "rev-parse", "-q", "--verify", "refs/tags/"+since); err != nil {
			t.Skipf("the tag %s is not in this clone: %v", since, err)
		}
	}
	changes, err := compare(root, "")
	require.NoError(t, err)
	text, err := changes.text()
	require.NoError(t, err)
	require.Equal(t, string(text), string(recorded), "go run ./internal/release changes writes it anew")
}

// docs/versions.md and its German sister describe every field of docs/changes.json, and name the ages from which data are called old.
func TestVersionsPageDescribesTheChanges(t *testing.T) {
	for _, name := range []string{"docs/versions.md", "docs/versions.de.md"} {
		page, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		for _, value := range []any{Changes{}, Release{}, KeyChange{}, Unit{}, RuleChange{}} {
			for _, f := range reflect.VisibleFields(reflect.TypeOf(value)) {
				if field, _, _ := strings.Cut(f.Tag.Get("json"), ","); field != "" {
					require.Contains(t, string(page), "`"+field+"`", name)
				}
			}
		}
		require.Contains(t, string(page), "400")
		require.Contains(t, string(page), "200")
	}
	require.Equal(t, []int{400, 200}, []int{oldHistory, oldKeys})
}

func TestAgeOf(t *testing.T) {
	edition := directory.Edition{AsOf: civil.MustParse("2025-11-30"), Beyond: civil.MustParse("2026-06-30"), Hash: "0518ba24"}
	for day, want := range map[string]string{
		"2026-06-30": "edition 2025-11-30 (0518ba24), complete up to 212 days before 2026-06-30, keys and names up to 2026-06-30, 0 days before",
		"2027-01-05": "keys and names up to 2026-06-30, 189 days before; WARNING: the history is older than 400 days",
		"2027-01-17": "201 days before; WARNING: the history is older than 400 days; WARNING: keys and names are older than 200 days",
	} {
		line, err := ageOf(edition, civil.MustParse(day))
		require.NoError(t, err)
		require.True(t, strings.HasSuffix(line, want), line)
	}
	line, err := ageOf(edition, civil.MustParse("2027-01-16")) // 200 days, and no more
	require.NoError(t, err)
	require.NotContains(t, line, "200 days;")
	require.NotContains(t, line, "keys and names are older")
	_, err = ageOf(directory.Edition{}, civil.MustParse("2026-01-01"))
	require.Error(t, err)
}

// Old data make no commit wrong: the test tells of them, as one that was skipped, and asks on the day of the commit.
func TestAgeOfTheEmbeddedData(t *testing.T) {
	if _, err := git(root, "rev-parse", "HEAD"); err != nil {
		t.Skipf("no commit tells the day: %v", err)
	}
	var out bytes.Buffer
	require.NoError(t, run(root, []string{"age"}, &out))
	require.Equal(t, 3, strings.Count(out.String(), "edition "))
	if strings.Contains(out.String(), "WARNING") {
		t.Skipf("the embedded data are old:\n%s", out.String())
	}
}

func TestArguments(t *testing.T) {
	for _, args := range [][]string{nil, {"else"}, {"age", "more"}, {"age", "-on", "31.12.2026"}, {"notes", "-lang", "?"}, {"age", "-when"}} {
		require.Error(t, run(root, args, &bytes.Buffer{}), args)
	}
}

// The bill of materials of CycloneDX lists what the library needs at run time: the modules of the packages that its own packages import,
// in the versions of go.mod and with the hashes of go.sum. Nothing of what only tests need is in it.
func TestBillOfMaterials(t *testing.T) {
	effort.OrSkip(t, "builds a tool")
	command := func(name string, args ...string) ([]byte, error) {
		c := exec.Command(name, args...)
		c.Env = append(os.Environ(), "GOPROXY=off")
		return c.Output()
	}
	if _, err := command("go", "tool", "-C", root+"/tools", "-n", "cyclonedx-gomod"); err != nil {
		t.Skipf("the tool is not at hand; go build -C tools tool fetches it: %v", err)
	}
	bill, err := command("go", "tool", "-C", root+"/tools", "cyclonedx-gomod", "mod", "-json", "-noserial", "-notimestamp", "-type", "library", "..")
	require.NoError(t, err)
	var listed struct {
		BOMFormat  string `json:"bomFormat"`
		Metadata   struct{ Component struct{ Name, Type string } }
		Components []struct {
			Name, Version string
			Hashes        []struct{ Alg, Content string }
		}
	}
	require.NoError(t, json.Unmarshal(bill, &listed))
	require.Equal(t, "CycloneDX", listed.BOMFormat)
	require.Equal(t, "github.com/foederal/foederal", listed.Metadata.Component.Name)
	require.Equal(t, "library", listed.Metadata.Component.Type)

	needed, err := command("go", "list", "-C", root, "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", "./...")
	require.NoError(t, err)
	want := map[string]bool{}
	for line := range strings.Lines(string(needed)) {
		if line = strings.TrimSpace(line); line != "" {
			want[line] = true
		}
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	require.NoError(t, err)
	got := map[string]bool{}
	for _, c := range listed.Components {
		got[c.Name+" "+c.Version] = true
		require.Len(t, c.Hashes, 1)
		require.Equal(t, "SHA-256", c.Hashes[0].Alg)
		require.Contains(t, string(sums), c.Name+" "+c.Version+" h1:"+base64Of(t, c.Hashes[0].Content)+"\n")
	}
	require.NotEmpty(t, want)
	require.Equal(t, want, got)
}

// base64Of writes hexadecimal digits as go.sum writes hashes.
func base64Of(t *testing.T, digits string) string {
	t.Helper()
	sum, err := hex.DecodeString(digits)
	require.NoError(t, err)
	return base64.StdEncoding.EncodeToString(sum)
}
