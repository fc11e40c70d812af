package governancetest_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
)

// The texts of the keys themselves, and a URI made of them, keep the contract.
func TestCodecsKeepTheContract(t *testing.T) {
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.Land]{Format: key.Land.String, Parse: key.ParseLand})
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.Region]{Format: key.Region.String, Parse: key.ParseRegion})
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.District]{Format: key.District.String, Parse: key.ParseDistrict})
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.Association]{Format: key.Association.String, Parse: key.ParseAssociation})
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.AGS]{Format: key.AGS.String, Parse: key.ParseAGS}, ags("06412000"))
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.ARS]{Format: key.ARS.String, Parse: key.ParseARS})
	const base = "urn:beispiel:"
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.AGS]{
		Format: func(k key.AGS) string { return base + k.String() },
		Parse: func(s string) (key.AGS, error) {
			digits, found := strings.CutPrefix(s, base)
			if !found {
				return key.AGS{}, fmt.Errorf("%q does not begin with %s", s, base)
			}
			return key.ParseAGS(digits)
		},
	})
}

// A codec that has a text of its own for the zero key, as a column has that is never NULL, keeps the contract.
func TestCodecWithATextForTheZeroKey(t *testing.T) {
	const none = "keine"
	governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.AGS]{
		Format: func(k key.AGS) string {
			if k.IsZero() {
				return none
			}
			return k.String()
		},
		Parse: func(s string) (key.AGS, error) {
			if s == none || s == "" {
				return key.AGS{}, nil
			}
			return key.ParseAGS(s)
		},
	})
}

// Codecs with one fault each, as they are found in programs, are caught.
func TestWrongCodecsAreCaught(t *testing.T) {
	number := func(k key.AGS) string { return strconv.FormatUint(k.Number(), 10) }
	for _, c := range []struct {
		name   string
		format func(key.AGS) string
		parse  func(string) (key.AGS, error)
		want   string
	}{
		{"a number", number, key.ParseAGS, "the leading zero is lost: keys are digits and no numbers"},
		{"a number that is repaired", number, func(s string) (key.AGS, error) {
			n, err := strconv.ParseUint(s, 10, 64)
			if err != nil {
				return key.AGS{}, err
			}
			return key.AGSFromNumber(n)
		}, `"01000000" is read as 01000000, which is written as "1000000"`},
		{"blanks", key.AGS.String, func(s string) (key.AGS, error) { return key.ParseAGS(strings.TrimSpace(s)) }, "one key has one text"},
		{"repairs", key.AGS.String, func(s string) (key.AGS, error) { k, _, err := key.RepairAGS(s); return k, err }, "one key has one text"},
		{"without the Land", func(k key.AGS) string { return k.String()[2:] }, func(s string) (key.AGS, error) { return key.ParseAGS("16" + s) },
			`are both written as "000000"; want a text for each`},
		{"cut off", func(k key.AGS) string { return k.String() + "0000" }, func(s string) (key.AGS, error) {
			if len(s) < 8 {
				return key.AGS{}, fmt.Errorf("too short")
			}
			return key.ParseAGS(s[:8])
		}, "is read as 01000000, which is written as"},
		{"panics", key.AGS.String, func(s string) (key.AGS, error) { return key.ParseAGS(s[:8]) }, "panics"},
		{"a default", key.AGS.String, func(s string) (key.AGS, error) {
			if k, err := key.ParseAGS(s); err == nil {
				return k, nil
			}
			return ags("16051000"), nil
		}, "the empty text is read as 16051000"},
		{"half of a function", key.AGS.String, nil, "it lacks a function"},
		{"a key beside the error", key.AGS.String, func(s string) (key.AGS, error) {
			k, err := key.ParseAGS(s)
			if err != nil {
				return ags("16051000"), err
			}
			return k, nil
		}, "comes with the error"},
		{"swallows errors", key.AGS.String, func(s string) (key.AGS, error) {
			k, _ := key.ParseAGS(s)
			return k, nil
		}, `" 01000000" is read as the zero key without an error`},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Contains(t, said(func(t testing.TB) {
				governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.AGS]{Format: c.format, Parse: c.parse})
			}), c.want)
		})
	}
}
