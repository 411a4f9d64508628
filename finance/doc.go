// Package finance says who owes what to a treaty's budget, exactly, and what follows if it is not paid.
package finance
