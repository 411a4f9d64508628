package xlsx

import (
	"encoding/xml"

	"github.com/xuri/excelize/v2"
)

// sharedPart holds the texts that cells share. A cell names one by its number.
const sharedPart = "xl/sharedStrings.xml"

// sharedLengths returns how long each of the texts is that cells share, as far as they can be read.
func sharedLengths(file *excelize.File) []int {
	var lengths []int
	d := decoder(file, part(file, sharedPart))
	for depth, length := 0, 0; ; {
		token, err := d.Token()
		if err != nil {
			return lengths
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				length = 0
			}
		case xml.CharData:
			length += len(t)
		case xml.EndElement:
			if depth == 2 && t.Name.Local == "si" {
				lengths = append(lengths, length)
			}
			depth--
		}
	}
}
