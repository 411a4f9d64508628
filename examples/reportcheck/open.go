package main

import (
	"bufio"
	"errors"
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
	head, err := b.Peek(64)
	if err != nil && len(head) == 0 && !errors.Is(err, io.EOF) {
		return nil, err
	}
	start := strings.TrimLeft(strings.TrimPrefix(string(head), "\ufeff"), " \t\r\n")
	switch {
	case strings.HasPrefix(start, "PK\x03\x04"):
		return xlsx.NewReader(b, xlsx.Options{Layout: p.layout})
	case strings.HasPrefix(start, "{"):
		return reporting.NewJSONReader(b, reporting.Limits{})
	default:
		return reporting.NewCSVReader(b, reporting.CSVOptions{Layout: p.layout})
	}
}
