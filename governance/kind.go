package governance

// Kind is the official kind of a unit, as the Textkennzeichen of the municipality register tells it. The zero value
// means that no kind is recorded. German names are kept, because legal types have no true English name.
type Kind uint8

// The kinds. The numbers in the comments are the codes in the register; a city that is a Kreis of its own has one code
// in the record of the Kreis and another in the record of the Gemeinde.
const (
	KreisfreieStadt                      Kind = iota + 1 // 41 and 61
	Stadtkreis                                           // 42 and 62, Baden-Württemberg
	Kreis                                                // 43, Schleswig-Holstein and Nordrhein-Westfalen
	Landkreis                                            // 44
	Regionalverband                                      // 45, Saarbrücken
	VerbandsfreieGemeinde                                // 50, the association record of a municipality outside any association
	Amt                                                  // 51
	Samtgemeinde                                         // 52, Niedersachsen
	Verbandsgemeinde                                     // 53
	Verwaltungsgemeinschaft                              // 54
	Kirchspielslandgemeinde                              // 55, Schleswig-Holstein
	Verwaltungsverband                                   // 56
	VerwaltungsgemeinschaftTraegermodell                 // 57, foreseen in the register and never used so far
	ErfuellendeGemeinde                                  // 58
	Markt                                                // 60, Bayern
	Stadt                                                // 63
	KreisangehoerigeGemeinde                             // 64
	BewohntesGemeindefreiesGebiet                        // 65
	UnbewohntesGemeindefreiesGebiet                      // 66
	GrosseKreisstadt                                     // 67
)
