package recompute_test

import (
	"encoding/csv"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/internal/recompute"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// rechenweg is a Rechenweg of the library that is reckoned again from its print.
type rechenweg struct {
	name string
	of   string // the function that makes it
	make func(t *testing.T) finance.Calculation
	// least is how many steps must come out at least: a Rechenweg that only states things proves nothing.
	least int
}

func rechenwege() []rechenweg {
	return slices.Concat(keys(), applications(), grants(), interests(), ledgers(), []rechenweg{
		{"compensation of Erfurt", "thueringen.Compensation.Calculation", compensation("16051", thueringen.ToKreisfreieStadt, 2024), 1},
		{"compensation of the Wartburgkreis, merged", "thueringen.Compensation.Calculation",
			compensation("16063", thueringen.ToLandkreis, 2022), 1},
		{"compensation, derived", "thueringen.Compensation.Calculation", compensation("16061", thueringen.ToLandkreis, 2025), 1},
		{"vote of the IT-Planungsrat", "governance/voting.Tally.Calculation", vote, 1},
	})
}

// Every Rechenweg, in German and in English, can be reckoned again by somebody who has nothing but the paper.
func TestEveryRechenwegCanBeReckonedFromItsPrint(t *testing.T) {
	for _, r := range rechenwege() {
		t.Run(r.name, func(t *testing.T) {
			calculation := r.make(t)
			for _, tag := range []language.Tag{language.German, language.English} {
				print := calculation.Text(tag)
				report := recompute.Text(print, tag)
				require.Empty(t, report.Faults, print)
				require.GreaterOrEqual(t, report.Recomputed, r.least, print)
			}
		})
	}
}

// The table above leaves out no function that makes a Rechenweg.
func TestEveryMakerOfARechenwegIsReckoned(t *testing.T) {
	found := makers(t, "../..")
	require.Contains(t, found, "finance.Key.Explain")
	var reckoned []string
	for _, r := range rechenwege() {
		reckoned = append(reckoned, r.of)
	}
	for _, maker := range found {
		require.Contains(t, reckoned, maker, "it makes a Rechenweg that no test reckons again")
	}
	for _, maker := range reckoned {
		require.Contains(t, found, maker, "it makes no Rechenweg")
	}
}

// makers returns the exported functions and methods of the importable packages that return a finance.Calculation.
func makers(t *testing.T, root string) (found []string) {
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") ||
			slices.Contains([]string{"testdata", "internal", "examples", "tools", "benchmarks"}, entry.Name())):
			return fs.SkipDir
		case path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path.Join(root, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, declaration := range file.Decls {
			if f, ok := declaration.(*ast.FuncDecl); ok && f.Name.IsExported() && makesCalculation(f, file.Name.Name) {
				found = append(found, path.Dir(name)+"."+receiver(f)+f.Name.Name)
			}
		}
		return nil
	})
	require.NoError(t, err)
	return found
}

// makesCalculation reports whether one of the results is a finance.Calculation.
func makesCalculation(f *ast.FuncDecl, pkg string) bool {
	if f.Type.Results == nil {
		return false
	}
	return slices.ContainsFunc(f.Type.Results.List, func(result *ast.Field) bool {
		switch of := result.Type.(type) {
		case *ast.SelectorExpr:
			from, ok := of.X.(*ast.Ident)
			return ok && from.Name == "finance" && of.Sel.Name == "Calculation"
		case *ast.Ident:
			return pkg == "finance" && of.Name == "Calculation"
		}
		return false
	})
}

// receiver returns the type of a method with a point behind it, and "" for a function.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if pointer, ok := of.(*ast.StarExpr); ok {
		of = pointer.X
	}
	name, ok := of.(*ast.Ident)
	if !ok {
		return ""
	}
	return name.Name + "."
}

var (
	assumed = law.Source{Where: "Beispiel", Evidence: law.Assumed}
	read    = law.Source{Where: "Richtlinie", Evidence: law.Primary}
)

func same(name string) bilingual.Text { return bilingual.Text{German: name, English: name} }

