package reporting

import (
	"errors"
	"fmt"
	"slices"

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
	// Off switches single rules off; each check says so in a finding, by a rule that cannot be switched off.
	Off []att.Code
	// Numbers declares how the files write numbers.
	Numbers NumberFormat
	// State and Year name the report where the file does not, and choose it where the file holds many. Both
	// may stay zero; a year is one from 1990 to 2100.
	State att.State
	Year  int
	// Submitted is the day on which the report arrived, for files that do not say.
	Submitted att.Date
	// Calendar says which reports are due, by settings that the host chose; without one that is not checked.
	Calendar *att.Calendar
	// Previous remembers the lines of the report before, for the year-on-year rules.
	Previous *Memory
	// Versions adds versions of the template to the embedded ones, each with a name of its own. One that is
	// embedded and switched off may be replaced.
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

// NewChecker returns a checker, or an error wrapping ErrOptions that says which of the options a check cannot
// be made with: a profile that is not chosen, a State that is not one, a year outside 1990 to 2100, a number
// format that no number can be read by, a negative limit, a version of the template that Template does not
// allow, a code that no rule has, or one of a rule that cannot be switched off.
func NewChecker(options Options) (*Checker, error) {
	if err := options.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrOptions, err)
	}
	c := &Checker{options: options}
	c.options.Limits = options.Limits.orDefault()
	for i := range rules {
		c.severities[i] = rules[i].severityIn(options.Profile)
	}
	for _, code := range options.Off {
		i := ruleNumber(code)
		switch i {
		case -1:
			return nil, fmt.Errorf("%w: no rule has the code %q", ErrOptions, string(code))
		case ruleSwitchedOff:
			return nil, fmt.Errorf("%w: %s says which rules are switched off and cannot be", ErrOptions, string(code))
		default:
			c.off[i] = true
		}
	}
	return c, nil
}

// The years that a report can be about.
const (
	firstYear = 1990
	lastYear  = 2100
)

// check says which of the options cannot be used.
func (o *Options) check() error {
	switch {
	case o.Profile != Strict && o.Profile != Lenient:
		return errors.New("the profile must be strict or lenient")
	case o.State != "" && !o.State.IsValid():
		return fmt.Errorf("%q is not the code of a State", o.State)
	case o.Year != 0 && (o.Year < firstYear || o.Year > lastYear):
		return fmt.Errorf("%d is not a year from %d to %d", o.Year, firstYear, lastYear)
	}
	if err := o.Numbers.check(); err != nil {
		return err
	}
	if err := o.Limits.check(); err != nil {
		return err
	}
	return checkVersions(o.Versions)
}

// check refuses separators that stand in no number and two that are the same.
func (f NumberFormat) check() error {
	switch {
	case f.Group != "" && !slices.Contains(groupSeparators[:], f.Group):
		return fmt.Errorf("%q does not divide thousands: want one of . , ' ’ and a space", f.Group)
	case f.Decimal != "" && f.Decimal != "." && f.Decimal != ",":
		return fmt.Errorf("%q does not divide a fraction: want . or ,", f.Decimal)
	case f.Group != "" && f.Group == f.Decimal:
		return fmt.Errorf("%q cannot divide both thousands and the fraction", f.Group)
	default:
		return nil
	}
}

// groupSeparators lists what divides thousands.
var groupSeparators = [...]string{".", ",", "'", "’", " "}

// ruleNumber finds a rule in the table, -1 when there is none.
func ruleNumber(code att.Code) int {
	for i := range rules {
		if rules[i].Code == code {
			return i
		}
	}
	return -1
}
