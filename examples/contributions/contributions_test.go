package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/finance"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGoldenOutput(t *testing.T) {
	file := filepath.Join("testdata", "bounds.csv")
	bounds := "-total 1000000 -rates " + file + " -fixed EUE=2.5 -ceiling 35 -floor-money 100.50 -ldc-cap 0.02 " +
		"-ldc-date 2024-01-01 -unit 0.01"
	scale := "-total 1234567.89 -scale 2026 -asof 2026-02-01 -rate NIU=0.001 -ceiling 22 -floor-money 100 -unit 0.01"
	for name, args := range map[string]string{
		"bounds.txt":        bounds + " -format text",
		"bounds_out.csv":    bounds + " -format csv",
		"bounds.json":       bounds + " -format json",
		"bounds.svg":        bounds + " -format svg",
		"exact.csv":         "-total 999.99 -rates " + file + " -fixed EUE=1 -unit 0.01 -residual exact -format csv",
		"remainder.csv":     "-total 1000 -rates " + file + " -fixed EUE=1 -residual largest-remainder -format csv",
		"pinned.csv":        "-total 1000000 -rates " + file + " -fixed EUE=1 -pin-minimum -floor 0.001 -format csv",
		"parties.txt":       scale,
		"parties.svg":       scale + " -format svg",
		"signatories.csv":   scale + " -members parties+signatories -fixed EUE=2.5 -format csv -residual exact",
		"whole_ceiling.txt": "-total 100 -currency JPY -rates " + file + " -fixed EUE=10 -ceiling 10",
	} {
		t.Run(name, func(t *testing.T) {
			var out, problems bytes.Buffer
			status := run(strings.Fields(args), &out, &problems)
			require.Zero(t, status, problems.String())
			path := filepath.Join("testdata", "golden", name)
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
				require.NoError(t, os.WriteFile(path, out.Bytes(), 0o600))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), out.String())
			if strings.HasSuffix(name, ".svg") {
				assertXML(t, out.Bytes())
			}
		})
	}
}

func assertXML(t *testing.T, data []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		_, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
	}
}

