package benchmarks

import (
	"errors"
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/key"
)

// reader reads one kind of identifier: the key of a territorial unit, the tag of a language, a UUID. The last two are no
// rivals of the first: the work is like, not the same.
type reader struct {
	name  string
	parse func(string) error
	write func() string // what was read last
	text  string        // a valid identifier
	wrong []string      // damaged in one way each
}

// byHand is how a program reads the keys of municipalities that has no library for them.
var byHand = regexp.MustCompile(`^(0[1-9]|1[0-6])[0-9]{6}$`)

func readers() []reader {
	var (
		ags    key.AGS
		ars    key.ARS
		digits string
		id     uuid.UUID
		tag    language.Tag
	)
	return []reader{
		{"foederal AGS", func(s string) (err error) { ags, err = key.ParseAGS(s); return err }, func() string { return ags.String() },
			"16063051", []string{"", "1606305", "160630510", "1606305O", " 16063051", "00063051"}},
		{"foederal ARS", func(s string) (err error) { ars, err = key.ParseARS(s); return err }, func() string { return ars.String() },
			"160635051051", []string{"", "16063505105", "1606350510510", "16063505105l", "160635051051 ", "000635051051"}},
		{"AGS by regexp", func(s string) error {
			if !byHand.MatchString(s) {
				return errors.New("no key")
			}
			digits = s
			return nil
		}, func() string { return digits }, "16063051", []string{"", "1606305", "160630510", "1606305O", " 16063051", "00063051"}},
		{"google/uuid", func(s string) (err error) { id, err = uuid.Parse(s); return err }, func() string { return id.String() },
			"6ba7b810-9dad-11d1-80b4-00c04fd430c8", []string{"", "6ba7b810-9dad-11d1-80b4-00c04fd430c", "6ba7b810-9dad-11d1-80b4-00c04fd430cg",
				"6ba7b810.9dad.11d1.80b4.00c04fd430c8"}},
		{"x/text language", func(s string) (err error) { tag, err = language.Parse(s); return err }, func() string { return tag.String() },
			"de-DE", []string{"", "d", "de-", "de-DEUTSCHLAND", " de-DE", "xx-DE"}},
	}
}

// All write what they read, and refuse what is damaged.
func TestAllReadersRefuseWhatIsDamaged(t *testing.T) {
	for _, r := range readers() {
		require.NoError(t, r.parse(r.text), r.name)
		require.Equal(t, r.text, r.write(), r.name)
		for _, s := range r.wrong {
			require.Error(t, r.parse(s), "%s: %q", r.name, s)
		}
	}
}

// BenchmarkParse reads one identifier.
func BenchmarkParse(b *testing.B) {
	for _, r := range readers() {
		b.Run(r.name, func(b *testing.B) {
			loop(b, func() {
				if err := r.parse(r.text); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// BenchmarkParseWrong refuses an identifier with a wrong last character: a column of bad cells is no reason to wait.
func BenchmarkParseWrong(b *testing.B) {
	for _, r := range readers() {
		wrong := r.text[:len(r.text)-1] + "!"
		b.Run(r.name, func(b *testing.B) {
			loop(b, func() {
				if r.parse(wrong) == nil {
					b.Fatal(wrong)
				}
			})
		})
	}
}

// shuffled is the same order every time, and not that of a table.
func shuffled[T any](list []T) []T {
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// nameOf asks embedded tables for the names of all that they hold, one after the other.
type nameOf struct {
	name string
	n    int
	ask  func(i int) string
}

func tables(t testing.TB) []nameOf {
	t.Helper()
	latest := bund.Directory().Latest()
	names := map[key.AGS]string{}
	ids := map[uuid.UUID]string{}
	var municipalities []key.AGS
	var uuids []uuid.UUID
	for u := range latest.Units(governance.Municipality) {
		municipalities = append(municipalities, u.AGS())
		names[u.AGS()] = u.Name()
		id := uuid.NewSHA1(uuid.NameSpaceOID, []byte(u.AGS().String()))
		uuids = append(uuids, id)
		ids[id] = u.Name()
	}
	shuffled(municipalities)
	shuffled(uuids)
	regions := shuffled(language.Supported.Regions())
	german := display.German.Regions()
	return []nameOf{
		{"foederal directory", len(municipalities), func(i int) string { u, _ := latest.Municipality(municipalities[i]); return u.Name() }},
		{"Go map by AGS", len(municipalities), func(i int) string { return names[municipalities[i]] }},
		{"Go map by google/uuid", len(uuids), func(i int) string { return ids[uuids[i]] }},
		{"x/text display, regions", len(regions), func(i int) string { return german.Name(regions[i]) }},
	}
}

// The directory names all municipalities as a map does that was filled from it; the tables for comparison have names too.
func TestTablesNameTheSame(t *testing.T) {
	all := tables(t)
	directory, byKey, byUUID := all[0], all[1], all[2]
	require.Greater(t, directory.n, 10_000)
	for i := range directory.n {
		require.NotEmpty(t, directory.ask(i))
		require.Equal(t, directory.ask(i), byKey.ask(i))
		require.Equal(t, directory.ask(i), byUUID.ask(i))
	}
	named := 0
	for i := range all[3].n {
		if all[3].ask(i) != "" {
			named++
		}
	}
	require.Greater(t, named, 200)
}

// BenchmarkLookUp asks for the names of all entries in a random order: in the directory of all municipalities, in maps of
// Go with the same names, and in the table of the names of states and regions of x/text.
func BenchmarkLookUp(b *testing.B) {
	for _, table := range tables(b) {
		b.Run(table.name, func(b *testing.B) {
			i, length := 0, 0
			loop(b, func() {
				length += len(table.ask(i % table.n))
				i++
			})
			if length == 0 {
				b.Fatal("no names")
			}
		})
	}
}
