package finance_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func entry(tb testing.TB, kind finance.EntryKind, year int, date, amount string) finance.Entry {
	tb.Helper()
	e := finance.Entry{Kind: kind, Member: "KEN", Year: year, Date: day(tb, date)}
	if amount != "" {
		e.Amount = money(tb, amount+" USD")
	}
	return e
}

// balanceText writes a balance as year: assessed paid credited written-off disputed outstanding.
func balanceText(b finance.YearBalance) string {
	var texts []string
	for _, m := range []finance.Money{b.Assessed, b.Paid, b.Credited, b.WrittenOff, b.Disputed, b.Outstanding} {
		texts = append(texts, strings.TrimSuffix(m.Plain(), ".00"))
	}
	return strings.Join(texts, " ")
}

func TestAccountsOnAnyDay(t *testing.T) {
	ledger := newLedger(t,
		assessed(t, "KEN", 2020), assessed(t, "KEN", 2021), assessed(t, "KEN", 2022),
		entry(t, finance.Paid, 0, "2020-05-01", "600"),
		entry(t, finance.Disputed, 2021, "2021-02-01", "300"),
		entry(t, finance.Paid, 0, "2021-06-01", "900"),
		entry(t, finance.Credited, 0, "2021-07-01", "100"),
		entry(t, finance.WrittenOff, 2021, "2021-08-01", "50"),
		entry(t, finance.DisputeEnded, 2021, "2021-09-01", "200"),
		entry(t, finance.Paid, 0, "2021-12-01", "1500"),
		entry(t, finance.Refunded, 0, "2022-03-01", "5"),
	)
	for on, want := range map[string]struct{ y2020, y2021, y2022, carried, outstanding, disputed string }{
		"2019-12-31": {"0 0 0 0 0 0", "0 0 0 0 0 0", "0 0 0 0 0 0", "0", "0", "0"},
		"2020-05-01": {"1000 600 0 0 0 400", "0 0 0 0 0 0", "0 0 0 0 0 0", "0", "400", "0"},
		"2021-02-01": {"1000 600 0 0 0 400", "1000 0 0 0 300 700", "0 0 0 0 0 0", "0", "1100", "300"},
		"2021-06-01": {"1000 1000 0 0 0 0", "1000 500 0 0 300 200", "0 0 0 0 0 0", "0", "200", "300"},
		"2021-08-01": {"1000 1000 0 0 0 0", "1000 500 100 50 300 50", "0 0 0 0 0 0", "0", "50", "300"},
		"2021-09-01": {"1000 1000 0 0 0 0", "1000 500 100 50 100 250", "0 0 0 0 0 0", "0", "250", "100"},
		"2021-12-01": {"1000 1000 0 0 0 0", "1000 750 100 50 100 0", "0 0 0 0 0 0", "1250", "0", "100"},
		"2022-01-01": {"1000 1000 0 0 0 0", "1000 750 100 50 100 0", "1000 1000 0 0 0 0", "250", "0", "100"},
		"2022-03-01": {"1000 1000 0 0 0 0", "1000 750 100 50 100 0", "1000 1000 0 0 0 0", "245", "0", "100"},
	} {
		account := ledger.Account("KEN", day(t, on))
		assert.Equal(t, want.y2020, balanceText(account.Year(2020)), on)
		assert.Equal(t, want.y2021, balanceText(ledger.Balance("KEN", 2021, day(t, on))), on)
		assert.Equal(t, want.y2022, balanceText(account.Year(2022)), on)
		assert.Equal(t, want.carried+".00", account.CarriedForward.Plain(), on)
		assert.Equal(t, want.outstanding+".00", account.Outstanding.Plain(), on)
		assert.Equal(t, want.disputed+".00", account.Disputed.Plain(), on)
	}
	assert.Empty(t, ledger.Account("KEN", att.Date{}).Years, "an unknown day shows nothing")
	assert.Empty(t, ledger.Check(day(t, "2023-01-01")))
}

func TestCreditsAreCarriedForwardAndRefunded(t *testing.T) {
	ledger := newLedger(t, entry(t, finance.Credited, 0, "2020-01-01", "30"), entry(t, finance.Paid, 0, "2020-01-01", "20"))
	account := ledger.Account("KEN", day(t, "2020-01-02"))
	assert.Equal(t, "50.00 USD", account.CarriedForward.String())
	require.NoError(t, ledger.Post(entry(t, finance.Refunded, 0, "2020-01-03", "45")))
	assert.Equal(t, "5.00 USD", ledger.Account("KEN", day(t, "2020-01-03")).CarriedForward.String())
	assert.Empty(t, ledger.Check(day(t, "2020-01-03")))
}

