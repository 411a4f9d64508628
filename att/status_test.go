package att_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/openatt/treaty/att"
)

func TestStatusOn(t *testing.T) {
	for _, test := range []struct {
		state att.State
		day   string
		want  att.Status
	}{
		{"GBR", "2013-06-02", att.StatusNotParty},
		{"GBR", "2013-06-03", att.StatusSignatory},
		{"GBR", "2014-04-01", att.StatusSignatory},
		{"GBR", "2014-04-02", att.StatusConsented},
		{"GBR", "2014-12-23", att.StatusConsented},
		{"GBR", "2014-12-24", att.StatusParty},
		{"CAN", "2019-06-18", att.StatusNotParty},
		{"CAN", "2019-06-19", att.StatusConsented},
		{"CAN", "2019-09-16", att.StatusConsented},
		{"CAN", "2019-09-17", att.StatusParty},
		{"USA", "2019-07-17", att.StatusSignatory},
		{"USA", "2019-07-18", att.StatusSignatoryNotIntending},
		{"USA", "2026-02-03", att.StatusSignatoryNotIntending},
		{"KEN", "2020-01-01", att.StatusNotParty},
		{"ECU", "2014-12-23", att.StatusNotParty},
		{"ECU", "2014-12-24", att.StatusUnknown},
		{"ECU", "2030-01-01", att.StatusUnknown},
		{"", "2020-01-01", att.StatusUnknown},
		{"GBR", "", att.StatusUnknown},
	} {
		assert.Equal(t, test.want, test.state.StatusOn(day(t, test.day)), "%s %s", test.state, test.day)
	}
	assert.Equal(t, att.StatusUnknown, att.Membership{}.StatusOn(att.Date{}))
}

func TestStatusOfMadeUpMemberships(t *testing.T) {
	left := att.Membership{
		State: "GBR", Listed: att.StatusParty, Signed: att.MustDate(2013, 6, 3),
		Deposited: att.MustDate(2014, 4, 2), WithdrawalNotified: att.MustDate(2030, 1, 1),
	}
	assert.Equal(t, att.StatusParty, left.StatusOn(att.MustDate(2014, 12, 24)), "entry into force is computed")
	assert.Equal(t, att.StatusParty, left.StatusOn(att.MustDate(2030, 3, 31)))
	assert.Equal(t, att.StatusWithdrawn, left.StatusOn(att.MustDate(2030, 4, 1)))

	signatory := att.Membership{State: "KEN", Listed: att.StatusParty, Signed: att.MustDate(2013, 7, 1)}
	assert.Equal(t, att.StatusNotParty, signatory.StatusOn(att.MustDate(2013, 6, 30)))
	assert.Equal(t, att.StatusUnknown, signatory.StatusOn(att.MustDate(2013, 7, 1)),
		"a signatory may have deposited on the same day")
}

// TestStatusEveryStateEveryDay walks every State through every day from 2013 to 2030.
func TestStatusEveryStateEveryDay(t *testing.T) {
	first, last := att.MustDate(2013, 1, 1), att.MustDate(2030, 12, 31)
	for _, s := range att.States() {
		before := att.StatusNotParty
		parties := 0
		for d := first; !d.After(last); d = d.AddDays(1) {
			now := s.StatusOn(d)
			if now < before && now != att.StatusUnknown {
				require.Failf(t, "moves backward", "%s %s: %s after %s", s, d, now, before)
			}
			if now == att.StatusUnknown && s != "ECU" {
				require.Failf(t, "unknown", "%s %s", s, d)
			}
			if now == att.StatusParty {
				parties++
			}
			before = now
		}
		m, _ := att.MembershipOf(s)
		want := 0
		if !m.EntryIntoForce.IsZero() {
			days, _ := last.DaysSince(m.EntryIntoForce)
			want = days + 1
			require.False(t, m.EntryIntoForce.Before(m.Deposited), s)
		}
		require.Equal(t, want, parties, s)
	}
}

// TestBindingEveryStateEveryTurn holds the answers about Articles 6 and 7 on every day on which the record of any
// State changes, the days beside it and the first of each year.
func TestBindingEveryStateEveryTurn(t *testing.T) {
	days := turns()
	require.Greater(t, len(days), 200)
	for _, s := range att.States() {
		for _, d := range days {
			if b := att.BindingOn(s, d); b.Status != s.StatusOn(d) || !consistent(b) {
				require.Failf(t, "binding", "%s %s: %+v", s, d, b)
			}
		}
	}
}

func turns() []att.Date {
	var days []att.Date
	for year := 2013; year <= 2030; year++ {
		days = append(days, att.MustDate(year, 1, 1))
	}
	for _, m := range att.Memberships() {
		for _, d := range []att.Date{
			m.Signed, m.Deposited, m.EntryIntoForce, m.ProvisionalFrom, m.NotificationOfNonParty, att.MembershipAsOf(),
		} {
			if !d.IsZero() {
				days = append(days, d.AddDays(-1), d, d.AddDays(1))
			}
		}
	}
	slices.SortFunc(days, att.Date.Compare)
	return slices.Compact(days)
}

// consistent holds what must be true of every answer about the force of Articles 6 and 7.
func consistent(b att.Binding) bool {
	within := (b.From.IsZero() || !b.Day.Before(b.From)) && (b.Until.IsZero() || !b.Day.After(b.Until))
	var kind bool
	switch b.Status {
	case att.StatusUnknown:
		kind = b.Kind == att.BindingUnknown
	case att.StatusParty:
		kind = b.Kind == att.BindingInForce
	case att.StatusSignatory, att.StatusConsented:
		kind = b.Kind == att.BindingNone || b.Kind == att.BindingProvisional
	case att.StatusNotParty, att.StatusSignatoryNotIntending, att.StatusWithdrawn:
		kind = b.Kind == att.BindingNone
	}
	return within && kind && b.Provision.IsValid() && b.Reason != "" && b.Source.Citation != "" &&
		b.AfterData == b.Day.After(b.AsOf)
}

func TestPartiesOverTime(t *testing.T) {
	for date, want := range map[string]struct{ deposits, parties int }{
		"2014-09-24": {45, 0},
		"2014-09-25": {53, 0},
		"2014-12-24": {61, 61},
		"2015-08-24": {72, 69},
		"2016-02-29": {82, 78},
		"2016-08-22": {87, 85},
		"2017-09-11": {92, 92},
		"2018-08-20": {97, 95},
		"2019-08-26": {104, 102},
		"2020-08-17": {110, 106},
		"2021-08-30": {110, 110},
		"2022-08-22": {111, 111},
		"2024-08-19": {115, 113},
		"2025-08-25": {116, 116},
		"2026-02-03": {117, 117},
	} {
		deposits, parties := 0, 0
		for _, s := range att.States() {
			status := s.StatusOn(day(t, date))
			parties += one(status == att.StatusParty)
			deposits += one(status == att.StatusParty || status == att.StatusConsented)
		}
		assert.Equal(t, want.deposits, deposits, date)
		assert.Equal(t, want.parties, parties, date)
	}
}

func BenchmarkStatusOn(b *testing.B) {
	d := att.MustDate(2020, 1, 1)
	b.ReportAllocs()
	for b.Loop() {
		if att.State("ZMB").StatusOn(d) != att.StatusParty {
			b.Fatal("Zambia was a party")
		}
	}
}
