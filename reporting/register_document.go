package reporting

import (
	"slices"
	"strconv"

	"github.com/openatt/treaty/att"
)

// registerKeys lists the keys of a line of a register document in the order in which they are written: one
// submission to the UN Register, with its reporting State, its year and an array of lines for each direction. The
// key of the partner differs by direction. A null says nothing.
func registerKeys(flow att.Activity) []lineKey {
	partner := "final_importing_state"
	if flow == att.Import {
		partner = "exporting_state"
	}
	return []lineKey{
		{name: "source_row", ignore: true},
		{name: "category_as_reported", field: FieldCategory, null: true},
		{name: "category_code", field: FieldCategoryCode, null: true},
		{name: "quantity_as_reported", field: FieldQuantity, null: true},
		{name: "quantity", field: FieldQuantity, stated: statedNumber, number: true, null: true},
		{name: "state_of_origin", field: FieldOrigin, null: true},
		{name: "intermediate_locations", field: FieldIntermediate, null: true},
		{name: "remarks", field: FieldComments, null: true},
		{name: partner, field: FieldPartner, null: true},
	}
}

// statedNull is what Stated holds for a number that a file says it does not have.
const statedNull = "null"

// sniff says whether the document is one of the Register: the first key that only one of the two shapes has decides.
// It leaves errors to the reading of the document.
func (j *JSONReader) sniff() {
	defer func() { j.scan.at, j.scan.depth = 0, 0 }()
	if j.scan.enter('{') != nil {
		return
	}
	for first := true; ; first = false {
		more, err := j.scan.more('}', first)
		if err != nil || !more {
			return
		}
		key, _, err := j.scan.key()
		if err != nil || key == "format" {
			return
		}
		if key == "reporting_state" || key == "calendar_year" {
			j.register = true
			return
		}
		if j.scan.skip() != nil {
			return
		}
	}
}

// registerDocument reads the top object; the tables are passed over and their places kept. What the document says
// of its own totals and of where it is from is not a statement of the State and is not checked.
func (j *JSONReader) registerDocument() error {
	var code jsonCell
	err := j.object(func(key string, at int) error {
		switch key {
		case "reporting_state":
			return j.cell(&j.state, false)
		case "iso3":
			return j.cell(&code, false)
		case "calendar_year":
			return j.cell(&j.year, true)
		case "instrument", "source", "totals":
			return j.scan.skip()
		case "exports":
			return j.lines(att.Export)
		case "imports":
			return j.lines(att.Import)
		default:
			return j.unknown(key, at)
		}
	})
	if err != nil {
		return err
	}
	j.checkCode(code)
	return j.end()
}

// checkCode compares the code of the reporting State with its name; without a name the code stands for it.
func (j *JSONReader) checkCode(code jsonCell) {
	if j.state.text == "" {
		j.state = code
	}
	name := resolveName(fold(j.state.text), yearOf(j.year.text))
	if code.text != "" && name.state != att.State(code.text) {
		j.head.Cells[FieldReporter] = j.state.text
		j.notes = append(j.notes, Note{
			Code: CodeDisagrees, Field: FieldReporter, Args: [3]string{code.text}, at: code.at,
		})
	}
}

// registerHas reports whether a register document has a place for the field.
func registerHas(f Field) bool {
	return f == FieldReporter || f == FieldYear || f == FieldFlow ||
		slices.ContainsFunc(registerKeys(att.Export), func(k lineKey) bool { return f != FieldNone && k.field == f })
}

// registerMarks makes the pointers of marks those of the document that was read.
func registerMarks(source Source, emit func(*Mark)) func(*Mark) {
	if j, ok := source.(*JSONReader); !ok || !j.register || emit == nil {
		return emit
	}
	return func(m *Mark) {
		m.register = true
		emit(m)
	}
}

// registerPointer returns where the finding is in a register document.
func (m *Mark) registerPointer() string {
	form := formPointer(m.flow)
	switch {
	case m.field == FieldReporter:
		return "/reporting_state"
	case m.field == FieldYear:
		return "/calendar_year"
	case m.fact != "" || m.index == 0 || form == "":
		return form
	}
	pointer := form + "/" + strconv.Itoa(m.index-1)
	for _, k := range registerKeys(m.flow) {
		if k.field == m.field && m.field != FieldNone {
			return pointer + "/" + k.name
		}
	}
	return pointer
}
