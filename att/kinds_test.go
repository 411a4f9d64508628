package att_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

// closedList counts the values of a list and reads back what it writes.
type closedList struct {
	name   string
	size   int
	value  func(n uint8) textValue
	decode func(text []byte) (textValue, error)
}

var closedLists = []closedList{
	{"authority", 3, func(n uint8) textValue { return att.EmbargoAuthority(n) }, decode[att.EmbargoAuthority]},
	{"scope", 5, func(n uint8) textValue { return att.EmbargoScope(n) }, decode[att.EmbargoScope]},
	{"term", 5, func(n uint8) textValue { return att.EmbargoTerm(n) }, decode[att.EmbargoTerm]},
	{"items", 5, func(n uint8) textValue { return att.EmbargoItems(n) }, decode[att.EmbargoItems]},
	{"status", 4, func(n uint8) textValue { return att.EmbargoStatus(n) }, decode[att.EmbargoStatus]},
	{"end user", 6, func(n uint8) textValue { return att.EndUserKind(n) }, decode[att.EndUserKind]},
	{"direction", 3, func(n uint8) textValue { return att.EmbargoDirection(n) }, decode[att.EmbargoDirection]},
	{"modality", 7, func(n uint8) textValue { return att.Modality(n) }, decode[att.Modality]},
	{"kind", 8, func(n uint8) textValue { return att.ObligationKind(n) }, decode[att.ObligationKind]},
	{"class", 4, func(n uint8) textValue { return att.ObligationClass(n) }, decode[att.ObligationClass]},
	{"addressee", 21, func(n uint8) textValue { return att.Addressee(n) }, decode[att.Addressee]},
	{"role", 5, func(n uint8) textValue { return att.Role(n) }, decode[att.Role]},
	{"gap status", 5, func(n uint8) textValue { return att.GapStatus(n) }, decode[att.GapStatus]},
	{"session", 3, func(n uint8) textValue { return att.SessionKind(n) }, decode[att.SessionKind]},
	{"majority", 4, func(n uint8) textValue { return att.MajorityBase(n) }, decode[att.MajorityBase]},
	{"item scope", 6, func(n uint8) textValue { return att.ItemScope(n) }, decode[att.ItemScope]},
}

func TestClosedListsOfEmbargoesAndObligations(t *testing.T) {
	for _, list := range closedLists {
		zero, err := list.decode(nil)
		require.NoError(t, err, list.name)
		assert.Equal(t, list.value(0), zero, "%s: empty text is the zero value", list.name)
		seen := map[string]bool{}
		for n := range uint8(list.size) {
			text, err := list.value(n).MarshalText()
			require.NoError(t, err, list.name)
			assert.Equal(t, list.value(n).String(), string(text), list.name)
			assert.False(t, seen[string(text)], list.name)
			seen[string(text)] = true
			again, err := list.decode(text)
			require.NoError(t, err, list.name)
			assert.Equal(t, list.value(n), again, list.name)
		}
		_, err = list.value(uint8(list.size)).MarshalText()
		require.Error(t, err, "%s ends after %d values", list.name, list.size)
		_, err = list.decode([]byte("nonsense"))
		require.Error(t, err, list.name)
	}
}
