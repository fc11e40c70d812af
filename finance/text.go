package finance

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Text is one text in German and English; its method In(tag) chooses between them.
type Text = bilingual.Text

// name is a constant as data and as readers write it.
type name struct {
	id   string
	text Text
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
