// Package databases proves that the values of foederal go into databases and come back as they were: keys, days, periods, amounts,
// shares, words and citations, in SQLite and in PostgreSQL, by database/sql. README.md has the tables of what is stored in which
// column, and of what is refused.
//
// It is a module apart, so that no importer of the library gets a database driver with it. [Open] shows how the answers of a
// directory are had in SQL: functions and tables of SQLite that ask it.
package databases
