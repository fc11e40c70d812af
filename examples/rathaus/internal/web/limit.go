package web

import (
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/governance/bilingual"
)

const (
	burstSeconds  = 2       // how many seconds' worth of requests an address may send at once
	mostAddresses = 1 << 16 // that are remembered
	ipv6Network   = 64      // bits of an IPv6 address that one customer has at least
)

// Limiter bounds how many requests each address may send: rate a second on average. It holds what it remembers in memory, so that each of several
// processes counts for itself.
type Limiter struct {
	rate, burst float64
	proxies     Proxies
	now         func() time.Time

	mutex   sync.Mutex
	buckets map[netip.Addr]*bucket
}

// bucket is how many requests an address has left.
type bucket struct {
	left float64
	at   time.Time
}

// NewLimiter returns a limiter; rate must be above 0.
func NewLimiter(rate float64, proxies Proxies, now func() time.Time) *Limiter {
	return &Limiter{rate: rate, burst: max(1, rate*burstSeconds), proxies: proxies, now: now, buckets: map[netip.Addr]*bucket{}}
}

// take takes one request from an address, and tells how long to wait where none is left.
func (l *Limiter) take(address netip.Addr) (wait time.Duration, ok bool) {
	if address.Is6() {
		address = netip.PrefixFrom(address.WithZone(""), ipv6Network).Masked().Addr()
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := l.now()
	b := l.buckets[address]
	if b == nil {
		if len(l.buckets) >= mostAddresses {
			l.forget(now)
		}
		b = &bucket{left: l.burst, at: now}
		l.buckets[address] = b
	}
	b.left = min(l.burst, b.left+l.rate*now.Sub(b.at).Seconds())
	b.at = now
	if b.left < 1 {
		return time.Duration((1 - b.left) / l.rate * float64(time.Second)), false
	}
	b.left--
	return 0, true
}

// forget forgets the addresses that have all their requests again, and all of them where that makes no room.
func (l *Limiter) forget(now time.Time) {
	for address, b := range l.buckets {
		if b.left+l.rate*now.Sub(b.at).Seconds() >= l.burst {
			delete(l.buckets, address)
		}
	}
	if len(l.buckets) >= mostAddresses {
		clear(l.buckets)
	}
}

// Wrap refuses what is too much, before anything of it is read.
func (l *Limiter) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		wait, ok := l.take(l.proxies.Client(r))
		if ok {
			next.ServeHTTP(w, r)
			return
		}
		seconds := int(math.Ceil(wait.Seconds()))
		w.Header().Set("Retry-After", strconv.Itoa(seconds))
		problem.TooMany.With(bilingual.Sprintf("Von dieser Adresse kommen zu viele Anfragen; in %d Sekunden geht es weiter.",
			"Too many requests come from this address; try again in %d seconds.", seconds)).Write(w, r)
	})
}
