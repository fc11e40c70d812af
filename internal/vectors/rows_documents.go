package vectors

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// corpusFolder holds agreements, each with what the rules are expected to find in it, written by hand from the norms.
const corpusFolder = "thueringen/testdata/corpus"

const corpusExpected = ".expected.txt"

// documentNames are the documents of the corpus that are handed on: each form sound, most with one fault.
var documentNames = []string{
	"de-bund-gemeinde-aufgabe", "de-bund-gemeinde-muendlich", "de-efa-falsche-anteile", "de-fitko-2019", "de-nachnutzung",
	"de-nachnutzung-ohne-dienst", "de-staatsvertrag", "de-staatsvertrag-mit-gemeinde", "de-staatsvertrag-ohne-kosten",
	"de-staatsvertrag-unkuendbar", "he-oerv-delegierend", "th-amtshilfevereinbarung", "th-auftragsverarbeitung",
	"th-auftragsverarbeitung-fast-leer", "th-auftragsverarbeitung-ohne-h", "th-auftragsverarbeitung-ohne-klausel",
	"th-besondere-arbeitsgemeinschaft", "th-besondere-arbeitsgemeinschaft-ohne-anzeige", "th-beteiligung", "th-beteiligung-80-prozent",
	"th-einfache-arbeitsgemeinschaft", "th-einfache-arbeitsgemeinschaft-rechtsperson", "th-gemeinsame-anstalt",
	"th-gemeinsame-anstalt-unvollstaendig", "th-mitgliedschaft-genossenschaft", "th-rahmenvereinbarung-2018",
	"th-rahmenvereinbarung-leer", "th-standesamt-ilmenau-2025", "th-verwaltungsvereinbarung", "th-verwaltungsvereinbarung-e-mail",
	"th-verwaltungsvereinbarung-rueckwirkend", "th-zweckverband", "th-zweckverband-ein-mitglied", "th-zweckverband-ohne-aufgaben",
	"th-zweckverband-ohne-name", "th-zweckvereinbarung-10-jahre-unkuendbar", "th-zweckvereinbarung-anteile-90-prozent",
	"th-zweckvereinbarung-anzeige", "th-zweckvereinbarung-eisenach-zu-frueh", "th-zweckvereinbarung-falscher-schluessel",
	"th-zweckvereinbarung-frueherer-name", "th-zweckvereinbarung-genehmigung", "th-zweckvereinbarung-ohne-aufgaben",
	"th-zweckvereinbarung-qualifizierte-signatur",
}

// outcomeNames are those of which the outcome of every rule is handed on.
var outcomeNames = []string{
	"th-rahmenvereinbarung-2018", "th-zweckvereinbarung-genehmigung", "th-zweckverband", "th-auftragsverarbeitung-fast-leer", "de-staatsvertrag",
}

// documentRows are agreements with what the rules find in them.
func documentRows(files fs.FS) ([]entry, error) {
	var rows []entry
	for _, name := range documentNames {
		document, err := readDocument(files, name)
		if err != nil {
			return nil, err
		}
		expected, err := fs.ReadFile(files, path.Join(corpusFolder, name+corpusExpected))
		if err != nil {
			return nil, err
		}
		want, err := wanted(string(expected))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		rows = append(rows, entry{name: name, ask: checkDocument{document}, want: want,
			from: source{"written by hand from the norms that the rules name: " + corpusFolder, law.Derived}, note: about(string(expected))})
	}
	for _, name := range outcomeNames {
		document, err := readDocument(files, name)
		if err != nil {
			return nil, err
		}
		rows = append(rows, entry{name: name, ask: outcomes{document}})
	}
	return slices.Concat(rows, wrongDocumentRows()), nil
}

func readDocument(files fs.FS, name string) (json.RawMessage, error) {
	text, err := fs.ReadFile(files, path.Join(corpusFolder, name+".json"))
	if err != nil {
		return nil, err
	}
	var compact bytes.Buffer
	err = json.Compact(&compact, text)
	return compact.Bytes(), err
}

// about returns the first remark of a file of expectations.
func about(expected string) string {
	first, _, _ := strings.Cut(expected, "\n")
	remark, _ := strings.CutPrefix(first, "# ")
	return remark
}

// wanted is the answer that a file of expectations means.
func wanted(expected string) (string, error) {
	found := []finding{}
	for line := range strings.Lines(expected) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		switch len(fields) {
		case 0:
		case 2, 3:
			found = append(found, finding{fields[0], fields[1], strings.Join(fields[2:], "")})
		default:
			return "", fmt.Errorf("want outcome, rule and pointer: %s", line)
		}
	}
	answer, err := json.Marshal(foundIn(found))
	return string(answer), err
}

