// Package schleswigholstein holds what is recorded of the Land Schleswig-Holstein: a part of the side provisions for grants to
// municipalities. It has no directory, no partners and no rules.
package schleswigholstein
