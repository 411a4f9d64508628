package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/reporting"
)

// mostParts bounds the files inside a workbook.
const mostParts = 10_000

// mostBytes is the default limit of a workbook, before and after decompression.
const mostBytes = 64 << 20

// open reads a workbook and refuses what is none, or what would unpack beyond the limit. The parts are
// unpacked once to count them, because a size in the directory of a zip file proves nothing.
func open(r io.Reader, limit int64, sheets int) (*excelize.File, error) {
	limit = orDefault(limit, mostBytes)
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("xlsx: read: %w", err)
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: the workbook is larger than %d bytes", reporting.ErrLimit, limit)
	}
	if err := inspect(data, limit, orDefault(sheets, mostSheets)); err != nil {
		return nil, err
	}
	return openBytes(data, limit)
}

// openBytes opens a workbook in memory only. A workbook so broken that the library below it panics is an
// error.
func openBytes(data []byte, limit int64) (f *excelize.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			f, err = nil, fmt.Errorf("%w: the workbook is broken: %v", reporting.ErrSyntax, p)
		}
	}()
	f, err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit: limit, UnzipXMLSizeLimit: limit, RawCellValue: true,
	})
	if err != nil {
		return nil, fmt.Errorf("%w: the workbook is broken: %w", reporting.ErrSyntax, err)
	}
	return f, nil
}

// inspect looks at the parts of a workbook.
func inspect(data []byte, limit int64, sheets int) error {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return fmt.Errorf("%w: this is %s, not a workbook", reporting.ErrKind, kindOf(data))
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fmt.Errorf("%w: the zip file is broken: %w", reporting.ErrSyntax, err)
	}
	if len(archive.File) > mostParts {
		return fmt.Errorf("%w: the workbook has more than %d parts", reporting.ErrLimit, mostParts)
	}
	left := limit
	found := false
	for _, part := range archive.File {
		found = found || part.Name == "xl/workbook.xml" || part.Name == "/xl/workbook.xml"
		text, err := unpacked(part, left)
		if err != nil {
			return err
		}
		if left -= int64(len(text)); left < 0 {
			return fmt.Errorf("%w: the workbook unpacks to more than %d bytes", reporting.ErrLimit, limit)
		}
		if elements(text, "sheet") > sheets {
			return fmt.Errorf("%w: the workbook has more than %d sheets", reporting.ErrLimit, sheets)
		}
		if elements(text, "Relationship") > mostParts {
			return fmt.Errorf("%w: part %q names more than %d others", reporting.ErrLimit, part.Name, mostParts)
		}
	}
	if !found {
		return fmt.Errorf("%w: this is a zip file without a workbook", reporting.ErrKind)
	}
	return nil
}

// unpacked unpacks a part, up to one byte more than the limit.
func unpacked(part *zip.File, limit int64) ([]byte, error) {
	r, err := part.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: part %q: %w", reporting.ErrSyntax, part.Name, err)
	}
	text, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%w: part %q: %w", reporting.ErrSyntax, part.Name, err)
	}
	if err := r.Close(); err != nil {
		return nil, fmt.Errorf("%w: part %q: %w", reporting.ErrSyntax, part.Name, err)
	}
	return text, nil
}

// elements counts the elements of a name before the text is parsed: which part is the workbook is not known yet, and
// the library below looks at each pair of a sheet and a reference.
func elements(text []byte, name string) int {
	n := 0
	for tag := range bytes.SplitSeq(text, []byte("<")) {
		if end := bytes.IndexAny(tag, " \t\r\n/>"); end >= 0 {
			tag = tag[bytes.LastIndexByte(tag[:end], ':')+1 : end]
			if string(tag) == name {
				n++
			}
		}
	}
	return n
}

// kindOf names what a file is instead.
func kindOf(data []byte) string {
	head := string(data[:min(len(data), 512)])
	switch {
	case head == "":
		return "an empty file"
	case strings.HasPrefix(head, "\xd0\xcf\x11\xe0"):
		return "a workbook of the old binary kind or one that is encrypted"
	case strings.HasPrefix(head, "%PDF"):
		return "a PDF file"
	case strings.HasPrefix(strings.TrimLeft(head, " \t\r\n\ufeff"), "<"):
		return "HTML or XML"
	case strings.HasPrefix(strings.TrimLeft(head, " \t\r\n\ufeff"), "{"):
		return "JSON"
	default:
		return "a text or another kind of file"
	}
}
