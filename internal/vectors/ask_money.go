package vectors

import (
	"errors"
	"strconv"

	"github.com/foederal/foederal/finance"
)

// apportion asks for the parts of a whole number by weights. Numbers are texts, because many readers of JSON know none beyond 2^53.
type apportion struct {
	Total   string   `json:"total"`
	Weights []string `json:"weights"`
	Method  string   `json:"method"` // a word of finance.Method
}

func (apportion) name() string { return "apportion" }

func (q apportion) answer() answer {
	var method finance.Method
	if method.UnmarshalText([]byte(q.Method)) != nil {
		return fail(malformed)
	}
	total, failed := number(q.Total)
	if failed != nil {
		return failed
	}
	weights := make([]int64, len(q.Weights))
	for i, w := range q.Weights {
		if weights[i], failed = number(w); failed != nil {
			return failed
		}
	}
	parts, err := finance.Apportion(finance.Cent(total), weights, method)
	var equal *finance.TieError
	switch {
	case errors.As(err, &equal):
		return answer{"error": tie, "indices": equal.Indices, "left": equal.Cents}
	case err != nil:
		return fail(notSplit)
	}
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = strconv.FormatInt(p.Cents(), 10)
	}
	return answer{"parts": texts}
}

// number reads a whole number of at most 64 bits with its sign: as it is written, without a plus and without zeros before it.
func number(text string) (int64, answer) {
	n, err := strconv.ParseInt(text, 10, 64)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return 0, fail(tooLarge)
	case err != nil || strconv.FormatInt(n, 10) != text:
		return 0, fail(malformed)
	}
	return n, nil
}
