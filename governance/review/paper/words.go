package paper

import (
	"unicode"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

// counted is a word with its plural.
type counted struct{ one, many bilingual.Text }

var (
	errorsOf     = counted{bilingual.Text{German: "Fehler", English: "error"}, bilingual.Text{German: "Fehler", English: "errors"}}
	warningsOf   = counted{bilingual.Text{German: "Warnung", English: "warning"}, bilingual.Text{German: "Warnungen", English: "warnings"}}
	hintsOf      = counted{bilingual.Text{German: "Hinweis", English: "hint"}, bilingual.Text{German: "Hinweise", English: "hints"}}
	moreFindings = counted{bilingual.Text{German: "weiterer Befund ist hier nicht gezeigt.", English: "more finding is not shown here."},
		bilingual.Text{German: "weitere Befunde sind hier nicht gezeigt.", English: "more findings are not shown here."}}
	moreQuestions = counted{bilingual.Text{German: "weitere Frage ist hier nicht gezeigt.", English: "more question is not shown here."},
		bilingual.Text{German: "weitere Fragen sind hier nicht gezeigt.", English: "more questions are not shown here."}}
	moreParties = counted{bilingual.Text{German: "weitere Partei ist hier nicht gezeigt.", English: "more party is not shown here."},
		bilingual.Text{German: "weitere Parteien sind hier nicht gezeigt.", English: "more parties are not shown here."}}
	moreClauses = counted{bilingual.Text{German: "weitere Klausel ist hier nicht gezeigt.", English: "more clause is not shown here."},
		bilingual.Text{German: "weitere Klauseln sind hier nicht gezeigt.", English: "more clauses are not shown here."}}
	moreEntries = counted{bilingual.Text{German: "weiterer Eintrag ist hier nicht gezeigt.", English: "more entry is not shown here."},
		bilingual.Text{German: "weitere Einträge sind hier nicht gezeigt.", English: "more entries are not shown here."}}
	morePlaces = counted{bilingual.Text{German: "weitere Stelle", English: "more place"}, bilingual.Text{German: "weitere Stellen", English: "more places"}}
	restRules  = counted{bilingual.Text{German: "weitere Regel gab keinen Anlass zu einem Befund", English: "more rule gave rise to no finding"},
		bilingual.Text{German: "weitere Regeln gaben keinen Anlass zu einem Befund", English: "more rules gave rise to no finding"}}
)

// severityWords are the counted words of the severities.
var severityWords = [...]struct {
	severity rule.Severity
	words    counted
}{{rule.Error, errorsOf}, {rule.Warning, warningsOf}, {rule.Hint, hintsOf}}

var words = struct {
	report, contents, untitled, wholeDocument, clause                                bilingual.Text
	nothingChecked, clean, cleanSoFar, found, foundNothingGrave                      bilingual.Text
	lawOn, rulebook, register                                                        bilingual.Text
	findings, noFindings, remedy, basis, ruleID, finding                             bilingual.Text
	questions, noQuestions, whatFor, place, yesOrNo                                  bilingual.Text
	unchecked, noUnchecked, concerns, brokeOff, notHere, unassessed                  bilingual.Text
	agreement, parties, clauses, noParties, noClauses, gaps, reasons                 bilingual.Text
	signed, draft, notStated, dayNotStated                                           bilingual.Text
	known, noSource, allWithoutSource, lastChecked, wording                          bilingual.Text
	noneOf, noContent, unreadable, official, shortName, district                     bilingual.Text
	explained, demands, inForce, perhapsSince, earlier, appliesTo, severity, turnsOn bilingual.Text
	rest, notListed, rule, outcome                                                   bilingual.Text
	accepted, ofThese, documents, cannotRead                                         bilingual.Text
}{
	accepted:   bilingual.Text{German: "hingenommen", English: "accepted"},
	ofThese:    bilingual.Text{German: "davon", English: "of these"},
	documents:  bilingual.Text{German: "Geprüfte Dokumente", English: "Documents checked"},
	cannotRead: bilingual.Text{German: "Das Dokument ist nicht lesbar und wurde nicht geprüft.", English: "The document cannot be read and was not checked."},

	report:        bilingual.Text{German: "Prüfbericht", English: "Report"},
	contents:      bilingual.Text{German: "Inhalt", English: "Contents"},
	untitled:      bilingual.Text{German: "Vereinbarung ohne Titel", English: "Agreement without a title"},
	wholeDocument: bilingual.Text{German: "Vereinbarung als Ganzes", English: "Agreement as a whole"},
	clause:        bilingual.Text{German: "Klausel", English: "Clause"},

	nothingChecked:    bilingual.Text{German: "Es wurde nichts geprüft.", English: "Nothing was checked."},
	clean:             bilingual.Text{German: "Es ist nichts zu beanstanden", English: "There is nothing to object to"},
	cleanSoFar:        bilingual.Text{German: "Soweit geprüft wurde, ist nichts zu beanstanden", English: "As far as was checked, there is nothing to object to"},
	found:             bilingual.Text{German: "Die Prüfung ergab", English: "The check found"},
	foundNothingGrave: bilingual.Text{German: "Die Prüfung ergab keinen Fehler, aber", English: "The check found no errors, but"},

	lawOn:    bilingual.Text{German: "Geprüft nach dem Recht vom", English: "Checked under the law of"},
	rulebook: bilingual.Text{German: "Angewandte Regeln", English: "Rules applied"},
	register: bilingual.Text{German: "Stand des Gemeindeverzeichnisses", English: "Municipality register as of"},

	findings:   bilingual.Text{German: "Befunde", English: "Findings"},
	noFindings: bilingual.Text{German: "Keine.", English: "None."},
	remedy:     bilingual.Text{German: "Abhilfe", English: "Remedy"},
	basis:      bilingual.Text{German: "Grundlage", English: "Basis"},
	ruleID:     bilingual.Text{German: "Regel", English: "Rule"},
	finding:    bilingual.Text{German: "Befund Nr.", English: "Finding no."},

	questions:   bilingual.Text{German: "Offene Fragen", English: "Open questions"},
	noQuestions: bilingual.Text{German: "Keine.", English: "None."},
	whatFor:     bilingual.Text{German: "Davon hängt ab", English: "What depends on it"},
	place:       bilingual.Text{German: "Stelle", English: "Place"},
	yesOrNo:     bilingual.Text{German: " (ja oder nein)", English: " (yes or no)"},

	unchecked:   bilingual.Text{German: "Nicht geprüft", English: "Not checked"},
	noUnchecked: bilingual.Text{German: "Das Fachrecht einzelner Aufgaben. Für das anzuwendende allgemeine Recht sind Regeln hinterlegt.", English: "The special law of single tasks. There are rules for the general law that applies."},
	concerns:    bilingual.Text{German: "Betrifft", English: "Concerns"},
	brokeOff:    bilingual.Text{German: "Die Prüfung brach ab, weil das Programm einen Fehler hat.", English: "The check was aborted because of a fault in the program."},
	notHere:     bilingual.Text{German: "Was man dazu wissen muss, ist hier nicht hinterlegt.", English: "What must be known to answer this is not recorded here."},
	unassessed: bilingual.Text{
		German:  "Ob die angewandten Regeln alles Recht erfassen, das anzuwenden ist, hat niemand festgestellt.",
		English: "It has not been established whether the rules applied cover all applicable law.",
	},

	agreement: bilingual.Text{German: "Die Vereinbarung", English: "The agreement"},
	parties:   bilingual.Text{German: "Parteien", English: "Parties"},
	clauses:   bilingual.Text{German: "Klauseln", English: "Clauses"},
	noParties: bilingual.Text{German: "Keine angegeben.", English: "None recorded."},
	noClauses: bilingual.Text{German: "Keine angegeben.", English: "None recorded."},
	gaps:      bilingual.Text{German: "Ob und wie geregelt, ist nicht bekannt", English: "Whether and how this is regulated is not known"},
	reasons:   bilingual.Text{German: "Grund", English: "Reason"},

	signed:           bilingual.Text{German: "Unterzeichnet", English: "Signed"},
	draft:            bilingual.Text{German: "noch nicht (Entwurf)", English: "not yet (draft)"},
	notStated:        bilingual.Text{German: "nicht angegeben", English: "not stated"},
	dayNotStated:     bilingual.Text{German: "der Tag ist nicht angegeben", English: "the day is not stated"},
	known:            bilingual.Text{German: "Quelle", English: "Source"},
	noSource:         bilingual.Text{German: "ohne Quellenangabe", English: "no source given"},
	allWithoutSource: bilingual.Text{German: "Alle Klauseln ohne Quellenangabe.", English: "No source is given for any clause."},
	lastChecked:      bilingual.Text{German: "zuletzt geprüft", English: "last checked"},
	wording:          bilingual.Text{German: "Text", English: "Text"},
	noneOf:           bilingual.Text{German: "nicht geregelt", English: "not provided for"},
	noContent:        bilingual.Text{German: "Nähere Angaben fehlen.", English: "No details are recorded."},
	unreadable:       bilingual.Text{German: "nicht lesbar", English: "unreadable"},
	shortName:        bilingual.Text{German: "Kurzname im Dokument", English: "Short name in the document"},
	district:         bilingual.Text{German: "Kreis", English: "Kreis"},
	official:         bilingual.Text{German: "Im Gemeindeverzeichnis", English: "In the municipality register"},

	explained:    bilingual.Text{German: "Die Regeln zu Befunden und Fragen", English: "The rules behind findings and questions"},
	demands:      bilingual.Text{German: "Verlangt", English: "Requires"},
	inForce:      bilingual.Text{German: "Angewandt", English: "Applied"},
	perhapsSince: bilingual.Text{German: "möglicherweise schon seit", English: "possibly since"},
	earlier:      bilingual.Text{German: "Davor", English: "Before that"},
	turnsOn:      bilingual.Text{German: "Das Ergebnis hängt ab von", English: "The outcome depends on"},
	appliesTo:    bilingual.Text{German: "Gilt für Vereinbarungen", English: "Applies to agreements"},
	severity:     bilingual.Text{German: "Ein Verstoß gilt als", English: "Severity of a violation"},

	rest:      bilingual.Text{German: "Übrige Regeln", English: "Other rules"},
	notListed: bilingual.Text{German: " (hier nicht aufgeführt).", English: " (not listed here)."},
	rule:      bilingual.Text{German: "Regel", English: "Rule"},
	outcome:   bilingual.Text{German: "Ergebnis", English: "Result"},
}

// capital returns the text with a capital first letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || unicode.IsUpper(first) {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
