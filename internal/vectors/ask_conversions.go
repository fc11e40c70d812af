package vectors

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
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
	"github.com/foederal/foederal/governance/key"
)

// scheme is how a family of formats spells keys.
type scheme struct {
	// write returns the spelling of a key, "" where the scheme has none for keys of the type.
	write func(key.Key) string
	// read returns the keys for which a text may stand; nil where the scheme is not read.
	read func(string) ([]key.Key, error)
}

// schemes are all of them, by name.
var schemes = map[string]scheme{
	"dcat-ap":          {func(k key.Key) string { return dcatap.URI(k) }, one(dcatap.Parse)},
	"dwd":              {warnCell, one(dwd.Parse)},
	"nina":             {of(nina.District), one(nina.Parse)},
	"fit-connect-area": {areaURN.write, one(fitconnect.ParseAreaURN)},
	"gdi-de":           {gdideURI.write, several(gdide.Parse)},
	"pvog":             {pvogARS.write, several(pvog.Parse)},
	"osm-regional": {osmValue.write,
		several(func(s string) ([]key.Reading, error) { return osm.Parse(osm.Regional, s) })},
	"osm-municipality": {of(osm.MunicipalityValue),
		several(func(s string) ([]key.Reading, error) { return osm.Parse(osm.Municipality, s) })},
	"genesis":       {genesisCode, one(genesis.Parse)},
	"genesis-short": {of(func(k key.ARS) string { short, _ := genesis.ShortARS(k); return short }), one(genesis.ParseShort)},
	"geonames":      {of(geonames.Land), one(geonames.Parse)},
	"iso-3166-2":    {of(iso3166.Land), one(iso3166.Parse)},
	"ocd":           {of(ocd.Land), one(ocd.Parse)},
	"nuts-1":        {of(nuts.Land), one(nuts.ParseLand)},
	"nuts-3-2021": {of(func(k key.District) string { code, _ := nuts.District(k, directory.NUTS2021); return code }),
		one(func(s string) (key.District, error) { return nuts.ParseDistrict(s, directory.NUTS2021) })},
	"lau":  {of(nuts.LAU), one(nuts.ParseLAU)},
	"xoev": {func(k key.Key) string { return xoev.URN(xoev.ListOf(k)) }, nil},
}

// The schemes for all keys that an ARS begins with.
var (
	areaURN = regional{fitconnect.AreaURN[key.Land], fitconnect.AreaURN[key.Region], fitconnect.AreaURN[key.District],
		fitconnect.AreaURN[key.Association], fitconnect.AreaURN[key.ARS]}
	gdideURI = regional{gdide.URI[key.Land], gdide.URI[key.Region], gdide.URI[key.District], gdide.URI[key.Association], gdide.URI[key.ARS]}
	pvogARS  = regional{pvog.ARS[key.Land], pvog.ARS[key.Region], pvog.ARS[key.District], pvog.ARS[key.Association], pvog.ARS[key.ARS]}
	osmValue = regional{osm.RegionalValue[key.Land], osm.RegionalValue[key.Region], osm.RegionalValue[key.District],
		osm.RegionalValue[key.Association], osm.RegionalValue[key.ARS]}
)

// of returns the writer of a scheme for keys of one type.
func of[K key.Key](write func(K) string) func(key.Key) string {
	return func(k key.Key) string {
		if typed, ok := k.(K); ok {
			return write(typed)
		}
		return ""
	}
}

// regional is a scheme for all keys that an ARS begins with.
type regional struct {
	land        func(key.Land) string
	region      func(key.Region) string
	district    func(key.District) string
	association func(key.Association) string
	ars         func(key.ARS) string
}

func (r regional) write(k key.Key) string {
	switch k := k.(type) {
	case key.Land:
		return r.land(k)
	case key.Region:
		return r.region(k)
	case key.District:
		return r.district(k)
	case key.Association:
		return r.association(k)
	case key.ARS:
		return r.ars(k)
	}
	return ""
}

func warnCell(k key.Key) string {
	switch k := k.(type) {
	case key.District:
		return dwd.District(k)
	case key.AGS:
		return dwd.Municipality(k)
	}
	return ""
}

func genesisCode(k key.Key) string {
	switch k := k.(type) {
	case key.Land:
		return genesis.Code(k)
	case key.District:
		return genesis.Code(k)
	case key.AGS:
		return genesis.Code(k)
	}
	return ""
}

// one returns the reader of a scheme whose texts stand for one key.
func one[K key.Key](read func(string) (K, error)) func(string) ([]key.Key, error) {
	return func(s string) ([]key.Key, error) {
		k, err := read(s)
		return []key.Key{k}, err
	}
}

