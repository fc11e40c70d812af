package internal

import (
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/key"
)

// annotation is one [[annotations]] table of REUSE.toml: which files, and under which licences.
type annotation struct {
	line     int
	paths    []string
	holders  []string
	licenses []string
}

// Every tracked file has a holder of the copyright and a licence in REUSE.toml, and none beside it in the file itself; every
// such licence has its text in LICENSES, and no text there is without a file (REUSE Specification 3.3). What shows much of the
// municipality register has the licence of the register, too.
func TestEveryFileHasItsLicence(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "REUSE.toml"))
	require.NoError(t, err)
	listing, err := exec.Command("git", "-C", root, "ls-files", "-z").Output()
	if err != nil {
		t.Skipf("this is no git checkout, so nothing tells which files are tracked: %v", err)
	}
	annotations := parseREUSE(t, string(text))
	tracked := strings.Split(strings.TrimRight(string(listing), "\x00"), "\x00")

	used := map[string]bool{}
	for _, name := range tracked {
		if needsNoLicence(t, name) {
			continue
		}
		licenses := licensesOf(annotations, name)
		if len(licenses) == 0 {
			t.Errorf("%s has no licence; name it in REUSE.toml", name)
			continue
		}
		for _, license := range licenses {
			used[license] = true
		}
		text := read(t, name)
		require.NotRegexp(t, licensesBeside, name)
		require.NotContains(t, text, licenseInFile, "%s has its licence in REUSE.toml", name)
		if n := namedUnits(text); n >= muchOfTheRegister && path.Ext(name) != ".go" && !slices.Contains(licenses, registerLicense) {
			t.Errorf("%s shows the keys and names of %d municipalities; name it in REUSE.toml under %s", name, n, registerLicense)
		}
	}
	for license := range used {
		if !slices.Contains(tracked, "LICENSES/"+license+".txt") {
			t.Errorf("the text of %s is missing: LICENSES/%s.txt", license, license)
		}
	}
	for _, name := range tracked {
		if path.Dir(name) == "LICENSES" && !used[strings.TrimSuffix(path.Base(name), ".txt")] {
			t.Errorf("%s is the licence of no file", name)
		}
	}
}

// licenseInFile begins a licence in the file itself, and licensesBeside are files with licences of others. The first is put together
// here, for this file has its licence in REUSE.toml too.
var (
	licenseInFile  = "SPDX-License-" + "Identifier: "
	licensesBeside = regexp.MustCompile(`\.license$|^\.reuse/|.+/REUSE\.toml$`)
)

// registerLicense is that of the municipality register, and muchOfTheRegister the number of municipalities from which on a file that is
// no source text is a part of it: one that names a few of them, such as an agreement, is not.
const (
	registerLicense   = "LicenseRef-Destatis-GV-ISys"
	muchOfTheRegister = 20
)

var municipalKey = regexp.MustCompile(`\b(?:0[1-9]|1[0-6])[0-9]{6}(?:[0-9]{4})?\b`)

// namedUnits counts the municipalities of which a text has both a key, AGS or ARS, and a name that they had under it.
func namedUnits(text string) int {
	seen := map[key.AGS]bool{}
	for _, digits := range municipalKey.FindAllString(text, -1) {
		if len(digits) == 12 {
			digits = digits[:5] + digits[9:] // an ARS, without the association
		}
		ags, err := key.ParseAGS(digits)
		if err != nil || seen[ags] {
			continue
		}
		for unit := range bund.Directory().History(ags) {
			name, _, _ := strings.Cut(unit.Name(), ",") // without "Stadt"
			seen[ags] = seen[ags] || strings.Contains(text, name)
		}
	}
	named := 0
	for _, is := range seen {
		if is {
			named++
		}
	}
	return named
}

// Keys count together with a name only, an AGS and the ARS of a municipality once, and other figures not at all.
func TestNamedUnits(t *testing.T) {
	require.Zero(t, namedUnits("16063051, 16063105 and 12345678"))
	require.Equal(t, 1, namedUnits("16063051 and 160635051051 are Leimbach; 16063105 is a key"))
	require.Equal(t, 2, namedUnits("16063051;Leimbach\n16056000;Eisenach"))
}

// licensesOf returns the licences of a file: those of the last annotation that fits.
func licensesOf(annotations []annotation, name string) []string {
	for _, a := range slices.Backward(annotations) {
		if a.covers(name) {
			return a.licenses
		}
	}
	return nil
}

// needsNoLicence reports the files that the specification leaves out: the texts of licences, REUSE.toml itself, empty
// files, symbolic links and files that are gone from the work tree.
func needsNoLicence(t *testing.T, name string) bool {
	t.Helper()
	base := path.Base(name)
	if strings.HasPrefix(name, "LICENSES/") || base == "REUSE.toml" ||
		strings.HasPrefix(base, "LICENSE") || strings.HasPrefix(base, "LICENCE") || strings.HasPrefix(base, "COPYING") {
		return true
	}
	info, err := os.Lstat(filepath.Join(root, name))
	if os.IsNotExist(err) {
		return true
	}
	require.NoError(t, err)
	return !info.Mode().IsRegular() || info.Size() == 0
}

