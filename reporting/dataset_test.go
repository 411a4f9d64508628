package reporting_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

func TestDatasets(t *testing.T) {
	names := map[string]bool{}
	for _, known := range att.Datasets() {
		names[known.Name] = true
	}
	var order []string
	for _, d := range reporting.Datasets() {
		assert.False(t, names[d.Name], "%s names two datasets", d.Name)
		names[d.Name] = true
		order = append(order, d.Name)
		assert.Regexp(t, `^[0-9a-f]{12}$`, d.Version, d.Name)
		assert.False(t, d.AsOf.IsZero(), d.Name)
		assert.False(t, d.Checked.Before(d.AsOf), d.Name)
		assert.NotEmpty(t, d.Source, d.Name)
		assert.NotEmpty(t, d.Note, d.Name)
		assert.Positive(t, d.Rows, d.Name)
	}
	assert.True(t, slices.IsSorted(order))
	again := reporting.Datasets()
	assert.Equal(t, again, reporting.Datasets(), "the same data have the same version")
	assert.Equal(t, len(reporting.Templates()[0].Fields), reporting.Datasets()[0].Rows)
	assert.Equal(t, len(reporting.Questions()), reporting.Datasets()[1].Rows)
}
