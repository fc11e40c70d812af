package rulebook

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
)

// broken tells how documents that are in order come to break a rule, and where the rule looks.
type broken struct {
	document corpus.Document
	change   corpus.Change // by which the rule is violated, and as few others as may be; zero where none is
	violated int           // rules that are violated by it
	places   map[string]bool
}

// breaks changes every document that is in order at one place after the other, and tells of each rule what it made of that.
func breaks(documents []corpus.Document) (map[string]*broken, error) {
	all := map[string]*broken{}
	for _, d := range documents {
		if !d.Report.OK() || d.Report.CountSeverity(rule.Warning) > 0 {
			continue
		}
		changes, err := d.Changes()
		if err != nil {
			return nil, fmt.Errorf("rulebook: %s: %w", d.Name, err)
		}
		before := outcomes(d.Report)
		for change := range changes {
			a, err := agreement.Decode(bytes.NewReader(change.Text))
			if err != nil {
				continue // documents cannot hold it
			}
			report, err := d.Check(a)
			if err != nil {
				continue // on a day outside the directory
			}
			for id, outcome := range outcomes(report) {
				if before[id] == outcome {
					continue
				}
				if all[id] == nil {
					all[id] = &broken{places: map[string]bool{}}
				}
				all[id].places[change.Place] = true
				n := report.Count(rule.Violated)
				if b := all[id]; outcome == rule.Violated && (b.violated == 0 || n < b.violated) {
					b.document, b.change, b.violated = d, change, n
				}
			}
		}
	}
	return all, nil
}

func outcomes(report rule.Report) map[string]rule.Outcome {
	list := map[string]rule.Outcome{}
	for o := range report.Outcomes() {
		list[o.Rule.ID] = o.Outcome
	}
	return list
}

// brokenBy links the document, and says what is changed in it.
func (s site) brokenBy(id string, tag language.Tag) []line {
	b := s.broken[id]
	if b == nil || b.change.Place == "" {
		return nil
	}
	l := trial{document: b.document}.link()
	l.Rest = b.words(tag)
	return []line{l}
}

// words say what is changed: by the names that readers know, with that of the field, and with the value that stands there instead.
func (b *broken) words(tag language.Tag) string {
	chapter, field := b.document.Agreement.LabelAt(b.change.Pointer)
	what := b.change.Place
	if names := strings.Trim(chapter.In(tag)+": "+field.In(tag), ": "); names != "" {
		what = names + " (" + what + ")"
	}
	if b.change.LeftOut {
		return what + " " + siteWords.leftOut.In(tag)
	}
	switch value := b.change.Value.(type) {
	case string:
		return what + " = " + bilingual.Sprintf("%q", "“%s”", value).In(tag)
	case bool:
		return what + " = " + yesNo[value].In(tag)
	}
	value, err := json.Marshal(b.change.Value)
	if err != nil {
		return what
	}
	return what + " = " + string(value)
}

var yesNo = map[bool]bilingual.Text{true: {German: "ja", English: "yes"}, false: {German: "nein", English: "no"}}

// lookedAt lists the places of documents at which the rule notices a change.
func (s site) lookedAt(id string) []line {
	const most = 12
	b := s.broken[id]
	if b == nil {
		return nil
	}
	places := slices.Sorted(maps.Keys(b.places))
	text := strings.Join(places[:min(len(places), most)], ", ")
	if len(places) > most {
		text += fmt.Sprintf(" … (%d)", len(places))
	}
	return texts(text)
}

// actWords say what is recorded of an act: its title, its days and its gazette.
func actWords(act law.Act) bilingual.Text {
	text := bilingual.Text{German: act.String() + ": " + act.Title(), English: act.String() + ": " + act.Title()}
	add := func(german, english string) {
		text.German += "; " + german
		text.English += "; " + english
	}
	if on := day(act.Enacted()); !on.IsZero() {
		add("vom "+on.German, "of "+on.English)
	}
	if gazette := act.Gazette(); gazette != "" {
		add(gazette, gazette)
	}
	period, evidence := act.InForce()
	if from := day(period.From); !from.IsZero() {
		add("in Kraft seit "+from.German+" ["+evidence.Text(language.German)+"]", "in force since "+from.English+" ["+evidence.Text(language.English)+"]")
	}
	if act.Renews() {
		add("eine frühere Fassung desselben Namens galt davor", "an earlier wording of the same name held before")
	}
	return text
}

// acts say it of each act that a rule cites.
func acts(info rule.Info, tag language.Tag) []line {
	var lines []line
	seen := map[string]bool{}
	for _, source := range slices.Concat(info.Basis, info.Earlier) {
		act := source.Citation.Act()
		if source.Citation.IsZero() || !act.IsValid() || seen[act.String()] {
			continue
		}
		seen[act.String()] = true
		lines = append(lines, texts(actWords(act).In(tag))...)
	}
	return lines
}
