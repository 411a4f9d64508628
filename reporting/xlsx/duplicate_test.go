package xlsx_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/openatt/treaty/reporting"
)

// A line that stands in the same row of another sheet is a duplicate, and the message names the sheet.
func TestDuplicatesInOtherSheets(t *testing.T) {
	f := excelize.NewFile()
	for _, sheet := range []string{"Exports Q1", "Exports Q2"} {
		_, err := f.NewSheet(sheet)
		require.NoError(t, err)
		header := []any{"reporter", "year", "flow", "category", "quantity", "partner"}
		require.NoError(t, f.SetSheetRow(sheet, "A1", &header))
		line := []any{"Norway", 2017, "export", "I", 3, "Chile"}
		require.NoError(t, f.SetSheetRow(sheet, "A2", &line))
	}
	require.NoError(t, f.DeleteSheet("Sheet1"))
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	found := checkWith(t, b.Bytes(), reporting.Options{})
	assert.Contains(t, found, `report.xlsx:Exports Q2!A2: warning REP-13-3-21`)
	assert.Contains(t, found, `line 2 of sheet "Exports Q1"`)
}
