package strictjson

import (
	"encoding/json"
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
)

type kind uint8

const (
	objectKind kind = iota
	arrayKind
	stringKind
	numberKind
	boolKind
	nullKind
	nameKind // the name of a field; its value is the next node
)

// node is a value or the name of a field.
type node struct {
	kind    kind
	escaped bool  // a string or name with an escape sequence in it
	start   int32 // offset of its first byte in the text
	end     int32 // offset after its last byte
	next    int32 // index of the first node after this one and all that it holds; 0 while it is being read
}

// document is a text that is JSON, and its nodes in the order of the text.
type document struct {
	text  string
	nodes []node
}

// raw returns a node as it is written.
func (d *document) raw(at int) string {
	return d.text[d.nodes[at].start:d.nodes[at].end]
}

// str returns the text of a string or name; it shares the memory of the document where it can.
func (d *document) str(at int) string {
	raw := d.raw(at)
	if !d.nodes[at].escaped {
		return raw[1 : len(raw)-1]
	}
	var s string
	if err := json.Unmarshal([]byte(raw), &s); err != nil {
		panic("strictjson: the scanner let a string pass that is none: " + err.Error())
	}
	return s
}

// members returns the nodes of the names and values of an object.
func (d *document) members(at int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		end := int(d.nodes[at].next)
		for i := at + 1; i < end && yield(i, i+1); i = int(d.nodes[i+1].next) {
		}
	}
}

// elements returns the numbers and nodes of the elements of an array.
func (d *document) elements(at int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		end := int(d.nodes[at].next)
		for n, i := 0, at+1; i < end && yield(n, i); n, i = n+1, int(d.nodes[i].next) {
		}
	}
}

// pointer returns the JSON pointer of a node, also in a document that has been read only up to that node.
func (d *document) pointer(to int) string {
	var b strings.Builder
	for at := 0; at != to; {
		element := 0
		inObject := d.nodes[at].kind == objectKind
		for child := at + 1; ; element++ {
			value := child
			if inObject && child != to {
				value++
			}
			if next := int(d.nodes[value].next); value != to && next != 0 && next <= to {
				child = next
				continue
			}
			if inObject {
				b.WriteString("/" + escapeToken(d.str(child)))
			} else {
				b.WriteString("/" + strconv.Itoa(element))
			}
			at = value
			break
		}
	}
	return b.String()
}

// fail returns the error about a node at an offset of the text.
func (d *document) fail(at, offset int, reason bilingual.Text) *Error {
	e := NewError("", reason)
	if len(d.nodes) > 0 {
		e.Pointer = d.pointer(at)
	}
	e.Line, e.Column = d.place(offset)
	return e
}

// place returns line and column of an offset.
func (d *document) place(offset int) (line, column int) {
	before := d.text[:offset]
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[start:]) + 1
}

type scanner struct {
	document
	at     int
	fields []fieldName // of the objects that are being read, the outermost object first
}

type fieldName struct {
	name  string
	start int
}

var wantValue = bilingual.Text{
	German:  "ein Wert: ein Objekt { }, eine Liste [ ], ein Text in doppelten Anführungszeichen, eine Zahl, true oder false",
	English: "a value: an object, an array, a string in double quotes, a number, true or false",
}

// scan reads the whole text. It accepts what RFC 8259 allows, without repeated names, and within the limits of this
// package.
func scan(text string) (*document, *Error) {
	s := scanner{document: document{text: text}}
	switch {
	case len(text) > MaxBytes:
		return nil, s.fail(0, MaxBytes, tooLong())
	case strings.HasPrefix(text, "\uFEFF"):
		return nil, s.fail(0, 0, bilingual.Text{
			German:  "das Dokument beginnt mit einer Kennung der Byte-Reihenfolge (BOM): als UTF-8 ohne BOM speichern",
			English: "the document begins with a byte order mark: save it as UTF-8 without one",
		})
	case strings.HasPrefix(text, "\xFF\xFE"), strings.HasPrefix(text, "\xFE\xFF"):
		return nil, s.fail(0, 0, bilingual.Text{
			German: "das Dokument ist in UTF-16 gespeichert: als UTF-8 speichern", English: "the document is encoded as UTF-16: save it as UTF-8",
		})
	}
	if s.space(); s.at == len(text) {
		return nil, s.fail(0, 0, bilingual.Sprintf("das Dokument ist leer: verlangt ist %s", "the document is empty: want %s", wantValue))
	}
	s.nodes = make([]node, 0, min(len(text)/8+1, MaxNodes))
	if err := s.value(0); err != nil {
		return nil, err
	}
	if s.space(); s.at < len(text) {
		return nil, s.fail(0, s.at, bilingual.Sprintf("das Dokument ist vor %s zu Ende: danach darf nichts mehr stehen",
			"the document is complete before %s: want nothing after it", s.here()))
	}
	return &s.document, nil
}

