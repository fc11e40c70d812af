package directory_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// zeroValues returns the zero value of every exported type of this package and of package key.
func zeroValues() []any {
	return []any{
		directory.Acting(0), directory.AmbiguousError{}, directory.Ancestry{}, directory.ArgumentError{}, directory.Weighting(0),
		directory.BrokenChainError{}, directory.Continuity(0), directory.CategoryRow{}, directory.CategorySource{}, directory.Change{},
		directory.Candidate{}, directory.CorrespondenceRow{}, directory.Difference{}, directory.DifferenceError{},
		directory.DividedError{},
		directory.Directory{}, directory.DistrictPart{}, directory.Edition{}, directory.EditionError{}, directory.Embedded{}, directory.Event{}, directory.EventFilter{},
		directory.EventKind(0), directory.EventRecord{}, directory.Figure{}, directory.FigureError{}, directory.FindOption(nil), directory.AdministrationForm(0),
		directory.Gap{}, directory.GapError{}, directory.LeftError{}, directory.Match{}, directory.Merger{}, directory.Migration{},
		directory.MigrationReport{}, directory.NUTSRegion{}, directory.NotFoundError{}, directory.RowOutcome(0), directory.Part{}, directory.Rank(0),
		directory.Restated{}, directory.RestatedPart{}, directory.Row{}, directory.RowError{}, directory.Side{},
		directory.Snapshot{}, directory.SourceFile{}, directory.SpanError{}, directory.Succession{}, directory.Unit{},
		directory.UnconnectedError{}, directory.UnitRecord{}, directory.UnitRow{}, directory.UnknownKeyError{}, directory.Resolution{},
		directory.LeftOutError{}, directory.LeitwegHint{}, directory.LettersError{}, directory.SeveralUnitsError{}, directory.LevelError{},
		directory.MigrateOption(nil), directory.Dating{}, directory.DatedPeriod{}, directory.Misfit{}, directory.OtherNameError{},
		directory.Timeline{}, directory.TimelinePeriod{}, directory.TimelineStep{}, directory.UninhabitedError{},

		key.AGS{}, key.ARS{}, key.AmbiguousError{}, key.Association{}, key.District{}, key.Land{}, key.ParseError{},
		key.Region{}, key.Repair(0), key.Reading{},
	}
}

// No method of any exported type panics when it is called on the zero value, with zero arguments, with nil in the place of a
// key and with a pointer to none. Those whose name begins with Must say that they do.
func TestZeroValuesNeverPanic(t *testing.T) {
	var tried []string
	for _, zero := range zeroValues() {
		value := reflect.New(reflect.TypeOf(zero))
		callMethods(t, value)
		tried = append(tried, value.Elem().Type().String())
	}
	for _, none := range []any{(*directory.Directory)(nil), (*directory.Migration)(nil)} {
		callMethods(t, reflect.ValueOf(none))
	}
	require.ElementsMatch(t, exportedTypes(t), tried)
}

// callMethods calls every method of a value with zero arguments, and lets every iterator run to its end.
func callMethods(t *testing.T, value reflect.Value) {
	t.Helper()
	for i := range value.NumMethod() {
		method := value.Type().Method(i).Name
		if strings.HasPrefix(method, "Must") {
			continue
		}
		for _, arguments := range zeroArguments(value.Method(i).Type()) {
			require.NotPanics(t, func() {
				for _, result := range value.Method(i).Call(arguments) {
					runIterator(result)
				}
			}, "%s.%s(%v)", value.Type(), method, arguments)
		}
	}
}

// zeroArguments returns lists of arguments for a function: all zero, and where it wants a key also a zero key and a pointer to
// none.
func zeroArguments(function reflect.Type) [][]reflect.Value {
	keys := []key.Key{nil, key.AGS{}, (*key.AGS)(nil)}
	lists := make([][]reflect.Value, 0, len(keys))
	for _, k := range keys {
		var list []reflect.Value
		for i := range function.NumIn() {
			argument := reflect.New(function.In(i)).Elem()
			switch {
			case function.In(i) == reflect.TypeFor[key.Key]() && k != nil:
				argument.Set(reflect.ValueOf(k))
			case function.In(i) == reflect.TypeFor[directory.EventFilter]():
				argument.Set(reflect.ValueOf(directory.EventFilter{Unit: k}))
			case function.IsVariadic() && i == function.NumIn()-1:
				argument = reflect.New(function.In(i).Elem()).Elem() // one zero element
			}
			list = append(list, argument)
		}
		lists = append(lists, list)
	}
	return lists
}

func runIterator(result reflect.Value) {
	if result.Kind() != reflect.Func || result.Type().NumOut() != 0 || result.Type().NumIn() != 1 {
		return
	}
	yield := reflect.MakeFunc(result.Type().In(0), func([]reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(true)}
	})
	result.Call([]reflect.Value{yield})
}

