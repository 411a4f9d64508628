package reporting_test

import (
	"strings"

	"github.com/openatt/treaty/reporting"
)

func english(o *reporting.Options) { o.Numbers = reporting.PointFormat }

// ruleCases lists a failing and a passing input for each rule about annual reports.
func ruleCases() []ruleCase {
	all := append(reportCases(), lineCases()...)
	all = append(all, quantityCases()...)
	return append(all, fileCases()...)
}

func reportCases() []ruleCase {
	return []ruleCase{
		{reporting.CodeReporter, rows("reporter=Atlantis"), rows(""), nil},
		{reporting.CodeYear, rows("year=17"), rows(""), nil},
		{reporting.CodeNoForm, rows(""), rows("", "flow=import"), nil},
		{reporting.CodeNilWithLines, rows("", form("export", "nil", "yes")), rows(form("export", "nil", "yes")), nil},
		{reporting.CodeLate, rows("", title("submitted", "2018-06-08")), rows("", title("submitted", "2018-06-07")), nil},
		{reporting.CodeGrace, rows("", title("submitted", "2018-06-07")), rows("", title("submitted", "2018-05-31")), nil},
		{reporting.CodeEarly, rows("", title("submitted", "2017-12-31")), rows("", title("submitted", "2018-01-01")), nil},
		{reporting.CodeNoDate, rows(""), rows("", title("submitted", "2018-05-31")), nil},
		{reporting.CodeNotDue, rows("year=2014"), rows(""), nil},
		{reporting.CodeDueUnknown, rows("reporter=Ecuador|year=2030"), rows(""), nil},
		{reporting.CodeNoBasis, rows(""), rows("", form("export", "basis", "actual")), nil},
		{reporting.CodeMixedBasis, rows("basis=actual", "basis=authorized"), rows("basis=actual", "basis=authorized|category=II"), nil},
		{reporting.CodeBasisText, rows("basis=real"), rows("basis=Authorised"), nil},
		{reporting.CodeWithheldNoMark, rows("quantity=classified"), rows("quantity=classified", title("withheld", "yes")), nil},
		{reporting.CodeMarkNoWithheld, rows("", title("withheld", "yes")), rows("withheld=yes", title("withheld", "yes")), nil},
		{
			reporting.CodeMixedVisibility,
			rows("", form("export", "visibility", "states_parties_only"), form("import", "visibility", "public")),
			rows("", form("export", "visibility", "public"), form("import", "visibility", "public")), nil,
		},
		{reporting.CodeDate, rows("", title("submitted", "31.5.2018")), rows("", title("submitted", "2018-05-31")), nil},
		{reporting.CodeFact, rows("", form("export", "nil", "perhaps")), rows("", form("export", "nil", "no")), nil},
		{reporting.CodeRequired, rows(""), rows("", title("authority", "Ministry"), title("definitions_included", "no"), form("export", "included", "yes"),
			form("export", "nil_included", "no"), form("import", "included", "no"), form("import", "nil_included", "yes")), nil},
		{reporting.CodeFormTick, rows("", form("import", "included", "yes")), rows("", form("export", "included", "yes")), nil},
		{reporting.CodeCutOff, rows("", form("export", "cut_off", "2016-12-31")), rows("", form("export", "cut_off", "2017-12-31")), nil},
		{
			reporting.CodeDefinition, rows("record=definition|category=I|text=tanks; weight_t=20"),
			rows("record=definition|category=I|text=weight_t=16.5"), nil,
		},
		{
			reporting.CodeDefinitionOpen, rows("record=definition|category=I|text=armoured vehicles with a gun"),
			rows("record=definition|category=VI|text=displacement_t=150; by_reference=yes; complete=yes"), nil,
		},
		{reporting.CodeVoluntary, rows("category=VOL"), rows("category=VIII.A.1"), nil},
		{reporting.CodeVoluntaryUndefined, rows("category=VOL"), rows("category=VOL", "record=definition|category=VOL|text=drones"), nil},
		{reporting.CodeUnknownItem, rows("", title("pass_to_register", "yes")), rows("", title("contact", "desk")), nil},
		{reporting.CodeVersion, rows("", title("template", "2021")), rows("", title("template", "2015")), nil},
		{reporting.CodeStatedTwice, rows("", form("export", "nil", "yes"), form("export", "nil", "no")), rows("", form("export", "nil", "no"), form("export", "nil", "N")), nil},
		{reporting.CodeNoPrevious, rows("year=2019"), rows("year=2018"), func(o *reporting.Options) { o.Previous = remembered(rowOf2017) }},
		{reporting.CodeLeftOut, rows("", "reporter=Chile"), rows(""), func(o *reporting.Options) { o.State = "NOR" }},
		{reporting.CodeTooManyReports, rows("", "year=2018"), rows("", ""), func(o *reporting.Options) { o.Limits.Reports = 1 }},
		{reporting.CodeHoldings, repeated(6, 6), repeated(6, 1), nil},
		{reporting.CodeSameAsBefore, rows("quantity=118", "quantity=118|year=2018"), rows("quantity=118", "quantity=119|year=2018"), nil},
	}
}

