package reporting

import (
	"strings"

	"github.com/openatt/treaty/internal/lazy"
)

// topicTable finds the topic of a word by its hash.
type topicTable struct {
	// starts says what a word may be by its start, so that most need no look at the table or at the names.
	starts [4096]uint8
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
	for _, start := range spokenNames.Get(buildSpokenNames).starts {
		t.starts[start.short()] |= mayName
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

// What a word may be: one that means something, the first of the name of a State.
const (
	mayMean = 1 << iota
	mayName
)

// may says what a word may be.
func (t *topicTable) may(start piece) uint64 { return uint64(t.starts[start.short()]) }

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
	t.starts[pieceAt(word, 0, len(word)).short()] |= mayMean
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
	if t.may(p)&mayMean == 0 {
		return 0
	}
	return t.find(p.hash(p))
}
