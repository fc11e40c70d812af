package thueringen

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/supervision"
)

// treatyLaw is what the treaty of 30 April and 15 May 1997 with the Freistaat Sachsen says on supervision.
type treatyLaw struct {
	wording supervision.Wording
	sachsen key.Land

	ofSachsen, ofThueringen, unread supervision.Competence
	means                           supervision.Means
}

// treatyArticle is an article of the treaty with Sachsen.
func treatyArticle(article string) law.Source {
	return review.Read(law.StVSachsenThueringen, article, "revosax.sachsen.de, Stand 18.05.2025")
}

func readTreaty() treatyLaw {
	agreed := bilingual.Text{
		German: "Bevor die Aufsicht des Sitzlandes Bildung, Auflösung oder Änderung der Satzung eines Zweckverbands genehmigt, stellt sie " +
			"Einvernehmen mit dem Innenministerium des anderen Landes her; ebenso bei Abschluss, Änderung und Ende einer Zweckvereinbarung.",
		English: "Before the supervision of the Land of the seat approves the formation, the dissolution or a change of the articles of a " +
			"Zweckverband, it reaches agreement with the interior ministry of the other Land; likewise for the conclusion, change and end of a " +
			"Zweckvereinbarung.",
	}
	consent := func(a supervision.Authority) supervision.Competence {
		return supervision.Competence{Outcome: supervision.Known, Authority: a, Reason: agreed, Source: treatyArticle("Art. 3")}
	}
	means := meansOfSupervision()
	means.Reservations = []supervision.Reservation{{
		Text: bilingual.Text{German: "Beitritt und Ausscheiden eines Mitglieds, auch wenn das Landesrecht keine Genehmigung verlangt; nach Ermessen",
			English: "joining and exit of a member, even where the law of the Land requires no approval; at discretion"},
		Source: treatyArticle("Art. 3 Abs. 2"),
	}}
	return treatyLaw{
		// Signed on 15 May 1997, in force on a day that is not known: the day after the instruments were exchanged.
		wording: supervision.Wording{Read: civil.MustParse("2025-05-18"), Since: civil.MustParse("1997-05-15")},
		sachsen: key.MustParseLand("14"),
		ofSachsen: consent(supervision.Authority{Tier: supervision.Highest,
			Title: bilingual.Text{German: "Sächsisches Staatsministerium des Innern", English: "Saxon state ministry of the interior"}}),
		ofThueringen: consent(supervision.Authority{Tier: supervision.Highest,
			Title: bilingual.Text{German: "Thüringer Innenministerium", English: "Thuringian interior ministry"}}),
		unread: supervision.Competence{Outcome: supervision.NotRecorded,
			Reason: bilingual.Text{German: "Ob ein Staatsvertrag mit diesem Land besteht und was er verlangt, ist nicht erfasst.",
				English: "Whether there is a treaty with that Land, and what it requires, is not recorded."}},
		means: means,
	}
}

// consentOf returns whose agreement is needed where bodies of another Land take part and the seat is in Thüringen.
func (t *treatyLaw) consentOf(land key.Land, on civil.Date) supervision.Competence {
	if land != t.sachsen {
		return t.unread
	}
	return t.inForce(t.ofSachsen, on)
}

// consentOfThueringen returns whose agreement is needed on the side of Thüringen where the seat is in another Land.
func (t *treatyLaw) consentOfThueringen(seat key.Land, on civil.Date) supervision.Competence {
	if seat != t.sachsen {
		return t.unread
	}
	return t.inForce(t.ofThueringen, on)
}

func (t *treatyLaw) inForce(a supervision.Competence, on civil.Date) supervision.Competence {
	a = t.wording.Competence(a, on)
	if a.Outcome == supervision.Conditional {
		a.Condition = bilingual.Text{
			German:  "sofern der Staatsvertrag an diesem Tag in Kraft war; der Tag seines Inkrafttretens ist nicht bekannt",
			English: "provided that the treaty was in force on that day; the day of its entry into force is not known",
		}
	}
	return a
}
