// Package dwd writes Kreise and municipalities as the WarnCellID, by which the Deutscher Wetterdienst names the areas of its warnings:
// 1, the Kreis and three zeros, or 8 and the AGS.
//
// Numbers of other areas begin with other digits: those for Berlin with 7. No key tells them, so that [District] and [Municipality] are
// "" for Berlin, and [Parse] refuses them.
package dwd

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const (
	format      = "WarnCellID"
	berlin      = 11
	length      = 9
	ofDistricts = '1'
	ofAGS       = '8'
	ofBerlin    = '7'
	zeros       = "000"
)

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{
		Where:    "ioBroker.dwd #17; roe-dl/weewx-DWD #46; openhab-addons #12588",
		Evidence: law.Secondary,
	}
}

// District returns the number of a Kreis: "109477000". It is "" for Berlin.
func District(k key.District) string {
	var room [length]byte
	return string(AppendDistrict(room[:0], k))
}

// AppendDistrict appends what [District] returns.
func AppendDistrict(b []byte, k key.District) []byte {
	if k.IsZero() || k.Land().Number() == berlin {
		return b
	}
	return append(digits.Of(k).Append(append(b, ofDistricts)), zeros...)
}

// Municipality returns the number of a municipality: "808118054". It is "" for Berlin.
func Municipality(k key.AGS) string {
	var room [length]byte
	return string(AppendMunicipality(room[:0], k))
}

// AppendMunicipality appends what [Municipality] returns.
func AppendMunicipality(b []byte, k key.AGS) []byte {
	if k.IsZero() || k.Land().Number() == berlin {
		return b
	}
	return digits.Of(k).Append(append(b, ofAGS))
}

// Parse reads the number of a Kreis or a municipality: the result is a [key.District] or a [key.AGS]. Any other number is an
// [*interop.FormError].
func Parse(s string) (key.Key, error) {
	reason := bilingual.Text{
		German:  "verlangt sind 1, die fünf Ziffern eines Kreises und drei Nullen, oder 8 und die acht Ziffern einer Gemeinde",
		English: "want 1, the five digits of a Kreis and three zeros, or 8 and the eight digits of a municipality",
	}
	if digits.Only(s, length) {
		switch {
		case s[0] == ofDistricts && s[6:] == zeros:
			if k, err := key.ParseDistrict(s[1:6]); err == nil && k.Land().Number() != berlin {
				return k, nil
			}
		case s[0] == ofAGS:
			if k, err := key.ParseAGS(s[1:]); err == nil && k.Land().Number() != berlin {
				return k, nil
			}
		case s[0] == ofBerlin:
			reason = bilingual.Text{
				German:  "eine Nummer mit 7 gehört zu Berlin; ein amtlicher Schlüssel ergibt sich aus ihr nicht",
				English: "a number with 7 belongs to Berlin; no official key follows from it",
			}
		}
	}
	return nil, &interop.FormError{Format: format, Input: s, Reason: reason}
}
