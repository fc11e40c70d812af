package web

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"golang.org/x/crypto/bcrypt"
)

const (
	cookieName  = "rathaus"
	sessionTime = 12 * time.Hour
	hashCost    = 12
	atOnce      = 2  // passwords that are compared at the same time, for each takes a core for some time
	loginRate   = .2 // attempts a second for each address
)

// Sessions is where sessions are kept.
type Sessions interface {
	StartSession(ctx context.Context, tokenHash []byte, user string, now, ends time.Time) error
	SessionUser(ctx context.Context, tokenHash []byte, now time.Time) (user string, ok bool, err error)
	EndSession(ctx context.Context, tokenHash []byte) error
}

// Login knows who may write, by name and password, and remembers them in sessions.
type Login struct {
	users    map[string][]byte // bcrypt hashes
	nobody   []byte            // a hash of no password, so that an unknown name takes as long as a wrong password
	sessions Sessions
	proxies  Proxies
	limiter  *Limiter
	comparer chan struct{}
	now      func() time.Time
}

// NewLogin reads users, one "NAME:BCRYPT-HASH" a line; blank lines and lines that begin with # are passed over.
func NewLogin(users io.Reader, sessions Sessions, proxies Proxies, now func() time.Time) (*Login, error) {
	l := &Login{users: map[string][]byte{}, sessions: sessions, proxies: proxies, limiter: NewLimiter(loginRate, proxies, now),
		comparer: make(chan struct{}, atOnce), now: now}
	l.limiter.burst = 10
	lines := bufio.NewScanner(users)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, hash, ok := strings.Cut(line, ":")
		if _, err := bcrypt.Cost([]byte(hash)); !ok || name == "" || err != nil {
			return nil, fmt.Errorf("line %d of the users is not NAME:BCRYPT-HASH; rathaus user NAME makes such a line", n)
		}
		if l.users[name] != nil {
			return nil, fmt.Errorf("line %d of the users names %q a second time", n, name)
		}
		l.users[name] = []byte(hash)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(l.users) == 0 {
		return nil, errors.New("the file of users names nobody; rathaus user NAME makes a line of it")
	}
	nobody, err := bcrypt.GenerateFromPassword([]byte(rand.Text()), hashCost)
	l.nobody = nobody
	return l, err
}

// UserLine returns the line of the file of users for a name and a password.
func UserLine(name, password string) (string, error) {
	const shortest = 12
	switch {
	case name == "" || strings.HasPrefix(name, "#") || strings.ContainsAny(name, ":\r\n") || strings.TrimSpace(name) != name:
		return "", errors.New("a name must not be empty, begin with #, or have a colon, a line break or a blank at its ends")
	case len([]rune(password)) < shortest:
		return "", fmt.Errorf("the password is too short: want at least %d characters", shortest)
	}
	hash, err := bcrypt.GenerateFromPassword([]byte(password), hashCost)
	if err != nil {
		return "", err
	}
	return name + ":" + string(hash), nil
}

// Refusal tells why somebody was not logged in.
type Refusal uint8

// The reasons; the zero value is none.
const (
	WrongPassword   Refusal = iota + 1 // or no such name
	TooManyAttempts                    // from this address
)

// Enter starts a session and sets its cookie, or says why not. The cookie is the only one of the application.
func (l *Login) Enter(w http.ResponseWriter, r *http.Request, name, password string) (Refusal, error) {
	if _, ok := l.limiter.take(l.proxies.Client(r)); !ok {
		return TooManyAttempts, nil
	}
	l.comparer <- struct{}{}
	hash, known := l.users[name]
	if !known {
		hash = l.nobody
	}
	wrong := bcrypt.CompareHashAndPassword(hash, []byte(password))
	<-l.comparer
	if wrong != nil || !known {
		return WrongPassword, nil
	}
	token, now := rand.Text()+rand.Text(), l.now()
	if err := l.sessions.StartSession(r.Context(), hashOf(token), name, now, now.Add(sessionTime)); err != nil {
		return 0, err
	}
	http.SetCookie(w, l.cookie(r, token, int(sessionTime.Seconds())))
	return 0, nil
}

func (l *Login) cookie(r *http.Request, token string, age int) *http.Cookie {
	return &http.Cookie{Name: cookieName, Value: token, Path: "/", MaxAge: age, HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: l.proxies.IsSecure(r)}
}

func hashOf(token string) []byte {
	hash := sha256.Sum256([]byte(token))
	return hash[:]
}

// User returns who is logged in; "" where nobody is. A user who is no longer in the file is nobody.
func (l *Login) User(r *http.Request) string {
	cookie, err := r.Cookie(cookieName)
	if err != nil {
		return ""
	}
	user, ok, err := l.sessions.SessionUser(r.Context(), hashOf(cookie.Value), l.now())
	if _, known := l.users[user]; err != nil || !ok || !known {
		return ""
	}
	return user
}

// Leave ends the session.
func (l *Login) Leave(w http.ResponseWriter, r *http.Request) error {
	http.SetCookie(w, l.cookie(r, "", -1))
	cookie, err := r.Cookie(cookieName)
	if err != nil {
		return nil
	}
	return l.sessions.EndSession(r.Context(), hashOf(cookie.Value))
}

// MayWrite returns who may change what is stored: with a login whoever is logged in; without one whoever sits at this machine, where the
// application listens on a loopback address alone; otherwise nobody.
func MayWrite(login *Login, isLoopback bool) func(*http.Request) bool {
	return func(r *http.Request) bool {
		if login != nil {
			return login.User(r) != ""
		}
		return isLoopback && isLocal(r)
	}
}
