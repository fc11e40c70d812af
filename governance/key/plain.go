package key

// Plain returns the key itself where it is handed in by a pointer, which has the same methods; a nil pointer, like nil, is nil.
// Whoever takes a [Key] and asks for its type asks for that of its plain form.
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
	}
	return k
}

func pointed[K Key](p *K) Key {
	if p == nil {
		return nil
	}
	return *p
}
