package pages

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"

	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

// mayWrite refuses a request that may not change what is stored.
func (q *request) mayWrite() error {
	if !q.site.MayWrite(q.Request) {
		return readOnly()
	}
	return nil
}

// create stores a document that was checked, and goes to its page.
func (q *request) create() error {
	if err := q.mayWrite(); err != nil {
		return err
	}
	text, err := q.upload("document", "file", MostDocument)
	if err != nil {
		return err
	}
	a, failed := q.decode(text)
	if failed != nil {
		return q.showNew(http.StatusUnprocessableEntity, failed)
	}
	until, err := q.day("keep-until", civil.Date{})
	if err != nil {
		return badRequest("„%s“ ist kein Tag; verlangt ist einer wie 2031-12-31.", "“%s” is no day; one such as 2031-12-31 is wanted.", q.FormValue("keep-until"))
	}
	kept, err := q.site.Store.Create(q.Context(), store.Draft{Title: orUntitled(a.Title, q), Document: []byte(text), KeepUntil: until})
	var refused *store.DraftError
	if errors.As(err, &refused) {
		return q.showNew(http.StatusUnprocessableEntity, &newBody{Document: text, Form: string(a.Form), Faults: []fault{{"document", refused.Text(q.tag)}}})
	}
	if err != nil {
		return err
	}
	return q.redirect("/agreements/" + kept.ID)
}

// editBody is the form with which a stored agreement is changed.
type editBody struct {
	Stored    store.Agreement
	Document  string
	KeepUntil string
	Errors    map[string]string
	Faults    []fault
	Current   int              // the stored version, where it is no longer the one that the form rests on
	Changed   []bilingual.Text // what somebody else has changed
}

func (q *request) edit() error {
	if err := q.mayWrite(); err != nil {
		return err
	}
	kept, _, err := q.stored()
	if err != nil {
		return err
	}
	body := &editBody{Stored: kept, Document: string(kept.Document)}
	if !kept.KeepUntil.IsZero() {
		body.KeepUntil = kept.KeepUntil.String()
	}
	return q.showEdit(http.StatusOK, body)
}

func (q *request) showEdit(status int, body *editBody) error {
	body.Errors = q.errorsOf(body.Faults)
	q.show(status, "edit", &page{Title: q.text("Ändern: ", "Change: ") + body.Stored.Title, Section: "agreements",
		Covered: []string{q.text("Gespeichert wird eine neue Fassung; die älteren bleiben.", "A new version is stored; the older ones stay.")}, Body: body})
	return nil
}

// save stores a new version, unless somebody else has stored one since the form was made.
func (q *request) save() error {
	if err := q.mayWrite(); err != nil {
		return err
	}
	text, err := q.upload("document", "file", MostDocument)
	if err != nil {
		return err
	}
	kept, before, err := q.stored()
	if err != nil {
		return err
	}
	body := &editBody{Stored: kept, Document: text, KeepUntil: q.FormValue("keep-until")}
	expected, err := strconv.Atoi(q.FormValue("version"))
	if err != nil {
		return badRequest("Das Formular nennt keine Fassung.", "The form names no version.")
	}
	until, err := q.day("keep-until", civil.Date{})
	if err != nil {
		body.Faults = append(body.Faults, fault{"keep-until", q.text("„%s“ ist kein Tag.", "“%s” is no day.", body.KeepUntil)})
	}
	a, failed := q.decode(text)
	if failed != nil {
		body.Faults = append(body.Faults, failed.Faults...)
	}
	if len(body.Faults) > 0 {
		return q.showEdit(http.StatusUnprocessableEntity, body)
	}
	_, err = q.site.Store.Save(q.Context(), kept.ID, expected, store.Draft{Title: orUntitled(a.Title, q), Document: []byte(text), KeepUntil: until})
	var refused *store.DraftError
	if errors.As(err, &refused) {
		body.Faults = []fault{{"document", refused.Text(q.tag)}}
		return q.showEdit(http.StatusUnprocessableEntity, body)
	}
	var conflict *store.ConflictError
	if errors.As(err, &conflict) {
		body.Current = conflict.Current
		for _, d := range agreement.Diff(a, before) {
			body.Changed = append(body.Changed, bilingual.TextOf(d))
		}
		return q.showEdit(http.StatusConflict, body)
	}
	if err != nil {
		return err
	}
	return q.redirect("/agreements/" + kept.ID)
}

func (q *request) confirmDelete() error {
	if err := q.mayWrite(); err != nil {
		return err
	}
	kept, err := q.site.Store.Get(q.Context(), q.PathValue("id"))
	if err != nil {
		return err
	}
	q.show(http.StatusOK, "delete", &page{Title: q.text("Löschen: ", "Delete: ") + kept.Title, Section: "agreements",
		Covered: []string{q.text("Sicherungen, die früher gezogen wurden, enthalten die Vereinbarung weiter.", "Backups made before still hold the agreement.")}, Body: kept})
	return nil
}

func (q *request) delete() error {
	if err := q.mayWrite(); err != nil {
		return err
	}
	expected, err := strconv.Atoi(q.FormValue("version"))
	if err != nil {
		return badRequest("Das Formular nennt keine Fassung.", "The form names no version.")
	}
	err = q.site.Store.Delete(q.Context(), q.PathValue("id"), expected)
	var conflict *store.ConflictError
	if errors.As(err, &conflict) {
		return &failure{http.StatusConflict, bilingual.Text{German: "Inzwischen geändert", English: "Changed meanwhile"},
			bilingual.Text{German: "Jemand hat die Vereinbarung inzwischen geändert. Sie ist nicht gelöscht.", English: "Somebody has changed the agreement meanwhile. It is not deleted."}}
	}
	if err != nil {
		return err
	}
	return q.redirect("/agreements?deleted=1")
}

