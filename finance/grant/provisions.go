package grant

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Provisions are the side provisions for grants to municipalities in one jurisdiction, as data. What is not recorded there
// stays so; rules that need it say that they cannot decide.
type Provisions struct {
	Jurisdiction law.Jurisdiction

	CallOffMonths     Fact[int]              // within how many months money that was called off must be spent
	PromptUseMonths   Fact[int]              // within how many months money counts as promptly used
	ItemTolerance     Fact[Tolerance]        // by how much a single item of the financing plan may be exceeded
	TotalTolerance    Fact[Tolerance]        // by how much the total may be exceeded out of own money
	FollowsSavings    Fact[bool]             // whether the grant falls with the cost or rising income; see [Settle]
	SavingsIgnored    Fact[finance.Amount]   // a change of cost or funds up to here leaves the grant as it is
	EarlyStart        Fact[EarlyStart]       // whether a project may begin before the decision
	StartMonths       Fact[int]              // within how many months after the decision a project must begin
	MinimumGrant      Fact[finance.Amount]   // a grant must be higher than this
	DeficitFinancing  Fact[bool]             // whether deficit financing is open to municipalities
	Payments          Fact[[]Payment]        // when which part is paid out
	ProofMonths       Fact[int]              // within how many months after the end the proof of use is due
	NoticeShare       Fact[finance.Share]    // a reduction of cost above this share must be reported
	NoticeAmount      Fact[finance.Amount]   // a reduction of cost above this amount must be reported
	RepaymentIgnored  Fact[finance.Amount]   // below this no grant is revoked
	InterestIgnored   Fact[finance.Amount]   // interest up to here is not claimed
	MunicipalInterest Fact[finance.Amount]   // interest of municipalities is claimed only above this
	RepaymentLimits   Fact[[]RepaymentLimit] // up to which sum municipalities should not be asked to repay
	DeductibleVAT     Fact[bool]             // whether VAT that the applicant can deduct is eligible
	StartMeans        Fact[bilingual.Text]   // what counts as the start of a project
	ProportionalUse   Fact[bool]             // with share and fixed-amount financing, a grant is used in proportion with other money
	DeficitUsedLast   Fact[bool]             // with deficit financing, a grant is used after all other money
	Further           []Fact[bilingual.Text]
}

// Tolerance says by how much a planned figure may be exceeded.
type Tolerance struct {
	Unlimited bool
	Share     finance.Share // of the planned figure
}

// EarlyStart says whether a project may begin before the decision on the grant.
type EarlyStart struct {
	// FreeBelow is the expenditure below which a project may begin once the application has arrived; zero where every
	// early start needs consent.
	FreeBelow finance.Amount
}

// Payment is one instalment of a payment plan.
type Payment struct {
	When  bilingual.Text
	Share finance.Share
}

// RepaymentLimit is the sum up to which a repayment should not be claimed from a municipality: for grants up to Grant, the
// Share of the grant and at most Most.
type RepaymentLimit struct {
	Grant finance.Amount // zero for all higher grants
	Share finance.Share  // 100 % where only Most counts
	Most  finance.Amount // zero where only Share counts
}

// Limit returns the sum up to which a repayment of the grant should not be claimed from a municipality, in the cases of a
// missed or changed purpose. The second result is false where nothing is recorded.
func (p Provisions) Limit(granted finance.Amount) (Fact[finance.Amount], bool) {
	if !p.RepaymentLimits.Recorded() {
		return Fact[finance.Amount]{}, false
	}
	for _, limit := range p.RepaymentLimits.Value {
		if !limit.Grant.IsZero() && limit.Grant.Less(granted) {
			continue
		}
		sum, err := limit.Share.Of(granted, finance.Down)
		if err != nil {
			return Fact[finance.Amount]{}, false
		}
		if !limit.Most.IsZero() && limit.Most.Less(sum) {
			sum = limit.Most
		}
		return Known(sum, p.RepaymentLimits.Source), true
	}
	return Fact[finance.Amount]{}, false
}

