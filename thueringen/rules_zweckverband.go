package thueringen

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// zweckverbandRules are the rules of the fourth part of the ThürKGG, beside those on the mandatory content of the statute.
func zweckverbandRules() []rule.Rule[review.Case] {
	isZweckverband := of(agreement.Zweckverband)
	return []rule.Rule[review.Case]{
		{
			ID: "TH-KGG-17-2-2", Severity: rule.Error,
			Basis: append(read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 2", wolters),
				read(law.ThuerKGG, "§ 40 Abs. 3 S. 2", wolters)...),
			Title: rule.Text{German: "Die Verbandssatzung nennt die Verbandsmitglieder, mindestens zwei, und den " +
				"räumlichen Wirkungsbereich.",
				English: "The statute names the members, at least two, and the area."},
			Finding: rule.Text{German: "Die Satzung nennt {number} Mitglied(er).",
				English: "The statute names {number} member(s)."},
			Remedy:  rule.Text{German: "Alle Verbandsmitglieder nennen.", English: "Name all members."},
			Applies: isZweckverband,
			Check: func(c review.Case, r *rule.Result) {
				if len(c.Agreement.Parties) < 2 {
					r.Violate("/parties", rule.P("number", len(c.Agreement.Parties)))
				}
				if identity, at, ok := agreement.First[agreement.Identity](c.Agreement); ok && identity.Area == "" {
					r.Lack(agreement.At(at, "area"))
				}
			},
		},
		{
			ID: "TH-KGG-17-2-4-MITGLIED", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 17 Abs. 2 Nr. 4", wolters),
			Title: rule.Text{German: "Die Verteilung der Sitze und Stimmen erfasst jedes Mitglied.",
				English: "The distribution of seats and votes covers every member."},
			Finding: rule.Text{German: "Für „{party}“ sind keine Sitze bestimmt.",
				English: "No seats are settled for “{party}”."},
			Remedy: rule.Text{German: "Sitze und Stimmen des Mitglieds bestimmen.",
				English: "Settle the seats and votes of the member."},
			Applies: with(agreement.KindBodies, isZweckverband),
			Check: func(c review.Case, r *rule.Result) {
				assembly, at, ok := assemblyOf(c.Agreement)
				if !ok || len(assembly.Seats) == 0 {
					r.Lack(at)
					return
				}
				for _, party := range c.Agreement.Parties {
					if isSeated(assembly, party.ID) {
						continue
					}
					if hasOpenSeat(assembly) {
						r.Lack(at)
						return
					}
					r.Violate(at, rule.P("party", party.Partner.Name))
				}
			},
		},
		{
			ID: "TH-KGG-18", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 18", wolters),
			Title: rule.Text{German: "Die Verbandssatzung bedarf der Genehmigung der Aufsichtsbehörde; eine Anzeige genügt nicht.",
				English: "The statute needs the approval of the supervisory authority; notice is not enough."},
			Finding: rule.Text{German: "Die Satzung ist nur angezeigt.", English: "The statute is only notified."},
			Remedy:  rule.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
			Applies: with(agreement.KindApproval, isZweckverband),
			Check: func(c review.Case, r *rule.Result) {
				for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
					review.Expect(r, agreement.No, approval.Notice, i, "notice")
				}
			},
		},
		{
			ID: "TH-KGG-18-KLAUSEL", Severity: rule.Warning, Basis: read(law.ThuerKGG, "§ 18", wolters),
			Title: rule.Text{German: "Dass die Verbandssatzung der Genehmigung bedarf, ist in ihr festgehalten.",
				English: "The statute records that it needs approval."},
			Finding: rule.Text{German: "Von einer Genehmigung ist nicht die Rede.", English: "There is no word of an approval."},
			Remedy: rule.Text{German: "Die Genehmigung beantragen und in der Satzung festhalten.",
				English: "Apply for the approval, and record it in the statute."},
			Applies: isZweckverband,
			Check: func(c review.Case, r *rule.Result) {
				review.Demand(r, c.Agreement, agreement.KindApproval)
			},
		},
		{
			ID: "TH-KGG-19-1", Severity: rule.Warning, Basis: second(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval),
			Title: rule.Text{German: "Verbandssatzung und Genehmigung werden amtlich bekannt gemacht.",
				English: "Statute and approval are published officially."},
			Finding: rule.Text{German: "Von einer Bekanntmachung ist nicht die Rede.",
				English: "There is no word of a publication."},
			Remedy: rule.Text{German: "Die Bekanntmachung vorsehen; mit ihr entsteht der Zweckverband.",
				English: "Provide for publication; with it the Zweckverband comes into being."},
			Applies: isZweckverband,
			Check: func(c review.Case, r *rule.Result) {
				review.Demand(r, c.Agreement, agreement.KindPublication)
			},
		},
		{
			ID: "TH-KGG-19-1-BEHOERDE", Severity: rule.Warning,
			Basis: second(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval),
			Title: rule.Text{German: "Die Bekanntmachung nennt die Behörde, die genehmigt hat.",
				English: "The publication names the authority that approved."},
			Finding: rule.Text{German: "Aus der Bekanntmachung ist die Genehmigung nicht ersichtlich.",
				English: "The publication does not show the approval."},
			Remedy: rule.Text{German: "Die Bekanntmachung mit der Genehmigung wiederholen.",
				English: "Repeat the publication together with the approval."},
			Applies: func(c review.Case) bool {
				publication, _, ok := agreement.First[agreement.Publication](c.Agreement)
				return ok && !publication.On.IsZero() && isZweckverband(c)
			},
			Check: func(c review.Case, r *rule.Result) {
				for i, publication := range agreement.All[agreement.Publication](c.Agreement) {
					review.Expect(r, agreement.Yes, publication.NamesApproval, i, "namesApproval")
				}
			},
		},
		{
			ID: "TH-KGG-19-1-SCHWEBEND", Severity: rule.Hint, Basis: append(read(law.ThuerKGG, "§ 18", wolters),
				second(law.ThuerKGG, "§ 19 Abs. 1", ovgLevyKey)...),
			Title: rule.Text{German: "Vor Genehmigung und Bekanntmachung besteht der Zweckverband nicht.",
				English: "Before approval and publication the Zweckverband does not exist."},
			Finding: rule.Text{German: "Die Genehmigung durch „{authority}“ steht aus; der Zweckverband besteht noch nicht.",
				English: "The approval by “{authority}” is outstanding; the Zweckverband does not exist yet."},
			Remedy: rule.Text{German: "Die Genehmigung einholen und bekannt machen lassen.",
				English: "Obtain the approval and have it published."},
			Applies: signed(approved(isZweckverband)),
			Check:   checkPending,
		},
		{
			ID: "TH-KGG-19-1-TAG", Severity: rule.Warning, Basis: second(law.ThuerKGG, "§ 19 Abs. 1", ovgLevyKey),
			Title: rule.Text{German: "Der Zweckverband entsteht mit der Bekanntmachung, nicht vorher.",
				English: "The Zweckverband comes into being with the publication, not before."},
			Finding: rule.Text{German: "Die Satzung soll am {on} in Kraft treten, bekannt gemacht wurde sie am {published}.",
				English: "The statute is to take effect on {on}; it was published on {published}."},
			Remedy: rule.Text{German: "Einen Tag nach der Bekanntmachung bestimmen.",
				English: "Settle a day after the publication."},
			Applies: with(agreement.KindEntryIntoForce, isZweckverband),
			Check: func(c review.Case, r *rule.Result) {
				publication, _, _ := agreement.First[agreement.Publication](c.Agreement)
				for i, entry := range agreement.All[agreement.EntryIntoForce](c.Agreement) {
					if !entry.On.IsZero() && entry.On.Before(publication.On) {
						r.Violate(agreement.At(i, "on"), rule.P("on", entry.On), rule.P("published", publication.On))
					}
				}
			},
		},
		{
			ID: "TH-KGG-21", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 21", gesetzeCo),
			Title: rule.Text{
				German: "Hat ein Zweckverband Beamte und kann nicht jedes Mitglied selbst welche haben, sagt die " +
					"Satzung, wer sie bei der Auflösung übernimmt.",
				English: "Where a Zweckverband has civil servants and not every member can have some itself, the " +
					"statute says who takes them over at dissolution.",
			},
			Finding: rule.Text{German: "Mitglied „{party}“ kann keine Beamten haben, und niemand übernimmt sie bei der Auflösung.",
				English: "Member “{party}” cannot have civil servants, and nobody takes them over at dissolution."},
			Remedy: rule.Text{German: "Bestimmen, wer die Beamten übernimmt, und die Zustimmung des " +
				"Innenministeriums einholen; oder auf Beamte verzichten.",
				English: "Settle who takes the civil servants over and obtain the approval of the ministry of the " +
					"interior, or do without civil servants."},
			Applies: with(agreement.KindStaff, isZweckverband),
			Check: func(c review.Case, r *rule.Result) {
				for i, staff := range agreement.All[agreement.Staff](c.Agreement) {
					if staff.CivilServants != agreement.Yes || staff.TakenOverBy != "" {
						continue
					}
					for j, party := range c.Agreement.Parties {
						switch canEmployCivilServants(party.Partner.Kind) {
						case agreement.No:
							r.Violate(agreement.At(i, "takenOverBy"), rule.P("party", party.Partner.Name))
						case agreement.Unknown:
							r.Lack(rule.Pointer("parties", j, "partner"))
						}
					}
				}
			},
		},
		{
			ID: "TH-KGG-37", Severity: rule.Hint, Basis: analogous(law.ThuerKGG, "§ 37 Abs. 2", law.BayKommZG, "Art. 42"),
			Title: rule.Text{German: "Die Umlage trifft alle Mitglieder; die Satzung kann einzelne ausnehmen.",
				English: "All members bear the levy; the statute can except some."},
			Finding: rule.Text{German: "„{party}“ hat keinen Anteil an der Umlage.",
				English: "“{party}” has no share in the levy."},
			Remedy: rule.Text{German: "Den Anteil bestimmen oder die Ausnahme in die Satzung schreiben.",
				English: "Settle the share, or write the exception into the statute."},
			Applies: with(agreement.KindLevy, isZweckverband),
			Check: func(c review.Case, r *rule.Result) {
				for i, levy := range agreement.All[agreement.Levy](c.Agreement) {
					for _, party := range c.Agreement.Parties {
						if len(levy.Shares) > 0 && !hasShare(levy.Shares, party.ID) {
							r.Violate(agreement.At(i, "shares"), rule.P("party", party.Partner.Name))
						}
					}
				}
			},
		},
		majority("TH-KGG-38-AUFGABE", "§ 38", gesetzeCo, "taskChange",
			func(c agreement.Change) agreement.Decision { return c.TaskChange },
			rule.Text{German: "Der Zweckverband ändert seine Aufgabe nur mit zwei Dritteln der satzungsmäßigen Stimmen.",
				English: "The Zweckverband changes its task only by two thirds of the statutory votes."}),
		majority("TH-KGG-38-AUSTRITT", "§ 38", gesetzeCo, "exit",
			func(c agreement.Change) agreement.Decision { return c.Exit },
			rule.Text{German: "Austritt und Ausschluss bedürfen zweier Drittel der satzungsmäßigen Stimmen.",
				English: "Exit and exclusion need two thirds of the statutory votes."}),
		majority("TH-KGG-40-1", "§ 40 Abs. 1 S. 1", wolters, "dissolution",
			func(c agreement.Change) agreement.Decision { return c.Dissolution },
			rule.Text{German: "Der Zweckverband wird nur mit zwei Dritteln der satzungsmäßigen Stimmen aufgelöst.",
				English: "The Zweckverband is dissolved only by two thirds of the statutory votes."}),
		{
			ID: "TH-KGG-38-AUSSCHLUSS", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 38", gesetzeCo),
			Title: rule.Text{German: "Ein Mitglied wird nur aus wichtigem Grund ausgeschlossen.",
				English: "A member is excluded only for good cause."},
			Finding: rule.Text{German: "Die Satzung lässt den Ausschluss ohne wichtigen Grund zu.",
				English: "The statute allows exclusion without good cause."},
			Remedy: rule.Text{German: "Den Ausschluss auf wichtige Gründe beschränken.",
				English: "Limit exclusion to good cause."},
			Applies: with(agreement.KindChange, isZweckverband),
			Check: func(c review.Case, r *rule.Result) {
				for i, change := range agreement.All[agreement.Change](c.Agreement) {
					if change.ExclusionForCause == agreement.No {
						r.Violate(agreement.At(i, "exclusionForCause"))
					}
				}
			},
		},
		{
			ID: "TH-KGG-42", Severity: rule.Error, Basis: read(law.ThuerKGG, "§ 42", wolters),
			Title: rule.Text{German: "Änderungen der Verbandssatzung werden genehmigt oder angezeigt.",
				English: "Changes of the statute are approved or notified."},
			Finding: rule.Text{German: "Änderungen sollen ohne die Aufsichtsbehörde wirksam sein.",
				English: "Changes are to take effect without the supervisory authority."},
			Remedy: rule.Text{German: "Genehmigung vorsehen, wo sich Aufgabe oder Mitglieder ändern, sonst Anzeige.",
				English: "Provide for approval where the task or the members change, and otherwise for notice."},
			Applies: with(agreement.KindChange, isZweckverband),
			Check:   checkChange,
		},
		{
			ID: "TH-LHO-39A", Severity: rule.Error, Basis: read(law.ThuerLHO, "§ 39a", anwalt24),
			Title: rule.Text{German: "Das Land tritt einem Zweckverband nur mit Zustimmung der Landesregierung bei.",
				English: "The Land joins a Zweckverband only with the consent of the Landesregierung."},
			Finding: rule.Text{German: "„{party}“ hat am {signed} unterzeichnet, die Landesregierung erst am " +
				"{decision} zugestimmt.",
				English: "“{party}” signed on {signed}; the Landesregierung consented only on {decision}."},
			Remedy:  rule.Text{German: "Die Zustimmung vorher einholen.", English: "Obtain the consent before."},
			Applies: func(c review.Case) bool { return isZweckverband(c) && hasLand(c.Agreement) },
			Check: func(c review.Case, r *rule.Result) {
				for i, party := range c.Agreement.Parties {
					switch {
					case party.Partner.Kind != governance.LandPartner:
					case party.CouncilDecision.IsZero():
						r.Lack(rule.Pointer("parties", i, "councilDecision"))
					case !c.Agreement.Signed.IsZero() && party.CouncilDecision.After(c.Agreement.Signed):
						r.Violate(rule.Pointer("parties", i, "councilDecision"), rule.P("party", party.Partner.Name),
							rule.P("signed", c.Agreement.Signed), rule.P("decision", party.CouncilDecision))
					}
				}
			},
		},
	}
}

