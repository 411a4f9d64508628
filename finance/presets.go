package finance

import (
	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
)

// read marks a source that was read; derived marks a choice that no text read states and that reproduces tables that
// were read.
func read(citation string) att.Source {
	return att.Source{Citation: citation, Confidence: att.HighConfidence, Basis: att.BasisRead}
}

func derived(citation string) att.Source {
	return att.Source{
		Citation: "derived from tables read: " + citation, Confidence: att.MediumConfidence, Basis: att.BasisMixed,
	}
}

// percent returns n x 10^-places per cent.
func percent(n int64, places int32) decimal.Decimal { return decimal.New(n, -places) }

// UNRegularBudget returns the rules by which the assessed contributions to the United Nations regular budget of 2019
// to 2024 come out (191 to 193 of 193 rows a year): the scale as it stands, whole dollars, exact total with equal
// amounts for equal rates. That the bounds are already in the scale is read in A/RES/79/249; how the residual is
// placed is inferred from the tables.
func UNRegularBudget() FinancialRules {
	tables := derived("UN regular budget assessments 2019-2024")
	return FinancialRules{
		Name: "United Nations regular budget", Base: Chosen(BaseEveryMember, tables),
		Scale: Chosen(ScaleOfBudgetYear, tables), Minimum: Chosen(MinimumScaled, tables),
		Redistribution: Chosen(Redistributed, read("A/RES/79/249, paragraph 7: the bounds are in the scale")),
		Unit:           Chosen(decimal.New(1, 0), tables), Rounding: Chosen(RoundHalfUp, tables),
		Residual: Chosen(ResidualExact, tables), Period: Chosen(RoundEachYear, tables),
	}
}

// CBD returns the rules by which the contributions to the Convention on Biological Diversity for 2025 and 2026 come
// out row by row: the European Union at 2.5 per cent, least developed countries at most 0.01 per cent with the rest
// redistributed, half up to the dollar, total left alone, two years rounded from their own exact amount. The caller
// gives the day on which being least developed counts and the code of the European Union (EUE here) among the
// members. No ceiling binds in the table read and none is set.
func CBD(ldcDate Choice[att.Date]) FinancialRules {
	table := read("CBD/COP/DEC/16/28, annex")
	method := derived("CBD/COP/DEC/16/28, annex, 2025 and 2026")
	return FinancialRules{
		Name: "Convention on Biological Diversity", Base: Chosen(BaseEveryMember, table),
		Scale:  Chosen(ScaleOfYearBefore, method),
		Fixed:  []FixedShare{{Code: "EUE", Percent: percent(25, 1), Source: table}},
		LDCCap: Chosen(percent(1, 2), method), LDCDate: ldcDate,
		Minimum: Chosen(MinimumScaled, method), Redistribution: Chosen(Redistributed, method),
		Unit: Chosen(decimal.New(1, 0), table), Rounding: Chosen(RoundHalfUp, method),
		Residual: Chosen(ResidualLeave, method), Period: Chosen(RoundPeriod, method),
	}
}

// MultilateralFund returns the rules by which the replenishments 2021-2023 and 2024-2026 of the Multilateral Fund of
// the Montreal Protocol come out row by row: nobody above 22 per cent, half up to the dollar for the three years
// together, total left alone.
func MultilateralFund() FinancialRules {
	tables := read("Multilateral Fund contribution tables 2021-2023 and 2024-2026")
	method := derived("Multilateral Fund contribution tables 2021-2023 and 2024-2026")
	return FinancialRules{
		Name: "Multilateral Fund", Base: Chosen(BaseEveryMember, tables), Scale: Chosen(ScaleOfYearBefore, method),
		Ceiling: Chosen(percent(22, 0), tables), Minimum: Chosen(MinimumScaled, method),
		Redistribution: Chosen(Redistributed, method), Unit: Chosen(decimal.New(1, 0), tables),
		Rounding: Chosen(RoundHalfUp, method), Residual: Chosen(ResidualLeave, method),
		Period: Chosen(RoundPeriod, method),
	}
}

// ITLOS returns the rules by which the contributions to the International Tribunal for the Law of the Sea for 2019 to
// 2024 come out row by row: nobody below 0.01 per cent, half up to the euro, total left alone. The European Union,
// which pays outside the apportionment, is not among the members.
func ITLOS() FinancialRules {
	tables := read("ITLOS contribution tables 2019-2024")
	method := derived("ITLOS contribution tables 2019-2024")
	return FinancialRules{
		Name: "International Tribunal for the Law of the Sea", Base: Chosen(BaseEveryMember, tables),
		Scale: Chosen(ScaleOfYearBefore, method), Floor: Chosen(percent(1, 2), method),
		Minimum: Chosen(MinimumScaled, method), Redistribution: Chosen(Redistributed, method),
		Unit: Chosen(decimal.New(1, 0), tables), Rounding: Chosen(RoundHalfUp, method),
		Residual: Chosen(ResidualLeave, method), Period: Chosen(RoundEachYear, method),
	}
}

// OPCW returns the rules that reproduce the contributions to the Organisation for the Prohibition of Chemical Weapons
// for 2021 to 2024 but for 2 to 4 of 193 rows a year, each by one euro: nobody above 22 per cent, members at 0.001 per
// cent pinned there, half up to the euro, an extra bill for a State that joins within the year. Which year's scale
// counts was not found and is not chosen; nor was the day count of the extra bill, see Join.
func OPCW() FinancialRules {
	tables := read("OPCW contribution tables 2018 and 2021-2024")
	method := derived("OPCW contribution tables 2018 and 2021-2024, all but 2 to 4 of 193 rows a year")
	return FinancialRules{
		Name: "Organisation for the Prohibition of Chemical Weapons", Base: Chosen(BaseEveryMember, tables),
		Ceiling: Chosen(percent(22, 0), method), Minimum: Chosen(MinimumPinned, method),
		MinimumRate:    Chosen(percent(1, 3), read("A/RES/79/249, paragraph 7")),
		Redistribution: Chosen(Redistributed, method), Unit: Chosen(decimal.New(1, 0), tables),
		Rounding: Chosen(RoundHalfUp, method), Residual: Chosen(ResidualLeave, method),
		Joiners: Chosen(JoinerExtraBill, derived("OPCW 2018, one State")),
	}
}
