package directory

import "fmt"

// ArgumentError tells that an argument makes no sense, whatever the directory holds: a mistake of the calling program.
type ArgumentError struct {
	Argument string // what it is called, and in a list its place, such as "units[3]"
	Reason   string // what is wrong with it, and what would be right
}

func (e *ArgumentError) Error() string { return fmt.Sprintf("directory: %s: %s", e.Argument, e.Reason) }
