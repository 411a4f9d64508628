package att_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/att"
)

func TestGoodPracticesCiteAndGoInOrder(t *testing.T) {
	ids := map[string]bool{}
	var last att.Provision
	all := att.GoodPractices(0)
	for _, p := range all {
		assert.True(t, p.Provision.IsValid(), p.ID)
		assert.LessOrEqual(t, last.Compare(p.Provision), 0, p.ID)
		last = p.Provision
		assert.False(t, ids[p.ID], p.ID)
		ids[p.ID] = true
		assert.NotEmpty(t, p.Model, p.ID)
		assert.NotEmpty(t, p.Check, p.ID)
		assert.NotEmpty(t, p.Source.Citation, p.ID)
		assert.NotEqual(t, att.NotGraded, p.Source.Confidence, p.ID)
		assert.NotEqual(t, att.BasisNotStated, p.Source.Basis, p.ID)
	}
	assert.Len(t, all, 28)
	assert.Len(t, att.GoodPractices(att.Art7), 5)
	assert.Empty(t, att.GoodPractices(att.Art14))
}

func ExampleGoodPractices() {
	for _, p := range att.GoodPractices(att.Art10) {
		fmt.Println(p.ID, p.Provision, p.Model)
	}
	// Output:
	// GP-15 10 Deal with registered brokers only, and have each deal disclosed.
}
