package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files")

func program(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}

func TestGoldenOutput(t *testing.T) {
	for name, args := range map[string][]string{
		"colombia.txt":    {"-state", "COL", "-from", "2025-01-01", "-to", "2027-12-31"},
		"switzerland.txt": {"-state", "CH", "-from", "2015-01-01", "-to", "2017-12-31"},
		"ecuador.txt":     {"-state", "Ecuador", "-from", "2026-01-01"},
		"kenya.txt":       {"-state", "KEN", "-from", "2026-01-01"},
		"vanuatu.json":    {"-state", "Vanuatu", "-from", "2025-09-01", "-to", "2027-06-30", "-format", "json"},
		"ivory.ics":       {"-state", "Cote d'Ivoire", "-from", "2015-01-01", "-to", "2016-12-31", "-format", "ics"},
		"all-2014.txt":    {"-from", "2014-12-01", "-to", "2014-12-31"},
		"all.ics":         {"-from", "2025-12-04", "-to", "2025-12-04", "-format", "ics"},
		"kenya.ics":       {"-state", "KEN", "-from", "2026-01-01", "-format", "ics"},
		"due-2015.json":   {"-due", "2015"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, stderr := program(args...)
			require.Zero(t, code, stderr)
			require.Empty(t, stderr)
			path := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(out), 0o600))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), out)
		})
	}
}

func TestDueCounts(t *testing.T) {
	for year, want := range map[string]int{"2015": 61, "2016": 75, "2022": 110, "2014": 0} {
		code, out, _ := program("-due", year, "-format", "json")
		require.Zero(t, code)
		var got struct {
			Year    int      `json:"report_year"`
			Due     int      `json:"due"`
			States  []string `json:"states"`
			Unknown []string `json:"unknown"`
			Basis   string   `json:"basis"`
		}
		require.NoError(t, json.Unmarshal([]byte(out), &got))
		assert.Equal(t, want, got.Due)
		assert.Len(t, got.States, want)
		assert.Equal(t, []string{"ECU"}, got.Unknown)
		assert.Contains(t, got.Basis, "practice")
	}
}

func TestStateTakesCodesAndNames(t *testing.T) {
	_, want, _ := program("-state", "TUR", "-from", "2020-01-01")
	for _, name := range []string{"TR", "tr", "tur", "Turkey", "Türkiye", "turkiye", "Republic of Turkey"} {
		code, out, stderr := program("-state", name, "-from", "2020-01-01")
		require.Zero(t, code, stderr)
		assert.Equal(t, want, out, name)
	}
}

func TestAMissingDayMakesTheSpanAYear(t *testing.T) {
	_, want, _ := program("-from", "2024-03-01", "-to", "2025-02-28")
	_, out, _ := program("-from", "2024-03-01")
	assert.Equal(t, want, out)
	_, out, _ = program("-to", "2025-02-28")
	assert.Equal(t, want, out)
	_, out, _ = program()
	assert.Contains(t, out, "2026-02-03 to 2027-02-02")
}

func TestBadInputEndsWithTwoAndSaysWhy(t *testing.T) {
	for _, test := range []struct {
		want string
		args []string
	}{
		{`unknown State "Korea": did you mean Republic of Korea (KOR) or Democratic`, []string{"-state", "Korea"}},
		{`unknown State "Zimbawe": did you mean Zimbabwe (ZWE)?`, []string{"-state", "Zimbawe"}},
		{`unknown State "ZZ"`, []string{"-state", "ZZ"}},
		{`unknown State ""`, []string{"-state", ""}},
		{`"Aruba" is not a State but a territory`, []string{"-state", "Aruba"}},
		{`"EU" is not a State but a group`, []string{"-state", "EU"}},
		{"2024-02-30 does not exist", []string{"-from", "2024-02-30"}},
		{`-to: att: invalid date: "tomorrow"`, []string{"-to", "tomorrow"}},
		{"before it starts", []string{"-from", "2024-01-02", "-to", "2024-01-01"}},
		{"longer than 100 years", []string{"-from", "1900-01-01", "-to", "2024-01-01"}},
		{"not known", []string{"-from", "9999-06-01"}},
		{`unknown format "xml"`, []string{"-format", "xml"}},
		{"not defined: -year", []string{"-year", "2015"}},
		{`unexpected argument "2015"`, []string{"2015"}},
		{`invalid value "soon"`, []string{"-due", "soon"}},
		{"year 0 is not one of 1 to 9998", []string{"-due", "0"}},
		{"-due does not go with -state", []string{"-due", "2015", "-state", "GBR"}},
		{"-due is written as json", []string{"-due", "2015", "-format", "ics"}},
	} {
		code, out, stderr := program(test.args...)
		assert.Equal(t, exitUsage, code, test.args)
		assert.Empty(t, out, test.args)
		assert.Contains(t, stderr, test.want)
	}
}

func TestHelp(t *testing.T) {
	code, out, stderr := program("-h")
	assert.Zero(t, code)
	assert.Empty(t, out)
	assert.Contains(t, stderr, "-due")
}

// broken refuses every byte.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestAFailedWriteEndsWithOne(t *testing.T) {
	var stderr bytes.Buffer
	assert.Equal(t, exitFailed, run(nil, broken{}, &stderr))
	assert.Contains(t, stderr.String(), "no room")
}
