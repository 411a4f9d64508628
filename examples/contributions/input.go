package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// input is what the arguments ask for.
type input struct {
	total   finance.Money
	members []finance.Member
	rules   finance.FinancialRules
	// day is that of -asof; zero when it is not given.
	day att.Date
	// notes say what was assumed or left out.
	notes []string
	// notesApart says that the format has no room for notes.
	notesApart bool

	write func(io.Writer, finance.Result, input) error
}

// arguments are the flags as written.
type arguments struct {
	total, currency, rates, members, asof, ceiling, floor, floorMoney, ldcCap, ldcDate, unit, residual, format string
	scale                                                                                                      int
	pinMinimum                                                                                                 bool
	given, fixed                                                                                               percentages
}

// percentages collects repeated CODE=PERCENT flags.
type percentages []percentage

type percentage struct {
	code    string
	percent decimal.Decimal
}

// String shows nothing: there is no default.
func (p *percentages) String() string { return "" }

// Set reads one CODE=PERCENT.
func (p *percentages) Set(text string) error {
	code, number, found := strings.Cut(text, "=")
	if !found {
		return fmt.Errorf("%q is not written as CODE=PERCENT", text)
	}
	value, err := finance.ParseDecimal(number)
	if err != nil {
		return err
	}
	if p.has(code) {
		return fmt.Errorf("%s is given twice", code)
	}
	*p = append(*p, percentage{code, value})
	return nil
}

func (p *percentages) has(code string) bool {
	return slices.ContainsFunc(*p, func(one percentage) bool { return one.code == code })
}

// minimumRate is the lowest rate of the scale of the United Nations in per cent (A/RES/79/249, paragraph 7).
func minimumRate() decimal.Decimal { return decimal.New(1, -3) }

// parseInput reads the arguments and the files they name.
func parseInput(args []string, problems io.Writer) (input, error) {
	var a arguments
	flags := a.flags(problems)
	if err := flags.Parse(args); err != nil {
		return input{}, err
	}
	if flags.NArg() > 0 {
		return input{}, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	set := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { set[f.Name] = true })
	in := input{write: writers(a.format), notesApart: a.format == "csv" || a.format == "json"}
	if in.write == nil {
		return input{}, fmt.Errorf("-format %q is not one of text, csv, json, svg", a.format)
	}
	if a.total == "" {
		return input{}, errors.New("-total is missing")
	}
	var err error
	if in.total, err = finance.ParseMoney(a.total + " " + a.currency); err != nil {
		return input{}, fmt.Errorf("-total: %w", err)
	}
	if set["asof"] {
		if in.day, err = att.ParseDate(a.asof); err != nil {
			return input{}, fmt.Errorf("-asof: %w", err)
		}
	}
	if err := in.readRules(a, set); err != nil {
		return input{}, err
	}
	err = in.readMembers(a, set)
	return in, err
}

func (a *arguments) flags(problems io.Writer) *flag.FlagSet {
	flags := flag.NewFlagSet("contributions", flag.ContinueOnError)
	flags.SetOutput(problems)
	flags.StringVar(&a.total, "total", "", "`AMOUNT` to divide, a plain decimal")
	flags.StringVar(&a.currency, "currency", "USD", "ISO 4217 `CODE` of the total")
	flags.StringVar(&a.rates, "rates", "", "`FILE.csv` with the columns code,rate")
	flags.IntVar(&a.scale, "scale", 0, "`YEAR` whose UN scale of assessments counts")
	flags.StringVar(&a.members, "members", "parties", "with -scale: `WHO` pays, parties or parties+signatories")
	flags.StringVar(&a.asof, "asof", "", "`DATE` on which membership counts, needed with -scale")
	flags.Var(&a.given, "rate", "with -scale: `CODE=PERCENT`, the rate of a member (repeatable)")
	flags.Var(&a.fixed, "fixed", "`CODE=PERCENT`, a share fixed by decision (repeatable)")
	flags.StringVar(&a.ceiling, "ceiling", "", "highest share in `PERCENT` of the total")
	flags.StringVar(&a.floor, "floor", "", "lowest share in `PERCENT` of the total")
	flags.StringVar(&a.floorMoney, "floor-money", "", "lowest `AMOUNT` of any member")
	flags.StringVar(&a.ldcCap, "ldc-cap", "", "highest share of a least developed country in `PERCENT`")
	flags.StringVar(&a.ldcDate, "ldc-date", "", "`DATE` on which being least developed counts")
	flags.BoolVar(&a.pinMinimum, "pin-minimum", false, "hold members at 0.001 per cent there")
	flags.StringVar(&a.unit, "unit", "1", "`AMOUNT` that amounts are rounded to")
	flags.StringVar(&a.residual, "residual", "leave", "`RULE`: leave, exact or largest-remainder")
	flags.StringVar(&a.format, "format", "text", "`FORMAT`: text, csv, json or svg")
	return flags
}

