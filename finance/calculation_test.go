package finance_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
)

// A step may hold a pointer to a value: it shows the value, and nothing where there is none.
func TestPointersToValuesInARechenweg(t *testing.T) {
	five := finance.Euro(5)
	told := func(result finance.Value) string {
		return finance.Calculation{Title: testName, Steps: []finance.Step{{Name: both("Betrag"), Result: result}}}.Text(language.German)
	}
	require.Equal(t, told(five), told(&five))
	require.Contains(t, told(&five), "     = 5,00 EUR\n")
	require.Equal(t, told(nil), told((*finance.Amount)(nil)))
}
