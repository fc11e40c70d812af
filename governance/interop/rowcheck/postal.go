package rowcheck

import (
	"strings"
	"unicode"

	"github.com/foederal/foederal/governance/key"
)

const postalLength = 5

// readPostalCode returns the five digits of a postal code and what was changed to read them; "" for a cell that holds none.
func readPostalCode(cell string) (string, key.Repair) {
	var repair key.Repair
	text := withoutCountry(cell)
	if text != cell {
		repair |= key.RemovedMarks
	}
	for _, decimal := range []string{".0", ",0"} {
		if rest, ok := strings.CutSuffix(text, decimal); ok {
			text, repair = rest, repair|key.RemovedDecimal
			break
		}
	}
	if joined := strings.Join(strings.Fields(text), ""); joined != text {
		text, repair = joined, repair|key.RemovedSeparators
	}
	if len(text) == postalLength-1 && text[0] != '0' {
		text, repair = "0"+text, repair|key.AddedZero
	}
	if len(text) != postalLength || strings.Trim(text, "0123456789") != "" {
		return "", 0
	}
	return text, repair
}

// withoutCountry takes off the sign of Germany, which stands before the digits as "D-" or "DE-" or with a blank.
func withoutCountry(cell string) string {
	for _, country := range []string{"DE", "D"} {
		if len(cell) > len(country) && strings.EqualFold(cell[:len(country)], country) {
			return strings.TrimLeftFunc(cell[len(country):], func(r rune) bool { return r == '-' || r == '–' || unicode.IsSpace(r) })
		}
	}
	return cell
}
