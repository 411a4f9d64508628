package att_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func day(t *testing.T, s string) att.Date {
	t.Helper()
	if s == "" {
		return att.Date{}
	}
	d, err := att.ParseDate(s)
	require.NoError(t, err)
	return d
}

func TestMembershipCountsAreThoseOfTheDepositary(t *testing.T) {
	rows := att.Memberships()
	assert.Len(t, rows, 143)
	listed := map[att.Status]int{}
	forms := map[att.ConsentForm]int{}
	signed, provisional, read := 0, 0, 0
	for i, m := range rows {
		require.True(t, m.State.IsValid(), m.State)
		if i > 0 {
			require.Less(t, rows[i-1].State, m.State)
		}
		require.NotEmpty(t, m.Source.Citation)
		require.NotEqual(t, att.NotGraded, m.Source.Confidence)
		listed[m.Listed]++
		forms[m.Consent]++
		signed += one(!m.Signed.IsZero())
		provisional += one(m.ProvisionalDeclared == att.Yes)
		read += one(m.EntryIntoForceRead)
		assert.Equal(t, m.ProvisionalDeclared == att.Yes, !m.ProvisionalFrom.IsZero(), m.State)
	}
	assert.Equal(t, map[att.Status]int{att.StatusParty: 118, att.StatusSignatory: 25}, listed)
	assert.Equal(t, map[att.ConsentForm]int{
		att.NoConsent: 25, att.Ratification: 100, att.Acceptance: 3, att.Approval: 2, att.Accession: 13,
	}, forms)
	assert.Equal(t, 130, signed)
	assert.Equal(t, 22, provisional)
	assert.Equal(t, 6, read)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestEntryIntoForceFollowsArticle22(t *testing.T) {
	var deposits []att.Date
	for _, m := range att.Memberships() {
		require.Equal(t, att.EntryIntoForce(m.Deposited), m.EntryIntoForce, m.State)
		if m.Consent != att.NoConsent && m.Consent != att.Accession {
			deposits = append(deposits, m.Deposited)
		}
		if m.Consent == att.Accession {
			require.True(t, m.Signed.IsZero(), "21(3): %s", m.State)
			require.False(t, m.Deposited.Before(att.InForceSince()), "21(3): %s", m.State)
		}
		if !m.Signed.IsZero() {
			require.False(t, m.Signed.Before(att.OpenedForSignature()), "21(1): %s", m.State)
			require.True(t, m.Signed.Before(att.InForceSince()), "21(1): %s", m.State)
		}
	}
	slices.SortFunc(deposits, att.Date.Compare)
	assert.Equal(t, att.InForceSince(), deposits[49].AddDays(90), "22(1): the fiftieth deposit")
	assert.Equal(t, att.MustDate(2014, 9, 25), deposits[49])
	assert.Equal(t, att.MustDate(2013, 6, 3), att.OpenedForSignature())
	assert.Equal(t, att.MustDate(2014, 12, 24), att.InForceSince())
}

func TestEntryIntoForceAtTheBoundary(t *testing.T) {
	for deposited, want := range map[string]string{
		"":           "",
		"2013-07-04": "2014-12-24",
		"2014-12-22": "2014-12-24",
		"2014-12-24": "2014-12-24",
		"2014-12-25": "2015-03-25",
		"2015-01-30": "2015-04-30",
		"2024-06-13": "2024-09-11",
		"2023-12-01": "2024-02-29",
	} {
		assert.Equal(t, day(t, want), att.EntryIntoForce(day(t, deposited)), deposited)
	}
}

func TestWithdrawalTakesEffect(t *testing.T) {
	received := att.MustDate(2030, 1, 1)
	assert.Equal(t, att.MustDate(2030, 4, 1), att.WithdrawalTakesEffect(received, att.Date{}))
	assert.Equal(t, att.MustDate(2030, 4, 1), att.WithdrawalTakesEffect(received, att.MustDate(2030, 3, 1)))
	assert.Equal(t, att.MustDate(2030, 4, 2), att.WithdrawalTakesEffect(received, att.MustDate(2030, 4, 2)))
	assert.True(t, att.WithdrawalTakesEffect(att.Date{}, att.Date{}).IsZero())
}

func TestMembershipOf(t *testing.T) {
	m, found := att.MembershipOf("CHE")
	require.True(t, found)
	assert.Equal(t, att.MustDate(2015, 1, 30), m.ProvisionalFrom)
	assert.Equal(t, att.WesternEuropeanAndOthers, m.RegionalGroup)
	assert.True(t, m.EntryIntoForceRead)
	_, found = att.MembershipOf("KEN")
	assert.False(t, found)
	_, found = att.MembershipOf("")
	assert.False(t, found)

	usa, _ := att.MembershipOf("USA")
	assert.Equal(t, att.MustDate(2019, 7, 18), usa.NotificationOfNonParty)
	ecuador, _ := att.MembershipOf("ECU")
	assert.True(t, ecuador.DatesUnknown())
	assert.Equal(t, att.LowConfidence, ecuador.Source.Confidence)
	assert.Equal(t, att.Unknown, ecuador.ProvisionalDeclared)
}

func TestMembershipSurvivesJSON(t *testing.T) {
	for _, m := range att.Memberships() {
		text, err := json.Marshal(m)
		require.NoError(t, err)
		var again att.Membership
		require.NoError(t, json.Unmarshal(text, &again))
		require.Equal(t, m, again)
	}
}

func TestRegionalGroups(t *testing.T) {
	counts := map[att.RegionalGroup]int{}
	for _, s := range att.States() {
		counts[s.RegionalGroup()]++
		require.NotEmpty(t, s.RegionalGroupSource().Citation)
	}
	assert.Equal(t, map[att.RegionalGroup]int{
		att.African: 54, att.AsiaPacific: 57, att.EasternEuropean: 23, att.LatinAmericanAndCaribbean: 33,
		att.WesternEuropeanAndOthers: 29, att.NoRegionalGroup: 1,
	}, counts, "193 members in their groups, Cook Islands, Niue, Palestine by geography, Holy See in none")
	assert.Equal(t, att.NoRegionalGroup, att.State("XXX").RegionalGroup())
	assert.Zero(t, att.State("XXX").RegionalGroupSource())
	assert.Len(t, att.RegionalGroups(), 5)
}
