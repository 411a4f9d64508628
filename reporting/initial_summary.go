package reporting

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/internal/enum"
)

// ArticleStatus sums up the answers about one Article. The zero value is open.
type ArticleStatus uint8

// The statuses: a duty is not answered; every duty is answered, one of them by no; every duty is answered and none by
// no; the conditions take every duty away; or there is no duty and only voluntary questions.
const (
	ArticleOpen ArticleStatus = iota
	ArticleGaps
	ArticleComplete
	ArticleNotApplicable
	ArticleVoluntary
)

var articleStatusNames = []string{"open", "gaps", "complete", "not_applicable", "voluntary"}

// String returns the name used in files, such as "not_applicable".
func (s ArticleStatus) String() string { return enum.Name(articleStatusNames, s) }

// MarshalText writes what String returns; a value outside the list is an error.
func (s ArticleStatus) MarshalText() ([]byte, error) {
	return enum.Marshal("reporting: article status", articleStatusNames, s)
}

// UnmarshalText reads what MarshalText writes; empty text is open.
func (s *ArticleStatus) UnmarshalText(text []byte) error {
	return enum.Unmarshal("reporting: article status", articleStatusNames, text, s)
}

// ArticleSummary counts the questions about one Article. A question about two Articles counts for both.
type ArticleSummary struct {
	Article int           `json:"article"`
	Status  ArticleStatus `json:"status"`
	// Duties are the questions about duties. Each of them is answered by No, open, not applicable because its
	// condition applies and takes it away, or otherwise answered.
	Duties        int `json:"duties"`
	Answered      int `json:"answered"`
	No            int `json:"no"`
	Open          int `json:"open"`
	NotApplicable int `json:"not_applicable"`
	// Voluntary are the other questions, and VoluntaryOpen those of them without an answer.
	Voluntary     int `json:"voluntary"`
	VoluntaryOpen int `json:"voluntary_open"`
}

// InitialResult sums up a check of an initial report.
type InitialResult struct {
	// State is whose report it is, "" when that is not known.
	State    att.State        `json:"state"`
	Articles []ArticleSummary `json:"articles"`
	// Counts lists the rules that spoke, in the order of Rules.
	Counts []RuleCount `json:"counts"`
}

// Count returns how many findings have the severity or a higher one.
func (r InitialResult) Count(atLeast att.Severity) int {
	return Result{Counts: r.Counts}.Count(atLeast)
}

// String sums up a check as text: how each Article stands and how often each rule spoke.
func (r InitialResult) String() string {
	var b strings.Builder
	for _, a := range r.Articles {
		fmt.Fprintf(&b, "%s initial report: Article %d %s (%d duties: %d answered, %d no, %d open, %d not applicable; "+
			"%d voluntary: %d open)\n", cmp.Or(r.State, "?"), a.Article, a.Status, a.Duties, a.Answered, a.No, a.Open,
			a.NotApplicable, a.Voluntary, a.VoluntaryOpen)
	}
	return b.String() + Result{Counts: r.Counts}.String()
}

// result sums the check up.
func (k *initialCheck) result() InitialResult {
	result := InitialResult{State: k.state}
	for i := range k.counts {
		if n := k.counts[i]; n > 0 {
			result.Counts = append(result.Counts, RuleCount{rules[i].Code, k.severities[i], n})
		}
	}
	articles := map[int]*ArticleSummary{}
	for i := range questions.Get(readQuestions) {
		q := &questions.Get(readQuestions)[i]
		for _, article := range articlesOf(q) {
			if articles[article] == nil {
				articles[article] = &ArticleSummary{Article: article}
			}
			k.count(articles[article], q)
		}
	}
	for _, a := range articles {
		a.Status = a.status()
		result.Articles = append(result.Articles, *a)
	}
	slices.SortFunc(result.Articles, func(a, b ArticleSummary) int { return cmp.Compare(a.Article, b.Article) })
	return result
}

// articlesOf returns the Articles that a question with a class is about, each once.
func articlesOf(q *Question) []int {
	var list []int
	if q.Class == ClassNone {
		return nil
	}
	for address := range strings.SplitSeq(q.Provisions, ";") {
		address = strings.TrimSpace(address)
		digits := len(address) - len(strings.TrimLeft(address, "0123456789"))
		article, err := strconv.Atoi(address[:digits])
		if err == nil && !slices.Contains(list, article) {
			list = append(list, article)
		}
	}
	return list
}

// count enters a question into the summary of an Article.
func (k *initialCheck) count(s *ArticleSummary, q *Question) {
	a, _ := k.find(q.Number)
	answered := a != nil && a.answers(q)
	if q.Class == ClassVoluntary {
		s.Voluntary++
		if !answered {
			s.VoluntaryOpen++
		}
		return
	}
	s.Duties++
	switch {
	case answered && a.understood() != att.No:
		s.Answered++
	case a != nil && a.excused(q):
		s.NotApplicable++
	case answered:
		s.No++
	default:
		s.Open++
	}
}

func (s *ArticleSummary) status() ArticleStatus {
	switch {
	case s.Duties == 0:
		return ArticleVoluntary
	case s.Open > 0:
		return ArticleOpen
	case s.No > 0:
		return ArticleGaps
	case s.NotApplicable == s.Duties:
		return ArticleNotApplicable
	default:
		return ArticleComplete
	}
}
