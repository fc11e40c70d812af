package directory_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// typingErrors returns how many typing errors lie between two words at least: letters too many, too few or wrong, and neighbours exchanged.
func typingErrors(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
			default:
				wrong := 1
				if a[i-1] == b[j-1] {
					wrong = 0
				}
				d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+wrong)
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					d[i][j] = min(d[i][j], d[i-2][j-2]+1)
				}
			}
		}
	}
	return d[len(a)][len(b)]
}

// mistyped returns what a word becomes by one typing error, with a few letters.
func mistyped(word string) []string {
	list := map[string]bool{}
	for i := range len(word) + 1 {
		for _, letter := range []string{"l", "h", "x"} {
			list[word[:i]+letter+word[i:]] = true
			if i < len(word) {
				list[word[:i]+letter+word[i+1:]] = true
			}
		}
		if i < len(word) {
			list[word[:i]+word[i+1:]] = true
		}
		if i+1 < len(word) {
			list[word[:i]+word[i+1:i+2]+word[i:i+1]+word[i+2:]] = true
		}
	}
	var words []string
	for w := range list {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}

// A name is found in spite of one typing error, wherever it is, and is named as near in spite of two; never in spite of more. Typing
// errors are looked for only where nothing else fits, such as a part of the name.
func TestTypingErrors(t *testing.T) {
	for _, name := range []string{"Leimbach", "Rothla"} {
		d := kreise(t, nil, directory.UnitRecord{Key: key.MustParseAGS("16098001"), Name: name + ", Stadt"})
		s := on(t, d, "2010-01-01")
		word := strings.ToLower(name)
		for _, one := range mistyped(word) {
			for _, query := range append(mistyped(one), one) {
				distance, isPart := typingErrors(query, word), strings.Contains(word, query)
				matches := s.Find(query)
				require.Equal(t, distance <= 1 || isPart && len(query) > 2, len(matches) == 1, "%s, %d errors", query, distance)
				if distance == 1 && !isPart {
					require.Equal(t, directory.Typo, matches[0].Rank, query)
				}
			}
		}
	}
}

// What is near a name that is not found differs by two typing errors at most, and by one in a word of less than six letters.
func TestNamesThatAreNearByTypingErrors(t *testing.T) {
	for _, name := range []string{"Leimbach", "Rothla"} {
		d := kreise(t, nil, directory.UnitRecord{Key: key.MustParseAGS("16098001"), Name: name + ", Stadt"})
		s := on(t, d, "2010-01-01")
		word, asked := strings.ToLower(name), map[string]bool{}
		requireNear := func(query string) {
			distance := typingErrors(query, word)
			if asked[query] || distance == 0 || len(query) < 3 || strings.Contains(word, query) {
				return
			}
			asked[query] = true
			_, err := s.FindOne(query)
			var missing *directory.NotFoundError
			require.ErrorAs(t, err, &missing)
			require.Equal(t, distance == 1 || distance == 2 && len(query) >= 6, len(missing.Near) == 1, "%s, %d errors", query, distance)
		}
		for i, one := range mistyped(word) {
			for j, two := range mistyped(one) {
				requireNear(two)
				if (i+j)%31 > 0 {
					continue
				}
				for k, three := range mistyped(two) {
					if (i+k)%7 == 0 {
						requireNear(three)
					}
				}
			}
		}
	}
}

// A name that is not found is near to units that are called like a part of it: it without its last word, or one of its words of four
// letters and more.
func TestNamesThatAreNearByAWord(t *testing.T) {
	place := func(k, name string) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParseAGS(k), Name: name}
	}
	s := on(t, kreise(t, nil, place("16098001", "Leimbach"), place("16098002", "Bad Sulza"), place("16098003", "Uder"), place("16098004", "Au"), place("16098005", "Weimbachtal"), place("16098006", "Markt Erlbach")), "2010-01-01")
	for query, want := range map[string][]string{
		"Leimbach Ost": {"16098001"}, "Ost Leimbach": {"16098001"}, "Neu-Leimbach": {"16098001"}, "Leimbach/Ost": {"16098001"}, "Gut Uder": {"16098003"}, "Bad Sulza Nord": {"16098002"},
		"Xyz (Leimbach)": {"16098001"}, "Gut Au": nil, "Gut Uderitz": nil, "Leimbach, Xyzstadt": {"16098001"}, "Stadt Leimbach Ost": {"16098001"}, "  Leimbach Ost ": {"16098001"},
		"Xyz Xyz": nil, "Stadt": nil, "Gut Weimbachtal": {"16098005"}, "Leimbach Weimbachtal": {"16098001"}, "": nil, "Uder Weimbachtal": {"16098003"},
		"Gut Uder Weimbachtal Xyz": {"16098005"}, "Markt Xyzdorf": nil, "Gut Markt Xyz": nil, "Markt Xyz Erlbach": {"16098006"}, "Stadt Lexmbahc": {"16098001"},
	} {
		_, err := s.FindOne(query)
		var missing *directory.NotFoundError
		require.ErrorAs(t, err, &missing, query)
		var near []string
		for _, m := range missing.Near {
			near = append(near, m.Unit.Key().String())
			require.GreaterOrEqual(t, m.Rank, directory.Similar, query)
		}
		require.Equal(t, want, near, query)
	}
	_, err := s.FindOne("Leimbach Ost", directory.WholeNames())
	var missing *directory.NotFoundError
	require.ErrorAs(t, err, &missing)
	require.Empty(t, missing.Near, "only what Find names")
}

