package att_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

const registerHeader = "id,target,iso3,scope,resolution_basis,start,end,exemptions_summary,source,confidence,basis," +
	"term,checked_to,items,two_way,services,authority,items_from,applied_from,suspended_from,contested,also," +
	"region_elsewhere\n"

const registerRow = "R-1,Kenya,KEN,whole_territory,decision 1,2020-01-01,,none,journal,low,memory," +
	"open_ended,2021-01-01,all,no,unknown,other,,,,,,\n"

func readRegister(text string) ([]att.Embargo, att.Findings, error) {
	rows, err := att.ReadRegisterCSV(strings.NewReader(text))
	if failed, ok := errors.AsType[*att.Error](err); ok {
		return rows, failed.Findings, err
	}
	return rows, nil, err
}

func TestReadRegisterOfAHost(t *testing.T) {
	rows, _, err := readRegister("\ufeff" + registerHeader + registerRow +
		"R-2,Region,KEN,region:Turkana,decision 2,2020-01-01,2021-12-31,,journal,,,fixed_term,2021-01-01,salw," +
		"from_only,yes,other,heavy,2020-02-01,2020-03-01,yes,,Mombasa;Kisumu\n")
	require.NoError(t, err)
	require.Len(t, rows, 2)
	assert.Equal(t, att.Embargo{
		ID: "R-1", Authority: att.OtherAuthority, Target: "Kenya", State: "KEN", Scope: att.WholeTerritory,
		Basis: "decision 1", Start: date(t, "2020-01-01"), Term: att.OpenEnded, CheckedTo: date(t, "2021-01-01"),
		Items: att.AllItems, To: att.Yes, From: att.No, Exemptions: "none",
		Source: att.Source{Citation: "journal", Confidence: att.LowConfidence, Basis: att.BasisMemory},
	}, rows[0])
	assert.Equal(t, att.Embargo{
		ID: "R-2", Authority: att.OtherAuthority, Target: "Region", State: "KEN", Scope: att.RegionOnly,
		Region: "Turkana", Elsewhere: []string{"Mombasa", "Kisumu"}, Basis: "decision 2",
		Start: date(t, "2020-01-01"), End: date(t, "2021-12-31"), AppliedFrom: date(t, "2020-02-01"),
		SuspendedFrom: date(t, "2020-03-01"), Term: att.FixedTerm, CheckedTo: date(t, "2021-01-01"),
		Items: att.SmallArmsOnly, ItemsFrom: att.HeavyArms, To: att.No, From: att.Yes, Services: att.Yes,
		Contested: true, Source: att.Source{Citation: "journal"},
	}, rows[1])
	_, err = att.NewRegister("test", "1", date(t, "2021-01-01"), rows)
	require.NoError(t, err)
}

func TestColumnsThatMayBeLeftOut(t *testing.T) {
	rows, _, err := readRegister("authority,id,target,iso3,scope,resolution_basis,start,end,exemptions_summary,source," +
		"confidence,basis,term,checked_to,items,two_way,services\n" +
		"other,R-1,Kenya,KEN,whole_territory,decision 1,2020-01-01,,none,journal,low,memory,open_ended,2021-01-01,all," +
		"yes,unknown\n")
	require.NoError(t, err)
	assert.Equal(t, att.ItemsUnknown, rows[0].ItemsFrom)
	assert.Equal(t, att.Yes, rows[0].From)
}

