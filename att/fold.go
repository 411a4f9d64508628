package att

import (
	"unicode"
	"unicode/utf8"
)

// fold appends the name in lower case without accents, apostrophes and punctuation, its words divided by one space,
// common abbreviations written out and "the" left out: "Dem.  Rep. of the Congo" becomes "democratic republic of
// congo". Letters of other scripts stay.
func fold(dst []byte, name string) []byte {
	f := folder{dst: dst, word: len(dst), dot: len(dst)}
	for i, r := range name {
		f.rune(r, name[i:])
	}
	f.endWord()
	return trimmed(f.dst)
}

// folder builds a folded name; word is where the present word starts, dot where the letters after its last full
// stop start, so that "U.S.A." is one word.
type folder struct {
	dst       []byte
	word, dot int
}

func (f *folder) rune(r rune, rest string) {
	plain, isPlain := lowered(r)
	switch {
	case isPlain:
		f.dst = append(f.dst, plain)
	case r == '.' && len(f.dst) == f.dot+1 && startsWithLetter(rest[1:]):
		f.dot = len(f.dst)
	case r == '&':
		f.endWord()
		f.dst = append(f.dst, "and"...)
		f.endWord()
	case isApostrophe(r) || unicode.Is(unicode.Mn, r):
	case r < utf8.RuneSelf || !unicode.IsLetter(r):
		f.endWord()
	default:
		f.letter(r)
	}
}

// lowered returns an ASCII letter in lower case or an ASCII digit.
func lowered(r rune) (byte, bool) {
	if 'A' <= r && r <= 'Z' {
		return byte(r) + 'a' - 'A', true
	}
	return byte(r), 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
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

// letter appends a letter outside ASCII, without its accent when it is one of the Latin ones that names use.
func (f *folder) letter(r rune) {
	r = unicode.ToLower(r)
	if plain := withoutAccent(r); plain != "" {
		f.dst = append(f.dst, plain...)
		return
	}
	f.dst = utf8.AppendRune(f.dst, r)
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

// endWord writes out the word just read and starts the next.
func (f *folder) endWord() {
	if len(f.dst) == f.word {
		return
	}
	switch string(f.dst[f.word:]) {
	case "the":
		f.dst = f.dst[:f.word]
	case "rep":
		f.dst = append(f.dst, "ublic"...)
	case "dem":
		f.dst = append(f.dst, "ocratic"...)
	case "st":
		f.dst = append(f.dst[:f.word], "saint"...)
	case "is", "isl":
		f.dst = append(f.dst[:f.word], "islands"...)
	}
	if len(f.dst) > f.word {
		f.dst = append(f.dst, ' ')
	}
	f.word, f.dot = len(f.dst), len(f.dst)
}

// trimmed drops the space after the last word.
func trimmed(folded []byte) []byte {
	if n := len(folded); n > 0 && folded[n-1] == ' ' {
		return folded[:n-1]
	}
	return folded
}
