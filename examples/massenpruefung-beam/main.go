// Command massenpruefung-beam judges the same lines as massenpruefung, as a pipeline of Apache Beam: rows are independent of each other, so
// that many workers can share them. It runs on prism, the local runner of Beam's Go SDK.
//
//	go run . [-documents] [-on DAY] FILE
//
// The judges and the tally are those of package bulk; the pipeline only hands out parts of the file and adds up. The result is the "tally" of
// massenpruefung -json, and so are the exit codes: 0 nothing wrong, 1 errors, 2 unreadable, 3 something open. For another runner each worker
// has to reach the file under the same name.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

const partBytes = 1 << 20 // of a file that a worker gets at once, and the rest of a line more

// part is a part of a file, in whole lines.
type part struct {
	Offset, Bytes, Before int64 // Before counts the lines before it
}

// judgeFn judges a part of the file. Its fields are what a worker is told.
type judgeFn struct {
	File      string
	Documents bool
	On        string
	judge     bulk.Judge
}

func init() {
	register.DoFn3x1[context.Context, part, func(bulk.Tally), error](&judgeFn{})
	register.DoFn1x1[bulk.Tally, error](&writeFn{})
	register.Emitter1[bulk.Tally]()
	register.Function2x1(add)
	beam.RegisterCoder(reflect.TypeFor[bulk.Tally](), encode, decode)
}

func encode(t bulk.Tally) ([]byte, error) { return json.Marshal(t) }

func decode(text []byte) (t bulk.Tally, err error) { err = json.Unmarshal(text, &t); return t, err }

// add adds up two tallies, and leaves both as they are.
func add(a, b bulk.Tally) (sum bulk.Tally) {
	sum.Merge(a)
	sum.Merge(b)
	return sum
}

// Setup makes the judge, once for each worker.
func (f *judgeFn) Setup() error {
	if f.Documents {
		f.judge = bulk.Agreements(review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory))
		return nil
	}
	day, err := civil.Parse(f.On)
	if err != nil {
		return err
	}
	snapshot, err := bund.Directory().On(day)
	f.judge = bulk.Keys(snapshot)
	return err
}

// ProcessElement judges one part.
func (f *judgeFn) ProcessElement(ctx context.Context, p part, emit func(bulk.Tally)) error {
	file, err := os.Open(f.File)
	if err != nil {
		return err
	}
	defer file.Close()
	state, err := bulk.Run(ctx, io.NewSectionReader(file, p.Offset, p.Bytes), f.judge, bulk.Course{Workers: 1, Before: p.Before})
	if err == nil {
		emit(state.Tally)
	}
	return err
}

// writeFn writes the result into a file.
type writeFn struct{ Result string }

// ProcessElement writes the one tally that there is.
func (f *writeFn) ProcessElement(t bulk.Tally) error {
	text, err := json.Marshal(t)
	return errors.Join(err, os.WriteFile(f.Result, text, 0o644))
}

// parts cuts a file into parts of whole lines. Of a file without any line there is one empty part.
func parts(r io.Reader) (list []part, err error) {
	reader := bufio.NewReader(r)
	var p part
	lines := int64(0)
	for err == nil {
		var piece []byte
		piece, err = reader.ReadSlice('\n')
		p.Bytes += int64(len(piece))
		if errors.Is(err, bufio.ErrBufferFull) {
			err = nil
			continue
		}
		lines++
		if err != nil || p.Bytes >= partBytes {
			list = append(list, p)
			p = part{Offset: p.Offset + p.Bytes, Before: lines}
		}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return list, err
}

// judgeFile runs the pipeline over a file.
func judgeFile(ctx context.Context, f judgeFn) (sum bulk.Tally, err error) {
	file, err := os.Open(f.File)
	if err != nil {
		return sum, err
	}
	defer file.Close()
	list, err := parts(file)
	if err != nil {
		return sum, err
	}
	result, err := os.CreateTemp("", "massenpruefung-*.json")
	if err != nil {
		return sum, err
	}
	defer os.Remove(result.Name())
	defer result.Close()
	first := f
	if err = first.Setup(); err != nil {
		return sum, err // before any worker starts
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	tallies := beam.ParDo(scope, &f, beam.Reshuffle(scope, beam.CreateList(scope, list)))
	beam.ParDo0(scope, &writeFn{Result: result.Name()}, beam.Combine(scope, add, tallies))
	if _, err = prism.Execute(ctx, pipeline); err != nil {
		return sum, err
	}
	return sum, json.NewDecoder(result).Decode(&sum)
}

func main() {
	beam.Init()
	os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("massenpruefung-beam", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var f judgeFn
	on := bund.Directory().Span().Through
	flags.BoolVar(&f.Documents, "documents", false, "Vereinbarungen als JSON, je Zeile eine / agreements as JSON, one a line")
	flags.TextVar(&on, "on", on, "Tag, für den Schlüssel geprüft werden / day for which keys are judged")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "massenpruefung-beam [-documents] [-on TAG] DATEI")
		flags.PrintDefaults()
	}
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return rule.ExitComplete
	case err != nil:
		return rule.ExitUnreadable
	case flags.NArg() != 1:
		fmt.Fprintf(stderr, "genau eine DATEI, nicht %d / exactly one file, not %d\n", flags.NArg(), flags.NArg())
		flags.Usage()
		return rule.ExitUnreadable
	}
	f.File, f.On = flags.Arg(0), on.String()
	sum, err := judgeFile(ctx, f)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return rule.ExitUnreadable
	}
	encoder := json.NewEncoder(stdout)
	encoder.SetIndent("", "  ")
	if encoder.Encode(sum) != nil {
		return rule.ExitUnreadable
	}
	return sum.Exit()
}
