package key

// Plain returns the key itself where it is handed in by a pointer, which has the same methods; a nil pointer, like nil, is nil.
// A type from elsewhere that embeds a key means the key that it embeds, and none where that is nil. So the result is one of the six
// types of this package or nil. Whoever takes a [Key] and asks for its type asks for that of its plain form.
func Plain(k Key) Key {
	switch p := k.(type) {
	case Land, Region, District, Association, AGS, ARS:
		return k
	case *Land:
		return pointed(p)
	case *Region:
		return pointed(p)
	case *District:
		return pointed(p)
	case *Association:
		return pointed(p)
	case *AGS:
		return pointed(p)
	case *ARS:
		return pointed(p)
	case nil:
		return nil
	}
	return embedded(k)
}

// embedded returns the key that a type from elsewhere embeds. Its methods panic where it embeds an interface or a pointer that
// is nil, or is a nil pointer itself.
func embedded(k Key) (plain Key) {
	defer func() {
		if recover() != nil {
			plain = nil
		}
	}()
	switch n := k.number(); k.Len() {
	case landDigits:
		return ofNumber(n, func(d digits[two]) Key { return Land{d} })
	case regionDigits:
		return ofNumber(n, func(d digits[three]) Key { return Region{d} })
	case districtDigits:
		return ofNumber(n, func(d digits[five]) Key { return District{d} })
	case associationDigits:
		return ofNumber(n, func(d digits[nine]) Key { return Association{d} })
	case agsDigits:
		return ofNumber(n, func(d digits[eight]) Key { return AGS{d} })
	case arsDigits:
		return ofNumber(n, func(d digits[twelve]) Key { return ARS{d} })
	}
	return nil
}

// ofNumber returns the key with the number; nil where it has none of this width, as only a type that says a wrong length can.
func ofNumber[W width](n uint64, of func(digits[W]) Key) Key {
	d, err := fromNumber[W](n)
	if err != nil {
		return nil
	}
	return of(d)
}

func pointed[K Key](p *K) Key {
	if p == nil {
		return nil
	}
	return *p
}
