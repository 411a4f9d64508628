package reporting

import (
	"github.com/openatt/treaty/internal/lazy"
)

// token is one word or number of a remark.
type token struct {
	// hash is that of the word without regard to case.
	hash  hash64
	topic topic
	// shown is where the text to show starts: a model may be two tokens.
	start, end, shown int32
	// number is the value of a token of at most nine digits and nothing else, -1 otherwise.
	number int32
	// before is the byte directly in front, 0 at the start.
	before byte
	// digits says that a figure stands in the token, upper that it starts with a capital.
	digits, upper bool
	// breaks says that a separator of a list stands between this token and the one before.
	breaks bool
}

// maxTokens bounds how much of a remark is looked at.
const maxTokens = 160

// remark is a text cut into words, with what they speak of. It is reused from line to line.
type remark struct {
	text   string
	tokens []token
	topics topic
	// numbers counts the tokens of digits only; digits says that a figure stands in the text.
	numbers int
	digits  bool
	// odd marks what the text holds beside words.
	lineBreak, doubleSpace, hardSpace, lostLetter bool
}

// read cuts the text.
func (r *remark) read(text string) {
	if cap(r.tokens) < maxTokens {
		r.tokens = make([]token, 0, maxTokens)
	}
	r.text, r.tokens, r.topics, r.numbers, r.digits = text, r.tokens[:0], 0, 0, false
	r.lineBreak, r.doubleSpace, r.hardSpace, r.lostLetter = false, false, false, false
	words := remarkTopics.Get(buildTopics)
	i, broken := 0, false
	for i < len(text) && len(r.tokens) < maxTokens {
		c := text[i]
		switch {
		case c == ' ' && i > 0 && text[i-1] != ' ':
			i++
		case foldTable[c] == 0 && (c < 0x80 || punctuationAt(text[i:]) > 0):
			broken = r.between(i, broken)
			i += max(1, punctuationAt(text[i:]))
		default:
			i = r.word(i, broken, words)
			broken = false
		}
	}
	if r.topics&modifying != 0 {
		r.phrases()
	}
}

// between looks at a character that is no part of a word and says whether a list is divided there.
func (r *remark) between(i int, broken bool) bool {
	switch r.text[i] {
	case ';', ',', '+', '&':
		return true
	case '\n':
		r.lineBreak = true
		return true
	case '\r':
		r.lineBreak = true
	case ' ':
		r.doubleSpace = r.doubleSpace || i > 0 && r.text[i-1] == ' '
	case '?':
		r.lostLetter = r.lostLetter || r.insideWord(i)
	case 0xc2:
		r.hardSpace = true
	}
	return broken
}

func (r *remark) insideWord(i int) bool {
	return i > 0 && i+1 < len(r.text) && wordByte(r.text[i-1]) && wordByte(r.text[i+1])
}

// word reads the word at position i, keeps it and returns where it ends.
func (r *remark) word(i int, broken bool, words *topicTable) int {
	text := r.text
	start := i
	var h hash64
	some, every := byte(0), byte(0xff)
	for i < len(text) {
		f := foldTable[text[i]]
		if f == 0 {
			if text[i] < 0x80 || punctuationAt(text[i:]) > 0 {
				break
			}
			f = text[i] | letterBit
		}
		h = h.letter(f)
		some |= f
		every &= f
		i++
	}
	n := len(r.tokens)
	r.tokens = r.tokens[:n+1]
	t := &r.tokens[n]
	t.hash, t.topic = h, 0
	t.start, t.end, t.shown, t.number = int32(start), int32(i), int32(start), -1
	t.before, t.breaks = 0, broken
	t.digits = every&letterBit == 0
	t.upper = text[start] >= 'A' && text[start] <= 'Z'
	if start > 0 {
		t.before = text[start-1]
	}
	if some&letterBit != 0 {
		t.topic = words.find(h)
	}
	if t.digits {
		r.figures(t, some&letterBit != 0, words)
	}
	r.topics |= t.topic
	return i
}

// letterBit is set in every folded letter and in no digit.
const letterBit = 0x40

// figures reads a token with digits: a number, or a model by itself or with the word before it.
func (r *remark) figures(t *token, letters bool, words *topicTable) {
	r.digits = true
	if letters {
		t.topic |= words.find(r.designator(t.start, t.end))
	} else if t.end-t.start <= 9 {
		n, _ := plainDigits(r.text[t.start:t.end])
		t.number = int32(n)
		r.numbers++
	}
	n := len(r.tokens) - 1
	if n == 0 || t.breaks || t.before != '-' && t.before != ' ' {
		return
	}
	if before := &r.tokens[n-1]; before.digits || before.end-before.start > longestModel {
		return
	}
	if model := words.find(r.designator(r.tokens[n-1].start, t.end)); model != 0 {
		t.topic |= model
		t.shown = r.tokens[n-1].start
	}
}

