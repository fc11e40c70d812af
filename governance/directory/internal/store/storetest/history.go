// Package storetest holds a small territorial history for tests: some twenty units of Thüringen from 1991 to 2025 and what
// is known of 2026, with every kind of event. Keys, names, days and numbers follow the official registers and lists; to have
// a case for it, the row is left out that tells what remained with Remptendorf in 2000.
package storetest

import (
	"cmp"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// History returns the history. Every call returns new slices, so that tests can damage it.
func History() territory.History {
	h := territory.History{
		Span:   civil.Period{From: day("1991-01-01"), Through: day("2025-11-30")},
		Beyond: day("2026-06-30"),
		Sources: []territory.Source{
			{Title: "GV100AD", File: "gv100ad/GV100AD_30112025.txt", SHA256: "00", AsOf: day("2025-11-30")},
			{Title: "Namens-, Grenz- und Schlüsseländerungen", File: "gebietsaenderungen", SHA256: "01", AsOf: day("2025-02-28")},
		},
		Units:  slices.Concat(above(), associations(), municipalities()),
		Events: events(),
	}
	slices.SortFunc(h.Units, func(a, b territory.Unit) int {
		return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(a.Key.String(), b.Key.String()), a.Valid.From.Compare(b.Valid.From))
	})
	return h
}

func above() []territory.Unit {
	return []territory.Unit{
		unit("16", "", "", state{name: "Thüringen"}),
		unit("16027", "", "1994-06-30", state{name: "Lobenstein"}),
		unit("16028", "", "1994-06-30", state{name: "Meiningen"}),
		unit("16034", "", "1994-06-30", state{name: "Saalfeld"}),
		unit("16051", "", "", state{name: "Erfurt, Stadt", kind: governance.KreisfreieStadt, seat: "Erfurt"}),
		unit("16056", "1998-01-01", "2021-06-30", state{name: "Eisenach, Stadt", kind: governance.KreisfreieStadt, seat: "Eisenach"}),
		unit("16061", "1994-07-01", "", state{name: "Eichsfeld", kind: governance.Landkreis, seat: "Heilbad Heiligenstadt"}),
		unit("16063", "1994-07-01", "", state{name: "Wartburgkreis", kind: governance.Landkreis, seat: "Bad Salzungen"}),
		unit("16064", "1994-07-01", "", state{name: "Unstrut-Hainich-Kreis", kind: governance.Landkreis, seat: "Mühlhausen/Thüringen"}),
		unit("16066", "1994-07-01", "", state{name: "Schmalkalden-Meiningen", kind: governance.Landkreis, seat: "Meiningen"}),
		unit("16071", "1994-07-01", "", state{name: "Weimarer Land", kind: governance.Landkreis, seat: "Apolda"}),
		unit("16073", "1994-07-01", "", state{name: "Saalfeld-Rudolstadt", kind: governance.Landkreis, seat: "Saalfeld/Saale"}),
		unit("16075", "1994-07-01", "", state{name: "Saale-Orla-Kreis", kind: governance.Landkreis, seat: "Schleiz"}),
	}
}

func associations() []territory.Unit {
	free := func(k, from, through, name string) territory.Unit {
		return unit(k, from, through, state{name: name, kind: governance.VerbandsfreieGemeinde})
	}
	return []territory.Unit{
		free("160510000", "2009-01-01", "", "Erfurt, Stadt"),
		free("160560000", "2009-01-01", "2021-06-30", "Eisenach, Stadt"),
		free("160630105", "2021-07-01", "", "Eisenach, Stadt"),
		free("160610118", "2023-01-01", "", "Dingelstädt, Stadt"),
		unit("160615051", "2009-01-01", "",
			state{name: "EG Uder", kind: governance.ErfuellendeGemeinde, seat: "Uder"},
			state{from: "2026-06-30", name: "Uder", kind: governance.ErfuellendeGemeinde, seat: "Uder", undated: true}),
		unit("160635051", "2009-01-01", "", state{name: "Bad Salzungen, Stadt", kind: governance.ErfuellendeGemeinde, seat: "Bad Salzungen"}),
		free("160640046", "2009-01-01", "", "Mühlhausen/Thüringen, Stadt"),
		free("160640071", "2023-01-01", "", "Unstruttal"),
		free("160640073", "2009-01-01", "2022-12-31", "Anrode"),
		unit("160715008", "2009-01-01", "", state{name: "Mellingen", kind: governance.Verwaltungsgemeinschaft, seat: "Mellingen"}),
	}
}

