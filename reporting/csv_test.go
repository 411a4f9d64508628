package reporting_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

var errBroken = errors.New("broken")

// brokenWriter fails at once.
type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

const plain = "reporter,year,flow,category,quantity,partner,comments\nNorway,2017,export,I,3,Côte d'Ivoire,\"two\nlines\"\n"

// records reads every record of a text.
func records(t *testing.T, r io.Reader, options reporting.CSVOptions) []reporting.Record {
	t.Helper()
	source, err := reporting.NewCSVReader(r, options)
	require.NoError(t, err)
	var all []reporting.Record
	for {
		var record reporting.Record
		if err := source.Read(&record); err != nil {
			require.ErrorIs(t, err, io.EOF)
			return all
		}
		record.Raw = append([]string(nil), record.Texts()...)
		all = append(all, record)
	}
}

func TestCSVEncodings(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(plain)
	require.NoError(t, err)
	utf16BE, err := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(plain)
	require.NoError(t, err)
	windows, err := charmap.Windows1252.NewEncoder().String(plain)
	require.NoError(t, err)
	for name, c := range map[string]struct {
		text     string
		encoding reporting.Encoding
	}{
		"plain":        {plain, reporting.EncodingAuto},
		"declared":     {plain, reporting.EncodingUTF8},
		"mark":         {"\ufeff" + plain, reporting.EncodingAuto},
		"utf-16 LE":    {utf16, reporting.EncodingAuto},
		"utf-16 BE":    {"\xfe\xff" + utf16BE, reporting.EncodingAuto},
		"utf-16":       {"\xfe\xff" + utf16BE, reporting.EncodingUTF16},
		"windows-1252": {windows, reporting.EncodingWindows1252},
		"latin-1":      {windows, reporting.EncodingLatin1},
		"undeclared":   {windows, reporting.EncodingAuto},
		"CR LF":        {strings.ReplaceAll(plain, "\n", "\r\n"), reporting.EncodingAuto},
		"semicolon":    {strings.ReplaceAll(plain, ",", ";"), reporting.EncodingAuto},
		"tab":          {strings.ReplaceAll(plain, ",", "\t"), reporting.EncodingAuto},
		"bar":          {strings.ReplaceAll(plain, ",", "|"), reporting.EncodingAuto},
		"title above":  {"A report\n\n,,\n" + plain, reporting.EncodingAuto},
		"no end":       {strings.TrimSuffix(plain, "\n"), reporting.EncodingAuto},
	} {
		for _, reader := range []io.Reader{strings.NewReader(c.text), iotest.OneByteReader(strings.NewReader(c.text))} {
			all := records(t, reader, reporting.CSVOptions{Encoding: c.encoding})
			require.Len(t, all, 2, name)
			assert.Equal(t, "Côte d'Ivoire", all[1].Cells[reporting.FieldPartner], name)
			comment := all[1].Cells[reporting.FieldComments]
			assert.Equal(t, "two\nlines", strings.ReplaceAll(comment, "\r", ""), name)
		}
	}
}

func TestCSVPlaces(t *testing.T) {
	text := "reporter,year,flow,category,quantity,partner,comments\n" +
		"Norway,2017,export,I,3,France,\"a \"\"word\"\"\nmore\"\n\n" +
		"Norvège,2017,export,I,-3,Chile,5\" gun\n"
	found := checkCSV(t, text, nil)
	for _, f := range found {
		if f.Code == reporting.CodeNotCount {
			assert.Equal(t, att.Place{File: "report.csv", Cell: "E4", Line: 5, Column: 23}, f.Place)
			return
		}
	}
	assert.Fail(t, "not found", "%v", found)
}

