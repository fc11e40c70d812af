package agreement

import (
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/strictjson"
)

// Check returns what keeps an agreement that was built in Go from being a document, all mistakes at once as [DocumentErrors] with
// their places; nil where there are none. These are
//
//   - everything that [Decode] refuses in a document with these values: words and numbers that no document may hold, keys and
//     sources without what makes them one, clauses that are nil or of a type from elsewhere, text that is not UTF-8,
//     and more than a document may hold;
//   - what Decode reads and no agreement means: an empty title, a party without an ID, two parties with the same ID, and a
//     clause that names nobody, or somebody who is no party, where it should name a party.
//
// Whether what the agreement says is lawful is not a question to Check but to rules.
func (a *Agreement) Check() error {
	if a == nil {
		return DocumentErrors{noAgreement()}
	}
	names := nameCheck{agreement: a.forDocument(), seen: make(map[PartyID]string, len(a.Parties))}
	return documents().Check(names.agreement, names.fault)
}

// nameCheck looks at the title and at the names of parties.
type nameCheck struct {
	agreement *Agreement
	seen      map[PartyID]string // where the party of each ID stands
}

// fault returns what is wrong with a value of the agreement, a text without words where nothing is.
func (n nameCheck) fault(pointer string, value any) bilingual.Text {
	switch v := value.(type) {
	case string:
		if pointer == "/title" && strings.TrimSpace(v) == "" {
			return bilingual.Text{German: "der Titel ist leer: verlangt ist der amtliche Titel", English: "the title is empty: want the official title"}
		}
	case PartyID:
		switch party, isParty := strings.CutPrefix(pointer, "/parties/"); {
		case v == "":
			return bilingual.Text{German: "der Name einer Partei ist leer: verlangt ist einer", English: "the name of a party is empty: want one"}
		case isParty:
			return n.repeated(v, strings.TrimSuffix(party, "/id"))
		case n.agreement.index(v) < 0:
			return n.stray(v)
		}
	}
	return bilingual.Text{}
}

// stray says that a name is that of no party, and which party may be meant: by an ID that is written alike, or by its name. Where
// the ID of some party is wrong itself, that one may be meant.
func (n nameCheck) stray(id PartyID) bilingual.Text {
	reason := bilingual.Sprintf("%.60q ist keine Partei der Vereinbarung: verlangt ist die ID einer Partei unter /parties",
		"%.60q is not a party to the agreement: want the ID of one under /parties", id)
	var parties []strictjson.Word
	for i, party := range n.agreement.Parties {
		if party.ID == "" || n.agreement.index(party.ID) != i {
			return reason
		}
		name := bilingual.Text{German: party.Partner.Name, English: party.Partner.Name}
		parties = append(parties, strictjson.Word{Word: string(party.ID), Text: name})
	}
	if near := strictjson.Nearest(string(id), parties); len(near) > 0 {
		return bilingual.Sprintf("%s; %s", "%s; %s", reason, strictjson.Meant(near))
	}
	return reason
}

// repeated notes the ID of a party, and tells where there is one with the same ID before it.
func (n nameCheck) repeated(id PartyID, party string) bilingual.Text {
	if first, ok := n.seen[id]; ok {
		return bilingual.Sprintf("%.60q ist auch die ID von /parties/%s: jede Partei braucht ihre eigene",
			"%.60q is the ID of /parties/%s too: want an ID for each party", id, first)
	}
	n.seen[id] = party
	return bilingual.Text{}
}
