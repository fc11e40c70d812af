package gv100

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
)

const (
	recordLength  = 220
	byteOrderMark = "\uFEFF"
)

// encoding is what is known so far about the text.
type encoding uint8

const (
	undecided encoding = iota // only ASCII so far
	inUTF8
	inLatin1
)

// lines cuts the input into lines of 220 characters and brings them to UTF-8.
type lines struct {
	in       *bufio.Reader
	number   int // of the current line
	encoding encoding
	stripped bool   // the blanks at the ends of the lines are gone
	decoded  []byte // the current line where it had to be decoded
	padded   []byte // the current line where its blanks had to be put back
	values   []byte // the texts of one record, see fields.texts

	text []byte // the current line in UTF-8, valid until the next one
	seat int    // byte at which position 73 begins
	rest int    // byte at which position 123 begins
}

// longestLine is how many bytes are looked through for the end of a line.
const longestLine = 64 << 10

func newLines(r io.Reader) *lines {
	return &lines{in: bufio.NewReaderSize(r, longestLine)}
}

// next goes to the next line and reports whether there is one.
func (l *lines) next() (bool, error) {
	raw, err := l.in.ReadSlice('\n')
	if err != nil && err != io.EOF && !errors.Is(err, bufio.ErrBufferFull) {
		return false, Error{Line: l.number + 1, Err: err}.because(cannotRead)
	}
	if len(raw) == 0 {
		return false, nil
	}
	l.number++
	ended := err == nil
	if l.number > 1 && isNothing(raw) {
		return false, l.end(raw)
	}
	if errors.Is(err, bufio.ErrBufferFull) {
		return false, Error{Line: l.number}.because(bilingual.Sprintf("verlangt sind %d Zeichen, gefunden mehr als %d Bytes ohne ein Zeilenende",
			"want %d characters, found more than %d bytes without a line end", recordLength, len(raw)-1))
	}
	if err == nil {
		raw = raw[:len(raw)-1]
		raw = bytes.TrimSuffix(raw, []byte{'\r'})
	}
	if l.number == 1 {
		if rest, found := bytes.CutPrefix(raw, []byte(byteOrderMark)); found {
			raw = rest
			l.encoding = inUTF8
		}
	}
	if !ended {
		raw = bytes.TrimSuffix(raw, []byte{endMark})
	}
	if l.number == 1 {
		l.stripped = ended && isStripped(raw)
	}
	if l.stripped {
		if raw, err = l.fill(raw, ended); err != nil {
			return false, err
		}
	}
	return true, l.accept(raw)
}

// endMark is the character (^Z) with which old programs end a text.
const endMark = 0x1a

// isNothing reports whether a line holds no record: nothing, or only blanks and the mark of the end.
func isNothing(raw []byte) bool {
	for _, b := range raw {
		if b != ' ' && b != '\r' && b != '\n' && b != endMark {
			return false
		}
	}
	return true
}

// end demands that nothing follows a line without a record. The line itself is damage where a record follows.
func (l *lines) end(raw []byte) error {
	first, length := l.number, len(bytes.TrimRight(raw, "\r\n"))
	for {
		raw, err := l.in.ReadSlice('\n')
		switch {
		case len(raw) > 0 && !isNothing(raw):
			return lengthError(first, length)
		case err == io.EOF:
			return nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return Error{Line: l.number + 1, Err: err}.because(cannotRead)
		}
	}
}

// isStripped reports whether the first line of a file has lost the blanks at its end, as editors take them off. All lines have such
// blanks, for the last field is blank in all known files.
func isStripped(raw []byte) bool {
	isDigit := func(b byte) bool { return '0' <= b && b <= '9' }
	isRecord := len(raw) > 2 && isDigit(raw[0]) && isDigit(raw[1])
	return isRecord && raw[len(raw)-1] != ' ' && characters(raw) < recordLength
}

// characters returns how many characters a line has in its encoding.
func characters(raw []byte) int {
	if utf8.Valid(raw) {
		return utf8.RuneCount(raw)
	}
	return len(raw)
}

// fill puts the blanks back that a line has lost. Where the first line has lost them, all must have: a single short line is damage,
// and so is a last one without its line end, which may be cut off.
func (l *lines) fill(raw []byte, ended bool) ([]byte, error) {
	length := characters(raw)
	switch {
	case raw[len(raw)-1] == ' ':
		return nil, Error{Line: l.number}.because(bilingual.Text{
			German:  "endet mit Leerzeichen, die in den Zeilen davor fehlen; verlangt sind sie überall oder nirgends",
			English: "ends in blanks, which the lines before have lost; want them everywhere or nowhere"})
	case !ended && length < recordLength:
		return nil, Error{Line: l.number}.because(bilingual.Sprintf(
			"verlangt sind %d Zeichen, gefunden %d; den Zeilen dieser Datei fehlen die Leerzeichen am Ende, und die letzte kann abgeschnitten sein",
			"want %d characters, found %d; the lines of this file have lost the blanks at their ends, and the last may be cut off", recordLength, length))
	}
	l.padded = append(l.padded[:0], raw...)
	for ; length < recordLength; length++ {
		l.padded = append(l.padded, ' ')
	}
	return l.padded, nil
}

