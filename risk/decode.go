package risk

import (
	"encoding"
	"errors"
	"io"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/jsondoc"
)

// readDocument reads a whole file of one format and collects everything that is wrong with it. The document is nil
// when the text is no JSON.
func readDocument(
	r io.Reader, limits Limits, format string, read func(jsondoc.Value),
) (*jsondoc.Document, att.Findings) {
	jsonLimits := jsondoc.DefaultLimits()
	if limits.Bytes > 0 {
		jsonLimits.Bytes = limits.Bytes
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(jsonLimits.Bytes)+1))
	if err != nil {
		return nil, att.Findings{ruleSyntax.Finding("", arg("reason", err.Error()))}
	}
	doc, err := jsondoc.Parse(data, jsonLimits)
	if syntax, ok := errors.AsType[*jsondoc.SyntaxError](err); ok {
		f := ruleSyntax.Finding("", arg("reason", syntax.Reason))
		f.Place = att.Place{Line: syntax.Line, Column: syntax.Column}
		return nil, att.Findings{f}
	}
	// The format comes first: in a file of another one every name would be unknown.
	found := doc.Text("format")
	if doc.Root().Kind() == jsondoc.Object && found != format {
		if found == "" {
			found = "not stated"
		}
		findings := att.Findings{ruleFormat.Finding("/format", arg("got", found), arg("want", format))}
		place(findings, doc)
		return doc, findings
	}
	read(doc.Root())
	var findings att.Findings
	for _, p := range doc.Problems() {
		findings = append(findings, problemFinding(p))
	}
	return doc, findings
}

// place gives line and column to the findings that have none.
func place(findings att.Findings, doc *jsondoc.Document) {
	for i := range findings {
		if f := &findings[i]; doc != nil && f.Place == (att.Place{}) {
			f.Place.Line, f.Place.Column = doc.Locate(f.Pointer)
		}
	}
}

func problemFinding(p jsondoc.Problem) att.Finding {
	var f att.Finding
	switch p.Fault {
	case jsondoc.UnknownName:
		f = ruleUnknownName.Finding(p.Pointer, arg("got", p.Got), arg("allowed", p.Want))
	case jsondoc.RepeatedName:
		f = ruleRepeatedName.Finding(p.Pointer, arg("got", p.Got))
	case jsondoc.WrongKind:
		f = ruleWrongKind.Finding(p.Pointer, arg("got", p.Got), arg("want", p.Want))
	case jsondoc.Missing:
		f = ruleMissingField.Finding(p.Pointer, arg("want", p.Want))
	case jsondoc.BadValue:
		f = ruleBadValue.Finding(p.Pointer, arg("got", p.Got), arg("want", p.Want))
	}
	f.Place = att.Place{Line: p.Line, Column: p.Column}
	return f
}

// The helpers below make fields of the usual kinds.

func textField(name string, into *string) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) { *into = v.String() }}
}

func textsField(name string, into *[]string) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) { *into = v.Strings() }}
}

func valueField(name string, into encoding.TextUnmarshaler) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) { v.Text(into) }}
}

func stateField(name string, into *att.State) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) { readState(v, into) }}
}

func readState(v jsondoc.Value, into *att.State) {
	text := v.String()
	if text == "" {
		return
	}
	state, err := att.ParseState(text)
	if err != nil {
		v.Report(jsondoc.BadValue, text, "an ISO 3166-1 alpha-3 code of a State")
		return
	}
	*into = state
}

func groupField(name string, fields ...jsondoc.Field) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) { v.Fields(fields...) }}
}

func listField[T any](name string, into *[]T, read func(jsondoc.Value, *T)) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) {
		items := v.Items()
		if len(items) == 0 {
			return
		}
		*into = make([]T, len(items))
		for i, item := range items {
			read(item, &(*into)[i])
		}
	}}
}

// factField reads a fact in its short or long form.
func factField[T Value, P interface {
	*T
	encoding.TextUnmarshaler
}](name string, into *Fact[T],
) jsondoc.Field {
	return jsondoc.Field{Name: name, Read: func(v jsondoc.Value) {
		if v.Kind() != jsondoc.Object {
			v.Text(P(&into.Value))
			return
		}
		v.Fields(
			valueField("value", P(&into.Value)),
			textsField("evidence", &into.Evidence),
			textField("author", &into.Author),
			valueField("on", &into.On),
		)
	}}
}

// joinFindings adds the findings of a check to those of reading, but does not call missing what could not be read.
func joinFindings(read, checked att.Findings) att.Findings {
	unread := make(map[string]bool, len(read))
	for i := range read {
		unread[read[i].Pointer] = true
	}
	for i := range checked {
		if f := &checked[i]; !callsMissing(f, unread) {
			read = append(read, *f)
		}
	}
	return read
}

// callsMissing reports whether a finding says that something is missing which stands there and could not be read.
func callsMissing(f *att.Finding, unread map[string]bool) bool {
	if f.Code == ruleCaseMissing.Code {
		return unread[f.Pointer+"/"+f.Arg("want")]
	}
	return f.Code == rulePolicyMissing.Code && (unread[f.Pointer] || unread[f.Pointer+"/value"])
}

func formatField() jsondoc.Field { return jsondoc.Field{Name: "format", Read: func(jsondoc.Value) {}} }
