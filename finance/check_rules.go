package finance

import "github.com/openatt/treaty/att"

// Check checks.
func (r FinancialRules) Check() att.Findings { return nil }
