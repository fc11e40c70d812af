package vectors

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/foederal/foederal/governance/law"
)

// The methods of distribution, as finance.Method writes them.
const (
	hare        = "largest-remainder"
	hareRefuses = "largest-remainder,refusing-ties"
	webster     = "sainte-lague"
	jefferson   = "dhondt"
)

// apportionmentRows are published distributions, ties and wrong questions.
func apportionmentRows(files fs.FS) ([]entry, error) {
	statutes, err := statuteRows(files)
	if err != nil {
		return nil, err
	}
	return slices.Concat(statutes, seatRows(), edgeRows(), sampledSplits()), nil
}

// public reads a table of public figures in the tests of the package finance: without its comments and its head.
func public(files fs.FS, name string) ([][]string, error) {
	file, err := files.Open("finance/testdata/public/" + name + ".csv")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.Comment = ';', '#'
	table, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	return table[1:], nil
}

// column returns the cells of a column; a decimal comma is left out, so that the numbers are whole.
func column(table [][]string, at int) []string {
	cells := make([]string, len(table))
	for i, row := range table {
		cells[i] = strings.TrimLeft(strings.Replace(row[at], ",", "", 1), "0")
	}
	return cells
}

// parts is the answer with these parts.
func parts(cells []string) string { return `{"parts":["` + strings.Join(cells, `","`) + `"]}` }

