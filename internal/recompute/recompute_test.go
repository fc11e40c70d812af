package recompute_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/internal/recompute"
)

// paper is a Rechenweg of all kinds of steps, reckoned by hand: 100,000.00 + 20,129.50 − 129.50 = 120,000.00; 80 % and 5 points of it
// are 102,000.00; at most 60,000.00.
const paper = `Zuwendung: Beispiel
  1. Gesamtausgaben = Summe der Ausgaben
     Server: 100.000,00 EUR
     Schulung: 20.129,50 EUR
     abzüglich Skonto: 129,50 EUR
     Stichtag: 01.03.2024
     = 120.000,00 EUR
  2. Fördersatz
     = 80 %
     [§ 44 BHO; Wortlaut gelesen]
  3. Anteil = Gesamtausgaben × (Fördersatz + Aufschlag), höchstens beantragt
     Gesamtausgaben: 120.000,00 EUR
     Fördersatz: 80 %
     Aufschlag: 5 Prozentpunkte
     beantragt: 60.000,00 EUR
     = 60.000,00 EUR (kaufmännisch gerundet)
  4. Zinsen = Betrag × Satz × Tage / Tage des Jahres
     Betrag: 10.000,00 EUR
     Satz: 6,37 %
     Tage: 1.001
     Tage des Jahres: 365
     = 1.746,95 EUR (kaufmännisch gerundet)
  5. Rest = Gesamtausgaben − 2 × Anteil, mindestens 1.000,00 EUR
     Gesamtausgaben: 120.000,00 EUR
     Anteil: 60.000,00 EUR
     = 1.000,00 EUR
  6. Quote = Anteil / Ausgaben
     Anteil: 60.000,00 EUR
     Ausgaben: 86.244,10 EUR
     = 600000/862441 (69,5700 %)
  7. Quote in Prozent = Quote
     Quote: 600000/862441
     = 69,57 % (kaufmännisch gerundet)
`

func TestWhatComesOut(t *testing.T) {
	report := recompute.Text(paper, language.German)
	require.Empty(t, report.Faults)
	require.Equal(t, recompute.Report{Recomputed: 6, Stated: 1}, report)

	report = recompute.Text(`Interest
  1. interest = principal × (base rate + margin) × days / 365
     principal: EUR 1,000.00
     base rate: -0.88%
     margin: 5 percentage points
     days: 1,001
     last day: 3 October 2021
     = EUR 112.99 (rounded half away from zero)
  2. balance = sum
     paid: EUR 100.00
     less interest: EUR 112.99
     = -EUR 12.99
`, language.English)
	require.Empty(t, report.Faults, "1,000 × 4.12 % × 1,001 / 365 = 112.989…")
	require.Equal(t, 2, report.Recomputed)
}

