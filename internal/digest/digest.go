// Package digest names a state of embedded data by its content, so that a version changes with every change.
package digest

import (
	"crypto/sha256"
	"encoding/hex"
)

const versionLength = 12

// Version returns the first twelve hexadecimal digits of the SHA-256 sum of the data.
func Version(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])[:versionLength]
}