// majority is the rule that a Zweckverband decides something by two thirds. A statute that is silent leaves it to the law.
func majority(id, place, where, field string, of func(agreement.Change) agreement.Decision,
	title rule.Text) rule.Rule[review.Case] {
	return rule.Rule[review.Case]{
		ID: id, Severity: rule.Error, Basis: read(law.ThuerKGG, place, where), Title: title,
		Finding: rule.Text{German: "Die Satzung lässt genügen: {decision}.",
			English: "The statute is content with: {decision}."},
		Remedy: rule.Text{German: "Zwei Drittel der satzungsmäßigen Stimmen verlangen.",
			English: "Demand two thirds of the statutory votes."},
		Applies: func(c review.Case) bool {
			return governed(c) && c.Agreement.Form == agreement.Zweckverband && c.Agreement.Has(agreement.KindChange)
		},
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				switch decision := of(change); decision {
				case agreement.SimpleMajority, agreement.Recommendation:
					r.Violate(agreement.At(i, field), rule.P("decision", decision))
				}
			}
		},
	}
}

// canEmployCivilServants tells whether partners of a kind can have civil servants of their own. Not every corporation or
// institution of public law can.
func canEmployCivilServants(kind governance.PartnerKind) agreement.Fact {
	switch kind {
	case governance.FederationPartner, governance.LandPartner, governance.UnitPartner:
		return agreement.Yes
	case governance.MunicipalAssociation, governance.PublicCompany, governance.PrivateCompany:
		return agreement.No
	}
	return agreement.Unknown
}

