package jsondoc

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
)

// Decode reads the value into what a pointer points to: a struct by the JSON names of its fields, letter by letter, a
// slice, a string, a whole number, or anything that reads itself from text. It reports every problem and leaves
// the zero value where there is one; a value for any other kind of Go value is a problem too.
func (v Value) Decode(into any) { v.decode(reflect.ValueOf(into).Elem()) }

func (v Value) decode(into reflect.Value) {
	text, readsText := reflect.TypeAssert[encoding.TextUnmarshaler](into.Addr())
	switch kind := into.Kind(); {
	case readsText:
		v.Text(text)
	case kind == reflect.Struct:
		v.Fields(fieldsOf(into)...)
	case kind == reflect.Slice:
		v.decodeItems(into)
	case kind == reflect.String:
		into.SetString(v.String())
	case into.CanInt():
		v.decodeInt(into)
	default:
		v.Report(WrongKind, v.node.kind.String(), "nothing")
	}
}

func (v Value) decodeItems(into reflect.Value) {
	items := v.Items()
	if len(items) == 0 {
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(items), len(items)))
	for i, item := range items {
		item.decode(into.Index(i))
	}
}

// decodeInt reads a whole number that the Go value can hold.
func (v Value) decodeInt(into reflect.Value) {
	if !v.is(Number) {
		return
	}
	n, err := strconv.ParseInt(v.node.text, 10, into.Type().Bits())
	if err != nil {
		v.Report(BadValue, v.node.text, "a whole number of at most "+strconv.Itoa(into.Type().Bits())+" bits")
		return
	}
	into.SetInt(n)
}

// fieldsOf lists the fields of a struct that have a JSON name.
func fieldsOf(into reflect.Value) []Field {
	fields := make([]Field, 0, into.NumField())
	for i := range into.NumField() {
		name, _, _ := strings.Cut(into.Type().Field(i).Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		fields = append(fields, Field{Name: name, Read: func(v Value) { v.decode(into.Field(i)) }})
	}
	return fields
}
