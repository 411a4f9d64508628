package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/openatt/treaty/reporting"
)

func main() {
	c, err := reporting.NewChecker(reporting.Options{Profile: reporting.Strict})
	if err != nil {
		panic(err)
	}
	f, _ := os.Open(os.Args[1])
	src, err := reporting.NewCSVReader(f, reporting.CSVOptions{})
	if err != nil {
		panic(err)
	}
	res, err := c.Check(os.Args[1], src, func(m *reporting.Mark) {
		b, _ := json.Marshal(m.Finding())
		fmt.Println(string(b))
	})
	fmt.Fprintln(os.Stderr, err)
	for _, x := range res.Counts {
		fmt.Fprintln(os.Stderr, x.Code, x.Severity, x.Count)
	}
	fmt.Fprintln(os.Stderr, res.Records, len(res.Reports))
}
