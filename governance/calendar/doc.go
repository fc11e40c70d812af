// Package calendar holds dated events: of an agreement, from its clauses, and of whatever else hands in its own, such as the duties of a
// unit. A [Calendar] is printed ([Calendar.WriteText]), written as JSON, and as iCalendar for the calendars of offices
// ([Calendar.WriteICalendar], RFC 5545).
//
// A [Schedule] reads the time clauses of an agreement. [Schedule.On] tells its [Phase] on a day, exactly one on each, such as "terminable
// until 30.09.2027 to the end of 2027"; [Schedule.Calendar] lists what happens on which day.
//
// What is due and has no recorded day is never given one: it stands among the undated entries of the calendar, with the reason. The
// package knows no "today": the day that is asked for and the time stamp of iCalendar are handed in.
package calendar
