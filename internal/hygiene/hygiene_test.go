package hygiene_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/openatt/treaty"

// root is the module's folder as seen from this package's.
var root = filepath.Join("..", "..")

// linkable lists third-party modules that a host links with any library package.
var linkable = []string{
	"github.com/shopspring/decimal",
	"golang.org/x/text",
}

// linkableWithWorkbooks lists what reporting/xlsx adds.
var linkableWithWorkbooks = []string{
	"github.com/richardlehane/mscfb",
	"github.com/richardlehane/msoleps",
	"github.com/tiendc/go-deepcopy",
	"github.com/xuri/efp",
	"github.com/xuri/excelize/v2",
	"github.com/xuri/nfp",
	"golang.org/x/crypto",
	"golang.org/x/image",
	"golang.org/x/net",
}

// workbooks is the only package that may import a workbook library.
const workbooks = module + "/reporting/xlsx"

// Promise 1: importing the library does no work. The compiler leaves out the initialization of a large map that
// nothing in the program uses, so that is switched off: a map costs nothing here, but does in a program that uses it.
func TestImportDoesNoWork(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	var source strings.Builder
	source.WriteString("package main\n\nimport (\n")
	for _, pkg := range libraryPackages(t) {
		fmt.Fprintf(&source, "\t_ %q\n", pkg)
	}
	source.WriteString(")\n\nfunc main() {}\n")
	dir := t.TempDir()
	main, program := filepath.Join(dir, "main.go"), filepath.Join(dir, "main.exe")
	require.NoError(t, os.WriteFile(main, []byte(source.String()), 0o600))
	goTool(t, "build", "-buildvcs=false", "-gcflags="+module+"/...=-d=wrapglobalmapctl=1", "-o", program, main)

	command := exec.CommandContext(t.Context(), program)
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := command.CombinedOutput()
	require.NoError(t, err, "%s", trace)
	require.Contains(t, string(trace), "init runtime @", "the trace does not look as expected")

	for line := range strings.Lines(string(trace)) {
		assert.False(t, strings.HasPrefix(line, "init "+module),
			"a package-level variable or an init function costs work at import: %s", line)
	}
}

func TestDependencies(t *testing.T) {
	const format = `{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}`
	for _, pkg := range libraryPackages(t) {
		allowed := linkable
		if pkg == workbooks {
			allowed = slices.Concat(linkable, linkableWithWorkbooks)
		}
		for _, dependency := range goList(t, "-deps", "-f", format, pkg) {
			assert.Contains(t, allowed, dependency, "%s links it", pkg)
		}
	}
}

func TestDirectRequirements(t *testing.T) {
	allowed := []string{
		"github.com/shopspring/decimal",
		"github.com/stretchr/testify",
		"github.com/xuri/excelize/v2",
		"golang.org/x/text",
	}
	for _, required := range goList(t, "-m", "-f", "{{if not (or .Main .Indirect)}}{{.Path}}{{end}}", "all") {
		assert.Contains(t, allowed, required)
	}
}

// Each package says in doc.go, and only there, what it answers.
func TestPackagesAreDocumented(t *testing.T) {
	for _, dir := range goList(t, "-f", `{{if ne .Name "main"}}{{.Dir}}{{end}}`, "./...") {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		require.NoError(t, err)
		documented := 0
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly|parser.ParseComments)
			require.NoError(t, err)
			if comment := packageComment(file); comment != "" {
				documented++
				assert.True(t, strings.HasPrefix(comment, "Package "+file.Name.Name+" "), "%s", name)
			}
		}
		assert.Equal(t, 1, documented, "%s: package comments", dir)
		if !strings.HasPrefix(dir, absolute(t, "internal")) {
			assert.FileExists(t, filepath.Join(dir, "doc.go"))
		}
	}
}

func packageComment(file *ast.File) string {
	if file.Doc == nil {
		return ""
	}
	return file.Doc.Text()
}