// several returns the reader of a scheme whose texts may stand for several keys.
func several(read func(string) ([]key.Reading, error)) func(string) ([]key.Key, error) {
	return func(s string) ([]key.Key, error) {
		readings, err := read(s)
		keys := make([]key.Key, len(readings))
		for i, r := range readings {
			keys[i] = r.Key
		}
		return keys, err
	}
}

// writeKey asks for a key in the spelling of a scheme.
type writeKey struct {
	Key    string `json:"key"`
	Scheme string `json:"scheme"`
}

func (writeKey) name() string { return "write-key" }

func (q writeKey) answer() answer {
	k, err := key.Parse(q.Key)
	if err != nil {
		return fail(malformed)
	}
	s, known := schemes[q.Scheme]
	if !known {
		return fail(wrongRequest)
	}
	text := s.write(k)
	if text == "" {
		return fail(noSpelling)
	}
	return answer{"text": text}
}

// noSpelling is the word for a key for which a scheme has no spelling.
const noSpelling = "no-spelling"

// readKey asks for which keys a text in the spelling of a scheme may stand.
type readKey struct {
	Text   string `json:"text"`
	Scheme string `json:"scheme"`
}

func (readKey) name() string { return "read-key" }

func (q readKey) answer() answer {
	s, known := schemes[q.Scheme]
	if !known || s.read == nil {
		return fail(wrongRequest)
	}
	keys, err := s.read(q.Text)
	if err != nil {
		return fail(malformed)
	}
	return answer{"keys": texts(keys, func(k key.Key) string {
		if k == nil {
			return federationKey
		}
		return k.String()
	})}
}

// pvogChain asks for the padded keys with which the PVOG is asked one after the other for a municipality.
type pvogChain struct {
	Key string `json:"key"`
}

func (pvogChain) name() string { return "pvog-chain" }

func (q pvogChain) answer() answer {
	k, err := key.ParseARS(q.Key)
	if err != nil {
		return fail(malformed)
	}
	return answer{"texts": pvog.Chain(k)}
}

// fitConnectParameter asks for the parameter that the routing interface of FIT-Connect accepts for a unit.
type fitConnectParameter struct {
	Key string `json:"key"`
	where
}

func (fitConnectParameter) name() string { return "fit-connect-parameter" }

func (q fitConnectParameter) answer() answer {
	k, err := key.Parse(q.Key)
	if err != nil {
		return fail(malformed)
	}
	s, failed := q.snapshot()
	if failed != nil {
		return failed
	}
	u, err := s.Lookup(k)
	if err != nil {
		return failure(err)
	}
	name, value, ok := fitconnect.AreaParam(u)
	if !ok {
		return fail(noSpelling)
	}
	return answer{"name": name, "value": value}
}

// xoevVersion asks for the URN of the version of a code list that bears a day.
type xoevVersion struct {
	List string `json:"list"`
	Day  string `json:"day"`
}

func (xoevVersion) name() string { return "xoev-version" }

func (q xoevVersion) answer() answer {
	var list xoev.CodeList
	day, err := civil.Parse(q.Day)
	if list.UnmarshalText([]byte(q.List)) != nil || !list.IsValid() || err != nil {
		return fail(malformed)
	}
	return answer{"text": xoev.VersionURN(list, day)}
}

// xoevParse asks which list and which day a URN names.
type xoevParse struct {
	Text string `json:"text"`
}

func (xoevParse) name() string { return "xoev-parse" }

func (q xoevParse) answer() answer {
	list, day, err := xoev.ParseURN(q.Text)
	if err != nil {
		return fail(malformed)
	}
	return answer{"list": list.String(), "day": day.String()}
}

// numbers read identifiers that no key leads to, and write them again.
var numbers = map[string]func(string) (string, error){
	"dvdv":           again(dvdv.Parse),
	"ecli":           again(ecli.Parse),
	"eli-work":       again(eli.ParseWork),
	"eli-text":       again(eli.ParseExpression),
	"fim":            again(fim.Parse),
	"fim-any":        again(fim.ParseAny),
	"fim-urn":        again(fim.ParseURN),
	"gnd":            again(gnd.Parse),
	"gnd-uri":        again(gnd.ParseURI),
	"it-planungsrat": again(itplr.Parse),
}

func again[T interface{ String() string }](parse func(string) (T, error)) func(string) (string, error) {
	return func(s string) (string, error) {
		read, err := parse(s)
		return read.String(), err
	}
}

// readNumber asks whether a text is an identifier of a kind, and how it is written.
type readNumber struct {
	Text string `json:"text"`
	Of   string `json:"of"`
}

func (readNumber) name() string { return "read-number" }

func (q readNumber) answer() answer {
	read, known := numbers[q.Of]
	if !known {
		return fail(wrongRequest)
	}
	text, err := read(q.Text)
	if err != nil {
		return fail(malformed)
	}
	return answer{"text": text}
}
