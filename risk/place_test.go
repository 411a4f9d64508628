package risk_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// places lists place, pointer and code of each finding of an error.
func places(t *testing.T, err error) []string {
	t.Helper()
	found, ok := errors.AsType[*att.Error](err)
	require.True(t, ok, "%v", err)
	var list []string
	for _, f := range found.Findings {
		list = append(list, f.Place.String()+" "+f.Pointer+" "+string(f.Code))
	}
	return list
}

// What a case or policy lacks, or says against itself, has a line and a column as much as what cannot be read.
func TestEveryFaultOfAFileHasAPlace(t *testing.T) {
	_, err := risk.ParseCase(strings.NewReader(`{"format": "att-case/1",
 "deciding_state": "NLD", "exporter": "BEL", "activity": "export",
 "lines": [{"ref": "L1"}, {"ref": "L1", "end_users": ["EU1"]}]}`))
	assert.Equal(t, []string{
		"1:1  RISK-CASE-01", "2:20 /deciding_state RISK-CASE-05", "3:35 /lines/1/ref RISK-CASE-03",
		"3:55 /lines/1/end_users/0 RISK-CASE-04",
	}, places(t, err))

	_, err = risk.ParseCase(strings.NewReader("{\n \"format\": \"att-case/9\"}"))
	assert.Equal(t, []string{"2:12 /format RISK-FILE-07"}, places(t, err))

	_, err = risk.ParsePolicy(strings.NewReader(`{"format": "att-policy/1",
 "state": "NLD", "authority": "A", "valid_from": "2015-01-01", "valid_until": "2014-01-01"}`))
	assert.Contains(t, places(t, err), "1:1 /overriding_risk RISK-POLICY-01")
	assert.Contains(t, places(t, err), "1:1  RISK-POLICY-06")
}

// What stands there and cannot be read is not missing as well, and what stands there twice is reported once.
func TestOneFaultIsReportedOnce(t *testing.T) {
	_, err := risk.ParseCase(strings.NewReader(`{"format": "att-case/1", "format": "att-case/1",
 "deciding_state": "Atlantis", "authorization_day": "2024-02-30", "activity": 7, "lines": "none"}`))
	assert.Equal(t, []string{
		"1:26 /format RISK-FILE-03", "2:20 /deciding_state RISK-FILE-05", "2:53 /authorization_day RISK-FILE-05",
		"2:79 /activity RISK-FILE-04", "2:91 /lines RISK-FILE-04",
	}, places(t, err))
}
