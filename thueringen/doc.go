// Package thueringen is the reference Land: the Freistaat Thüringen with its directory of municipalities, its partners and
// their offices, the framework agreement on E-Government of 16 October 2018, and the rules of its law.
//
// Thüringen has five kreisfreie Städte and seventeen Landkreise, no Regierungsbezirke, and two ways in which small
// municipalities are administered by others: the Verwaltungsgemeinschaft, a corporation of its own, and the erfüllende
// Gemeinde, a neighbour that does the work.
package thueringen