const rowOf2017 = "reporter,year,flow,category,quantity,partner\nNorway,2017,export,I,3,France\n"

// remembered reads the report before.
func remembered(text string) *reporting.Memory {
	source, err := reporting.NewCSVReader(strings.NewReader(text), reporting.CSVOptions{})
	if err != nil {
		panic(err)
	}
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	if err != nil {
		panic(err)
	}
	memory, err := c.Remember("before.csv", source)
	if err != nil {
		panic(err)
	}
	return memory
}

// repeated makes a report of n lines and one of the next year of which same are equal.
func repeated(n, same int) []string {
	var all []string
	for i := range n {
		quantity := string(rune('1'+i)) + "5"
		all = append(all, "flow=import|quantity="+quantity)
		if i >= same {
			quantity += "0"
		}
		all = append(all, "flow=import|year=2018|quantity="+quantity)
	}
	return all
}

func lineCases() []ruleCase {
	return []ruleCase{
		{reporting.CodeFlow, rows("flow=sideways"), rows("flow=Import"), nil},
		{reporting.CodeCategory, rows("category=IX"), rows("category=VII. (b)"), nil},
		{reporting.CodePartner, rows("partner="), rows("partner=CHL"), nil},
		{reporting.CodeDuplicate, rows("", ""), rows("", "comments=second lot"), nil},
		{
			reporting.CodeTotal, rows("category=VIII.A|quantity=10", "category=VIII.A.1|quantity=4", "category=VIII.A.4|quantity=5"),
			rows("category=VIII.A|quantity=9", "category=VIII.A.1|quantity=4", "category=VIII.A.4|quantity=5"), nil,
		},
		{reporting.CodeSelf, rows("partner=Norway"), rows("partner=Sweden"), nil},
		{reporting.CodeNotYetState, rows("partner=South Sudan|year=2010"), rows("partner=South Sudan|year=2012"), nil},
		{reporting.CodeUnresolved, rows("partner=Chrypre"), rows("partner=Cyprus"), nil},
		{reporting.CodeGroup, rows("partner=EU"), rows("partner=Estonia"), nil},
		{reporting.CodeTerritory, rows("partner=Netherlands (Aruba)"), rows("partner=Netherlands"), nil},
		{reporting.CodeVariantName, rows("partner=Czech Rep."), rows("partner=Chile"), nil},
		{reporting.CodeEndUser, rows("partner=Sweden|comments=Ministry of Defence - South Sudan"), rows("partner=South Sudan|comments=Ministry of Defence - South Sudan"), nil},
		{reporting.CodeOtherState, rows("comments=made in Germany"), rows("comments=made in Germany|origin=Germany"), nil},
		{reporting.CodeOriginExporter, rows("origin=Norway"), rows("origin=Germany"), nil},
		{reporting.CodeOriginImporter, rows("origin=France"), rows("origin=Germany"), nil},
		{reporting.CodeIntermediate, rows("intermediate=France"), rows("intermediate=Germany"), nil},
		{reporting.CodeOtherName, rows("intermediate=c"), rows("intermediate=Malta"), nil},
		{reporting.CodeLabelDrift, rows("category=III. Large calibre artillery systems"), rows("category=III. Large-calibre artillery systems"), nil},
		{reporting.CodeLabel, rows("category=IV attack helicopters"), rows("category=V attack helicopters"), nil},
		{reporting.CodeCategoryHint, rows("category=VII.a|description=155 mm shells"), rows("category=VII.a|description=missiles"), nil},
		{reporting.CodeCalibreHint, rows("category=III|description=60 mm mortar"), rows("category=III|description=120 mm mortar"), nil},
		{reporting.CodeNotComplete, rows("description=tank without gun"), rows("description=tank"), nil},
		{reporting.CodeAmmunition, rows("category=III|description=Mortar shell 82 mm"), rows("category=III|description=Mortar 82 mm"), nil},
		{reporting.CodeParts, rows("category=VII.a|description=rocket motors"), rows("category=VII.a|description=missiles"), nil},
		{reporting.CodeWhitespace, rows("comments=two\nlines"), rows("comments=one line"), nil},
		{reporting.CodeLostLetter, rows("comments=BTR-3?1"), rows("comments=BTR-3E1"), nil},
		{reporting.CodeNote, rows("category=Note: figures are provisional|quantity=|partner="), rows("category=II|quantity=|partner="), nil},
	}
}

