package finance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// The formats of the documents that are plain values.
const (
	budgetFormat = "att-budget/1"
	planFormat   = "att-payment-plan/1"
)

// MarshalJSON writes the budget as "att-budget/1".
func (b Budget) MarshalJSON() ([]byte, error) {
	type fields Budget
	return json.Marshal(struct {
		Format string `json:"format"`
		fields
	}{budgetFormat, fields(b)})
}

// UnmarshalJSON reads what MarshalJSON writes and refuses fields that it does not know. Errors wrap ErrFormat.
func (b *Budget) UnmarshalJSON(data []byte) error {
	type fields Budget
	var in struct {
		Format string `json:"format"`
		fields
	}
	if err := decodeStrictly(data, &in); err != nil {
		return err
	}
	if err := checkFormat(in.Format, budgetFormat); err != nil {
		return err
	}
	*b = Budget(in.fields)
	return nil
}

// MarshalJSON writes the plan as "att-payment-plan/1".
func (p PaymentPlan) MarshalJSON() ([]byte, error) {
	type fields PaymentPlan
	return json.Marshal(struct {
		Format string `json:"format"`
		fields
	}{planFormat, fields(p)})
}

// UnmarshalJSON reads what MarshalJSON writes and refuses fields that it does not know. Errors wrap ErrFormat.
func (p *PaymentPlan) UnmarshalJSON(data []byte) error {
	type fields PaymentPlan
	var in struct {
		Format string `json:"format"`
		fields
	}
	if err := decodeStrictly(data, &in); err != nil {
		return err
	}
	if err := checkFormat(in.Format, planFormat); err != nil {
		return err
	}
	*p = PaymentPlan(in.fields)
	return nil
}

// decodeStrictly reads one JSON value and nothing after it.
func decodeStrictly(data []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: text after the end", ErrFormat)
	}
	return nil
}

func checkFormat(got, want string) error {
	if got != want {
		return fmt.Errorf("%w: format %.40q (want %s)", ErrFormat, got, want)
	}
	return nil
}
