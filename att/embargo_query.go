package att

import (
	"encoding/json"
	"slices"
	"strings"
)

// EmbargoQuery is what the register is asked about: one item for one end user. What is missing is the zero value and
// never takes the transfer out of a measure.
type EmbargoQuery struct {
	// Day is the day of authorization.
	Day Date
	// Exporter is the State that the arms leave.
	Exporter State
	// Destinations are the importing State, the State of final destination and that of the end user. One State may
	// stand there more than once.
	Destinations []State
	// Places are where the arms are to be used. Their States are destinations too.
	Places []Location
	// Item and Category describe the item; for ammunition and parts the category is that of the arms which fire it or
	// which they assemble. An item that falls into two categories takes two queries.
	Item     ItemClass
	Category Category
	EndUser  EndUserKind
	// Listed names the measures on whose lists a party of the transfer stands.
	Listed []string
	// NotListed is Yes when every party was screened against the lists and none stands on another one than those of
	// Listed.
	NotListed Answer
}

// Location is a place of use. An empty Region is unknown.
type Location struct {
	State  State  `json:"state"`
	Region string `json:"region,omitempty"`
}

// Missing returns which facts the register needs before it can find all measures that may concern the transfer: the
// day, the exporter, the destinations. While one is missing, finding nothing means nothing.
func (q *EmbargoQuery) Missing() EmbargoFacts {
	var missing EmbargoFacts
	if q.Day.IsZero() {
		missing |= FactDay
	}
	if q.Exporter == "" {
		missing |= FactExporter
	}
	if len(q.Destinations) == 0 && len(q.Places) == 0 {
		missing |= FactDestination
	}
	for _, state := range q.Destinations {
		if state == "" {
			missing |= FactDestination
		}
	}
	for i := range q.Places {
		if q.Places[i].State == "" {
			missing |= FactDestination
		}
	}
	return missing
}

// EmbargoFacts is a set of facts that decide whether a measure covers a transfer. The zero value is the empty set.
type EmbargoFacts uint16

// The facts. FactItems, FactDirection and FactTerms are facts of the measure that the register does not have (what
// it bars, whether it bars arms from the target, what it says of this kind of recipient): its text must be read. The
// others are facts of the transfer.
const (
	FactDay EmbargoFacts = 1 << iota
	FactExporter
	FactDestination
	FactItemClass
	FactCategory
	FactEndUserKind
	FactSupplierKind
	FactRegion
	FactListing
	FactItems
	FactDirection
	FactTerms
)

var embargoFactNames = [...]string{
	"day", "exporter", "destination", "item_class", "category", "end_user_kind", "supplier_kind", "region", "listing",
	"items", "direction", "terms",
}

