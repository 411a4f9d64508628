package reporting

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// ReadJSON reads an AnnualReport as a value and holds all of it. It refuses keys that it does not know; a check by
// NewJSONReader names every one with its place. Errors wrap ErrSyntax, ErrKind or ErrLimit.
func ReadJSON(r io.Reader, limits Limits) (AnnualReport, error) {
	var report AnnualReport
	if err := readDocument(r, limits, FormatAnnual, &report, &report.Format); err != nil {
		return AnnualReport{}, err
	}
	return report, nil
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
	if decoder.More() {
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
