package territory

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/gv100"
)

// Everything in this file is a place where two official sources contradict each other. Nothing is corrected that is not
// named here.

// mainCorrections repair the list of changes of 1990 to 2025.
func mainCorrections() []rowCorrection {
	return []rowCorrection{
		{165, "13/1991/0002", legalDay, "1991-07-01", "1991-01-01",
			"the register of 1991-01-01 has no Neuleben and shows Lüdersdorf with the area it has in 1994"},
		{210, "15/1991/0001", toName, "Alsleben/ Saale, Stadt", "Alsleben/Saale, Stadt",
			"blank in the list only; the register of the same day has none"},
		{214, "15/1991/0001", toName, "Bernburg/ Saale, Stadt", "Bernburg/Saale, Stadt",
			"blank in the list only; the register of the same day has none"},
		{228, "15/1991/0001", toName, "Nienburg/ Saale, Stadt", "Nienburg/Saale, Stadt",
			"blank in the list only; the register of the same day has none"},
		{1742, "16/1992/0007", toKey, "16074057", "16025410",
			"the key that Milda got on 1994-07-01 by 16/1994/0140; in 1992 it had 16025410"},
		{1743, "16/1992/0007", toKey, "16074057", "16025410",
			"the key that Milda got on 1994-07-01 by 16/1994/0140; in 1992 it had 16025410"},
		{1744, "16/1992/0007", toKey, "16074057", "16025410",
			"the key that Milda got on 1994-07-01 by 16/1994/0140; in 1992 it had 16025410"},
		{1745, "16/1992/0007", toKey, "16074057", "16025410",
			"the key that Milda got on 1994-07-01 by 16/1994/0140; in 1992 it had 16025410"},
		{3127, "12/1993/0005", toKey, "", "120672172",
			"the list has the four digits of the association only; it lies in 12067"},
		{17210, "14/1995/0041", toKey, "14284265", "14284260",
			"key of Neißeaue, which is in the next rows; Mulkwitz keeps its number 260"},
		{17210, "14/1995/0041", toARS, "142840000265", "142840000260",
			"key of Neißeaue, which is in the next rows; Mulkwitz keeps its number 260"},
		{17415, "14/1995/0041", wholeRow, "", "",
			"no municipality had the key 14295; the row of 14095 Hoyerswerda stands in the list too"},
		{19220, "14/1996/0024", fromKey, "14284265", "14284260", "key of Neißeaue, which goes on"},
		{19220, "14/1996/0024", fromARS, "142840000265", "142840000260", "key of Neißeaue, which goes on"},
		{19235, "14/1996/0034", fromKey, "14294210", "14292470",
			"the old number 210 in the new Kreis; 14/1995/0041 gave 14292470"},
		{19235, "14/1996/0034", fromARS, "142940000210", "142920000470",
			"the old number 210 in the new Kreis; 14/1995/0041 gave 14292470"},
		{21241, "14/1997/0018", toARS, "", "142900000060", "a digit is missing in the list"},
		{21242, "14/1997/0018", toARS, "", "142900000100", "a digit is missing in the list"},
		{21243, "14/1997/0018", toARS, "", "142900000250", "a digit is missing in the list"},
		{21345, "16/1997/0003", kindsOfRow, "1", "2",
			"Südeichsfeld goes on with its other members; the register of 1998-12-31 has it"},
		{21515, "03/1998/0001", toName, "Bad Bodenteich, Fecken", "Bad Bodenteich, Flecken",
			"misspelt in the list; the next row has Flecken"},
		{21643, "12/1998/0048", toName, "Heideck", "Heideeck",
			"misspelt in the list; the register of the same day and 12/2001/0031 have Heideeck"},
		{21644, "12/1998/0048", toName, "Heideck", "Heideeck",
			"misspelt in the list; the register of the same day and 12/2001/0031 have Heideeck"},
		{21645, "12/1998/0048", toName, "Heideck", "Heideeck",
			"misspelt in the list; the register of the same day and 12/2001/0031 have Heideeck"},
		{21678, "13/1998/0003", toName, "Groß-Wockern", "Groß-Wokern",
			"misspelt in the list; the register of 1998-12-31 and 13/2002/0004 have Groß-Wokern"},
		{21861, "07/1999/0003", toARS, "071400000155", "071400706155",
			"Urbar stayed in the Verbandsgemeinde; the register of 2002-12-31 has it there"},
		{21275, "14/1997/0035", wholeRow, "", "",
			"neither an old nor a new unit; the rows of the municipalities tell the change"},
		{22304, "14/1999/0104", legalDay, "", "1999-01-01",
			"the row has no day; the rows of the two members have this one"},
		{26539, "09/2000/0001", toName, "Wunsiedel i.Fichtelgeb., 11 gemfr. Gebiete",
			"Wunsiedel i.Fichtelgeb.,11 gemfr. Gebiete",
			"blank in the list only; the registers of 2002 and 2005 have none"},
		{27288, "14/2000/0012", toARS, "142720000150", "142727215150",
			"the row tells a new key but repeats the old one; the register of 2002-12-31 and 14/2002/0001 have it"},
		{27870, "09/2001/0001", toName, "Berg b.Neumarkt i.d.Opf.", "Berg b.Neumarkt i.d.OPf.",
			"misspelt in the list; the register of 2002-12-31 has OPf."},
		{27991, "09/2001/0001", toKey, "", "097735713", "a digit too many in the list, 0977735713"},
		{29303, "12/2002/0002", toName, "Schönewalde-Glien", "Schönwalde-Glien",
			"misspelt in the list; the register of 2002-12-31 and 12/2003/0035 have Schönwalde-Glien"},
		{29917, "12/2003/0013", toName, "Lieberose/Spreewald", "Lieberose/Oberspreewald",
			"the register of 2005-12-31 and stba/2009/0014-R have Lieberose/Oberspreewald"},
		{29918, "12/2003/0013", toName, "Lieberose/Spreewald", "Lieberose/Oberspreewald",
			"the register of 2005-12-31 and stba/2009/0014-R have Lieberose/Oberspreewald"},
		{30814, "13/2004/0024", toName, "Boizenburg/ Elbe, Stadt", "Boizenburg/Elbe, Stadt",
			"blank in the list only; the register of 2005-12-31 has none for the association"},
		{31047, "13/2004/0033", toName, "Löcknitz-Penkum", "Löcknitz-Penkun",
			"misspelt in the list; the register of 2005-12-31 and stba/2009/0015-R have Penkun"},
		{31048, "13/2004/0033", toName, "Löcknitz-Penkum", "Löcknitz-Penkun",
			"misspelt in the list; the register of 2005-12-31 and stba/2009/0015-R have Penkun"},
		{31307, "03/2005/0001", toName, "Bisher: Reg. Bez. Braunschweig", "Bisher: Reg.-Bez. Braunschweig",
			"the hyphen is missing in the list; the register of 2005-12-31 and 03/2009/0010-R have it"},
		{31308, "03/2005/0001", toName, "Bisher: Reg. Bez. Hannover", "Bisher: Reg.-Bez. Hannover",
			"the hyphen is missing in the list; the register of 2005-12-31 and 03/2009/0010-R have it"},
		{31309, "03/2005/0001", toName, "Bisher: Reg. Bez. Lüneburg", "Bisher: Reg.-Bez. Lüneburg",
			"the hyphen is missing in the list; the register of 2005-12-31 and 03/2009/0010-R have it"},
		{31310, "03/2005/0001", toName, "Bisher: Reg. Bez. Weser-Ems", "Bisher: Reg.-Bez. Weser-Ems",
			"the hyphen is missing in the list; the register of 2005-12-31 and 03/2009/0010-R have it"},
		{31325, "09/2005/0002", toName, "Bad Kötzting. Stadt", "Bad Kötzting, Stadt",
			"full stop for comma in the list"},
		{32090, "15/2005/0014", kindsOfRow, "1", "2",
			"the association goes on with its other members until 15/2007/0001-R re-keys it"},
		{32174, "15/2005/0016", kindsOfRow, "1", "2",
			"the association goes on with its other members until 15/2007/0001-R re-keys it"},
		{32304, "15/2005/0026", wholeRow, "", "",
			"a transfer from no association; the rows of the municipalities tell it"},
		{32305, "15/2005/0026", wholeRow, "", "",
			"a transfer from no association; the rows of the municipalities tell it"},
		{32514, "15/2005/0041", toName, "Arnbeburg-Goldbeck", "Arneburg-Goldbeck",
			"misspelt in the list; the register of 2005-12-31 has Arneburg-Goldbeck"},
		{32525, "15/2005/0041", toName, "Arnbeburg-Goldbeck", "Arneburg-Goldbeck",
			"misspelt in the list; the register of 2005-12-31 has Arneburg-Goldbeck"},
		{32985, "10/2006/0001", toName, "Dillingen/ Saar Stadt", "Dillingen/ Saar, Stadt",
			"the comma is missing in the list; stba/2009/0013-R has it"},
		{33141, "stba/2007/0011-R", toName, "Osterrönfeld", "Eiderkanal",
			"the row repeats the old name; the next register has Eiderkanal"},
		{33880, "15/2007/0002-R", fromKey, "15086270", "15151066",
			"re-keyed to 15086270 and dissolved on one day; no day is left for the key 15086270"},
		{33880, "15/2007/0002-R", fromARS, "150865004270", "151515108066",
			"re-keyed to 15086270 and dissolved on one day; no day is left for the key 15086270"},
		{33893, "15/2007/0001-R", wholeRow, "", "",
			"re-keyed to 15086270 and dissolved on one day; no day is left for the key 15086270"},
		{34554, "01/2008/0008-R", toName, "Marne-Land", "Marne-Nordsee",
			"the row repeats the old name; the next register has Marne-Nordsee"},
		{34639, "01/2008/0014-R", wholeRow, "", "", "01/2008/0033-R takes back 01/2008/0014-R from the same day on"},
		{34640, "01/2008/0014-R", wholeRow, "", "", "01/2008/0033-R takes back 01/2008/0014-R from the same day on"},
		{34734, "01/2008/0025-R", toName, "Bökingharde", "Südtondern",
			"the row repeats the name of one of the four old associations; the next register has Südtondern"},
		{34735, "01/2008/0025-R", toName, "Karrharde", "Südtondern",
			"the row repeats the name of one of the four old associations; the next register has Südtondern"},
		{34736, "01/2008/0025-R", toName, "Süderlügum", "Südtondern",
			"the row repeats the name of one of the four old associations; the next register has Südtondern"},
		{34737, "01/2008/0025-R", toName, "Wiedingharde", "Südtondern",
			"the row repeats the name of one of the four old associations; the next register has Südtondern"},
		{34875, "01/2008/0033-R", wholeRow, "", "", "01/2008/0033-R takes back 01/2008/0014-R from the same day on"},
		{34876, "01/2008/0033-R", wholeRow, "", "", "01/2008/0033-R takes back 01/2008/0014-R from the same day on"},
		{34877, "01/2008/0033-R", wholeRow, "", "", "01/2008/0033-R takes back 01/2008/0014-R from the same day on"},
		{35706, "01/2009/0003-R", wholeRow, "", "",
			"Westerland ended on the day on which every municipality got an association record"},
		{35720, "08/2009/0002-R", fromKey, "083365002", "083360802",
			"re-keyed to 083365002 and dissolved on one day; no day is left for that key"},
		{35836, "14/2009/0001-R", wholeRow, "", "", "14/2009/0005-R dissolves the association on the same day"},
		{35871, "15/2009/0005-R", wholeRow, "", "",
			"Lübs ended on the day on which every municipality got an association record"},
		{35894, "15/2009/0012-R", wholeRow, "", "",
			"Förderstedt ended on the day on which every municipality got an association record"},
		{35977, "09/2009/0013-R", wholeRow, "", "",
			"no register after that day has taken over the new spelling of the association"},
		{36156, "15/2009/0063-R", wholeRow, "", "",
			"15/2009/0064-R takes back 15/2009/0063-R on the same day; 15/2009/0065-R dissolves the two on 2009-11-23"},
		{36157, "15/2009/0063-R", wholeRow, "", "",
			"15/2009/0064-R takes back 15/2009/0063-R on the same day; 15/2009/0065-R dissolves the two on 2009-11-23"},
		{36158, "15/2009/0064-R", wholeRow, "", "",
			"15/2009/0064-R takes back 15/2009/0063-R on the same day; 15/2009/0065-R dissolves the two on 2009-11-23"},
		{36159, "15/2009/0064-R", wholeRow, "", "",
			"15/2009/0064-R takes back 15/2009/0063-R on the same day; 15/2009/0065-R dissolves the two on 2009-11-23"},
		{36160, "15/2009/0064-R", wholeRow, "", "",
			"15/2009/0064-R takes back 15/2009/0063-R on the same day; 15/2009/0065-R dissolves the two on 2009-11-23"},
		{37139, "15/2010/0084-R", toKey, "160890307", "150890307", "Land 16 mistyped for 15"},
		{37140, "15/2010/0084-R", toKey, "160890026", "150890026", "Land 16 mistyped for 15"},
		{37149, "15/2010/0090-R", toKey, "160910060", "150910060", "Land 16 mistyped for 15"},
		{37577, "13/2011/0010-R", toKey, "130720042", "130720043", "a digit wrong in the list; Güstrow has 043"},
		{37648, "13/2011/0010-R", toName, "Boizenburg/ Elbe, Stadt", "Boizenburg/Elbe, Stadt",
			"blank in the list only; the registers have none for the association"},
		{38556, "14/2012/0008-R", toKey, "147260160", "147290160",
			"digits exchanged in the list; Grimma lies in 14729"},
		{38850, "14/2013/0011-R", toKey, "142600245", "146260245", "digits exchanged in the list"},
		{38852, "14/2013/0011-R", toKey, "142600245", "146260245", "digits exchanged in the list"},
		{39032, "14/2014/0002-R", toKey, "142800060", "146280060", "digits exchanged in the list"},
		{40514, "16/2019/0003-R", toKey, "160610018", "160610118",
			"a digit wrong in the list; the rows of the municipalities have 118"},
		{40515, "16/2019/0003-R", toKey, "160610015", "160610115",
			"a digit wrong in the list; the rows of the municipalities have 115"},
	}
}

