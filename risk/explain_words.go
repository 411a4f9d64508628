package risk

import (
	"strings"

	"github.com/openatt/treaty/att"
)

func orNothing(before, text string) string {
	if text == "" {
		return ""
	}
	return before + text
}

// plainWords writes a name of a file as words.
func plainWords(name string) string { return strings.ReplaceAll(name, "_", " ") }

func outcomeWords(o Outcome) string { return plainWords(o.String()) }

func freedom(a att.Answer) string {
	switch a {
	case att.Yes:
		return "Yes"
	case att.No:
		return "No"
	case att.Unknown:
	}
	return "That cannot be told yet"
}

func bindingWords(k att.BindingKind) string {
	switch k {
	case att.BindingInForce:
		return "Yes"
	case att.BindingProvisional:
		return "Yes, provisionally"
	case att.BindingNone:
		return "No"
	case att.BindingUnknown:
	}
	return "That is not known"
}

func addresseeWords(f FollowOn) string {
	if f.State == "" {
		return f.Addressee
	}
	return f.Addressee + " (" + string(f.State) + ")"
}

// bindsWords keeps what the Treaty asks of States Parties from being read as asked of a State that is none.
func bindsWords(f FollowOn) string {
	switch {
	case f.State == "" || f.Binds == att.Yes:
		return ""
	case f.Binds == att.No:
		return " " + string(f.State) + " is no State Party on that day."
	default:
		return " Whether " + string(f.State) + " is a State Party on that day is not known."
	}
}

func dayWords(d att.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// standingWords says a standing in words; those against a threshold name it.
func standingWords(s Standing) string {
	switch s {
	case Under:
		return "under the threshold"
	case UnderByMeasures:
		return "under the threshold by measures alone"
	case Over:
		return "at or over the threshold"
	case Recorded:
		return "recorded, with nothing more to follow"
	case NotTested, NotApplicable, Open, Inside, Outside, NotViolated, Violated:
	}
	return plainWords(s.String())
}

// factLabel says what the field of a case asks.
func factLabel(field string) string {
	labels := [...]struct{ field, label string }{
		{"class", "group of items"},
		{"condition_3", "fired, launched or delivered by arms of 2(1)"},
		{"condition_4", "in a form that gives the capability to assemble arms of 2(1)"},
		{"by_state_party", "moved by or on behalf of a State Party"},
		{"own_use", "for that State Party's own use"},
		{"keeps_ownership", "that State Party goes on owning it"},
		{"violated", "would violate"},
		{"crime", "act feared"},
		{"knowledge", "knowledge of that use"},
		{"before", "likelihood"},
		{"after", "likelihood with measures"},
		{"offence", "offence under a convention that the State has joined"},
		{"contribution", "likelihood of a contribution"},
	}
	for _, l := range labels {
		if l.field == field {
			return l.label
		}
	}
	return plainWords(field)
}

func stateName(s att.State, day att.Date) string {
	if name := s.Name(day); name != "" {
		return name + " (" + string(s) + ")"
	}
	return string(s)
}
