// Package lazy makes values when they are first asked for.
//
// A variable of the type sync.OnceValue would be made when a program starts, and would keep what it can make in every program
// that imports the package. The zero [Value] needs nothing and keeps nothing.
package lazy

import "sync"

// Value is a value that is made once, when it is first asked for. The zero Value is ready for use. It must not be copied.
type Value[T any] struct {
	once   sync.Once
	value  T
	made   bool
	raised any // by the function that should have made it
}

// Get returns the value; the first call makes it with the function. All calls hand in the same function. Where it panics, every
// call raises the same panic.
func (v *Value[T]) Get(make func() T) T {
	v.once.Do(func() {
		defer func() {
			if !v.made {
				v.raised = recover()
			}
		}()
		v.value = make()
		v.made = true
	})
	if !v.made {
		panic(v.raised)
	}
	return v.value
}
