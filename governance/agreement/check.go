package agreement

import (
	"fmt"
	"strings"
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

// fault returns what is wrong with a value of the agreement, "" where nothing is.
func (n nameCheck) fault(pointer string, value any) string {
	switch v := value.(type) {
	case string:
		if pointer == "/title" && strings.TrimSpace(v) == "" {
			return "the title is empty: want the official title"
		}
	case PartyID:
		switch party, isParty := strings.CutPrefix(pointer, "/parties/"); {
		case v == "":
			return "the name of a party is empty: want one"
		case isParty:
			return n.repeated(v, strings.TrimSuffix(party, "/id"))
		case n.agreement.index(v) < 0:
			return fmt.Sprintf("%.60q is no party of the agreement: want the ID of one under /parties", v)
		}
	}
	return ""
}

// repeated notes the ID of a party, and tells where there is one with the same ID before it.
func (n nameCheck) repeated(id PartyID, party string) string {
	if first, ok := n.seen[id]; ok {
		return fmt.Sprintf("%.60q is the ID of /parties/%s too: want an ID for each party", id, first)
	}
	n.seen[id] = party
	return ""
}
