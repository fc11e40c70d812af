package rule

import (
	"encoding/json"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Artifact is the file that holds the subject of a report, for tools that show findings in files.
type Artifact struct {
	// URI names the file, relative to the root of the repository, such as "vertraege/entwurf.json".
	URI string
	// Position returns the line and the column, both from 1, of the value that a JSON Pointer names. Where it reports
	// false, or is nil, a finding points to the file as a whole, and names the pointer.
	Position func(pointer string) (line, column int, ok bool)
}

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	toolName    = "foederal"
	toolURI     = "https://github.com/foederal/foederal"
)

// The types below are the part of SARIF 2.1.0 that a report needs, under the names of the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool          `json:"tool"`
		Language   string             `json:"language"`
		Artifacts  []sarifArtifact    `json:"artifacts"`
		ColumnKind string             `json:"columnKind"`
		Results    []sarifResult      `json:"results"`
		Properties sarifRunProperties `json:"properties"`
	}
	sarifRunProperties struct {
		Complete    bool       `json:"complete"`
		RuleEdition string     `json:"ruleEdition"`
		DataEdition string     `json:"dataEdition,omitempty"`
		On          civil.Date `json:"on,omitzero"`
		Omitted     int        `json:"omittedFindings,omitempty"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string              `json:"id"`
		Short         sarifText           `json:"shortDescription"`
		Help          sarifText           `json:"help"`
		Configuration sarifConfiguration  `json:"defaultConfiguration"`
		Properties    sarifRuleProperties `json:"properties"`
	}
	sarifRuleProperties struct {
		Tags     []string `json:"tags"`
		Evidence string   `json:"evidence"`
	}
	sarifConfiguration struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifArtifact struct {
		Location sarifURI `json:"location"`
	}
	sarifURI struct {
		URI string `json:"uri"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Kind      string          `json:"kind"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations"`
	}
	sarifPhysical struct {
		Artifact sarifURI     `json:"artifactLocation"`
		Region   *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
	sarifLogical struct {
		Pointer string `json:"fullyQualifiedName"`
		Kind    string `json:"kind"`
	}
)

var sarifLevels = [...]string{0: "none", Hint: "note", Warning: "warning", Error: "error"}

// WriteSARIF writes the report as a log in the Static Analysis Results Interchange Format (SARIF 2.1.0), which code
// review tools show beside the file. Every rule of the set is a reporting descriptor with its explanation as help;
// every finding is a result of the kind "fail" with the level error, warning or note, and every missing fact, whether the
// subject or the library lacks it, and every rule that was not checked a result of the kind "open". Rules that are satisfied or do not apply are no results.
//
// Of very many findings the first [MostFindings] are results, unless a [Limit] says otherwise; the property omittedFindings of the run
// counts the others. Messages show texts of the subject as [bilingual.Printable] does.
func (r Report) WriteSARIF(w io.Writer, tag language.Tag, file Artifact) error {
	findings, omitted := r.shown()
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: toolName, InformationURI: toolURI, Rules: make([]sarifRule, len(r.infos))}},
		Language:   "en",
		Artifacts:  []sarifArtifact{{sarifURI{file.URI}}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
		Properties: sarifRunProperties{r.Complete(), r.Edition, r.DataEdition(), r.On, omitted},
	}
	if bilingual.German(tag) {
		run.Language = "de"
	}
	index := make(map[string]int, len(r.infos))
	for i, info := range r.infos {
		index[info.ID] = i
		run.Tool.Driver.Rules[i] = info.sarif(tag)
	}
	for _, f := range findings {
		run.Results = append(run.Results, sarifResult{
			RuleID: f.Rule, RuleIndex: index[f.Rule], Kind: "fail", Level: sarifLevels[f.Severity],
			Message:   sarifText{bilingual.Printable(f.Text(tag)) + "\n" + textLabels.remedy.In(tag) + ": " + bilingual.Printable(f.Remedy(tag))},
			Locations: file.locations(f.Pointer),
		})
	}
	for o := range r.Outcomes() {
		if o.Outcome == NotCovered {
			run.Results = append(run.Results, sarifResult{
				RuleID: o.Rule.ID, RuleIndex: index[o.Rule.ID], Kind: "open", Level: "none",
				Message:   sarifText{NotCovered.Text(tag) + ": " + bilingual.Printable(o.Rule.Title.In(tag)) + "\n" + bilingual.Printable(o.failure())},
				Locations: file.locations(""),
			})
		}
		open := func(why string, pointers []string) {
			for _, pointer := range pointers {
				run.Results = append(run.Results, sarifResult{
					RuleID: o.Rule.ID, RuleIndex: index[o.Rule.ID], Kind: "open", Level: "none",
					Message:   sarifText{why + ": " + bilingual.Printable(pointer) + "\n" + bilingual.Printable(o.Rule.Title.In(tag))},
					Locations: file.locations(pointer),
				})
			}
		}
		open(Undecidable.Text(tag), o.Missing)
		open(undecidableHere.In(tag), o.Unrecorded)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

func (i Info) sarif(tag language.Tag) sarifRule {
	var help strings.Builder
	i.explain(&help, tag)
	jurisdiction, _, _ := strings.Cut(i.ID, "-")
	return sarifRule{
		ID: i.ID, Short: sarifText{i.Title.In(tag)}, Help: sarifText{help.String()},
		Configuration: sarifConfiguration{sarifLevels[i.Severity]},
		Properties:    sarifRuleProperties{[]string{"law", jurisdiction}, i.Basis.Evidence().String()},
	}
}

// locations names the place of a pointer in the file. A fact that is missing has no place of its own; the nearest
// value that would hold it stands for it.
func (a Artifact) locations(pointer string) []sarifLocation {
	location := sarifLocation{
		Physical: sarifPhysical{Artifact: sarifURI{a.URI}},
		Logical:  []sarifLogical{{pointer, "member"}},
	}
	if a.Position != nil {
		for place := pointer; ; place = place[:strings.LastIndexByte(place, '/')] {
			if line, column, ok := a.Position(place); ok {
				location.Physical.Region = &sarifRegion{line, column}
				break
			}
			if !strings.Contains(place, "/") {
				break
			}
		}
	}
	return []sarifLocation{location}
}
