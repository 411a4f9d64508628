package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/openatt/treaty/att"
)

// line writes a value as one line of JSON.
func line(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return b.Bytes(), err
}

// indented writes a value as JSON for readers.
func indented(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(value)
	return b.Bytes(), err
}

// text writes a schedule for readers, one entry a line.
func text(s att.Schedule, state att.State) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "Arms Trade Treaty, %s to %s", s.From, s.To)
	if state != "" {
		fmt.Fprintf(&b, ": %s", state.Name(s.To))
	}
	fmt.Fprintf(&b, "\nData: the depositary's list of %s, version %s; later days assume no change.\n", s.AsOf, s.Data)
	fmt.Fprintf(&b, "Settings, not in the Treaty: initial report %s, first annual report %s, records from %s.\n\n",
		s.Settings.InitialReport, s.Settings.FirstReport, s.Settings.RecordsStart)
	for _, d := range s.Dues {
		fmt.Fprintf(&b, "%s  %-11s  %-6s  %s\n", d.Day, d.Nature, d.Provision, d.Summary())
	}
	if len(s.Dues) == 0 && len(s.Unknown) == 0 {
		b.WriteString("Nothing falls in this span.\n")
	}
	for _, unknown := range s.Unknown {
		fmt.Fprintf(&b, "Nothing is said of %s (%s): a party, on days that were not found.\n",
			unknown.Name(s.To), unknown)
	}
	if state != "" {
		binding := att.BindingOn(state, s.To)
		fmt.Fprintf(&b, "\nStatus on %s: %s (Article %s): %s.\n", s.To, binding.Status, binding.Provision, binding.Reason)
	}
	return b.Bytes()
}
