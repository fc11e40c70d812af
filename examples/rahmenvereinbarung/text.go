package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

var (
	unreadable = bilingual.Text{German: "Das Dokument ist nicht lesbar:", English: "The document cannot be read:"}
	notOpened  = bilingual.Text{German: "Die Datei kann nicht geöffnet werden:", English: "The file cannot be opened:"}
	notThere   = bilingual.Text{German: "es gibt sie nicht", English: "it does not exist"}
	notAllowed = bilingual.Text{German: "sie darf nicht gelesen werden", English: "reading it is not permitted"}
	isFolder   = bilingual.Text{German: "es ist ein Ordner", English: "it is a folder"}

	headAgreement = bilingual.Text{German: "Die Vereinbarung", English: "The agreement"}
	headPartners  = bilingual.Text{German: "Partner und Ämter", English: "Partners and offices"}
	headClauses   = bilingual.Text{German: "Klauseln (Nummern wie in den Zeigern /clauses/…)", English: "Clauses (numbers as in the pointers /clauses/…)"}
	headRules     = bilingual.Text{German: "Prüfung", English: "Check"}
	headMoney     = bilingual.Text{German: "Geld", English: "Money"}

	labelForm          = bilingual.Text{German: "Form", English: "Form"}
	labelSigned        = bilingual.Text{German: "Unterzeichnet", English: "Signed"}
	labelDraft         = bilingual.Text{German: "noch nicht (Entwurf)", English: "not yet (draft)"}
	labelBasis         = bilingual.Text{German: "Grundlage", English: "Basis"}
	labelKnown         = bilingual.Text{German: "Bekannt aus", English: "Known from"}
	labelRemark        = bilingual.Text{German: "Anmerkung", English: "Remark"}
	labelSignature     = bilingual.Text{German: "Unterschrift", English: "Signature"}
	labelNobody        = bilingual.Text{German: "keine", English: "none"}
	labelOffice        = bilingual.Text{German: "Im Amt am", English: "In office on"}
	labelVacant        = bilingual.Text{German: "unbesetzt", English: "vacant"}
	labelNotKnown      = bilingual.Text{German: "nicht überliefert", English: "not recorded"}
	labelGaps          = bilingual.Text{German: "Nicht überliefert", English: "Not recorded"}
	labelUnrecorded    = bilingual.Text{German: "hier nicht hinterlegt", English: "not recorded here"}
	labelMissing       = bilingual.Text{German: "es fehlt", English: "missing"}
	labelFindings      = bilingual.Text{German: "Befunde", English: "Findings"}
	labelNone          = bilingual.Text{German: "keine", English: "none"}
	labelRemedy        = bilingual.Text{German: "Abhilfe", English: "Remedy"}
	labelUpTo          = bilingual.Text{German: "bis zu", English: "up to"}
	labelSum           = bilingual.Text{German: "Summe", English: "Sum"}
	labelPromised      = bilingual.Text{German: "zugesagt", English: "promised"}
	labelNotApplicable = bilingual.Text{German: "Nicht anwendbar", English: "Not applicable"}
	labelNotInForce    = bilingual.Text{German: "Nicht in Kraft", English: "Not in force"}
	labelMain          = bilingual.Text{German: "ganzes Dokument", English: "whole document"}
	labelNoMoney       = bilingual.Text{German: "Die Vereinbarung nennt keine Jahresbeträge.", English: "The agreement names no yearly amounts."}
)

// printer writes lines and remembers the first error.
type printer struct {
	out *bufio.Writer
	tag language.Tag
}

