package risk_test

import (
	"fmt"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// yesOrNo is the same question asked of a rule over yes and no, as many systems have it.
type yesOrNo struct {
	embargoed, breachesAgreement, servesAtrocity, overridingRisk bool
}

func (f yesOrNo) decide() string {
	if f.embargoed || f.breachesAgreement || f.servesAtrocity || f.overridingRisk {
		return "refuse"
	}
	return "authorize"
}

// An export of which everything is known but one thing: nobody has checked whether an embargo of the Security
// Council stands against it. The zero value of a bool says that none does. The zero value of a fact says that it is
// not known, and the answer depends on it.
func ExampleAssessor_Assess_unknown() {
	transfer := cleanCase()
	transfer.Statements[0].SecurityCouncil = risk.SecurityCouncil{}
	fmt.Println("a rule over yes and no:", yesOrNo{}.decide())

	policy, err := risk.NewPolicy(completePolicy())
	if err != nil {
		fmt.Println(err)
		return
	}
	assessor, err := risk.NewAssessor(policy)
	if err != nil {
		fmt.Println(err)
		return
	}
	assess := func() risk.Assessment {
		c, err := risk.NewCase(transfer)
		if err != nil {
			fmt.Println(err)
		}
		assessment, err := assessor.Assess(c)
		if err != nil {
			fmt.Println(err)
		}
		return assessment
	}
	assessment := assess()
	fmt.Println("this library:", assessment.Outcome())
	fmt.Println("  possible:", assessment.Possible())
	for _, missing := range assessment.Results()[0].Missing() {
		fmt.Printf("  missing: %s: %s\n", missing.Provision, missing.Question)
	}

	for _, answer := range []att.Answer{att.Yes, att.No} {
		transfer.Statements[0].SecurityCouncil.Violated = risk.Fact[att.Answer]{
			Value: answer, Author: "embargo desk", On: transfer.AuthorizationDay,
		}
		fmt.Printf("  once the answer is %s: %s\n", answer, assess().Outcome())
	}

	// Output:
	// a rule over yes and no: authorize
	// this library: refer
	//   possible: prohibited, authorize
	//   missing: 6(1): would it breach measures of the Security Council, by a recent check?
	//   once the answer is yes: prohibited
	//   once the answer is no: authorize
}
