package xlsx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
	"github.com/openatt/treaty/reporting/xlsx"
)

var errBroken = errors.New("broken")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

// edit changes a workbook.
func edit(tb testing.TB, data []byte, change func(*excelize.File)) []byte {
	tb.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(tb, err)
	change(f)
	var b bytes.Buffer
	require.NoError(tb, f.Write(&b))
	return b.Bytes()
}

func blank(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, xlsx.WriteBlank(&b))
	return b.Bytes()
}

func set(tb testing.TB, f *excelize.File, sheet string, cells map[string]any) {
	tb.Helper()
	for cell, value := range cells {
		require.NoError(tb, f.SetCellValue(sheet, cell, value))
	}
}

// filled is the blank workbook as an officer fills it in, with a slip in C3.
func filled(tb testing.TB) []byte {
	tb.Helper()
	return edit(tb, blank(tb), func(f *excelize.File) {
		set(tb, f, "Title page", map[string]any{
			"C2": "Norway", "C3": "Ministry of Foreign Affairs", "C5": 2017,
			"C6": time.Date(2018, 5, 31, 0, 0, 0, 0, time.UTC), "C8": "no",
			"C9": "yes", "C10": "no", "C12": "public", "C13": "actual", "C15": "no", "C16": "yes", "C17": "yes",
			"C18": "public", "C19": "actual", "C21": "yes",
		})
		set(tb, f, "Exports", map[string]any{
			"A2": "I battle tanks", "C2": 3, "G2": "France", "I2": "tank",
			"A3": "VIII.A.4 assault rifles", "C3": -10, "G3": "Chile",
			"A6": "Figures are final.",
		})
		set(tb, f, "Definitions", map[string]any{"A2": "I battle tanks", "B2": "weight_t=20"})
	})
}

func check(tb testing.TB, data []byte) []reporting.Finding {
	tb.Helper()
	source, err := xlsx.NewReader(bytes.NewReader(data), xlsx.Options{})
	require.NoError(tb, err)
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(tb, err)
	var found []reporting.Finding
	_, err = c.Check("report.xlsx", source, func(m *reporting.Mark) { found = append(found, m.Finding()) })
	require.NoError(tb, err)
	return found
}

func lines(found []reporting.Finding) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

func TestAFilledWorkbook(t *testing.T) {
	found := check(t, filled(t))
	assert.Equal(t, strings.Join([]string{
		`report.xlsx:Definitions!B2: error REP-5-3-01: the national definition of I is narrower than the floor: ` +
			`unladen_weight_t: the definition asks for at least 20, the floor for at least 16.5 [Article 5(3)]`,
		`report.xlsx:Exports!C3: error REP-13-3-37: "-10" is not a number of items: it is negative [Article 13(3)]`,
		`report.xlsx:Exports!A6: info REP-FILE-05: the text "Figures are final." beside the table is kept and not read as a line`,
	}, "\n"), strings.TrimSuffix(lines(found), "\n"))
	assert.Equal(t, reporting.Key{State: "NOR", Year: 2017}, found[0].Report)

	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(t, err)
	source, err := xlsx.NewReader(bytes.NewReader(filled(t)), xlsx.Options{})
	require.NoError(t, err)
	reports, err := c.Collect("report.xlsx", source)
	require.NoError(t, err)
	require.Len(t, reports, 1)
	assert.Equal(t, att.MustDate(2018, 5, 31), reports[0].Submitted, "a day kept as a number is a day")
	assert.Equal(t, "2017", reports[0].Template)
	assert.Equal(t, att.Yes, reports[0].Imports.Nil)
	require.Len(t, reports[0].Exports.Lines, 2)
	assert.Equal(t, "tank", reports[0].Exports.Lines[0].Description)
}