// accept takes raw as the current line.
func (l *lines) accept(raw []byte) error {
	if isPrintableASCII(raw) {
		if len(raw) != recordLength {
			return lengthError(l.number, len(raw))
		}
		l.text, l.seat, l.rest = raw, nameField.through, seatField.through
		return nil
	}
	text, err := l.decode(raw)
	if err != nil {
		return err
	}
	return l.measure(text)
}

// isPrintableASCII reports whether there are only letters, digits, marks and blanks of ASCII. It looks at eight bytes at
// a time: the top bit of a byte is set where the byte is not ASCII, where it is less than a blank (0x20), so that taking
// 0x20 away borrows, and where it is DEL (0x7f), so that adding 1 carries.
func isPrintableASCII(text []byte) bool {
	const every, top = 0x0101_0101_0101_0101, 0x8080_8080_8080_8080
	for len(text) >= 8 {
		word := binary.LittleEndian.Uint64(text)
		if (word|(word-every*' ')|(word+every))&top != 0 {
			return false
		}
		text = text[8:]
	}
	for _, b := range text {
		if b < ' ' || b > '~' {
			return false
		}
	}
	return true
}

// decode returns the line in UTF-8 and fixes the encoding of the file where it was open.
func (l *lines) decode(raw []byte) ([]byte, error) {
	multibyte := slices.IndexFunc(raw, func(b byte) bool { return b >= utf8.RuneSelf })
	if multibyte < 0 {
		return raw, nil
	}
	if utf8.Valid(raw) {
		if l.encoding == inLatin1 {
			return nil, Error{Line: l.number, Column: multibyte + 1}.because(bilingual.Text{
				German:  "UTF-8 in einer Datei, die weiter oben in ISO-8859-1 ist; verlangt ist eine Zeichenkodierung für alles",
				English: "UTF-8 in a file that is in ISO-8859-1 further up; want one encoding throughout"})
		}
		l.encoding = inUTF8
		return raw, nil
	}
	if l.encoding == inUTF8 {
		return nil, Error{Line: l.number, Column: firstInvalid(raw)}.because(bilingual.Text{
			German:  "nicht UTF-8 wie die Datei weiter oben; verlangt ist eine Zeichenkodierung für alles",
			English: "not UTF-8, in which the file is further up; want one encoding throughout"})
	}
	l.encoding = inLatin1
	l.decoded = l.decoded[:0]
	for _, b := range raw {
		l.decoded = utf8.AppendRune(l.decoded, rune(b))
	}
	return l.decoded, nil
}

// firstInvalid returns the column of the first byte that is not UTF-8.
func firstInvalid(text []byte) int {
	column := 1
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			break
		}
		text = text[size:]
		column++
	}
	return column
}

// measure checks the characters of a line that is not plain ASCII and finds where its fields begin.
func (l *lines) measure(text []byte) error {
	l.text, l.seat, l.rest = text, nameField.through, seatField.through
	more := 0 // how many bytes there were more than characters
	for at := 0; at < len(text); {
		if b := text[at]; ' ' <= b && b <= '~' {
			at++
			continue
		}
		position := at - more + 1
		r, size := utf8.DecodeRune(text[at:])
		if isDamage(r) {
			return Error{Line: l.number, Column: position}.because(bilingual.Sprintf(
				"das Zeichen %U steht in keinem Verzeichnis; die Zeile ist beschädigt oder weder in UTF-8 noch in ISO-8859-1",
				"the character %U stands in no register; the line is damaged or neither in UTF-8 nor in ISO-8859-1", r))
		}
		if position <= nameField.through {
			l.seat += size - 1
		}
		if position <= seatField.through {
			l.rest += size - 1
		}
		more += size - 1
		at += size
	}
	if len(text)-more != recordLength {
		return lengthError(l.number, len(text)-more)
	}
	return nil
}

// isDamage reports whether a character shows that a text was damaged on its way here: a control character, a character that shows
// nothing (the byte order mark of another file, a mark of the direction of writing), or one that an earlier conversion could not read.
func isDamage(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError
}

func lengthError(line, length int) error {
	return Error{Line: line}.because(bilingual.Sprintf("verlangt sind %d Zeichen, gefunden %d", "want %d characters, found %d", recordLength, length))
}
