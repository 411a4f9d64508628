// Package hygiene holds the tests of what the module promises as a whole: no work at import, few dependencies,
// documented packages, and a repository that names no machine. It has no code of its own.
package hygiene
