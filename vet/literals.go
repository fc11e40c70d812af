package vet

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/token"
	"maps"
	"strings"
	"time"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// Literals reports literals that their reader always refuses. It asks the reader itself, so that it knows no rule of its own.
var Literals = newAnalyzer("foederalliteral", "report literals that foederal always refuses, such as key.MustParseAGS(\"1606305\")", findLiterals)

// reader is a function of the library that reads constants.
type reader struct {
	check  func(args []constant.Value) error
	panics bool // it panics where another one returns an error
}

// readers returns the functions that read literals, by their names.
func readers() map[string]reader {
	all := map[string]reader{
		"governance/civil.Of":          {check: readDay},
		"governance/key.AGSFromParts":  {check: func(args []constant.Value) error { return refuses(key.AGSFromParts(four(args))) }},
		"governance/key.AGSFromNumber": {check: readNumber(key.AGSFromNumber)},
		"governance/key.ARSFromNumber": {check: readNumber(key.ARSFromNumber)},
		"finance.Fraction":             {check: readFraction},
		"finance.MustFraction":         {check: readFraction, panics: true},
		"governance/law.Cite":          {check: readPlace},
		"governance/law.MustCite":      {check: readPlace, panics: true},
	}
	for name, check := range map[string]func([]constant.Value) error{
		"governance/key.ParseAGS":            readText(key.ParseAGS),
		"governance/key.ParseARS":            readText(key.ParseARS),
		"governance/key.ParseLand":           readText(key.ParseLand),
		"governance/key.ParseRegion":         readText(key.ParseRegion),
		"governance/key.ParseDistrict":       readText(key.ParseDistrict),
		"governance/key.ParseAssociation":    readText(key.ParseAssociation),
		"governance/key.Parse":               readText(key.Parse),
		"governance/civil.Parse":             readText(civil.Parse),
		"governance/civil.ParsePeriod":       readText(civil.ParsePeriod),
		"governance/law.ParseCitation":       readText(law.ParseCitation),
		"governance/agreement.ParseDuration": readText(agreement.ParseDuration),
		"governance/agreement.ParseMonth":    readText(agreement.ParseMonth),
		"governance/agreement.ParseDecision": readText(agreement.ParseDecision),
		"finance.ParseAmount":                readText(finance.ParseAmount),
		"finance.ParseDecimal":               readText(finance.ParseDecimal),
		"finance.ParseShare":                 readText(finance.ParseShare),
		"finance.Percent":                    readText(finance.Percent),
	} {
		all[name] = reader{check: check}
		folder, function, _ := strings.Cut(name, ".")
		all[folder+".Must"+function] = reader{check: check, panics: true}
	}
	maps.Copy(all, interopReaders())
	return all
}

func refuses[T any](_ T, err error) error { return err }

func readText[T any](parse func(string) (T, error)) func([]constant.Value) error {
	return func(args []constant.Value) error { return refuses(parse(constant.StringVal(args[0]))) }
}

func readNumber[T any](parse func(uint64) (T, error)) func([]constant.Value) error {
	return func(args []constant.Value) error {
		n, ok := constant.Uint64Val(constant.ToInt(args[0]))
		if !ok {
			return nil
		}
		return refuses(parse(n))
	}
}

func readDay(args []constant.Value) error {
	year, month, day := number(args[0]), number(args[1]), number(args[2])
	return refuses(civil.Of(int(year), time.Month(month), int(day)))
}

func readFraction(args []constant.Value) error {
	return refuses(finance.Fraction(number(args[0]), number(args[1])))
}

// readPlace reads the place of law.Cite for an act that the library does not know, because nothing tells whether the number of an act
// is the same in the version of the library with which this program was made. What the place begins with is therefore not held
// against what the act is divided into.
func readPlace(args []constant.Value) error {
	place := constant.StringVal(args[1])
	if place == "" {
		return nil
	}
	_, err := law.ParseCitation(place + " NochKeinG")
	var fault *law.CitationError
	if errors.As(err, &fault) {
		return errors.New(fault.Reason)
	}
	return err
}

func number(v constant.Value) int64 {
	n, _ := constant.Int64Val(constant.ToInt(v)) // what does not fit is 0 and no day, or the type checker has refused it
	return n
}

func four(args []constant.Value) (a, b, c, d string) {
	return constant.StringVal(args[0]), constant.StringVal(args[1]), constant.StringVal(args[2]), constant.StringVal(args[3])
}

// word is a type of texts of which only some are right.
type word interface {
	~string
	IsValid() bool
}

