// run.mjs FOLDER < a list of JSON: asks the program in the folder of a page each question, [function, arguments…], and writes a line with
// the answer to each.
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const folder = resolve(process.argv[2]);
createRequire(import.meta.url)(join(folder, "wasm_exec.js"));
const go = new Go();
const { instance } = await WebAssembly.instantiate(gunzipSync(readFileSync(join(folder, "labor.wasm.gz"))), go.importObject);
go.run(instance);
const table = new Uint8Array(gunzipSync(readFileSync(join(folder, "directory.bin.gz"))));
const answers = [labor.open(table)];
for (const [name, ...args] of JSON.parse(readFileSync(0, "utf8"))) answers.push(labor[name](...args));
const out = Buffer.from(answers.join("\n") + "\n");
for (let at = 0; at < out.length;) at += writeSync(1, out, at);
process.exit(0);
