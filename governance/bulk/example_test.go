package bulk_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bulk"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/thueringen"
)

func ExampleRun() {
	snapshot, err := bund.Directory().On(civil.MustParse("2022-12-31"))
	if err != nil {
		log.Fatal(err) // a day outside the directory
	}
	state, err := bulk.Run(context.Background(), strings.NewReader("16063051\n6632001\n1.6E+07\n"), bulk.Keys(snapshot), bulk.Course{})
	if err != nil {
		log.Fatal(err)
	}
	if err := state.Tally.WriteText(os.Stdout, language.English); err != nil {
		log.Fatal(err)
	}
}

func ExampleKeys() {
	snapshot, err := bund.Directory().On(civil.MustParse("2022-12-31"))
	if err != nil {
		log.Fatal(err)
	}
	verdict := bulk.Keys(snapshot)([]byte("6632001"))
	fmt.Println(verdict.Outcome, verdict.Reasons)
	// Output: repaired [added-zero]
}

func ExampleAgreements() {
	judge := bulk.Agreements(review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory))
	fmt.Println(judge([]byte(`{"title": 1}`)).Outcome)
	// Output: unreadable
}

func ExampleOpenState() {
	state, err := bulk.OpenState("stand.json")
	fmt.Println(state == nil, err) // no run has written it yet
	// Output: true <nil>
}
