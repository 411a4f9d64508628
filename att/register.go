package att

import (
	"bytes"
	"cmp"
	_ "embed"
	"slices"

	"github.com/openatt/treaty/internal/lazy"
)

// Register is a dated list of embargoes. It never changes once it is made and is safe for concurrent use. The zero
// Register is empty and finds nothing.
type Register struct {
	dataset Dataset
	rows    []Embargo
	// byState groups the rows of a State, in the order of the keys.
	byState []stateRows
	// worldwide are the rows tied to no territory, listed those that follow a list.
	worldwide, listed []int
}

type stateRows struct {
	key  uint32
	rows []int
}

//go:embed data/unsc_arms_embargoes.csv
var embargoData []byte

var embargoRegister lazy.Value[*Register]

// Embargoes is the register of the mandatory arms embargoes of the Security Council under Chapter VII that were in
// force at any time since 2006, and some before.
func Embargoes() *Register { return embargoRegister.Get(readEmbargoes) }

func readEmbargoes() *Register {
	rows, err := ReadRegisterCSV(bytes.NewReader(embargoData))
	if err != nil {
		panic(err)
	}
	return newRegister(Dataset{
		Name: "unsc-arms-embargoes", Version: contentVersion(embargoData),
		AsOf: MustDate(2026, 5, 28), Checked: MustDate(2026, 11, 23),
		Source: "resolutions and pages of the Security Council, its committees and the press, named in each row",
		Note: "as_of is the day of the newest document read about a renewal; no resolution adopted in 2026 was read, " +
			"so a measure imposed in 2026 would be missing; left out are missile-technology bans, powers to seize and " +
			"inspect, calls that do not bind, and most embargoes that ended before 2006; the names of regions outside Darfur " +
			"are general knowledge",
	}, rows)
}

// NewRegister makes a register of the host's own, such as the embargoes of a regional organization or a newer state
// of those of the Security Council. The list is complete to the day asOf; the version changes with every change. The
// error is an *Error that lists every fault of the rows at once.
func NewRegister(name, version string, asOf Date, rows []Embargo) (*Register, error) {
	dataset := Dataset{Name: name, Version: version, AsOf: asOf, Checked: asOf}
	findings := append(checkDataset(&dataset), checkEmbargoes(rows, nowhere)...)
	if err := findings.Err(); err != nil {
		return nil, err
	}
	return newRegister(dataset, rows), nil
}

func newRegister(dataset Dataset, rows []Embargo) *Register {
	dataset.Rows = len(rows)
	r := &Register{dataset: dataset, rows: make([]Embargo, len(rows))}
	for i := range rows {
		r.rows[i] = rows[i].clone()
		r.index(i)
	}
	slices.SortFunc(r.byState, func(a, b stateRows) int { return cmp.Compare(a.key, b.key) })
	return r
}

// clone copies what the row shares with others.
func (e *Embargo) clone() Embargo {
	c := *e
	c.Also = slices.Clone(e.Also)
	c.Elsewhere = slices.Clone(e.Elsewhere)
	return c
}

func (r *Register) index(i int) {
	row := &r.rows[i]
	if row.Scope == ListedEntities {
		r.listed = append(r.listed, i)
	}
	if row.State == "" {
		r.worldwide = append(r.worldwide, i)
		return
	}
	r.indexState(row.State, i)
	for _, state := range row.Also {
		r.indexState(state, i)
	}
}

func (r *Register) indexState(state State, i int) {
	key := stateKey(state)
	for s := range r.byState {
		if r.byState[s].key == key {
			r.byState[s].rows = append(r.byState[s].rows, i)
			return
		}
	}
	r.byState = append(r.byState, stateRows{key, []int{i}})
}

// stateKey packs a code of three letters; every other code is 0, which no row has.
func stateKey(s State) uint32 {
	if len(s) != 3 {
		return 0
	}
	return uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2])
}

