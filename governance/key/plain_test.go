package key_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/key"
)

// A pointer to a key means the key, for each of the six types; a nil pointer means no key.
func TestPlain(t *testing.T) {
	land, region, district := key.MustParse("16").(key.Land), key.MustParse("160").(key.Region), key.MustParse("16063").(key.District)
	association, ags, ars := key.MustParse("160635051").(key.Association), key.MustParseAGS("16063051"), key.MustParseARS("160635051051")
	for _, test := range []struct{ plain, pointer, none key.Key }{
		{land, &land, (*key.Land)(nil)},
		{region, &region, (*key.Region)(nil)},
		{district, &district, (*key.District)(nil)},
		{association, &association, (*key.Association)(nil)},
		{ags, &ags, (*key.AGS)(nil)},
		{ars, &ars, (*key.ARS)(nil)},
	} {
		require.Equal(t, test.plain, key.Plain(test.plain))
		require.Equal(t, test.plain, key.Plain(test.pointer))
		require.Nil(t, key.Plain(test.none))
	}
	require.Nil(t, key.Plain(nil))
}

func ExamplePlain() {
	k := key.MustParseAGS("16063051")
	fmt.Println(key.Plain(&k) == key.Key(k))
	// Output: true
}