func (p *printer) line(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

func (p *printer) head(number int, text bilingual.Text) {
	title := fmt.Sprintf("%d  %s", number, text.In(p.tag))
	p.line("\n%s\n%s", title, strings.Repeat("─", len([]rune(title))))
}

// field writes a label and a text beside it, wrapped so that it can be read on a screen.
func (p *printer) field(label bilingual.Text, text string) {
	p.paragraph(fmt.Sprintf("   %-14s ", label.In(p.tag)), text)
}

// paragraph writes text behind a prefix, and further lines below it as far in as the prefix is long.
func (p *printer) paragraph(prefix, text string) {
	const width = 110
	indent := len([]rune(prefix))
	line, length := prefix, indent
	for i, word := range words(text) {
		size := len([]rune(word))
		switch {
		case i == 0:
			line, length = line+word, length+size
		case length+1+size > width:
			p.line("%s", strings.TrimRight(line, " "))
			line, length = strings.Repeat(" ", indent)+word, indent+size
		default:
			line, length = line+" "+word, length+1+size
		}
	}
	p.line("%s", strings.TrimRight(line, " "))
}

// words splits a text where a line may end: not inside a citation such as § 17 Abs. 2.
func words(text string) (list []string) {
	open := false
	for _, word := range strings.Fields(text) {
		if open {
			list[len(list)-1] += " " + word
		} else {
			list = append(list, word)
		}
		switch strings.TrimLeft(word, "[(") {
		case "§", "§§", "Art.", "Abs.", "S.", "Nr.":
			open = true
		default:
			open = false
		}
	}
	return list
}

func (p *printer) date(day civil.Date) string {
	if day.IsZero() {
		return labelNotKnown.In(p.tag)
	}
	return day.Format(p.tag)
}

// known tells how well something is known, and from where.
func (p *printer) known(source law.Source) string {
	if source.IsZero() {
		return "[" + labelNotKnown.In(p.tag) + "]"
	}
	return fmt.Sprintf("[%s: %s]", source.EvidenceText(p.tag), source)
}

func writeText(w io.Writer, r result, tag language.Tag) error {
	p := &printer{bufio.NewWriter(w), tag}
	p.paragraph("", r.agreement.Title)
	p.line("")
	for _, sentence := range r.report.Coverage(tag) {
		p.paragraph("", sentence)
	}
	p.agreement(r)
	p.partners(r)
	p.clauses(r.agreement)
	p.rules(r)
	p.money(r)
	return p.out.Flush()
}

func (p *printer) agreement(r result) {
	a := r.agreement
	p.head(1, headAgreement)
	p.field(labelForm, a.Form.Text(p.tag))
	signed := labelDraft.In(p.tag)
	if !a.Signed.IsZero() {
		signed = p.date(a.Signed)
		if a.Place != "" {
			signed = a.Place + ", " + signed
		}
	}
	p.field(labelSigned, signed)
	for _, source := range a.Basis {
		p.field(labelBasis, fmt.Sprintf("%s [%s: %s]", source.Citation, source.EvidenceText(p.tag), source.Where))
	}
	if !a.Source.IsZero() {
		p.field(labelKnown, fmt.Sprintf("%s [%s]", a.Source, a.Source.EvidenceText(p.tag)))
	}
	for _, remark := range a.Remarks {
		p.field(labelRemark, remark)
	}
}

func (p *printer) partners(r result) {
	p.head(2, headPartners)
	for i, party := range r.agreement.Parties {
		if i > 0 {
			p.line("")
		}
		var roles []string
		for _, role := range party.Roles {
			roles = append(roles, role.Text(p.tag))
		}
		p.paragraph(fmt.Sprintf("   %-14s ", party.ID), fmt.Sprintf("%s (%s%s)", party.Partner.Name, party.Partner.Kind.Text(p.tag), comma(roles)))
		if len(party.Signatures) == 0 {
			p.field(labelSignature, labelNobody.In(p.tag))
		}
		for _, s := range party.Signatures {
			details := []string{s.Name}
			for _, detail := range []string{s.Office, s.Form.Text(p.tag), s.Capacity.Text(p.tag)} {
				if detail != "" {
					details = append(details, detail)
				}
			}
			p.field(labelSignature, strings.Join(details, ", ")+" "+p.known(s.Source))
		}
		p.offices(party, r.signedOn())
	}
}

// offices tells who held the offices of a partner on the day, as far as the library knows the partner.
func (p *printer) offices(party agreement.Party, on civil.Date) {
	partner, ok := thueringen.Partner(party.Partner.ID)
	if !ok {
		return
	}
	for _, office := range partner.Offices {
		holder, ok := office.On(on)
		switch {
		case !ok:
			p.field(labelOffice, fmt.Sprintf("%s: %s: %s", p.date(on), office.Title, labelNotKnown.In(p.tag)))
		case holder.Value.Name == "":
			p.field(labelOffice, fmt.Sprintf("%s: %s: %s %s", p.date(on), office.Title, labelVacant.In(p.tag), p.known(holder.Source)))
		default:
			p.field(labelOffice, fmt.Sprintf("%s: %s (%s) %s", p.date(on), holder.Value.Name, titleFor(office, party), p.known(holder.Source)))
		}
	}
}

// titleFor returns the title of the office as the party's signature writes it, or its first form.
func titleFor(office governance.Office, party agreement.Party) string {
	for _, s := range party.Signatures {
		if s.Office == office.FeminineTitle {
			return s.Office
		}
	}
	return office.Title
}

func comma(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return "; " + strings.Join(list, ", ")
}

func (p *printer) clauses(a *agreement.Agreement) {
	p.head(3, headClauses)
	for i, clause := range a.Clauses {
		kind := clause.Kind().Text(p.tag)
		if heading := clause.Remark().Heading; heading != "" && heading != kind {
			kind += " (" + heading + ")"
		}
		p.paragraph(fmt.Sprintf("   %2d ", i), fmt.Sprintf("%s: %s", kind, p.content(clause)))
		p.paragraph("      ", p.known(clause.Origin()))
	}
	if len(a.Gaps) == 0 {
		return
	}
	var kinds []string
	for _, gap := range a.Gaps {
		kinds = append(kinds, gap.Clause.Text(p.tag))
	}
	p.line("")
	p.paragraph("   ", fmt.Sprintf("%s (%d): %s.", labelGaps.In(p.tag), len(a.Gaps), strings.Join(kinds, ", ")))
	for _, reason := range distinctReasons(a.Gaps) {
		p.paragraph("   ", reason)
	}
}

func distinctReasons(gaps []agreement.Gap) (reasons []string) {
	seen := map[string]bool{}
	for _, gap := range gaps {
		if !seen[gap.Reason] {
			seen[gap.Reason] = true
			reasons = append(reasons, gap.Reason)
		}
	}
	return reasons
}

// content says what the clause says: its own text, or else its data.
func (p *printer) content(clause agreement.Clause) string {
	var data string
	switch c := clause.(type) {
	case agreement.Purpose:
		data = strings.Join(c.Goals, "; ") + "."
	case agreement.Bodies:
		var names []string
		for _, body := range c.Bodies {
			name := body.Name
			if body.Foundation != "" {
				name += " (" + body.Foundation.Text(p.tag) + ")"
			}
			names = append(names, name)
		}
		data = strings.Join(names, "; ") + "."
	case agreement.Tasks:
		var names []string
		for _, task := range c.Tasks {
			var details []string
			if task.Sphere != 0 {
				details = append(details, task.Sphere.Text(p.tag))
			}
			if task.Transfer != "" {
				details = append(details, task.Transfer.Text(p.tag))
			}
			if len(task.From) > 0 || task.To != "" {
				details = append(details, fmt.Sprintf("%s → %s", joined(task.From), task.To))
			}
			name := task.Name
			if len(details) > 0 {
				name += " (" + strings.Join(details, "; ") + ")"
			}
			names = append(names, name)
		}
		data = strings.Join(names, "; ") + "."
	case agreement.Funding:
		if !c.Total.IsZero() {
			data = c.Total.Format(p.tag) + "."
		}
	case agreement.FullCost:
		data = c.Of + "."
	case agreement.Support:
		data = c.Name + ", " + c.For + "."
	case agreement.JointProvider:
		data = c.Stage.Text(p.tag) + "."
	}
	return strings.TrimSpace(data + " " + clause.Remark().Text)
}

func joined(ids []agreement.PartyID) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return strings.Join(list, ", ")
}

