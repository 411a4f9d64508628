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
	kind          storedKind
	column, style int32
	text          string
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
	// blocks counts all merged cells, also those of one row.
	blocks int
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

// readSheet is readCells of a part, which counts too.
func readSheet(file *excelize.File, name string, left *budget) (*sheetCells, error) {
	data := part(file, name)
	if err := left.takeSheet(len(data)); err != nil {
		return nil, err
	}
	return readCells(decoder(file, data), left)
}

// readCells reads what a sheet keeps in its cells beside their text, and counts what the library below will lay out.
func readCells(d *xml.Decoder, left *budget) (*sheetCells, error) {
	scan := cellScan{found: sheetCells{rows: map[int][]storedCell{}}, left: left}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return &scan.found, left.takePlaces(scan.last)
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", reporting.ErrSyntax, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			err = scan.start(t)
		case xml.CharData:
			scan.length += int64(len(t))
			if scan.into != nil {
				scan.into.Write(t)
			}
		case xml.EndElement:
			err = scan.end(t.Name.Local)
		}
		if err != nil {
			return nil, err
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
	left          *budget
	// last is the last row so far; width and ofRow are the columns and the text of the row, length is the text of the
	// cell.
	last, width   int
	ofRow, length int64
}

func (s *cellScan) start(t xml.StartElement) error {
	switch {
	case t.Name.Local == "row":
		s.row++
		s.column, s.width, s.ofRow = 0, 0, 0
		if n, err := strconv.Atoi(attribute(t, "r")); err == nil && n > 0 {
			s.row = n
		}
		s.last = max(s.last, s.row)
	case t.Name.Local == "c":
		return s.cell(t)
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
	return nil
}

// cell begins a cell.
func (s *cellScan) cell(t xml.StartElement) error {
	s.column++
	if name := attribute(t, "r"); name != "" {
		if column, _, err := excelize.CellNameToCoordinates(name); err == nil {
			s.column = column
		}
	}
	s.inside, s.inline, s.isFor = true, false, false
	s.kind = attribute(t, "t")
	s.style, _ = strconv.Atoi(attribute(t, "s"))
	s.value.Reset()
	s.formula.Reset()
	s.length = 0
	if s.column > excelize.MaxColumns {
		return fmt.Errorf("%w: row %d has more than %d cells", reporting.ErrLimit, s.row, excelize.MaxColumns)
	}
	return nil
}

func (s *cellScan) end(name string) error {
	switch name {
	case "v", "f":
		s.into = nil
	case "c":
		if !s.inside {
			return nil
		}
		s.inside = false
		if s.column <= s.left.columns {
			s.keep()
		}
		return s.count()
	}
	return nil
}

// count takes a cell from what is left.
func (s *cellScan) count() error {
	if s.length == 0 && !s.isFor {
		return nil
	}
	if s.kind == "s" {
		i, err := strconv.Atoi(strings.TrimSpace(s.value.String()))
		if err == nil && i >= 0 && i < len(s.left.shared) {
			s.length = int64(s.left.shared[i])
		}
	}
	if s.column > s.width {
		if err := s.left.takePlaces(s.column - s.width); err != nil {
			return err
		}
		s.width = s.column
	}
	s.ofRow += s.length
	return s.left.takeText(s.length, s.ofRow, s.row)
}

// keep keeps a cell that is more than text.
func (s *cellScan) keep() {
	c := storedCell{column: int32(s.column), style: int32(s.style), text: s.value.String()}
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
	s.found.blocks++
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
