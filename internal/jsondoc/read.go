package jsondoc

import (
	"encoding"
	"slices"
	"strconv"
	"strings"
)

// Fault is the kind of a problem with a document that is JSON but not what was asked for.
type Fault uint8

// The kinds of problems.
const (
	UnknownName Fault = iota + 1
	RepeatedName
	WrongKind
	BadValue
	Missing
)

// Problem is one thing wrong with a document.
type Problem struct {
	Fault Fault
	// Pointer is the RFC 6901 pointer of the value, or of the value that should hold what is missing.
	Pointer      string
	Line, Column int
	// Got is what was found, Want what was expected or is allowed.
	Got, Want string
}

// Document is a parsed text and the problems found while reading it.
type Document struct {
	data     string
	root     node
	problems []Problem
	// newlines holds the offset of every line break, once there is a problem to place.
	newlines []int
	// containers holds the values that Locate has passed through, by pointer; nil for those that are not there.
	containers map[string]*node
}

// Parse reads one JSON value. The error is a *SyntaxError.
func Parse(data []byte, limits Limits) (*Document, error) {
	d := &Document{data: strings.TrimPrefix(string(data), "\ufeff")}
	var err error
	d.root, err = parse(d.data, limits)
	return d, err
}

// Root returns the value of the document.
func (d *Document) Root() Value { return Value{d, &d.root, ""} }

// Problems returns what was reported, in the order of reading.
func (d *Document) Problems() []Problem { return d.problems }

// Value is a JSON value at a place in a document. Every reading method reports to the document what is wrong and
// then returns a zero value, so that reading goes on.
type Value struct {
	doc     *Document
	node    *node
	pointer string
}

// Pointer returns the RFC 6901 pointer of the value.
func (v Value) Pointer() string { return v.pointer }

// Kind returns the kind of the value.
func (v Value) Kind() Kind { return v.node.kind }

// Report adds a problem about the value.
func (v Value) Report(fault Fault, got, want string) {
	v.doc.report(fault, v.pointer, v.node.offset, got, want)
}

func (d *Document) report(fault Fault, pointer string, offset int, got, want string) {
	line, column := d.position(offset)
	d.problems = append(d.problems, Problem{fault, pointer, line, column, got, want})
}

func (d *Document) position(offset int) (line, column int) {
	if d.newlines == nil {
		d.newlines = []int{-1}
		for i := range len(d.data) {
			if d.data[i] == '\n' {
				d.newlines = append(d.newlines, i)
			}
		}
	}
	line, _ = slices.BinarySearch(d.newlines, offset)
	return line, offset - d.newlines[line-1]
}

func (v Value) is(kind Kind) bool {
	if v.node.kind == kind {
		return true
	}
	v.Report(WrongKind, v.node.kind.String(), kind.String())
	return false
}

// String reads a string.
func (v Value) String() string {
	if !v.is(String) {
		return ""
	}
	return v.node.text
}

// Bool reads a boolean.
func (v Value) Bool() bool { return v.is(Bool) && v.node.text == "true" }

// Int reads a whole number between the bounds, both included.
func (v Value) Int(low, high int) int {
	if !v.is(Number) {
		return 0
	}
	n, err := strconv.Atoi(v.node.text)
	if err != nil || n < low || n > high {
		v.Report(BadValue, v.node.text, "a whole number from "+strconv.Itoa(low)+" to "+strconv.Itoa(high))
		return 0
	}
	return n
}

// NumberText reads a number, or a string that holds one, and returns it as written.
func (v Value) NumberText() string {
	if v.node.kind == Number {
		return v.node.text
	}
	return v.String()
}

// Text reads a string into a value that knows its own form.
func (v Value) Text(into encoding.TextUnmarshaler) {
	if !v.is(String) {
		return
	}
	if err := into.UnmarshalText([]byte(v.node.text)); err != nil {
		v.Report(BadValue, v.node.text, withoutPackage(err.Error()))
	}
}

// withoutPackage leaves out the name of the package with which an error begins: it says nothing to who mends a file.
func withoutPackage(text string) string {
	if name, rest, found := strings.Cut(text, ": "); found && !strings.ContainsAny(name, " \"") {
		return rest
	}
	return text
}

// Items returns the items of an array.
func (v Value) Items() []Value {
	if !v.is(Array) {
		return nil
	}
	items := make([]Value, len(v.node.items))
	for i := range v.node.items {
		items[i] = Value{v.doc, &v.node.items[i], v.pointer + "/" + strconv.Itoa(i)}
	}
	return items
}

// Strings reads an array of strings.
func (v Value) Strings() []string {
	items := v.Items()
	if len(items) == 0 {
		return nil
	}
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = item.String()
	}
	return texts
}

// Member is a named value of an object.
type Member struct {
	Name  string
	Value Value
}

// Text returns the string that the object has under a name, "" when it has none. It reports nothing.
func (d *Document) Text(name string) string {
	if m := d.root.child(name); m != nil && d.root.kind == Object && m.kind == String {
		return m.text
	}
	return ""
}

// Members returns the members of an object in order, whatever their names, and reports repeated names. A member
// whose value is null is left out: null says the same as absence.
func (v Value) Members() []Member {
	if !v.is(Object) {
		return nil
	}
	seen := make(map[string]bool, len(v.node.members))
	var members []Member
	for i := range v.node.members {
		m := &v.node.members[i]
		pointer := v.pointer + "/" + Escape(m.name)
		if seen[m.name] {
			v.doc.report(RepeatedName, pointer, m.offset, m.name, "")
			continue
		}
		seen[m.name] = true
		if m.value.kind != Null {
			members = append(members, Member{m.name, Value{v.doc, &m.value, pointer}})
		}
	}
	return members
}

// Field reads one member of an object.
type Field struct {
	Name string
	Read func(Value)
	// Required reports the field when it is absent or null.
	Required bool
}

// Fields reads the members of an object by name and reports those that no field is for, and those that are missing.
// Fields are read in the order of the document.
func (v Value) Fields(fields ...Field) {
	members := v.Members()
	if v.node.kind != Object {
		return
	}
	for _, m := range members {
		if i := indexOf(fields, m.Name); i >= 0 {
			fields[i].Read(m.Value)
		}
	}
	v.reportUnknown(fields)
	for _, f := range fields {
		if f.Required && !hasMember(members, f.Name) {
			v.Report(Missing, "", f.Name)
		}
	}
}

// reportUnknown looks at every member, those with a null value too.
func (v Value) reportUnknown(fields []Field) {
	for i := range v.node.members {
		m := &v.node.members[i]
		if indexOf(fields, m.name) >= 0 {
			continue
		}
		names := make([]string, len(fields))
		for j, f := range fields {
			names[j] = f.Name
		}
		v.doc.report(UnknownName, v.pointer+"/"+Escape(m.name), m.offset, m.name, strings.Join(names, ", "))
	}
}

func indexOf(fields []Field, name string) int {
	for i := range fields {
		if fields[i].Name == name {
			return i
		}
	}
	return -1
}

func hasMember(members []Member, name string) bool {
	for _, m := range members {
		if m.Name == name {
			return true
		}
	}
	return false
}

// Escape writes a name as a token of an RFC 6901 pointer.
func Escape(name string) string {
	if !strings.ContainsAny(name, "~/") {
		return name
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}
