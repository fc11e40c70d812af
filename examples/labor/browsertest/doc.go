// Package browsertest holds tests of the page of examples/labor in a real browser. It is a module of its own, so that nobody who imports
// the library gets what drives a browser.
package browsertest
