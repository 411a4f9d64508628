package reporting

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFileURI(t *testing.T) {
	for name, want := range map[string]string{
		"reports/my file é.csv":   "reports/my%20file%20%C3%A9.csv",
		"/data/x.csv":             "/data/x.csv",
		"//data/x.csv":            "/data/x.csv",
		`/data/a\b.csv`:           "/data/a%5Cb.csv",
		`a\b.csv`:                 "a/b.csv",
		`\a\b.csv`:                "/a/b.csv",
		`C:\a b.csv`:              "file:///C:/a%20b.csv",
		"c:/a%.csv":               "file:///c:/a%25.csv",
		`\\server\share\a b.xlsx`: "file://server/share/a%20b.xlsx",
		"a:b.csv":                 "a%3Ab.csv",
		"":                        "",
	} {
		assert.Equal(t, want, fileURI(name), name)
	}
}
