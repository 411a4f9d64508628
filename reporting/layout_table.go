package reporting

import "github.com/openatt/treaty/att"

// columnNames lists the headings known, folded to letters and digits. Ours are the names of the fields;
// those marked register stand in the UN Register's form or in tables made from it. Source: column names of
// the Register's form as read in the code of a public reader of it, and the columns of the sample
// submissions of 2010 to 2013.
var columnNames = [...]columnName{
	{name: "record", field: FieldRecord},
	{name: "reporter", field: FieldReporter},
	{name: "reportingstate", field: FieldReporter},
	{name: "reportingcountry", field: FieldReporter},
	{name: "year", field: FieldYear},
	{name: "calendaryear", field: FieldYear},
	{name: "flow", field: FieldFlow},
	{name: "item", field: FieldItem},
	{name: "text", field: FieldText},
	{name: "category", field: FieldCategory},
	{name: "categoryofarms", field: FieldCategory},
	{name: "categoryraw", field: FieldCategory, register: true},
	{name: "categoryivii", field: FieldCategory, register: true},
	{name: "categorycode", field: FieldCategoryCode, register: true},
	{name: "basis", field: FieldBasis},
	{name: "authorizedoractual", field: FieldBasis},
	{name: "authoractual", field: FieldBasis},
	{name: "quantity", field: FieldQuantity},
	{name: "numberofitems", field: FieldQuantity},
	{name: "quantityraw", field: FieldQuantity, register: true},
	{name: "value", field: FieldValue},
	{name: "currency", field: FieldCurrency},
	{name: "unit", field: FieldUnit},
	{name: "partner", field: FieldPartner},
	{name: "finalimportingstate", field: FieldPartner, flow: att.Export},
	{name: "exportingstate", field: FieldPartner, flow: att.Import},
	{name: "finalimporterstate", field: FieldPartner, register: true, flow: att.Export},
	{name: "finalimporterstates", field: FieldPartner, register: true, flow: att.Export},
	{name: "exporterstate", field: FieldPartner, register: true, flow: att.Import},
	{name: "exporterstates", field: FieldPartner, register: true, flow: att.Import},
	{name: "origin", field: FieldOrigin},
	{name: "stateoforigin", field: FieldOrigin},
	{name: "stateoforiginifnotexporter", field: FieldOrigin, register: true},
	{name: "intermediate", field: FieldIntermediate},
	{name: "intermediatelocation", field: FieldIntermediate, register: true},
	{name: "intermediatelocations", field: FieldIntermediate, register: true},
	{name: "intermediatelocationifany", field: FieldIntermediate, register: true},
	{name: "description", field: FieldDescription},
	{name: "descriptionofitems", field: FieldDescription},
	{name: "comments", field: FieldComments},
	{name: "commentsonthetransfer", field: FieldComments},
	{name: "remarks", field: FieldComments},
	{name: "withheld", field: FieldWithheld},
}
