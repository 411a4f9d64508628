package reporting

import (
	"io"

	"github.com/openatt/treaty/att"
)

// FormatInitial is the name and version of the JSON form of an InitialReport.
const FormatInitial = "att-initial-report/1"

// InitialReport is the report that 13(1) asks for within the first year after entry into force for the
// State: the measures taken to implement the Treaty, as answers by question. It is a plain value. The zero
// InitialReport answers nothing.
type InitialReport struct {
	// Format is FormatInitial in files.
	Format string  `json:"format"`
	State  Partner `json:"state"`
	// Submitted is the day of submission; Update says that the report brings an earlier one up to date.
	Submitted  att.Date   `json:"submitted,omitzero"`
	Update     att.Answer `json:"update,omitzero"`
	Visibility Visibility `json:"visibility,omitzero"`
	// Answers stand in the order of the file.
	Answers []InitialAnswer `json:"answers,omitempty"`
}

// InitialAnswer is the answer to one question.
type InitialAnswer struct {
	// Question is the number of the question, as Questions lists them.
	Question string `json:"question"`
	// Raw is the answer as written, Answer what it was understood to be.
	Raw    string     `json:"raw,omitempty"`
	Answer att.Answer `json:"answer,omitzero"`
	// Condition says, for a duty with a condition, whether the condition applies and takes the duty away.
	Condition att.Answer `json:"condition,omitzero"`
	// Text explains; Link points to a law or a list.
	Text string `json:"text,omitempty"`
	Link string `json:"link,omitempty"`
}

// ReadInitialJSON reads an initial report as a value and holds all of it. It is as strict as ReadJSON and names as
// much at once. Errors wrap ErrSyntax, ErrKind or ErrLimit.
func ReadInitialJSON(r io.Reader, limits Limits) (InitialReport, error) {
	var report InitialReport
	if err := readDocument(r, limits.orDefault(), FormatInitial, &report); err != nil {
		return InitialReport{}, err
	}
	return report, nil
}

// WriteInitialJSON writes an initial report as JSON, always in the same bytes.
func WriteInitialJSON(w io.Writer, report InitialReport) error {
	report.Format = FormatInitial
	return writeDocument(w, report)
}