func TestTheBlankWorkbook(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(blank(t)))
	require.NoError(t, err)
	assert.Equal(t, []string{"Title page", "Lists", "Exports", "Imports", "Definitions", "Notes"}, f.GetSheetList())
	categories, states := strconv.Itoa(len(reporting.Headings())), strconv.Itoa(len(att.States()))
	for _, sheet := range []string{"Exports", "Imports"} {
		choices, err := f.GetDataValidations(sheet)
		require.NoError(t, err)
		assert.Len(t, choices, 5, sheet)
		for _, c := range choices {
			free := c.Formula1 == "Lists!$A$1:$A$"+categories || c.Formula1 == "Lists!$B$1:$B$"+states
			assert.Equal(t, !free, c.ShowErrorMessage, "closed lists are held: %s", c.Formula1)
		}
		comments, err := f.GetComments(sheet)
		require.NoError(t, err)
		assert.Len(t, comments, 11, sheet)
	}
	visible, err := f.GetSheetVisible("Lists")
	require.NoError(t, err)
	assert.False(t, visible)
	first, err := f.GetCellValue("Lists", "B1")
	require.NoError(t, err)
	assert.Equal(t, "Afghanistan", first)
	require.ErrorIs(t, xlsx.WriteBlank(brokenWriter{}), errBroken)
}

// registerBook is a workbook in the layout of the UN Register's form.
func registerBook(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	f := excelize.NewFile()
	require.NoError(tb, f.SetSheetName("Sheet1", "Exports"))
	_, err := f.NewSheet("Imports")
	require.NoError(tb, err)
	set(tb, f, "Exports", map[string]any{
		"A1": "EXPORTS", "A2": "Report of international conventional arms transfers", "A3": "Reporting country: Norway",
		"A4": "Calendar year:", "C4": 2017,
		"A6": "Category (I-VII)", "B6": "Final importer State(s)", "C6": "Number of items", "D6": "State of origin (if not exporter)",
		"E6": "Intermediate location (if any)", "F6": "Description of items", "G6": "Comments on the transfer", "H6": "Colour",
		"A7": "A", "B7": "B", "C7": "C", "D7": "D", "E7": "E", "F7": "F", "G7": "G",
		"A8": "I. Battle tanks", "B8": "France", "C8": 3,
		"A10": "II. Armoured combat vehicles", "B10": "Chile", "C10": "1,250",
		"B11": "Norway", "C11": 2,
		"A12": "III. Large-calibre artillery systems",
		"A14": "National criteria on transfers: see the attached paper.",
	})
	require.NoError(tb, f.MergeCell("Exports", "A1", "G1"))
	require.NoError(tb, f.MergeCell("Exports", "A10", "A11"))
	require.NoError(tb, f.MergeCell("Exports", "D10", "D11"))
	set(tb, f, "Imports", map[string]any{
		"A1": "Category", "B1": "Exporter State(s)", "C1": "Number of items", "D1": "Intermediate location (if any)",
		"A2": "VII. (b) MANPADS", "B2": "Sweden", "C2": "classified",
	})
	require.NoError(tb, f.Write(&b))
	return b.Bytes()
}

func TestTheRegisterLayout(t *testing.T) {
	data := registerBook(t)
	source, err := xlsx.NewReader(bytes.NewReader(data), xlsx.Options{})
	require.NoError(t, err)
	assert.Equal(t, "unroca", source.Layout())
	assert.False(t, source.Has(reporting.FieldItem))
	assert.True(t, source.Has(reporting.FieldReporter))
	assert.True(t, source.Has(reporting.FieldYear))
	assert.True(t, source.Has(reporting.FieldFlow))
	assert.False(t, source.Has(reporting.FieldBasis))
	found := check(t, data)
	text := lines(found)
	for _, want := range []string{
		`report.xlsx:Exports!C10: warning REP-13-3-38: "1,250"`,
		`report.xlsx:Exports!B11: error REP-13-3-25: the final importing State`,
		`warning REP-FILE-01: the column "Colour"`,
		`info REP-FILE-05: the text "National criteria on transfers: see the attached paper."`,
		`report.xlsx:Imports!C2: info REP-13-3-41`,
	} {
		assert.Contains(t, text, strings.ReplaceAll(want, `"Colour"`, "Colour"))
	}
	assert.NotContains(t, text, "REP-13-3-04", "the merged category counts for both rows")
	assert.NotContains(t, text, "REP-13-3-01")
}