// space skips white space.
func (s *scanner) space() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return
		}
	}
}

// peek returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.at == len(s.text) {
		return 0
	}
	return s.text[s.at]
}

// push begins a node at an offset.
func (s *scanner) push(k kind, start int) (int, *Error) {
	at := len(s.nodes)
	if at == MaxNodes {
		return 0, s.fail(0, start, bilingual.Sprintf("das Dokument hat mehr als %d Werte und Namen: aufteilen",
			"the document has more than %d values and names: split it", MaxNodes))
	}
	s.nodes = append(s.nodes, node{kind: k, start: int32(start)})
	return at, nil
}

// value reads the value at the current place, which lies in depth arrays and objects.
func (s *scanner) value(depth int) *Error {
	k := kindOf(s.peek())
	at, err := s.push(k, s.at)
	if err != nil {
		return err
	}
	escaped := false
	switch k {
	case objectKind, arrayKind:
		if depth == MaxDepth {
			return s.fail(at, s.at, tooDeep())
		}
		if k == objectKind {
			err = s.object(at, depth+1)
		} else {
			err = s.array(at, depth+1)
		}
	case stringKind:
		escaped, err = s.string(at)
	case numberKind:
		err = s.number(at)
	default:
		err = s.literal(at)
	}
	if err != nil {
		return err
	}
	n := &s.nodes[at]
	n.escaped, n.end, n.next = escaped, int32(s.at), int32(len(s.nodes))
	return nil
}

// kindOf tells a value by its first character; what begins no value is taken for a boolean that will not be one.
func kindOf(c byte) kind {
	switch {
	case c == '{':
		return objectKind
	case c == '[':
		return arrayKind
	case c == '"':
		return stringKind
	case c == '-', '0' <= c && c <= '9':
		return numberKind
	case c == 'n':
		return nullKind
	}
	return boolKind
}

func (s *scanner) object(at, depth int) *Error {
	outside := len(s.fields)
	for more := s.open('}'); more; {
		err := s.name(at, s.fields[outside:])
		if err != nil {
			return err
		}
		if s.space(); s.peek() != ':' {
			return s.unexpected(at, bilingual.Text{German: "ein Doppelpunkt nach dem Namen", English: "a colon after the name"})
		}
		s.at++
		s.space()
		if err = s.value(depth); err != nil {
			return err
		}
		if more, err = s.comma(at, '}'); err != nil {
			return err
		}
	}
	s.fields = s.fields[:outside]
	return nil
}

func (s *scanner) array(at, depth int) *Error {
	for more := s.open(']'); more; {
		err := s.value(depth)
		if err != nil {
			return err
		}
		if more, err = s.comma(at, ']'); err != nil {
			return err
		}
	}
	return nil
}

// open goes into an array or object and reports whether it holds anything.
func (s *scanner) open(closing byte) bool {
	s.at++
	if s.space(); s.peek() != closing {
		return true
	}
	s.at++
	return false
}

// comma goes on to what follows a value in an array or object, and reports whether there is more in it.
func (s *scanner) comma(owner int, closing byte) (more bool, err *Error) {
	s.space()
	switch start := s.at; s.peek() {
	case closing:
		s.at++
		return false, nil
	case ',':
		s.at++
		if s.space(); s.peek() == closing {
			return false, s.fail(owner, start, bilingual.Sprintf("ein Komma vor der schließenden Klammer %c: streichen",
				"a comma before the closing %c: remove it", closing))
		}
		return true, nil
	}
	return false, s.unexpected(owner, bilingual.Sprintf("ein Komma oder die schließende Klammer %c", "a comma or the closing %c", closing))
}