// explain makes the Rechenweg of a key.
func explain(
	total finance.Amount, method finance.Method, make func(t *testing.T) (finance.Key, error),
) func(*testing.T) finance.Calculation {
	return func(t *testing.T) finance.Calculation {
		k, err := make(t)
		require.NoError(t, err)
		c, err := k.Explain(total, method)
		require.NoError(t, err)
		return c
	}
}

func koenigsteiner(t *testing.T) finance.Key {
	k, err := bund.KoenigsteinerKey(2019)
	require.NoError(t, err)
	return k
}

// in2025 is the Königsteiner Schlüssel as somebody applies it to 2025 to 2028.
func in2025(t *testing.T) finance.Key {
	k, err := koenigsteiner(t).During(civil.Period{From: civil.MustParse("2025-01-01"), Through: civil.MustParse("2028-12-31")}, assumed)
	require.NoError(t, err)
	return k
}

func keys() []rechenweg {
	const of = "finance.Key.Explain"
	odd := finance.MustParseAmount("47.345.678,91 EUR")
	of16 := func(make func(t *testing.T) (finance.Key, error)) func(*testing.T) finance.Calculation {
		return explain(odd, finance.LargestRemainder, make)
	}
	return []rechenweg{
		{"Königsteiner Schlüssel", of, of16(func(t *testing.T) (finance.Key, error) { return koenigsteiner(t), nil }), 16},
		{"LuKIFG", of, of16(func(*testing.T) (finance.Key, error) { return bund.LuKIFGKey() }), 16},
		{"FITKO key", of, of16(func(t *testing.T) (finance.Key, error) { return bund.FITKOKey(in2025(t)) }), 17},
		{"NOOTS key", of, of16(func(t *testing.T) (finance.Key, error) { return bund.NOOTSKey(in2025(t)) }), 17},
		{"digitalisation budget", of, of16(func(t *testing.T) (finance.Key, error) {
			k, err := koenigsteiner(t).During(civil.Period{From: civil.MustParse("2020-01-01"), Through: civil.MustParse("2022-12-31")}, assumed)
			require.NoError(t, err)
			return bund.DigitalisierungsbudgetKey(k)
		}), 17},
		{"EfA re-use", of, of16(func(t *testing.T) (finance.Key, error) {
			among, err := in2025(t).Among("14", "16")
			require.NoError(t, err)
			return bund.EfAReuseKey(among, in2025(t))
		}), 17},
		{"mixed key", of, of16(mixed), 4},
		{"equal parts with a tie", of, explain(finance.Euro(100), finance.LargestRemainder, func(*testing.T) (finance.Key, error) {
			return finance.EqualKey(same("gleich"), civil.Period{}, assumed, "a", "b", "c")
		}), 3},
		{"Umlegungsschlüssel", of, explain(odd, finance.SainteLague, levy), 3},
		{"inhabitants of Thüringen", of, explain(odd, finance.DHondt, func(t *testing.T) (finance.Key, error) {
			day, err := thueringen.Directory().On(civil.MustParse("2023-06-30"))
			require.NoError(t, err)
			return bund.PopulationKey(day.Units(governance.District))
		}), 22},
		{"ITKo", of, explain(finance.Euro(2_380_000), finance.LargestRemainder, itko), 17},
		{"KitaFinHG", of, explain(finance.Euro(319_275_000), finance.LargestRemainder, published("kitafinhg", 1)), 16},
		{"seats", of, explain(finance.Cent(598), finance.SainteLague, published("bundestag", 5)), 16},
		{"contributions to FITKO", "governance/bund.Contributions.Calculation", func(t *testing.T) finance.Calculation {
			c, err := bund.FITKOContributions(finance.MustParseAmount("12.345.678,90 EUR"), finance.Euro(35_000_000), in2025(t))
			require.NoError(t, err)
			calculation, err := c.Calculation()
			require.NoError(t, err)
			return calculation
		}, 19},
	}
}

