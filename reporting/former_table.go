package reporting

// formerState is a State that is one no more, by its names without regard to case, spaces and marks, and the last year
// of which a report can name it. It has no code. The first year is 0 where it lies before those of reports.
type formerState struct {
	name        string
	first, last int
	names       []string
}

// formerStates are those of the years from 1990 on. The years are general knowledge, of low confidence.
var formerStates = [...]formerState{
	{"Serbia and Montenegro", 2003, 2006, []string{
		"serbiaandmontenegro", "serbiamontenegro", "stateunionofserbiaandmontenegro", "scg",
	}},
	{"Yugoslavia", 0, 2003, []string{
		"yugoslavia", "federalrepublicofyugoslavia", "yugoslaviafederalrepublicof", "fryugoslavia", "fedrepofyugoslavia",
		"socialistfederalrepublicofyugoslavia", "sfryugoslavia", "yug",
	}},
	{"Czechoslovakia", 0, 1992, []string{
		"czechoslovakia", "czechandslovakfederalrepublic", "czechandslovakfederativerepublic",
		"czechoslovaksocialistrepublic", "csfr",
	}},
	{"Soviet Union", 0, 1991, []string{"sovietunion", "ussr", "unionofsovietsocialistrepublics"}},
	{"German Democratic Republic", 0, 1990, []string{"germandemocraticrepublic", "gdr", "eastgermany"}},
	{"Democratic Yemen", 0, 1990, []string{"democraticyemen", "southyemen", "peoplesdemocraticrepublicofyemen"}},
}
