package vectors

import (
	"io/fs"
	"slices"

	"github.com/foederal/foederal/governance/law"
)

var (
	names2025 = source{"Destatis, GV100AD, Gebietsstand 30.11.2025: the names and kinds of the units", law.Primary}
	// alike is for answers that also turn on which names count as one: that is for this library to say, and for no register.
	alike = source{names2025.where + "; which names count as one is the rule of foederal", law.Derived}
)

// nameRows are names as people write them. All are of the register of 30 November 2025.
func nameRows(fs.FS) ([]entry, error) {
	at := where{Day: "2025-11-30"}
	var rows []entry
	for _, r := range []struct{ name, key string }{
		{"Schwerin, Landeshauptstadt", "13004000"},
		{"Stadt Schwerin", "13004000"},
		{"Burgdorf, Stadt", "03241003"},
		{"Burgdorf,Stadt", "03241003"},
		{"Markt Altenstadt", "09775111"},
		{"Stadt Husum", "01054056"},
		{"Stadt Münster", "05515000"},
		{"Kreisfreie Stadt Oldenburg", "03403000"},
		{"Kreisfreie Stadt Köln", "05315000"},
		{"LK München", "09184"},
		{"SK München", "09162000"},
		{"LK Vechta", "03460"},
		{"SK Jena", "16053000"},
		{"LK Gotha", "16067"},
		{"Gotha (Landkreis)", "16067"},
		{"Gotha (Stadt)", "16067029"},
		{"Elxleben (Ilm-Kreis)", "16070013"},
		{"Altdorf (Kreis Böblingen)", "08115002"},
		{"Lutherstadt Wittenberg", "15091375"},
		{"Freie und Hansestadt Hamburg", "02000000"},
		{"Universitäts- und Hansestadt Greifswald", "13075039"},
		{"Wissenschaftsstadt Darmstadt", "06411000"},
		{"Klingenstadt Solingen", "05122000"},
		{"Kreisstadt Siegburg", "05382060"},
		{"Ostseebad Binz", "13073011"},
		{"Freistaat Thüringen", "16"},
		{"Freistaat Bayern", "09"},
		{"Land Berlin", "11"},
		{"Stadtgemeinde Bremen", "04011000"},
		{"Weiden in der Oberpfalz", "09363000"},
		{"Chóśebuz", "12052000"},
		{"Budyšin", "14625020"},
		{"Oldenburg i.O.", "03403000"},
		{"Gemeinde Flecken Diesdorf", "15081105"},
		{"Regierungsbezirk Köln", "053"},
		{"VG Bad Kreuznach", "071335001"},
		{"Weißensee", "16068058"},
		{"WEISSENSEE", "16068058"},
	} {
		rows = append(rows, entry{name: slug(r.name), ask: findName{r.name, at, narrow{}}, want: `{"key":"` + r.key + `"}`, from: names2025})
	}
	rows = slices.Concat(rows, ambiguousNameRows(at), notFoundRows(at), narrowedNameRows(at))
	// A slug may leave out what tells two names apart.
	return numbered(rows), nil
}

// ambiguousNameRows are names that several units have; which is meant is not chosen.
func ambiguousNameRows(at where) []entry {
	var rows []entry
	for _, r := range []struct{ label, name, candidates string }{
		{"muenchen", "München", `"09162000","09184"`},
		{"muenchen-decomposed", "Mu\u0308nchen", `"09162000","09184"`},
		{"muenchen-capitals", "MÜNCHEN", `"09162000","09184"`},
		{"muenchen-ue", "Muenchen", `"09162000","09184"`},
		{"leipzig", "Leipzig", `"14713000","14729"`},
		{"bremen", "Bremen", `"04","04011000"`},
		{"gotha", "Gotha", `"16067","16067029"`},
		{"schwerin", "Schwerin", `"12061448","13004000"`},
		{"eisenach", "Eisenach", `"07232218","16063105"`},
		{"weiden", "Weiden", `"07134091","09363000"`},
		{"muenster", "Münster", `"05515000","06432015","09779187"`},
		{"rostock", "Rostock", `"13003000","13072"`},
		{"elxleben", "Elxleben", `"16068009","16070013"`},
	} {
		rows = append(rows, entry{name: "ambiguous-" + r.label, ask: findName{r.name, at, narrow{}},
			want: `{"error":"ambiguous","candidates":[` + r.candidates + `]}`, from: alike})
	}
	return rows
}

