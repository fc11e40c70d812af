package gv100_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/gv100"
)

// synthetic returns a file of sixteen Länder with as many records as the register has.
func synthetic() []byte {
	const districts, associations, members = 27, 12, 2 // 1,000 records a Land
	var lines []string
	for land := 1; land <= 16; land++ {
		lines = append(lines, lineOf("10", fmt.Sprintf("%02d", land), "", "Land"))
		for d := 1; d <= districts; d++ {
			district := fmt.Sprintf("%02d0%02d", land, d)
			lines = append(lines, put(lineOf("40", district, "", "Landkreis am Südhang"), 73, "Großstadt"))
			for a := range associations {
				lines = append(lines, lineOf("50", district, fmt.Sprintf("%04d", 5001+a), "Verwaltungsgemeinschaft Höhe"))
			}
			for m := range associations * members {
				lines = append(lines, lineOf("60", fmt.Sprintf("%s%03d", district, m+1),
					fmt.Sprintf("%04d", 5001+m%associations), "Neustadt am Rennweg, Stadt"))
			}
		}
	}
	return []byte(text(lines))
}

// BenchmarkRead reads a whole register with all checks. The aim is 10 ms.
func BenchmarkRead(b *testing.B) {
	b.Run("official", func(b *testing.B) {
		file, err := io.ReadAll(sharedData(b, "gv100ad", "GV100AD_30112025.txt"))
		require.NoError(b, err)
		benchmarkRead(b, file)
	})
	b.Run("synthetic", func(b *testing.B) { benchmarkRead(b, synthetic()) })
}

func benchmarkRead(b *testing.B, file []byte) {
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	var records int
	for b.Loop() {
		records = 0
		for _, err := range gv100.Read(bytes.NewReader(file)) {
			if err != nil {
				b.Fatal(err)
			}
			records++
		}
	}
	b.ReportMetric(float64(records), "records")
}

// BenchmarkReadChanges reads the sample of a list of changes many times over.
func BenchmarkReadChanges(b *testing.B) {
	list := []byte(testdata(b, "aenderungen.tsv"))
	heading := bytes.IndexByte(list, '\n') + 1
	list = slices.Concat(list[:heading], bytes.Repeat(list[heading:], 500))
	b.SetBytes(int64(len(list)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range gv100.ReadChanges(bytes.NewReader(list)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
