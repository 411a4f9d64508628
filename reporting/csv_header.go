package reporting

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// headerDepth is how many records may stand above the one that names the columns.
const headerDepth = 20

// separators divide cells; where more than one reads the header equally high, the first does.
const separators = ",;\t|"

// replayed hands out a stream more than once, as far as it was read, until it is released.
type replayed struct {
	r        io.Reader
	text     strings.Builder
	err      error
	released bool
}

// again returns a reader that starts at the beginning.
func (p *replayed) again() io.Reader { return &replay{from: p} }

// replay is one pass over a replayed stream.
type replay struct {
	from *replayed
	at   int
}

// Read hands out what was read before, then more of the stream.
func (r *replay) Read(b []byte) (int, error) {
	p := r.from
	if r.at < p.text.Len() {
		n := copy(b, p.text.String()[r.at:])
		r.at += n
		return n, nil
	}
	if p.released {
		return p.r.Read(b)
	}
	if p.err != nil {
		return 0, p.err
	}
	n, err := p.r.Read(b)
	p.text.Write(b[:n])
	r.at += n
	p.err = err
	return n, err
}

// csvHeader is the header of a table in text as one separator reads it.
type csvHeader struct {
	scan    *csvScanner
	columns Columns
	record  int
	line    int
	// above is what there is to say of the header, and of the records above it that hold text.
	above []Note
	// misfit says how a header differs from the layout declared, nil when none does.
	misfit error
}

// findHeader looks for the header with each separator and takes the one that stands highest.
func (c *CSVReader) findHeader(text *replayed, layout Layout) error {
	var best *csvHeader
	var failed error
	for i := 0; i < len(separators) && (best == nil || best.record > 1); i++ {
		found, err := c.tryHeader(text, layout, separators[i])
		if failed == nil {
			failed = err
		}
		if found != nil && (best == nil || found.record < best.record) {
			best = found
		}
	}
	switch {
	case best != nil:
		c.start(best)
		text.released = true
		return nil
	case failed != nil:
		return failed
	default:
		return fmt.Errorf("%w: none of the first %d lines names columns for category, partner and quantity or value",
			ErrLayout, headerDepth)
	}
}

// start reads on below the header.
func (c *CSVReader) start(best *csvHeader) {
	c.scan, c.columns, c.record = best.scan, best.columns, best.record
	c.remark = remarkColumn(c.columns.Fields)
	c.header = Record{
		Header: true, Row: best.record, Line: best.line, Raw: append([]string(nil), best.scan.all()...),
		Notes: best.above,
	}
	for _, heading := range c.columns.Unknown {
		c.header.Notes = append(c.header.Notes, Note{Code: CodeUnknownColumn, Field: FieldNone, Args: [3]string{heading}})
	}
}

// tryHeader looks for the header with one separator; nil without an error is none.
func (c *CSVReader) tryHeader(text *replayed, layout Layout, comma byte) (*csvHeader, error) {
	h := &csvHeader{scan: newCSVScanner(text.again(), c.limits)}
	h.scan.comma = comma
	for range headerDepth {
		line, err := h.scan.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		h.record++
		if h.reads(layout, line) {
			return h, nil
		}
	}
	return nil, h.misfit
}

// reads reports whether the present record is the header; other text is kept for a note.
func (h *csvHeader) reads(layout Layout, line int) bool {
	for _, i := range h.scan.decode() {
		h.above = append(h.above, Note{
			Code: CodeEncoding, Args: [3]string{h.scan.cell(i)}, at: h.scan.position(i, line),
		})
	}
	cells := h.scan.all()
	columns, ok := ReadHeader(cells, layout)
	if ok {
		h.columns, h.line = columns, line
		return true
	}
	if err := columns.Misfit(layout); err != nil && h.misfit == nil {
		h.misfit = fmt.Errorf("%w (line %d: %s)", err, line, shorten(textOf(cells)))
	}
	if text := textOf(cells); text != "" {
		first := slices.IndexFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" })
		h.above = append(h.above, Note{Code: CodeNote, Args: [3]string{text}, at: h.scan.position(first, line)})
	}
	return false
}

// textOf joins the cells that hold text.
func textOf(cells []string) string {
	var texts []string
	for _, cell := range cells {
		if text := strings.TrimSpace(cell); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, ", ")
}
