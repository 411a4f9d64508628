package att

import (
	"unicode"
	"unicode/utf8"
)

// fold appends the name in lower case without accents, apostrophes and punctuation, its words divided by one space,
// common abbreviations written out and "the" left out: "Dem.  Rep. of the Congo" becomes "democratic republic of
// congo". Letters of other scripts stay. The letters after the last full stop of a word start at stop, so that
// "U.S.A." is one word. A byte becomes four at most.
func fold(dst []byte, name string) []byte {
	word, stop := len(dst), len(dst)
	for i := 0; i < len(name); {
		c := name[i]
		if plain, isPlain := lowered(c); isPlain {
			dst = append(dst, plain)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		if c == '.' && len(dst) == stop+1 && startsWithLetter(name[i:]) {
			stop = len(dst)
			continue
		}
		switch kindOf(r) {
		case letterRune:
			dst = appendLetter(dst, r)
		case silentRune:
		case dividingRune:
			dst = endWord(dst, word)
			if c == '&' {
				dst = append(dst, "and "...)
			}
			word, stop = len(dst), len(dst)
		}
	}
	return trimmed(endWord(dst, word))
}

// runeKind is what fold makes of a rune that is neither an ASCII letter nor a digit.
type runeKind uint8

const (
	dividingRune runeKind = iota
	letterRune
	silentRune
)

func kindOf(r rune) runeKind {
	const firstAccent, lastAccent = 0x300, 0x36f
	switch {
	case isApostrophe(r) || firstAccent <= r && r <= lastAccent:
		return silentRune
	case r < utf8.RuneSelf:
		return dividingRune
	case unicode.IsLetter(r):
		return letterRune
	case unicode.Is(unicode.Mn, r):
		return silentRune
	default:
		return dividingRune
	}
}

// lowered returns an ASCII letter in lower case or an ASCII digit.
func lowered(c byte) (byte, bool) {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A', true
	}
	return c, 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
}

// startsWithLetter reports whether an ASCII letter comes next.
func startsWithLetter(s string) bool {
	return s != "" && (s[0]|0x20) >= 'a' && (s[0]|0x20) <= 'z'
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', 'ʼ', '′':
		return true
	default:
		return false
	}
}

// appendLetter appends a letter outside ASCII, without its accent when it is one of the Latin ones that names use.
func appendLetter(dst []byte, r rune) []byte {
	r = unicode.ToLower(r)
	if plain := withoutAccent(r); plain != "" {
		return append(dst, plain...)
	}
	return utf8.AppendRune(dst, r)
}

func withoutAccent(r rune) string {
	switch r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ā', 'ă', 'ą':
		return "a"
	case 'ç', 'ć', 'č':
		return "c"
	case 'è', 'é', 'ê', 'ë', 'ē', 'ė', 'ę', 'ě', 'ə':
		return "e"
	case 'ì', 'í', 'î', 'ï', 'ī', 'ı':
		return "i"
	case 'ñ', 'ń', 'ň':
		return "n"
	case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'ō':
		return "o"
	case 'ù', 'ú', 'û', 'ü', 'ū', 'ů':
		return "u"
	default:
		return withoutRareAccent(r)
	}
}

func withoutRareAccent(r rune) string {
	switch r {
	case 'ð', 'đ', 'ď':
		return "d"
	case 'ł':
		return "l"
	case 'ř':
		return "r"
	case 'š', 'ś', 'ş', 'ș':
		return "s"
	case 'ț', 'ť', 'þ':
		return "t"
	case 'ý', 'ÿ':
		return "y"
	case 'ž', 'ź', 'ż':
		return "z"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ß':
		return "ss"
	default:
		return ""
	}
}

// endWord writes out the word that starts at a place, and a space after it.
func endWord(dst []byte, word int) []byte {
	if len(dst) == word {
		return dst
	}
	switch string(dst[word:]) {
	case "the":
		return dst[:word]
	case "rep":
		dst = append(dst, "ublic"...)
	case "dem":
		dst = append(dst, "ocratic"...)
	case "st":
		dst = append(dst[:word], "saint"...)
	case "is", "isl":
		dst = append(dst[:word], "islands"...)
	}
	return append(dst, ' ')
}

// trimmed drops the space after the last word.
func trimmed(folded []byte) []byte {
	if n := len(folded); n > 0 && folded[n-1] == ' ' {
		return folded[:n-1]
	}
	return folded
}
