package reporting_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// Data are withheld in plain words of many languages, in brackets and with footnote marks.
func TestWithheldWords(t *testing.T) {
	for _, text := range []string{
		"classified*", "(classified)", "classified 1)", "classified (1)", "classified¹", "[classified]", "Classified.",
		"Classified information", "Confidential data", "not disclosed", "Undisclosed", "non-public", "National Security",
		"commercial-in-confidence", "Información reservada", "Reservado", "non communiqué", "Non divulgué",
		"secret défense", "vertraulich", "geheim", "секретно", "Секретно", "سري", "保密",
	} {
		assert.Equal(t, "13-3-41", lineCodes(t, "quantity="+text), text)
		assert.Equal(t, "13-3-41", lineCodes(t, "partner="+text), text)
		assert.Equal(t, "13-3-41", lineCodes(t, "value="+text), text)
	}
	for _, text := range []string{"class", "secretariat", "classified as tanks", "public", "*", "()"} {
		assert.Equal(t, "13-3-37", lineCodes(t, "quantity="+text), text)
	}
	for _, text := range []string{"not declared*", "(n/a)", "N/A", "non déclaré", "unknown 1)", "n.d."} {
		assert.Equal(t, "13-3-42", lineCodes(t, "quantity="+text), text)
	}
}

// The mark of a line is a tick or a word for what is withheld; a dash is no mark.
func TestMarkOfTheLine(t *testing.T) {
	for mark, want := range map[string]string{
		"classified": "", "withheld": "", "oui": "", "sí": "", "да": "", "Yes": "", "-": "13-3-06", "n/a": "13-3-06",
		"no": "13-3-06", "perhaps": "13-3-06 FILE-50",
	} {
		assert.Equal(t, want, lineCodes(t, "quantity=|withheld="+mark), mark)
	}
	found := checkCSV(t, table(t, "quantity=|withheld=classified"), nil)
	assert.True(t, has(found, reporting.CodeWithheldNoMark))
	source, err := reporting.NewCSVReader(strings.NewReader(table(t, "quantity=|withheld=sí")), reporting.CSVOptions{})
	require.NoError(t, err)
	reports, err := checker(t, nil).Collect("x.csv", source)
	require.NoError(t, err)
	assert.Equal(t, att.Yes, reports[0].Exports.Lines[0].Withheld)
	assert.Equal(t, reporting.QuantityWithheld, reports[0].Exports.Lines[0].Quantity.Kind)
}

// A line that is marked and says everything is worth a look.
func TestMarkOfAFullLine(t *testing.T) {
	const full = "value=500|currency=EUR|unit=one|origin=Peru|description=T-72|withheld=yes"
	assert.Equal(t, "13-3-19", lineCodes(t, full))
	f := firstOf(t, checkCSV(t, table(t, full), nil), reporting.CodeMarkNoWithheld)
	assert.Equal(t, att.SeverityInfo, f.Severity)
	assert.Equal(t, "the mark of the line says that data were withheld, and no cell shows any", f.Text())
	for _, row := range []string{
		full + "|origin=", full + "|value=|currency=|unit=", full + "|description=", full + "|quantity=classified",
		full + "|partner=classified", full + "|withheld=no", full + "|origin=-",
	} {
		assert.NotContains(t, lineCodes(t, row), "13-3-19", row)
	}
}

// A zero beside a word for nothing names no item, and nothing has no partner.
func TestZeroOfNothing(t *testing.T) {
	for _, remark := range []string{"", "nil", "None", "n/a", "No transfers", "-", "néant", "ninguna", "нет", "无", "Nil."} {
		assert.Equal(t, "13-3-44", lineCodes(t, "quantity=0|comments="+remark), remark)
		assert.Equal(t, "13-3-44", lineCodes(t, "quantity=0|partner=|comments="+remark), remark)
	}
	assert.Equal(t, "13-3-43", lineCodes(t, "quantity=0|comments=several T-72"))
	assert.Equal(t, "13-3-05 13-3-43", lineCodes(t, "quantity=0|partner=|comments=several T-72"))
	assert.Equal(t, "13-3-05", lineCodes(t, "partner=|comments=nil"))
}

// A dash for the number beside a value is a blank cell.
func TestDashBesideAValue(t *testing.T) {
	for quantity, want := range map[string]string{
		"-": "", "–": "", "n/a": "", "": "", "unknown": "13-3-42", "several": "13-3-42",
	} {
		assert.Equal(t, want, lineCodes(t, "value=500|currency=EUR|unit=one|quantity="+quantity), quantity)
	}
	assert.Equal(t, "13-3-42", lineCodes(t, "quantity=-"))
	assert.Equal(t, "13-3-42", lineCodes(t, "quantity=-|value=-"))
	assert.Empty(t, lineCodes(t, "quantity=-|withheld=yes"))
}

// What stands in brackets behind a number is a footnote mark only when it is one or two characters long.
func TestBracketsBehindNumbers(t *testing.T) {
	for text, mark := range map[string]bool{
		"5 (1)": true, "5[a]": true, "5 [10]": true, "5 (10)": true, "5*": true, "5 [and 300 more in kits]": false,
		"5 [classified]": false, "5 [2000]": false, "5 (10]": false, "5 []": false, "5 (100)": false,
	} {
		found := checkCSV(t, table(t, "quantity="+text), nil)
		assert.Equal(t, mark, has(found, reporting.CodeFootnote), text)
		assert.Equal(t, !mark, has(found, reporting.CodeNumberText), text)
		found = checkCSV(t, table(t, "quantity=|currency=EUR|unit=one|value="+text), nil)
		assert.Equal(t, mark, has(found, reporting.CodeFootnote), text)
		assert.Equal(t, !mark, has(found, reporting.CodeValue), text)
	}
}
