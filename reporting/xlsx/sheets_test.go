package xlsx_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
	"github.com/openatt/treaty/reporting/xlsx"
)

// addSheet adds a sheet with rows of cells.
func addSheet(tb testing.TB, f *excelize.File, name string, rows ...[]any) {
	tb.Helper()
	_, err := f.NewSheet(name)
	require.NoError(tb, err)
	for i, row := range rows {
		require.NoError(tb, f.SetSheetRow(name, reporting.CellName(1, i+1), &row))
	}
}

// tableRows is a table of one line with the heading of its partner.
func tableRows(partner string) [][]any {
	return [][]any{{"Category", partner, "Number of items"}, {"I", "Chile", 7}}
}

// bookOf is a workbook with sheets of rows.
func bookOf(tb testing.TB, change func(*excelize.File)) []byte {
	tb.Helper()
	f := excelize.NewFile()
	change(f)
	if index, err := f.GetSheetIndex("Exports"); err == nil && index >= 0 {
		require.NoError(tb, f.DeleteSheet("Sheet1"))
	}
	var b bytes.Buffer
	require.NoError(tb, f.Write(&b))
	return b.Bytes()
}

// linesOf counts the lines of a workbook by direction, as the summary of a check does.
func linesOf(tb testing.TB, data []byte) string {
	tb.Helper()
	source, err := xlsx.NewReader(bytes.NewReader(data), xlsx.Options{})
	require.NoError(tb, err)
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict, State: "NOR", Year: 2017})
	require.NoError(tb, err)
	result, err := c.Check("report.xlsx", source, nil)
	require.NoError(tb, err)
	first, _, _ := strings.Cut(result.String(), "\n")
	return first
}

func TestNoSheetIsPassedOver(t *testing.T) {
	for _, name := range []string{"Checked exports", "Check", "Notes on exports", "Lists of exports"} {
		data := exportOf(t, func(f *excelize.File) { addSheet(t, f, name, tableRows("Final importing State")...) })
		assert.Contains(t, linesOf(t, data), "exports complete (2 lines)", name)
	}
	notes := exportOf(t, func(f *excelize.File) {
		set(t, f, "Notes", map[string]any{"A30": "Not for publication.", "B1": "Draft"})
	})
	text := checkWith(t, notes, reporting.Options{})
	assert.Contains(t, text, `Notes!A30: info REP-FILE-05: the text "Not for publication."`)
	assert.Contains(t, text, `Notes!A1: info REP-FILE-05`)
	for _, name := range []string{"Notes", "Lists"} {
		data := exportOf(t, func(f *excelize.File) {
			require.NoError(t, f.DeleteSheet(name))
			addSheet(t, f, name, tableRows("Final importing State")...)
		})
		assert.Contains(t, linesOf(t, data), "exports complete (2 lines)", name)
	}
	other := exportOf(t, func(f *excelize.File) {
		addSheet(t, f, "More", []any{"Category", "No. of items", "Partner"}, []any{"I", 3, "Chile"})
		addSheet(t, f, "Check 2", []any{"Sheet", "Cell"})
		addSheet(t, f, "Empty")
	})
	text = checkWith(t, other, reporting.Options{})
	assert.Contains(t, text, "report.xlsx:More: warning REP-FILE-30: the sheet More is not read")
	assert.Contains(t, text, "report.xlsx:Check 2: warning REP-FILE-30")
	assert.NotContains(t, text, "Empty")
	assert.NotContains(t, checkWith(t, exportOf(t, nil), reporting.Options{}), "REP-FILE-30", "sheets of our own")
	var marked bytes.Buffer
	require.NoError(t, xlsx.Annotate(&marked, bytes.NewReader(exportOf(t, nil)), nil, reporting.Limits{}))
	assert.NotContains(t, checkWith(t, marked.Bytes(), reporting.Options{}), "REP-FILE-30", "our own list of findings")
}