// Columns count characters, and stand on the physical line of their cell.
func TestCSVColumnsCountCharacters(t *testing.T) {
	head := "reporter,year,flow,category,comments,quantity,partner\n"
	for text, want := range map[string]att.Place{
		"Côte d'Ivoire,2017,export,I,x,-3,France\n":           {File: "report.csv", Cell: "F2", Line: 2, Column: 31},
		"Norway,2017,export,I,\"Ärger\nübrig é\",-3,France\n": {File: "report.csv", Cell: "F2", Line: 3, Column: 10},
		"Norway,2017,export,I,\"é\n\nè\",\"-3\",France\n":     {File: "report.csv", Cell: "F2", Line: 4, Column: 4},
	} {
		found := checkCSV(t, head+text, nil)
		log := decodeSARIF(t, found)
		for i, f := range found {
			if f.Code != reporting.CodeNotCount {
				continue
			}
			assert.Equal(t, want, f.Place, text)
			region := log.Runs[0].Results[i].Locations[0].PhysicalLocation.Region
			assert.Equal(t, want.Column, region.StartColumn, text)
			assert.Equal(t, want.Line, region.StartLine, text)
			assert.Contains(t, f.String(), fmt.Sprintf("report.csv:%d:%d:", want.Line, want.Column))
		}
		assert.True(t, has(found, reporting.CodeNotCount), text)
	}
}

// A declared layout is held to; without one the header decides.
func TestCSVDeclaredLayout(t *testing.T) {
	own := "reporter,year,flow,category,quantity,partner\nNorway,2017,export,I,3,France\n"
	register := "reporter,year,flow,partner,category_raw,category_code,quantity_raw\nNorway,2017,export,France,I,I,3\n"
	// Our own layout as it is written has a column named like one of the Register's.
	full := table(t, "")
	both := "category,number of items,final importer state\nI,3,France\n"
	for _, c := range []struct {
		text   string
		layout reporting.Layout
		found  string
	}{
		{own, reporting.LayoutAuto, "own"},
		{own, reporting.LayoutOwn, "own"},
		{own, reporting.LayoutUNROCA, ""},
		{full, reporting.LayoutOwn, "own"},
		{full, reporting.LayoutUNROCA, ""},
		{register, reporting.LayoutAuto, "unroca"},
		{register, reporting.LayoutUNROCA, "unroca"},
		{register, reporting.LayoutOwn, ""},
		{both, reporting.LayoutOwn, "own"},
		{both, reporting.LayoutUNROCA, "unroca"},
	} {
		source, err := reporting.NewCSVReader(strings.NewReader(c.text), reporting.CSVOptions{Layout: c.layout})
		if c.found == "" {
			require.ErrorIs(t, err, reporting.ErrLayout, c.text)
			assert.Contains(t, err.Error(), "declared "+c.layout.String())
			assert.Contains(t, err.Error(), "found")
			assert.Contains(t, err.Error(), "(line 1: "+c.text[:6])
			continue
		}
		require.NoError(t, err, c.text)
		assert.Equal(t, c.found, source.Layout())
	}
}

// A line break in a quoted heading does not hide the separator.
func TestCSVHeaderWithLineBreaks(t *testing.T) {
	text := "reporter;year;flow;category;\"Number\nof items\";partner\nNorway;2017;export;I;3;France\n"
	for _, text := range []string{text, strings.ReplaceAll(text, ";", "\t"), strings.ReplaceAll(text, ";", "|")} {
		all := records(t, iotest.OneByteReader(strings.NewReader(text)), reporting.CSVOptions{})
		require.Len(t, all, 2, text)
		assert.Equal(t, "3", all[1].Cells[reporting.FieldQuantity])
		assert.Equal(t, 3, all[1].Line)
	}
	title := "Report, with commas;;\n"
	all := records(t, strings.NewReader(title+text), reporting.CSVOptions{})
	require.Len(t, all, 2)
	assert.Equal(t, "Report, with commas", all[0].Notes[0].Args[0])
}

// The template's own name of a column is known, so that the basis is not lost.
func TestCSVTemplateColumns(t *testing.T) {
	text := "reporter,year,flow,category,auth_or_actual,number_of_items,final_importing_state,state_of_origin\n" +
		"Norway,2017,export,I,actual,3,France,Germany\n"
	found := checkCSV(t, text, nil)
	assert.False(t, has(found, reporting.CodeUnknownColumn))
	assert.False(t, has(found, reporting.CodeNoBasis))
}

// Text above the table is said, with its place.
func TestCSVTextAboveTheTable(t *testing.T) {
	text := "Nothing to report on imports (NIL).\n\n,Not for publication,\n" + plain
	var above []reporting.Finding
	for _, f := range checkCSV(t, text, nil) {
		if f.Code == reporting.CodeNote {
			above = append(above, f)
		}
	}
	require.Len(t, above, 2)
	assert.Equal(t, "Nothing to report on imports (NIL).", above[0].Raw)
	assert.Equal(t, att.Place{File: "report.csv", Line: 1, Column: 1}, above[0].Place)
	assert.Equal(t, "Not for publication", above[1].Raw)
	assert.Equal(t, att.Place{File: "report.csv", Line: 3, Column: 2}, above[1].Place)
	assert.Equal(t, reporting.Key{}, above[1].Report)
}

