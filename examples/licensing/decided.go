package main

import (
	"bytes"
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/risk"
)

// decidedCase is a case that was decided in real life, or one whose result under 6(1) the register of embargoes
// fixes, translated into a case file.
type decidedCase struct {
	// file is the name of the case file, policy that of the policy file.
	file, policy string
	title        string
	// decision says who decided what; brief says it in a few words.
	decision, brief string
	// basis says how well the decision is known.
	basis string
	// allowed are the outcomes that agree with the decision. council is how the case stands to 6(1), where that is
	// the point of the case.
	allowed []risk.Outcome
	council risk.Standing
	// input says how the file was made from what is known, and what in it is assumed.
	input string
}

//go:embed cases/*.json policies/*.json
var decidedFiles embed.FS

// decided assesses every case that is built in, each under the policy of its State.
func (d *desk) decided() {
	results := make([]result, len(decidedCases))
	for i := range decidedCases {
		c := &decidedCases[i]
		results[i] = result{file: c.file, decided: c}
		results[i].assessment, results[i].err = c.assess()
	}
	d.overview(results)
	for _, r := range results {
		d.hand(r)
	}
}

func (c *decidedCase) assess() (risk.Assessment, error) {
	policy, err := decidedFiles.ReadFile("policies/" + c.policy)
	if err != nil {
		return risk.Assessment{}, err
	}
	assessor, err := newAssessor(bytes.NewReader(policy))
	if err != nil {
		return risk.Assessment{}, err
	}
	text, err := decidedFiles.ReadFile("cases/" + c.file)
	if err != nil {
		return risk.Assessment{}, err
	}
	return assess(assessor, bytes.NewReader(text))
}

// allows reports whether an assessment agrees with the decision.
func (c *decidedCase) allows(a risk.Assessment) bool {
	return slices.Contains(c.allowed, a.Outcome()) && c.allowsCouncil(a)
}

// allowsCouncil looks at 6(1): violated for one line is enough, not violated means for all.
func (c *decidedCase) allowsCouncil(a risk.Assessment) bool {
	standings := make([]risk.Standing, 0, len(a.Results()))
	for _, r := range a.Results() {
		one, _ := r.Provision(att.Art6Par1)
		standings = append(standings, one.Standing)
	}
	if c.council == risk.NotViolated {
		return !slices.ContainsFunc(standings, func(s risk.Standing) bool { return s != risk.NotViolated })
	}
	return c.council == risk.NotTested || slices.Contains(standings, c.council)
}

// expected says in words which outcomes agree with the decision.
func (c *decidedCase) expected() string {
	names := make([]string, len(c.allowed))
	for i, o := range c.allowed {
		names[i] = words(o.String())
	}
	text := strings.Join(names, " or ")
	if c.council != risk.NotTested {
		text += ", with 6(1) " + words(c.council.String())
	}
	return text
}

// overview puts all decisions and outcomes side by side before the explanations.
func (d *desk) overview(results []result) {
	if d.describes {
		fmt.Fprintf(d.out, "%s\n\n", overviewTitle)
		for i, r := range results {
			outcome := "not assessed"
			if r.err == nil {
				outcome = strings.ToUpper(words(r.assessment.Outcome().String()))
			}
			fmt.Fprintf(d.out, "%3d. %s\n     decided: %s\n     rules:   %s\n", i+1, r.decided.title, r.decided.brief, outcome)
		}
		fmt.Fprintf(d.out, "\n")
	}
}

const overviewTitle = `Decided cases, and what the rules of the Arms Trade Treaty give on the same facts`

// introduce sets the real decision beside the outcome, above the explanation.
func (c *decidedCase) introduce(b *strings.Builder, a risk.Assessment) {
	verdict := "agrees with the decision"
	if !c.allows(a) {
		verdict = "DOES NOT AGREE with the decision"
	}
	b.WriteString(strings.Repeat("=", column) + "\n")
	b.WriteString(c.title + "\n")
	b.WriteString(c.file + ", under the policy " + c.policy + "\n\n")
	paragraph(b, "What was decided", c.decision)
	paragraph(b, "How well that is known", c.basis)
	paragraph(b, "What the rules give", fmt.Sprintf("%s, which %s (%s).%s",
		strings.ToUpper(words(a.Outcome().String())), verdict, c.expected(), asked(a)))
	paragraph(b, "How the input was chosen", c.input)
	b.WriteString("\n")
}

// asked lists the questions whose answers would settle what is referred, each once.
func asked(a risk.Assessment) string {
	var questions []string
	for _, r := range a.Results() {
		for _, m := range r.Missing() {
			question := m.Provision.String() + ": " + m.Question
			if !slices.Contains(questions, question) {
				questions = append(questions, question)
			}
		}
	}
	if len(questions) == 0 {
		return ""
	}
	return " Missing: " + strings.Join(questions, " ")
}
