package reporting

import "strings"

// currencyCodes are the codes of currencies that ISO 4217 has had since 2007, each with a space behind it: those of
// finance/data/currencies.csv, which holds their sources and days. A code that is not among them is a warning only.
const currencyCodes = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD " +
	"BTN BWP BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CYP CZK DJF DKK DOP DZD EEK EGP " +
	"ERN ETB EUR FJD FKP GBP GEL GHC GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD " +
	"JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU " +
	"MTL MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF " +
	"SAR SBD SCR SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMM TMT TND TOP TRY TTD " +
	"TWD TZS UAH UGX USD USN UYI UYU UYW UZS VEB VED VEF VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMK ZMW " +
	"ZWG ZWL "

// currencySince is the first year of which every code is in the list.
const currencySince = 2007

// checkCurrency looks for the currency of a value. Codes of ISO 4217 for metals and funds, which start with an X,
// and those of years before the list are left alone.
func (s *session) checkCurrency(l *subject) {
	cell := l.record.Cells[FieldCurrency]
	if isCurrency(cell, &s.currency) {
		return
	}
	text := fold(cell)
	if text == "" {
		s.sayRaw(ruleNoCurrency, FieldValue)
		return
	}
	code := strings.ToUpper(text)
	year := l.report.key.Year
	if isCurrency(text, &s.currency) || isCode(code) && (code[0] == 'X' || year != 0 && year < currencySince) {
		return
	}
	if isCurrency(code, &s.currency) {
		s.mark.suggestion = code
	}
	s.sayRaw(ruleCurrency, FieldCurrency)
}

func isCode(text string) bool {
	return len(text) == 3 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// isCurrency reports whether a text is a code of the list; the last one that was found is kept.
func isCurrency(text string, last *[3]byte) bool {
	if len(text) != 3 {
		return false
	}
	code := [3]byte{text[0], text[1], text[2]}
	if code == *last {
		return true
	}
	for i := 0; i < len(currencyCodes); i += 4 {
		if currencyCodes[i:i+3] == text {
			*last = code
			return true
		}
	}
	return false
}
