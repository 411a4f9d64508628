package att_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func provision(t *testing.T, s string) att.Provision {
	t.Helper()
	p, err := att.ParseProvision(s)
	require.NoError(t, err)
	return p
}

func everyObligation() []att.Obligation { return att.Obligations(att.ObligationQuery{}) }

func TestObligationsAreTheWholeTreaty(t *testing.T) {
	all := everyObligation()
	require.Len(t, all, 121)
	sentences, ids := map[string]bool{}, map[string]bool{}
	for i, o := range all {
		require.True(t, o.Provision.IsValid())
		assert.NotEqual(t, att.ModalityInvalid, o.Modality, o.ID())
		assert.NotEqual(t, att.KindInvalid, o.Kind, o.ID())
		assert.NotEqual(t, att.AddresseeUnknown, o.Addressee, o.ID())
		assert.True(t, strings.HasSuffix(o.Asks, "."), o.ID())
		assert.False(t, ids[o.ID()], o.ID())
		ids[o.ID()] = true
		sentences[strings.TrimRight(o.ID(), "ab")] = true
		if i > 0 {
			assert.LessOrEqual(t, all[i-1].Provision.Compare(o.Provision), 0, o.ID())
		}
	}
	assert.Len(t, sentences, 112, "sentences of the numbered paragraphs")
	for p := range att.Provisions() {
		assert.NotEmpty(t, p.Sentences(), p)
	}
}

func TestClassBelongsToDutiesOfStates(t *testing.T) {
	counts := map[att.ObligationClass]int{}
	for _, o := range everyObligation() {
		duty := o.Kind == att.Duty || o.Kind == att.Prohibition
		assert.Equal(t, duty && o.Addressee.IsState(), o.AsksState(), o.ID())
		counts[o.Class]++
	}
	assert.Equal(t, map[att.ObligationClass]int{
		att.ClassNone: 75, att.BindingClass: 32, att.ConditionalClass: 13, att.VoluntaryClass: 1,
	}, counts)
}

// The initial reporting form goes by the words: "shall" alone binds, "shall" with a qualifier of these kinds binds
// unless it applies, what is encouraged, allowed or done by mutual consent is voluntary.
func TestFormClassFollowsTheRuleOfTheForm(t *testing.T) {
	conditions := []string{
		"national laws", "where necessary", "where appropriate", "when appropriate", "where jointly agreed",
		"in a position to do so", "subject to",
	}
	for _, o := range everyObligation() {
		words := strings.Join(o.Qualifiers, ";")
		want := att.ClassNone
		switch {
		case !o.Addressee.IsState() || o.Provision.Article() > 19 || o.Kind >= att.Definition:
		case o.Modality != att.Shall && o.Modality != att.ShallNot, o.Kind == att.Right,
			o.Provision.String() == "19(1)":
			want = att.VoluntaryClass
		case slices.ContainsFunc(conditions, func(c string) bool { return strings.Contains(words, c) }):
			want = att.ConditionalClass
		default:
			want = att.BindingClass
		}
		assert.Equal(t, want, o.FormClass, o.ID())
		if o.AsksState() && o.FormClass != att.ClassNone && o.ID() != "19(1)#1a" {
			assert.Equal(t, o.Class, o.FormClass, o.ID())
		}
	}
}

func TestTheTwoPartsOfArticle19(t *testing.T) {
	parts := provision(t, "19(1)").Sentences()
	require.Len(t, parts, 2)
	assert.Equal(t, att.BindingClass, parts[0].Class, "to consult")
	assert.Empty(t, parts[0].Qualifiers)
	assert.Equal(t, att.VoluntaryClass, parts[1].Class, "to cooperate by mutual consent")
	assert.Equal(t, []string{"by mutual consent"}, parts[1].Qualifiers)
}

