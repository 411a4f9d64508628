package finance_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// money reads an amount known when the test is written.
func money(tb testing.TB, s string) finance.Money {
	tb.Helper()
	m, err := finance.ParseMoney(s)
	require.NoError(tb, err)
	return m
}

// number reads a decimal known when the test is written.
func number(tb testing.TB, s string) decimal.Decimal {
	tb.Helper()
	d, err := finance.ParseDecimal(s)
	require.NoError(tb, err)
	return d
}

func day(tb testing.TB, s string) att.Date {
	tb.Helper()
	d, err := att.ParseDate(s)
	require.NoError(tb, err)
	return d
}

// rows reads a published table without its header.
func rows(tb testing.TB, name string) [][]string {
	tb.Helper()
	file, err := os.Open(filepath.Join("testdata", name))
	require.NoError(tb, err)
	defer func() { assert.NoError(tb, file.Close()) }()
	records, err := csv.NewReader(file).ReadAll()
	require.NoError(tb, err)
	return records[1:]
}

// plainRules divide among every member with whole units and nothing else.
func plainRules() finance.FinancialRules {
	var rules finance.FinancialRules
	rules.Name = "test"
	rules.Base.Value = finance.BaseEveryMember
	rules.Minimum.Value = finance.MinimumScaled
	rules.Redistribution.Value = finance.Redistributed
	rules.Unit.Value = decimal.New(1, 0)
	rules.Residual.Value = finance.ResidualLeave
	return rules
}

// members makes members A1, A2 and so on with the rates.
func members(tb testing.TB, rates ...string) []finance.Member {
	tb.Helper()
	list := make([]finance.Member, len(rates))
	for i, rate := range rates {
		list[i] = finance.Member{Code: code(i), Rate: number(tb, rate)}
	}
	return list
}

// code returns a code for a number, in alphabetical order of the numbers below 1000.
func code(i int) string {
	return "M" + string([]byte{byte('0' + i/100%10), byte('0' + i/10%10), byte('0' + i%10)})
}
