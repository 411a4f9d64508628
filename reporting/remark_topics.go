package reporting

import (
	"strings"

	"github.com/openatt/treaty/internal/lazy"
)

// topicTable finds the topic of a word by its hash.
type topicTable struct {
	// starts has a bit set for the start of each word, so that most others need no look at the table.
	starts [64]uint64
	slots  [1024]struct {
		key   hash64
		topic topic
	}
}

var remarkTopics lazy.Value[*topicTable]

func buildTopics() *topicTable {
	t := &topicTable{}
	for i := range remarkWords {
		for word := range strings.FieldsSeq(remarkWords[i].words) {
			t.add(onlyWordBytes(word), remarkWords[i].topic)
		}
	}
	return t
}

// onlyWordBytes leaves out what is neither letter nor digit.
func onlyWordBytes(text string) string {
	var b []byte
	for _, c := range []byte(text) {
		if wordByte(c) {
			b = append(b, c)
		}
	}
	return string(b)
}

func wordByte(c byte) bool { return foldTable[c] != 0 || c >= 0x80 }

// may is 1 for a word that may be in the table.
func (t *topicTable) may(start piece) uint64 {
	n := start.short()
	return t.starts[n/64] >> (n % 64) & 1
}

// slot is where a word is looked for first: the upper bits of its hash.
func (t *topicTable) slot(h hash64) int { return int(h >> 54) }

func (t *topicTable) after(i int) int { return (i + 1) & (len(t.slots) - 1) }

func (t *topicTable) add(word string, v topic) {
	h := wordHash(word, 0, len(word))
	i := t.slot(h)
	for t.slots[i].key != 0 && t.slots[i].key != h {
		i = t.after(i)
	}
	t.slots[i].key = h
	t.slots[i].topic |= v
	n := pieceAt(word, 0, len(word)).short()
	t.starts[n/64] |= 1 << (n % 64)
}

func (t *topicTable) find(h hash64) topic {
	i := t.slot(h)
	for t.slots[i].key != 0 && t.slots[i].key != h {
		i = t.after(i)
	}
	return t.slots[i].topic
}

// model finds the topic of a model.
func (t *topicTable) model(p piece) topic {
	if t.may(p) == 0 {
		return 0
	}
	return t.find(p.hash(p))
}
