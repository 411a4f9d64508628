package reporting

import (
	"errors"
	"fmt"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// Profile chooses the severities of a check. The zero value is not a profile.
type Profile uint8

// The profiles: strict holds a report to the Treaty and to the template, lenient takes it as it comes and
// keeps errors for what cannot be understood. Neither leaves a rule out.
const (
	ProfileInvalid Profile = iota
	Strict
	Lenient
)

var profileNames = []string{"invalid", "strict", "lenient"}

// String returns "strict", "lenient" or "invalid".
func (p Profile) String() string { return enum.Name(profileNames, p) }

// MarshalText writes what String returns; a value outside the list is an error.
func (p Profile) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: profile", profileNames, p)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (p *Profile) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: profile", profileNames, text, p)
}

// Rules returns every rule with the severity of the strict profile, in the order of the table. It includes
// the rules of reading and those of the initial report.
func Rules() []att.Rule {
	all := make([]att.Rule, len(rules))
	for i := range rules {
		all[i] = rules[i].Rule
	}
	return all
}

// RulesIn returns every rule with the severity that the profile gives it.
func RulesIn(p Profile) []att.Rule {
	all := Rules()
	for i := range all {
		all[i].Severity = rules[i].severityIn(p)
	}
	return all
}

func (r *rule) severityIn(p Profile) att.Severity {
	if p == Lenient {
		return r.lenient
	}
	return r.Severity
}

// ErrOptions is wrapped by every error about options that a check cannot be made with.
var ErrOptions = errors.New("reporting: invalid options")

// Options say how a check is to be made. Profile must be chosen; everything else may stay zero.
type Options struct {
	// Profile chooses the severities.
	Profile Profile
	// Off switches single rules off; each check says so in a finding.
	Off []att.Code
	// Numbers declares how the files write numbers.
	Numbers NumberFormat
	// State and Year name the report where the file does not, and choose it where the file holds many.
	State att.State
	Year  int
	// Submitted is the day on which the report arrived, for files that do not say.
	Submitted att.Date
	// Calendar says which reports are due, by settings that the host chose; without one that is not checked.
	Calendar *att.Calendar
	// Previous remembers the lines of the report before, for the year-on-year rules.
	Previous *Memory
	// Versions adds versions of the template to the embedded ones.
	Versions []Template
	// Limits bound what is read and kept.
	Limits Limits
}

// Checker checks reports. It is immutable and safe for concurrent use. Make it with NewChecker.
type Checker struct {
	options    Options
	severities [len(rules)]att.Severity
	off        [len(rules)]bool
}

// NewChecker returns a checker, or an error wrapping ErrOptions for a missing profile or an unknown code.
func NewChecker(options Options) (*Checker, error) {
	if options.Profile != Strict && options.Profile != Lenient {
		return nil, fmt.Errorf("%w: the profile must be strict or lenient", ErrOptions)
	}
	if options.State != "" && !options.State.IsValid() {
		return nil, fmt.Errorf("%w: %q is not the code of a State", ErrOptions, options.State)
	}
	c := &Checker{options: options}
	c.options.Limits = options.Limits.orDefault()
	for i := range rules {
		c.severities[i] = rules[i].severityIn(options.Profile)
	}
	for _, code := range options.Off {
		i := ruleNumber(code)
		if i < 0 {
			return nil, fmt.Errorf("%w: no rule has the code %q", ErrOptions, string(code))
		}
		c.off[i] = true
	}
	return c, nil
}

// ruleNumber finds a rule in the table, -1 when there is none.
func ruleNumber(code att.Code) int {
	for i := range rules {
		if rules[i].Code == code {
			return i
		}
	}
	return -1
}
