package voting

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/foederal/foederal/governance/bilingual"
)

// spoken are the words for choices in both languages beside those of the closed list.
var spoken = map[string]Choice{
	"ja": Yes, "yes": Yes, "nein": No, "no": No, "enthaltung": Abstention, "abstention": Abstention, "abwesend": Absent, "absent": Absent,
}

// ParseMeeting reads the votes of a meeting as people write them, one choice a line: "yes = Bund, 05, Bayern" or "nein: 14". A
// member is named by its ID or its name, capital letters or not, and every member once; "others = yes" and "übrige: ja" say what all
// the others did. Empty lines, and those that begin with #, are passed over. What is no such line, and who is no member, is a
// [*BodyError] with the number of the line.
func (b Body) ParseMeeting(text string) (Meeting, error) {
	var m Meeting
	members, seen := b.names(), map[string]bool{}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		at := strings.IndexAny(line, "=:")
		if at < 0 {
			return Meeting{}, b.lineFault(number, line, ": verlangt ist „ja = Mitglied, Mitglied“", ": want “yes = member, member”")
		}
		word, rest := foldName(line[:at]), line[at+1:]
		if word == "others" || word == "übrige" {
			choice, ok := spoken[foldName(rest)]
			if !ok || m.Others != 0 {
				return Meeting{}, b.lineFault(number, line, ": verlangt ist einmal ja, nein, enthaltung oder abwesend", ": want yes, no, abstention or absent, once")
			}
			m.Others = choice
			continue
		}
		choice, ok := spoken[word]
		if !ok {
			return Meeting{}, b.lineFault(number, line, ": verlangt ist ja, nein, enthaltung, abwesend oder übrige", ": want yes, no, abstention, absent or others")
		}
		for name := range strings.SplitSeq(rest, ",") {
			id, ok := members.member(name)
			if !ok || seen[id] {
				return Meeting{}, b.lineFault(number, name, " ist kein Mitglied oder steht zweimal da", " is no member, or stands there twice")
			}
			seen[id] = true
			m.Cast = append(m.Cast, Vote{Member: id, Choice: choice})
		}
	}
	return m, nil
}

// lineFault says what is wrong with the text of a line; the quotation shows its control characters.
func (b *Body) lineFault(number int, input, german, english string) error {
	text := bilingual.Sprintf("Zeile %d: %q%s.", "line %d: %q%s.", number, strings.TrimSpace(input), bilingual.Text{German: german, English: english})
	return b.fault("", text.German, text.English)
}

// names are the members by their IDs, by their IDs in small letters, and by their names in small letters; "" where several have it.
type names struct{ byID, byFolded, byName map[string]string }

func (b *Body) names() names {
	n := names{make(map[string]string, len(b.Members)), make(map[string]string, len(b.Members)), make(map[string]string, len(b.Members))}
	enter := func(to map[string]string, name, id string) {
		if _, isTaken := to[name]; isTaken {
			id = ""
		}
		to[name] = id
	}
	for i := range b.Members {
		m := &b.Members[i]
		enter(n.byID, m.ID, m.ID)
		enter(n.byFolded, foldName(m.ID), m.ID)
		enter(n.byName, foldName(m.Name), m.ID)
	}
	return n
}

// member returns the ID of the one member with an ID or a name.
func (n names) member(name string) (id string, ok bool) {
	name = strings.TrimFunc(name, unicode.IsSpace)
	if name == "" {
		return "", false
	}
	if id, ok = n.byID[name]; !ok {
		if id, ok = n.byFolded[foldName(name)]; !ok {
			id = n.byName[foldName(name)]
		}
	}
	return id, id != ""
}

func foldName(s string) string { return strings.ToLower(strings.TrimFunc(s, unicode.IsSpace)) }

// ParseMembers reads members with their votes as people write them: "Gotha=5, Erfurt=3". The name is the ID. Anything else is a
// [*BodyError]; whether a body can have these members, [Body.Decide] says.
func ParseMembers(text string) ([]Member, error) {
	var list []Member
	var body Body
	for member := range strings.SplitSeq(text, ",") {
		name, number, _ := strings.Cut(member, "=")
		name = strings.TrimSpace(name)
		votes, err := strconv.Atoi(strings.TrimSpace(number))
		if err != nil || votes < 0 || name == "" {
			return nil, body.lineFault(1, member, " hat nicht die Form „Mitglied=Stimmen“", " is not of the form “member=votes”")
		}
		list = append(list, Member{ID: name, Name: name, Votes: votes})
	}
	return list, nil
}
