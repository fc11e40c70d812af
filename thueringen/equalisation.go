package thueringen

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// EqualisationFigure is a figure of the Kommunaler Finanzausgleich, the financial equalisation between the Land and its
// municipalities.
type EqualisationFigure uint8

// The figures that are recorded.
const (
	Finanzausgleichsmasse       EqualisationFigure = iota + 1 // all money of the equalisation
	Schluesselzuweisungen                                     // the part that is given out by key
	GrundbetragGemeindeaufgaben                               // basic amount per inhabitant for the tasks of Gemeinden
	GrundbetragKreisaufgaben                                  // basic amount per inhabitant for the general tasks of Kreise
	GrundbetragSozialerAufgaben                               // basic amount per Bedarfsträger for the social tasks of Kreise
	ErhoehungFAGMasse                                         // what the FAG-Masse I gets on top of the share of the municipalities
)

var figures = bilingual.Words[EqualisationFigure]{Name: "figure of the Finanzausgleich", List: []bilingual.Word[EqualisationFigure]{
	{Value: Finanzausgleichsmasse, Word: "finanzausgleichsmasse",
		Text: bilingual.Text{German: "Finanzausgleichsmasse", English: "Finanzausgleichsmasse"}},
	{Value: Schluesselzuweisungen, Word: "schluesselzuweisungen",
		Text: bilingual.Text{German: "Schlüsselzuweisungen", English: "Schlüsselzuweisungen"}},
	{Value: GrundbetragGemeindeaufgaben, Word: "grundbetrag-gemeindeaufgaben",
		Text: bilingual.Text{German: "Grundbetrag für Gemeindeaufgaben", English: "basic amount for the tasks of Gemeinden"}},
	{Value: GrundbetragKreisaufgaben, Word: "grundbetrag-kreisaufgaben", Text: bilingual.Text{
		German:  "Grundbetrag für allgemeine Kreisaufgaben",
		English: "basic amount for the general tasks of Kreise",
	}},
	{Value: GrundbetragSozialerAufgaben, Word: "grundbetrag-sozialer-aufgaben", Text: bilingual.Text{
		German:  "Grundbetrag für soziale Kreisaufgaben",
		English: "basic amount for the social tasks of Kreise",
	}},
	{Value: ErhoehungFAGMasse, Word: "erhoehung-fag-masse",
		Text: bilingual.Text{German: "Erhöhung der FAG-Masse I", English: "increase of the FAG-Masse I"}},
}}

// String returns the figure as data writes it, such as "finanzausgleichsmasse"; "" for anything else.
func (f EqualisationFigure) String() string { return figures.String(f) }

// Text returns the name of the figure for readers.
func (f EqualisationFigure) Text(tag language.Tag) string { return figures.Text(f, tag) }

// IsValid reports whether f is one of the six figures.
func (f EqualisationFigure) IsValid() bool { return figures.Has(f) }

// MarshalText returns [EqualisationFigure.String]; what is no figure is a [*bilingual.WordError].
func (f EqualisationFigure) MarshalText() ([]byte, error) { return figures.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *EqualisationFigure) UnmarshalText(text []byte) error {
	return figures.Unmarshal(f, text)
}

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (f EqualisationFigure) Value() (driver.Value, error) { return figures.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *EqualisationFigure) Scan(column any) error { return figures.Scan(f, column) }

// Equalisation returns a figure of the financial equalisation by year. Only 2019 and 2024 were read; the years between are
// a gap that says so. The increase of the FAG-Masse I is recorded for 2026 and 2027, the years for which the act of 30 December
// 2025 sets it.
func Equalisation(figure EqualisationFigure) law.Series[finance.Amount] {
	in2024 := review.SecondHand(law.ThuerFAG, "", "finanzen.thueringen.de, Schlüsselzuweisungen 2024")
	in2019 := review.SecondHand(law.ThuerFAG, "", "innen.thueringen.de, Schlüsselzuweisungen 2019")
	year2024 := func(a finance.Amount) law.Dated[finance.Amount] {
		return law.Dated[finance.Amount]{Period: years(2024, 2024), Value: a, Source: in2024}
	}
	alone := func(a finance.Amount) law.Series[finance.Amount] {
		return law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Amount]{year2024(a)})
	}
	both := func(first, second finance.Amount) law.Series[finance.Amount] {
		return law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Amount]{
			{Period: years(2019, 2019), Value: first, Source: in2019}, year2024(second),
		}, law.Gap{Period: years(2020, 2023), Reason: "not recorded", Source: in2024})
	}
	switch figure {
	case Finanzausgleichsmasse:
		return alone(finance.Euro(2_860_500_000))
	case Schluesselzuweisungen:
		return alone(finance.Euro(1_791_200_000))
	case GrundbetragGemeindeaufgaben:
		return both(finance.Cent(601_47), finance.Cent(825_48))
	case GrundbetragKreisaufgaben:
		return both(finance.Cent(407_95), finance.Cent(425_81))
	case GrundbetragSozialerAufgaben:
		// The split into general and social tasks of Kreise exists since 2023.
		return alone(finance.Cent(1934_67))
	case ErhoehungFAGMasse:
		return law.MustSeries(law.NotYetInForce, law.AfterRecords, []law.Dated[finance.Amount]{{
			Period: years(2026, 2027), Value: finance.Euro(13_000_000), Source: review.Read(law.ThuerFAG, "§ 3", amendmentOf2025),
		}})
	}
	return law.Series[finance.Amount]{}
}

// MunicipalShare returns the vertical share (Partnerschaftsmodell): which part of what the Land and its municipalities take in together is
// for the municipalities (§ 3 ThürFAG). It was 37.17 % until the act of 30 December 2025 and is 38.72 % since.
//
// That the old share held from 2024 on is derived from the days on which the act was changed; what held before is not recorded.
// From which day the new share holds was not read: the days up to the gazette, of 12 January 2026, are a gap that says so, and that
// it holds from the day after is derived.
func MunicipalShare() law.Series[finance.Share] {
	old := review.Inferred(law.ThuerFAG, "§ 3 Abs. 3a", amendmentOf2025)
	now := review.Inferred(law.ThuerFAG, "§ 3 Abs. 4 S. 2", amendmentOf2025)
	return law.MustSeries(law.BeforeRecords, law.AfterRecords,
		[]law.Dated[finance.Share]{
			{Period: period("2024-01-01", "2025-12-29"), Value: finance.MustPercent("37.17"), Source: old},
			{Period: period("2026-01-13", ""), Value: finance.MustPercent("38.72"), Source: now},
		},
		law.Gap{Period: period("2025-12-30", "2026-01-12"), Source: now,
			Reason: "from which day the share of the act of 30 December 2025 holds was not read"})
}
