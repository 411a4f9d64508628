package xlsx_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
	"github.com/openatt/treaty/reporting/xlsx"
)

// exportOf is the blank workbook with one export to France, changed.
func exportOf(tb testing.TB, change func(*excelize.File)) []byte {
	tb.Helper()
	return edit(tb, blank(tb), func(f *excelize.File) {
		set(tb, f, "Title page", map[string]any{"C2": "Norway", "C5": 2017})
		set(tb, f, "Exports", map[string]any{"A2": "I battle tanks", "C2": 3, "G2": "France"})
		if change != nil {
			change(f)
		}
	})
}

// cells is exportOf with cells of the exports set.
func cells(tb testing.TB, values map[string]any) []byte {
	tb.Helper()
	return exportOf(tb, func(f *excelize.File) { set(tb, f, "Exports", values) })
}

const exportPart = "xl/worksheets/sheet3.xml"

// replaced is a workbook with a piece of the XML of its exports put in the place of another.
func replaced(tb testing.TB, data []byte, old, with string) []byte {
	tb.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(tb, err)
	part, ok := f.Pkg.Load(exportPart)
	require.True(tb, ok)
	text, ok := part.([]byte)
	require.True(tb, ok)
	require.Contains(tb, string(text), old)
	f.Pkg.Store(exportPart, bytes.Replace(text, []byte(old), []byte(with), 1))
	var b bytes.Buffer
	require.NoError(tb, f.Write(&b))
	return b.Bytes()
}

// collected reads the one report of a workbook.
func collected(tb testing.TB, data []byte, numbers reporting.NumberFormat) reporting.AnnualReport {
	tb.Helper()
	source, err := xlsx.NewReader(bytes.NewReader(data), xlsx.Options{})
	require.NoError(tb, err)
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict, Numbers: numbers})
	require.NoError(tb, err)
	reports, err := c.Collect("report.xlsx", source)
	require.NoError(tb, err)
	require.Len(tb, reports, 1)
	return reports[0]
}

func checkWith(tb testing.TB, data []byte, options reporting.Options) string {
	tb.Helper()
	source, err := xlsx.NewReader(bytes.NewReader(data), xlsx.Options{})
	require.NoError(tb, err)
	options.Profile = reporting.Strict
	c, err := reporting.NewChecker(options)
	require.NoError(tb, err)
	var found []reporting.Finding
	_, err = c.Check("report.xlsx", source, func(m *reporting.Mark) { found = append(found, m.Finding()) })
	require.NoError(tb, err)
	return lines(found)
}

// A stored number has no separators: whatever format the text has, it is the number that it is.
func TestStoredNumbersAreTakenAsTheyAre(t *testing.T) {
	for _, numbers := range []reporting.NumberFormat{
		{}, reporting.CommaFormat, reporting.PointFormat, reporting.SpaceFormat,
	} {
		data := cells(t, map[string]any{"C2": 1250, "D2": 12.125, "E2": "EUR", "F2": "thousand"})
		line := collected(t, data, numbers).Exports.Lines[0]
		assert.Equal(t, reporting.Quantity{Raw: "1250", Kind: reporting.QuantityNumber, Number: 1250}, line.Quantity)
		assert.Equal(t, "12.125", line.Value.Amount)
		assert.Equal(t, "12.125", line.Value.Raw)
		off := []att.Code{reporting.CodeNoBasis}
		assert.NotContains(t, checkWith(t, data, reporting.Options{Numbers: numbers, Off: off}), "Exports!")

		data = cells(t, map[string]any{"C2": 1.234, "D2": 1250.5, "E2": "EUR", "F2": "thousand"})
		report := collected(t, data, numbers)
		assert.Equal(t, reporting.QuantityNotUnderstood, report.Exports.Lines[0].Quantity.Kind)
		assert.Equal(t, "1250.5", report.Exports.Lines[0].Value.Amount)
		text := checkWith(t, data, reporting.Options{Numbers: numbers})
		assert.Contains(t, text, `Exports!C2: error REP-13-3-37: "1.234" is not a number of items: it is not whole`)
		assert.NotContains(t, text, "Exports!D2")
	}
	typed := cells(t, map[string]any{"C2": "1.234"})
	assert.Equal(t, int64(1234), collected(t, typed, reporting.CommaFormat).Exports.Lines[0].Quantity.Number)
	assert.Contains(t, checkWith(t, typed, reporting.Options{}), "Exports!C2: warning REP-13-3-38")
}

