package reporting

import (
	"strconv"

	"github.com/openatt/treaty/att"
)

// Key names a report: whose it is and for which calendar year. The zero Key is a report that does not say; in JSON both
// keys are always there, with "" and 0 for what is not known.
type Key struct {
	State att.State `json:"state"`
	Year  int       `json:"year"`
}

// String returns "ARG 2012", with "?" for what is not known.
func (k Key) String() string {
	state, year := string(k.State), "?"
	if state == "" {
		state = "?"
	}
	if k.Year != 0 {
		year = strconv.Itoa(k.Year)
	}
	return state + " " + year
}

func decimalText(n int64) string { return strconv.FormatInt(n, 10) }
