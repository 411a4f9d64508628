package xlsx_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// workbookCases lists, for each rule about workbooks, one that fails it and one that passes.
func workbookCases(t *testing.T) map[att.Code][2][]byte {
	t.Helper()
	exports := func(change func(*excelize.File)) []byte { return exportOf(t, change) }
	table := func(name string, visible bool, rows ...[]any) []byte {
		return exports(func(f *excelize.File) {
			addSheet(t, f, name, rows...)
			require.NoError(t, f.SetSheetVisible(name, visible))
		})
	}
	merged := func(column string) []byte {
		return exports(func(f *excelize.File) {
			set(t, f, "Exports", map[string]any{"A3": "II", "B3": "actual"})
			require.NoError(t, f.MergeCell("Exports", column+"2", column+"3"))
		})
	}
	formula := func(change func(*excelize.File) error) []byte {
		return exports(func(f *excelize.File) { require.NoError(t, change(f)) })
	}
	clean, rows := exports(nil), tableRows("Final importing State")
	return map[att.Code][2][]byte{
		reporting.CodeSheetNotRead: {table("More", true, []any{"Category", "Partner"}), table("More exports", true, rows...)},
		reporting.CodeHiddenSheet:  {table("Old exports", false, rows...), table("Old exports", true, rows...)},
		reporting.CodeDirection:    {table("More imports", true, rows...), table("More exports", true, rows...)},
		reporting.CodeFormula: {
			formula(func(f *excelize.File) error { return f.SetCellFormula("Exports", "D2", "1+2") }), clean,
		},
		reporting.CodeMerged:      {merged("G"), merged("C")},
		reporting.CodeMergedOnce:  {merged("C"), merged("G")},
		reporting.CodeBeyondLimit: {cells(t, map[string]any{"IZ2": "far"}), cells(t, map[string]any{"IV2": "near"})},
		reporting.CodeDigits: {
			replaced(t, clean, `<v>3</v>`, `<v>0.30000000000000004</v>`),
			replaced(t, clean, `<v>3</v>`, `<v>1.1000000000000001</v>`),
		},
		reporting.CodeDayNumber: {
			cells(t, map[string]any{"C2": time.Date(2017, 10, 5, 0, 0, 0, 0, time.UTC)}), cells(t, map[string]any{"C2": 5}),
		},
		reporting.CodeHidden: {
			formula(func(f *excelize.File) error { return f.SetRowVisible("Exports", 2, false) }),
			formula(func(f *excelize.File) error { return f.SetRowVisible("Exports", 9, false) }),
		},
	}
}

func TestEachRuleOnWorkbooksFailsAndPasses(t *testing.T) {
	cases := workbookCases(t)
	for code, c := range cases {
		assert.Contains(t, checkWith(t, c[0], reporting.Options{}), code)
		assert.NotContains(t, checkWith(t, c[1], reporting.Options{}), code)
	}
	n := 0
	for _, r := range reporting.Rules() {
		if strings.HasPrefix(string(r.Code), "REP-FILE-3") {
			n++
			assert.Contains(t, cases, r.Code, "has no failing and passing workbook")
		}
	}
	assert.Len(t, cases, n)
}
