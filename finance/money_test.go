package finance_test

import (
	"encoding/json"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func TestMoneyIsExactAndComparable(t *testing.T) {
	m, err := finance.NewMoney(number(t, "1234.5"), finance.USD)
	require.NoError(t, err)
	assert.Equal(t, "1234.50 USD", m.String())
	assert.Equal(t, "1234.50", m.Plain())
	assert.Equal(t, int64(123450), m.Minor())
	assert.Equal(t, "2469/2", m.Rat().RatString())
	assert.Equal(t, finance.USD, m.Currency())
	other, err := finance.NewMoney(decimal.New(123450000, -5), finance.USD)
	require.NoError(t, err)
	assert.Equal(t, m, other, "equal amounts are the same value")
	assert.True(t, m.Decimal().Equal(number(t, "1234.50")))

	_, err = finance.NewMoney(number(t, "1.005"), finance.USD)
	require.ErrorIs(t, err, finance.ErrScale)
	_, err = finance.NewMoney(number(t, "1"), 0)
	require.ErrorIs(t, err, finance.ErrCurrency)
	_, err = finance.NewMoney(decimal.New(1, 1_000_000), finance.USD)
	require.ErrorIs(t, err, finance.ErrRange, "without working it out")
	_, err = finance.NewMoney(number(t, "46116860184273879.04"), finance.USD)
	require.ErrorIs(t, err, finance.ErrRange)
	_, err = finance.Minor(1, 0)
	require.ErrorIs(t, err, finance.ErrCurrency)
	_, err = finance.Minor(1<<62, finance.USD)
	require.ErrorIs(t, err, finance.ErrRange)
}

func TestMoneyRefusesToMixCurrencies(t *testing.T) {
	dollars, euros := money(t, "1 USD"), money(t, "1 EUR")
	_, err := dollars.Add(euros)
	require.ErrorIs(t, err, finance.ErrMixed)
	_, err = dollars.Sub(euros)
	require.ErrorIs(t, err, finance.ErrMixed)
	_, err = dollars.Compare(euros)
	require.ErrorIs(t, err, finance.ErrMixed)
	_, err = dollars.Add(finance.Money{})
	require.ErrorIs(t, err, finance.ErrCurrency)
	_, err = finance.Sum(finance.USD, dollars, euros)
	require.ErrorIs(t, err, finance.ErrMixed)
}

func TestMoneyArithmetic(t *testing.T) {
	one, two := money(t, "1 USD"), money(t, "2 USD")
	sum, err := one.Add(two)
	require.NoError(t, err)
	assert.Equal(t, money(t, "3 USD"), sum)
	difference, err := one.Sub(two)
	require.NoError(t, err)
	assert.Equal(t, money(t, "-1 USD"), difference)
	assert.Equal(t, one, difference.Neg())
	product, err := two.Mul(-3)
	require.NoError(t, err)
	assert.Equal(t, money(t, "-6 USD"), product)
	order, err := one.Compare(two)
	require.NoError(t, err)
	assert.Equal(t, -1, order)
	assert.Equal(t, []int{1, -1, 0}, []int{one.Sign(), difference.Sign(), finance.Zero(finance.USD).Sign()})
	large := money(t, "46116860184273879.03 USD")
	_, err = large.Add(money(t, "0.01 USD"))
	require.ErrorIs(t, err, finance.ErrRange)
	_, err = large.Neg().Sub(money(t, "0.01 USD"))
	require.ErrorIs(t, err, finance.ErrRange)
	_, err = large.Mul(2)
	require.ErrorIs(t, err, finance.ErrRange)
	total, err := finance.Sum(finance.USD, one, two, two)
	require.NoError(t, err)
	assert.Equal(t, "5.00 USD", total.String())

	rounded, err := finance.RoundMoney(big.NewRat(-1, 200), finance.USD, finance.RoundHalfUp)
	require.NoError(t, err)
	assert.Equal(t, "-0.01 USD", rounded.String(), "half away from zero")
	rounded, err = finance.RoundMoney(big.NewRat(1, 200), finance.USD, finance.RoundHalfEven)
	require.NoError(t, err)
	assert.Equal(t, "0.00 USD", rounded.String())
	_, err = finance.RoundMoney(big.NewRat(1, 2), 0, finance.RoundHalfUp)
	require.ErrorIs(t, err, finance.ErrCurrency)
}

func TestAllocationGivesNothingAwayAndKeepsNothing(t *testing.T) {
	parts, rest, err := money(t, "100 USD").Allocate(1, 1, 1)
	require.NoError(t, err)
	assert.Equal(t, []finance.Money{money(t, "33.33 USD"), money(t, "33.33 USD"), money(t, "33.33 USD")}, parts)
	assert.Equal(t, money(t, "0.01 USD"), rest)
	parts, rest, err = money(t, "-1 USD").Allocate(0, 2, 1)
	require.NoError(t, err)
	assert.Equal(t, []finance.Money{finance.Zero(finance.USD), money(t, "-0.66 USD"), money(t, "-0.33 USD")}, parts)
	assert.Equal(t, money(t, "-0.01 USD"), rest)
	for _, weights := range [][]int64{nil, {0, 0}, {1, -1}} {
		_, _, err = money(t, "1 USD").Allocate(weights...)
		require.ErrorIs(t, err, finance.ErrParts)
	}
	parts, err = money(t, "-0.05 USD").Split(3)
	require.NoError(t, err)
	assert.Equal(t, []finance.Money{money(t, "-0.02 USD"), money(t, "-0.02 USD"), money(t, "-0.01 USD")}, parts)
	_, err = money(t, "1 USD").Split(0)
	require.ErrorIs(t, err, finance.ErrParts)
	_, err = money(t, "1 USD").Split(1 << 20)
	require.ErrorIs(t, err, finance.ErrParts)
}

func TestMoneyInTheReadersLanguage(t *testing.T) {
	m := money(t, "-12345678901234567.89 USD")
	for tag, want := range map[string]string{
		"en": "-12,345,678,901,234,567.89\u00a0USD",
		"fr": "-12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567,89\u00a0USD",
		"es": "-12.345.678.901.234.567,89\u00a0USD",
		"ru": "-12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567,89\u00a0USD",
		"zh": "-12,345,678,901,234,567.89\u00a0USD",
		"ar": "\u200e-12,345,678,901,234,567.89\u00a0USD",
	} {
		assert.Equal(t, want, m.Text(language.MustParse(tag), language.English), tag)
	}
	assert.Equal(t, "١٬٢٣٤٫٠٥\u00a0USD", money(t, "1234.05 USD").Text(language.MustParse("ar-u-nu-arab")))
	assert.Equal(t, "1,234.05\u00a0USD", money(t, "1234.05 USD").Text())
	assert.Equal(t, "-0.05\u00a0USD", money(t, "-0.05 USD").Text())
	assert.Equal(t, "5,000\u00a0JPY", money(t, "5000 JPY").Text(language.English))
	assert.Equal(t, "0.500\u00a0KWD", money(t, "0.5 KWD").Text(language.English))
	assert.Equal(t, "unknown", finance.Money{}.Text(language.French))
}

func TestMoneyText(t *testing.T) {
	for _, text := range []string{"0.00 USD", "-1.50 EUR", "7 JPY", "0.001 KWD", "12.34 ISK", "12 ISK"} {
		m, err := finance.ParseMoney(text)
		require.NoError(t, err)
		data, err := json.Marshal(map[string]finance.Money{"amount": m})
		require.NoError(t, err)
		assert.Equal(t, `{"amount":"`+text+`"}`, string(data))
		var again map[string]finance.Money
		require.NoError(t, json.Unmarshal(data, &again))
		assert.Equal(t, m, again["amount"])
	}
	data, err := json.Marshal(finance.Money{})
	require.NoError(t, err)
	assert.Equal(t, `""`, string(data))
	var m finance.Money
	require.NoError(t, json.Unmarshal([]byte(`""`), &m))
	assert.False(t, m.IsValid())
	assert.Equal(t, "unknown", m.String())
	assert.Empty(t, m.Plain())
	for text, want := range map[string]error{
		"": finance.ErrNumber, "5": finance.ErrNumber, "x USD": finance.ErrNumber, "1e3 USD": finance.ErrNumber,
		"1.005 USD": finance.ErrScale, "1 XXX": finance.ErrCurrency, "1 usd": finance.ErrCurrency,
		"1.5 JPY": finance.ErrScale, "99999999999999999999 USD": finance.ErrRange, "1  USD": finance.ErrCurrency,
	} {
		_, err := finance.ParseMoney(text)
		assert.ErrorIs(t, err, want, text)
		assert.Error(t, m.UnmarshalText([]byte(text+" ")), text)
	}
}

func TestParseDecimal(t *testing.T) {
	for text, want := range map[string]string{"0": "0", "-0.50": "-0.50", "007": "7", "123456789012345678901234.5": "123456789012345678901234.5"} {
		d, err := finance.ParseDecimal(text)
		require.NoError(t, err)
		assert.Equal(t, want, d.StringFixed(max(0, -d.Exponent())))
	}
	for _, bad := range []string{
		"", "-", ".", "1.", ".5", "+1", "1e5", "1,000", " 1", "1 ", "--1", "0x1", "١", "1.2.3", "NaN",
		"1234567890123456789012345678901234567",
	} {
		_, err := finance.ParseDecimal(bad)
		assert.ErrorIs(t, err, finance.ErrNumber, bad)
	}
}

func TestCurrenciesAreDated(t *testing.T) {
	on := func(code, date string) finance.Currency {
		c, err := finance.CurrencyOn(code, day(t, date))
		require.NoError(t, err)
		return c
	}
	assert.Equal(t, finance.USD, on("USD", "2026-01-01"))
	assert.Equal(t, finance.EUR, on("EUR", "2007-01-01"))
	assert.Equal(t, finance.CHF, on("CHF", "2007-01-01"))
	assert.Equal(t, 2, on("ISK", "2006-06-01").Digits())
	assert.Equal(t, 0, on("ISK", "2024-06-01").Digits())
	assert.NotEqual(t, on("ISK", "2006-06-01"), on("ISK", "2024-06-01"))
	assert.True(t, on("HRK", "2022-12-31").IsValid())
	for code, date := range map[string]string{
		"HRK": "2023-01-01", "SLE": "2022-03-31", "XXX": "2024-01-01", "": "2024-01-01", "US": "2024-01-01",
	} {
		_, err := finance.CurrencyOn(code, day(t, date))
		assert.ErrorIs(t, err, finance.ErrCurrency, code)
	}
	_, err := finance.CurrencyOn("USD", att.Date{})
	require.ErrorIs(t, err, finance.ErrCurrency)
	assert.False(t, finance.Currency(0).IsValid())
	assert.False(t, (finance.USD + 1).IsValid(), "no dollar with three digits")
	assert.Equal(t, "unknown", finance.Currency(0).String())
	assert.Empty(t, finance.Currency(0).Code())
}

func TestTheCurrencyTableIsSound(t *testing.T) {
	table := finance.Currencies()
	require.NotEmpty(t, table)
	for i, row := range table {
		code := row.Currency.Code()
		assert.Regexp(t, "^[A-Z]{3}$", code)
		assert.Regexp(t, "^[0-9]{3}$", row.Numeric, code)
		assert.LessOrEqual(t, row.Currency.Digits(), 4, code)
		assert.NotEmpty(t, row.Name, code)
		assert.NotZero(t, row.Source.Basis, code)
		dated := !row.From.IsZero() || !row.Until.IsZero()
		assert.False(t, dated && row.Source.Basis == att.BasisRead, "%s: no day was read", code)
		if i > 0 && table[i-1].Currency.Code() == code {
			assert.True(t, table[i-1].Until.Before(row.From), code)
		} else if i > 0 {
			assert.Less(t, table[i-1].Currency.Code(), code)
		}
	}
}

func FuzzParseMoney(f *testing.F) {
	f.Add("1234.50 USD")
	f.Add("-0.001 KWD")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := finance.ParseMoney(text)
		if err != nil {
			return
		}
		again, err := finance.ParseMoney(m.String())
		require.NoError(t, err)
		require.Equal(t, m, again)
		require.NotEmpty(t, m.Text(language.French))
	})
}
