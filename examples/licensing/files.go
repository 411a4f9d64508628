package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/openatt/treaty/att"
)

// withFile hands a file to its reader. A file that cannot be opened reads as its own error, so that it is reported
// like every other fault, with a code.
func withFile(name string, read func(io.Reader)) {
	file, err := os.Open(name)
	if err != nil {
		read(failing{err: err})
		return
	}
	read(failing{file: file})
	_ = file.Close()
}

// failing is a file, or the error of opening it. It leaves the path out of errors: every message names the file anyway.
type failing struct {
	file io.Reader
	err  error
}

func (f failing) Read(p []byte) (n int, err error) {
	err = f.err
	if err == nil {
		n, err = f.file.Read(p)
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path.Err
	}
	return n, err
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