func TestAWithdrawnStateStillOwes(t *testing.T) {
	ledger := newLedger(t, assessed(t, "KEN", 2020), assessed(t, "KEN", 2023),
		entry(t, finance.Withdrew, 0, "2021-04-01", ""))
	account := ledger.Account("KEN", day(t, "2024-01-01"))
	assert.Equal(t, "2000.00 USD", account.Outstanding.String())
	assert.Equal(t, day(t, "2021-04-01"), account.Withdrawn)
	found := ledger.Check(day(t, "2024-01-01"))
	assert.True(t, found.Has("FIN-24-3-01"), "2023 lies wholly after the withdrawal")
	assert.True(t, found.Has("FIN-24-3-02"))
	assert.Len(t, found, 2)
	assert.Equal(t, "24(3)", found[0].Provision.String())
}

func TestTakingOffMoreThanThereIsIsReported(t *testing.T) {
	for _, e := range []finance.Entry{
		entry(t, finance.WrittenOff, 2020, "2020-06-01", "1000.01"),
		entry(t, finance.Disputed, 2020, "2020-06-01", "2000"),
		entry(t, finance.DisputeEnded, 2020, "2020-06-01", "1"),
		entry(t, finance.Refunded, 0, "2020-06-01", "1"),
		entry(t, finance.WrittenOff, 2019, "2020-06-01", "1"),
	} {
		found := newLedger(t, assessed(t, "KEN", 2020), e).Check(day(t, "2021-01-01"))
		require.Len(t, found, 1, e.Kind)
		assert.Equal(t, att.Code("FIN-17-3-12"), found[0].Code)
		assert.NotContains(t, found[0].Text(), "{")
	}
}

func TestPostTakesAllOrNothing(t *testing.T) {
	ledger := newLedger(t)
	good := assessed(t, "KEN", 2020)
	for name, change := range map[string]func(*finance.Entry){
		"kind":         func(e *finance.Entry) { e.Kind = finance.EntryUnknown },
		"kind beyond":  func(e *finance.Entry) { e.Kind = 99 },
		"member":       func(e *finance.Entry) { e.Member = "K" },
		"date":         func(e *finance.Entry) { e.Date = att.Date{} },
		"year":         func(e *finance.Entry) { e.Year = 0 },
		"currency":     func(e *finance.Entry) { e.Amount = money(t, "1 EUR") },
		"amount":       func(e *finance.Entry) { e.Amount = finance.Zero(finance.USD) },
		"no amount":    func(e *finance.Entry) { e.Amount = finance.Money{} },
		"too large":    func(e *finance.Entry) { e.Amount = money(t, "1000000000000 USD") },
		"paid year":    func(e *finance.Entry) { e.Kind, e.Due = finance.Paid, att.Date{} },
		"paid due":     func(e *finance.Entry) { e.Kind, e.Year = finance.Paid, 0 },
		"withdrew sum": func(e *finance.Entry) { e.Kind, e.Year, e.Due = finance.Withdrew, 0, att.Date{} },
	} {
		bad := good
		change(&bad)
		assert.ErrorIs(t, ledger.Post(good, bad), finance.ErrEntry, name)
	}
	assert.Empty(t, ledger.Members())
	require.NoError(t, ledger.Post(good))
	assert.Equal(t, []string{"KEN"}, ledger.Members())
	assert.Equal(t, []finance.Entry{good}, ledger.Entries("KEN"))
	assert.Equal(t, finance.USD, ledger.Currency())

	var zero finance.Ledger
	require.ErrorIs(t, zero.Post(good), finance.ErrEntry)
	_, err := finance.NewLedger(0)
	require.ErrorIs(t, err, finance.ErrCurrency)
}

// TestBalancesDoNotDependOnTheOrderOfPosting also holds that a year's amounts always add up.
func TestBalancesDoNotDependOnTheOrderOfPosting(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 1))
	for range 300 {
		var entries []finance.Entry
		for n := range 2 + random.IntN(12) {
			kind := finance.EntryKind(1 + random.IntN(7))
			e := finance.Entry{Kind: kind, Member: "KEN", Date: day(t, "2020-01-01").AddDays(n * 20)}
			if kind <= finance.WrittenOff {
				e.Year = 2019 + random.IntN(3)
			}
			e.Amount = mustMinor(int64(1 + random.IntN(1000)))
			entries = append(entries, e)
		}
		one := newLedger(t, entries...)
		random.Shuffle(len(entries), func(i, k int) { entries[i], entries[k] = entries[k], entries[i] })
		other := newLedger(t, entries...)
		for _, account := range one.Accounts(day(t, "2021-01-01")) {
			require.Equal(t, account.Years, other.Account(account.Member, account.Day).Years)
			for _, y := range account.Years {
				sum, err := finance.Sum(finance.USD, y.Paid, y.Credited, y.WrittenOff, y.Disputed, y.Outstanding)
				require.NoError(t, err)
				require.Equal(t, y.Assessed, sum)
				require.GreaterOrEqual(t, y.Outstanding.Sign(), 0)
			}
		}
	}
}