// ProofDue returns the last day for the proof of use: the recorded months after the purpose was fulfilled, at the latest
// the same months after the end of the approval period. Either day may be missing. The second result is false where the
// months are not recorded or both days are missing.
func (p Provisions) ProofDue(fulfilled, approvalEnd civil.Date) (civil.Date, bool) {
	first := fulfilled
	if first.IsZero() || !approvalEnd.IsZero() && approvalEnd.Before(first) {
		first = approvalEnd
	}
	if !p.ProofMonths.Recorded() || first.IsZero() {
		return civil.Date{}, false
	}
	return first.AddMonths(p.ProofMonths.Value), true
}

// StartBy returns the last day on which a project must have begun, or the grant may be revoked; false where nothing is
// recorded.
func (p Provisions) StartBy(decision civil.Date) (civil.Date, bool) {
	if !p.StartMonths.Recorded() || decision.IsZero() {
		return civil.Date{}, false
	}
	return decision.AddMonths(p.StartMonths.Value), true
}

// UseBy returns the last day on which money that was paid out counts as promptly used; from the day after it on, interest
// under [UnusedMoneyTerms] may be claimed. It is false where nothing is recorded.
func (p Provisions) UseBy(paid civil.Date) (civil.Date, bool) {
	if !p.PromptUseMonths.Recorded() || paid.IsZero() {
		return civil.Date{}, false
	}
	return paid.AddMonths(p.PromptUseMonths.Value), true
}

// Instalments splits a grant by the payment plan; false where none is recorded. The instalments add up to the grant.
func (p Provisions) Instalments(granted finance.Amount) ([]Instalment, bool) {
	shares := make([]finance.Share, len(p.Payments.Value))
	for i, payment := range p.Payments.Value {
		shares[i] = payment.Share
	}
	amounts, err := finance.ApportionShares(granted, shares, finance.LargestRemainder)
	if !p.Payments.Recorded() || err != nil {
		return nil, false
	}
	instalments := make([]Instalment, len(amounts))
	for i, amount := range amounts {
		instalments[i] = Instalment{p.Payments.Value[i], amount}
	}
	return instalments, true
}

// Instalment is a payment with its amount.
type Instalment struct {
	Payment
	Amount finance.Amount
}

// ClaimsInterest reports whether interest of that sum is claimed, and on which fact that rests. The fact is not recorded
// where the jurisdiction has no known limit; all interest is claimed then.
func (p Provisions) ClaimsInterest(interest finance.Amount, municipal bool) (bool, Fact[finance.Amount]) {
	limit := p.InterestIgnored
	if municipal && p.MunicipalInterest.Recorded() {
		limit = p.MunicipalInterest
	}
	return !limit.Recorded() || limit.Value.Less(interest), limit
}

// ProvisionsOf returns the side provisions of a jurisdiction for grants to municipalities. The second result is false for
// jurisdictions without any record.
func ProvisionsOf(jurisdiction law.Jurisdiction) (Provisions, bool) {
	switch jurisdiction {
	case law.Federation:
		return federal(), true
	case law.Sachsen:
		return sachsen(), true
	case law.SchleswigHolstein:
		return schleswigHolstein(), true
	case law.Thueringen:
		return thueringen(), true
	}
	return Provisions{}, false
}

const (
	federalCopy = "ANBest-Gk, Abschrift ohne Datum"
	revosax     = "revosax.sachsen.de, Stand 18.05.2025"
)

func cite(act law.Act, place, where string, evidence law.Evidence) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: where, Evidence: evidence}
}

