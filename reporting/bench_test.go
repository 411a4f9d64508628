package reporting_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/reporting"
)

// benchmarkRows is the size for which the figures of the package are stated.
const benchmarkRows = 100_000

var benchmarkRemarks = [...]string{
	"M777 155mm towed howitzer, second delivery under the contract of 2011, with standard accessories and documentation",
	"Infantry fighting vehicle with turret (25 mm), reconditioned from stock before delivery to the land forces of the buyer",
	"40 x Vehicle, Armoured Personnel Carrier 4 x 4; 12 x Vehicle, Command - delivered in three lots during the calendar year",
	"Used from military stock, transferred under a government to government agreement, all systems refurbished by industry",
	"Evolved Sea Sparrow missile (ESSM) and launch canisters; part of a larger system, see the remark on the earlier line",
	"82 mm mortar - 140 pcs.; 120 mm mortar - 280 pcs. from the reserve of the armed forces, calibre as described in annex",
	"Attack helicopter, single-engine, with integrated fire control and aiming; temporary export for repair is not counted",
	"Multi role light frigate, standard displacement above five hundred tonnes, handed over at the yard of the builder",
}

// benchmarkCSV makes a file of about 16 MB in our own layout: the mix of lines of real submissions.
func benchmarkCSV() []byte {
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
	b.WriteString("reporter,year,flow,category,basis,quantity,partner,origin,intermediate,description,comments\n")
	for i := range benchmarkRows {
		flow := "export"
		if i/40%2 == 1 {
			flow = "import"
		}
		k := i % len(categories)
		quantity := fmt.Sprint(1 + i*7919%100000)
		if k == 2 {
			quantity = "52"
		}
		if k == 5 {
			quantity = "420"
		}
		fmt.Fprintf(&b, "%s,%d,%s,%s,actual,%s,%s,,,Lot %d,\"%s\"\n", states[i/640%len(states)], 2010+i/80%8, flow,
			categories[k], quantity, partners[i*31%len(partners)], i, benchmarkRemarks[k])
	}
	return b.Bytes()
}

func BenchmarkReadCSVAlone(b *testing.B) {
	data := benchmarkCSV()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		r := csv.NewReader(bytes.NewReader(data))
		r.ReuseRecord = true
		for {
			if _, err := r.Read(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkCheckCSV(b *testing.B) {
	data := benchmarkCSV()
	checker, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	require.NoError(b, err)
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
}
