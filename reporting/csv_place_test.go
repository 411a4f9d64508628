package reporting_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/reporting"
)

// placesOf lists line and column of the findings with a code.
func placesOf(found []reporting.Finding, code att.Code) (places []string) {
	for _, f := range found {
		if f.Code == code {
			places = append(places, fmt.Sprintf("%d:%d", f.Place.Line, f.Place.Column))
		}
	}
	return places
}

// Places behind a line break in a cell are the same however lines end.
func TestCSVPlacesBehindLineBreaks(t *testing.T) {
	text := "description,reporter,year,flow,category,basis,quantity,partner\n" +
		"\"Léopard\n2\n\nà\",Norway,2017,export,I,actual,-3,\"x\ny\"\n"
	for _, lineBreak := range []string{"\n", "\r", "\r\n"} {
		found := checkCSV(t, strings.ReplaceAll(text, "\n", lineBreak), nil)
		assert.Equal(t, []string{"5:32"}, placesOf(found, reporting.CodeNotCount), "%q", lineBreak)
		assert.Equal(t, []string{"5:35"}, placesOf(found, reporting.CodeUnresolved), "%q", lineBreak)
	}
}

// Text above the table stands where its first cell with text does.
func TestCSVPlacesAboveTheTable(t *testing.T) {
	for text, want := range map[string]string{
		",,,Table of exports": "1:4", "  ,\"\",\"Table\"": "1:7", "\"\n\n\",é;x,Table": "3:3", "Table": "1:1",
	} {
		assert.Equal(t, []string{want}, placesOf(checkCSV(t, text+"\n"+plain, nil), reporting.CodeNote), text)
	}
}

// Text above the table and headings are read as Windows-1252 too, where they are not UTF-8.
func TestCSVEncodingAboveTheTable(t *testing.T) {
	text, err := charmap.Windows1252.NewEncoder().String("Rapport de la Norvège 2017,été\n" +
		"reporter,year,flow,category,quantity,partner,é,Modèle\nNorway,2017,export,I,3,France,,\n")
	require.NoError(t, err)
	found := checkCSV(t, text, nil)
	assert.Equal(t, []string{"1:1", "1:28", "2:46", "2:48"}, placesOf(found, reporting.CodeEncoding))
	for _, f := range found {
		assert.NotContains(t, f.String(), `\x`)
	}
	assert.Equal(t, "Rapport de la Norvège 2017", found[0].Raw)
	raws := []string{"Rapport de la Norvège 2017", "été", "Rapport de la Norvège 2017, été", "é", "Modèle"}
	for i, f := range found[:len(raws)] {
		assert.Equal(t, raws[i], f.Raw)
	}
	assert.Empty(t, placesOf(checkCSV(t, "Norvège\n"+plain, nil), reporting.CodeEncoding))
}

// After many quotes that are not closed, those that are closed on their line still count, and the others are named.
func TestCSVQuotesAfterManyLostOnes(t *testing.T) {
	const head = "category,quantity,partner,comments\n"
	lost := "I,1,FRA,\"155 mm\n" + strings.Repeat("I,1,FRA,"+strings.Repeat("x", 1000)+"\n", 140)
	text := head + strings.Repeat(lost, 12) + "I,5,\"France\",\"Leopard \"\"2\"\", tank\"\nI,6,France,\"two\nlines\"\nI,7,FRA,\"last"
	for name, r := range map[string]io.Reader{
		"whole": strings.NewReader(text), "halves": iotest.HalfReader(strings.NewReader(text)),
	} {
		all := records(t, r, reporting.CSVOptions{Limits: reporting.Limits{Record: 2000}})
		require.Equal(t, 1+12*141+4, len(all), name) //nolint:testifylint // The records would fill pages.
		tank := all[len(all)-4]
		assert.Equal(t, `Leopard "2", tank`, tank.Cells[reporting.FieldComments], name)
		assert.Equal(t, "France", tank.Cells[reporting.FieldPartner], name)
		assert.Empty(t, tank.Notes, name)
		var named []int
		for _, record := range all {
			for _, n := range record.Notes {
				if n.Code == reporting.CodeQuote {
					named = append(named, record.Line)
				}
			}
		}
		want := make([]int, 0, 14)
		for i := range 12 {
			want = append(want, 2+141*i)
		}
		assert.Equal(t, append(want, 2+141*12+1, 2+141*12+3), named, name)
	}
}
