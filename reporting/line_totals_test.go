package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/reporting"
)

// A total differs from its parts only when they are all known and count the same thing.
func TestTotals(t *testing.T) {
	for _, c := range []struct {
		rows []string
		want bool
	}{
		{rows("category=VIII.A|quantity=10", "category=VIII.A.1|quantity=4", "category=VIII.A.2|quantity=5"), true},
		{rows("category=VIII.A|quantity=10", "category=VIII.A.1|quantity=classified", "category=VIII.A.2|quantity=4"), false},
		{rows("category=VIII.A|quantity=10", "category=VIII.A.1|quantity=|value=9", "category=VIII.A.2|quantity=4"), false},
		{rows("category=VIII.A|quantity=3", "category=VIII.A.1|quantity=classified", "category=VIII.A.2|quantity=4"), true},
		{rows("category=VIII.A|quantity=10", "category=VIII.A.1|quantity=classified|partner=Chile", "category=VIII.A.2|quantity=4"), true},
		{rows("category=VIII|quantity=10", "category=VIII.A|quantity=6", "category=VIII.A.1|quantity=classified", "category=VIII.B|quantity=4"), false},
		{rows("category=VIII.A|quantity=7|partner=Total", "category=VIII.A.1", "category=VIII.A.2"), true},
		{rows("category=VIII.A|quantity=6|partner=Total", "category=VIII.A.1", "category=VIII.A.2|partner=Chile"), false},
		{rows("category=VIII.A|quantity=7|partner=Total", "category=VIII.A.1", "category=VIII.A.2|quantity=classified"), false},
		{rows("category=VIII.A|quantity=7|partner=Total", "category=VIII.A|quantity=3", "category=VIII.A.1|quantity=4|partner=Chile"), false},
		{rows("category=VIII.A|quantity=8|partner=Total", "category=VIII.A|quantity=3", "category=VIII.A.1|quantity=4|partner=Chile"), true},
		{rows("category=VIII.A|quantity=7|partner=Total", "category=VIII.A.1|partner=Total", "category=VIII.A.2|partner=Total"), true},
		{rows("category=I|quantity=7|partner=Total", "category=I", "category=I|partner=Chile"), true},
		{rows("category=I|quantity=6|partner=Total", "category=I", "category=I|partner=Chile"), false},
		{rows("category=I|quantity=6|partner=Total"), false},
		{rows("category=VIII.A|quantity=3", "category=VIII.A.1|basis=actual", "category=VIII.A.1|basis=authorized|quantity=5"), false},
		{rows("category=VIII.A|basis=authorized|quantity=9", "category=VIII.A.1|basis=actual"), false},
		{rows("category=VIII.A|basis=actual|quantity=9", "category=VIII.A.1|basis=actual"), true},
		{rows("category=VIII.A|basis=authorized|quantity=9", "category=VIII.A.1", form("export", "basis", "actual")), false},
		{rows("category=VII. Missiles and missile launchers|quantity=20", "category=VII. (b) MANPADS|quantity=5"), false},
		{rows("category=V|quantity=6", "category=V|quantity=2", "category=V.a"), false},
		{rows("category=V|quantity=9|partner=Total", "category=V|quantity=6", "category=V.a"), false},
		{rows("category=V|quantity=8|partner=Total", "category=V|quantity=6", "category=V.a"), true},
		{rows("category=Total VII|quantity=9", "category=VII.a|quantity=4", "category=VII.b|quantity=5"), false},
		{rows("category=VII Total|quantity=8", "category=VII.a|quantity=4", "category=VII.b|quantity=5"), true},
		{rows("category=Total VII|quantity=8", "category=VII.a|quantity=4", "category=VII|quantity=5"), false},
		{rows("category=Total I|quantity=7|partner=", "category=I", "category=I|partner=Chile"), true},
		{rows("category=I Total|quantity=6|partner=", "category=I", "category=I|partner=Chile"), false},
		{rows("category=Total I|quantity=6", "category=I", "category=I|partner=Chile"), false},
		{rows("category=TOTAL|quantity=7|partner=", "category=I", "category=V.a|partner=Chile"), true},
		{rows("category=TOTAL|quantity=6|partner=", "category=I", "category=V.a|partner=Chile"), false},
		{rows("category=TOTAL|quantity=6|partner=Total", "category=I", "category=VIII.A.1|partner=Chile"), false},
		{rows("category=TOTAL|quantity=8|partner=", "category=I", "category=V", "category=V.a|quantity=2"), false},
		{rows("category=TOTAL|quantity=9|partner=", "category=I", "category=VOL", "category=V.a"), false},
		{rows("category=TOTAL|quantity=9|partner=", "category=I", "category=Gizmo", "category=V.a"), false},
		{rows("category=TOTAL|quantity=9|partner=", "category=I", "category=V.a|flow=import"), true},
	} {
		assert.Equal(t, c.want, has(checkCSV(t, table(t, c.rows...), nil), reporting.CodeTotal), "%v", c.rows)
	}
}

