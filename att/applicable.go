package att

// Applicable returns the provisions that ask, forbid or allow something of a State Party in a role when items of a
// class are transferred, in the order of the Treaty. Definitions and what does not depend on a transfer, such as the
// initial report, are left out.
//
// An export, the import that it becomes and the transit between them are one transfer seen from different sides, and
// a broker may have arranged it: the role says whose side is asked about, so that one export touches Article 7 for
// the exporter, 8 for the importer and 9 in transit. The activity counts only when the role is unknown: brokering
// touches the State of the broker, the others touch exporter, importer and State of transit. An unknown class takes
// in what may apply to any. Nothing governs items outside the Treaty.
func Applicable(item ItemClass, activity Activity, role Role) []Provision {
	var found []Provision
	for i := range obligations() {
		o := &obligations()[i]
		if o.isAsked() && o.Items.Covers(item) && o.concerns(activity, role) &&
			(len(found) == 0 || found[len(found)-1] != o.Provision) {
			found = append(found, o.Provision)
		}
	}
	return found
}

func (o *Obligation) isAsked() bool {
	return o.Kind == Duty || o.Kind == Prohibition || o.Kind == Right || o.Kind == Encouragement
}

func (o *Obligation) concerns(activity Activity, role Role) bool {
	switch {
	case role != RoleUnknown:
		return o.concernsRole(role)
	case activity == Brokering:
		return o.concernsRole(RoleBroker)
	case activity == ActivityUnknown:
		return o.concernsRole(RoleBroker) || o.concernsMovement()
	default:
		return o.concernsMovement()
	}
}

func (o *Obligation) concernsMovement() bool {
	return o.concernsRole(RoleExporter) || o.concernsRole(RoleImporter) || o.concernsRole(RoleTransit)
}

func (o *Obligation) concernsRole(role Role) bool {
	return o.Addressee.Reaches(role) && o.Activities.Intersects(role.Activities())
}
