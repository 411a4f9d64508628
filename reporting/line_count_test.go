package reporting_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// What a remark counts is compared with the quantity only where its words are clear.
func TestRemarkAgainstQuantity(t *testing.T) {
	for _, c := range []struct {
		quantity, remark string
		want             bool
	}{
		{"1000", "1,000 pcs", false},
		{"1000", "1.000 pcs", false},
		{"1000", "1 000 pcs.", false},
		{"100", "1,000 pcs", false},
		{"100", "1000 pcs", true},
		{"140", "140 pcs. of 280 pcs. ordered", false},
		{"150", "140 pcs. of 280 pcs.", true},
		{"5", "5 Leopard, 2 of which upgraded", false},
		{"6", "5 leopards, 2 of which upgraded", true},
		{"3", "Contract 15 units; delivered 3 units", false},
		{"4", "Contract 15 units; delivered 3 units", false},
		{"3", "10 spare barrels", false},
		{"5", "5 tanks, 10 spare barrels", false},
		{"4", "5 tanks, 10 spare barrels", true},
		{"1", "3 crew members", false},
		{"1", "3 crewed boats", true},
		{"200", "200 missiles, 50 missile launchers", false},
		{"210", "200 missiles, 50 missile launchers", true},
		{"5", "10x vehicle", true},
		{"10", "10x vehicle", false},
		{"5", "x10 vehicles", true},
		{"5", "10x zoom", false},
		{"5", "8x8 vehicle", false},
		{"5", "X10 vehicles", false},
		{"7", "5x vehicle; 3x trailer", true},
		{"8", "5x vehicle; 3x trailer", false},
		{"2", "Set of 3 missiles", false},
	} {
		found := checkCSV(t, table(t, "category=II|quantity="+c.quantity+"|comments="+c.remark), nil)
		assert.Equal(t, c.want, has(found, reporting.CodeRemarkCount), "%s: %s", c.quantity, c.remark)
	}
}

func firstOf(tb testing.TB, found []reporting.Finding, code att.Code) reporting.Finding {
	tb.Helper()
	i := slices.IndexFunc(found, func(f reporting.Finding) bool { return f.Code == code })
	require.GreaterOrEqual(tb, i, 0, "%s is not found: %v", code, found)
	return found[i]
}

// A suggestion can take the place of the whole cell without anything being lost; there is none otherwise.
func TestSuggestionsReplaceTheCell(t *testing.T) {
	for _, c := range []struct {
		row        string
		code       att.Code
		suggestion string
		change     func(*reporting.Options)
	}{
		{"quantity=10 pcs", reporting.CodeNumberText, "10", nil},
		{"quantity=10 Units.", reporting.CodeNumberText, "10", nil},
		{"quantity=1,000 pcs", reporting.CodeNumberText, "", nil},
		{"quantity=1,000 pcs", reporting.CodeNumberText, "1000", english},
		{"quantity=1,5 pcs", reporting.CodeNumberText, "", english},
		{"quantity=3 1)", reporting.CodeNumberText, "", nil},
		{"quantity=5-10", reporting.CodeNumberText, "", nil},
		{"quantity=2 x 5", reporting.CodeNumberText, "", nil},
		{"quantity=10k", reporting.CodeNumberText, "", nil},
		{"quantity=1e3", reporting.CodeNumberText, "", nil},
		{"quantity=1/2", reporting.CodeNumberText, "", nil},
		{"quantity=99999999999999999999 pcs", reporting.CodeNumberText, "", nil},
		{"partner=Sweden|comments=Ministry of Defence - South Sudan", reporting.CodeEndUser, "", nil},
		{"partner=Chrypre", reporting.CodeUnresolved, "Cyprus", nil},
		{"partner=Nigeri", reporting.CodeUnresolved, "", nil},
		{"partner=Hamburg (Germany)", reporting.CodeUnresolved, "", nil},
	} {
		f := firstOf(t, checkCSV(t, table(t, c.row), c.change), c.code)
		assert.Equal(t, c.suggestion, f.Suggestion, c.row)
	}
	f := firstOf(t, checkCSV(t, table(t, "partner=Nigeri"), nil), reporting.CodeUnresolved)
	assert.Contains(t, f.Text(), "near it: Niger")
	assert.Contains(t, f.Text(), "Nigeria")
	f = firstOf(t, checkCSV(t, table(t, "partner=Qqqqq"), nil), reporting.CodeUnresolved)
	assert.Contains(t, f.Text(), "near it: no name")
}
