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
		{"20", "10 x 155 mm howitzer", true},
		{"20", "10 x 155mm howitzer", true},
		{"10", "10 x 155 mm howitzer", false},
		{"20", "10 x 5.56 mm rifles", true},
		{"20", "10x 9mm pistols", true},
		{"20", "10 x 9 mm pistols", true},
		{"3", "9 x 19 mm pistols", false},
		{"3", "9 x 19mm pistols", false},
		{"3", "12.7 x 99 mm machine gun", false},
		{"3", "12.7 x 99mm machine gun", false},
		{"20", "10 × T-72", true},
		{"10", "10 × T-72", false},
		{"20", "10pcs T-72", true},
		{"20", "T-72 (10x)", true},
		{"10", "T-72 (10x)", false},
		{"421", "82 mm mortar - 140; 120 mm mortar - 280", true},
		{"420", "82 mm mortar - 140; 120 mm mortar - 280", false},
		{"20", "AMX - 13; Groom - 1", false},
		{"10", "5 tanks (2010), 5 tanks (2011)", false},
		{"11", "5 tanks (2010), 5 tanks (2011)", true},
		{"3", "81 and 120 mm mortars", false},
		{"3", "105 millimetre howitzer", false},
		{"3", "9 millimetre pistols", false},
		{"3", "25 pounder guns", false},
		{"3", ".308 rifles", false},
		{"3", "12 gauge shotguns", false},
		{"3", "22 cal rifles", false},
		{"3", "155 calibre howitzers", false},
		{"3", "40 metre patrol boat", false},
		{"3", "30 knots boat", false},
		{"21", "16 tanks / 5 recovery vehicles", false},
		{"21", "16 tanks plus 5 recovery vehicles", false},
		{"21", "16 tanks. 5 recovery vehicles", false},
		{"21", "16 tanks – 5 recovery vehicles", false},
		{"21", "16 tanks as well as 5 recovery vehicles", false},
		{"21", "16 tanques y 5 vehículos", false},
		{"21", "16 chars et 5 véhicules", false},
		{"21", "16 tanks (T-72) 5 tanks (T-55)", false},
		{"20", "10 x Leopard 2 tanks", true},
		{"20", "10× T-72", true},
		{"8", "4 tanks: 4 T-72, 4 T-55 not among them", false},
		{"5", "BTR-80 (2 x), BTR-70 (3 x)", false},
		{"6", "BTR-80 (2 x), BTR-70 (3 x)", true},
		{"21", "16 tanks, T-55 (5)", false},
		{"15", "10 x T-72; BMP - 5", false},
		{"15", "10 x T-72; T-55 (5x)", false},
		{"18", "1 battalion (18 howitzers)", false},
		{"6", "1 battery (6 launchers)", false},
		{"1000", "20 boxes of 50 pistols", false},
		{"24", "4 pods, 6 rockets each", false},
		{"9", "2 types of tank", false},
		{"9", "3 variants", false},
		{"9", "4 shipments", false},
		{"4", "F-16, 2 x AIM-9 each", false},
		{"1", "Frigate with 8 x Harpoon", false},
		{"2", "AH-1 with 8 x TOW launchers", false},
		{"5", "Rifles 10 each", true},
		{"20", "10 x Vehicle 4 x 4", true},
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
