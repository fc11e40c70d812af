// Package dossier holds what is known of an agreement beside its document and the report on it: who held the offices of the partners when
// it was signed, what money it promises in sum, what that would be if it were split, and what became of all that by a later day.
//
// A [Dossier] is made of an agreement and the report on it, and asks what a program links ([Known]). It is text for readers
// ([Dossier.WriteText]) and JSON for machines. What nobody recorded it calls so.
package dossier

import (
	"bytes"
	"encoding/json"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/rule"
)

// Known is what a dossier can ask; every part may be left out, and is not recorded then.
type Known struct {
	// Partners and Actors return who has an ID, such as thueringen.Partner and bund.Actor.
	Partners []func(id string) (governance.Partner, bool)
	Actors   []func(id string) (actor.Actor, bool)
	// Directories know the units of a day; the first that knows one counts.
	Directories []func() *directory.Directory
	// Duties are those that may bind partners.
	Duties *duty.Collection
	// Through is the last day for which all this is known; where it is zero nothing is known of any day after the signing.
	Through civil.Date
	// History returns what is recorded of an agreement after its signing, and what of it is not; nil records nothing.
	History func(a *agreement.Agreement) (facts []LaterFact, missing []bilingual.Text)
}

func (k Known) partner(id string) (governance.Partner, bool) { return firstWith(k.Partners, id) }

func (k Known) actor(id string) (actor.Actor, bool) { return firstWith(k.Actors, id) }

// firstWith returns what the first of the functions that knows the ID has under it.
func firstWith[T any](known []func(string) (T, bool), id string) (found T, ok bool) {
	for _, of := range known {
		if found, ok = of(id); ok {
			return found, true
		}
	}
	return found, false
}

// Dossier is what is known of an agreement. The agreement must stay what it was.
type Dossier struct {
	Agreement *agreement.Agreement
	Report    rule.Report
	Money     []Money
	WhatIf    *Split // nil where nobody asked, and where there is no ceiling of the year
	Later     *Later // nil where nobody asked
	known     Known
}

// Money is the money of one clause.
type Money struct {
	Ceilings []agreement.Ceiling `json:"ceilings"`
	Sum      finance.Amount      `json:"sum"`
	Promised finance.Amount      `json:"promised,omitzero"` // zero where the document names no total
	UpTo     agreement.Fact      `json:"-"`                 // whether the ceilings are ceilings and no entitlement
	err      error               // why there is no sum
}

// New makes the dossier of an agreement and the report on it. A nil agreement is an empty one. Where the sum of amounts is too large to be
// one, the text says so, and there is no JSON.
func New(a *agreement.Agreement, report rule.Report, known Known) Dossier {
	d := Dossier{Agreement: a.Plain(), Report: report, Money: []Money{}, known: known}
	for _, funding := range agreement.All[agreement.Funding](d.Agreement) {
		if len(funding.Ceilings) == 0 {
			continue
		}
		money := Money{Ceilings: funding.Ceilings, Promised: funding.Total, UpTo: funding.UpTo}
		for _, ceiling := range funding.Ceilings {
			if sum, err := money.Sum.Add(ceiling.Amount); err != nil {
				money.err = err
			} else {
				money.Sum = sum
			}
		}
		d.Money = append(d.Money, money)
	}
	return d
}

// On returns the dossier with what became of the agreement by the day.
func (d Dossier) On(day civil.Date) (Dossier, error) {
	var err error
	d.Later, err = newLater(d.Agreement.Plain(), day, d.known)
	return d, err
}

// Split returns the dossier with what the ceiling of the year would be for each Kreis of the snapshot, by inhabitants. Where the first
// clause on money that names ceilings has none of the year, there is nothing to split. A Kreis whose inhabitants are not recorded for the
// same day as those of the others is a [*PopulationError].
func (d Dossier) Split(year int, units directory.Snapshot) (Dossier, error) {
	var err error
	d.WhatIf, err = newSplit(d.Agreement.Plain(), year, units)
	return d, err
}

// Exit returns how a program ends that tells the dossier: as the report says ([rule.File.Exit]), and not as if all were known where nothing
// is known of the later day.
func (d Dossier) Exit() int {
	exit := rule.File{Report: d.Report}.Exit()
	if d.Later != nil && !d.Later.Inside {
		exit = rule.WorstExit(exit, rule.ExitIncomplete)
	}
	return exit
}

// signedOn returns the day for which the offices of the partners are told.
func (d Dossier) signedOn() civil.Date {
	if d.Agreement.Signed.IsZero() {
		return d.Report.On
	}
	return d.Agreement.Signed
}

// MarshalJSON writes the document, the report with its receipt, the money, and what was asked for besides; texts stand in both languages.
func (d Dossier) MarshalJSON() ([]byte, error) {
	for _, money := range d.Money {
		if money.err != nil {
			return nil, money.err
		}
	}
	var document bytes.Buffer
	if err := agreement.Encode(&document, d.Agreement.Plain()); err != nil {
		return nil, err
	}
	report, err := d.Report.WithReceipt()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err = encoder.Encode(struct {
		Agreement json.RawMessage `json:"agreement"`
		Report    rule.Report     `json:"report"`
		Money     []Money         `json:"money"`
		WhatIf    *Split          `json:"whatIf,omitempty"`
		Later     *Later          `json:"later,omitempty"`
	}{document.Bytes(), report, d.Money, d.WhatIf, d.Later})
	return out.Bytes(), err
}
