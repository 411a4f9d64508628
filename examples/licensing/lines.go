package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lineReader reads lines that are not empty. Of a line that is longer than the limit it keeps enough to show that it
// is too long, whatever its length, and goes on with the next.
type lineReader struct {
	input *bufio.Reader
	limit int
	// text is the line just read and number its place, from 1.
	text   []byte
	number int
	err    error
}

func newLineReader(input io.Reader, limit int) *lineReader {
	const room = 64 << 10
	return &lineReader{input: bufio.NewReaderSize(input, room), limit: limit}
}

// next reads on to the next line that is not empty. It returns false at the end of the input and on an error.
func (l *lineReader) next() bool {
	for l.read() {
		if len(bytes.TrimSpace(l.text)) > 0 {
			return true
		}
	}
	return false
}

// read reads one line. The last may lack its line break.
func (l *lineReader) read() bool {
	l.text = l.text[:0]
	started := false
	for {
		part, err := l.input.ReadSlice('\n')
		started = started || len(part) > 0
		l.text = append(l.text, part[:min(len(part), l.limit+1-len(l.text))]...)
		switch {
		case err == nil:
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case !errors.Is(err, io.EOF):
			l.err = err
			return false
		}
		if started {
			l.number++
			l.text = bytes.TrimSuffix(l.text, []byte("\n"))
		}
		return started
	}
}
