//go:build exhaustive

package risk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// part is a raw representative of one set of verdicts: a case, and the one fact by which the set is reached.
type part struct {
	from     risk.Case
	fact     fact
	verdicts []uint8
}

// The verdicts of an appraisal.
const (
	u = uint8(iota)
	b
	o
)

func caseOf(t *testing.T, change func(*risk.CaseData)) risk.Case {
	t.Helper()
	d := cleanCase()
	d.Measures = []risk.Measure{goodMeasure("M")}
	change(&d)
	c, err := risk.NewCase(d)
	require.NoError(t, err)
	return c
}

// appraisalParts has one raw representative of each set of verdicts that a limb can reach, at a threshold.
func appraisalParts(t *testing.T, limb risk.Limb, bar risk.Likelihood, balancing bool) []part {
	t.Helper()
	p := limb.Provision()
	weighs := balancing && limb < criteria
	known, mitigated := risk.Known(bar), []string{"M"}
	weigh := func(d *risk.CaseData) {
		if !weighs {
			return
		}
		d.Weighings = []risk.Weighing{{
			Limbs: []risk.Limb{limb}, Likelihood: bar, Result: risk.RiskGreater, By: "minister", On: testDay,
		}}
	}
	of := func(name string, verdicts []uint8, a risk.Appraisal, more ...func(*risk.CaseData)) part {
		if conditional(limb) && a.Offence.IsZero() && name != "offence" {
			a.Offence = risk.Known(att.Yes)
		}
		return part{caseOf(t, func(d *risk.CaseData) {
			d.Statements[0].Appraisals[limb] = a
			for _, change := range more {
				change(d)
			}
		}), fact{p, name, ""}, verdicts}
	}
	parts := []part{
		of("", []uint8{u}, risk.Appraisal{Before: risk.Known(risk.Negligible)}),
		of("", []uint8{b}, risk.Appraisal{Before: known, After: risk.Known(risk.Negligible), Measures: mitigated}),
		of("", []uint8{o}, risk.Appraisal{Before: known}, weigh),
	}
	if weighs {
		// A weighing is needed: the risk is greater, or the benefit is.
		// And the benefit may reach the residual, but not the likelihood before.
		parts = append(parts, of("weighing", []uint8{u, o}, risk.Appraisal{Before: known}),
			of("weighing", []uint8{b, u, o}, risk.Appraisal{Before: risk.Known(bar + 1), After: known, Measures: mitigated}))
	} else {
		parts = append(parts,
			of("before", []uint8{u, o}, risk.Appraisal{}),
			of("after", []uint8{b, o}, risk.Appraisal{Before: known, Measures: mitigated}),
			of("before", []uint8{u, b, o}, risk.Appraisal{After: risk.Known(risk.Negligible), Measures: mitigated}))
	}
	if conditional(limb) {
		parts = append(parts, of("offence", []uint8{u, b},
			risk.Appraisal{Before: known, After: risk.Known(risk.Negligible), Measures: mitigated}))
	}
	return parts
}

// The verdicts on scope: outside, or in scope with 11(2) appraised or not.
const (
	outsideTreaty = uint8(iota)
	withDiversion
	withoutDiversion
)

// scopeParts has a representative of each state of scope under a policy that appraises 11(2) for parts and not for
// ammunition.
func scopeParts(t *testing.T) []part {
	t.Helper()
	line := func(class att.ItemClass, three, four att.Answer) func(*risk.CaseData) {
		return func(d *risk.CaseData) {
			l := &d.Lines[0]
			l.Class.Value, l.Condition3.Value, l.Condition4.Value = class, three, four
		}
	}
	class := fact{att.Art2Par1, "class", ""}
	own := func(d *risk.CaseData) {
		d.Statements[0].OwnMovement = risk.OwnMovement{ByStateParty: risk.Known(att.Yes), OwnUse: risk.Known(att.Yes)}
	}
	return []part{
		{caseOf(t, line(att.OutsideTreaty, 0, 0)), fact{}, []uint8{outsideTreaty}},
		{caseOf(t, line(att.Arms, 0, 0)), fact{}, []uint8{withDiversion}},
		{caseOf(t, line(att.Parts, 0, att.Yes)), fact{}, []uint8{withDiversion}},
		{caseOf(t, line(att.Ammunition, att.Yes, 0)), fact{}, []uint8{withoutDiversion}},
		{caseOf(t, own), fact{att.Art2Par3, "keeps_ownership", ""}, []uint8{withDiversion, outsideTreaty}},
		{caseOf(t, line(att.Parts, 0, 0)), fact{att.Art4, "condition_4", ""}, []uint8{withDiversion, outsideTreaty}},
		{
			caseOf(t, line(att.Ammunition, 0, 0)),
			fact{att.Art3, "condition_3", ""},
			[]uint8{withoutDiversion, outsideTreaty},
		},
		{
			caseOf(t, line(att.ItemClassUnknown, att.Yes, att.Yes)), class,
			[]uint8{withDiversion, withoutDiversion, withDiversion, outsideTreaty},
		},
	}
}

// prohibitionParts has clear, violated and open for each paragraph of Article 6.
func prohibitionParts(t *testing.T) [3][]part {
	t.Helper()
	unviolated, violated, open := []uint8{0}, []uint8{1}, []uint8{0, 1}
	of := func(name fact, verdicts []uint8, change func(*risk.Statement)) part {
		return part{caseOf(t, func(d *risk.CaseData) { change(&d.Statements[0]) }), name, verdicts}
	}
	quiet := func(*risk.Statement) {}
	return [3][]part{
		{
			of(fact{}, unviolated, quiet),
			of(fact{att.Art6Par1, "violated", ""}, open, func(s *risk.Statement) {
				s.SecurityCouncil.Violated = risk.Fact[att.Answer]{}
			}),
			of(fact{}, violated, func(s *risk.Statement) { s.SecurityCouncil.Violated.Value = att.Yes }),
		},
		{
			of(fact{}, unviolated, quiet),
			of(fact{att.Art6Par2, "violated", ""}, open, func(s *risk.Statement) {
				s.Agreements.Violated = risk.Fact[att.Answer]{}
			}),
			of(fact{}, violated, func(s *risk.Statement) { s.Agreements.Violated.Value = att.Yes }),
		},
		{
			of(fact{}, unviolated, quiet),
			of(fact{att.Art6Par3, "knowledge", ""}, open, func(s *risk.Statement) {
				s.Atrocities.Crime, s.Atrocities.Knowledge = risk.Known(risk.Genocide), risk.Fact[risk.Knowledge]{}
			}),
			of(fact{}, violated, func(s *risk.Statement) {
				s.Atrocities.Crime, s.Atrocities.Knowledge = risk.Known(risk.Genocide), risk.Known(risk.ActualKnowledge)
			}),
		},
	}
}
