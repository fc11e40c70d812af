package leitweg_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/leitweg"
)

// realIDs were published by those who have them.
var realIDs = []struct{ id, coarse, fine, check string }{
	{"04011000-1234512345-06", "04011000", "1234512345", "06"},
	{"992-90009-96", "992", "90009", "96"},
	{"991-03730-19", "991", "03730", "19"},
	{"09564000-NUE0001-49", "09564000", "NUE0001", "49"},
	{"04011000-900X999-08", "04011000", "900X999", "08"},
	{"16068058-0001-73", "16068058", "0001", "73"}, // Weißensee
	{"16502400-0001-42", "16502400", "0001", "42"}, // ZVL Jena; no AGS
}

// The seven real IDs are read, give their parts, and come out of them again with the check digits that they have.
func TestRealIDs(t *testing.T) {
	require.Len(t, realIDs, 7)
	for _, real := range realIDs {
		id, err := leitweg.Parse(real.id)
		require.NoError(t, err, real.id)
		require.Equal(t, real.id, id.String())
		require.Equal(t, real.coarse, id.Coarse())
		require.Equal(t, real.fine, id.Fine())
		require.Equal(t, real.check, id.Check())
		require.Equal(t, "0204:"+real.id, id.Participant())
		made, err := leitweg.New(real.coarse, real.fine)
		require.NoError(t, err)
		require.Equal(t, id, made)
		lower, err := leitweg.Parse(strings.ToLower(real.id))
		require.NoError(t, err)
		require.Equal(t, id, lower)
	}
}

func TestParse(t *testing.T) {
	for _, coarse := range []string{"16", "160", "16068", "16068058", "160685001", "160680058058", "01", "99", "993"} {
		for _, fine := range []string{"", "0", "Z", "ABC123", strings.Repeat("Z", 30), strings.Repeat("9", 30)} {
			id, err := leitweg.New(coarse, fine)
			require.NoError(t, err)
			again, err := leitweg.Parse(id.String())
			require.NoError(t, err, id)
			require.Equal(t, id, again)
			require.Equal(t, coarse, again.Coarse())
			require.Equal(t, fine, again.Fine())
			require.Len(t, again.Check(), 2)
		}
	}
}

// Small letters count as the large ones: A is 10 and Z is 35. The check digits were reckoned with whole numbers, 98 less the remainder of
// 100 times the number by 97.
func TestEveryLetterCounts(t *testing.T) {
	id, err := leitweg.Parse("16068058-abcdefghijklmnopqrstuvwxyz0123-95")
	require.NoError(t, err)
	require.Equal(t, "16068058-ABCDEFGHIJKLMNOPQRSTUVWXYZ0123-95", id.String())
	require.Equal(t, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123", id.Fine())
	longest, err := leitweg.New("160635051051", strings.Repeat("Z", 30))
	require.NoError(t, err)
	require.Equal(t, "21", longest.Check())
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct{ name, in, reason string }{
		{"nothing", "", "0 characters; a Leitweg-ID has 5 to 46"},
		{"only a key", "16068058", "with hyphens between them"},
		{"empty fine part, which python-stdnum lets pass", "16--50", "the fine part has 1 to 30"},
		{"coarse part of four digits", "1606-0001-73", "2, 3, 5, 8, 9 or 12 digits"},
		{"coarse part of eleven digits", "16068005805-1-00", "2, 3, 5, 8, 9 or 12 digits"},
		{"Land 17", "17068058-0001-73", "begins with a Land, 01 to 16"},
		{"Land 00", "00068058-0001-73", "begins with a Land, 01 to 16"},
		{"too much behind 99", "9910-03730-19", "at most one more digit"},
		{"letters in the coarse part", "AB068058-0001-73", "2, 3, 5, 8, 9 or 12 digits"},
		{"one check digit", "16068058-0001-7", "two check digits"},
		{"a letter as check digit", "16068058-0001-7A", "two check digits"},
		{"a blank in front", " 16068058-0001-73", "2, 3, 5, 8, 9 or 12 digits"},
		{"a blank behind", "16068058-0001-73 ", "two check digits"},
		{"a third hyphen", "16068058-00-01-73", "the fine part has 1 to 30"},
		{"an umlaut", "16068058-Ä-73", "the fine part has 1 to 30"},
		{"a dash for a hyphen", "16068058–0001–73", "with hyphens between them"},
		{"fine part of 31", "16-" + strings.Repeat("1", 31) + "-00", "the fine part has 1 to 30"},
		{"47 characters", strings.Repeat("1", 47), "47 characters"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := leitweg.Parse(test.in)
			var misfit *leitweg.IDError
			require.ErrorAs(t, err, &misfit)
			require.Contains(t, misfit.Reason, test.reason)
			require.Contains(t, misfit.Text(language.German), "ist keine Leitweg-ID: ")
			require.LessOrEqual(t, misfit.Offset, len(test.in))
		})
	}
}