// technicalCorrections repair the re-keying of 2009-01-01.
func technicalCorrections() []rowCorrection {
	return []rowCorrection{
		{195, "stba/2009/0001-R;/0038-R", toARS, "010605053101", "010615104115",
			"key of another municipality in the list; the register of 2009-12-31 has it"},
		{239, "stba/2009/0001-R;/0038-R", toARS, "010615034027", "010615134027",
			"digits dropped in the list; the register of 2009-12-31 has it"},
		{7182, "stba/2009/0009-R", wholeRow, "", "", "08/2009/0002-R dissolves the association on the same day"},
		{10469, "stba/2009/0014-R", wholeRow, "", "",
			"an entry of the statistics for a former part of Berlin, which is no unit"},
		{10470, "stba/2009/0014-R", wholeRow, "", "",
			"an entry of the statistics for a former part of Berlin, which is no unit"},
		{11999, "stba/2009/0018-R;16/2009/0002-R", fromKey, "160625051", "160626251",
			"re-keyed twice on one day; no day is left for 160625051"},
		{12027, "stba/2009/0018-R", wholeRow, "", "", "re-keyed twice on one day; no day is left for 160625051"},
		{12028, "stba/2009/0018-R", wholeRow, "", "", "re-keyed twice on one day; no day is left for 160625051"},
		{12029, "stba/2009/0018-R", wholeRow, "", "", "re-keyed twice on one day; no day is left for 160625051"},
		{12344, "stba/2009/0018-R;16/2009/0003-R", fromKey, "160675005", "160676705",
			"re-keyed twice on one day; no day is left for 160675005"},
		{12362, "stba/2009/0018-R", wholeRow, "", "", "re-keyed twice on one day; no day is left for 160675005"},
	}
}

