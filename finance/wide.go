package finance

import "math/bits"

// wide is an unsigned number of 128 bits.
type wide struct{ high, low uint64 }

func (w wide) add(n uint64) wide {
	low, carry := bits.Add64(w.low, n, 0)
	return wide{w.high + carry, low}
}

func (w wide) plus(v wide) wide {
	low, carry := bits.Add64(w.low, v.low, 0)
	return wide{w.high + v.high + carry, low}
}

func (w wide) sub(v wide) wide {
	low, borrow := bits.Sub64(w.low, v.low, 0)
	high, _ := bits.Sub64(w.high, v.high, borrow)
	return wide{high, low}
}

func (w wide) less(v wide) bool {
	_, borrow := bits.Sub64(w.low, v.low, 0)
	_, borrow = bits.Sub64(w.high, v.high, borrow)
	return borrow != 0
}

func (w wide) compare(v wide) int {
	switch {
	case w.less(v):
		return -1
	case v.less(w):
		return 1
	}
	return 0
}

func times(a, b uint64) wide {
	high, low := bits.Mul64(a, b)
	return wide{high, low}
}

// divisor is a number above zero by which many others are divided.
type divisor struct {
	wide
	shift uint   // how far the top bit lies from the top
	top   uint64 // the upper half after such a shift
}

func divisorOf(w wide) divisor {
	shift := uint(bits.LeadingZeros64(w.high))
	return divisor{w, shift, w.high<<shift | w.low>>(64-shift)}
}

// divide returns w / d and the remainder. The quotient must fit 64 bits.
func (d *divisor) divide(w wide) (quotient uint64, remainder wide) {
	if d.high == 0 {
		q, r := bits.Div64(w.high, w.low, d.low)
		return q, wide{0, r}
	}
	// With the top bit of the divisor at the top, half of the dividend by the upper half of the divisor is the quotient or
	// slightly more (Knuth, The Art of Computer Programming 2, 4.3.1, theorem B); one less is never too much.
	quotient, _ = bits.Div64(w.high>>1, w.high<<63|w.low>>1, d.top)
	quotient >>= 63 - d.shift
	if quotient > 0 {
		quotient--
	}
	product := times(d.low, quotient)
	product.high += d.high * quotient
	for remainder = w.sub(product); !remainder.less(d.wide); quotient++ {
		remainder = remainder.sub(d.wide)
	}
	return quotient, remainder
}
