package risk

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
)

func TestDiversionAppliesByGroupOfItems(t *testing.T) {
	for _, policy := range []terms{{}, {diversionAmmunition: true}, {diversionParts: true}} {
		assert.False(t, policy.diversionApplies(outside))
		assert.True(t, policy.diversionApplies(armsInScope))
		assert.Equal(t, policy.diversionAmmunition, policy.diversionApplies(ammunitionInScope))
		assert.Equal(t, policy.diversionParts, policy.diversionApplies(partsInScope))
	}
}

func TestWhatAWeighingLacks(t *testing.T) {
	day := att.MustDate(2024, 5, 2)
	whole := Weighing{
		Limbs: []Limb{HumanRights}, Likelihood: Clear, Result: BenefitGreater, By: "minister", On: day,
	}
	assert.Empty(t, whole.lacks(day))
	reasons := map[string]bool{}
	for _, change := range []func(*Weighing){
		func(w *Weighing) { w.By = "" },
		func(w *Weighing) { w.On = att.Date{} },
		func(w *Weighing) { w.On = day.AddDays(1) },
		func(w *Weighing) { w.Likelihood = LikelihoodUnknown },
		func(w *Weighing) { w.Result = WeighingUnknown },
		func(w *Weighing) { w.Limbs = nil },
	} {
		w := whole
		change(&w)
		assert.NotEmpty(t, w.lacks(day))
		reasons[w.lacks(day)] = true
	}
	assert.Len(t, reasons, 6)
}
