module github.com/openatt/treaty

go 1.26.0
