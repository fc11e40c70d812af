// Package laender holds what the sixteen Länder are called in the formats that have a name for nothing smaller.
package laender

import "github.com/foederal/foederal/governance/key"

// Land is a row of the table.
type Land struct {
	Key      string // its two digits
	ISO      string // ISO 3166-2 without "DE-"
	OCD      string // Open Civic Data
	NUTS1    string // the letter or digit behind "DE"
	GeoNames string
}

// table is sorted by key: that of 01 stands at 0. The codes of NUTS are general knowledge; the others were read.
var table = [...]Land{
	{"01", "SH", "sh", "F", "2838632"},
	{"02", "HH", "hh", "6", "2911297"},
	{"03", "NI", "ni", "9", "2862926"},
	{"04", "HB", "hb", "5", "2944387"},
	{"05", "NW", "nw", "A", "2861876"},
	{"06", "HE", "he", "7", "2905330"},
	{"07", "RP", "rp", "B", "2847618"},
	{"08", "BW", "bw", "1", "2953481"},
	{"09", "BY", "by", "2", "2951839"},
	{"10", "SL", "sl", "C", "2842635"},
	{"11", "BE", "be", "3", "2950157"},
	{"12", "BB", "bb", "4", "2945356"},
	{"13", "MV", "mv", "8", "2872567"},
	{"14", "SN", "sn", "D", "2842566"},
	{"15", "ST", "st", "E", "2842565"},
	{"16", "TH", "th", "G", "2822542"},
}

// Of returns the row of a Land; false for a key that is that of none of the sixteen.
func Of(k key.Land) (*Land, bool) {
	if n := k.Number(); n >= 1 && n <= uint64(len(table)) {
		return &table[n-1], true
	}
	return nil, false
}

// Find returns the key of the Land whose row has a text in the place that the function takes.
func Find(text string, place func(*Land) string) (key.Land, bool) {
	for i := range table {
		if place(&table[i]) == text {
			k, err := key.ParseLand(table[i].Key)
			return k, err == nil
		}
	}
	return key.Land{}, false
}