func TestBadInputExitsWithStatus2(t *testing.T) {
	file := func(t *testing.T, text string) string {
		t.Helper()
		path := filepath.Join(t.TempDir(), "rates.csv")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	good := "code,rate\nAAA,1\nBBB,2\nCCC,3\n"
	for name, c := range map[string]struct{ args, rates, message string }{
		"no total":                    {"", good, "-total is missing"},
		"total of zero":               {"-total 0", good, "unusable total: 0.00 USD"},
		"negative total":              {"-total -5", good, "unusable total"},
		"total is a word":             {"-total much", good, "not a plain decimal number"},
		"total with exponent":         {"-total 1e6", good, "not a plain decimal number"},
		"total finer than a cent":     {"-total 1.005", good, "more digits than the currency has"},
		"total beyond range":          {"-total 99999999999999999999", good, "out of range"},
		"unknown currency":            {"-total 5 -currency XXX", good, "unknown currency"},
		"negative rate":               {"-total 5", "code,rate\nAAA,-1\n", "rate of AAA: -1 is negative"},
		"rate of zero":                {"-total 5", "code,rate\nAAA,0\nBBB,1\n", "AAA has neither a rate"},
		"rate empty":                  {"-total 5", "code,rate\nAAA,\nBBB,1\n", "AAA has neither a rate"},
		"rate a word":                 {"-total 5", "code,rate\nAAA,x\n", "line 2: rate of AAA"},
		"duplicate code":              {"-total 5", "code,rate\nAAA,1\nAAA,2\n", "line 3: AAA appears twice"},
		"code too short":              {"-total 5", "code,rate\nA,1\n", "2 to 8 letters or digits"},
		"code with a sign":            {"-total 5", "code,rate\nA-B,1\n", "2 to 8 letters or digits"},
		"no members":                  {"-total 5", "code,rate\n", "0 members"},
		"empty file":                  {"-total 5", "", "no header"},
		"other header":                {"-total 5", "state,rate\nAAA,1\n", "want code,rate"},
		"three columns":               {"-total 5", "code,rate\nAAA,1,2\n", "wrong number of fields"},
		"ceiling below one over n":    {"-total 5 -ceiling 33", good, "the ceilings sum to 99 per cent"},
		"ceiling of zero":             {"-total 5 -ceiling 0", good, "-ceiling"},
		"ceiling above 100":           {"-total 5 -ceiling 101", good, "allowed: 0 to 100"},
		"ceiling a word":              {"-total 5 -ceiling x", good, "-ceiling"},
		"floors above the total":      {"-total 5 -floor 34", good, "the floors sum to 102 per cent"},
		"floor above ceiling":         {"-total 5 -floor 34 -ceiling 33", good, "above the ceiling"},
		"floor in money too high":     {"-total 5 -floor-money 2", good, "the floors sum to 120 per cent"},
		"floor in money above total":  {"-total 5 -floor-money 6", good, "a floor of 120 per cent"},
		"floor in money of zero":      {"-total 5 -floor-money 0", good, "minimum contribution"},
		"floor in money a word":       {"-total 5 -floor-money x", good, "-floor-money"},
		"fixed above 100":             {"-total 5 -fixed AAA=60 -fixed BBB=41", good, "sum to 101 per cent"},
		"fixed is everything":         {"-total 5 -fixed AAA=60 -fixed BBB=40", good, "leave nothing"},
		"everyone fixed below 100":    {"-total 5 -fixed AAA=1 -fixed BBB=1 -fixed CCC=1", good, "no other member"},
		"fixed twice":                 {"-total 5 -fixed AAA=1 -fixed AAA=2", good, "given twice"},
		"fixed of nobody":             {"-total 5 -fixed DDD=1", good, "DDD has a fixed share"},
		"fixed without number":        {"-total 5 -fixed AAA", good, "CODE=PERCENT"},
		"fixed a word":                {"-total 5 -fixed AAA=x", good, "plain decimal"},
		"unit of zero":                {"-total 5 -unit 0", good, "-unit"},
		"unit finer than a cent":      {"-total 5 -unit 0.001", good, "minor units"},
		"cap needs States":            {"-total 5 -ldc-cap 1", good, "unknown State code: \"AAA\""},
		"cap without a known answer":  {"-total 5 -ldc-cap 99 -ldc-date 2026-01-01", "code,rate\nSLB,1\nFRA,1\n", "SLB"},
		"cap date without cap":        {"-total 5 -ldc-date 2024-01-01", good, "needs -ldc-cap"},
		"cap date a word":             {"-total 5 -ldc-cap 1 -ldc-date x", good, "-ldc-date"},
		"residual unknown":            {"-total 5 -residual best", good, "-residual"},
		"exact and equal exclude":     {"-total 5 -residual exact", "code,rate\nAAA,1\nBBB,1\n", "2 members at 1 (AAA, BBB)"},
		"exact with a broken total":   {"-total 5.5 -residual exact", good, "no whole number of units"},
		"format unknown":              {"-total 5 -format pdf", good, "-format"},
		"asof a word":                 {"-total 5 -asof x", good, "-asof"},
		"argument too many":           {"-total 5 more", good, "unexpected argument"},
		"rate with rates":             {"-total 5 -rate AAA=1", good, "go with -scale"},
		"flag unknown":                {"-total 5 -speed 3", good, "flag provided but not defined"},
		"scale without a day":         {"-total 5 -scale 2025", "", "needs -asof"},
		"scale of no year":            {"-total 5 -scale 1990 -asof 2025-01-01", "", "no scale of assessments for 1990"},
		"members unknown":             {"-total 5 -scale 2025 -asof 2025-01-01 -members all", "", "-members"},
		"no members on the day":       {"-total 5 -scale 2025 -asof 2012-01-01", "", "no members"},
		"rate of no member":           {"-total 5 -scale 2025 -asof 2025-01-01 -rate XKX=1", "", "XKX is not among"},
		"rate above 100":              {"-total 5 -scale 2025 -asof 2025-01-01 -rate FRA=101", "", "unusable rate: of FRA"},
		"member without a rate":       {"-total 5 -scale 2025 -asof 2025-01-01", "", "no rate of assessment for NIU in 2025-2027"},
		"pinned above the total":      {"-total 5 -pin-minimum", "code,rate\nAAA,0.001\n", "no other member"},
		"neither rates nor scale":     {"-total 5", "", "either -rates FILE.csv or -scale YEAR"},
		"a file that is not there":    {"-total 5 -rates testdata/nowhere.csv", "", "nowhere.csv"},
		"more than 36 digits of rate": {"-total 5", "code,rate\nAAA,1." + strings.Repeat("1", 40) + "\n", "line 2"},
	} {
		t.Run(name, func(t *testing.T) {
			args := strings.Fields(c.args)
			if c.rates != "" || name == "empty file" {
				args = append([]string{"-rates", file(t, c.rates)}, args...)
			}
			var out, problems bytes.Buffer
			assert.Equal(t, exitBadInput, run(args, &out, &problems))
			assert.Empty(t, out.String())
			assert.Contains(t, problems.String(), c.message)
		})
	}
}

func TestHelpIsNoFailure(t *testing.T) {
	var out, problems bytes.Buffer
	assert.Zero(t, run([]string{"-h"}, &out, &problems))
	assert.Contains(t, problems.String(), "-ceiling")
}

// closed is a place that takes nothing.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestOutputThatCannotBeWrittenIsAFailure(t *testing.T) {
	for _, format := range []string{"text", "csv", "json", "svg"} {
		var problems bytes.Buffer
		args := []string{"-total", "5", "-rates", filepath.Join("testdata", "bounds.csv"), "-fixed", "EUE=1", "-format", format}
		assert.Equal(t, exitFailed, run(args, closed{}, &problems))
		assert.NotEmpty(t, problems.String())
	}
}

