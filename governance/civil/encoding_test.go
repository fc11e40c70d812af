package civil_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"log/slog"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
)

// A day and "no date" come back from every encoding as they went in.
func TestRoundTrips(t *testing.T) {
	for _, want := range []civil.Date{{}, civil.MustParse("0001-01-01"), civil.MustParse("2018-10-16"), civil.MustParse("9999-12-31")} {
		before := civil.MustParse("1990-10-03") // the decoder must overwrite it, with "no date" too
		t.Run("text "+want.String(), func(t *testing.T) {
			text, err := want.MarshalText()
			require.NoError(t, err)
			got := before
			require.NoError(t, got.UnmarshalText(text))
			require.Equal(t, want, got)
		})
		t.Run("JSON "+want.String(), func(t *testing.T) {
			data, err := json.Marshal(want)
			require.NoError(t, err)
			got := before
			require.NoError(t, json.Unmarshal(data, &got))
			require.Equal(t, want, got)
		})
		t.Run("JSON map key "+want.String(), func(t *testing.T) {
			data, err := json.Marshal(map[civil.Date]int{want: 1})
			require.NoError(t, err)
			var got map[civil.Date]int
			require.NoError(t, json.Unmarshal(data, &got))
			require.Equal(t, map[civil.Date]int{want: 1}, got)
		})
		t.Run("SQL "+want.String(), func(t *testing.T) {
			value, err := want.Value()
			require.NoError(t, err)
			got := before
			require.NoError(t, got.Scan(value))
			require.Equal(t, want, got)
		})
		t.Run("XML "+want.String(), func(t *testing.T) {
			type element struct {
				From civil.Date `xml:"from,attr"`
				Till civil.Date `xml:"till"`
			}
			data, err := xml.Marshal(element{want, want})
			require.NoError(t, err)
			got := element{before, before}
			require.NoError(t, xml.Unmarshal(data, &got))
			require.Equal(t, element{want, want}, got)
		})
	}
}

func TestText(t *testing.T) {
	text, err := civil.MustParse("2018-10-16").AppendText([]byte("seit "))
	require.NoError(t, err)
	require.Equal(t, "seit 2018-10-16", string(text))
	text, err = civil.Date{}.AppendText([]byte("seit "))
	require.NoError(t, err)
	require.Equal(t, "seit ", string(text))

	d := civil.MustParse("1990-10-03")
	var wrong *civil.DateError
	require.ErrorAs(t, d.UnmarshalText([]byte("16.10.2018")), &wrong)
	require.Equal(t, civil.MustParse("1990-10-03"), d, "an error leaves the value as it was")
}

func TestUnmarshalJSON(t *testing.T) {
	const reason = `want a JSON string in the form "YYYY-MM-DD", or null for no date`
	for _, test := range []struct{ name, in, want, input, reason string }{
		{name: "day", in: `"2018-10-16"`, want: "2018-10-16"},
		{name: "escaped letters", in: `"2018\u002d10-16"`, want: "2018-10-16"},
		{name: "blanks around", in: " \"2018-10-16\"\n", want: "2018-10-16"},
		{name: "null", in: `null`},
		{name: "empty string", in: `""`},
		{name: "number of digits", in: `20181016`, input: "20181016", reason: reason},
		{name: "seconds", in: `1539648000`, input: "1539648000", reason: reason},
		{name: "zero", in: `0`, input: "0", reason: reason},
		{name: "boolean", in: `false`, input: "false", reason: reason},
		{name: "object", in: `{"year":2018}`, input: `{"year":2018}`, reason: reason},
		{name: "list", in: `["2018-10-16"]`, input: `["2018-10-16"]`, reason: reason},
		{name: "another form", in: `"16.10.2018"`, input: "16.10.2018", reason: `want the form YYYY-MM-DD, that is "2018-10-16"`},
		{name: "no such day", in: `"2018-06-31"`, input: "2018-06-31", reason: "June 2018 has 30 days"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := civil.MustParse("1990-10-03")
			err := json.Unmarshal([]byte(test.in), &d)
			if test.reason == "" {
				require.NoError(t, err)
				require.Equal(t, test.want, d.String())
				return
			}
			var wrong *civil.DateError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, []string{test.input, test.reason}, []string{wrong.Input, wrong.Reason})
			require.Equal(t, civil.MustParse("1990-10-03"), d, "an error leaves the value as it was")
		})
	}
}

