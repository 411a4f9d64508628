package reporting

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/openatt/treaty/att"
)

// ReadJSON reads an AnnualReport as a value and holds all of it. It refuses keys that it does not know; a check by
// NewJSONReader names every one with its place. Errors wrap ErrSyntax, ErrKind or ErrLimit.
func ReadJSON(r io.Reader, limits Limits) (AnnualReport, error) {
	text, err := readText(r, limits.orDefault().Bytes)
	if err != nil {
		return AnnualReport{}, err
	}
	if err := exactKeys(text, limits); err != nil {
		return AnnualReport{}, err
	}
	var report AnnualReport
	if err := readDocument(strings.NewReader(text), limits, FormatAnnual, &report, &report.Format); err != nil {
		return AnnualReport{}, err
	}
	return report, nil
}

// exactKeys refuses a report with a key that is not known letter by letter or stands twice, or with a value of the
// wrong kind: the decoder of the standard library passes over some of them.
func exactKeys(text string, limits Limits) error {
	source, err := NewJSONReader(strings.NewReader(text), limits)
	if err != nil {
		return err
	}
	var record Record
	for {
		err := source.Read(&record)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		for i := range record.Notes {
			n := &record.Notes[i]
			message := rules[ruleNumber(n.Code)].Finding("", att.Arg{Name: "key", Value: n.Args[0]},
				att.Arg{Name: "got", Value: n.Args[0]}, att.Arg{Name: "want", Value: n.Args[1]}).Text()
			return fmt.Errorf("%w: line %d, column %d: %s", ErrSyntax, n.at.Line, n.at.Column, message)
		}
	}
}

// WriteJSON writes a report as JSON, always in the same bytes.
func WriteJSON(w io.Writer, report AnnualReport) error {
	report.Format = FormatAnnual
	return writeDocument(w, report)
}

// readDocument decodes a whole document of one format; found points to where its name is read to.
func readDocument(r io.Reader, limits Limits, format string, v any, found *string) error {
	text, err := readText(r, limits.orDefault().Bytes)
	if err != nil {
		return err
	}
	if err := strictJSON(strings.TrimPrefix(text, "\ufeff"), v); err != nil {
		return fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	if *found != format {
		return fmt.Errorf("%w: format is %q, want %q", ErrKind, *found, format)
	}
	return nil
}

// strictJSON decodes one value and refuses what is not known and what stands behind it.
func strictJSON(text string, v any) error {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(v); err != nil {
		return fmt.Errorf("reporting: JSON: %w", err)
	}
	if strings.TrimLeft(text[decoder.InputOffset():], " \t\r\n") != "" {
		return fmt.Errorf("%w: text behind the document", ErrSyntax)
	}
	return nil
}

func writeDocument(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return fmt.Errorf("reporting: write: %w", err)
	}
	return nil
}