// assemblyOf returns the Verbandsversammlung and its place. It reports false where no body is called so; then the place is
// that of all bodies.
func assemblyOf(a *agreement.Agreement) (assembly agreement.Body, at string, ok bool) {
	for i, bodies := range agreement.All[agreement.Bodies](a) {
		if at == "" {
			at = agreement.At(i, "bodies")
		}
		for j, body := range bodies.Bodies {
			if strings.Contains(body.Name, "Verbandsversammlung") {
				return body, agreement.At(i, "bodies", j, "seats"), true
			}
		}
	}
	return agreement.Body{}, at, false
}

func isSeated(assembly agreement.Body, party agreement.PartyID) bool {
	for _, seat := range assembly.Seats {
		if seat.Party == party && seat.Number > 0 {
			return true
		}
	}
	return false
}

// hasOpenSeat reports whether the holder of a seat is described and not named as a party, such as “jedes Mitglied”.
func hasOpenSeat(assembly agreement.Body) bool {
	for _, seat := range assembly.Seats {
		if seat.Party == "" {
			return true
		}
	}
	return false
}

func hasShare(shares []agreement.PartyShare, party agreement.PartyID) bool {
	for _, share := range shares {
		if share.Party == party {
			return true
		}
	}
	return false
}

func hasLand(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner.Kind == governance.LandPartner {
			return true
		}
	}
	return false
}
