package reporting_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/reporting"
)

// cellTexts are cells as text files spell them, with all that makes a record more than plain cells.
var cellTexts = [...]string{
	"", "", "1", "France", "I. Battle tanks", "VII. (a) Missiles and missile launchers", `"a, b"`, `"two` + "\n" + `lines"`,
	`"said ""yes"""`, `"behind"it`, `in"ch`, `"open`, "Côte d'Ivoire", "\xe9t\xe9", ",-", "a\rb", `""`, `"a` + "\r\n" + `b"`,
	strings.Repeat("x", 70),
}

// Whatever pieces a file comes in, and however its records are cut, it says the same and at the same places.
func TestCSVInPieces(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 7))
	c := checker(t, nil)
	for range 100 {
		var b strings.Builder
		b.WriteString("reporter,year,flow,category,quantity,partner,description,comments\n")
		for range 1 + random.IntN(40) {
			for i := range 8 - random.IntN(8)/7 {
				if i > 0 {
					b.WriteByte(',')
				}
				text := cellTexts[random.IntN(4)]
				if random.IntN(6) == 0 {
					text = cellTexts[random.IntN(len(cellTexts))]
				}
				b.WriteString(text)
			}
			b.WriteString([...]string{"\n", "\n", "\r\n"}[random.IntN(3)])
		}
		text := b.String()
		whole := found(t, c, strings.NewReader(text))
		require.Equal(t, whole, found(t, c, iotest.OneByteReader(strings.NewReader(text))), "%q", text)
		require.Equal(t, whole, found(t, c, iotest.HalfReader(strings.NewReader(text))), "%q", text)
	}
}

// found is what is found in a file, as text with places and spellings.
func found(t *testing.T, c *reporting.Checker, r io.Reader) (all []string) {
	t.Helper()
	source, err := reporting.NewCSVReader(r, reporting.CSVOptions{})
	require.NoError(t, err)
	_, err = c.Check("pieces.csv", source, func(m *reporting.Mark) {
		f := m.Finding()
		all = append(all, fmt.Sprintf("%s %d-%d %q %q", f, f.Place.Column, f.EndColumn, f.Raw, f.Replacement))
	})
	require.NoError(t, err)
	assert.NotEmpty(t, all)
	return all
}
