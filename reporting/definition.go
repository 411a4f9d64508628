package reporting

func (s *session) definition(report *reportState, r *Record) {}
