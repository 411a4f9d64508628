package risk

import (
	"slices"

	"github.com/openatt/treaty/att"
)

// screened is what screening against the lists of the Security Council found.
type screened struct {
	under      []string
	listed     bool
	unscreened []int
}

// screening joins the results of all parties that are not end users: each of them counts for every pair.
func (r *resolver) screening() screened {
	var s screened
	for i := range r.data.Parties {
		if r.data.Parties[i].Role != EndUser {
			s.add(i, &r.data.Parties[i])
		}
	}
	s.under = union(nil, s.under)
	return s
}

func (s *screened) add(i int, p *Party) {
	switch p.Listed.Value {
	case att.Yes:
		s.under = append(s.under, p.ListedUnder...)
		s.listed = s.listed || len(p.ListedUnder) == 0
	case att.Unknown:
		s.unscreened = append(s.unscreened, i)
	case att.No:
	}
}

// screen adds the end user of the pair. A pair without an end user has nobody to screen, and stays unscreened.
func (r *resolver) screen(p *pair, others screened) {
	own := screened{}
	if p.endUser >= 0 {
		own.add(p.endUser, &r.data.Parties[p.endUser])
		p.endUserScreened = len(own.unscreened) == 0
	}
	p.listed, p.unscreened = others.listed || own.listed, others.unscreened
	p.query.Listed = union(others.under, own.under)
	if p.endUserScreened && len(others.unscreened) == 0 {
		p.query.NotListed = att.Yes
	}
}

// query is what the embargo register is asked about a pair. The State that decides an export is the exporter, and
// the State that decides an import is the importer, named so or not.
func (r *resolver) query(p *pair, l *Line) att.EmbargoQuery {
	d := r.data
	q := p.query
	q.Day, q.Exporter, q.Places = d.AuthorizationDay, d.Exporter, d.PlacesOfUse
	q.Item, q.Category = att.ItemClass(p.class.value()), l.Category
	importer := d.Importer
	if d.Activity == att.Export {
		q.Exporter = d.DecidingState
	}
	if d.Activity == att.Import {
		importer = d.DecidingState
	}
	endUserState := att.State("")
	if p.endUser >= 0 {
		q.EndUser, endUserState = d.Parties[p.endUser].Kind, d.Parties[p.endUser].State
	}
	for _, state := range [...]att.State{importer, d.FinalDestination, endUserState} {
		if state != "" && !slices.Contains(q.Destinations, state) {
			q.Destinations = append(q.Destinations, state)
		}
	}
	return q
}
