package att_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
)

func TestEveryProvisionIsSummedUp(t *testing.T) {
	topics, count := map[string]bool{}, 0
	for p := range att.Provisions() {
		count++
		assert.NotEmpty(t, p.Title(), p)
		assert.NotEmpty(t, p.Topic(), p)
		topics[p.Topic()] = true
		assert.True(t, strings.HasSuffix(p.Summary(), "."), p)
		assert.Equal(t, strings.TrimSpace(p.Summary()), p.Summary(), p)
	}
	assert.Equal(t, 126, count)
	assert.Greater(t, len(topics), 80)
	assert.Empty(t, att.Provision(0).Title())
	assert.Empty(t, att.Provision(0).Summary())
	assert.Empty(t, att.Provision(99<<24).Title())
}

// The summaries keep the words on which the outcome of a case turns.
func TestSummariesKeepTheTests(t *testing.T) {
	for p, words := range map[string][]string{
		"2(3)":    {"by or for a State Party", "its own use", "ownership"},
		"6(1)":    {"any transfer", "Chapter VII", "would"},
		"6(2)":    {"relevant", "party to", "would"},
		"6(3)":    {"knows", "would be used", "protected as such", "1949", "other war crimes only"},
		"7(1)":    {"before authorizing", "objectively", "without discrimination", "8(1)", "under its jurisdiction"},
		"7(1)(a)": {"contribute", "undermine"},
		"7(1)(b)": {"could"},
		"7(2)":    {"mitigate", "(a) or (b)"},
		"7(3)":    {"overriding risk", "any negative consequence", "after"},
		"7(4)":    {"take into account", "gender-based", "women and children", "serious"},
		"11(2)":   {"seeks to prevent", "assesses the risk", "considers", "Where appropriate"},
	} {
		for _, word := range words {
			assert.Contains(t, provision(t, p).Summary(), word, p)
		}
	}
}

func TestDescribeQuotesWhatTheHostSupplies(t *testing.T) {
	assert.Equal(t, "Article 14 (Enforcement): "+att.Art14.Summary()+" [summary]", att.Art14.Describe(nil))
	texts, err := att.NewTexts(
		att.Text{Provision: att.Art14, Language: language.French, Text: "texte"},
		att.Text{Provision: att.Art14, Language: language.Spanish, Text: "texto"},
	)
	require.NoError(t, err)
	assert.Equal(t, "Article 14 (Enforcement): \u201ctexto\u201d", att.Art14.Describe(texts, language.German, language.Spanish))
	assert.Equal(t, "Article 14 (Enforcement): \u201ctexte\u201d", att.Art14.Describe(texts, language.German))
	assert.Contains(t, att.Art10.Describe(texts, language.French), "[summary]")
	assert.Empty(t, att.Provision(0).Describe(texts))
	swiss, found := texts.Find(att.Art14, language.MustParse("fr-CH"))
	assert.True(t, found)
	assert.Equal(t, "texte", swiss.Text)
}

func TestTextsRefuseWhatIsNoText(t *testing.T) {
	_, err := att.NewTexts(
		att.Text{Language: language.French, Text: "x"},
		att.Text{Provision: att.Art14, Language: language.German, Text: "x"},
		att.Text{Provision: att.Art14, Language: language.French, Text: " "},
		att.Text{Provision: att.Art14, Language: language.MustParse("fr-CA"), Text: "x"},
		att.Text{Provision: att.Art14, Language: language.French, Text: "x"},
	)
	require.ErrorIs(t, err, att.ErrText)
	assert.Len(t, strings.Split(err.Error(), "\n"), 5)
}