func quantityCases() []ruleCase {
	return []ruleCase{
		{reporting.CodeNoQuantity, rows("quantity="), rows("quantity=|value=12|currency=EUR"), nil},
		{reporting.CodeNotCount, rows("quantity=-3"), rows("quantity=3"), nil},
		{reporting.CodeAmbiguous, rows("quantity=54,534"), rows("quantity=54534"), nil},
		{reporting.CodeNumberText, rows("quantity=10 pcs"), rows("quantity=10"), nil},
		{reporting.CodeFootnote, rows("quantity=621*"), rows("quantity=621"), nil},
		{reporting.CodeWithheld, rows("quantity=classified"), rows("quantity=1"), nil},
		{reporting.CodeUndeclared, rows("quantity=not declared"), rows("quantity=1"), nil},
		{reporting.CodeZeroRemark, rows("quantity=0|comments=Several Aster missiles"), rows("quantity=0"), nil},
		{reporting.CodeZero, rows("quantity=0"), rows("quantity=0|comments=Several Aster missiles"), nil},
		{reporting.CodeRemarkCount, rows("quantity=20|comments=10 x Vehicle APC"), rows("quantity=10|comments=10 x Vehicle APC"), nil},
		{reporting.CodeNoCurrency, rows("value=12"), rows("value=12|currency=EUR"), nil},
		{reporting.CodeNoUnit, rows("value=12|currency=EUR"), rows("value=12|currency=EUR|unit=thousand"), nil},
		{reporting.CodeCurrency, rows("value=12|currency=banana"), rows("value=12|currency=KWD"), nil},
		{reporting.CodeValue, rows("value=12,5|currency=EUR"), rows("value=12.5|currency=EUR"), english},
	}
}

func fileCases() []ruleCase {
	const header = "reporter,year,flow,category,quantity,partner"
	clean := rows("raw:" + header + "\nNorway,2017,export,I,3,France\n")
	return []ruleCase{
		{reporting.CodeUnknownColumn, rows("raw:" + header + ",colour\nNorway,2017,export,I,3,France,red\n"), clean, nil},
		{reporting.CodeQuote, rows("raw:" + header + "\nNorway,2017,export,I,3,\"France\" x\n"), clean, nil},
		{reporting.CodeColumns, rows("raw:" + header + "\nNorway,2017,export,I,3,France,more\n"), clean, nil},
		{reporting.CodeEncoding, rows("raw:" + header + "\nNorway,2017,export,I,3,C\xf4te d'Ivoire\n"), clean, nil},
		{reporting.CodeHeaderAgain, rows("raw:" + header + "\nNorway,2017,export,I,3,France\n" + header + "\n"), clean, nil},
		{
			reporting.CodeOtherHeader,
			rows("raw:" + header + "\nNorway,2017,export,I,3,France\nreporter,year,flow,category,quantity,exporting state\n"), clean, nil,
		},
		{reporting.CodeNothingChecked, rows("raw:" + header + "\n"), clean, nil},
		{reporting.CodeNoPlace, clean, rows(""), nil},
		{reporting.CodeCompareLimit, rows("", "quantity=4", "quantity=5"), rows("quantity=4"), func(o *reporting.Options) { o.Limits.Compared = 1 }},
		{reporting.CodeSumLimit, manyGroups(9000), rows(""), nil},
		{reporting.CodeJSONKey, rows(jsonLine(`,"comments":"a","comments":"b"`)), rows(jsonLine(`,"comments":"a"`)), nil},
		{reporting.CodeJSONUnknown, rows(jsonLine(`,"colour":"red"`)), rows(jsonLine("")), nil},
		{reporting.CodeMark, rows("withheld=perhaps"), rows("withheld=no"), nil},
		{reporting.CodeJSONText, rows(jsonLine(`,"comments":"a\ud800"`)), rows(jsonLine(`,"comments":"a\ud83d\ude00"`)), nil},
		{reporting.CodeJSONType, rows(jsonLine(`,"comments":7`)), rows(jsonLine("")), nil},
		{
			reporting.CodeDisagrees,
			rows(jsonReport(`,"exports":{"lines":[{"category":{"raw":"I"},"quantity":{"raw":"3","kind":"number","number":4},"partner":{"raw":"France"}}]}`)),
			rows(jsonReport(`,"exports":{"lines":[{"category":{"raw":"I"},"quantity":{"raw":"3","kind":"number","number":3},"partner":{"raw":"France"}}]}`)), nil,
		},
	}
}

// manyGroups makes lines that each stand for a total of their own.
func manyGroups(n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = "category=VIII.A|partner=Place " + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676))
	}
	return all
}