// Each change of the paper above makes a step that does not come out, or a print that is not complete.
func TestWhatDoesNotComeOut(t *testing.T) {
	for name, change := range map[string]struct{ from, to, step, reason string }{
		"a cent too much in a sum":  {"= 120.000,00 EUR", "= 120.000,01 EUR", "Gesamtausgaben", "comes to 120000"},
		"a summand is left out":     {"     Schulung: 20.129,50 EUR\n", "", "Gesamtausgaben", "comes to"},
		"no result":                 {"     = 60.000,00 EUR (kaufmännisch gerundet)\n", "", "Anteil", "the result is no number"},
		"a cent too little":         {"1.746,95", "1.746,94", "Zinsen", "comes to"},
		"rounded in another way":    {"(kaufmännisch gerundet)\n  5", "(aufgerundet)\n  5", "Zinsen", "comes to"},
		"not rounded at all":        {" (kaufmännisch gerundet)\n  5", "\n  5", "Zinsen", "comes to"},
		"a missing operand":         {"     Tage des Jahres: 365\n", "", "Zinsen", `"Tage des Jahres" is no printed input`},
		"an operand without number": {"Tage: 1.001", "Tage: alle", "Zinsen", `"Tage" is no printed input`},
		"a missing limit":           {"     beantragt: 60.000,00 EUR\n", "", "Anteil", `"beantragt" is no printed input`},
		"points that are forgotten": {"(Fördersatz + Aufschlag)", "Fördersatz / 2", "Anteil", "comes to 48000"},
		"a formula in words":        {"Betrag × Satz × Tage", "Betrag mal Satz", "Zinsen", "Betrag mal Satz"},
		"an open parenthesis":       {"+ Aufschlag)", "+ Aufschlag", "Anteil", "not closed"},
		"a parenthesis too many":    {"+ Aufschlag)", "+ Aufschlag))", "Anteil", "cannot be read from"},
		"an operator at the end":    {"Quote = Anteil / Ausgaben", "Quote = Anteil / ", "Quote", "operand is missing"},
		"a division by zero":        {"Tage des Jahres: 365", "Tage des Jahres: 0", "Zinsen", "divides by zero"},
		"two inputs of one name":    {"Schulung: 20.129,50", "Server: 20.129,50", "Gesamtausgaben", "two inputs"},
		"a sign in a name":          {"Schulung:", "Schulung (intern):", "Gesamtausgaben", "sign of formulas"},
		"not what came out before": {"     Anteil: 60.000,00 EUR\n     = 1.000", "     Anteil: 59.000,00 EUR\n     = 2.000", "Rest",
			"not what came out"},
		"too many parentheses":       {"Anteil / Ausgaben", strings.Repeat("(", 200) + "Anteil / Ausgaben", "Quote", "too many parentheses"},
		"a sum of nothing":           {"Betrag × Satz × Tage / Tage des Jahres", "Summe der Zinsen, höchstens Betrag", "Zinsen", "no inputs"},
		"a fraction by zero":         {"     Quote: 600000/862441", "     Quote: 600000/0", "Quote in Prozent", "no printed input"},
		"a percentage that is wrong": {"(69,5700 %)", "(69,5699 %)", "Quote", "not that of the fraction"},
		"a second result":            {"= 80 %", "= 80 %\n     = 81 %", "Fördersatz", "second result"},
		"a line that is nothing":     {"     Server: 100.000,00 EUR", "Server", "", "no part of a step"},
		"a line without a value":     {"     Stichtag: 01.03.2024", "     Stichtag", "Gesamtausgaben", "no input"},
	} {
		require.Contains(t, paper, change.from, name)
		report := recompute.Text(strings.Replace(paper, change.from, change.to, 1), language.German)
		require.True(t, slices.ContainsFunc(report.Faults, func(f recompute.Fault) bool {
			return f.Step == change.step && strings.Contains(f.Reason, change.reason) && f.Line > 0
		}), "%s: %v", name, report.Faults)
	}
	require.NotEmpty(t, recompute.Text("", language.German).Faults, "nothing is no Rechenweg")
	require.NotEmpty(t, recompute.Text(paper, language.English).Faults, "German numbers are no English ones")
	fault := recompute.Fault{Line: 7, Step: "Anteil", Printed: "1,00 EUR", Reason: "it comes to 2"}
	require.Equal(t, `line 7, "Anteil": printed "1,00 EUR": it comes to 2`, fault.String())
}

// The ways of rounding, also with a unit: half of 24,691.35 euro is 12,345.675.
func TestWaysOfRounding(t *testing.T) {
	for how, want := range map[string]string{
		"rounded half away from zero":                "12,345.68",
		"rounded half to even":                       "12,345.68",
		"rounded down":                               "12,345.67",
		"rounded up":                                 "12,345.68",
		"rounded down to EUR 100.00":                 "12,300.00",
		"rounded half away from zero to EUR 1000.00": "12,000.00",
	} {
		print := "T\n  1. half = amount / 2\n     amount: EUR 24,691.35\n     = EUR " + want + " (" + how + ")\n"
		require.Empty(t, recompute.Text(print, language.English).Faults, how)
	}
	even := "T\n  1. half = amount / 2\n     amount: EUR -0.05\n     = -EUR 0.02 (rounded half to even)\n"
	require.Empty(t, recompute.Text(even, language.English).Faults)
	down := "T\n  1. half = amount / 2\n     amount: EUR -0.05\n     = EUR -0.03 (rounded half away from zero)\n"
	require.Empty(t, recompute.Text(down, language.English).Faults, "half a cent of a debt goes away from zero, too")
}

// parts prints an apportionment.
func parts(total, tail string, weights [][2]string) string {
	var out strings.Builder
	out.WriteString("Aufteilung\n  1. Betrag\n     = " + total + "\n")
	for i, part := range weights {
		out.WriteString("  2. Teil " + string(rune('a'+i)) + " = Betrag × Gewicht / Gewicht insgesamt" + tail + "\n     Betrag: " + total +
			"\n     Gewicht: " + part[0] + "\n     Gewicht insgesamt: 48\n     = " + part[1] + "\n")
	}
	return out.String()
}

