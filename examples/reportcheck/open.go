package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/openatt/treaty/reporting"
	"github.com/openatt/treaty/reporting/xlsx"
)

// open makes a source of a file by what its first bytes are. The file stays open until the program ends,
// because a source reads as it goes.
//
//nolint:ireturn // Which source it is depends on the file.
func (p *program) open(name string) (reporting.Source, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	source, err := p.sourceOf(file)
	if err != nil {
		return nil, err
	}
	return source, nil
}

//nolint:ireturn // Which source it is depends on the file.
func (p *program) sourceOf(r io.Reader) (reporting.Source, error) {
	b := bufio.NewReader(r)
	start, err := startOf(b)
	switch {
	case err != nil:
		return nil, err
	case strings.HasPrefix(start, "PK\x03\x04"):
		return xlsx.NewReader(b, xlsx.Options{Layout: p.layout})
	case strings.HasPrefix(start, "{"):
		return p.document(b)
	default:
		return reporting.NewCSVReader(b, reporting.CSVOptions{Layout: p.layout})
	}
}

// startOf is the first text of a file, which says what it is.
func startOf(b *bufio.Reader) (string, error) {
	head, err := b.Peek(64)
	if err != nil && len(head) == 0 && !errors.Is(err, io.EOF) {
		return "", err
	}
	return strings.TrimLeft(strings.TrimPrefix(string(head), "\ufeff"), " \t\r\n"), nil
}

// document reads a document in JSON, whose layout must be the declared one.
func (p *program) document(r io.Reader) (*reporting.JSONReader, error) {
	source, err := reporting.NewJSONReader(r, reporting.Limits{})
	if err != nil {
		return nil, err
	}
	register := source.Layout() == reporting.LayoutUNROCA.String()
	if p.layout == reporting.LayoutOwn && register || p.layout == reporting.LayoutUNROCA && !register {
		return nil, fmt.Errorf("%w: the document is not laid out as %s", reporting.ErrLayout, p.layout)
	}
	return source, nil
}
