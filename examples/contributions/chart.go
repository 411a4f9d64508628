package main

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// Measures of the chart in pixels.
const (
	chartWidth  = 1000
	labelWidth  = 250
	barsWidth   = 520
	rowHeight   = 18
	barHeight   = 12
	headHeight  = 118
	footHeight  = 56
	legendWidth = 190
)

// bar is one member in the chart.
type bar struct {
	line  finance.Line
	share *big.Rat
	name  string
}

// legend has the colour and the words of each bound. The colours differ for readers who do not see red and green apart
// too.
var legend = [...]struct{ colour, words string }{
	finance.BoundNone:       {"#0072b2", "rate times factor"},
	finance.BoundFixed:      {"#333333", "fixed by decision"},
	finance.BoundMinimum:    {"#8b7b00", "pinned at the minimum rate"},
	finance.BoundFloor:      {"#009e73", "raised to the floor"},
	finance.BoundFloorMoney: {"#cc79a7", "raised to the minimum"},
	finance.BoundCeiling:    {"#d55e00", "held at the ceiling"},
	finance.BoundLDCCap:     {"#e69f00", "held at the LDC cap"},
}

// writeSVG draws the members as bars, the largest first, coloured by what holds their share.
func writeSVG(out io.Writer, result finance.Result, in input) error {
	bars := sortedBars(result, in.day)
	c := chart{scale: axisEnd(bars)}
	height := headHeight + rowHeight*len(bars) + footHeight
	c.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" `+
		`font-family="DejaVu Sans, Verdana, sans-serif" font-size="11" fill="#222">`+"\n",
		chartWidth, height, chartWidth, height)
	c.printf(`<rect width="%d" height="%d" fill="#fff"/>`+"\n", chartWidth, height)
	c.head(result, bars)
	c.axis(len(bars))
	c.ceiling(result, len(bars))
	for i, one := range bars {
		c.bar(i, one)
	}
	c.foot(result, in, len(bars))
	c.printf("</svg>\n")
	_, err := io.WriteString(out, c.b.String())
	return err
}

// sortedBars returns the members by amount, of equal ones by share and then by code.
func sortedBars(result finance.Result, day att.Date) []bar {
	lines := result.Lines()
	bars := make([]bar, len(lines))
	for i, line := range lines {
		bars[i] = bar{line, line.Share(), name(line.Code, day)}
	}
	slices.SortFunc(bars, func(a, b bar) int {
		return cmp.Or(cmp.Compare(b.line.Amount.Minor(), a.line.Amount.Minor()), b.share.Cmp(a.share),
			strings.Compare(a.line.Code, b.line.Code))
	})
	return bars
}

// name returns the code with the name of the State on the day, cut to what fits beside the bars.
func name(code string, day att.Date) string {
	const room = 33
	long := att.State(code).Name(day)
	if day.IsZero() || long == "" {
		return code
	}
	text := []rune(long + " · " + code)
	if len(text) > room {
		text = append(append([]rune(long)[:room-len(code)-4], '…', ' ', '·', ' '), []rune(code)...)
	}
	return string(text)
}

// axisEnd returns the first round percentage at or above every share.
func axisEnd(bars []bar) *big.Rat {
	for _, end := range []int64{1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80} {
		limit := big.NewRat(end, 1)
		if !slices.ContainsFunc(bars, func(b bar) bool { return b.share.Cmp(limit) > 0 }) {
			return limit
		}
	}
	return big.NewRat(100, 1)
}

// chart collects the drawing.
type chart struct {
	b strings.Builder
	// scale is the percentage at the right end of the axis.
	scale *big.Rat
}

func (c *chart) printf(format string, args ...any) { fmt.Fprintf(&c.b, format, args...) }

// text draws a line of text; attributes are those of the element.
func (c *chart) text(x, y int, attributes, text string) {
	c.printf(`<text x="%d" y="%d" %s>`, x, y, attributes)
	// A strings.Builder takes everything.
	_ = xml.EscapeText(&c.b, []byte(text))
	c.printf("</text>\n")
}

// length returns how long a percentage is drawn, in pixels with one place.
func (c *chart) length(percent *big.Rat) string {
	pixels := new(big.Rat).Quo(percent, c.scale)
	return pixels.Mul(pixels, big.NewRat(barsWidth, 1)).FloatString(1)
}

