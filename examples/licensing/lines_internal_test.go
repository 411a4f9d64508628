package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// oneLine returns a case that is built in as one line of JSON.
func oneLine(t *testing.T, file string) string {
	t.Helper()
	text, err := decidedFiles.ReadFile("cases/" + file)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, text))
	return b.String() + "\n"
}

func southAfrica(format string) []string {
	return []string{"-policy", "policies/ZAF.json", "-format", format, "-"}
}

func TestLinesAsJSON(t *testing.T) {
	before, after := oneLine(t, "zaf-sau-2019.json"), oneLine(t, "zaf-sau-2022.json")
	code, out, errs := call(before+"\n \r\n"+strings.TrimSuffix(after, "\n"), "-policy", "policies/ZAF.json", "-")
	assert.Equal(t, exitDone, code)
	assert.Empty(t, errs)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	require.Len(t, lines, 2, "JSON is the format of - unless another is named, and empty lines get no result")
	assert.True(t, strings.HasPrefix(lines[0], `{"line":1,"assessment":{"format":"att-assessment/1"`), lines[0])
	assert.True(t, strings.HasPrefix(lines[1], `{"line":4,"assessment":{"format":"att-assessment/1"`), lines[1])
	for _, line := range lines {
		assert.True(t, json.Valid([]byte(line)))
	}
}

func TestLinesAsText(t *testing.T) {
	code, out, errs := call(oneLine(t, "zaf-sau-2019.json")+"{}\n"+oneLine(t, "zaf-sau-2022.json"), southAfrica("text")...)
	assert.Equal(t, exitIncomplete, code)
	assert.Equal(t, "line 1: SOUTH-AFRICA-2019: deny\n"+
		"line 2: not assessed, see standard error\n"+
		"line 3: SOUTH-AFRICA-2022: authorize with conditions\n", out)
	assert.Contains(t, errs, "line 2 was not assessed:")
}

func TestLineThatIsReferred(t *testing.T) {
	referred := strings.Replace(oneLine(t, "zaf-sau-2022.json"), `"recorded":"2022-03-01"`, `"recorded":null`, 1)
	code, out, _ := call(referred, southAfrica("text")...)
	assert.Equal(t, exitDone, code, "a case that is referred was assessed")
	assert.Equal(t, "line 1: SOUTH-AFRICA-2022: refer; possible: deny, authorize with conditions; "+
		"missing: 11(2) recorded NO-RETRANSFER\n", out)
}

// A bad line is answered too, in its place, and does not stop the others.
func TestBadLinesAmongGoodOnes(t *testing.T) {
	good := oneLine(t, "zaf-sau-2022.json")
	code, out, errs := call(good+"{\"format\":\n\x00\xff\x13\n"+good, southAfrica("json")...)
	assert.Equal(t, exitIncomplete, code)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	require.Len(t, lines, 4)
	assert.Contains(t, lines[0], `{"line":1,"assessment":`)
	assert.Contains(t, lines[1], `{"line":2,"findings":[{"code":"RISK-FILE-01"`)
	assert.Contains(t, lines[2], `{"line":3,"findings":[{"code":"RISK-FILE-01"`)
	assert.Contains(t, lines[3], `{"line":4,"assessment":`)
	assert.Contains(t, errs, "standard input:2:11: RISK-FILE-01: the file cannot be read: unexpected end of the text")
	assert.Contains(t, errs, "standard input:3:1: RISK-FILE-01: the file cannot be read: expected a JSON value")
	assert.Contains(t, errs, "licensing: 2 assessed, 2 not assessed")
}

func TestNoInputIsNothingToAssess(t *testing.T) {
	for _, input := range []string{"", "\n", "\n \n\t"} {
		code, out, errs := call(input, southAfrica("json")...)
		assert.Equal(t, exitDone, code)
		assert.Empty(t, out+errs)
	}
}

// A line of any length costs no more memory than the limit, and the next is read from its beginning.
func TestHugeLine(t *testing.T) {
	huge := io.MultiReader(
		strings.NewReader(`{"format":"att-case/1","reference":"`),
		io.LimitReader(endless('x'), 3*longestCase),
		strings.NewReader("\"}\n"+oneLine(t, "zaf-sau-2022.json")),
	)
	var out, errs bytes.Buffer
	assert.Equal(t, exitIncomplete, run(southAfrica("json"), huge, &out, &errs))
	lines := strings.Split(out.String(), "\n")
	assert.Contains(t, lines[0], "longer than the limit of 16777216 bytes")
	assert.Contains(t, lines[1], `{"line":2,"assessment":`)
	assert.Contains(t, errs.String(), "longer than the limit of 16777216 bytes")
}

type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

func TestLineAtTheLimit(t *testing.T) {
	for length, want := range map[int]string{7: "1234567", 8: "12345678", 9: "123456789", 20: "123456789"} {
		text := "12345678901234567890"[:length]
		for _, end := range []string{"", "\n"} {
			lines := newLineReader(strings.NewReader(text+end), 8)
			require.True(t, lines.next())
			assert.Equal(t, want, string(lines.text), "a byte over the limit is kept to show that it is exceeded")
			assert.False(t, lines.next())
			assert.NoError(t, lines.err)
		}
	}
}

func TestInputThatBreaksOff(t *testing.T) {
	broken := io.MultiReader(strings.NewReader(oneLine(t, "zaf-sau-2022.json")), iotest.ErrReader(errors.New("cable cut")))
	var out, errs bytes.Buffer
	assert.Equal(t, exitIncomplete, run(southAfrica("json"), broken, &out, &errs))
	assert.Contains(t, out.String(), `{"line":1,"assessment":`)
	assert.Contains(t, errs.String(), "standard input cannot be read after line 1: cable cut")
}

// A host that waits for each answer before it writes the next case gets it.
func TestEachLineIsAnsweredAtOnce(t *testing.T) {
	stdin, cases := io.Pipe()
	answers, stdout := io.Pipe()
	code := make(chan int)
	go func() {
		code <- run(southAfrica("json"), stdin, stdout, io.Discard)
		_ = stdout.Close()
	}()
	answer := bufio.NewReader(answers)
	for i, file := range []string{"zaf-sau-2019.json", "zaf-sau-2022.json"} {
		_, err := io.WriteString(cases, oneLine(t, file))
		require.NoError(t, err)
		line, err := answer.ReadString('\n')
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(line, fmt.Sprintf(`{"line":%d,"assessment":`, i+1)), line)
	}
	require.NoError(t, cases.Close())
	assert.Equal(t, exitDone, <-code)
}
