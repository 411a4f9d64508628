package reporting

import (
	"math/bits"
	"strings"
)

// maxTokens bounds how many words of a remark are looked at.
const maxTokens = 192

// tokenSet is a set of words of a remark by their number.
type tokenSet [maxTokens / 64]uint64

func (t *tokenSet) add(i int) {
	if uint(i) < maxTokens {
		t[uint(i)/64] |= 1 << (uint(i) & 63)
	}
}

func (t *tokenSet) has(i int) bool { return uint(i) < maxTokens && t[uint(i)/64]>>(uint(i)&63)&1 != 0 }

// next returns the first member from i on, or maxTokens.
func (t *tokenSet) next(i int) int {
	for i < maxTokens {
		if block := t[uint(i)/64] >> (uint(i) & 63); block != 0 {
			return i + bits.TrailingZeros64(block)
		}
		i = (i/64 + 1) * 64
	}
	return maxTokens
}

// remark is a text cut into words and numbers, with what they speak of. It is reused from line to line. Of
// most words no more is looked at than whether they may be in the list of words that speak of something.
type remark struct {
	text string
	// tokens is the number of words, edges where each of them starts and ends.
	tokens int
	edges  [2*maxTokens + 64]int32
	// spoken holds the words that speak of something, topic what they speak of, and topics what all of them do.
	spoken tokenSet
	topic  [maxTokens]topic
	topics topic
	// capitals holds the words that start with a capital, figures those with a figure in them, and models those
	// that are the number of a model whose letters are the word before.
	capitals, figures, models tokenSet
	// numbers counts the words of at most nine digits and nothing else.
	numbers int
	// odd marks what the text holds beside words.
	lineBreak, doubleSpace, hardSpace, lostLetter bool
}

// read cuts the text and finds what its words speak of.
func (r *remark) read(text string) {
	r.text, r.numbers, r.topics = text, 0, 0
	r.lineBreak, r.doubleSpace, r.hardSpace, r.lostLetter = false, false, false, false
	r.models = tokenSet{}
	r.cut()
	words := remarkTopics.Get(buildTopics)
	r.listen(words)
	for i := r.figures.next(0); i < r.tokens; i = r.figures.next(i + 1) {
		r.figure(i, words)
	}
	if r.topics&modifying != 0 {
		r.phrases()
	}
}

// cut finds where the words start and end.
func (r *remark) cut() {
	n, skip, inside := 0, 0, uint64(0)
	for i := 0; i < len(r.text) && n < 2*maxTokens; i += 64 {
		var words uint64
		words, skip = wordBits(r.text[i:], skip)
		turns := words ^ (words<<1 | inside)
		inside = words >> 63
		for ; turns != 0 && n < len(r.edges); turns &= turns - 1 {
			r.edges[n] = int32(i + bits.TrailingZeros64(turns))
			n++
		}
	}
	if n&1 != 0 {
		r.edges[n] = int32(len(r.text))
		n++
	}
	r.tokens = min(n/2, maxTokens)
}

// listen looks at each word, and at what stands between it and the one before, and finds the words that speak
// of something. What a word is cannot be foreseen, so little depends on conditions.
func (r *remark) listen(words *topicTable) {
	clear(r.topic[:r.tokens])
	text, at := r.text, 0
	for b := range r.spoken {
		var may, capitals, figures uint64
		for i := b * 64; i < min(r.tokens, b*64+64); i++ {
			start, end := int(r.edges[2*i]), int(r.edges[2*i+1])
			if start != at+1 || text[at] != ' ' {
				r.oddities(at, start)
			}
			at = end
			p := pieceAt(text, start, end)
			bit := uint64(1) << (i & 63)
			may |= words.may(p) * bit
			capitals |= capital(text[start]) * bit
			figures |= some(p.digits()) * bit
		}
		r.spoken[b], r.capitals[b], r.figures[b] = may, capitals, figures
	}
	if r.tokens < maxTokens {
		r.oddities(at, len(text))
	}
	for i := r.spoken.next(0); i < r.tokens; i = r.spoken.next(i + 1) {
		r.topic[i] = words.find(r.hash(i))
		r.topics |= r.topic[i]
	}
}

// capital is 1 for a capital of ASCII.
func capital(c byte) uint64 { return (uint64(c-'A') - 26) >> 63 }

// some is 1 when a bit is set.
func some(marks uint64) uint64 { return (marks | -marks) >> 63 }

// start and end are where a word stands; there is an empty word in front of the first.
func (r *remark) start(i int) int { return int(r.edges[2*i]) }

func (r *remark) end(i int) int {
	if i < 0 {
		return 0
	}
	return int(r.edges[2*i+1])
}

func (r *remark) length(i int) int { return r.end(i) - r.start(i) }

