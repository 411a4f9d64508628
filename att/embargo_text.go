package att

import "strings"

// Explain says in English how a measure stands to a transfer: whose it is, whether it is in force, whether it reaches
// the transfer and why. The match must come from this register.
func (r *Register) Explain(m EmbargoMatch) string {
	row := r.At(m.Measure)
	var b strings.Builder
	b.WriteString(m.ID + ", arms " + m.Direction.String() + " " + row.Target + " (" + row.Basis + "): ")
	b.WriteString(m.statusText())
	switch m.Covered {
	case Yes:
		b.WriteString("; it covers the transfer unless an exemption is shown to be met")
	case No:
		b.WriteString("; it does not cover the transfer (" + m.Excluded.words() + "); duties to notify were not examined")
	case Unknown:
		b.WriteString("; whether it covers the transfer is not known (" + m.Unknown.words() + ")")
	}
	if m.Contested {
		b.WriteString("; States dispute that it is in force")
	}
	return b.String()
}

func (m EmbargoMatch) statusText() string {
	switch m.Status {
	case InForce:
		return "in force, last seen " + m.LastSeen.String()
	case NotConfirmed:
		return "its term ran to " + m.LastSeen.String() + " and no later decision is known"
	case NotInForce:
		return "not in force"
	case EmbargoStatusUnknown:
	}
	return "whether it is in force is not known without a day"
}

func (f EmbargoFacts) words() string {
	return strings.ReplaceAll(strings.Join(f.Names(), ", "), "_", " ")
}