// applications are the ways in which more than a key says who gets how much.
func applications() []rechenweg {
	towns := func(t *testing.T) finance.Key {
		k, err := mixed(t)
		require.NoError(t, err)
		return k
	}
	scheme := func(s finance.Scheme) func(t *testing.T) finance.Calculation {
		return func(t *testing.T) finance.Calculation {
			s.Source = read
			c, err := towns(t).ExplainBy(finance.MustParseAmount("100.000,00 EUR"), s)
			require.NoError(t, err)
			return c
		}
	}
	const by, table = "finance.Key.ExplainBy", "finance.ExplainMatrix"
	matrix := func(weights [][]int64) func(t *testing.T) finance.Calculation {
		return func(t *testing.T) finance.Calculation {
			c, err := finance.ExplainMatrix(same("Jahre und Träger"), read,
				[]finance.MatrixLine{{Name: "Vacha", Sum: finance.Euro(70)}, {Name: "Leimbach", Sum: finance.MustParseAmount("30,01 EUR")}},
				[]finance.MatrixLine{{Name: "2024", Sum: finance.Euro(33)}, {Name: "2025", Sum: finance.MustParseAmount("67,01 EUR")}}, weights)
			require.NoError(t, err)
			return c
		}
	}
	return []rechenweg{
		{"base share and base amount", by, scheme(finance.Scheme{Method: finance.LargestRemainder,
			BaseShare: finance.MustPercent("25"), Base: finance.Euro(1_000)}), 4},
		{"floor and cap", by, scheme(finance.Scheme{Method: finance.LargestRemainder,
			Each: finance.AtLeast(finance.Euro(20_000))}), 4},
		{"three of one name, two of them with their floor", by, func(t *testing.T) finance.Calculation {
			k, err := finance.KeyByWeight(same("Einwohner"), civil.Period{}, read, []finance.Weight{
				{ID: "1", Name: "Neustadt", Value: 9}, {ID: "2", Name: "Neustadt", Value: 5}, {ID: "3", Name: "Neustadt", Value: 3}, {ID: "4", Name: "Gera", Value: 900}})
			require.NoError(t, err)
			c, err := k.ExplainBy(finance.Euro(1_000), finance.Scheme{Each: finance.AtLeast(finance.Euro(8)), Base: finance.Euro(1)})
			require.NoError(t, err)
			names := map[string]bool{}
			for _, step := range c.Steps {
				require.False(t, names[step.Name.German], "two steps are named %s", step.Name.German)
				names[step.Name.German] = true
			}
			return c
		}, 8},
		{"whole thousands", by, scheme(finance.Scheme{Method: finance.SainteLague, Unit: finance.Euro(1_000)}), 4},
		{"seats of a committee", "finance.Key.ExplainNumber", func(t *testing.T) finance.Calculation {
			c, err := towns(t).ExplainNumber(25, bilingual.Text{German: "Sitze", English: "seats"}, finance.SainteLague, 1)
			require.NoError(t, err)
			return c
		}, 4},
		{"three years", "finance.Key.ExplainYears", func(t *testing.T) finance.Calculation {
			c, err := towns(t).ExplainYears([]finance.YearAmount{{Year: 2024, Amount: finance.Euro(1_000)},
				{Year: 2025, Amount: finance.MustParseAmount("999,99 EUR")}, {Year: 2026, Amount: finance.Euro(1)}}, finance.LargestRemainder)
			require.NoError(t, err)
			return c
		}, 12},
		{"seats by D'Hondt with a minimum", "finance.Key.ExplainNumber", dhondt(1), 6},
		{"seats by D'Hondt", "finance.Key.ExplainNumber", dhondt(), 6},
		{"two years with a tie", "finance.Key.ExplainYears", func(t *testing.T) finance.Calculation {
			k, err := finance.EqualKey(same("gleich"), civil.Period{}, assumed, "a", "b")
			require.NoError(t, err)
			c, err := k.ExplainYears([]finance.YearAmount{{Year: 2024, Amount: finance.Cent(1)}, {Year: 2025, Amount: finance.Cent(1)}},
				finance.LargestRemainder)
			require.NoError(t, err)
			require.Contains(t, c.Text(language.German), "Gleichstand")
			return c
		}, 8},
		{"matrix with a tie", table, func(t *testing.T) finance.Calculation {
			lines := []finance.MatrixLine{{Name: "Vacha", Sum: finance.Cent(1)}, {Name: "Vacha", Sum: finance.Cent(1)}}
			c, err := finance.ExplainMatrix(same("Jahre und Träger"), read, lines, lines, [][]int64{{1, 1}, {1, 1}})
			require.NoError(t, err)
			require.Contains(t, c.Text(language.English), "tie: ")
			return c
		}, 8},
		{"matrix, proportional", table, matrix([][]int64{{1, 1}, {1, 1}}), 8},
		{"matrix, fitted", table, matrix([][]int64{{3, 1}, {1, 2}}), 4},
		{"indexation, year by year", "finance.Index.Calculation", index(finance.StepByStep), 3},
		{"indexation, from the base", "finance.Index.Calculation", index(finance.FromBase), 3},
	}
}

