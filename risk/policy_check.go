package risk

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
)

// policyChecker collects everything that a policy does not say, or says in a way that is not allowed.
type policyChecker struct {
	data     *PolicyData
	findings att.Findings
}

func (c *policyChecker) add(rule *att.Rule, pointer string, args ...att.Arg) {
	c.findings = append(c.findings, rule.Finding(pointer, args...))
}

func (c *policyChecker) check() att.Findings {
	c.frame()
	d := c.data
	setting(c, "overriding_risk", d.OverridingRisk, ReadingUnset, BalancingReading)
	setting(c, "knowledge", d.Knowledge, KnowledgeUnset, SubstantialGroundsSuffice)
	setting(c, "gender_based_violence", d.Violence, ViolenceUnset, RaiseLimbs)
	setting(c, "diversion_threshold", d.DiversionThreshold, LikelihoodUnknown, Probable)
	setting(c, "diversion_of_ammunition", d.DiversionOfAmmunition, att.Unknown, att.No)
	setting(c, "diversion_of_parts", d.DiversionOfParts, att.Unknown, att.No)
	setting(c, "own_movement_takes_along", d.OwnMovementTakesAlong, att.Unknown, att.No)
	setting(c, "records_from", d.RecordsFrom, RecordsUnset, FromExpiry)
	c.embargoCheck()
	c.limbs()
	c.contested()
	c.instruments()
	c.criteria()
	c.findings.Sort()
	return c.findings
}

// setting checks one choice: a value from the list, and a source.
func setting[T interface {
	~uint8
	String() string
}](c *policyChecker, name string, s Setting[T], unset, last T) {
	pointer := "/" + name
	switch {
	case s.Value == unset:
		c.add(&rulePolicyMissing, pointer, arg("want", name))
	case s.Value > last:
		var allowed []string
		for v := unset + 1; v <= last; v++ {
			allowed = append(allowed, v.String())
		}
		c.add(&rulePolicyValue, pointer,
			arg("got", strconv.Itoa(int(s.Value))), arg("allowed", strings.Join(allowed, ", ")))
	}
	c.source(pointer, name, s.Source)
}

func (c *policyChecker) source(pointer, name, source string) {
	if source == "" {
		c.add(&rulePolicySource, pointer, arg("want", name))
	}
}

func (c *policyChecker) frame() {
	d := c.data
	if d.Authority == "" {
		c.add(&rulePolicyMissing, "/authority", arg("want", "authority"))
	}
	switch {
	case d.State == "":
		c.add(&rulePolicyMissing, "/state", arg("want", "state"))
	case !d.State.IsValid():
		c.add(&rulePolicyValue, "/state", arg("got", string(d.State)), arg("allowed", "ISO 3166-1 alpha-3 codes"))
	}
	if d.ValidFrom.IsZero() {
		c.add(&rulePolicyMissing, "/valid_from", arg("want", "valid_from"))
	}
	c.dates("", d.ValidFrom, d.ValidUntil)
}

func (c *policyChecker) dates(pointer string, from, until att.Date) {
	if until.Before(from) {
		c.add(&rulePolicyDates, pointer, arg("got", until.String()), arg("want", from.String()))
	}
}

// longestCheck is the greatest age of an embargo check that a policy may allow, in days: ten years.
const longestCheck = 3650

func (c *policyChecker) embargoCheck() {
	s := c.data.EmbargoCheckDays
	c.source("/embargo_check_days", "embargo_check_days", s.Source)
	if s.Value < 0 || s.Value > longestCheck {
		c.add(&rulePolicyValue, "/embargo_check_days",
			arg("got", strconv.Itoa(s.Value)), arg("allowed", "0 to "+strconv.Itoa(longestCheck)))
	}
}

func (c *policyChecker) limbs() {
	d := c.data
	raise := d.Violence.Value == RaiseLimbs
	switch {
	case raise && len(d.RaisedLimbs) == 0:
		c.add(&rulePolicyMissing, "/gender_based_violence", arg("want", "gender_based_violence limbs"))
	case !raise && len(d.RaisedLimbs) > 0:
		c.add(&rulePolicyValue, "/gender_based_violence",
			arg("got", "limbs"), arg("allowed", "limbs only with the mode raise"))
	}
	for i, limb := range d.RaisedLimbs {
		if limb >= criteriaCount || slices.Contains(d.RaisedLimbs[:i], limb) {
			c.add(&rulePolicyValue, "/gender_based_violence/limbs/"+strconv.Itoa(i),
				arg("got", limb.String()), arg("allowed", "each limb of 7(1) once"))
		}
	}
}

func (c *policyChecker) contested() {
	for i, m := range c.data.ContestedMeasures {
		pointer := at("contested_measures", i)
		setting(c, pointer[1:], Setting[Stance]{m.Stance, m.Source}, StanceUnset, ReferStance)
		if m.Measure == "" {
			c.add(&rulePolicyMissing, pointer, arg("want", "measure"))
		}
		if slices.ContainsFunc(c.data.ContestedMeasures[:i], func(n ContestedMeasure) bool {
			return n.Measure == m.Measure
		}) {
			c.add(&rulePolicyValue, pointer, arg("got", m.Measure), arg("allowed", "each measure once"))
		}
	}
}

func (c *policyChecker) instruments() {
	c.source("/instruments", "instruments", c.data.InstrumentsSource)
	for i := range c.data.Instruments {
		c.instrument(i, &c.data.Instruments[i])
	}
}

func (c *policyChecker) instrument(i int, j *JoinedInstrument) {
	reason := ""
	known, found := lookupInstrument(j.ID)
	switch {
	case j.ID == "":
		reason = "it has no id"
	case slices.ContainsFunc(c.data.Instruments[:i], func(k JoinedInstrument) bool { return k.ID == j.ID }):
		reason = "it is named twice"
	case found && known.IsPolitical():
		reason = "a political commitment never counts"
	case !found && (j.Name == "" || len(j.Relevance) == 0):
		reason = "it is not in the library's list, so it needs a name and the provisions for which it counts"
	case j.From.IsZero():
		reason = "it has no day from which it binds the State"
	}
	pointer := "/instruments" + at("joined", i)
	if reason != "" {
		c.add(&rulePolicyInstrument, pointer, arg("got", j.ID), arg("reason", reason))
	}
	c.dates(pointer, j.From, j.Until)
	for k, p := range j.Relevance {
		if relevanceOf([]att.Provision{p}) == 0 {
			c.add(&rulePolicyValue, pointer+"/relevance/"+strconv.Itoa(k),
				arg("got", p.String()), arg("allowed", "6(2), 6(3), 7(1)(b)(iii), 7(1)(b)(iv)"))
		}
	}
}

func (c *policyChecker) criteria() {
	for i, n := range c.data.NationalCriteria {
		pointer := at("national_criteria", i)
		if n.ID == "" {
			c.add(&rulePolicyMissing, pointer, arg("want", "id"))
		}
		if n.Title == "" {
			c.add(&rulePolicyMissing, pointer, arg("want", "title"))
		}
		c.source(pointer, "national criterion "+n.ID, n.Source)
	}
}
