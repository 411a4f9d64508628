package att

import (
	_ "embed"

	"github.com/openatt/treaty/internal/lazy"
	"github.com/openatt/treaty/internal/table"
)

// GoodPractice is a model of how a State can carry out a provision well. It goes beyond the words: a State that does
// it another way is in breach of nothing.
type GoodPractice struct {
	// ID is stable, such as "GP-15".
	ID        string    `json:"id"`
	Provision Provision `json:"provision"`
	// Model says what to do, Check how to see that it is done.
	Model string `json:"model"`
	Check string `json:"check"`
	// Source names where the practice was seen, or the sentence of the Treaty that suggests it.
	Source Source `json:"source"`
}

// GoodPractices returns the models for a provision and its parts, in the order of the Treaty, and all of them for the
// zero Provision. There are not models for every article.
func GoodPractices(p Provision) []GoodPractice {
	var list []GoodPractice
	for _, practice := range goodPracticeTable.Get(readGoodPractices) {
		if p == 0 || p.Contains(practice.Provision) {
			list = append(list, practice)
		}
	}
	return list
}

//go:embed data/good_practices.tsv
var goodPracticeData []byte

var goodPracticeTable lazy.Value[[]GoodPractice]

func readGoodPractices() []GoodPractice {
	rows := table.MustRead(goodPracticeData, '\t', "id", "provision", "model", "check", "source", "confidence", "how")
	list := make([]GoodPractice, len(rows))
	for i, row := range rows {
		mustDecode(row, "provision", &list[i].Provision)
		list[i].ID, list[i].Model, list[i].Check = row.Cell("id"), row.Cell("model"), row.Cell("check")
		list[i].Source = mustSource(row, "how")
	}
	return list
}
