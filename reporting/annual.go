package reporting

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// FormatAnnual is the name and version of the JSON form of an AnnualReport.
const FormatAnnual = "att-annual-report/1"

// AnnualReport is the report that 13(3) asks for by 31 May on the exports and imports of the calendar year
// before: title page, one form for exports, one for imports, and national definitions. Raw text and what it
// was understood to be stand side by side. It is a plain value: a check never changes it. The zero
// AnnualReport says nothing, not that there was nothing to report.
type AnnualReport struct {
	// Format is FormatAnnual in files.
	Format string `json:"format"`
	// Template names the version of the form that was filled in, such as "2017"; "" is not stated.
	Template string `json:"template,omitempty"`
	// State is the reporting State, Authority the office that submits, Contact whom to ask.
	State     Partner `json:"state"`
	Authority string  `json:"authority,omitempty"`
	Contact   string  `json:"contact,omitempty"`
	// Year is the calendar year reported.
	Year Year `json:"year"`
	// Submitted is the day of submission; the zero date is not stated.
	Submitted att.Date `json:"submitted,omitzero"`
	// Withheld is the mark of the title page that commercially sensitive or national security data were left
	// out.
	Withheld     att.Answer `json:"withheld,omitzero"`
	WithheldNote string     `json:"withheld_note,omitempty"`
	// Visibility is the one choice for the whole report of versions that ask it on the title page.
	Visibility Visibility `json:"visibility,omitzero"`
	// PassToRegister is the tick that lets the Secretariat pass the report on to the UN Register.
	PassToRegister att.Answer `json:"pass_to_register,omitzero"`
	// DefinitionsIncluded is the tick of the title page that national definitions are enclosed.
	DefinitionsIncluded att.Answer `json:"definitions_included,omitzero"`
	// Exports and Imports are the two tables, or the statements that there is nothing to report.
	Exports Form `json:"exports"`
	Imports Form `json:"imports"`
	// Unplaced are lines that belong to neither table, because their direction was not understood or they are text beside
	// a table. They are kept to be written back; a check names each of them.
	Unplaced []Line `json:"unplaced,omitempty"`
	// Unread are statements that could not be understood, or that contradict each other. They are kept to be written
	// back; a check names each of them.
	Unread []Statement `json:"unread,omitempty"`
	// Definitions are the national definitions of categories (annex 2).
	Definitions []Definition `json:"definitions,omitempty"`
}

// Key returns whose report it is and for which year.
func (r AnnualReport) Key() Key { return Key{r.State.State, r.Year.Number} }

// Form returns the form for exports or for imports, and an empty one for any other activity.
func (r AnnualReport) Form(flow att.Activity) Form {
	if flow == att.Export {
		return r.Exports
	}
	if flow == att.Import {
		return r.Imports
	}
	return Form{}
}

// Form is one of the two tables with its header. The zero Form is one that was not submitted.
type Form struct {
	// Included is the tick of the title page that this form is enclosed; NilIncluded that its nil statement is.
	Included    att.Answer `json:"included,omitzero"`
	NilIncluded att.Answer `json:"nil_included,omitzero"`
	// Nil is Yes when the State says that there is nothing to report. It is never inferred from an empty table.
	Nil att.Answer `json:"nil,omitzero"`
	// Visibility says who may see this form.
	Visibility Visibility `json:"visibility,omitzero"`
	// Basis is the choice for the whole form; lines may choose for themselves.
	Basis Basis `json:"basis,omitzero"`
	// CutOff is the day to which the figures are compiled.
	CutOff att.Date `json:"cut_off,omitzero"`
	// ReportingCountry and FormYear are State and year as the form repeats them.
	ReportingCountry string `json:"reporting_country,omitempty"`
	FormYear         string `json:"form_year,omitempty"`
	// Lines are the rows of the table in their order.
	Lines []Line `json:"lines,omitempty"`
}

