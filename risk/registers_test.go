package risk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

// regionalRegister is a host's own register with one measure of another authority than the Security Council.
func regionalRegister(tb testing.TB, target att.State) *att.Register {
	tb.Helper()
	register, err := att.NewRegister("regional", "1", att.MustDate(2024, 1, 1), []att.Embargo{{
		ID: "REG-1", Authority: att.OtherAuthority, Target: "a target", State: target, Scope: att.WholeTerritory,
		Basis: "a decision", Start: att.MustDate(2020, 1, 1), Term: att.OpenEnded, CheckedTo: att.MustDate(2024, 1, 1),
		Items: att.AllItems, ItemsFrom: att.AllItems, To: att.Yes, From: att.No, Services: att.No,
		Source: att.Source{Citation: "a test", Confidence: att.HighConfidence, Basis: att.BasisRead},
	}})
	require.NoError(tb, err)
	return register
}
