package directory_test

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
)

// tellsApart is what registers add to names to tell places of one name apart.
var tellsApart = regexp.MustCompile(`^(.+?) ?(/| \(| (a|am|an|auf|b|bei|i|im|in|o|ob|r|unter|v|vor)\b).*`)

// frontOfName are the words for the kind that registers write before some names, by level.
var frontOfName = regexp.MustCompile(`^(Landkreis|Region|Städteregion|Regionalverband|GVV|VVG der Stadt|VVG der Gemeinde|EG) `)

// sameSpelling writes alike what is the same name: Sankt Johann and St. Johann, Eßlingen and Esslingen, Röbel/Müritz and Röbel-Müritz,
// Schondorf am Ammersee and Schondorf a.Ammersee.
var sameSpelling = strings.NewReplacer("Sankt ", "St. ", "ß", "ss", "/", "-", "- ", "-", " am ", " a.")

// plainNames returns the name of a unit without its tail and without the word for its kind behind it, and each half of a name in two
// languages.
func plainNames(u directory.Unit) []string {
	names := []string{u.ShortName()}
	if name, ok := strings.CutSuffix(u.ShortName(), " (VGem)"); ok {
		names = append(names, name)
	}
	for _, between := range []string{" / ", ")/"} {
		if german, sorbian, ok := strings.Cut(u.ShortName(), between); ok {
			names = append(names, german+strings.Trim(between, " /"), sorbian)
		}
	}
	return names
}

// namesOf returns what a unit may be called by those who leave out what its name has besides. The words before the name belong to it
// where no level is asked for, but for those of a Landkreis.
func namesOf(u directory.Unit, leveled bool) []string {
	names := plainNames(u)
	if rest := frontOfName.ReplaceAllString(names[0], ""); leveled || strings.HasPrefix(names[0], "Landkreis ") {
		names = append(names, rest)
	}
	for _, name := range names {
		if parts := tellsApart.FindStringSubmatch(name); parts != nil {
			names = append(names, parts[1])
		}
	}
	return names
}

// mayBe reports whether a tail that is written behind a name is true of a unit: it has that tail, alone or among others, or the kind
// that the tail means, or is the seat that it says.
func mayBe(u directory.Unit, tail string) bool {
	_, own, _ := strings.Cut(u.Name(), ",")
	tail = strings.TrimSpace(tail)
	if strings.Contains(own, tail) {
		return true
	}
	level := governance.District
	switch tail {
	case "Stadt", "St":
		switch u.Kind() {
		case governance.Stadt, governance.GrosseKreisstadt, governance.KreisfreieStadt, governance.Stadtkreis:
			return true
		}
	case "GKSt":
		return u.Kind() == governance.GrosseKreisstadt
	case "kreisfreie Stadt", "Stadtkreis":
		return u.Fills(governance.District) && u.Fills(governance.Municipality)
	case "M", "Marktgemeinde":
		return u.Kind() == governance.Markt
	case "Landeshauptstadt":
		level = governance.Land
		fallthrough
	case "Kreisstadt":
		above, _ := u.Above(level)
		seat, _ := above.Seat()
		return u.Fills(governance.Municipality) && strings.HasPrefix(seat, u.ShortName())
	}
	return strings.HasPrefix(tail, "gem") && strings.HasPrefix(u.Kind().String(), "unbewohntes")
}

// body returns the municipality for which a unit stands in the register, or the unit itself.
func body(u directory.Unit) directory.Unit {
	if u.Fills(governance.Municipality) && u.Level() != governance.Municipality {
		for m := range u.Municipalities() {
			return m
		}
	}
	if u.Level() == governance.Association && u.Kind() == governance.ErfuellendeGemeinde {
		if acting, how := u.ActingMember(); how != directory.ActingNotRecorded {
			return acting
		}
	}
	return u
}

// nameCount counts the answers to a question for every unit of a level.
type nameCount struct{ right, ambiguous, notFound, wrong, untrue, silent int }

// bearers are the units of a day by the names that they may be called by.
type bearers struct {
	named map[string][]directory.Unit // all that may be called so
	plain map[string][]directory.Unit // those of exactly this name

	asWritten bool // one name is written in one way only
}

func bearersOf(s directory.Snapshot, asWritten bool, levels ...governance.Level) bearers {
	b := bearers{map[string][]directory.Unit{}, map[string][]directory.Unit{}, asWritten}
	for _, level := range levels {
		for u := range s.Units(level) {
			b.add(u, len(levels) == 1)
		}
		if len(levels) > 1 || level != governance.Association {
			continue
		}
		for u := range s.Units(governance.Municipality) {
			if ars := u.ARS(); ars != (key.ARS{}) {
				if record, ok := s.Unit(ars.Association()); ok && record.Kind() == governance.VerbandsfreieGemeinde {
					b.add(record, true) // a table of associations may list it
				}
			}
		}
	}
	return b
}

func (b bearers) add(u directory.Unit, leveled bool) {
	for _, name := range plainNames(u) {
		name = sameSpelling.Replace(name)
		b.plain[name] = append(b.plain[name], u)
	}
	for _, name := range namesOf(u, leveled) {
		name = sameSpelling.Replace(name)
		b.named[name] = append(b.named[name], u)
	}
}

