package finance

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// attFinancialRules names the document that holds the Treaty's financial rules. Its text was not read.
const attFinancialRules = "ATT/CSP1/CONF/2 (Article 17(3)), text not read"

// NewATTRules returns rules for the Arms Trade Treaty's budgets. The text of the Treaty's financial rules,
// ATT/CSP1/CONF/2, was not read for this library, so it presumes no number: the ceiling in per cent and the minimum
// contribution have to be given, with the source that the caller has for them, and so have the base, the unit, the
// residual and the other choices in rest. What is given without a source is marked as resting on a text that was not
// read, and results carry the mark.
//
// Whether a cap for least developed countries exists is not known; rest may have one. Errors wrap ErrRules.
func NewATTRules(
	ceiling Choice[decimal.Decimal], minimum Choice[Money], rest FinancialRules,
) (FinancialRules, error) {
	if ceiling.Value.Sign() <= 0 {
		return FinancialRules{}, fmt.Errorf("%w: the ATT's ceiling is not given", ErrRules)
	}
	if minimum.Value.Sign() <= 0 {
		return FinancialRules{}, fmt.Errorf("%w: the ATT's minimum contribution is not given", ErrRules)
	}
	r := rest.clone()
	r.Ceiling, r.FloorMoney = ceiling, minimum
	if r.Name == "" {
		r.Name = "Arms Trade Treaty"
	}
	for _, source := range sourcesOf(&r) {
		if *source == (att.Source{}) {
			*source = att.Source{
				Citation: attFinancialRules, Confidence: att.LowConfidence, Basis: att.BasisMemory,
			}
		}
	}
	if err := r.Check().Err(); err != nil {
		return FinancialRules{}, fmt.Errorf("%w: %w", ErrRules, err)
	}
	return r, nil
}

// sourcesOf returns the source of every choice but those of fixed shares, which name their decision.
func sourcesOf(r *FinancialRules) []*att.Source {
	return []*att.Source{
		&r.Base.Source, &r.Scale.Source, &r.Ceiling.Source, &r.Floor.Source, &r.FloorMoney.Source, &r.LDCCap.Source,
		&r.LDCDate.Source, &r.Minimum.Source, &r.MinimumRate.Source, &r.Redistribution.Source, &r.Unit.Source,
		&r.Rounding.Source, &r.Residual.Source, &r.Period.Source, &r.Joiners.Source,
	}
}
