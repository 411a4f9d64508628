package att

import (
	"slices"
	"strconv"
)

// Bound is a limit that a national definition sets to a characteristic, by its JSON name: "unladen_weight_t".
// AtLeast is a lower limit, which Exclusive turns into "more than"; AtMost is an upper one.
type Bound struct {
	Fact      string  `json:"fact"`
	AtLeast   Measure `json:"at_least,omitzero"`
	Exclusive bool    `json:"exclusive,omitempty"`
	AtMost    Measure `json:"at_most,omitzero"`
}

// NationalDefinition describes what a State takes for a category of 2(1), so that CheckNationalDefinition can hold
// it to 5(3). What is not said is unknown.
type NationalDefinition struct {
	Category Category `json:"category"`
	// ByReference says that the definition takes over the Register's description whole, beside what else it says; for
	// small arms and light weapons, the descriptions of the instruments that it names.
	ByReference Answer `json:"by_reference"`
	// Covers and Excludes name elements of the floor (FloorElements) that the definition reaches and leaves out.
	Covers   []string `json:"covers,omitempty"`
	Excludes []string `json:"excludes,omitempty"`
	// Bounds and Requires are the limits that it sets and the characteristics, by JSON name, that it asks for.
	Bounds   []Bound  `json:"bounds,omitempty"`
	Requires []string `json:"requires,omitempty"`
	// Complete says that Bounds and Requires hold everything that narrows the definition.
	Complete Answer `json:"complete"`
	// Instruments are those that the State takes for the relevant ones of 5(3), by the codes of FloorInstruments or
	// by any other name; for small arms and light weapons only.
	Instruments []string `json:"instruments,omitempty"`
}

// Instruments that 5(3) may mean for small arms and light weapons. Which ones it means is not settled.
const (
	// InstrumentRegisterForm is the UN Register's form for voluntary reports on small arms and light weapons.
	InstrumentRegisterForm = "register_form"
	// InstrumentTracing is the International Tracing Instrument of 2005, from general knowledge.
	InstrumentTracing = "tracing_instrument"
)

// CheckNationalDefinition says whether a national definition is at least as wide as the floor of 5(3), and in the
// findings where it is narrower or what is not known. The answer is No when it is narrower in any respect, Yes when
// every element of the floor is known to be covered and nothing else narrows it, Unknown otherwise. For small arms
// and light weapons the floor is not settled in law: the answer is Unknown unless the State names its instruments
// and this library holds what they list. A wider definition is always right (5(3)).
func CheckNationalDefinition(d NationalDefinition) (Answer, Findings) {
	c := definitionCheck{NationalDefinition: d}
	if d.Category == CategoryUnknown || d.Category > SmallArmsAndLightWeapons {
		c.find(CodeDefinitionCategory, "/category")
		return Unknown, c.findings
	}
	floor := c.floor()
	c.elements(floor)
	c.bounds(floor)
	c.requirements(floor)
	if d.Complete != Yes {
		c.find(CodeDefinitionIncomplete, "/complete", Arg{"got", d.Complete.String()})
	}
	c.findings.Sort()
	return c.answer(), c.findings
}

// definitionCheck gathers the findings of one definition.
type definitionCheck struct {
	NationalDefinition
	findings Findings
}

func (c *definitionCheck) find(code Code, pointer string, args ...Arg) {
	c.findings = append(c.findings, definitionRule(code).Finding(pointer, args...))
}

// answer is No when something is an error, Unknown when something is a warning.
func (c *definitionCheck) answer() Answer {
	switch {
	case len(c.findings.AtLeast(SeverityError)) > 0:
		return No
	case len(c.findings.AtLeast(SeverityWarning)) > 0:
		return Unknown
	default:
		return Yes
	}
}

