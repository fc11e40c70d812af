// Package governance is the vocabulary of the German federal structure: the levels of the state, the official kinds of
// units, the spheres in which a municipality acts, and the partners of agreements with their offices.
package governance

// Level is a level of the state. The zero value is no level.
type Level uint8

// The levels from the top down. Their English names follow the official translation of the Basic Law.
const (
	Federation       Level = iota + 1 // Bund
	Land                              // Land
	GovernmentRegion                  // Regierungsbezirk; nine Länder have none
	District                          // Kreis: Landkreis or kreisfreie Stadt
	Association                       // Gemeindeverband: Amt, Samtgemeinde, Verwaltungsgemeinschaft …
	Municipality                      // Gemeinde
)

var levelNames = [...]struct{ id, german, english string }{
	Federation:       {"federation", "Bund", "Federation"},
	Land:             {"land", "Land", "Land"},
	GovernmentRegion: {"government-region", "Regierungsbezirk", "government region"},
	District:         {"district", "Kreis", "district"},
	Association:      {"association", "Gemeindeverband", "association of municipalities"},
	Municipality:     {"municipality", "Gemeinde", "municipality"},
}
