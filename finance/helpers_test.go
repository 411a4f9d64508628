package finance_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// money reads an amount known when the test is written.
func money(t testing.TB, s string) finance.Money {
	t.Helper()
	m, err := finance.ParseMoney(s)
	require.NoError(t, err)
	return m
}

// number reads a decimal known when the test is written.
func number(t testing.TB, s string) decimal.Decimal {
	t.Helper()
	d, err := finance.ParseDecimal(s)
	require.NoError(t, err)
	return d
}

func day(t testing.TB, s string) att.Date {
	t.Helper()
	d, err := att.ParseDate(s)
	require.NoError(t, err)
	return d
}

// rows reads a published table without its header.
func rows(t testing.TB, name string) [][]string {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name))
	require.NoError(t, err)
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
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
func members(t testing.TB, rates ...string) []finance.Member {
	t.Helper()
	list := make([]finance.Member, len(rates))
	for i, rate := range rates {
		list[i] = finance.Member{Code: code(i), Rate: number(t, rate)}
	}
	return list
}

// code returns a code for a number, in alphabetical order of the numbers below 1000.
func code(i int) string {
	return "M" + string([]byte{byte('0' + i/100%10), byte('0' + i/10%10), byte('0' + i%10)})
}
