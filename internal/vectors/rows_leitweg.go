package vectors

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/law"
)

var (
	kosit = source{"KoSIT, Formatspezifikation Leitweg-ID 2.0.2, as python-stdnum and others restate it", law.Secondary}
	// ownGrammar stands where other implementations take what the grammar as it is restated does not have.
	ownGrammar = source{"own reading of the Leitweg-ID grammar as python-stdnum and others restate it; whether the specification itself, which was not read, refuses it is not confirmed", law.Assumed}
	mod9710    = source{"ISO/IEC 7064, MOD 97-10, reckoned by hand", law.Derived}
)

// secondCheck says why some IDs are in the vectors.
const secondCheck = "these digits leave the remainder 1, too; they are not those of the formula"

// leitwegRows are Leitweg-IDs that somebody published, and what is none.
func leitwegRows(fs.FS) ([]entry, error) {
	return slices.Concat(realLeitweg(), wrongLeitweg(), computedLeitweg(), typedLeitweg(), damagedLeitweg()), nil
}

// exampleID is where the IDs stand that no authority itself published.
const exampleID = "a published example: python-stdnum, the wiki of homebeaver/ungueltig, schegge.de or ticket.wiberry.de"

// publishedLeitweg are IDs with the place where each was published.
var publishedLeitweg = []struct{ coarse, fine, check, where string }{
	{"04011000", "1234512345", "06", exampleID},
	{"992", "90009", "96", exampleID},
	{"991", "03730", "19", exampleID},
	{"09564000", "NUE0001", "49", exampleID},
	{"04011000", "900X999", "08", exampleID},
	{"16068058", "0001", "73", "Stadt Weißensee, www.weissensee.de"},
	{"16502400", "0001", "42", "ZVL Jena, zvl.jena.de"},
}

// realLeitweg are the published IDs, as they are and in small letters.
func realLeitweg() []entry {
	var rows []entry
	for _, p := range publishedLeitweg {
		id := p.coarse + "-" + p.fine + "-" + p.check
		want := `{"id":"` + id + `","coarse":"` + p.coarse + `","fine":"` + p.fine + `","check":"` + p.check + `","participant":"0204:` + id + `"}`
		from := source{p.where, law.Secondary}
		rows = append(rows,
			entry{name: slug(id), ask: parseLeitweg{id}, want: want, from: from},
			entry{name: slug(id), ask: computeLeitweg{p.coarse, p.fine}, want: `{"id":"` + id + `"}`, from: from})
		if small := strings.ToLower(id); small != id {
			rows = append(rows, entry{name: "small-" + slug(id), ask: parseLeitweg{small}, want: want, from: kosit})
		}
	}
	return rows
}

// wrongLeitweg are texts that are no IDs by the grammar.
func wrongLeitweg() []entry {
	var rows []entry
	for _, r := range []struct{ name, text, note string }{
		{"empty", "", ""},
		{"no-hyphen", "160680580001", ""},
		{"land-00", "00068058-0001-73", ""},
		{"land-17", "17068058-0001-73", ""},
		{"federation-two-digits", "9911-0001-73", ""},
		{"fine-too-long", "16068058-" + strings.Repeat("0", 31) + "-73", ""},
		{"fine-with-umlaut", "16068058-Ä001-73", ""},
		{"fine-with-hyphen", "16068058-00-01-73", ""},
		{"check-one-digit", "16068058-0001-7", ""},
		{"check-letters", "16068058-0001-7A", ""},
		{"dash", "16068058–0001–73", "dashes in the place of hyphens"},
		{"blank", " 16068058-0001-73", ""},
		{"line-end", "16068058-0001-73\n", ""},
		{"full-width", "１６068058-0001-73", ""},
	} {
		rows = append(rows, entry{name: "malformed-" + r.name, ask: parseLeitweg{r.text}, want: `{"error":"malformed"}`, from: kosit, note: r.note})
	}
	for _, r := range []struct{ name, text, note string }{
		{"empty-fine", "16--50", "python-stdnum lets it pass"},
		{"four-digits", "1606-0001-73", "python-stdnum lets this length pass"},
		{"seven-digits", "1606805-0001-73", "python-stdnum lets this length pass"},
	} {
		rows = append(rows, entry{name: "malformed-" + r.name, ask: parseLeitweg{r.text}, want: `{"error":"malformed"}`, from: ownGrammar, note: r.note})
	}
	return append(rows,
		entry{name: "wrong-check", ask: parseLeitweg{"16068058-0001-74"}, want: `{"error":"check-digits","computed":"73"}`, from: mod9710},
		entry{name: "second-check-01", ask: parseLeitweg{"16068058-0025-01"}, want: `{"error":"check-digits","computed":"98"}`, from: mod9710, note: secondCheck},
		entry{name: "second-check-99", ask: parseLeitweg{"16068058-0057-99"}, want: `{"error":"check-digits","computed":"02"}`, from: mod9710, note: secondCheck},
		entry{name: "second-check-00", ask: parseLeitweg{"16068058-0090-00"}, want: `{"error":"check-digits","computed":"97"}`, from: mod9710, note: secondCheck},
		entry{name: "transposed", ask: parseLeitweg{"16068085-0001-73"}},
		entry{name: "letter-o", ask: parseLeitweg{"16068058-O001-73"}})
}

// computedLeitweg are IDs that can be computed; nobody says that they were issued. The check digits follow from the formula.
func computedLeitweg() []entry {
	row := func(name, coarse, fine string) entry { return entry{name: name, ask: computeLeitweg{coarse, fine}} }
	no := func(name, coarse, fine string, from source) entry {
		return entry{name: "malformed-" + name, ask: computeLeitweg{coarse, fine}, want: `{"error":"malformed"}`, from: from}
	}
	return []entry{
		row("land", "16", "A1"), row("district", "16063", "Z"), row("ars", "160635051051", "0001"), row("association", "160635051", "0001"),
		row("longest", "160635051051", strings.Repeat("Z", 30)), row("federation", "99", "X"), row("no-fine", "16068058", ""),
		no("coarse", "1606", "0001", ownGrammar), no("fine", "16068058", "Ä", kosit), no("land", "17068058", "0001", kosit),
	}
}

// typedLeitweg are IDs as people type them.
func typedLeitweg() []entry {
	row := func(name, text, departures string) entry {
		return entry{name: name, ask: readLeitweg{text}, from: kosit, want: `{"id":"16068058-0001-73","coarse":"16068058","fine":"0001",` +
			`"check":"73","departures":[` + departures + `]}`}
	}
	return []entry{
		row("sound", "16068058-0001-73", ""),
		{name: "blanks", ask: readLeitweg{" 16068058-0001-73 "}},
		{name: "dashes", ask: readLeitweg{"16068058–0001–73"}},
		{name: "label", ask: readLeitweg{"0204:16068058-0001-73"}},
		{name: "empty-fine", ask: readLeitweg{"16--50"}},
		{name: "wrong-check", ask: readLeitweg{"16068058-0001-74"}},
	}
}

// damagedLeitweg are all wrong digits in one place of a real ID: MOD 97-10 finds every single wrong digit, whatever it is.
func damagedLeitweg() []entry {
	const sound, place = "16068058-0001-73", 7 // the last digit of the coarse part
	var rows []entry
	for digit := byte('0'); digit <= '9'; digit++ {
		wrong := []byte(sound)
		wrong[place] = digit
		if text := string(wrong); text != sound {
			rows = append(rows, entry{name: "damaged-" + text, ask: parseLeitweg{text}})
		}
	}
	return rows
}