func (r *Register) ofState(state State) []int {
	key := stateKey(state)
	low, high := 0, len(r.byState)
	for low < high {
		middle := (low + high) / 2
		if r.byState[middle].key < key {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(r.byState) && r.byState[low].key == key {
		return r.byState[low].rows
	}
	return nil
}

// Dataset describes the register: name, version, the day to which it is complete.
func (r *Register) Dataset() Dataset { return r.dataset }

// Version changes with every change of the rows.
func (r *Register) Version() string { return r.dataset.Version }

// CheckedTo is the day to which the register can say "not found": it knows nothing of measures imposed later.
func (r *Register) CheckedTo() Date { return r.dataset.AsOf }

// Len counts the measures.
func (r *Register) Len() int { return len(r.rows) }

// At returns the measure at a place from 0 to Len()-1, as EmbargoMatch.Measure gives it, and the zero Embargo
// for every other place.
func (r *Register) At(i int) Embargo {
	if i < 0 || i >= len(r.rows) {
		return Embargo{}
	}
	return r.rows[i].clone()
}

// Measures returns every measure in the order of the register.
func (r *Register) Measures() []Embargo {
	rows := make([]Embargo, len(r.rows))
	for i := range rows {
		rows[i] = r.At(i)
	}
	return rows
}

// Lookup finds a measure by its ID.
func (r *Register) Lookup(id string) (Embargo, bool) {
	for i := range r.rows {
		if r.rows[i].ID == id {
			return r.At(i), true
		}
	}
	return Embargo{}, false
}

// Matches is AppendMatches into a new slice.
func (r *Register) Matches(q *EmbargoQuery) []EmbargoMatch { return r.AppendMatches(nil, q) }

// AppendMatches appends how every measure that may concern the transfer stands to it, by place in the register: those
// in force or not confirmed that day whose target is a destination or, where arms from it may be barred, the
// exporter; those tied to no territory; and those on whose list a party stands. A measure that turns out not to
// cover the transfer is there with Covered No and the reason. It allocates nothing when dst has room.
func (r *Register) AppendMatches(dst []EmbargoMatch, q *EmbargoQuery) []EmbargoMatch {
	first := len(dst)
	dst = r.matchAll(dst, first, q, r.worldwide, ToTarget)
	for _, state := range q.Destinations {
		dst = r.matchAll(dst, first, q, r.ofState(state), ToTarget)
	}
	for i := range q.Places {
		dst = r.matchAll(dst, first, q, r.ofState(q.Places[i].State), ToTarget)
	}
	for _, i := range r.listed {
		if slices.Contains(q.Listed, r.rows[i].ID) {
			dst = r.match(dst, first, q, i, ToTarget)
		}
	}
	dst = r.matchAll(dst, first, q, r.worldwide, FromTarget)
	dst = r.matchAll(dst, first, q, r.ofState(q.Exporter), FromTarget)
	slices.SortFunc(dst[first:], EmbargoMatch.compare)
	return dst
}

func (m EmbargoMatch) compare(n EmbargoMatch) int {
	if m.Measure != n.Measure {
		return cmp.Compare(m.Measure, n.Measure)
	}
	return cmp.Compare(m.Direction, n.Direction)
}

// matchAll and match keep dst a plain value that is passed and returned, so that it can stay on the caller's stack.
func (r *Register) matchAll(
	dst []EmbargoMatch, first int, q *EmbargoQuery, rows []int, direction EmbargoDirection,
) []EmbargoMatch {
	for _, i := range rows {
		dst = r.match(dst, first, q, i, direction)
	}
	return dst
}

func (r *Register) match(
	dst []EmbargoMatch, first int, q *EmbargoQuery, i int, direction EmbargoDirection,
) []EmbargoMatch {
	row := &r.rows[i]
	bars := row.To
	if direction == FromTarget {
		bars = row.From
	}
	if bars == No {
		return dst
	}
	status := row.StatusOn(q.Day)
	if status == NotInForce || matched(dst[first:], i, direction) {
		return dst
	}
	v := row.judge(q, direction)
	return append(dst, EmbargoMatch{
		Measure: i, ID: row.ID, Authority: row.Authority, Direction: direction, Status: status,
		LastSeen: row.LastSeen(), Contested: row.Contested, Covered: v.covered, Unknown: v.open, Excluded: v.out,
	})
}

func matched(matches []EmbargoMatch, i int, direction EmbargoDirection) bool {
	for k := range matches {
		if matches[k].Measure == i && matches[k].Direction == direction {
			return true
		}
	}
	return false
}
