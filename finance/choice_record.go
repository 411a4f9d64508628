package finance

import (
	"encoding/json"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// ChoiceRecord is one choice that financial rules have made, as text.
type ChoiceRecord struct {
	// Field is the name of the choice, such as "ceiling" or "fixed/0".
	Field string `json:"field"`
	// Value is the value as text, percentages and amounts as plain decimals.
	Value  string     `json:"value"`
	Source att.Source `json:"source"`
	// Verified says whether the value was read in the source.
	Verified bool `json:"verified"`
}

// Choices returns every choice made, in the order of the fields.
func (r FinancialRules) Choices() []ChoiceRecord {
	var l choiceList
	l.add("base", r.Base.Value.String(), r.Base.Value != BaseNotChosen, r.Base.Source)
	l.add("scale", r.Scale.Value.String(), r.Scale.Value != ScaleNotChosen, r.Scale.Source)
	for i, fixed := range r.Fixed {
		l.add("fixed/"+strconv.Itoa(i), fixed.Code+" "+numberText(fixed.Percent), true, fixed.Source)
	}
	l.number("ceiling", r.Ceiling)
	l.number("floor", r.Floor)
	l.add("floor_money", r.FloorMoney.Value.String(), r.FloorMoney.Value.IsValid(), r.FloorMoney.Source)
	l.number("ldc_cap", r.LDCCap)
	l.add("ldc_date", r.LDCDate.Value.String(), !r.LDCDate.Value.IsZero(), r.LDCDate.Source)
	l.add("minimum", r.Minimum.Value.String(), r.Minimum.Value != MinimumNotChosen, r.Minimum.Source)
	l.number("minimum_rate", r.MinimumRate)
	l.add("redistribution", r.Redistribution.Value.String(), r.Redistribution.Value != RedistributionNotChosen,
		r.Redistribution.Source)
	l.number("unit", r.Unit)
	l.add("rounding", r.Rounding.Value.String(), true, r.Rounding.Source)
	l.add("residual", r.Residual.Value.String(), r.Residual.Value != ResidualNotChosen, r.Residual.Source)
	l.add("period", r.Period.Value.String(), r.Period.Value != PeriodNotChosen, r.Period.Source)
	l.add("joiners", r.Joiners.Value.String(), r.Joiners.Value != JoinerNotChosen, r.Joiners.Source)
	return l.records
}

// choiceList collects choices.
type choiceList struct{ records []ChoiceRecord }

func (l *choiceList) add(field, value string, made bool, source att.Source) {
	if made {
		l.records = append(l.records, ChoiceRecord{field, value, source, source.Basis == att.BasisRead})
	}
}

func (l *choiceList) number(field string, c Choice[decimal.Decimal]) {
	l.add(field, numberText(c.Value), !c.Value.IsZero(), c.Source)
}

// Unverified returns, for each choice made that does not rest on a source that was read, a warning that names the
// field and the source. Results carry it.
func (r FinancialRules) Unverified() att.Findings { return unverified(r.Choices()) }

// unverified warns of each choice that was not read.
func unverified(choices []ChoiceRecord) att.Findings {
	var found att.Findings
	for _, choice := range choices {
		if !choice.Verified {
			found = append(found, ruleUnverified.Finding("/"+choice.Field, att.Arg{Name: "field", Value: choice.Field},
				att.Arg{Name: "source", Value: citationOr(choice.Source, "no source named")}))
		}
	}
	return found
}

// MarshalJSON writes the name and the choices made. It depends on no package variable of the decimal library.
func (r FinancialRules) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Name    string         `json:"name"`
		Choices []ChoiceRecord `json:"choices"`
	}{r.Name, r.Choices()})
}