func TestCSVQuotes(t *testing.T) {
	head := "category,quantity,partner,comments\n"
	all := records(t, strings.NewReader(head+"I,1,FRA,5\" gun\nI,1,\"F\"x,y\nI,1,\"\"\"\",y\n\"I\",2,FRA,\"open\n"), reporting.CSVOptions{})
	require.Len(t, all, 5)
	assert.Equal(t, `5" gun`, all[1].Cells[reporting.FieldComments])
	assert.Equal(t, "Fx", all[2].Cells[reporting.FieldPartner])
	assert.Equal(t, reporting.CodeQuote, all[2].Notes[0].Code)
	assert.Equal(t, `"`, all[3].Cells[reporting.FieldPartner])
	assert.Equal(t, `"open`, all[4].Cells[reporting.FieldComments])
	assert.Contains(t, all[4].Notes[0].Args[0], "not closed")
}

// A byte that no text holds is named with its line, wherever it stands.
func TestCSVZeroByte(t *testing.T) {
	text := "category,quantity,partner\n" + strings.Repeat("I,1,FRA\n", 1000) + "I,1,\x00\n"
	source, err := reporting.NewCSVReader(iotest.OneByteReader(strings.NewReader(text)), reporting.CSVOptions{})
	require.NoError(t, err)
	for err == nil {
		err = source.Read(new(reporting.Record))
	}
	require.ErrorIs(t, err, reporting.ErrKind)
	assert.ErrorContains(t, err, "line 1002")
}

// A quote that is not closed swallows no line, wherever it stands and however many there are.
func TestCSVQuotesSwallowNothing(t *testing.T) {
	head := "category,quantity,partner,comments\n"
	line := "I,1,FRA,x\n"
	for name, text := range map[string]string{
		"to the end":         "I,1,FRA,\"open\n" + line + line,
		"to the next":        "I,1,FRA,\"open\nI,1,FRA,\"x\"\n" + line,
		"the last":           line + line + "I,1,FRA,\"open",
		"the last with line": line + line + "I,1,FRA,\"open\n",
		"two":                "I,1,FRA,\"open\nI,1,FRA,\"open\n" + line,
	} {
		all := records(t, strings.NewReader(head+text), reporting.CSVOptions{})
		require.Len(t, all, 4, name)
		for i, r := range all[1:] {
			assert.Equal(t, "FRA", r.Cells[reporting.FieldPartner], name)
			assert.Equal(t, i+2, r.Line, name)
		}
	}
	long := strings.Repeat("I,1,FRA,\"open\n", 20) + strings.Repeat(line, 20_000)
	all := records(t, strings.NewReader(head+long), reporting.CSVOptions{Limits: reporting.Limits{Record: 100_000}})
	assert.Len(t, all, 1+20+20_000, "also where the end is too far away to be looked for")
}

// Line breaks of all three kinds, also inside cells.
func TestCSVLineBreaks(t *testing.T) {
	for name, text := range map[string]string{
		"feed":            "category,quantity,partner,comments\nI,1,FRA,\"a\nb\"\nII,2,DEU,c\n",
		"return and feed": "category,quantity,partner,comments\r\nI,1,FRA,\"a\r\nb\"\r\nII,2,DEU,c\r\n",
		"return":          "category,quantity,partner,comments\rI,1,FRA,\"a\rb\"\rII,2,DEU,c\r",
		"return, no last": "category,quantity,partner,comments\rI,1,FRA,\"a\rb\"\rII,2,DEU,c",
	} {
		all := records(t, strings.NewReader(text), reporting.CSVOptions{})
		require.Len(t, all, 3, name)
		comments := all[1].Cells[reporting.FieldComments]
		assert.Len(t, strings.FieldsFunc(comments, func(r rune) bool { return r == '\r' || r == '\n' }), 2, name)
		assert.Equal(t, "c", all[2].Cells[reporting.FieldComments], name)
		assert.Equal(t, 4, all[2].Line, name)
		slow := records(t, iotest.OneByteReader(strings.NewReader(text)), reporting.CSVOptions{})
		require.Len(t, slow, 3, name)
		for i := range slow {
			assert.Equal(t, all[i].Cells, slow[i].Cells, name)
			assert.Equal(t, all[i].Line, slow[i].Line, name)
		}
	}
}

func TestCSVRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"workbook":     {"PK\x03\x04rest", reporting.ErrKind},
		"old workbook": {"\xd0\xcf\x11\xe0rest", reporting.ErrKind},
		"pdf":          {"%PDF-1.4", reporting.ErrKind},
		"json":         {` {"format":1}`, reporting.ErrKind},
		"html":         {"<html>", reporting.ErrKind},
		"binary":       {"a\x00b", reporting.ErrKind},
		"no header":    {"a,b,c\n1,2,3\n", reporting.ErrLayout},
		"empty":        {"", reporting.ErrLayout},
		"quote":        {"\"" + strings.Repeat("x\n", 1<<20), reporting.ErrLayout},
		"long quote":   {"\"" + strings.Repeat("x", 2<<20), reporting.ErrLimit},
		"zero byte":    {strings.Repeat("x\n", 1000) + "\x00", reporting.ErrKind},
	} {
		_, err := reporting.NewCSVReader(strings.NewReader(c.text), reporting.CSVOptions{})
		require.ErrorIs(t, err, c.want, name)
	}
	_, err := reporting.NewCSVReader(iotest.ErrReader(errBroken), reporting.CSVOptions{})
	require.ErrorIs(t, err, errBroken)
	_, err = reporting.ParseLayout("other")
	require.ErrorIs(t, err, reporting.ErrLayout)
	layout, err := reporting.ParseLayout("unroca")
	require.NoError(t, err)
	assert.Equal(t, "unroca", layout.String())
	assert.Equal(t, "invalid", reporting.Layout(9).String())
}

func TestCSVLimits(t *testing.T) {
	head := "category,quantity,partner\n"
	line := "I,1,FRA\n"
	for name, c := range map[string]struct {
		text   string
		limits reporting.Limits
	}{
		"bytes":  {head + strings.Repeat(line, 100), reporting.Limits{Bytes: 200}},
		"rows":   {head + strings.Repeat(line, 5), reporting.Limits{Rows: 4}},
		"cells":  {head + "I,1,FRA,a,b\n", reporting.Limits{Cells: 4}},
		"quoted": {head + "I,1,\"FRA\",a,b\n", reporting.Limits{Cells: 4}},
		"last":   {head + "I,1,FRA,a,b", reporting.Limits{Cells: 4}},
	} {
		source, err := reporting.NewCSVReader(strings.NewReader(c.text), reporting.CSVOptions{Limits: c.limits})
		if err == nil {
			_, err = checker(t, nil).Check(name, source, func(*reporting.Mark) {})
		}
		require.ErrorIs(t, err, reporting.ErrLimit, name)
	}
	broken := io.MultiReader(strings.NewReader(head+line), iotest.ErrReader(errBroken))
	source, err := reporting.NewCSVReader(broken, reporting.CSVOptions{})
	if err == nil {
		_, err = checker(t, nil).Collect("x", source)
	}
	require.ErrorIs(t, err, errBroken)
}

func TestReadHeader(t *testing.T) {
	columns, ok := reporting.ReadHeader([]string{
		"A. Category (I-VII)", "Category", "Final importer State(s)", "Number of items", "State of origin (if not exporter)",
		"Intermediate location (if any)", "Description of items", "Comments on the transfer", "",
	}, reporting.LayoutAuto)
	require.True(t, ok)
	assert.Equal(t, reporting.LayoutUNROCA, columns.Layout)
	assert.Equal(t, att.Export, columns.Flow)
	assert.Equal(t, []string{"A. Category (I-VII)"}, columns.Unknown)
	columns, ok = reporting.ReadHeader([]string{"category", "Exporting State", "value"}, reporting.LayoutOwn)
	require.True(t, ok)
	assert.Equal(t, att.Import, columns.Flow)
	_, ok = reporting.ReadHeader([]string{"category", "partner"}, reporting.LayoutAuto)
	assert.False(t, ok)
}