func TestFactorIsAnIntervalWhenEveryoneIsHeld(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rates.csv")
	require.NoError(t, os.WriteFile(path, []byte("code,rate\nAA,1\nBB,3\n"), 0o600))
	var out, problems bytes.Buffer
	require.Zero(t, run([]string{"-total", "10", "-rates", path, "-ceiling", "50"}, &out, &problems))
	assert.Contains(t, out.String(), "factor: any from 50.0000000000")
	out.Reset()
	require.Zero(t, run([]string{"-total", "10", "-rates", path, "-ceiling", "60", "-floor", "40"}, &out, &problems))
	assert.Contains(t, out.String(), "factor: any from 20.0000000000 to 40.0000000000")
	out.Reset()
	require.Zero(t, run([]string{"-total", "10", "-rates", path, "-fixed", "AA=50", "-fixed", "BB=50"}, &out, &problems))
	assert.Contains(t, out.String(), "factor: none, every share is set")
}

func FuzzRatesFile(f *testing.F) {
	f.Add("code,rate\nAAA,1\nBBB,2.5\n")
	f.Add("code,rate\nFRA,4.318\nEUE,\n")
	f.Fuzz(func(t *testing.T, text string) {
		var in input
		if err := in.fromFile(strings.NewReader(text)); err != nil {
			return
		}
		in.total, _ = finance.ParseMoney("1000000 USD")
		in.rules = finance.ITLOS()
		result, err := finance.Apportion(in.total, in.members, in.rules)
		if err != nil {
			return
		}
		for _, format := range []string{"text", "csv", "json", "svg"} {
			var out bytes.Buffer
			require.NoError(t, writers(format)(&out, result, in))
			require.NotEmpty(t, out.String())
		}
	})
}
