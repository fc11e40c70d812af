package agreement

import (
	"errors"
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

// keyOfUnit tells which key is meant by a damaged one.
func keyOfUnit(_, written string) bilingual.Text {
	if _, err := key.Parse(written); err == nil { // it stands there as a number
		return bilingual.Text{
			German:  "ein Schlüssel als Zahl verlöre eine führende Null",
			English: "a key written as a number would lose a leading zero",
		}
	}
	if !strings.ContainsAny(written, "0123456789") {
		return bilingual.Text{
			German:  "verlangt ist nicht der Name, sondern der amtliche Schlüssel; er steht im Gemeindeverzeichnis der statistischen Ämter",
			English: "want the official key and not the name; it stands in the municipality register of the statistical offices",
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
		names := make([]strictjson.Word, len(p.names))
		for i, name := range p.names {
			names[i].Word = name
		}
		if len(strictjson.Nearest(written, names)) > 0 {
			return p.kind
		}
	}
	return bilingual.Text{}
}
