#!/usr/bin/env node
// Check a program against the vectors beside this file.
//
//     node vectors/run.mjs [--family NAME]... [--ask NAME]... [--seconds N] -- CMD [ARGUMENT]...
//
// CMD reads one question a line on its standard input, as JSON, and writes one answer a line on its standard output, in the same order.
// It ends when its input ends. README.md says which questions there are.
//
// Ends with 0 where every answer is right, with 1 where one is wrong or missing (its vector is named), with 2 where there was nothing to
// check, or no way to. Needs Node.js 18 or newer and nothing besides.

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const FORMAT = 1; // of the files
const SHOWN = 10; // wrong answers that are shown in full
const MOST_BYTES = 64 << 20; // of the output of CMD
const MOST_SECONDS = 86400;
const [RIGHT, WRONG, NOTHING] = [0, 1, 2];
const USAGE = "run.mjs [--family NAME]... [--ask NAME]... [--seconds N] -- CMD [ARGUMENT]...";

/** There is nothing to check, or no way to. */
class Unusable extends Error {}

/** Returns the chosen vectors of all files in a folder, in the order of the names of the files. */
function load(folder, families, asks) {
  let chosen = [];
  const seen = new Set();
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json")).sort()) {
    const content = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (content.format !== FORMAT) {
      throw new Unusable(`${name}: format ${content.format}; this program reads ${FORMAT}`);
    }
    seen.add(content.family);
    if (families.length === 0 || families.includes(content.family)) {
      chosen = chosen.concat(content.vectors);
    }
  }
  const known = new Set(chosen.map((vector) => vector.ask.ask));
  for (const name of families.filter((name) => !seen.has(name))) {
    throw new Unusable(`there is no family ${name}; there are ${[...seen].sort().join(", ")}`);
  }
  for (const name of asks.filter((name) => !known.has(name))) {
    throw new Unusable(`there is no question ${name}; there are ${[...known].sort().join(", ")}`);
  }
  chosen = chosen.filter((vector) => asks.length === 0 || asks.includes(vector.ask.ask));
  if (chosen.length === 0) {
    throw new Unusable(`there are no vectors in ${folder}`);
  }
  return chosen;
}

/** Tells whether two values of JSON are equal. */
function same(a, b) {
  if (a === b) {
    return true;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
}

/** Ends a command and the processes that it has begun. */
function kill(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch { // no groups on this system, or nobody left in it
    child.kill("SIGKILL");
  }
}

/** Runs the command on all questions; resolves to its output, its exit code, and whether its time ran out or it wrote too much. */
function ask(command, vectors, seconds) {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), { stdio: ["pipe", "pipe", "inherit"], detached: true });
    const chunks = [];
    let size = 0;
    const end = (status, late, tooMuch) => {
      clearTimeout(timer);
      resolve({ output: Buffer.concat(chunks), status, late, tooMuch });
    };
    const stop = (late, tooMuch) => {
      kill(child);
      child.stdout.destroy();
      child.stdin.destroy();
      end(null, late, tooMuch);
    };
    process.once("SIGINT", () => { // CMD is in a group of its own, which the terminal does not interrupt
      kill(child);
      process.exit(130);
    });
    const timer = setTimeout(() => stop(true, false), seconds * 1000);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(new Unusable(`cannot run ${command[0]}: ${error.message}`));
    });
    child.stdout.on("data", (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) {
        stop(false, true);
      }
    });
    child.stdin.on("error", () => {}); // the command has ended; the answers that it did not give are missing
    child.on("close", (status, signal) => end(status ?? signal, false, false));
    child.stdin.end(vectors.map((vector) => JSON.stringify(vector.ask) + "\n").join(""));
  });
}

/** Returns the lines of the output as bytes, and at most so many. Nothing but a line feed ends a line. */
function linesOf(output, most) {
  const lines = [];
  let from = 0;
  for (let at = output.indexOf(10); at >= 0 && lines.length < most; at = output.indexOf(10, from)) {
    lines.push(output.subarray(from, at));
    from = at + 1;
  }
  return from < output.length && lines.length < most ? [...lines, output.subarray(from)] : lines;
}

/** Returns what is wrong with the answer to a vector; undefined where it is right. */
function fault(vector, line) {
  if (line === undefined) {
    return "no answer";
  }
  let answer;
  try {
    answer = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line));
  } catch (error) {
    return `the answer is no JSON: ${line.toString().slice(0, 200)}: ${error.message}`;
  }
  return same(answer, vector.want) ? undefined : `got    ${JSON.stringify(answer)}`;
}

/** Asks the command all questions and tells what is wrong; resolves to the exit code. */
async function check(command, vectors, seconds) {
  const { output, status, late, tooMuch } = await ask(command, vectors, seconds);
  const lines = linesOf(output, tooMuch ? vectors.length : Infinity);
  let wrong = 0;
  vectors.forEach((vector, number) => {
    const reason = fault(vector, lines[number]);
    if (reason === undefined) {
      return;
    }
    wrong++;
    if (wrong <= SHOWN) {
      console.log(`wrong: ${vector.id}`);
      console.log(`    asked  ${JSON.stringify(vector.ask).slice(0, 1000)}`);
      console.log(`    want   ${JSON.stringify(vector.want).slice(0, 1000)}`);
      console.log(`    ${reason.slice(0, 1000)}`);
    } else if (wrong <= 10 * SHOWN) {
      console.log(`wrong: ${vector.id}`);
    }
  });
  const sourced = vectors.filter((vector) => "source" in vector).length;
  console.log(`${vectors.length - wrong} of ${vectors.length} answers are right; ${sourced} of the vectors have a source, ` +
    `${vectors.length - sourced} are derived from foederal`);
  if (tooMuch) {
    console.log(`wrong: more than ${MOST_BYTES} bytes of answers`);
    return WRONG;
  }
  if (lines.length > vectors.length) {
    console.log(`wrong: ${lines.length - vectors.length} lines more than there were questions`);
    return WRONG;
  }
  if (late) {
    console.log(`wrong: no end after ${seconds} seconds`);
    return WRONG;
  }
  if (status !== 0) {
    console.log(`wrong: ${command[0]} ended with ${status}`);
    return WRONG;
  }
  return wrong > 0 ? WRONG : RIGHT;
}

/** Reads the command line and checks; resolves to the exit code. */
async function main(args) {
  const split = args.indexOf("--");
  const own = split < 0 ? args : args.slice(0, split);
  if (own.includes("-h") || own.includes("--help")) {
    console.log(`usage: ${USAGE}`);
    return RIGHT;
  }
  if (split < 0 || split === args.length - 1) {
    console.error(`usage: ${USAGE}`);
    return NOTHING;
  }
  try {
    const { values } = parseArgs({
      args: args.slice(0, split),
      options: {
        family: { type: "string", multiple: true, default: [] },
        ask: { type: "string", multiple: true, default: [] },
        seconds: { type: "string", default: "120" },
      },
    });
    const seconds = Number(values.seconds);
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
      throw new Unusable(`--seconds ${values.seconds}: want a number above 0 and of at most ${MOST_SECONDS}`);
    }
    const folder = dirname(fileURLToPath(import.meta.url));
    return await check(args.slice(split + 1), load(folder, values.family, values.ask), seconds);
  } catch (error) {
    console.error(`run.mjs: ${error.message}`);
    return NOTHING;
  }
}

process.exitCode = await main(process.argv.slice(2));
