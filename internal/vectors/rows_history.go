package vectors

import (
	"io/fs"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

// ofList says that an answer stands in the rows of the official list of changes with these numbers.
func ofList(numbers string) source {
	return source{"Destatis, Namens-, Grenz- und Schlüsseländerungen, " + numbers, law.Primary}
}

// whole is the answer for a municipality that is one other, or itself, as a whole.
func whole(k, continuity string) string {
	return `{"successor":"` + k + `","continuity":"` + continuity + `","parts":[{"key":"` + k + `","population":"1/1","area":"1/1"}]}`
}

// successorRows are what became of municipalities.
func successorRows(fs.FS) ([]entry, error) {
	row := func(name, k, from, to, want string, of source) entry {
		return entry{name: name, ask: successors{k, between{From: from, To: to}}, want: want, from: of}
	}
	in16 := func(name, k, from, to, want string, of source) entry {
		return entry{name: name, ask: successors{k, between{from, to, land16}}, want: want, from: of}
	}
	anrode := `{"successor":null,"continuity":"divided","parts":[` +
		`{"key":"16061118","population":"1699/3138","area":"23300105/52730934"},` +
		`{"key":"16064046","population":"313/3138","area":"2404325/26365467"},` +
		`{"key":"16064071","population":"563/1569","area":"8207393/17576978"}]}`
	rows := []entry{
		row("eisenach", "16056000", "2021-06-30", "2021-07-01", whole("16063105", "continued"), ofList("16/2021/0006-R")),
		row("eisenach-since-1994", "16063022", "1994-07-01", "2025-11-30", whole("16063105", "continued"), ofList("16/1998/0001 und 16/2021/0006-R")),
		row("same-day", "16063051", "2000-01-01", "2000-01-01", whole("16063051", "continued"), ofList("no row")),
		row("nothing-happens", "16063051", "2015-01-01", "2021-11-30", whole("16063051", "continued"), ofList("no row")),
		row("chain-in-days", "16034390", "1994-04-05", "1994-04-09", whole("16034350", "absorbed"), ofList("April 1994: Roda, Großgeschwenda, Probstzella")),
		row("chain-a-day-earlier", "16034390", "1994-04-05", "1994-04-08", whole("16034120", "absorbed"), ofList("April 1994: Roda, Großgeschwenda")),
		row("key-used-twice-first", "16075059", "1999-06-30", "1999-12-31", whole("16075134", "absorbed"), ofList("16/1999/0014")),
		row("key-used-twice-again", "16075059", "2000-01-01", "2025-11-30", whole("16075134", "absorbed"), ofList("16/2000/0003")),
		row("anrode", "16064073", "2022-12-31", "2023-01-01", anrode, ofList("16/2023/0019-R")),
		row("part-leaves", "16075134", "1999-07-01", "2000-01-01", `{"successor":"16075134","continuity":"continued","parts":[`+
			`{"key":"16075059","population":"299/2199","area":"264/2429"},{"key":"16075134","population":"1900/2199","area":"2165/2429"}]}`,
			ofList("16/2000/0001: 598 of 598 and 3,800 people, 1,056 of 1,056 and 8,660 hectares")),
		row("transfer-undone-and-repeated", "12065332", "2020-12-31", "2021-12-31", whole("12065332", "continued"),
			ofList("12/2021/0003-R, 0009-R und 0013-R")),
		in16("kiliansroda", "16071038", "2025-12-31", "2026-01-01", whole("16071056", "absorbed"), mergers26),
		in16("kleinschwabhausen", "16071042", "2025-12-31", "2026-01-01", whole("16071025", "absorbed"), mergers26),
		in16("dobitschen", "16077003", "2025-12-31", "2026-01-01", whole("16077043", "absorbed"), mergers26),
		row("duenwald", "16064014", "2022-12-31", "2023-01-01", `{"successor":null,"continuity":"divided","parts":[`+
			`{"key":"16061118","population":"2182/2257","area":"24782412/28885301"},`+
			`{"key":"16064071","population":"75/2257","area":"4102889/28885301"}]}`, ofList("16/2023/0020-R")),
		{name: "people-unknown", ask: successors{"12068117", between{From: "2021-01-01", To: "2025-11-30"}}},
		row("to-sachsen", "16045070", "1992-03-31", "1992-04-01", whole("14045600", "continued"), ofList("stba/1992/0001")),
		{name: "to-sachsen-seen-from-thueringen", ask: successors{"16045070", between{"1992-03-31", "1994-01-01", land16}}},
		{name: "malformed", ask: successors{"16063", between{From: "2021-06-30", To: "2021-07-01"}}},
		row("old-key-on-the-new-day", "16056000", "2021-07-01", "2022-01-01",
			`{"error":"not-on-that-day","known":["1998-01-01/2021-06-30"],"successors":["16063105"]}`, eisenach),
		{name: "days-in-wrong-order", ask: successors{"16063051", between{From: "2021-07-01", To: "2021-06-30"}}},
		{name: "outside-span", ask: successors{"16063051", between{From: "1980-01-01", To: "2021-07-01"}}},
	}
	return slices.Concat(rows, sampledSuccessors()), nil
}

// sampledSuccessors are municipalities that ended, from all of Germany.
func sampledSuccessors() []entry {
	const each = 397 // of the municipalities of the first day
	first, last := civil.MustParse("1994-12-31"), civil.MustParse("2025-11-30")
	s, err := bund.Directory().On(first)
	if err != nil {
		panic(err) // the day of a register
	}
	after, err := bund.Directory().On(last)
	if err != nil {
		panic(err)
	}
	var rows []entry
	i := 0
	for u := range s.Units(governance.Municipality) {
		if _, lives := after.Municipality(u.AGS()); lives {
			continue
		}
		if i++; i%each == 1 {
			k := u.AGS().String()
			rows = append(rows, entry{name: "sample-" + k, ask: successors{k, between{From: first.String(), To: last.String()}}})
		}
	}
	return rows
}

// correspondenceRows are rows of tables of correspondence.
func correspondenceRows(fs.FS) ([]entry, error) {
	bbsr := source{"BBSR, Umstiegsschlüssel der Kreise 1990 bis 2020, as converted to the Kreise of 2020", law.Secondary}
	district := func(name, k, from, to, want string, of source) entry {
		return entry{name: name, ask: correspondence{"district", k, between{From: from, To: to}}, want: want, from: of}
	}
	one := func(from, to string) string {
		return `{"rows":[{"from":"` + from + `","to":"` + to + `","population":"1/1","area":"1/1"}]}`
	}
	municipality := func(name, k, from, to, want string, of source) entry {
		return entry{name: name, ask: correspondence{"municipality", k, between{From: from, To: to}}, want: want, from: of}
	}
	laender := entry{name: "laender", ask: correspondence{"land", "", between{From: "2011-12-31", To: "2015-12-31"}}}
	return []entry{
		district("goettingen", "03152", "2015-12-31", "2019-12-31", one("03152", "03159"), bbsr),
		district("osterode", "03156", "2015-12-31", "2019-12-31", one("03156", "03159"), bbsr),
		district("stralsund", "13005", "2010-12-31", "2019-12-31", one("13005", "13073"), bbsr),
		district("eisenach-kept", "16056", "2011-12-31", "2019-12-31", one("16056", "16056"), bbsr),
		district("eisenach", "16056", "2020-12-31", "2021-12-31", one("16056", "16063"), eisenach),
		district("aachen-city", "05313", "2008-12-31", "2019-12-31", one("05313", "05334"), bbsr),
		district("aachen-kreis", "05354", "2008-12-31", "2019-12-31", one("05354", "05334"), bbsr),
		{name: "wartburgkreis-backward", ask: correspondence{"district", "16063", between{From: "2021-12-31", To: "2020-12-31"}}},
		{name: "demmin", ask: correspondence{"district", "13052", between{From: "2010-12-31", To: "2019-12-31"}}, note: "divided between two Kreise"},
		municipality("anrode", "16064073", "2022-12-31", "2023-01-01", `{"rows":[`+
			`{"from":"16064073","to":"16061118","population":"1699/3138","area":"23300105/52730934"},`+
			`{"from":"16064073","to":"16064046","population":"313/3138","area":"2404325/26365467"},`+
			`{"from":"16064073","to":"16064071","population":"563/1569","area":"8207393/17576978"}]}`, ofList("16/2023/0019-R")),
		municipality("eisenach-municipality", "16056000", "2021-06-30", "2021-07-01", one("16056000", "16063105"), ofList("16/2021/0006-R")),
		municipality("eisenach-backward", "16063105", "2021-07-01", "2021-06-30", one("16063105", "16056000"), ofList("16/2021/0006-R")),
		{name: "muehlhausen-backward", ask: correspondence{"municipality", "16064046", between{From: "2023-01-01", To: "2022-12-31"}}},
		{name: "people-unknown", ask: correspondence{"municipality", "12068117", between{From: "2021-01-01", To: "2025-11-30"}}},
		{name: "association", ask: correspondence{"association", "160635051", between{From: "2013-12-31", To: "2025-11-30"}}},
		laender,
		{name: "level-unknown", ask: correspondence{"county", "", between{From: "2011-12-31", To: "2015-12-31"}}},
		{name: "outside-span", ask: correspondence{"district", "", between{From: "1900-01-01", To: "2015-12-31"}}},
	}, nil
}

// datingRows are columns of tables that do not say of which day they are.
func datingRows(fs.FS) ([]entry, error) {
	aachen := source{"Destatis, Namens-, Grenz- und Schlüsseländerungen: Städteregion Aachen from 21.10.2009", law.Primary}
	germanyAll := func(name string, cells []string, want string, of source) entry {
		return entry{name: name, ask: dateColumn{Cells: cells}, want: want, from: of}
	}
	all, err := bund.Directory().On(civil.MustParse("2013-12-31"))
	if err != nil {
		return nil, err
	}
	rows := []entry{
		germanyAll("eisenach", []string{"16056000", "16063105", "16051000", "16063999", "no such place"},
			`{"readable":3,"held":2,"best":["1998-01-01/2021-06-30","2021-07-01/2025-11-30","2026-06-30/2026-06-30"],"mixture":true,"misfits":[0,3,4]}`, eisenach),
		germanyAll("aachen", []string{"5313", "5354", "9162"},
			`{"readable":3,"held":3,"best":["1990-10-03/2009-10-20"],"mixture":false,"misfits":[]}`, aachen),
		{name: "three-days", ask: dateColumn{Cells: []string{"16056000", "16063105", "16034390", "11000000"}}},
		{name: "names", ask: dateColumn{Cells: []string{"Aachen, Kreis", "Wartburgkreis"}}},
		{name: "damaged", ask: dateColumn{Cells: []string{"3156001.0", "9162000.0", "1 001 000"}}},
		germanyAll("wrong-encoding", []string{"GÃ¼strow, Barlachstadt"},
			`{"readable":1,"held":1,"best":["2021-01-01/2025-11-30","2026-06-30/2026-06-30"],"mixture":false,"misfits":[]}`, ofList("13/2021/0002-R; register 30.06.2026")),
		germanyAll("former-name", []string{"Güstrow, Stadt", "16051000"},
			`{"readable":2,"held":2,"best":["1994-07-01/2020-12-31"],"mixture":false,"misfits":[]}`, ofList("16/1994, the new Kreise of 01.07.1994, and 13/2021/0002-R")),
		germanyAll("kiliansroda", []string{"16071038", "16063105"},
			`{"readable":2,"held":2,"best":["2021-07-01/2025-11-30"],"mixture":false,"misfits":[]}`, mergers26),
		{name: "empty", ask: dateColumn{Cells: []string{}}},
		{name: "nothing-readable", ask: dateColumn{Cells: []string{"", "x"}}},
		{name: "ars", ask: dateColumn{Cells: []string{"160635051051"}}},
		{name: "thueringen-2026", ask: dateColumn{[]string{"160770043043", "16071056"}, land16}},
	}
	for _, level := range []governance.Level{governance.District, governance.Municipality} {
		rows = append(rows, entry{name: "register-2013-" + level.String(), ask: dateColumn{Cells: someKeys(all, level)}})
	}
	return rows, nil
}

// someKeys returns the keys of a level in Thüringen, every fifth.
func someKeys(s directory.Snapshot, level governance.Level) []string {
	const each = 5
	var keys []string
	i := 0
	for u := range s.Units(level) {
		if u.Key().Land().String() != "16" {
			continue
		}
		if i++; i%each == 1 {
			keys = append(keys, u.Key().String())
		}
	}
	return keys
}
