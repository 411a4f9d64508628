package reporting

import "strings"

// fileURI writes a file name as a reference: what a reference may not hold is escaped. The name alone tells of which
// system it is, so that the same name gives the same reference everywhere: one with a drive, or with a server behind
// two backslashes, becomes a whole URI; in one that starts with a slash, a backslash is a character. Two slashes would
// name a server.
func fileURI(name string) string {
	switch slashed := strings.ReplaceAll(name, `\`, "/"); {
	case strings.HasPrefix(name, `\\`):
		return "file:" + escapedPath(slashed)
	case len(slashed) > 2 && isLetter(slashed[0]) && slashed[1:3] == ":/":
		return "file:///" + slashed[:2] + escapedPath(slashed[2:])
	case strings.HasPrefix(name, "/"):
		return "/" + escapedPath(strings.TrimLeft(name, "/"))
	default:
		return escapedPath(slashed)
	}
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// escapedPath escapes what a reference may not hold.
func escapedPath(name string) string {
	const hexDigits = "0123456789ABCDEF"
	out := make([]byte, 0, len(name))
	for i := range len(name) {
		c := name[i]
		if isLetter(c) || c >= '0' && c <= '9' || strings.IndexByte("-._~/!()+,=@", c) >= 0 {
			out = append(out, c)
		} else {
			out = append(out, '%', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return string(out)
}
