package finance

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/foederal/foederal/governance/bilingual"
)

// AppendText appends what [Amount.String] returns. An amount out of range is an [*OverflowError].
func (a Amount) AppendText(b []byte) ([]byte, error) {
	if a.beyond {
		return b, &OverflowError{Operation: a.describe()}
	}
	return a.append(b), nil
}

// MarshalText returns what [Amount.String] returns. An amount out of range is an [*OverflowError].
func (a Amount) MarshalText() ([]byte, error) { return a.AppendText(make([]byte, 0, 24)) }

// UnmarshalText reads what [ParseAmount] reads. After an error a is what it was before.
func (a *Amount) UnmarshalText(text []byte) error {
	parsed, err := ParseAmount(string(text))
	if err != nil {
		return err
	}
	*a = parsed
	return nil
}

// UnmarshalJSON reads a JSON string in one of the forms of [ParseAmount]. Numbers are refused: many programs hold them as
// binary fractions, which cannot hold a cent, and nothing tells euro from cents. So is null: a missing amount is not zero.
func (a *Amount) UnmarshalJSON(data []byte) error {
	var s string
	if len(data) == 0 || data[0] != '"' || json.Unmarshal(data, &s) != nil {
		return amountError(string(data), bilingual.Text{
			German:  `verlangt ist ein Text in JSON wie "1234.56"; Zahlen verlieren unterwegs Cent, und null ist nicht 0`,
			English: `want a JSON string such as "1234.56"; numbers lose cents on the way, and null is not zero`,
		})
	}
	return a.UnmarshalText([]byte(s))
}

// Scan reads the decimals that [ParseDecimal] reads: a column of type DECIMAL, NUMERIC or MONEY (SQL Server) where the driver hands
// it over as text, as those of PostgreSQL, MySQL and SQL Server do, or a column of type TEXT with decimals in it. A column with what
// people wrote ("1.234,56 EUR") is scanned into a string and read with [ParseAmount].
//
// SQLite has no decimals: a column of type DECIMAL or NUMERIC holds floating point or an integer there, so declare it as TEXT. The type
// money of PostgreSQL is written by the settings of the server; the query casts it (::numeric).
//
// Integers are refused, because nothing tells euro from cents; floating point, because it cannot hold a cent; NULL, because a
// missing amount is not zero (use sql.Null[finance.Amount]). After an error a is what it was before.
func (a *Amount) Scan(src any) error {
	var text string
	switch src := src.(type) {
	case string:
		text = src
	case []byte:
		text = string(src)
	case nil:
		return amountError("NULL", bilingual.Text{
			German:  "ein fehlender Betrag ist nicht 0; in sql.Null[finance.Amount] einlesen",
			English: "a missing amount is not zero; scan into sql.Null[finance.Amount]",
		})
	case int64:
		return amountError(strconv.FormatInt(src, 10), bilingual.Text{
			German: "die Datenbank lieferte eine ganze Zahl, und nichts sagt, ob Euro oder Cent; in int64 einlesen und finance.Euro " +
				"oder finance.Cent nehmen, oder die Spalte als Text liefern lassen (in SQLite als TEXT anlegen)",
			English: "the database sent a whole number, and nothing tells euro from cents; scan it into int64 and take finance.Euro " +
				"or finance.Cent, or have the column sent as text (declare it as TEXT in SQLite)",
		})
	default:
		return amountError(fmt.Sprint(src), bilingual.Sprintf(
			"die Datenbank lieferte %T; verlangt ist Text wie 1234.56: die Spalte in SQLite als TEXT anlegen, "+
				"anderswo mit ::text umwandeln oder den Treiber Dezimalzahlen als Text senden lassen",
			"the database sent %T; want text such as 1234.56: declare the column as TEXT in SQLite, "+
				"elsewhere cast it with ::text or set the driver to send decimals as text", src))
	}
	parsed, err := ParseDecimal(text)
	if err != nil {
		return err
	}
	*a = parsed
	return nil
}

// Value returns the amount as decimal text. Databases with exact decimals read it as DECIMAL; in SQLite the column must be TEXT,
// see [Amount.Scan]. An amount out of range is an [*OverflowError].
func (a Amount) Value() (driver.Value, error) {
	text, err := a.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}
