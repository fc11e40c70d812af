package finance

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// name is a constant as data and as readers write it.
type name struct {
	id   string
	text bilingual.Text
}

func idOf[T ~uint8](names []name, value T) string {
	if int(value) >= len(names) {
		return ""
	}
	return names[value].id
}

func textOf[T ~uint8](names []name, value T, tag language.Tag) string {
	if int(value) >= len(names) {
		return ""
	}
	return names[value].text.In(tag)
}

func valueOf[T ~uint8](names []name, id string) (value T, ok bool) {
	for i := range names {
		if id != "" && names[i].id == id {
			return T(i), true
		}
	}
	return 0, false
}
