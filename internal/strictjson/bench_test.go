package strictjson_test

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/strictjson"
)

// typical returns a document of about six kilobytes in canonical form, as long as an agreement of many clauses.
func typical(b *testing.B) []byte {
	value := full()
	for range 14 {
		value.Clauses = append(value.Clauses, full().Clauses...)
		value.Parties = append(value.Parties, full().Parties[0])
	}
	document, err := treaties().Append(nil, value)
	require.NoError(b, err)
	return document
}

func BenchmarkDecode(b *testing.B) {
	codec, document := treaties(), typical(b)
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := codec.Decode(bytes.NewReader(document)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUnmarshalAny is what encoding/json needs for the same document, without types and without checks.
func BenchmarkUnmarshalAny(b *testing.B) {
	document := typical(b)
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		var value any
		if err := json.Unmarshal(document, &value); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPositions asks for the places of a thousand values at the end of a list that fills a document of four megabytes.
func BenchmarkPositions(b *testing.B) {
	const elements = 200_000
	document := "[" + strings.Repeat(`"eighteen bytes",`+"\n ", elements) + "0]"
	b.SetBytes(int64(len(document)))
	for b.Loop() {
		positions, err := strictjson.ReadPositions(strings.NewReader(document))
		if err != nil {
			b.Fatal(err)
		}
		for i := range 1000 {
			if _, _, ok := positions.Of("/" + strconv.Itoa(elements-i)); !ok {
				b.Fatal(i)
			}
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	codec, document := treaties(), typical(b)
	value, err := codec.Decode(bytes.NewReader(document))
	require.NoError(b, err)
	b.SetBytes(int64(len(document)))
	b.ReportAllocs()
	for b.Loop() {
		if document, err = codec.Append(document[:0], value); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSchema(b *testing.B) {
	codec := treaties()
	for b.Loop() {
		codec.Schema()
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		treaties()
	}
}
