package lab_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/foederal/foederal/examples/labor/lab"
	"github.com/foederal/foederal/governance/bund"
)

func ExampleNew() {
	var table strings.Builder
	if _, err := bund.Directory().WriteTo(&table); err != nil {
		panic(err)
	}
	l, err := lab.New(table.String())
	if err != nil {
		panic(err)
	}
	fmt.Println(l.Date("16056000").Summary.German)
	// Output: Gebietsstand: vom 01.01.1998 bis 30.06.2021. 1 von 1 Zellen halten.
}

func ExampleSample() {
	fmt.Println(strings.Contains(lab.Sample(), `"signed": "2018-10-16"`))
	// Output: true
}

func ExampleAnswer() {
	fmt.Println(lab.Answer(3, nil))
	fmt.Println(lab.Answer(nil, errors.New("no such thing")))
	// Output:
	// {"ok":3}
	// {"error":{"de":"no such thing","en":"no such thing"}}
}
