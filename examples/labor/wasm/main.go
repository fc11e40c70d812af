//go:build js && wasm

// Command wasm is the library in a browser: it puts one object named "labor" beside the page, whose functions take texts and return JSON,
// and then waits for calls. Each answer is an object with either "ok" or, in both languages, "error".
package main

import (
	"fmt"
	"syscall/js"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/labor/lab"
)

func main() {
	var open *lab.Lab // nil until the national directory is there
	exports := map[string]any{
		"sample": function(func([]js.Value) (any, error) { return lab.Sample(), nil }),
		"open": function(func(args []js.Value) (any, error) {
			table := make([]byte, args[0].Length())
			js.CopyBytesToGo(table, args[0])
			var err error
			open, err = lab.New(string(table))
			return true, err
		}),
		"check": function(func(args []js.Value) (any, error) { return open.Check(args[0].String()), nil }),
		"why":   function(func(args []js.Value) (any, error) { return open.Why(args[0].String(), args[1].String()) }),
		"json":  function(func(args []js.Value) (any, error) { return open.JSON(args[0].String()) }),
		"html":  function(func(args []js.Value) (any, error) { return open.HTML(args[0].String()) }),
		"sarif": function(func(args []js.Value) (any, error) {
			return open.SARIF(args[0].String(), args[1].String(), language.Make(args[2].String()))
		}),
		"date": function(func(args []js.Value) (any, error) { return open.Date(args[0].String()), nil }),
	}
	js.Global().Set("labor", js.ValueOf(exports))
	select {}
}

// function makes a function of JavaScript that answers with JSON. A call that goes wrong is an answer, too, and does not end the program.
func function(f func([]js.Value) (any, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (answer any) {
		defer func() {
			if failure := recover(); failure != nil {
				answer = lab.Answer(nil, fmt.Errorf("%v", failure))
			}
		}()
		return lab.Answer(f(args))
	})
}
