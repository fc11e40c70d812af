package directory

import (
	_ "embed"
	"iter"

	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

//go:generate go run ./internal/generate -nuts nuts3.txt

// nutsTable has a line for every Kreis of 2021-12-31, by key: its five digits, a blank and the code of its NUTS-3 region, from the
// table of the Kreise of the Federal Statistical Office ("04-Kreise").
//
//go:embed nuts3.txt
var nutsTable string

const (
	nutsLine   = len("16051 DEG01\n")
	codeColumn = len("16051 ")
)

// The years of the versions of the regions for the statistics of the European Union (NUTS) of which something is recorded.
const (
	NUTS2021 = 2021
	NUTS2024 = 2024
)

// NUTSRegion is a region of the third level of NUTS, which in Germany is a Kreis.
type NUTSRegion struct {
	Code     string // such as "DEG01"
	District key.District
	Version  int // its year, such as NUTS2021
	// Evidence is Primary where the table of the Federal Statistical Office has it, and Secondary where only others who used the codes
	// tell of it.
	Evidence law.Evidence
}

// secondaryRegions are known from tables with which others recoded their data. On 2021-12-31 Eisenach was no Kreis any more, but kept
// its region in the version of 2021.
func secondaryRegions() [7]NUTSRegion {
	return [...]NUTSRegion{
		{"DEG0N", key.MustParseDistrict("16056"), NUTS2021, law.Secondary},
		{"DEG0Q", key.MustParseDistrict("16066"), NUTS2024, law.Secondary},
		{"DEG0R", key.MustParseDistrict("16063"), NUTS2024, law.Secondary},
		{"DEG0S", key.MustParseDistrict("16054"), NUTS2024, law.Secondary},
		{"DEG0T", key.MustParseDistrict("16070"), NUTS2024, law.Secondary},
		{"DEG0U", key.MustParseDistrict("16073"), NUTS2024, law.Secondary},
		{"DEG0V", key.MustParseDistrict("16072"), NUTS2024, law.Secondary},
	}
}

// NUTSRegions yields the regions that are recorded of a version: of 2021 those of all Kreise of 2021-12-31 and that of Eisenach, of
// 2024 the six of Thüringen that got another code than in 2021. Of the other Kreise no source for 2024 was read.
func NUTSRegions(version int) iter.Seq[NUTSRegion] {
	return func(yield func(NUTSRegion) bool) {
		for table := nutsTable; version == NUTS2021 && len(table) >= nutsLine; table = table[nutsLine:] {
			district, _ := key.ParseDistrict(table[:5])
			if !yield(NUTSRegion{table[6 : nutsLine-1], district, NUTS2021, law.Primary}) {
				return
			}
		}
		for _, region := range secondaryRegions() {
			if region.Version == version && !yield(region) {
				return
			}
		}
	}
}

// NUTS3 returns the NUTS-3 region of a Kreis in a version; the second result is false if it is not recorded.
func NUTS3(k key.District, version int) (NUTSRegion, bool) {
	if version == NUTS2021 {
		if code, ok := nuts2021(k); ok {
			return NUTSRegion{code, k, NUTS2021, law.Primary}, true
		}
	}
	for _, region := range secondaryRegions() {
		if region.District == k && region.Version == version {
			return region, true
		}
	}
	return NUTSRegion{}, false
}

// nuts2021 finds the code of a Kreis in the table, which is sorted by key.
func nuts2021(k key.District) (code string, ok bool) {
	low, high := 0, len(nutsTable)/nutsLine
	for low < high {
		middle := (low + high) / 2
		line := nutsTable[middle*nutsLine:][:nutsLine-1]
		switch number, _ := numberOf(line[:5]); {
		case uint64(number) == k.Number():
			return line[6:], true
		case uint64(number) < k.Number():
			low = middle + 1
		default:
			high = middle
		}
	}
	return "", false
}

// DistrictOfNUTS3 returns the region that has a code, and in it its Kreis, in a version; the second result is false if it is not
// recorded.
func DistrictOfNUTS3(code string, version int) (NUTSRegion, bool) {
	const width = nutsLine - codeColumn - 1
	for at := codeColumn; version == NUTS2021 && len(code) == width && at < len(nutsTable); at += nutsLine {
		if nutsTable[at+width-1] == code[width-1] && nutsTable[at:at+width] == code {
			district, _ := key.ParseDistrict(nutsTable[at-codeColumn:][:5])
			return NUTSRegion{nutsTable[at:][:width], district, NUTS2021, law.Primary}, true
		}
	}
	for _, region := range secondaryRegions() {
		if region.Code == code && region.Version == version {
			return region, true
		}
	}
	return NUTSRegion{}, false
}
