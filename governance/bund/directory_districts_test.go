package bund_test

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// The shares of all Kreise add up to exactly 100 %, wherever they can be computed.
func TestDistrictSharesAddUp(t *testing.T) {
	d := bund.Directory()
	for _, day := range []string{"1994-12-31", "2005-12-31", "2013-12-31"} {
		for u := range on(t, day).Units(governance.District) {
			for _, by := range []directory.Weighting{directory.ByPopulation, directory.ByArea} {
				parts, err := d.DistrictSuccessors(u.Key().(key.District), u.Date(), d.Span().Through, by)
				var (
					figure *directory.FigureError
					gap    *directory.GapError
				)
				if errors.As(err, &figure) || errors.As(err, &gap) {
					continue
				}
				require.NoError(t, err)
				var sum finance.Share
				for _, part := range parts {
					sum, err = sum.Add(part.Share)
					require.NoError(t, err)
				}
				require.Equal(t, finance.Whole(), sum, "%s by %s", u, by)
			}
		}
	}
}

// The Federal Institute for Research on Building, Urban Affairs and Spatial Development (BBSR) has computed shares of
// Kreise on its own. They agree to the percentage point; it leaves out most transfers that are smaller.
func TestDistrictSharesAgreeWithThoseOfTheBBSR(t *testing.T) {
	file, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "kreise", "bbsr-kreise-1990-2019-auf-2020.tsv.gz"))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("compares with the table of the BBSR, which does not lie beside the module")
	}
	require.NoError(t, err)
	defer func() { _ = file.Close() }()
	unpacked, err := gzip.NewReader(file)
	require.NoError(t, err)
	reader := csv.NewReader(unpacked)
	reader.Comma = '\t'
	rows, err := reader.ReadAll()
	require.NoError(t, err)

	compared := 0
	for _, row := range rows[1:] {
		switch row[0] {
		case "1995", "2005", "2010", "2018":
		default:
			continue
		}
		if row[0] == "1995" && row[1] == "14292" {
			continue // the BBSR has Hoyerswerda (14264) apart already; the official list parts it on 1996-01-01 (14/1996/0020)
		}
		from, to := civil.MustParse(row[0]+"-12-31"), civil.MustParse("2020-12-31")
		for by, column := range map[directory.Weighting]int{directory.ByPopulation: 2, directory.ByArea: 3} {
			parts, err := bund.Directory().DistrictSuccessors(key.MustParse(row[1]).(key.District), from, to, by)
			if err != nil {
				continue
			}
			want, err := strconv.ParseFloat(row[column], 64)
			require.NoError(t, err)
			var got float64
			for _, part := range parts {
				if part.District.String() == row[5] {
					got = float64(part.Share.Numerator()) / float64(part.Share.Denominator())
				}
			}
			require.InDelta(t, want, got, 0.01, "%v by %s", row, by)
			compared++
		}
	}
	require.Greater(t, compared, 3000)
}