// A total of money differs from its parts only when they are amounts of the same money.
func TestTotalsOfValues(t *testing.T) {
	for _, c := range []struct {
		rows []string
		want string
	}{
		{
			rows("category=VIII.A|quantity=9|value=100", "category=VIII.A.1|quantity=4|value=60", "category=VIII.A.2|quantity=5|value=50"),
			"the total 100 differs from the sum of its parts 110",
		},
		{rows("category=VIII.A|quantity=9|value=100", "category=VIII.A.1|quantity=4|value=60", "category=VIII.A.2|quantity=5|value=40"), ""},
		{
			rows("category=VIII.A|quantity=|value=100.05", "category=VIII.A.1|value=60", "category=VIII.A.2|value=40"),
			"the total 100.05 differs from the sum of its parts 100",
		},
		{rows("category=VIII.A|quantity=|value=100", "category=VIII.A.1|quantity=|value=60.50", "category=VIII.A.2|quantity=|value=39.5"), ""},
		{rows("category=VIII.A|quantity=|value=100", "category=VIII.A.1|quantity=|value=60", "category=VIII.A.2|quantity=|value=50|currency=USD"), ""},
		{rows("category=VIII.A|quantity=|value=100", "category=VIII.A.1|quantity=|value=60", "category=VIII.A.2|quantity=|value=50|unit=thousand"), ""},
		{rows("category=VIII.A|quantity=|value=100", "category=VIII.A.1|quantity=|value=60", "category=VIII.A.2"), ""},
		{
			rows("category=VIII.A|quantity=|value=50", "category=VIII.A.1|quantity=|value=60", "category=VIII.A.2"),
			"the total 50 differs from the sum of its parts 60",
		},
		{
			rows("category=VIII.A|quantity=|value=100", "category=VIII.A.1|quantity=|value=60", "category=VIII.A.2|quantity=|value=0|currency="),
			"the total 100 differs from the sum of its parts 60",
		},
		{rows("category=VIII.A|quantity=|value=100", "category=VIII.A.1|quantity=|value=60", "category=VIII.A.2|quantity=|value=1.0005"), ""},
		{rows("category=VIII.A|quantity=|value=100", "category=VIII.A.1|quantity=|value=60", "category=VIII.A.2|quantity=|value=99999999999999"), ""},
		{
			rows("category=I|quantity=|value=7|partner=Total", "category=I|quantity=|value=3", "category=I|quantity=|value=3|partner=Chile"),
			"the total 7 differs from the sum of its parts 6",
		},
		{rows("category=I|quantity=|value=6|partner=Total", "category=I|quantity=|value=3", "category=I|quantity=|value=3|partner=Chile"), ""},
		{rows("category=VIII.A|quantity=|value=7|partner=Total", "category=VIII.A.1|quantity=|value=3|partner=Total",
			"category=VIII.A.2|quantity=|value=3|partner=Total"), "the total 7 differs from the sum of its parts 6"},
		{rows("category=VIII.A|quantity=|value=7|basis=actual", "category=VIII.A.1|quantity=|value=3|basis=authorized"), ""},
	} {
		var said string
		for _, f := range checkCSV(t, table(t, priced(c.rows)...), nil) {
			if f.Code == reporting.CodeTotal {
				said = f.Text()
				assert.Equal(t, "/exports/lines/0/value/raw", f.Pointer)
				assert.Equal(t, "K2", f.Place.Cell)
			}
		}
		assert.Equal(t, c.want, said, "%v", c.rows)
	}
}

// priced gives euros to the rows that name no currency, and one to those that name no unit.
func priced(rows []string) (all []string) {
	for _, row := range rows {
		for field, value := range map[string]string{"currency": "EUR", "unit": "one"} {
			if !strings.Contains(row, field+"=") {
				row += "|" + field + "=" + value
			}
		}
		all = append(all, row)
	}
	return all
}

// A line is the same in another year only with the same amount in the same currency and unit.
func TestSameLineInAnotherYear(t *testing.T) {
	for _, c := range []struct {
		this, next string
		want       bool
	}{
		{"quantity=118", "quantity=118", true},
		{"quantity=118", "quantity=118 ", true},
		{"quantity=|value=12.50|currency=EUR", "quantity=|value=1250|currency=EUR", false},
		{"quantity=|value=12.50|currency=EUR", "quantity=|value=12.50|currency=EUR", true},
		{"quantity=118|value=5|currency=EUR", "quantity=118|value=5|currency=USD", false},
		{"quantity=118|value=5|currency=EUR|unit=one", "quantity=118|value=5|currency=EUR|unit=thousand", false},
		{"quantity=1.50", "quantity=150", false},
	} {
		found := checkCSV(t, table(t, c.this, c.next+"|year=2018"), nil)
		assert.Equal(t, c.want, has(found, reporting.CodeSameAsBefore), "%s, %s", c.this, c.next)
	}
}

// A line that is a total by its label needs no partner, and is read as one.
func TestLabelsOfTotals(t *testing.T) {
	for row, want := range map[string]string{
		"category=TOTAL|partner=": "13-3-48", "category=Total I|partner=": "13-3-48", "category=I Total|partner=": "13-3-48",
		"category=Grand total|partner=": "13-3-48", "category=Total exports|partner=": "13-3-48", "category=Subtotal VIII.A": "13-3-48",
		"category=Total gizmos|partner=": "13-3-04 13-3-05", "category=I Battle tanks (total)|partner=": "13-3-48",
	} {
		assert.Equal(t, want, lineCodes(t, row), row)
	}
	f := firstOf(t, checkCSV(t, table(t, "category=TOTAL"), nil), reporting.CodeLabelDrift)
	assert.Contains(t, f.Text(), "the total of all categories")
	f = firstOf(t, checkCSV(t, table(t, "category=Total I"), nil), reporting.CodeLabelDrift)
	assert.Contains(t, f.Text(), "is read as the total of I")
}
