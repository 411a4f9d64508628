package att

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// ErrProvision is wrapped by every error about an address that the Treaty does not have.
var ErrProvision = errors.New("att: unknown provision")

// Provision is the address of a numbered unit of the Treaty: an article, paragraph, sub-paragraph or item, such as
// 7(1)(b)(iii). There are 126 of them. Provisions compare with == and Compare. The zero Provision is invalid and
// stands for "no provision".
//
// The preamble, the principles and the dashes of Article 1 carry no number in the Treaty and are not provisions.
type Provision uint32

// The address is packed with the article in the highest byte, so that integer order is the order of the Treaty.
const (
	articleShift   = 24
	paragraphShift = 16
	letterShift    = 8
)

func address(article, paragraph, letter, item int) Provision {
	return Provision(article<<articleShift | paragraph<<paragraphShift | letter<<letterShift | item)
}

// The provisions that rules of this library rest on. ParseProvision gives every other one.
const (
	Art2      Provision = 2 << articleShift
	Art2Par1  Provision = 2<<articleShift | 1<<paragraphShift
	Art2Par2  Provision = 2<<articleShift | 2<<paragraphShift
	Art2Par3  Provision = 2<<articleShift | 3<<paragraphShift
	Art3      Provision = 3 << articleShift
	Art4      Provision = 4 << articleShift
	Art5      Provision = 5 << articleShift
	Art5Par1  Provision = 5<<articleShift | 1<<paragraphShift
	Art5Par2  Provision = 5<<articleShift | 2<<paragraphShift
	Art5Par3  Provision = 5<<articleShift | 3<<paragraphShift
	Art5Par4  Provision = 5<<articleShift | 4<<paragraphShift
	Art5Par5  Provision = 5<<articleShift | 5<<paragraphShift
	Art5Par6  Provision = 5<<articleShift | 6<<paragraphShift
	Art6      Provision = 6 << articleShift
	Art6Par1  Provision = 6<<articleShift | 1<<paragraphShift
	Art6Par2  Provision = 6<<articleShift | 2<<paragraphShift
	Art6Par3  Provision = 6<<articleShift | 3<<paragraphShift
	Art7      Provision = 7 << articleShift
	Art7Par1  Provision = 7<<articleShift | 1<<paragraphShift
	Art7Par1A Provision = 7<<articleShift | 1<<paragraphShift | 1<<letterShift
	Art7Par1B Provision = 7<<articleShift | 1<<paragraphShift | 2<<letterShift
	// Art7Par1Bi and the three after it are the items 7(1)(b)(i) to (iv).
	Art7Par1Bi   Provision = 7<<articleShift | 1<<paragraphShift | 2<<letterShift | 1
	Art7Par1Bii  Provision = 7<<articleShift | 1<<paragraphShift | 2<<letterShift | 2
	Art7Par1Biii Provision = 7<<articleShift | 1<<paragraphShift | 2<<letterShift | 3
	Art7Par1Biv  Provision = 7<<articleShift | 1<<paragraphShift | 2<<letterShift | 4
	Art7Par2     Provision = 7<<articleShift | 2<<paragraphShift
	Art7Par3     Provision = 7<<articleShift | 3<<paragraphShift
	Art7Par4     Provision = 7<<articleShift | 4<<paragraphShift
	Art7Par5     Provision = 7<<articleShift | 5<<paragraphShift
	Art7Par6     Provision = 7<<articleShift | 6<<paragraphShift
	Art7Par7     Provision = 7<<articleShift | 7<<paragraphShift
	Art8         Provision = 8 << articleShift
	Art8Par1     Provision = 8<<articleShift | 1<<paragraphShift
	Art8Par2     Provision = 8<<articleShift | 2<<paragraphShift
	Art8Par3     Provision = 8<<articleShift | 3<<paragraphShift
	Art9         Provision = 9 << articleShift
	Art10        Provision = 10 << articleShift
	Art11        Provision = 11 << articleShift
	Art11Par1    Provision = 11<<articleShift | 1<<paragraphShift
	Art11Par2    Provision = 11<<articleShift | 2<<paragraphShift
	Art11Par3    Provision = 11<<articleShift | 3<<paragraphShift
	Art12        Provision = 12 << articleShift
	Art12Par1    Provision = 12<<articleShift | 1<<paragraphShift
	Art12Par2    Provision = 12<<articleShift | 2<<paragraphShift
	Art12Par3    Provision = 12<<articleShift | 3<<paragraphShift
	Art12Par4    Provision = 12<<articleShift | 4<<paragraphShift
	Art13        Provision = 13 << articleShift
	Art13Par1    Provision = 13<<articleShift | 1<<paragraphShift
	Art13Par2    Provision = 13<<articleShift | 2<<paragraphShift
	Art13Par3    Provision = 13<<articleShift | 3<<paragraphShift
	Art14        Provision = 14 << articleShift
	Art16Par1    Provision = 16<<articleShift | 1<<paragraphShift
	Art16Par3    Provision = 16<<articleShift | 3<<paragraphShift
	Art17Par3    Provision = 17<<articleShift | 3<<paragraphShift
	Art20        Provision = 20 << articleShift
	Art22        Provision = 22 << articleShift
	Art22Par1    Provision = 22<<articleShift | 1<<paragraphShift
	Art22Par2    Provision = 22<<articleShift | 2<<paragraphShift
	Art23        Provision = 23 << articleShift
	Art24Par2    Provision = 24<<articleShift | 2<<paragraphShift
	Art24Par3    Provision = 24<<articleShift | 3<<paragraphShift
)

