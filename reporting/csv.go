package reporting

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding is the character encoding of a text file. Auto reads a byte-order mark and otherwise takes the
// file to be UTF-8; records that are not are read as Windows-1252, with a finding.
type Encoding uint8

// The encodings that can be declared.
const (
	EncodingAuto Encoding = iota
	EncodingUTF8
	EncodingUTF16
	EncodingWindows1252
	EncodingLatin1
)

// CSVOptions says what is known of a CSV file. The zero value knows nothing and finds out.
type CSVOptions struct {
	Layout   Layout
	Encoding Encoding
	Limits   Limits
}

// CSVReader reads a table record by record; it keeps one of them. Make it with NewCSVReader.
type CSVReader struct {
	scan     *csvScanner
	columns  Columns
	encoding Encoding
	record   int
	rows     int
	limits   Limits
	header   Record
	headed   bool
	// remark is the column of the description when the comments stand in the next, and otherwise beyond all.
	remark int
}

// NewCSVReader reads up to the header and understands it. The separator between cells is the one of comma,
// semicolon, tab and bar with which the header stands highest; text above it is named in a note of the first
// record. Errors wrap ErrOptions, ErrKind, ErrLimit or what the reader returned, or ErrLayout for a file
// without a header and for one whose header is not that of the layout declared.
func NewCSVReader(r io.Reader, options CSVOptions) (*CSVReader, error) {
	if err := options.Limits.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrOptions, err)
	}
	limits := options.Limits.orDefault()
	text, err := decoded(r, options.Encoding)
	if err != nil {
		return nil, err
	}
	c := &CSVReader{encoding: options.Encoding, limits: limits}
	if err := c.findHeader(&replayed{r: text}, options.Layout); err != nil {
		return nil, err
	}
	return c, nil
}

// remarkColumn is the column of the description when the comments stand in the next, and otherwise beyond all.
func remarkColumn(fields []Field) int {
	for i := 0; i+1 < len(fields); i++ {
		if fields[i] == FieldDescription && fields[i+1] == FieldComments {
			return i
		}
	}
	return len(fields)
}

// Columns returns the header as understood.
func (c *CSVReader) Columns() Columns { return c.columns }

// Layout returns "own" or "unroca".
func (c *CSVReader) Layout() string { return c.columns.Layout.String() }

// Has reports whether a column holds the field; the direction may stand in the header.
func (c *CSVReader) Has(f Field) bool { return c.columns.Has(f) }

// Read fills in the next record. The first one is the header. It returns io.EOF after the last; other
// errors wrap ErrLimit or what the reader returned.
func (c *CSVReader) Read(r *Record) error {
	if !c.headed {
		c.headed = true
		*r = c.header
		return nil
	}
	for {
		line, err := c.scan.next()
		if err != nil {
			return err
		}
		c.record++
		if c.scan.blank() {
			continue
		}
		c.rows++
		if c.rows > c.limits.Rows {
			return fmt.Errorf("%w: more than %d lines", ErrLimit, c.limits.Rows)
		}
		c.fill(r, line)
		return nil
	}
}

// fill enters the cells. The record is reused: every field that a column holds is set anew, the others stay
// empty.
func (c *CSVReader) fill(r *Record, line int) {
	if r.scan != c.scan {
		*r = Record{scan: c.scan, columns: c.columns.Fields, remarkColumn: c.remark}
	}
	r.Row, r.Line, r.Notes = c.record, line, r.Notes[:0]
	c.check(r)
	if c.scan.sliced && c.scan.count >= len(c.columns.Fields) {
		c.slice(r)
	} else {
		for i, f := range c.columns.Fields {
			r.Cells[f] = c.scan.cell(i)
		}
	}
	r.Cells[FieldNone] = ""
	if r.Cells[FieldFlow] == "" {
		r.Cells[FieldFlow] = flowName(c.columns.Flow)
	}
}

// slice enters the cells of a record that was cut quickly. Most blank cells were blank in the record before.
func (c *CSVReader) slice(r *Record) {
	text, bounds := c.scan.text, c.scan.bounds
	for i, f := range c.columns.Fields {
		cell, b := &r.Cells[f], bounds[i]
		if b.start < b.end {
			*cell = text[b.start:b.end]
		} else if *cell != "" {
			*cell = ""
		}
	}
}

// check notes what is odd about the text of the record.
func (c *CSVReader) check(r *Record) {
	if c.scan.unclosed {
		what := "a quote is opened and not closed on its line, and is read as text"
		r.Notes = append(r.Notes, Note{Code: CodeQuote, Field: FieldNone, Args: [3]string{what}})
	} else if c.scan.bareQuote {
		what := "text stands behind the closing quote"
		r.Notes = append(r.Notes, Note{Code: CodeQuote, Field: FieldNone, Args: [3]string{what}})
	}
	if count := c.scan.count; count != len(c.columns.Fields) {
		r.Notes = append(r.Notes, Note{Code: CodeColumns, Field: FieldNone, Args: [3]string{
			decimalText(int64(count)), decimalText(int64(len(c.columns.Fields))),
		}})
	}
	if c.scan.ascii || utf8.ValidString(c.scan.text) {
		return
	}
	for _, i := range c.scan.decode() {
		f := FieldNone
		if i < len(c.columns.Fields) {
			f = c.columns.Fields[i]
		}
		r.Notes = append(r.Notes, Note{Code: CodeEncoding, Field: f, Args: [3]string{c.scan.cell(i)}})
	}
}

// decoded turns the stream into UTF-8 and refuses files that are no text.
func decoded(r io.Reader, encoding Encoding) (io.Reader, error) {
	b := bufio.NewReaderSize(r, 4096)
	start, err := b.Peek(kindBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("reporting: read: %w", err)
	}
	head := string(start)
	switch {
	case encoding == EncodingUTF16, strings.HasPrefix(head, "\xff\xfe"), strings.HasPrefix(head, "\xfe\xff"):
		return transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()), nil
	case strings.HasPrefix(head, "\xef\xbb\xbf"):
		_, err := b.Discard(3)
		return b, err
	}
	if kind := kindOf(head); kind != "" {
		return nil, fmt.Errorf("%w: this is %s, not a table in text", ErrKind, kind)
	}
	switch encoding {
	case EncodingWindows1252:
		return transform.NewReader(b, charmap.Windows1252.NewDecoder()), nil
	case EncodingLatin1:
		return transform.NewReader(b, charmap.ISO8859_1.NewDecoder()), nil
	case EncodingAuto, EncodingUTF8, EncodingUTF16:
	}
	return b, nil
}

// kindBytes is how much of a file tells its kind; kindJSON is the one that other readers here read.
const (
	kindBytes = 512
	kindJSON  = "JSON"
)

// kindOf names the kind of a file that is no text table, by its first bytes.
func kindOf(head string) string {
	trimmed := strings.TrimLeft(head, " \t\r\n")
	switch {
	case strings.HasPrefix(head, "PK\x03\x04"):
		return "a workbook or another zip file"
	case strings.HasPrefix(head, "\xd0\xcf\x11\xe0"):
		return "a workbook of the old binary kind"
	case strings.HasPrefix(head, "%PDF"):
		return "a PDF file"
	case strings.HasPrefix(trimmed, "{"), strings.HasPrefix(trimmed, "["):
		return kindJSON
	case strings.HasPrefix(trimmed, "<"):
		return "HTML or XML"
	case strings.Contains(head, "\x00"):
		return "a binary file"
	default:
		return ""
	}
}
