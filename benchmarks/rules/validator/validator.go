// Package validator holds the thirty conditions as struct tags of go-playground/validator, with the two sums that tags
// cannot say as functions.
package validator

import (
	"errors"

	"github.com/go-playground/validator/v10"

	"github.com/foederal/foederal/benchmarks/draft"
)

// New reads the tags and registers the two functions.
func New() (draft.Check, error) {
	v := validator.New(validator.WithRequiredStructEnabled())
	err := v.RegisterValidation("wholeshares", func(field validator.FieldLevel) bool {
		return draft.Sum(field.Field().Interface().([]draft.Share), func(s *draft.Share) int64 { return s.Part }) == draft.Whole
	})
	if err != nil {
		return nil, err
	}
	v.RegisterStructValidation(func(level validator.StructLevel) {
		d := level.Current().Interface().(draft.Draft)
		if draft.Sum(d.Ceilings, func(c *draft.Ceiling) int64 { return c.Amount }) != d.Total {
			level.ReportError(d.Total, "Total", "Total", "ceilings", "")
		}
	}, draft.Draft{})
	return func(d *draft.Draft) (int, error) {
		err := v.Struct(d)
		var violations validator.ValidationErrors
		if err != nil && !errors.As(err, &violations) {
			return 0, err
		}
		return len(violations), nil
	}, nil
}
