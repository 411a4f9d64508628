package xlsx

import (
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// commentParts tells on which sheets comments can be written. The library below finds the part for the comments
// of a sheet by the number of its drawing: where a program gave the two different names, a comment would be lost
// or come to stand on another sheet.
type commentParts struct {
	file  *excelize.File
	parts map[string]string
	known map[string]bool
	// before are the comments that each sheet had before the first was added, by cell.
	before map[string]map[string]standing
	batches
}

func newCommentParts(file *excelize.File) *commentParts {
	file.GetSheetList() // reads the list of sheets that sheetParts needs
	return &commentParts{
		file: file, parts: sheetParts(file), known: map[string]bool{}, before: map[string]map[string]standing{},
	}
}

// writable reports whether comments can be written on a sheet, as it was before the first was.
func (c *commentParts) writable(sheet string) bool {
	key := strings.ToLower(sheet)
	is, found := c.known[key]
	if !found {
		is = c.agree(c.parts[key])
		c.known[key] = is
	}
	return is
}

// agree reports whether the parts for drawings and comments of a sheet have the same number.
func (c *commentParts) agree(sheetPart string) bool {
	dir, base := path.Split(sheetPart)
	drawing, comments := "", ""
	for _, link := range linksOf(c.file, dir+"_rels/"+base+".rels") {
		switch path.Base(link.Type) {
		case "vmlDrawing":
			drawing = link.Target
		case "comments":
			comments = link.Target
		}
	}
	number, found := strings.CutPrefix(drawing, "../drawings/vmlDrawing")
	name := "comments" + strings.TrimSuffix(number, ".vml") + ".xml"
	switch {
	case drawing == "":
		return comments == ""
	case !found:
		return false
	case comments == "":
		return part(c.file, "xl/"+name) == nil
	default:
		return comments == "../"+name || comments == "/xl/"+name
	}
}
