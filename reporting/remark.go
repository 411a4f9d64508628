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
	for ; i < maxTokens; i = (i | 63) + 1 {
		if block := t[uint(i)/64] >> (uint(i) & 63); block != 0 {
			return i + bits.TrailingZeros64(block)
		}
		if t[1]|t[2] == 0 {
			break
		}
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
	// heads are the first eight bytes of each word.
	heads [maxTokens]piece
	// spoken holds the words that speak of something, topic what they speak of, and topics what all of them do.
	spoken tokenSet
	topic  [maxTokens]topic
	topics topic
	// names holds the words with which the name of a State may start, figures those with a figure in them, and models
	// those that are the number of a model whose letters are the word before.
	names, figures, models tokenSet
	// numbers counts the words of at most nine digits and nothing else, values holds the values of those and -1 for the
	// other words with a figure.
	numbers int
	values  [maxTokens]int32
	// odd marks what the text holds beside words.
	lineBreak, doubleSpace, hardSpace, lostLetter bool
}

// read cuts the text and finds what its words speak of.
func (r *remark) read(text string) {
	if text == r.text {
		return
	}
	r.text, r.numbers, r.topics = text, 0, 0
	r.lineBreak, r.doubleSpace, r.hardSpace, r.lostLetter = false, false, false, false
	r.models = tokenSet{}
	if r.cut() {
		r.oddities()
	}
	words := remarkTopics.Get(buildTopics)
	r.listen(words)
	for b, figures := range r.figures {
		for ; figures != 0; figures &= figures - 1 {
			r.figure(b*64+bits.TrailingZeros64(figures), words)
		}
	}
	if r.has(modifying) || r.has(topicTank) && r.has(topicShip) {
		r.phrases()
	}
}

// cut finds where the words start and end. It reports whether anything odd may stand beside them.
func (r *remark) cut() (odd bool) {
	text, edges := r.text, &r.edges
	n, skip, inside, oddBits := 0, 0, uint64(0), uint32(0)
	for i := 0; i < len(text) && n < 2*maxTokens; i += 64 {
		words, marks, still := wordBits(text, i, skip)
		skip, oddBits = still, oddBits|marks
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
	return oddBits != 0 || n >= 2*maxTokens
}

// listen looks at each word and finds those that speak of something.
func (r *remark) listen(words *topicTable) {
	for b := range r.spoken {
		r.spoken[b], r.names[b], r.figures[b] = 0, 0, 0
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

// look looks at the start of the words of block b, n of them. What a word is cannot be foreseen, so nothing
// depends on a condition.
func (r *remark) look(words *topicTable, b, n int) {
	edges, heads := r.edges[b*128:][:2*n], r.heads[b*64:][:n]
	r.load(edges, heads)
	var spoken, names, figures uint64
	for i, head := range heads {
		p := pieceOf(uint64(head), int(edges[2*i+1]-edges[2*i]))
		heads[i] = p
		may := words.may(p)
		spoken = bits.RotateLeft64(spoken|may&mayMean, -1)
		names = bits.RotateLeft64(names|may/mayName&capital(byte(head)), -1)
		figures = bits.RotateLeft64(figures|some(p.digits()), -1)
	}
	r.spoken[b] = bits.RotateLeft64(spoken, n)
	r.names[b] = bits.RotateLeft64(names, n)
	r.figures[b] = bits.RotateLeft64(figures, n)
}

// load reads eight bytes of the text from the start of each word on. Behind the start of the last few stand less.
func (r *remark) load(edges []int32, heads []piece) {
	text, n := r.text, len(heads)
	for ; n > 0 && int(edges[2*n-2])+8 > len(text); n-- {
		heads[n-1] = piece(eightAt(text, int(edges[2*n-2])))
	}
	for i := range n {
		heads[i] = piece(eight(text[edges[2*i]:]))
	}
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
func (r *remark) hash(i int) hash64 {
	if p := r.heads[i]; r.length(i) <= 8 {
		return p.hash(p)
	}
	return wordHash(r.text, r.start(i), r.end(i))
}

// letters hashes the letters and digits of the text as hash64.letters does.
func (r *remark) letters(h hash64) hash64 {
	if r.tokens == maxTokens {
		return h.letters(r.text)
	}
	var all uint64
	n := 0
	for i := range r.tokens {
		p, at, end := r.heads[i], r.start(i), r.end(i)
		for {
			shift := uint(8 * (n & 7))
			all |= uint64(p) << (shift & 63)
			length := min(end-at, 8)
			if n&7+length >= 8 {
				h, all = h.piece(piece(all)), uint64(p)>>(64-shift)
			}
			n += length
			if at += 8; at >= end {
				break
			}
			p = pieceAt(r.text, at, end)
		}
	}
	return h.piece(piece(all)).uint(uint64(n))
}

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
func (r *remark) breaks(i int) bool {
	for at := r.end(i - 1); at < r.start(i); at++ {
		switch r.text[at] {
		case ';', ',', '+', '&', '\n':
			return true
		}
	}
	return false
}

// number returns the value of a word of at most nine digits and nothing else, -1 for every other word.
func (r *remark) number(i int) int64 {
	if !r.figures.has(i) {
		return -1
	}
	return int64(r.values[i])
}

// oddities looks at what the text holds beside words.
func (r *remark) oddities() {
	r.lineBreak = strings.ContainsAny(r.text, "\n\r")
	r.doubleSpace = strings.Contains(r.text, "  ")
	r.hardSpace = strings.Contains(r.text, "\u00a0")
	for i := 1; i+1 < len(r.text); i++ {
		if r.text[i] == '?' && wordByte(r.text[i-1]) && wordByte(r.text[i+1]) {
			r.lostLetter = true
		}
	}
}

// figure reads a word with digits in it: a number, or a model by itself or with the word before it.
func (r *remark) figure(i int, words *topicTable) {
	r.values[i] = -1
	if n, digits := plainDigits(r.word(i)); !digits {
		r.speaks(i, words.model(r.heads[i].model()))
		if r.length(i) > 8 {
			r.glued(i, words)
		}
	} else if r.length(i) <= 9 {
		r.numbers++
		r.values[i] = int32(n)
	}
	if i == 0 || r.figures.has(i-1) || r.length(i-1) > longestModel {
		return
	}
	if between := r.between(i); between != "-" && between != " " {
		return
	}
	letters, digits := r.heads[i-1], r.heads[i]
	if model := words.model((letters | digits<<(8*r.length(i-1))).model()); model != 0 {
		r.speaks(i, model)
		r.models.add(i)
	}
}

// glued reads a long word behind a model without a space between them, as in M31demilitarized.
func (r *remark) glued(i int, words *topicTable) {
	at := r.end(i)
	for at > r.start(i) && (r.text[at-1] < '0' || r.text[at-1] > '9') {
		at--
	}
	if r.end(i)-at > 4 {
		r.speaks(i, words.find(wordHash(r.text, at, r.end(i))))
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
