package spreadsheet

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
)

// levels are those whose rows can be restated.
var levels = [...]governance.Level{governance.Municipality, governance.District}

// UntracedError tells that the records do not say which units of an earlier day a unit was made of, or in which shares.
type UntracedError struct {
	Unit directory.Unit // zero where there is no such unit at all
	Gap  error          // which share is not known; nil where a part lay outside the directory
}

func (e *UntracedError) Error() string { return "spreadsheet: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *UntracedError) Text(tag language.Tag) string {
	text := bilingual.Sprintf("woraus %v entstanden ist, ist nicht vollständig verzeichnet", "it is not recorded in full what %v was made of", e.Unit).In(tag)
	if e.Gap != nil {
		text += ": " + bilingual.ErrorText(e.Gap, tag)
	}
	return text
}

// Unwrap returns the gap.
func (e *UntracedError) Unwrap() error { return e.Gap }

// weights returns whole numbers in the proportion of the shares of one unit, by people, or by land where they are not recorded, which the
// gap then tells.
func weights(rows []directory.CorrespondenceRow) (list []int64, gap, err error) {
	if len(rows) == 0 {
		return nil, nil, &UntracedError{}
	}
	common := int64(1)
	for _, row := range rows {
		own := row.Gap(directory.ByPopulationElseArea)
		if own != nil || row.To.IsZero() {
			return nil, nil, &UntracedError{row.From, own}
		}
		if people := row.Gap(directory.ByPopulation); people != nil {
			gap = people
		}
		denominator := row.Share(directory.ByPopulationElseArea).Denominator()
		common *= denominator / divisor(common, denominator)
	}
	sum := int64(0)
	for _, row := range rows {
		share := row.Share(directory.ByPopulationElseArea)
		list = append(list, share.Numerator()*(common/share.Denominator()))
		sum += list[len(list)-1]
	}
	if common <= 0 || sum <= 0 {
		return nil, nil, &UntracedError{Unit: rows[0].From}
	}
	return list, gap, nil
}

// divisor returns the greatest common divisor.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
