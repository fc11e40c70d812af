package vet

import (
	"go/constant"

	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/interop/dvdv"
	"github.com/foederal/foederal/governance/interop/dwd"
	"github.com/foederal/foederal/governance/interop/ecli"
	"github.com/foederal/foederal/governance/interop/eli"
	"github.com/foederal/foederal/governance/interop/fim"
	"github.com/foederal/foederal/governance/interop/fitconnect"
	"github.com/foederal/foederal/governance/interop/gdide"
	"github.com/foederal/foederal/governance/interop/genesis"
	"github.com/foederal/foederal/governance/interop/geonames"
	"github.com/foederal/foederal/governance/interop/gnd"
	"github.com/foederal/foederal/governance/interop/iso3166"
	"github.com/foederal/foederal/governance/interop/itplr"
	"github.com/foederal/foederal/governance/interop/nina"
	"github.com/foederal/foederal/governance/interop/nuts"
	"github.com/foederal/foederal/governance/interop/ocd"
	"github.com/foederal/foederal/governance/interop/osm"
	"github.com/foederal/foederal/governance/interop/pvog"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/leitweg"
)

// interopReaders returns the functions that read the identifiers of other standards.
func interopReaders() map[string]reader {
	all := map[string]reader{
		"governance/leitweg.Parse":            {check: readText(leitweg.Parse)},
		"governance/leitweg.MustParse":        {check: readText(leitweg.Parse), panics: true},
		"governance/leitweg.ParseParticipant": {check: readText(leitweg.ParseParticipant)},
		"governance/leitweg.Read":             {check: readText(leitweg.Read)},
		"governance/leitweg.New":              {check: readTexts(leitweg.New)},
	}
	for name, check := range map[string]func([]constant.Value) error{
		"dcatap.Parse":            readText(dcatap.Parse),
		"dcatap.ParseLevel":       readText(dcatap.ParseLevel),
		"dvdv.Parse":              readText(dvdv.Parse),
		"dwd.Parse":               readText(dwd.Parse),
		"ecli.Parse":              readText(ecli.Parse),
		"eli.ParseWork":           readText(eli.ParseWork),
		"eli.ParseExpression":     readText(eli.ParseExpression),
		"fim.Parse":               readText(fim.Parse),
		"fim.ParseAny":            readText(fim.ParseAny),
		"fim.ParseURN":            readText(fim.ParseURN),
		"fitconnect.ParseAreaURN": readText(fitconnect.ParseAreaURN),
		"gdide.Parse":             readText(gdide.Parse),
		"genesis.Parse":           readText(genesis.Parse),
		"genesis.ParseShort":      readText(genesis.ParseShort),
		"geonames.Parse":          readText(geonames.Parse),
		"gnd.Parse":               readText(gnd.Parse),
		"gnd.ParseURI":            readText(gnd.ParseURI),
		"iso3166.Parse":           readText(iso3166.Parse),
		"itplr.Parse":             readText(itplr.Parse),
		"nina.Parse":              readText(nina.Parse),
		"nuts.ParseLand":          readText(nuts.ParseLand),
		"nuts.ParseLAU":           readText(nuts.ParseLAU),
		"nuts.ParseDistrict":      readNUTS,
		"ocd.Parse":               readText(ocd.Parse),
		"osm.Parse":               readTexts(osm.Parse),
		"pvog.Parse":              readText(pvog.Parse),
		"xoev.ParseURN":           readListURN,
	} {
		all["governance/interop/"+name] = reader{check: check}
	}
	all["governance/interop/fim.MustParse"] = reader{check: readText(fim.Parse), panics: true}
	return all
}

func readTexts[T any](parse func(string, string) (T, error)) func([]constant.Value) error {
	return func(args []constant.Value) error {
		return refuses(parse(constant.StringVal(args[0]), constant.StringVal(args[1])))
	}
}

func readNUTS(args []constant.Value) error {
	return refuses(nuts.ParseDistrict(constant.StringVal(args[0]), int(number(args[1]))))
}

func readListURN(args []constant.Value) error {
	_, _, err := xoev.ParseURN(constant.StringVal(args[0]))
	return err
}