// nameCorrection replaces a name that a register misspells or leaves behind.
type nameCorrection struct {
	key  string
	was  string // in the register
	is   string
	from string // first and last register that has it
	last string
	why  string
}

// nameCorrections repair the names in registers.
func nameCorrections() []nameCorrection {
	return []nameCorrection{
		{"031530019", "LangelsheimStadt", "Langelsheim, Stadt", "2021-11-30", "2021-11-30",
			"the register drops a comma and a blank; the registers before and after have them"},
		{"092729457", "Philipppsreuter Wald", "Philippsreuter Wald", "2021-09-30", "2026-06-30",
			"the association record has a letter too many; the record of the area itself has not"},
		{"12071401", "Turnow-Preilack/Turnow-Psiłuk", "Turnow-Preilack/Turnow-Pśiłuk", "2021-09-30", "2021-09-30",
			"the register drops an accent; the registers after it have it"},
	}
}

// kindCorrection replaces a kind that a register has wrong.
type kindCorrection struct {
	register string
	key      string
	was, is  governance.Kind
	why      string
}

func kindCorrections() []kindCorrection {
	return []kindCorrection{
		{"1998-12-31", "16056000", governance.Stadt, governance.KreisfreieStadt,
			"Eisenach is kreisfrei since 1998-01-01; the same register has the Kreis 16056 with this kind"},
	}
}

