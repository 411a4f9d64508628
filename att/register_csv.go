package att

import (
	"bytes"
	"encoding"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// registerColumn is one column of a register file.
type registerColumn struct {
	name string
	// field is the JSON name of what the column fills.
	field    string
	optional bool
	// want says what the cell must be.
	want string
	read func(e *Embargo, cell string) error
}

const wantDay = "a day written as YYYY-MM-DD"

var errCell = errors.New("att: cell")

var registerColumns = [...]registerColumn{
	{"id", "id", false, "", func(e *Embargo, s string) error { e.ID = s; return nil }},
	{"target", "target", false, "", func(e *Embargo, s string) error { e.Target = s; return nil }},
	{"iso3", "iso3", false, "", func(e *Embargo, s string) error { e.State = State(s); return nil }},
	{
		"scope", "scope", false, "one of whole_territory, non_governmental, region:NAME, listed_entities",
		readScope,
	},
	{"resolution_basis", "resolution_basis", false, "", func(e *Embargo, s string) error { e.Basis = s; return nil }},
	{"start", "start", false, wantDay, func(e *Embargo, s string) error { return readText(&e.Start, s) }},
	{"end", "end", false, wantDay, func(e *Embargo, s string) error { return readText(&e.End, s) }},
	{
		"exemptions_summary", "exemptions_summary", false, "",
		func(e *Embargo, s string) error { e.Exemptions = s; return nil },
	},
	{"source", "source", false, "", func(e *Embargo, s string) error { e.Source.Citation = s; return nil }},
	{
		"confidence", "source", false, "one of high, medium, low, not_graded",
		func(e *Embargo, s string) error { return readText(&e.Source.Confidence, s) },
	},
	{
		"basis", "source", false, "one of read, mixed, memory, not_stated",
		func(e *Embargo, s string) error { return readText(&e.Source.Basis, s) },
	},
	{
		"term", "term", false, "one of open_ended, fixed_term, mixed, ended",
		func(e *Embargo, s string) error { return readText(&e.Term, s) },
	},
	{
		"checked_to", "checked_to", false, wantDay,
		func(e *Embargo, s string) error { return readText(&e.CheckedTo, s) },
	},
	{
		"items", "items", false, "one of all, register_categories, heavy, salw, unknown",
		func(e *Embargo, s string) error { return readText(&e.Items, s) },
	},
	{"two_way", "from", false, "one of yes, no, from_only, unknown", readTwoWay},
	{
		"services", "services", false, "one of yes, no, unknown",
		func(e *Embargo, s string) error { return readText(&e.Services, s) },
	},
	{
		"authority", "authority", false, "one of security_council, other",
		func(e *Embargo, s string) error { return readText(&e.Authority, s) },
	},
	{
		"items_from", "items_from", true, "one of all, register_categories, heavy, salw, unknown",
		func(e *Embargo, s string) error { return readText(&e.ItemsFrom, s) },
	},
	{
		"applied_from", "applied_from", true, wantDay,
		func(e *Embargo, s string) error { return readText(&e.AppliedFrom, s) },
	},
	{
		"suspended_from", "suspended_from", true, wantDay,
		func(e *Embargo, s string) error { return readText(&e.SuspendedFrom, s) },
	},
	{"contested", "contested", true, "yes, no or empty", readContested},
	{"also", "also", true, "codes of States with spaces between", readAlso},
	{
		"region_elsewhere", "region_elsewhere", true, "names with semicolons between",
		func(e *Embargo, s string) error { e.Elsewhere = splitCell(s, ";"); return nil },
	},
}

func readText(value encoding.TextUnmarshaler, cell string) error {
	return value.UnmarshalText([]byte(cell))
}

func readScope(e *Embargo, cell string) error {
	if name, found := strings.CutPrefix(cell, "region:"); found {
		e.Scope, e.Region = RegionOnly, name
		return nil
	}
	if cell == RegionOnly.String() {
		return errCell
	}
	return readText(&e.Scope, cell)
}

func readTwoWay(e *Embargo, cell string) error {
	e.To = Yes
	if cell == "from_only" {
		e.To, e.From = No, Yes
		return nil
	}
	return readText(&e.From, cell)
}

func readContested(e *Embargo, cell string) error {
	e.Contested = cell == "yes"
	if cell != "" && cell != "yes" && cell != "no" {
		return errCell
	}
	return nil
}

func readAlso(e *Embargo, cell string) error {
	for _, code := range splitCell(cell, " ") {
		e.Also = append(e.Also, State(code))
	}
	return nil
}

func splitCell(cell, separator string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, separator)
}