// wrongDocumentRows are texts that are no agreements.
func wrongDocumentRows() []entry {
	form := source{"JSON Schema of agreements: governance/agreement/testdata/schema.json", law.Primary}
	var rows []entry
	for _, r := range []struct{ name, document string }{
		{"null", `null`},
		{"list", `[]`},
		{"empty", `{}`},
		{"text", `"agreement"`},
		{"unknown-field", `{"titel":"x"}`},
		{"key-as-a-number", `{"title":"x","form":"zweckvereinbarung","jurisdiction":"TH","parties":[{"partner":{"kind":"unit","unit":16070029}}]}`},
		{"day-in-german-order", `{"title":"x","form":"zweckvereinbarung","jurisdiction":"TH","signed":"20.03.2023","parties":[]}`},
		{"form-with-a-capital", `{"title":"x","form":"Zweckvereinbarung","jurisdiction":"TH","parties":[]}`},
	} {
		rows = append(rows, entry{name: "malformed-" + r.name, ask: checkDocument{json.RawMessage(r.document)}, want: `{"error":"malformed"}`, from: form})
	}
	return rows
}

// receiptNames are the documents of which the receipt is handed on.
var receiptNames = []string{
	"th-rahmenvereinbarung-2018", "th-zweckvereinbarung-genehmigung", "th-zweckverband-ein-mitglied", "by-egovernment-pakt-2014",
}

// receiptRows are receipts, and texts that are none.
func receiptRows(files fs.FS) ([]entry, error) {
	var rows []entry
	for _, name := range receiptNames {
		document, err := readDocument(files, name)
		if err != nil {
			return nil, err
		}
		if err := hashed(files, name); err != nil {
			return nil, err
		}
		rows = append(rows, entry{name: name, ask: receipt{document},
			note: "the hash of the document is the SHA-256 of " + corpusFolder + "/" + name + ".json, byte by byte"})
	}
	return append(rows, receiptFormRows()...), nil
}

// hashed demands that the hash of the document in the receipt is that of the file, which stands in canonical form.
func hashed(files fs.FS, name string) error {
	text, err := fs.ReadFile(files, path.Join(corpusFolder, name+".json"))
	if err != nil {
		return err
	}
	a, err := agreement.Decode(bytes.NewReader(text))
	if err != nil {
		return err
	}
	report, err := thueringen.Check(a)
	if err != nil {
		return err
	}
	made, err := report.Receipt()
	if err != nil {
		return err
	}
	if made.Document != sha256.Sum256(text) {
		return fmt.Errorf("%s: the receipt has another hash of the document than the file", name)
	}
	return nil
}

// receiptFormRows are texts that are receipts or not, by the form that governance/rule documents.
func receiptFormRows() []entry {
	form := source{"the form of receipts: type Receipt of governance/rule", law.Primary}
	digits := strings.Repeat("0123456789abcdef", 4)
	hash := "sha256:" + digits
	sound := `{"library":"0.1.0","rules":{"edition":"x","hash":"` + hash + `"},"on":"2018-10-16","outcomes":"` + hash + `"}`
	row := func(name, text, want string) entry {
		return entry{name: name, ask: parseReceipt{text}, want: want, from: form}
	}
	no := func(name, text string) entry { return row("malformed-"+name, text, `{"error":"malformed"}`) }
	with := func(old, new string) string { return strings.Replace(sound, old, new, 1) }
	return []entry{
		row("sound", sound, `{"library":"0.1.0","on":"2018-10-16"}`),
		row("without-a-day", with(`"on":"2018-10-16",`, ""), `{"library":"0.1.0","on":""}`),
		no("empty", ""),
		no("null", "null"),
		no("no-library", with(`"library":"0.1.0",`, "")),
		no("empty-library", with(`"0.1.0"`, `""`)),
		no("no-rules", with(`"rules":{"edition":"x","hash":"`+hash+`"},`, "")),
		no("unknown-field", with(`"on":`, `"of":`)),
		no("other-algorithm", with(`"outcomes":"sha256:`, `"outcomes":"sha512:`)),
		no("capital-digits", with(`"outcomes":"`+hash, `"outcomes":"sha256:`+strings.ToUpper(digits))),
		no("short-hash", with(`"outcomes":"`+hash, `"outcomes":"`+hash[:len(hash)-1])),
		no("hash-of-zeros", with(`"outcomes":"`+hash, `"outcomes":"sha256:`+strings.Repeat("0", len(digits)))),
		no("no-such-day", with("2018-10-16", "2018-02-30")),
		no("twice", with(`"library":"0.1.0"`, `"library":"0.1.0","library":"0.1.0"`)),
		no("something-behind", sound+" x"),
	}
}
