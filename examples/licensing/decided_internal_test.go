package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// decidedBy finds a decided case by the name of its file.
func decidedBy(t *testing.T, file string) *decidedCase {
	t.Helper()
	i := slices.IndexFunc(decidedCases, func(c decidedCase) bool { return c.file == file })
	require.GreaterOrEqual(t, i, 0, file)
	return &decidedCases[i]
}

// load returns case and policy of a decided case for a test to change.
func load(t *testing.T, file string) (risk.CaseData, risk.PolicyData) {
	t.Helper()
	text, err := decidedFiles.ReadFile("cases/" + file)
	require.NoError(t, err)
	c, err := risk.ParseCase(bytes.NewReader(text))
	require.NoError(t, err)
	return c.Data(), loadPolicy(t, decidedBy(t, file).policy)
}

func loadPolicy(t *testing.T, file string) risk.PolicyData {
	t.Helper()
	text, err := decidedFiles.ReadFile("policies/" + file)
	require.NoError(t, err)
	policy, err := risk.ParsePolicy(bytes.NewReader(text))
	require.NoError(t, err)
	return policy.Data()
}

func decide(t *testing.T, data risk.CaseData, policyData risk.PolicyData) risk.Assessment {
	t.Helper()
	policy, err := risk.NewPolicy(policyData)
	require.NoError(t, err)
	assessor, err := risk.NewAssessor(policy)
	require.NoError(t, err)
	c, err := risk.NewCase(data)
	require.NoError(t, err)
	a, err := assessor.Assess(c)
	require.NoError(t, err)
	return a
}

func TestDecidedCasesAgreeWithTheDecisions(t *testing.T) {
	for i := range decidedCases {
		c := &decidedCases[i]
		t.Run(c.file, func(t *testing.T) {
			a, err := c.assess()
			require.NoError(t, err)
			assert.Contains(t, c.allowed, a.Outcome())
			assert.True(t, c.allows(a))
			assert.Empty(t, a.Findings().AtLeast(att.SeverityError))
			for _, text := range []string{c.title, c.decision, c.brief, c.basis, c.input} {
				assert.NotEmpty(t, text)
			}
		})
	}
}

// An assessment that is not among the allowed ones, or that stands differently to 6(1), is told from one that is.
func TestAllowsTellsOneFromTheOther(t *testing.T) {
	refused, err := decidedBy(t, "bel-sau-national-guard-2020.json").assess()
	require.NoError(t, err)
	assert.False(t, (&decidedCase{allowed: onlyRefer}).allows(refused))
	assert.True(t, (&decidedCase{allowed: onlyDeny}).allows(refused))
	assert.True(t, (&decidedCase{allowed: onlyDeny, council: risk.NotViolated}).allows(refused))
	assert.False(t, (&decidedCase{allowed: onlyDeny, council: risk.Violated}).allows(refused))
	barred, err := decidedBy(t, "vector-caf-2024-07-29.json").assess()
	require.NoError(t, err)
	assert.False(t, (&decidedCase{allowed: onlyProhibited, council: risk.NotViolated}).allows(barred))
}

func TestEveryFileIsUsed(t *testing.T) {
	used := map[string]int{}
	for _, c := range decidedCases {
		used["cases/"+c.file]++
		used["policies/"+c.policy]++
	}
	require.NoError(t, fs.WalkDir(decidedFiles, ".", func(path string, entry fs.DirEntry, err error) error {
		if !entry.IsDir() {
			assert.Positive(t, used[path], path)
			if strings.HasPrefix(path, "cases/") {
				assert.Equal(t, 1, used[path], path)
			}
			delete(used, path)
		}
		return err
	}))
	assert.Empty(t, used)
}

// Each fact of a decided case names the record that it comes from, or says that it is assumed.
func TestEveryFactSaysWhereItIsFrom(t *testing.T) {
	facts := []string{
		"class", "condition_3", "condition_4", "listed", "authentic", "available", "verified", "violated", "crime",
		"knowledge", "before", "after", "offence", "by_state_party", "own_use", "keeps_ownership", "met",
	}
	seen := 0
	var walk func(pointer string, v any)
	walk = func(pointer string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, member := range v {
				if slices.Contains(facts, name) {
					fact, isLong := member.(map[string]any)
					if assert.True(t, isLong, "%s/%s", pointer, name) {
						assert.NotEmpty(t, fact["evidence"], "%s/%s", pointer, name)
						seen++
					}
				}
				walk(pointer+"/"+name, member)
			}
		case []any:
			for i, item := range v {
				walk(fmt.Sprintf("%s/%d", pointer, i), item)
			}
		}
	}
	for _, c := range decidedCases {
		walk(c.file, decodeAny(t, "cases/"+c.file))
	}
	assert.Greater(t, seen, 100)
}

// Each setting of a policy says that it is ours, or where it was read, or that it is from memory.
func TestEverySettingSaysWhoseItIs(t *testing.T) {
	seen := 0
	var walk func(pointer string, v any)
	walk = func(pointer string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, member := range v {
				if source, ok := member.(string); ok && name == "source" {
					marked := strings.HasPrefix(source, "Our choice for illustration: ") ||
						strings.HasPrefix(source, "From memory: ") || strings.Contains(source, "(read")
					assert.True(t, marked, "%s: %s", pointer, source)
					seen++
				}
				walk(pointer+"/"+name, member)
			}
		case []any:
			for i, item := range v {
				walk(fmt.Sprintf("%s/%d", pointer, i), item)
			}
		}
	}
	for _, c := range decidedCases {
		walk(c.policy, decodeAny(t, "policies/"+c.policy))
		policy := loadPolicy(t, c.policy)
		assert.Contains(t, policy.Authority, "as imagined for this example")
		assert.Equal(t, string(policy.State)+".json", c.policy)
	}
	assert.Greater(t, seen, 50)
}

func decodeAny(t *testing.T, name string) any {
	t.Helper()
	text, err := decidedFiles.ReadFile(name)
	require.NoError(t, err)
	var v any
	require.NoError(t, json.Unmarshal(text, &v))
	return v
}

// differences lists the JSON pointers at which two values differ.
func differences(pointer string, a, b any) []string {
	object, isObject := a.(map[string]any)
	other, otherIsObject := b.(map[string]any)
	list, isList := a.([]any)
	otherList, otherIsList := b.([]any)
	var found []string
	switch {
	case isObject && otherIsObject:
		names := map[string]bool{}
		for name := range object {
			names[name] = true
		}
		for name := range other {
			names[name] = true
		}
		for name := range names {
			found = append(found, differences(pointer+"/"+name, object[name], other[name])...)
		}
	case isList && otherIsList && len(list) == len(otherList):
		for i := range list {
			found = append(found, differences(fmt.Sprintf("%s/%d", pointer, i), list[i], otherList[i])...)
		}
	case !assert.ObjectsAreEqual(a, b):
		found = append(found, pointer)
	}
	slices.Sort(found)
	return found
}
