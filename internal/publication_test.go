package internal

import (
	"go/ast"
	"maps"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert/yaml"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/strictjson"
	"github.com/foederal/foederal/internal/version"
)

// field is what a standard says of one key of a mapping.
type field struct {
	mandatory bool
	is        func(value any) bool
}

// publiccode are the keys of version 0.4 of publiccode.yml (https://github.com/publiccodeyml/publiccode.yml, docs/standard/
// schema.core.rst) that are not deprecated there. "*" stands for a language, "#" for the place in a list.
var publiccode = map[string]map[string]field{
	"": {
		"publiccodeYmlVersion": {true, isWord("0.4", "0.4.0")},
		"name":                 {true, isText(1, 1000)},
		"applicationSuite":     {false, isText(1, 1000)},
		"url":                  {true, isURL},
		"landingURL":           {false, isURL},
		"isBasedOn":            {false, listOf(isURL)},
		"softwareVersion":      {false, isText(1, 1000)},
		"releaseDate":          {false, isDay},
		"logo":                 {false, isText(1, 1000)},
		"platforms":            {true, listOf(isWord("web", "windows", "mac", "linux", "ios", "android"))},
		"categories":           {true, listOf(isWord(softwareCategories...))},
		"usedBy":               {false, listOf(isText(1, 1000))},
		"roadmap":              {false, isURL},
		"developmentStatus":    {true, isWord("concept", "development", "beta", "stable", "obsolete")},
		"softwareType": {true, isWord("standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web",
			"standalone/backend", "standalone/other", "addon", "library", "configurationFiles")},
		"intendedAudience": {false, isMapping},
		"description":      {true, isMapping},
		"legal":            {true, isMapping},
		"maintenance":      {true, isMapping},
		"localisation":     {true, isMapping},
		"dependsOn":        {false, isMapping},
	},
	"intendedAudience": {
		"countries":            {false, listOf(isWord("de"))}, // lower case in this version, upper case from 0.5 on
		"unsupportedCountries": {false, listOf(isText(2, 2))},
		"scope":                {false, listOf(isWord("local-authorities", "finance-and-economic-development"))},
	},
	"description/*": {
		"localisedName":    {false, isText(1, 1000)},
		"shortDescription": {true, isText(1, 150)},
		"longDescription":  {true, isText(150, 10000)},
		"documentation":    {false, isURL},
		"apiDocumentation": {false, isURL},
		"features":         {true, listOf(isText(1, 1000))},
		"screenshots":      {false, listOf(isText(1, 1000))},
		"videos":           {false, listOf(isURL)},
		"awards":           {false, listOf(isText(1, 1000))},
	},
	"legal": {
		"license":            {true, isWord("EUPL-1.2")},
		"mainCopyrightOwner": {false, isText(1, 1000)},
		"repoOwner":          {false, isText(1, 1000)},
	},
	"maintenance": {
		"type":        {true, isWord("internal", "contract", "community", "none")},
		"contractors": {false, isList},
		"contacts":    {false, isList},
	},
	"maintenance/contacts/#": {
		"name":        {true, isText(1, 1000)},
		"email":       {false, isText(1, 1000)},
		"phone":       {false, isText(1, 1000)},
		"affiliation": {false, isText(1, 1000)},
	},
	"localisation": {
		"localisationReady":  {true, isBool},
		"availableLanguages": {true, listOf(isLanguage)},
	},
}

// softwareCategories are those words of the list of the standard that fit the library at all.
var softwareCategories = []string{"accounting", "application-development", "budgeting", "compliance-management",
	"document-management", "financial-reporting", "grant-management", "it-development"}

// citation are the keys of CITATION.cff, version 1.2.0 (https://citation-file-format.github.io/1.2.0/schema).
var citation = map[string]map[string]field{
	"": {
		"cff-version":     {true, isWord("1.2.0")},
		"message":         {true, isText(1, 1000)},
		"title":           {true, isText(1, 1000)},
		"authors":         {true, isList},
		"type":            {false, isWord("software", "dataset")},
		"version":         {false, isText(1, 1000)},
		"date-released":   {false, isDay},
		"license":         {false, isWord("EUPL-1.2")},
		"repository-code": {false, isURL},
		"url":             {false, isURL},
		"abstract":        {false, isText(1, 10000)},
		"keywords":        {false, listOf(isText(1, 100))},
		"doi":             {false, isText(1, 1000)},
	},
	"authors/#": {"name": {true, isText(1, 1000)}},
}

func isWord(words ...string) func(any) bool {
	return func(value any) bool {
		text, ok := value.(string)
		return ok && slices.Contains(words, text)
	}
}

