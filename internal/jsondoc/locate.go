package jsondoc

import (
	"strconv"
	"strings"
)

// Locate returns line and column of the value at an RFC 6901 pointer, or of the nearest value around it when nothing
// stands there, so that what is missing can be placed too.
func (d *Document) Locate(pointer string) (line, column int) {
	for {
		if n := d.at(pointer); n != nil {
			return d.position(n.offset)
		}
		pointer = parent(pointer)
	}
}

// at returns the value at a pointer, nil when there is none.
func (d *Document) at(pointer string) *node {
	if pointer == "" || parent(pointer) == pointer {
		return &d.root
	}
	around := d.container(parent(pointer))
	if around == nil {
		return nil
	}
	return around.child(unescape(pointer[strings.LastIndexByte(pointer, '/')+1:]))
}

// container is at with a memory, so that the time for many pointers into one container stays linear.
func (d *Document) container(pointer string) *node {
	if n, found := d.containers[pointer]; found {
		return n
	}
	n := d.at(pointer)
	if d.containers == nil {
		d.containers = map[string]*node{}
	}
	d.containers[pointer] = n
	return n
}

func (n *node) child(token string) *node {
	for i := range n.members {
		if n.members[i].name == token {
			return &n.members[i].value
		}
	}
	if i, err := strconv.Atoi(token); err == nil && i >= 0 && i < len(n.items) {
		return &n.items[i]
	}
	return nil
}

// parent is the pointer of the container; what does not begin with a slash is the whole document.
func parent(pointer string) string {
	return pointer[:max(0, strings.LastIndexByte(pointer, '/'))]
}

func unescape(token string) string {
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
}
