// The page. It loads the program and the directory, hands texts over and shows the answers; what it shows comes as text, never as markup.
"use strict";

const WORDS = {
  loading: ["Das Programm wird geladen …", "The program is being loaded …"],
  ready: ["Bereit. Die Seite braucht jetzt kein Netz mehr.", "Ready. The page needs no network any more."],
  failed: ["Das Programm konnte nicht geladen werden: ", "The program could not be loaded: "],
  busy: ["Wird geprüft …", "Being checked …"],
  ended: ["Das Programm ist an diesem Text gescheitert; bitte die Seite neu laden.", "The program failed on this text; please reload the page."],
  notUTF8: ["Die Datei ist kein Text in UTF-8.", "The file is no text in UTF-8."],
  findings: ["Befunde", "Findings"],
  questions: ["Offene Fragen", "Open questions"],
  uncovered: ["Nicht geprüft", "Not checked"],
  mistakes: ["Fehler im Dokument", "Mistakes in the document"],
  omitted: ["Weitere Befunde: ", "More findings: "],
  line: ["Zeile", "Line"],
  column: ["Spalte", "column"],
  remedy: ["Abhilfe: ", "Remedy: "],
  basis: ["Norm: ", "Norm: "],
  place: ["Stelle: ", "Place: "],
  why: ["Warum?", "Why?"],
  of: ["Regel", "rule"],
  law: ["Recht vom ", "Law of "],
  data: ["Verzeichnis: ", "Directory: "],
  read: ["Gelesene Spalte: ", "Column that was read: "],
  periods: ["Mögliche Tage, die wahrscheinlichsten zuerst", "Possible days, the most likely first"],
  period: ["Zeitraum", "Period"],
  held: ["Zellen, die halten", "Cells that hold"],
  misfits: ["Zellen, die am ersten Zeitraum nicht halten", "Cells that do not hold in the first period"],
  cell: ["Zelle", "Cell"],
  reason: ["Grund", "Reason"],
  more: ["weitere: ", "more: "],
};

let lang = "de";
let checked = null; // { text, answer } of the last check
let dated = null;
let state = "loading", reason = "";

const at = (id) => document.getElementById(id);
const word = (name) => WORDS[name][lang === "de" ? 0 : 1];
const said = (text) => text[lang];

// make makes an element with a text and children.
function make(name, text, ...children) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

// ask calls the program; what it refuses is an error with words in both languages.
function ask(name, ...args) {
  let answer;
  try {
    answer = JSON.parse(labor[name](...args));
  } catch {
    answer = { error: { de: WORDS.ended[0], en: WORDS.ended[1] } };
  }
  if (answer.error) throw Object.assign(new Error(answer.error.en), { words: answer.error });
  return answer.ok;
}