// dhondt gives ten seats to three groups of 53, 24 and 3 members, of which the last has a minimum or not.
func dhondt(minimum ...int64) func(t *testing.T) finance.Calculation {
	return func(t *testing.T) finance.Calculation {
		k, err := finance.KeyByWeight(same("Mitglieder"), civil.Period{}, read,
			[]finance.Weight{{ID: "a", Value: 53}, {ID: "b", Value: 24}, {ID: "c", Value: 3}})
		require.NoError(t, err)
		c, err := k.ExplainNumber(10, bilingual.Text{German: "Sitze", English: "seats"}, finance.DHondt, minimum...)
		require.NoError(t, err)
		return c
	}
}

func index(way finance.IndexWay) func(t *testing.T) finance.Calculation {
	return func(t *testing.T) finance.Calculation {
		c, err := finance.Index{Base: finance.MustParseAmount("1.234.567,89 EUR"), First: 2016, Rate: finance.MustPercent("1.8"), Years: 3,
			Way: way, Rounding: finance.HalfUp, Source: read}.Calculation()
		require.NoError(t, err)
		return c
	}
}

// mixed is a quarter in equal parts and three quarters by inhabitants.
func mixed(t *testing.T) (finance.Key, error) {
	equal, err := finance.EqualKey(same("gleich"), civil.Period{}, assumed, "16063003", "16063051", "16063076", "16063082")
	require.NoError(t, err)
	people, err := finance.KeyByWeight(same("Einwohner"), civil.Period{}, read, []finance.Weight{
		{ID: "16063003", Name: "Bad Salzungen", Value: 23_013}, {ID: "16063051", Name: "Leimbach", Value: 1_612},
		{ID: "16063076", Name: "Vacha", Value: 5_231}, {ID: "16063082", Name: "Unterbreizbach", Value: 3_445},
	})
	require.NoError(t, err)
	return finance.MixKeys(same("Mischschlüssel"), civil.Period{}, read,
		finance.Component{Key: equal, Share: finance.MustPercent("25")}, finance.Component{Key: people, Share: finance.MustPercent("75")})
}

func levy(*testing.T) (finance.Key, error) {
	return thueringen.UmlegungsKey(civil.Period{}, "Verbandssatzung, § 12", law.Primary, []finance.Weight{
		{ID: "16063003", Name: "Bad Salzungen", Value: 23_013}, {ID: "16063051", Name: "Leimbach", Value: 1_612},
		{ID: "16063076", Name: "Vacha", Value: 5_231},
	})
}

// published is the key of a table that stands in public, by one of its columns.
func published(name string, column int) func(t *testing.T) (finance.Key, error) {
	return func(t *testing.T) (finance.Key, error) {
		file, err := os.Open("../../finance/testdata/public/" + name + ".csv")
		require.NoError(t, err)
		defer func() { require.NoError(t, file.Close()) }()
		r := csv.NewReader(file)
		r.Comma, r.Comment = ';', '#'
		table, err := r.ReadAll()
		require.NoError(t, err)
		var weights []finance.Weight
		for _, row := range table[1:] {
			count, err := finance.ParseAmount(row[column])
			require.NoError(t, err)
			weights = append(weights, finance.Weight{ID: row[0], Name: row[0], Value: count.Cents() / 100})
		}
		return finance.KeyByWeight(same(name), civil.Period{}, read, weights)
	}
}

