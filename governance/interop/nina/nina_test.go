package nina_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/nina"
	"github.com/foederal/foederal/governance/key"
)

func ExampleDistrict() {
	fmt.Println(nina.District(key.MustParseDistrict("16070")))
	// Output: 160700000000
}

func ExampleAppendDistrict() {
	fmt.Println(string(nina.AppendDistrict([]byte("/dashboard/"), key.MustParseDistrict("16070"))))
	// Output: /dashboard/160700000000
}

func ExampleParse() {
	k, err := nina.Parse("160700000000")
	fmt.Println(k, err)
	// Output: 16070 <nil>
}

func ExampleSource() {
	fmt.Println(nina.Source().Evidence)
	// Output: secondary
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "16070", "160700004004", "1607000000000", "000000000000", "16070000000a"} {
		_, err := nina.Parse(s)
		require.Error(t, err, s)
	}
	require.Empty(t, nina.District(key.District{}))
}

func FuzzParse(f *testing.F) {
	f.Add("160700000000")
	f.Fuzz(func(t *testing.T, s string) {
		if k, err := nina.Parse(s); err == nil {
			require.Equal(t, s, nina.District(k))
		}
	})
}
