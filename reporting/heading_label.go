package reporting

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/lazy"
)

// longLabels are other wordings that files have for a heading.
var longLabels = [...]struct {
	heading Heading
	label   string
}{
	{HeadingVIIb, "man-portable air-defence systems (MANPADS)"},
	{HeadingVIIb, "MANPADS"},
	{HeadingVIIIB2, "hand-held, under-barrel and mounted grenade launchers"},
	{HeadingVIIIB5, "portable launchers of anti-tank missile and rocket systems"},
	{HeadingVIIIB6, "mortars of calibre below 75 mm"},
	{HeadingVIIIB6, "mortars of calibres less than 75 mm"},
}

// labels returns the wordings that files have for a heading: ours, that of the Register's forms, and others.
func (h Heading) labels() []string {
	all := []string{h.Label()}
	if label := registerLabel(h); label != "" {
		all = append(all, label)
	}
	for _, long := range longLabels {
		if long.heading == h {
			all = append(all, long.label)
		}
	}
	return all
}

// labelMarks takes footnote marks out of a label.
var labelMarks lazy.Value[*strings.Replacer]

func newLabelMarks() *strings.Replacer {
	return strings.NewReplacer(
		"¹", "", "²", "", "³", "", "⁴", "", "⁵", "", "⁶", "", "⁷", "", "⁸", "", "⁹", "", "⁰", "", "†", "", "‡", "", "§", "",
	)
}

// numberedHeading reads a label with the number or letter of the line in front, such as "1. Revolvers and self-loading
// pistols" or "3. Large-calibre artillery systems". Both must name the same heading.
func numberedHeading(label string) Heading {
	number := firstPart(strings.TrimLeft(label, " ("))
	words := lettersOf(strings.TrimPrefix(strings.TrimLeft(label, " ("), number))
	if words == "" || !isStep(number) {
		return HeadingUnknown
	}
	for h := HeadingI; h < HeadingVoluntary; h++ {
		step := h.String()[strings.LastIndexByte(h.String(), '.')+1:]
		if h.Parent() == HeadingUnknown {
			step = decimalText(int64(h.Category()))
		}
		if strings.EqualFold(step, number) && h.isCalled(words) {
			return h
		}
	}
	return HeadingUnknown
}

// betweenCodes are the words that stand between several codes in one cell.
var betweenCodes lazy.Value[*strings.Replacer]

func newBetweenCodes() *strings.Replacer {
	return strings.NewReplacer(
		" and ", "/", " or ", "/", " to ", "/", " through ", "/", " y ", "/", " o ", "/", " a ", "/", " et ", "/",
		" ou ", "/",
		" à ", "/", " und ", "/", " bis ", "/", " и ", "/", "–", "/", "—", "/", " - ", "/", "-I", "/I", "-V", "/V",
		",", "/", ";", "/", "&", "/", "+", "/",
	)
}

// namesSeveral reports whether a label that starts with the code of a heading goes on with that of another, which is
// neither above nor under it: "I/II", "I-VII", "VII (a) and (b)", "I Battle tanks, II Armoured combat vehicles".
func (h Heading) namesSeveral(label string) bool {
	_, rest, several := strings.Cut(betweenCodes.Get(newBetweenCodes).Replace(label), "/")
	for several {
		var part string
		part, rest, several = strings.Cut(rest, "/")
		if other := h.beside(strings.Trim(part, " .:()*")); other != HeadingUnknown && !h.onOneLine(other) {
			return true
		}
	}
	return false
}

// beside reads a part of a label behind the code of a heading: another code, by itself or with its words, or the last
// step of the code of a line next to it.
func (h Heading) beside(part string) Heading {
	if part == "" {
		return HeadingUnknown
	}
	if parent := h.Parent(); parent != HeadingUnknown && isStep(part) {
		if next, err := att.ReadSubcategory(parent.String() + "." + part); err == nil {
			return HeadingOf(next)
		}
	}
	other, rest := headingCode(part)
	if words := lettersOf(rest); capital(part[0]) == 0 || words != "" && !other.isCalled(words) {
		return HeadingUnknown
	}
	return other
}

// totalWords are words for a total at the start or at the end of a label, longer ones first.
var totalWords = [...]string{
	"grand total", "sub-total", "subtotal", "total general", "total général", "totals", "totales", "totaux", "total",
	"итого", "всего", "المجموع", "总计", "合计",
}

// allWords are what stands beside a word for a total over all categories.
var allWords = [...]string{"", "all", "all categories", "exports", "imports", "of exports", "of imports"}

// cutTotal takes a word for a total off a label: "Total I" and "I Total" are I. all says that nothing is left but words
// for every category.
func cutTotal(label string) (rest string, all, found bool) {
	label = strings.Trim(label, " .:-–—()")
	lower := strings.ToLower(label)
	for _, word := range totalWords {
		if before, ok := strings.CutSuffix(lower, word); ok {
			rest, found = label[:min(len(before), len(label))], true
		} else if after, ok := strings.CutPrefix(lower, word); ok {
			rest, found = label[max(len(label)-len(after), 0):], true
		}
		if found {
			break
		}
	}
	rest = strings.Trim(rest, " .:-–—()")
	return rest, found && slices.Contains(allWords[:], strings.ToLower(rest)), found
}

// onOneLine reports whether two headings are the same, or one stands under the other.
func (h Heading) onOneLine(other Heading) bool {
	return h.Subcategory().Contains(other.Subcategory()) || other.Subcategory().Contains(h.Subcategory())
}
