package directory

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// landLetters are the usual abbreviations of the Länder: those of ISO 3166-2:DE, and two that people write. The number is the key.
var landLetters = [...]struct {
	letters string
	land    uint32
}{
	{"SH", 1}, {"HH", 2}, {"NI", 3}, {"HB", 4}, {"NW", 5}, {"NRW", 5}, {"HE", 6}, {"RP", 7}, {"RLP", 7}, {"BW", 8}, {"BY", 9}, {"SL", 10},
	{"BE", 11}, {"BB", 12}, {"MV", 13}, {"SN", 14}, {"ST", 15}, {"TH", 16},
}

// landOf returns the number of the Land that letters stand for; 0 if they stand for none. Only capitals do: "St" is a Stadt.
func landOf(letters string) uint32 {
	for i := range landLetters {
		if landLetters[i].letters == letters {
			return landLetters[i].land
		}
	}
	return 0
}

// landBehind returns the Land whose letters stand behind a name, in brackets or after a comma or a slash; zero if there is none.
func landBehind(query string) key.Land {
	at := strings.LastIndexAny(query, "(,/")
	if number := landOf(strings.Trim(query[at+1:], " )")); at > 0 && number != 0 {
		return store.Key(governance.Land, number).(key.Land)
	}
	return key.Land{}
}

// isShouted reports whether a query has no small letters, so that capitals tell nothing.
func isShouted(query string) bool { return strings.ToUpper(query) == query }
