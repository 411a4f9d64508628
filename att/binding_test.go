package att_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestBindingOn(t *testing.T) {
	for _, test := range []struct {
		state       att.State
		day         string
		kind        att.BindingKind
		provision   string
		from, until string
		confidence  att.Confidence
	}{
		{"ESP", "2013-06-02", att.BindingNone, "22", "", "2013-06-02", att.HighConfidence},
		{"ESP", "2013-06-03", att.BindingProvisional, "23", "2013-06-03", "2014-12-23", att.MediumConfidence},
		{"ESP", "2014-04-02", att.BindingProvisional, "23", "2013-06-03", "2014-12-23", att.MediumConfidence},
		{"ESP", "2014-12-23", att.BindingProvisional, "23", "2013-06-03", "2014-12-23", att.MediumConfidence},
		{"ESP", "2014-12-24", att.BindingInForce, "22(1)", "2014-12-24", "", att.HighConfidence},
		{"CHE", "2015-01-29", att.BindingNone, "22", "", "2015-01-29", att.HighConfidence},
		{"CHE", "2015-01-30", att.BindingProvisional, "23", "2015-01-30", "2015-04-29", att.MediumConfidence},
		{"CHE", "2015-04-29", att.BindingProvisional, "23", "2015-01-30", "2015-04-29", att.MediumConfidence},
		{"CHE", "2015-04-30", att.BindingInForce, "22(2)", "2015-04-30", "", att.HighConfidence},
		{"FRA", "2014-04-02", att.BindingNone, "22(1)", "", "2014-12-23", att.HighConfidence},
		{"CAN", "2019-06-19", att.BindingNone, "22(2)", "", "2019-09-16", att.HighConfidence},
		{"TUR", "2020-01-01", att.BindingNone, "22", "", "", att.HighConfidence},
		{"USA", "2020-01-01", att.BindingNone, "22", "", "", att.HighConfidence},
		{"KEN", "2020-01-01", att.BindingNone, "22", "", "", att.HighConfidence},
		{"ECU", "2014-01-01", att.BindingNone, "22", "", "", att.LowConfidence},
		{"ECU", "2020-01-01", att.BindingUnknown, "21(3)", "", "", att.LowConfidence},
	} {
		b := att.BindingOn(test.state, day(t, test.day))
		name := fmt.Sprint(test.state, " ", test.day)
		assert.Equal(t, test.kind, b.Kind, name)
		assert.Equal(t, test.provision, b.Provision.String(), name)
		assert.Equal(t, day(t, test.from), b.From, name)
		assert.Equal(t, day(t, test.until), b.Until, name)
		assert.Equal(t, test.confidence, b.Source.Confidence, name)
		assert.Equal(t, att.MembershipAsOf(), b.AsOf, name)
		assert.False(t, b.AfterData, name)
	}
	assert.True(t, att.BindingOn("GBR", att.MustDate(2026, 2, 4)).AfterData)
}

func TestBindingOfNobodyIsUnknown(t *testing.T) {
	for _, b := range []att.Binding{
		att.BindingOn("", att.MustDate(2020, 1, 1)),
		att.BindingOn("ZZZ", att.MustDate(2020, 1, 1)),
		att.BindingOn("GBR", att.Date{}),
		{},
	} {
		assert.Equal(t, att.BindingUnknown, b.Kind)
	}
	b := att.Membership{State: "GBR", Signed: att.MustDate(2013, 6, 3)}.BindingOn(att.Date{})
	assert.Equal(t, "the day is not known", b.Reason)
}

func TestAWithdrawnStateIsBoundUntilWithdrawalTakesEffect(t *testing.T) {
	m, _ := att.MembershipOf("GBR")
	m.WithdrawalNotified = att.MustDate(2030, 1, 1)
	m.WithdrawalEffective = att.WithdrawalTakesEffect(m.WithdrawalNotified, att.MustDate(2030, 12, 31))
	b := m.BindingOn(att.MustDate(2030, 12, 30))
	assert.Equal(t, att.BindingInForce, b.Kind)
	assert.Equal(t, att.MustDate(2030, 12, 30), b.Until)
	b = m.BindingOn(att.MustDate(2030, 12, 31))
	assert.Equal(t, att.BindingNone, b.Kind)
	assert.Equal(t, "24(2)", b.Provision.String())
	assert.Equal(t, att.StatusWithdrawn, b.Status)
	assert.Contains(t, b.Reason, "24(3)")
}

func TestBindingSurvivesJSON(t *testing.T) {
	for _, s := range []att.State{"ESP", "ECU", "KEN", "USA", "CHE"} {
		b := att.BindingOn(s, att.MustDate(2015, 2, 1))
		text, err := json.Marshal(b)
		require.NoError(t, err)
		var again att.Binding
		require.NoError(t, json.Unmarshal(text, &again))
		assert.Equal(t, b, again)
	}
}

func ExampleBindingOn() {
	b := att.BindingOn("CHE", att.MustDate(2015, 2, 1))
	fmt.Println(b.Kind, b.Provision, b.From, b.Until)
	fmt.Println(att.BindingOn("ECU", att.MustDate(2026, 1, 1)).Kind)
	// Output:
	// applied_provisionally 23 2015-01-30 2015-04-29
	// unknown
}