// addedRow is a change that the lists do not have although registers or other rows show it.
type addedRow struct {
	legal       string
	statistical string
	number      string // of the measure to which it belongs; "" = not recorded
	kinds       gv100.Kinds
	from, to    string // ARS of a municipality, key of another unit; "" = none
	fromName    string
	toName      string
	why         string
}

func addedRows() []addedRow {
	return []addedRow{
		{"1995-12-31", "1995-12-01", "15/1995/0006", gv100.KeyChange, "153520000018", "153525203018",
			"Hecklingen, Stadt", "Hecklingen, Stadt",
			"missing in the list; the register of 1998-12-31 and 15/2004/0022 have Hecklingen in 5203, new that day"},
		{"1995-12-31", "1995-12-01", "15/1995/0006", gv100.KeyChange, "153630000097", "153636302097",
			"Sanne", "Sanne",
			"missing in the list; the register of 1998-12-31 and 15/2005/0041 have Sanne in 6302, new that day"},
		{"1996-01-01", "1996-01-01", "16/1996/0001", gv100.KeyChange, "160760000043", "160767604043",
			"Linda b. Gera", "Linda b. Gera",
			"missing in the list; 16/1996/0024 has Linda in 7604, formed on this day"},
		{"2011-01-01", "2011-01-01", "12/2011/0001-R", gv100.NameChange, "120630148", "120630148",
			"Ketzin, Stadt", "Ketzin/Havel, Stadt",
			"the list renames the municipality only; the register of 2013-12-31 its association record too"},
		{"2013-09-04", "2013-12-01", "05/2013/0005-R", gv100.NameChange, "051580004", "051580004",
			"Erkrath, Stadt", "Erkrath, Fundort des Neanderthalers, Stadt",
			"the list renames the municipality only; the register of 2013-12-31 its association record too"},
		{"2026-01-01", "2026-01-01", "", gv100.Formation, "", "06415", "", "Hanau, Brüder-Grimm-Stadt", hanau},
		{"2026-01-01", "2026-01-01", "", gv100.KeyChange, "064350014", "064150000",
			"Hanau, Brüder-Grimm-Stadt", "Hanau, Brüder-Grimm-Stadt", hanau},
		{"2026-01-01", "2026-01-01", "", gv100.KeyChange, "064350014014", "064150000000",
			"Hanau, Brüder-Grimm-Stadt", "Hanau, Brüder-Grimm-Stadt", hanau},
	}
}

