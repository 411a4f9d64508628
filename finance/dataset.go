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

// contentVersion names a state of data files by the first twelve digits of their SHA-256 sum.
func contentVersion(files ...[]byte) string {
	sum := sha256.New()
	for _, data := range files {
		// A hash never fails to write.
		_, _ = sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil))[:12]
}
