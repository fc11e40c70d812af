package bulk

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

// MostBytes is the length of the longest row that is judged: that of the largest document that [agreement.Decode] reads.
const MostBytes = 4 << 20

// MostWorkers is how many workers share a stream at most: each holds a part of it in memory.
const MostWorkers = 1024

// A worker gets so many bytes, and a row more, or so many rows at once.
const (
	batchBytes = 64 << 10
	batchRows  = 4096
)

// State is how far a stream was judged, and with what result. As JSON it can be kept, and a run goes on from it.
type State struct {
	// Question tells what was asked, such as the day and the edition of the directory. A run goes on only from a state of the same.
	Question string `json:"question"`
	Offset   int64  `json:"offset"` // bytes that were judged
	Hash     string `json:"hash"`   // SHA-256 of these bytes
	Cut      bool   `json:"cut"`    // the last line had no end, as at the end of a file
	Tally    Tally  `json:"tally"`
}

// Course is how a stream is judged; the zero value begins at the beginning, with a worker for each processor.
type Course struct {
	Workers  int    // how many, at most MostWorkers; 0 for one for each processor
	Question string // see State
	Before   int64  // lines before the stream, where that is only a part of a longer one; they count for the numbers of its lines alone
	From     *State // where an earlier run stopped; nil for the beginning
	// Save is called with the state after about so many rows as Every says, and at the end, also of a run that is interrupted. An error ends
	// the run. Nil is not called.
	Save  func(State) error
	Every int64
}

// StateError tells why a run cannot go on from a state.
type StateError struct{ Reason bilingual.Text }

