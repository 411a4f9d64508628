package xlsx

import (
	"encoding/xml"
	"path"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// marker is the author of comments, and stands in front of what is added to the comment of somebody else.
const marker = "reportcheck"

// standing is a comment that a cell has already: its part, its number there, and the length of its text.
type standing struct {
	part          string
	index, length int
}

// add adds a comment to a cell; those that extend others come first, while these stand in their place. One that the
// cell has already keeps its author and its text with its formats; what is said about the cell follows under our own
// name.
func (c *commentParts) add(sheet, cell, text string) error {
	if at, found := c.before[sheet][cell]; found {
		c.extend(at, "\n"+marker+":\n"+text)
		return nil
	}
	if err := c.file.AddComment(sheet, excelize.Comment{Cell: cell, Author: marker, Text: text}); err != nil {
		return err
	}
	c.count(c.file)
	return nil
}

// standsOn reports whether a cell had a comment before the first was added.
func (c *commentParts) standsOn(sheet, cell string) (bool, error) {
	if !c.writable(sheet) {
		return false, nil
	}
	if c.before[sheet] == nil {
		all, err := c.file.GetComments(sheet)
		if err != nil {
			return false, err
		}
		name, before := c.partOf(sheet), map[string]standing{}
		for i, comment := range all {
			length := len(comment.Text)
			for _, run := range comment.Paragraph {
				length += len(run.Text)
			}
			before[comment.Cell] = standing{name, i, length}
		}
		c.before[sheet] = before
	}
	_, found := c.before[sheet][cell]
	return found, nil
}

// partOf names the part for the comments of a sheet on which they are writable.
func (c *commentParts) partOf(sheet string) string {
	dir, base := path.Split(c.parts[strings.ToLower(sheet)])
	for _, link := range linksOf(c.file, dir+"_rels/"+base+".rels") {
		if path.Base(link.Type) == "comments" {
			return "xl/" + path.Base(link.Target)
		}
	}
	return ""
}

// extend puts a text behind that of a comment, as far as there is room.
func (c *commentParts) extend(at standing, text string) {
	text = strings.ToValidUTF8(text[:min(len(text), max(0, excelize.TotalCellChars-at.length))], "")
	body := &c.file.Comments[at.part].CommentList.Comment[at.index].Text
	enter := func(i int, text string) {
		body.R = withRoom(body.R, i)
		run := &body.R[i]
		run.T = zeroOf(run.T)
		run.T.Val = text
		run.T.Space = xml.Attr{Name: xml.Name{Space: excelize.NameSpaceXML, Local: "space"}, Value: "preserve"}
	}
	if body.T != nil {
		enter(0, *body.T)
		body.T = nil
	}
	enter(len(body.R), text)
}

// withRoom puts a zero value into a list of a type that the library below does not name.
func withRoom[T any](list []T, at int) []T { return slices.Insert(list, at, *new(T)) }

// zeroOf makes a zero value of such a type.
func zeroOf[T any](*T) *T { return new(T) }
