package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// printer chooses the form of the results.
func printer(o options) func(io.Writer, result) error {
	switch {
	case o.format == jsonFormat:
		return printJSON
	case o.readsLines():
		return printLine
	default:
		return printText
	}
}

// resultJSON is one line of JSON: where the case was read, and either the assessment or what stands against it.
type resultJSON struct {
	File       string           `json:"file,omitempty"`
	Line       int              `json:"line,omitempty"`
	Decided    *decidedJSON     `json:"decided,omitempty"`
	Assessment *risk.Assessment `json:"assessment,omitempty"`
	Findings   att.Findings     `json:"findings,omitempty"`
}

// decidedJSON is what is known of a decided case.
type decidedJSON struct {
	Title    string         `json:"title"`
	Decision string         `json:"decision"`
	Basis    string         `json:"basis"`
	Input    string         `json:"input"`
	Allowed  []risk.Outcome `json:"allowed"`
	Within   bool           `json:"within_allowed"`
}

func printJSON(w io.Writer, r result) error {
	line := resultJSON{File: r.file, Line: r.line}
	if c := r.decided; c != nil {
		line.Decided = &decidedJSON{c.title, c.decision, c.basis, c.input, c.allowed, c.allows(r.assessment)}
	}
	switch found, ok := errors.AsType[*att.Error](r.err); {
	case r.err == nil:
		line.Assessment = &r.assessment
	case ok:
		line.Findings = found.Findings
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(line)
}

// printLine writes a result as one short line.
func printLine(w io.Writer, r result) error {
	text := "not assessed, see standard error"
	if r.err == nil {
		text = inShort(r.assessment)
	}
	_, err := fmt.Fprintf(w, "%s: %s\n", r.name(), text)
	return err
}

// inShort gives reference, outcome and, where something is open, what would settle it.
func inShort(a risk.Assessment) string {
	text := words(a.Outcome().String())
	if reference := a.Case().Data().Reference; reference != "" {
		text = reference + ": " + text
	}
	if a.Outcome() == risk.Refer {
		text += "; possible: " + words(a.Possible().String())
	}
	if missing := missingFacts(a); len(missing) > 0 {
		text += "; missing: " + strings.Join(missing, ", ")
	}
	return text
}

// missingFacts names each missing fact once, in the order of the results.
func missingFacts(a risk.Assessment) []string {
	var names []string
	for _, r := range a.Results() {
		for _, m := range r.Missing() {
			name := strings.TrimSpace(m.Provision.String() + " " + m.Fact + " " + m.Subject)
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// printText writes the whole explanation of what was assessed, for a decided case beside what was really decided.
func printText(w io.Writer, r result) error {
	var b strings.Builder
	if r.err == nil && r.decided != nil {
		r.decided.introduce(&b, r.assessment)
	}
	if r.err == nil {
		b.WriteString(r.assessment.Explain() + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// words writes a name of a file as words.
func words(name string) string { return strings.ReplaceAll(name, "_", " ") }

// column is the width of running text.
const column = 100

// paragraph writes text in lines of the width, after a title on the first and the same indent on the others.
func paragraph(b *strings.Builder, title, text string) {
	const indent = "    "
	b.WriteString(title + "\n" + indent)
	width := len(indent)
	for i, word := range strings.Fields(text) {
		switch {
		case i == 0:
		case width+1+len(word) > column:
			b.WriteString("\n" + indent)
			width = len(indent)
		default:
			b.WriteString(" ")
			width++
		}
		b.WriteString(word)
		width += len(word)
	}
	b.WriteString("\n")
}