// Behind a name that is not found the letters of a Land are named as such, as ISO 3166-2:DE has them and people write them; one to three
// other capitals look like those of number plates.
func TestLettersBehindANameThatIsNotFound(t *testing.T) {
	s := on(t, kreise(t, nil), "2010-01-01")
	lands := map[string]string{
		"SH": "01", "HH": "02", "NI": "03", "HB": "04", "NW": "05", "NRW": "05", "HE": "06", "RP": "07", "RLP": "07", "BW": "08", "BY": "09", "SL": "10", "BE": "11", "BB": "12", "MV": "13",
		"SN": "14", "ST": "15", "TH": "16",
	}
	requireLetters := func(query, land, plate string) {
		_, err := s.FindOne(query)
		var missing *directory.NotFoundError
		require.ErrorAs(t, err, &missing)
		require.Equal(t, land, missing.Land.String(), query)
		require.Equal(t, plate, missing.Plate, query)
	}
	for letters, land := range lands {
		for _, query := range []string{"Xyzdorf (" + letters + ")", "Xyzdorf, " + letters, "Xyzdorf/" + letters} {
			requireLetters(query, land, "")
		}
		if letters != "ST" { // which is a Stadt, too
			requireLetters("("+letters+")", "", letters)
		}
	}
	for query, plate := range map[string]string{
		"Xyzdorf (GTH)": "GTH", "Xyzdorf (A)": "A", "Xyzdorf, WZ": "WZ", "Xyzdorf (Kreis GTH)": "GTH", "Xyzdorf, Lkr. ÖHR": "ÖHR", "Xyzdorf (ÄÜ)": "ÄÜ", "(GTH)": "GTH",
		"Xyzdorf GTH": "", "Xyzdorf (GTHX)": "", "Xyzdorf ()": "", "Xyzdorf (Gth)": "", "Xyzdorf (A1)": "", "Xyzdorf (LK)": "", "Xyzdorf, [": "", "Xyzdorf, @": "", "Xyzdorf, ZA": "ZA", "Xyzdorf": "",
	} {
		requireLetters(query, "", plate)
	}
}