// readRules turns the flags about bounds and rounding into financial rules.
func (in *input) readRules(a arguments, set map[string]bool) error {
	asked := att.Source{Citation: "command line"}
	r := &in.rules
	r.Name = "rules given on the command line"
	r.Base = finance.Chosen(finance.BaseEveryMember, asked)
	r.Minimum = finance.Chosen(finance.MinimumScaled, asked)
	r.Redistribution = finance.Chosen(finance.Redistributed, asked)
	if a.pinMinimum {
		r.Minimum = finance.Chosen(finance.MinimumPinned, asked)
		r.MinimumRate = finance.Chosen(minimumRate(), asked)
	}
	for _, number := range []struct {
		name, text string
		choice     *finance.Choice[decimal.Decimal]
	}{
		{"ceiling", a.ceiling, &r.Ceiling},
		{"floor", a.floor, &r.Floor},
		{"ldc-cap", a.ldcCap, &r.LDCCap},
		{"unit", a.unit, &r.Unit},
	} {
		if number.text == "" && !set[number.name] {
			continue
		}
		value, err := finance.ParseDecimal(number.text)
		if err != nil {
			return fmt.Errorf("-%s: %w", number.name, err)
		}
		if value.Sign() <= 0 {
			return fmt.Errorf("-%s: %s (want more than 0)", number.name, number.text)
		}
		*number.choice = finance.Chosen(value, asked)
	}
	for _, share := range a.fixed {
		r.Fixed = append(r.Fixed, finance.FixedShare{Code: share.code, Percent: share.percent, Source: asked})
	}
	return in.readOtherRules(a, set, asked)
}

func (in *input) readOtherRules(a arguments, set map[string]bool, asked att.Source) error {
	r := &in.rules
	if set["floor-money"] {
		floor, err := finance.ParseMoney(a.floorMoney + " " + a.currency)
		if err != nil {
			return fmt.Errorf("-floor-money: %w", err)
		}
		r.FloorMoney = finance.Chosen(floor, asked)
	}
	residual, err := residualRule(a.residual)
	if err != nil {
		return err
	}
	r.Residual = finance.Chosen(residual, asked)
	r.Rounding = finance.Chosen(finance.RoundHalfUp, asked)
	return in.readLDCDate(a, set, asked)
}

func residualRule(name string) (finance.ResidualRule, error) {
	switch name {
	case "leave":
		return finance.ResidualLeave, nil
	case "exact":
		return finance.ResidualExact, nil
	case "largest-remainder":
		return finance.ResidualLargestRemainder, nil
	default:
		return 0, fmt.Errorf("-residual %q is not one of leave, exact, largest-remainder", name)
	}
}

// readLDCDate finds the day on which being a least developed country counts; a day that is assumed is noted.
func (in *input) readLDCDate(a arguments, set map[string]bool, asked att.Source) error {
	switch {
	case set["ldc-date"] && !set["ldc-cap"]:
		return errors.New("-ldc-date needs -ldc-cap")
	case set["ldc-date"]:
		date, err := att.ParseDate(a.ldcDate)
		if err != nil {
			return fmt.Errorf("-ldc-date: %w", err)
		}
		in.rules.LDCDate = finance.Chosen(date, asked)
	case set["ldc-cap"]:
		date, why := in.day, "the day of -asof"
		if date.IsZero() {
			date, why = att.LDCAsOf(), "the day of the list"
		}
		in.rules.LDCDate = finance.Chosen(date, att.Source{Citation: "assumed: " + why})
		in.notes = append(in.notes, fmt.Sprintf("least developed countries are those of %s (%s)", date, why))
	}
	return nil
}