func isText(least, most int) func(any) bool {
	return func(value any) bool {
		text, ok := value.(string)
		n := utf8.RuneCountInString(strings.TrimSpace(text))
		return ok && least <= n && n <= most
	}
}

func listOf(is func(any) bool) func(any) bool {
	return func(value any) bool {
		list, ok := value.([]any)
		return ok && len(list) > 0 && !slices.ContainsFunc(list, func(value any) bool { return !is(value) })
	}
}

func isURL(value any) bool {
	text, _ := value.(string)
	address, err := url.Parse(text)
	return err == nil && address.Scheme == "https" && address.Host != ""
}

func isDay(value any) bool {
	text, _ := value.(string)
	return regexp.MustCompile(`\A\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\z`).MatchString(text)
}

func isLanguage(value any) bool {
	text, _ := value.(string)
	_, err := language.Parse(text)
	return err == nil
}

func isMapping(value any) bool { m, ok := value.(map[string]any); return ok && len(m) > 0 }
func isList(value any) bool    { l, ok := value.([]any); return ok && len(l) > 0 }
func isBool(value any) bool    { _, ok := value.(bool); return ok }

// faults returns the places of a document that do not keep to a standard: unknown keys, missing ones and wrong values.
func faults(standard map[string]map[string]field, place, kind string, value any) []string {
	var found []string
	switch value := value.(type) {
	case []any:
		for i, element := range value {
			found = append(found, faults(standard, join(place, string(rune('0'+i))), kind+"/#", element)...)
		}
	case map[string]any:
		fields, isKnown := standard[kind]
		for name, f := range fields {
			if _, has := value[name]; f.mandatory && !has {
				found = append(found, join(place, name))
			}
		}
		for name, element := range value {
			below := join(kind, name)
			if _, any := standard[kind+"/*"]; any {
				below = kind + "/*"
			} else if f, ok := fields[name]; !isKnown || !ok || !f.is(element) {
				found = append(found, join(place, name))
			}
			found = append(found, faults(standard, join(place, name), below, element)...)
		}
	}
	slices.Sort(found)
	return found
}

func join(place, name string) string { return strings.TrimPrefix(place+"/"+name, "/") }

func readYAML(t *testing.T, name string) map[string]any {
	t.Helper()
	var document map[string]any
	require.NoError(t, yaml.Unmarshal([]byte(read(t, name)), &document), name)
	return document
}

// publiccode.yml keeps to the version of the standard that it names, but for the person whom the standard wants as a contact: nobody needs
// to be named before a release. The official parser was not at hand; this test holds the file against the text of the standard.
func TestPubliccodeKeepsToItsStandard(t *testing.T) {
	document := readYAML(t, "publiccode.yml")
	found := faults(publiccode, "", "", document)
	if strings.HasSuffix(version.Version, "-dev") {
		found = slices.DeleteFunc(found, func(place string) bool { return place == "maintenance/contacts/0/name" })
	}
	require.Empty(t, found, "before a release its publisher names a person as the contact")
	require.Equal(t, "https://"+module, document["url"])
	for tag := range document["description"].(map[string]any) {
		require.True(t, isLanguage(tag), tag)
		require.Contains(t, document["localisation"].(map[string]any)["availableLanguages"], tag)
	}
}

func TestCitationKeepsToItsStandard(t *testing.T) {
	document := readYAML(t, "CITATION.cff")
	require.Empty(t, faults(citation, "", "", document))
	require.Equal(t, version.Version, document["version"])
	require.Equal(t, "https://"+module, document["repository-code"])
	_, released := document["date-released"]
	require.Equal(t, !strings.HasSuffix(version.Version, "-dev"), released, "a release has its day, and what is in the making has none")
}

// What does not keep to the standard is found at its place.
func TestFaults(t *testing.T) {
	for name, change := range map[string]func(document map[string]any){
		"url":                   func(d map[string]any) { d["url"] = "github.com/foederal/foederal" },
		"publiccodeYmlVersion":  func(d map[string]any) { d["publiccodeYmlVersion"] = 0.4 },
		"legal/license":         func(d map[string]any) { d["legal"] = map[string]any{"licence": "EUPL-1.2"} },
		"inputTypes":            func(d map[string]any) { d["inputTypes"] = []any{"text/plain"} },
		"categories":            func(d map[string]any) { d["categories"] = []any{} },
		"description/de/videos": func(d map[string]any) { d["description"].(map[string]any)["de"].(map[string]any)["videos"] = "none" },
		"maintenance/contacts":  func(d map[string]any) { d["maintenance"].(map[string]any)["contacts"] = []any{} },
	} {
		document := readYAML(t, "publiccode.yml")
		change(document)
		require.Contains(t, faults(publiccode, "", "", document), name)
	}
}