func TestTextAboveATable(t *testing.T) {
	data := edit(t, registerBook(t), func(f *excelize.File) {
		set(t, f, "Exports", map[string]any{
			"D3": "Some data withheld.", "E3": "Not for publication.", "A5": "Nothing to report on imports (NIL).",
		})
	})
	text := checkWith(t, data, reporting.Options{})
	assert.Contains(t, text, `Exports!D3: info REP-FILE-05: the text "Some data withheld.; Not for publication."`)
	assert.Contains(t, text, `Exports!A5: info REP-FILE-05: the text "Nothing to report on imports (NIL)."`)
	assert.Contains(t, text, `Exports!A2: info REP-FILE-05: the text "Report of international conventional arms transfers"`)
	assert.NotContains(t, text, "Exports!A3: info REP-FILE-05", "the State is read")
	assert.NotContains(t, text, "Exports!A4: info REP-FILE-05", "the year is read")
	assert.NotContains(t, text, "REP-13-3-01")
	assert.NotContains(t, text, "REP-13-3-02")

	title := exportOf(t, func(f *excelize.File) {
		set(t, f, "Title page", map[string]any{"D2": "(draft)", "A45": "Embargoed until June."})
		set(t, f, "Definitions", map[string]any{"A2": "II", "B50": "weight_t=20", "A50": "I", "C50": "see law", "A51": "V"})
	})
	text = checkWith(t, title, reporting.Options{})
	assert.Contains(t, text, `Title page!D2: info REP-FILE-05: the text "(draft)"`)
	assert.Contains(t, text, `Title page!A45: info REP-FILE-05: the text "Embargoed until June."`)
	assert.Contains(t, text, `Definitions!A2: info REP-FILE-05: the text "II"`)
	assert.Contains(t, text, `Definitions!B50: error REP-5-3-01`)
	assert.Contains(t, text, `Definitions!C50: info REP-FILE-05: the text "see law"`)
}

// A sheet that holds a chart holds no cells.
func TestAChartSheet(t *testing.T) {
	data := exportOf(t, func(f *excelize.File) {
		require.NoError(t, f.AddChartSheet("Chart", &excelize.Chart{
			Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "Exports!$C$2:$C$3"}},
		}))
	})
	assert.Contains(t, linesOf(t, data), "(1 lines)")
	assert.NotContains(t, checkWith(t, data, reporting.Options{}), "Chart")
}

func TestTextBesideATable(t *testing.T) {
	data := cells(t, map[string]any{"L2": "see annex", "IZ50": "stray", "IZ2": "far", "M60": "alone"})
	text := checkWith(t, data, reporting.Options{})
	assert.Contains(t, text, `Exports!L2: info REP-FILE-05: the text "see annex"`)
	assert.Contains(t, text, `Exports!M60: info REP-FILE-05: the text "alone"`)
	assert.Contains(t, text, `Exports!IZ50: warning REP-FILE-36: the text stray stands behind column 256 and is not read`)
	assert.Contains(t, text, `Exports!IZ2: warning REP-FILE-36`)
	assert.Contains(t, linesOf(t, data), "(1 lines)", "text beside the table is no line")
	header := cells(t, map[string]any{"IZ1": "stray"})
	assert.Contains(t, linesOf(t, header), "(1 lines)")
	assert.Contains(t, checkWith(t, header, reporting.Options{}), "Exports!IZ1: warning REP-FILE-36")
}

