package reporting

import "math/bits"

// everyByte repeats a byte eight times when it is multiplied by it.
const everyByte = 0x0101010101010101

// highBits is the highest bit of each of eight bytes; only bytes beyond ASCII have it.
const highBits = 0x80 * everyByte

// wordBits maps 64 bytes of a text from position i on, the first one lowest: a bit is set for each byte that is part of
// a word. Words are letters, digits, and beyond ASCII every character that is no punctuation. The first bytes are
// left out that belong to a mark that started before, skip of them; the same for the next 64 is returned. odd is not 0
// where something else than words and what commonly stands between them may stand.
func wordBits(text string, i, skip int) (words uint64, odd uint32, still int) {
	all, last, double, high := uint32(0), uint32(0), uint32(0), uint64(skip)<<63
	if i > 0 && text[i-1] == ' ' {
		last = classSpace << 7
	}
	block := text[i:min(i+64, len(text))]
	for rest := block; rest != ""; {
		var x uint64
		if len(rest) >= 8 {
			x, rest = eight(rest), rest[8:]
		} else {
			x, rest = lastBytes(rest), ""
		}
		c := classesOf(x)
		high |= x
		words = words>>8 | uint64(c)<<56
		all |= c
		double |= c & (c<<1 | last>>7)
		last = c
	}
	if high&highBits != 0 {
		return wordBitsBytewise(text[i:], skip)
	}
	return words >> (uint(64-len(block)) &^ 7 & 63), all&(0xff*classOdd) | double&(0xff*classSpace), 0
}

// The classes of the bytes of ASCII in byteClasses: part of a word, odd, the space.
const (
	classWord  = 1
	classOdd   = 1 << 8
	classSpace = 1 << 16
)

// classesOf gathers the classes of eight bytes of ASCII, the first one lowest in each of the three.
func classesOf(x uint64) uint32 {
	return byteClasses[uint8(x)] | byteClasses[uint8(x>>8)]<<1 | byteClasses[uint8(x>>16)]<<2 |
		byteClasses[uint8(x>>24)]<<3 | byteClasses[uint8(x>>32)]<<4 | byteClasses[uint8(x>>40)]<<5 |
		byteClasses[uint8(x>>48)]<<6 | byteClasses[uint8(x>>56)]<<7
}

// asciiWordBits maps eight bytes of ASCII.
func asciiWordBits(x uint64) uint64 {
	lower := x | 0x20*everyByte
	letters := (lower + (0x80-'a')*everyByte) &^ (lower + (0x80-'z'-1)*everyByte)
	digits := (x + (0x80-'0')*everyByte) &^ (x + (0x80-'9'-1)*everyByte)
	// The product gathers the highest bit of every byte in the uppermost byte.
	return ((letters | digits) & highBits >> 7) * 0x0102040810204080 >> 56
}

// wordBitsBytewise maps the first 64 bytes of any text.
func wordBitsBytewise(text string, skip int) (words uint64, odd uint32, still int) {
	for k := range min(len(text), 64) {
		switch c := text[k]; {
		case skip > 0:
			skip--
		case c < 0x80:
			if foldTable[c] != 0 {
				words |= 1 << (k & 63)
			}
		default:
			if n := punctuationAt(text[k:]); n > 0 {
				skip = n - 1
			} else {
				words |= 1 << (k & 63)
			}
		}
	}
	return words, 1, skip
}

// piece is up to eight bytes of a word without regard to case, the first one lowest, with zeros behind its
// end. Letters of ASCII and of Latin-1 are the same in both cases.
type piece uint64

// The bits of a folded byte by which letters and digits are told from each other.
const (
	letterBits = 0xc0
	digitBit   = 0x10
)

// pieceAt reads the first bytes of the word that stands at start.
func pieceAt(text string, start, end int) piece {
	return pieceOf(eightAt(text, start), end-start)
}

// pieceOf makes a piece of eight bytes of a text, the first of which are those of a word.
func pieceOf(x uint64, length int) piece {
	return piece((x | 0x20*everyByte) & (^uint64(0) >> (uint(64-8*min(length, 8)) & 63)))
}

// short hashes the piece to a number below 4096.
func (p piece) short() uint64 { return uint64(p) * 0x9e3779b97f4a7c15 >> 52 }

// letters marks the bytes that are letters with their lowest bit.
func (p piece) letters() uint64 { return (uint64(p)>>6 | uint64(p)>>7) & everyByte }

// digits marks the bytes that are digits with their lowest bit.
func (p piece) digits() uint64 { return uint64(p) / digitBit & everyByte &^ p.letters() }

// leading counts the bytes at the start that are marked.
func leading(marks uint64) int { return bits.TrailingZeros64(^marks&everyByte) / 8 }

// longestModel is how many letters the name of a model has at most before its number.
const longestModel = 4

// model returns the letters and the digits behind them at the start of the piece, as in T72M1: t72; 0 when
// no model is written so.
func (p piece) model() piece {
	letters := leading(p.letters())
	if letters == 0 || letters > longestModel {
		return 0
	}
	digits := leading(p.digits() >> (8 * letters))
	if digits == 0 {
		return 0
	}
	if n := letters + digits; n < 8 {
		p &= 1<<(8*n) - 1
	}
	return p
}

// hash hashes a word by its first and its last eight bytes; they overlap in shorter ones.
func (p piece) hash(last piece) hash64 {
	h := uint64(p)*0x9e3779b97f4a7c15 ^ bits.RotateLeft64(uint64(last)*0xa0761d6478bd642f, 32)
	return hash64(h ^ h>>29)
}

// wordHash hashes the word that stands at start.
func wordHash(text string, start, end int) hash64 {
	return pieceAt(text, start, end).hash(pieceAt(text, max(start, end-8), end))
}

// eightAt returns the bytes of a text from position i on, the first one lowest, with zeros behind its end.
func eightAt(text string, i int) uint64 {
	if i+8 <= len(text) {
		return eight(text[i:])
	}
	if len(text) >= 8 && i < len(text) {
		return eight(text[len(text)-8:]) >> (uint(8*(i+8-len(text))) & 63)
	}
	return lastBytes(text[i:])
}

// lastBytes returns the bytes of a text shorter than eight, with zeros behind its end.
func lastBytes(text string) uint64 {
	n := len(text)
	if n >= 4 {
		return uint64(four(text)) | uint64(four(text[n-4:]))<<(8*(n-4)&63)
	}
	if n == 0 {
		return 0
	}
	return uint64(text[0]) | uint64(text[n/2])<<(8*(n/2)&63) | uint64(text[n-1])<<(8*(n-1)&63)
}

// four returns the first four bytes of a text, the first one lowest.
func four(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// eight returns the first eight bytes of a text, the first one lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 |
		uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