// headOf returns what kind of trouble an error is: one with the document, or one with its file.
func headOf(err error) bilingual.Text {
	if errors.As(err, new(*fs.PathError)) {
		return notOpened
	}
	return unreadable
}

// reasonOf returns what is wrong with a document or its file, in the language of the reader where the error speaks it.
func reasonOf(err error, tag language.Tag) string {
	var mistakes agreement.DocumentErrors
	var file *fs.PathError
	switch {
	case errors.As(err, &mistakes):
		return mistakes.Text(tag)
	case !errors.As(err, &file):
		return err.Error()
	case errors.Is(err, fs.ErrNotExist):
		return file.Path + ": " + notThere.In(tag)
	case errors.Is(err, fs.ErrPermission):
		return file.Path + ": " + notAllowed.In(tag)
	}
	if info, statErr := os.Stat(file.Path); statErr == nil && info.IsDir() {
		return file.Path + ": " + isFolder.In(tag)
	}
	return file.Error()
}

// writeUnreadable says what is wrong with a document, one line for each mistake, or with its file.
func writeUnreadable(w io.Writer, err error, tag language.Tag) {
	fmt.Fprintln(w, headOf(err).In(tag))
	fmt.Fprintln(w, reasonOf(err, tag))
}

func (p *printer) rules(r result) {
	p.head(4, headRules)
	p.paragraph("   ", message.NewPrinter(p.tag).Sprintf("%s %s %s", r.report.Summary(p.tag), editions.In(p.tag), r.report.Edition))
	if data := r.report.DataEdition(); data != "" {
		p.paragraph("   ", fmt.Sprintf(dataEdition.In(p.tag), p.date(r.report.On), p.date(r.report.On), data))
	}
	if r.spanError != nil {
		p.paragraph("   ", fmt.Sprintf("%s %s", outside.In(p.tag), r.spanError.Span))
	}
	p.line("")
	silent := map[rule.Outcome][]string{}
	for outcome := range r.report.Outcomes() {
		switch outcome.Outcome {
		case rule.NotCovered:
			continue // it stands in the first lines
		case rule.NotApplicable, rule.NotInForce:
			silent[outcome.Outcome] = append(silent[outcome.Outcome], fmt.Sprintf("%s (%s)", outcome.Rule.ID, outcome.Rule.Basis))
			continue
		}
		text := outcome.Text(p.tag)
		if len(outcome.Missing) > 0 {
			text += " (" + labelMissing.In(p.tag) + ": " + strings.Join(outcome.Missing, ", ") + ")"
		}
		if len(outcome.Unrecorded) > 0 {
			text += " (" + labelUnrecorded.In(p.tag) + ": " + strings.Join(outcome.Unrecorded, ", ") + ")"
		}
		p.paragraph(fmt.Sprintf("   %-22s ", outcome.Rule.ID), text)
		p.paragraph(fmt.Sprintf("   %-22s ", ""), fmt.Sprintf("%s [%s, %s]", outcome.Rule.Title.In(p.tag), outcome.Rule.Basis, outcome.Rule.Basis.EvidenceText(p.tag)))
	}
	p.silent(labelNotApplicable, silent[rule.NotApplicable])
	p.silent(labelNotInForce, silent[rule.NotInForce])
	p.line("")
	none := true
	for finding := range r.report.Findings() {
		if none {
			p.line("   %s", labelFindings.In(p.tag)+":")
		}
		none = false
		pointer := finding.Pointer
		if pointer == "" {
			pointer = labelMain.In(p.tag)
		}
		p.paragraph(fmt.Sprintf("   %-9s ", finding.Severity.Text(p.tag)), fmt.Sprintf("%s  %s  [%s]", finding.Rule, pointer, finding.Basis))
		p.paragraph("             ", finding.Text(p.tag))
		p.paragraph("             ", labelRemedy.In(p.tag)+": "+finding.Remedy(p.tag))
	}
	if none {
		p.line("   %s: %s", labelFindings.In(p.tag), labelNone.In(p.tag))
	}
}