func TestSeveralTablesOnASheet(t *testing.T) {
	rows := [][]any{
		{"EXPORTS"},
		{"Category (I-VII)", "Final importer State(s)", "Number of items"},
		{"I. Battle tanks", "France", 3},
		{},
		{"IMPORTS"},
		{"Category (I-VII)", "Exporter State(s)", "Number of items", "Colour", "Comments on the transfer"},
		{"II. Armoured combat vehicles", "Sweden", 4, "red", "new"},
		{"II. Armoured combat vehicles", "Chile", 5},
	}
	data := bookOf(t, func(f *excelize.File) { addSheet(t, f, "Sheet1", rows...) })
	assert.Contains(t, linesOf(t, data), "exports complete (1 lines), imports complete (2 lines)")
	text := checkWith(t, data, reporting.Options{State: "NOR", Year: 2017})
	assert.NotContains(t, text, "REP-13-3-04")
	assert.NotContains(t, text, "REP-FILE-32")
	assert.Contains(t, text, "Sheet1!D6: warning REP-FILE-01")
	assert.NotContains(t, text, "has no place for comments")
	titled := bookOf(t, func(f *excelize.File) {
		addSheet(t, f, "Sheet1", []any{"Table 1: exports"}, []any{"Category", "Partner", "Quantity"}, []any{"I", "France", 3},
			[]any{"Table 2: imports"}, []any{"Category", "Partner", "Quantity"}, []any{"I", "Chile", 4},
			[]any{"Category", "Partner", "Quantity"}, []any{"I", "Kenya", 4})
	})
	assert.Contains(t, linesOf(t, titled), "exports complete (1 lines), imports complete (2 lines)")
}

func TestDirections(t *testing.T) {
	for _, c := range []struct {
		sheet, title, partner string
		want                  att.Activity
		disagrees             bool
	}{
		{"Exports", "", "Final importing State", att.Export, false},
		{"Imports", "", "Final importing State", att.ActivityUnknown, true},
		{"Exports", "", "Exporting State", att.ActivityUnknown, true},
		{"Imports", "EXPORTS", "Final importing State", att.Export, true},
		{"Imports", "EXPORTS", "Partner", att.ActivityUnknown, true},
		{"Exports and imports", "", "Exporting State", att.Import, false},
		{"Exports and imports", "", "Partner", att.ActivityUnknown, false},
		{"Important", "", "Partner", att.ActivityUnknown, false},
		{"Sheet1", "2. Imports", "Partner", att.Import, false},
		{"Sheet1", "Nothing to report on imports", "Partner", att.ActivityUnknown, false},
		{"Exportations 2017", "", "Partner", att.Export, false},
	} {
		data := bookOf(t, func(f *excelize.File) {
			rows := tableRows(c.partner)
			if c.title != "" {
				rows = append([][]any{{c.title}}, rows...)
			}
			addSheet(t, f, c.sheet, rows...)
		})
		text := checkWith(t, data, reporting.Options{State: "NOR", Year: 2017})
		assert.Equal(t, c.disagrees, strings.Contains(text, "error REP-FILE-32"), "%v: %s", c, text)
		summary := linesOf(t, data)
		assert.Equal(t, c.want == att.Export, strings.Contains(summary, "exports complete (1 lines)"), "%v: %s", c, summary)
		assert.Equal(t, c.want == att.Import, strings.Contains(summary, "imports complete (1 lines)"), "%v: %s", c, summary)
	}
	row := bookOf(t, func(f *excelize.File) {
		addSheet(t, f, "Exports", []any{"flow", "category", "partner", "quantity"}, []any{"import", "I", "Chile", 3},
			[]any{"e", "II", "Chile", 3}, []any{"", "III", "Chile", 3}, []any{"m", "III", "France", 3})
	})
	text := checkWith(t, row, reporting.Options{State: "NOR", Year: 2017})
	assert.Contains(t, text, "Exports!A2: error REP-FILE-32: the direction is not clear: the table says export, "+
		"the row says import; import is taken")
	assert.Contains(t, text, "Exports!A5: error REP-FILE-32")
	assert.Equal(t, 2, strings.Count(text, "REP-FILE-32"))
	assert.Contains(t, linesOf(t, row), "exports complete (2 lines), imports partial (2 lines)")
}

