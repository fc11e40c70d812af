package rulebook

import "strings"

// FunctionName returns the name of the Go function that makes the rule with the ID: the act in small letters, then the place, a
// step of letters with one capital. TH-KGG-17-2-5 is made by kgg17_2_5, DE-USTG-2B-KLAUSEL by ustg2BKlausel.
func FunctionName(id string) string {
	_, steps, _ := strings.Cut(id, "-") // the jurisdiction is that of the package
	act, place, _ := strings.Cut(steps, "-")
	name := strings.ToLower(act)
	for i, step := range strings.Split(place, "-") {
		switch {
		case step == "":
		case isDigit(step[0]) && i == 0 && !isDigit(name[len(name)-1]):
			name += step
		case isDigit(step[0]):
			name += "_" + step
		default:
			name += step[:1] + strings.ToLower(step[1:])
		}
	}
	return name
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
