// Package thueringen is the reference Land: the Freistaat Thüringen with its directory of municipalities, its partners and
// their offices, the framework agreement on E-Government of 16 October 2018, and the rules of its law.
//
// Thüringen has five kreisfreie Städte and seventeen Landkreise, no Regierungsbezirke, and two ways in which small
// municipalities are administered by others: the Verwaltungsgemeinschaft, a corporation of its own, and the erfüllende
// Gemeinde, a neighbour that does the work.
//
// # Start here
//
// [Check] checks an agreement:
//
//	report, err := thueringen.Check(thueringen.FrameworkAgreement())
//	if err != nil {
//		log.Fatal(err) // signed on a day that the directory does not know
//	}
//	for finding := range report.Findings() {
//		fmt.Println(finding.Severity, finding.Basis, finding.Text(language.German))
//	}
//
// [Rules] holds the rules themselves, and [ProfileOf] what the law says of a form. [Directory] knows the municipalities since
// 1990, [Supervision] and [SupervisionOfCooperation] who supervises them and by which means, [Addressee] who acts for them, [Partners] who
// signs for the Land and the kommunale Spitzenverbände, [Actors] the bodies around them over time; [SmallAlone] finds municipalities
// below 3,000 inhabitants that stand alone. [Programmes] are the grants for their digital work; [BurdenTable] and
// [CompensationOf] the Mehrbelastungsausgleich, [Equalisation] and [MunicipalShare] the Kommunaler Finanzausgleich, [Ceilings] what
// the Land may spend under the ThürEGovG, [UmlegungsKey] how the members of a Zweckverband share its cost.
// [Duties] are what its law bids bodies to do, for governance/duty.
package thueringen
