package sachsen

import (
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// Where the texts were read.
const (
	revosax       = "revosax.sachsen.de, Stand 18.05.2025"
	federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"
	haufe         = "haufe.de, HI1987880"
)

// normsRead is the day for which the texts of REVOSAX are known: how they read before is not recorded.
const normsRead = "2025-05-18"

// read is a place in an act whose text was read; "" is the act as a whole.
func read(act law.Act, place string) law.Source { return review.Read(act, place, revosax) }

// readAt is read for a citation, of an act of the table or of another one.
func readAt(citation string) law.Source {
	return law.Source{Citation: law.MustParseCitation(citation), Where: revosax, Evidence: law.Primary}
}

func komzg(place string) law.Source { return read(law.SaechsKomZG, place) }

func gemo(place string) law.Source { return read(law.SaechsGemO, place) }

func lkro(place string) law.Source { return read(law.SaechsLKrO, place) }

// treaty is a place in the treaty of 1997.
func treaty(place string) law.Source { return read(law.StVSachsenThueringen, place) }
