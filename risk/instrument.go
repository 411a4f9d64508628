package risk

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// Instrument is an international instrument that 6(2), 6(3) or 7(1)(b)(iii) and (iv) may refer to. Whether a State
// has joined it is for the State's policy to say.
type Instrument struct {
	// ID is stable, such as "CT-12".
	ID, Name string
	// Year is that of the instrument.
	Year string
	// Relevance lists the provisions for which it may matter; it is empty for a political commitment, which never
	// triggers 6(2).
	Relevance []att.Provision
	// DefinesWarCrimes says whether it may define "other war crimes" for 6(3).
	DefinesWarCrimes bool
	// Note says why it matters.
	Note   string
	Source att.Source
}

// IsPolitical reports whether the instrument is a political commitment.
func (i Instrument) IsPolitical() bool { return len(i.Relevance) == 0 }

// JoinedInstrument is an instrument that binds a State from a day on.
type JoinedInstrument struct {
	// ID is one of Instruments, or the State's own; the latter needs Name and Relevance.
	ID, Name string
	// Relevance says for which of 6(2), 6(3), 7(1)(b)(iii) and 7(1)(b)(iv) it counts. When empty, that of Instruments
	// holds.
	Relevance []att.Provision
	// From is the first day on which it binds the State and is required; Until the last, or zero.
	From, Until att.Date
}

// relevance is what an instrument counts for, a bit for each.
type relevance uint8

const (
	agreement relevance = 1 << iota
	warCrimes
	terrorism
	organizedCrime
)

// relevantProvisions are those that each bit of a relevance stands for, in their order.
var relevantProvisions = [...]att.Provision{att.Art6Par2, att.Art6Par3, att.Art7Par1Biii, att.Art7Par1Biv}

func limbRelevance(limb Limb) relevance {
	if limb == OrganizedCrime {
		return organizedCrime
	}
	return terrorism
}

func relevanceOf(provisions []att.Provision) relevance {
	var r relevance
	for _, p := range provisions {
		for i, counted := range relevantProvisions {
			if p == counted {
				r |= 1 << i
			}
		}
	}
	return r
}

//go:embed data/instruments.csv
var instrumentData []byte

var instruments lazy.Value[[]Instrument]

// Instruments lists the instruments that the library knows, in the order of its table.
func Instruments() []Instrument {
	return cloneAll(instruments.Get(readInstruments), func(i Instrument) Instrument {
		i.Relevance = slices.Clone(i.Relevance)
		return i
	})
}

func readInstruments() []Instrument {
	rows := table.MustRead(instrumentData, ',', "id", "name", "year", "att_ref", "defines_war_crimes", "relevance",
		"party_status_needed", "source", "confidence", "basis")
	list := make([]Instrument, len(rows))
	for i, row := range rows {
		list[i] = Instrument{
			ID: row.Cell("id"), Name: row.Cell("name"), Year: row.Cell("year"), Note: row.Cell("relevance"),
			Relevance:        mustProvisions(row.Cell("att_ref")),
			DefinesWarCrimes: row.Cell("defines_war_crimes") == "yes", Source: mustSource(row),
		}
	}
	return list
}

// lookupInstrument finds an instrument of the table by its ID.
func lookupInstrument(id string) (Instrument, bool) {
	list := instruments.Get(readInstruments)
	i := slices.IndexFunc(list, func(i Instrument) bool { return i.ID == id })
	if i < 0 {
		return Instrument{}, false
	}
	return list[i], true
}

// counts is what a joined instrument counts for.
func (j *JoinedInstrument) counts() relevance {
	if len(j.Relevance) > 0 {
		return relevanceOf(j.Relevance)
	}
	known, _ := lookupInstrument(j.ID)
	r := relevanceOf(known.Relevance) &^ warCrimes
	if known.DefinesWarCrimes {
		r |= warCrimes
	}
	return r
}

func mustProvisions(list string) []att.Provision {
	var provisions []att.Provision
	for text := range strings.SplitSeq(list, ";") {
		if text == "" {
			continue
		}
		p, err := att.ParseProvision(text)
		if err != nil {
			panic(err)
		}
		provisions = append(provisions, p)
	}
	return provisions
}

func mustSource(row table.Row) att.Source {
	source := att.Source{Citation: row.Cell("source")}
	for _, err := range []error{
		source.Confidence.UnmarshalText([]byte(row.Cell("confidence"))),
		source.Basis.UnmarshalText([]byte(row.Cell("basis"))),
	} {
		if err != nil {
			panic(err)
		}
	}
	return source
}
