package reporting

type Template struct{}

func (s *session) versionName(report *reportState) string { return "2017" }
func (s *session) checkTemplate(report *reportState)      {}
