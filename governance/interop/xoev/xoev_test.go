package xoev_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

func ExampleURN() {
	fmt.Println(xoev.URN(xoev.Gemeindeverband))
	// Output: urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:gemeindeverband
}

func ExampleVersionURN() {
	fmt.Println(xoev.VersionURN(xoev.RS, civil.MustParse("2021-07-31")))
	// Output: urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs_2021-07-31
}

func ExampleAppendVersionURN() {
	fmt.Println(string(xoev.AppendVersionURN(nil, xoev.Bundesland, civil.MustParse("2010-04-01"))))
	// Output: urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:bundesland_2010-04-01
}

func ExampleParseURN() {
	list, day, err := xoev.ParseURN("urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:kreis_2025-03-31")
	fmt.Println(list, day, err)
	// Output: kreis 2025-03-31 <nil>
}

func ExamplePageURL() {
	fmt.Println(xoev.PageURL(xoev.URN(xoev.AGS)))
	// Output: https://www.xrepository.de/details/urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:ags
}

func ExampleGenericodeURL() {
	fmt.Println(xoev.GenericodeURL("urn:xoev-de:example:codeliste:colours_1"))
	// Output: https://www.xrepository.de/api/xrepository/urn:xoev-de:example:codeliste:colours_1:technischerBestandteilGenericode
}

func ExampleCodeOf() {
	code := xoev.CodeOf(key.MustParseAGS("16051000"), civil.MustParse("2024-02-29"))
	text, err := json.Marshal(code)
	fmt.Println(string(text), err)
	// Output: {"listURI":"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:ags","listVersionID":"2024-02-29","code":"16051000"} <nil>
}

func ExampleListOf() {
	fmt.Println(xoev.ListOf(key.MustParseAssociation("160635051")))
	// Output: gemeindeverband
}

func ExampleSource() {
	fmt.Println(xoev.Source().Evidence)
	// Output: secondary
}

func ExampleCodeSource() {
	fmt.Println(xoev.CodeSource().Evidence)
	// Output: assumed
}

const base = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:"

// The versions that were seen are formed and read.
func TestSeenVersions(t *testing.T) {
	for _, name := range []string{
		"rs_2021-01-31", "rs_2021-07-31", "rs_2022-09-30", "rs_2024-10-31", "rs_2025-09-30", "ags_2011-04-01", "ags_2018-08-31",
		"ags_2024-02-29", "kreis_2025-03-31", "gemeindeverband_2019-05-31", "bundesland_2010-04-01", "bezirk", "staat", "rs",
	} {
		list, day, err := xoev.ParseURN(base + name)
		require.NoError(t, err, name)
		require.Equal(t, base+name, xoev.VersionURN(list, day))
		require.Equal(t, base+list.String(), xoev.URN(list))
	}
	require.Empty(t, xoev.URN(0))
	require.Empty(t, xoev.VersionURN(0, civil.MustParse("2021-07-31")))
}

func TestParseURNRefuses(t *testing.T) {
	for _, urn := range []string{
		"", base, base + "RS", base + "gemeinde", base + "rs_", base + "rs_2021-02-30", base + "rs_2021", base + "rs_2021-07-31_2",
		"urn:de:bund:destatis:bevoelkerungsstatistik:rs", base + "rs:120645410",
	} {
		_, _, err := xoev.ParseURN(urn)
		require.Error(t, err, urn)
	}
}

// A code element is the same in XML and JSON on the way out and in, and gives back the key.
func TestCode(t *testing.T) {
	type place struct {
		XMLName xml.Name  `xml:"gemeinde" json:"-"`
		Code    xoev.Code `xml:"amtlicherGemeindeschluessel" json:"ags"`
	}
	for _, text := range []string{"16", "095", "16063", "16063051", "160635051", "160635051051"} {
		k := key.MustParse(text)
		code := xoev.CodeOf(k, civil.MustParse("2024-02-29"))
		back, err := code.Key()
		require.NoError(t, err)
		require.Equal(t, k, back)
		day, ok := code.Version()
		require.True(t, ok)
		require.Equal(t, civil.MustParse("2024-02-29"), day)

		document, err := xml.Marshal(place{Code: code})
		require.NoError(t, err)
		require.Contains(t, string(document), `<amtlicherGemeindeschluessel listURI="`+base+xoev.ListOf(k).String()+
			`" listVersionID="2024-02-29"><code>`+text+`</code></amtlicherGemeindeschluessel>`)
		var read place
		require.NoError(t, xml.Unmarshal(document, &read))
		require.Equal(t, code, read.Code)

		object, err := json.Marshal(place{Code: code})
		require.NoError(t, err)
		read = place{}
		require.NoError(t, json.Unmarshal(object, &read))
		require.Equal(t, code, read.Code)
	}
	require.Equal(t, xoev.Code{}, xoev.CodeOf(key.AGS{}, civil.MustParse("2024-02-29")))
	require.Zero(t, xoev.ListOf(key.AGS{}))
	_, ok := xoev.CodeOf(key.MustParseLand("16"), civil.Date{}).Version()
	require.False(t, ok)
}

func TestCodeRefuses(t *testing.T) {
	for _, code := range []xoev.Code{
		{},
		{Code: "16051000"},
		{ListURI: base + "ags", Code: "16051"},
		{ListURI: base + "ags", Code: "1051000"},
		{ListURI: base + "rs", Code: "160635051"}, // associations have a list of their own
		{ListURI: base + "staat", Code: "000"},
		{ListURI: "urn:de:xauslaender:codelist:abhkennung", Code: "16051000"},
	} {
		_, err := code.Key()
		require.Error(t, err, "%+v", code)
	}
}

func TestSources(t *testing.T) {
	require.NoError(t, xoev.Source().Check())
	require.NoError(t, xoev.CodeSource().Check())
	require.Equal(t, law.Assumed, xoev.CodeSource().Evidence)
}

func FuzzParseURN(f *testing.F) {
	f.Add(base + "rs_2021-07-31")
	f.Add(base + "staat")
	f.Fuzz(func(t *testing.T, urn string) {
		if list, day, err := xoev.ParseURN(urn); err == nil {
			require.Equal(t, urn, xoev.VersionURN(list, day))
		}
	})
}