// A name is also found by what it is without its addition, in spite of a typing error; of two letters nothing is said.
func TestTypingErrorsInNamesWithAdditions(t *testing.T) {
	d := kreise(t, nil,
		directory.UnitRecord{Key: key.MustParseAGS("16098001"), Name: "Mühlhausen/Thüringen, Stadt"},
		directory.UnitRecord{Key: key.MustParseAGS("16098002"), Name: "Au"},
		directory.UnitRecord{Key: key.MustParseAGS("16098003"), Name: "Ruhla", Valid: civil.Period{Through: civil.MustParse("2005-12-31")}},
		directory.UnitRecord{Key: key.MustParseAGS("16098003"), Name: "Seebach", Valid: civil.Period{From: civil.MustParse("2006-01-01")}})
	s := on(t, d, "2010-01-01")
	for query, want := range map[string]directory.Rank{
		"Mülhausen": directory.Typo, "Mühlhausn": directory.Typo, "Mühlhausen Thüringn": directory.Typo, "hausen": directory.Within,
		"mühl": directory.Beginning,
	} {
		matches := s.Find(query)
		require.Len(t, matches, 1, query)
		require.Equal(t, want, matches[0].Rank, query)
		require.Equal(t, "16098001", matches[0].Unit.Key().String())
	}
	for query, n := range map[string]int{"aus": 2, "au": 1, "us": 0, "sen": 1} {
		require.Len(t, s.Find(query, directory.InUnit(key.MustParseDistrict("16098"))), n, query)
	}
	_, err := s.FindOne("Muhlhasn")
	var missing *directory.NotFoundError
	require.ErrorAs(t, err, &missing)
	require.Equal(t, []string{"16098001"}, unitsOf(missing.Near), "two errors in the name without its addition")
	for _, query := range []string{"Ax", "xu", "uh", "/Thüringn", "Mlhasen"} {
		require.Empty(t, s.Find(query), query)
	}
	for query, want := range map[string]directory.Rank{"Ruhl": directory.Within, "Ruhlaa": directory.Typo, "Ruhla": directory.Exact} {
		matches := s.Find(query)
		require.Len(t, matches, 1, query)
		require.Equal(t, want, matches[0].Rank, "a former name does not count by its beginning")
		require.True(t, matches[0].Former)
		require.Equal(t, "Ruhla", matches[0].Name)
	}
}

// The best matches come first: names as a whole, of the day before former ones, then beginnings, then the rest; among equals the
// municipalities, by their keys, and then the units above them. A limit keeps the first of these.
func TestMatchesAreInOrder(t *testing.T) {
	renamed := func(k, before, after string) []directory.UnitRecord {
		return []directory.UnitRecord{
			{Key: key.MustParseAGS(k), Name: before, Valid: civil.Period{Through: civil.MustParse("2005-12-31")}},
			{Key: key.MustParseAGS(k), Name: after, Valid: civil.Period{From: civil.MustParse("2006-01-01")}},
		}
	}
	places := append(renamed("16098001", "Berga", "Neuhof"), renamed("16098002", "Berga/Elster", "Althof")...)
	for k, name := range map[string]string{
		"16098009": "Berga", "16098008": "Berga, Stadt", "16098007": "Berga/Kyffhäuser", "16098006": "Bergaden", "16098005": "Bad Berga", "16098004": "Klein Bergahof",
		"16097009": "Bergä", "16098010": "Berga (Land) Ost",
	} {
		places = append(places, directory.UnitRecord{Key: key.MustParseAGS(k), Name: name})
	}
	d := kreise(t, nil, append(places, directory.UnitRecord{Key: key.MustParseDistrict("16095"), Name: "Berga", Kind: governance.Landkreis})...)
	s := on(t, d, "2010-01-01")
	want := []string{
		"16098008 Exact", "16098009 Exact", "16095 Exact", "16097009 Equivalent", "16098007 Short", "16098010 Short", "16098001 Exact former", "16098002 Short former",
		"16098006 Beginning", "16098004 Word", "16098005 Word",
	}
	var got []string
	for _, m := range s.Find("Berga") {
		text := m.Unit.Key().String() + " " + map[directory.Rank]string{directory.Exact: "Exact", directory.Equivalent: "Equivalent", directory.Short: "Short",
			directory.Beginning: "Beginning", directory.Word: "Word"}[m.Rank]
		if m.Former {
			text += " former"
		}
		got = append(got, text)
	}
	require.Equal(t, want, got)
	all := s.Find("Berga")
	for n := range len(all) + 2 {
		require.Equal(t, all[:min(n, len(all))], s.Find("Berga", directory.Limit(n)), "the first %d", n)
	}
	require.Equal(t, all, s.Find("Berga", directory.Limit(1000)))
	require.Equal(t, all[:8], s.Find("Berga", directory.WholeNames()))
}
