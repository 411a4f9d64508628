package xlsx

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// batchSize is how many comments are added before those so far are set aside.
const batchSize = 500

// batches keeps comments aside while more are added: the library below looks at all that are there for each new one.
type batches struct {
	added int
	// shapes and texts put back what was set aside.
	shapes, texts []func()
}

// count counts a comment that was added.
func (b *batches) count(file *excelize.File) {
	if b.added++; b.added%batchSize == 0 {
		b.setAside(file)
	}
}

// setAside leaves of each drawing its last shape, which has the highest number, and of each list of comments its
// authors.
func (b *batches) setAside(file *excelize.File) {
	for _, drawing := range file.VMLDrawing {
		if last := len(drawing.Shape) - 1; last > 0 {
			earlier := drawing.Shape[:last:last]
			drawing.Shape = slices.Clone(drawing.Shape[last:])
			b.shapes = append(b.shapes, func() { drawing.Shape = append(earlier, drawing.Shape...) })
		}
	}
	for name, comments := range file.Comments {
		if comments == nil || len(comments.CommentList.Comment) == 0 {
			continue
		}
		next := zeroOf(comments)
		next.XMLName, next.Authors = comments.XMLName, comments.Authors
		file.Comments[name] = next
		b.texts = append(b.texts, func() {
			next.CommentList.Comment = append(comments.CommentList.Comment, next.CommentList.Comment...)
		})
	}
}

// join puts back what was set aside, in the order in which it was added.
func (b *batches) join() {
	for _, put := range b.texts {
		put()
	}
	for _, put := range slices.Backward(b.shapes) {
		put()
	}
}