// Line is one row of a form.
type Line struct {
	// FlowRaw is the direction of a line of no form as written; the other lines have that of their form.
	FlowRaw  string       `json:"flow_raw,omitempty"`
	Category CategoryCell `json:"category"`
	// Basis is the choice for this line; not stated means that the form's choice holds.
	Basis    Basis    `json:"basis,omitzero"`
	BasisRaw string   `json:"basis_raw,omitempty"`
	Quantity Quantity `json:"quantity"`
	Value    Value    `json:"value,omitzero"`
	// Partner is the final importing State of an export and the exporting State of an import.
	Partner Partner `json:"partner"`
	// Origin is the State of origin when it is not the exporter; Intermediate stands in the UN Register's form
	// only.
	Origin       Partner `json:"origin,omitzero"`
	Intermediate Partner `json:"intermediate,omitzero"`
	Description  string  `json:"description,omitempty"`
	Comments     string  `json:"comments,omitempty"`
	// Withheld marks a line of which something was left out.
	Withheld    att.Answer `json:"withheld,omitzero"`
	WithheldRaw string     `json:"withheld_raw,omitempty"`
	// Place is where the line stands in the file it was read from.
	Place att.Place `json:"place,omitzero"`
}

// CategoryCell is a category as written and as understood.
type CategoryCell struct {
	Raw string `json:"raw,omitempty"`
	// CodeRaw is the text of a second column with the code alone, which some files have.
	CodeRaw string  `json:"code_raw,omitempty"`
	Heading Heading `json:"heading,omitzero"`
}

// Partner is a State, territory or group as written, with the State it was resolved to. The zero State
// means that it was not resolved, never that it is none.
type Partner struct {
	Raw   string    `json:"raw,omitempty"`
	State att.State `json:"state,omitempty"`
}

// text returns what the cell says: the raw text, or the code when the value was not read from a file.
func (p Partner) text() string {
	if p.Raw == "" {
		return string(p.State)
	}
	return p.Raw
}

// Year is a calendar year as written and as understood; Number is 0 when it was not understood.
type Year struct {
	Raw    string `json:"raw,omitempty"`
	Number int    `json:"number,omitempty"`
}

// text returns the year, or the raw text when it was not understood.
func (y Year) text() string {
	if y.Number == 0 {
		return y.Raw
	}
	return decimalText(int64(y.Number))
}

// Value is an amount of money, exact, with its currency, as written and as understood.
type Value struct {
	Raw string `json:"raw,omitempty"`
	// Amount is a plain decimal such as "1250000.50", in the unit that Unit names; "" is not understood.
	Amount string `json:"amount,omitempty"`
	// Currency is an ISO 4217 code; Unit a multiple such as "thousand".
	Currency string `json:"currency,omitempty"`
	Unit     string `json:"unit,omitempty"`
}

// Decimal returns the amount, exact. The error says that there is none or that it is not a plain decimal.
func (v Value) Decimal() (decimal.Decimal, error) {
	amount, err := decimal.NewFromString(v.Amount)
	if err != nil {
		return decimal.Decimal{}, fmt.Errorf("reporting: amount %q: %w", v.Amount, err)
	}
	return amount, nil
}

// Statement is one statement of the title page or of a form as written.
type Statement struct {
	// Form is the direction of the form as written, "" for the title page.
	Form string `json:"form,omitempty"`
	// Item names what is stated, Text is what it says.
	Item string `json:"item"`
	Text string `json:"text"`
}

// Definition is a national definition of a category.
type Definition struct {
	Category CategoryCell `json:"category"`
	// Raw is the text as written where Text and Thresholds do not give it back letter by letter; it then goes before them.
	Raw  string `json:"raw,omitempty"`
	Text string `json:"text"`
	// Thresholds are figures of the definition that 5(3) sets a floor for.
	Thresholds []Threshold `json:"thresholds,omitempty"`
}

// Threshold is a lower bound of a national definition, such as 16.5 tonnes of unladen weight.
type Threshold struct {
	// Measure is a characteristic by its name in att.Bound, such as "unladen_weight_t", or one of the shorter names
	// "weight_t", "gun_mm" and "weapon_mm" (the calibre), "squad" and, for the missiles of a vessel, "range_km".
	Measure string `json:"measure"`
	// AtLeast is the lower bound as a decimal.
	AtLeast string `json:"at_least"`
}
