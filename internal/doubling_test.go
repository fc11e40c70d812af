package internal

import (
	"go/ast"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// growing are the types of values that may be of any size: documents, reports, tables, keys, plans, directories.
var growing = map[string]bool{
	"agreement.Agreement": true, "rule.Report": true, "rule.Set": true, "finance.Plan": true, "finance.Table": true, "finance.Chart": true,
	"finance.Key": true, "finance.Calculation": true, "grant.Ledger": true, "grant.Assessment": true, "grant.Settlement": true, "grant.Reckoning": true,
	"directory.Directory": true, "directory.Snapshot": true, "directory.Migration": true, "calendar.Calendar": true, "calendar.Schedule": true,
	"duty.Collection": true, "voting.Body": true, "dossier.Dossier": true, "paper.Paper": true, "batch.Checked": true, "law.Series": true,
	"review.Comparison": true, "review.Explanation": true,
	"io.Reader": true, "io.Writer": true, "iter.Seq": true, "iter.Seq2": true,
}

// Reasons why a function is not doubled.
const (
	looksAtOne = "looks at one field, one part or one day, or goes over a list once and yields"
	rulePart   = "is a part of the rules; they are doubled by the check of the largest documents"
	writesOne  = "writes one text of the library, or hands on to a function that is doubled"
	bounded    = "takes what the law or the caller's program lists, which nobody sends: forms, kinds, methods, laws, acts"
	searches   = "looks for coalitions among 1000 members at most; how long, the caller decides by how many he takes"
)

// undoubled are the functions that take something that grows and are not doubled, with the reason.
var undoubled = map[string][]string{
	looksAtOne: {
		"actor.AsOf", "agreement.Agreement.DescriptionAt", "agreement.Agreement.LabelAt", "agreement.Agreement.QuestionAt", "agreement.Agreement.SignedBy",
		"calendar.UID", "directory.Directory.Beyond", "directory.Directory.DistrictSuccessors", "directory.Directory.Edition", "directory.Directory.Hash",
		"directory.Directory.LastKnownDay", "directory.Directory.Latest", "directory.Directory.On", "directory.Directory.Span", "directory.Migration.Edition",
		"directory.Snapshot.ARS", "directory.Snapshot.Date", "directory.Snapshot.Directory", "directory.Snapshot.Edition", "directory.Snapshot.IsZero",
		"directory.Directory.OnOrLatest", "directory.Snapshot.Candidates", "directory.Snapshot.LeitwegHint", "directory.Snapshot.Municipality", "dossier.Dossier.Exit", "dossier.Dossier.On", "dossier.Dossier.Split",
		"duty.Collection.Err", "finance.Key.Len", "finance.Key.Name", "finance.Key.Period", "finance.Key.Source", "grant.Assessment.Approved",
		"grant.Assessment.Evidence", "grant.Settlement.Decided", "grant.Settlement.Repayment", "oparl.Find", "oparl.Of", "paper.Units",
		"review.Explanation.FactText", "rule.Report.DataEdition", "rule.Report.IsEmpty", "rule.Report.Omitted", "rule.Set.Edition", "rule.Set.Len",
		"sachsen.VerbandSizes", "supervision.Authority.NamedIn", "thueringen.AssociationSizes", "thueringen.History", "thueringen.SmallAlone",
		"thueringen.SmallFulfilling", "voting.Body.Instead", "law.Weakest",
	},
	rulePart: {
		"review.Assemblies", "review.AssemblyOf", "review.Beginning", "review.ContractLawOf", "review.CountVotes", "review.DayOf", "review.Demand",
		"review.HasPartner", "review.HasShare", "review.IsTransferredBy", "review.MeansProvided", "review.MembersWithSeat", "review.Municipalities",
		"review.PartyIs", "review.PlaceOf", "review.SeatNumbers", "review.SeatedAssembly", "review.Signatures", "review.Tasks", "review.Units",
	},
	writesOne: {
		"duty.Group.WriteText", "batch.Checker.Explain", "batch.Explained.Write", "batch.Input.WriteProblem", "batch.Open", "batch.OpenAll", "batch.OpenStream", "batch.Stream.Mark", "paper.Explained", "paper.WriteHTML",
		"paper.WriteMarkdown", "paper.WriteText", "thueringen.UmlegungsKey",
	},
	bounded: {
		"bund.DigitalisierungsbudgetKey", "bund.EfAReuseKey", "commandline.Parse", "bund.FITKOContributions", "bund.FITKOKey", "bund.NOOTSKey", "directory.OfKind",
		"duty.Classes.With", "duty.ClassesOf", "review.MaySay", "review.New", "review.OfForm", "rule.And", "rule.Or", "sachsen.ITKooperationsrat",
		"sachsen.Verbandsversammlung", "supervision.Cooperation.Faulty", "thueringen.BesondereArbeitsgemeinschaft", "thueringen.Gemeinschaftsversammlung",
		"thueringen.Verbandsversammlung", "transfer.New",
	},
	searches: {"voting.Body.Blocking", "voting.Body.Names", "voting.Body.SmallestBlocking", "voting.Body.SmallestWinning", "voting.Body.Winning"},
}

var functionName = regexp.MustCompile(`[a-z0-9]+(\.[A-Z]\w*){1,2}`)

// doubledIn returns the functions that the tables of tests name, in files called doubling_test.go.
func doubledIn(files []source) map[string]bool {
	names := map[string]bool{}
	for _, file := range files {
		if path.Base(file.name) != "doubling_test.go" || file.dir == "internal" {
			continue
		}
		ast.Inspect(file.syntax, func(n ast.Node) bool {
			if text, ok := n.(*ast.BasicLit); ok {
				for _, name := range functionName.FindAllString(text.Value, -1) {
					names[name] = true
				}
			}
			return true
		})
	}
	return names
}

// typeName returns a type as other packages write it, without pointers and parameters: "agreement.Agreement".
func typeName(expr ast.Expr, pkg string) string {
	switch e := expr.(type) {
	case *ast.StarExpr:
		return typeName(e.X, pkg)
	case *ast.IndexExpr:
		return typeName(e.X, pkg)
	case *ast.SelectorExpr:
		return e.X.(*ast.Ident).Name + "." + e.Sel.Name
	case *ast.Ident:
		return pkg + "." + e.Name
	}
	return ""
}

// grows reports whether a value of the type may be of any size. Bytes to append to, options and steps of a pointer are none.
func grows(expr ast.Expr, pkg string) bool {
	var element ast.Expr
	switch e := expr.(type) {
	case *ast.ArrayType:
		element = e.Elt
	case *ast.Ellipsis:
		element = e.Elt
	case *ast.MapType:
		return true
	case *ast.FuncType:
		return false
	default:
		return growing[typeName(expr, pkg)]
	}
	name := typeName(element, pkg)
	return name != pkg+".byte" && name != pkg+".any" && !strings.HasSuffix(name, "Option") && !strings.HasSuffix(name, "rule.Param")
}

// takesWhatGrows returns the name of an exported function that takes something that grows, or "".
func takesWhatGrows(file source, f *ast.FuncDecl) string {
	pkg := file.syntax.Name.Name
	name, found := pkg+".", false
	if f.Recv != nil {
		receiver := typeName(f.Recv.List[0].Type, pkg)
		if !ast.IsExported(strings.TrimPrefix(receiver, pkg+".")) {
			return ""
		}
		name, found = receiver+".", growing[receiver]
	}
	for _, field := range f.Type.Params.List {
		found = found || grows(field.Type, pkg)
	}
	if !found || !f.Name.IsExported() {
		return ""
	}
	return name + f.Name.Name
}

// Every exported function that takes a document, a table, a key, a plan or a list stands in a table of a doubling_test.go, or says why not.
func TestEveryGrowingFunctionIsDoubled(t *testing.T) {
	files := sources(t)
	doubled, isListed, all := doubledIn(files), map[string]bool{}, map[string]bool{}
	for reason, names := range undoubled {
		require.NotEmpty(t, reason)
		for _, name := range names {
			require.False(t, isListed[name], "%s is listed twice", name)
			isListed[name] = true
		}
	}
	for _, file := range files {
		if file.test || file.syntax.Name.Name == "main" || slices.Contains(strings.Split(file.dir, "/"), "internal") ||
			strings.HasPrefix(file.dir, "examples/") || file.dir == "governance/governancetest" {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			f, ok := declaration.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if name := takesWhatGrows(file, f); name != "" {
				all[name] = true
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !doubled[name] && !isListed[name] {
			t.Errorf("%s takes something that grows and is in no table of a doubling_test.go; double it, or say here why not", name)
		}
		if doubled[name] && isListed[name] {
			t.Errorf("%s is doubled; take it off the list", name)
		}
	}
	for name := range isListed {
		if !all[name] {
			t.Errorf("%s is on the list, and takes nothing that grows or is not there", name)
		}
	}
}
