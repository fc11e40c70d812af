package vectors

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// The official files that most answers were read in.
var (
	layout    = source{"Destatis, Datensatzbeschreibung GV100: Land 2, Regierungsbezirk 1, Kreis 2, Gemeindeverband 4, Gemeinde 3", law.Primary}
	register  = source{"Destatis, GV100AD, Gebietsstand 30.11.2021", law.Primary}
	eisenach  = source{"Destatis, Namens-, Grenz- und Schlüsseländerungen, 16/1998/0001 und 16/2021/0006-R", law.Primary}
	mergers26 = source{"Destatis, Namens-, Grenz- und Schlüsseländerungen, Liste 2026-09; Verzeichnis 30.06.2026", law.Secondary}
)

// keyRows are questions about keys: their form, and which unit has them on a day.
func keyRows(fs.FS) ([]entry, error) {
	return slices.Concat(formRows(), malformedRows(), registerRows(), dayRows(), sampledKeyRows()), nil
}

// formRows are sound keys. What they begin with follows from the places of the digits.
func formRows() []entry {
	var rows []entry
	for _, r := range []struct{ text, want string }{
		{"16", `{"key":"16","type":"land"}`},
		{"095", `{"key":"095","type":"region","land":"09"}`},
		{"16063", `{"key":"16063","type":"district","region":"160","land":"16"}`},
		{"160635051", `{"key":"160635051","type":"association","district":"16063","region":"160","land":"16"}`},
		{"16051000", `{"key":"16051000","type":"ags","district":"16051","region":"160","land":"16"}`},
		{"01001000", `{"key":"01001000","type":"ags","district":"01001","region":"010","land":"01"}`},
		{"160635051051", `{"key":"160635051051","type":"ars","ags":"16063051","association":"160635051","district":"16063","region":"160","land":"16"}`},
		{"160680058058", `{"key":"160680058058","type":"ars","ags":"16068058","association":"160680058","district":"16068","region":"160","land":"16"}`},
		{"160510000000", `{"key":"160510000000","type":"ars","ags":"16051000","association":"160510000","district":"16051","region":"160","land":"16"}`},
		{"147300070070", `{"key":"147300070070","type":"ars","ags":"14730070","association":"147300070","district":"14730","region":"147","land":"14"}`},
		{"010585890152", `{"key":"010585890152","type":"ars","ags":"01058152","association":"010585890","district":"01058","region":"010","land":"01"}`},
		{"081255007063", `{"key":"081255007063","type":"ars","ags":"08125063","association":"081255007","district":"08125","region":"081","land":"08"}`},
		{"097790194194", `{"key":"097790194194","type":"ars","ags":"09779194","association":"097790194","district":"09779","region":"097","land":"09"}`},
	} {
		rows = append(rows, entry{name: r.text, ask: parseKey{r.text}, want: r.want, from: layout})
	}
	return rows
}