func TestFormsOfStoredNumbers(t *testing.T) {
	const stored = `<c r="C2"><v>3</v></c>`
	base := exportOf(t, nil)
	for text, want := range map[string]struct {
		raw    string
		number int64
		kind   reporting.QuantityKind
	}{
		"1E+06":                  {"1000000", 1_000_000, reporting.QuantityNumber},
		"1.25E3":                 {"1250", 1250, reporting.QuantityNumber},
		"3.0000000000000000":     {"3", 3, reporting.QuantityNumber},
		"-0":                     {"0", 0, reporting.QuantityNumber},
		"1E-2":                   {"0.01", 0, reporting.QuantityNotUnderstood},
		"2.9999999999999996":     {"2.9999999999999996", 0, reporting.QuantityNotUnderstood},
		"1E+300":                 {"1" + string(bytes.Repeat([]byte("0"), 300)), 0, reporting.QuantityNotUnderstood},
		"1E+999":                 {"1E+999", 0, reporting.QuantityNotUnderstood},
		"0x10":                   {"0x10", 0, reporting.QuantityNotUnderstood},
		"NaN":                    {"NaN", 0, reporting.QuantityNotUnderstood},
		"1_000":                  {"1_000", 0, reporting.QuantityNotUnderstood},
		"12345678901234567890.0": {"12345678901234567000", 0, reporting.QuantityNotUnderstood},
	} {
		data := replaced(t, base, stored, `<c r="C2"><v>`+text+`</v></c>`)
		line := collected(t, data, reporting.CommaFormat).Exports.Lines[0]
		assert.Equal(t, want.raw, line.Quantity.Raw, text)
		assert.Equal(t, want.kind, line.Quantity.Kind, text)
		assert.Equal(t, want.number, line.Quantity.Number, text)
	}
	answer := replaced(t, base, stored, `<c r="C2" t="b"><v>1</v></c>`)
	assert.Equal(t, "TRUE", collected(t, answer, reporting.NumberFormat{}).Exports.Lines[0].Quantity.Raw,
		"a yes is not the number 1")
	answer = replaced(t, base, stored, `<c r="C2" t="b"><v>0</v></c>`)
	assert.Equal(t, "FALSE", collected(t, answer, reporting.NumberFormat{}).Exports.Lines[0].Quantity.Raw)
	text := replaced(t, base, stored, `<c r="C2" t="str"><f>A1</f><v>1,250</v></c>`)
	assert.Contains(t, checkWith(t, text, reporting.Options{}), "Exports!C2: warning REP-13-3-38",
		"the text that a formula gave is text")
}

// Programs write 1.1 with 17 digits; what a computation left over is another number.
func TestBinaryFractions(t *testing.T) {
	const stored = `<c r="D2"><v>12</v></c>`
	base := cells(t, map[string]any{"D2": 12, "E2": "EUR"})
	data := replaced(t, base, stored, `<c r="D2"><v>1.1000000000000001</v></c>`)
	assert.Equal(t, "1.1", collected(t, data, reporting.NumberFormat{}).Exports.Lines[0].Value.Amount)
	assert.NotContains(t, checkWith(t, data, reporting.Options{}), "REP-FILE-37")
	data = replaced(t, base, stored, `<c r="D2"><v>0.30000000000000004</v></c>`)
	assert.Equal(t, "0.30000000000000004", collected(t, data, reporting.NumberFormat{}).Exports.Lines[0].Value.Amount)
	assert.Contains(t, checkWith(t, data, reporting.Options{}), "Exports!D2: warning REP-FILE-37: the stored number "+
		"0.30000000000000004 has more digits than the workbook shows: 0.3")
}

func TestFormulas(t *testing.T) {
	formula := func(sheet, cell string) []byte {
		return exportOf(t, func(f *excelize.File) {
			set(t, f, sheet, map[string]any{cell: nil})
			require.NoError(t, f.SetCellFormula(sheet, cell, "=1+2"))
		})
	}
	text := checkWith(t, formula("Exports", "C2"), reporting.Options{})
	assert.Contains(t, text, "Exports!C2: warning REP-FILE-33: the cell holds the formula =1+2 and no value")
	assert.Contains(t, text, `Exports!C2: error REP-13-3-37: "=1+2" is not a number of items`)
	assert.NotContains(t, text, "REP-13-3-06")
	assert.Contains(t, checkWith(t, formula("Title page", "C2"), reporting.Options{}), "Title page!C2: warning REP-FILE-33")
	assert.Contains(t, checkWith(t, formula("Title page", "C3"), reporting.Options{}), "Title page!C3: warning REP-FILE-33")
	kept := replaced(t, exportOf(t, nil), `<c r="C2"><v>3</v></c>`,
		`<c r="C2"><f>1+2</f><v>3</v></c>`)
	assert.Equal(t, int64(3), collected(t, kept, reporting.NumberFormat{}).Exports.Lines[0].Quantity.Number)
	assert.NotContains(t, checkWith(t, kept, reporting.Options{}), "REP-FILE-33")
}

