package store

// Folds are the folded forms of all strings of a table, one behind the other: a look through all of them does not fold each anew.
type Folds struct {
	text  []byte
	marks []foldMarks
}

// foldMarks are where a folded form ends in the text, and how long it is without its tail and without its addition.
type foldMarks struct {
	end        uint32
	base, core uint16
}

// Folds returns the folded forms. They are made when they are first asked for.
func (t *Table) Folds() *Folds { return t.folds() }

func (t *Table) makeFolds() *Folds {
	f := &Folds{make([]byte, 0, len(t.sections[sectionStrings])), make([]foldMarks, t.Strings())}
	var name Folded
	for id := range f.marks {
		name.Fold(t.String(id))
		f.text = append(f.text, name.Text()...)
		f.marks[id] = foldMarks{uint32(len(f.text)), uint16(len(name.Base())), uint16(len(name.Core()))}
	}
	return f
}

// Of returns the folded form of a string as [Folded] does: the whole, without what follows the first comma, and without the addition.
func (f *Folds) Of(id int) (text, base, core []byte) {
	start, m := uint32(0), f.marks[id]
	if id > 0 {
		start = f.marks[id-1].end
	}
	text = f.text[start:m.end]
	return text, text[:m.base], text[:m.core]
}
