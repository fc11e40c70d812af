// Package web holds the manners of the application towards the network, as layers around a handler: which headers every answer has, how large and how
// slow a request may be, how many one address may send, who may write, and what of all this stands in logs and figures.
package web

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// Proxies are the networks whose word on the address of a client is taken.
type Proxies []netip.Prefix

// ParseProxies reads networks such as "10.0.0.0/8", separated by commas; a single address is a network of one.
func ParseProxies(list string) (Proxies, error) {
	var proxies Proxies
	for text := range strings.SplitSeq(list, ",") {
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		if address, err := netip.ParseAddr(text); err == nil {
			proxies = append(proxies, netip.PrefixFrom(address, address.BitLen()))
			continue
		}
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, err
		}
		proxies = append(proxies, prefix.Masked())
	}
	return proxies, nil
}

func (p Proxies) trusts(address netip.Addr) bool {
	for _, prefix := range p {
		if prefix.Contains(address) {
			return true
		}
	}
	return false
}

// peer returns the address at the other end of the connection; the zero address where there is none that can be read.
func peer(r *http.Request) netip.Addr {
	address, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return address.Addr().Unmap()
}

// Client returns the address of the client: that of the connection, or, where this is a proxy that is trusted, the last one in X-Forwarded-For that
// is none. What stands before it may be written by anybody.
func (p Proxies) Client(r *http.Request) netip.Addr {
	address := peer(r)
	if !p.trusts(address) {
		return address
	}
	forwarded := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(forwarded) - 1; i >= 0; i-- {
		next, err := netip.ParseAddr(strings.TrimSpace(forwarded[i]))
		if err != nil {
			return address
		}
		address = next.Unmap()
		if !p.trusts(address) {
			return address
		}
	}
	return address
}

// IsSecure reports whether the client came by TLS: to this process, or to a proxy that is trusted and says so.
func (p Proxies) IsSecure(r *http.Request) bool {
	return r.TLS != nil || p.trusts(peer(r)) && r.Header.Get("X-Forwarded-Proto") == "https"
}

// IsLoopbackHost reports whether the name of a host is one of this machine alone.
func IsLoopbackHost(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	}
	host = strings.TrimSuffix(strings.ToLower(strings.Trim(host, "[]")), ".")
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.Unmap().IsLoopback()
}

// isLocal reports whether a request comes from this machine, was not passed on by a proxy, and names this machine as its host: a page of another site can
// give its own name the address of this machine, but not a name of this machine to itself.
func isLocal(r *http.Request) bool {
	for _, header := range [...]string{"X-Forwarded-For", "Forwarded", "X-Real-Ip", "Via"} {
		if r.Header.Get(header) != "" {
			return false
		}
	}
	return peer(r).IsLoopback() && IsLoopbackHost(r.Host)
}
