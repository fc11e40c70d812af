package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

type jsonResult struct {
	Agreement json.RawMessage `json:"agreement"`
	Report    rule.Report     `json:"report"`
	Money     []jsonMoney     `json:"money"`
	WhatIf    *jsonWhatIf     `json:"whatIf,omitempty"`
	Later     *later          `json:"later,omitempty"`
}

type jsonMoney struct {
	Ceilings []agreement.Ceiling `json:"ceilings"`
	Sum      finance.Amount      `json:"sum"`
	Promised finance.Amount      `json:"promised,omitzero"`
}

type jsonWhatIf struct {
	Year        int                 `json:"year"`
	Total       finance.Amount      `json:"total"`
	On          civil.Date          `json:"on"`
	AsOf        civil.Date          `json:"populationAsOf"`
	Districts   []jsonDistrict      `json:"districts"`
	Calculation finance.Calculation `json:"calculation"`
}

type jsonDistrict struct {
	Key        string         `json:"key"`
	Name       string         `json:"name"`
	Population int64          `json:"population"`
	Amount     finance.Amount `json:"amount"`
}

// writeJSON writes what writeText says, for machines; texts stand in both languages whatever the tag.
func writeJSON(w io.Writer, r result, _ output) error {
	var document bytes.Buffer
	if err := agreement.Encode(&document, r.agreement); err != nil {
		return err
	}
	report, err := r.report.WithReceipt()
	if err != nil {
		return err
	}
	out := jsonResult{Agreement: document.Bytes(), Report: report, Money: []jsonMoney{}, Later: r.later}
	for _, clause := range r.agreement.Clauses {
		funding, ok := clause.(agreement.Funding)
		if !ok || len(funding.Ceilings) == 0 {
			continue
		}
		var sum finance.Amount
		for _, ceiling := range funding.Ceilings {
			next, err := sum.Add(ceiling.Amount)
			if err != nil {
				return err
			}
			sum = next
		}
		out.Money = append(out.Money, jsonMoney{funding.Ceilings, sum, funding.Total})
	}
	if wi := r.whatIf; wi != nil {
		out.WhatIf = &jsonWhatIf{Year: wi.year, Total: wi.total, On: wi.on, AsOf: wi.asOf, Calculation: wi.calculation}
		for _, d := range wi.districts {
			out.WhatIf.Districts = append(out.WhatIf.Districts, jsonDistrict{d.unit.Key().String(), d.unit.Name(), d.population, d.amount})
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(out)
}

type jsonMistake struct {
	Pointer string `json:"pointer"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Detail  string `json:"detail"`
}

// writeUnreadableJSON writes problem details (RFC 9457) about a document that cannot be read, in the language of the reader.
func writeUnreadableJSON(w io.Writer, err error, tag language.Tag) error {
	problem := struct {
		Type   string        `json:"type"`
		Title  string        `json:"title"`
		Status int           `json:"status"`
		Detail string        `json:"detail"`
		Errors []jsonMistake `json:"errors"`
	}{"about:blank", strings.TrimSuffix(headOf(err).In(tag), ":"), 400, reasonOf(err, tag), []jsonMistake{}}
	var mistakes agreement.DocumentErrors
	errors.As(err, &mistakes)
	for _, m := range mistakes {
		problem.Errors = append(problem.Errors, jsonMistake{"#" + m.Pointer, m.Line, m.Column, m.ReasonIn(tag)})
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(problem)
}
