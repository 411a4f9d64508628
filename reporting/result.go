package reporting

import (
	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// FormStatus sums up one form of a report. The zero value is a form that is not there: neither a table nor
// nil.
type FormStatus uint8

// The statuses. When more than one holds, the later one in this list is given, except that a form with
// errors is partial before it is complete. A form is withheld instead of complete also when only the title page says
// that something was left out: it does not say of which form.
const (
	FormAbsent FormStatus = iota
	FormComplete
	FormPartial
	FormNil
	FormWithheld
	FormRestricted
)

var formStatusNames = []string{"absent", "complete", "partial", "nil", "withheld", "restricted"}

// String returns the name used in files, such as "complete".
func (f FormStatus) String() string { return enum.Name(formStatusNames, f) }

// MarshalText writes what String returns; a value outside the list is an error.
func (f FormStatus) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: form status", formStatusNames, f)
}

// UnmarshalText reads what MarshalText writes; empty text is absent.
func (f *FormStatus) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: form status", formStatusNames, text, f)
}

// FormSummary sums up one form.
type FormSummary struct {
	Flow   att.Activity `json:"flow"`
	Status FormStatus   `json:"status"`
	Lines  int          `json:"lines"`
	// Basis is the basis of all lines, "not_stated" when none or more than one is.
	Basis Basis `json:"basis"`
	// Withheld, Open and Failed count lines with withheld data, without a quantity or value that was
	// understood, and with a fault that is an error in the strict profile, whatever the profile and the rules of the
	// check: a form is not more complete because less is asked.
	Withheld int `json:"withheld"`
	Open     int `json:"open"`
	Failed   int `json:"failed"`
}

// ReportSummary sums up one report.
type ReportSummary struct {
	Report  Key         `json:"report"`
	Exports FormSummary `json:"exports"`
	Imports FormSummary `json:"imports"`
}

// RuleCount is how often a rule spoke.
type RuleCount struct {
	Code     att.Code     `json:"code"`
	Severity att.Severity `json:"severity"`
	Count    int          `json:"count"`
}

// Result sums up a check of one file.
type Result struct {
	// Records counts the records read, LeftOut those of reports that were not asked for.
	Records int             `json:"records"`
	LeftOut int             `json:"left_out,omitempty"`
	Reports []ReportSummary `json:"reports"`
	// Counts lists the rules that spoke, in the order of Rules.
	Counts []RuleCount `json:"counts"`
}

// Count returns how many findings have the severity or a higher one.
func (r Result) Count(atLeast att.Severity) int {
	n := 0
	for _, c := range r.Counts {
		if c.Severity >= atLeast {
			n += c.Count
		}
	}
	return n
}

func (s *session) result() Result {
	result := Result{Records: s.read, LeftOut: s.left}
	for i := range s.counts {
		if n := s.counts[i]; n > 0 {
			result.Counts = append(result.Counts, RuleCount{rules[i].Code, s.severities[i], n})
		}
	}
	for _, report := range s.order {
		result.Reports = append(result.Reports, ReportSummary{
			report.key, report.summary(0), report.summary(1),
		})
	}
	return result
}

func (r *reportState) summary(i int) FormSummary {
	f := &r.forms[i]
	return FormSummary{
		Flow: f.flow, Status: r.status(f), Lines: f.lines, Withheld: f.withheld, Open: f.open, Failed: f.failed,
		Basis: f.onlyBasis(r.formBasis(i)),
	}
}

// onlyBasis is the one basis of all lines, or that of the form when no line says.
func (f *formState) onlyBasis(ofForm Basis) Basis {
	authorized, actual := f.basis[Authorized] > 0, f.basis[Actual] > 0
	if f.lines == 0 || f.basis[BasisNotStated] > 0 || authorized == actual {
		return ofForm
	}
	if actual {
		return Actual
	}
	return Authorized
}

func (r *reportState) status(f *formState) FormStatus {
	nothing := r.answer(f.flow, itemNil) == att.Yes
	switch {
	case f.lines == 0 && !nothing:
		return FormAbsent
	case r.visibility(f.flow) == StatesPartiesOnly:
		return FormRestricted
	case f.withheld > 0:
		return FormWithheld
	case f.lines == 0:
		return FormNil
	case r.partial(f):
		return FormPartial
	case r.withheld == 0 && r.answer(att.ActivityUnknown, itemWithheld) == att.Yes:
		return FormWithheld
	default:
		return FormComplete
	}
}

// partial reports whether lines of the form have faults, or one may belong to it that has no direction.
func (r *reportState) partial(f *formState) bool {
	return f.failed > 0 || f.open > 0 || f.contradicted || r.undirected
}
