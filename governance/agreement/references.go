package agreement

import "iter"

// StrayReferences yields every place in which a clause names somebody who is no party, with the name.
func (a *Agreement) StrayReferences() iter.Seq2[string, PartyID] {
	return func(yield func(string, PartyID) bool) {
		open := true
		a.eachStrayReference(func(id PartyID, pointer string) { open = open && yield(pointer, id) })
	}
}

// eachStrayReference calls visit for every place in which a clause names somebody who is no party.
func (a *Agreement) eachStrayReference(visit func(id PartyID, pointer string)) {
	for i, clause := range a.Clauses {
		one := func(id PartyID, steps ...any) {
			if id != "" && a.index(id) < 0 {
				visit(id, At(i, steps...))
			}
		}
		many := func(ids []PartyID, field string) {
			for j, id := range ids {
				one(id, field, j)
			}
		}
		shares := func(list []PartyShare) {
			for j, s := range list {
				one(s.Party, "shares", j, "party")
			}
		}
		switch c := clause.(type) {
		case Tasks:
			for j, task := range c.Tasks {
				for k, id := range task.From {
					one(id, "tasks", j, "from", k)
				}
				one(task.To, "tasks", j, "to")
			}
		case Bodies:
			for j, body := range c.Bodies {
				for k, seat := range body.Seats {
					one(seat.Party, "bodies", j, "seats", k, "party")
				}
			}
		case CostSharing:
			shares(c.Shares)
		case Levy:
			shares(c.Shares)
		case Funding:
			one(c.Funder, "funder")
			many(c.Recipients, "recipients")
		case FullCost:
			one(c.Funder, "funder")
		case Service:
			one(c.Provider, "provider")
			many(c.Users, "users")
		case DataProtection:
			many(c.Controllers, "controllers")
			many(c.Processors, "processors")
		case Staff:
			one(c.TakenOverBy, "takenOverBy")
		case JointProvider:
			for j, owner := range c.Owners {
				one(owner.Party, "owners", j, "party")
			}
		}
	}
}
