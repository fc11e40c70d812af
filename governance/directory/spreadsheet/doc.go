// Package spreadsheet reads tables of municipalities or Kreise as spreadsheets leave them, finds their day (Gebietsstand), repairs their
// keys and restates them for the units of another day, so that the sums stay the same.
//
//	table, err := spreadsheet.Read(file)
//	restated, err := table.Restate(bund.Directory(), day, spreadsheet.Options{})
//	err = restated.WriteText(os.Stdout, language.German)
//	err = restated.Table().WriteCSV(out) // safe for spreadsheets
//
// Whatever it guesses it tells: the encoding, the column of the keys, which columns are figures, the day of the table. A row that
// may mean several units is never given to one of them.
package spreadsheet