func municipalities() []territory.Unit {
	erfurt := unit("16051000", "", "",
		state{name: "Erfurt, Stadt"},
		state{from: "1994-07-01", ars: "160510000000", name: "Erfurt, Stadt", kind: governance.KreisfreieStadt, plz: "99084", more: true})
	erfurt.Population = figures("1990-12-31", 208989, "2024-12-31", 218793)
	erfurt.Area = figures("1990-12-31", 10762, "2024-12-31", 26991)
	salzungen := unit("16063003", "1994-07-01", "", state{ars: "160635051003", name: "Bad Salzungen, Stadt", kind: governance.Stadt, plz: "36433", more: true})
	salzungen.Population, salzungen.Area = figures("2024-12-31", 22557), figures("2024-12-31", 15202)
	leimbach := unit("16063051", "1994-07-01", "", state{ars: "160635051051", name: "Leimbach", kind: governance.KreisangehoerigeGemeinde, plz: "36433"})
	leimbach.Population, leimbach.Area = figures("2024-12-31", 1726), figures("2024-12-31", 863)
	uder := unit("16061119", "", "", state{ars: "160615051119", name: "Uder", kind: governance.KreisangehoerigeGemeinde, plz: "37318"})
	uder.Population = figures("2024-12-31", 6134)
	return []territory.Unit{
		erfurt, salzungen, leimbach, uder,
		unit("16061024", "", "", state{ars: "160615051024", name: "Dietzenrode/Vatterode", kind: governance.KreisangehoerigeGemeinde}),
		unit("16056000", "1998-01-01", "2021-06-30", state{ars: "160560000000", name: "Eisenach, Stadt", kind: governance.KreisfreieStadt, plz: "99817"}),
		unit("16063022", "1994-07-01", "1997-12-31", state{ars: "160630000022", name: "Eisenach, Stadt", kind: governance.Stadt}),
		unit("16063105", "2021-07-01", "", state{ars: "160630105105", name: "Eisenach, Stadt", kind: governance.Stadt, plz: "99817"}),

		unit("16028260", "", "1990-12-31", state{name: "Hümpfershausen"}),
		unit("16028160", "", "1994-06-30", state{name: "Friedelshausen"}),
		unit("16028260", "1992-01-01", "1994-06-30", state{name: "Hümpfershausen"}),
		unit("16066033", "1994-07-01", "", state{ars: "160660000033", name: "Hümpfershausen"}),
		unit("16066025", "1994-07-01", "", state{ars: "160660000025", name: "Friedelshausen"}),

		unit("16034390", "", "1994-04-05", state{name: "Roda"}),
		unit("16034120", "", "1994-04-08", state{name: "Großgeschwenda"}),
		unit("16034350", "", "1994-06-30", state{name: "Probstzella"}),
		unit("16073067", "1994-07-01", "", state{ars: "160730000067", name: "Probstzella"}),

		unit("16027200", "", "1994-06-30", state{name: "Liebschütz"}),
		unit("16075059", "1994-07-01", "1999-06-30", state{ars: "160750000059", name: "Liebschütz"}, state{from: "1996-01-01", ars: "160757509059", name: "Liebschütz"}),
		unit("16075059", "2000-01-01", "2000-09-28", state{ars: "160750000059", name: "Liebschütz"}),
		unit("16075134", "1999-07-01", "", state{ars: "160750000134", name: "Remptendorf"}),

		unit("16064073", "1997-01-01", "2022-12-31", state{ars: "160640000073", name: "Anrode"}, state{from: "2009-01-01", ars: "160640073073", name: "Anrode", kind: governance.KreisangehoerigeGemeinde}),
		unit("16064071", "2023-01-01", "", state{ars: "160640071071", name: "Unstruttal", kind: governance.KreisangehoerigeGemeinde, plz: "99996"}),
		unit("16064046", "1994-07-01", "", state{ars: "160640046046", name: "Mühlhausen/Thüringen, Stadt", kind: governance.Stadt, plz: "99974", more: true}),
		unit("16061118", "2019-01-01", "", state{ars: "160610118118", name: "Dingelstädt, Stadt", kind: governance.Stadt, plz: "37351"}),

		unit("16071038", "1994-07-01", "2026-06-29", state{ars: "160715008038", name: "Kiliansroda", kind: governance.KreisangehoerigeGemeinde, plz: "99441"}),
		unit("16071056", "1994-07-01", "", state{ars: "160715008056", name: "Mellingen", kind: governance.KreisangehoerigeGemeinde, plz: "99441"}),
	}
}

