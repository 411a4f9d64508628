// Package lazy holds values that are built on first use. Its zero value is ready, so that a package-level variable
// of this kind needs no work at import, unlike one made by sync.OnceValue.
package lazy

import "sync"

// Value is built once, by the first caller of Get, and is safe for concurrent use.
type Value[T any] struct {
	once  sync.Once
	value T
}

// Get returns the value and builds it first if no caller has. Every caller passes the same function.
func (v *Value[T]) Get(build func() T) T {
	v.once.Do(func() { v.value = build() })
	return v.value
}
