package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTestsWithoutAssertion(t *testing.T) {
	source := `package p
import "testing"
func TestEmpty(t *testing.T) { t.Log("nothing"); t.Parallel() }
func TestEmptySubtest(t *testing.T) { t.Run("a", func(t *testing.T) { f() }) }
func FuzzEmpty(f *testing.F) { f.Add(1); f.Fuzz(func(t *testing.T, i int) { g(i) }) }
func TestFatal(t *testing.T) { t.Fatal("no") }
func TestAssert(t *testing.T) { assert.True(t, true) }
func TestSubtest(t *testing.T) { t.Run("a", func(tt *testing.T) { tt.Errorf("no") }) }
func TestNamedSubtest(t *testing.T) { t.Run("a", testA) }
func TestHelper(t *testing.T) { check(t) }
func FuzzOK(f *testing.F) { f.Fuzz(func(t *testing.T, i int) { require.Equal(t, i, g(i)) }) }
func TestMain(m *testing.M) { m.Run() }
func Testing(s string) {}
`
	found, err := testsWithoutAssertion([]string{write(t, "x_test.go", source)})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 3 {
		t.Fatalf("got %q, want three", found)
	}
	for i, name := range []string{"TestEmpty", "TestEmptySubtest", "FuzzEmpty"} {
		if !strings.HasSuffix(found[i], ": "+name) {
			t.Errorf("got %q, want %s", found[i], name)
		}
	}
}

func TestLongFiles(t *testing.T) {
	long := "package p\n" + strings.Repeat("\n", maxLines)
	files := []string{
		write(t, "long.go", long), write(t, "long_test.go", long), write(t, "long_table.go", long),
		write(t, "short.go", long[:maxLines]),
	}
	found, err := longFiles(files)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 || !strings.Contains(found[0], "long.go: 401 lines") {
		t.Errorf("got %q, want long.go alone", found)
	}
}

func TestCoverage(t *testing.T) {
	profile := write(t, "profile", `mode: atomic
m/a/x.go:1.1,2.2 3 0
m/a/x.go:3.1,4.2 1 0
m/a/x.go:1.1,2.2 3 7
`)
	var out strings.Builder
	if err := run([]string{"coverage", profile, "75"}, &out); err != nil {
		t.Error(err)
	}
	if !strings.Contains(out.String(), "75.00 %") {
		t.Errorf("got %q, want 75 per cent", out.String())
	}
	if err := run([]string{"coverage", profile, "75.1"}, &out); err == nil {
		t.Error("75 per cent passed a threshold of 75.1")
	}
	if err := run([]string{"coverage", write(t, "none", "mode: atomic\n"), "95"}, &out); err != nil {
		t.Error(err)
	}
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