// Each fault is found with its code, at its line and column, and alone.
func TestFaultsOfARegisterFile(t *testing.T) {
	change := func(old, with string) string { return registerHeader + strings.Replace(registerRow, old, with, 1) }
	tests := map[string]struct {
		text         string
		code         att.Code
		line, column int
	}{
		"empty":                {"", att.CodeRegisterRecord, 1, 1},
		"column not known":     {strings.Replace(registerHeader, "region_elsewhere", "color", 1), att.CodeRegisterColumn, 1, 195},
		"column twice":         {strings.Replace(registerHeader, "contested", "id", 1), att.CodeRegisterColumn, 1, 180},
		"column missing":       {strings.Replace(registerHeader, "items,two_way", "two_way", 1), att.CodeRegisterColumn, 1, 1},
		"too few cells":        {registerHeader + "R-1,Kenya\n", att.CodeRegisterRecord, 2, 1},
		"stray quote":          {registerHeader + "R\"1,Kenya\n", att.CodeRegisterRecord, 2, 2},
		"scope misspelt":       {change("whole_territory", "whole"), att.CodeRegisterValue, 2, 15},
		"scope without region": {change("whole_territory", "region"), att.CodeRegisterValue, 2, 15},
		"day misspelt":         {change("2020-01-01", "2020-1-1"), att.CodeRegisterValue, 2, 42},
		"contested misspelt":   {change("other,,,,,", "other,,,,maybe,"), att.CodeRegisterValue, 2, 124},
		"direction misspelt":   {change(",all,no,", ",all,both,"), att.CodeRegisterValue, 2, 104},
		"no authority":         {change("other", ""), att.CodeRegisterMissing, 2, 115},
		"no region name":       {change("whole_territory", "region:"), att.CodeRegisterMissing, 2, 15},
		"no State":             {change("KEN", ""), att.CodeRegisterMissing, 2, 11},
		"no end":               {change("open_ended", "ended"), att.CodeRegisterMissing, 2, 53},
		"id again":             {registerHeader + registerRow + registerRow, att.CodeRegisterRepeated, 3, 1},
		"end that is none":     {change("01-01,,", "01-01,2021-01-01,"), att.CodeRegisterConflict, 2, 53},
		"elsewhere":            {change(",,,,,,\n", ",,,,,,Mombasa\n"), att.CodeRegisterConflict, 2, 126},
		"checked too early":    {change("2021-01-01", "2019-01-01"), att.CodeRegisterOrder, 2, 89},
		"State not known":      {change("KEN", "XXX"), att.CodeRegisterState, 2, 11},
		"successor not known":  {change(",,,,,,\n", ",,,,,QQQ,\n"), att.CodeRegisterState, 2, 125},
	}
	found := map[att.Code]bool{}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, findings, err := readRegister(test.text)
			require.Len(t, findings, 1, "%v", err)
			assert.Equal(t, test.code, findings[0].Code)
			require.ErrorIs(t, err, test.code)
			assert.Equal(t, test.line, findings[0].Place.Line)
			assert.Equal(t, test.column, findings[0].Place.Column)
			assert.NotContains(t, findings[0].Text(), "{")
		})
		found[test.code] = true
	}
	for _, rule := range att.RegisterRules() {
		assert.True(t, found[rule.Code], "no test fails %s", rule.Code)
		assert.Contains(t, rule.Doc, "6(1)", rule.Code)
		assert.Equal(t, att.Art6Par1, rule.Provision, rule.Code)
	}
	_, _, err := readRegister(registerHeader + registerRow)
	require.NoError(t, err, "passes every rule")
}

func TestFaultsComeAllAtOnce(t *testing.T) {
	_, findings, err := readRegister(registerHeader +
		"\"R\"1,x\n" +
		"R-2,Kenya,KENYA,whole_territory,,2020-01-01,,none,journal,great,memory,open_ended,,all,no,maybe,other,,,,,,\n")
	require.Error(t, err)
	codes := make([]att.Code, len(findings))
	for i, f := range findings {
		codes[i] = f.Code
	}
	assert.Equal(t, []att.Code{
		att.CodeRegisterRecord, att.CodeRegisterValue, att.CodeRegisterValue, att.CodeRegisterMissing,
		att.CodeRegisterMissing, att.CodeRegisterState,
	}, codes)
	assert.Equal(t, "/0/resolution_basis", findings[3].Pointer)
}

func TestFaultsOfRowsMadeInGo(t *testing.T) {
	row := att.Embargo{
		ID: "R-1", Authority: 9, Target: "x", Scope: att.ListedEntities, Also: []att.State{"KEN"},
		Basis: "b", Start: date(t, "2020-01-01"), Term: att.OpenEnded, CheckedTo: date(t, "2021-01-01"),
		To: att.No, From: att.No, Region: "Turkana", Source: att.Source{Citation: "s"},
	}
	_, err := att.NewRegister("", "", att.Date{}, []att.Embargo{row, row})
	var failed *att.Error
	require.ErrorAs(t, err, &failed)
	var got []string
	for _, f := range failed.Findings {
		got = append(got, string(f.Code)+" "+f.Pointer)
	}
	assert.Equal(t, []string{
		"ATT-6-1-04 ", "ATT-6-1-04 ", "ATT-6-1-04 ",
		"ATT-6-1-03 /0/authority", "ATT-6-1-04 /0/iso3", "ATT-6-1-06 /0/to", "ATT-6-1-06 /0/region",
		"ATT-6-1-03 /1/authority", "ATT-6-1-04 /1/iso3", "ATT-6-1-06 /1/to", "ATT-6-1-06 /1/region",
		"ATT-6-1-05 /1/id",
	}, got)
}

func TestFaultOfTheReader(t *testing.T) {
	_, err := att.ReadRegisterCSV(iotest.ErrReader(os.ErrClosed))
	require.ErrorIs(t, err, os.ErrClosed)
}

func TestTheEmbeddedFileReadsAsAHostsWould(t *testing.T) {
	data, err := os.ReadFile("data/unsc_arms_embargoes.csv")
	require.NoError(t, err)
	rows, err := att.ReadRegisterCSV(bytes.NewReader(data))
	require.NoError(t, err)
	assert.Equal(t, att.Embargoes().Measures(), rows)
}

func FuzzReadRegisterCSV(f *testing.F) {
	f.Add(registerHeader + registerRow)
	f.Add(registerHeader)
	f.Add("")
	f.Add(registerHeader + "R\"1,x\n,,")
	f.Fuzz(func(t *testing.T, text string) {
		rows, findings, err := readRegister(text)
		if err != nil {
			require.NotEmpty(t, findings)
			return
		}
		_, err = att.NewRegister("fuzz", "1", date(t, "2021-01-01"), rows)
		require.NoError(t, err, "what reads makes a register")
		records, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
		require.NoError(t, err)
		assert.Len(t, records, len(rows)+1)
	})
}
