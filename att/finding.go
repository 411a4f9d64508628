package att

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/openatt/treaty/internal/enum"
)

// Code names a rule for ever: codes are only added, never renamed or re-used. A Code is an error, so that
// errors.Is(err, code) works on the result of Findings.Err.
type Code string

// Error returns the code.
func (c Code) Error() string { return string(c) }

// Severity grades a finding. The zero value is invalid, so that a forgotten severity shows.
type Severity uint8

// The severities: an error breaches the Treaty or a format, a warning needs a look, information needs none.
const (
	SeverityInvalid Severity = iota
	SeverityInfo
	SeverityWarning
	SeverityError
)

var severityNames = []string{"invalid", "info", "warning", "error"}

// String returns "info", "warning", "error" or "invalid".
func (s Severity) String() string { return enum.Name(severityNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s Severity) MarshalText() ([]byte, error) {
	return enum.Marshal("att: severity", severityNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (s *Severity) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: severity", severityNames, text, s)
}

// Arg is one named argument of a finding, such as what was found, what was expected or what is allowed.
type Arg struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Withheld replaces a value that must not be shown.
const Withheld = "[withheld]"

// Sensitive is an argument whose value is not shown anywhere: only that there is one.
func Sensitive(name string) Arg { return Arg{name, Withheld} }

// Place says where in a source file a finding was made. The zero Place means "not read from a file".
type Place struct {
	File  string `json:"file,omitempty"`
	Sheet string `json:"sheet,omitempty"`
	// Cell is an address such as C14, Line and Column count from 1.
	Cell   string `json:"cell,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// String returns file:sheet!cell or file:line:column, leaving out what is not known.
func (p Place) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Sheet != "" || p.Cell != "" {
		fmt.Fprintf(&b, ":%s!%s", p.Sheet, p.Cell)
	}
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	if p.Line > 0 && p.Column > 0 {
		fmt.Fprintf(&b, ":%d", p.Column)
	}
	return strings.TrimPrefix(b.String(), ":")
}

// Finding is one thing that a check has to say. It is data; its text is made when asked for.
type Finding struct {
	Code     Code
	Severity Severity
	// Pointer is an RFC 6901 pointer over JSON names into the document that was checked; "" is the whole document.
	Pointer string
	// Provision is what the finding rests on; the zero Provision means that it rests on a file format alone.
	Provision Provision
	// Place is where the finding stands in a file, when it was read from one.
	Place Place
	// Args are the arguments of the message in order.
	Args []Arg

	rule    *Rule
	message string
}

// Text returns the message in the first of the preferred languages that the library has, and in English otherwise.
// It holds neither pointer nor place.
func (f Finding) Text(preferred ...language.Tag) string {
	if f.rule == nil {
		return f.message
	}
	return fill(f.rule.message(preferred), f.Args)
}

// Arg returns the value of a named argument, "" when there is none.
func (f Finding) Arg(name string) string {
	for _, arg := range f.Args {
		if arg.Name == name {
			return arg.Value
		}
	}
	return ""
}

// Compare orders findings by severity (errors first), place, pointer and code.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(
		-cmp.Compare(f.Severity, g.Severity),
		cmp.Compare(f.Place.File, g.Place.File),
		cmp.Compare(f.Place.Sheet, g.Place.Sheet),
		cmp.Compare(f.Place.Line, g.Place.Line),
		cmp.Compare(f.Place.Column, g.Place.Column),
		cmp.Compare(f.Place.Cell, g.Place.Cell),
		cmp.Compare(f.Pointer, g.Pointer),
		cmp.Compare(f.Code, g.Code),
	)
}

// findingJSON is the stable JSON form of a Finding.
type findingJSON struct {
	Code      Code      `json:"code"`
	Severity  Severity  `json:"severity"`
	Pointer   string    `json:"pointer"`
	Provision Provision `json:"provision,omitempty"`
	Place     Place     `json:"place,omitzero"`
	Args      []Arg     `json:"args,omitempty"`
	Message   string    `json:"message"`
}

// MarshalJSON writes code, severity, pointer, provision, place, arguments and the English text.
func (f Finding) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(findingJSON{
		f.Code, f.Severity, f.Pointer, f.Provision, f.Place, f.Args, f.Text(language.English),
	})
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// UnmarshalJSON reads what MarshalJSON writes. A finding read back keeps its English text only.
func (f *Finding) UnmarshalJSON(data []byte) error {
	var in findingJSON
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return fmt.Errorf("att: finding: %w", err)
	}
	*f = Finding{
		Code: in.Code, Severity: in.Severity, Pointer: in.Pointer, Provision: in.Provision, Place: in.Place,
		Args: in.Args, message: in.Message,
	}
	return nil
}

// Findings is what a check returns: everything it found. It is not an error; Err makes one.
type Findings []Finding

// Sort orders the findings in place as Finding.Compare says; equal ones keep their order.
func (fs Findings) Sort() { slices.SortStableFunc(fs, Finding.Compare) }

// Has reports whether a finding with the code is there.
func (fs Findings) Has(code Code) bool {
	return slices.ContainsFunc(fs, func(f Finding) bool { return f.Code == code })
}

// AtLeast returns the findings of the severity or a higher one, in order.
func (fs Findings) AtLeast(severity Severity) Findings {
	return fs.where(func(f Finding) bool { return f.Severity >= severity })
}

// Without returns the findings that carry none of the codes, in order.
func (fs Findings) Without(codes ...Code) Findings {
	return fs.where(func(f Finding) bool { return !slices.Contains(codes, f.Code) })
}

func (fs Findings) where(keep func(Finding) bool) Findings {
	var kept Findings
	for _, f := range fs {
		if keep(f) {
			kept = append(kept, f)
		}
	}
	return kept
}

// Err returns nil when no finding has severity error, and otherwise an *Error with those that have.
func (fs Findings) Err() error {
	failed := fs.AtLeast(SeverityError)
	if len(failed) == 0 {
		return nil
	}
	return &Error{failed}
}

// Error is the error made of findings. It holds at least one; errors.Is finds it by any of their codes.
type Error struct {
	Findings Findings
}

// Error lists every finding, one a line, with place or pointer, code and English text.
func (e *Error) Error() string {
	lines := make([]string, len(e.Findings))
	for i, f := range e.Findings {
		where := f.Place.String()
		if f.Pointer != "" || where == "" {
			where = strings.TrimPrefix(where+" "+f.Pointer, " ")
		}
		lines[i] = strings.TrimPrefix(fmt.Sprintf("%s: %s: %s", where, f.Code, f.Text()), ": ")
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the codes of the findings.
func (e *Error) Unwrap() []error {
	codes := make([]error, len(e.Findings))
	for i, f := range e.Findings {
		codes[i] = f.Code
	}
	return codes
}
