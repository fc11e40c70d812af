package genesis_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/interop/genesis"
	"github.com/foederal/foederal/governance/key"
)

func ExampleCode() {
	fmt.Println(genesis.Code(key.MustParseDistrict("16063")), genesis.Germany)
	// Output: 16063 DG
}

func ExampleAppendCode() {
	fmt.Println(string(genesis.AppendCode(nil, key.MustParseAGS("01001000"))))
	// Output: 01001000
}

func ExampleParse() {
	k, err := genesis.Parse("16063")
	fmt.Println(k, err)
	// Output: 16063 <nil>
}

func ExampleShortARS() {
	short, ok := genesis.ShortARS(key.MustParseARS("033535406035"))
	fmt.Println(short, ok)
	// Output: 03353406035 true
}

func ExampleAppendShortARS() {
	b, ok := genesis.AppendShortARS(nil, key.MustParseARS("033535406035"))
	fmt.Println(string(b), ok)
	// Output: 03353406035 true
}

func ExampleParseShort() {
	ars, err := genesis.ParseShort("03353406035")
	fmt.Println(ars, err)
	// Output: 033535406035 <nil>
}

func ExampleSource() {
	fmt.Println(genesis.Source().Evidence)
	// Output: secondary
}

func TestParse(t *testing.T) {
	k, err := genesis.Parse(genesis.Germany)
	require.NoError(t, err)
	require.Nil(t, k)
	for _, code := range []string{"16", "16063", "16063051"} {
		k, err := genesis.Parse(code)
		require.NoError(t, err)
		require.Equal(t, key.MustParse(code), k)
	}
	for _, code := range []string{"", "dg", "1", "095", "160635051", "160635051051", "03353406035", "00", "16063 "} {
		_, err := genesis.Parse(code)
		require.Error(t, err, code)
	}
}

// Of every municipality in an association the short form is read back as its ARS, or named as one that can be read in two ways.
func TestShortFormOfEveryMunicipality(t *testing.T) {
	s := bund.Directory().Latest()
	read, ambiguous := 0, 0
	for u := range s.Units(governance.Municipality) {
		short, ok := genesis.ShortARS(u.ARS())
		if !ok {
			require.Empty(t, short)
			continue
		}
		require.Len(t, short, 11)
		back, err := genesis.ParseShort(short)
		var several *key.AmbiguousError
		if err != nil {
			require.ErrorAs(t, err, &several, u)
			ambiguous++
			continue
		}
		require.Equal(t, u.ARS(), back)
		read++
	}
	require.Greater(t, read, 1_000)
	require.NotZero(t, ambiguous, "in Länder 10 to 16 the form may also be a key in Land 01")
	for _, s := range []string{"", "0335340603", "033535406035", "0335340603a"} {
		_, err := genesis.ParseShort(s)
		require.Error(t, err, s)
	}
	_, ok := genesis.ShortARS(key.ARS{})
	require.False(t, ok)
}

func FuzzParse(f *testing.F) {
	f.Add("16063")
	f.Add("03353406035")
	f.Fuzz(func(t *testing.T, code string) {
		if k, err := genesis.Parse(code); err == nil && k != nil {
			require.Equal(t, code, k.String())
		}
		if ars, err := genesis.ParseShort(code); err == nil {
			require.False(t, ars.IsZero())
		}
	})
}
