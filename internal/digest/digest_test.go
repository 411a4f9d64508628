package digest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/internal/digest"
)

func TestVersionFollowsTheContent(t *testing.T) {
	assert.Equal(t, "e3b0c44298fc", digest.Version(nil))
	assert.NotEqual(t, digest.Version([]byte("a")), digest.Version([]byte("b")))
}
