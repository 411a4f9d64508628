package finance_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/finance"
)

func TestDocumentsReadWhatTheyWrite(t *testing.T) {
	text, err := json.Marshal(goodBudget(t))
	require.NoError(t, err)
	assert.Contains(t, string(text), `{"format":"att-budget/1","name":"2026"`)
	assert.Contains(t, string(text), `"approved":"1000.00 USD"`)
	var budget finance.Budget
	require.NoError(t, json.Unmarshal(text, &budget))
	assert.Equal(t, goodBudget(t), budget)

	text, err = json.Marshal(goodPlan(t))
	require.NoError(t, err)
	assert.Contains(t, string(text), `{"format":"att-payment-plan/1","member":"KEN"`)
	var plan finance.PaymentPlan
	require.NoError(t, json.Unmarshal(text, &plan))
	assert.Equal(t, goodPlan(t), plan)

	for _, bad := range []string{
		`{}`, `[]`, `{"format":"att-budget/2"}`, `{"format":"att-budget/1","more":1}`,
		`{"format":"att-payment-plan/1","more":1}`, `{"format":"att-payment-plan/1","outstanding":"1.005 USD"}`,
	} {
		assert.Error(t, json.Unmarshal([]byte(bad), &budget), bad)
		assert.Error(t, json.Unmarshal([]byte(bad), &plan), bad)
	}
	require.ErrorIs(t, budget.UnmarshalJSON([]byte(`{"format":"att-budget/1"} x`)), finance.ErrFormat)
	require.ErrorIs(t, plan.UnmarshalJSON([]byte(`{"format":"att-payment-plan/1"} x`)), finance.ErrFormat)
}

func FuzzDocuments(f *testing.F) {
	budget, err := json.Marshal(goodBudget(f))
	require.NoError(f, err)
	plan, err := json.Marshal(goodPlan(f))
	require.NoError(f, err)
	f.Add(budget)
	f.Add(plan)
	f.Fuzz(func(t *testing.T, data []byte) {
		var b finance.Budget
		if b.UnmarshalJSON(data) == nil {
			text, err := json.Marshal(b)
			require.NoError(t, err)
			var again finance.Budget
			require.NoError(t, json.Unmarshal(text, &again))
			require.Equal(t, b.Check(), again.Check())
			require.Equal(t, b.Totals(), again.Totals())
		}
		var p finance.PaymentPlan
		if p.UnmarshalJSON(data) == nil {
			require.NotEmpty(t, p.Check(day(t, "0001-01-01")), "no plan can be in time")
			_, err := p.Progress(newLedger(t), day(t, "2026-01-01"))
			require.True(t, err != nil || p.Outstanding.IsValid())
		}
	})
}