// floor returns the floor of the category, for small arms that of the instruments that the State names.
func (c *definitionCheck) floor() categoryFloor {
	if c.Category != SmallArmsAndLightWeapons {
		return floorOf(c.Category)
	}
	if len(c.Instruments) == 0 {
		c.find(CodeDefinitionInstruments, "/instruments")
	}
	var floor categoryFloor
	for i, name := range c.Instruments {
		elements := instrumentElements(name)
		if elements == nil {
			c.find(CodeDefinitionInstrument, "/instruments/"+strconv.Itoa(i), Arg{"got", name})
		}
		for _, e := range elements {
			if !slices.Contains(floor.elements, e) {
				floor.elements = append(floor.elements, e)
			}
		}
	}
	return floor
}

// elements looks for what the definition leaves out or does not speak of.
func (c *definitionCheck) elements(floor categoryFloor) {
	for i, name := range c.Covers {
		if !slices.Contains(floor.elements, name) && !slices.Contains(allElements(c.Category), name) {
			c.find(CodeDefinitionName, "/covers/"+strconv.Itoa(i), Arg{"got", name})
		}
	}
	for i, name := range c.Excludes {
		pointer := "/excludes/" + strconv.Itoa(i)
		switch {
		case slices.Contains(c.Covers, name):
			c.find(CodeDefinitionConflict, pointer, Arg{"got", name})
		case slices.Contains(floor.elements, name):
			c.find(CodeDefinitionExcludes, pointer, Arg{"got", name})
		case !slices.Contains(allElements(c.Category), name):
			c.find(CodeDefinitionName, pointer, Arg{"got", name})
		}
	}
	for _, name := range floor.elements {
		said := slices.Contains(c.Covers, name) || slices.Contains(c.Excludes, name)
		if !said && c.ByReference != Yes {
			c.find(CodeDefinitionSilent, "/covers", Arg{"want", name})
		}
	}
}

// bounds compares the limits with those of the floor. A limit where a floor that is known has none is narrower.
func (c *definitionCheck) bounds(floor categoryFloor) {
	for i, b := range c.Bounds {
		pointer := "/bounds/" + strconv.Itoa(i)
		if !isMeasured(b.Fact) {
			c.find(CodeDefinitionName, pointer+"/fact", Arg{"got", b.Fact})
			continue
		}
		limit := floor.bound(b.Fact)
		want := "no lower limit"
		if limit.IsKnown() {
			want = "at least " + limit.String()
		}
		if floor.isKnown() && b.AtLeast.narrower(limit, b.Exclusive) {
			c.find(CodeDefinitionBound, pointer+"/at_least",
				Arg{"fact", b.Fact}, Arg{"got", b.lower()}, Arg{"want", want})
		}
		if floor.isKnown() && b.AtMost.IsKnown() {
			c.find(CodeDefinitionUpper, pointer+"/at_most", Arg{"fact", b.Fact}, Arg{"got", b.AtMost.String()})
		}
		if !b.AtLeast.IsKnown() && !b.AtMost.IsKnown() {
			c.find(CodeDefinitionLimit, pointer, Arg{"fact", b.Fact})
		}
	}
}

func (b Bound) lower() string {
	if b.Exclusive {
		return "more than " + b.AtLeast.String()
	}
	return "at least " + b.AtLeast.String()
}

// narrower reports whether a lower limit leaves out what the floor's limit lets in; one of 0 that is not exclusive
// leaves out nothing.
func (m Measure) narrower(floor Measure, exclusive bool) bool {
	if !m.IsKnown() || m == Whole(0) && !exclusive {
		return false
	}
	return !floor.IsKnown() || m.Compare(floor) > 0 || exclusive && m == floor
}

// requirements looks for characteristics that the floor does not ask for.
func (c *definitionCheck) requirements(floor categoryFloor) {
	for i, fact := range c.Requires {
		pointer := "/requires/" + strconv.Itoa(i)
		switch {
		case !isFact(fact):
			c.find(CodeDefinitionName, pointer, Arg{"got", fact})
		case floor.isKnown() && !slices.Contains(floor.requires, fact):
			c.find(CodeDefinitionRequires, pointer, Arg{"got", fact})
		}
	}
}