// name reads the name of a field of the object owner, which comes after the others.
func (s *scanner) name(owner int, others []fieldName) *Error {
	if s.peek() != '"' {
		return s.unexpected(owner, bilingual.Text{German: "ein Name in doppelten Anführungszeichen", English: "a name in double quotes"})
	}
	start := s.at
	escaped, err := s.string(owner)
	if err != nil {
		return err
	}
	at, err := s.push(nameKind, start)
	if err != nil {
		return err
	}
	n := &s.nodes[at]
	n.escaped, n.end, n.next = escaped, int32(s.at), int32(at+1)

	field := fieldName{s.str(at), start}
	for _, other := range others {
		if other.name == field.name {
			line, column := s.place(other.start)
			return s.fail(at, start, bilingual.Sprintf(
				"das Feld %s steht zweimal da, zuerst in Zeile %d, Spalte %d: eines streichen",
				"the field %s is there twice, first at line %d, column %d: remove one", quote(field.name), line, column))
		}
	}
	if len(others) == MaxFields {
		return s.fail(owner, start, bilingual.Sprintf("das Objekt hat mehr als %d Felder: weniger verlangt",
			"the object has more than %d fields: want fewer", MaxFields))
	}
	s.fields = append(s.fields, field)
	return nil
}

// string reads a string or name; errors are about the node owner.
func (s *scanner) string(owner int) (escaped bool, err *Error) {
	start := s.at
	for s.at++; s.at < len(s.text); {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return escaped, nil
		case c == '\\':
			escaped = true
			if err := s.escape(owner, start); err != nil {
				return false, err
			}
		case c < ' ':
			return false, s.control(owner, start, c)
		case c < utf8.RuneSelf:
			s.at++
		default:
			r, size := utf8.DecodeRuneInString(s.text[s.at:])
			if r == utf8.RuneError && size == 1 {
				if !utf8.FullRuneInString(s.text[s.at:]) {
					return false, s.truncated(owner, start)
				}
				return false, s.fail(owner, s.at, bilingual.Sprintf("das Byte 0x%02X ist nicht UTF-8: das Dokument als UTF-8 speichern",
					"the byte 0x%02X is not UTF-8: save the document as UTF-8", c))
			}
			s.at += size
		}
	}
	return false, s.truncated(owner, start)
}

// escape reads an escape sequence of the string that begins at start.
func (s *scanner) escape(owner, start int) *Error {
	rest := s.text[s.at:]
	if len(rest) < 2 {
		return s.truncated(owner, start)
	}
	if rest[1] != 'u' {
		if !strings.ContainsRune(`"\/bfnrt`, rune(rest[1])) {
			return s.fail(owner, s.at, bilingual.Text{
				German:  `unbekanntes Zeichen nach \: möglich sind \" \\ \/ \b \f \n \r \t \u; ein umgekehrter Schrägstrich wird \\ geschrieben`,
				English: `unknown escape sequence: want one of \" \\ \/ \b \f \n \r \t \u; a backslash is written \\`,
			})
		}
		s.at += 2
		return nil
	}
	digits := rest[2:min(6, len(rest))]
	r, err := strconv.ParseUint(digits, 16, 16)
	switch {
	case digits != "" && err != nil:
		return s.fail(owner, s.at, bilingual.Text{German: `verlangt sind vier hexadezimale Ziffern nach \u`, English: `want four hexadecimal digits after \u`})
	case len(digits) < 4:
		return s.truncated(owner, start)
	}
	if !utf16.IsSurrogate(rune(r)) {
		s.at += 6
		return nil
	}
	if len(rest) >= 12 && rest[6:8] == `\u` {
		low, err := strconv.ParseUint(rest[8:12], 16, 16)
		if err == nil && utf16.DecodeRune(rune(r), rune(low)) != utf8.RuneError {
			s.at += 12
			return nil
		}
	}
	return s.fail(owner, s.at, bilingual.Sprintf(
		`\u%s ist ein halbes Ersatzpaar: verlangt ist \uD800 bis \uDBFF und dann \uDC00 bis \uDFFF, oder das Zeichen selbst`,
		`\u%s is half of a surrogate pair: want \uD800 to \uDBFF and then \uDC00 to \uDFFF, or the character itself`, digits))
}

func (s *scanner) number(at int) *Error {
	rest := s.text[s.at:]
	written := rest[:len(rest)-len(strings.TrimLeft(rest, "+-.0123456789Ee"))]
	switch {
	case json.Valid([]byte(written)):
		s.at += len(written)
		return nil
	case len(written) == len(rest):
		s.at = len(s.text)
		return s.unexpected(at, bilingual.Text{German: "der Rest der Zahl", English: "the rest of the number"})
	}
	return s.fail(at, s.at, bilingual.Sprintf(
		"%s ist keine Zahl: verlangt ist eine wie -12; Schlüssel, Beträge, Anteile und Tage stehen in doppelten Anführungszeichen: %[2]s",
		"%s is no number: want one such as -12; keys, amounts, shares and days stand in double quotes: %[2]s", shorten(written, 60), quote(written)))
}

