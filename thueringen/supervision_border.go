package thueringen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/supervision"
)

// treatyArticle is an article of the treaty with Sachsen.
func treatyArticle(article string) law.Source {
	return review.Read(law.StVSachsenThueringen, article, "revosax.sachsen.de, Stand 18.05.2025")
}

// readTreaty returns what the treaty of 30 April and 15 May 1997 with the Freistaat Sachsen says on supervision.
func readTreaty() supervision.Treaty {
	known := func(article, german, english string) supervision.Competence {
		return supervision.Competence{Outcome: supervision.Known, Source: treatyArticle(article), Reason: bilingual.Text{German: german, English: english}}
	}
	open := func(source law.Source, german, english string) supervision.Competence {
		return supervision.Competence{Outcome: supervision.NotRecorded, Source: source, Reason: bilingual.Text{German: german, English: english}}
	}
	reserved := func(article, german, english string) []supervision.Reservation {
		return []supervision.Reservation{{Text: bilingual.Text{German: german, English: english}, Source: treatyArticle(article)}}
	}
	municipal := treatyArticle("Art. 1")
	municipal.Evidence = law.Derived
	return supervision.Treaty{
		// In force on a day that is not known: the day after the instruments were exchanged, and not before Sachsen had consented.
		Wording: supervision.Wording{Read: civil.MustParse("2025-05-18"), Since: civil.MustParse("1997-10-13")},
		Other:   key.MustParseLand("14"),
		OwnMinistry: supervision.Authority{Tier: supervision.Highest,
			Title: bilingual.Text{German: "Thüringer Innenministerium", English: "Thuringian interior ministry"}},
		OtherMinistry: supervision.Authority{Tier: supervision.Highest,
			Title: bilingual.Text{German: "Sächsisches Staatsministerium des Innern", English: "Saxon state ministry of the interior"}},
		Forms: []supervision.TreatyForm{
			{Form: agreement.Zweckverband, Consent: known("Art. 3",
				"Bevor die Aufsicht des Sitzlandes Bildung, Auflösung oder Änderung der Satzung eines Zweckverbands genehmigt, stellt sie Einvernehmen mit dem Innenministerium des anderen Landes her.",
				"Before the supervision of the Land of the seat approves the formation, the dissolution or a change of the articles of a Zweckverband, it reaches agreement with the interior ministry of the other Land."),
				Reservations: reserved("Art. 3 Abs. 2", "Beitritt und Ausscheiden eines Mitglieds, auch wenn das Landesrecht keine Genehmigung verlangt; nach Ermessen",
					"joining and exit of a member, even where the law of the Land requires no approval; at discretion")},
			{Form: agreement.Zweckvereinbarung, Consent: known("Art. 3 Abs. 4",
				"Abschluss, Änderung und Ende einer Zweckvereinbarung genehmigt die Aufsicht des Landes, dessen Körperschaft die Aufgabe übernimmt, im Einvernehmen mit dem Innenministerium des anderen Landes.",
				"The conclusion, change and end of a Zweckvereinbarung are approved by the supervision of the Land whose body takes over the task, in agreement with the interior ministry of the other Land."),
				Reservations: reserved("Art. 3 Abs. 4", "Abschluss, Änderung und Ende der Zweckvereinbarung, auch wenn das Landesrecht keine Genehmigung verlangt",
					"conclusion, change and end of the Zweckvereinbarung, even where the law of the Land requires no approval")},
		},
		OtherForm: open(treatyArticle("Art. 3"),
			"Das Einvernehmen verlangt der Staatsvertrag für Zweckverband und Zweckvereinbarung; für andere Formen ist nichts erfasst.",
			"The treaty requires agreement for a Zweckverband and a Zweckvereinbarung; for other forms nothing is recorded."),
		WithLand: open(municipal,
			"Der Staatsvertrag betrifft die kommunale Zusammenarbeit; ob er gilt, wenn ein Land oder der Bund selbst beteiligt ist, ist nicht erfasst.",
			"The treaty is on municipal cooperation; whether it holds where a Land or the Federation itself takes part is not recorded."),
		Unread: supervision.Competence{Outcome: supervision.NotRecorded,
			Reason: bilingual.Text{German: "Ob ein Staatsvertrag mit diesem Land besteht und was er verlangt, ist nicht erfasst.",
				English: "Whether there is a treaty with that Land, and what it requires, is not recorded."}},
		Named: bilingual.Text{German: "das Innenministerium hat eine andere Behörde bestimmt (Art. 3 Staatsvertrag SN-TH)",
			English: "the ministry of the interior named another authority (Art. 3 Staatsvertrag SN-TH)"},
		// An Arbeitsgemeinschaft across the border is under the law of Thüringen or under that which its parties chose (Art. 2).
		Chosen: bilingual.Text{German: "sofern die Beteiligten nicht sächsisches Recht gewählt haben (Art. 2 Staatsvertrag SN-TH)",
			English: "provided that the parties did not choose the law of Sachsen (Art. 2 Staatsvertrag SN-TH)"},
	}
}