func (e *StateError) Error() string { return "bulk: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *StateError) Text(tag language.Tag) string { return e.Reason.In(tag) }

// errTooLong is what is wrong with a row that is not judged.
var errTooLong = &StateError{bilingual.Sprintf("die Zeile hat mehr als %d Bytes", "the line has more than %d bytes", MostBytes)}

// batch is a part of a stream.
type batch struct {
	first  int64 // line
	data   []byte
	ends   []int // of the rows in data
	tooBig []int // rows of which only the beginning is there
	offset int64 // behind it
	hash   []byte
	cut    bool
	tally  Tally
	done   chan struct{}
}

// Run judges every line of a stream. It holds a bounded part of the stream in memory. Where a state is given the same stream has to be
// given again from its beginning: what was judged is read, compared and passed over, and the result is that of one run.
//
// It ends early with the error of the context, of the reader or of Save; the state is then that of the lines before. A state of another
// question or another stream is a [*StateError].
func Run(ctx context.Context, r io.Reader, judge Judge, c Course) (State, error) {
	state := State{Question: c.Question}
	source := &stream{reader: bufio.NewReaderSize(r, batchBytes), hash: sha256.New()}
	if c.From != nil {
		state = *c.From
		state.Tally = Tally{}
		state.Tally.Merge(c.From.Tally)
		if err := source.skip(state, c.Question); err != nil {
			return state, err
		}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	workers := c.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	workers = min(workers, MostWorkers)
	work, order := make(chan *batch), make(chan *batch, workers)
	var readErr error
	var group sync.WaitGroup
	group.Go(func() {
		defer close(order)
		defer close(work)
		readErr = source.cutUp(ctx, c.Before+state.Tally.Rows, func(b *batch) { order <- b; work <- b })
	})
	for range workers {
		group.Go(func() {
			for b := range work {
				b.judge(judge)
			}
		})
	}
	var saveErr error
	saved := state.Tally.Rows
	for b := range order {
		<-b.done
		if saveErr != nil {
			continue
		}
		state.Tally.Merge(b.tally)
		state.Offset, state.Hash, state.Cut = b.offset, hex.EncodeToString(b.hash), b.cut
		if c.Save != nil && c.Every > 0 && state.Tally.Rows-saved >= c.Every {
			saved = state.Tally.Rows
			if saveErr = c.Save(state); saveErr != nil {
				stop()
			}
		}
	}
	group.Wait()
	switch {
	case saveErr != nil:
		return state, saveErr
	case c.Save != nil:
		readErr = errors.Join(readErr, c.Save(state))
	}
	return state, readErr
}

// judge judges the rows of a batch.
func (b *batch) judge(judge Judge) {
	defer close(b.done)
	start := 0
	for i, end := range b.ends {
		row := b.data[start:end]
		start = end
		v := Verdict{Outcome: TooLong, Exit: rule.ExitErrors, Err: errTooLong}
		if !slices.Contains(b.tooBig, i) {
			v = judge(row)
		}
		b.tally.Add(b.first+int64(i), row, v)
	}
}

// stream reads lines, and hashes what it has read.
type stream struct {
	reader *bufio.Reader
	hash   hash.Hash
	offset int64
}

// skip passes over what was judged before.
func (s *stream) skip(state State, question string) error {
	wrong := func(german, english string, args ...any) error {
		return &StateError{bilingual.Sprintf(german, english, args...)}
	}
	if state.Question != question {
		return wrong("der Stand gehört zu einer anderen Frage: %q statt %q", "the state is of another question: %q instead of %q", state.Question, question)
	}
	n, err := io.CopyN(s.hash, s.reader, state.Offset)
	s.offset = n
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if n != state.Offset || n > 0 && hex.EncodeToString(s.hash.Sum(nil)) != state.Hash {
		return wrong("der Stand gehört zu anderen Daten: die ersten %d Bytes sind nicht dieselben", "the state is of other data: the first %d bytes are not the same", state.Offset)
	}
	next, _ := s.reader.Peek(len("\r\n"))
	switch end := bytes.HasPrefix(next, []byte("\n")) || bytes.Equal(next, []byte("\r\n")); {
	case !state.Cut || len(next) == 0: // what is wrong with the reader is told when it is read
		return nil
	case !end:
		return wrong("die letzte Zeile geht weiter, nachdem sie schon geprüft war", "the last line goes on after it was judged")
	}
	_, _, err = s.line(nil)
	return err
}

// cutUp hands on the stream in batches, until it or the context ends. The rows before were read already.
func (s *stream) cutUp(ctx context.Context, before int64, hand func(*batch)) error {
	for first := before + 1; ; {
		if err := ctx.Err(); err != nil {
			return err
		}
		b := &batch{first: first, done: make(chan struct{})}
		err := s.fill(b)
		if err != nil && !errors.Is(err, io.EOF) {
			return err // how much of the batch was read is not known
		}
		if n := len(b.ends); n > 0 {
			first += int64(n)
			b.offset, b.hash = s.offset, s.hash.Sum(nil)
			hand(b)
		}
		if err != nil {
			return nil
		}
	}
}

// fill reads lines into a batch until there is enough.
func (s *stream) fill(b *batch) (err error) {
	for len(b.data) < batchBytes && len(b.ends) < batchRows && err == nil {
		start, tooBig := len(b.data), false
		var data []byte
		data, tooBig, err = s.line(b.data)
		b.cut = errors.Is(err, io.EOF) && len(data) > start
		if err != nil && !b.cut {
			return err
		}
		b.data = data[:start+len(bytes.TrimRight(data[start:], "\r\n"))]
		b.ends = append(b.ends, len(b.data))
		if tooBig {
			b.tooBig = append(b.tooBig, len(b.ends)-1)
		}
	}
	return err
}

// line appends the next line with its end to data; of a line that is too long only the beginning.
func (s *stream) line(data []byte) (more []byte, tooBig bool, err error) {
	start := len(data)
	for {
		piece, err := s.reader.ReadSlice('\n')
		s.hash.Write(piece)
		s.offset += int64(len(piece))
		if len(data)-start+len(piece) > MostBytes {
			tooBig = true
			data = data[:min(len(data), start+mostShown)]
		}
		if !tooBig {
			data = append(data, piece...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return data, tooBig, err
		}
	}
}
