package finance_test

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

func ExampleApportion() {
	scale, err := finance.ScaleOf(2022)
	if err != nil {
		panic(err)
	}
	members, err := scale.Members("FRA", "DEU", "JPN", "USA", "TUV")
	if err != nil {
		panic(err)
	}
	total, err := finance.ParseMoney("1000000 USD")
	if err != nil {
		panic(err)
	}
	rules := finance.MultilateralFund()
	rules.Ceiling.Value = decimal.New(40, 0)
	result, err := finance.Apportion(total, members, rules)
	if err != nil {
		panic(err)
	}
	for _, line := range result.Lines() {
		fmt.Println(line.Code, line.RateText(), line.SharePercent().StringFixed(4), line.Amount, line.Bound)
	}
	fmt.Println("left over:", result.Residual())
	// Output:
	// FRA 4.318 14.0324 140324.00 USD none
	// DEU 6.111 19.8592 198592.00 USD none
	// JPN 8.033 26.1052 261052.00 USD none
	// USA 22.000 40.0000 400000.00 USD ceiling
	// TUV 0.001 0.0032 32.00 USD none
	// left over: 0.00 USD
}

func ExampleApportion_infeasible() {
	rules := finance.MultilateralFund()
	total, _ := finance.ParseMoney("100 USD")
	_, err := finance.Apportion(total, []finance.Member{
		{Code: "AAA", Rate: decimal.New(1, 0)}, {Code: "BBB", Rate: decimal.New(2, 0)},
	}, rules)
	var infeasible *finance.InfeasibleError
	fmt.Println(errors.As(err, &infeasible), err)
	// Output:
	// true finance: rules that no shares satisfy: the ceilings sum to 44 per cent and 100 are left to share
}

func ExampleScale_Members() {
	scale, err := finance.ScaleOf(2026)
	if err != nil {
		panic(err)
	}
	_, err = scale.Members("FRA", "NIU")
	fmt.Println(err)
	// Output:
	// finance: no rate of assessment for NIU in 2025-2027: give one or leave the member out
}

func ExampleNewATTRules() {
	unread := att.Source{} // The text of ATT/CSP1/CONF/2 is not at hand.
	minimum, _ := finance.ParseMoney("100 USD")
	rest := finance.MultilateralFund()
	rest.Name = ""
	rules, err := finance.NewATTRules(
		finance.Chosen(decimal.New(22, 0), unread), finance.Chosen(minimum, unread), rest)
	if err != nil {
		panic(err)
	}
	for _, finding := range rules.Unverified() {
		if finding.Arg("field") == "floor_money" {
			fmt.Println(finding.Text())
		}
	}
	// Output:
	// floor_money rests on a source that was not read: ATT/CSP1/CONF/2 (Article 17(3)), text not read
}

func ExampleMoney() {
	price, _ := finance.ParseMoney("1234567.5 USD")
	fmt.Println(price)
	fmt.Printf("%q\n", price.Text(language.Spanish))
	euro, _ := finance.ParseMoney("1 EUR")
	_, err := price.Add(euro)
	fmt.Println(err)
	// Output:
	// 1234567.50 USD
	// "1.234.567,50\u00a0USD"
	// finance: amounts in different currencies: 1234567.50 USD and 1.00 EUR
}

func ExampleLedger() {
	ledger, err := finance.NewLedger(finance.USD)
	if err != nil {
		panic(err)
	}
	amount := func(text string) finance.Money {
		m, err := finance.ParseMoney(text)
		if err != nil {
			panic(err)
		}
		return m
	}
	err = ledger.Post(
		finance.Entry{
			Kind: finance.Assessed, Member: "KEN", Year: 2024, Amount: amount("1000 USD"),
			Date: att.MustDate(2024, 1, 1), Due: att.MustDate(2024, 3, 1),
		},
		finance.Entry{Kind: finance.Paid, Member: "KEN", Amount: amount("1200 USD"), Date: att.MustDate(2024, 2, 1)},
	)
	if err != nil {
		panic(err)
	}
	account := ledger.Account("KEN", att.MustDate(2024, 12, 31))
	fmt.Println("outstanding", account.Outstanding, "carried forward", account.CarriedForward)
	// Output:
	// outstanding 0.00 USD carried forward 200.00 USD
}