// The pattern is put together here so that this file does not match it.
var machinePath = regexp.MustCompile(`(^|[^\w.~%-])/(` + strings.Join([]string{"work", "root", "tmp", "home"}, "|") +
	`)/|` + regexp.QuoteMeta(".."+"/shared"))

func TestNoMachinePaths(t *testing.T) {
	for _, name := range files(t) {
		text, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		if name == ".gitignore" || bytes.IndexByte(text, 0) >= 0 {
			continue
		}
		number := 0
		for line := range bytes.Lines(text) {
			number++
			assert.NotRegexp(t, machinePath, string(line), "%s:%d", name, number)
		}
	}
}

func TestMachinePathPattern(t *testing.T) {
	for _, text := range []string{"cd /" + "work/x", "\"/" + "tmp/x\"", "file:///" + "root/x", ".." + "/shared/x"} {
		assert.Regexp(t, machinePath, text)
	}
	for _, text := range []string{"https://example.org/" + "work/x", "net/" + "work/", "a./" + "tmp/x"} {
		assert.NotRegexp(t, machinePath, text)
	}
}

func TestTopLevel(t *testing.T) {
	allowed := []string{
		"att", "risk", "reporting", "finance", "examples", "internal",
		"doc.go", "go.mod", "go.sum", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
	}
	for _, name := range files(t) {
		first, _, _ := strings.Cut(name, "/")
		if !strings.HasPrefix(first, ".") {
			assert.Contains(t, allowed, first, "%s: no other folder or file stands at the top", name)
		}
	}
}

// libraryPackages lists the packages that a host can import.
func libraryPackages(t *testing.T) []string {
	t.Helper()
	var packages []string
	for _, pkg := range goList(t, "-f", `{{if ne .Name "main"}}{{.ImportPath}}{{end}}`, "./...") {
		inside := strings.TrimPrefix(pkg, module)
		if !strings.Contains(inside+"/", "/internal/") && !strings.HasPrefix(inside, "/examples/") {
			packages = append(packages, pkg)
		}
	}
	require.NotEmpty(t, packages)
	return packages
}

// goList returns the distinct lines that go list prints.
func goList(t *testing.T, arguments ...string) []string {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(goTool(t, append([]string{"list"}, arguments...)...)), "\n")
	slices.Sort(lines)
	return slices.DeleteFunc(slices.Compact(lines), func(line string) bool { return line == "" })
}

// goTool runs the go command in the root of the module.
func goTool(t *testing.T, arguments ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), "go", arguments...)
	command.Dir = root
	var complaint strings.Builder
	command.Stderr = &complaint
	output, err := command.Output()
	require.NoError(t, err, "go %s: %s", strings.Join(arguments, " "), complaint.String())
	return string(output)
}

// files lists what is in the repository, by slashed path from the root, without what .gitignore leaves out. It walks
// instead of asking git: the go command then sees which files the tests read, and does not answer from its cache
// when one has changed.
func files(t *testing.T) []string {
	t.Helper()
	ignored := ignorePatterns(t)
	var names []string
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".git":
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular() && !matchesAny(t, ignored, name):
			names = append(names, name)
		}
		return nil
	})
	require.NoError(t, err)
	return names
}

// ignorePatterns reads the lines of .gitignore, which are kept to the two plain forms "*.ext" and "/name".
func ignorePatterns(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	require.NoError(t, err)
	return strings.Fields(string(text))
}

func matchesAny(t *testing.T, patterns []string, name string) bool {
	t.Helper()
	for _, pattern := range patterns {
		against := path.Base(name)
		if rest, anchored := strings.CutPrefix(pattern, "/"); anchored {
			pattern, against = rest, name
		}
		matched, err := path.Match(pattern, against)
		require.NoError(t, err, "%s", pattern)
		if matched {
			return true
		}
	}
	return false
}

func absolute(t *testing.T, dir string) string {
	t.Helper()
	name, err := filepath.Abs(filepath.Join(root, dir))
	require.NoError(t, err)
	return name
}
