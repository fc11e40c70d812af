//go:build !unix

package doubling

import "time"

// spent returns the time since this program began, where the processor time cannot be asked.
func spent() time.Duration { return time.Since(began) }

var began = time.Now()
