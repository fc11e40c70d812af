// Package review is the law on an agreement: what rules see of it ([Case]), what the law says of its form ([Profile]), the rules
// that hold in every Land ([Rules]), and the kit with which the rules of the Federation and of a Land are written.
//
// # Start here
//
// Who checks an agreement takes the rules of a jurisdiction, such as thueringen.Rules, and evaluates them on a [Case], or lets a
// [Reviewer] of several laws find the day and the directory. [Reviewer.Why] tells on which facts the outcome of one rule turns, and
// [Reviewer.Compare] which outcomes are others under the law of another day. Who writes rules writes one function for each, named after its ID, in the file of its act:
//
//	func gg28_2() review.Rule {
//		return review.Rule{
//			ID: "DE-GG-28-2", Severity: rule.Error,
//			Basis:   rule.Basis{review.Read(law.GG, "Art. 28 Abs. 2", "gesetze-im-internet.de")},
//			Title:   bilingual.Text{German: "Die Vereinbarung achtet die kommunale Selbstverwaltung.", English: "…"},
//			Finding: bilingual.Text{German: "Die Vereinbarung nimmt den Kommunen die eigene Entscheidung.", English: "…"},
//			Remedy:  bilingual.Text{German: "Die Selbstverwaltung ausdrücklich wahren.", English: "…"},
//			Applies: rule.And(review.Under(law.Thueringen), review.With(agreement.KindParity)),
//			Check: func(c review.Case, r *rule.Result) {
//				for i, parity := range agreement.All[agreement.Parity](c.Agreement) {
//					review.Expect(r, agreement.Yes, parity.RespectsSelfGovernment, i, "respectsSelfGovernment")
//				}
//			},
//		}
//	}
//
// The basis is made of sources: a text that was read ([Read]), told by others ([SecondHand], [Press]), concluded ([Inferred],
// [Analogous]) or not read at all ([Unread]).
//
// Applies is put together from conditions ([Under], [OfForm], [With], [Signed] …) with [rule.And], [rule.Or] and [rule.Not]. One
// that only this rule needs is made with [rule.When], and its words say exactly what its function asks. Conditions are made once,
// with the rule, and asked often: a loop over an iterator stands in a function with a name, for in a literal within a function
// that the compiler inlines it would allocate each time.
//
// Check walks over parties ([Units], [Municipalities], [UnitOf]), [Signatures], [Tasks] or the clauses of a type
// ([agreement.All]). It notes a violation at the place where it stands ([AtParty], [TaskPlace.At], [SignaturePlace.At],
// [agreement.At]), and a missing fact where a document leaves out what the rule must know; [Demand] and [Expect] do both for a
// clause and for an answer.
//
// The kit is for rules, and rules see a case as [Case.Completed] returns it: with an agreement, and indexes that lie in it. On
// anything else what the kit does is not defined.
//
// Some questions are asked in every Land, and are answered here: whether approval or notice was asked for ([NeedingApproval],
// [NeedingNotice]), which tasks pass and who receives them ([IsTransferredBy], [WithReceiver]), who pays and by which programme
// ([FundedBy], [FundedUnder], [MeansProvided]), who sits in the assembly ([AssemblyOf], [Assemblies], [HasSeat]), and when an agreement begins
// ([Beginning]).
//
// What an agreement of a form must say is no rule of its own but a [Content] of the form's [Profile], which makes the rule
// ([Profile.ContentRules]). A law of administrative procedure has its rules already ([ContractRules]).
package review
