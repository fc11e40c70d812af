// Command abstimmung counts a vote of the IT-Planungsrat, or of the assembly of a Zweckverband of Thüringen: whether the motion is
// adopted, by which norm, what is missing, which coalition is the smallest that carries it, and who can block it.
//
//	go run ./examples/abstimmung [-lang de|en] [-on DATE] [-matter decision] [-json] [VOTES… | -]
//	go run ./examples/abstimmung -members "Gotha=5, Erfurt=3" [-motion ordinary] … [VOTES… | -]
//
// Votes are words with members: "yes=Bund,05,Bayern" "no=14" "abstention=13" "absent=16" "others=yes", or in German. With - they are read
// from standard input, one a line. Votes that nobody gave are open. Without any it counts the Federation and five Länder against the rest.
//
// It ends with 0 where the result is sure, 2 where the input cannot be read, 3 where it is open or no rule is recorded; the first line says why.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/thueringen"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = "abstimmung [-lang de|en] [-on DATE] [-matter … | -members … -motion …] [-json] [ja=Bund,05 nein=14 übrige=ja … | -]"

var sample = bilingual.Text{German: "[eingebautes Beispiel: ja: Bund und fünf Länder; alle übrigen: nein] ", English: "[built-in sample: yes: the Federation and five Länder; all others: no] "}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("abstimmung", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, on := language.German, bund.Directory().Span().Through
	flags.Func("lang", "Sprache der Ausgabe / language of the output: de, en", bilingual.Choose(&tag))
	flags.TextVar(&on, "on", on, "Tag der Abstimmung / day of the vote")
	matter, motion, invited := bund.CouncilDecision, voting.Ordinary, agreement.Unknown
	flags.TextVar(&matter, "matter", matter, "Gegenstand im IT-Planungsrat / matter of the council: recommendation, plan-of-fitko, …")
	flags.TextVar(&motion, "motion", motion, "Gegenstand im Zweckverband / matter of the Zweckverband: exit, dissolution, change-of-articles, …")
	members := flags.String("members", "", "Mitglieder eines Zweckverbands mit Stimmen / members of a Zweckverband with votes: \"Gotha=5, Erfurt=3\"")
	flags.BoolFunc("invited", "alle waren ordnungsgemäß geladen / all were duly invited", func(string) error { invited = agreement.Yes; return nil })
	asJSON := flags.Bool("json", false, "JSON für Programme / JSON for programs")
	flags.Usage = func() { fmt.Fprintln(stderr, usage); flags.PrintDefaults() }
	isOther := func() (isOther bool) { // a matter of the other body is named
		flags.Visit(func(f *flag.Flag) {
			isOther = isOther || f.Name == "matter" && *members != "" || f.Name == "motion" && *members == ""
		})
		return isOther
	}
	other := commandline.Refuse(isOther, "-matter gilt für den IT-Planungsrat, -motion für einen Zweckverband mit -members.", "-matter is for the IT-Planungsrat, -motion for a Zweckverband with -members.")
	if err := commandline.Parse(flags, args, &tag, other); errors.Is(err, flag.ErrHelp) {
		return rule.ExitComplete
	} else if err != nil {
		return rule.ExitUnreadable
	}
	votes, answer, mark := strings.Join(flags.Args(), "\n"), result{}, bilingual.Text{}
	council, err := bund.ITPlanungsratOn(on)
	body, also := council.Body(matter)
	err = errors.Join(err, also)
	if *members != "" {
		var list []voting.Member
		list, err = voting.ParseMembers(*members)
		body = thueringen.Verbandsversammlung("des Zweckverbands", motion, list...)
	} else if votes == "" {
		votes, mark = "ja: Bund, 05, 09, 08, 03, 06\nübrige: nein", sample
	}
	if votes == "-" {
		input, failed := io.ReadAll(stdin)
		votes, err = string(input), errors.Join(err, failed)
	}
	if err == nil {
		answer, err = decide(body, votes, invited, on)
	}
	if err == nil {
		answer.Text = bilingual.Sprintf("%s%s", "%s%s", mark, answer.Text)
		err = answer.write(stdout, tag, *asJSON)
	}
	switch {
	case err != nil:
		fmt.Fprintln(stderr, bilingual.Printable(bilingual.ErrorText(err, tag)))
		return rule.ExitUnreadable
	case answer.Result == voting.Undecidable || answer.Result == voting.NotRecorded:
		return rule.ExitIncomplete
	}
	return rule.ExitComplete
}

// result is the outcome, and who could have carried or blocked the motion in a meeting to which all came.
type result struct {
	On       civil.Date        `json:"on"`
	Result   voting.VoteResult `json:"result"`
	Missing  []bilingual.Text  `json:"missing,omitempty"`
	Text     bilingual.Text    `json:"text"`
	Smallest int               `json:"countOfSmallestWinning,omitempty"`
	Winning  [][]string        `json:"smallestWinning,omitempty"` // names; at most three of them
	Blocking [][]string        `json:"blocking,omitempty"`        // names; the three smallest
}

func decide(body voting.Body, votes string, invited agreement.Fact, on civil.Date) (r result, err error) {
	meeting, err := body.ParseMeeting(votes)
	if err != nil {
		return r, err
	}
	meeting.AllInvited = invited
	tally, err := body.Decide(meeting, on)
	r = result{On: on, Result: tally.Result, Missing: tally.Missing, Text: bilingual.TextOf(tally)}
	if err != nil || r.Result == voting.NotRecorded {
		return r, err
	}
	winning, err := body.SmallestWinning(on)
	blocking, also := body.Blocking(on)
	if err = errors.Join(err, also); err == nil {
		r.Smallest = len(slices.Collect(winning))
		r.Winning, r.Blocking = body.Names(winning, 3), body.Names(blocking, 3)
	}
	return r, err
}

func (r result) write(w io.Writer, tag language.Tag, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(w).Encode(r)
	}
	say := func(german, english string, what ...any) {
		fmt.Fprintln(w, bilingual.Printable(bilingual.Sprintf(german, english, what...).In(tag)))
	}
	for _, missing := range r.Missing {
		say("Nicht sicher, es fehlt: %s", "Not sure, missing: %s", missing)
	}
	for line := range strings.Lines(r.Text.In(tag)) {
		say("%s", "%s", strings.TrimSpace(line))
	}
	for _, names := range r.Winning {
		say("Eines der %s kleinsten Bündnisse, die genügen: %s", "One of the %s smallest coalitions that suffice: %s", bilingual.FormatOf(finance.Number(r.Smallest)), strings.Join(names, ", "))
	}
	for _, names := range r.Blocking {
		say("Kann verhindern: %s", "Can block it: %s", strings.Join(names, ", "))
	}
	return nil
}
