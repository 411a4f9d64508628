package finance

import (
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/currency"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

var currencyTable lazy.Value[[]CurrencyRecord]

func currencies() []CurrencyRecord { return currencyTable.Get(readCurrencies) }

// currencyRows returns the rows of one code.
func currencyRows(code string) []CurrencyRecord {
	all := currencies()
	compare := func(row CurrencyRecord, code string) int { return strings.Compare(row.Currency.code(), code) }
	start, found := slices.BinarySearchFunc(all, code, compare)
	if !found {
		return nil
	}
	end := start + 1
	for end < len(all) && all[end].Currency.code() == code {
		end++
	}
	return all[start:end]
}

func currenciesDataset() att.Dataset {
	return att.Dataset{
		Name: "iso-4217", Version: currency.Version(), AsOf: att.MustDate(currency.AsOf()),
		Checked: att.MustDate(currency.Checked()), Source: currency.Source, Note: currency.Note,
		Rows: len(currencies()),
	}
}

func readCurrencies() []CurrencyRecord {
	cells := currency.Rows()
	rows := make([]CurrencyRecord, len(cells))
	for i, row := range cells {
		code := row.Cell("code")
		r := &rows[i]
		r.Currency = Currency(code[0])<<24 | Currency(code[1])<<16 | Currency(code[2])<<8 |
			Currency(mustInt(row, "minor_unit"))
		r.Numeric, r.Name = row.Cell("numeric"), row.Cell("name")
		mustDecode(row, "valid_from", &r.From)
		mustDecode(row, "valid_until", &r.Until)
		r.Source.Citation = "ISO 4217"
		mustDecode(row, "confidence", &r.Source.Confidence)
		mustDecode(row, "basis", &r.Source.Basis)
	}
	return rows
}

// mustDecode reads a cell of an embedded table. It panics on a cell that does not read, which the tests of this
// package would find first.
func mustDecode(row table.Row, column string, into encoding.TextUnmarshaler) {
	if err := into.UnmarshalText([]byte(row.Cell(column))); err != nil {
		panic(fmt.Sprintf("finance: embedded data, column %s: %v", column, err))
	}
}

// mustInt reads a cell that holds an integer; it panics as mustDecode does.
func mustInt(row table.Row, column string) int {
	n, err := strconv.Atoi(row.Cell(column))
	if err != nil {
		panic(fmt.Sprintf("finance: embedded data, column %s: %v", column, err))
	}
	return n
}
