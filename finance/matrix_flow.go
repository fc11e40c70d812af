package finance

// flow moves cents from the rows that must still place some into the columns that can still take some. The way from one to the other
// goes through cells with room, and back out of cells that can give.
type flow struct {
	rows, columns []int64 // what is still to be placed, and what is still taken
	cells         []int64
	up, down      []int64 // how much more, and how much less, each cell may hold
	level         []int   // of the rows and then of the columns: steps from a row that must place something; -1 where there is no way
	next          []int   // of the rows and then of the columns: the first neighbour that is not yet tried
	queue         []int
}

// flow returns what the cells lack, with no room in any of them yet.
func (m *matrix) flow() *flow {
	n := len(m.columns)
	f := &flow{
		rows: make([]int64, len(m.rows)), columns: make([]int64, n), cells: m.cells,
		up: make([]int64, len(m.cells)), down: make([]int64, len(m.cells)),
		level: make([]int, len(m.rows)+n), next: make([]int, len(m.rows)+n), queue: make([]int, 0, len(m.rows)+n),
	}
	copy(f.rows, m.rows)
	copy(f.columns, m.columns)
	for at, cents := range m.cells {
		f.rows[at/n] -= cents
		f.columns[at%n] -= cents
	}
	return f
}

func (f *flow) isDone() bool {
	for _, left := range f.rows {
		if left != 0 {
			return false
		}
	}
	return true
}

func (f *flow) push(at int, cents int64) {
	f.cells[at] += cents
	f.up[at] -= cents
	f.down[at] += cents
}

// augment moves as much as can be moved (Dinic, by shortest ways).
func (f *flow) augment() {
	for f.reach() {
		clear(f.next)
		for i := range f.rows {
			for f.rows[i] > 0 {
				moved := f.fromRow(i, f.rows[i])
				if moved == 0 {
					break
				}
				f.rows[i] -= moved
			}
		}
	}
}

// reach finds the steps from the rows that must place something, and reports whether a column that takes something is among what
// they reach.
func (f *flow) reach() bool {
	var from []int
	for i, left := range f.rows {
		if left > 0 {
			from = append(from, i)
		}
	}
	found := false
	f.spread(from)
	for j, left := range f.columns {
		found = found || left > 0 && f.level[len(f.rows)+j] >= 0
	}
	return found
}

// spread sets the level of all that can be reached from some rows.
func (f *flow) spread(from []int) {
	m, n := len(f.rows), len(f.columns)
	for node := range f.level {
		f.level[node] = -1
	}
	f.queue = append(f.queue[:0], from...)
	for _, i := range from {
		f.level[i] = 0
	}
	for head := 0; head < len(f.queue); head++ {
		node := f.queue[head]
		visit := func(other int, room int64) {
			if room > 0 && f.level[other] < 0 {
				f.level[other] = f.level[node] + 1
				f.queue = append(f.queue, other)
			}
		}
		if node < m {
			for j := range n {
				visit(m+j, f.up[node*n+j])
			}
			continue
		}
		for i := range m {
			visit(i, f.down[i*n+node-m])
		}
	}
}

// fromRow moves up to the limit from a row into columns one level further, and returns how much.
func (f *flow) fromRow(i int, limit int64) int64 {
	m, n := len(f.rows), len(f.columns)
	for ; f.next[i] < n; f.next[i]++ {
		j := f.next[i]
		if at := i*n + j; f.up[at] > 0 && f.level[m+j] == f.level[i]+1 {
			if moved := f.fromColumn(j, min(limit, f.up[at])); moved > 0 {
				f.push(at, moved)
				return moved
			}
		}
	}
	return 0
}

// fromColumn leaves up to the limit in the column, or moves it on into rows one level further.
func (f *flow) fromColumn(j int, limit int64) int64 {
	m, n := len(f.rows), len(f.columns)
	if f.columns[j] > 0 {
		moved := min(limit, f.columns[j])
		f.columns[j] -= moved
		return moved
	}
	for ; f.next[m+j] < m; f.next[m+j]++ {
		i := f.next[m+j]
		if at := i*n + j; f.down[at] > 0 && f.level[i] == f.level[m+j]+1 {
			if moved := f.fromRow(i, min(limit, f.down[at])); moved > 0 {
				f.push(at, -moved)
				return moved
			}
		}
	}
	return 0
}

// close sets the weights of those cells to zero that hold nothing in any split, so that the rest can be fitted to the sums. Sums
// that the weights of zero make impossible are a [*MatrixError].
func (m *matrix) close() error {
	if !m.hasGaps() {
		return nil
	}
	f := m.flow()
	for at, weight := range m.weights {
		if weight > 0 {
			f.up[at] = unlimited(0)
		}
	}
	f.augment()
	for i, left := range f.rows {
		if left > 0 {
			f.spread([]int{i})
			return m.blocked(f.reached())
		}
	}
	// A cell that holds nothing here can hold something if a way leads back from its column to its row.
	groups := f.groups()
	for at := range m.weights {
		if groups[at/len(m.columns)] != groups[len(m.rows)+at%len(m.columns)] {
			m.weights[at] = 0
		}
	}
	return nil
}

// hasGaps reports whether a cell of a row and a column that both hold something has a weight of zero.
func (m *matrix) hasGaps() bool {
	for at, weight := range m.weights {
		if weight == 0 && m.rows[at/len(m.columns)] > 0 && m.columns[at%len(m.columns)] > 0 {
			return true
		}
	}
	return false
}

// reached returns the rows and columns that the last spread reached.
func (f *flow) reached() (rows, columns []int) {
	for node, level := range f.level {
		switch {
		case level < 0:
		case node < len(f.rows):
			rows = append(rows, node)
		default:
			columns = append(columns, node-len(f.rows))
		}
	}
	return rows, columns
}

// groups returns for each row and then for each column the number of its group: between any two of a group there is a way in both
// directions (Tarjan's strongly connected components).
func (f *flow) groups() []int {
	m, n := len(f.rows), len(f.columns)
	group, lowest, entered := make([]int, m+n), make([]int, m+n), make([]int, m+n) // numbers from 1; 0 is none yet
	var stack []int
	count, clock := 0, 0
	var visit func(node int)
	visit = func(node int) {
		clock++
		lowest[node], entered[node] = clock, clock
		stack = append(stack, node)
		follow := func(other int, room int64) {
			switch {
			case room <= 0 || group[other] != 0:
			case entered[other] == 0:
				visit(other)
				lowest[node] = min(lowest[node], lowest[other])
			default:
				lowest[node] = min(lowest[node], entered[other])
			}
		}
		if node < m {
			for j := range n {
				follow(m+j, f.up[node*n+j])
			}
		} else {
			for i := range m {
				follow(i, f.down[i*n+node-m])
			}
		}
		if lowest[node] != entered[node] {
			return
		}
		count++
		for last := -1; last != node; {
			last = stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			group[last] = count
		}
	}
	for node := range group {
		if entered[node] == 0 {
			visit(node)
		}
	}
	return group
}
