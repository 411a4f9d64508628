package risk_test

import (
	"errors"

	"github.com/openatt/treaty/att"
)

func findingsOf(err error) att.Findings {
	if typed, ok := errors.AsType[*att.Error](err); ok {
		return typed.Findings
	}
	return nil
}
