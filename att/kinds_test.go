package att_test

import (
	"testing"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enumtest"
)

func TestClosedListsOfEmbargoesAndObligations(t *testing.T) {
	enumtest.Check(t, att.OtherAuthority)
	enumtest.Check(t, att.ListedEntities)
	enumtest.Check(t, att.Ended)
	enumtest.Check(t, att.SmallArmsOnly)
	enumtest.Check(t, att.NotInForce)
	enumtest.Check(t, att.PrivateSecurity)
	enumtest.Check(t, att.FromTarget)
	enumtest.Check(t, att.Declaratory)
	enumtest.Check(t, att.Institution)
	enumtest.Check(t, att.VoluntaryClass)
	enumtest.Check(t, att.TheDepositary)
	enumtest.Check(t, att.RoleBroker)
	enumtest.Check(t, att.GapNotOwed)
	enumtest.Check(t, att.ExtraordinarySession)
	enumtest.Check(t, att.OfPartiesAtAdoption)
	enumtest.Check(t, att.ScopeInQuestion)
}
