package genericode_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/genericode"
)

const laender = `<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification>
    <ShortName>bundesland</ShortName>
    <Version>2010-04-01</Version>
    <CanonicalUri>urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:bundesland</CanonicalUri>
    <CanonicalVersionUri>urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:bundesland_2010-04-01</CanonicalVersionUri>
  </Identification>
  <ColumnSet>
    <Column Id="code" Use="required"><ShortName>Code</ShortName></Column>
    <Column Id="name" Use="required"/>
  </ColumnSet>
  <SimpleCodeList>
    <Row><Value ColumnRef="code"><SimpleValue>01</SimpleValue></Value><Value ColumnRef="name"><SimpleValue>Schleswig-Holstein</SimpleValue></Value></Row>
    <Row><Value ColumnRef="name"><SimpleValue>Thüringen</SimpleValue></Value><Value ColumnRef="code"><SimpleValue>16</SimpleValue></Value></Row>
    <Row><Value><SimpleValue>99</SimpleValue></Value></Row>
  </SimpleCodeList>
</gc:CodeList>`

func ExampleRead() {
	table, err := genericode.Read(strings.NewReader(laender))
	if err != nil {
		fmt.Println(err)
		return
	}
	code, _ := table.Column("code")
	name, _ := table.Column("name")
	fmt.Println(table.CanonicalVersionURI)
	fmt.Println(table.Rows[1][code], table.Rows[1][name])
	// Output:
	// urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:bundesland_2010-04-01
	// 16 Thüringen
}

func ExampleCodeTable_Write() {
	table := genericode.CodeTable{ShortName: "laender", Columns: []string{"code"}, Rows: [][]string{{"16"}}}
	fmt.Println(table.Write(os.Stdout))
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
	//   <Identification>
	//     <ShortName>laender</ShortName>
	//   </Identification>
	//   <ColumnSet>
	//     <Column Id="code" Use="optional">
	//       <ShortName>code</ShortName>
	//       <Data Type="string"></Data>
	//     </Column>
	//   </ColumnSet>
	//   <SimpleCodeList>
	//     <Row>
	//       <Value ColumnRef="code">
	//         <SimpleValue>16</SimpleValue>
	//       </Value>
	//     </Row>
	//   </SimpleCodeList>
	// </gc:CodeList><nil>
}

func ExampleSource() {
	fmt.Println(genericode.Source().Evidence)
	// Output: assumed
}

// Values go by the column that they name, whatever their order, and without a name into the next one.
func TestRead(t *testing.T) {
	table, err := genericode.Read(strings.NewReader(laender))
	require.NoError(t, err)
	require.Equal(t, []string{"code", "name"}, table.Columns)
	require.Equal(t, [][]string{{"01", "Schleswig-Holstein"}, {"16", "Thüringen"}, {"99", ""}}, table.Rows)
	var out bytes.Buffer
	require.NoError(t, table.Write(&out))
	back, err := genericode.Read(&out)
	require.NoError(t, err)
	require.Equal(t, table, back)
	_, ok := table.Column("plz")
	require.False(t, ok)
}

// Lists in which every element is qualified by the namespace are read as well as those in which only the outermost one is.
func TestReadQualified(t *testing.T) {
	want, err := genericode.Read(strings.NewReader(laender))
	require.NoError(t, err)
	qualified := strings.ReplaceAll(strings.ReplaceAll(laender, "gc:CodeList xmlns:gc", "CodeList xmlns"), "gc:CodeList", "CodeList")
	require.NotContains(t, qualified, "gc")
	got, err := genericode.Read(strings.NewReader(qualified))
	require.NoError(t, err)
	require.Equal(t, want, got)
}

// A reader that asks for names with their namespace, as those made from the schema do, finds the outermost element in the namespace of
// genericode and all others in none.
func TestWriteNamespaces(t *testing.T) {
	table, err := genericode.Read(strings.NewReader(laender))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, table.Write(&out))
	names := map[xml.Name]bool{}
	for decoder := xml.NewDecoder(&out); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		if start, ok := token.(xml.StartElement); ok {
			names[start.Name] = true
		}
	}
	want := map[xml.Name]bool{{Space: "http://docs.oasis-open.org/codelist/ns/genericode/1.0/", Local: "CodeList"}: true}
	for _, name := range []string{"Identification", "ShortName", "Version", "CanonicalUri", "CanonicalVersionUri", "ColumnSet", "Column",
		"Data", "SimpleCodeList", "Row", "Value", "SimpleValue"} {
		want[xml.Name{Local: name}] = true
	}
	require.Equal(t, want, names)
}

