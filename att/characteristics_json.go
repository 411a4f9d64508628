package att

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"github.com/openatt/treaty/internal/jsondoc"
)

// CharacteristicsFormat is the name and version of the file format of Characteristics.
const CharacteristicsFormat = "att-characteristics/1"

// The codes of the rules for a file that describes an item.
const (
	CodeCharacteristicsSyntax    Code = "ATT-2-1-01"
	CodeCharacteristicsFieldName Code = "ATT-2-1-02"
	CodeCharacteristicsRepeated  Code = "ATT-2-1-03"
	CodeCharacteristicsValue     Code = "ATT-2-1-04"
	CodeCharacteristicsMissing   Code = "ATT-2-1-05"
)

var characteristicsRules = formatRules{
	{
		Code: CodeCharacteristicsSyntax, Severity: SeverityError, Provision: Art2Par1,
		Message: "the document is not JSON: {problem}",
		Doc:     "A description of an item is one JSON value (format, for 2(1)).",
	},
	{
		Code: CodeCharacteristicsFieldName, Severity: SeverityError, Provision: Art2Par1,
		Message: "{got} is no name of the format",
		Doc: "A description of an item has no name that the format does not know, so that nothing is lost by a " +
			"misspelling (format, for 2(1)).",
	},
	{
		Code: CodeCharacteristicsRepeated, Severity: SeverityError, Provision: Art2Par1,
		Message: "{got} stands twice",
		Doc:     "A description of an item says each thing once (format, for 2(1)).",
	},
	{
		Code: CodeCharacteristicsValue, Severity: SeverityError, Provision: Art2Par1,
		Message: "{got} does not fit: {want}",
		Doc:     "Every value of a description of an item is one that its name allows (format, for 2(1)).",
	},
	{
		Code: CodeCharacteristicsMissing, Severity: SeverityError, Provision: Art2Par1,
		Message: "{want} is missing",
		Doc:     "A description of an item names its format and version (format, for 2(1)).",
	},
}

// CharacteristicsRules lists what ReadCharacteristics can find.
func CharacteristicsRules() []Rule { return slices.Clone(characteristicsRules[:]) }

// MarshalJSON writes the characteristics with their format; a measure that is unknown is left out.
func (c Characteristics) MarshalJSON() ([]byte, error) {
	type plain Characteristics
	return json.Marshal(struct {
		Format string `json:"format"`
		plain
	}{CharacteristicsFormat, plain(c)})
}

// UnmarshalJSON reads what MarshalJSON writes, as ReadCharacteristics does.
func (c *Characteristics) UnmarshalJSON(data []byte) error {
	read, err := ReadCharacteristics(bytes.NewReader(data))
	if err != nil {
		return err
	}
	*c = read
	return nil
}

// ReadCharacteristics reads the description of an item in the format CharacteristicsFormat, for Classify. A fact
// that is absent, null or empty text is unknown; a measure is a string or a number with up to six decimals. Names
// that it does not know, values that a field does not allow and names that stand twice come all at once as an *Error
// whose findings have pointer, line and column, with the zero Characteristics; an error of the reader itself is
// wrapped.
func ReadCharacteristics(r io.Reader) (Characteristics, error) {
	var c Characteristics
	err := readDocument(r, "characteristics", CharacteristicsFormat, &characteristicsRules, characteristicsFields(&c)...)
	if err != nil {
		return Characteristics{}, err
	}
	return c, nil
}

func characteristicsFields(c *Characteristics) []jsondoc.Field {
	return []jsondoc.Field{
		valueField("platform", &c.Platform),
		valueField("weapon", &c.Weapon),
		measureField("calibre_mm", &c.Calibre),
		valueField("self_propelled", &c.SelfPropelled),
		valueField("armour_protection", &c.ArmourProtection),
		valueField("fighting_vehicle", &c.FightingVehicle),
		valueField("cross_country", &c.CrossCountry),
		valueField("high_cross_country", &c.HighCrossCountry),
		valueField("high_protection", &c.HighProtection),
		measureField("unladen_weight_t", &c.UnladenWeight),
		valueField("direct_fire_gun", &c.DirectFireGun),
		measureField("infantry", &c.Infantry),
		valueField("vehicle_missiles", &c.VehicleMissiles),
		valueField("indirect_fire", &c.IndirectFire),
		valueField("unmanned", &c.Unmanned),
		valueField("engages_targets", &c.EngagesTargets),
		valueField("fire_control", &c.FireControl),
		valueField("special_version", &c.SpecialVersion),
		valueField("military_vessel", &c.MilitaryVessel),
		measureField("displacement_t", &c.Displacement),
		measureField("vessel_missile_range_km", &c.VesselMissileRange),
		valueField("similar_torpedoes", &c.SimilarTorpedoes),
		valueField("delivers_warhead", &c.DeliversWarhead),
		measureField("range_km", &c.Range),
		valueField("ground_to_air", &c.GroundToAir),
		valueField("made_for_launching", &c.MadeForLaunching),
	}
}
