package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/openatt/treaty/att"
)

// open opens a file. A file that cannot be opened reads as its own error, so that it is reported like every other
// fault, with a code.
func open(name string) io.ReadCloser {
	file, err := os.Open(name)
	if err != nil {
		return unreadable{withoutPath(err)}
	}
	return readable{file}
}

// readable leaves the path out of errors: every message names the file anyway.
type readable struct{ file *os.File }

func (r readable) Read(p []byte) (int, error) {
	n, err := r.file.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		return n, withoutPath(err)
	}
	return n, err
}

func (r readable) Close() error { return r.file.Close() }

type unreadable struct{ err error }

func (u unreadable) Read([]byte) (int, error) { return 0, u.err }

func (u unreadable) Close() error { return nil }

func withoutPath(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}

// placed says in every finding where the text stands: in which file, or on which line of standard input.
func placed(err error, file string, line int) error {
	found, ok := errors.AsType[*att.Error](err)
	if !ok {
		return err
	}
	findings := make(att.Findings, len(found.Findings))
	for i, f := range found.Findings {
		f.Place.File = file
		if line > 0 {
			f.Place.File, f.Place.Line = "standard input", line
		}
		findings[i] = f
	}
	return &att.Error{Findings: findings}
}