// textOf is the whole text of a comment.
func textOf(c excelize.Comment) string {
	var b strings.Builder
	b.WriteString(c.Text)
	for _, run := range c.Paragraph {
		b.WriteString(run.Text)
	}
	return b.String()
}

// Programs write comments as runs of text with formats, the name of the author first.
func TestAnnotateBehindARichComment(t *testing.T) {
	data := edit(t, filled(t), func(f *excelize.File) {
		require.NoError(t, f.AddComment("Exports", excelize.Comment{
			Cell: "C3", Author: "Officer Hansen", Paragraph: []excelize.RichTextRun{
				{Text: "Hansen: ", Font: &excelize.Font{Bold: true}}, {Text: "see the letter"},
			},
		}))
	})
	found := check(t, data)
	var b bytes.Buffer
	require.NoError(t, xlsx.Annotate(&b, bytes.NewReader(data), found, reporting.Limits{}))
	after, err := excelize.OpenReader(&b)
	require.NoError(t, err)
	comments, err := after.GetComments("Exports")
	require.NoError(t, err)
	i := slices.IndexFunc(comments, func(c excelize.Comment) bool { return c.Cell == "C3" })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, "Officer Hansen", comments[i].Author)
	assert.True(t, strings.HasPrefix(textOf(comments[i]), "Hansen: see the letter\nreportcheck:\nerror REP-13-3-37"))
	assert.True(t, comments[i].Paragraph[0].Font.Bold)
	seen := map[string]bool{}
	for _, c := range comments {
		assert.False(t, seen[c.Cell], "one comment for each cell")
		seen[c.Cell] = true
	}
}

func TestAnnotate(t *testing.T) {
	data := edit(t, filled(t), func(f *excelize.File) {
		require.NoError(t, f.AddComment("Exports", excelize.Comment{Cell: "C3", Author: "officer", Text: "check this"}))
		_, err := f.NewSheet("Check")
		require.NoError(t, err)
	})
	found := check(t, data)
	found = append(found, reporting.Finding{Finding: att.Finding{Place: att.Place{Sheet: "Nowhere", Cell: "A1"}}})
	var b bytes.Buffer
	require.NoError(t, xlsx.Annotate(&b, bytes.NewReader(data), found, reporting.Limits{}))
	before, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	after, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	for _, sheet := range before.GetSheetList() {
		want, err := before.GetRows(sheet)
		require.NoError(t, err)
		got, err := after.GetRows(sheet)
		require.NoError(t, err)
		assert.Equal(t, want, got, "the data of %s is untouched", sheet)
	}
	comments, err := after.GetComments("Exports")
	require.NoError(t, err)
	i := slices.IndexFunc(comments, func(c excelize.Comment) bool { return c.Cell == "C3" })
	require.GreaterOrEqual(t, i, 0)
	text := textOf(comments[i])
	assert.True(t, strings.HasPrefix(text, "check this\nreportcheck:\nerror REP-13-3-37"), text)
	assert.Equal(t, "officer", comments[i].Author)
	style, err := after.GetCellStyle("Exports", "C3")
	require.NoError(t, err)
	format, err := after.GetStyle(style)
	require.NoError(t, err)
	assert.Equal(t, []string{"F4B6B6"}, format.Fill.Color)
	list, err := after.GetRows("Check 2")
	require.NoError(t, err)
	assert.Len(t, list, len(found)+1)

	require.ErrorIs(t, xlsx.Annotate(brokenWriter{}, bytes.NewReader(data), found, reporting.Limits{}), errBroken)
	require.ErrorIs(t, xlsx.Annotate(&b, strings.NewReader("no"), found, reporting.Limits{}), reporting.ErrKind)
	bad := []reporting.Finding{{Finding: att.Finding{Place: att.Place{Sheet: "Exports", Cell: "no cell"}}}}
	require.Error(t, xlsx.Annotate(&b, bytes.NewReader(data), bad, reporting.Limits{}))
}