func federal() Provisions {
	return Provisions{
		Jurisdiction:    law.Federation,
		CallOffMonths:   Known(2, cite(law.ANBestGk, "Nr. 1.2", federalCopy, law.Primary)),
		PromptUseMonths: Known(2, cite(law.ANBestGk, "Nr. 1.2", "allgemeine Kenntnis: wie die Abruffrist", law.Assumed)),
		ItemTolerance: Known(Tolerance{Share: finance.MustPercent("20")},
			cite(law.ANBestP, "Nr. 1.2", "für Gebietskörperschaften entsprechend; ANBest-Gk hierzu nicht gelesen",
				law.Assumed)),
		FollowsSavings: Known(true, cite(law.ANBestGk, "Nr. 2.1",
			"allgemeines Schema, Wortlaut eines anderen Landes gelesen", law.Assumed)),
		EarlyStart:       Known(EarlyStart{}, cite(law.ANBestGk, "", "allgemeine Kenntnis", law.Assumed)),
		DeficitFinancing: Known(true, cite(law.ANBestGk, "Nr. 1.2.2", federalCopy, law.Derived)),
		ProofMonths:      Known(12, cite(law.ANBestGk, "Nr. 6.1", "", law.Secondary)),
		DeductibleVAT:    Known(false, cite(law.ANBestGk, "", "allgemeine Kenntnis", law.Assumed)),
		ProportionalUse:  Known(true, cite(law.ANBestGk, "Nr. 1.2.1", federalCopy, law.Primary)),
		DeficitUsedLast:  Known(true, cite(law.ANBestGk, "Nr. 1.2.2", federalCopy, law.Primary)),
		Further: []Fact[bilingual.Text]{
			Known(bilingual.Text{German: "Der Finanzierungsplan ist hinsichtlich des Gesamtergebnisses verbindlich.",
				English: "The total of the financing plan is binding."},
				cite(law.ANBestGk, "Nr. 1.1", federalCopy, law.Primary)),
			Known(bilingual.Text{German: "Bis 6.000.000 EUR soll Gemeinden in der Regel ein Festbetrag mit einfachem Nachweis " +
				"bewilligt werden.",
				English: "Up to EUR 6,000,000, municipalities should as a rule get a fixed amount with a simple proof of use."},
				cite(law.BHO, "§ 44 Abs. 2", "gesetze-im-internet.de, Stand 29.04.2026", law.Primary)),
		},
	}
}