// The committees of Kreis Euskirchen (Anlage zur Vorlage V 233/2003), 28, 10, 3, 3, 3 and 1 of 48 seats: with 10 seats two of three
// equal remainders get one, and D'Hondt gives 8 and 2.
func TestApportionments(t *testing.T) {
	const remainders = ", Rest: größte Reste (Hare/Niemeyer)"
	weights := []string{"28", "10", "3", "3", "3", "1"}
	seats := func(all ...string) (list [][2]string) {
		for i, n := range all {
			list = append(list, [2]string{weights[i], n})
		}
		return list
	}
	tie := "  3. Gleichstand: 2 Sitze an die zuerst genannten von 3\n"
	for name, c := range map[string]struct{ print, reason string }{
		"tie told":            {parts("10", remainders, seats("6", "2", "1", "1", "0", "0")) + tie, ""},
		"tie not told":        {parts("10", remainders, seats("6", "2", "1", "1", "0", "0")), "same remainder"},
		"smaller remainder":   {parts("10", remainders, seats("5", "3", "1", "1", "0", "0")) + tie, "larger"},
		"a seat lost":         {parts("10", remainders, seats("6", "2", "1", "0", "0", "0")) + tie, "come to 9 and not to 10"},
		"far from the quota":  {parts("10", remainders, seats("8", "2", "0", "0", "0", "0")), "rounded down or up"},
		"D'Hondt":             {parts("10", ", Rest: D'Hondt", seats("8", "2", "0", "0", "0", "0")), ""},
		"not D'Hondt":         {parts("10", ", Rest: D'Hondt", seats("7", "2", "1", "0", "0", "0")), "higher claim"},
		"Sainte-Laguë, lot":   {parts("4", ", Rest: Sainte-Laguë/Schepers", seats("3", "1", "0", "0", "0", "0")), ""},
		"another method":      {parts("10", ", Rest: Los", seats("6", "2", "1", "0", "1", "0")), ""},
		"another method, off": {parts("10", ", Rest: Los", seats("6", "2", "2", "0", "0", "0")), "rounded down or up"},
	} {
		report := recompute.Text(c.print, language.German)
		if c.reason == "" {
			require.Empty(t, report.Faults, name)
			require.Equal(t, 6, report.Recomputed, name)
			continue
		}
		require.NotEmpty(t, report.Faults, name)
		require.Contains(t, report.Faults[0].Reason, c.reason, name)
	}
	cents := parts("100,00 EUR", ", Restcent: größte Reste (Hare/Niemeyer)",
		[][2]string{{"16", "33,34 EUR"}, {"16", "33,33 EUR"}, {"16", "33,33 EUR"}})
	require.Contains(t, recompute.Text(cents, language.German).Faults[0].Reason, "same remainder")
	require.Empty(t, recompute.Text(cents+"  3. Gleichstand: 1 Cent an die zuerst genannten\n", language.German).Faults)
	hundreds := parts("1.000,00 EUR", remainders,
		[][2]string{{"25", "500,00 EUR"}, {"12", "300,00 EUR"}, {"11", "200,00 EUR"}})
	require.Empty(t, recompute.Text(hundreds, language.German).Faults, "520.83…, 250.00, 229.17 in hundreds")
	inEuro := strings.ReplaceAll(hundreds, "     Betrag:", "     Einheit: 1,00 EUR\n     Betrag:")
	require.Contains(t, recompute.Text(inEuro, language.German).Faults[0].Reason, "rounded down or up", "not in euro")
	quotients := parts("10", ", Rest: D'Hondt", seats("8", "2", "0", "0", "0", "0")) +
		"  3. niedrigste berücksichtigte Höchstzahl, Teil a = Gewicht / Teiler\n     Gewicht: 28\n     Teiler: 8\n     = 7/2\n" +
		"  4. höchste nicht berücksichtigte Höchstzahl, Teil b = Gewicht / Teiler\n     Gewicht: 10\n     Teiler: 3\n     = 10/3\n"
	require.Empty(t, recompute.Text(quotients, language.German).Faults)
	for reason, other := range map[string]string{
		"its divisor is 8": strings.Replace(quotients, "Teiler: 8\n     = 7/2", "Teiler: 7\n     = 4 ", 1),
		"the quotient that decides": strings.Replace(quotients, "Höchstzahl, Teil b = Gewicht / Teiler\n     Gewicht: 10\n     Teiler: 3\n     = 10/3",
			"Höchstzahl, Teil a = Gewicht / Teiler\n     Gewicht: 28\n     Teiler: 9\n     = 28/9", 1),
	} {
		require.NotEqual(t, quotients, other)
		require.Contains(t, fmt.Sprint(recompute.Text(other, language.German).Faults), reason)
	}
	against := parts("10", ", Rest: D'Hondt", seats("11", "-1", "0", "0", "0", "0"))
	require.Contains(t, recompute.Text(against, language.German).Faults[0].Reason, "no whole number of units")
}