// The scope of items of each duty, by section 2 of the notes on the Treaty: Articles 6 and 7 reach ammunition and
// parts; 8(2), 9, 10, 11, 12 and 13(2)-(3) do not.
func TestItemScopes(t *testing.T) {
	for scope, provisions := range map[att.ItemScope][]string{
		att.ScopeAllItems:   {"5(5)", "6(1)", "6(2)", "6(3)", "7(1)", "7(4)", "7(5)"},
		att.ScopeInQuestion: {"7(2)", "7(3)", "7(6)", "7(7)", "8(1)", "8(3)"},
		att.ScopeAmmunition: {"3"},
		att.ScopeParts:      {"4"},
		att.ScopeArms: {
			"2(1)", "2(3)", "5(3)", "8(2)", "9", "10", "11(1)", "11(2)", "11(3)", "11(4)", "11(5)", "11(6)",
			"12(1)", "12(2)", "12(3)", "12(4)", "13(2)", "13(3)", "15(4)", "15(6)",
		},
		att.ScopeOfTreaty: {"5(1)", "5(2)", "5(4)", "5(6)", "13(1)", "14", "15(1)"},
	} {
		for _, s := range provisions {
			for _, o := range provision(t, s).Sentences() {
				assert.Equal(t, scope, o.Items, o.ID())
			}
		}
	}
}

func TestObligationQueries(t *testing.T) {
	ids := func(q att.ObligationQuery) []string {
		var list []string
		for _, o := range att.Obligations(q) {
			list = append(list, o.ID())
		}
		return list
	}
	assert.Equal(t, []string{"7(1)#1"}, ids(att.ObligationQuery{Provision: att.Art7Par1Bii}))
	assert.Equal(t, []string{"10#1", "10#2"}, ids(att.ObligationQuery{Provision: att.Art10}))
	assert.Equal(t, []string{"20(3)#4", "24(2)#2b", "27#1", "28#1"}, ids(att.ObligationQuery{Addressee: att.TheDepositary}))
	assert.Equal(t, []string{"8(1)#1", "8(2)#1", "11(3)#1", "11(4)#1"}, ids(att.ObligationQuery{
		Role: att.RoleImporter, Activity: att.Import, Class: att.ConditionalClass,
	}))
	assert.Equal(t, []string{"9#1"}, ids(att.ObligationQuery{
		Activity: att.Transit, Kind: att.Duty, Class: att.ConditionalClass, Item: att.Arms, Addressee: att.EachStateParty,
	}))
	assert.Empty(t, ids(att.ObligationQuery{
		Activity: att.Brokering, Item: att.Ammunition, Class: att.ConditionalClass,
	}), "Article 10 does not reach ammunition")
	assert.Equal(t, []string{"20(1)#2"}, ids(att.ObligationQuery{Modality: att.MayOnly}))
	assert.Empty(t, att.Provision(0).Sentences())
	assert.Empty(t, ids(att.ObligationQuery{Item: att.OutsideTreaty}))
}

func TestObligationsAreCopies(t *testing.T) {
	att.Obligations(att.ObligationQuery{Provision: att.Art6Par3})[0].Qualifiers[0] = "changed"
	assert.NotEqual(t, "changed", att.Obligations(att.ObligationQuery{Provision: att.Art6Par3})[0].Qualifiers[0])
}

func TestObligationReadsItsOwnJSON(t *testing.T) {
	for _, o := range everyObligation() {
		data, err := json.Marshal(o)
		require.NoError(t, err)
		var again att.Obligation
		require.NoError(t, json.Unmarshal(data, &again))
		assert.Equal(t, o, again)
	}
}

func TestRolesAndAddressees(t *testing.T) {
	assert.Len(t, att.RoleUnknown.Activities().List(), 5)
	assert.Len(t, att.RoleTransit.Activities().List(), 2)
	for a := att.AddresseeUnknown; a <= att.TheDepositary; a++ {
		assert.Equal(t, a.IsState(), a.Reaches(att.RoleUnknown), a)
	}
	assert.False(t, att.ExportingStateParty.Reaches(att.RoleImporter))
	assert.False(t, att.TransferStatesParties.Reaches(att.RoleBroker))
}

func TestActivitiesAreASet(t *testing.T) {
	all := att.ActivitiesOf(att.Export, att.Import, att.Transit, att.TransShipment, att.Brokering)
	assert.Equal(t, "export,import,transit,trans_shipment,brokering", all.String())
	assert.Equal(t, []att.Activity{att.Import, att.Brokering}, att.ActivitiesOf(att.Brokering, att.Import, 0, 9).List())
	assert.False(t, all.Has(att.ActivityUnknown))
	var read att.Activities
	require.NoError(t, read.UnmarshalText([]byte("brokering,export")))
	assert.Equal(t, att.ActivitiesOf(att.Export, att.Brokering), read)
	require.Error(t, read.UnmarshalText([]byte("export,unknown")))
	require.Error(t, read.UnmarshalText([]byte("export;import")))
}

