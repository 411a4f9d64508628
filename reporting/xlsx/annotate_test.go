package xlsx_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
	"github.com/openatt/treaty/reporting/xlsx"
)

// partsOf are the parts of a workbook, unpacked.
func partsOf(tb testing.TB, data []byte) map[string]string {
	tb.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(tb, err)
	parts := map[string]string{}
	book.Pkg.Range(func(key, data any) bool {
		parts[fmt.Sprint(key)] = fmt.Sprintf("%s", data)
		return true
	})
	return parts
}

// formats are the formats of a workbook, each as it is stored.
type formats struct {
	Fonts   stored    `xml:"fonts"`
	Borders stored    `xml:"borders"`
	Names   stored    `xml:"cellStyles"`
	Fills   []element `xml:"fills>fill"`
	Cells   []element `xml:"cellXfs>xf"`
}

type stored struct {
	Text string `xml:",innerxml"`
}

type element struct {
	Attributes []xml.Attr `xml:",any,attr"`
	Text       string     `xml:",innerxml"`
}

// without leaves out the attributes that say how the cell is filled.
func (e element) without() (rest element, fill int) {
	rest.Text = e.Text
	for _, a := range e.Attributes {
		switch a.Name.Local {
		case "fillId":
			fill, _ = strconv.Atoi(a.Value)
		case "applyFill":
		default:
			rest.Attributes = append(rest.Attributes, a)
		}
	}
	return rest, fill
}

func formatsOf(tb testing.TB, data []byte) (f formats) {
	tb.Helper()
	require.NoError(tb, xml.Unmarshal([]byte(partsOf(tb, data)["xl/styles.xml"]), &f))
	return f
}

// marked marks cells of the exports with an error each.
func marked(tb testing.TB, data []byte, cells ...string) []byte {
	tb.Helper()
	var found []reporting.Finding
	for _, cell := range cells {
		found = append(found, reporting.Finding{Finding: att.Finding{
			Severity: att.SeverityError, Place: att.Place{Sheet: "Exports", Cell: cell},
		}})
	}
	var b bytes.Buffer
	require.NoError(tb, xlsx.Annotate(&b, bytes.NewReader(data), found, reporting.Limits{}))
	return b.Bytes()
}

const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="9.5"/>` +
	`<color theme="4" tint="-0.25"/><name val="Arial"/><charset val="204"/><scheme val="minor"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="2"><border><left/><right/><top/><bottom/></border><border diagonalUp="1">` +
	`<left style="thin"><color indexed="64"/></left><right style="double"><color auto="1"/></right>` +
	`<top style="hair"><color theme="1"/></top><bottom/><diagonal style="thin"><color rgb="FFFF0000"/></diagonal></border>` +
	`</borders><cellStyleXfs count="2"><xf/><xf fontId="1"/></cellStyleXfs><cellXfs count="3"><xf/>` +
	`<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="1" quotePrefix="1" applyBorder="1"/>` +
	`<xf numFmtId="4" fontId="0" fillId="1" borderId="1" xfId="0" applyAlignment="1"><alignment textRotation="45"/></xf>` +
	`</cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0"/><cellStyle name="Input" xfId="1"/></cellStyles>` +
	`</styleSheet>`

// The copy differs from what the workbook says of a cell in nothing but the colour.
func TestAnnotateKeepsFormats(t *testing.T) {
	parts := partsOf(t, exportOf(t, nil))
	parts["xl/styles.xml"] = styles
	parts[exportPart] = strings.NewReplacer(`<c r="C2"`, `<c r="C2" s="1"`, `<c r="G2"`, `<c r="G2" s="2"`).
		Replace(parts[exportPart])
	data := archive(t, parts)
	before := formatsOf(t, edit(t, data, func(*excelize.File) {}))
	copied := marked(t, data, "C2", "G2", "D2")
	after := formatsOf(t, copied)
	assert.Equal(t, before.Fonts, after.Fonts)
	assert.Equal(t, before.Borders, after.Borders)
	assert.Equal(t, before.Names, after.Names)
	assert.NotContains(t, partsOf(t, copied)["xl/styles.xml"], `rgb="FF"`)
	book, err := excelize.OpenReader(bytes.NewReader(copied))
	require.NoError(t, err)
	for cell, style := range map[string]int{"C2": 1, "G2": 2, "D2": 0} {
		now, err := book.GetCellStyle("Exports", cell)
		require.NoError(t, err)
		want, _ := before.Cells[style].without()
		got, fill := after.Cells[now].without()
		assert.Equal(t, want, got, cell)
		assert.Contains(t, after.Fills[fill].Text, `<fgColor rgb="FFF4B6B6">`, cell)
	}
}

// Many comments are added in batches, and a second check writes behind the first: no comment is lost, and none stands
// in a cell twice.
func TestAnnotateManyCells(t *testing.T) {
	data := exportOf(t, func(f *excelize.File) {
		require.NoError(t, f.AddComment("Exports", excelize.Comment{Cell: "B7", Author: "officer", Text: "mine"}))
	})
	before, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	own, err := before.GetComments("Exports")
	require.NoError(t, err)
	cells := make([]string, 1200)
	for i := range cells {
		cells[i] = reporting.CellName(2, i+2)
	}
	copied := marked(t, data, cells...)
	for range 2 {
		book, err := excelize.OpenReader(bytes.NewReader(copied))
		require.NoError(t, err)
		comments, err := book.GetComments("Exports")
		require.NoError(t, err)
		require.Len(t, comments, len(own)+len(cells)-1)
		assert.Equal(t, own[:len(own)-1], comments[:len(own)-1], "those of others stay in their place")
		assert.Equal(t, "officer", comments[len(own)-1].Author)
		seen := map[string]bool{}
		for _, c := range comments {
			assert.False(t, seen[c.Cell], c.Cell)
			seen[c.Cell] = true
		}
		shapes := regexp.MustCompile(`<v:shape id="[^"]*"`).FindAllString(partsOf(t, copied)["xl/drawings/vmlDrawing1.vml"], -1)
		assert.Len(t, shapes, len(comments))
		slices.Sort(shapes)
		assert.Len(t, slices.Compact(shapes), len(comments), "each shape has its own name")
		copied = marked(t, copied, cells...)
	}
	book, err := excelize.OpenReader(bytes.NewReader(copied))
	require.NoError(t, err)
	comments, err := book.GetComments("Exports")
	require.NoError(t, err)
	assert.Equal(t, 3, strings.Count(textOf(comments[len(own)-1]), "reportcheck:"))
	assert.True(t, strings.HasPrefix(textOf(comments[len(own)-1]), "mine\n"))
}

// A comment has room for so many characters.
func TestAnnotateALongComment(t *testing.T) {
	long := strings.Repeat("é", 16_000)
	copied := marked(t, exportOf(t, func(f *excelize.File) {
		require.NoError(t, f.AddComment("Exports", excelize.Comment{Cell: "B7", Author: "officer", Text: long}))
	}), "B7")
	book, err := excelize.OpenReader(bytes.NewReader(copied))
	require.NoError(t, err)
	comments, err := book.GetComments("Exports")
	require.NoError(t, err)
	text := textOf(comments[len(comments)-1])
	assert.True(t, strings.HasPrefix(text, long+"\nreportcheck:\n"))
	assert.LessOrEqual(t, len(text), excelize.TotalCellChars)
}
