package reporting

// withheldWords and undeclaredWords are what States write instead of a number or a name, as plainWord returns it: in
// the six languages of the United Nations, and in others. Those of the samples and of the reference were seen; the
// rest is general knowledge of low confidence, and a word that is not in the list is an error that the State can answer.
var withheldWords = [...]string{
	// English
	"classified", "classified data", "classified information", "confidential", "confidential data",
	"confidential information", "restricted", "restricted information", "secret", "top secret", "withheld",
	"data withheld", "information withheld", "sensitive", "sensitive information", "commercially sensitive",
	"commercially sensitive information", "commercial in confidence", "commercial confidentiality", "not disclosed",
	"undisclosed", "not for disclosure", "non disclosed", "non public", "not public", "not for publication",
	"not published", "national security", "national security information",
	// Spanish
	"clasificado", "clasificada", "informacion clasificada", "confidencial", "informacion confidencial",
	"datos confidenciales", "reservado", "reservada", "informacion reservada", "secreto", "no divulgado",
	"no publico", "seguridad nacional",
	// French
	"classifie", "classifiee", "information classifiee", "confidentiel", "confidentielle",
	"information confidentielle", "donnees confidentielles", "non communique", "non communiquee", "non divulgue",
	"non divulguee", "non publie", "secret defense", "secret de la defense nationale", "diffusion restreinte",
	"securite nationale",
	// Russian
	"секретно", "совершенно секретно", "засекречено", "конфиденциально", "не разглашается",
	"для служебного пользования", "закрытая информация",
	// Arabic
	"سري", "سرية", "معلومات سرية", "محجوب",
	// Chinese
	"保密", "机密", "秘密", "绝密", "不公开", "涉密",
	// Others
	"vertraulich", "geheim", "vertrouwelijk", "riservato", "segreto", "sigiloso", "hemlig", "hemmelig", "tajne",
}

var undeclaredWords = [...]string{
	"not declared", "undeclared", "unknown", "not known", "not available", "not reported", "not stated", "n/a", "na",
	"n.a.", "n/d", "nd", "n.d.", "no declarado", "non declare", "-", "--", "–", "—", "..", "...", "?", "x",
	"several", "various", "some", "many", "multiple", "unspecified",
}

// blankMarks are what is typed into a cell that has nothing to say.
var blankMarks = [...]string{"-", "--", "–", "—", "n/a", "na", "n.a.", "n/d", "nd", "n.d.", "..", "..."}

// nothingWords are remarks that name no item: the line says that there was nothing.
var nothingWords = [...]string{
	"nil", "nil report", "none", "nothing", "nothing to report", "zero", "0", "no transfers", "no transfer",
	"no exports", "no export", "no imports", "no import", "not applicable", "ninguno", "ninguna", "nada",
	"sin transferencias", "neant", "aucun", "aucune", "aucun transfert", "rien a signaler", "нет", "отсутствует",
	"لا شيء", "لا يوجد", "无", "keine", "geen", "nessuno", "nenhum", "ingen",
}

// markedWords are ticks of the mark of a line in other languages than English.
var markedWords = [...]string{"si", "oui", "да", "نعم", "是", "ja", "sim"}
