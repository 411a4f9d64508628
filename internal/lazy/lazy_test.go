package lazy_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/openatt/treaty/internal/lazy"
)

func TestValueIsBuiltOnce(t *testing.T) {
	var value lazy.Value[int]
	var built atomic.Int32
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			assert.Equal(t, 7, value.Get(func() int { built.Add(1); return 7 }))
		})
	}
	wg.Wait()
	assert.Equal(t, int32(1), built.Load())
}