// notFoundRows are names of which something is not true.
func notFoundRows(at where) []entry {
	var rows []entry
	for _, name := range []string{"Stadt Nobitz", "Landeshauptstadt Kassel", "Universitätsstadt Suhl", "Hansestadt Bremen", "Freistaat Hessen",
		"Altdorf (Landkreis Gotha)", "Erfurt/Sachsen", "/Thür.", "kein Ort"} {
		rows = append(rows, entry{name: "not-found-" + slug(name), ask: findName{name, at, narrow{}}, want: `{"error":"not-found"}`, from: alike})
	}
	return rows
}

// narrowedNameRows say at which level, or in which unit, the place is.
func narrowedNameRows(at where) []entry {
	row := func(label, name, level, in, want string) entry {
		return entry{name: label, ask: findName{name, at, narrow{level, in}}, want: want, from: alike}
	}
	return []entry{
		row("in-kreis", "Elxleben", "", "16070", `{"key":"16070013"}`),
		row("in-land", "Lehesten", "", "16", `{"error":"ambiguous","candidates":["16073046","16074051"]}`),
		row("in-other-land", "Weiden/Opf.", "", "16", `{"error":"not-found"}`),
		row("level-district", "Gotha", "district", "", `{"key":"16067"}`),
		row("level-district-two", "München", "district", "", `{"error":"ambiguous","candidates":["09162","09184"]}`),
		row("level-municipality", "Gotha", "municipality", "", `{"key":"16067029"}`),
		row("level-municipality-wrong-kind", "Bad Kreuznach, Landkreis", "municipality", "", `{"error":"not-found"}`),
		{name: "former-name", ask: findName{"Großgeschwenda", at, narrow{}}},
		{name: "level-unknown", ask: findName{"Gotha", at, narrow{Level: "county"}}},
	}
}

// repairRows are cells of real tables, most of them of the end of 2022.
func repairRows(fs.FS) ([]entry, error) {
	return numbered(slices.Concat(repairedRows(), refusedRows())), nil
}

