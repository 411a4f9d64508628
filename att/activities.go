package att

import (
	"fmt"
	"strings"
)

// Activities is a set of activities. The zero value is empty: the sentence is about no transfer.
type Activities uint8

// ActivitiesOf returns the set of the activities; the unknown activity adds nothing.
func ActivitiesOf(activities ...Activity) Activities {
	var set Activities
	for _, a := range activities {
		if a > ActivityUnknown && a <= Brokering {
			set |= 1 << (a - 1)
		}
	}
	return set
}

// Has reports whether the activity is in the set.
func (s Activities) Has(a Activity) bool { return s&ActivitiesOf(a) != 0 }

// Intersects reports whether the sets share an activity.
func (s Activities) Intersects(t Activities) bool { return s&t != 0 }

// List returns the activities in the order of 2(2).
func (s Activities) List() []Activity {
	var list []Activity
	for a := Export; a <= Brokering; a++ {
		if s.Has(a) {
			list = append(list, a)
		}
	}
	return list
}

// String returns the names with commas between, in the order of 2(2).
func (s Activities) String() string {
	names := make([]string, 0, 5)
	for _, a := range s.List() {
		names = append(names, a.String())
	}
	return strings.Join(names, ",")
}

// MarshalText writes what String returns. It never fails.
func (s Activities) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes, in any order.
func (s *Activities) UnmarshalText(text []byte) error {
	*s = 0
	if len(text) == 0 {
		return nil
	}
	for name := range strings.SplitSeq(string(text), ",") {
		var a Activity
		if err := a.UnmarshalText([]byte(name)); err != nil {
			return err
		}
		if a == ActivityUnknown {
			return fmt.Errorf("att: activities: %q names none", text)
		}
		*s |= ActivitiesOf(a)
	}
	return nil
}
