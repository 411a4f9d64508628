package att

import (
	"crypto/sha256"
	"encoding/hex"
)

// contentVersion names a state of a data file by the first twelve digits of its SHA-256 sum.
func contentVersion(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])[:12]
}

// Datasets lists the bodies of facts that this package carries, by name.
func Datasets() []Dataset {
	return []Dataset{
		Embargoes().Dataset(),
		ldcDataset(),
		namesDataset(),
		statesDataset(),
	}
}