// Some programs name the part for comments otherwise than the library below: the cells are coloured then, and no
// comment is lost or comes to stand on another sheet.
func TestAnnotateBesideForeignComments(t *testing.T) {
	for _, name := range []string{"commentsOfExports.xml", "comments2.xml", "comments7.xml"} {
		parts := map[string]string{}
		book, err := excelize.OpenReader(bytes.NewReader(exportOf(t, nil)))
		require.NoError(t, err)
		book.Pkg.Range(func(key, data any) bool {
			parts[fmt.Sprint(key)] = fmt.Sprintf("%s", data)
			return true
		})
		const links = "xl/worksheets/_rels/sheet3.xml.rels"
		require.Contains(t, parts[links], "comments1.xml")
		parts[links] = strings.ReplaceAll(parts[links], "comments1.xml", name)
		if parts["xl/"+name] == "" {
			parts["xl/"+name] = parts["xl/comments1.xml"]
			delete(parts, "xl/comments1.xml")
			parts["[Content_Types].xml"] = strings.ReplaceAll(parts["[Content_Types].xml"], "/comments1.xml", "/"+name)
		}
		data := archive(t, parts)
		found := []reporting.Finding{{Finding: att.Finding{
			Severity: att.SeverityError, Place: att.Place{Sheet: "Exports", Cell: "C2"},
		}}}
		var b bytes.Buffer
		require.NoError(t, xlsx.Annotate(&b, bytes.NewReader(data), found, reporting.Limits{}))
		before, err := excelize.OpenReader(bytes.NewReader(data))
		require.NoError(t, err)
		after, err := excelize.OpenReader(&b)
		require.NoError(t, err)
		for _, sheet := range []string{"Exports", "Imports"} {
			want, err := before.GetComments(sheet)
			require.NoError(t, err)
			got, err := after.GetComments(sheet)
			require.NoError(t, err)
			assert.Equal(t, want, got, "%s: %s", name, sheet)
		}
		style, err := after.GetCellStyle("Exports", "C2")
		require.NoError(t, err)
		assert.NotZero(t, style)
	}
}

// archive makes a zip file of parts.
func archive(tb testing.TB, parts map[string]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range parts {
		part, err := w.Create(name)
		require.NoError(tb, err)
		_, err = io.WriteString(part, text)
		require.NoError(tb, err)
	}
	require.NoError(tb, w.Close())
	return b.Bytes()
}

func TestRefusals(t *testing.T) {
	whole := filled(t)
	broken := bytes.Clone(whole)
	for i := 100; i < len(broken)-100; i += 97 {
		broken[i] ^= 0x55
	}
	many := map[string]string{}
	for i := range 10_001 {
		many[strings.Repeat("a", 1+i%100)+string(rune('a'+i%26))+strings.Repeat("b", i/100)] = ""
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"empty":        {nil, reporting.ErrKind},
		"text":         {[]byte("a,b,c"), reporting.ErrKind},
		"old workbook": {[]byte("\xd0\xcf\x11\xe0"), reporting.ErrKind},
		"pdf":          {[]byte("%PDF-1.4"), reporting.ErrKind},
		"html":         {[]byte(" <table>"), reporting.ErrKind},
		"json":         {[]byte(" {}"), reporting.ErrKind},
		"cut zip":      {whole[:len(whole)/2], reporting.ErrSyntax},
		"broken":       {broken, reporting.ErrSyntax},
		"other zip":    {archive(t, map[string]string{"readme.txt": "hello"}), reporting.ErrKind},
		"broken book":  {archive(t, map[string]string{"xl/workbook.xml": "<workbook", "[Content_Types].xml": "<Types"}), reporting.ErrSyntax},
		"bomb":         {archive(t, map[string]string{"xl/workbook.xml": strings.Repeat("0", 100<<20)}), reporting.ErrLimit},
		"parts":        {archive(t, many), reporting.ErrLimit},
		"no table": {edit(t, registerBook(t), func(f *excelize.File) {
			_ = f.SetCellValue("Exports", "A6", "x")
			_ = f.SetCellValue("Imports", "A1", "x")
		}), reporting.ErrLayout},
	} {
		_, err := xlsx.NewReader(bytes.NewReader(c.data), xlsx.Options{})
		require.ErrorIs(t, err, c.want, name)
	}
	_, err := xlsx.NewReader(iotest.ErrReader(errBroken), xlsx.Options{})
	require.ErrorIs(t, err, errBroken)
	_, err = xlsx.NewReader(bytes.NewReader(whole), xlsx.Options{Limits: reporting.Limits{Bytes: 1000}})
	require.ErrorIs(t, err, reporting.ErrLimit)
	_, err = xlsx.NewReader(bytes.NewReader(registerBook(t)), xlsx.Options{Limits: reporting.Limits{Cells: 2}})
	require.ErrorIs(t, err, reporting.ErrLimit)
}

