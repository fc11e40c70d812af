// Package schemaproof proves JSON Schemas against the types they are made from: a validator that knows nothing of this
// project must give the same verdict on every document as the decoder. It is a module of its own, so that the validator
// is nobody's dependency.
//
// A new subject is one more line in the test and a folder in testdata with at least one correct document; the faulty
// ones are made from it.
package schemaproof
