// Keeps what was read for times without internet. Pages come from the network whenever there is one.
// The build puts in its name, the files every page needs, and the words of each language.
const BUILD = "@BUILD@";
const SHELL = "@SHELL@";
const WORDS = "@WORDS@";

const shell = `hub-shell-${BUILD}`;
const visited = `hub-visited-${BUILD}`;
const MOST_VISITED = 100;
const root = self.registration.scope;

self.addEventListener("install", (event) => {
  const fill = async () => {
    await (await caches.open(shell)).addAll(SHELL.map((path) => new URL(path, root).href));
    await self.skipWaiting();
  };
  event.waitUntil(fill());
});

// Pages of an older build go; a language that was saved as a whole is brought up to date by the home page.
self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => /^hub-(shell|visited)-/.test(name) && name !== shell && name !== visited);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  const path = request.url.slice(root.length);
  if (path.startsWith("redaktion/")) return; // the form needs the internet, and keeps what it needs itself
  if (request.mode === "navigate") event.respondWith(page(event, request.url.split(/[?#]/)[0]));
  else if (/^assets\/.*\?v=/.test(path)) event.respondWith(versioned(request));
  else if (/^assets\//.test(path)) event.respondWith(fetch(request).catch(() => found(request.url)));
});

/** From any of the caches; an error where it is in none, as without a worker. */
const found = async (url) => (await caches.match(url)) ?? Response.error();

/** All of an answer. A cache lets nobody read while it waits for the rest of one, and the internet may be gone by then. */
const whole = async (response) => new Response(await response.blob(), response);

/** A file whose address changes when it does. */
const versioned = async (request) => {
  const known = await caches.match(request.url);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(shell)).put(request.url, await whole(response.clone()));
  return response;
};

const page = async (event, url) => {
  try {
    const response = await fetch(event.request);
    const html = response.headers.get("Content-Type")?.startsWith("text/html");
    if (response.ok && !response.redirected && html) event.waitUntil(keep(url, response.clone()));
    return response;
  } catch {
    const copy = (await (await caches.open(visited)).match(url)) ?? (await caches.match(url));
    return copy ? marked(copy, words(url)) : offline(words(url));
  }
};

const keep = async (url, answer) => {
  const response = await whole(answer);
  const cache = await caches.open(visited);
  await cache.delete(url); // so that it becomes the youngest
  await cache.put(url, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_VISITED)).map((one) => cache.delete(one)));
};

/** Words of the language a page is in, with the address of its home page. */
const words = (url) => {
  const path = url.slice(root.length);
  const prefix = Object.keys(WORDS).filter((one) => path.startsWith(one)).sort((one, other) => other.length - one.length)[0];
  return { ...WORDS[prefix], address: new URL(prefix, root).pathname };
};

const escaped = (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const answer = (html, status) => new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });

/** A copy says that it is one, and of which day. */
const marked = async (copy, { lang, copy: text }) => {
  const day = new Date(copy.headers.get("Date") ?? Date.now());
  const said = text.replace("{}", new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(day));
  const html = await copy.text();
  return answer(html.replace(/<main[^>]*>/, (main) => `${main}<p class="offline" role="status">${escaped(said)}</p>`), 200);
};

const offline = ({ lang, dir, offline: title, absent, home, address }) => answer(
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
  + `<title>${escaped(title)}</title><link rel="stylesheet" href="${escaped(new URL(SHELL[0], root).pathname + new URL(SHELL[0], root).search)}"></head>`
  + `<body><main class="prose wide narrow"><h1>${escaped(title)}</h1><p>${escaped(absent)}</p>`
  + `<p><a href="${escaped(address)}">${escaped(home)}</a></p></main></body></html>`,
  503,
);
