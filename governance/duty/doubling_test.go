package duty_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/doubling"
)

// collection has n duties for municipalities, each with a milestone.
func collection(t testing.TB, n int) *duty.Collection {
	t.Helper()
	duties := make([]duty.Duty, n)
	for i := range duties {
		duties[i] = complete()
		duties[i].ID = fmt.Sprintf("TH-EGOVG-%s", letters(i))
	}
	c := duty.New(duty.Chapter{Jurisdiction: law.Thueringen, Land: key.MustParseLand("16"), Duties: duties})
	require.NoError(t, c.Err())
	return c
}

// letters writes a number as capitals.
func letters(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return letters(n/26-1) + letters(n%26)
}

// Duties are collected, answered and dated in a time that grows with their number.
func TestDoubling(t *testing.T) {
	of := func(name string, work func(c *duty.Collection)) doubling.Case {
		return doubling.Case{Name: name, From: 500, Prepare: func(t testing.TB, n int) func() {
			c := collection(t, n)
			c.Duties()
			return func() { work(c) }
		}}
	}
	today, later := civil.MustParse("2026-06-30"), civil.MustParse("2040-12-31")
	doubling.Run(t, []doubling.Case{
		{Name: "duty.New duty.Collection.Duties", From: 500, Prepare: func(t testing.TB, n int) func() { return func() { collection(t, n).Duties() } }},
		of("duty.Collection.Duty duty.Collection.Of", func(c *duty.Collection) {
			for range 1000 {
				c.Duty("none")
			}
		}),
		of("duty.Collection.For duty.Collection.ForSubject", func(c *duty.Collection) { c.For(erfurt(), today) }),
		of("duty.Collection.Report duty.Report.WriteText duty.Groups", func(c *duty.Collection) {
			report, err := c.Report(erfurt(), today, civil.Period{From: today, Through: later})
			if err != nil {
				panic(err)
			}
			if err := report.WriteText(io.Discard, language.German); err != nil {
				panic(err)
			}
			duty.Groups(c.For(erfurt(), today))
		}),
		of("duty.Collection.Calendar duty.Collection.CalendarOf duty.AsCalendar", func(c *duty.Collection) {
			_, err := duty.AsCalendar(bilingual.Text{German: "x", English: "x"}, "16051000", civil.Period{From: today, Through: later},
				c.Calendar(erfurt(), today, later))
			if err != nil {
				panic(err)
			}
		}),
	})
	require.NotEmpty(t, collection(t, 3).For(erfurt(), today))
}
