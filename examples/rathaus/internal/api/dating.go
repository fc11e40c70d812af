package api

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"unicode/utf8"

	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
)

const (
	mostCells   = 50_000 // of a column; Germany has 11,000 municipalities
	mostLetters = 200    // bytes of a cell
	mostPeriods = 50     // periods in an answer
	mostMisfits = 1000   // misfits in an answer
)

type datedPeriod struct {
	problem.Period
	Held   int  `json:"held"`
	Beyond bool `json:"beyond,omitempty"`
}

type misfit struct {
	Index  int              `json:"index"`
	Cell   string           `json:"cell"`
	Known  []problem.Period `json:"known,omitempty"`
	Reason *bilingual.Text  `json:"reason,omitempty"`
}

type datingAnswer struct {
	Cells    int              `json:"cells"`
	Readable int              `json:"readable"`
	Periods  []datedPeriod    `json:"periods"`
	Mixture  bool             `json:"mixture"`
	Mixed    []problem.Period `json:"mixed,omitempty"`
	Misfits  []misfit         `json:"misfits"`
	Omitted  int              `json:"omitted,omitempty"` // misfits beyond the first thousand
	Edition  editionRef       `json:"edition"`
}

// dating answers POST /v1/dating: of which day a column of keys or names is.
func (h handlers) dating(w http.ResponseWriter, r *http.Request) error {
	cells, err := cellsOf(r)
	if err != nil {
		return err
	}
	d := h.Data()
	found := d.Directory.Dating(cells)
	a := datingAnswer{Cells: len(cells), Readable: found.Readable, Periods: []datedPeriod{}, Mixture: found.Mixture, Misfits: []misfit{},
		Omitted: max(0, len(found.Misfits)-mostMisfits), Edition: editionRef{d.Edition.AsOf, d.Edition.Hash}}
	for _, p := range found.Periods[:min(len(found.Periods), mostPeriods)] {
		a.Periods = append(a.Periods, datedPeriod{problem.PeriodOf(p.Period), p.Held, p.Beyond})
	}
	if found.Mixture {
		a.Mixed = []problem.Period{problem.PeriodOf(found.Mixed[0]), problem.PeriodOf(found.Mixed[1])}
	}
	for _, m := range found.Misfits[:min(len(found.Misfits), mostMisfits)] {
		a.Misfits = append(a.Misfits, misfitOf(m))
	}
	w.Header().Set("Cache-Control", "no-store")
	return write(w, http.StatusOK, a)
}

func misfitOf(m directory.Misfit) misfit {
	out := misfit{Index: m.Index, Cell: m.Cell}
	for _, period := range m.Known {
		out.Known = append(out.Known, problem.PeriodOf(period))
	}
	if m.Err != nil {
		reason := bilingual.TextOf(asText(m.Err))
		out.Reason = &reason
	}
	return out
}

// cellsOf reads a column: a JSON array of texts, or CSV, of which ?column= names the column, from 1, and ?separator= the sign between columns.
func cellsOf(r *http.Request) ([]string, error) {
	body, err := read(r)
	if err != nil {
		return nil, err
	}
	var cells []string
	if mediaType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); mediaType == "text/csv" {
		cells, err = columnOf(body, r.URL.Query().Get("column"), r.URL.Query().Get("separator"))
	} else if json.Unmarshal(body, &cells) != nil {
		err = unreadable("Erwartet wird ein JSON-Feld von Texten, etwa [\"16063051\"], oder CSV als text/csv.",
			"Want a JSON array of texts, such as [\"16063051\"], or CSV as text/csv.")
	}
	if err != nil {
		return nil, err
	}
	if len(cells) > mostCells {
		return nil, refuse(problem.TooLarge.With(bilingual.Sprintf("Erlaubt sind höchstens %d Zellen.", "At most %d cells are taken.", mostCells)))
	}
	for i, cell := range cells {
		if len(cell) > mostLetters || !utf8.ValidString(cell) {
			return nil, unreadable("Zelle "+strconv.Itoa(i+1)+" ist zu lang oder kein Text in UTF-8.", "Cell "+strconv.Itoa(i+1)+" is too long or no text in UTF-8.")
		}
	}
	return cells, nil
}

func unreadable(german, english string) error {
	return refuse(problem.Unreadable.With(bilingual.Text{German: german, English: english}))
}

func columnOf(body []byte, column, separator string) ([]string, error) {
	n := 1
	if column != "" {
		var err error
		if n, err = strconv.Atoi(column); err != nil || n < 1 {
			return nil, unreadable("column muss eine Zahl ab 1 sein.", "column has to be a number from 1.")
		}
	}
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff"))))
	reader.FieldsPerRecord, reader.LazyQuotes, reader.ReuseRecord = -1, true, true
	if separator != "" {
		sign, size := utf8.DecodeRuneInString(separator)
		if size != len(separator) || sign == '"' || sign == '\r' || sign == '\n' || sign == utf8.RuneError {
			return nil, unreadable("separator muss ein einzelnes Zeichen sein.", "separator has to be one sign.")
		}
		reader.Comma = sign
	}
	var cells []string
	for {
		record, err := reader.Read()
		switch {
		case errors.Is(err, io.EOF):
			return cells, nil
		case err != nil:
			return nil, unreadable("Das CSV ist nicht lesbar.", "The CSV cannot be read.")
		case len(cells) > mostCells:
			return cells, nil // too many, which the caller tells
		case n > len(record):
			cells = append(cells, "")
		default:
			cells = append(cells, record[n-1])
		}
	}
}
