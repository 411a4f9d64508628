package finance

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/openatt/treaty/att"
)

// Datasets lists the bodies of facts that this package carries: the currencies and the scales of assessments.
// Memberships and the list of least developed countries are those of att.Datasets.
func Datasets() []att.Dataset {
	sets := []att.Dataset{currenciesDataset()}
	for _, s := range unScales() {
		sets = append(sets, s.dataset)
	}
	return sets
}

// dataVersion names a dataset with its version, such as "un-scale-2025-2027@0123456789ab"; "" for none.
func dataVersion(set att.Dataset) string {
	if set.Name == "" {
		return ""
	}
	return set.Name + "@" + set.Version
}

// ldcVersion names the list of least developed countries with its version.
func ldcVersion() string {
	for _, set := range att.Datasets() {
		if set.Name == "least-developed-countries" {
			return dataVersion(set)
		}
	}
	return ""
}

// contentVersion names a state of data files by the first twelve digits of their SHA-256 sum.
func contentVersion(files ...[]byte) string {
	sum := sha256.New()
	for _, data := range files {
		// A hash never fails to write.
		_, _ = sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil))[:12]
}
