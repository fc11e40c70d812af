package grant_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
)

// The same movements as a German spreadsheet writes them, as an English one does, and as programs do.
func TestReadMovements(t *testing.T) {
	paid, used := move("2024-03-01", grant.PaidOut, "50000.00"), move("2024-10-15", grant.Used, "20000.50")
	paid.Line, used.Line = 2, 3
	for name, text := range map[string]string{
		"German":         "\ufeffTag;Vorgang;Betrag\r\n01.03.2024;Auszahlung;50.000,00\r\n15.10.2024;Verwendung;20.000,50 EUR\r\n",
		"English":        "Date,Movement,Amount\n2024-03-01,payment,\"50,000.00\"\n2024-10-15,use,\"EUR 20,000.50\"\n",
		"words of data":  "day;kind;amount\n2024-03-01;paid-out;50000.00\n2024-10-15;used;20000.50",
		"another order":  "Beleg;BETRAG; Art ;Datum\n4711;50000,00;AUSGEZAHLT;1.3.2024\n;20000,5; verwendet ;15.10.2024\n;;;\n4712;;;\n\n",
		"quoted, spaced": "\"Tag\";\"Vorgang\";\"Betrag\"\n\" 01.03.2024 \";\"Auszahlung\";\"50.000,00 €\"\n15.10.2024;Verwendung;20000,50",
	} {
		got, err := grant.ReadMovements(strings.NewReader(text))
		require.NoError(t, err, name)
		require.Equal(t, []grant.Movement{paid, used}, got, name)
	}
	paid.Line, used.Line = 3, 4
	for name, text := range map[string]string{
		"a line on the separator": "sep=,\r\nday,movement,amount\r\n2024-03-01,payment,50000.00\r\n2024-10-15,use,20000.50\r\n",
		"tabs":                    "\nTag\tVorgang\tBetrag\n01.03.2024\tAuszahlung\t50.000,00\n15.10.2024\tVerwendung\t20.000,50\n",
		"a quoted semicolon":      "sep=,\n\"Beleg; Nr.\",day,movement,amount\n1,2024-03-01,payment,50000.00\n2,2024-10-15,use,20000.50\n",
	} {
		got, err := grant.ReadMovements(strings.NewReader(text))
		require.NoError(t, err, name)
		require.Equal(t, []grant.Movement{paid, used}, got, name)
	}
	got, err := grant.ReadMovements(strings.NewReader("\"Beleg; Nr.\",day,movement,amount\n1,2024-03-01,payment,50000.00\n"))
	require.NoError(t, err, "a semicolon within quotation marks divides nothing")
	require.Len(t, got, 1)
	got, err = grant.ReadMovements(strings.NewReader("Tag;Vorgang;Betrag;zu verwenden bis\n01.03.2024;Auszahlung;1,00;01.05.2024\n" +
		"02.03.2024;Erstattungsforderung;1,00;\n03.03.2024;Erstattung;1,00;"))
	require.NoError(t, err)
	require.Equal(t, "2024-05-01", got[0].UseBy.String())
	require.Equal(t, []grant.MovementKind{grant.PaidOut, grant.RepaymentClaimed, grant.Repaid}, []grant.MovementKind{got[0].Kind, got[1].Kind,
		got[2].Kind})
	none, err := grant.ReadMovements(strings.NewReader("day;movement;amount"))
	require.NoError(t, err)
	require.Empty(t, none)
}