// longestModel is how many letters the name of a model has at most before its number.
const longestModel = 4

// designator hashes the letters and the digits behind them of a model such as T-72M1: t72.
func (r *remark) designator(start, end int32) hash64 {
	h, letters, digits := hash64(0), 0, 0
	for _, c := range []byte(r.text[start:end]) {
		f := foldTable[c]
		switch {
		case f >= '0' && f <= '9':
			if letters == 0 {
				return 0
			}
			digits++
		case f == 0:
			if digits > 0 {
				return h
			}
			continue
		case digits > 0:
			return h
		default:
			letters++
		}
		if letters > longestModel {
			return 0
		}
		h = h.letter(f)
	}
	if digits == 0 {
		return 0
	}
	return h
}

// modifying are the topics of words that change what the words around them say.
const modifying = topicAnti | topicSingle | topicRecoilless | topicArtillery | topicIncomplete | topicAir | topicWith |
	topicWithout

// phrases takes back what a word says where the words around it say otherwise.
func (r *remark) phrases() {
	for i := 1; i < len(r.tokens); i++ {
		before, t := &r.tokens[i-1], &r.tokens[i]
		t.topic &^= silencedBy(before.topic)
		switch {
		case before.topic&topicArtillery != 0 && t.topic&topicRocket != 0:
			before.topic &^= topicArtillery
		case before.topic&topicIncomplete != 0 && t.topic&topicMissile != 0:
			before.topic &^= topicIncomplete
		case before.topic&t.topic&topicAir != 0:
			t.topic |= topicNotManpads
		}
		if before.topic&(topicWith|topicWithout) != 0 && !t.breaks {
			r.carryWith(i)
		}
	}
	r.topics = 0
	for i := range r.tokens {
		r.topics |= r.tokens[i].topic
	}
}

// silencedBy returns what a word cannot speak of behind another: anti-tank is no tank, single-engine no part.
func silencedBy(before topic) (silenced topic) {
	if before&topicAnti != 0 {
		silenced |= topicTank | topicShip | topicAircraft
	}
	if before&topicSingle != 0 {
		silenced |= topicPart
	}
	if before&topicRecoilless != 0 {
		silenced |= topicSmallArm
	}
	return silenced
}

// carryWith takes back what stands behind "with" or "without": an accessory is not the item.
func (r *remark) carryWith(i int) {
	without := r.tokens[i-1].topic&topicWithout != 0
	for j := i; j < len(r.tokens) && j < i+4 && !r.tokens[j].breaks; j++ {
		t := &r.tokens[j].topic
		if without && *t&(topicGun|topicMachine|topicLauncher|topicMissile) != 0 {
			r.tokens[i-1].topic |= topicIncomplete
		}
		*t &^= topicGun | topicMachine | topicSmallArm | topicMissile | topicLauncher | topicRocket | topicPart
	}
	if without {
		r.tokens[i-1].topic |= topicIncomplete
	}
}

// word returns the text of the first token that speaks of any of the topics.
func (r *remark) wordFor(topics topic) string {
	for i := range r.tokens {
		if r.tokens[i].topic&topics != 0 {
			return r.text[r.tokens[i].shown:r.tokens[i].end]
		}
	}
	return ""
}

func (r *remark) has(topics topic) bool { return r.topics&topics != 0 }

func wordByte(c byte) bool { return foldTable[c] != 0 || c >= 0x80 }

// topicTable finds the topic of a word by its hash.
type topicTable struct {
	keys   [1024]hash64
	topics [1024]topic
}

var remarkTopics lazy.Value[*topicTable]

func buildTopics() *topicTable {
	t := &topicTable{}
	for i := range remarkWords {
		for word := range splitWords(remarkWords[i].words) {
			t.add(hashWord(word), remarkWords[i].topic)
		}
	}
	return t
}

func hashWord(word string) hash64 {
	var h hash64
	for _, c := range []byte(word) {
		if c < 0x80 {
			c = foldTable[c]
		} else {
			c |= letterBit
		}
		if c != 0 {
			h = h.letter(c)
		}
	}
	return h
}

func (t *topicTable) slot(h hash64) int { return int(h * 0x9e3779b97f4a7c15 >> 54) }

func (t *topicTable) add(h hash64, v topic) {
	i := t.slot(h)
	for t.keys[i] != 0 && t.keys[i] != h {
		i = (i + 1) & (len(t.keys) - 1)
	}
	t.keys[i] = h
	t.topics[i] |= v
}

func (t *topicTable) find(h hash64) topic {
	if h == 0 {
		return 0
	}
	i := t.slot(h)
	for t.keys[i] != 0 {
		if t.keys[i] == h {
			return t.topics[i]
		}
		i = (i + 1) & (len(t.keys) - 1)
	}
	return 0
}
