package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"strings"
	"text/tabwriter"

	"github.com/openatt/treaty/finance"
)

// writers returns the writer of a format, nil when there is none.
func writers(format string) func(io.Writer, finance.Result, input) error {
	switch format {
	case "text":
		return writeText
	case "csv":
		return writeCSV
	case "json":
		return writeJSON
	case "svg":
		return writeSVG
	default:
		return nil
	}
}

// boundText names what holds a share, "" when nothing does.
func boundText(b finance.Bound) string {
	if b == finance.BoundNone {
		return ""
	}
	return b.String()
}

// shareText writes a share in per cent with ten places.
func shareText(line finance.Line) string { return line.SharePercent().StringFixed(10) }

// writeCSV writes amounts with the digits of the unit that they are rounded to.
func writeCSV(out io.Writer, result finance.Result, _ input) error {
	digits := max(0, -result.Rules().Unit.Value.Exponent())
	table := csv.NewWriter(out)
	records := [][]string{{"code", "rate", "share", "amount", "bound"}}
	for _, line := range result.Lines() {
		records = append(records, []string{
			line.Code, line.RateText(), shareText(line), line.Amount.Decimal().StringFixed(digits), boundText(line.Bound),
		})
	}
	return table.WriteAll(records)
}

func writeJSON(out io.Writer, result finance.Result, _ input) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(result)
}

func writeText(out io.Writer, result finance.Result, in input) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s among %d members\n\n", result.Total().Text(), len(result.Lines()))
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "code\trate %\tshare %\tamount\tresidual\theld by\t")
	for _, line := range result.Lines() {
		moved := ""
		if line.Moved != 0 {
			moved = fmt.Sprintf("%+d", line.Moved)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t\n", line.Code, line.RateText(), shareText(line),
			line.Amount.Text(), moved, boundText(line.Bound))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(&b, "\nfactor: %s\n", factorText(result))
	fmt.Fprintf(&b, "left over after rounding: %s\n", result.Residual().Text())
	for _, choice := range result.Rules().Choices() {
		fmt.Fprintf(&b, "rule %s: %s (%s)\n", choice.Field, choice.Value, choice.Source.Citation)
	}
	for _, data := range result.Datasets() {
		fmt.Fprintf(&b, "data: %s\n", data)
	}
	for _, note := range in.notes {
		fmt.Fprintf(&b, "note: %s\n", note)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// factorText writes the interval of factors to ten places.
func factorText(result finance.Result) string {
	low, high := result.Factor()
	text := func(r *big.Rat) string { return r.FloatString(10) }
	switch {
	case low == nil:
		return "none, every share is set"
	case high == nil:
		return "any from " + text(low)
	case low.Cmp(high) == 0:
		return text(low)
	default:
		return "any from " + text(low) + " to " + text(high)
	}
}
