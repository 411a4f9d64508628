package att

import (
	"encoding"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/openatt/treaty/internal/jsondoc"
)

// formatRules are the rules of a file format, in the order in which they stand here.
type formatRules [5]Rule

const (
	ruleSyntax = iota
	ruleName
	ruleRepeated
	ruleValue
	ruleMissing
)

// readDocument reads one JSON object of a format. What is wrong comes all at once as an *Error whose findings have
// pointer, line and column; an error of the reader itself is wrapped.
func readDocument(r io.Reader, what, format string, rules *formatRules, fields ...jsondoc.Field) error {
	limits := jsondoc.DefaultLimits()
	data, err := io.ReadAll(io.LimitReader(r, int64(limits.Bytes)+1))
	if err != nil {
		return fmt.Errorf("att: %s: %w", what, err)
	}
	document, err := jsondoc.Parse(data, limits)
	if err != nil {
		return rules.syntax(err).Err()
	}
	document.Root().Fields(append([]jsondoc.Field{formatField(format)}, fields...)...)
	return rules.problems(document.Problems()).Err()
}

func formatField(want string) jsondoc.Field {
	return jsondoc.Field{Name: "format", Required: true, Read: func(v jsondoc.Value) {
		if format := v.String(); v.Kind() == jsondoc.String && format != want {
			v.Report(jsondoc.BadValue, strconv.Quote(format), want)
		}
	}}
}

func (rules *formatRules) syntax(err error) Findings {
	problem, place := err.Error(), Place{}
	if syntax, ok := errors.AsType[*jsondoc.SyntaxError](err); ok {
		problem, place = syntax.Reason, Place{Line: syntax.Line, Column: syntax.Column}
	}
	finding := rules[ruleSyntax].Finding("", Arg{"problem", problem})
	finding.Place = place
	return Findings{finding}
}

func (rules *formatRules) problems(problems []jsondoc.Problem) Findings {
	findings := make(Findings, len(problems))
	for i, p := range problems {
		findings[i] = rules.of(p.Fault).Finding(p.Pointer, Arg{"got", p.Got}, Arg{"want", p.Want})
		findings[i].Place = Place{Line: p.Line, Column: p.Column}
	}
	return findings
}

func (rules *formatRules) of(fault jsondoc.Fault) *Rule {
	switch fault {
	case jsondoc.UnknownName:
		return &rules[ruleName]
	case jsondoc.RepeatedName:
		return &rules[ruleRepeated]
	case jsondoc.Missing:
		return &rules[ruleMissing]
	case jsondoc.WrongKind, jsondoc.BadValue:
	}
	return &rules[ruleValue]
}

func valueField(name string, into encoding.TextUnmarshaler) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) { v.Text(into) }}
}

func textsField(name string, into *[]string) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) { *into = v.Strings() }}
}

// measureField reads a measure from a string, or from a number as it is written.
func measureField(name string, into *Measure) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) {
		text := v.NumberText()
		if err := into.UnmarshalText([]byte(text)); err != nil {
			v.Report(jsondoc.BadValue, text, "digits with up to six decimals")
		}
	}}
}