func TestHiddenSheets(t *testing.T) {
	hide := func(f *excelize.File) {
		addSheet(t, f, "Old exports", tableRows("Final importing State")...)
		require.NoError(t, f.SetSheetVisible("Old exports", false))
	}
	data := exportOf(t, hide)
	assert.Contains(t, linesOf(t, data), "exports complete (1 lines)")
	text := checkWith(t, data, reporting.Options{})
	assert.Contains(t, text, "report.xlsx:Old exports: error REP-FILE-31: the sheet Old exports is hidden and is not read")
	assert.Equal(t, 1, strings.Count(text, "REP-FILE-31"), "our own lists are hidden too")
	only := bookOf(t, hide)
	_, err := xlsx.NewReader(bytes.NewReader(only), xlsx.Options{})
	require.ErrorIs(t, err, reporting.ErrLayout)
	require.ErrorContains(t, err, "Old exports")
	title := exportOf(t, func(f *excelize.File) {
		f.SetActiveSheet(2)
		require.NoError(t, f.SetSheetVisible("Title page", false))
	})
	text = checkWith(t, title, reporting.Options{})
	assert.Contains(t, text, "error REP-FILE-31: the sheet Title page")
	assert.Contains(t, text, "REP-13-3-01")
	row := exportOf(t, func(f *excelize.File) { require.NoError(t, f.SetRowVisible("Exports", 2, false)) })
	assert.Contains(t, checkWith(t, row, reporting.Options{}), "Exports!A2: warning REP-FILE-39: the row is hidden and is read")
	column := exportOf(t, func(f *excelize.File) { require.NoError(t, f.SetColVisible("Exports", "C:D", false)) })
	text = checkWith(t, column, reporting.Options{})
	assert.Contains(t, text, "Exports!C1: warning REP-FILE-39: the column is hidden and is read")
	assert.Equal(t, 2, strings.Count(text, "REP-FILE-39"))
}

func TestMergedCells(t *testing.T) {
	data := exportOf(t, func(f *excelize.File) {
		set(t, f, "Exports", map[string]any{
			"A3": "II", "C3": 4, "A4": "III", "C4": 5, "A5": "V", "G5": "Chile", "A6": "VI", "G6": "Kenya", "C5": 12, "I5": "hulls",
			"A8": "Merged text below the table.",
		})
		for _, block := range [][2]string{{"G2", "G4"}, {"C5", "C6"}, {"I5", "I6"}, {"A8", "F9"}, {"H2", "H3"}} {
			require.NoError(t, f.MergeCell("Exports", block[0], block[1]))
		}
	})
	report := collected(t, data, reporting.NumberFormat{})
	require.Len(t, report.Exports.Lines, 5)
	for _, line := range report.Exports.Lines[:3] {
		assert.Equal(t, att.State("FRA"), line.Partner.State)
	}
	text := checkWith(t, data, reporting.Options{})
	assert.Contains(t, text, "Exports!G3: info REP-FILE-34: the cell is merged with G2: its text France counts for this row too")
	assert.Contains(t, text, "Exports!G4: info REP-FILE-34")
	assert.Contains(t, text, "Exports!C6: warning REP-FILE-35: the cell is merged with C5: its text 12 is not counted")
	assert.Contains(t, text, "Exports!C6: error REP-13-3-06")
	assert.Contains(t, text, "Exports!I6: warning REP-FILE-35")
	assert.NotContains(t, text, "REP-13-3-05")
	assert.Contains(t, text, "Exports!A8: info REP-FILE-05")
}

