package risk

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/openatt/treaty/att"
)

// Fingerprints identify what an assessment was made from: SHA-256 over canonical bytes, in hexadecimal. The same
// three fingerprints give the same assessment.
type Fingerprints struct {
	// Case and Policy are over their canonical JSON, Data over the descriptions of the data sets used.
	Case   string `json:"case"`
	Policy string `json:"policy"`
	Data   string `json:"data"`
}

// Fingerprints computes the fingerprints.
func (a Assessment) Fingerprints() Fingerprints {
	if a.assessor == nil {
		return Fingerprints{}
	}
	return Fingerprints{
		fingerprint(a.assessed), fingerprint(a.assessor.policy), fingerprint(a.Datasets()),
	}
}

// fingerprint hashes a value that always marshals.
func fingerprint(v any) string {
	text, err := marshal(v)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// Datasets describes the data that the assessment used: the registers, the membership of the Treaty, the instruments.
func (a Assessment) Datasets() []att.Dataset {
	if a.assessor == nil {
		return nil
	}
	var used []att.Dataset
	for _, register := range a.assessor.registers {
		used = append(used, register.Dataset())
	}
	for _, dataset := range att.Datasets() {
		if dataset.Name == "states-parties" {
			used = append(used, dataset)
		}
	}
	return append(used, instrumentsDataset())
}