const lastArticle = 28

// paragraphs counts the numbered paragraphs of each article; 0 means that the article is one unnumbered paragraph.
var paragraphs = [lastArticle + 1]int{
	2: 3, 5: 6, 6: 3, 7: 7, 8: 3, 11: 6, 12: 4, 13: 3, 15: 7, 16: 3, 17: 5, 18: 3, 19: 2, 20: 4, 21: 4, 22: 2,
	24: 3, 25: 2, 26: 2,
}

// letters counts the sub-paragraphs of a paragraph.
func letters(paragraph Provision) int {
	switch paragraph {
	case Art2Par1:
		return 8
	case Art7Par1:
		return 2
	case address(17, 4, 0, 0):
		return 7
	case address(18, 3, 0, 0):
		return 5
	default:
		return 0
	}
}

// items counts the items of a sub-paragraph.
func items(letter Provision) int {
	if letter == Art7Par1B {
		return 4
	}
	return 0
}

var romans = [...]string{"", "i", "ii", "iii", "iv"}

func (p Provision) parts() (article, paragraph, letter, item int) {
	return int(p >> articleShift), int(p >> paragraphShift & 0xff), int(p >> letterShift & 0xff), int(p & 0xff)
}

// IsValid reports whether the Treaty has a unit with this address.
func (p Provision) IsValid() bool {
	article, paragraph, letter, item := p.parts()
	if article < 1 || article > lastArticle || paragraph > paragraphs[article] {
		return false
	}
	if paragraph == 0 {
		return letter == 0 && item == 0
	}
	if letter > letters(address(article, paragraph, 0, 0)) {
		return false
	}
	if letter == 0 {
		return item == 0
	}
	return item <= items(address(article, paragraph, letter, 0))
}

// Article returns the number of the article, 1 to 28; 0 for the zero Provision.
func (p Provision) Article() int { return int(p >> articleShift) }

// Parent returns the unit that holds p, and the zero Provision for an article.
func (p Provision) Parent() Provision {
	article, paragraph, letter, item := p.parts()
	switch {
	case item != 0:
		return address(article, paragraph, letter, 0)
	case letter != 0:
		return address(article, paragraph, 0, 0)
	case paragraph != 0:
		return address(article, 0, 0, 0)
	default:
		return 0
	}
}

// Contains reports whether q is p or a part of p: 7(1) contains 7(1), 7(1)(a) and 7(1)(b)(iv), not 7(2).
// Nothing contains the zero Provision and it contains nothing.
func (p Provision) Contains(q Provision) bool {
	if p == 0 {
		return false
	}
	for ; q != 0; q = q.Parent() {
		if q == p {
			return true
		}
	}
	return false
}

// Compare gives the order of the Treaty, a unit before its parts. The zero Provision comes first.
func (p Provision) Compare(q Provision) int { return cmp.Compare(p, q) }

// String returns the address as ParseProvision reads it, and "" for the zero Provision.
func (p Provision) String() string { return string(p.append(nil)) }

func (p Provision) append(b []byte) []byte {
	article, paragraph, letter, item := p.parts()
	if article == 0 {
		return b
	}
	b = strconv.AppendInt(b, int64(article), 10)
	if paragraph != 0 {
		b = append(b, '(')
		b = strconv.AppendInt(b, int64(paragraph), 10)
		b = append(b, ')')
	}
	if letter != 0 {
		b = append(b, '(', byte('a'+letter-1), ')')
	}
	if item != 0 && item < len(romans) {
		b = append(b, '(')
		b = append(b, romans[item]...)
		b = append(b, ')')
	}
	return b
}

