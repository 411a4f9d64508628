package att_test

import (
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
)

// A missing fact never clears a transfer: the register says what it would need to know.
func ExampleRegister_Matches() {
	register := att.Embargoes()
	query := att.EmbargoQuery{
		Day:          att.MustDate(2025, 10, 1),
		Exporter:     "BEL",
		Destinations: []att.State{"COD"},
		Item:         att.Arms,
		Category:     att.SmallArmsAndLightWeapons,
		NotListed:    att.Yes,
	}
	for _, match := range register.Matches(&query) {
		fmt.Printf("%s %s covered=%s unknown=%q excluded=%q\n",
			match.ID, match.Status, match.Covered, match.Unknown, match.Excluded)
	}
	query.EndUser = att.Government
	for _, match := range register.Matches(&query) {
		fmt.Printf("%s %s covered=%s unknown=%q excluded=%q\n",
			match.ID, match.Status, match.Covered, match.Unknown, match.Excluded)
	}
	// Output:
	// UNE-COD in_force covered=unknown unknown="end_user_kind" excluded=""
	// UNE-QDE in_force covered=no unknown="" excluded="listing"
	// UNE-COD in_force covered=no unknown="" excluded="end_user_kind"
	// UNE-QDE in_force covered=no unknown="" excluded="listing"
}

// A fixed term that has run out without a known decision is not the absence of an embargo.
func ExampleRegister_Explain() {
	register := att.Embargoes()
	query := att.EmbargoQuery{
		Day: att.MustDate(2026, 11, 24), Exporter: "BEL", Destinations: []att.State{"SSD"}, Item: att.Arms,
		NotListed: att.Yes,
	}
	fmt.Println(register.Explain(register.Matches(&query)[0]))
	fmt.Println("complete to", register.CheckedTo())
	// Output:
	// UNE-SSD, arms to South Sudan (2428 (2018) paras 4-5; 2577 (2021); 2683 (2023) para 2; 2731 (2024); 2781 (2025)): its term ran to 2026-05-31 and no later decision is known; it covers the transfer unless an exemption is shown to be met
	// complete to 2026-05-28
}

// A host adds the embargoes of its region in the same shape. They are measures of another authority: 6(2) or
// national policy asks about them, never 6(1).
func ExampleReadRegisterCSV() {
	rows, err := att.ReadRegisterCSV(strings.NewReader(
		"id,authority,target,iso3,scope,resolution_basis,start,end,exemptions_summary,source,confidence,basis,term," +
			"checked_to,items,two_way,services\n" +
			"R-1,other,Belarus,BLR,whole_territory,decision,2011-06-20,,,journal,high,read,open-ended,2026-01-01,all,no,\n",
	))
	fmt.Println(len(rows), err)
	// Output:
	// 0 2:79 /0/term: ATT-6-1-03: term is "open-ended", which is not one of open_ended, fixed_term, mixed, ended
}

func ExampleEmbargo_StatusOn() {
	embargo, _ := att.Embargoes().Lookup("UNE-LBY-1")
	fmt.Println(embargo.StatusOn(att.MustDate(1992, 4, 14)), embargo.StatusOn(att.MustDate(1992, 4, 15)))
	fmt.Println(embargo.StatusOn(att.MustDate(1999, 4, 4)), embargo.StatusOn(att.MustDate(1999, 4, 5)))
	// Output:
	// not_in_force in_force
	// in_force not_in_force
}

func ExampleNewRegister() {
	_, err := att.NewRegister("regional", "2026-01", att.MustDate(2026, 1, 31), []att.Embargo{{ID: "R-1"}})
	fmt.Println(err)
	// Output:
	// /0/authority: ATT-6-1-04: authority is missing
	// /0/target: ATT-6-1-04: target is missing
	// /0/scope: ATT-6-1-04: scope is missing
	// /0/resolution_basis: ATT-6-1-04: resolution_basis is missing
	// /0/start: ATT-6-1-04: start is missing
	// /0/term: ATT-6-1-04: term is missing
	// /0/checked_to: ATT-6-1-04: checked_to is missing
	// /0/source: ATT-6-1-04: source is missing
	// /0/iso3: ATT-6-1-04: iso3 is missing
}