// words returns these types by their names, with what tells whether a text is right.
func words() map[string]func(string) bool {
	return map[string]func(string) bool{
		"governance/law.Jurisdiction":        isWord[law.Jurisdiction],
		"governance/agreement.Form":          isWord[agreement.Form],
		"governance/agreement.ContractLaw":   isWord[agreement.ContractLaw],
		"governance/agreement.SignatureForm": isWord[agreement.SignatureForm],
		"governance/agreement.Capacity":      isWord[agreement.Capacity],
		"governance/agreement.Foundation":    isWord[agreement.Foundation],
		"governance/agreement.Stage":         isWord[agreement.Stage],
		"governance/agreement.Measure":       isWord[agreement.Measure],
		"governance/agreement.Transfer":      isWord[agreement.Transfer],
		"governance/agreement.Matter":        isWord[agreement.Matter],
		"governance/agreement.Ground":        isWord[agreement.Ground],
		"governance/agreement.NoticeDay":     isWord[agreement.NoticeDay],
		"governance/agreement.RelationKind":  isWord[agreement.RelationKind],
		"governance/agreement.StaffWay":      isWord[agreement.StaffWay],
		"governance/agreement.VoteBase":      isWord[agreement.VoteBase],
		"governance/agreement.ClauseKind":    isWord[agreement.ClauseKind],
		"governance/agreement.TimeUnit":      isWord[agreement.TimeUnit],
	}
}

func isWord[T word](s string) bool { return T(s).IsValid() }

func findLiterals(f *finder) {
	known, closed := readers(), words()
	f.visit([]ast.Node{(*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.BasicLit)(nil)}, func(n ast.Node, stack []ast.Node) {
		switch n := n.(type) {
		case *ast.BasicLit:
			f.wordIn(n, closed, stack)
		case *ast.CallExpr:
			name := f.called(n)
			if r, ok := known[name]; ok {
				f.read(n, name, r, stack)
			}
		case *ast.CompositeLit:
			f.periodOf(n, stack)
		}
	})
}

// wordIn reports a text that is no word of its type. The parts of a text that is put together are no words by themselves.
func (f *finder) wordIn(literal *ast.BasicLit, closed map[string]func(string) bool, stack []ast.Node) {
	name := typeName(f.TypesInfo.TypeOf(literal))
	isRight := closed[name]
	if isRight == nil || f.isSilent(literal, false, stack) {
		return
	}
	if sum, ok := stack[len(stack)-2].(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		return
	}
	if text, ok := f.text(literal); ok && text != "" && !isRight(text) {
		f.report(literal, "%q is no %s", text, name[strings.LastIndex(name, "/")+1:])
	}
}

// read reports a call that cannot succeed, and a period that ends before it begins.
func (f *finder) read(call *ast.CallExpr, name string, r reader, stack []ast.Node) {
	args, ok := f.constants(call.Args)
	if !ok && strings.HasSuffix(name, "Cite") && len(call.Args) == 2 { // the act may be a variable
		args, ok = f.constants(call.Args[1:])
		args = append([]constant.Value{nil}, args...)
	}
	if !ok || f.isSilent(call, r.panics, stack) {
		return
	}
	err := r.check(args)
	_, function, _ := strings.Cut(name, ".")
	switch {
	case err == nil && strings.HasSuffix(name, "ParsePeriod") && !f.isSilent(call, false, stack):
		if p, err := civil.ParsePeriod(constant.StringVal(args[0])); err == nil && p.IsEmpty() {
			f.report(call, "the period %s ends before it begins", p)
		}
	case err != nil && r.panics:
		f.report(call, "%s always panics: %v", function, err)
	case err != nil:
		f.report(call, "%s always returns an error: %v", function, err)
	}
}

// periodOf reports a civil.Period of two days that ends before it begins.
func (f *finder) periodOf(literal *ast.CompositeLit, stack []ast.Node) {
	if typeName(f.TypesInfo.TypeOf(literal)) != "governance/civil.Period" || f.isSilent(literal, false, stack) {
		return
	}
	from, okFrom := field(literal, "From")
	through, okThrough := field(literal, "Through")
	if len(literal.Elts) == 2 && !okFrom && !okThrough { // the days stand there without the names of the fields
		from, through, okFrom, okThrough = literal.Elts[0], literal.Elts[1], true, true
	}
	if !okFrom || !okThrough {
		return
	}
	p := civil.Period{From: f.day(from), Through: f.day(through)}
	if !p.From.IsZero() && p.IsEmpty() {
		f.report(literal, "the period %s ends before it begins", p)
	}
}

// day returns the day of civil.MustParse with a constant, and the zero Date for everything else.
func (f *finder) day(e ast.Expr) civil.Date {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || f.called(call) != "governance/civil.MustParse" {
		return civil.Date{}
	}
	text, _ := f.text(call.Args[0])
	day, err := civil.Parse(text)
	if err != nil {
		return civil.Date{}
	}
	return day
}
