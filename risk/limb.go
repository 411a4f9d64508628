package risk

import (
	"fmt"
	"strings"

	"github.com/openatt/treaty/att"
)

// Limb is one of the seven appraisals that an export may need: the five of 7(1), that of 7(4), and that of 11(2).
// Its text is the address of its provision. 7(4) is not a fifth limb of 7(1)(b) and 11(2) is no limb of 7(1); they
// share this list because each is appraised in the same way.
type Limb uint8

// The limbs in the order of the Treaty.
const (
	PeaceAndSecurity Limb = iota
	HumanitarianLaw
	HumanRights
	Terrorism
	OrganizedCrime
	GenderBasedViolence
	Diversion
)

// limbCount is the number of limbs; those before criteriaCount are the criteria of 7(1).
const (
	limbCount     = 7
	criteriaCount = 5
)

var limbProvisions = [limbCount]att.Provision{
	att.Art7Par1A, att.Art7Par1Bi, att.Art7Par1Bii, att.Art7Par1Biii, att.Art7Par1Biv, att.Art7Par4, att.Art11Par2,
}

// limbNames are the addresses of the provisions, as they stand in files.
var limbNames = [limbCount]string{
	"7(1)(a)", "7(1)(b)(i)", "7(1)(b)(ii)", "7(1)(b)(iii)", "7(1)(b)(iv)", "7(4)", "11(2)",
}

// Provision returns the provision that asks for the appraisal.
func (l Limb) Provision() att.Provision {
	if int(l) < limbCount {
		return limbProvisions[l]
	}
	return 0
}

// String returns the address of the provision, such as "7(1)(b)(i)".
func (l Limb) String() string {
	if int(l) < limbCount {
		return limbNames[l]
	}
	return ""
}

// MarshalText writes what String returns; a value outside the list is an error.
func (l Limb) MarshalText() ([]byte, error) {
	if int(l) >= limbCount {
		return nil, fmt.Errorf("risk: limb: value %d is outside the list", l)
	}
	return l.Provision().MarshalText()
}

// UnmarshalText reads what MarshalText writes.
func (l *Limb) UnmarshalText(text []byte) error {
	for i, name := range limbNames {
		if name == string(text) {
			*l = Limb(i)
			return nil
		}
	}
	return fmt.Errorf("risk: limb: %q is not one of %s", text, strings.Join(limbNames[:], ", "))
}

// conditional reports whether the limb counts only for conventions that the exporting State has joined.
func (l Limb) conditional() bool { return l == Terrorism || l == OrganizedCrime }

// title names what the limb is about, for texts.
func (l Limb) title() string {
	return [limbCount]string{
		"undermining peace and security", "serious violations of international humanitarian law",
		"serious violations of international human rights law", "terrorism offences", "organized crime offences",
		"gender-based violence and violence against women and children", "diversion",
	}[l]
}
