package att

import (
	_ "embed"
	"slices"

	"github.com/openatt/treaty/internal/enum"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// SessionKind says what kind of meeting of the Conference a session is. The zero value is invalid.
type SessionKind uint8

// The kinds: ordinary sessions under 17(1), extraordinary meetings under 17(5).
const (
	SessionInvalid SessionKind = iota
	OrdinarySession
	ExtraordinarySession
)

var sessionKindNames = []string{"invalid", "ordinary", "extraordinary"}

// String returns "ordinary", "extraordinary" or "invalid".
func (k SessionKind) String() string { return enum.Name(sessionKindNames, k) }

// MarshalText writes what String returns; a value outside the list is an error.
func (k SessionKind) MarshalText() ([]byte, error) {
	return enum.Marshal("att: session kind", sessionKindNames, k)
}

// UnmarshalText reads what MarshalText writes; empty text is invalid.
func (k *SessionKind) UnmarshalText(text []byte) error {
	return enum.Unmarshal("att: session kind", sessionKindNames, text, k)
}

// Session is one meeting of the Conference of States Parties (Article 17). What was not found is empty.
type Session struct {
	// Number counts the ordinary sessions from 1; it is 0 for an extraordinary meeting.
	Number int         `json:"number"`
	Kind   SessionKind `json:"kind"`
	// Start and End are the first and the last day.
	Start          Date   `json:"start"`
	End            Date   `json:"end"`
	Place          string `json:"place"`
	PresidingState State  `json:"presiding_state"`
	President      string `json:"president"`
	Theme          string `json:"theme,omitempty"`
	// FinalReport is the symbol of the final report.
	FinalReport string `json:"final_report,omitempty"`
	Decisions   string `json:"decisions"`
	// Deposits counts the instruments deposited when it opened, InForce the States for which the Treaty was then in
	// force. Both are counted from the depositary's list.
	Deposits int    `json:"deposits"`
	InForce  int    `json:"in_force"`
	Source   Source `json:"source"`
	// Mark says what in the row is from memory, inferred or not read.
	Mark string `json:"mark,omitempty"`
}

// Sessions returns the meetings of the Conference in order of time. One that lies after the day on which the data was
// checked, or of which the Mark says so, was announced and not seen.
func Sessions() []Session { return slices.Clone(sessionTable.Get(readSessions)) }

// SessionNumbered returns an ordinary session by its number, counted from 1.
func SessionNumbered(number int) (Session, bool) {
	for _, s := range sessionTable.Get(readSessions) {
		if s.Kind == OrdinarySession && s.Number == number {
			return s, true
		}
	}
	return Session{}, false
}

//go:embed data/sessions.tsv
var sessionData []byte

var sessionTable lazy.Value[[]Session]

func readSessions() []Session {
	rows := table.MustRead(sessionData, '\t', "number", "kind", "start", "end", "place", "presiding_state", "president",
		"theme", "final_report", "decisions", "deposits", "in_force", "source", "confidence", "basis", "mark")
	list := make([]Session, len(rows))
	for i, row := range rows {
		s := &list[i]
		mustDecode(row, "kind", &s.Kind)
		mustDecode(row, "start", &s.Start)
		mustDecode(row, "end", &s.End)
		s.Number = mustCount(row.Cell("number"))
		s.Deposits, s.InForce = mustCount(row.Cell("deposits")), mustCount(row.Cell("in_force"))
		s.Place, s.PresidingState = row.Cell("place"), State(row.Cell("presiding_state"))
		s.President, s.Theme = row.Cell("president"), row.Cell("theme")
		s.FinalReport, s.Decisions, s.Mark = row.Cell("final_report"), row.Cell("decisions"), row.Cell("mark")
		s.Source = mustSource(row, "basis")
	}
	return list
}
