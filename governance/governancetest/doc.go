// Package governancetest is what the tests of other projects import, in the manner of testing/fstest and net/http/httptest: small
// directories, documents that are in order, ways to spoil them, assertions that read like a sentence, tests of a whole contract, and
// made-up values.
//
// A project that builds on foederal brings something of its own: the law of a Land, rules on its agreements, a newer directory, a key
// of distribution, a column of a database that holds keys. For each of these there is a test that checks everything which the rest
// of the library takes for granted, and explains what is broken:
//
//	func TestOurLaw(t *testing.T)      { governancetest.TestLaw(t, ours.Law(), documents()...) }
//	func TestOurRules(t *testing.T)    { governancetest.TestRuleSet(t, ours.Rules(), day, cases()...) }
//	func TestOurRegister(t *testing.T) { governancetest.TestDirectory(t, ours.Directory()) }
//	func TestOurColumn(t *testing.T)   { governancetest.TestKeyCodec(t, governancetest.KeyCodec[key.AGS]{Format: write, Parse: read}) }
//
// Assertions read well in tests of single rules:
//
//	a := governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Without(agreement.KindLevy))
//	report, err := thueringen.Check(a)
//	governancetest.RequireFinding(t, report, "TH-KGG-17-2-5", "/clauses")
//	governancetest.RequireOnly(t, report, "TH-KGG-17-2-5")
//
// # What is frozen
//
// [SampleDirectory] and the documents ([Documents]) are frozen within a major version: no unit, no day, no clause of them changes, so
// that a test which counts them stays true. [SampleHash] names the content of the directory. What rules say about a document is not
// frozen, for the rules are not: a minor version of foederal may bring a new warning.
//
// # Pin an edition of data and rules
//
// A test that says what the law or a register of a certain day says must not change when foederal is updated. Three things make
// up an answer, and each can be pinned:
//
//   - The library: go.mod names its version, and every receipt repeats it.
//   - The data: compare the hash of the directory, as below. Or keep the directory itself: [directory.Directory.WriteTo] writes it into
//     testdata, [directory.Open] reads it, and a reviewer asks it by [review.Reviewer.Asking].
//   - The rules: keep the receipt of a report ([rule.Report.Receipt]) in testdata, and let [review.Reviewer.Verify] compare it. It tells
//     which of library, rules, data and document has changed.
//
// A test that compares the hash says what is to be done when it is another one:
//
//	if d := bund.Directory(); d.Hash() != pinned {
//		t.Fatalf("the register is the edition %s now; look at the expected values again, and pin its hash", d.Edition())
//	}
//
// A day in a test is a day in the past: a draft without any day is judged on the last day of the directory, which moves with every edition.
//
// # In tests only
//
// The package imports testing and nothing from outside the standard library and foederal. Functions that take a [testing.TB] end or fail the test;
// the others panic on what only a mistake in the test can bring about, as httptest.NewRequest does, and say so.
package governancetest
