// Package ozzo holds the thirty conditions as rules of ozzo-validation. In and Length take an empty value for a right one, so
// that Required stands beside them; what a field shares with another is a function.
package ozzo

import (
	"errors"
	"fmt"

	validation "github.com/go-ozzo/ozzo-validation/v4"

	"github.com/foederal/foederal/benchmarks/draft"
)

// New returns the thirty rules. They are put together for each draft, as the library wants it.
func New() (draft.Check, error) {
	return func(d *draft.Draft) (int, error) {
		err := validate(d)
		var violations validation.Errors
		if err != nil && !errors.As(err, &violations) {
			return 0, err
		}
		return len(violations), nil
	}, nil
}

func validate(d *draft.Draft) error {
	return validation.ValidateStruct(d,
		validation.Field(&d.Title, validation.Required),
		validation.Field(&d.Form, validation.Required, validation.In("zweckvereinbarung", "zweckverband", "framework-agreement")),
		validation.Field(&d.Jurisdiction, validation.Required, validation.Length(2, 2)),
		validation.Field(&d.Signed, validation.Required, validation.Min(1)),
		validation.Field(&d.Parties, validation.Required, validation.Length(2, 0), validation.Each(validation.By(party))),
		validation.Field(&d.Goals, validation.Required, validation.Length(1, 0)),
		validation.Field(&d.Tasks, validation.Required, validation.Length(1, 0), validation.Each(validation.By(task))),
		validation.Field(&d.Shares, validation.By(wholeShares), validation.Each(validation.By(share))),
		validation.Field(&d.AtMostCost, validation.Required),
		validation.Field(&d.Total, validation.Required, validation.Min(1), validation.By(ceilingsOf(d))),
		validation.Field(&d.Ceilings, validation.Each(validation.By(ceiling))),
		validation.Field(&d.UpTo, validation.Required),
		validation.Field(&d.ProofOfUse, validation.Required),
		validation.Field(&d.AuditRight, validation.Required),
		validation.Field(&d.From, validation.By(notBefore(d.Signed))),
		validation.Field(&d.Through, validation.By(notBefore(d.From+1))),
		validation.Field(&d.NoticeMonths, validation.Required, validation.Min(1), validation.Max(24)),
		validation.Field(&d.Written, validation.Required),
		validation.Field(&d.Excluded, validation.In(false)),
		validation.Field(&d.Authority, validation.Required),
		validation.Field(&d.Approved, validation.Required, validation.Min(1)),
		validation.Field(&d.Published, validation.By(notBefore(d.Approved))),
		validation.Field(&d.Gazette, validation.Required),
		validation.Field(&d.Licence, validation.Required),
	)
}

func party(value any) error {
	p := value.(draft.Party)
	return validation.ValidateStruct(&p,
		validation.Field(&p.Name, validation.Required),
		validation.Field(&p.Signer, validation.Required),
		validation.Field(&p.Signature, validation.Required, validation.In("handwritten", "qualified-electronic")),
		validation.Field(&p.TitleGiven, validation.Required),
	)
}

func task(value any) error {
	t := value.(draft.Task)
	return validation.ValidateStruct(&t,
		validation.Field(&t.Name, validation.Required),
		validation.Field(&t.LeviesTaxes, validation.In(false)),
	)
}

func share(value any) error {
	s := value.(draft.Share)
	return validation.ValidateStruct(&s,
		validation.Field(&s.Party, validation.Required),
		validation.Field(&s.Part, validation.Required, validation.Min(1)),
	)
}

func ceiling(value any) error {
	c := value.(draft.Ceiling)
	return validation.ValidateStruct(&c, validation.Field(&c.Amount, validation.Max(2_000_000_000)))
}

func wholeShares(value any) error {
	if draft.Sum(value.([]draft.Share), func(s *draft.Share) int64 { return s.Part }) != draft.Whole {
		return errors.New("the shares do not add up")
	}
	return nil
}

func ceilingsOf(d *draft.Draft) validation.RuleFunc {
	return func(value any) error {
		if draft.Sum(d.Ceilings, func(c *draft.Ceiling) int64 { return c.Amount }) != value.(int64) {
			return errors.New("the ceilings do not add up")
		}
		return nil
	}
}

func notBefore(day int64) validation.RuleFunc {
	return func(value any) error {
		if value.(int64) < day {
			return fmt.Errorf("must not be before %d", day)
		}
		return nil
	}
}
