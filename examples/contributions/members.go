package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/openatt/treaty/att"
	"github.com/openatt/treaty/finance"
)

// readMembers reads who pays, from a file or from the scale of the United Nations.
func (in *input) readMembers(a arguments, set map[string]bool) error {
	if set["rates"] == set["scale"] {
		return errors.New("give either -rates FILE.csv or -scale YEAR")
	}
	if set["scale"] {
		if in.day.IsZero() {
			return errors.New("-scale needs -asof DATE: membership changes")
		}
		return in.fromScale(a)
	}
	if set["members"] || set["rate"] {
		return errors.New("-members and -rate go with -scale")
	}
	file, err := os.Open(a.rates)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // Nothing was written.
	if err := in.fromFile(file); err != nil {
		return fmt.Errorf("%s: %w", a.rates, err)
	}
	return in.checkStates()
}

// fromFile reads a table with the columns code and rate.
func (in *input) fromFile(file io.Reader) error {
	reader := csv.NewReader(file)
	header, err := reader.Read()
	if err != nil {
		return fmt.Errorf("no header: %w", err)
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	if !slices.Equal(header, []string{"code", "rate"}) {
		return fmt.Errorf("the header is %s (want code,rate)", strings.Join(header, ","))
	}
	var faults []error
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return errors.Join(faults...)
		}
		if err == nil {
			line, _ := reader.FieldPos(0)
			faults = append(faults, in.addRow(line, row[0], row[1]))
			continue
		}
		faults = append(faults, err)
		if !errors.Is(err, csv.ErrFieldCount) {
			return errors.Join(faults...)
		}
	}
}

// addRow adds the member of one line. All lines are read before the first fault ends the program.
func (in *input) addRow(line int, code, rate string) error {
	member := finance.Member{Code: code, Source: att.Source{Citation: "file of rates", Basis: att.BasisRead}}
	if rate != "" {
		var err error
		if member.Rate, err = finance.ParseDecimal(rate); err != nil {
			return fmt.Errorf("line %d: rate of %s: %w", line, code, err)
		}
		if member.Rate.IsNegative() {
			return fmt.Errorf("line %d: rate of %s: %s is negative", line, code, rate)
		}
	}
	if slices.ContainsFunc(in.members, func(m finance.Member) bool { return m.Code == code }) {
		return fmt.Errorf("line %d: %s appears twice", line, code)
	}
	in.members = append(in.members, member)
	return nil
}

// checkStates refuses codes that a cap for least developed countries cannot look up.
func (in *input) checkStates() error {
	if in.rules.LDCCap.Value.IsZero() {
		return nil
	}
	for _, m := range in.members {
		fixed := slices.ContainsFunc(in.rules.Fixed, func(f finance.FixedShare) bool { return f.Code == m.Code })
		if _, err := att.ParseState(m.Code); err != nil && !fixed {
			return fmt.Errorf("-ldc-cap: %w", err)
		}
	}
	return nil
}

// fromScale takes the members from the depositary's list as it stood on the day and their rates from the scale.
func (in *input) fromScale(a arguments) error {
	scale, err := finance.ScaleOf(a.scale)
	if err != nil {
		return err
	}
	codes, err := in.memberCodes(a)
	if err != nil {
		return err
	}
	given := make([]finance.Rate, len(a.given))
	for i, rate := range a.given {
		if !slices.Contains(codes, rate.code) {
			return fmt.Errorf("-rate: %s is not among the members on %s", rate.code, in.day)
		}
		given[i] = finance.Rate{
			Code: rate.code, Percent: rate.percent, Source: att.Source{Citation: "command line"},
		}
	}
	if scale, err = scale.With(given...); err != nil {
		return err
	}
	for _, share := range in.rules.Fixed {
		if !slices.Contains(codes, share.Code) {
			in.members = append(in.members, finance.Member{Code: share.Code, Rate: decimal.Decimal{}})
		}
	}
	listed, err := scale.Members(codes...)
	if err != nil {
		return fmt.Errorf("%w (give it with -rate CODE=PERCENT)", err)
	}
	in.members = append(listed, in.members...)
	in.participate()
	return nil
}

// memberCodes returns who is a member on the day, in the order of the codes. States of which that is not known are
// left out and noted.
func (in *input) memberCodes(a arguments) ([]string, error) {
	if a.members != "parties" && a.members != "parties+signatories" {
		return nil, fmt.Errorf("-members %q is not one of parties, parties+signatories", a.members)
	}
	var codes []string
	for _, m := range att.Memberships() {
		switch m.StatusOn(in.day) {
		case att.StatusParty:
			codes = append(codes, string(m.State))
		case att.StatusSignatory, att.StatusSignatoryNotIntending, att.StatusConsented:
			if a.members == "parties+signatories" && !m.Signed.IsZero() {
				codes = append(codes, string(m.State))
			}
		case att.StatusUnknown:
			in.notes = append(in.notes, fmt.Sprintf(
				"%s is left out: it is not known whether it was a party on %s", m.State, in.day))
		case att.StatusNotParty, att.StatusWithdrawn:
		}
	}
	if len(codes) == 0 {
		return nil, fmt.Errorf("there were no members on %s", in.day)
	}
	return codes, nil
}

// participate writes down in which capacity each member pays.
func (in *input) participate() {
	for i := range in.members {
		m := &in.members[i]
		switch att.State(m.Code).StatusOn(in.day) {
		case att.StatusParty:
			m.Participation = finance.StateParty
		case att.StatusSignatory, att.StatusSignatoryNotIntending, att.StatusConsented:
			m.Participation = finance.Signatory
		case att.StatusUnknown, att.StatusNotParty, att.StatusWithdrawn:
		}
	}
}
