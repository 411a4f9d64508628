package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/reporting"
)

// The time for a long cell grows with its length, not with its square.
func TestLongNumbers(t *testing.T) {
	for text, code := range map[string]string{
		strings.Repeat("1,2 ", 120_000):          string(reporting.CodeNotCount),
		"1" + strings.Repeat(",234", 120_000):    string(reporting.CodeNotCount),
		"1" + strings.Repeat(",000", 5):          string(reporting.CodeAmbiguous),
		"0" + strings.Repeat(",000", 2) + ",012": string(reporting.CodeAmbiguous),
	} {
		var said []string
		for _, f := range checkCSV(t, "reporter,year,flow,category,quantity,partner\nNorway,2017,export,I,\""+text+"\",France\n", nil) {
			if strings.HasSuffix(f.Pointer, "/quantity/raw") {
				said = append(said, string(f.Code))
			}
		}
		assert.Equal(t, []string{code}, said, text[:9])
	}
}
