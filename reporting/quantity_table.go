package reporting

// withheldWords and undeclaredWords are what States write instead of a number, lower case, in the languages
// seen.
var withheldWords = [...]string{
	"classified", "confidential", "confidencial", "confidentiel", "restricted", "secret", "withheld", "[withheld]",
	"commercially sensitive", "clasificado", "reservado", "secreto", "classifié", "non public", "not public",
}

var undeclaredWords = [...]string{
	"not declared", "undeclared", "unknown", "not known", "not available", "not reported", "not stated", "n/a", "na",
	"n.a.", "n/d", "nd", "n.d.", "no declarado", "non déclaré", "-", "--", "–", "—", "..", "...", "?", "x",
	"several", "various", "some", "many", "multiple", "unspecified",
}
