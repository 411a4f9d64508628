package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/reporting"
)

// storedKind says what a workbook keeps in a cell. Text is what is left.
type storedKind uint8

const (
	storedText storedKind = iota
	storedNumber
	storedAnswer
	storedFormula
)

// storedCell is a cell that is more than text: a number, yes or no, or a formula without a value.
type storedCell struct {
	kind   storedKind
	column int
	style  int
	text   string
}

// mergedCells is a block of cells of which the first holds the text of all.
type mergedCells struct {
	first, last int
	column      int
}

// sheetCells is what the text of the cells of a sheet does not tell.
type sheetCells struct {
	rows   map[int][]storedCell
	merged []mergedCells
	// hidden are the columns that are hidden, from one to another.
	hidden [][2]int
}

// hides reports whether a column, counted from 1, is hidden.
func (s *sheetCells) hides(column int) bool {
	for _, span := range s.hidden {
		if column >= span[0] && column <= span[1] {
			return true
		}
	}
	return false
}

// link is a reference from one part of a workbook to another.
type link struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// linksOf reads the references that a part holds. One that cannot be read holds none: what it should name is
// refused, or left alone, where it is looked for.
func linksOf(file *excelize.File, name string) []link {
	var links struct {
		Links []link `xml:"Relationship"`
	}
	_ = decoder(file, part(file, name)).Decode(&links)
	return links.Links
}

// sheetParts finds the part that holds each sheet.
func sheetParts(file *excelize.File) map[string]string {
	parts := map[string]string{}
	if file.WorkBook == nil {
		return parts
	}
	links := linksOf(file, "xl/_rels/workbook.xml.rels")
	for _, sheet := range file.WorkBook.Sheets.Sheet {
		for _, link := range links {
			if link.ID != sheet.ID {
				continue
			}
			target := strings.ReplaceAll(link.Target, `\`, "/")
			if !strings.HasPrefix(target, "/") {
				target = "/xl/" + target
			}
			parts[strings.ToLower(sheet.Name)] = strings.TrimPrefix(path.Clean(target), "/")
		}
	}
	return parts
}

// part returns the text of a part of a workbook, nil when there is none.
func part(file *excelize.File, name string) []byte {
	if found, ok := file.Pkg.Load(name); ok {
		if data, ok := found.([]byte); ok {
			return data
		}
	}
	return nil
}

func decoder(file *excelize.File, data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = file.CharsetReader
	return d
}

// readCells reads what a sheet keeps in its cells beside their text.
func readCells(d *xml.Decoder) (*sheetCells, error) {
	scan := cellScan{found: sheetCells{rows: map[int][]storedCell{}}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return &scan.found, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", reporting.ErrSyntax, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			scan.start(t)
		case xml.CharData:
			if scan.into != nil {
				scan.into.Write(t)
			}
		case xml.EndElement:
			scan.end(t.Name.Local)
		}
	}
}

// cellScan is the reading of one sheet.
type cellScan struct {
	found         sheetCells
	row, column   int
	inside        bool
	kind          string
	style         int
	value         strings.Builder
	formula       strings.Builder
	into          *strings.Builder
	inline, isFor bool
}

func (s *cellScan) start(t xml.StartElement) {
	switch {
	case t.Name.Local == "row":
		s.row++
		s.column = 0
		if n, err := strconv.Atoi(attribute(t, "r")); err == nil && n > 0 {
			s.row = n
		}
	case t.Name.Local == "c":
		s.cell(t)
	case t.Name.Local == "col":
		s.span(t)
	case t.Name.Local == "mergeCell":
		s.merge(attribute(t, "ref"))
	case !s.inside:
	case t.Name.Local == "v":
		s.into = &s.value
	case t.Name.Local == "f":
		s.into, s.isFor = &s.formula, true
	case t.Name.Local == "is":
		s.inline = true
	}
}

// cell begins a cell.
func (s *cellScan) cell(t xml.StartElement) {
	s.column++
	if column, _, err := excelize.CellNameToCoordinates(attribute(t, "r")); err == nil {
		s.column = column
	}
	s.inside, s.inline, s.isFor = true, false, false
	s.kind = attribute(t, "t")
	s.style, _ = strconv.Atoi(attribute(t, "s"))
	s.value.Reset()
	s.formula.Reset()
}

func (s *cellScan) end(name string) {
	switch name {
	case "v", "f":
		s.into = nil
	case "c":
		if s.inside {
			s.keep()
		}
		s.inside = false
	}
}

// keep keeps a cell that is more than text.
func (s *cellScan) keep() {
	c := storedCell{column: s.column, style: s.style, text: s.value.String()}
	switch {
	case s.isFor && c.text == "" && !s.inline:
		c.kind, c.text = storedFormula, "="+strings.TrimPrefix(s.formula.String(), "=")
	case c.text == "":
		return
	case s.kind == "" || s.kind == "n":
		c.kind = storedNumber
	case s.kind == "b":
		c.kind = storedAnswer
	default:
		return
	}
	s.found.rows[s.row] = append(s.found.rows[s.row], c)
}

// span keeps columns that are hidden.
func (s *cellScan) span(t xml.StartElement) {
	hidden, err := strconv.ParseBool(attribute(t, "hidden"))
	first, firstErr := strconv.Atoi(attribute(t, "min"))
	last, lastErr := strconv.Atoi(attribute(t, "max"))
	if hidden && errors.Join(err, firstErr, lastErr) == nil && len(s.found.hidden) < excelize.MaxColumns {
		s.found.hidden = append(s.found.hidden, [2]int{first, last})
	}
}

// merge keeps a block that is merged over several rows.
func (s *cellScan) merge(ref string) {
	from, to, _ := strings.Cut(ref, ":")
	column, first, err := excelize.CellNameToCoordinates(from)
	_, last, lastErr := excelize.CellNameToCoordinates(to)
	if err == nil && lastErr == nil && last > first {
		s.found.merged = append(s.found.merged, mergedCells{first, last, column})
	}
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