func TestNewRefuses(t *testing.T) {
	for _, parts := range [][2]string{
		{"", "0001"}, {"1", "0001"}, {"1606805", "0001"}, {"17", ""}, {"16068058", "a-b"}, {"16068058", strings.Repeat("0", 31)},
		{"16068058", "ß"}, {"9999", ""},
	} {
		_, err := leitweg.New(parts[0], parts[1])
		var misfit *leitweg.IDError
		require.ErrorAs(t, err, &misfit, "%q", parts)
	}
	_, err := leitweg.Of(nil, "0001")
	require.Error(t, err)
	_, err = leitweg.Of(key.AGS{}, "0001")
	require.Error(t, err)
}

// Of 97 pairs of check digits exactly one is right, also where another leaves the remainder 1 too: 00, 01 and 99 do.
func TestCheckDigitsAreComputedAnew(t *testing.T) {
	seconds := map[string]string{"97": "00", "98": "01", "02": "99"}
	met := map[string]bool{}
	for n := range 1000 {
		id, err := leitweg.New("16068058", twelve(n))
		require.NoError(t, err)
		second, ok := seconds[id.Check()]
		if !ok {
			continue
		}
		met[id.Check()] = true
		written := strings.TrimSuffix(id.String(), id.Check()) + second
		_, err = leitweg.Parse(written)
		var check *leitweg.CheckError
		require.ErrorAs(t, err, &check)
		require.Equal(t, leitweg.CheckError{Input: written, Written: second, Computed: id.Check()}, *check)
		require.Contains(t, check.Text(language.German), "nicht "+second+", sondern "+id.Check())
		read, err := leitweg.Read(written)
		require.NoError(t, err)
		require.Equal(t, id, read.ID)
		require.Equal(t, leitweg.SecondCheck, read.Departure)
	}
	require.Len(t, met, 3)
}

// twelve writes a number with letters and digits.
func twelve(n int) string {
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	return string([]byte{letters[n/36%36], letters[n%36], letters[n*7%36]})
}

// samples are IDs in which errors are made.
func samples(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, real := range realIDs {
		list = append(list, real.id)
	}
	for n := range 200 {
		id, err := leitweg.New("16068058", twelve(n*31))
		require.NoError(t, err)
		list = append(list, id.String())
	}
	return list
}

// A digit in the place of another, and a letter in the place of another, changes the remainder: 97 divides neither a power of ten
// nor a difference below 97.
func TestEverySingleErrorIsCaught(t *testing.T) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	tried := 0
	for _, id := range samples(t) {
		for i, c := range []byte(id) {
			alphabet := "0123456789"
			switch {
			case c == '-':
				continue
			case c >= 'A':
				alphabet = letters
			}
			for _, other := range []byte(alphabet) {
				wrong := id[:i] + string(other) + id[i+1:]
				if other == c {
					continue
				}
				tried++
				_, err := leitweg.Parse(wrong)
				require.Error(t, err, "%s for %s", wrong, id)
			}
		}
	}
	require.Greater(t, tried, 20_000)
}

// Two neighbours that are changed over change the remainder, but for three pairs of a digit d and a letter that counts 11 d: 1 and
// B, 2 and M, 3 and X. The mathematics promises no more, and the test shows both sides.
func TestTranspositionsAreCaught(t *testing.T) {
	exceptions := []string{"1B", "B1", "2M", "M2", "3X", "X3"}
	caught, missed := 0, 0
	for _, id := range append(samples(t), sampleOf(t, "1B"), sampleOf(t, "M2"), sampleOf(t, "X3A")) {
		for i := 0; i+1 < len(id); i++ {
			if id[i] == '-' || id[i+1] == '-' || id[i] == id[i+1] {
				continue
			}
			_, err := leitweg.Parse(id[:i] + id[i+1:i+2] + id[i:i+1] + id[i+2:])
			if contains(exceptions, id[i:i+2]) {
				require.NoError(t, err)
				missed++
				continue
			}
			require.Error(t, err, "%s at %d", id, i)
			caught++
		}
	}
	require.GreaterOrEqual(t, missed, 3)
	require.Greater(t, caught, 1_000)
}

func sampleOf(t *testing.T, fine string) string {
	t.Helper()
	id, err := leitweg.New("16068058", fine)
	require.NoError(t, err)
	return id.String()
}