func TestDays(t *testing.T) {
	day := time.Date(2018, 5, 31, 12, 0, 0, 0, time.UTC)
	submitted := func(value any, format string) []byte {
		return exportOf(t, func(f *excelize.File) {
			set(t, f, "Title page", map[string]any{"C6": value})
			if format != "" {
				style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
				require.NoError(t, err)
				require.NoError(t, f.SetCellStyle("Title page", "C6", "C6", style))
			}
		})
	}
	for _, format := range []string{"", "yyyy-mm-dd", `[$-409]d\ mmm\ yyyy`, "D.M.YYYY"} {
		assert.Equal(t, att.MustDate(2018, 5, 31), collected(t, submitted(day, format), reporting.NumberFormat{}).Submitted)
	}
	for _, number := range []any{2018, 5, 43251, -1, 1e12} {
		data := submitted(number, "")
		assert.True(t, collected(t, data, reporting.NumberFormat{}).Submitted.IsZero(), number)
		text := checkWith(t, data, reporting.Options{})
		assert.Contains(t, text, "Title page!C6: warning REP-FILE-38", number)
		assert.Contains(t, text, "Title page!C6: error REP-13-3-50", number)
		assert.NotContains(t, text, "19")
	}
	for _, format := range []string{`0.00 "day"`, `0.00_d`, "[Red]0"} {
		assert.True(t, collected(t, submitted(43251, format), reporting.NumberFormat{}).Submitted.IsZero(), format)
	}
	from1904 := edit(t, submitted(41789, "yyyy-mm-dd"), func(f *excelize.File) {
		yes := true
		require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	})
	assert.Equal(t, att.MustDate(2018, 5, 31), collected(t, from1904, reporting.NumberFormat{}).Submitted)
	assert.NotContains(t, checkWith(t, from1904, reporting.Options{}), "REP-FILE-38")
}

// A program turns 5-10 into a day. The number that it keeps for it is not a number of items.
func TestADayInPlaceOfANumber(t *testing.T) {
	data := cells(t, map[string]any{"C2": time.Date(2017, 10, 5, 0, 0, 0, 0, time.UTC)})
	text := checkWith(t, data, reporting.Options{})
	assert.Contains(t, text, "Exports!C2: warning REP-FILE-38: the cell holds the number 43013 and shows the day 2017-10-05")
	assert.NotEqual(t, reporting.QuantityNumber, collected(t, data, reporting.NumberFormat{}).Exports.Lines[0].Quantity.Kind)
}

// FuzzSheet puts the XML of a sheet into a whole workbook, so that it is not the zip file that is broken.
func FuzzSheet(f *testing.F) {
	base := exportOf(f, nil)
	book, err := excelize.OpenReader(bytes.NewReader(base))
	require.NoError(f, err)
	parts := map[string]string{}
	book.Pkg.Range(func(name, data any) bool {
		parts[fmt.Sprint(name)] = fmt.Sprintf("%s", data)
		return true
	})
	f.Add(parts[exportPart])
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Category</t></is></c>` +
		`<c t="inlineStr"><is><t>Partner</t></is></c><c t="inlineStr"><is><t>Quantity</t></is></c></row>` +
		`<row hidden="1"><c t="str"><f>"I"</f><v>I</v></c><c s="1"><v>1E+06</v></c><c t="b"><v>1</v></c></row>` +
		`<row><c><f>1+2</f></c><c t="e"><v>#REF!</v></c></row></sheetData>` +
		`<mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>`)
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, sheet string) {
		parts[exportPart] = sheet
		source, err := xlsx.NewReader(bytes.NewReader(archive(t, parts)), xlsx.Options{})
		if err == nil {
			_, err = c.Check("fuzz.xlsx", source, func(m *reporting.Mark) { _ = m.Finding() })
		}
		if err != nil && !errors.Is(err, reporting.ErrLimit) && !errors.Is(err, reporting.ErrSyntax) {
			t.Errorf("an error that says nothing: %v", err)
		}
	})
}