func TestReadMovementsIsRefused(t *testing.T) {
	const head = "Tag;Vorgang;Betrag\n01.03.2024;Auszahlung;50,00\n"
	for name, c := range map[string]struct {
		text   string
		line   int
		column string
		reason string
	}{
		"an empty file":                    {"", 1, "", "want headings: day;movement;amount"},
		"no headings":                      {"01.03.2024;Auszahlung;50,00\n", 1, "", `there is no column "day"`},
		"no amount":                        {"Tag;Vorgang\n", 1, "", `there is no column "amount"`},
		"two days":                         {"Tag;Datum;Vorgang;Betrag\n", 1, "Datum", `the column "Tag" has the same`},
		"an amount unclear":                {head + "02.03.2024;Verwendung;1.234", 3, "Betrag", "write 1234,00 or 1234.00"},
		"no figure":                        {head + "02.03.2024;Verwendung;", 3, "Betrag", "want a number"},
		"an unknown movement":              {head + "02.03.2024;Umbuchung;1,00", 3, "Vorgang", `"Umbuchung" is no movement; want payment, use`},
		"no movement":                      {head + "02.03.2024;;1,00", 3, "Vorgang", `"" is no movement`},
		"a missing day":                    {head + ";Verwendung;1,00", 3, "Tag", "want a day such as 01.03.2024 or 2024-03-01"},
		"no such day":                      {head + "31.02.2024;Verwendung;1,00", 3, "Tag", `there is no day "31.02.2024"`},
		"a short year":                     {head + "01.03.24;Verwendung;1,00", 3, "Tag", `"01.03.24" is no day`},
		"a quotation mark in the headings": {"Ta\"g;Vorgang;Betrag\n", 1, "", "double those that stand in them"},
		"sep with nothing":                 {"sep=\n", 1, "", `there is no column "day"`},
		"sep with two signs":               {"sep=;;\nTag;Vorgang;Betrag\n", 1, "", `there is no column "day"`},
		"sep with a letter":                {"sep=T\nTag;Vorgang;Betrag\n", 1, "", `there is no column "day"`},
		"a month":                          {head + "03.2024;Verwendung;1,00", 3, "Tag", `"03.2024" is no day`},
		"months for days":                  {head + "01.13.2024;Verwendung;1,00", 3, "Tag", `there is no day "01.13.2024"`},
		"an American day":                  {head + "3/1/2024;Verwendung;1,00", 3, "Tag", `"3/1/2024" may begin with the day or with the month; want a day such as`},
		"a cell too few":                   {"Tag;Vorgang;Betrag;Beleg\n02.03.2024;Verwendung;1,00", 2, "", `has only 3 fields, and the headings are 4; leave a field without content empty, but divide it by ";"`},
		"CR alone":                         {"Tag;Vorgang;Betrag\r01.03.2024;Auszahlung;50,00\r", 1, "", "end in CR alone"},
		"a fault below sep":                {"sep=;\nTag;Vorgang;Betrag\n02.03.2024;Umbuchung;1,00", 3, "Vorgang", `"Umbuchung" is no movement`},
		"no heading below sep":             {"sep=;\nTag;Vorgang\n", 2, "", `there is no column "amount"`},
		"money of two years":               {head + "2023/2024;Verwendung;1,00", 3, "Tag", "divide money of several days or years into lines of one day each"},
		"money of two days":                {head + "01.12.2023 bis 31.01.2024;Verwendung;1,00", 3, "Tag", "into lines of one day each"},
		"a cell too many":                  {head + "02.03.2024;Verwendung;1,00;x", 3, "", "as many fields as the headings, which are 3"},
		"commas in amounts":                {"day,movement,amount\n2024-03-01,payment,50,00\n", 2, "", "or divide fields by semicolons"},
		"a quotation mark":                 {head + "02.03.2024;Ver\"wendung;1,00", 3, "", "double those that stand in them"},
		"Latin letters":                    {head + "02.03.2024;Zur\xfcckgefordert;1,00", 3, "", `save it as "CSV UTF-8"`},
		"UTF-16":                           {"\xff\xfeT\x00a\x00g\x00", 1, "", `save it as "CSV UTF-8"`},
		"use by of a bad kind":             {"Tag;Vorgang;Betrag;use by\n01.03.2024;Auszahlung;1,00;bald", 2, "use by", `"bald" is no day`},
		"after a quoted break":             {"Tag;Vorgang;Betrag;Text\n01.03.2024;Auszahlung;1,00;\"a\nb\"\n02.03.2024;Verwendung;x;", 4, "Betrag", "x"},
	} {
		got, err := grant.ReadMovements(strings.NewReader(c.text))
		require.Empty(t, got, name)
		var fault *grant.LedgerError
		require.ErrorAs(t, err, &fault, name)
		require.Equal(t, c.line, fault.Line, name)
		require.Equal(t, c.column, fault.Column, name)
		require.Contains(t, fault.Reason, c.reason, name)
		require.NotEqual(t, fault.Text(language.German), fault.Text(language.English), name)
	}
	_, err := grant.ReadMovements(strings.NewReader(head + "02.03.2024;Verwendung;1.234"))
	require.ErrorAs(t, err, new(*finance.AmountError), "the cause is told")
	_, err = grant.ReadMovements(strings.NewReader(head + "31.02.2024;Verwendung;1,00"))
	require.ErrorAs(t, err, new(*civil.DateError))
	require.EqualError(t, err, `grant: ledger: line 3, column "Tag": there is no day "31.02.2024"; want a day such as 01.03.2024 or 2024-03-01`)
	_, err = grant.ReadMovements(iotest.ErrReader(errDisk))
	require.ErrorIs(t, err, errDisk)
}

var errDisk = errors.New("the disk is gone")

// Whatever the bytes: no panic, and either movements with a line, a day, a kind and an amount or an error that says where.
func FuzzReadMovements(f *testing.F) {
	f.Add("Tag;Vorgang;Betrag\n01.03.2024;Auszahlung;50.000,00\n")
	f.Add("day,movement,amount,use by\r\n2024-03-01,payment,\"50,000.00\",2024-05-01\r\n")
	f.Add("\ufeffTag;Vorgang;Betrag\r\n\"01.03.2024;")
	f.Add("Tag\xff;")
	f.Fuzz(func(t *testing.T, text string) {
		movements, err := grant.ReadMovements(strings.NewReader(text))
		if err != nil {
			var fault *grant.LedgerError
			require.ErrorAs(t, err, &fault)
			require.Positive(t, fault.Line)
			require.NotEmpty(t, fault.Reason)
			require.NotEmpty(t, fault.Text(language.German))
			return
		}
		before := 1
		for _, m := range movements {
			require.Greater(t, m.Line, before)
			require.True(t, m.Kind.IsValid() && !m.Day.IsZero() && m.Amount.InRange())
			before = m.Line
		}
		_, _ = ledger("2024-12-31", movements...).Reckon()
	})
}
