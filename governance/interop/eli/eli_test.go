package eli_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/interop/eli"
	"github.com/foederal/foederal/governance/law"
)

func ExampleParseWork() {
	w, err := eli.ParseWork("eli/bund/bgbl-1/2017/s419")
	fmt.Println(w.Agent, w.Year, w.Number, err)
	// Output: bgbl-1 2017 s419 <nil>
}

func ExampleParseExpression() {
	e, err := eli.ParseExpression("eli/bund/bgbl-1/2017/s419/2020-06-19/2/deu")
	fmt.Println(e.Work, e.Day, e.Version, e.Language, err)
	// Output: eli/bund/bgbl-1/2017/s419 2020-06-19 2 deu <nil>
}

func ExampleSource() {
	fmt.Println(eli.Source().Evidence)
	// Output: secondary
}

// The identifiers that the acts of this library have are read and written again.
func TestActs(t *testing.T) {
	count := 0
	for _, act := range law.Acts() {
		if act.ELI() == "" {
			continue
		}
		w, err := eli.ParseWork(act.ELI())
		require.NoError(t, err, act)
		require.Equal(t, act.ELI(), w.String())
		count++
	}
	require.NotZero(t, count)
}

func TestWorkAndExpression(t *testing.T) {
	w := eli.Work{Agent: "bgbl-1", Year: 2024, Number: "10"}
	require.Equal(t, "eli/bund/bgbl-1/2024/10", w.String())
	e := eli.Expression{Work: w, Day: civil.MustParse("2024-02-29"), Version: 1, Language: "deu"}
	back, err := eli.ParseExpression(e.String())
	require.NoError(t, err)
	require.Equal(t, e, back)
	for _, none := range []eli.Work{{}, {Agent: "bgbl-1", Year: 24, Number: "10"}, {Agent: "a/b", Year: 2024, Number: "10"}, {Agent: "bgbl-1", Year: 2024}} {
		require.Empty(t, none.String())
		require.Empty(t, eli.Expression{Work: none, Day: e.Day, Version: 1, Language: "deu"}.String())
	}
	require.Empty(t, eli.Expression{}.String())
}

func TestRefuses(t *testing.T) {
	for _, s := range []string{
		"", "eli/bund/bgbl-1/2024", "eli/bund/bgbl-1/24/10", "eli/bund/bgbl-1/2024/10/", "eli/bund//2024/10", "eli/bund/bgbl-1/2024/10 a",
		"eli/thueringen/gvbl/2018/212", "/eli/bund/bgbl-1/2024/10", "bgbl-1/2024/10", "eli/bund/bgbl-1/+024/10",
	} {
		_, err := eli.ParseWork(s)
		require.Error(t, err, s)
	}
	for _, s := range []string{
		"", "eli/bund/bgbl-1/2024/10", "eli/bund/bgbl-1/2024/10/2024-02-30/1/deu", "eli/bund/bgbl-1/2024/10/2024-02-29/0/deu",
		"eli/bund/bgbl-1/2024/10/2024-02-29/01/deu", "eli/bund/bgbl-1/2024/10/2024-02-29/1/de", "eli/bund/bgbl-1/2024/10/2024-02-29/1/DEU",
	} {
		_, err := eli.ParseExpression(s)
		require.Error(t, err, s)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("eli/bund/bgbl-1/2017/s419")
	f.Add("eli/bund/bgbl-1/2017/s419/2020-06-19/2/deu")
	f.Fuzz(func(t *testing.T, s string) {
		if w, err := eli.ParseWork(s); err == nil {
			require.Equal(t, s, w.String())
		}
		if e, err := eli.ParseExpression(s); err == nil {
			require.Equal(t, s, e.String())
		}
	})
}
