// Package xlsx reads and writes workbooks of annual reports under Article 13(3) of the Arms Trade Treaty: a
// Reader for our own layout and for that of the UN Register, a blank workbook for a reporting officer
// (WriteBlank), and a checked copy with each finding in the cell that it is about (Annotate).
//
// A workbook is read in memory only, and refused when it is larger than a limit before or after unpacking,
// when it is no workbook, or when it is broken: the errors wrap those of package reporting. This is the only
// package of the library that imports a workbook library.
//
// What the workbook stores counts, not how it is shown. A stored number is taken as that number whatever format
// of text is declared: the shortest digits of the binary number, with a finding when there are more of them than
// programs show. Only text is subject to the declared format. A number is a day where its cell has the format of
// one, counted from 1904 when the workbook does so; elsewhere it is a number, and a finding tells the two apart.
// Formulas are never computed: the value that the workbook holds counts, and one without a value is named. The
// raw text of a stored number in a report is its plain digits; Record.Raw keeps what is stored.
//
// Each sheet may hold several tables, each from its header to the next. The direction of a table is told by its
// columns, its title and the name of its sheet; where they disagree none is taken, unless title and columns
// agree, and a finding says so. A State or a year named above a table is that of its sheet. A name in merged cells
// counts for each of their rows; a number, a value or a remark counts once. A finding names what is left out:
// text above, beside, between and below tables, text behind the limit of columns, and sheets without a table.
//
// Hidden sheets are not read, and an error names them: what a State reports is what it shows, and a hidden sheet
// may be a working copy or confidential. Hidden rows and columns are read, and a warning names
// them: a filter hides rows without taking them out.
package xlsx
