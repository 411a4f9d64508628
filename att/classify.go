package att

import "slices"

// CategoryResult says whether an item is in a category of 2(1), and why.
type CategoryResult struct {
	Category  Category  `json:"category"`
	Provision Provision `json:"provision"`
	Answer    Answer    `json:"answer"`
	// Line is the line of the reporting form that the item would stand on; none unless the answer is Yes.
	Line Subcategory `json:"line,omitempty"`
	// Criteria are the elements of the description with what is known of each.
	Criteria []Criterion `json:"criteria"`
	// Missing are the facts, by JSON name and in order of name, that would tell; none unless the answer is Unknown.
	// It can be Unknown with none missing: then the law is open.
	Missing []string `json:"missing,omitempty"`
	// NearMiss says that the answer is No for one element alone, all others being met.
	NearMiss bool `json:"near_miss,omitempty"`
	// Reason says in English what the criteria do not: why the law is open, or which text settles it.
	Reason string `json:"reason,omitempty"`
	// Source grades the description.
	Source Source `json:"source"`
}

// Classification says of an item which categories of 2(1) it is in by the UN Register's descriptions as at 24
// December 2014, the floor of 5(3). National definitions may go wider.
type Classification struct {
	// Baseline is 24 December 2014.
	Baseline Date `json:"baseline"`
	// Results holds one result for each of the eight categories, in the order of 2(1).
	Results []CategoryResult `json:"results"`
	// Arm says whether the item is in some category: No only when it is out of every one. It can be Yes while no
	// single category is: a mortar of unknown calibre is in III or in VIII.
	Arm Answer `json:"arm"`
	// ReportOn is the one line of the form to report the item on when it is in more than one category: a tank is no
	// other vehicle, an armoured vehicle with a howitzer is artillery, what is in I to VII is not in VIII. The order
	// is this library's. None when the item is in no category, or when an Unknown comes before the first Yes.
	ReportOn Subcategory `json:"report_on,omitempty"`
	// Later are changes of the Register after the baseline that concern the item. They do not move the floor.
	Later []FloorChange `json:"later,omitempty"`
}

// Classify applies the descriptions to what is known of an item. An unknown fact neither classifies nor rules out:
// the answer for a category is then Unknown, with the facts that would tell, unless another fact settles it.
func Classify(c Characteristics) Classification {
	out := Classification{Baseline: InForceSince()}
	for category := BattleTanks; category <= MissilesAndLaunchers; category++ {
		out.Results = append(out.Results, c.result(category))
	}
	out.Results = append(out.Results, c.smallArms())
	out.Arm = out.anyCategory()
	if out.Arm == Unknown && c.isArmAnyway() {
		out.Arm = Yes
	}
	out.ReportOn = out.reportOn()
	out.Later = c.laterChanges()
	return out
}

// Result returns the result for a category, the zero CategoryResult for the unknown one.
func (c Classification) Result(category Category) CategoryResult {
	if category == CategoryUnknown || int(category) > len(c.Results) {
		return CategoryResult{}
	}
	return c.Results[category-1]
}

// Categories returns the categories that the item is in.
func (c Classification) Categories() []Category { return c.with(Yes) }

// Possible returns the categories that it may be in for want of a fact or of settled law.
func (c Classification) Possible() []Category { return c.with(Unknown) }

func (c Classification) with(answer Answer) []Category {
	var found []Category
	for _, r := range c.Results {
		if r.Answer == answer {
			found = append(found, r.Category)
		}
	}
	return found
}

func (c Classification) anyCategory() Answer {
	in := No
	for _, r := range c.Results {
		in = in.Or(r.Answer)
	}
	return in
}

// isArmAnyway sees what the categories one by one do not: whatever the unknown facts are, a launcher that meets the
// rest of (g) is in it or in the category that covers it before, and an unmounted mortar for indirect fire is in III
// or in VIII or in both.
func (c Characteristics) isArmAnyway() bool {
	if c.Weapon == MissileLauncherUnit {
		clauses := c.description(MissilesAndLaunchers)
		return allOf(clauses[:len(clauses)-1]) == Yes
	}
	return c.Weapon == Mortar && c.Platform == NoPlatform && c.IndirectFire == Yes
}

// Missing returns the facts, by JSON name and in order of name, that would tell for some category.
func (c Classification) Missing() []string {
	var all []string
	for _, r := range c.Results {
		all = append(all, r.Missing...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (c Classification) reportOn() Subcategory {
	for _, category := range [...]Category{
		BattleTanks, LargeCalibreArtillery, ArmouredCombatVehicles, CombatAircraft, AttackHelicopters, Warships,
		MissilesAndLaunchers, SmallArmsAndLightWeapons,
	} {
		r := c.Result(category)
		if r.Answer == Unknown {
			return NoSubcategory
		}
		if r.Answer == Yes {
			return r.Line
		}
	}
	return NoSubcategory
}

func (c Characteristics) result(category Category) CategoryResult {
	clauses := c.description(category)
	r := CategoryResult{
		Category: category, Provision: category.Provision(), Answer: allOf(clauses), Source: floorSource(category),
	}
	failed := 0
	for _, clause := range clauses {
		r.Criteria = append(r.Criteria, clause...)
		if clause.met() == No {
			failed++
		}
	}
	switch r.Answer {
	case Yes:
		r.Line = c.line(category)
	case No:
		r.NearMiss = failed == 1 && !slices.ContainsFunc(clauses, func(c clause) bool { return c.met() == Unknown })
	case Unknown:
		r.Missing = c.missing(category)
		r.Reason = c.openLaw(category)
	}
	return r
}

// missing names the facts that would tell for a category; for a launcher also those that would tell for the
// categories that come before.
func (c Characteristics) missing(category Category) []string {
	facts := missingFacts(c.description(category))
	if category == MissilesAndLaunchers && c.Weapon == MissileLauncherUnit {
		for before := BattleTanks; before < category; before++ {
			if clauses := c.description(before); allOf(clauses) == Unknown {
				facts = append(facts, missingFacts(clauses)...)
			}
		}
	}
	slices.Sort(facts)
	return slices.Compact(facts)
}

// missingFacts names the unknown facts of the clauses that are not settled.
func missingFacts(clauses []clause) []string {
	var missing []string
	for _, clause := range clauses {
		if clause.met() != Unknown {
			continue
		}
		for _, criterion := range clause {
			if criterion.Met == Unknown && criterion.Got == Unknown.String() && criterion.Fact != "" {
				missing = append(missing, criterion.Fact)
			}
		}
	}
	return missing
}

// openLaw says why an unmanned aircraft is neither in nor out.
func (c Characteristics) openLaw(category Category) string {
	if c.Unmanned != Yes {
		return ""
	}
	if category == CombatAircraft {
		return "whether the description of 24 December 2014 reached unmanned types is disputed; they were named in 2016"
	}
	if category == AttackHelicopters {
		return "the description of 24 December 2014 does not name unmanned types; they were added in 2022"
	}
	return ""
}

// line returns the line of the form for an item of a category.
func (c Characteristics) line(category Category) Subcategory {
	switch category {
	case CombatAircraft:
		return SubIVa
	case AttackHelicopters:
		return SubVa
	case MissilesAndLaunchers:
		if c.Weapon == ManPortableAirDefence {
			return SubVIIb
		}
		return SubVIIa
	case BattleTanks:
		return SubI
	case ArmouredCombatVehicles:
		return SubII
	case LargeCalibreArtillery:
		return SubIII
	case Warships:
		return SubVI
	case CategoryUnknown, SmallArmsAndLightWeapons:
	}
	return NoSubcategory
}

func floorSource(category Category) Source {
	s := Source{
		Citation: "UN Register definitions (UNODA sheet) without the changes of A/71/259 and A/77/126; " +
			"DC/2880 and DC/3040 for the thresholds of 2003 and 2006",
		Confidence: HighConfidence, Basis: BasisRead,
	}
	if category == CombatAircraft || category == AttackHelicopters {
		s.Confidence, s.Basis = MediumConfidence, BasisMixed
	}
	return s
}