func TestRowLimits(t *testing.T) {
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(t, err)
	source, err := xlsx.NewReader(bytes.NewReader(registerBook(t)), xlsx.Options{Limits: reporting.Limits{Rows: 2}})
	require.NoError(t, err)
	_, err = c.Check("x", source, nil)
	require.ErrorIs(t, err, reporting.ErrLimit)
}

// What stands beside the lines of a table is bounded as well.
func TestLimitsOfASheet(t *testing.T) {
	for name, row := range map[string][]any{
		"tables": {"Category", "Partner", "Quantity"}, "texts": {"text beside a table"},
	} {
		data := bookOf(t, func(f *excelize.File) {
			for i := range 10_002 {
				require.NoError(t, f.SetSheetRow("Sheet1", reporting.CellName(1, i+1), &row))
			}
			require.NoError(t, f.SetSheetName("Sheet1", "Title page"))
		})
		_, err := xlsx.NewReader(bytes.NewReader(data), xlsx.Options{})
		require.ErrorIs(t, err, reporting.ErrLimit, name)
	}
}

// Formulas that call each other in a circle are never computed: the value that stands in the workbook counts.
func TestACyclicWorkbook(t *testing.T) {
	data := edit(t, registerBook(t), func(f *excelize.File) {
		require.NoError(t, f.SetCellFormula("Exports", "C8", "C10"))
		require.NoError(t, f.SetCellFormula("Exports", "C10", "C8"))
	})
	assert.NotEmpty(t, check(t, data))
}

func FuzzReader(f *testing.F) {
	f.Add(registerBook(f))
	f.Add(filled(f))
	f.Add([]byte("PK\x03\x04"))
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, data []byte) {
		source, err := xlsx.NewReader(bytes.NewReader(data), xlsx.Options{Limits: reporting.Limits{Bytes: 1 << 20}})
		if err != nil {
			return
		}
		_, err = c.Check("fuzz.xlsx", source, func(m *reporting.Mark) { _ = m.Finding() })
		if err != nil && !errors.Is(err, reporting.ErrLimit) && !errors.Is(err, reporting.ErrSyntax) {
			t.Errorf("an error that says nothing: %v", err)
		}
	})
}

func ExampleNewReader() {
	var blank bytes.Buffer
	if err := xlsx.WriteBlank(&blank); err != nil {
		panic(err)
	}
	source, err := xlsx.NewReader(&blank, xlsx.Options{})
	if err != nil {
		panic(err)
	}
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict, State: "NOR", Year: 2017})
	if err != nil {
		panic(err)
	}
	result, err := checker.Check("blank.xlsx", source, nil)
	if err != nil {
		panic(err)
	}
	fmt.Print(result)
	// Output:
	// NOR 2017: exports absent (0 lines), imports absent (0 lines)
	// REP-13-3-07 warning 2
	// REP-13-3-12 info    1
	// REP-13-3-52 warning 6
}