// itko is the key of the IT-Koordinierung for roads: a quarter the Federation, the rest a quarter equally, three quarters by class.
func itko(t *testing.T) (finance.Key, error) {
	classes, err := published("itko", 1)(t)
	require.NoError(t, err)
	var ids []string
	for part := range classes.Parts() {
		ids = append(ids, part.ID)
	}
	equal, err := finance.EqualKey(same("Sockel"), civil.Period{}, read, ids...)
	require.NoError(t, err)
	federation, err := finance.EqualKey(same("Bund"), civil.Period{}, read, "Bund")
	require.NoError(t, err)
	return finance.MixKeys(same("ITKo"), civil.Period{}, read,
		finance.Component{Key: federation, Share: finance.MustPercent("25")},
		finance.Component{Key: equal, Share: finance.MustPercent("18.75")},
		finance.Component{Key: classes, Share: finance.MustPercent("56.25")})
}

func compensation(district string, r thueringen.Recipient, year int) func(*testing.T) finance.Calculation {
	return func(t *testing.T) finance.Calculation {
		k, err := key.ParseDistrict(district)
		require.NoError(t, err)
		c, err := thueringen.CompensationOf(k, r, year)
		require.NoError(t, err)
		return c.Calculation()
	}
}

func vote(t *testing.T) finance.Calculation {
	body, err := bund.ITPlanungsrat{Key: koenigsteiner(t)}.Body(bund.CouncilDecision)
	require.NoError(t, err)
	votes := voting.Meeting{Others: voting.No}
	for _, member := range []string{bund.FederationID, "03", "05", "08", "09", "14", "16"} {
		votes.Cast = append(votes.Cast, voting.Vote{Member: member, Choice: voting.Yes})
	}
	o, err := body.Decide(votes, civil.MustParse("2024-03-21"))
	require.NoError(t, err)
	return o.Calculation()
}

// assess makes a decision on a project of 120,000 euro, 5,000 of them not eligible.
func assess(t *testing.T, financing grant.Financing, change func(*grant.Programme, *grant.Application)) grant.Assessment {
	p := grant.Programme{
		ID: "test", Name: bilingual.Text{German: "Testprogramm", English: "test programme"}, Source: read,
		Items: []grant.Item{
			{ID: "dms", Name: bilingual.Text{German: "Dokumentenmanagement", English: "document management"}, Source: read},
			{ID: "training", Name: bilingual.Text{German: "Schulung", English: "training"}, Source: read},
		},
		Financing:  grant.Known(financing, read),
		Rate:       grant.Known(finance.MustPercent("80"), read),
		Provisions: sachsen.Provisions(),
	}
	a := grant.Application{
		Applicant: grant.Applicant{Name: "Leimbach", Key: key.MustParseAGS("16063051"), Level: governance.Municipality},
		Items: []grant.Cost{
			{Item: "dms", Name: "Einführung", Amount: finance.MustParseAmount("80.000,01 EUR"), Ineligible: finance.Euro(5_000)},
			{Item: "training", Amount: finance.MustParseAmount("39.999,99 EUR")},
		},
		OwnFunds: finance.Euro(20_000), ThirdParty: finance.Euro(8_000),
	}
	change(&p, &a)
	assessment, err := grant.Assess(p, a, civil.MustParse("2024-05-02"))
	require.NoError(t, err)
	require.Positive(t, assessment.Grant.Cents())
	return assessment
}

func settle(t *testing.T, assessment grant.Assessment) grant.Settlement {
	s, err := grant.Settle(assessment, grant.Proof{
		Items: []grant.Cost{
			{Item: "dms", Name: "Einführung", Amount: finance.MustParseAmount("70.000,55 EUR"), Ineligible: finance.Euro(4_500)},
			{Item: "training", Amount: finance.Euro(38_000)},
		},
		ThirdParty: finance.Euro(10_000), Paid: assessment.Grant,
	})
	require.NoError(t, err)
	return s
}

