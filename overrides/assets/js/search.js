// The search: a dialog with own texts before Pagefind's index of this language, which is loaded with the dialog.
const SHOWN = 8; // results; what a page says of itself is a file of its own
const SHORTEST = 4; // letters that are left of a word when it is shortened

/** Pagefind for one language, without its worker, which would be a second copy of it to load. */
async function engine(code) {
  const root = new URL("../../", import.meta.url);
  const folder = new URL(`pagefind/${code}/`, root);
  const { createInstance } = await import(`${folder}pagefind.js`);
  return createInstance({ basePath: folder.pathname, baseUrl: root.pathname, noWorker: true, excerptLength: 20 });
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Is a word marked in a result that begins like this? Pagefind takes a much shorter word for one it does not know. */
async function begins(result, start) {
  const { excerpt } = await result.data();
  const marks = new DOMParser().parseFromString(excerpt, "text/html").querySelectorAll("mark");
  return [...marks].some((mark) => plain(mark.textContent).includes(plain(start)));
}

/** What may have been meant: two letters the other way round, one too many, or the beginning, because most slips are further on. */
function* meant(word) {
  for (let at = 1; at < word.length - 1; at++) yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  for (let end = word.length - 1; end >= SHORTEST; end--) yield word.slice(0, end);
}

/** Pages with a word, or with what was meant when nobody knows it. */
async function withWord(pagefind, word, options) {
  const { results } = await pagefind.search(word, options);
  const known = results.length && await begins(results[0], word.slice(0, Math.ceil(word.length * 0.7)));
  if (known || word.length <= SHORTEST) return results;
  for (const other of meant(word)) {
    const found = (await pagefind.search(other, options)).results;
    if (found.length && await begins(found[0], other)) return found;
  }
  return results;
}

/** Pages with all words, then those with some: in a whole question rare words count, and words of most pages do not. */
export async function find(pagefind, text, filters) {
  const options = { filters };
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  if (words.length < 2) return withWord(pagefind, text, options);
  const all = (await pagefind.search(text, options)).results;
  if (all.length >= SHOWN) return all;
  const total = (await pagefind.search(null, options)).results.length;
  const some = new Map();
  for (const word of new Set(words)) {
    const results = await withWord(pagefind, word, options);
    const rarity = Math.log(total / Math.max(1, results.length));
    const best = Math.max(...results.map((one) => one.score));
    for (const one of results) {
      const known = some.get(one.id) ?? { one, score: 0 };
      known.score += rarity * (0.5 + one.score / best / 2);
      some.set(one.id, known);
    }
  }
  const ranked = [...some.values()].sort((a, b) => b.score - a.score);
  const near = ranked.filter(({ score }) => score >= ranked[0].score / 2).map(({ one }) => one);
  const first = new Set(all.map((one) => one.id));
  return [...all, ...near.filter((one) => !first.has(one.id))];
}

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

/** One result. The excerpt is HTML of Pagefind's making: only its words and marks are taken over. */
function shown({ url, meta, filters, excerpt }) {
  const row = document.createElement("li");
  row.append(element("a", meta.title, { href: url }));
  if (meta.german) row.append(element("small", meta.german, { lang: "de", dir: "ltr", class: "german" }));
  row.append(element("small", [...(filters.kind ?? []), ...(filters.topic ?? [])].join(" · ")));
  const told = document.createElement("p");
  for (const part of new DOMParser().parseFromString(excerpt, "text/html").body.childNodes) {
    told.append(part.nodeName === "MARK" ? element("mark", part.textContent) : part.textContent);
  }
  row.append(told);
  return row;
}

/** The dialog in the page's language: it stands in the page that lists everything, which every reader's device can show too. */
async function fetched(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.adoptNode(page.getElementById("search").content.firstElementChild);
  dialog.querySelector("a").href = link.href;
  return dialog;
}

export async function start([link]) {
  const dialog = await fetched(link).catch(() => location.assign(link.href));
  if (!dialog) return;
  const [form, input, status, list] = ["form", "input", "[role=status]", "ol"].map((one) => dialog.querySelector(one));
  const choices = [...dialog.querySelectorAll("select")];
  document.body.append(dialog);
  let pagefind = null;
  let asked = 0;

  const load = async () => {
    const made = await engine(link.dataset.search);
    const known = await made.filters();
    for (const choice of choices) {
      for (const value of Object.keys(known[choice.name] ?? {})) choice.append(element("option", value, { value }));
    }
    form.querySelector("div").hidden = false;
    return made;
  };

  const search = async () => {
    const mine = ++asked;
    const text = input.value.trim();
    if (!text) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      pagefind ??= load();
      const filters = Object.fromEntries(choices.filter((one) => one.value).map((one) => [one.name, one.value]));
      const results = await find(await pagefind, text, filters);
      if (mine !== asked) return; // something else has been typed since
      const rows = await Promise.all(results.slice(0, SHOWN).map((one) => one.data()));
      if (mine !== asked) return;
      list.replaceChildren(...rows.map(shown));
      status.textContent = rows.length ? status.dataset.found.replace("{}", results.length) : status.dataset.nothing;
    } catch {
      pagefind = null; // the next letter tries again
      status.textContent = status.dataset.failed;
    }
  };

  let waiting = 0;
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 250); });
  for (const choice of choices) choice.addEventListener("change", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.querySelector("button").addEventListener("click", () => dialog.close());
  // Up and down go from the words to the results and through them.
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  });
  const open = () => { dialog.showModal(); input.select(); };
  link.addEventListener("click", (event) => { event.preventDefault(); open(); });
  open();
}
