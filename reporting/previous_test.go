package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// A file of the year before that does not say whose it is, is taken for that of the State and year of the options.
func TestPreviousWithoutReporterAndYear(t *testing.T) {
	const bare = "flow,category,quantity,partner\nimport,I,118,France\nimport,II,45,Chile\n"
	before := func(state att.State, year int) *reporting.Memory {
		source, err := reporting.NewCSVReader(strings.NewReader(bare), reporting.CSVOptions{})
		require.NoError(t, err)
		memory, err := checker(t, func(o *reporting.Options) { o.State, o.Year = state, year }).Remember("before.csv", source)
		require.NoError(t, err)
		return memory
	}
	for _, c := range []struct {
		memory        *reporting.Memory
		same, missing int
	}{
		{before("NOR", 2017), 2, 0},
		{before("NOR", 2016), 0, 1},
		{before("SWE", 2017), 0, 1},
		{before("NOR", 0), 0, 1},
		{nil, 0, 0},
	} {
		found, _ := checked(t, bare, func(o *reporting.Options) { o.State, o.Year, o.Previous = "NOR", 2018, c.memory })
		assert.Len(t, only(found, reporting.CodeSameAsBefore), c.same)
		missing := only(found, reporting.CodeNoPrevious)
		require.Len(t, missing, c.missing)
		for _, f := range missing {
			assert.Equal(t, "what was remembered holds no report of NOR for 2017 to compare with", f.Text())
			assert.Equal(t, reporting.Key{State: "NOR", Year: 2018}, f.Report)
		}
	}
	// The year before may stand in the file itself.
	found, _ := checked(t, head+row+"Norway,2018,export,I,118,France,x\n", func(o *reporting.Options) { o.Previous = before("NOR", 2016) })
	assert.Empty(t, only(found, reporting.CodeNoPrevious))
}

// Of statements that contradict each other none holds, in a check and in what is collected.
func TestContradictingStatements(t *testing.T) {
	for _, rows := range [][]string{
		{form("export", "nil", "yes"), form("export", "nil", "no")},
		{form("export", "nil", "no"), form("export", "nil", "yes"), form("export", "nil", "yes")},
	} {
		text := table(t, rows...)
		found, result := checked(t, text, nil)
		twice := only(found, reporting.CodeStatedTwice)
		require.Len(t, twice, len(rows)-1)
		assert.Equal(t, 3, twice[0].Place.Line)
		assert.Equal(t, "/exports/nil", twice[0].Pointer)
		assert.Len(t, only(found, reporting.CodeNoForm), 2, "neither nil nor lines")
		assert.Equal(t, reporting.FormAbsent, result.Reports[0].Exports.Status)
		source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
		require.NoError(t, err)
		reports, err := checker(t, nil).Collect("", source)
		require.NoError(t, err)
		assert.Equal(t, att.Unknown, reports[0].Exports.Nil)
	}
	for _, rows := range [][]string{
		{title("visibility", "public"), title("visibility", "restricted")},
		{title("submitted", "2018-05-01"), title("submitted", "2018-05-02")},
		{title("authority", "Ministry"), title("authority", "Agency")},
		{form("import", "basis", "actual"), form("import", "basis", "authorized")},
		{form("import", "nil", "yes"), form("import", "nil", "perhaps")},
	} {
		found := checkCSV(t, table(t, append(rows, "")...), nil)
		assert.Len(t, only(found, reporting.CodeStatedTwice), 1, rows)
	}
	for _, f := range only(checkCSV(t, table(t, title("authority", "Ministry"), title("authority", "Agency")), nil), reporting.CodeRequired) {
		assert.NotEqual(t, "/authority", f.Pointer, "stated, if in two ways")
	}
	for _, rows := range [][]string{
		{form("export", "nil", "yes"), form("import", "nil", "no")},
		{form("export", "nil", "yes"), form("export", "nil", "X"), form("export", "nil", "")},
		{title("visibility", "public"), form("export", "visibility", "restricted")},
		{title("visibility", "restricted"), title("visibility", "states_parties_only")},
		{form("import", "basis", "actual"), form("import", "basis", "Actual transfers")},
		{title("authority", ""), title("authority", "Ministry")},
	} {
		assert.Empty(t, only(checkCSV(t, table(t, append(rows, "")...), nil), reporting.CodeStatedTwice), rows)
	}
}

// The list of enclosed forms is held against a nil form too.
func TestNilFormThatIsSaidNotToBeEnclosed(t *testing.T) {
	nothing := rows(form("export", "nil", "yes"), form("export", "included", "yes"), form("export", "nil_included", "no"))
	found := only(checkCSV(t, table(t, nothing...), nil), reporting.CodeFormTick)
	require.Len(t, found, 1)
	assert.Equal(t, "/exports/nil_included", found[0].Pointer)
	nothing[2] = form("export", "nil_included", "yes")
	assert.Empty(t, only(checkCSV(t, table(t, nothing...), nil), reporting.CodeFormTick))
}

// The figures of a definition come back from a table as figures.
func TestDefinitionsComeBackFromATable(t *testing.T) {
	for raw, want := range map[string]reporting.Definition{
		"drones; weight_t=3":               {Text: "drones", Thresholds: []reporting.Threshold{{Measure: "weight_t", AtLeast: "3"}}},
		"gun_mm = 75.5 ; tracked; squad=4": {Raw: "gun_mm = 75.5 ; tracked; squad=4", Text: "tracked", Thresholds: []reporting.Threshold{{"gun_mm", "75.5"}, {"squad", "4"}}},
		"drones;  weight_t=three; a = b ":  {Text: "drones;  weight_t=three; a = b "},
		"range_km=25.":                     {Text: "range_km=25."},
		"weight_t=3":                       {Thresholds: []reporting.Threshold{{"weight_t", "3"}}},
	} {
		text := table(t, "record=definition|category=VOL|text="+raw)
		source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
		require.NoError(t, err)
		reports, err := checker(t, nil).Collect("", source)
		require.NoError(t, err)
		want.Category = reporting.CategoryCell{Raw: "VOL", Heading: reporting.HeadingVoluntary}
		assert.Equal(t, []reporting.Definition{want}, reports[0].Definitions, raw)
		var b strings.Builder
		_, err = reporting.WriteCSV(&b, reporting.LayoutOwn, reports...)
		require.NoError(t, err)
		source, err = reporting.NewCSVReader(strings.NewReader(b.String()), reporting.CSVOptions{})
		require.NoError(t, err)
		again, err := checker(t, nil).Collect("", source)
		require.NoError(t, err)
		assert.Equal(t, reports[0].Definitions, again[0].Definitions)
	}
}
