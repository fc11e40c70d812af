package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/key"
)

// kreise is the table of the Kreise with their NUTS-3 regions.
const kreise = "kreise/kreise-nuts3-2021-12-31.tsv"

// writeNUTS writes the NUTS-3 region of every Kreis.
func writeNUTS(folder, out string, report io.Writer) error {
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(kreise)))
	if err != nil {
		return err
	}
	rows := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	head := strings.Split(rows[0], "\t")
	district, code := slices.Index(head, "kreis"), slices.Index(head, "nuts3_2021")
	if district < 0 || code < 0 {
		return fmt.Errorf("%s: want the columns kreis and nuts3_2021, found %q", kreise, head)
	}
	var lines []string
	for i, row := range rows[1:] {
		cells := strings.Split(row, "\t")
		if len(cells) != len(head) {
			return fmt.Errorf("%s line %d: %d cells, want %d", kreise, i+2, len(cells), len(head))
		}
		if _, err := key.ParseDistrict(cells[district]); err != nil {
			return fmt.Errorf("%s line %d: %w", kreise, i+2, err)
		}
		if len(cells[code]) != len("DEG01") || !strings.HasPrefix(cells[code], "DE") {
			return fmt.Errorf("%s line %d: %q is no code of a region; want one such as DEG01", kreise, i+2, cells[code])
		}
		lines = append(lines, cells[district]+" "+cells[code]+"\n")
	}
	slices.Sort(lines)
	fmt.Fprintf(report, "%s: %d regions\n", out, len(lines))
	return os.WriteFile(out, []byte(strings.Join(lines, "")), 0o644)
}