func sachsen() Provisions {
	anbest := func(place string) law.Source { return cite(law.ANBestKSachsen, place, revosax, law.Primary) }
	vv := func(place string) law.Source { return cite(law.VwVSaeHO, place, revosax, law.Primary) }
	vvk := func(place string) law.Source { return cite(law.VVKSachsen, place, revosax, law.Primary) }
	start := bilingual.Text{German: "mit der Anzeige des Beginns", English: "with the notice of start"}
	proof := bilingual.Text{German: "nach vollständigem Verwendungsnachweis", English: "after the complete proof of use"}
	check := bilingual.Text{German: "nach dessen Prüfung", English: "after its check"}
	return Provisions{
		Jurisdiction:     law.Sachsen,
		PromptUseMonths:  Known(6, vv("Nr. 8.2.5")),
		ItemTolerance:    Known(Tolerance{Unlimited: true}, anbest("")),
		TotalTolerance:   Known(Tolerance{Unlimited: true}, anbest("")),
		FollowsSavings:   Known(true, anbest("")),
		SavingsIgnored:   Known(finance.Euro(500), anbest("")),
		EarlyStart:       Known(EarlyStart{FreeBelow: finance.Euro(1_000_000)}, vvk("")),
		StartMonths:      Known(12, vv("Nr. 8.2.3")),
		MinimumGrant:     Known(finance.Euro(10_000), vvk("Nr. 1.1")),
		DeficitFinancing: Known(false, vvk("Nr. 2.2.3")),
		Payments: Known([]Payment{
			{start, finance.MustPercent("40")}, {proof, finance.MustPercent("50")}, {check, finance.MustPercent("10")},
		}, vvk("")),
		ProofMonths:      Known(12, anbest("Nr. 6.1")),
		NoticeShare:      Known(finance.MustPercent("7.5"), anbest("")),
		NoticeAmount:     Known(finance.Euro(10_000), anbest("")),
		RepaymentIgnored: Known(finance.Euro(500), vv("")),
		InterestIgnored:  Known(finance.Euro(50), vv("")),
		RepaymentLimits: Known([]RepaymentLimit{
			{Grant: finance.Euro(5_000), Share: finance.MustPercent("10")},
			{Grant: finance.Euro(20_000), Share: finance.MustPercent("5"), Most: finance.Euro(500)},
			{Grant: finance.Euro(50_000), Share: finance.MustPercent("3"), Most: finance.Euro(1_000)},
			{Grant: finance.Euro(125_000), Share: finance.MustPercent("2"), Most: finance.Euro(1_500)},
			{Share: finance.Whole(), Most: finance.Euro(2_500)},
		}, vvk("")),
		MunicipalInterest: Known(finance.Euro(250), vvk("")),
		DeductibleVAT:     Known(false, vvk("Nr. 2.6")),
		StartMeans: Known(bilingual.Text{
			German: "Abschluss eines Liefer- oder Leistungsvertrags; Planung ist kein Beginn, ein Vertrag mit " +
				"Rücktrittsrecht oder Bedingung auch nicht",
			English: "conclusion of a supply or service contract; planning is no start, nor is a contract with a " +
				"right of withdrawal or a condition",
		}, vvk("")),
		ProportionalUse: Known(true, anbest("")),
		DeficitUsedLast: Known(true, anbest("")),
		Further: []Fact[bilingual.Text]{
			Known(bilingual.Text{German: "Zuwendungen über 150.000 EUR und länger als ein Jahr: die zweite Rate wird in 25 % und " +
				"25 % geteilt; eine Rate beträgt mindestens 10.000 EUR.",
				English: "Grants above EUR 150,000 and longer than a year: the second instalment is split into " +
					"25% and 25%; an instalment is at least EUR 10,000."}, vvk("")),
			Known(bilingual.Text{German: "Sachbericht und zahlenmäßiger Nachweis, ohne Belege.",
				English: "Report and figures, without vouchers."}, anbest("")),
			Known(bilingual.Text{German: "Leitet die Kommune weiter, weist der Dritte nach wie unter den ANBest-P; die Nachweise " +
				"liegen bei.",
				English: "Where the money is passed on, the third party gives proof as under the ANBest-P; the " +
					"proofs are attached."}, anbest("")),
			Known(bilingual.Text{German: "Die Vergabeklausel der ANBest-K ist aufgehoben.",
				English: "The procurement clause of the ANBest-K is repealed."}, anbest("")),
		},
	}
}

func schleswigHolstein() Provisions {
	source := cite(law.ANBestKSchleswigHolstein, "Nr. 1.2", "schleswig-holstein.de, Stand 24.11.2020", law.Primary)
	return Provisions{
		Jurisdiction:   law.SchleswigHolstein,
		ItemTolerance:  Known(Tolerance{Share: finance.MustPercent("20")}, source),
		TotalTolerance: Known(Tolerance{Share: finance.MustPercent("10")}, source),
	}
}

func thueringen() Provisions {
	source := cite(law.VVThuerLHO, "Nr. 1.3", "verwaltung.thueringen.de", law.Secondary)
	return Provisions{
		Jurisdiction: law.Thueringen,
		EarlyStart:   Known(EarlyStart{}, source),
		FollowsSavings: Known(true, law.Source{Where: "allgemeines Schema der ANBest; Thüringer Fassung nicht gelesen",
			Evidence: law.Assumed}),
		StartMeans: Known(bilingual.Text{
			German: "Abschluss eines Liefer- oder Leistungsvertrags", English: "conclusion of a supply or service contract",
		}, source),
	}
}