// Every form for issues asks, in both languages, for the norm and the day: law and data hold on a day, and rest on a source.
func TestIssueFormsAskForNormAndDate(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root, ".github/ISSUE_TEMPLATE/*.yml"))
	require.NoError(t, err)
	forms := 0
	for _, file := range files {
		if slices.Contains([]string{"config.yml", "private.yml"}, filepath.Base(file)) {
			continue
		}
		forms++
		form := readYAML(t, ".github/ISSUE_TEMPLATE/"+filepath.Base(file))
		for _, name := range []string{"name", "description"} {
			require.Contains(t, form[name], " / ", file)
		}
		asks := map[string]bool{}
		for _, part := range form["body"].([]any) {
			part := part.(map[string]any)
			validations, _ := part["validations"].(map[string]any)
			asks[part["id"].(string)] = validations["required"] == true
			require.NotEmpty(t, part["attributes"].(map[string]any)["label"], file)
		}
		for _, id := range []string{"norm", "date", "answer", "version"} {
			require.True(t, asks[id], "%s does not insist on %s", file, id)
		}
	}
	require.GreaterOrEqual(t, forms, 3)
}

// Whoever has something to report in private finds the way that SECURITY.md and CODE_OF_CONDUCT.md name, though issues without a form are
// refused: a form that has no field for a text.
func TestReportsInPrivateHaveAForm(t *testing.T) {
	form := readYAML(t, ".github/ISSUE_TEMPLATE/private.yml")
	german, english, _ := strings.Cut(form["name"].(string), " / ")
	require.Equal(t, false, readYAML(t, ".github/ISSUE_TEMPLATE/config.yml")["blank_issues_enabled"])
	require.Contains(t, oneLine(read(t, "SECURITY.md")), `"`+english+`"`)
	conduct := oneLine(read(t, "CODE_OF_CONDUCT.md"))
	require.Contains(t, conduct, `"`+english+`"`)
	require.Contains(t, conduct, "„"+german+"“")
	require.Equal(t, 2, strings.Count(conduct, "](SECURITY.md)"))
	kinds := map[any]int{}
	for _, part := range form["body"].([]any) {
		kinds[part.(map[string]any)["type"]]++
	}
	require.Equal(t, map[any]int{"markdown": 1, "checkboxes": 1}, kinds, "a form needs one field, and this one asks for nothing")
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// What SECURITY.md promises of the library is true: no package that can be imported opens a connection or starts a program, none
// reaches below the rules of the language, and the only ones that know files are those that are handed one by name.
func TestTheLibraryOpensNothingByItself(t *testing.T) {
	handed := []string{"governance/bulk", "governance/directory", "governance/review/batch"}
	files := map[string]bool{}
	for _, file := range sources(t) {
		if file.test || file.syntax.Name.Name == "main" || slices.Contains(strings.Split(file.dir, "/"), "internal") ||
			strings.HasPrefix(file.dir, "examples/") {
			continue
		}
		for _, spec := range file.syntax.Imports {
			switch name := strings.Trim(spec.Path.Value, `"`); name {
			case "net", "net/http", "os/exec", "plugin", "syscall":
				t.Errorf("%s imports %s", file.name, name)
			case "os":
				files[file.dir] = true
			}
		}
		for _, decl := range file.syntax.Decls {
			f, ok := decl.(*ast.FuncDecl)
			require.False(t, ok && f.Recv == nil && f.Name.Name == "init", "%s does something at import", file.name)
		}
	}
	require.Equal(t, handed, slices.Sorted(maps.Keys(files)))
	for _, dir := range handed {
		require.Contains(t, read(t, "SECURITY.md"), "`"+dir+"`")
	}
}

// The limits that SECURITY.md names are those that hold.
func TestSecurityNamesTheLimits(t *testing.T) {
	page := read(t, "SECURITY.md")
	for what, limit := range map[string]int{
		"MiB for a document":        strictjson.MaxBytes >> 20,
		"levels":                    strictjson.MaxDepth,
		"values and names":          strictjson.MaxNodes,
		"fields of an object":       strictjson.MaxFields,
		"mistakes at once":          strictjson.MaxErrors,
		"findings in a report":      rule.MostFindings,
		"cells in a financing plan": finance.MostPlanCells,
	} {
		require.Contains(t, oneLine(page), message.NewPrinter(language.English).Sprint(limit)+" "+what)
	}
}