func (s *scanner) literal(at int) *Error {
	rest := s.text[s.at:]
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(rest, word) {
			s.at += len(word)
			return nil
		}
		if strings.HasPrefix(word, rest) {
			s.at = len(s.text)
		}
	}
	return s.unexpected(at, wantValue)
}

// control is the error about a control character in the string that begins at start.
func (s *scanner) control(owner, start int, c byte) *Error {
	if c == '\n' || c == '\r' {
		line, column := s.place(start)
		return s.fail(owner, s.at, bilingual.Sprintf(
			`die Zeile endet in dem Text, der in Zeile %d, Spalte %d beginnt: es fehlt das schließende gerade Anführungszeichen "; `+
				`ein Zeilenumbruch im Text wird \u%04x geschrieben`,
			`the line ends in the string that begins at line %d, column %d: want the closing straight quote "; `+
				`a line break in a string is written \u%04x`, line, column, c))
	}
	return s.fail(owner, s.at, bilingual.Sprintf(`ein Text kann das Zeichen %U nicht unmittelbar enthalten: \u%04x schreiben`,
		`a string cannot hold the character %U as it is: write \u%04x`, c, c))
}

// unexpected is the error about the next character, or about the end of the text.
func (s *scanner) unexpected(owner int, want bilingual.Text) *Error {
	if s.at == len(s.text) {
		return s.fail(owner, s.at, bilingual.Sprintf("das Dokument endet zu früh, es ist abgeschnitten: verlangt ist %s",
			"the document ends too early, it is truncated: want %s", want))
	}
	return s.fail(owner, s.at, ending(bilingual.Sprintf("unerwartet steht hier %s: verlangt ist %s", "unexpected %s: want %s", s.here(), want),
		"; ", s.hint()))
}

// hint says what people write who meet with the next character where it should not stand.
func (s *scanner) hint() bilingual.Text {
	rest := s.text[s.at:]
	r, _ := utf8.DecodeRuneInString(rest)
	word := rest[:len(rest)-len(strings.TrimLeftFunc(rest, unicode.IsLetter))]
	before := byte(0)
	if s.at > 0 {
		before = s.text[s.at-1]
	}
	switch {
	case strings.ContainsRune("'‚‘’„“”«»‹›`", r):
		return bilingual.Text{
			German:  `Anführungszeichen sind in JSON immer gerade und doppelt: "`,
			English: `quotes are always straight and double in JSON: "`,
		}
	case before == ',' && r >= '0' && r <= '9':
		return bilingual.Text{
			German:  `Zahlen mit Dezimalkomma, Beträge und Anteile stehen in doppelten Anführungszeichen, etwa "33,3 %" oder "1.000,50 EUR"`,
			English: `numbers with a decimal comma, amounts and shares stand in double quotes, such as "33.3%" or "1000.50"`,
		}
	case r == '"', r == '{', r == '[':
		return bilingual.Text{German: "hinter dem Wert davor fehlt wohl ein Komma", English: "a comma seems to be missing after the value before it"}
	case r == '/', r == '#':
		return bilingual.Text{German: "Kommentare kennt JSON nicht", English: "JSON has no comments"}
	case truth(word) != "":
		return bilingual.Sprintf("%s heißt hier %s, klein geschrieben und ohne Anführungszeichen",
			"%s is written %s, in small letters and without quotes", word, truth(word))
	}
	return bilingual.Text{}
}

// truncated is the error about a text that ends in the string that begins at start.
func (s *scanner) truncated(owner, start int) *Error {
	line, column := s.place(start)
	return s.fail(owner, len(s.text), bilingual.Sprintf(
		"das Dokument endet in dem Text, der in Zeile %d, Spalte %d beginnt, es ist abgeschnitten: verlangt ist ein schließendes Anführungszeichen",
		"the document ends in the string that begins at line %d, column %d, it is truncated: want a closing quote", line, column))
}

// here names the next character.
func (s *scanner) here() bilingual.Text {
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	if r == utf8.RuneError && size == 1 {
		return bilingual.Sprintf("das Byte 0x%02X", "byte 0x%02X", s.text[s.at])
	}
	if r == '\'' {
		return both("%s", `"'"`)
	}
	return both("%s", strconv.QuoteRune(r))
}