func (c *chart) head(result finance.Result, bars []bar) {
	c.text(20, 34, `font-size="20" font-weight="bold"`, fmt.Sprintf("Who pays what of %s",
		result.Total().Text(language.English)))
	c.text(20, 56, `font-size="12" fill="#555"`, fmt.Sprintf("%d members. %s", len(bars), summary(result)))
	counts := map[finance.Bound]int{}
	for _, one := range bars {
		counts[one.line.Bound]++
	}
	x, y := 20, 78
	for i, entry := range legend {
		count := counts[finance.Bound(i)]
		if count == 0 {
			continue
		}
		if x+legendWidth > chartWidth {
			x, y = 20, y+16
		}
		c.printf(`<rect x="%d" y="%d" width="12" height="12" fill="%s"/>`+"\n", x, y-10, entry.colour)
		c.text(x+18, y, "", fmt.Sprintf("%s: %d", entry.words, count))
		x += legendWidth
	}
}

// summary names the bounds and the factor.
func summary(result finance.Result) string {
	rules := result.Rules()
	var parts []string
	for _, bound := range []struct {
		name, value string
		set         bool
	}{
		{"ceiling", percentText(rules.Ceiling.Value), !rules.Ceiling.Value.IsZero()},
		{"floor", percentText(rules.Floor.Value), !rules.Floor.Value.IsZero()},
		{"minimum", rules.FloorMoney.Value.Text(), rules.FloorMoney.Value.IsValid()},
		{"LDC cap", percentText(rules.LDCCap.Value), !rules.LDCCap.Value.IsZero()},
	} {
		if bound.set {
			parts = append(parts, bound.name+" "+bound.value)
		}
	}
	parts = append(parts, "factor "+factorText(result))
	return strings.Join(parts, "; ")
}

// ceiling draws a dashed line at the ceiling.
func (c *chart) ceiling(result finance.Result, rows int) {
	ceiling := result.Rules().Ceiling.Value.Rat()
	if ceiling.Sign() == 0 || ceiling.Cmp(c.scale) > 0 {
		return
	}
	pixels, _ := new(big.Rat).SetString(c.length(ceiling))
	x := pixels.Add(pixels, big.NewRat(labelWidth, 1)).FloatString(1)
	c.printf(`<line x1="%s" y1="%d" x2="%s" y2="%d" stroke="#d55e00" stroke-dasharray="4 3"/>`+"\n", x, headHeight,
		x, headHeight+rowHeight*rows)
}

// percentText writes a percentage of the rules.
func percentText(d decimal.Decimal) string { return d.StringFixed(max(0, -d.Exponent())) + " %" }

// axis draws the percentages and their lines behind the bars.
func (c *chart) axis(rows int) {
	bottom := headHeight + rowHeight*rows
	for tick := range int64(6) {
		percent := new(big.Rat).Mul(c.scale, big.NewRat(tick, 5))
		x := labelWidth + int(tick)*barsWidth/5
		c.printf(`<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#ddd"/>`+"\n", x, headHeight-4, x, bottom)
		label := strings.TrimSuffix(percent.FloatString(1), ".0") + " %"
		c.text(x, headHeight-8, `text-anchor="middle" fill="#777" font-size="10"`, label)
	}
}

func (c *chart) bar(row int, one bar) {
	y := headHeight + rowHeight*row
	baseline := y + barHeight
	c.text(labelWidth-10, baseline, `text-anchor="end"`, one.name)
	width, colour := c.length(one.share), legend[one.line.Bound].colour
	// The stripe shows the colour where the bar is too short to.
	c.printf(`<rect x="%d" y="%d" width="4" height="%d" fill="%s"/>`+"\n", labelWidth-5, y+2, barHeight, colour)
	c.printf(`<rect x="%d" y="%d" width="%s" height="%d" fill="%s"/>`+"\n", labelWidth, y+2, width, barHeight, colour)
	pixels, _ := new(big.Rat).SetString(width)
	end := labelWidth + 6 + int(new(big.Int).Quo(pixels.Num(), pixels.Denom()).Int64())
	c.text(end, baseline, "", fmt.Sprintf("%s (%s %%)", one.line.Amount.Text(language.English),
		one.share.FloatString(3)))
}

func (c *chart) foot(result finance.Result, in input, rows int) {
	y := headHeight + rowHeight*rows + 22
	c.text(20, y, `fill="#555"`, "Exact shares, each amount rounded once; left over: "+
		result.Residual().Text(language.English)+".")
	basis := strings.Join(append(result.Datasets(), in.notes...), "; ")
	if basis != "" {
		c.text(20, y+18, `fill="#555"`, basis)
	}
}