// Parts with limits, by hand. 100.00 by 70 : 20 : 10 gives at least 15.00 each 66.11, 18.89 and 15.00, for 85.00 are left for 70 : 20;
// at most 60.00 each 60.00, 26.67 and 13.33; with both 60.00, 25.00 and 15.00. By D'Hondt each of six groups has one of ten seats at
// least: four small ones have one each, and of the other six the largest gets five.
func TestApportionmentsWithLimits(t *testing.T) {
	print := func(limits, tail string, weights []string, shown ...string) string {
		var out strings.Builder
		out.WriteString("T\n")
		for i, weight := range weights {
			out.WriteString("  1. Teil " + string(rune('a'+i)) + " = Betrag × Gewicht / Gewicht insgesamt" + limits + tail + "\n" +
				"     Betrag: " + shown[0] + "\n     Gewicht: " + weight + "\n     Gewicht insgesamt: " + shown[1] + "\n" +
				"     Untergrenze: 15,00 EUR\n     = " + shown[i+2] + "\n")
			if i == 0 {
				out.WriteString("  2. Zwischenstand\n     = 1\n") // the parts of one apportionment need not stand side by side
			}
		}
		return out.String()
	}
	cents, seats := ", Restcent: größte Reste (Hare/Niemeyer)", ", Rest: D'Hondt"
	money, groups := []string{"70", "20", "10"}, []string{"28", "10", "3", "3", "3", "1"}
	for name, c := range map[string]struct{ print, reason string }{
		"at least": {print(", mindestens Untergrenze", cents, money, "100,00 EUR", "100", "66,11 EUR", "18,89 EUR", "15,00 EUR"), ""},
		"at most":  {print(", höchstens 60,00 EUR", cents, money, "100,00 EUR", "100", "60,00 EUR", "26,67 EUR", "13,33 EUR"), ""},
		"both": {print(", mindestens Untergrenze, höchstens 60,00 EUR", cents, money, "100,00 EUR", "100",
			"60,00 EUR", "25,00 EUR", "15,00 EUR"), ""},
		"below": {print(", mindestens Untergrenze", cents, money, "100,00 EUR", "100", "66,11 EUR", "18,90 EUR", "14,99 EUR"),
			"beyond its limit"},
		"not shared": {print(", mindestens Untergrenze", cents, money, "100,00 EUR", "100", "65,00 EUR", "20,00 EUR", "15,00 EUR"),
			"rounded down or up"},
		"seats":     {print(", mindestens 1", seats, groups, "10", "48", "5", "1", "1", "1", "1", "1"), ""},
		"not seats": {print(", mindestens 1", seats, groups, "10", "48", "4", "2", "1", "1", "1", "1"), "higher claim"},
	} {
		report := recompute.Text(c.print, language.German)
		if c.reason == "" {
			require.Empty(t, report.Faults, name)
			continue
		}
		require.True(t, slices.ContainsFunc(report.Faults,
			func(f recompute.Fault) bool { return strings.Contains(f.Reason, c.reason) }), "%s: %v", name, report.Faults)
	}
}

// Three spans of 33.335 euro are 100.005, rounded 100.01: two of them are shown a cent higher.
func TestSpans(t *testing.T) {
	spans := func(shown ...string) string {
		var out strings.Builder
		out.WriteString("Zinsen\n")
		for i, s := range shown {
			out.WriteString("  1. Abschnitt " + string(rune('a'+i)) + " = Betrag / 3, Anteil an der gerundeten Summe\n" +
				"     Betrag: 100,01 EUR\n     = " + s + " EUR\n")
		}
		return out.String()
	}
	require.Equal(t, 3, recompute.Text(spans("33,34", "33,34", "33,33"), language.German).Recomputed)
	require.Contains(t, recompute.Text(spans("33,34", "33,34", "33,34"), language.German).Faults[0].Reason, "come to 100.020000 euro")
	require.Contains(t, recompute.Text(spans("33,35", "33,33", "33,33"), language.German).Faults[0].Reason, "a cent or more away")
}

// Whatever stands in a print, it is reckoned or refused.
func FuzzText(f *testing.F) {
	f.Add(paper)
	f.Add("T\n  1. a = ((b + 1) × 2, höchstens c, mindestens 0\n     b: 1/0\n     c: 1/3 (33,3333 %)\n     = 1 (aufgerundet auf 0,00 EUR)\n")
	f.Add(parts("10", ", Rest: D'Hondt", [][2]string{{"0", "1"}, {"-1", "9"}}))
	f.Add("T\n  1. a = b, share of the rounded sum\n     b: EUR 1.00\n     = -5 percentage points\n")
	f.Fuzz(func(t *testing.T, print string) {
		for _, tag := range []language.Tag{language.German, language.English} {
			report := recompute.Text(print, tag)
			for _, fault := range report.Faults {
				require.NotEmpty(t, fault.Reason)
				require.Positive(t, fault.Line)
			}
		}
	})
}
