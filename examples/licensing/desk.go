package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/openatt/treaty/risk"
)

// desk takes in cases one after the other and hands out the results.
type desk struct {
	out        *bufio.Writer
	complaints io.Writer
	print      func(io.Writer, result) error
	// describes is set for text that people read at length.
	describes bool
	// done counts what was assessed, failed what could not be.
	done, failed int
	// broken is the first error of writing; nothing is written after it.
	broken error
}

// result is what becomes of one case: an assessment, or the error that says why there is none.
type result struct {
	// file and line say where the case was read; line is 0 unless it came from standard input.
	file string
	line int
	// decided is set for a case that is built in.
	decided    *decidedCase
	assessment risk.Assessment
	err        error
}

// name says in words where the case was read.
func (r *result) name() string {
	if r.line > 0 {
		return fmt.Sprintf("line %d", r.line)
	}
	return r.file
}

// assess decides one case and hands out the result.
func (d *desk) assess(assessor *risk.Assessor, text io.Reader, r result) {
	r.assessment, r.err = assess(assessor, text)
	r.err = placed(r.err, r.file, r.line)
	d.hand(r)
}

// longestCase is the size of a case in bytes up to which it is taken in.
const longestCase = 16 << 20

func assess(assessor *risk.Assessor, text io.Reader) (risk.Assessment, error) {
	c, err := risk.Limits{Bytes: longestCase}.ParseCase(text)
	if err != nil {
		return risk.Assessment{}, err
	}
	return assessor.Assess(c)
}

// hand writes a result to its reader, and what is wrong with it to the person at the desk.
func (d *desk) hand(r result) {
	d.done++
	if r.err != nil {
		d.done--
		d.failed++
		complain(d.complaints, fmt.Errorf("%s was not assessed:\n%w", r.name(), r.err))
	}
	if d.broken != nil {
		return
	}
	if err := d.print(d.out, r); err != nil {
		d.broken = err
	}
}

func (d *desk) file(assessor *risk.Assessor, name string) {
	withFile(name, func(text io.Reader) { d.assess(assessor, text, result{file: name}) })
}

// lines answers each line before it reads the next, so that a host can wait for every answer.
func (d *desk) lines(assessor *risk.Assessor, input io.Reader) {
	lines := newLineReader(input, longestCase)
	for d.broken == nil && lines.next() {
		d.assess(assessor, bytes.NewReader(lines.text), result{line: lines.number})
		d.flush()
	}
	if lines.err != nil {
		d.failed++
		complain(d.complaints, fmt.Errorf("standard input cannot be read after line %d: %w", lines.number, lines.err))
	}
}

func (d *desk) flush() { d.broken = errors.Join(d.broken, d.out.Flush()) }

// close says how it went and returns the exit code.
func (d *desk) close() int {
	d.flush()
	if d.broken != nil {
		complain(d.complaints, fmt.Errorf("the results cannot be written: %w", d.broken))
		return exitIncomplete
	}
	if d.failed == 0 {
		return exitDone
	}
	if d.done+d.failed > 1 {
		complain(d.complaints, fmt.Errorf("%d assessed, %d not assessed", d.done, d.failed))
	}
	return exitIncomplete
}