// silent names the rules that had nothing to say.
func (p *printer) silent(label bilingual.Text, rules []string) {
	if len(rules) > 0 {
		p.line("")
		p.paragraph("   ", fmt.Sprintf("%s (%d): %s.", label.In(p.tag), len(rules), strings.Join(rules, ", ")))
	}
}

var (
	editions    = bilingual.Text{German: "Regeln:", English: "Rules:"}
	dataEdition = bilingual.Text{German: "Recht am %s, Gemeinden am %s; Ausgabe des Verzeichnisses: %s.", English: "Law on %s, municipalities on %s; edition of the directory: %s."}
	outside     = bilingual.Text{
		German:  "Der Tag, auf den es ankommt, liegt außerhalb des Gemeindeverzeichnisses; es umfasst",
		English: "The day that counts lies outside the municipality directory, which covers",
	}
)

func (p *printer) money(r result) {
	p.head(5, headMoney)
	any := false
	for _, clause := range r.agreement.Clauses {
		funding, ok := clause.(agreement.Funding)
		if !ok || len(funding.Ceilings) == 0 {
			continue
		}
		any = true
		var amounts []finance.Amount
		for _, ceiling := range funding.Ceilings {
			upTo := ""
			if funding.UpTo == agreement.Yes {
				upTo = labelUpTo.In(p.tag)
			}
			p.line("   %d  %s %20s  %s", ceiling.Year, upTo, ceiling.Amount.Format(p.tag), p.known(ceiling.Source))
			amounts = append(amounts, ceiling.Amount)
		}
		sum, err := finance.Sum(amounts...)
		if err != nil {
			p.line("   %s: %v", labelSum.In(p.tag), err)
			continue
		}
		p.line("   %s  %s, %s %s", labelSum.In(p.tag), sum.Format(p.tag), labelPromised.In(p.tag), funding.Total.Format(p.tag))
	}
	if !any {
		p.line("   %s", labelNoMoney.In(p.tag))
	}
	if r.whatIf != nil {
		p.whatIf(r.whatIf)
	}
}

