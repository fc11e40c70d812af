package strictjson_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/strictjson"
)

// Lease is a document that can say of its fields that they are absent.
type Lease struct {
	Rent   string `json:"rent"`
	Notice int    `json:"notice,omitempty" formerly:"months" doc:"Kündigungsfrist|period of notice"`
	Garden bool   `json:"garden,omitempty"`
	lacks
}

type lacks struct {
	Remark string   `json:"remark,omitempty"`
	None   []string `json:"none,omitempty" absent:"fields"`
}

// A field that is said to be absent is one that could be there and is not.
func TestAbsentFields(t *testing.T) {
	leases := strictjson.New[Lease](strictjson.Config{})
	value, err := leases.Decode(strings.NewReader(`{"rent": "1", "none": ["notice", "garden"]}`))
	require.NoError(t, err)
	require.Equal(t, []string{"notice", "garden"}, value.None)
	out, err := leases.Append(nil, value)
	require.NoError(t, err)
	require.Contains(t, string(out), `"none"`)
	require.NoError(t, leases.Check(value, nil))
	require.Error(t, leases.Check(&Lease{Rent: "1", Notice: 3, lacks: lacks{None: []string{"notice"}}}, nil))
	for document, want := range map[string]string{
		`{"rent": "1", "notice": 3, "none": ["notice"]}`: `/none/0: the field "notice" (period of notice) is there and is said to be absent: remove one of the two`,
		`{"rent": "1", "months": 3, "none": ["notice"]}`: `/none/0: the field "notice" (period of notice) is there and is said to be absent: remove one of the two`,
		`{"rent": "1", "none": ["notices"]}`:             `/none/0: no field that can be absent here: "notices": did you mean "notice" (period of notice)?`,
		`{"rent": "1", "none": ["rent"]}`:                `/none/0: no field that can be absent here: "rent"`,
		`{"rent": "1", "none": ["remark"]}`:              `/none/0: no field that can be absent here: "remark"`,
		`{"rent": "1", "none": ["none"]}`:                `/none/0: no field that can be absent here: "none"`,
		`{"rent": "1", "none": [3]}`:                     `/none/0: want a string, but this is a number`,
		`{"rent": "1", "none": "notice"}`:                `/none: want an array, but this is a string`,
	} {
		_, err := leases.Decode(strings.NewReader(document))
		var errs strictjson.Errors
		require.ErrorAs(t, err, &errs, document)
		require.Len(t, errs, 1, document)
		require.ErrorContains(t, err, want)
	}
	require.Contains(t, strings.Join(strings.Fields(string(leases.Schema())), ""), `"none":{"type":"array","items":{"type":"string","anyOf":[{"description":"Kündigungsfrist/periodofnotice","const":"notice"},{"const":"garden"}]}}`)

	type bare struct {
		Rent string `json:"rent"`
		lacks
	}
	require.Contains(t, string(strictjson.New[bare](strictjson.Config{}).Schema()), `"maxItems": 0`, "nothing can be absent there")
	type twice struct {
		None []string `json:"none,omitempty" absent:"fields"`
		Not  []string `json:"not,omitempty" absent:"fields"`
	}
	require.Panics(t, func() { strictjson.New[twice](strictjson.Config{}) })
	type wrong struct {
		None []int `json:"none,omitempty" absent:"fields"`
	}
	require.Panics(t, func() { strictjson.New[wrong](strictjson.Config{}) })
}
