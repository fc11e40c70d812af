package directory

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// The steps of typing errors are an insertion, a deletion, a substitution and an exchange of neighbours, none of them at a place that
// another has changed. Over all short words of three letters, one step and two lead to the same words as counting the steps does.
func TestTypingErrorsAreCountedExactly(t *testing.T) {
	words := []string{""}
	for from := 0; len(words[from]) < 4; from++ {
		for _, letter := range "abc" {
			words = append(words, words[from]+string(letter))
		}
	}
	for _, word := range words {
		for _, other := range words {
			steps := typingErrors(word, other)
			require.Equal(t, steps <= 1, within1([]byte(word), []byte(other)), "%q %q", word, other)
			require.Equal(t, steps <= 2, within2([]byte(word), []byte(other)), "%q %q", word, other)
		}
	}
}

// typingErrors counts the steps from the ends of two words.
func typingErrors(a, b string) int {
	switch {
	case a == "" || b == "":
		return len(a) + len(b)
	case a[len(a)-1] == b[len(b)-1]:
		return typingErrors(a[:len(a)-1], b[:len(b)-1])
	}
	short, other := a[:len(a)-1], b[:len(b)-1]
	steps := 1 + min(typingErrors(short, b), typingErrors(a, other), typingErrors(short, other))
	if len(short) > 0 && len(other) > 0 && a[len(a)-1] == other[len(other)-1] && b[len(b)-1] == short[len(short)-1] {
		steps = min(steps, 1+typingErrors(short[:len(short)-1], other[:len(other)-1]))
	}
	return steps
}