// malformedRows are texts that are no keys: the official keys are digits, 2, 3, 5, 8, 9 or 12 of them.
func malformedRows() []entry {
	var rows []entry
	for _, r := range []struct{ name, text, note string }{
		{"empty", "", ""},
		{"one-digit", "1", ""},
		{"four-digits", "5334", "a Kreis that lost its zero: jgehrcke/covid-19-germany-gae PR 260"},
		{"six-digits", "411000", "Hessen writes its keys without the Land"},
		{"seven-digits", "1001000", "Flensburg, read as a number"},
		{"ten-digits", "1605100000", ""},
		{"eleven-digits", "03353406035", "a short form of tables: CorrelAid/datenguideR issue 18"},
		{"eleven-digits-dcat", "15002000000", "Halle in the specification of DCAT-AP.de 2.0, which lacks a digit"},
		{"thirteen-digits", "1606350510510", ""},
		{"blanks", "16 063 051", ""},
		{"blank-before", " 16063051", ""},
		{"line-end", "16063051\n", ""},
		{"points", "16.063.051", ""},
		{"decimal", "16063051.0", ""},
		{"sign", "+16063051", ""},
		{"minus", "-1606305", ""},
		{"exponent", "1.6063E+07", ""},
		{"letter-o", "16O63051", "the letter O in the place of a zero"},
		{"full-width", "１６０６３０５１", "digits of full width"},
		{"arabic-indic", "١٦٠٦٣٠٥١", "digits of another script; many programs take them for digits"},
		{"superscript", "1606305¹", ""},
		{"nul", "16063051\x00", ""},
		{"name", "Leimbach", ""},
	} {
		rows = append(rows, entry{name: "malformed-" + r.name, ask: parseKey{r.text}, want: `{"error":"malformed"}`, from: layout, note: r.note})
	}
	// No register says in words that no Land is numbered 00; its sixteen Länder are 01 to 16.
	for _, text := range []string{"00", "000", "00000", "00000000", "000000000000"} {
		rows = append(rows, entry{name: "malformed-land-" + text, ask: parseKey{text}, want: `{"error":"malformed"}`,
			from: source{"Destatis, GV100AD: the Länder are 01 to 16", law.Derived}, note: "some interfaces write the Federation so; it has no key"})
	}
	return rows
}

// registerRows are units of the register of 30 November 2021.
func registerRows() []entry {
	var rows []entry
	for _, r := range []struct{ name, key, want string }{
		{"erfurt", "16051000", `{"key":"16051000","name":"Erfurt, Stadt","level":"municipality","ars":"160510000000","district":"16051","administration":"16051000"}`},
		{"eisenach", "16063105", `{"key":"16063105","name":"Eisenach, Stadt","level":"municipality","ars":"160630105105","district":"16063","administration":"16063105"}`},
		{"bad-salzungen", "16063003", `{"key":"16063003","name":"Bad Salzungen, Stadt","level":"municipality","ars":"160635051003","district":"16063","administration":"16063003"}`},
		{"leimbach", "16063051", `{"key":"16063051","name":"Leimbach","level":"municipality","ars":"160635051051","district":"16063","administration":"16063003"}`},
		{"leimbach-ars", "160635051051", `{"key":"16063051","name":"Leimbach","level":"municipality","ars":"160635051051","district":"16063","administration":"16063003"}`},
		{"weissensee", "16068058", `{"key":"16068058","name":"Weißensee, Stadt","level":"municipality","ars":"160680058058","district":"16068","administration":"16068058"}`},
		{"elxleben-soemmerda", "16068009", `{"key":"16068009","name":"Elxleben","level":"municipality","ars":"160685050009","district":"16068","administration":"16068009"}`},
		{"elxleben-ilm-kreis", "16070013", `{"key":"16070013","name":"Elxleben","level":"municipality","ars":"160705009013","district":"16070","administration":"160705009"}`},
		{"arnstadt", "16070004", `{"key":"16070004","name":"Arnstadt, Stadt","level":"municipality","ars":"160700004004","district":"16070","administration":"16070004"}`},
		{"flensburg", "01001000", `{"key":"01001000","name":"Flensburg, Stadt","level":"municipality","ars":"010010000000","district":"01001","administration":"01001000"}`},
		{"sehestedt", "01058152", `{"key":"01058152","name":"Sehestedt","level":"municipality","ars":"010585890152","district":"01058","administration":"010585890"}`},
		{"noerdlingen", "09779194", `{"key":"09779194","name":"Nördlingen, GKSt","level":"municipality","ars":"097790194194","district":"09779","administration":"09779194"}`},
		{"delitzsch", "14730070", `{"key":"14730070","name":"Delitzsch, Stadt","level":"municipality","ars":"147300070070","district":"14730","administration":"14730070"}`},
		{"koeln", "05315000", `{"key":"05315000","name":"Köln, Stadt","level":"municipality","ars":"053150000000","district":"05315","administration":"05315000"}`},
		{"wartburgkreis", "16063", `{"key":"16063","name":"Wartburgkreis","level":"district","district":"16063","administration":"16063"}`},
		{"aachen", "05334", `{"key":"05334","name":"Städteregion Aachen","level":"district","district":"05334","administration":"05334"}`},
		{"riechheimer-berg", "160705009", `{"key":"160705009","name":"Riechheimer Berg","level":"association","district":"16070","administration":"160705009"}`},
		{"erfuellende-gemeinde", "160635051", `{"key":"160635051","name":"Bad Salzungen, Stadt","level":"association","district":"16063","administration":"16063003"}`},
	} {
		rows = append(rows, entry{name: r.name, ask: lookupKey{r.key, where{Day: "2021-11-30"}}, want: r.want, from: register})
	}
	never := source{"in no register and no list of changes since 1990", law.Derived}
	no := func(name, k, note string) entry {
		return entry{name: name, ask: lookupKey{k, where{Day: "2021-11-30"}}, want: `{"error":"unknown"}`, from: never, note: note}
	}
	return append(rows,
		no("unknown-land", "17", "the sample file of DCAT-AP.de of 22.02.2024 uses it"),
		no("unknown-municipality", "16063999", ""),
		no("unknown-district-padded", "01051000", "the Kreis 01051, filled up with zeros"),
		no("unknown-leitweg", "16502400", "the beginning of a real Leitweg-ID of Jena"),
		no("unknown-in-ended-kreis", "05354999", ""),
		entry{name: "malformed-key", ask: lookupKey{"1606305", where{Day: "2021-11-30"}}, want: `{"error":"malformed"}`, from: layout},
		entry{name: "malformed-day", ask: lookupKey{"16063051", where{Day: "2021-02-30"}}, want: `{"error":"malformed"}`,
			from: source{"ISO 8601, calendar date", law.Primary}},
		entry{name: "malformed-day-german", ask: lookupKey{"16063051", where{Day: "30.11.2021"}}, want: `{"error":"malformed"}`,
			from: source{"ISO 8601, calendar date", law.Primary}},
		entry{name: "outside-span", ask: lookupKey{"16063051", where{Day: "1980-01-01"}}},
		entry{name: "outside-span-later", ask: lookupKey{"16063051", where{Day: "2099-01-01"}}},
	)
}