var (
	whatIfTitle = bilingual.Text{
		German:  "Was wäre, wenn die Obergrenze von %s (%s) nach Einwohnern auf die Landkreise und kreisfreien Städte verteilt würde? Keine Norm ordnet das an. Kreise am %s, Einwohner am %s:",
		English: "What if the ceiling of %s (%s) were split over the Landkreise and kreisfreie Städte by population? No norm says so. Kreise on %s, inhabitants on %s:",
	}
	columnDistrict   = bilingual.Text{German: "Kreis", English: "Kreis"}
	columnPopulation = bilingual.Text{German: "Einwohner", English: "Inhabitants"}
	columnAmount     = bilingual.Text{German: "Betrag", English: "Amount"}
	trail            = bilingual.Text{German: "Rechenweg", English: "How it was computed"}
)

func (p *printer) whatIf(w *whatIf) {
	p.line("")
	p.paragraph("   ", fmt.Sprintf(whatIfTitle.In(p.tag), fmt.Sprint(w.year), w.total.Format(p.tag), p.date(w.on), p.date(w.asOf)))
	p.line("")
	p.line("   %-6s %-28s %12s %18s", "", columnDistrict.In(p.tag), columnPopulation.In(p.tag), columnAmount.In(p.tag))
	numbers := message.NewPrinter(p.tag)
	var population int64
	var amounts []finance.Amount
	for _, d := range w.districts {
		p.line("   %-6s %-28s %12s %18s", d.unit.Key(), d.unit.Name(), numbers.Sprint(d.population), d.amount.Format(p.tag))
		population += d.population
		amounts = append(amounts, d.amount)
	}
	sum, err := finance.Sum(amounts...)
	if err != nil {
		p.line("   %v", err)
		return
	}
	p.line("   %-6s %-28s %12s %18s", "", labelSum.In(p.tag), numbers.Sprint(population), sum.Format(p.tag))
	p.line("\n   %s", trail.In(p.tag))
	for line := range strings.Lines(w.calculation.Text(p.tag)) {
		p.line("   %s", strings.TrimRight(line, "\n"))
	}
}
