// A small implementation of a part of the vectors: the form of keys, apportionment, Leitweg-IDs.
//
// With the name of a fault as its argument it is wrong in the way in which programs are known to be; the runner has to find it.

const fault = process.argv[2] ?? "";
const faults = [
  "", "lost-zero", "digits-of-all-scripts", "line-end", "trimmed", "level-by-zeros", "each-rounded", "last-takes-the-rest",
  "floating-point", "check-digits-not-computed", "check-digits-ignored", "silence", "too-much", "no-json", "no-end", "exit-code",
];
if (!faults.includes(fault)) {
  throw new Error(`there is no fault ${fault}`);
}

const types = { 2: "land", 3: "region", 5: "district", 8: "ags", 9: "association", 12: "ars" };
const malformed = { error: "malformed" };

function parseKey({ text }) {
  if (fault === "trimmed") {
    text = text.trim();
  }
  const digits = { "digits-of-all-scripts": /^\p{Nd}+$/u, "line-end": /^[0-9]+$/m }[fault] ?? /^[0-9]+$/;
  const size = fault === "line-end" ? text.replace(/\n$/, "").length : text.length;
  if (!digits.test(text) || !(size in types) || text.startsWith("00")) {
    return malformed;
  }
  let level = types[size];
  if (fault === "lost-zero") {
    text = String(Number(text));
  }
  if (fault === "level-by-zeros") {
    level = types[text.replace(/0+$/, "").length] ?? level;
  }
  const answer = { key: text, type: level };
  for (const length of [2, 3, 5, 9]) {
    if (length < size && (length !== 9 || size === 12)) {
      answer[types[length]] = text.slice(0, length);
    }
  }
  if (size === 12) {
    answer.ags = text.slice(0, 5) + text.slice(9);
  }
  return answer;
}

class Failed extends Error {
  constructor(answer) {
    super(answer.error);
    this.answer = answer;
  }
}

function number(text) {
  if (!/^(0|-?[1-9][0-9]*)$/.test(text)) {
    throw new Failed(malformed);
  }
  const n = BigInt(text);
  if (n !== BigInt.asIntN(64, n)) {
    throw new Failed({ error: "overflow" });
  }
  return fault === "floating-point" ? BigInt(Number(text)) : n;
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0n);

function remainders(total, weights, refuses) {
  const whole = sum(weights);
  if (fault === "each-rounded") {
    return weights.map((w) => (2n * total * w + whole) / (2n * whole));
  }
  const parts = weights.map((w) => (total * w) / whole);
  const left = Number(total - sum(parts));
  const rest = weights.map((w) => (total * w) % whole);
  const order = [...weights.keys()].sort((i, j) => (rest[i] === rest[j] ? i - j : rest[i] > rest[j] ? -1 : 1));
  if (left > 0 && refuses && rest[order[left - 1]] === rest[order[left]]) {
    const atIssue = rest[order[left]];
    const indices = [...weights.keys()].filter((i) => rest[i] === atIssue);
    throw new Failed({ error: "tie", indices, left: left - rest.filter((r) => r > atIssue).length });
  }
  if (fault === "last-takes-the-rest") {
    parts[parts.length - 1] += BigInt(left);
    return parts;
  }
  for (const i of order.slice(0, left)) {
    parts[i]++;
  }
  return parts;
}

// highest gives out one by one to the highest quotient; where there is much to give out, almost all of it at once.
function highest(total, weights, divisor) {
  const whole = sum(weights);
  const parts = weights.map((w) => {
    const floor = (total * w) / whole - BigInt(weights.length);
    return floor > 0n ? floor : 0n;
  });
  for (let left = total - sum(parts); left > 0n; left--) {
    let best = 0;
    for (let i = 1; i < weights.length; i++) {
      if (weights[i] * divisor(parts[best]) > weights[best] * divisor(parts[i])) {
        best = i;
      }
    }
    parts[best]++;
  }
  return parts;
}

function apportion({ total, weights, method }) {
  const all = number(total);
  const numbers = weights.map(number);
  const [name, ties] = method.split(/,(.*)/s);
  const divisors = { "sainte-lague": (n) => 2n * n + 1n, dhondt: (n) => n + 1n };
  if (!(name === "largest-remainder" || Object.hasOwn(divisors, name)) || !(ties === undefined || ties === "refusing-ties")) {
    return malformed;
  }
  if (numbers.some((n) => n < 0n) || sum(numbers) === 0n) {
    return { error: "weights" };
  }
  const size = all < 0n ? -all : all;
  const parts = name in divisors ? highest(size, numbers, divisors[name]) : remainders(size, numbers, ties !== undefined);
  return { parts: parts.map((p) => String(all < 0n ? -p : p)) };
}

const leitweg =
  /^((?:0[1-9]|1[0-6])(?:[0-9](?:[0-9]{2}(?:[0-9]{3}|[0-9]{4}|[0-9]{7})?)?)?|99[0-9]?)(?:-([0-9A-Z]{1,30}))?$/;

const remainder = (text) => Number(BigInt([...text].map((c) => parseInt(c, 36)).join("")) % 97n);
const compute = (coarse, fine) => String(98 - remainder(coarse + fine + "00")).padStart(2, "0");
const upper = (text) => text.replace(/[a-z]/g, (c) => c.toUpperCase());
const join = (...parts) => parts.filter((p) => p !== "").join("-");

function parseLeitweg({ text }) {
  const [, before, check] = /^(.*)-([0-9]{2})$/s.exec(text) ?? [];
  const [, coarse, fine = ""] = (before !== undefined && leitweg.exec(upper(before))) || [];
  if (coarse === undefined) {
    return malformed;
  }
  let computed = compute(coarse, fine);
  if (fault === "check-digits-ignored" || (fault === "check-digits-not-computed" && remainder(coarse + fine + check) === 1)) {
    computed = check;
  }
  if (check !== computed) {
    return { error: "check-digits", computed };
  }
  const id = join(coarse, fine, check);
  return { id, coarse, fine, check, participant: "0204:" + id };
}

function computeLeitweg({ coarse, fine }) {
  fine = upper(fine);
  return leitweg.test(join(coarse, fine)) ? { id: join(coarse, fine, compute(coarse, fine)) } : malformed;
}

const questions = { "parse-key": parseKey, apportion, "parse-leitweg": parseLeitweg, "compute-leitweg": computeLeitweg };

function answer(line) {
  const question = JSON.parse(line);
  try {
    return questions[question.ask]?.(question) ?? { error: "unknown-question" };
  } catch (error) {
    if (error instanceof Failed) {
      return error.answer;
    }
    throw error;
  }
}

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}
const lines = Buffer.concat(chunks).toString("utf8").split("\n").slice(0, -1);
let out = fault === "too-much" ? "ready\n" : "";
for (const [number, line] of lines.entries()) {
  if (fault === "silence" && number === 3) {
    break;
  }
  out += (fault === "no-json" && number === 3 ? "nothing" : JSON.stringify(answer(line))) + "\n";
}
process.stdout.write(out);
if (fault === "no-end") {
  setTimeout(() => {}, 60_000);
}
process.exitCode = fault === "exit-code" ? 3 : 0;