// dayRows are keys that a unit has on one day and not on another.
func dayRows() []entry {
	reused := source{"Destatis, Namens-, Grenz- und Schlüsseländerungen, 16/1994/0140, 16/1999/0014, 16/2000/0001 und 16/2000/0003", law.Primary}
	on := func(name, k, day, want string, from source) entry {
		return entry{name: name, ask: lookupKey{k, where{Day: day}}, want: want, from: from}
	}
	in16 := func(name, k, day, want string) entry {
		return entry{name: name, ask: lookupKey{k, where{Day: day, Directory: land16}}, want: want, from: mergers26}
	}
	return []entry{
		on("eisenach-last-day", "16056000", "2021-06-30", `{"key":"16056000","name":"Eisenach, Stadt","level":"municipality","ars":"160560000000","district":"16056","administration":"16056000"}`, eisenach),
		on("eisenach-old-key", "16056000", "2021-07-01", `{"error":"not-on-that-day","known":["1998-01-01/2021-06-30"],"successors":["16063105"]}`, eisenach),
		on("eisenach-new-key", "16063105", "2021-07-01", `{"key":"16063105","name":"Eisenach, Stadt","level":"municipality","ars":"160630105105","district":"16063","administration":"16063105"}`, eisenach),
		{name: "eisenach-too-early", ask: lookupKey{"16063105", where{Day: "2021-06-30"}}},
		on("eisenach-kreis-last-day", "16056", "2021-06-30", `{"key":"16056","name":"Eisenach, Stadt","level":"district","district":"16056","administration":"16056"}`, eisenach),
		on("eisenach-kreis", "16056", "2021-07-01", `{"error":"not-on-that-day","known":["1998-01-01/2021-06-30"],"successors":["16063"]}`, eisenach),
		{name: "eisenach-ars", ask: lookupKey{"160560000000", where{Day: "2021-07-14"}}, note: "a federal institute used the old key until the day before"},
		on("liebschuetz-between", "16075059", "1999-12-31", `{"error":"not-on-that-day","known":["1994-07-01/1999-06-30","2000-01-01/2000-09-28"],"successors":["16075134"]}`, reused),
		{name: "liebschuetz-first", ask: lookupKey{"16075059", where{Day: "1999-06-30"}}},
		{name: "liebschuetz-again", ask: lookupKey{"16075059", where{Day: "2000-01-01"}}},
		on("liebschuetz-ended", "16075059", "2000-09-29", `{"error":"not-on-that-day","known":["1994-07-01/1999-06-30","2000-01-01/2000-09-28"],"successors":["16075134"]}`, reused),
		{name: "huempfershausen", ask: lookupKey{"16028260", where{Day: "1991-06-01"}}},
		{name: "aachen-kreis-ended", ask: lookupKey{"05354", where{Day: "2020-12-31"}}, note: "an official feed used it eleven years after its end"},
		{name: "goettingen-kreis-ended", ask: lookupKey{"03152", where{Day: "2020-04-01"}}},
		in16("schmoelln-before", "160775052043", "2025-12-31", `{"key":"16077043","name":"Schmölln, Stadt","level":"municipality","ars":"160775052043","district":"16077","administration":"16077043"}`),
		in16("schmoelln-after", "160770043043", "2026-01-01", `{"key":"16077043","name":"Schmölln, Stadt","level":"municipality","ars":"160770043043","district":"16077","administration":"16077043"}`),
		in16("kiliansroda-before", "16071038", "2025-12-31", `{"key":"16071038","name":"Kiliansroda","level":"municipality","ars":"160715008038","district":"16071","administration":"160715008"}`),
		{name: "kiliansroda-after", ask: lookupKey{"16071038", where{Day: "2026-01-01", Directory: land16}}},
		on("hanau-before", "06435014", "2025-11-30", `{"key":"06435014","name":"Hanau, Brüder-Grimm-Stadt","level":"municipality","ars":"064350014014","district":"06435","administration":"06435014"}`,
			source{"Destatis, GV100AD, Gebietsstand 30.11.2025", law.Primary}),
		on("hanau-after", "06415000", "2026-06-30", `{"key":"06415000","name":"Hanau, Brüder-Grimm-Stadt","level":"municipality","ars":"064150000000","district":"06415","administration":"06415000"}`,
			source{"Destatis, Verzeichnis 30.06.2026", law.Primary}),
	}
}

// Of how many municipalities one is asked for, on days of registers in turn.
const everyNthUnit = 331

// sampledKeyRows are municipalities from all of Germany.
func sampledKeyRows() []entry {
	var rows []entry
	days := []string{"1994-12-31", "1998-12-31", "2009-12-31", "2013-12-31", "2023-12-31"}
	for _, day := range days {
		s, err := bund.Directory().On(civil.MustParse(day))
		if err != nil {
			panic(err) // the days are those of registers
		}
		i := 0
		for u := range s.Units(governance.Municipality) {
			if i++; i%(everyNthUnit*len(days)) == everyNthUnit {
				rows = append(rows, entry{name: "sample-" + u.AGS().String() + "-" + day, ask: lookupKey{u.AGS().String(), where{Day: day}}})
			}
		}
	}
	return rows
}

// slug makes the end of an ID of a text.
func slug(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(text) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case strings.ContainsRune("äöüß", r):
			b.WriteString(map[rune]string{'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss"}[r])
		default:
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
