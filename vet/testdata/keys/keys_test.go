package keys

import "github.com/foederal/foederal/governance/key"

// Tests make up units.
var _ = key.MustParseAGS("16099001")
