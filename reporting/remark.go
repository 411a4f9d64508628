package reporting

import (
	"math/bits"
	"strings"
)

// maxTokens bounds how many words of a remark are looked at.
const maxTokens = 192

// edgeRoom is room for where the words start and end, and for those of the 64 bytes in which the last stands.
const edgeRoom = 512

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
	edges  [edgeRoom]int32
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
	for b, figures := range r.figures {
		for ; figures != 0; figures &= figures - 1 {
			r.figure(b*64+bits.TrailingZeros64(figures), words)
		}
	}
	if r.topics&modifying != 0 {
		r.phrases()
	}
}

// cut finds where the words start and end.
func (r *remark) cut() {
	text, edges := r.text, &r.edges
	n, skip, inside := 0, 0, uint64(0)
	for i := 0; i < len(text) && n < 2*maxTokens; i += 64 {
		var words uint64
		words, skip = wordBits(text[i:], skip)
		turns := words ^ (words<<1 | inside)
		inside = words >> 63
		for ; turns != 0; turns &= turns - 1 {
			edges[uint(n)%edgeRoom] = int32(i + bits.TrailingZeros64(turns))
			n++
		}
	}
	if n&1 != 0 {
		edges[uint(n)%edgeRoom] = int32(len(text))
		n++
	}
	r.tokens = min(n/2, maxTokens)
}

// listen looks at each word, and at what stands between it and the one before, and finds the words that speak
// of something.
func (r *remark) listen(words *topicTable) {
	r.gaps()
	for b := range r.spoken {
		r.spoken[b], r.capitals[b], r.figures[b] = 0, 0, 0
		if first := b * 64; first < r.tokens {
			r.look(words, b, min(r.tokens-first, 64))
		}
	}
	clear(r.topic[:r.tokens])
	for b, spoken := range r.spoken {
		for ; spoken != 0; spoken &= spoken - 1 {
			i := b*64 + bits.TrailingZeros64(spoken)
			r.topic[i] = words.find(r.hash(i))
			r.topics |= r.topic[i]
		}
	}
}

// gaps looks at what stands between the words, where it is not one space.
func (r *remark) gaps() {
	text, at := r.text, 0
	for i := range uint(r.tokens) {
		start := int(r.edges[2*i%edgeRoom])
		if start != at+1 || text[at] != ' ' {
			r.oddities(at, start)
		}
		at = int(r.edges[(2*i+1)%edgeRoom])
	}
	if r.tokens < maxTokens {
		r.oddities(at, len(text))
	}
}

// look looks at the start of the words of block b, n of them. What a word is cannot be foreseen, so nothing
// depends on a condition.
func (r *remark) look(words *topicTable, b, n int) {
	var spoken, capitals, figures uint64
	text, edges := r.text, &r.edges
	i := uint(b) * 128
	for range n {
		start := int(edges[i%edgeRoom])
		length := int(edges[(i+1)%edgeRoom]) - start
		i += 2
		var x uint64
		if start+8 <= len(text) {
			x = eight(text[start:])
		} else {
			x = eightAt(text, start)
		}
		p := pieceOf(x, length)
		spoken = spoken>>1 | words.may(p)<<63
		capitals = capitals>>1 | capital(byte(x))<<63
		figures = figures>>1 | some(p.digits())<<63
	}
	unused := uint(64-n) & 63
	r.spoken[b], r.capitals[b], r.figures[b] = spoken>>unused, capitals>>unused, figures>>unused
}

// capital is 1 for a byte of a word that is a capital of ASCII.
func capital(c byte) uint64 { return (uint64(c>>5^2) - 1) >> 63 }

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
	for i := r.spoken.next(0) + 1; i < r.tokens; i = r.spoken.next(i) + 1 {
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
	for i := r.spoken.next(0); i < r.tokens; i = r.spoken.next(i + 1) {
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
