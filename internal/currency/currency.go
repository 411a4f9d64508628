// Package currency holds the dated table of the currency codes of ISO 4217, which finance and reporting both read. A
// code with two minor units, one after the other, has two rows.
package currency

import (
	_ "embed"

	"github.com/openatt/treaty/internal/digest"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// Since is the first year of which the table has every code, as far as known.
const Since = 2007

// Where the table is from, and what it leaves out.
const (
	Source = "Codes and minor units read in the currency data of CLDR 48.1 (as packed in bojanz/currency 1.4.2), " +
		"numeric codes and names also in iso-codes 4.15; days of introduction and withdrawal from general knowledge"
	Note = "Codes without a minor unit (gold, XDR and the like) are left out. Withdrawn codes are listed as far " +
		"as known and from 2007 on; SLL is taken to end with 2023."
)

//go:embed data/currencies.csv
var data []byte

var codes lazy.Value[map[string]string]

// AsOf returns the day whose state the table gives.
func AsOf() (year, month, day int) { return 2026, 1, 1 }

// Checked returns the day on which the table was last compared with its sources.
func Checked() (year, month, day int) { return 2026, 11, 24 }

// Version names the state of the table by its content.
func Version() string { return digest.Version(data) }

// Rows reads the table, which is in the order of the codes and, within one, of the days.
func Rows() []table.Row {
	return table.MustRead(data, ',', "code", "numeric", "minor_unit", "valid_from", "valid_until", "name", "confidence",
		"basis")
}

// Known reports whether a text is a code of the table, in capitals, on whatever day.
func Known(text string) bool { return Code(text) != "" }

// Code returns the code of the table that a text is, "" where it is none. It does not hold on to the text.
func Code(text string) string { return codes.Get(readCodes)[text] }

func readCodes() map[string]string {
	known := map[string]string{}
	for _, row := range Rows() {
		known[row.Cell("code")] = row.Cell("code")
	}
	return known
}