// statuteRows are amounts that stand in an act.
func statuteRows(files fs.FS) ([]entry, error) {
	gafinhg, err := public(files, "gafinhg-5")
	if err != nil {
		return nil, err
	}
	seats, err := public(files, "bundestag")
	if err != nil {
		return nil, err
	}
	kita, err := public(files, "kitafinhg")
	if err != nil {
		return nil, err
	}
	rows := []entry{
		{name: "gafinhg-5", ask: apportion{"2750000000", column(gafinhg, 1), hare}, want: parts(column(gafinhg, 2)),
			from: source{"§ 5 Abs. 1 GaFinHG, gesetze-im-internet.de: 2,75 Milliarden Euro", law.Primary}},
		{name: "kitafinhg-6-tie", ask: apportion{"319275000", column(kita, 1), hareRefuses},
			want: `{"error":"tie","indices":[3,9,11,15],"left":2}`,
			from: source{"§ 6 KitaFinHG, gesetze-im-internet.de: the four Länder have ,45 of a euro each", law.Derived}},
	}
	for at, note := range map[int]string{1: "2017, by the inhabitants of 31.05.2016", 3: "2017, by the inhabitants of 30.06.2016", 5: "2021"} {
		rows = append(rows, entry{name: "bundestag-" + strconv.Itoa(at), ask: apportion{"598", column(seats, at), webster},
			want: parts(column(seats, at+1)), note: note,
			from: source{"Bundeswahlleiter, Sitzkontingente der Länder: Pressemitteilungen 26/17 und 28/17, Mitteilung vom 09.09.2021", law.Primary}})
	}
	slices.SortFunc(rows, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	return rows, nil
}

// seatRows are published seats.
func seatRows() []entry {
	euskirchen := source{"Kreis Euskirchen, Anlage zur Vorlage V 233/2003", law.Secondary}
	committee := []string{"28", "10", "3", "3", "3", "1"}
	return []entry{
		{name: "bundestag-2025", ask: apportion{"630", []string{"14158432", "10327148", "8148284", "5761476", "4355382", "76126"}, webster},
			want: parts([]string{"208", "152", "120", "85", "64", "1"}), from: source{"Bundestagswahl 2025, preliminary: votes as TVLuke/Democracy-Exchange shows them, seats as the press gave them out", law.Secondary},
			note: "the first votes are those of CDU and CSU together"},
		{name: "dirnberger", ask: apportion{"15", []string{"110000", "56000", "22000", "12000"}, hare}, want: parts([]string{"8", "4", "2", "1"}),
			from: source{"Dirnberger, Praxiswissen für Kommunalpolitiker, Sitzverteilung nach Hare/Niemeyer", law.Secondary}},
		{name: "kreistag", ask: apportion{"50", []string{"71370", "64054", "7024", "19067", "9095", "6942", "4046"}, hare},
			want: parts([]string{"20", "18", "2", "5", "2", "2", "1"}), from: source{"Berechnung der Sitzverteilung der Vertretung (Kreistag), studylibde.com 17608082", law.Secondary}},
		{name: "broegbern", ask: apportion{"11", []string{"1150", "870", "180"}, hare}, want: parts([]string{"6", "4", "1"}),
			from: source{"Wie werden eigentlich nach der Wahl die Mandate vergeben?, spd-broegbern.de", law.Secondary}},
		{name: "euskirchen-4", ask: apportion{"4", committee, hare}, want: parts([]string{"3", "1", "0", "0", "0", "0"}), from: euskirchen},
		{name: "euskirchen-10-dhondt", ask: apportion{"10", committee, jefferson}, want: parts([]string{"8", "2", "0", "0", "0", "0"}), from: euskirchen},
		{name: "euskirchen-6-tie", ask: apportion{"6", committee, hareRefuses}, want: `{"error":"tie","indices":[2,3,4],"left":1}`, from: euskirchen},
		{name: "euskirchen-8-tie", ask: apportion{"8", committee, hareRefuses}, want: `{"error":"tie","indices":[2,3,4],"left":1}`, from: euskirchen},
		{name: "euskirchen-10-tie", ask: apportion{"10", committee, hareRefuses}, want: `{"error":"tie","indices":[2,3,4],"left":2}`, from: euskirchen},
	}
}

// edgeRows are whole numbers at their bounds, equal claims and what cannot be split. Their answers follow from what the methods say.
func edgeRows() []entry {
	byHand := source{"reckoned by hand from what the method says", law.Derived}
	least := strconv.FormatInt(math.MinInt64, 10)
	most := strconv.FormatInt(math.MaxInt64, 10)
	row := func(name, total, method, want string, weights ...string) entry {
		if weights == nil {
			weights = []string{}
		}
		return entry{name: name, ask: apportion{total, weights, method}, want: want, from: byHand}
	}
	return []entry{
		row("three-equal", "100", hare, parts([]string{"34", "33", "33"}), "1", "1", "1"),
		row("three-equal-refusing", "100", hareRefuses, `{"error":"tie","indices":[0,1,2],"left":1}`, "1", "1", "1"),
		row("three-equal-no-tie", "99", hareRefuses, parts([]string{"33", "33", "33"}), "1", "1", "1"),
		row("negative", "-100", hare, parts([]string{"-34", "-33", "-33"}), "1", "1", "1"),
		row("minus-5", "-5", hare, parts([]string{"-3", "-2"}), "1", "1"),
		row("zero", "0", hare, parts([]string{"0", "0"}), "1", "2"),
		row("one-cent-for-two", "1", hare, parts([]string{"1", "0"}), "1", "1"),
		row("weight-of-zero", "10", hare, parts([]string{"0", "10", "0"}), "0", "5", "0"),
		row("one", most, hare, parts([]string{most}), "1"),
		row("lowest-number", least, hare, parts([]string{least}), "1"),
		row("beyond-2-53", "9007199254740993", hare, parts([]string{"9007199254740993", "0"}), "1", "0"),
		row("large-weights", "3", hare, parts([]string{"2", "1"}), most, "4611686018427387904"),
		row("no-weights", "100", hare, `{"error":"weights"}`),
		row("all-zero", "0", hare, `{"error":"weights"}`, "0", "0"),
		row("negative-weight", "100", hare, `{"error":"weights"}`, "1", "-1"),
		row("no-method", "100", "hare", `{"error":"malformed"}`, "1"),
		row("no-number", "1.00", hare, `{"error":"malformed"}`, "1"),
		row("leading-zero", "0100", hare, `{"error":"malformed"}`, "1"),
		row("minus-zero", "-0", hare, `{"error":"malformed"}`, "1"),
		row("too-large", "9223372036854775808", hare, `{"error":"overflow"}`, "1"),
	}
}

// How many splits are drawn, and of how many weights at most.
const (
	drawnSplits  = 30
	drawnWeights = 12
)

// sampledSplits are drawn; the seed makes them the same every time.
func sampledSplits() []entry {
	random := rand.New(rand.NewPCG(15, 1))
	methods := []string{hare, webster, jefferson}
	rows := make([]entry, drawnSplits)
	for i := range rows {
		weights := make([]string, 2+random.IntN(drawnWeights-1))
		for j := range weights {
			weights[j] = strconv.Itoa(1 + random.IntN(1_000_000))
		}
		q := apportion{strconv.Itoa(random.IntN(10_000_000)), weights, methods[i%len(methods)]}
		rows[i] = entry{name: fmt.Sprintf("drawn-%02d", i), ask: q}
	}
	return rows
}
