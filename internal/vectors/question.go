package vectors

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// question is one that an implementation answers: a line of JSON with the name of the question under "ask".
type question interface {
	name() string
	answer() answer
}

// answer is the answer to a question. One that is no good has its reason under "error", as one of the words below.
type answer map[string]any

// The words under "error".
const (
	malformed    = "malformed"       // a text is no key, day, method, document or receipt
	unknown      = "unknown"         // no unit ever had the key
	notThatDay   = "not-on-that-day" // a unit had or will have the key, but not on the day
	outsideSpan  = "outside-span"    // the directory does not know the day
	ambiguous    = "ambiguous"       // several units are meant; none is chosen
	notFound     = "not-found"       // no unit has the name
	leftOut      = "left-out"        // the cell stands for a unit that the question leaves out
	lostLetters  = "lost-letters"    // the name has lost letters
	tie          = "tie"             // equal claims to the last parts
	notSplit     = "weights"         // no weights, none above zero, or one below it
	tooLarge     = "overflow"        // a number outside 64 bits
	notAsked     = "unknown-question"
	unreadable   = "unreadable-request"
	wrongRequest = "argument" // the question makes no sense, such as a later day before an earlier one
)

func fail(word string) answer { return answer{"error": word} }

// questions make an empty question of each name.
var questions = map[string]func() question{
	"parse-key":      func() question { return new(parseKey) },
	"lookup-key":     func() question { return new(lookupKey) },
	"find-name":      func() question { return new(findName) },
	"resolve-cell":   func() question { return new(resolveCell) },
	"apportion":      func() question { return new(apportion) },
	"successors":     func() question { return new(successors) },
	"correspondence": func() question { return new(correspondence) },
	"date-column":    func() question { return new(dateColumn) },
	"check-document": func() question { return new(checkDocument) },
	"outcomes":       func() question { return new(outcomes) },
	"receipt":        func() question { return new(receipt) },
	"parse-receipt":  func() question { return new(parseReceipt) },

	"parse-leitweg":   func() question { return new(parseLeitweg) },
	"compute-leitweg": func() question { return new(computeLeitweg) },
	"read-leitweg":    func() question { return new(readLeitweg) },

	"write-key":             func() question { return new(writeKey) },
	"read-key":              func() question { return new(readKey) },
	"pvog-chain":            func() question { return new(pvogChain) },
	"fit-connect-parameter": func() question { return new(fitConnectParameter) },
	"xoev-version":          func() question { return new(xoevVersion) },
	"xoev-parse":            func() question { return new(xoevParse) },
	"read-number":           func() question { return new(readNumber) },
}

// encode returns a question as a line.
func encode(q question) json.RawMessage {
	body, err := json.Marshal(q)
	if err != nil {
		panic(err) // questions are texts, lists of texts and documents
	}
	return append([]byte(`{"ask":"`+q.name()+`",`), body[1:]...)
}

// Answer returns the answer of this library to a question, both as one line of JSON without its end.
func Answer(line []byte) []byte {
	answered, err := json.Marshal(ask(line).answerOrNot())
	if err != nil {
		panic(err) // answers are texts, numbers and lists
	}
	return answered
}

// asked is a question, or why there is none.
type asked struct {
	question question
	refused  string
}

func (a asked) answerOrNot() answer {
	if a.question == nil {
		return fail(a.refused)
	}
	return a.question.answer()
}

func ask(line []byte) asked {
	var members map[string]json.RawMessage
	var name string
	if json.Unmarshal(line, &members) != nil || json.Unmarshal(members["ask"], &name) != nil {
		return asked{refused: unreadable}
	}
	fresh, known := questions[name]
	if !known {
		return asked{refused: notAsked}
	}
	delete(members, "ask")
	body, err := json.Marshal(members)
	if err != nil {
		return asked{refused: unreadable}
	}
	q := fresh()
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.DisallowUnknownFields()
	if decoder.Decode(q) != nil {
		return asked{refused: unreadable}
	}
	return asked{question: q}
}

// Serve answers one question a line until there are no more. Each answer is written before the next line is waited for.
func Serve(in io.Reader, out io.Writer) error {
	reader, writer := bufio.NewReader(in), bufio.NewWriter(out)
	for {
		line, err := reader.ReadBytes('\n')
		if len(line) > 0 {
			if _, err := writer.Write(append(Answer(line), '\n')); err != nil {
				return err
			}
		}
		if reader.Buffered() == 0 || err != nil {
			if err := writer.Flush(); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}
