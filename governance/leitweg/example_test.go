package leitweg_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/leitweg"
)

func ExampleParse() {
	id, err := leitweg.Parse("16068058-0001-73")
	fmt.Println(id.Coarse(), id.Fine(), id.Check(), err)

	_, err = leitweg.Parse("16068085-0001-73")
	var wrong *leitweg.CheckError
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Text(language.German))
	}
	// Output:
	// 16068058 0001 73 <nil>
	// die Prüfziffern von „16068085-0001-73“ sind nicht 73, sondern 23; wahrscheinlich ist ein Zeichen falsch oder vertauscht
}

func ExampleMustParse() {
	fmt.Println(leitweg.MustParse("09564000-nue0001-49"))
	// Output: 09564000-NUE0001-49
}

func ExampleNew() {
	id, err := leitweg.New("16068058", "0001")
	fmt.Println(id, err)
	// Output: 16068058-0001-73 <nil>
}

func ExampleOf() {
	id, err := leitweg.Of(key.MustParseAGS("16068058"), "0001")
	fmt.Println(id, err)
	// Output: 16068058-0001-73 <nil>
}

func ExampleRead() {
	read, err := leitweg.Read("Leitweg-ID: 09564000 – nue0001 – 49")
	fmt.Println(read.ID, err)
	fmt.Println(read.Departure.Text(language.German))
	// Output:
	// 09564000-NUE0001-49 <nil>
	// Leerzeichen, ein Kennwort steht davor, andere Striche statt Bindestrichen, Kleinbuchstaben
}

func ExampleParseParticipant() {
	id, err := leitweg.ParseParticipant("0204:16068058-0001-73")
	fmt.Println(id, err)
	// Output: 16068058-0001-73 <nil>
}

func ExampleSource() {
	fmt.Println(leitweg.Source().Evidence)
	// Output: secondary
}
