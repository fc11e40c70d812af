// Package icalproof reads the calendars that the library writes with a well-kept reader of iCalendar, so that no importer of the library
// gets that reader with it.
package icalproof
