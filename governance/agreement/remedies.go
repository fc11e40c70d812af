package agreement

import (
	"errors"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/strictjson"
)

// partsOfDays are the fields for a day beside which another field takes a month or a year alone.
var partsOfDays = [...]struct{ pointer, field string }{
	{"/signed", "signedIn"},
}

// partOfDay tells where a month or a year belongs that stands in the place of a day.
func partOfDay(pointer, written string) bilingual.Text {
	_, err := civil.Parse(written)
	if fault := (*civil.DateError)(nil); !errors.As(err, &fault) || !fault.LacksDay {
		return bilingual.Text{}
	}
	for _, known := range partsOfDays {
		if known.pointer == pointer {
			return bilingual.Sprintf("ein Monat oder ein Jahr allein gehört in das Feld %q", "a month or a year alone goes into the field %q", known.field)
		}
	}
	return bilingual.Text{}
}

// wordsOf returns the words of a list, and what readers call them.
func wordsOf[T comparable](list bilingual.Words[T]) []strictjson.Word {
	words := make([]strictjson.Word, len(list.List))
	for i, entry := range list.List {
		words[i] = strictjson.Word{Word: entry.Word, Text: entry.Text}
	}
	return words
}

// majorityMeant tells which majority is meant by the words of readers.
func majorityMeant(_, written string) bilingual.Text {
	if near := strictjson.Nearest(written, wordsOf(decisions)); len(near) > 0 {
		return strictjson.Meant(near)
	}
	return bilingual.Text{}
}

// durationMeant tells how a period is written whose unit is a German word: "12 Monate".
func durationMeant(_, written string) bilingual.Text {
	number, unit, _ := strings.Cut(written, " ")
	for _, known := range timeUnits.List {
		if strictjson.SameSpelling(unit, known.Text.German) || strictjson.SameSpelling(unit, oneOfUnit[known.Value]) {
			if meant, err := ParseDuration(number + " " + known.Word); err == nil {
				return bilingual.Sprintf("gemeint ist vielleicht %q", "did you mean %q?", meant)
			}
		}
	}
	return bilingual.Text{}
}

// keyOfUnit tells which key is meant by a damaged one.
func keyOfUnit(_, written string) bilingual.Text {
	if _, err := key.Parse(written); err == nil { // it stands there as a number
		return bilingual.Text{
			German:  "als Zahl verlören Schlüssel eine führende Null",
			English: "as numbers keys would lose a leading zero",
		}
	}
	if !strings.ContainsAny(written, "0123456789") {
		return bilingual.Text{
			German:  "welchen Schlüssel ein Name hat, sagt das Gemeindeverzeichnis der statistischen Ämter",
			English: "which key belongs to a name, the municipality register of the statistical offices tells",
		}
	}
	ags, repair, err := key.RepairAGS(written)
	meant := ags.String()
	if err != nil || repair.Has(key.DroppedAssociation) {
		var ars key.ARS
		ars, repair, err = key.RepairARS(written)
		meant = ars.String()
	}
	if err != nil || repair == key.AddedZero { // the error of the key says that already
		return bilingual.Text{}
	}
	return bilingual.Sprintf("gemeint ist vielleicht %q (%s)", "did you mean %q (%s)?", meant, bilingual.TextOf(repair))
}

// partners are what people call partners whose kind has another name in documents.
var partners = [...]struct {
	names []string
	kind  bilingual.Text
}{
	{
		[]string{"Gemeinde", "Stadt", "Landgemeinde", "kreisfreie Stadt", "Landkreis", "Kreis", "Verwaltungsgemeinschaft", "Kommune",
			"municipality", "town", "city", "district", "county"},
		bilingual.Text{
			German:  `Gemeinden, Städte, Landkreise und Verwaltungsgemeinschaften sind "unit"`,
			English: `municipalities, towns, Landkreise and Verwaltungsgemeinschaften are "unit"`,
		},
	},
	{
		[]string{"Ministerium", "Staatskanzlei", "Freistaat", "Bundesland", "ministry", "state"},
		bilingual.Text{
			German:  `ein Land und seine Ministerien sind "land", der Bund und seine Behörden "federation"`,
			English: `a Land and its ministries are "land", the Federation and its authorities "federation"`,
		},
	},
	{
		[]string{"GmbH", "gGmbH", "AG", "Gesellschaft", "Unternehmen", "Firma", "company"},
		bilingual.Text{
			German:  `ein Unternehmen in öffentlicher Hand ist "public-company", ein privates "private-company"`,
			English: `a publicly owned company is "public-company", a private one "private-company"`,
		},
	},
}

// kindOfPartner tells which kind is meant by what people call a partner.
func kindOfPartner(_, written string) bilingual.Text {
	for _, p := range partners {
		if slices.ContainsFunc(p.names, func(name string) bool { return strictjson.SameSpelling(written, name) }) {
			return p.kind
		}
	}
	return bilingual.Text{}
}