func (a annotation) covers(name string) bool {
	return slices.ContainsFunc(a.paths, func(pattern string) bool { return globs(pattern, name) })
}

// globs tells whether a path of REUSE.toml means the file: "*" stands for anything but a slash, "**" for anything.
func globs(pattern, name string) bool {
	expression := regexp.QuoteMeta(pattern)
	expression = strings.ReplaceAll(expression, `\*\*`, `.*`)
	expression = strings.ReplaceAll(expression, `\*`, `[^/]*`)
	return regexp.MustCompile(`\A(?s:` + expression + `)\z`).MatchString(name)
}

// parseREUSE reads as much TOML as REUSE.toml needs: tables [[annotations]] with values that are one string or a list of
// strings. Anything else fails the test.
func parseREUSE(t *testing.T, text string) []annotation {
	t.Helper()
	var annotations []annotation
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case line == "[[annotations]]":
			annotations = append(annotations, annotation{line: i + 1})
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		require.True(t, ok, "REUSE.toml, line %d: %s", i+1, line)
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		for strings.HasPrefix(value, "[") && !strings.HasSuffix(value, "]") {
			i++
			require.Less(t, i, len(lines), "REUSE.toml: the list of %s has no end", name)
			value += strings.TrimSpace(lines[i])
		}
		values := stringsIn(t, i+1, value)
		if len(annotations) == 0 {
			require.Equal(t, "version", name, "REUSE.toml, line %d", i+1)
			continue
		}
		last := &annotations[len(annotations)-1]
		switch name {
		case "path":
			last.paths = values
		case "SPDX-FileCopyrightText":
			last.holders = values
		case "SPDX-License-Identifier":
			for _, license := range values {
				last.licenses = append(last.licenses, licenceIDs(license)...)
			}
		case "precedence", "SPDX-FileComment":
		default:
			require.Failf(t, "unknown name", "REUSE.toml, line %d: %s", i+1, name)
		}
	}
	for _, a := range annotations {
		require.NotEmpty(t, a.paths, "REUSE.toml, line %d: no path", a.line)
		require.NotEmpty(t, a.holders, "REUSE.toml, line %d: no SPDX-FileCopyrightText", a.line)
		require.NotEmpty(t, a.licenses, "REUSE.toml, line %d: no SPDX-License-Identifier", a.line)
	}
	return annotations
}

// stringsIn returns the strings of a TOML value; a number gives none.
func stringsIn(t *testing.T, line int, value string) []string {
	t.Helper()
	var values []string
	for _, quoted := range regexp.MustCompile(`"([^"\\]*)"`).FindAllStringSubmatch(value, -1) {
		values = append(values, quoted[1])
	}
	rest := regexp.MustCompile(`"[^"\\]*"`).ReplaceAllString(value, "")
	require.Regexp(t, `\A[\[\], 0-9]*\z`, rest, "REUSE.toml, line %d", line)
	return values
}

// licenceIDs returns the licences of an SPDX expression such as "EUPL-1.2 OR MIT".
func licenceIDs(expression string) []string {
	words := strings.FieldsFunc(expression, func(r rune) bool { return r == ' ' || r == '(' || r == ')' })
	return slices.DeleteFunc(words, func(word string) bool { return word == "AND" || word == "OR" })
}

func TestGlobsOfREUSE(t *testing.T) {
	for _, test := range []struct {
		pattern, name string
		want          bool
	}{
		{"go.mod", "go.mod", true},
		{"go.mod", "tools/go.mod", false},
		{"*.go", "doc.go", true},
		{"*.go", "finance/doc.go", false},
		{"**.go", "finance/doc.go", true},
		{"**/go.sum", "tools/go.sum", true},
		{"finance/**", "finance/grant/doc.go", true},
		{"finance/**", "governance/doc.go", false},
		{"**", ".ci/run", true},
	} {
		require.Equal(t, test.want, globs(test.pattern, test.name), "%s and %s", test.pattern, test.name)
	}
}

func TestParseREUSE(t *testing.T) {
	require.Equal(t, []annotation{
		{line: 3, paths: []string{"**"}, holders: []string{"2026 A"}, licenses: []string{"EUPL-1.2"}},
		{line: 8, paths: []string{"a.bin", "b/**"}, holders: []string{"B", "C"}, licenses: []string{"MIT", "DL-DE-BY-2.0"}},
	}, parseREUSE(t, `version = 1

[[annotations]]
path = "**"
SPDX-FileCopyrightText = "2026 A"
SPDX-License-Identifier = "EUPL-1.2"
# the tables
[[annotations]]
path = [
  "a.bin",
  "b/**",
]
precedence = "override"
SPDX-FileCopyrightText = ["B", "C"]
SPDX-License-Identifier = "(MIT OR DL-DE-BY-2.0)"
`))
}
