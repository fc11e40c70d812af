package finance

import "github.com/foederal/foederal/internal/bilingual"

// Text is one text in German and English; its method In(tag) chooses between them.
type Text = bilingual.Text
