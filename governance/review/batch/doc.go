// Package batch checks many files at once: it reads them, checks each agreement, and writes what came of all as one output.
//
// A file that cannot be read is a result like any other, and so is one on whose day no directory knows the units. Findings may be accepted
// (package accepted). How a program ends follows from the worst of its files ([Checked.Exit]), and one line says why ([Checked.Summary]).
//
//	inputs, repeated := batch.OpenAll(os.Args[1:], os.Stdin, sample)
//	checked := batch.Checker{Reviewer: reviewer, Units: bund.Directory().On}.Check(inputs...)
//	fmt.Println(checked.Summary(language.German))
//	err := checked.Write(os.Stdout, "text", language.German)
//
// It opens the files that are named, and no other. It never asks what day it is.
package batch
