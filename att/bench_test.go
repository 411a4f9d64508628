package att_test

import (
	"testing"

	"github.com/openatt/treaty/att"
)

func BenchmarkApplicable(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		att.Applicable(att.Arms, att.Export, att.RoleExporter)
	}
}

func BenchmarkGaps(b *testing.B) {
	system := att.ControlSystem{State: "KEN", ControlList: att.Arrangement{InPlace: att.Yes}}
	b.ReportAllocs()
	for b.Loop() {
		system.Gaps(att.MustDate(2026, 1, 1))
	}
}

func BenchmarkObligations(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		att.Obligations(att.ObligationQuery{Role: att.RoleExporter, Class: att.BindingClass})
	}
}

// BenchmarkNewRegister checks and indexes the 39 measures.
func BenchmarkNewRegister(b *testing.B) {
	rows := att.Embargoes().Measures()
	day := att.Embargoes().CheckedTo()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := att.NewRegister("bench", "1", day, rows); err != nil {
			b.Fatal(err)
		}
	}
}
