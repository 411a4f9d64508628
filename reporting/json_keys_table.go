package reporting

// Keys of the objects inside a line.
var (
	categoryParts = [...]lineKey{
		{name: "raw"}, {name: "code_raw", field: FieldCategoryCode}, {name: "heading", stated: statedHeading},
	}
	quantityParts = [...]lineKey{
		{name: "raw"}, {name: "kind", stated: statedKind}, {name: "number", stated: statedNumber, number: true},
	}
	valueParts = [...]lineKey{
		{name: "raw"},
		{name: "amount", stated: statedAmount},
		{name: "currency", field: FieldCurrency},
		{name: "unit", field: FieldUnit},
	}
	partnerParts = [...]lineKey{{name: "raw"}, {name: "state", stated: statedState}}
)

// lineKeys lists the keys of a line in the order in which they are written; the first is that of a line of no form.
var lineKeys = [...]lineKey{
	{name: "flow_raw", field: FieldFlow},
	{name: "category", field: FieldCategory, parts: partsOfCategory},
	{name: "basis", field: FieldBasis, stated: statedBasis},
	{name: "basis_raw", field: FieldBasis},
	{name: "quantity", field: FieldQuantity, parts: partsOfQuantity},
	{name: "value", field: FieldValue, parts: partsOfValue},
	{name: "partner", field: FieldPartner, parts: partsOfPartner},
	{name: "origin", field: FieldOrigin, parts: partsOfPartner},
	{name: "intermediate", field: FieldIntermediate, parts: partsOfPartner},
	{name: "description", field: FieldDescription},
	{name: "comments", field: FieldComments},
	{name: "withheld", field: FieldWithheld, stated: statedWithheld},
	{name: "withheld_raw", field: FieldWithheld},
	{name: "place", ignore: true},
}
