package risk

// Composed puts a pair together from parts of the first pairs of several cases, and settles it again and again without
// the cost of making a case each time. It is sound because a part is settled by nothing but its own facts.
type Composed struct {
	assessor *Assessor
	result   Result
	pair     pair
}

// Compose starts from the first pair of a case.
func Compose(a *Assessor, base Case) *Composed {
	c := &Composed{assessor: a, pair: base.pairs[0]}
	c.result = Result{assessor: a, data: base.data, index: base.index, pair: &c.pair}
	return c
}

// Scope takes the item and the facts of 2(3) from a case.
func (c *Composed) Scope(from Case) {
	p := &from.pairs[0]
	c.pair.class, c.pair.condition3, c.pair.condition4 = p.class, p.condition3, p.condition4
	c.pair.facts.own, c.pair.query.Item = p.facts.own, p.query.Item
}

// Prohibitions takes 6(1), 6(2) and 6(3) from three cases.
func (c *Composed) Prohibitions(one, two, three Case) {
	c.pair.facts.violated, c.pair.facts.check = one.pairs[0].facts.violated, one.pairs[0].facts.check
	c.pair.facts.agreements = two.pairs[0].facts.agreements
	c.pair.facts.atrocities = three.pairs[0].facts.atrocities
}

// Limb takes an appraisal and its weighing from a case.
func (c *Composed) Limb(limb Limb, from Case) {
	c.pair.facts.appraisals[limb] = from.pairs[0].facts.appraisals[limb]
	if limb < criteriaCount {
		c.pair.facts.weighed[limb] = from.pairs[0].facts.weighed[limb]
	}
}

// Settle decides the pair.
func (c *Composed) Settle() Result {
	c.result.settled = settled{}
	c.assessor.settle(&c.pair, c.result.data.Activity, &c.result.settled)
	return c.result
}