async function fetched(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const body = new Uint8Array(await response.arrayBuffer());
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body; // the server has unpacked it
  const unpacked = new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function start() {
  const go = new Go();
  const [code, table] = await Promise.all([fetched("labor.wasm.gz"), fetched("directory.bin.gz")]);
  const { instance } = await WebAssembly.instantiate(code, go.importObject);
  go.run(instance);
  ask("open", table);
  if (at("draft").value === "") at("draft").value = ask("sample");
  for (const id of ["check", "sample", "date"]) at(id).disabled = false;
  state = "ready";
  showState();
  navigator.serviceWorker?.register("worker.js").catch(() => {}); // without one the page works until it is left
}

function showState() {
  at("state").textContent = word(state) + reason;
}

function showLanguage(chosen) {
  lang = chosen;
  document.documentElement.lang = lang;
  for (const id of ["de", "en"]) at(id).setAttribute("aria-pressed", String(id === lang));
  for (const element of document.querySelectorAll("[data-en]")) {
    element.dataset.de ??= element.textContent;
    element.textContent = element.dataset[lang];
  }
  for (const element of document.querySelectorAll("[data-en-label]")) {
    element.dataset.deLabel ??= element.getAttribute("aria-label");
    element.setAttribute("aria-label", element.dataset[`${lang}Label`]);
  }
  showState();
  showChecked();
  showDated();
}

// list makes a heading and a list of entries, or nothing where there are none.
function list(title, entries, className) {
  if (entries.length === 0) return [];
  const items = make("ul", "", ...entries);
  if (className) items.className = className;
  return [make("h3", title), items];
}

function showChecked() {
  if (!checked) return;
  const { answer } = checked;
  at("verdict").textContent = said(answer.summary);
  at("saves").hidden = !answer.isChecked;
  at("report").replaceChildren(
    ...list(word("mistakes"), (answer.mistakes ?? []).map((m) => make("li", `${word("line")} ${m.line}, ${word("column")} ${m.column}: ${said(m.text)}`))),
    ...list(word("uncovered"), (answer.uncovered ?? []).map((text) => make("li", said(text)))),
    ...list(word("findings"), (answer.findings ?? []).map(findingOf), "findings"),
    ...(answer.omitted ? [make("p", word("omitted") + answer.omitted)] : []),
    ...list(word("questions"), (answer.questions ?? []).map((q) => make("li", "", make("p", said(q.text)), ...whyOf(q.rule))), "findings"),
    ...(answer.isChecked ? [make("p", `${word("law")}${said(answer.on)}. ${word("data")}${answer.edition}`)] : []));
}

function findingOf(finding) {
  const head = make("p", "", make("span", said(finding.severity)), ` ${finding.rule}: ${said(finding.text)}`);
  head.firstChild.className = "grade";
  const item = make("li", "", head);
  item.className = finding.grade;
  if (said(finding.remedy)) item.append(make("p", word("remedy") + said(finding.remedy)));
  if (said(finding.place)) item.append(make("p", word("place") + said(finding.place)));
  if (said(finding.basis)) item.append(make("p", word("basis") + said(finding.basis)));
  item.append(...whyOf(finding.rule));
  return item;
}

// whyOf makes the button that shows why a rule came to its outcome, and the place for the answer.
function whyOf(rule) {
  const button = make("button", word("why"));
  const answer = make("div");
  button.type = "button";
  button.setAttribute("aria-label", `${word("why")} ${word("of")} ${rule}`);
  button.setAttribute("aria-expanded", "false");
  answer.className = "why";
  answer.hidden = true;
  button.addEventListener("click", () => {
    answer.hidden = !answer.hidden;
    button.setAttribute("aria-expanded", String(!answer.hidden));
    try {
      answer.textContent = said(ask("why", checked.text, rule));
    } catch (error) {
      answer.textContent = said(error.words);
    }
  });
  return [button, answer];
}

function showDated() {
  if (!dated) return;
  at("day").textContent = said(dated.summary);
  if (!dated.periods) return at("days").replaceChildren();
  const parts = [];
  if (dated.columns > 1) parts.push(make("p", `${word("read")}${dated.column}`));
  parts.push(tableOf(word("periods"), [word("period"), word("held")], dated.periods.map((p) => [said(p.text), String(p.held)])));
  if (dated.morePeriods) parts.push(make("p", word("more") + dated.morePeriods));
  if (dated.misfits) {
    parts.push(tableOf(word("misfits"), [word("line"), word("cell"), word("reason")], dated.misfits.map((m) => [String(m.line), m.cell, said(m.text)])));
  }
  if (dated.moreMisfits) parts.push(make("p", word("more") + dated.moreMisfits));
  parts.push(make("p", word("data") + dated.edition));
  at("days").replaceChildren(...parts);
}

function tableOf(caption, heads, rows) {
  const headings = heads.map((text) => Object.assign(make("th", text), { scope: "col" }));
  return make("table", "", make("caption", caption), make("thead", "", make("tr", "", ...headings)),
    make("tbody", "", ...rows.map((cells) => make("tr", "", ...cells.map((text) => make("td", text))))));
}

// refused shows in a status why something did not work.
function refused(error) {
  return { summary: error.words ?? { de: String(error), en: String(error) } };
}

// busy says so, lets the browser show it, and goes on.
function busy(id, then) {
  at(id).textContent = word("busy");
  setTimeout(then, 20);
}

function check() {
  busy("verdict", () => {
    const text = at("draft").value;
    try {
      checked = { text, answer: ask("check", text) };
    } catch (error) {
      checked = { text, answer: refused(error) };
    }
    at("stale").hidden = true;
    showChecked();
  });
}

function date() {
  busy("day", () => {
    try {
      dated = ask("date", at("table").value);
    } catch (error) {
      dated = refused(error);
    }
    showDated();
  });
}

function save(name, type, content) {
  try {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([content()], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    at("verdict").textContent = said(refused(error).summary);
  }
}

// textOf reads a file. Tables are often in the encoding of old spreadsheets, documents never.
async function textOf(file, isTable) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (isTable) return new TextDecoder("windows-1252").decode(bytes);
    throw Object.assign(new Error(), { words: { de: WORDS.notUTF8[0], en: WORDS.notUTF8[1] } });
  }
}

function open(input, into, status, isTable) {
  at(input).addEventListener("change", async () => {
    const [file] = at(input).files;
    if (!file) return;
    try {
      at(into).value = await textOf(file, isTable);
      at(into).dispatchEvent(new Event("input"));
    } catch (error) {
      at(status).textContent = said(refused(error).summary);
    }
  });
}

for (const id of ["de", "en"]) at(id).addEventListener("click", () => showLanguage(id));
at("check").addEventListener("click", check);
at("date").addEventListener("click", date);
at("draft").addEventListener("input", () => { at("stale").hidden = !checked?.answer.isChecked || checked.text === at("draft").value; });
at("sample").addEventListener("click", () => {
  at("draft").value = ask("sample");
  at("draft").dispatchEvent(new Event("input"));
});
at("save-html").addEventListener("click", () => save("bericht.html", "text/html", () => ask("html", checked.text)));
at("save-sarif").addEventListener("click", () => save("bericht.sarif", "application/sarif+json", () => ask("sarif", "entwurf.json", checked.text, lang)));
at("save-json").addEventListener("click", () => save("bericht.json", "application/json", () => ask("json", checked.text)));
open("draft-file", "draft", "verdict", false);
open("table-file", "table", "day", true);
showLanguage(new URLSearchParams(location.search).get("lang") === "en" ? "en" : "de");
start().catch((error) => {
  state = "failed";
  reason = String(error.message);
  showState();
});