func events() []territory.Event {
	whole := func(kind territory.EventKind, legal, number, from, fromName, to, toName string) territory.Event {
		return event(kind, legal, number, from, fromName, to, toName, -1, -1)
	}
	list := []territory.Event{
		whole(territory.NewKey, "1991-01-01", "16/1991/0006", "16028260", "Hümpfershausen", "16028160", "Friedelshausen"),
		event(territory.PartialTransfer, "1992-01-01", "16/1992/0002", "16028160", "Friedelshausen", "16028260", "Hümpfershausen", 1325e4, 505),
		event(territory.PartialTransfer, "1992-01-01", "16/1992/0002", "16028160", "Friedelshausen", "16028160", "Friedelshausen", 691e4, 361),
		// 14 is Sachsen, which this history does not hold.
		whole(territory.NewKey, "1992-04-01", "stba/1992/0001", "16045070", "Ebersgrün", "14045600", "Ebersgrün"),
		event(territory.Dissolution, "1994-04-06", "16/1994/0078", "16034390", "Roda", "16034120", "Großgeschwenda", 354e4, 41),
		event(territory.Dissolution, "1994-04-09", "16/1994/0100", "16034120", "Großgeschwenda", "16034350", "Probstzella", 1102e4, 282),
		whole(territory.NewKey, "1994-07-01", "16/1994/0140", "16028260", "Hümpfershausen", "16066033", "Hümpfershausen"),
		whole(territory.NewKey, "1994-07-01", "16/1994/0140", "16028160", "Friedelshausen", "16066025", "Friedelshausen"),
		whole(territory.NewKey, "1994-07-01", "16/1994/0140", "16034350", "Probstzella", "16073067", "Probstzella"),
		whole(territory.NewKey, "1994-07-01", "16/1994/0140", "16027200", "Liebschütz", "16075059", "Liebschütz"),
		ars(whole(territory.NewRegionalKey, "1996-01-01", "16/1996/0001", "16075059", "Liebschütz", "16075059", "Liebschütz"), "160750000059", "160757509059"),
		whole(territory.NewKey, "1998-01-01", "16/1998/0001", "16063022", "Eisenach, Stadt", "16056000", "Eisenach, Stadt"),
		event(territory.Dissolution, "1999-07-01", "16/1999/0014", "16075059", "Liebschütz", "16075134", "Remptendorf", 1056e4, 588),
		event(territory.PartialTransfer, "2000-01-01", "16/2000/0001", "16075134", "Remptendorf", "16075059", "Liebschütz", 1056e4, 598),
		event(territory.Dissolution, "2000-09-29", "16/2000/0003", "16075059", "Liebschütz", "16075134", "Remptendorf", 1056e4, 589),
		{Kind: territory.Formation, Legal: day("2009-01-01"), Level: governance.Association, To: key.MustParse("160635051"),
			ToName: "Bad Salzungen, Stadt", Area: -1, Population: -1, Derived: true, Note: "Vergleich der Verzeichnisse"},
		ars(whole(territory.NewKey, "2021-07-01", "16/2021/0006-R", "16056000", "Eisenach, Stadt", "16063105", "Eisenach, Stadt"), "160560000000", "160630105105"),
		event(territory.Dissolution, "2023-01-01", "16/2023/0019-R", "16064073", "Anrode", "16064071", "Unstruttal", 24622179, 1126),
		event(territory.Dissolution, "2023-01-01", "16/2023/0019-R", "16064073", "Anrode", "16064046", "Mühlhausen/Thüringen, Stadt", 4808650, 313),
		event(territory.Dissolution, "2023-01-01", "16/2023/0019-R", "16064073", "Anrode", "16061118", "Dingelstädt, Stadt", 23300105, 1699),
	}
	list[2].Remains = true
	return list
}

type state struct {
	from, ars, name, seat, plz string
	kind                       governance.Kind
	more, undated              bool
}

func unit(k, from, through string, states ...state) territory.Unit {
	parsed := key.MustParse(k)
	u := territory.Unit{Key: parsed, Valid: civil.Period{From: day(from), Through: day(through)}}
	switch parsed.(type) {
	case key.Land:
		u.Level = governance.Land
	case key.District:
		u.Level = governance.District
	case key.Association:
		u.Level = governance.Association
	case key.AGS:
		u.Level = governance.Municipality
	}
	for i, s := range states {
		converted := territory.State{
			From: day(s.from), Name: s.name, Kind: s.kind, Seat: s.seat, PostalCode: s.plz, PostalCodeShared: s.more, Undated: s.undated,
		}
		if i == 0 {
			converted.From = u.Valid.From
		}
		if s.ars != "" {
			converted.ARS = key.MustParseARS(s.ars)
		}
		u.States = append(u.States, converted)
	}
	return u
}

func event(kind territory.EventKind, legal, number, from, fromName, to, toName string, area, population int64) territory.Event {
	return territory.Event{
		Kind: kind, Legal: day(legal), Statistical: day(legal), Number: number, Level: governance.Municipality,
		From: key.MustParse(from), FromName: fromName, To: key.MustParse(to), ToName: toName, Area: area, Population: population,
	}
}

func ars(e territory.Event, from, to string) territory.Event {
	e.FromARS, e.ToARS = key.MustParseARS(from), key.MustParseARS(to)
	return e
}

func figures(pairs ...any) []territory.Figure {
	var list []territory.Figure
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, territory.Figure{AsOf: day(pairs[i].(string)), Territory: day(pairs[i].(string)), Value: int64(pairs[i+1].(int))})
	}
	return list
}

func day(s string) civil.Date {
	if s == "" {
		return civil.Date{}
	}
	return civil.MustParse(s)
}
