package agreement_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
)

// Numbers that no agreement can mean are refused where a document is read, each at its place.
func TestDecodeRefusesNonsenseNumbers(t *testing.T) {
	for _, test := range []struct{ clause, pointer, want string }{
		{`{"type": "termination", "noticeMonths": -5}`, "/clauses/0/noticeMonths", "from 1 to 1200, but this is -5"},
		{`{"type": "termination", "noticeMonths": 0}`, "/clauses/0/noticeMonths", "from 1 to 1200, but this is 0"},
		{`{"type": "renewal", "years": -1}`, "/clauses/0/years", "from 1 to 100"},
		{`{"type": "bodies", "bodies": [{"name": "Rat", "seats": [{"holder": "x", "number": -3}]}]}`,
			"/clauses/0/bodies/0/seats/0/number", "but this is -3"},
		{`{"type": "bodies", "bodies": [{"name": "Rat", "seats": [{"holder": "x", "number": 1, "votes": -1}]}]}`,
			"/clauses/0/bodies/0/seats/0/votes", "but this is -1"},
		{`{"type": "annexes", "annexes": [{"title": "Projekte", "reviewMonths": -12}]}`,
			"/clauses/0/annexes/0/reviewMonths", "but this is -12"},
		{`{"type": "joint-provider", "stage": "exists", "employees": -1}`, "/clauses/0/employees", "but this is -1"},
		{`{"type": "funding", "funder": "gotha", "ceilings": [{"year": -2000, "amount": "1.00"}]}`,
			"/clauses/0/ceilings/0/year", "from 1900 to 9999, but this is -2000"},
		{`{"type": "security", "riskMeasures": [1, 11]}`, "/clauses/0/riskMeasures/1", "from 1 to 10, but this is 11"},
	} {
		before, _, _ := strings.Cut(small, `{"type"`)
		_, err := decode(before + test.clause + "]}")
		var errs agreement.DocumentErrors
		require.ErrorAs(t, err, &errs, test.clause)
		require.Equal(t, test.pointer, errs[len(errs)-1].Pointer)
		require.Contains(t, errs[len(errs)-1].Reason, test.want)
	}
}
