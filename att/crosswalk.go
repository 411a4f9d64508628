package att

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// CrosswalkHint pairs a line of the reporting form with codes of other lists. It is a hint for a plausibility check
// and never decides a category: the Harmonized System cannot tell tanks from other armoured vehicles, nor civil from
// military aircraft. The pairings are this library's own; no official table was found.
type CrosswalkHint struct {
	// Provision is 2(1)(a) to (h), or 3 or 4 for ammunition and parts, which 13(3) does not have reported.
	Provision Provision `json:"provision"`
	// Subcategory is the line of the form, none for ammunition and parts.
	Subcategory Subcategory `json:"subcategory,omitempty"`
	// Register is the label of the UN Register.
	Register string `json:"register,omitempty"`
	// MunitionsList holds entries of the Wassenaar munitions list, such as "ML6"; HS codes of the Harmonized System
	// of 2022 with six digits.
	MunitionsList []string `json:"munitions_list"`
	HS            []string `json:"hs"`
	Note          string   `json:"note,omitempty"`
	Source        Source   `json:"source"`
}

//go:embed data/category_crosswalk.csv
var crosswalkCSV []byte

var crosswalkRows lazy.Value[[]CrosswalkHint]

// Crosswalk returns every hint in the order of the form.
func Crosswalk() []CrosswalkHint { return hintsWhere(func(CrosswalkHint) bool { return true }) }

// HintsForSubcategory returns the hints for a line of the form and the lines under it.
func HintsForSubcategory(s Subcategory) []CrosswalkHint {
	return hintsWhere(func(h CrosswalkHint) bool { return s.Contains(h.Subcategory) })
}

// HintsForHS returns the hints for a code of the Harmonized System: of six digits or more, of which the first six
// count, or of fewer, which then stand for every code that starts with them. Points and spaces are left out. A code
// with fewer than four digits has none.
func HintsForHS(code string) []CrosswalkHint {
	code = strings.NewReplacer(".", "", " ", "").Replace(code)
	if len(code) < 4 {
		return nil
	}
	code = code[:min(len(code), 6)]
	return hintsWhere(func(h CrosswalkHint) bool {
		return slices.ContainsFunc(h.HS, func(hs string) bool { return strings.HasPrefix(hs, code) })
	})
}

// HintsForMunitionsList returns the hints for an entry of the munitions list, such as "ML6".
func HintsForMunitionsList(entry string) []CrosswalkHint {
	return hintsWhere(func(h CrosswalkHint) bool { return slices.Contains(h.MunitionsList, entry) })
}

func hintsWhere(keep func(CrosswalkHint) bool) []CrosswalkHint {
	var kept []CrosswalkHint
	for _, h := range crosswalkRows.Get(readCrosswalk) {
		if keep(h) {
			h.MunitionsList, h.HS = slices.Clone(h.MunitionsList), slices.Clone(h.HS)
			kept = append(kept, h)
		}
	}
	return kept
}

func readCrosswalk() []CrosswalkHint {
	cells := table.MustRead(crosswalkCSV, ',', "att_ref", "att_category_code", "unroca_category", "wassenaar_ml",
		"hs6", "note", "source", "confidence")
	rows := make([]CrosswalkHint, len(cells))
	for i, row := range cells {
		h := &rows[i]
		mustDecode(row, "att_ref", &h.Provision)
		if h.Provision != Art3 && h.Provision != Art4 {
			mustDecode(row, "att_category_code", &h.Subcategory)
		}
		h.Register, h.Note = row.Cell("unroca_category"), row.Cell("note")
		h.MunitionsList = strings.Split(row.Cell("wassenaar_ml"), ";")
		h.HS = strings.Split(row.Cell("hs6"), ";")
		h.Source = Source{Citation: row.Cell("source"), Confidence: LowConfidence, Basis: BasisMixed}
		if strings.HasPrefix(row.Cell("confidence"), "medium") {
			h.Source.Confidence = MediumConfidence
		}
	}
	return rows
}

func crosswalkDataset() Dataset {
	return Dataset{
		Name: "category-crosswalk", Version: contentVersion(crosswalkCSV), AsOf: MustDate(2022, 1, 1),
		Checked: MustDate(2026, 11, 23),
		Source:  "titles of HS 2022 and of the EU Common Military List; labels of the UN Register",
		Note:    "The pairings are this library's own. Hints only.",
		Rows:    len(crosswalkRows.Get(readCrosswalk)),
	}
}
