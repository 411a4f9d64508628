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
func open(r io.Reader, limit int64) (*excelize.File, error) {
	if limit <= 0 {
		limit = mostBytes
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("xlsx: read: %w", err)
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: the workbook is larger than %d bytes", reporting.ErrLimit, limit)
	}
	if err := inspect(data, limit); err != nil {
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
func inspect(data []byte, limit int64) error {
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
		n, err := unpacked(part, left)
		if err != nil {
			return err
		}
		if left -= n; left < 0 {
			return fmt.Errorf("%w: the workbook unpacks to more than %d bytes", reporting.ErrLimit, limit)
		}
	}
	if !found {
		return fmt.Errorf("%w: this is a zip file without a workbook", reporting.ErrKind)
	}
	return nil
}

// unpacked counts the bytes of a part, up to one more than the limit.
func unpacked(part *zip.File, limit int64) (int64, error) {
	r, err := part.Open()
	if err != nil {
		return 0, fmt.Errorf("%w: part %q: %w", reporting.ErrSyntax, part.Name, err)
	}
	n, err := io.Copy(io.Discard, io.LimitReader(r, limit+1))
	if err != nil {
		return n, fmt.Errorf("%w: part %q: %w", reporting.ErrSyntax, part.Name, err)
	}
	if err := r.Close(); err != nil {
		return n, fmt.Errorf("%w: part %q: %w", reporting.ErrSyntax, part.Name, err)
	}
	return n, nil
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
