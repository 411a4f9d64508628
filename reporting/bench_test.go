package reporting_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/reporting"
)

// benchmarkRows is the size for which the figures of the package are stated.
const benchmarkRows = 100_000

// benchmarkItems are descriptions and remarks in the manner of real submissions.
var benchmarkItems = [...][2]string{
	{"M777 155mm towed howitzer", "Second delivery under the contract of 2011, with accessories"},
	{"CV-90 IFV with turret (30 mm)", "Reconditioned from stock before delivery"},
	{"Armoured personnel carriers", "40 x Vehicle APC; 12 x Vehicle, Command"},
	{"T-72M1", "Used, from military stock; without machine-gun"},
	{"Evolved Sea Sparrow missile (ESSM)", "Part of a larger system, see the line above"},
	{"Mortars", "82 mm mortar - 140 pcs.; 120 mm mortar - 280 pcs."},
	{"AH-64D attack helicopter", "Temporary export for repair is not counted"},
	{"Multi role light frigate", "Handed over at the yard of the builder"},
}

// benchmarkComments make the lines of the register longer and count nothing.
var benchmarkComments = [...]string{
	"Second delivery under the contract of 2011, with accessories", "Reconditioned from stock before delivery", "",
	"Part of a larger system, see the line above", "Handed over at the yard of the builder", "As notified in May",
}

// benchmarkCSV makes a file of about 16 MB in our own layout out of the lines of the register: what is in them
// stays, only partners change from one pass to the next, and remarks are made longer.
func benchmarkCSV(tb testing.TB) []byte {
	tb.Helper()
	lines, err := csv.NewReader(bytes.NewReader(register)).ReadAll()
	require.NoError(tb, err)
	lines = lines[1:]
	const reporter, year, flow, partner, category, code, quantity, origin, via, remark = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	require.NoError(tb, w.Write(strings.Split("reporter,year,flow,category,category_code,basis,quantity,value,currency,unit,"+
		"partner,origin,intermediate,description,comments", ",")))
	for i := range benchmarkRows {
		pass := i / len(lines)
		l, other := lines[i%len(lines)], lines[(i+pass*7)%len(lines)]
		require.NoError(tb, w.Write([]string{
			l[reporter], l[year], l[flow], l[category], l[code], "actual", l[quantity],
			strconv.Itoa(1000 + i*104729%9999999), "EUR", "EUR", other[partner], l[origin], l[via], l[remark],
			benchmarkComments[i%len(benchmarkComments)],
		}))
	}
	w.Flush()
	return b.Bytes()
}

// benchmarkRemarks makes a file of about 16 MB in our own layout in which every line has a long remark.
func benchmarkRemarks(tb testing.TB) []byte {
	tb.Helper()
	states := []string{"Norway", "Germany", "United Kingdom", "Brazil", "Ukraine", "Serbia", "Turkey", "South Africa"}
	partners := []string{
		"France", "United States", "Czech Rep.", "Chile", "Rep. of Korea", "Kenya", "Jordan", "Viet Nam", "Saudi Arabia",
		"Venezuela (Bolivarian Republic of)", "Dem. Rep. of the Congo", "Indonesia", "Poland",
	}
	categories := []string{
		"III. Large-calibre artillery systems", "II. Armoured combat vehicles", "II. Armoured combat vehicles",
		"I. Battle tanks", "VII. (a) Missiles and missile launchers", "III. Large calibre artillery systems",
		"V. Attack helicopters", "VI. Warships",
	}
	var b bytes.Buffer
	b.WriteString("reporter,year,flow,category,basis,quantity,value,currency,partner,origin,intermediate,description,comments\n")
	for i := range benchmarkRows {
		flow := "export"
		if i/40%2 == 1 {
			flow = "import"
		}
		k := i % len(categories)
		quantity := [...]int{2: 52, 5: 420, 7: 0}[k]
		if quantity == 0 {
			quantity = 1 + i*7919%1000
		}
		fmt.Fprintf(&b, "%s,%d,%s,%s,actual,%d,%d,EUR,%s,%s,,%s lot %d,%s\n", states[i/640%len(states)], 2010+i/80%8,
			flow, categories[k], quantity, 1000+i*104729%9999999, partners[i*31%len(partners)],
			[...]string{"Sweden", "", "", "Ukraine"}[i%4], benchmarkItems[k][0], i, quoted(benchmarkItems[k][1]))
	}
	return b.Bytes()
}

func quoted(s string) string {
	if strings.Contains(s, ",") {
		return `"` + s + `"`
	}
	return s
}

// benchmarkFiles are the files that are read and checked.
var benchmarkFiles = [...]struct {
	name string
	make func(testing.TB) []byte
}{{"register", benchmarkCSV}, {"remarks", benchmarkRemarks}}

func BenchmarkReadCSVAlone(b *testing.B) {
	for _, file := range benchmarkFiles {
		b.Run(file.name, func(b *testing.B) {
			data := file.make(b)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				r := csv.NewReader(bytes.NewReader(data))
				for {
					if _, err := r.Read(); err == io.EOF {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func BenchmarkCheckCSV(b *testing.B) {
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(b, err)
	for _, file := range benchmarkFiles {
		b.Run(file.name, func(b *testing.B) {
			data := file.make(b)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			findings := 0
			for b.Loop() {
				findings = 0
				source, err := reporting.NewCSVReader(bytes.NewReader(data), reporting.CSVOptions{})
				require.NoError(b, err)
				result, err := checker.Check("bench.csv", source, func(*reporting.Mark) { findings++ })
				require.NoError(b, err)
				require.Equal(b, benchmarkRows, result.Records)
			}
			b.ReportMetric(float64(findings)/benchmarkRows, "findings/row")
		})
	}
}
