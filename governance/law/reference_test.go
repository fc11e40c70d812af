package law_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// A place in an act that applies by reference is cited with the norm that applies it, and compares, prints and reads as one value.
func TestReferenceCite(t *testing.T) {
	reference, ok := law.ReferenceTo(law.VwVfG, law.Thueringen, civil.MustParse("2025-01-01"))
	require.True(t, ok)
	written, err := reference.Cite("§ 57")
	require.NoError(t, err)
	require.Equal(t, law.MustParseCitation("§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG"), written)
	require.NotEqual(t, law.MustCite(law.VwVfG, "§ 57"), written)
	require.Equal(t, law.VwVfG, written.Act())
	require.Equal(t, "§ 57", written.Place())
	by, ok := written.By()
	require.True(t, ok)
	require.Equal(t, law.MustCite(law.ThuerVwVfG, "§ 1 Abs. 1"), by)
	require.True(t, written.Within(law.MustCite(law.VwVfG, "§§ 54–62")))

	text, err := json.Marshal(written)
	require.NoError(t, err)
	var again law.Citation
	require.NoError(t, json.Unmarshal(text, &again))
	require.Equal(t, written, again)
}

// The sections that Thüringen does not take over cannot be cited as its law, nor can a place inside them; their neighbours can.
func TestReferenceExcepts(t *testing.T) {
	reference := law.References()[0]
	for _, test := range []struct {
		place   string
		applies bool
	}{
		{"§ 1", false},
		{"§ 1 Abs. 2", false},
		{"§ 61 Abs. 2 S. 1", false},
		{"§ 61 Abs. 2 S. 2", true},
		{"§ 61 Abs. 2 S. 3", false},
		{"§ 61 Abs. 1 S. 2", true},
		{"§ 3a Abs. 3 Nr. 3 Buchst. a", true},
		{"§ 94", false},
		{"§ 95", true},
		{"§ 102a", false},
		{"§ 102b", true},
	} {
		_, err := reference.Cite(test.place)
		if test.applies {
			require.NoError(t, err, test.place)
			continue
		}
		var fault *law.ReferenceError
		require.ErrorAs(t, err, &fault, test.place)
		require.EqualError(t, err, "law: "+test.place+" VwVfG does not apply by § 1 Abs. 1 ThürVwVfG")
	}
	_, err := reference.Cite("Art. 1")
	var fault *law.CitationError
	require.ErrorAs(t, err, &fault)
	_, err = law.Reference{Act: law.VwVfG}.Cite("§ 57")
	require.EqualError(t, err, "law: nothing applies § 57 VwVfG by reference")
}

// The act applies from its first day on, and where nobody recorded a reference there is none.
func TestReferenceTo(t *testing.T) {
	for _, test := range []struct {
		act  law.Act
		by   law.Jurisdiction
		on   string
		want bool
	}{
		{law.VwVfG, law.Thueringen, "2024-12-31", false},
		{law.VwVfG, law.Thueringen, "2025-01-01", true},
		{law.VwVfG, law.Hessen, "2025-01-01", false},
		{law.BGB, law.Thueringen, "2025-01-01", false},
	} {
		_, ok := law.ReferenceTo(test.act, test.by, civil.MustParse(test.on))
		require.Equal(t, test.want, ok, "%v %v %s", test.act, test.by, test.on)
	}
	for _, reference := range law.References() {
		require.NoError(t, reference.Source.Check())
		require.False(t, reference.IsZero())
		require.False(t, reference.Since.IsZero())
	}
	require.True(t, law.Reference{}.IsZero())
	require.False(t, law.Reference{Act: law.VwVfG}.IsZero())
	require.False(t, law.Reference{By: law.MustCite(law.ThuerVwVfG, "§ 1")}.IsZero())
}

func ExampleReferenceTo() {
	reference, ok := law.ReferenceTo(law.VwVfG, law.Thueringen, civil.MustParse("2025-03-03"))
	if !ok {
		return
	}
	written, err := reference.Cite("§ 57")
	fmt.Println(written, err)
	_, err = reference.Cite("§ 61 Abs. 2 S. 1")
	fmt.Println(err)
	// Output:
	// § 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG <nil>
	// law: § 61 Abs. 2 S. 1 VwVfG does not apply by § 1 Abs. 1 ThürVwVfG
}

func ExampleCitation_By() {
	c := law.MustParseCitation("§ 57 VwVfG i.V.m. § 1 Abs. 1 ThürVwVfG")
	by, ok := c.By()
	fmt.Println(c)
	fmt.Println(c.Act(), by, ok)
	// Output:
	// § 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG
	// VwVfG § 1 Abs. 1 ThürVwVfG true
}