func contains(list []string, s string) bool {
	for _, one := range list {
		if one == s {
			return true
		}
	}
	return false
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		name, in, id string
		departure    leitweg.Departure
	}{
		{"as it should be", "16068058-0001-73", "16068058-0001-73", 0},
		{"without a fine part", "16068058-" + leitweg.MustParse(mustNew(t, "16068058", "")).Check(), mustNew(t, "16068058", ""), 0},
		{"blanks around", " 16068058-0001-73\n", "16068058-0001-73", leitweg.SpacesAround},
		{"blanks within", "16068058 - 0001 - 73", "16068058-0001-73", leitweg.SpacesAround},
		{"dashes", "16068058–0001—73", "16068058-0001-73", leitweg.OtherHyphens},
		{"no-break hyphen", "16068058\u20110001-73", "16068058-0001-73", leitweg.OtherHyphens},
		{"small letters", "09564000-nue0001-49", "09564000-NUE0001-49", leitweg.SmallLetters},
		{"scheme", "0204:991-03730-19", "991-03730-19", leitweg.LabelInFront},
		{"label", "Leitweg-ID: 991-03730-19", "991-03730-19", leitweg.LabelInFront | leitweg.SpacesAround},
		{"label with a blank", "Leitweg ID: 991-03730-19", "991-03730-19", leitweg.LabelInFront | leitweg.SpacesAround},
		{"label without a hyphen", "LEITWEGID:991-03730-19", "991-03730-19", leitweg.LabelInFront},
		{"label with a blank before the colon", "Leitweg-ID : 991-03730-19", "991-03730-19", leitweg.LabelInFront | leitweg.SpacesAround},
		{"mark at the beginning of a file", "\ufeff16068058-0001-73", "16068058-0001-73", leitweg.SpacesAround},
		{"blank without width", "16068058-\u200b0001-73", "16068058-0001-73", leitweg.SpacesAround},
		{"empty fine part", "16--50", "", leitweg.EmptyFine},
		{"odd land", oddID(t, "17068058", "1"), "", leitweg.OddLand},
		{"odd land and length", oddID(t, "1706", "1"), "", leitweg.OddLand | leitweg.OddCoarse},
		{"odd length", oddID(t, "1606", "1"), "", leitweg.OddCoarse},
		{"too much behind 99", oddID(t, "9912", "1"), "", leitweg.OddCoarse},
	} {
		t.Run(test.name, func(t *testing.T) {
			read, err := leitweg.Read(test.in)
			require.NoError(t, err)
			require.Equal(t, test.departure, read.Departure)
			require.Equal(t, test.id, read.ID.String())
			if !read.ID.IsZero() {
				require.Equal(t, read.ID.Coarse(), read.Coarse)
				require.Equal(t, read.ID.Fine(), read.Fine)
			}
		})
	}
	for _, in := range []string{"", "-", "--", "16068058", "16068058-0001", "-0001-73", "A-1-00", "16068058-0001-74", strings.Repeat("1-", 500) + "73"} {
		_, err := leitweg.Read(in)
		require.Error(t, err, "%q", in)
	}
}

func mustNew(t *testing.T, coarse, fine string) string {
	t.Helper()
	id, err := leitweg.New(coarse, fine)
	require.NoError(t, err)
	return id.String()
}

// oddID finds the check digits for a coarse part that New refuses.
func oddID(t *testing.T, coarse, fine string) string {
	t.Helper()
	for n := 2; n <= 98; n++ {
		text := coarse + "-" + fine + "-" + string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
		if _, err := leitweg.Read(text); err == nil {
			return text
		}
	}
	t.Fatalf("no check digits fit %s-%s", coarse, fine)
	return ""
}

func TestKey(t *testing.T) {
	require.Equal(t, key.MustParseAGS("16068058"), leitweg.MustParse("16068058-0001-73").Key())
	require.Nil(t, leitweg.MustParse("991-03730-19").Key())
	require.Nil(t, leitweg.ID{}.Key())
	require.True(t, leitweg.MustParse("991-03730-19").IsFederal())
	require.False(t, leitweg.ID{}.IsFederal())
	for _, k := range []key.Key{
		key.MustParse("16"), key.MustParse("091"), key.MustParse("16068"), key.MustParse("160685001"), key.MustParse("16068058"),
		key.MustParse("160680058058"),
	} {
		id, err := leitweg.Of(k, "0001")
		require.NoError(t, err)
		require.Equal(t, k, id.Key())
	}
	for coarse, want := range map[string]string{"991": "ZRE", "992": "OZG-RE", "993": "eigene Lösung"} {
		id, err := leitweg.New(coarse, "1")
		require.NoError(t, err)
		portal, ok := id.Portal()
		require.True(t, ok)
		require.Contains(t, portal.German, want)
		require.NotEmpty(t, portal.English)
	}
	_, ok := leitweg.MustParse("16068058-0001-73").Portal()
	require.False(t, ok)
}

