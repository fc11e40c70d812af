package accepted

import (
	"path"
	"path/filepath"
	"strconv"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

// Ledger is a list on one day, with the account of what its entries were good for. It is not safe for use by several goroutines.
// [List.On] makes it; the zero Ledger is that of an empty list, and a nil one panics.
type Ledger struct {
	entries []Entry
	day     civil.Date
	matched []bool // whether an entry was about a finding
	lapsed  []bool // whether an entry would accept a finding if it had not expired
	counts  []bool // whether such a finding is an error, and so counts again
	judged  []bool // whether a file that the entry is about was judged
	// unreadable names of each entry the first file that it is about and that cannot be read; empty where there is none.
	unreadable []string
}

// On returns the ledger of the list for a day, which is usually that of the check: what has expired by then accepts nothing. A nil list
// accepts nothing either.
func (l *List) On(day civil.Date) *Ledger {
	entries := l.clone()
	n := len(entries)
	return &Ledger{entries, day, make([]bool, n), make([]bool, n), make([]bool, n), make([]bool, n), make([]string, n)}
}

// place is where a finding stands.
type place struct{ rule, pointer string }

// Judge takes account of the report on a file and returns which of its findings are accepted, as [rule.File] wants it. The name of the
// file is that under which entries know it, with the separators of this system. The report should hold all its findings; what a
// [rule.Limit] leaves out is not accounted for.
//
// Where several entries are about one finding, the first that has not expired accepts it.
func (l *Ledger) Judge(file string, report rule.Report) func(rule.Finding) rule.Acceptance {
	file = cleaned(file)
	about := make(map[place][]int)
	for i := range l.entries {
		if e := &l.entries[i]; e.matches(file) {
			l.judged[i] = true
			about[place{e.Rule, e.Pointer}] = append(about[place{e.Rule, e.Pointer}], i)
		}
	}
	judged := make(map[place]rule.Acceptance)
	if len(about) > 0 {
		for f := range report.Findings() {
			at := place{f.Rule, f.Pointer}
			if _, known := judged[at]; !known {
				judged[at] = l.judge(f.Severity, about[at], about[place{rule: f.Rule}])
			}
		}
	}
	return func(f rule.Finding) rule.Acceptance { return judged[place{f.Rule, f.Pointer}] }
}

// Unreadable takes account of a file that cannot be read, and so cannot be judged: nobody knows whether the entries about it are good for
// anything.
func (l *Ledger) Unreadable(file string) {
	clean := cleaned(file)
	for i := range l.entries {
		if l.unreadable[i] == "" && l.entries[i].matches(clean) {
			l.unreadable[i] = file
		}
	}
}

// cleaned returns the name of a file as entries know it.
func cleaned(file string) string { return path.Clean(filepath.ToSlash(file)) }

// judge chooses among the entries about one finding of a severity.
func (l *Ledger) judge(severity rule.Severity, lists ...[]int) rule.Acceptance {
	chosen := -1
	for _, list := range lists {
		for _, i := range list {
			l.matched[i] = true
			if chosen < 0 || l.isBetter(i, chosen) {
				chosen = i
			}
		}
	}
	switch {
	case chosen < 0:
		return rule.Acceptance{}
	case l.isExpired(chosen):
		l.lapsed[chosen] = true
		if severity != rule.Error {
			return rule.Acceptance{Note: l.entries[chosen].note(expired)}
		}
		l.counts[chosen] = true
		return rule.Acceptance{Note: l.entries[chosen].note(countsAgain)}
	}
	return rule.Acceptance{Holds: true, Note: l.entries[chosen].note(holds)}
}

func (l *Ledger) isExpired(i int) bool { return l.entries[i].Expires.Before(l.day) }

// isBetter reports whether the entry i is chosen before the entry j: one that holds, or else the one that expired later; of equals the
// first.
func (l *Ledger) isBetter(i, j int) bool {
	switch {
	case l.isExpired(i) != l.isExpired(j):
		return l.isExpired(j)
	case !l.isExpired(i):
		return i < j
	}
	return l.entries[i].Expires.After(l.entries[j].Expires)
}

var (
	holds = bilingual.Text{German: "Hingenommen von %s bis zum %s: %s", English: "Accepted by %s until %s: %s"}

	expired = bilingual.Text{
		German:  "Hingenommen von %s bis zum %s; das ist abgelaufen. Der Grund war: %s",
		English: "Accepted by %s until %s; this has expired. The reason was: %s",
	}
	countsAgain = bilingual.Text{
		German:  "Hingenommen von %s bis zum %s; das ist abgelaufen, der Befund zählt wieder. Der Grund war: %s",
		English: "Accepted by %s until %s; this has expired, and the finding counts again. The reason was: %s",
	}
)

// note says who accepted a finding until when and why.
func (e *Entry) note(format bilingual.Text) bilingual.Text {
	return bilingual.Sprintf(format.German, format.English, e.Author, bilingual.FormatOf(e.Expires), e.Reason)
}

// Remark is about an entry that must be looked at. Where it is neither expired nor not judged, the entry was about no finding at all.
type Remark struct {
	Number int   // of the entry, from 1
	Entry  Entry // as it stands in the list
	// Expired tells that the entry would accept a finding if it had not expired, and Counts that such a finding is an error, which counts
	// again; warnings and hints never count.
	Expired, Counts bool
	// NotJudged tells that nobody knows whether the entry is good for anything: no file that it is about was judged, or one of them cannot
	// be read, which Unreadable names then.
	NotJudged  bool
	Unreadable string
}

// Text says what is to be told of the entry, in one line.
func (r Remark) Text(tag language.Tag) string {
	head := bilingual.Sprintf("Eintrag %d der hingenommenen Befunde (%s)", "Entry %d of the accepted findings (%s)", r.Number, r.Entry.about())
	return bilingual.Printable(head.In(tag) + " " + r.what().In(tag))
}

// what says what became of the entry.
func (r Remark) what() bilingual.Text {
	switch {
	case r.Expired && !r.Counts:
		return bilingual.Sprintf("ist abgelaufen, er galt bis zum %s.", "has expired, it held until %s.", bilingual.FormatOf(r.Entry.Expires))
	case r.Expired:
		return bilingual.Sprintf("ist abgelaufen, er galt bis zum %s: der Befund zählt wieder.",
			"has expired, it held until %s: the finding counts again.", bilingual.FormatOf(r.Entry.Expires))
	case r.NotJudged && r.Unreadable != "":
		return bilingual.Sprintf("ist nicht beurteilt: %s kann nicht gelesen werden.", "was not judged: %s cannot be read.", r.Unreadable)
	case r.NotJudged:
		return bilingual.Text{German: "ist nicht beurteilt: keine der geprüften Dateien ist gemeint.", English: "was not judged: none of the files that were checked is meant."}
	}
	return bilingual.Text{German: "betrifft keinen Befund: er kann gestrichen werden, oder Datei, Regel oder Stelle stimmen nicht.",
		English: "is about no finding: remove it, or correct its file, rule or place."}
}

// about names rule, place and file of the entry.
func (e *Entry) about() string {
	text := e.Rule
	for _, more := range [...]string{e.Pointer, e.File} {
		if more != "" {
			text += ", " + more
		}
	}
	return text
}

// Remarks returns what must be told of the entries after all files were judged, in the order of the list.
func (l *Ledger) Remarks() []Remark {
	var remarks []Remark
	for i, e := range l.entries {
		remark := Remark{Number: i + 1, Entry: e}
		switch {
		case l.lapsed[i]:
			remark.Expired, remark.Counts = true, l.counts[i]
		case l.matched[i]:
			continue
		default:
			remark.NotJudged, remark.Unreadable = !l.judged[i] || l.unreadable[i] != "", l.unreadable[i]
		}
		remarks = append(remarks, remark)
	}
	return remarks
}

// pointerTo returns where a field of an entry stands.
func pointerTo(entry int, field string) string {
	return "/accepted/" + strconv.Itoa(entry) + "/" + field
}
