// Package xlsx reads and writes workbooks of annual reports under Article 13(3) of the Arms Trade Treaty: a
// Reader for our own layout and for that of the UN Register, a blank workbook for a reporting officer
// (WriteBlank), and a checked copy with each finding in the cell that it is about (Annotate).
//
// A workbook is read in memory only, and refused when it is larger than a limit before or after unpacking,
// when it is no workbook, or when it is broken: the errors wrap those of package reporting. Formulas are
// never computed; the value that the workbook holds counts. Merged cells of the category column count for
// each of their rows; notes beside the table are kept and named by a finding. This is the only package of
// the library that imports a workbook library.
package xlsx