// Names lists the facts in a fixed order, by the names used in files.
func (f EmbargoFacts) Names() []string {
	names := make([]string, 0, len(embargoFactNames))
	for i, name := range embargoFactNames {
		if f&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

// String returns the names with commas between.
func (f EmbargoFacts) String() string { return strings.Join(f.Names(), ",") }

// MarshalJSON writes the list of names.
func (f EmbargoFacts) MarshalJSON() ([]byte, error) { return json.Marshal(f.Names()) }

// EmbargoMatch says how one measure stands to a transfer.
type EmbargoMatch struct {
	// Measure is the place of the measure in its register, for Register.At.
	Measure   int              `json:"-"`
	ID        string           `json:"id"`
	Authority EmbargoAuthority `json:"authority"`
	Direction EmbargoDirection `json:"direction"`
	// Status is InForce, NotConfirmed, or unknown when the query has no day.
	Status EmbargoStatus `json:"status"`
	// LastSeen is the last day for which the register knows what became of the measure.
	LastSeen  Date `json:"last_seen"`
	Contested bool `json:"contested,omitempty"`
	// Covered says whether the measure reaches the transfer. Exemptions are not weighed: Yes means that the transfer
	// is barred unless one is shown to be met, No that no notice or approval was examined either.
	Covered Answer `json:"covered"`
	// Unknown holds the facts that would tell when Covered is unknown, and Excluded those that take the transfer out
	// of the measure when it is No.
	Unknown  EmbargoFacts `json:"unknown"`
	Excluded EmbargoFacts `json:"excluded"`
}

// verdict is a three-valued answer with the facts behind it.
type verdict struct {
	covered Answer
	open    EmbargoFacts
	out     EmbargoFacts
}

var covered = verdict{covered: Yes}

func openOn(facts EmbargoFacts) verdict { return verdict{covered: Unknown, open: facts} }

func outBy(facts EmbargoFacts) verdict { return verdict{covered: No, out: facts} }

// and joins two independent conditions. Once one is not met, what the other would need no longer matters.
func (v verdict) and(w verdict) verdict {
	joined := verdict{v.covered.And(w.covered), v.open | w.open, v.out | w.out}
	if joined.covered == No {
		joined.open = 0
	}
	return joined
}

// judge says whether a measure reaches a transfer in one direction.
func (e *Embargo) judge(q *EmbargoQuery, direction EmbargoDirection) verdict {
	v := covered
	if q.Day.IsZero() {
		v = openOn(FactDay)
	}
	if direction == FromTarget {
		return v.and(e.From.verdict()).and(e.supplier(q)).and(e.ItemsFrom.cover(q.Item, q.Category))
	}
	return v.and(e.To.verdict()).and(e.recipient(q)).and(e.Items.cover(q.Item, q.Category))
}

// verdict reads the register's own answer on a direction. Measures that do not bar it are not judged.
func (a Answer) verdict() verdict {
	if a == Yes {
		return covered
	}
	return openOn(FactDirection)
}

func (e *Embargo) recipient(q *EmbargoQuery) verdict {
	switch e.Scope {
	case WholeTerritory:
		return covered
	case NonGovernmentalOnly:
		return nonGovernmental(q.EndUser)
	case RegionOnly:
		return e.inRegion(q.Places)
	case ListedEntities:
		return e.listed(q)
	case ScopeInvalid:
	}
	return openOn(FactTerms)
}

// supplier is recipient for arms from the target: of the one who sends them only the State is known.
func (e *Embargo) supplier(q *EmbargoQuery) verdict {
	switch e.Scope {
	case WholeTerritory:
		return covered
	case NonGovernmentalOnly:
		return openOn(FactSupplierKind)
	case RegionOnly:
		return openOn(FactRegion)
	case ListedEntities:
		return e.listed(q)
	case ScopeInvalid:
	}
	return openOn(FactTerms)
}

// nonGovernmental leaves to the terms of the measure those who are neither central government nor clearly outside
// every authority: what was licensed or authorized by the Government differs from measure to measure.
func nonGovernmental(kind EndUserKind) verdict {
	switch kind {
	case Government:
		return outBy(FactEndUserKind)
	case NonGovernmental:
		return covered
	case EndUserUnknown:
		return openOn(FactEndUserKind)
	case RegionalAuthority, InternationalOrganization, PrivateSecurity:
	}
	return openOn(FactTerms)
}

func (e *Embargo) listed(q *EmbargoQuery) verdict {
	if slices.Contains(q.Listed, e.ID) {
		return covered
	}
	if q.NotListed == Yes {
		return outBy(FactListing)
	}
	return openOn(FactListing)
}

// inRegion reads the places of use that lie in the target State. One inside is enough. All must lie in a region that
// the measure is known not to reach before the transfer is outside it: a name that the register does not know tells
// nothing.
func (e *Embargo) inRegion(places []Location) verdict {
	inState, unsettled := false, false
	for i := range places {
		place := &places[i]
		if !e.targets(place.State) {
			continue
		}
		inState = true
		switch {
		case containsFold(place.Region, e.Region):
			return covered
		case !e.isElsewhere(place.Region):
			unsettled = true
		}
	}
	if !inState || unsettled {
		return openOn(FactRegion)
	}
	return outBy(FactRegion)
}

func (e *Embargo) targets(state State) bool {
	return e.State == state || slices.Contains(e.Also, state)
}

func (e *Embargo) isElsewhere(region string) bool {
	return slices.ContainsFunc(e.Elsewhere, func(name string) bool { return strings.EqualFold(name, region) })
}

// containsFold reports whether s has the non-empty part in it, whatever the capitals.
func containsFold(s, part string) bool {
	if part == "" {
		return false
	}
	for i := 0; i+len(part) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(part)], part) {
			return true
		}
	}
	return false
}
