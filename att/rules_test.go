package att_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
)

// Each rule has one code that names its article, a severity, a message and one sentence of documentation with its
// ground; no code is used twice.
func TestRulesAreListedOnce(t *testing.T) {
	form := regexp.MustCompile(`^ATT-[1-9]\d?-\d-\d{2}$`)
	seen := map[att.Code]bool{}
	var last att.Code
	for _, rule := range att.Rules() {
		assert.Regexp(t, form, string(rule.Code))
		assert.False(t, seen[rule.Code], rule.Code)
		seen[rule.Code] = true
		assert.Less(t, last, rule.Code)
		last = rule.Code
		assert.NotEqual(t, att.SeverityInvalid, rule.Severity, rule.Code)
		assert.NotEmpty(t, rule.Message, rule.Code)
		assert.True(t, strings.HasSuffix(rule.Doc, "."), rule.Code)
		assert.True(t, rule.Provision.IsValid(), rule.Code)
		assert.True(t, strings.HasPrefix(string(rule.Code), "ATT-"+strings.NewReplacer("(", "-", ")", "").Replace(rule.Provision.String())), rule.Code)
	}
	for _, rule := range append(att.RegisterRules(), att.ControlSystemRules()...) {
		assert.True(t, seen[rule.Code], rule.Code)
	}
}
