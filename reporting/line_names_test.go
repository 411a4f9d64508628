package reporting_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/reporting"
)

// An end user is a State beside the word for its authority; where something was made is none.
func TestEndUserInRemark(t *testing.T) {
	for _, c := range []struct {
		remark  string
		endUser string
		other   bool
	}{
		{"Ministry of Defence - South Sudan", "South Sudan", false},
		{"Ministry of Defence of Germany", "Germany", false},
		{"Ministry of Defence, Germany", "Germany", false},
		{"Ministry of Defence, South Sudan", "South Sudan", false},
		{"Ministry of Defence (Germany)", "Germany", false},
		{"Germany Army", "Germany", false},
		{"Police in Germany", "Germany", false},
		{"Made in Italy for the Government of Germany", "Germany", false},
		{"Ministry of Defence. Made in Germany", "", true},
		{"Ministry of Defence; Germany", "", true},
		{"made in Germany for the police", "", true},
		{"Norwegian Army; built in Germany", "", true},
		{"Norwegian Army built in Germany", "", true},
		{"made in Germany police cars", "", true},
		{"police, Germany made engines", "", true},
		{"Ministry of Defence of Sweden", "", false},
		{"made in Germany", "", true},
	} {
		found := checkCSV(t, table(t, "partner=Sweden|comments="+c.remark), nil)
		assert.Equal(t, c.endUser != "", has(found, reporting.CodeEndUser), c.remark)
		assert.Equal(t, c.other, has(found, reporting.CodeOtherState), c.remark)
		if c.endUser != "" {
			assert.Contains(t, firstOf(t, found, reporting.CodeEndUser).Text(), "end user in "+c.endUser, c.remark)
		}
	}
	found := checkCSV(t, table(t, "partner=Chrypre|comments=Ministry of Defence of Germany"), nil)
	assert.False(t, has(found, reporting.CodeEndUser), "the partner is not known")
}