func TestParticipant(t *testing.T) {
	id, err := leitweg.ParseParticipant("0204:16068058-0001-73")
	require.NoError(t, err)
	require.Equal(t, leitweg.MustParse("16068058-0001-73"), id)
	require.Equal(t, "x0204:16068058-0001-73", string(id.AppendParticipant([]byte("x"))))
	for _, wrong := range []string{"16068058-0001-73", "0088:16068058-0001-73", "0204:", "0204:16068058-0001-72"} {
		_, err := leitweg.ParseParticipant(wrong)
		require.Error(t, err, wrong)
	}
	require.Empty(t, leitweg.ID{}.Participant())
	require.Empty(t, leitweg.ID{}.AppendParticipant(nil))
}

func TestEncodings(t *testing.T) {
	type invoice struct {
		BuyerReference leitweg.ID `json:"buyerReference"`
	}
	text, err := json.Marshal(invoice{leitweg.MustParse("09564000-nue0001-49")})
	require.NoError(t, err)
	require.JSONEq(t, `{"buyerReference":"09564000-NUE0001-49"}`, string(text))
	var back invoice
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, leitweg.MustParse("09564000-NUE0001-49"), back.BuyerReference)
	require.Error(t, json.Unmarshal([]byte(`{"buyerReference":"09564000-NUE0001-48"}`), &back))
	require.Equal(t, leitweg.MustParse("09564000-NUE0001-49"), back.BuyerReference, "an error leaves it as it was")
	require.NoError(t, json.Unmarshal([]byte(`{"buyerReference":""}`), &back))
	require.True(t, back.BuyerReference.IsZero())
	require.Empty(t, back.BuyerReference.Check())
	require.Empty(t, back.BuyerReference.Fine())
}

func TestSource(t *testing.T) {
	require.NoError(t, leitweg.Source().Check())
	require.Equal(t, law.Secondary, leitweg.Source().Evidence)
}

// Whatever Parse takes, Read takes as it is, the parts make it again, and it is its own normal form.
func FuzzParse(f *testing.F) {
	for _, real := range realIDs {
		f.Add(real.id)
	}
	for _, seed := range []string{"", "16--50", "0204:16068058-0001-73", " 16 - 1 - 00", "Leitweg-ID: 991–03730–19", "\xff-\xff-00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		read, lenient := leitweg.Read(s)
		if lenient == nil && !read.ID.IsZero() {
			again, err := leitweg.Parse(read.ID.String())
			require.NoError(t, err)
			require.Equal(t, read.ID, again)
		}
		id, err := leitweg.Parse(s)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.Equal(t, strings.ToUpper(s), id.String())
		made, err := leitweg.New(id.Coarse(), id.Fine())
		require.NoError(t, err)
		require.Equal(t, id, made)
		require.NoError(t, lenient)
		require.Equal(t, id, read.ID)
		require.Zero(t, read.Departure&^leitweg.SmallLetters)
	})
}

func TestHotPathsDoNotAllocate(t *testing.T) {
	id := leitweg.MustParse("09564000-NUE0001-49")
	room := make([]byte, 0, 64)
	require.Zero(t, testing.AllocsPerRun(100, func() {
		if _, err := leitweg.Parse("09564000-NUE0001-49"); err != nil {
			t.Error(err)
		}
		room = id.AppendParticipant(room[:0])
		room, _ = id.AppendText(room[:0])
	}))
}

func BenchmarkParse(b *testing.B) {
	for _, id := range []string{"16068058-0001-73", mustLongest(b)} {
		b.Run(id, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := leitweg.Parse(id); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func mustLongest(b *testing.B) string {
	b.Helper()
	id, err := leitweg.New("160680058058", strings.Repeat("Z", 30))
	require.NoError(b, err)
	return id.String()
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := leitweg.New("16068058", "0001"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendParticipant(b *testing.B) {
	id := leitweg.MustParse("16068058-0001-73")
	room := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		room = id.AppendParticipant(room[:0])
	}
}

// A key of which a spreadsheet took the zero is not taken, and the error tells which may be meant.
func TestNewTellsWhichKeyMayBeMeant(t *testing.T) {
	_, err := leitweg.New("1001000", "")
	require.ErrorContains(t, err, "perhaps 01001000 is meant (added a lost leading zero)")
	_, err = leitweg.New("Flensburg", "")
	require.ErrorAs(t, err, new(*leitweg.IDError))
	require.NotContains(t, err.Error(), "perhaps")
}