func (r *remark) word(i int) string { return r.text[r.start(i):r.end(i)] }

// hash is that of a word without regard to case.
func (r *remark) hash(i int) hash64 { return wordHash(r.text, r.start(i), r.end(i)) }

// before returns the byte directly in front of a word, 0 at the start.
func (r *remark) before(i int) byte {
	if r.start(i) == 0 {
		return 0
	}
	return r.text[r.start(i)-1]
}

// between is what stands between a word and the one before it.
func (r *remark) between(i int) string { return r.text[r.end(i-1):r.start(i)] }

// breaks reports whether a separator of a list stands in front of a word.
func (r *remark) breaks(i int) bool { return strings.ContainsAny(r.between(i), ";,+&\n") }

// number returns the value of a word of at most nine digits and nothing else, -1 for every other word.
func (r *remark) number(i int) int64 {
	if !r.figures.has(i) || r.length(i) > 9 || !allDigits(r.word(i)) {
		return -1
	}
	n, _ := plainDigits(r.word(i))
	return n
}

// oddities looks at the characters from one word to the next.
func (r *remark) oddities(from, to int) {
	for i := from; i < to; i++ {
		switch r.text[i] {
		case '\n', '\r':
			r.lineBreak = true
		case ' ':
			r.doubleSpace = r.doubleSpace || i > 0 && r.text[i-1] == ' '
		case '?':
			r.lostLetter = r.lostLetter || i > 0 && i+1 < len(r.text) && wordByte(r.text[i-1]) && wordByte(r.text[i+1])
		case 0xc2:
			r.hardSpace = true
		}
	}
}

// figure reads a word with digits in it: a number, or a model by itself or with the word before it.
func (r *remark) figure(i int, words *topicTable) {
	switch text := r.word(i); {
	case !allDigits(text):
		r.speaks(i, words.model(pieceAt(r.text, r.start(i), r.end(i)).model()))
	case len(text) <= 9:
		r.numbers++
	}
	if i == 0 || r.figures.has(i-1) || r.length(i-1) > longestModel {
		return
	}
	if between := r.between(i); between != "-" && between != " " {
		return
	}
	letters, digits := pieceAt(r.text, r.start(i-1), r.end(i-1)), pieceAt(r.text, r.start(i), r.end(i))
	if model := words.model((letters | digits<<(8*r.length(i-1))).model()); model != 0 {
		r.speaks(i, model)
		r.models.add(i)
	}
}

// speaks adds topics to a word.
func (r *remark) speaks(i int, of topic) {
	if of != 0 {
		r.topic[i] |= of
		r.topics |= of
		r.spoken.add(i)
	}
}

// modifying are the topics of words that change what the words around them say.
const modifying = topicAnti | topicSingle | topicRecoilless | topicArtillery | topicIncomplete | topicAir | topicWith |
	topicWithout

// phrases takes back what a word says where the words around it say otherwise.
func (r *remark) phrases() {
	for i := 1; i < r.tokens; i++ {
		before, t := &r.topic[i-1], &r.topic[i]
		*t &^= silencedBy(*before)
		switch {
		case *before&topicArtillery != 0 && *t&topicRocket != 0:
			*before &^= topicArtillery
		case *before&topicIncomplete != 0 && *t&topicMissile != 0:
			*before &^= topicIncomplete
		case *before&*t&topicAir != 0:
			*t |= topicNotManpads
		}
		if *before&(topicWith|topicWithout) != 0 && !r.breaks(i) {
			r.carryWith(i)
		}
	}
	r.topics = 0
	for i := range r.tokens {
		r.topics |= r.topic[i]
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
	without := r.topic[i-1]&topicWithout != 0
	for j := i; j < r.tokens && j < i+4 && !r.breaks(j); j++ {
		t := &r.topic[j]
		if without && *t&(topicGun|topicMachine|topicLauncher|topicMissile) != 0 {
			r.topic[i-1] |= topicIncomplete
		}
		*t &^= topicGun | topicMachine | topicSmallArm | topicMissile | topicLauncher | topicRocket | topicPart
	}
	if without && r.lacksArms(i) {
		r.topic[i-1] |= topicIncomplete
	}
}

// wordFor returns the text of the first word that speaks of any of the topics; of a model that is two words,
// both.
func (r *remark) wordFor(topics topic) string {
	for i := r.spoken.next(0); i < r.tokens; i = r.spoken.next(i + 1) {
		if r.topic[i]&topics == 0 {
			continue
		}
		if r.models.has(i) {
			return r.text[r.start(i-1):r.end(i)]
		}
		return r.word(i)
	}
	return ""
}

func (r *remark) has(topics topic) bool { return r.topics&topics != 0 }
