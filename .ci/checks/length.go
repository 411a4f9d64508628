package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
)

const maxLines = 400

// longFiles finds the files of more than maxLines lines. Tests and tables of data (_table.go) may be longer.
func longFiles(files []string) ([]string, error) {
	var found []string
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_table.go") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if lines := bytes.Count(text, []byte("\n")); lines > maxLines {
			found = append(found, fmt.Sprintf("%s: %d lines", path, lines))
		}
	}
	return found, nil
}
