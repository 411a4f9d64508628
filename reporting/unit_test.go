package reporting_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// A layout without a column for the unit is named once, and only when there is a value of which it could be said.
func TestUnitOfValues(t *testing.T) {
	const header = "reporter,year,flow,category,quantity,partner,value,currency"
	line := "\nNorway,2017,export,I,3,France,"
	for text, want := range map[string]int{line + "12,EUR" + line + "13,EUR": 1, line + "," + line + ",": 0, line + "classified,": 0} {
		named := 0
		for _, f := range checkCSV(t, header+text, nil) {
			assert.NotEqual(t, reporting.CodeNoUnit, f.Code)
			if f.Code == reporting.CodeNoPlace && f.Arg("field") == "unit" {
				named++
			}
		}
		assert.Equal(t, want, named, text)
	}
	found := checkJSON(t, jsonLine(`,"value":{"raw":"12","currency":"EUR"}`))
	assert.Equal(t, []string{"/exports/lines/0/value/raw"}, pointers(found, reporting.CodeNoUnit))
	lenient := func(o *reporting.Options) { o.Profile = reporting.Lenient }
	for _, f := range checkCSV(t, table(t, "value=12|currency=EUR"), lenient) {
		if f.Code == reporting.CodeNoUnit {
			assert.Equal(t, att.SeverityInfo, f.Severity)
		}
	}
}
