#!/usr/bin/env python3
"""A small implementation of a part of the vectors: the form of keys, apportionment, Leitweg-IDs.

With the name of a fault as its argument it is wrong in the way in which programs are known to be; the runner has to find it.
"""

import json
import re
import sys
import time

FAULT = sys.argv[1] if len(sys.argv) > 1 else ""
FAULTS = [
    "", "lost-zero", "digits-of-all-scripts", "line-end", "trimmed", "level-by-zeros", "each-rounded", "last-takes-the-rest",
    "floating-point", "check-digits-not-computed", "check-digits-ignored", "silence", "too-much", "no-json", "no-end", "exit-code",
]
if FAULT not in FAULTS:
    sys.exit(f"there is no fault {FAULT}")

TYPES = {2: "land", 3: "region", 5: "district", 8: "ags", 9: "association", 12: "ars"}
MALFORMED = {"error": "malformed"}
DIGITS = re.compile(r"[0-9]+\Z")


def is_digits(text):
    if FAULT == "digits-of-all-scripts":
        return text.isdigit()
    if FAULT == "line-end":
        return re.match(r"^[0-9]+$", text) is not None  # the dollar also matches before a line end
    return DIGITS.match(text) is not None


def parse_key(text):
    if FAULT == "trimmed":
        text = text.strip()
    size = len(text.rstrip("\n")) if FAULT == "line-end" else len(text)
    if not is_digits(text) or size not in TYPES or text[:2] == "00":
        return MALFORMED
    if FAULT == "lost-zero":
        text = str(int(text))
    level = TYPES[size]
    if FAULT == "level-by-zeros":
        level = TYPES.get(len(text.rstrip("0")), level)
    answer = {"key": text, "type": level}
    for length in (2, 3, 5, 9):
        if length < size and (length != 9 or size == 12):
            answer[TYPES[length]] = text[:length]
    if size == 12:
        answer["ags"] = text[:5] + text[9:]
    return answer


LEAST, MOST = -(2**63), 2**63 - 1


def number(text):
    if not re.match(r"(0|-?[1-9][0-9]*)\Z", text):
        return None, MALFORMED
    n = int(float(text)) if FAULT == "floating-point" else int(text)
    return (n, None) if LEAST <= int(text) <= MOST else (None, {"error": "overflow"})


def remainders(total, weights, refuses):
    whole = sum(weights)
    if FAULT == "each-rounded":
        return [round(total * w / whole) for w in weights], None
    parts = [total * w // whole for w in weights]
    left = total - sum(parts)
    rest = [total * w % whole for w in weights]
    order = sorted(range(len(weights)), key=lambda i: (-rest[i], i))
    if left and refuses and rest[order[left - 1]] == rest[order[left]]:
        at_issue = rest[order[left]]
        equal = [i for i in range(len(weights)) if rest[i] == at_issue]
        above = sum(r > at_issue for r in rest)
        return None, {"error": "tie", "indices": equal, "left": left - above}
    if FAULT == "last-takes-the-rest":
        parts[-1] += left
        return parts, None
    for i in order[:left]:
        parts[i] += 1
    return parts, None


def highest(total, weights, divisor):
    """Give out one by one to the highest quotient; where there is much to give out, almost all of it at once."""
    whole = sum(weights)
    parts = [max(0, total * w // whole - len(weights)) for w in weights]
    for _ in range(total - sum(parts)):
        best = 0
        for i in range(1, len(weights)):
            if weights[i] * divisor(parts[best]) > weights[best] * divisor(parts[i]):
                best = i
        parts[best] += 1
    return parts


def apportion(total, weights, method):
    total, failed = number(total)
    if failed:
        return failed
    numbers = []
    for w in weights:
        n, failed = number(w)
        if failed:
            return failed
        numbers.append(n)
    name, _, ties = method.partition(",")
    if name not in ("largest-remainder", "sainte-lague", "dhondt") or ties not in ("", "refusing-ties"):
        return MALFORMED
    if not numbers or min(numbers) < 0 or sum(numbers) == 0:
        return {"error": "weights"}
    sign = -1 if total < 0 else 1
    if name == "largest-remainder":
        parts, failed = remainders(abs(total), numbers, ties != "")
        if failed:
            return failed
    else:
        parts = highest(abs(total), numbers, (lambda n: 2 * n + 1) if name == "sainte-lague" else (lambda n: n + 1))
    return {"parts": [str(sign * p) for p in parts]}


LEITWEG = re.compile(r"((?:0[1-9]|1[0-6])(?:[0-9](?:[0-9]{2}(?:[0-9]{3}|[0-9]{4}|[0-9]{7})?)?)?|99[0-9]?)(?:-([0-9A-Z]{1,30}))?\Z")


def remainder(text):
    n = 0
    for c in text:
        n = int(str(n) + str(int(c, 36))) % 97
    return n


def compute(coarse, fine):
    return "%02d" % (98 - remainder(coarse + fine + "00"))


def parse_leitweg(text):
    found = re.match(r"(.*)-([0-9]{2})\Z", text)
    parts = LEITWEG.match(upper(found[1])) if found else None
    if not parts:
        return MALFORMED
    coarse, fine, check = parts[1], parts[2] or "", found[2]
    right = compute(coarse, fine)
    if FAULT == "check-digits-not-computed":
        right = check if remainder(coarse + fine + check) == 1 else right
    if FAULT == "check-digits-ignored":
        right = check
    if check != right:
        return {"error": "check-digits", "computed": right}
    whole = "-".join(p for p in (coarse, fine, check) if p)
    return {"id": whole, "coarse": coarse, "fine": fine, "check": check, "participant": "0204:" + whole}


def upper(text):
    return "".join(c.upper() if "a" <= c <= "z" else c for c in text)


def compute_leitweg(coarse, fine):
    fine = upper(fine)
    if not LEITWEG.match(coarse + ("-" + fine if fine else "")):
        return MALFORMED
    return {"id": "-".join(p for p in (coarse, fine, compute(coarse, fine)) if p)}


QUESTIONS = {"parse-key": parse_key, "apportion": apportion, "parse-leitweg": parse_leitweg, "compute-leitweg": compute_leitweg}


def main():
    if FAULT == "too-much":
        print("ready", flush=True)
    for number, line in enumerate(sys.stdin.buffer):
        question = json.loads(line)
        name = question.pop("ask")
        answer = QUESTIONS[name](**question) if name in QUESTIONS else {"error": "unknown-question"}
        if FAULT == "silence" and number == 3:
            return
        if FAULT == "no-end" and number == 3:
            sys.stdout.flush()
            time.sleep(60)
        print(json.dumps(answer) if FAULT != "no-json" or number != 3 else "nothing")
    if FAULT == "exit-code":
        sys.exit(3)


main()
