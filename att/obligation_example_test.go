package att_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/openatt/treaty/att"
)

// One export touches different articles on each side, and ammunition fewer than arms.
func ExampleApplicable() {
	fmt.Println(att.Applicable(att.Arms, att.Export, att.RoleImporter))
	fmt.Println(att.Applicable(att.Ammunition, att.Export, att.RoleImporter))
	// Output:
	// [5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 8(1) 8(2) 8(3) 11(1) 11(3) 11(4) 11(5) 11(6) 12(2) 12(3) 12(4) 13(2) 13(3) 14 15(4) 15(6)]
	// [5(1) 5(2) 5(5) 6(1) 6(2) 6(3) 8(1) 8(3) 14]
}

// The duties that bind a State of transit unless their condition applies.
func ExampleObligations() {
	for _, o := range att.Obligations(att.ObligationQuery{
		Role: att.RoleTransit, Activity: att.Transit, Class: att.ConditionalClass,
	}) {
		fmt.Println(o.ID(), o.Addressee, o.Qualifiers)
	}
	// Output:
	// 9#1 each_state_party [where necessary and feasible in accordance with relevant international law under its jurisdiction]
	// 11(3)#1 transfer_states_parties [pursuant to national laws where appropriate and feasible]
	// 11(4)#1 detecting_state_party [pursuant to national laws in accordance with international law]
}

// The library carries no text of the Treaty. A host that has it sees it quoted.
func ExampleNewTexts() {
	fmt.Println(att.Art14.Describe(nil))
	texts, err := att.NewTexts(att.Text{Provision: att.Art14, Language: language.English, Text: "(authentic text)"})
	fmt.Println(att.Art14.Describe(texts), err)
	// Output:
	// Article 14 (Enforcement): Take appropriate measures to enforce implementing laws and regulations. [summary]
	// Article 14 (Enforcement): “(authentic text)” <nil>
}

func ExampleProvision_Sentences() {
	for _, o := range att.Art13Par3.Sentences() {
		fmt.Printf("%s %s %s %s %q\n", o.ID(), o.Addressee, o.Kind, o.Class, o.Deadline)
	}
	// Output:
	// 13(3)#1 each_state_party duty binding "each year by 31 May"
	// 13(3)#2 secretariat duty none ""
	// 13(3)#3 each_state_party right none ""
	// 13(3)#4 each_state_party right none ""
}

func ExampleProvision_Summary() {
	fmt.Println(att.Art11Par1.Title(), "-", att.Art11Par1.Topic())
	fmt.Println(att.Art11Par1.Summary())
	// Output:
	// Diversion - diversion-prevention
	// Each State Party involved in a transfer of 2(1) arms takes measures to prevent their diversion.
}
