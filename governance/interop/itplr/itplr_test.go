package itplr_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/itplr"
)

func ExampleParse() {
	for _, text := range []string{"2023/35", "B-2026/19-IT"} {
		d, err := itplr.Parse(text)
		fmt.Println(d.Year, d.Number, d.Suffix, d, err)
	}
	// Output:
	// 2023 35  2023/35 <nil>
	// 2026 19 IT B-2026/19-IT <nil>
}

func ExampleSource() {
	fmt.Println(itplr.Source().Evidence)
	// Output: secondary
}

func TestParse(t *testing.T) {
	for _, s := range []string{"2023/35", "2025/17", "2022/44", "B-2026/19-IT", "B-2026/24-IT"} {
		d, err := itplr.Parse(s)
		require.NoError(t, err, s)
		require.Equal(t, s, d.String())
	}
	for _, s := range []string{"", "2023", "23/35", "2023/", "2023/0", "2023/035", "2023/35-IT", "B-2026/19", "B-2026/19-", "B-2026/19-it", "b-2026/19-IT", "2023/35 ", "+2023/35", "2023/-5"} {
		_, err := itplr.Parse(s)
		require.Error(t, err, s)
	}
	require.Empty(t, itplr.DecisionNumber{}.String())
}

func FuzzParse(f *testing.F) {
	f.Add("2023/35")
	f.Add("B-2026/19-IT")
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := itplr.Parse(s); err == nil {
			require.Equal(t, s, d.String())
		}
	})
}