// endless is a list whose rows never end.
type endless struct{ begun bool }

func (e *endless) Read(b []byte) (int, error) {
	if !e.begun {
		e.begun = true
		return copy(b, "<CodeList><ColumnSet>"+columns(40)+"</ColumnSet><SimpleCodeList>"), nil
	}
	return copy(b, strings.Repeat("<Row/>", len(b)/6)), nil
}

// A list that never ends is left when it has too many cells.
func TestReadEndless(t *testing.T) {
	_, err := genericode.Read(&endless{})
	require.ErrorContains(t, err, "more than 4000000 cells")
}

func TestReadRefuses(t *testing.T) {
	for name, document := range map[string]string{
		"another document":        `<html/>`,
		"a column twice":          `<CodeList><ColumnSet><Column Id="a"/><Column Id="a"/></ColumnSet></CodeList>`,
		"a column without name":   `<CodeList><ColumnSet><Column/></ColumnSet></CodeList>`,
		"an undeclared column":    strings.Replace(laender, `ColumnRef="code"`, `ColumnRef="plz"`, 1),
		"a value twice":           strings.Replace(laender, `ColumnRef="name"`, `ColumnRef="code"`, 1),
		"text after the list":     laender + "x",
		"a list after the list":   laender + "<CodeList/>",
		"a value that is no text": strings.Replace(laender, "<SimpleValue>01</SimpleValue>", "<ComplexValue><a/></ComplexValue>", 1),
		"columns after the rows":  `<CodeList><SimpleCodeList><Row/></SimpleCodeList><ColumnSet><Column Id="a"/></ColumnSet></CodeList>`,
		"more values than cells":  `<CodeList><SimpleCodeList><Row><Value/></Row></SimpleCodeList></CodeList>`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := genericode.Read(strings.NewReader(document))
			var form *interop.FormError
			require.ErrorAs(t, err, &form)
		})
	}
	for _, broken := range []string{"", "<CodeList>", "code;name"} {
		_, err := genericode.Read(strings.NewReader(broken))
		require.Error(t, err)
	}
	many := `<CodeList><ColumnSet>` + columns(2_001) + `</ColumnSet><SimpleCodeList>` + strings.Repeat("<Row/>", 2_000) + `</SimpleCodeList></CodeList>`
	_, err := genericode.Read(strings.NewReader(many))
	require.ErrorContains(t, err, "more than 4000000 cells")
}

func columns(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<Column Id="c%d"/>`, i)
	}
	return b.String()
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWriteRefuses(t *testing.T) {
	for _, table := range []genericode.CodeTable{
		{Columns: []string{"a"}, Rows: [][]string{{"1", "2"}}},
		{Columns: []string{"a", "a"}},
		{Columns: []string{""}},
		{Columns: []string{"a"}, Rows: [][]string{{"Je\x00na"}}},
		{Columns: []string{"a"}, Rows: [][]string{{"J\xffna"}}},
		{Columns: []string{"a\x01"}},
		{Version: "\uffff"},
	} {
		var form *interop.FormError
		var out bytes.Buffer
		require.ErrorAs(t, table.Write(&out), &form)
		require.Empty(t, out.String())
	}
	require.ErrorContains(t, genericode.CodeTable{}.Write(full{}), "the disk is full")
}

// What was read can be written and is then read as the same.
func FuzzRead(f *testing.F) {
	f.Add(laender)
	f.Add(`<CodeList/>`)
	f.Fuzz(func(t *testing.T, document string) {
		table, err := genericode.Read(strings.NewReader(document))
		if err != nil {
			return
		}
		var out bytes.Buffer
		require.NoError(t, table.Write(&out))
		back, err := genericode.Read(&out)
		require.NoError(t, err)
		require.Equal(t, len(table.Rows), len(back.Rows))
		require.Equal(t, table.Columns, back.Columns)
	})
}
