// Package running starts the application as a process of its own, for the commands and tests that treat it as a town would: from outside.
package running

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const module = "github.com/foederal/foederal/examples/rathaus"

// Build builds the program into a folder and returns its path.
func Build(ctx context.Context, folder string) (string, error) {
	program := filepath.Join(folder, "rathaus")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", program, module).CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return program, nil
}

// Process is a running application.
type Process struct {
	URL    string
	cmd    *exec.Cmd
	exited chan error
}

const startTime = 60 * time.Second

// Start starts the program in a folder, on a free port of this machine, and returns once it prints its address. Its log goes to the file log in the folder.
func Start(program, folder string, args ...string) (*Process, error) {
	log, err := os.OpenFile(filepath.Join(folder, "log"), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := exec.Command(program, append([]string{"-addr", "127.0.0.1:0"}, args...)...)
	cmd.Dir, cmd.Stderr = folder, log
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	address := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(out).ReadString('\n')
		address <- strings.TrimSpace(line)
	}()
	p := &Process{cmd: cmd, exited: make(chan error, 1)}
	select {
	case p.URL = <-address:
	case <-time.After(startTime):
	}
	go func() {
		p.exited <- cmd.Wait()
		close(p.exited) // whoever asks once more is not kept waiting
	}()
	if p.URL == "" {
		return nil, errors.Join(errors.New("the program does not start; its log tells why"), p.Kill())
	}
	return p, nil
}

// CPU returns the time that the process has spent on processors so far, to a hundredth of a second. The second result is false where the system
// does not tell it as Linux does.
func (p *Process) CPU() (time.Duration, bool) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		return 0, false
	}
	const user, system, tick = 11, 12, time.Second / 100 // fields behind the name of the program, see proc(5)
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	if len(fields) <= system {
		return 0, false
	}
	u, err := strconv.ParseInt(fields[user], 10, 64)
	s, err2 := strconv.ParseInt(fields[system], 10, 64)
	return time.Duration(u+s) * tick, errors.Join(err, err2) == nil
}

// Signal sends a signal to the process.
func (p *Process) Signal(s os.Signal) error { return p.cmd.Process.Signal(s) }

// Kill ends the process without any warning, as kill -9 does, and waits until it is gone.
func (p *Process) Kill() error {
	err := p.cmd.Process.Kill()
	<-p.exited
	return err
}

// Stop asks the process to end, and returns how it did.
func (p *Process) Stop() error {
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	return <-p.exited
}
