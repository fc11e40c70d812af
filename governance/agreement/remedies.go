package agreement

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/foederal/foederal/finance"
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

// otherMajorities are what people call majorities besides the words for readers.
var otherMajorities = [...]struct {
	name string
	how  Decision
}{
	{"Einstimmigkeit", Unanimity}, {"absolute Mehrheit", AbsoluteMajority}, {"absoluter Mehrheit", AbsoluteMajority}, {"mit absoluter Mehrheit", AbsoluteMajority},
	{"Zweidrittelmehrheit", TwoThirds}, {"mit Zweidrittelmehrheit", TwoThirds}, {"Dreiviertelmehrheit", ThreeQuarters}, {"mit Dreiviertelmehrheit", ThreeQuarters},
}

// decisionMeant tells which decision is meant by the words of readers, each of its majorities by itself.
func decisionMeant(written string) (bilingual.Text, bool) {
	var parts []string
	for part := range strings.SplitSeq(strings.ReplaceAll(written, " und ", " and "), " and ") {
		meant := majorityMeant(part)
		if meant == "" {
			return bilingual.Text{}, false
		}
		parts = append(parts, meant)
	}
	decision, err := ParseDecision(strings.Join(parts, " and "))
	if err != nil {
		return bilingual.Text{}, false
	}
	return strictjson.Meant([]strictjson.Word{{Word: string(decision), Text: bilingual.TextOf(decision)}}), true
}

// majorityMeant returns the majority that is meant by the words of readers; "" where that is not certain.
func majorityMeant(written string) string {
	if how := howMeant(written); how != "" && !strings.HasSuffix(written, " of") {
		return how
	}
	for _, before := range [...]string{"of ", "der ", "des "} {
		how, base, _ := strings.Cut(written, " "+before)
		how = howMeant(how)
		for _, name := range [...]string{before + base, base} {
			if near := strictjson.Nearest(name, wordsOf(voteBases)); len(near) == 1 && how != "" {
				return how + " of " + near[0].Word
			}
		}
	}
	return ""
}

// howMeant returns the word, the number or the fraction that is meant, without that of which it is one.
func howMeant(written string) string {
	for _, other := range otherMajorities {
		if strictjson.SameSpelling(written, other.name) {
			return string(other.how)
		}
	}
	if _, ok := majorityOf(written); ok {
		return written
	}
	for _, sign := range [...]string{"%", "Prozent", "percent"} {
		number, isPercent := strings.CutSuffix(written, sign)
		percent, _ := strconv.Atoi(strings.TrimSpace(number)) // 0 where it is no number
		if isPercent && percent > 0 && percent < 100 {
			part := finance.MustFraction(int64(percent), 100)
			return strconv.FormatInt(part.Numerator(), 10) + "/" + strconv.FormatInt(part.Denominator(), 10)
		}
	}
	if near := strictjson.Nearest(written, wordsOf(decisions)); len(near) == 1 {
		return near[0].Word
	}
	return ""
}

// numberWords are the numbers that people write as words, from 1.
var numberWords = [...][]string{
	{"ein", "eine", "einem", "einer", "einen", "one", "a"}, {"zwei", "two"}, {"drei", "three"}, {"vier", "four"}, {"fünf", "five"}, {"sechs", "six"},
	{"sieben", "seven"}, {"acht", "eight"}, {"neun", "nine"}, {"zehn", "ten"}, {"elf", "eleven"}, {"zwölf", "twelve"},
}

// durationMeant tells how a period is written whose number or unit is a word of readers: "12 Monate", "zwei Jahre".
func durationMeant(written string) (bilingual.Text, bool) {
	number, unit, _ := strings.Cut(written, " ")
	for i, words := range numberWords {
		if slices.ContainsFunc(words, func(word string) bool { return strictjson.SameSpelling(number, word) }) {
			number = strconv.Itoa(i + 1)
		}
	}
	for _, known := range timeUnits.List {
		one := oneOfUnit[known.Value]
		for _, word := range [...]string{known.Text.German, known.Text.German + "n", one, one + "s", known.Word, strings.TrimSuffix(known.Word, "s")} {
			if !strictjson.SameSpelling(unit, word) {
				continue
			}
			if meant, err := ParseDuration(number + " " + known.Word); err == nil && meant.String() != written {
				return bilingual.Sprintf("gemeint ist vielleicht %q", "did you mean %q?", meant), true
			}
		}
	}
	return bilingual.Text{}, false
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
			English: "the municipality register of the statistical offices shows which key belongs to a name",
		}
	}
	ags, repair, err := key.RepairAGS(written)
	meant := ags.String()
	if repair.Has(key.DroppedAssociation) {
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
