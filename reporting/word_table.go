package reporting

// byteClasses says of the bytes of ASCII which are parts of words, and which make a remark worth a second look: what
// breaks lines, and the question mark that stands for a letter that was lost.
var byteClasses = [256]uint32{
	' ': classSpace, '\n': classOdd, '\r': classOdd, '?': classOdd,
	'0': classWord, '1': classWord, '2': classWord, '3': classWord, '4': classWord,
	'5': classWord, '6': classWord, '7': classWord, '8': classWord, '9': classWord,
	'a': classWord, 'b': classWord, 'c': classWord, 'd': classWord, 'e': classWord,
	'f': classWord, 'g': classWord, 'h': classWord, 'i': classWord, 'j': classWord,
	'k': classWord, 'l': classWord, 'm': classWord, 'n': classWord, 'o': classWord,
	'p': classWord, 'q': classWord, 'r': classWord, 's': classWord, 't': classWord,
	'u': classWord, 'v': classWord, 'w': classWord, 'x': classWord, 'y': classWord,
	'z': classWord,
	'A': classWord, 'B': classWord, 'C': classWord, 'D': classWord, 'E': classWord,
	'F': classWord, 'G': classWord, 'H': classWord, 'I': classWord, 'J': classWord,
	'K': classWord, 'L': classWord, 'M': classWord, 'N': classWord, 'O': classWord,
	'P': classWord, 'Q': classWord, 'R': classWord, 'S': classWord, 'T': classWord,
	'U': classWord, 'V': classWord, 'W': classWord, 'X': classWord, 'Y': classWord,
	'Z': classWord,
}
