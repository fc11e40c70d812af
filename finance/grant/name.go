package grant

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// name is a constant as data and as readers write it.
type name struct{ id, german, english string }

// nameOf returns the name of a constant, and no name for anything else.
func nameOf[T ~uint8](names []name, value T) name {
	if int(value) >= len(names) {
		return name{}
	}
	return names[value]
}

func (n name) text(tag language.Tag) string {
	return bilingual.Text{German: n.german, English: n.english}.In(tag)
}

// NameError tells that a value is none of the constants of its type, or a text none of their names.
type NameError struct {
	Kind  string // what it should be, such as "form of financing"
	Value string
}

func (e *NameError) Error() string { return "grant: " + e.Value + " is no " + e.Kind }

func marshalName[T ~uint8](names []name, kind string, value T) ([]byte, error) {
	id := nameOf(names, value).id
	if id == "" {
		return nil, &NameError{kind, fmt.Sprint(uint8(value))}
	}
	return []byte(id), nil
}

func unmarshalName[T ~uint8](names []name, kind string, text []byte, value *T) error {
	for i := range names {
		if len(text) > 0 && names[i].id == string(text) {
			*value = T(i)
			return nil
		}
	}
	return &NameError{kind, fmt.Sprintf("%.40q", text)}
}

// both returns the text of a constant in both languages.
func both(constant interface{ Text(language.Tag) string }) bilingual.Text {
	return bilingual.Text{German: constant.Text(language.German), English: constant.Text(language.English)}
}
