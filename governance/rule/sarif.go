package rule

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Artifact is the file that holds the subject of a report, for tools that show findings in files.
type Artifact struct {
	// URI names the file, relative to the root of the repository, such as "vertraege/entwurf.json"; [URI] makes it of a path. What no URI
	// can hold, such as a control character, is written as %20 and the like.
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
		OmittedOpen int        `json:"omittedOpen,omitempty"`
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
		Evidence string   `json:"evidence,omitempty"`
	}
	sarifConfiguration struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifArtifact struct {
		Location   sarifURI            `json:"location"`
		Properties *sarifRunProperties `json:"properties,omitempty"`
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
		// Suppressions is nil in a run in which nobody asks what is accepted, and in any other a list for every result.
		Suppressions *[]sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
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
// Of very many findings the first [MostFindings] are results, unless a [Limit] says otherwise, and of very many missing facts as many
// more; the properties omittedFindings and omittedOpen of the run count the others. Messages show texts of the subject as
// [bilingual.Printable] does.
func (r Report) WriteSARIF(w io.Writer, tag language.Tag, file Artifact) error {
	return WriteSARIF(w, tag, File{Artifact: file, Report: r})
}

// WriteSARIF writes the reports on several files as one log with one run, as [Report.WriteSARIF] writes one of them. Why a file cannot be
// read is a result of the level error under the rule ID [Readable], one for each mistake. An accepted finding is a result with a
// suppression, whose justification is the note.
//
// The properties of the run hold for all files: it is complete where each report is, and it names an edition or a day where all
// reports have the same. What was found of each file stands in the properties of its artifact, where there are several. Files with the same
// URI are one artifact, whose properties hold for all of them, as those of the run do.
func WriteSARIF(w io.Writer, tag language.Tag, files ...File) error {
	log := sarifWriter{tag: tag, index: map[string]int{}, artifacts: map[string]int{}, run: sarifRun{
		Tool:     sarifTool{sarifDriver{Name: toolName, InformationURI: toolURI, Rules: []sarifRule{}}},
		Language: "en", Artifacts: []sarifArtifact{}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}}
	if bilingual.German(tag) {
		log.run.Language = "de"
	}
	for i := range files {
		log.suppresses = log.suppresses || files[i].Accepted != nil
	}
	for _, file := range files {
		file.URI = escaped(file.URI)
		log.file(&file, len(files) > 1)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(sarifLog{sarifSchema, "2.1.0", []sarifRun{log.run}})
}

// escaped returns a URI without what no URI can hold: blanks, control characters and all beyond ASCII.
func escaped(uri string) string {
	var out strings.Builder
	for _, c := range []byte(uri) {
		if c <= ' ' || c >= 0x7f {
			fmt.Fprintf(&out, "%%%02X", c)
			continue
		}
		out.WriteByte(c)
	}
	return out.String()
}

// sarifWriter puts files into one run.
type sarifWriter struct {
	tag        language.Tag
	run        sarifRun
	index      map[string]int // of the rules, by their ID
	artifacts  map[string]int // the index of each, by its URI
	suppresses bool           // whether somebody asks what is accepted
}

// file adds what is known of one file.
func (s *sarifWriter) file(f *File, isOneOfSeveral bool) {
	properties := sarifRunProperties{Complete: f.Unreadable == nil && f.Report.Complete()}
	if f.Unreadable != nil {
		s.unreadable(f)
	} else {
		findings, omitted := f.Report.shown()
		properties.RuleEdition, properties.DataEdition, properties.On = f.Report.Edition, f.Report.DataEdition(), f.Report.On
		properties.Omitted = omitted
		for _, info := range f.Report.infos {
			s.rule(info.ID, func() sarifRule { return info.sarif(s.tag) })
		}
		for _, finding := range findings {
			s.finding(f, finding)
		}
		properties.OmittedOpen = s.open(f)
	}
	if len(s.run.Artifacts) == 0 {
		s.run.Properties = properties
	} else {
		s.run.Properties = s.run.Properties.and(properties)
	}
	s.artifact(f.URI, properties, isOneOfSeveral)
}

// artifact adds the file with a URI, or what is known of it to that which is there: a run names each file once.
func (s *sarifWriter) artifact(uri string, properties sarifRunProperties, isOneOfSeveral bool) {
	if i, known := s.artifacts[uri]; known {
		both := s.run.Artifacts[i].Properties.and(properties)
		s.run.Artifacts[i].Properties = &both
		return
	}
	s.artifacts[uri] = len(s.run.Artifacts)
	artifact := sarifArtifact{Location: sarifURI{uri}}
	if isOneOfSeveral {
		artifact.Properties = &properties
	}
	s.run.Artifacts = append(s.run.Artifacts, artifact)
}

// and returns what holds for two files.
func (p sarifRunProperties) and(other sarifRunProperties) sarifRunProperties {
	both := sarifRunProperties{Complete: p.Complete && other.Complete, Omitted: p.Omitted + other.Omitted, OmittedOpen: p.OmittedOpen + other.OmittedOpen}
	if p.RuleEdition == other.RuleEdition {
		both.RuleEdition = p.RuleEdition
	}
	if p.DataEdition == other.DataEdition {
		both.DataEdition = p.DataEdition
	}
	if p.On == other.On {
		both.On = p.On
	}
	return both
}

// rule adds a rule that no file before has named.
func (s *sarifWriter) rule(id string, describe func() sarifRule) {
	if _, known := s.index[id]; !known {
		s.index[id] = len(s.run.Tool.Driver.Rules)
		s.run.Tool.Driver.Rules = append(s.run.Tool.Driver.Rules, describe())
	}
}

// add adds a result about a rule.
func (s *sarifWriter) add(result sarifResult) {
	result.RuleIndex = s.index[result.RuleID]
	if s.suppresses && result.Suppressions == nil {
		result.Suppressions = &[]sarifSuppression{}
	}
	s.run.Results = append(s.run.Results, result)
}

// unreadable adds a result for each mistake.
func (s *sarifWriter) unreadable(f *File) {
	s.rule(Readable, func() sarifRule {
		return sarifRule{ID: Readable, Short: sarifText{readableTexts.title.In(s.tag)}, Help: sarifText{readableTexts.help.In(s.tag)},
			Configuration: sarifConfiguration{sarifLevels[Error]}, Properties: sarifRuleProperties{Tags: []string{"document"}}}
	})
	for _, m := range f.mistakes(s.tag) {
		location := sarifLocation{Physical: sarifPhysical{Artifact: sarifURI{f.URI}}, Logical: []sarifLogical{{m.pointer, "member"}}}
		if m.line > 0 {
			location.Physical.Region = &sarifRegion{m.line, m.column}
		}
		s.add(sarifResult{RuleID: Readable, Kind: "fail", Level: sarifLevels[Error], Message: sarifText{m.text}, Locations: []sarifLocation{location}})
	}
}

// finding adds a result for a finding.
func (s *sarifWriter) finding(f *File, finding Finding) {
	result := sarifResult{
		RuleID: finding.Rule, Kind: "fail", Level: sarifLevels[finding.Severity],
		Message: sarifText{bilingual.Printable(finding.Text(s.tag)) + "\n" + textLabels.remedy.In(s.tag) + ": " +
			bilingual.Printable(finding.Remedy(s.tag))},
		Locations: f.locations(finding.Pointer),
	}
	acceptance := f.accepted(finding)
	note := bilingual.Printable(acceptance.Note.In(s.tag))
	if acceptance.Holds {
		result.Suppressions = &[]sarifSuppression{{"external", "accepted", note}}
	} else if note != "" {
		result.Message.Text += "\n" + note
	}
	s.add(result)
}

// open adds results for what was not checked and for facts that are missing, and returns how many of these are left out.
func (s *sarifWriter) open(f *File) (omitted int) {
	left := MostFindings
	if f.Report.limited {
		left = math.MaxInt
	}
	for o := range f.Report.Outcomes() {
		if o.Outcome == NotCovered {
			s.add(sarifResult{
				RuleID: o.Rule.ID, Kind: "open", Level: "none",
				Message: sarifText{NotCovered.Text(s.tag) + ": " + bilingual.Printable(o.Rule.Title.In(s.tag)) + "\n" +
					bilingual.Printable(o.failure())},
				Locations: f.locations(""),
			})
		}
		open := func(why string, pointers []string) {
			for i, pointer := range pointers {
				if left <= 0 && i > 0 { // of each rule one is told at least
					omitted += len(pointers) - i
					return
				}
				left--
				s.add(sarifResult{
					RuleID: o.Rule.ID, Kind: "open", Level: "none",
					Message:   sarifText{why + ": " + bilingual.Printable(pointer) + "\n" + bilingual.Printable(o.Rule.Title.In(s.tag))},
					Locations: f.locations(pointer),
				})
			}
		}
		open(Undecidable.Text(s.tag), o.Missing)
		open(undecidableHere.In(s.tag), o.Unrecorded)
	}
	return omitted
}

func (i Info) sarif(tag language.Tag) sarifRule {
	var help strings.Builder
	i.explain(&help, tag)
	jurisdiction, _, _ := strings.Cut(i.ID, "-")
	return sarifRule{
		ID: i.ID, Short: sarifText{bilingual.Printable(i.Title.In(tag))}, Help: sarifText{help.String()},
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
