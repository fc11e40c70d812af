package sachsen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

// Check reviews an agreement under the law of Sachsen, the Federation and the European Union, as the law and the municipalities
// stood on its day: that of signing, or else the first other day that it names ([review.DayOf]); a draft on the last day that
// [Directory] knows. The texts of Sachsen are sure for 18 May 2025: of earlier days the report is not complete, and what it finds there
// is in doubt. Units of other Länder are not known here; for these, make a reviewer of more laws and let it ask the national
// directory:
//
//	review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(bund.Directory).Check(a)
//
// The report on a nil agreement is empty: nothing was looked at ([rule.Report.IsEmpty]). A day outside the directory is a
// [*directory.SpanError], the only error; then there is no report.
func Check(a *agreement.Agreement) (rule.Report, error) { return reviewer.Get(makeReviewer).Check(a) }

var reviewer lazy.Value[*review.Reviewer]

func makeReviewer() *review.Reviewer { return review.New(bund.Law(), Law()) }
