package finance

// ApportionBothWays runs both arithmetics on one input. fits says whether the narrow one is proven to suffice.
func ApportionBothWays(total Money, members []Member, rules FinancialRules) (narrowly, widely Result, fits bool) {
	p, err := newPlan(total, members, rules)
	if err != nil || !p.fitsNarrow() {
		return Result{}, Result{}, false
	}
	narrowly, _ = apportion[narrow](p)
	widely, _ = apportion[wide](p)
	return narrowly, widely, true
}
