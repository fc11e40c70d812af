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
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/thueringen"
)

var (
	unreadable = bilingual.Text{German: "Das Dokument ist nicht lesbar:", English: "The document cannot be read:"}
	notOpened  = bilingual.Text{German: "Die Datei kann nicht geöffnet werden:", English: "The file cannot be opened:"}
	notThere   = bilingual.Text{German: "es gibt sie nicht", English: "it does not exist"}
	notAllowed = bilingual.Text{German: "sie darf nicht gelesen werden", English: "reading it is not permitted"}
	isFolder   = bilingual.Text{German: "es ist ein Ordner", English: "it is a folder"}

	headOffices = bilingual.Text{German: "Ämter der Partner", English: "Offices of the partners"}
	headMoney   = bilingual.Text{German: "Finanzierung", English: "Money"}

	labelVacant   = bilingual.Text{German: "unbesetzt", English: "vacant"}
	labelNotKnown = bilingual.Text{German: "nicht bekannt", English: "not recorded"}
	labelLast     = bilingual.Text{German: "zuletzt %s, erfasst bis %s; was später gilt, ist nicht bekannt", English: "last %s, recorded through %s; what holds later is not recorded"}
	labelNoSource = bilingual.Text{German: "ohne Quellenangabe", English: "no source given"}
	labelUpTo     = bilingual.Text{German: "bis zu", English: "up to"}
	labelSum      = bilingual.Text{German: "Summe", English: "Sum"}
	labelPromised = bilingual.Text{German: "zugesagt", English: "promised"}
	labelNoMoney  = bilingual.Text{German: "Die Vereinbarung nennt keine Jahresbeträge.", English: "The agreement names no yearly amounts."}
)

// printer writes lines and remembers the first error.
type printer struct {
	out *bufio.Writer
	tag language.Tag
}

func (p *printer) line(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

func (p *printer) head(text bilingual.Text) {
	title := text.In(p.tag)
	p.line("\n%s\n%s", title, strings.Repeat("─", len([]rune(title))))
}

// paragraph writes text behind a prefix, and further lines below it as far in as the prefix is long.
func (p *printer) paragraph(prefix, text string) {
	const width = 100
	indent := len([]rune(prefix))
	line, length := prefix, indent
	for i, word := range words(bilingual.Printable(text)) {
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
		return "[" + labelNoSource.In(p.tag) + "]"
	}
	return fmt.Sprintf("[%s: %s]", source.EvidenceText(p.tag), source)
}

// writeText writes the report, and after it what this program knows besides: who held the offices, and what the money means.
func writeText(w io.Writer, r result, how output) error {
	if err := r.paper(how).WriteText(w, how.tag); err != nil {
		return err
	}
	p := &printer{bufio.NewWriter(w), how.tag}
	if r.spanError != nil {
		p.line("")
		p.paragraph("", fmt.Sprintf(outside.In(p.tag), r.spanError.Span.Format(p.tag)))
	}
	p.offices(r)
	p.money(r)
	if r.later != nil {
		p.later(r.later)
	}
	return p.out.Flush()
}

// writeHTML writes the report as a page in both languages, that of the reader first, with the facts on which each outcome turns.
func writeHTML(w io.Writer, r result, how output) error {
	var explained []review.Explanation
	if r.spanError == nil {
		var err error
		if explained, _, err = r.reviewer.WhyAll(r.agreement, r.report); err != nil {
			return err
		}
	}
	return r.paper(how, paper.Explained(explained...)).WriteHTML(w, how.tag, language.German, language.English)
}

// paper is the report as people read it.
func (r result) paper(how output, options ...paper.Option) paper.Paper {
	options = append(options, paper.Units(r.units))
	if how.all {
		options = append(options, paper.All())
	}
	return paper.New(r.agreement, r.report, options...)
}

var outside = bilingual.Text{
	German:  "Der Tag, auf den es ankommt, liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit %s.",
	English: "The day that counts lies outside the municipality register, which covers the time %s.",
}

// offices tells who held the offices of the partners on the day of signing, as far as the library knows the partners.
func (p *printer) offices(r result) {
	isBegun := false
	for _, party := range r.agreement.Parties {
		partner, ok := thueringen.Partner(party.Partner.ID)
		if !ok || len(partner.Offices) == 0 {
			continue
		}
		if !isBegun {
			p.head(headOffices)
			isBegun = true
		}
		p.paragraph("   ", fmt.Sprintf("%s, %s", party.Partner.Name, p.date(r.signedOn())))
		for _, office := range partner.Offices {
			holder, ok := office.On(r.signedOn())
			switch {
			case !ok:
				p.paragraph("      ", fmt.Sprintf("%s: %s", office.Title, labelNotKnown.In(p.tag)))
			case holder.Value.Name == "":
				p.paragraph("      ", fmt.Sprintf("%s: %s %s", office.Title, labelVacant.In(p.tag), p.known(holder.Source)))
			default:
				p.paragraph("      ", fmt.Sprintf("%s: %s %s", titleFor(office, party), holder.Value.Name, p.known(holder.Source)))
			}
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

func (p *printer) money(r result) {
	p.head(headMoney)
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
