package reporting

import (
	"strings"

	"github.com/openatt/treaty/att"
)

// nameKind says what a name in a report is.
type nameKind uint8

const (
	nameBlank nameKind = iota
	nameState
	nameTerritory
	nameGroup
	nameUnknown
	nameNotYet
)

// nameInfo is what is known of a name in a year.
type nameInfo struct {
	kind  nameKind
	state att.State
	// variant says that the name is not the short name of the State in that year.
	variant bool
	// total says that the name stands for all partners.
	total      bool
	suggestion string
}

type nameKey struct {
	name string
	year int
}

// maxNames bounds how many different names are remembered; beyond it each is resolved again.
const maxNames = 8192

// resolve says what a folded name is in the year.
func (s *session) resolve(name string, year int) *nameInfo {
	if info, found := s.names[nameKey{name, year}]; found {
		return info
	}
	info := resolveName(name, year)
	if len(s.names) < maxNames {
		s.names[nameKey{strings.Clone(name), year}] = &info
	}
	return &info
}

// resolveName asks the library's lists of names, as they stood at the end of the year; a name that was in use during
// the year is good for it.
func resolveName(name string, year int) nameInfo {
	if name == "" {
		return nameInfo{}
	}
	if st, err := att.ParseState(name); err == nil {
		return nameInfo{kind: nameState, state: st}
	}
	return nameInfo{kind: nameUnknown}
}
