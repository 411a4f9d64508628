package att

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/openatt/treaty/internal/lazy"
)

// Rule is one thing that a check can say, listed before it is run: each package has a Rules function.
type Rule struct {
	// Code names the rule for ever.
	Code Code `json:"code"`
	// Severity is that of its findings unless a profile of the check says otherwise.
	Severity Severity `json:"severity"`
	// Provision is what the rule rests on; the zero Provision means a file format.
	Provision Provision `json:"provision,omitempty"`
	// Message is the English text with arguments as {name}.
	Message string `json:"message"`
	// Doc says in a sentence what the rule holds and cites its ground.
	Doc string `json:"doc"`
	// Translations of Message; an empty one falls back to English.
	Translations Translations `json:"translations,omitzero"`
}

// Translations holds a message in the other five authentic languages of the Treaty (Article 28).
type Translations struct {
	Arabic  string `json:"ar,omitempty"`
	Chinese string `json:"zh,omitempty"`
	French  string `json:"fr,omitempty"`
	Russian string `json:"ru,omitempty"`
	Spanish string `json:"es,omitempty"`
}

// Finding makes a finding of the rule at a pointer. The rule must outlive the finding and not change.
func (r *Rule) Finding(pointer string, args ...Arg) Finding {
	return Finding{
		Code: r.Code, Severity: r.Severity, Pointer: pointer, Provision: r.Provision, Args: args, rule: r,
	}
}

// Placeholders returns the names of the arguments of a message in order of appearance.
func Placeholders(message string) []string {
	var names []string
	for {
		_, rest, found := strings.Cut(message, "{")
		if !found {
			return names
		}
		name, tail, closed := strings.Cut(rest, "}")
		if !closed {
			return names
		}
		names = append(names, name)
		message = tail
	}
}

// languages lists what the library can speak; English first, because the first is what every reader falls back to.
// It is a function because a variable would copy the tags at import.
func languages() []language.Tag {
	return []language.Tag{
		language.English, language.Arabic, language.Chinese, language.French, language.Russian, language.Spanish,
	}
}

var matcher lazy.Value[language.Matcher]

// message picks the template for the reader. The matcher's index is used, not its tag, which carries extras.
func (r *Rule) message(preferred []language.Tag) string {
	if len(preferred) == 0 || r.Translations == (Translations{}) {
		return r.Message
	}
	_, index, _ := matcher.Get(func() language.Matcher { return language.NewMatcher(languages()) }).Match(preferred...)
	t := r.Translations
	text := [...]string{r.Message, t.Arabic, t.Chinese, t.French, t.Russian, t.Spanish}[index]
	if text == "" {
		return r.Message
	}
	return text
}

// fill puts the arguments into a template. A placeholder without an argument stays visible.
func fill(template string, args []Arg) string {
	if len(args) == 0 {
		return template
	}
	pairs := make([]string, 0, 2*len(args))
	for _, arg := range args {
		pairs = append(pairs, "{"+arg.Name+"}", arg.Value)
	}
	return strings.NewReplacer(pairs...).Replace(template)
}
