package xlsx_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
	"github.com/openatt/treaty/reporting/xlsx"
)

// readAll reads a workbook to its end.
func readAll(data []byte, options xlsx.Options) error {
	x, err := xlsx.NewReader(bytes.NewReader(data), options)
	for err == nil {
		err = x.Read(&reporting.Record{})
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// withRows is a workbook with rows of exports and a long text that cells share.
func withRows(tb testing.TB, shared, rows, merged string) []byte {
	tb.Helper()
	parts := partsOf(tb, exportOf(tb, nil))
	parts["xl/sharedStrings.xml"] = strings.Replace(parts["xl/sharedStrings.xml"], "<si>",
		"<si><r><t>"+shared+"</t></r><r><t>"+shared+"</t></r></si><si>", 1)
	for name := range parts {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			parts[name] = `<worksheet><sheetData/></worksheet>`
		}
	}
	head := inline("category") + inline("partner") + inline("quantity") + inline("comments")
	parts[exportPart] = `<worksheet><sheetData><row r="1">` + head + `</row>` + rows + `</sheetData>` + merged + `</worksheet>`
	return archive(tb, parts)
}

func inline(text string) string { return `<c t="inlineStr"><is><t>` + text + `</t></is></c>` }

// A small file may name a large text, a large sheet or a far cell many times.
func TestWhatIsNamedManyTimesCountsEachTime(t *testing.T) {
	long := strings.Repeat("x", 10_000)
	row := `<row>` + inline("I") + inline("France") + `<c><v>3</v></c><c t="s"><v>0</v></c></row>`
	shared := withRows(t, long, strings.Repeat(row, 10), "")
	far := withRows(t, "", strings.Repeat(`<row><c><v>3</v></c><c r="XFD1"><v>3</v></c></row>`, 20), "")
	merged := withRows(t, "", `<row r="2">`+inline("I")+inline(long)+`<c><v>3</v></c></row>`+
		strings.Repeat(`<row>`+inline("I")+`<c r="C3"><v>3</v></c></row>`, 50),
		`<mergeCells><mergeCell ref="B2:B60"/></mergeCells>`)
	var entries strings.Builder
	for i := 20; i < 60; i++ {
		fmt.Fprintf(&entries, `<sheet name="S%d" sheetId="%d" r:id="rId1"/>`, i, i)
	}
	parts := partsOf(t, exportOf(t, nil))
	parts["xl/workbook.xml"] = strings.Replace(parts["xl/workbook.xml"], "</sheets>", entries.String()+"</sheets>", 1)
	same := archive(t, parts)
	bytesOf := func(n int64) xlsx.Options { return xlsx.Options{Limits: reporting.Limits{Bytes: n}} }
	for name, c := range map[string]struct {
		data    []byte
		options xlsx.Options
		want    string
	}{
		"text of a row": {
			shared, xlsx.Options{Limits: reporting.Limits{Record: 15_000}}, "row 2 holds more than 15000 bytes of text",
		},
		"text":         {shared, bytesOf(190_000), "the text of all cells comes to more than 190000 bytes"},
		"merged cells": {merged, bytesOf(190_000), "the text of all cells comes to more than 190000 bytes"},
		"blank cells":  {far, xlsx.Options{Places: 163_840}, "the sheets have more than 163840 rows and cells"},
		"blank rows": {
			withRows(t, "", `<row r="1000000"/>`, ""), xlsx.Options{Places: 999_999}, "more than 999999 rows and cells",
		},
		"sheets":   {same, xlsx.Options{Sheets: 45}, "the workbook has more than 45 sheets"},
		"one part": {same, bytesOf(110_000), "all sheets together unpack to more than 110000 bytes"},
	} {
		err := readAll(c.data, c.options)
		require.ErrorIs(t, err, reporting.ErrLimit, name)
		require.ErrorContains(t, err, c.want, name)
		require.NoError(t, readAll(c.data, xlsx.Options{}), name)
	}
	wide := withRows(t, "", `<row>`+strings.Repeat(`<c/>`, 16_385)+`</row>`, "")
	require.ErrorContains(t, readAll(wide, xlsx.Options{}), "row 2 has more than 16384 cells")
	found := []reporting.Finding{{Finding: att.Finding{Place: att.Place{Sheet: "Exports", Cell: "A2"}}}}
	many := withRows(t, "", strings.Repeat(`<row><c r="XFD1"><v>3</v></c></row>`, 129), "")
	require.ErrorIs(t, xlsx.Annotate(io.Discard, bytes.NewReader(many), found, reporting.Limits{}), reporting.ErrLimit)
	blocks := withRows(t, "", row, `<mergeCells>`+strings.Repeat(`<mergeCell ref="E5:F5"/>`, 20_001)+`</mergeCells>`)
	err := xlsx.Annotate(io.Discard, bytes.NewReader(blocks), found, reporting.Limits{})
	require.ErrorContains(t, err, "more than 20000 merged cells")
}

// The library below looks at each pair of a sheet and a reference.
func TestReferencesAreBounded(t *testing.T) {
	parts := partsOf(t, exportOf(t, nil))
	const links = "xl/_rels/workbook.xml.rels"
	parts[links] = strings.Replace(parts[links], "</Relationships>",
		strings.Repeat(`<r:Relationship Id="rId1"/>`, 10_001)+"</Relationships>", 1)
	err := readAll(archive(t, parts), xlsx.Options{})
	require.ErrorIs(t, err, reporting.ErrLimit)
	require.ErrorContains(t, err, `part "xl/_rels/workbook.xml.rels" names more than 10000 others`)
}
