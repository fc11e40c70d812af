package governancetest

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/foederal/foederal/governance/agreement"
)

// TestAgreement tests that agreements which a program builds are documents, and fails the test with what they are not:
//
//   - each keeps what [agreement.Agreement.Check] asks for;
//   - it is written in the same way each time, read back as the same, and written again as the same bytes; writing changes nothing in it;
//   - compared with itself, and with what was read back, it has no difference;
//   - every party has a name and a kind, without which no rule can ask for its Land or its bodies.
func TestAgreement(t testing.TB, agreements ...*agreement.Agreement) {
	t.Helper()
	var b breaches
	if len(agreements) == 0 {
		b.addf("there is none; want at least one")
	}
	for i, a := range agreements {
		if a == nil {
			b.addf("the agreement %d is nil", i)
			continue
		}
		name := fmt.Sprintf("the agreement %d (%q)", i, a.Title)
		b.try(name, func() { checkAgreement(&b, name, a) })
	}
	b.report(t, "agreement")
}

func checkAgreement(b *breaches, name string, a *agreement.Agreement) {
	if err := a.Check(); err != nil {
		b.addf("%s is no document: %v", name, err)
		return
	}
	var first, second, third bytes.Buffer
	if err := agreement.Encode(&first, a); err != nil {
		b.addf("%s cannot be written: %v", name, err)
		return
	}
	if err := agreement.Encode(&second, a); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		b.addf("%s is written in two ways (error %v); does something in it change when it is read?", name, err)
		return
	}
	again, err := agreement.Decode(bytes.NewReader(first.Bytes()))
	if err != nil {
		b.addf("%s cannot be read back: %v", name, err)
		return
	}
	if err := agreement.Encode(&third, again); err != nil || !bytes.Equal(first.Bytes(), third.Bytes()) {
		b.addf("%s is another document once it was read back (error %v)", name, err)
	}
	for _, d := range agreement.Diff(a, again) {
		b.addf("%s differs from what is read back: %+v", name, d)
	}
	if differences := agreement.Diff(a, a); len(differences) > 0 {
		b.addf("%s differs from itself: %+v", name, differences[0])
	}
	for i := range a.Parties {
		if p := &a.Parties[i].Partner; p.Name == "" || p.Kind == 0 {
			b.addf("%s: the party %d has the name %q and the kind %q; want both", name, i, p.Name, p.Kind)
		}
	}
}
