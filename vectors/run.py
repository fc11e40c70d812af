#!/usr/bin/env python3
"""Check a program against the vectors beside this file.

    python3 vectors/run.py [--family NAME]... [--ask NAME]... [--seconds N] -- CMD [ARGUMENT]...

CMD reads one question a line on its standard input, as JSON, and writes one answer a line on its standard output, in the same order.
It ends when its input ends. README.md says which questions there are.

Ends with 0 where every answer is right, with 1 where one is wrong or missing (its vector is named), with 2 where there was nothing to
check, or no way to. Needs Python 3.8 or newer and nothing besides.
"""

import argparse
import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

FORMAT = 1  # of the files
SHOWN = 10  # wrong answers that are shown in full
MOST_BYTES = 64 << 20  # of the output of CMD
MOST_SECONDS = 86400
RIGHT, WRONG, NOTHING = 0, 1, 2


class Unusable(Exception):
    """There is nothing to check, or no way to."""


def load(folder, families, asks):
    """Return the chosen vectors of all files in a folder, in the order of the names of the files."""
    chosen = []
    seen = set()
    for path in sorted(folder.glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.get("format") != FORMAT:
            raise Unusable(f"{path}: format {content.get('format')!r}; this program reads {FORMAT}")
        seen.add(content["family"])
        if families and content["family"] not in families:
            continue
        chosen += content["vectors"]
    known = {vector["ask"]["ask"] for vector in chosen}
    for name in sorted(set(families) - seen):
        raise Unusable(f"there is no family {name}; there are {', '.join(sorted(seen))}")
    for name in sorted(set(asks) - known):
        raise Unusable(f"there is no question {name}; there are {', '.join(sorted(known))}")
    chosen = [vector for vector in chosen if not asks or vector["ask"]["ask"] in asks]
    if not chosen:
        raise Unusable(f"there are no vectors in {folder}")
    return chosen


def same(a, b):
    """Tell whether two values of JSON are equal; true is not 1."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a == b
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[name], b[name]) for name in a)
    return type(a) is type(b) and a == b


def no_constant(name):
    """Refuse NaN and Infinity, which Python reads and JSON does not know."""
    raise ValueError(f"{name} is no JSON")


def end(process):
    """End a command and the processes that it has begun."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (AttributeError, OSError):  # no groups on this system, or nobody left in it
        process.kill()


def ask(command, vectors, seconds):
    """Run the command on all questions; return its lines, its exit code (None where its time ran out), whether it wrote too much."""
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
    except OSError as error:
        raise Unusable(f"cannot run {command[0]}: {error}") from None

    def write():
        try:
            for vector in vectors:
                process.stdin.write(json.dumps(vector["ask"], ensure_ascii=False).encode() + b"\n")
            process.stdin.close()
        except OSError:
            pass  # the command has ended; the answers that it did not give are missing

    output = bytearray()

    def read():
        while len(output) <= MOST_BYTES:
            part = process.stdout.read1(1 << 16)
            if not part:
                return
            output.extend(part)

    until = time.monotonic() + seconds
    writer = threading.Thread(target=write, daemon=True)
    reader = threading.Thread(target=read, daemon=True)
    writer.start()
    reader.start()
    try:
        reader.join(seconds)
    except KeyboardInterrupt:  # the command is in a session of its own, which the terminal does not interrupt
        end(process)
        raise
    status = None
    if not reader.is_alive() and len(output) <= MOST_BYTES:
        try:
            status = process.wait(max(0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            pass
    if status is None:
        end(process)
        reader.join(1)
    lines = bytes(output).split(b"\n")
    return (lines[:-1] if lines[-1] == b"" else lines), status, len(output) > MOST_BYTES


def fault(vector, line):
    """Return what is wrong with the answer to a vector; None where it is right."""
    if line is None:
        return "no answer"
    try:
        answer = json.loads(line.decode("utf-8"), parse_constant=no_constant)
    except (ValueError, RecursionError) as error:
        return f"the answer is no JSON: {line[:200]!r}: {error}"
    if same(answer, vector["want"]):
        return None
    return f"got    {json.dumps(answer, ensure_ascii=False)}"


def check(command, vectors, seconds):
    """Ask the command all questions and tell what is wrong; return the exit code."""
    lines, status, too_much = ask(command, vectors, seconds)
    wrong = 0
    for number, vector in enumerate(vectors):
        reason = fault(vector, lines[number] if number < len(lines) else None)
        if reason is None:
            continue
        wrong += 1
        if wrong <= SHOWN:
            print(f"wrong: {vector['id']}")
            print(f"    asked  {json.dumps(vector['ask'], ensure_ascii=False)[:1000]}")
            print(f"    want   {json.dumps(vector['want'], ensure_ascii=False)[:1000]}")
            print(f"    {reason[:1000]}")
        elif wrong <= 10 * SHOWN:
            print(f"wrong: {vector['id']}")
    sourced = sum("source" in vector for vector in vectors)
    print(f"{len(vectors) - wrong} of {len(vectors)} answers are right; {sourced} of the vectors have a source, "
          f"{len(vectors) - sourced} are derived from foederal")
    if too_much:
        print(f"wrong: more than {MOST_BYTES} bytes of answers")
        return WRONG
    if len(lines) > len(vectors):
        print(f"wrong: {len(lines) - len(vectors)} lines more than there were questions")
        return WRONG
    if status is None:
        print(f"wrong: no end after {seconds:g} seconds")
        return WRONG
    if status != 0:
        print(f"wrong: {command[0]} ended with {status}")
        return WRONG
    return WRONG if wrong else RIGHT


def main(arguments):
    """Read the command line and check; return the exit code."""
    parser = argparse.ArgumentParser(prog="run.py", usage="run.py [--family NAME]... [--ask NAME]... [--seconds N] -- CMD [ARGUMENT]...")
    parser.add_argument("--family", action="append", default=[], help="only this file, without its ending; may be repeated")
    parser.add_argument("--ask", action="append", default=[], help="only this question; may be repeated")
    parser.add_argument("--seconds", type=float, default=120, help="how long CMD may take for all (120)")
    if "--" not in arguments or not arguments[arguments.index("--") + 1:]:
        if {"-h", "--help"} & set(arguments):
            parser.parse_args(["-h"])
        parser.print_usage(sys.stderr)
        return NOTHING
    split = arguments.index("--")
    options = parser.parse_args(arguments[:split])
    if not 0 < options.seconds <= MOST_SECONDS:
        print(f"run.py: --seconds {options.seconds:g}: want a number above 0 and of at most {MOST_SECONDS}", file=sys.stderr)
        return NOTHING
    try:
        vectors = load(pathlib.Path(__file__).resolve().parent, options.family, options.ask)
        return check(arguments[split + 1:], vectors, options.seconds)
    except (Unusable, OSError, ValueError, KeyError) as error:
        print(f"run.py: {error}", file=sys.stderr)
        return NOTHING


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = main(sys.argv[1:])
    sys.stdout.flush()
    sys.exit(code)