// exportedTypes reads from the source which types this package and package key export. The interfaces Key and Exported have no zero
// value.
func exportedTypes(t *testing.T) []string {
	t.Helper()
	var names []string
	for prefix, pattern := range map[string]string{"directory.": "*.go", "key.": "../key/*.go"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			for spec := range ast.Preorder(file) {
				if spec, ok := spec.(*ast.TypeSpec); ok && spec.Name.IsExported() && spec.Name.Name != "Key" && spec.Name.Name != "Exported" {
					names = append(names, prefix+spec.Name.Name)
				}
			}
		}
	}
	return names
}

// An empty directory says of every day that it does not have it, and cannot be extended.
func TestAnEmptyDirectoryAnswers(t *testing.T) {
	day := civil.MustParse("2020-01-01")
	erfurt := key.MustParseAGS("16051000")
	for name, d := range map[string]*directory.Directory{"zero": {}, "nil": nil} {
		t.Run(name, func(t *testing.T) {
			require.Zero(t, d.Span())
			require.Zero(t, d.Edition())
			require.Empty(t, d.Hash())
			require.Empty(t, d.Edition().String())
			require.Equal(t, directory.Snapshot{}, d.Latest())
			_, ok := d.Beyond()
			require.False(t, ok)
			require.Empty(t, slices.Collect(d.History(erfurt)))
			require.Empty(t, slices.Collect(d.Events(directory.EventFilter{})))

			_, err := d.On(day)
			require.Equal(t, &directory.SpanError{Day: day}, err)
			require.EqualError(t, err, "directory: 2020-01-01 lies outside the directory, which is empty")
			var span *directory.SpanError
			_, err = d.Successors(erfurt, day, day)
			require.ErrorAs(t, err, &span)
			_, err = d.Predecessors(erfurt, day, day)
			require.ErrorAs(t, err, &span)
			_, err = d.DistrictSuccessors(erfurt.District(), day, day, directory.ByArea)
			require.ErrorAs(t, err, &span)
			_, err = d.Migrate(day, directory.ByArea)
			require.ErrorAs(t, err, &span)

			_, err = directory.Extend(d, strings.NewReader(""), strings.NewReader(""))
			var argument *directory.ArgumentError
			require.ErrorAs(t, err, &argument)
			require.Equal(t, "d", argument.Argument)
		})
	}
	_, err := directory.Snapshot{}.Lookup(erfurt)
	require.EqualError(t, err, "directory: the snapshot is empty; it has no unit with the key 16051000, nor any other")
}

// A file that is not there is refused by name.
func TestReadersThatAreNil(t *testing.T) {
	var argument *directory.ArgumentError
	_, err := directory.FromGV100AD(nil)
	require.ErrorAs(t, err, &argument)
	require.Equal(t, "r", argument.Argument)
	_, err = directory.Extend(sample(t), nil, strings.NewReader(""))
	require.ErrorAs(t, err, &argument)
	require.Equal(t, "changes", argument.Argument)
	_, err = directory.Extend(sample(t), strings.NewReader(""), nil)
	require.ErrorAs(t, err, &argument)
	require.Equal(t, "register", argument.Argument)
}

// A value that a caller puts together says nothing that no directory has said.
func TestValuesPutTogetherByHand(t *testing.T) {
	latest := sample(t).Latest()
	for level := governance.Federation; level <= governance.Municipality; level++ {
		for u := range latest.Units(level) {
			successor, continuity := directory.Succession{Unit: u, To: latest.Date()}.Legal()
			require.Zero(t, successor, u)
			require.Zero(t, continuity, u)
		}
	}
	require.True(t, directory.MigrationReport{}.Balanced())
	require.False(t, directory.MigrationReport{Before: []int64{256}}.Balanced(), "nothing tells where the values are")
	require.False(t, directory.MigrationReport{Placed: []int64{256}}.Balanced(), "nothing tells where the values come from")

	var argument *directory.ArgumentError
	_, err := new(directory.Migration).Restate(directory.Row{})
	require.ErrorAs(t, err, &argument)
	_, err = (*directory.Migration)(nil).Restate(directory.Row{})
	require.ErrorAs(t, err, &argument)

	leimbach, day := key.MustParseAGS("16063051"), latest.Date()
	for want, err := range map[string]error{
		"directory: no unit ever had the key 16063051 (asked for 2025-11-30)": &directory.UnknownKeyError{
			Key: leimbach, Day: day, Near: []key.Key{nil, (*key.AGS)(nil)}},
		"directory: no unit ever had the key 16063051 (asked for 2025-11-30); near keys: 16063051": &directory.UnknownKeyError{
			Key: &leimbach, Day: day, Near: []key.Key{nil, &leimbach}},
		"directory: no key was given; want that of a unit": &directory.UnknownKeyError{Key: (*key.AGS)(nil), Day: day},
	} {
		require.EqualError(t, err, want)
	}
	require.Equal(t, latest.Find("Leimbach"), latest.Find("Leimbach", nil), "an option that is nil")
	u, err := latest.FindOne("Leimbach", nil)
	require.NoError(t, err)
	require.Equal(t, leimbach, u.AGS())
}
