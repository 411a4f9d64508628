package reporting

// reportFields lists what a title page states but its visibility, which moves to the forms.
var reportFields = [...]carriedField[AnnualReport]{
	{
		name: "state", code: "state", kept: true,
		take: func(r *AnnualReport, away bool) bool { return take(&r.State, away) },
	},
	{
		name: "authority", code: "authority",
		take: func(r *AnnualReport, away bool) bool { return take(&r.Authority, away) },
	},
	{
		name: "contact",
		take: func(r *AnnualReport, away bool) bool { return take(&r.Contact, away) },
	},
	{
		name: "year", code: "calendar_year", kept: true,
		take: func(r *AnnualReport, away bool) bool { return take(&r.Year, away) },
	},
	{
		name: "submitted",
		take: func(r *AnnualReport, away bool) bool { return take(&r.Submitted, away) },
	},
	{
		name: "withheld", code: "withheld",
		take: func(r *AnnualReport, away bool) bool { return take(&r.Withheld, away) },
	},
	{
		name: "withheld_note",
		take: func(r *AnnualReport, away bool) bool { return take(&r.WithheldNote, away) },
	},
	{
		name: "pass_to_register",
		take: func(r *AnnualReport, away bool) bool { return take(&r.PassToRegister, away) },
	},
	{
		name: "definitions_included",
		take: func(r *AnnualReport, away bool) bool { return take(&r.DefinitionsIncluded, away) },
	},
	{
		name: "definitions", code: "annex2",
		take: func(r *AnnualReport, away bool) bool {
			stated := len(r.Definitions) > 0
			if away {
				r.Definitions = nil
			}
			return stated
		},
	},
}

// formFields lists what a form states beside its lines.
var formFields = [...]carriedField[Form]{
	{
		name: "included",
		take: func(f *Form, away bool) bool { return take(&f.Included, away) },
	},
	{
		name: "nil_included",
		take: func(f *Form, away bool) bool { return take(&f.NilIncluded, away) },
	},
	{
		name: "nil",
		take: func(f *Form, away bool) bool { return take(&f.Nil, away) },
	},
	{
		name: "visibility",
		take: func(f *Form, away bool) bool { return take(&f.Visibility, away) },
	},
	{
		name: "basis",
		take: func(f *Form, away bool) bool { return take(&f.Basis, away) },
	},
	{
		name: "cut_off",
		take: func(f *Form, away bool) bool { return take(&f.CutOff, away) },
	},
	{
		name: "reporting_country",
		take: func(f *Form, away bool) bool { return take(&f.ReportingCountry, away) },
	},
	{
		name: "form_year",
		take: func(f *Form, away bool) bool { return take(&f.FormYear, away) },
	},
}

// lineFields lists what a line states beside its category, whose rows are fields of the template themselves.
var lineFields = [...]carriedField[Line]{
	{
		name: "basis",
		take: func(l *Line, away bool) bool { return either(take(&l.Basis, away), take(&l.BasisRaw, away)) },
	},
	{
		name: "quantity", code: "number_of_items",
		take: func(l *Line, away bool) bool { return take(&l.Quantity, away) },
	},
	{
		name: "value", code: "value",
		take: func(l *Line, away bool) bool { return take(&l.Value, away) },
	},
	{
		name: "partner", code: "final_importing_state", imports: "exporting_state",
		take: func(l *Line, away bool) bool { return take(&l.Partner, away) },
	},
	{
		name: "origin", code: "state_of_origin",
		take: func(l *Line, away bool) bool { return take(&l.Origin, away) },
	},
	{
		name: "intermediate", code: "intermediate_location",
		take: func(l *Line, away bool) bool { return take(&l.Intermediate, away) },
	},
	{
		name: "description", code: "description",
		take: func(l *Line, away bool) bool { return take(&l.Description, away) },
	},
	{
		name: "comments", code: "comments",
		take: func(l *Line, away bool) bool { return take(&l.Comments, away) },
	},
	{
		name: "withheld", code: "withheld",
		take: func(l *Line, away bool) bool { return either(take(&l.Withheld, away), take(&l.WithheldRaw, away)) },
	},
}
