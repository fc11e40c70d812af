package law_test

import (
	"database/sql"
	"database/sql/driver"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Acts are stored by their abbreviations, citations as they are printed and grades by their words, so that no act that is added
// to the table changes what a stored row means. Only the zero values are NULL.
func TestStorage(t *testing.T) {
	for _, test := range []struct {
		value  driver.Valuer
		column any
		back   sql.Scanner
	}{
		{law.ThuerKGG, "ThürKGG", new(law.Act)},
		{law.EGovGNRW, "EGovG NRW", new(law.Act)},
		{law.Act(0), nil, new(law.Act)},
		{law.MustParseCitation("§ 17 Absatz 2 Nr. 5 ThürKGG"), "§ 17 Abs. 2 Nr. 5 ThürKGG", new(law.Citation)},
		{law.MustParseCitation("ThürEGovG"), "ThürEGovG", new(law.Citation)},
		{law.Citation{}, nil, new(law.Citation)},
		{law.Derived, "derived", new(law.Evidence)},
		{law.Evidence(0), nil, new(law.Evidence)},
	} {
		column, err := test.value.Value()
		require.NoError(t, err)
		require.Equal(t, test.column, column)
		require.NoError(t, test.back.Scan(column))
		require.Equal(t, test.value, pointedTo(test.back))
		if text, ok := column.(string); ok {
			require.NoError(t, test.back.Scan([]byte(text)))
			require.Equal(t, test.value, pointedTo(test.back))
		}
	}
}

func pointedTo(back sql.Scanner) driver.Valuer {
	switch back := back.(type) {
	case *law.Act:
		return *back
	case *law.Citation:
		return *back
	case *law.Evidence:
		return *back
	}
	return nil
}

// What is no act cannot be stored, and neither a number nor a text that is none is read as one; after a refusal the target is
// what it was.
func TestStorageRefuses(t *testing.T) {
	_, err := law.Act(9999).Value()
	require.ErrorAs(t, err, new(*law.CitationError))
	_, err = law.Evidence(9).Value()
	require.ErrorAs(t, err, new(*bilingual.WordError))

	act, citation, evidence := law.ThuerKO, law.MustParseCitation("§ 2 ThürKO"), law.Secondary
	for _, target := range []sql.Scanner{&act, &citation, &evidence} {
		for _, column := range []any{int64(28), 28.0, true, time.Time{}} {
			require.ErrorAs(t, target.Scan(column), new(*bilingual.ColumnError), "%T from %T", target, column)
		}
		require.Error(t, target.Scan("28"))
		require.Error(t, target.Scan(""))
	}
	require.EqualError(t, act.Scan(int64(28)), "an act is stored as text; the column holds int64")
	require.ErrorAs(t, act.Scan("ThuerKGG"), new(*law.CitationError))
	require.Equal(t, law.ThuerKO, act)
	require.Equal(t, law.MustParseCitation("§ 2 ThürKO"), citation)
	require.Equal(t, law.Secondary, evidence)
}

func ExampleAct_Value() {
	column, err := law.ThuerKGG.Value()
	fmt.Println(column, err)
	// Output: ThürKGG <nil>
}

func ExampleAct_Scan() {
	var act law.Act
	err := act.Scan("ThürKGG") // what database/sql hands in
	fmt.Println(act, err)
	fmt.Println(act.Scan(int64(28)))
	// Output:
	// ThürKGG <nil>
	// an act is stored as text; the column holds int64
}

func ExampleCitation_Scan() {
	var citation law.Citation
	err := citation.Scan("§ 17 Abs. 2 Nr. 5 ThürKGG") // what database/sql hands in
	fmt.Println(citation, err)
	// Output: § 17 Abs. 2 Nr. 5 ThürKGG <nil>
}
