package review

import (
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// federalCorpus is where the texts of federal law were read.
const federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"

// Read is a place in an act whose text was read, and where.
func Read(act law.Act, place, where string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: where, Evidence: law.Primary}
}

// SecondHand is a place in an act whose text was not read, and who tells of it.
func SecondHand(act law.Act, place, where string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: where, Evidence: law.Secondary}
}

// Unread is a place in an act of which no more is known than that it is there.
func Unread(act law.Act, place string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: "Wortlaut nicht gelesen", Evidence: law.Assumed}
}

// Inferred is our own reading of a place in an act, and what it reads in it. It weakens the basis that it stands in.
func Inferred(act law.Act, place, reading string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: reading, Evidence: law.Derived}
}

// Analogous is a place in an act whose text was not read, beside the place in the act of another Land that was: what the one says
// is concluded from the other.
func Analogous(act law.Act, place string, sister law.Act, sisterPlace string) rule.Basis {
	return rule.Basis{Unread(act, place), {Citation: law.MustCite(sister, sisterPlace),
		Where: "Parallelvorschrift eines anderen Landes", Evidence: law.Assumed}}
}

// Press is a source that reports on the law or on events, and is not the law.
func Press(where string) law.Source { return law.Source{Where: where, Evidence: law.Secondary} }
