package reporting_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// known reports whether an error is one that a reader may give.
func known(err error) bool {
	for _, want := range []error{
		reporting.ErrKind, reporting.ErrLayout, reporting.ErrLimit, reporting.ErrSyntax,
	} {
		if errors.Is(err, want) {
			return true
		}
	}
	return err == nil
}

// FuzzCSV: no input makes the reader or the check panic, a check says the same twice, and what is collected and written
// in our own layout is collected again as the same.
func FuzzCSV(f *testing.F) {
	f.Add([]byte(plain))
	f.Add([]byte(table(f, "quantity=54,534", "partner=EU", "category=VIII.A|quantity=0", title("template", "2021"))))
	f.Add([]byte("category;partner;quantity\nI;\"FRA\"x;\"\"\"\n"))
	f.Add([]byte("\xff\xfea\x00,\x00"))
	f.Add(register[:4000])
	c := checker(f, nil)
	limits := reporting.Limits{Record: 1 << 14, Bytes: 1 << 16}
	f.Fuzz(func(t *testing.T, data []byte) {
		read := func() ([]reporting.AnnualReport, int) {
			source, err := reporting.NewCSVReader(bytes.NewReader(data), reporting.CSVOptions{Limits: limits})
			require.True(t, known(err), err)
			if err != nil {
				return nil, 0
			}
			found := 0
			_, err = c.Check("fuzz.csv", source, func(m *reporting.Mark) { found += len(m.Finding().String()) })
			require.True(t, known(err), err)
			source, err = reporting.NewCSVReader(bytes.NewReader(data), reporting.CSVOptions{Limits: limits})
			require.NoError(t, err)
			reports, err := c.Collect("fuzz.csv", source)
			require.True(t, known(err), err)
			return reports, found
		}
		reports, found := read()
		_, again := read()
		require.Equal(t, found, again)
		var first, second bytes.Buffer
		_, err := reporting.WriteCSV(&first, reporting.LayoutOwn, reports...)
		require.NoError(t, err)
		source, err := reporting.NewCSVReader(strings.NewReader(first.String()), reporting.CSVOptions{})
		require.NoError(t, err)
		back, err := c.Collect("fuzz.csv", source)
		require.NoError(t, err)
		_, err = reporting.WriteCSV(&second, reporting.LayoutOwn, back...)
		require.NoError(t, err)
		require.Equal(t, first.String(), second.String())
	})
}

// FuzzJSON: no input makes the reader or the check panic, and what encoding/json refuses for its syntax is refused.
func FuzzJSON(f *testing.F) {
	f.Add([]byte(jsonLine(`,"comments":"é\n"`)))
	f.Add([]byte(jsonReport(`,"definitions":[{"text":"a"}]`)))
	f.Add([]byte(registerLine(`,"quantity":null,"quantity":21,"Remarks":{}`)))
	f.Add([]byte(registerAustralia))
	f.Add([]byte(`{"format":"att-annual-report/1","exports":{"lines":[{},1,[{}]]}}`))
	c := checker(f, nil)
	f.Fuzz(func(t *testing.T, data []byte) {
		source, err := reporting.NewJSONReader(bytes.NewReader(data), reporting.Limits{Bytes: 1 << 16})
		require.True(t, known(err), err)
		_, strict := reporting.ReadJSON(bytes.NewReader(data), reporting.Limits{Bytes: 1 << 16})
		require.True(t, known(strict), strict)
		if strict == nil {
			require.NoError(t, err)
		}
		if err != nil {
			require.Error(t, strict)
			return
		}
		_, err = c.Check("fuzz.json", source, func(m *reporting.Mark) { _ = m.Finding().String() })
		require.True(t, known(err), err)
	})
}

// FuzzInitialJSON: what can be read as a value is read as a document with the same findings, each at a place of the
// text.
func FuzzInitialJSON(f *testing.F) {
	var b bytes.Buffer
	require.NoError(f, reporting.WriteInitialJSON(&b, initial()))
	f.Add(b.Bytes())
	f.Add([]byte("\ufeff{\"format\":\"att-initial-report/1\",\n\"a/~b\":[],\"answers\":[{\"question\":\"1.1\",\"raw\":\"é\"},7]}"))
	c := checker(f, nil)
	f.Fuzz(func(t *testing.T, data []byte) {
		report, err := reporting.ReadInitialJSON(bytes.NewReader(data), reporting.Limits{Bytes: 1 << 16})
		require.True(t, known(err), err)
		for _, finding := range c.CheckInitial(report) {
			require.NotEmpty(t, finding.Text())
		}
		_ = report.ControlSystem()
		document, opened := reporting.ReadInitialDocument("a.json", bytes.NewReader(data), reporting.Limits{Bytes: 1 << 16})
		require.True(t, known(opened), opened)
		if opened != nil {
			require.Error(t, err)
			return
		}
		_, found := c.CheckInitialDocument(document)
		for _, finding := range found {
			require.LessOrEqual(t, finding.Place.Line, bytes.Count(data, []byte("\n"))+1)
			require.Positive(t, finding.Place.Column)
			require.NotEmpty(t, finding.Fingerprint())
		}
		if err == nil {
			require.Len(t, found, len(c.CheckInitial(report)))
		}
	})
}

// FuzzHeading: a heading that was read goes through its code.
func FuzzHeading(f *testing.F) {
	for _, h := range reporting.Headings() {
		f.Add(h.String() + " " + h.Label())
	}
	f.Fuzz(func(t *testing.T, label string) {
		h, err := reporting.ParseHeading(label)
		if err != nil {
			require.Equal(t, reporting.HeadingUnknown, h)
			return
		}
		back, err := reporting.ParseHeading(h.String())
		require.NoError(t, err)
		require.Equal(t, h, back)
		if line, err := att.ReadSubcategory(label); err == nil {
			require.Equal(t, line, h.Subcategory())
		}
	})
}
