package batch

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/accepted"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

// Checker is how files are checked.
type Checker struct {
	// Reviewer checks each document; nil knows no laws.
	Reviewer *review.Reviewer
	// Units are the units of a day, which pages for people name: the On of a directory. Nil names none.
	Units func(civil.Date) (directory.Snapshot, error)
	// Accepted are the findings that are accepted on the day On; nil accepts none.
	Accepted *accepted.List
	On       civil.Date
	// All shows every finding, and on pages every rule. Without it machine formats hold the first [rule.MostFindings] of each document.
	All bool
}

// Checked is what became of files.
type Checked struct {
	Inputs  []Input
	Files   []rule.File       // in the order of the inputs
	Remarks []accepted.Remark // on entries of the list of accepted findings
	units   func(civil.Date) (directory.Snapshot, error)
	all     bool
}

// Check checks the documents. A day that no directory knows leaves a report incomplete ([review.Reviewer.CheckAnyDay]); what cannot be
// read is a file of the result, too.
func (c Checker) Check(inputs ...Input) Checked {
	all := Checked{Inputs: inputs, Files: make([]rule.File, len(inputs)), units: c.Units, all: c.All}
	ledger := c.Accepted.On(c.On)
	for i, in := range inputs {
		file := &all.Files[i]
		file.Name, file.URI, file.Unreadable = in.Name, rule.URI(in.Name), in.Err
		if in.Err == nil {
			file.Report, file.Unreadable = c.Reviewer.CheckAnyDay(in.Agreement)
		}
		if file.Unreadable != nil {
			ledger.Unreadable(in.Name)
			continue
		}
		if c.Accepted != nil {
			file.Accepted = ledger.Judge(in.Name, file.Report)
		}
		if c.All {
			file.Report = file.Report.Limited(-1)
		}
	}
	all.Remarks = ledger.Remarks()
	return all
}

// Exit returns how a program ends that checks these files: the worst of [rule.File.Exit].
func (c Checked) Exit() int {
	codes := make([]int, len(c.Files))
	for i := range c.Files {
		codes[i] = c.Files[i].Exit()
	}
	return rule.WorstExit(codes...)
}

// sheets returns the papers on all documents.
func (c Checked) sheets() []paper.Sheet {
	sheets := make([]paper.Sheet, len(c.Files))
	for i, file := range c.Files {
		sheets[i] = paper.Sheet{Name: file.Name, Unreadable: file.Unreadable}
		if file.Unreadable != nil {
			continue
		}
		options := []paper.Option{paper.Accepted(file.Accepted)}
		if c.units != nil {
			if units, err := c.units(file.Report.On); err == nil {
				options = append(options, paper.Units(units))
			}
		}
		if c.all {
			options = append(options, paper.All(), paper.Limit(-1))
		}
		sheets[i].Paper = paper.New(c.Inputs[i].Agreement, file.Report, options...)
	}
	return sheets
}