func repairedRows() []entry {
	tables := source{"cells of public tables, each with the unit that its table means", law.Secondary}
	at := where{Day: "2022-12-31"}
	var rows []entry
	for _, r := range []struct {
		label, cell, key, repairs string
		narrow                    narrow
	}{
		{"sound-municipality", "16063105", "16063105", "", narrow{}},
		{"sound-district", "05334", "05334", "", narrow{}},
		{"sound-land", "16", "16", "", narrow{}},
		{"sound-association", "160635051", "160635051", "", narrow{}},
		{"lost-zero-district", "5334", "05334", `"added-zero"`, narrow{}},
		{"blank-behind", "05334 ", "05334", `"removed-separators"`, narrow{}},
		{"float", "05334.0", "05334", `"removed-decimal"`, narrow{}},
		{"float-lost-zero", "5334.0", "05334", `"added-zero","removed-decimal"`, narrow{}},
		{"official-blanks", "16 0 63", "16063", `"removed-separators"`, narrow{}},
		{"padded-lost-zero", "1051000", "01051", `"added-zero","removed-padding"`, narrow{}},
		{"padded-8", "06438000", "06438", `"removed-padding"`, narrow{}},
		{"padded-12", "095760000000", "09576", `"removed-padding"`, narrow{}},
		{"padded-land", "16000000", "16", `"removed-padding"`, narrow{}},
		{"kreisfrei-lost-zero", "5314000", "05314000", `"added-zero"`, narrow{}},
		{"kreisfrei-as-district", "5314000", "05314", `"added-zero","removed-padding"`, narrow{Level: "district"}},
		{"ars-as-number", "10515175001", "01051001", `"added-zero"`, narrow{}},
		{"ars-as-number-many-zeros", "10010000000", "01001000", `"added-zero"`, narrow{}},
		{"text-mark", "'09162000", "09162000", `"removed-marks"`, narrow{}},
		{"formula", `="09162000"`, "09162000", `"removed-marks"`, narrow{}},
		{"german-float", "9162000,0", "09162000", `"added-zero","removed-decimal"`, narrow{}},
		{"thousands", "1,001,000", "01001000", `"added-zero","removed-separators"`, narrow{}},
		{"word", "AGS 09162000", "09162000", `"removed-marks"`, narrow{}},
		{"country", "DE09162000", "09162000", `"removed-marks"`, narrow{}},
		{"full-width", "０９１６２０００", "09162000", `"removed-marks"`, narrow{}},
		{"first-column", "09162000;München", "09162000", `"took-column"`, narrow{}},
		{"columns", "09;1;62;000", "09162000", `"joined-columns"`, narrow{}},
		{"columns-of-a-register", "G;16;0;63;5051;051;Leimbach", "16063051", `"joined-columns"`, narrow{}},
		{"without-land-hessen", "411000", "06411000", `"added-land"`, narrow{In: "06"}},
		{"without-land-bw", "115", "08115", `"added-land"`, narrow{In: "08"}},
		{"without-land-rp", "13100007", "07131007", `"added-land"`, narrow{In: "07"}},
	} {
		rows = append(rows, entry{name: r.label, ask: resolveCell{r.cell, at, r.narrow},
			want: `{"key":"` + r.key + `","byName":false,"repairs":[` + r.repairs + `]}`, from: tables})
	}
	byName := func(label, cell, k, repairs string) entry {
		return entry{name: label, ask: resolveCell{cell, at, narrow{}}, want: `{"key":"` + k + `","byName":true,"repairs":[` + repairs + `]}`, from: tables}
	}
	return append(rows,
		byName("name", "Gerstungen", "16063097", ""),
		byName("wrong-encoding", "MÃ¼hlhausen/ThÃ¼ringen", "16064046", `"restored-letters"`))
}

// refusedRows are cells of which nobody can say for what they stand.
func refusedRows() []entry {
	at := where{Day: "2022-12-31"}
	tables := source{"cells of public tables", law.Secondary}
	row := func(label, cell, in, level, want string) entry {
		return entry{name: label, ask: resolveCell{cell, at, narrow{level, in}}, want: want, from: tables}
	}
	return []entry{
		row("refused-empty", "", "", "", `{"error":"malformed"}`),
		row("refused-without-land", "411000", "", "", `{"error":"malformed"}`),
		row("refused-exponent", "9,162E+06", "", "", `{"error":"malformed"}`),
		row("refused-lost-letters", "M\ufffdnchen", "", "", `{"error":"lost-letters"}`),
		row("refused-nuts", "DE212", "", "", `{"error":"not-found"}`),
		row("refused-other-land", "09162000", "16", "", `{"error":"left-out"}`),
		row("refused-two-readings", "09184;148", "", "", `{"error":"ambiguous","candidates":["09184","09184148"]}`),
		row("refused-ambiguous-name", "München", "", "", `{"error":"ambiguous","candidates":["09162000","09184"]}`),
		{name: "ended", ask: resolveCell{"5313", at, narrow{}}, note: "the city of Aachen, a Kreis of its own until 2009"},
		{name: "kreisfrei-by-its-kreis", ask: resolveCell{"13003", at, narrow{}}},
	}
}

// numbered tells apart what has one name.
func numbered(rows []entry) []entry {
	seen := map[string]int{}
	for i := range rows {
		id := rows[i].ask.name() + "/" + rows[i].name
		if seen[id]++; seen[id] > 1 {
			rows[i].name += "-" + string(rune('0'+seen[id]))
		}
	}
	return rows
}
