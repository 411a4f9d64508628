package reporting

import "strings"

// Calibres are in hundredths of a millimetre.
const (
	artilleryCalibre = 7500
	// What is below smallestMortar is no mortar; what is above largestMortar or largestGun is a length.
	smallestMortar = 4000
	largestMortar  = 24000
	largestGun     = 45000
)

// calibreText writes a calibre in millimetres.
func calibreText(n int64) string {
	text := decimalText(n / 100)
	if n%100 == 0 {
		return text
	}
	return strings.TrimRight(text+"."+string([]byte{byte('0' + n/10%10), byte('0' + n%10)}), "0")
}

// calibres returns the smallest and the largest calibre that the remark names, 0 when it names none.
func (r *remark) calibres() (smallest, largest int64) {
	for i := r.figures.next(0); i < r.tokens; {
		n, end := r.calibreAt(i)
		i = r.figures.next(end)
		if n <= 0 || n > largestGun {
			continue
		}
		if smallest == 0 || n < smallest {
			smallest = n
		}
		largest = max(largest, n)
	}
	return smallest, largest
}

// calibreAt reads "82 mm", "60.7mm", "2-inch", "cal. 82", "12.7 x 99 mm" and the first of "60 and 81 mm", 0 for
// everything else, and returns the word behind it.
func (r *remark) calibreAt(i int) (n int64, end int) {
	if r.fraction(i) || r.leadingPoint(i) {
		return 0, i + 1
	}
	n, end, rest := r.decimalAt(i)
	if length, behind, tail := r.caseAt(end, rest); r.isCase(n, length) {
		end, rest = behind, tail
	}
	unit := r.unitBehind(end, rest)
	if unit == 0 && rest == "" && i > 0 && r.topic[i-1]&topicCalibre != 0 && !r.breaks(i) {
		unit = 10
	}
	return n * unit / 10, max(end, i+1)
}

// decimalAt reads the number at the start of a word, with the fraction that the next word may be. It returns the
// word behind both and what stands behind the digits in the last.
func (r *remark) decimalAt(i int) (hundredths int64, end int, rest string) {
	n, digits, rest := cutDigits(r.word(i))
	if digits == 0 || digits > 6 {
		return 0, i + 1, rest
	}
	hundredths, end = n*100, i+1
	if rest != "" || !r.fraction(end) {
		return hundredths, end, rest
	}
	n, digits, rest = cutDigits(r.word(end))
	if digits == 1 {
		n *= 10
	}
	return hundredths + n, end + 1, rest
}

// cutDigits reads the digits at the start of a word.
func cutDigits(word string) (n int64, digits int, rest string) {
	for digits < len(word) && word[digits] >= '0' && word[digits] <= '9' {
		digits++
	}
	n, _ = plainDigits(word[:digits])
	return n, digits, word[digits:]
}

// fraction reports whether a word is the fraction of the number in front of it: one digit or two behind a point.
func (r *remark) fraction(i int) bool {
	if i < 1 || i >= r.tokens || !r.figures.has(i) || r.number(i-1) < 0 {
		return false
	}
	if between := r.between(i); between != "." && between != "," {
		return false
	}
	_, digits, _ := cutDigits(r.word(i))
	return digits == 1 || digits == 2
}

// leadingPoint reports whether a number starts with a point, as .50 does.
func (r *remark) leadingPoint(i int) bool {
	at := r.start(i) - 1
	return at >= 0 && r.text[at] == '.' && (at == 0 || r.text[at-1] == ' ' || r.text[at-1] == '(')
}

// caseAt reads the length of a cartridge's case, as in "12.7 x 99 mm" and "20x139".
func (r *remark) caseAt(i int, rest string) (length int64, end int, tail string) {
	switch {
	case rest == "" && r.timesSign(i) && i+1 < r.tokens:
		return r.decimalAt(i + 1)
	case len(rest) > 1 && rest[0]|0x20 == 'x':
		n, _, tail := cutDigits(rest[1:])
		return n * 100, i, tail
	default:
		return 0, i, rest
	}
}

// isCase reports whether a case may have a length: those of cartridges are from somewhat more than the calibre to
// ten times as much. Mortars and howitzers are not named by theirs.
func (r *remark) isCase(calibre, length int64) bool {
	if length >= smallestMortar && r.has(topicMortar|topicArtillery) {
		return false
	}
	return length%100 == 0 && 10*length >= 11*calibre && length <= 10*calibre && length > 0
}

// timesSign reports whether a word is an x or the sign for times.
func (r *remark) timesSign(i int) bool {
	return i < r.tokens && r.topic[i]&topicTimes != 0
}

// unitBehind returns what the unit is in tenths of a millimetre that stands behind a number, or behind the
// numbers that are listed with it; 0 for none.
func (r *remark) unitBehind(end int, rest string) int64 {
	switch {
	case strings.EqualFold(rest, "mm"):
		return 10
	case rest != "" || end >= r.tokens:
		return 0
	case r.topic[end]&topicMillimetre != 0:
		return 10
	case r.topic[end]&topicInch != 0:
		return 254
	case r.topic[end]&topicAnd != 0:
		end++
	case r.between(end) != "/" && r.between(end) != " & ":
		return 0
	}
	if !r.figures.has(end) || end >= r.tokens {
		return 0
	}
	_, end, rest = r.decimalAt(end)
	return r.unitBehind(end, rest)
}

// heavyBore returns the bore of a heavy machine gun where it stands at a word, "" otherwise.
func (r *remark) heavyBore(i int) string {
	switch n, _ := r.calibreAt(i); n {
	case 1270, 1450:
		return calibreText(n)
	}
	if r.says(i, "50") && (i > 0 && r.topic[i-1]&topicCalibre != 0 || i+1 < r.tokens && r.topic[i+1]&topicCalibre != 0) {
		return "12.7"
	}
	return ""
}
