package faults

import (
	"strconv"

	"github.com/google/uuid"

	"github.com/foederal/foederal/governance/key"
)

const accepted = "it is accepted"

func keys() []Fault {
	return []Fault{
		{"strconv", "read the key 01001000 (Flensburg) as digits and write it again", "1001000", "01001000",
			func() string {
				n, err := strconv.ParseUint("01001000", 10, 64)
				return outcome(strconv.FormatUint(n, 10), err)
			},
			func() string { k, err := key.ParseAGS("01001000"); return outcome(k.String(), err) }},
		{"github.com/google/uuid", "scan NULL from a database into the variable that held the row before", "the value of the row before", "the empty value",
			func() string {
				id := uuid.MustParse("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
				return emptied(id.Scan(nil), id == uuid.Nil)
			},
			func() string { k := key.MustParseAGS("01001000"); return emptied(k.Scan(nil), k.IsZero()) }},
		{"github.com/google/uuid", "read an identifier with a foreign character at both ends", accepted, refused,
			func() string {
				_, err := uuid.Parse("x6ba7b810-9dad-11d1-80b4-00c04fd430c8y")
				return outcome(accepted, err)
			},
			func() string { return read(key.ParseAGS, "x01001000y") }},
	}
}

func read[T any](parse func(string) (T, error), s string) string {
	_, err := parse(s)
	return outcome(accepted, err)
}

func emptied(err error, empty bool) string {
	if empty {
		return outcome("the empty value", err)
	}
	return outcome("the value of the row before", err)
}