var (
	exporterOfArms = "5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 7(1) 7(2) 7(3) 7(4) 7(5) 7(6) 7(7) 11(1) 11(2) 11(3) 11(4) 11(5) " +
		"11(6) 12(1) 12(3) 12(4) 13(2) 13(3) 14 15(4) 15(6)"
	exporterOfAmmunition = "3 5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 7(1) 7(2) 7(3) 7(4) 7(5) 7(6) 7(7) 14"
	exporterOfParts      = "4 5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 7(1) 7(2) 7(3) 7(4) 7(5) 7(6) 7(7) 14"
	importerOfArms       = "5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 8(1) 8(2) 8(3) 11(1) 11(3) 11(4) 11(5) 11(6) 12(2) 12(3) " +
		"12(4) 13(2) 13(3) 14 15(4) 15(6)"
	importerOfOthers = "5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 8(1) 8(3) 14"
	transitOfArms    = "5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 9 11(1) 11(3) 11(4) 11(5) 11(6) 12(2) 12(3) 12(4) 13(2) 14 15(4) 15(6)"
	transitOfOthers  = "5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 14"
	brokerOfArms     = "5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 10 11(1) 11(4) 11(5) 11(6) 13(2) 14 15(4) 15(6)"
	brokerOfOthers   = transitOfOthers
)

// applicableTable is written by hand from the Treaty: by item class, then by role.
var applicableTable = map[att.ItemClass]map[att.Role]string{
	att.Arms: {
		att.RoleExporter: exporterOfArms, att.RoleImporter: importerOfArms, att.RoleTransit: transitOfArms,
		att.RoleBroker: brokerOfArms,
	},
	att.Ammunition: {
		att.RoleExporter: exporterOfAmmunition, att.RoleImporter: importerOfOthers, att.RoleTransit: transitOfOthers,
		att.RoleBroker: brokerOfOthers,
	},
	att.Parts: {
		att.RoleExporter: exporterOfParts, att.RoleImporter: importerOfOthers, att.RoleTransit: transitOfOthers,
		att.RoleBroker: brokerOfOthers,
	},
	att.OutsideTreaty: {},
}

var activities = []att.Activity{
	att.ActivityUnknown, att.Export, att.Import, att.Transit, att.TransShipment, att.Brokering,
}

func TestApplicableByItemActivityAndRole(t *testing.T) {
	for class, byRole := range applicableTable {
		for _, activity := range activities {
			for role := att.RoleExporter; role <= att.RoleBroker; role++ {
				assert.Equal(t, strings.Fields(byRole[role]), addresses(att.Applicable(class, activity, role)),
					"%s %s %s", class, activity, role)
			}
		}
	}
}

// What is unknown never takes a provision away.
func TestApplicableJoinsWhatIsUnknown(t *testing.T) {
	for _, class := range []att.ItemClass{att.Arms, att.Ammunition, att.Parts} {
		for _, activity := range activities {
			roles := []att.Role{att.RoleExporter, att.RoleImporter, att.RoleTransit, att.RoleBroker}
			if activity == att.Brokering {
				roles = roles[3:]
			} else if activity != att.ActivityUnknown {
				roles = roles[:3]
			}
			var want []string
			for _, role := range roles {
				want = append(want, strings.Fields(applicableTable[class][role])...)
			}
			assert.ElementsMatch(t, compact(want), addresses(att.Applicable(class, activity, att.RoleUnknown)))
		}
	}
	for role := att.RoleExporter; role <= att.RoleBroker; role++ {
		var want []string
		for _, byRole := range applicableTable {
			want = append(want, strings.Fields(byRole[role])...)
		}
		assert.ElementsMatch(t, compact(want), addresses(att.Applicable(att.ItemClassUnknown, att.Export, role)))
	}
}

func compact(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

func addresses(provisions []att.Provision) []string {
	list := []string{}
	for _, p := range provisions {
		list = append(list, p.String())
	}
	return list
}
