package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
)

// testsWithoutAssertion finds the test and fuzz functions that cannot fail: that neither call assert, require
// or a failing method of a testing value, nor pass such a value on to a function that may.
func testsWithoutAssertion(files []string) ([]string, error) {
	var found []string
	set := token.NewFileSet()
	for _, path := range files {
		if !strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, declaration := range file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if ok && isTest(function) && !canFail(function) {
				found = append(found, fmt.Sprintf("%s: %s", set.Position(function.Pos()), function.Name.Name))
			}
		}
	}
	return found, nil
}

// isTest tells whether go test runs the function as a test or a fuzz target. TestMain is neither.
func isTest(function *ast.FuncDecl) bool {
	name := function.Name.Name
	prefixed := strings.HasPrefix(name, "Test") || strings.HasPrefix(name, "Fuzz")
	return prefixed && name != "TestMain" && function.Recv == nil && function.Body != nil &&
		len(testingParams(function.Type)) == 1
}

// testingParams gives the names of the parameters of type *testing.T, *testing.F, *testing.B or testing.TB.
func testingParams(function *ast.FuncType) []string {
	var names []string
	for _, field := range function.Params.List {
		kind := field.Type
		if pointer, ok := kind.(*ast.StarExpr); ok {
			kind = pointer.X
		}
		selector, ok := kind.(*ast.SelectorExpr)
		if !ok || !isIdent(selector.X, map[string]bool{"testing": true}) {
			continue
		}
		for _, name := range field.Names {
			names = append(names, name.Name)
		}
	}
	return names
}

// canFail looks through the function and the function literals in it, where subtests and fuzz bodies stand.
func canFail(function *ast.FuncDecl) bool {
	testers := map[string]bool{}
	for _, name := range testingParams(function.Type) {
		testers[name] = true
	}
	fails := false
	ast.Inspect(function.Body, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.FuncLit:
			for _, name := range testingParams(node.Type) {
				testers[name] = true
			}
		case *ast.CallExpr:
			fails = fails || isAssertion(node, testers)
		}
		return !fails
	})
	return fails
}

// isAssertion tells whether the call may fail the test.
func isAssertion(call *ast.CallExpr, testers map[string]bool) bool {
	for _, argument := range call.Args {
		if isIdent(argument, testers) {
			return true
		}
	}
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !isIdent(selector.X, testers) {
		return false
	}
	switch selector.Sel.Name {
	case "Error", "Errorf", "Fatal", "Fatalf", "Fail", "FailNow":
		return true
	case "Run":
		// A subtest that is a named function, not a literal that is looked through.
		if len(call.Args) == 2 {
			_, literal := call.Args[1].(*ast.FuncLit)
			return !literal
		}
	}
	return false
}

func isIdent(expression ast.Expr, names map[string]bool) bool {
	identifier, ok := expression.(*ast.Ident)
	return ok && names[identifier.Name]
}
