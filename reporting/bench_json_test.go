package reporting_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/reporting"
)

// benchmarkJSON is the report that holds the lines of benchmarkCSV, as one document.
func benchmarkJSON(b *testing.B) string {
	b.Helper()
	source, err := reporting.NewCSVReader(bytes.NewReader(benchmarkRemarks(b)), reporting.CSVOptions{})
	require.NoError(b, err)
	reports, err := checker(b, nil).Collect("", source)
	require.NoError(b, err)
	whole := reports[0]
	for _, r := range reports[1:] {
		whole.Exports.Lines = append(whole.Exports.Lines, r.Exports.Lines...)
		whole.Imports.Lines = append(whole.Imports.Lines, r.Imports.Lines...)
	}
	clearPlaces(&whole)
	var text bytes.Buffer
	require.NoError(b, reporting.WriteJSON(&text, whole))
	return text.String()
}

func BenchmarkDecodeJSONAlone(b *testing.B) {
	text := benchmarkJSON(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var report reporting.AnnualReport
		require.NoError(b, json.Unmarshal([]byte(text), &report))
	}
}

func BenchmarkCheckJSON(b *testing.B) {
	text := benchmarkJSON(b)
	c := checker(b, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		source, err := reporting.NewJSONReader(strings.NewReader(text), reporting.Limits{})
		require.NoError(b, err)
		places := 0
		result, err := c.Check("bench.json", source, func(m *reporting.Mark) {
			if m.Place().Line > 0 {
				places++
			}
		})
		require.NoError(b, err)
		require.Greater(b, result.Records, benchmarkRows)
		require.Positive(b, places)
	}
}
