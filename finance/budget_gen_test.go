package finance_test

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// chooser is a source of choices: random numbers or the bytes of a fuzzer.
type chooser interface{ IntN(n int) int }

// byteChooser makes choices from bytes and chooses 0 when they are used up.
type byteChooser struct{ data []byte }

func (c *byteChooser) IntN(n int) int {
	value := 0
	for span := int64(1); span < int64(n); span *= 256 {
		value *= 256
		if len(c.data) > 0 {
			value += int(c.data[0])
			c.data = c.data[1:]
		}
	}
	return value % n
}

// budget is a made-up input of Apportion.
type budget struct {
	total   finance.Money
	members []finance.Member
	ldc     []bool
	rules   finance.FinancialRules
}

// newBudget makes a budget of up to size members with any mix of bounds, also ones that contradict each other.
func newBudget(c chooser, size int) budget {
	var b budget
	b.rules = plainRules()
	units := []string{"1", "0.01", "100", "0.05"}
	b.rules.Unit.Value = mustDecimal(units[c.IntN(len(units))])
	minor := int64(1 + c.IntN(1_000_000))
	if c.IntN(2) == 0 {
		minor = minor*1000 + int64(c.IntN(1000))
	}
	minor *= 100
	b.total = mustMinor(minor)
	places := []int32{3, 3, 0, 1, 6, 17}[c.IntN(6)]
	for i := range 1 + c.IntN(size) {
		b.addMember(c, i, places)
	}
	b.addBounds(c)
	return b
}

func (b *budget) addMember(c chooser, i int, places int32) {
	rate := 1 + c.IntN(30)
	if c.IntN(3) == 0 {
		rate = 1 + c.IntN(22_000)
	}
	limit := int64(100)
	for range places {
		if limit < 1_000_000 {
			limit *= 10
		}
	}
	ldc := c.IntN(4) == 0
	b.ldc = append(b.ldc, ldc)
	b.members = append(b.members, finance.Member{
		Code: code(i), Rate: decimal.New(min(int64(rate), limit), -places), LDC: att.AnswerOf(ldc),
	})
}

func (b *budget) addBounds(c chooser) {
	n := len(b.members)
	share := func(times int) decimal.Decimal { return decimal.New(int64(1+c.IntN(1000*times/n+1)), -1) }
	if c.IntN(2) == 0 {
		b.rules.Ceiling.Value = decimal.Min(share(300), decimal.New(100, 0))
	}
	if c.IntN(2) == 0 {
		b.rules.Floor.Value = decimal.New(int64(1+c.IntN(120_000/n)), -3)
	}
	if c.IntN(2) == 0 {
		b.rules.FloorMoney.Value = mustMinor(1 + b.total.Minor()*int64(c.IntN(110))/100/int64(n))
	}
	if c.IntN(3) == 0 {
		b.rules.LDCCap.Value = decimal.Min(share(150), decimal.New(100, 0))
		b.rules.LDCDate.Value = att.MustDate(2024, 1, 1)
	}
	if c.IntN(4) == 0 {
		b.rules.Minimum.Value = finance.MinimumPinned
		b.rules.MinimumRate.Value = b.members[c.IntN(n)].Rate
	}
	if c.IntN(4) == 0 {
		b.rules.Fixed = append(b.rules.Fixed, finance.FixedShare{
			Code: b.members[c.IntN(n)].Code, Percent: decimal.New(int64(c.IntN(500)), -1),
		})
	}
}

func mustDecimal(s string) decimal.Decimal {
	d, err := finance.ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

func mustMinor(minor int64) finance.Money {
	m, err := finance.Minor(minor, finance.USD)
	if err != nil {
		panic(strconv.FormatInt(minor, 10) + ": " + err.Error())
	}
	return m
}