func grants() []rechenweg {
	nothing := func(*grant.Programme, *grant.Application) {}
	capped := func(p *grant.Programme, a *grant.Application) {
		p.Cap = grant.Known(finance.Euro(60_000), read)
		a.OwnFunds = finance.Euro(52_000)
	}
	var list []rechenweg
	for _, c := range []struct {
		name      string
		financing grant.Financing
		change    func(*grant.Programme, *grant.Application)
		settles   bool
	}{
		{"share", grant.ShareFinancing, nothing, true},
		{"capped", grant.ShareFinancing, capped, false},
		{"deficit", grant.DeficitFinancing, nothing, true},
		{"fixed", grant.FixedAmountFinancing, func(p *grant.Programme, a *grant.Application) {
			p.FixedAmount = grant.Known(finance.Euro(50_000), read)
			a.OwnFunds = finance.Euro(62_000)
		}, true},
		{"full", grant.FullFinancing, func(_ *grant.Programme, a *grant.Application) { a.OwnFunds = finance.Amount{} }, true},
	} {
		list = append(list, rechenweg{"decision, " + c.name, "finance/grant.Assessment.Calculation", func(t *testing.T) finance.Calculation {
			return assess(t, c.financing, c.change).Calculation()
		}, 3})
		if c.settles {
			list = append(list, rechenweg{"settlement, " + c.name, "finance/grant.Settlement.Calculation", func(t *testing.T) finance.Calculation {
				return settle(t, assess(t, c.financing, c.change)).Calculation()
			}, 3})
		}
	}
	return list
}

func interests() []rechenweg {
	const of = "finance/grant.Interest.Calculation"
	from, through := civil.MustParse("2023-03-01"), civil.MustParse("2025-09-30")
	run := func(terms grant.InterestTerms) func(t *testing.T) finance.Calculation {
		return func(t *testing.T) finance.Calculation {
			interest, err := terms.Interest(finance.Euro(1_000), from, through)
			require.NoError(t, err)
			return interest.Calculation()
		}
	}
	each := grant.RepaymentTerms()
	each.Rounding.Order = finance.RoundEachThenSum
	return []rechenweg{
		{"interest on repayment", of, run(grant.RepaymentTerms()), 7},
		{"interest on unused money", of, run(grant.UnusedMoneyTerms()), 7},
		{"interest, each span rounded", of, run(each), 7},
		{"interest of the settlement", of, func(t *testing.T) finance.Calculation {
			s := settle(t, assess(t, grant.ShareFinancing, func(*grant.Programme, *grant.Application) {}))
			repayment, err := s.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-01-15"), civil.MustParse("2024-09-30"))
			require.NoError(t, err)
			return repayment.Interest.Calculation()
		}, 3},
	}
}

// ledgers are the account of a grant, and a repayment with its interest.
func ledgers() []rechenweg {
	day := civil.MustParse
	return []rechenweg{
		{"account of a grant", "finance/grant.Reckoning.Calculation", func(t *testing.T) finance.Calculation {
			r, err := grant.Ledger{
				Movements: []grant.Movement{
					{Day: day("2023-01-15"), Kind: grant.PaidOut, Amount: finance.MustParseAmount("50.000,01 EUR")},
					{Day: day("2023-03-01"), Kind: grant.Used, Amount: finance.Euro(30_000)},
					{Day: day("2023-10-15"), Kind: grant.Used, Amount: finance.Euro(15_000)},
					{Day: day("2024-02-29"), Kind: grant.PaidOut, Amount: finance.Euro(7_777)},
					{Day: day("2024-06-01"), Kind: grant.RepaymentClaimed, Amount: finance.Euro(5_000)},
					{Day: day("2024-09-01"), Kind: grant.Repaid, Amount: finance.Euro(2_000)},
					{Day: day("2024-12-01"), Kind: grant.Used, Amount: finance.Euro(9_000)},
				},
				Provisions: sachsen.Provisions(), LateUse: grant.UnusedMoneyTerms(), Repayment: grant.RepaymentTerms(), Through: day("2025-06-30"),
			}.Reckon()
			require.NoError(t, err)
			require.Positive(t, r.Interest.Cents())
			return r.Calculation()
		}, 8},
		{"repayment with interest", "finance/grant.Repayment.Calculation", func(t *testing.T) finance.Calculation {
			s := settle(t, assess(t, grant.ShareFinancing, func(*grant.Programme, *grant.Application) {}))
			repayment, err := s.Repayment(grant.RepaymentTerms(), day("2024-01-15"), day("2024-09-30"))
			require.NoError(t, err)
			return repayment.Calculation()
		}, 4},
	}
}
