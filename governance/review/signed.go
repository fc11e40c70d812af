package review

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
)

// IsSignedByParties reports whether an agreement of the form bears the signatures of its parties. The articles of a body, as they are
// published, bear that of who executes them.
func IsSignedByParties(form agreement.Form) bool {
	return form != agreement.Zweckverband && form != agreement.GemeinsameKommunaleAnstalt
}

// SignedBy tells who signed in which form: "Erika Mustermann, mündlich".
func SignedBy(s *agreement.Signature) bilingual.Text {
	text := bilingual.Text{German: s.Form.Text(language.German), English: s.Form.Text(language.English)}
	if s.Name != "" {
		text.German, text.English = s.Name+", "+text.German, s.Name+", "+text.English
	}
	return text
}
