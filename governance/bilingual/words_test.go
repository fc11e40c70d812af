package bilingual_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

type colour uint8

const (
	red colour = iota + 1
	green
)

var colours = bilingual.Words[colour]{Name: "colour", List: []bilingual.Word[colour]{
	{Value: red, Word: "red", Text: bilingual.Text{German: "rot", English: "red"}},
	{Value: green, Word: "green", Text: bilingual.Text{German: "grün", English: "green"}},
}}

func (c colour) String() string                   { return colours.String(c) }
func (c colour) Text(tag language.Tag) string     { return colours.Text(c, tag) }
func (c colour) IsValid() bool                    { return colours.Has(c) }
func (c colour) MarshalText() ([]byte, error)     { return colours.Marshal(c) }
func (c *colour) UnmarshalText(text []byte) error { return colours.Unmarshal(c, text) }
func (c colour) Value() (driver.Value, error)     { return colours.Value(c) }
func (c *colour) Scan(column any) error           { return colours.Scan(c, column) }

var (
	_ sql.Scanner   = (*colour)(nil)
	_ driver.Valuer = colour(0)
)

// A value is one word everywhere: as text, in JSON, in a database, and each reads itself back.
func TestWords(t *testing.T) {
	require.Equal(t, []colour{red, green}, colours.Values())
	for _, c := range colours.Values() {
		require.True(t, c.IsValid())
		column, err := c.Value()
		require.NoError(t, err)
		require.Equal(t, c.String(), column)
		for _, stored := range []any{column, []byte(c.String())} {
			var back colour
			require.NoError(t, back.Scan(stored))
			require.Equal(t, c, back)
		}
		data, err := json.Marshal(c)
		require.NoError(t, err)
		require.Equal(t, `"`+c.String()+`"`, string(data))
		var back colour
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, c, back)
	}
}

// What is no word of the list is refused with the words that are, and changes nothing; only zero is NULL.
func TestWordsRefuse(t *testing.T) {
	column, err := colour(0).Value()
	require.NoError(t, err)
	require.Nil(t, column)
	null := green
	require.NoError(t, null.Scan(nil))
	require.Zero(t, null)

	require.Empty(t, colour(7).String())
	require.Empty(t, colour(7).Text(language.German))
	require.False(t, colour(0).IsValid())
	_, err = colour(7).Value()
	require.EqualError(t, err, `"7" is no colour; want one of red, green`)
	_, err = colour(0).MarshalText()
	require.EqualError(t, err, `"0" is no colour; want one of red, green`)

	kept := green
	for _, bad := range []any{"blue", []byte("Red"), "", "2"} {
		var e *bilingual.WordError
		require.ErrorAs(t, kept.Scan(bad), &e, bad)
		require.Equal(t, []string{"red", "green"}, e.Words)
		require.Equal(t, green, kept)
	}
	for _, bad := range []any{int64(1), 1.0, true} {
		var e *bilingual.ColumnError
		require.ErrorAs(t, kept.Scan(bad), &e, bad)
		require.Equal(t, green, kept)
	}
	require.EqualError(t, kept.Scan(int64(1)), "a colour is stored as text; the column holds int64")
}

func ExampleWords() {
	c, err := colours.Parse("green")
	fmt.Println(c.Text(language.German), err)
	_, err = colours.Parse("blau")
	fmt.Println(err)
	// Output:
	// grün <nil>
	// "blau" is no colour; want one of red, green
}

// Readers are told of a wrong word and of a wrong column in their language.
func TestErrorsForReaders(t *testing.T) {
	_, err := colours.Parse("blau")
	var word *bilingual.WordError
	require.ErrorAs(t, err, &word)
	require.Equal(t, bilingual.Text{
		German:  `„blau“ ist keines der Wörter, die hier möglich sind: red, green`,
		English: `"blau" is no colour; want one of red, green`,
	}, bilingual.TextOf(word))
	require.Equal(t, bilingual.Text{
		German:  "der Wert wird als Text gespeichert; die Spalte der Datenbank enthält int64",
		English: "a colour is stored as text; the column holds int64",
	}, bilingual.TextOf(&bilingual.ColumnError{Name: "colour", Type: "int64"}))
}
