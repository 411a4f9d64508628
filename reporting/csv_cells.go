package reporting

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// between returns what stands from the start of one cell to the end of the next, quotes around the cells left
// as they are; "" for a record that was not cut quickly or has more than one line.
func (s *csvScanner) between(first int) string {
	if !s.sliced || s.breaks > 0 || first+1 >= s.count {
		return ""
	}
	from, to := s.quoted(first), s.quoted(first+1)
	return s.text[int(s.bounds[first].start)-from : int(s.bounds[first+1].end)+to]
}

// quoted is 1 when quotes stand around a cell of a sliced record.
func (s *csvScanner) quoted(i int) int {
	if at := s.bounds[i].start; at > 0 && s.text[at-1] == '"' {
		return 1
	}
	return 0
}

// allStarts returns where the cells start.
func (s *csvScanner) allStarts() []cellStart {
	if !s.sliced || s.placed {
		return s.starts
	}
	s.starts, s.placed = s.starts[:0], true
	line, lineStart, before := s.line-1-s.breaks, 0, 0
	for i, b := range s.bounds {
		at := int(b.start) - s.quoted(i)
		if n := strings.Count(s.text[before:at], string(s.lineBreak)); n > 0 {
			line += n
			lineStart = before + strings.LastIndexByte(s.text[before:at], s.lineBreak) + 1
		}
		s.starts = append(s.starts, cellStart{int32(line), int32(at - lineStart + 1)})
		before = at
	}
	return s.starts
}

// cell is the text of a cell, "" where there is none.
func (s *csvScanner) cell(i int) string {
	switch {
	case i >= s.count:
		return ""
	case s.sliced:
		return s.text[s.bounds[i].start:s.bounds[i].end]
	default:
		return s.cells[i]
	}
}

// all returns the texts of all cells.
func (s *csvScanner) all() []string {
	if s.sliced {
		s.allStarts()
		s.cells = s.cells[:0]
		for _, b := range s.bounds {
			s.cells = append(s.cells, s.text[b.start:b.end])
		}
		s.sliced = false
	}
	return s.cells
}

// decode reads the cells that are not UTF-8 as Windows-1252, and lists them.
func (s *csvScanner) decode() (changed []int) {
	cells := s.all()
	for i, cell := range cells {
		if utf8.ValidString(cell) {
			continue
		}
		if fixed, err := charmap.Windows1252.NewDecoder().String(cell); err == nil {
			cells[i] = fixed
		}
		changed = append(changed, i)
	}
	return changed
}

// position is where a cell of the record on a line starts, in characters.
func (s *csvScanner) position(i, line int) Position {
	at := s.allStarts()[i]
	column := columnIn(s.text, s.lineBreak, int(at.line)-line, int(at.column))
	return Position{Line: at.line, Column: int32(column)}
}

// blank reports whether there is nothing but white space in the record.
func (s *csvScanner) blank() bool {
	if s.sliced && s.bounds[0].start < s.bounds[0].end && s.text[s.bounds[0].start] > ' ' {
		return false
	}
	for i := range s.count {
		if cell := s.cell(i); cell != "" && strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}
