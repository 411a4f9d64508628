package att_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestProvisionsAreThe126NumberedUnits(t *testing.T) {
	all := slices.Collect(att.Provisions())
	assert.Len(t, all, 126)
	depth := map[int]int{}
	for i, p := range all {
		require.True(t, p.IsValid())
		if i > 0 {
			require.Equal(t, -1, all[i-1].Compare(p), "treaty order")
		}
		again, err := att.ParseProvision(p.String())
		require.NoError(t, err)
		require.Equal(t, p, again)
		n := 0
		for q := p; q != 0; q = q.Parent() {
			require.True(t, q.Contains(p))
			n++
		}
		depth[n]++
	}
	assert.Equal(t, map[int]int{1: 28, 2: 72, 3: 22, 4: 4}, depth)
	for range att.Provisions() {
		break
	}
}

func TestEveryOtherAddressIsInvalid(t *testing.T) {
	valid := 0
	for article := range 40 {
		for paragraph := range 12 {
			for letter := range 12 {
				for item := range 8 {
					p := att.Provision(article<<24 | paragraph<<16 | letter<<8 | item)
					if p.IsValid() {
						valid++
					}
				}
			}
		}
	}
	assert.Equal(t, 126, valid)
}

func TestParseProvisionIsStrict(t *testing.T) {
	for _, bad := range []string{
		"", "0", "29", "2(4)", "7(1)(c)", "7(1)(a)(i)", "7(1)(b)(v)", "3(1)", "7.1", "Art. 7", "7 (1)", "7(01)", "07",
		"7(1", "7(1)(B)", "7(1)(b)(III)", " 7", "PP1", "1[O1]", "7()", "7(1)(b)(iii)(x)",
	} {
		_, err := att.ParseProvision(bad)
		require.ErrorIs(t, err, att.ErrProvision, bad)
	}
}

func TestParseCitationReadsWhatPeopleWrite(t *testing.T) {
	for _, s := range []string{
		"7(1)(b)(iii)", "Art. 7(1)(b)(iii)", "7.1.b.iii", "article 7, paragraph 1 (b) (iii)", "ART 7 (1) (B) (III)",
		"Article 7 para. 1(b)(iii) of the Treaty", "7-1-b-iii", "Art.\u00a07(1)(b)(iii) ATT",
	} {
		p, err := att.ParseCitation(s)
		require.NoError(t, err, s)
		assert.Equal(t, att.Art7Par1Biii, p, s)
	}
	for _, bad := range []string{"", "Article", "Art. 7 or 8", "7.a", "30", "7(1)(b)(iii)(a)", "7(1)(b)(x)", string(make([]byte, 100))} {
		_, err := att.ParseCitation(bad)
		require.ErrorIs(t, err, att.ErrProvision, bad)
	}
}

func TestContainsIsReflexiveAndFollowsTheTree(t *testing.T) {
	assert.True(t, att.Art7Par1.Contains(att.Art7Par1))
	assert.True(t, att.Art7.Contains(att.Art7Par1Biv))
	assert.False(t, att.Art7Par1.Contains(att.Art7Par2))
	assert.False(t, att.Art7Par1B.Contains(att.Art7Par1))
	assert.False(t, att.Provision(0).Contains(att.Art7))
	assert.False(t, att.Art7.Contains(0))
	assert.False(t, att.Provision(0).Contains(0))
	assert.Equal(t, 7, att.Art7Par1Biv.Article())
	assert.Equal(t, 0, att.Art6.Compare(att.Art6))
	assert.Equal(t, 1, att.Art7.Compare(att.Art6))
	assert.Empty(t, slices.Collect(att.Art7Par1Biv.Parts()))
	assert.Empty(t, slices.Collect(att.Provision(0).Parts()))
}

func TestProvisionText(t *testing.T) {
	out, err := json.Marshal([]att.Provision{att.Art7Par1Biii, 0})
	require.NoError(t, err)
	assert.JSONEq(t, `["7(1)(b)(iii)",""]`, string(out))
	var in []att.Provision
	require.NoError(t, json.Unmarshal(out, &in))
	assert.Equal(t, []att.Provision{att.Art7Par1Biii, 0}, in)
	assert.Error(t, json.Unmarshal([]byte(`["7.1"]`), &in))
	text, err := att.Art6Par3.AppendText([]byte("Article "))
	require.NoError(t, err)
	assert.Equal(t, "Article 6(3)", string(text))
}

func FuzzParseCitation(f *testing.F) {
	f.Add("Art. 7(1)(b)(iii)")
	f.Add("7.1.b.iii")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := att.ParseCitation(s)
		if err != nil {
			require.Zero(t, p)
			return
		}
		require.True(t, p.IsValid())
		again, err := att.ParseProvision(p.String())
		require.NoError(t, err)
		require.Equal(t, p, again)
	})
}