// Whose report it is stands in a cell, and a finding about it points there.
func TestThePlaceOfStateAndYear(t *testing.T) {
	data := exportOf(t, func(f *excelize.File) { set(t, f, "Title page", map[string]any{"C2": "Norwey", "C5": 17}) })
	text := checkWith(t, data, reporting.Options{})
	assert.Contains(t, text, "report.xlsx:Title page!C2: error REP-13-3-01")
	assert.Contains(t, text, "report.xlsx:Title page!C5: error REP-13-3-02")
	absent := exportOf(t, func(f *excelize.File) { set(t, f, "Title page", map[string]any{"C2": nil, "C5": nil}) })
	text = checkWith(t, absent, reporting.Options{})
	assert.Contains(t, text, "report.xlsx:Title page!C2: error REP-13-3-01")
	assert.Contains(t, text, "report.xlsx:Title page!C5: error REP-13-3-02")
	above := edit(t, registerBook(t), func(f *excelize.File) {
		set(t, f, "Exports", map[string]any{"A3": "Reporting country: Norwey", "C4": 17})
	})
	text = checkWith(t, above, reporting.Options{})
	assert.Contains(t, text, "report.xlsx:Exports!A3: error REP-13-3-01")
	assert.Contains(t, text, "report.xlsx:Exports!C4: error REP-13-3-02")
	columns := bookOf(t, func(f *excelize.File) {
		addSheet(t, f, "Exports", []any{"reporter", "year", "category", "partner", "quantity"}, []any{"Norwey", 17, "I", "Chile", 3})
	})
	text = checkWith(t, columns, reporting.Options{})
	assert.Contains(t, text, "report.xlsx:Exports!A2: error REP-13-3-01")
	assert.Contains(t, text, "report.xlsx:Exports!B2: error REP-13-3-02")
	two := edit(t, registerBook(t), func(f *excelize.File) {
		require.NoError(t, f.InsertRows("Imports", 1, 1))
		set(t, f, "Imports", map[string]any{"A1": "Reporting country: Chile"})
	})
	source, err := xlsx.NewReader(bytes.NewReader(two), xlsx.Options{})
	require.NoError(t, err)
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(t, err)
	reports, err := c.Collect("report.xlsx", source)
	require.NoError(t, err)
	require.Len(t, reports, 2, "a sheet that names another State is that State's")
	assert.Equal(t, att.State("CHL"), reports[1].State.State)
}

// A heading that stands twice names the column that is not read.
func TestTheCellOfAColumnThatIsNotRead(t *testing.T) {
	data := bookOf(t, func(f *excelize.File) {
		addSheet(t, f, "Exports",
			[]any{"Category", "Final importing State", "Number of items", "", "Category", "Colour", "Number of items", "Colour"},
			[]any{"I", "Chile", 7})
	})
	text := checkWith(t, data, reporting.Options{State: "NOR", Year: 2017})
	for cell, heading := range map[string]string{
		"E1": "Category", "F1": "Colour", "G1": "Number of items", "H1": "Colour",
	} {
		assert.Contains(t, text, "Exports!"+cell+": warning REP-FILE-01: the column "+heading+" ")
	}
	assert.Equal(t, 4, strings.Count(text, "REP-FILE-01"))
}

// Each finding is one line, whatever line breaks the cell holds.
func TestLineBreaksInMessages(t *testing.T) {
	data := exportOf(t, func(f *excelize.File) {
		set(t, f, "Exports", map[string]any{
			"A3": "II", "C3": 4, "G2": "France\n(Paris)", "I2": "a\nb", "IZ2": "far\noff", "L1": "own\nheading", "IZ9": "far\nagain",
		})
		require.NoError(t, f.SetCellFormula("Exports", "D2", "1+\n2"))
		for _, column := range []string{"G", "I"} {
			require.NoError(t, f.MergeCell("Exports", column+"2", column+"3"))
		}
	})
	for _, f := range check(t, data) {
		for _, arg := range f.Args {
			if arg.Name != "raw" {
				assert.NotContains(t, arg.Value, "\n", f.Code)
			}
		}
	}
	text := checkWith(t, data, reporting.Options{})
	assert.Contains(t, text, "REP-FILE-34: the cell is merged with G2: its text France (Paris) counts")
	assert.Contains(t, text, "REP-FILE-35: the cell is merged with I2: its text a b is not counted")
	assert.Contains(t, text, "REP-FILE-36: the text far off stands behind")
	assert.Contains(t, text, "REP-FILE-33: the cell holds the formula =1+ 2 and no value")
	assert.Contains(t, text, "REP-FILE-01: the column own heading is")
}
