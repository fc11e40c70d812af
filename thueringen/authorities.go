package thueringen

import (
	"slices"
	"strings"
	"unicode"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/supervision"
)

// authorityNamed tells which kind of authority the words name; 0 where they do not tell. It reports true where they name several, such
// as one that decides and one that is heard: which is which only a reader can tell. By § 118 ThürKO the Landratsamt is the lower, the
// Landesverwaltungsamt the upper and the ministry the highest authority of supervision.
func authorityNamed(words string) (kind supervision.Tier, several bool) {
	words = strings.ToLower(words)
	has := func(part string) bool { return strings.Contains(words, part) }
	level := levelNamed(words)
	named := [...]bool{
		landratsamt: has("landrat") || has("landrät") || has("untere staatliche verwaltung") || level == landratsamt,

		landesverwaltungsamt: has("landesverwaltungsamt") || has("tlvwa") || level == landesverwaltungsamt,

		ministry: has("minister") || level == ministry,
	}
	for k := landratsamt; k <= ministry; k++ {
		switch {
		case named[k] && kind != 0:
			return 0, true
		case named[k]:
			kind = k
		}
	}
	return kind, false
}

// levelNamed tells which level of supervision lower-case words name: by a word right before it, as in “obere Rechtsaufsichtsbehörde”, or
// by that of the Landkreis whose supervision it is, as in “Kommunalaufsicht des Landkreises”. It is 0 where they name none.
func levelNamed(words string) supervision.Tier {
	list := strings.FieldsFunc(words, isNoLetter)
	for i, word := range list {
		if !strings.Contains(word, "aufsicht") {
			continue
		}
		if i > 0 && levelOf(list[i-1]) != 0 {
			return levelOf(list[i-1])
		}
		if i+2 < len(list) && (list[i+1] == "des" || list[i+1] == "beim") && strings.HasPrefix(list[i+2], "landkreis") {
			return landratsamt
		}
	}
	return 0
}

func levelOf(word string) supervision.Tier {
	switch word {
	case "untere", "unteren", "unterer":
		return landratsamt
	case "obere", "oberen", "oberer":
		return landesverwaltungsamt
	case "oberste", "obersten", "oberster":
		return ministry
	}
	return 0
}

// namesFunction reports whether the words name the supervision, or the Landratsamt alone, and leave open which authority is meant. A
// level other than that of the competent authority is wrong and leaves nothing open.
func namesFunction(words string, competent supervision.Tier) bool {
	kind, several := authorityNamed(words)
	switch {
	case several:
		return false
	case kind == 0:
		words = strings.ToLower(words)
		return strings.Contains(words, "kommunalaufsicht") || strings.Contains(words, "rechtsaufsicht") ||
			strings.Contains(words, "aufsichtsbehörde")
	case kind == landratsamt:
		return namesLevelOnly(words) && (competent == landratsamt || competent == 0)
	}
	return false
}

// namesLevelOnly reports whether no word tells the Landratsamt from others.
func namesLevelOnly(words string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(words), isNoLetter) {
		if !slices.Contains(levelWords[:], word) {
			return false
		}
	}
	return true
}

// levelWords are the words that name the Landratsamt and its function, and no Landkreis.
var levelWords = [...]string{
	"landratsamt", "landratsamts", "landratsamtes", "landrat", "landrats", "landrates", "landrätin",
	"kommunalaufsicht", "kommunalaufsichtsbehörde", "rechtsaufsicht", "rechtsaufsichtsbehörde", "aufsichtsbehörde",
	"untere", "unteren", "unterer", "staatliche", "staatlichen", "staatlicher", "verwaltungsbehörde",
	"das", "dem", "der", "des", "die", "als", "beim", "im", "zuständige", "zuständigen", "zuständiges",
}

// namesAuthority tells whether words that name an authority of its kind name the competent one: the ministry for municipal
// affairs, or the Landratsamt of the district. It is not recorded where the words name no district, or none of that name, and
// where they do not say what the ministry is for.
func namesAuthority(snapshot directory.Snapshot, words string, competent supervision.Authority) agreement.Fact {
	switch competent.Tier {
	case ministry:
		words = strings.ToLower(words)
		if strings.Contains(words, "kommunal") || strings.Contains(words, "innenminister") || strings.Contains(words, "für inneres") ||
			strings.Contains(words, "oberste") {
			return agreement.Yes
		}
		return agreement.Unknown
	case landratsamt:
		answer := agreement.Unknown
		for unit := range snapshot.Units(governance.District) {
			if !containsFold(words, unit.Name()) {
				continue
			}
			if districtOf(unit.Key()) == competent.District {
				return agreement.Yes
			}
			answer = agreement.No
		}
		return answer
	}
	return agreement.Yes
}

// containsFold reports whether the part stands in the text, in whatever case.
func containsFold(text, part string) bool {
	for i := 0; i+len(part) <= len(text); i++ {
		if strings.EqualFold(text[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// isOfSupervisor tells whether a gazette is one of those in which supervisory authorities publish: the Thüringer Staatsanzeiger of
// the Landesverwaltungsamt and the ministries, and the gazette of a Landkreis. That of a Gemeinde or a Verwaltungsgemeinschaft is none,
// and neither is a page on the internet or a paper that bears no name of an authority; of any other name nobody can tell.
func isOfSupervisor(gazette string) agreement.Fact {
	gazette = strings.ToLower(gazette)
	has := func(part string) bool { return strings.Contains(gazette, part) }
	isTown := slices.ContainsFunc(strings.FieldsFunc(gazette, isNoLetter), isWordOfTown)
	isOnline := slices.ContainsFunc([]string{"homepage", "internet", "website", "webseite"}, has)
	isOfDistrict := has("kreis") && !slices.ContainsFunc([]string{"kreisstadt", "kreisfrei", "kreisangehörig"}, has) || has("landratsamt")
	switch {
	case has("staatsanzeiger"), isOfDistrict && !isOnline && !isTown:
		return agreement.Yes
	case isOfDistrict: // whether it is the gazette in electronic form, or of which of both
		return agreement.Unknown
	case isOnline, isTown, has("mitteilungsblatt"):
		return agreement.No
	}
	return agreement.Unknown
}

// isWordOfTown reports whether a word of a gazette speaks of a Gemeinde or a Verwaltungsgemeinschaft; that the name of a place ends
// in “stadt” does not.
func isWordOfTown(word string) bool {
	return strings.HasPrefix(word, "stadt") || strings.HasPrefix(word, "städt") || word == "kreisstadt" ||
		strings.Contains(word, "gemeinde") || strings.Contains(word, "gemeinschaft")
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }
