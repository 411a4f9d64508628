package att

// cover says whether a group of items reaches an item of the Treaty. Parts and ammunition follow the arms that they
// serve as related materiel. Items outside the Treaty are no concern of 6(1).
func (i EmbargoItems) cover(item ItemClass, category Category) verdict {
	switch {
	case item == OutsideTreaty:
		return outBy(FactItemClass)
	case item.Provision() != 0:
		return i.coverKnown(item, category)
	default:
		return anyOf(FactItemClass,
			outBy(FactItemClass), i.coverKnown(Arms, category), i.coverKnown(Ammunition, category),
			i.coverKnown(Parts, category))
	}
}

// coverKnown is cover for an item of a known class.
func (i EmbargoItems) coverKnown(item ItemClass, category Category) verdict {
	switch {
	case i == AllItems:
		return covered
	case i == ItemsUnknown || i > SmallArmsOnly:
		return openOn(FactItems)
	case category.Provision() == 0:
		return anyOf(FactCategory, i.coverArms(item, false), i.coverArms(item, true))
	default:
		return i.coverArms(item, category == SmallArmsAndLightWeapons)
	}
}

// coverArms is cover for an item whose class is known and of which it is known whether it is a small arm or light
// weapon, or serves one.
func (i EmbargoItems) coverArms(item ItemClass, small bool) verdict {
	switch {
	case i != SmallArmsOnly && small, i == SmallArmsOnly && !small && item != Ammunition:
		return outBy(FactCategory)
	case i == SmallArmsOnly && (item == Parts || !small):
		return openOn(FactItems)
	default:
		return covered
	}
}

// anyOf is the verdict when a fact is unknown and each of the verdicts goes with one value of it. The fact is open
// only where they differ.
func anyOf(fact EmbargoFacts, verdicts ...verdict) verdict {
	joined := verdicts[0]
	for _, v := range verdicts[1:] {
		if v.covered != joined.covered {
			return openOn(fact | openFacts(verdicts))
		}
		joined.open |= v.open
		joined.out |= v.out
	}
	return joined
}

func openFacts(verdicts []verdict) EmbargoFacts {
	var open EmbargoFacts
	for _, v := range verdicts {
		open |= v.open
	}
	return open
}