func TestSmallThings(t *testing.T) {
	first := blank(t)
	assert.Equal(t, first, blank(t), "the same bytes each time")
	data := edit(t, registerBook(t), func(f *excelize.File) {
		require.NoError(t, f.SetSheetName("Exports", "A Exports 2017"))
		require.NoError(t, f.SetCellValue("A Exports 2017", "B6", "Partner"))
		require.NoError(t, f.SetSheetName("Imports", "A imports 2017"))
		require.NoError(t, f.SetCellValue("A imports 2017", "B1", "partner"))
		_, err := f.NewSheet("Other")
		require.NoError(t, err)
		set(t, f, "Other", map[string]any{"A1": "category", "B1": "partner", "C1": "quantity", "A2": "I", "B2": "France", "C2": 1})
	})
	text := lines(check(t, data))
	assert.Contains(t, text, "report.xlsx:A imports 2017!C2: info REP-13-3-41")
	assert.Contains(t, text, "error REP-13-3-03", "a sheet that does not say its direction")

	title := edit(t, blank(t), func(f *excelize.File) {
		set(t, f, "Title page", map[string]any{"C2": "Norway", "C5": 2017, "C6": "31.5.2018"})
		for _, sheet := range []string{"Exports", "Imports"} {
			require.NoError(t, f.DeleteSheet(sheet))
		}
	})
	source, err := xlsx.NewReader(bytes.NewReader(title), xlsx.Options{})
	require.NoError(t, err)
	assert.Equal(t, "own", source.Layout())
	found := check(t, title)
	assert.Contains(t, lines(found), `report.xlsx:Title page!C6: error REP-13-3-50: "31.5.2018"`)

	var b bytes.Buffer
	info := []reporting.Finding{
		{Finding: att.Finding{Severity: att.SeverityInfo, Place: att.Place{Sheet: "Title page", Cell: "C2"}}},
		{Finding: att.Finding{Severity: att.SeverityWarning, Place: att.Place{Sheet: "Title page", Cell: "C3"}}},
		{Finding: att.Finding{Severity: att.SeverityWarning, Place: att.Place{Sheet: "Title page", Cell: "C4"}}},
	}
	require.NoError(t, xlsx.Annotate(&b, bytes.NewReader(title), info, reporting.Limits{}))
	after, err := excelize.OpenReader(&b)
	require.NoError(t, err)
	for cell, colour := range map[string]string{"C2": "BDD7EE", "C3": "FFE699", "C4": "FFE699"} {
		style, err := after.GetCellStyle("Title page", cell)
		require.NoError(t, err)
		format, err := after.GetStyle(style)
		require.NoError(t, err)
		assert.Equal(t, []string{colour}, format.Fill.Color)
	}
}

func ExampleWriteBlank() {
	var workbook bytes.Buffer
	if err := xlsx.WriteBlank(&workbook); err != nil {
		panic(err)
	}
	f, err := excelize.OpenReader(&workbook)
	if err != nil {
		panic(err)
	}
	fmt.Println(f.GetSheetList())
	// Output: [Title page Lists Exports Imports Definitions Notes]
}

func ExampleAnnotate() {
	var blank, marked bytes.Buffer
	if err := xlsx.WriteBlank(&blank); err != nil {
		panic(err)
	}
	findings := []reporting.Finding{{Finding: att.Finding{
		Code: reporting.CodeReporter, Severity: att.SeverityError, Place: att.Place{Sheet: "Title page", Cell: "C2"},
	}}}
	if err := xlsx.Annotate(&marked, &blank, findings, reporting.Limits{}); err != nil {
		panic(err)
	}
	f, err := excelize.OpenReader(&marked)
	if err != nil {
		panic(err)
	}
	comments, err := f.GetComments("Title page")
	if err != nil {
		panic(err)
	}
	fmt.Println(comments[0].Cell, f.GetSheetList()[6])
	// Output: C2 Check
}
