package att

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// ErrText is wrapped by every error about a text that cannot be one of the Treaty.
var ErrText = errors.New("att: unusable text of a provision")

// Text is the authentic text of a provision in one language, as a host supplies it.
type Text struct {
	Provision Provision
	Language  language.Tag
	Text      string
}

// Texts holds authentic texts that a host supplies; the library carries none. A rendering that is given Texts quotes
// them in place of its own summaries. The zero Texts and a nil *Texts hold none. Texts never change.
type Texts struct {
	rows []Text
}

// NewTexts checks and keeps texts. The error joins what is wrong with each: an address that the Treaty does not have,
// a language that is not one of the six authentic ones (Article 28), an empty text, a second text for the same
// provision and language. Each wraps ErrText.
func NewTexts(rows ...Text) (*Texts, error) {
	var errs []error
	for i, row := range rows {
		switch {
		case !row.Provision.IsValid():
			errs = append(errs, fmt.Errorf("%w: text %d has no provision", ErrText, i))
		case authentic(row.Language) < 0:
			errs = append(errs, fmt.Errorf("%w: %s: %s is not an authentic language", ErrText, row.Provision, row.Language))
		case strings.TrimSpace(row.Text) == "":
			errs = append(errs, fmt.Errorf("%w: %s: the text is empty", ErrText, row.Provision))
		case slices.ContainsFunc(rows[:i], row.same):
			errs = append(errs, fmt.Errorf("%w: %s: a second text in %s", ErrText, row.Provision, row.Language))
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return &Texts{slices.Clone(rows)}, nil
}

func (t Text) same(u Text) bool {
	return t.Provision == u.Provision && authentic(t.Language) == authentic(u.Language)
}

// authentic returns the place of a language among the authentic ones, -1 when it is none.
func authentic(tag language.Tag) int {
	base, _ := tag.Base()
	for i, candidate := range languages() {
		if own, _ := candidate.Base(); own == base {
			return i
		}
	}
	return -1
}

// Find returns the text of a provision in the first of the preferred languages that there is, and otherwise, or when
// none is preferred, the first in the order English, Arabic, Chinese, French, Russian, Spanish.
func (t *Texts) Find(p Provision, preferred ...language.Tag) (Text, bool) {
	if t == nil {
		return Text{}, false
	}
	for _, tag := range append(slices.Clone(preferred), languages()...) {
		want := authentic(tag)
		for _, row := range t.rows {
			if row.Provision == p && authentic(row.Language) == want {
				return row, true
			}
		}
	}
	return Text{}, false
}

// Describe says what a provision is about: its address, the title of its article and the authentic text in quotation
// marks when the host supplied it, else the library's summary, marked as such.
func (p Provision) Describe(texts *Texts, preferred ...language.Tag) string {
	if !p.IsValid() {
		return ""
	}
	heading := "Article " + p.String() + " (" + p.Title() + "): "
	if text, found := texts.Find(p, preferred...); found {
		return heading + "\u201c" + text.Text + "\u201d"
	}
	return heading + p.Summary() + " [summary]"
}