func TestLedgerJSON(t *testing.T) {
	ledger := newLedger(t, assessed(t, "UGA", 2020), assessed(t, "KEN", 2021), paid(t, "KEN", "2020-12-31", "3"),
		entry(t, finance.Withdrew, 0, "2022-01-01", ""))
	text, err := json.Marshal(ledger)
	require.NoError(t, err)
	want := (`{"format":"att-ledger/1","currency":"USD","digits":2,"entries":[` +
		`{"kind":"paid","member":"KEN","date":"2020-12-31","amount":"3.00 USD"},` +
		`{"kind":"assessed","member":"KEN","date":"2021-01-01","year":2021,"due":"2021-03-01","amount":"1000.00 USD"},` +
		`{"kind":"withdrew","member":"KEN","date":"2022-01-01"},` +
		`{"kind":"assessed","member":"UGA","date":"2020-01-01","year":2020,"due":"2020-03-01","amount":"1000.00 USD"}]}`)
	assert.Equal(t, want, string(text))
	again, err := finance.DecodeLedger(strings.NewReader(string(text)))
	require.NoError(t, err)
	second, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(text), string(second))

	for _, bad := range []string{
		"", "{", "[]", `{"format":"att-ledger/2","currency":"USD","digits":2,"entries":[]}`,
		`{"format":"att-ledger/1","currency":"USD","digits":3,"entries":[]}`,
		`{"format":"att-ledger/1","currency":"XXX","digits":2,"entries":[]}`,
		`{"format":"att-ledger/1","currency":"USD","digits":2,"entries":[],"more":1}`,
		`{"format":"att-ledger/1","currency":"USD","digits":2,"entries":[{"kind":"paid"}]}`,
		string(text) + string(text),
	} {
		_, err := finance.DecodeLedger(strings.NewReader(bad))
		assert.ErrorIs(t, err, finance.ErrFormat, bad)
	}
}

func FuzzDecodeLedger(f *testing.F) {
	f.Add(`{"format":"att-ledger/1","currency":"USD","digits":2,"entries":[` +
		`{"kind":"assessed","member":"KEN","date":"2021-01-01","year":2021,"amount":"1000.00 USD"},` +
		`{"kind":"paid","member":"KEN","date":"2020-12-31","amount":"3.00 USD"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		ledger, err := finance.DecodeLedger(strings.NewReader(text))
		if err != nil {
			require.ErrorIs(t, err, finance.ErrFormat)
			return
		}
		on := day(t, "9999-12-31")
		for _, account := range ledger.Accounts(on) {
			_, err := ledger.Standing(account.Member, on, standingRules(), finance.StandingFacts{})
			require.True(t, err == nil || errors.Is(err, finance.ErrMixed))
		}
		first, err := json.Marshal(ledger)
		require.NoError(t, err)
		again, err := finance.DecodeLedger(strings.NewReader(string(first)))
		require.NoError(t, err)
		second, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))
	})
}

// TestContainersAreSafeForReadersBesideAWriter is for the race detector.
func TestContainersAreSafeForReadersBesideAWriter(t *testing.T) {
	ledger := newLedger(t)
	fund, err := finance.NewReserveFund(finance.Choice[finance.Money]{Value: money(t, "100 USD")})
	require.NoError(t, err)
	on := day(t, "2025-01-01")
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for range 200 {
				for _, account := range ledger.Accounts(on) {
					assert.GreaterOrEqual(t, account.Outstanding.Sign(), 0)
				}
				_, err := json.Marshal(ledger)
				assert.NoError(t, err)
				assert.Empty(t, ledger.Check(on))
				assert.GreaterOrEqual(t, fund.Balance(on).Sign(), 0)
			}
		})
	}
	for year := 2000; year < 2020; year++ {
		require.NoError(t, ledger.Post(assessed(t, "KEN", year), assessed(t, "UGA", year)))
		require.NoError(t, fund.Post(finance.ReserveEntry{Date: att.MustDate(year, 1, 1), Amount: money(t, "1 USD")}))
	}
	readers.Wait()
	assert.Equal(t, "20000.00 USD", ledger.Account("UGA", on).Outstanding.String())
	assert.Equal(t, "20.00 USD", fund.Balance(on).String())
}