const hanau = "no list of 2026 is at hand; Hanau is kreisfrei since 2026-01-01, and the register of 2026-06-30 shows it"

// undatedName is a new name that no row tells. The day of the change lies between two registers and is not known.
type undatedName struct {
	register string // the first that has the new name
	key      string
	was, is  string
	why      string
}

func undatedNames() []undatedName {
	return []undatedName{
		{"1994-12-31", "13052018", "Demmin, Stadt", "Demmin, Hansestadt", noRow},
		{"2002-12-31", "09374139", "Neustadt a.d. Waldnaab, Stadt", "Neustadt a.d.Waldnaab, Stadt", noRow},
		{"2002-12-31", "09575444", "Neustadt a.d.Aisch-Bad Windsh., 1 gemfr. Gebiet",
			"Neustadt a.d.Aisch-Bad Windsh.,1 gemfr.Ge", noRow},
		{"2009-12-31", "13003", "Rostock, Hansestadt", "Rostock", noRow},
		{"2025-11-30", "03403", "Oldenburg (Oldenburg), Stadt", "Oldenburg (Oldb), Stadt", noList},
		{"2025-11-30", "034030000", "Oldenburg (Oldenburg), Stadt", "Oldenburg (Oldb), Stadt", noList},
		{"2025-11-30", "03403000", "Oldenburg (Oldenburg), Stadt", "Oldenburg (Oldb), Stadt", noList},
		{"2025-11-30", "066330015", "Kaufungen", "Kaufungen, Kunigundengemeinde", noList},
		{"2025-11-30", "06633015", "Kaufungen", "Kaufungen, Kunigundengemeinde", noList},
		{"2025-11-30", "08316053", "Rheinhausen", "Rheinhausen im Breisgau", noList},
		{"2025-11-30", "091840123", "Haar", "Haar, St", noList},
		{"2025-11-30", "09184123", "Haar", "Haar, St", noList},
		{"2025-11-30", "094790166", "Weißenstadt, St", "Bad Weißenstadt, St", noList},
		{"2025-11-30", "09479166", "Weißenstadt, St", "Bad Weißenstadt, St", noList},
		{"2025-11-30", "145210110", "Breitenbrunn/Erzgeb.", "Breitenbrunn/Erzgeb., Hochschulort", noList},
		{"2025-11-30", "14521110", "Breitenbrunn/Erzgeb.", "Breitenbrunn/Erzgeb., Hochschulort", noList},
		{"2025-11-30", "145230320", "Plauen, Stadt", "Plauen, Stadt, Hochschulstadt", noList},
		{"2025-11-30", "14523320", "Plauen, Stadt", "Plauen, Stadt, Hochschulstadt", noList},
		{"2025-11-30", "146250020", "Bautzen / Budyšin, Stadt",
			"Bautzen / Budyšin, Stadt, Hochschulstadt / Wysokošulske město", fullName},
		{"2025-11-30", "14625020", "Bautzen / Budyšin, Stadt",
			"Bautzen / Budyšin, Stadt, Hochschulstadt / Wysokošulske město", fullName},
	}
}

const (
	noRow  = "no row of the lists tells it"
	noList = "no list after 2025-02 is at hand"

	fullName = noList + "; the register of 2026-06-30 has the full name"
)

// undatedArea is the one area that appears in a register without a row: a part of the coastal waters.
const (
	undatedArea         = "130009999998"
	undatedAreaName     = "gemeindefreies Gebiet M-V"
	undatedAreaRegister = "2025-11-30"
)

// supplementCorrections concern the list for Thüringen of 2025 and 2026.
func supplementCorrections() []rowCorrection {
	return []rowCorrection{
		{8, "", wholeRow, "", "", "a row without a day; the comparison of the registers has the same change"},
	}
}
