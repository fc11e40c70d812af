package dossier

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

var (
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

// printer writes lines; its writer remembers the first error.
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
	return fmt.Sprintf("[%s: %s]", source.EvidenceText(p.tag), bilingual.Printable(source.String()))
}

// WriteText writes the dossier for readers, in lines of at most a hundred characters where words allow it: the offices on the day of
// signing, the money with what it would be if it were split, and what became of it, as far as that was asked for.
func (d Dossier) WriteText(w io.Writer, tag language.Tag) error {
	p := &printer{bufio.NewWriter(w), tag}
	d.Agreement = d.Agreement.Plain() // of the zero Dossier
	p.offices(d)
	p.money(d)
	if d.Later != nil {
		p.later(d.Later)
	}
	return p.out.Flush()
}

// offices tells who held the offices of the partners on the day of signing, as far as the library knows the partners.
func (p *printer) offices(d Dossier) {
	isBegun := false
	for _, party := range d.Agreement.Parties {
		partner, ok := d.known.partner(party.Partner.ID)
		if !ok || len(partner.Offices) == 0 {
			continue
		}
		if !isBegun {
			p.head(headOffices)
			isBegun = true
		}
		p.paragraph("   ", fmt.Sprintf("%s, %s", party.Partner.Name, p.date(d.signedOn())))
		for _, office := range partner.Offices {
			holder, ok := office.On(d.signedOn())
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

// money tells the yearly amounts with their sums.
func (p *printer) money(d Dossier) {
	p.head(headMoney)
	for _, money := range d.Money {
		for _, ceiling := range money.Ceilings {
			upTo := ""
			if money.UpTo == agreement.Yes {
				upTo = labelUpTo.In(p.tag)
			}
			p.line("   %d  %s %20s  %s", ceiling.Year, upTo, ceiling.Amount.Format(p.tag), p.known(ceiling.Source))
		}
		if money.err != nil {
			p.line("   %s: %s", labelSum.In(p.tag), bilingual.ErrorText(money.err, p.tag))
			continue
		}
		promised := ""
		if !money.Promised.IsZero() {
			promised = ", " + labelPromised.In(p.tag) + " " + money.Promised.Format(p.tag)
		}
		p.line("   %s  %s%s", labelSum.In(p.tag), money.Sum.Format(p.tag), promised)
	}
	if len(d.Money) == 0 {
		p.line("   %s", labelNoMoney.In(p.tag))
	}
	if d.WhatIf != nil {
		p.whatIf(d.WhatIf)
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

func (p *printer) whatIf(w *Split) {
	p.line("")
	p.paragraph("   ", fmt.Sprintf(whatIfTitle.In(p.tag), fmt.Sprint(w.Year), w.Total.Format(p.tag), p.date(w.On), p.date(w.AsOf)))
	if w.Others > 0 {
		p.paragraph("   ", furtherClauses(w.Others).In(p.tag))
	}
	p.line("")
	p.line("   %-6s %-28s %12s %18s", "", columnDistrict.In(p.tag), columnPopulation.In(p.tag), columnAmount.In(p.tag))
	numbers := message.NewPrinter(p.tag)
	var population int64
	var amounts []finance.Amount
	for _, d := range w.Units {
		p.line("   %-6s %-28s %12s %18s", d.Key, bilingual.Printable(d.Name), numbers.Sprint(d.Population), d.Amount.Format(p.tag))
		population += d.Population
		amounts = append(amounts, d.Amount)
	}
	sum, err := finance.Sum(amounts...)
	if err != nil {
		p.line("   %s", bilingual.ErrorText(err, p.tag))
		return
	}
	p.line("   %-6s %-28s %12s %18s", "", labelSum.In(p.tag), numbers.Sprint(population), sum.Format(p.tag))
	p.line("\n   %s", trail.In(p.tag))
	for line := range strings.Lines(w.Calculation.Text(p.tag)) {
		p.line("   %s", strings.TrimRight(line, "\n"))
	}
}
