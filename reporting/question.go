package reporting

import (
	_ "embed"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

//go:embed data/initial_report_template.csv
var initialTemplateCSV []byte

// DutyClass says how far a question of the initial report must be answered, by the rule printed in the
// provisional template of 2015. The zero value is none: a heading, or a question of a survey.
type DutyClass uint8

// The classes: "shall" alone binds; with a condition it binds unless the condition applies; what is
// encouraged or may be done is voluntary.
const (
	ClassNone DutyClass = iota
	ClassBinding
	ClassConditional
	ClassVoluntary
)

var dutyClassNames = []string{"", "binding", "binding_with_qualifier", "non_binding"}

// String returns the name used in files, such as "binding_with_qualifier"; "" for none.
func (c DutyClass) String() string { return enum.Name(dutyClassNames, c) }

// MarshalText writes what String returns; a value outside the list is an error.
func (c DutyClass) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: duty class", dutyClassNames, c)
}

// UnmarshalText reads what MarshalText writes; empty text is none.
func (c *DutyClass) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: duty class", dutyClassNames, text, c)
}

// Question is one question of the initial report. The numbering is ours: the official one could not be read.
type Question struct {
	Number string `json:"number"`
	Topic  string `json:"topic"`
	// Provisions are the addresses that it is about, as the table writes them: "2(1)(h); 5(2)" or "15(2)-(4)".
	Provisions string    `json:"provisions,omitempty"`
	Answer     string    `json:"answer"`
	Class      DutyClass `json:"class"`
	// Version says where the row belongs: "derived" from the Treaty, "2015", "2016", "2021" or a survey.
	Version string     `json:"version"`
	Source  att.Source `json:"source"`
	Note    string     `json:"note,omitempty"`
}

// YesNo reports whether the question is answered by yes or no.
func (q Question) YesNo() bool { return strings.HasPrefix(q.Answer, "yes/no") }

var questions lazy.Value[[]Question]

// Questions returns every row of the initial report's template: sections, the questions derived from the
// Treaty, and the rows of surveys and of the form of 2021, which carry no class and are asked of nobody.
func Questions() []Question { return append([]Question(nil), questions.Get(readQuestions)...) }

// QuestionOf finds a question by its number.
func QuestionOf(number string) (Question, bool) {
	for _, q := range questions.Get(readQuestions) {
		if q.Number == number && q.Version != "2021" {
			return q, true
		}
	}
	return Question{}, false
}

func readQuestions() []Question {
	rows := table.MustRead(initialTemplateCSV, ',', "number", "topic", "provisions", "answer", "level", "version",
		"source", "confidence", "basis", "note")
	list := make([]Question, len(rows))
	for i, row := range rows {
		q := &list[i]
		*q = Question{
			Number: row.Cell("number"), Topic: row.Cell("topic"), Provisions: row.Cell("provisions"),
			Answer: row.Cell("answer"), Version: row.Cell("version"), Note: row.Cell("note"), Source: mustSource(row),
		}
		if q.Version == "derived" && q.Answer != "rule" {
			must(q.Class.UnmarshalText([]byte(row.Cell("level"))))
		}
	}
	return list
}
