package att

import "bytes"

// cutWord divides a folded name after its first word; the word is empty only when no more are left.
func cutWord(folded []byte) (word, rest []byte) {
	word, rest, _ = bytes.Cut(folded, []byte{' '})
	return word, rest
}

// knowsWords reports whether every word of a folded name is in some name or code. Parts of a name between commas,
// slashes and the like hold no other words than the whole, so that no part is a place whose words are not known.
func (x *nameIndex) knowsWords(folded []byte) bool {
	for word, rest := cutWord(folded); len(word) > 0; word, rest = cutWord(rest) {
		if _, known := x.words[string(word)]; !known {
			return false
		}
	}
	return true
}

// inAnyOrder finds the rows with the same words in any order.
func (x *nameIndex) inAnyOrder(folded []byte) []uint16 {
	var buffer [longestName]byte
	bag, ok := shuffle(buffer[:0], folded, x.longestBag)
	if !ok {
		return nil
	}
	return x.shuffled[string(bag)]
}

// shuffle appends the words of a folded name in alphabetical order without those that names drop or move at will,
// and says false when that is longer than the limit.
func shuffle(dst, folded []byte, limit int) ([]byte, bool) {
	type span struct{ from, to int }
	var buffer [32]span
	words, from, length := buffer[:0], 0, -1
	for word, rest := cutWord(folded); len(word) > 0; word, rest = cutWord(rest) {
		here := span{from, from + len(word)}
		from = here.to + 1
		if string(word) == "of" || string(word) == "and" {
			continue
		}
		if length += len(word) + 1; length > limit {
			return dst, false
		}
		words = append(words, here)
		for i := len(words) - 1; i > 0 && bytes.Compare(folded[words[i-1].from:words[i-1].to], word) > 0; i-- {
			words[i-1], words[i] = words[i], words[i-1]
		}
	}
	for i, word := range words {
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, folded[word.from:word.to]...)
	}
	return dst, true
}

// tells reports whether a word of a name says which place is meant.
func tells(word []byte) bool { return len(word) >= shortestFuzzy && !isCommonWord(string(word)) }

func isCommonWord(word string) bool {
	switch word {
	case "republic", "democratic", "united", "states", "state", "kingdom", "islands", "island", "peoples", "federal",
		"islamic", "saint", "union", "arab", "south", "north", "new", "territory", "part", "independent":
		return true
	default:
		return false
	}
}
