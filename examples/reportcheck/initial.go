package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// initial keeps a file that is an initial report for later, when the annual reports of the same State are known. It
// returns nil then, and otherwise why the file is none; what the file was taken for first counts if it is neither.
func (p *program) initial(name string, taken error) error {
	if !errors.Is(taken, reporting.ErrKind) {
		return taken
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	document, err := readInitial(name, file)
	if closed := file.Close(); err == nil {
		err = closed
	}
	switch {
	case errors.Is(err, reporting.ErrKind):
		return taken
	case err != nil:
		return err
	}
	p.initials = append(p.initials, document)
	return nil
}

// readInitial reads an initial report. What does not start as an object of JSON is another kind of file.
func readInitial(name string, r io.Reader) (*reporting.InitialDocument, error) {
	b := bufio.NewReader(r)
	start, err := startOf(b)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(start, "{") {
		return nil, reporting.ErrKind
	}
	return reporting.ReadInitialDocument(name, b, reporting.Limits{})
}

// checkInitials checks the initial reports beside the annual reports of the other files.
func (p *program) checkInitials() {
	if len(p.initials) == 0 {
		return
	}
	var annual []reporting.AnnualReport
	for _, name := range p.files {
		// What cannot be read was said when the file was checked.
		if source, err := p.open(name); err == nil {
			reports, _ := p.checker.Collect(name, source)
			annual = append(annual, reports...)
		}
	}
	for _, document := range p.initials {
		result, found := p.checker.CheckInitialDocument(document, annual...)
		p.found = append(p.found, found...)
		p.errors += result.Count(att.SeverityError)
		if p.format == "text" {
			fmt.Fprint(p.stderr, result)
		}
	}
}