func TestMarshalJSON(t *testing.T) {
	type document struct {
		Always    civil.Date  `json:"always"`
		Sometimes civil.Date  `json:"sometimes,omitzero"`
		Pointer   *civil.Date `json:"pointer"`
	}
	data, err := json.Marshal(document{})
	require.NoError(t, err)
	require.Equal(t, `{"always":null,"pointer":null}`, string(data))

	day := civil.MustParse("2018-10-16")
	data, err = json.Marshal(document{day, day, &day})
	require.NoError(t, err)
	require.Equal(t, `{"always":"2018-10-16","sometimes":"2018-10-16","pointer":"2018-10-16"}`, string(data))
}

func TestScan(t *testing.T) {
	summer := time.FixedZone("MESZ", 2*60*60)
	for _, test := range []struct {
		name string
		in   any
		want string
	}{
		{"NULL", nil, ""},
		{"text", "2018-10-16", "2018-10-16"},
		{"bytes", []byte("2018-10-16"), "2018-10-16"},
		{"empty text", "", ""},
		{"time", time.Date(2018, time.October, 16, 0, 0, 0, 0, time.UTC), "2018-10-16"},
		{"time in its own zone", time.Date(2018, time.October, 16, 0, 30, 0, 0, summer), "2018-10-16"},
		{"no time", time.Time{}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := civil.MustParse("1990-10-03")
			require.NoError(t, d.Scan(test.in))
			require.Equal(t, test.want, d.String())
		})
	}
	for _, test := range []struct {
		name          string
		in            any
		input, reason string
	}{
		{"integer", int64(20181016), "20181016",
			"the database sent int64; want a column of type DATE, or text in the form YYYY-MM-DD"},
		{"boolean", true, "true", "the database sent bool; want a column of type DATE, or text in the form YYYY-MM-DD"},
		{"other text", "16.10.2018", "16.10.2018", `want the form YYYY-MM-DD, that is "2018-10-16"`},
		{"a year too late", time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC), "10000-01-01",
			"the year must lie between 1 and 9999"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := civil.MustParse("1990-10-03")
			var wrong *civil.DateError
			require.ErrorAs(t, d.Scan(test.in), &wrong)
			require.Equal(t, []string{test.input, test.reason}, []string{wrong.Input, wrong.Reason})
			require.Equal(t, civil.MustParse("1990-10-03"), d, "an error leaves the value as it was")
		})
	}
}

func TestValue(t *testing.T) {
	value, err := civil.MustParse("2018-10-16").Value()
	require.NoError(t, err)
	require.Equal(t, "2018-10-16", value)
	value, err = civil.Date{}.Value()
	require.NoError(t, err)
	require.Nil(t, value)
}

func TestFlag(t *testing.T) {
	var on civil.Date
	flags := flag.NewFlagSet("test", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&on, "on", civil.MustParse("2018-10-16"), "day asked for")
	require.NoError(t, flags.Parse(nil))
	require.Equal(t, civil.MustParse("2018-10-16"), on, "the default")
	require.NoError(t, flags.Parse([]string{"-on", "2022-12-31"}))
	require.Equal(t, civil.MustParse("2022-12-31"), on)
	require.ErrorContains(t, flags.Parse([]string{"-on", "31.12.2022"}), "want the form YYYY-MM-DD")
}

func TestSlog(t *testing.T) {
	withoutTime := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	var text, object bytes.Buffer
	day := civil.MustParse("2018-10-16")
	slog.New(slog.NewTextHandler(&text, withoutTime)).Info("asked", "on", day)
	slog.New(slog.NewJSONHandler(&object, withoutTime)).Info("asked", "on", day)
	require.Equal(t, "level=INFO msg=asked on=2018-10-16\n", text.String())
	require.Equal(t, `{"level":"INFO","msg":"asked","on":"2018-10-16"}`+"\n", object.String())
}

// Any JSON is either a day or "no date", which its encoding gives back, or refused with the typed error.
func FuzzUnmarshalJSON(f *testing.F) {
	for _, seed := range []string{`"2018-10-16"`, `null`, `""`, `20181016`, `{}`, `"2018-06-31"`, `"\u0032018-10-16"`, `"`, ``} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		before := civil.MustParse("1990-10-03")
		d := before
		if err := d.UnmarshalJSON(in); err != nil {
			var wrong *civil.DateError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, before, d)
			return
		}
		data, err := d.MarshalJSON()
		require.NoError(t, err)
		again := before
		require.NoError(t, again.UnmarshalJSON(data))
		require.Equal(t, d, again)
	})
}