type versionsBody struct {
	Stored      store.Agreement
	Versions    []store.Agreement
	From, To    int
	Choices     []option
	FromValue   string
	ToValue     string
	Differences []agreement.Difference
	After       *agreement.Agreement
}

// versions lists the versions of an agreement and what changed between two of them.
func (q *request) versions() error {
	kept, err := q.site.Store.Get(q.Context(), q.PathValue("id"))
	if err != nil {
		return err
	}
	body := &versionsBody{Stored: kept, To: kept.Version, From: max(kept.Version-1, 1)}
	if body.Versions, err = q.site.Store.Versions(q.Context(), kept.ID); err != nil {
		return err
	}
	for field, n := range map[string]*int{"from": &body.From, "to": &body.To} {
		if text := q.FormValue(field); text != "" {
			if *n, err = strconv.Atoi(text); err != nil || *n < 1 {
				return badRequest("„%s“ ist keine Nummer einer Fassung.", "“%s” is no number of a version.", text)
			}
		}
	}
	var two [2]*agreement.Agreement
	for i, n := range []int{body.From, body.To} {
		version, err := q.site.Store.Version(q.Context(), kept.ID, n)
		if err != nil {
			return err
		}
		if two[i], err = agreement.Decode(bytes.NewReader(version.Document)); err != nil {
			return err
		}
	}
	body.Differences, body.After = agreement.Diff(two[0], two[1]), two[1]
	body.FromValue, body.ToValue = strconv.Itoa(body.From), strconv.Itoa(body.To)
	for _, v := range body.Versions {
		body.Choices = append(body.Choices, option{strconv.Itoa(v.Version), q.text("Fassung %d", "version %d", v.Version)})
	}
	q.show(http.StatusOK, "versions", &page{Title: q.text("Fassungen: ", "Versions: ") + kept.Title, Section: "agreements",
		Covered: []string{q.text("Verglichen wird, was die Dokumente verzeichnen, nicht der Wortlaut der Verträge.", "What the documents record is compared, not the wording of the contracts.")}, Body: body})
	return nil
}

// exportAll answers with all stored agreements in all versions, one a line.
func (q *request) exportAll() error {
	q.w.Header().Set("Content-Type", "application/jsonl")
	q.w.Header().Set("Content-Disposition", `attachment; filename="vereinbarungen.jsonl"`)
	if q.Method == http.MethodHead {
		return nil
	}
	if err := q.site.Store.Export(q.Context(), q.w); err != nil {
		slog.ErrorContext(q.Context(), "an export broke off", "error", err)
		panic(http.ErrAbortHandler) // the reader must not take a part for the whole
	}
	return nil
}

// export answers with the report or the document of a stored agreement as a file.
func (q *request) export() error {
	kept, a, err := q.stored()
	if err != nil {
		return err
	}
	return q.exportAs(q.PathValue("format"), fmt.Sprintf("vereinbarung-%s-%d", kept.ID, kept.Version), string(kept.Document), a)
}

// exportUnsaved does the same for a document in the form.
func (q *request) exportUnsaved() error {
	text, err := q.upload("document", "file", MostDocument)
	if err != nil {
		return err
	}
	a, failed := q.decode(text)
	if failed != nil {
		return q.showNew(http.StatusUnprocessableEntity, failed)
	}
	return q.exportAs(q.FormValue("format"), "vereinbarung", text, a)
}

func (q *request) exportAs(format, name, document string, a *agreement.Agreement) error {
	report, err := q.data.Reviewer.Check(a)
	if err != nil {
		return &failure{http.StatusUnprocessableEntity, bilingual.Text{German: "Nicht prüfbar", English: "Cannot be checked"},
			bilingual.Text{German: q.errorText(err), English: q.errorText(err)}}
	}
	switch format {
	case "document":
		return q.download(name+".json", "application/json", func(w io.Writer) error { _, err := io.WriteString(w, document); return err })
	case "json":
		return q.download(name+"-report.json", "application/json", func(w io.Writer) error {
			text, err := report.MarshalJSON()
			if err == nil {
				_, err = w.Write(text)
			}
			return err
		})
	case "sarif":
		position, err := agreement.Positions(strings.NewReader(document))
		if err != nil {
			return err
		}
		return q.download(name+".sarif", "application/sarif+json", func(w io.Writer) error {
			return report.WriteSARIF(w, q.tag, rule.Artifact{URI: name + ".json", Position: position})
		})
	case "html":
		return q.download(name+".html", "text/html; charset=utf-8", func(w io.Writer) error {
			return paper.New(a, report, paper.Units(q.data.Directory.Latest())).WriteHTML(w, q.tag)
		})
	case "txt":
		return q.download(name+".txt", "text/plain; charset=utf-8", func(w io.Writer) error { return paper.New(a, report).WriteText(w, q.tag) })
	}
	return notFound("Das Format „%s“ gibt es nicht; es gibt document, json, sarif, html und txt.", "There is no format “%s”; there are document, json, sarif, html and txt.", format)
}