// count asks for one unit by a name and enters the answer.
func (b bearers) count(t *testing.T, n *nameCount, s directory.Snapshot, u directory.Unit, name string, options ...directory.FindOption) {
	t.Helper()
	short, tail, _ := strings.Cut(name, ",")
	short = sameSpelling.Replace(short)
	got, err := s.FindOne(name, options...)
	var ambiguous *directory.AmbiguousError
	switch {
	case err == nil && body(got) == body(u):
		n.right++
		for _, other := range b.plain[short] {
			if body(other) != body(u) && mayBe(other, tail) {
				n.silent++
				t.Errorf("%q is %s, though %s has the name, too", name, got, other)
			}
		}
	case err == nil:
		n.wrong++
		t.Errorf("%q of %s is %s", name, u, got)
	case errors.As(err, &ambiguous):
		n.ambiguous++
		bodies := map[directory.Unit]bool{}
		for _, c := range ambiguous.Candidates {
			bodies[body(c.Unit)] = true
			if b.asWritten && (!slices.Contains(b.named[short], c.Unit) || !mayBe(c.Unit, tail)) {
				n.untrue++
				t.Errorf("%q is not ambiguous with %s", name, c.Unit)
			}
		}
		if len(bodies) < 2 || !bodies[body(u)] {
			n.untrue++
			t.Errorf("%q of %s: %v", name, u, err)
		}
	default:
		n.notFound++
		t.Errorf("%q of %s: %v", name, u, err)
	}
}

// Every municipality, association and Kreis is asked for by its full and by its short name, on its level and without one. The answer is
// the unit, or an ambiguity in which it takes part and in which every candidate has the name; where another unit has the name, there is
// no other answer. What names units have is told here from their letters, apart from the search. In 1994 the register still wrote one
// name in many ways ("Groß Ziethen", "Groß-Ziethen"); there no answer is wrong, and the candidates are not looked at.
func TestNamesOfTheWholeCountryNeverChoose(t *testing.T) {
	for day, asWritten := range map[string]bool{"1994-12-31": false, "2025-11-30": true} {
		t.Run(day, func(t *testing.T) { countNames(t, on(t, bund.Directory(), day), asWritten) })
	}
}

func countNames(t *testing.T, s directory.Snapshot, asWritten bool) {
	t.Helper()
	all := bearersOf(s, asWritten, governance.Land, governance.GovernmentRegion, governance.District, governance.Association, governance.Municipality)
	for _, level := range []governance.Level{governance.Municipality, governance.Association, governance.District} {
		own := bearersOf(s, asWritten, level)
		var fullOn, shortOn, full, short nameCount
		seen := 0
		for u := range s.Units(level) {
			if seen++; !effort.Full() && seen%8 > 0 {
				continue
			}
			own.count(t, &fullOn, s, u, u.Name(), directory.OnLevel(level))
			own.count(t, &shortOn, s, u, u.ShortName(), directory.OnLevel(level))
			all.count(t, &full, s, u, u.Name())
			all.count(t, &short, s, u, u.ShortName())
		}
		t.Logf("%-12s full name, on its level: %+v", level, fullOn)
		t.Logf("%-12s short name, on its level: %+v", level, shortOn)
		t.Logf("%-12s full name: %+v", level, full)
		t.Logf("%-12s short name: %+v", level, short)
		for _, n := range []nameCount{fullOn, shortOn, full, short} {
			require.Equal(t, nameCount{right: n.right, ambiguous: n.ambiguous}, n)
			require.True(t, n.ambiguous > 0 || !effort.Full())
		}
	}
}

// Every designation that the register appends to a name is understood in front of it, too, and every Kreis and kreisfreie Stadt is found
// by its name with the word for its kind or its abbreviation. The answer is the one unit, or an ambiguity with others of which all of it
// is true.
func TestDesignationsOfTheWholeCountryStandInFront(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	ask := func(u directory.Unit, query string) bool {
		got, err := s.FindOne(query)
		var ambiguous *directory.AmbiguousError
		if errors.As(err, &ambiguous) {
			require.True(t, slices.ContainsFunc(ambiguous.Candidates, func(m directory.Match) bool { return m.Unit == u }), err)
			return false
		}
		require.NoError(t, err)
		require.Equal(t, body(u), got, query)
		return true
	}
	asked, one := 0, 0
	for u := range s.Units(governance.Municipality) {
		_, tail, ok := strings.Cut(u.Name(), ",")
		if !ok || u.Kind() == governance.UnbewohntesGemeindefreiesGebiet || strings.TrimSpace(tail) == "St" || strings.TrimSpace(tail) == "M" {
			continue
		}
		for part := range strings.SplitSeq(tail, ",") {
			asked++
			if ask(u, strings.TrimSpace(part)+" "+u.ShortName()) {
				one++
			}
		}
	}
	t.Logf("%d of %d designations in front of names lead to one unit", one, asked)
	require.Greater(t, one, asked*9/10)

	for u := range s.Units(governance.District) {
		words := []string{"LK", "Lkr.", "Landkreis", "Kr.", "Kreis"}
		if u.Fills(governance.Municipality) {
			words = []string{"SK", "KfS", "KS", "Stadtkreis", "kreisfreie Stadt", "Kreisfreie Stadt"}
		}
		for _, word := range words {
			for _, query := range []string{word + " " + u.ShortName(), u.ShortName() + ", " + word, u.ShortName() + " (" + word + ")"} {
				require.True(t, ask(u, query), query)
			}
		}
	}
}
