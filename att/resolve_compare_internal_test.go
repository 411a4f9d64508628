package att

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// nameMaker makes names that nobody has, or that somebody nearly has, from a fixed seed.
type nameMaker struct {
	*rand.Rand
	names, words []string
}

func newNameMaker(seed uint64) *nameMaker {
	m := &nameMaker{Rand: rand.New(rand.NewPCG(seed, 2014))}
	seen := map[string]bool{}
	for _, row := range nameRows() {
		m.names = append(m.names, row.Name)
		for word := range strings.FieldsSeq(row.Name) {
			if !seen[word] {
				seen[word] = true
				m.words = append(m.words, word)
			}
		}
	}
	for _, s := range States() {
		m.names = append(m.names, string(s), s.Alpha2())
	}
	m.words = append(m.words, "all", "except", "total", "of", "and", "the", "1)", "2", "***")
	return m
}

func (m *nameMaker) letters(n int, alphabet string) string {
	runes := []rune(alphabet)
	var b strings.Builder
	for range n {
		b.WriteRune(runes[m.IntN(len(runes))])
	}
	return b.String()
}

func (m *nameMaker) one(list []string) string { return list[m.IntN(len(list))] }

func (m *nameMaker) joined(n int, list []string, separators ...string) string {
	var b strings.Builder
	b.WriteString(m.one(list))
	for range n - 1 {
		b.WriteString(m.one(separators) + m.one(list))
	}
	return b.String()
}

// slip drops, doubles, changes or swaps a byte.
func (m *nameMaker) slip(name string) string {
	i := m.IntN(len(name))
	next := min(i+1, len(name))
	switch m.IntN(4) {
	case 0:
		return name[:i] + name[next:]
	case 1:
		return name[:i] + m.letters(1, "aeirnstlo zq") + name[i:]
	case 2:
		return name[:i] + m.letters(1, "aeirnstlo zq.,(") + name[next:]
	default:
		after := min(i+2, len(name))
		return name[:i] + name[next:after] + name[i:next] + name[after:]
	}
}

const (
	plainLetters  = "abcdefghijklmnopqrstuvwxyz     "
	commonLetters = "aeioulnrstmbd  "
	strangeMarks  = "ab .,;/+&-\n()'´ÀÉéñßæŁ\u0301ЖИé中1290*ST\x00\ufffd"
)

// name makes the next name; the first kinds are the ones that reports hold.
func (m *nameMaker) name() string {
	switch m.IntN(12) {
	case 0, 1:
		name := m.one(m.names)
		for range 1 + m.IntN(4) {
			if name != "" {
				name = m.slip(name)
			}
		}
		return name
	case 2:
		return strings.ToUpper(m.one(m.names)) + m.letters(m.IntN(4), "1234 )*")
	case 3:
		return m.joined(1+m.IntN(8), m.words, " ")
	case 4:
		return m.joined(1+m.IntN(40), m.words, " ", ", ", ".", " - ")
	case 5:
		return m.joined(2+m.IntN(6), m.names, ";", "\n", ",", "/", "+", " & ", " and ", " - ")
	case 6:
		separator := m.one([]string{";", "\n", ",", "/", "+", " & ", " and ", " - "})
		return m.joined(2+m.IntN(30), m.names, separator) + m.one([]string{"", separator, separator + "Atlantis"})
	case 7:
		return m.one(m.names) + m.one([]string{" (", "("}) + m.one(m.names) + m.one([]string{")", ") ", ") x", "))"})
	case 8:
		return m.letters(1+m.IntN(12), plainLetters)
	case 9:
		return m.letters(1+m.IntN(70), commonLetters)
	case 10:
		return m.letters(1+m.IntN(230), plainLetters)
	default:
		return m.letters(1+m.IntN(120), strangeMarks)
	}
}

// TestResolveIsThePlainAlgorithm compares every answer with that of the plain algorithm: for the whole list of
// names, each of them with slips, and names of chance.
func TestResolveIsThePlainAlgorithm(t *testing.T) {
	if raceDetector {
		t.Skip("one goroutine compares two algorithms; the run without the detector does it")
	}
	for n, day := range []Date{MustDate(2012, 7, 1), {}, MustDate(1962, 1, 1)} {
		plain, maker, random := newPlainResolver(day), newNameMaker(uint64(n)), 4_000
		kinds := map[Match]int{}
		compare := func(name string) {
			got, want := Resolve(name, day), plain.resolve(name)
			kinds[got.Match]++
			if !assert.ObjectsAreEqual(want, got) {
				require.Equal(t, want, got, "%q on %s", name, day)
			}
		}
		for _, name := range maker.names {
			compare(name)
			compare(maker.slip(name))
			compare(maker.slip(maker.slip(maker.slip(name + " "))))
		}
		for range random {
			compare(maker.name())
		}
		for match := range Match(len(matchNames)) {
			assert.Greater(t, kinds[match], 10, match.String())
		}
	}
}