// ReadRegisterCSV reads embargoes from a table with the columns of the embedded register, for NewRegister. The
// columns may stand in any order; items_from, applied_from, suspended_from, contested, also and region_elsewhere may
// be left out, and what they would say is then unknown or absent. Faults come all at once as an *Error whose findings
// have line and column; an error of the reader itself is wrapped.
func ReadRegisterCSV(r io.Reader) ([]Embargo, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("att: register: %w", err)
	}
	f := registerFile{csv: csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))}
	f.csv.FieldsPerRecord = -1
	f.readHeader()
	if len(f.findings) == 0 {
		f.readRows()
	}
	f.addUnlessMisread(checkEmbargoes(f.rows, f.place))
	if err := f.findings.Err(); err != nil {
		return nil, err
	}
	return f.rows, nil
}

// registerFile is a file under way.
type registerFile struct {
	csv *csv.Reader
	// columns are those of the header in its order, places the cells of each row.
	columns  []*registerColumn
	rows     []Embargo
	places   [][]Place
	findings Findings
}

func (f *registerFile) report(code Code, pointer string, place Place, args ...Arg) {
	finding := registerRule(code).Finding(pointer, args...)
	finding.Place = place
	f.findings = append(f.findings, finding)
}

// next reads a record. Records that do not read are reported and passed over.
func (f *registerFile) next() (record []string, more bool) {
	for {
		record, err := f.csv.Read()
		if err == nil {
			return record, true
		}
		var fault *csv.ParseError
		if !errors.As(err, &fault) {
			return nil, false
		}
		f.report(CodeRegisterRecord, "", Place{Line: fault.Line, Column: fault.Column},
			Arg{"problem", fault.Err.Error()})
	}
}

func (f *registerFile) readHeader() {
	header, more := f.next()
	if !more {
		f.report(CodeRegisterRecord, "", Place{Line: 1, Column: 1}, Arg{"problem", "there is no header"})
		return
	}
	found := make(map[string]bool, len(header))
	for i, name := range header {
		column := columnNamed(name)
		switch {
		case column == nil:
			f.report(CodeRegisterColumn, "", f.cell(i), Arg{"column", name}, Arg{"problem", "not known"})
		case found[name]:
			f.report(CodeRegisterColumn, "", f.cell(i), Arg{"column", name}, Arg{"problem", "stands twice"})
		}
		found[name] = true
		f.columns = append(f.columns, column)
	}
	for i := range registerColumns {
		if column := &registerColumns[i]; !column.optional && !found[column.name] {
			f.report(CodeRegisterColumn, "", f.cell(0), Arg{"column", column.name}, Arg{"problem", "missing"})
		}
	}
}

func columnNamed(name string) *registerColumn {
	for i := range registerColumns {
		if registerColumns[i].name == name {
			return &registerColumns[i]
		}
	}
	return nil
}

// cell is the place of a cell of the record read last.
func (f *registerFile) cell(i int) Place {
	line, column := f.csv.FieldPos(i)
	return Place{Line: line, Column: column}
}

func (f *registerFile) readRows() {
	for {
		record, more := f.next()
		if !more {
			return
		}
		if len(record) != len(f.columns) {
			f.report(CodeRegisterRecord, "", f.cell(0), Arg{
				"problem", strconv.Itoa(len(record)) + " cells for " + strconv.Itoa(len(f.columns)) + " columns",
			})
			continue
		}
		f.readRow(record)
	}
}

func (f *registerFile) readRow(record []string) {
	var row Embargo
	places := make([]Place, len(record))
	for i, cell := range record {
		column := f.columns[i]
		places[i] = f.cell(i)
		if err := column.read(&row, cell); err != nil {
			f.report(CodeRegisterValue, "/"+strconv.Itoa(len(f.rows))+"/"+column.field, places[i],
				Arg{"field", column.name}, Arg{"got", strconv.Quote(cell)}, Arg{"want", column.want})
		}
	}
	f.rows = append(f.rows, row)
	f.places = append(f.places, places)
}

// addUnlessMisread adds the findings about the rows but for those about a cell that did not read: it counts as empty
// and is no second fault.
func (f *registerFile) addUnlessMisread(findings Findings) {
	misread := make(map[Place]bool, len(f.findings))
	for i := range f.findings {
		misread[f.findings[i].Place] = true
	}
	for _, finding := range findings {
		if !misread[finding.Place] {
			f.findings = append(f.findings, finding)
		}
	}
}

// place finds the cell that a field was read from, and the first cell of the row for a field without a column.
func (f *registerFile) place(row int, field string) Place {
	if field == "region" {
		field = "scope"
	}
	for i, column := range f.columns {
		if column.field == field {
			return f.places[row][i]
		}
	}
	return f.places[row][0]
}
