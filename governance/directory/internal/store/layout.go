package store

import (
	"crypto/sha256"
	"hash/crc32"
	"iter"
)

const (
	magic   = "FOEDERAL"
	version = 1

	headerSize   = 8 + 4 + 4 + 32 // magic, version, checksum of all that follows it, SHA-256 of all that follows it
	checksumFrom = 16
	hashFrom     = headerSize

	sectionSize = 8 // offset and length

	unitSize       = 4 + 2 + 2 + 3 // key, first day, last day, end of its details
	eventSize      = 1 + 2 + 2     // kind and marks, unit from, unit to
	measureSize    = 2 + 2 + 4 + 3 // legal day, statistical day, number, its first event
	partSize       = 3 + 5 + 4     // event, area + 1, population + 1
	textSize       = 3 + 2*5       // event, names and associations as the list has them, note
	wordSize       = 2 + 1         // string, offset of the word in it
	farSize        = 1 + 4 + 3     // level, key, end of its details
	figureDateSize = 2 + 2         // date of figures, day whose territory they count
	factsSize      = 3 * 2         // first and last day of the span, day beyond it
	levelsSize     = levels * 3    // first unit of every level, and the number of all units
	levels         = 8
)

// The sections of a table, in their order.
const (
	sectionFacts = iota
	sectionSources
	sectionLevels // first unit of every level, and the number of all units
	sectionUnits
	sectionDetails
	sectionStringEnds
	sectionStrings
	sectionSignatures
	sectionWords
	sectionBearerEnds
	sectionBearers
	sectionSlots
	sectionEvents
	sectionMeasures
	sectionParts
	sectionTexts
	sectionFar
	sectionFigureDates
	sectionFigureMasks
	sectionCount
)

// The marks in the first byte of an event, above its kind.
const (
	kindMask    = 1<<3 - 1
	markRemains = 1 << 3
	markDerived = 1 << 4
	markPart    = 1 << 5
	markText    = 1 << 6
	markZeros   = 1 << 7 // the list writes 0000 where the units have no association recorded
)

// The marks of a state, which say what differs from the state before it.
const (
	stateARS = 1 << iota // the association of a municipality, the seat of any other unit
	stateName
	stateKind
	statePostalCode
	statePostalCodeShared // says that it is, not that it changed
	stateUndated          // likewise
)

const (
	noRef    = 1<<16 - 1
	maxUnits = noRef // units and far keys together
)

// checksum finds damage that happens by chance.
func checksum(data string) uint32 {
	sum, table := uint32(0), crc32.MakeTable(crc32.Castagnoli)
	for piece := range pieces(data) {
		sum = crc32.Update(sum, table, piece)
	}
	return sum
}

// fingerprint tells a table from every other, also from one that somebody has changed on purpose.
func fingerprint(data string) [sha256.Size]byte {
	hash := sha256.New()
	for piece := range pieces(data) {
		hash.Write(piece)
	}
	return [sha256.Size]byte(hash.Sum(nil))
}

// pieces yields the data in pieces, so that a table need not be copied as a whole. A piece holds until the next.
func pieces(data string) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		var piece [4096]byte
		for len(data) > 0 {
			n := copy(piece[:], data)
			if !yield(piece[:n]) {
				return
			}
			data = data[n:]
		}
	}
}

func u16(s string, i int) int {
	_ = s[i+1]
	return int(s[i]) | int(s[i+1])<<8
}

func u24(s string, i int) int {
	_ = s[i+2]
	return int(s[i]) | int(s[i+1])<<8 | int(s[i+2])<<16
}

func u32(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func u40(s string, i int) int64 { return int64(u32(s, i)) | int64(s[i+4])<<32 }

func put16(b []byte, n int) []byte { return append(b, byte(n), byte(n>>8)) }
func put24(b []byte, n int) []byte { return append(b, byte(n), byte(n>>8), byte(n>>16)) }
func put32(b []byte, n uint32) []byte {
	return append(b, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
}
func put40(b []byte, n int64) []byte { return append(put32(b, uint32(n)), byte(n>>32)) }

// slot is where the search for the key of a municipality begins; the number of slots is a power of two.
func slot(number uint32, slots int) int {
	const golden = 0x9e3779b1
	return int(number*golden>>7) & (slots - 1)
}
