package risk

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLinesAreBrokenBetweenWords(t *testing.T) {
	long := strings.Repeat("é", 70)
	for _, test := range []struct{ line, want string }{
		{"", "\n"},
		{"short", "short\n"},
		{long + " " + long[:58], long + " " + long[:58] + "\n"},
		{long + " " + long[:60], long + "\n   " + long[:60] + "\n"},
		{"  " + long + " a b c " + long, "  " + long + " a b c\n   " + long + "\n"},
		{long + long, long + long + "\n"},
		{"  " + long + long + " " + long, "  " + long + long + "\n   " + long + "\n"},
		{strings.Repeat(" ", 120), strings.Repeat(" ", 120) + "\n"},
		{"\n" + long, "\n" + long + "\n"},
	} {
		var b strings.Builder
		writeLine(&b, test.line, 3)
		assert.Equal(t, test.want, b.String())
	}
}

func TestEveryBreakKeepsTheWords(t *testing.T) {
	words := strings.Repeat("one three seventeen ", 40)
	var b strings.Builder
	writeLine(&b, words, 4)
	assert.Equal(t, strings.Fields(words), strings.Fields(b.String()))
	for line := range strings.Lines(b.String()) {
		assert.LessOrEqual(t, len(line), pageWidth+1)
	}
}