// AppendText appends what String returns. It never fails.
func (p Provision) AppendText(b []byte) ([]byte, error) { return p.append(b), nil }

// MarshalText returns what String returns. It never fails.
func (p Provision) MarshalText() ([]byte, error) { return p.append(nil), nil }

// UnmarshalText reads what MarshalText writes; empty text is the zero Provision. Errors wrap ErrProvision.
func (p *Provision) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = 0
		return nil
	}
	parsed, err := ParseProvision(string(text))
	if err != nil {
		return err
	}
	*p = parsed
	return nil
}

// ParseProvision reads the one canonical form, such as "2", "6(3)" or "7(1)(b)(iii)". Errors wrap ErrProvision.
// ParseCitation reads what people write.
func ParseProvision(s string) (Provision, error) {
	p, err := ParseCitation(s)
	if err != nil || p.String() != s {
		return 0, fmt.Errorf("%w: %q (want a form like 7(1)(b)(iii))", ErrProvision, s)
	}
	return p, nil
}

// ParseCitation reads the forms that people write: "Art. 7(1)(b)(iii)", "article 7, paragraph 1 (b) (iii)",
// "7.1.b.iii", "Art 6 para. 3". Capitals do not matter. Errors wrap ErrProvision.
func ParseCitation(s string) (Provision, error) {
	tokens, ok := citationTokens(s)
	if !ok || len(tokens) == 0 || len(tokens) > 4 {
		return 0, fmt.Errorf("%w: %q", ErrProvision, s)
	}
	var level [4]int
	for i, token := range tokens {
		n, ok := ordinalAt(i, token)
		if !ok {
			return 0, fmt.Errorf("%w: %q: %q has no place there", ErrProvision, s, token)
		}
		level[i] = n
	}
	p := address(level[0], level[1], level[2], level[3])
	if !p.IsValid() {
		return 0, fmt.Errorf("%w: %q: the Treaty has no such unit", ErrProvision, s)
	}
	return p, nil
}

// citationTokens splits a citation into article, paragraph, letter and item, leaving out the words between them.
func citationTokens(s string) ([]string, bool) {
	const longest = 64
	if len(s) > longest {
		return nil, false
	}
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return strings.ContainsRune(" \t\u00a0.,;()[]-–/", r)
	})
	tokens := fields[:0]
	for _, field := range fields {
		switch field {
		case "art", "arts", "article", "articles", "para", "paras", "par", "paragraph", "paragraphs", "sub",
			"subparagraph", "subpara", "item", "of", "the", "att", "treaty":
		default:
			tokens = append(tokens, field)
		}
	}
	return tokens, true
}

// ordinalAt reads the token at a level: numbers for article and paragraph, then a letter, then a Roman numeral.
func ordinalAt(level int, token string) (int, bool) {
	switch level {
	case 0, 1:
		n, err := strconv.ParseUint(token, 10, 8)
		return int(n), err == nil && n > 0 && token[0] != '0'
	case 2:
		return int(token[0]-'a') + 1, len(token) == 1 && token[0] >= 'a' && token[0] <= 'z'
	default:
		for n, roman := range romans {
			if n > 0 && roman == token {
				return n, true
			}
		}
		return 0, false
	}
}

// Provisions walks all 126 provisions in the order of the Treaty, each unit before its parts.
func Provisions() iter.Seq[Provision] {
	return func(yield func(Provision) bool) {
		for article := 1; article <= lastArticle; article++ {
			if !walk(address(article, 0, 0, 0), yield) {
				return
			}
		}
	}
}

// Parts walks the units directly below p in order; an item and a paragraph without letters have none.
func (p Provision) Parts() iter.Seq[Provision] {
	article, paragraph, letter, _ := p.parts()
	count, step := 0, 0
	switch {
	case !p.IsValid() || p&0xff != 0:
	case letter != 0:
		count, step = items(p), 1
	case paragraph != 0:
		count, step = letters(p), 1<<letterShift
	default:
		count, step = paragraphs[article], 1<<paragraphShift
	}
	return func(yield func(Provision) bool) {
		for n := 1; n <= count; n++ {
			if !yield(p + Provision(n*step)) {
				return
			}
		}
	}
}

func walk(p Provision, yield func(Provision) bool) bool {
	if !yield(p) {
		return false
	}
	for part := range p.Parts() {
		if !walk(part, yield) {
			return false
		}
	}
	return true
}
