// Command checks holds the checks of this repository that no ready-made tool makes. It is run by .ci/run and
// uses the standard library only, so that it needs no module of its own.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "checks:", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("usage: checks assertions DIR | coverage PROFILE PERCENT | length DIR")

// run makes the check named by the first argument. It fails when the check found something, which it writes
// to out.
func run(args []string, out io.Writer) error {
	switch {
	case len(args) == 2 && args[0] == "assertions":
		return report(out, "tests without an assertion", args[1], testsWithoutAssertion)
	case len(args) == 2 && args[0] == "length":
		return report(out, fmt.Sprintf("files longer than %d lines", maxLines), args[1], longFiles)
	case len(args) == 3 && args[0] == "coverage":
		threshold, err := strconv.ParseFloat(args[2], 64)
		if err != nil {
			return err
		}
		return checkCoverage(out, args[1], threshold)
	}
	return errUsage
}

// report writes what a check finds in the Go files under dir, one line each.
func report(out io.Writer, what, dir string, check func(files []string) ([]string, error)) error {
	files, err := goFiles(dir)
	if err != nil {
		return err
	}
	found, err := check(files)
	if err != nil {
		return err
	}
	for _, line := range found {
		fmt.Fprintln(out, line)
	}
	if len(found) > 0 {
		return fmt.Errorf("%s: %d", what, len(found))
	}
	fmt.Fprintf(out, "no %s in %d Go files\n", what, len(files))
	return nil
}

// goFiles lists the Go files under dir that belong to the module or to one nested in it, test data aside.
func goFiles(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && (name == ".git" || name == "testdata") {
			return filepath.SkipDir
		}
		if !entry.IsDir() && strings.HasSuffix(name, ".go") {
			files = append(files, path)
		}
		return nil
	})
	return files, err
}
