package reporting

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openatt/treaty/att"
)

// The words for yes and no in the languages of the Treaty. One accent is written as a character of its own too. A
// letter is an answer only when it stands alone: "N.A." is none.
var (
	yesWords = []string{"yes", "oui", "sí", "si\u0301", "si", "да", "是", "是的", "نعم"}
	noWords  = []string{"no", "non", "нет", "否", "لا"}
)

// clauseMarks divide an answer from what explains it.
const clauseMarks = ".,;:!()[]*†–—-，。；：、（）"

// wordAnswer reads one word.
func wordAnswer(word string) att.Answer {
	word = strings.ToLower(word)
	switch {
	case slices.Contains(yesWords, word):
		return att.Yes
	case slices.Contains(noWords, word):
		return att.No
	default:
		return att.Unknown
	}
}

// spokenAnswer reads a yes or no as States write it: alone, or in front of a mark and of words that explain it, which
// are returned. A text that goes on to say the other too is neither, nor is the number in "No. 5".
func spokenAnswer(text string) (answer att.Answer, rest string) {
	if answer = answerOf(text); answer != att.Unknown {
		return answer, ""
	}
	word, rest := cutWord(text)
	answer = wordAnswer(word)
	first, _ := utf8.DecodeRuneInString(rest)
	if answer == att.Unknown || rest != "" && !strings.ContainsRune(clauseMarks, first) {
		return att.Unknown, ""
	}
	explained := strings.Trim(rest, clauseMarks+" ")
	if next, _ := utf8.DecodeRuneInString(explained); answer == att.No && first == '.' && unicode.IsDigit(next) {
		return att.Unknown, ""
	}
	for clause := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune(clauseMarks, r) }) {
		if word, _ := cutWord(strings.TrimSpace(clause)); wordAnswer(word) == answer.Not() {
			return att.Unknown, ""
		}
	}
	if answer == att.Yes && putsOff(explained) {
		return att.Unknown, ""
	}
	return answer, explained
}

// putsOff reports whether the first clause of an explanation says that something is not there yet: "Yes, planned for
// 2027" is no yes to what is asked.
func putsOff(explained string) bool {
	clause, _, _ := strings.Cut(explained, ";")
	return slices.ContainsFunc(wordsOf(clause), func(word string) bool { return slices.Contains(delays, word) })
}

// cutWord cuts the letters at the beginning of a text off, and the spaces behind them.
func cutWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimLeft(text[end:], " ")
}

// denials and delays are the words with which an answer denies or puts off what it names.
var (
	denials = []string{
		"no", "non", "not", "none", "nil", "neither", "nor", "never", "without", "n", "na",
		"aucun", "aucune", "ninguno", "ninguna", "нет", "не", "无",
	}
	delays = []string{
		"planned", "plan", "plans", "draft", "pending", "future", "consider", "considered", "consideration", "preparation",
		"progress", "will",
	}
)

// namesSomething reports whether the answer to a list names something without denying it or putting it off.
func namesSomething(text string) bool {
	words := wordsOf(text)
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains(denials, word) || slices.Contains(delays, word)
	})
}

// wordsOf cuts a text into its words in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}