func ExampleLedger_Standing() {
	ledger, _ := finance.NewLedger(finance.USD)
	thousand, _ := finance.ParseMoney("1000 USD")
	for year := 2021; year <= 2023; year++ {
		entry := finance.Entry{
			Kind: finance.Assessed, Member: "KEN", Year: year, Amount: thousand,
			Date: att.MustDate(year, 1, 1), Due: att.MustDate(year, 3, 1),
		}
		if err := ledger.Post(entry); err != nil {
			panic(err)
		}
	}
	rules := finance.TwoFullYears(
		finance.Chosen(finance.ArrearsFromDueDate, att.Source{Citation: "house rule"}), finance.Choice[finance.Money]{})
	standing, err := ledger.Standing("KEN", att.MustDate(2024, 6, 1), rules, finance.StandingFacts{})
	if err != nil {
		panic(err)
	}
	fmt.Println(standing.Outcome, standing.Arrears, "of", standing.Threshold)
	fmt.Println(standing.Missing)
	// Output:
	// referred 3000.00 USD of 2000.00 USD
	// [whether circumstances beyond control were accepted]
}

func ExamplePaymentPlan_Check() {
	owed, _ := finance.ParseMoney("10000 USD")
	instalments, err := finance.Instalments(owed, 3, att.MustDate(2026, 12, 31), 12)
	if err != nil {
		panic(err)
	}
	plan := finance.PaymentPlan{
		Member: "KEN", Reasons: "budget cycle", Applied: att.MustDate(2026, 7, 1), Outstanding: owed,
		Instalments: instalments,
	}
	for _, one := range instalments {
		fmt.Println(one.Due, one.Amount)
	}
	for _, finding := range plan.Check(att.MustDate(2026, 8, 24)) {
		fmt.Println(finding.Code, finding.Text())
	}
	// Output:
	// 2026-12-31 3333.34 USD
	// 2027-12-31 3333.33 USD
	// 2028-12-31 3333.33 USD
	// FIN-17-3-18 the application of 2026-07-01 is too late for the Conference of 2026-08-24 (allowed: until 2026-06-25)
}

func ExampleReserveFund_Forecast() {
	target, _ := finance.ParseMoney("200000 USD")
	fund, err := finance.NewReserveFund(finance.Chosen(target, att.Source{Citation: "assumed"}))
	if err != nil {
		panic(err)
	}
	start := att.MustDate(2019, 12, 31)
	if err := fund.Post(finance.ReserveEntry{Date: start, Amount: target}); err != nil {
		panic(err)
	}
	budget, _ := finance.ParseMoney("1000000 USD")
	forecast, err := fund.Forecast(start, finance.PaymentScenario{
		Budget: budget, PaidPercent: decimal.New(85, 0), Years: 5,
	})
	if err != nil {
		panic(err)
	}
	fmt.Println("empty after", forecast.Months.FloatString(1), "months")
	// Output:
	// empty after 16.0 months
}

func ExampleBudget_Payers() {
	amount := func(text string) finance.Money {
		m, err := finance.ParseMoney(text)
		if err != nil {
			panic(err)
		}
		return m
	}
	line := func(code, part, approved, spent string) finance.BudgetLine {
		return finance.BudgetLine{
			Code: code, Funding: finance.FundedByAssessment, Part: part, Figures: finance.Figures{
				Approved: amount(approved), Committed: finance.Zero(finance.USD), Spent: amount(spent),
				Forecast: amount(approved),
			},
		}
	}
	budget := finance.Budget{
		Name: "2026", Currency: "USD", First: att.MustDate(2026, 1, 1), Last: att.MustDate(2026, 12, 31),
		Objectives: []finance.Objective{{Name: "Conference", Activities: []finance.Activity{{
			Name: "session", Lines: []finance.BudgetLine{
				line("C-1", "conference", "400000 USD", "0 USD"), line("S-1", "secretariat", "600000 USD", "250000 USD"),
			},
		}}}},
	}
	for _, payer := range budget.Payers() {
		fmt.Println(payer.Part, payer.Approved, "spent", payer.Spent)
	}
	// Output:
	// conference 400000.00 USD spent 0.00 USD
	// secretariat 600000.00 USD spent 250000.00 USD
}
