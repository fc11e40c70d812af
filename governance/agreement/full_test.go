package agreement_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// full returns an agreement in which every field of every type says something, so that a test over it misses no field.
func full(t testing.TB) *agreement.Agreement {
	t.Helper()
	a := new(agreement.Agreement)
	fill(reflect.ValueOf(a).Elem(), 12)
	a.Clauses = nil
	for _, clause := range agreement.Blanks() {
		filled := reflect.New(reflect.TypeOf(clause)).Elem()
		fill(filled, 12)
		a.Clauses = append(a.Clauses, filled.Interface().(agreement.Clause))
	}
	require.Len(t, a.Clauses, len(agreement.ClauseKinds()))
	return a
}

// fill gives every field a value; whole numbers get the number, or the first of the range of their field.
func fill(v reflect.Value, number int64) {
	if sample, ok := sampleOf(v); ok {
		v.Set(sample)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			number := number
			if first, _, ok := strings.Cut(v.Type().Field(i).Tag.Get("range"), ".."); ok {
				number, _ = strconv.ParseInt(first, 10, 64)
				number += 2 // so that one less is allowed as well, and none is zero
			}
			if tag := v.Type().Field(i).Tag; tag.Get("json") != "-" && tag.Get("absent") == "" { // nothing is absent where all is there
				fill(v.Field(i), number)
			}
		}
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[[]agreement.Clause]() {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), number)
	case reflect.String:
		v.SetString("Gänsefüßchen „x“ / ~ \" \\ \u2028")
	case reflect.Int:
		v.SetInt(number)
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("the sample does not know " + v.Type().String())
	}
}

// sampleOf returns a value of the types that write themselves, and of words that data may use.
func sampleOf(v reflect.Value) (reflect.Value, bool) {
	for _, sample := range []any{
		agreement.Yes, agreement.PartyID("land"), civil.MustParse("2018-10-16"), finance.MustPercent("2.63211"), finance.Cent(8527),
		governance.UnitKey{Key: key.MustParse("16067")}, governance.UnitPartner, governance.Funder, governance.OwnSphere,
		law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG"), law.Primary, law.Thueringen,
		agreement.SimpleArbeitsgemeinschaft, agreement.PrivateLawContract, agreement.KindIdentity, agreement.QualifiedElectronic,
		agreement.Deputy, agreement.TwoThirds + " of statutory-votes", agreement.Duration{Number: 6, Unit: agreement.Weeks},
		agreement.Month{First: civil.MustParse("2019-02-01")}, agreement.QuarterEnd, agreement.Changes, agreement.StaffSeconded,
		agreement.FoundedByAgreement, agreement.Founded, agreement.ByArea, agreement.TaskPerformed, agreement.Procedure, agreement.InHouseJoint,
	} {
		if reflect.TypeOf(sample) == v.Type() {
			return reflect.ValueOf(sample), true
		}
	}
	return reflect.Value{}, false
}

// leaves calls visit with every value in the agreement that has no parts of its own, and its JSON Pointer.
func leaves(a *agreement.Agreement, visit func(pointer string, leaf reflect.Value, put func())) {
	walk(reflect.ValueOf(a).Elem(), "", func() {}, visit)
}

func walk(v reflect.Value, pointer string, put func(), visit func(string, reflect.Value, func())) {
	if _, known := sampleOf(v); known || v.Kind() != reflect.Struct && v.Kind() != reflect.Slice && v.Kind() != reflect.Interface {
		visit(pointer, v, put)
		return
	}
	switch v.Kind() {
	case reflect.Interface: // a clause: work on a copy, and put it back
		clause := reflect.New(v.Elem().Type()).Elem()
		clause.Set(v.Elem())
		walk(clause, pointer, func() { v.Set(clause) }, visit)
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), pointer+"/"+strconv.Itoa(i), put, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			switch {
			case name == "-":
			case field.Anonymous:
				walk(v.Field(i), pointer, put, visit)
			default:
				walk(v.Field(i), pointer+"/"+name, put, visit)
			}
		}
	}
}

// Every struct of the package that is a clause is in the table of clauses, and each has a kind of its own.
func TestEveryClauseIsInTheTable(t *testing.T) {
	files, err := filepath.Glob("clauses_*.go")
	require.NoError(t, err)
	kinds := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		kinds += bytes.Count(source, []byte("Kind() ClauseKind {"))
	}
	require.Len(t, agreement.ClauseKinds(), kinds)
	var list []agreement.ClauseKind
	for _, clause := range full(t).Clauses {
		list = append(list, clause.Kind())
	}
	require.Equal(t, agreement.ClauseKinds(), list)
	require.Len(t, slices.Compact(slices.Sorted(slices.Values(list))), kinds)
}
