package reporting_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/reporting"
)

// replacementsOf are the fixes of the findings as a tool reads them, last place first.
func replacementsOf(t *testing.T, found []reporting.Finding) []sarifReplacement {
	t.Helper()
	var all []sarifReplacement
	for _, result := range decodeSARIF(t, found).Runs[0].Results {
		for _, fix := range result.Fixes {
			require.Len(t, fix.ArtifactChanges, 1)
			require.Len(t, fix.ArtifactChanges[0].Replacements, 1)
			assert.Equal(t, "report.csv", fix.ArtifactChanges[0].ArtifactLocation.URI)
			assert.Equal(t, result.Properties["suggestion"], strings.TrimPrefix(fix.Description.Text, "write "))
			all = append(all, fix.ArtifactChanges[0].Replacements[0])
		}
	}
	slices.SortStableFunc(all, func(a, b sarifReplacement) int {
		return (b.DeletedRegion.StartLine-a.DeletedRegion.StartLine)*10_000 + b.DeletedRegion.StartColumn -
			a.DeletedRegion.StartColumn
	})
	return all
}

// applied makes the replacements in a text, counting columns in characters.
func applied(text string, fixes []sarifReplacement) string {
	lines := strings.SplitAfter(text, "\n")
	for _, fix := range fixes {
		line := []rune(lines[fix.DeletedRegion.StartLine-1])
		lines[fix.DeletedRegion.StartLine-1] = string(line[:fix.DeletedRegion.StartColumn-1]) + fix.InsertedContent.Text +
			string(line[fix.DeletedRegion.EndColumn-1:])
	}
	return strings.Join(lines, "")
}

func TestFixesOfCells(t *testing.T) {
	const header = "reporter,year,flow,category,comments,quantity,partner\n"
	for text, want := range map[string]string{
		"Norway,2017,export,I,é,10 pcs,France\n":            "Norway,2017,export,I,é,10,France\n",
		"Norway,2017,export,I,\"é,\"\"\",\"10 pcs\",France": "Norway,2017,export,I,\"é,\"\"\",\"10\",France",
		"Norway,2017,export,I,,3,Chrypre\r\n":               "Norway,2017,export,I,,3,Cyprus\r\n",
		"Norway,2017,export,VII.a Missiles,,3,France\n": "Norway,2017,export,\"VII.a missiles, rockets and launchers " +
			"other than MANPADS\",,3,France\n",
		"Norway,2017,export,I Tanks,\"two\nlines\",10 pcs,Chrypre\n": "Norway,2017,export,I battle tanks,\"two\nlines\"," +
			"10 pcs,Chrypre\n",
		"Norway,2017,export,I,,3,\"Chrypre\"x\n":                "Norway,2017,export,I,,3,\"Chrypre\"x\n",
		"Norway,2017,export,I,C\xf4te,3,Chrypre\n":              "Norway,2017,export,I,C\xf4te,3,Cyprus\n",
		"Norway,2017,export,I,,,France\n":                       "Norway,2017,export,I,,,France\n",
		"Norway,2017,export,I,,3,Niederlandien\n":               "Norway,2017,export,I,,3,Niederlandien\n",
		"Norway,2017,export,I,for the MoD of Sweden,3,France\n": "Norway,2017,export,I,for the MoD of Sweden,3,France\n",
	} {
		fixes := replacementsOf(t, checkCSV(t, header+text, nil))
		got := header + text
		if strings.Contains(text, "\xf4") {
			require.Len(t, fixes, 1)
			got = strings.Replace(got, "Chrypre", fixes[0].InsertedContent.Text, 1)
			assert.Equal(t, len("Norway,2017,export,I,Cote,3,")+1, fixes[0].DeletedRegion.StartColumn)
		} else {
			got = applied(got, fixes)
		}
		assert.Equal(t, header+want, got)
	}
}

func TestFixesOfDocuments(t *testing.T) {
	own := jsonReport(`,"exports":{"lines":[
 {"comments":"é", "category" : { "raw" : "I \"Tanks\"" , "heading":"I"},"quantity":{"raw":"10 pcs"},"partner":{"raw":"Chrypre"}},
{"category":{"raw":"I"},"quantity":{"raw":"10 pcs"},"partner":{"raw":"Fra\u006ece"}}, {"category":{"raw":"I"},
"quantity":{"raw":"4"},"partner":{"state":"Chrypre"}}]}`)
	got := applied(own, replacementsOf(t, checkJSON(t, own)))
	want := strings.NewReplacer(`"I \"Tanks\""`, `"I battle tanks"`, `"10 pcs"`, `"10"`, `"raw":"Chrypre"`, `"raw":"Cyprus"`).Replace(own)
	assert.Equal(t, want, got, "a code in the place of a name is left alone")
	of := registerLine(`,"state_of_origin":"Chrypre","remarks":"é"`)
	got = applied(of, replacementsOf(t, checkJSON(t, of)))
	assert.Equal(t, strings.Replace(of, "Chrypre", "Cyprus", 1), got)
}

// In the whole file of real submissions each fix changes its cell into the suggestion and nothing else.
func TestFixesOfRealSubmissions(t *testing.T) {
	var fixed []reporting.Finding
	found := checkCSV(t, string(register), nil)
	for _, f := range found {
		if f.Replacement != "" {
			fixed = append(fixed, f)
		}
		if f.EndColumn > 0 {
			assert.Greater(t, f.EndColumn, f.Place.Column)
		}
	}
	require.Greater(t, len(fixed), 200)
	slices.SortStableFunc(fixed, func(a, b reporting.Finding) int {
		return (a.Place.Line-b.Place.Line)*10_000 + a.Place.Column - b.Place.Column
	})
	text := applied(string(register), replacementsOf(t, fixed))
	before, err := csv.NewReader(strings.NewReader(string(register))).ReadAll()
	require.NoError(t, err)
	after, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Len(t, after, len(before))
	next := 0
	for i := range before {
		for j := range before[i] {
			if before[i][j] == after[i][j] {
				continue
			}
			require.Less(t, next, len(fixed))
			assert.Equal(t, fixed[next].Raw, strings.ReplaceAll(before[i][j], "\r\n", "\n"))
			assert.Equal(t, fixed[next].Suggestion, after[i][j])
			next++
		}
	}
	assert.Equal(t, len(fixed), next)
	for _, f := range checkCSV(t, text, nil) {
		assert.Empty(t, f.Replacement, "what was fixed is not found again: %s", f.String())
	}
}

// Every fingerprint of a file is found again when lines are put in above, whatever the lines are.
func TestFingerprintsStayWhenLinesAreInserted(t *testing.T) {
	rows := []string{
		"partner=Norway", "partner=Chrypre", "quantity=10 pcs", "category=III. Large calibre artillery systems|partner=Chile",
		"quantity=20|comments=10 x Vehicle APC",
	}
	prints := func(text string) []string {
		var all []string
		for _, r := range decodeSARIF(t, checkCSV(t, text, nil)).Runs[0].Results {
			all = append(all, r.PartialFingerprints["attReport/v2"])
		}
		return all
	}
	accepted := prints(table(t, rows...))
	require.Greater(t, len(accepted), 5)
	now := prints(table(t, append([]string{"category=II|partner=Chile|comments=two\nlines", "category=V|partner=Peru"}, rows...)...))
	for _, mark := range accepted {
		require.NotEmpty(t, mark)
		assert.Contains(t, now, mark)
	}
}
