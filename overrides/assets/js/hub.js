// Loads what a page needs, when it needs it. Every page works without it.
const version = new URL(import.meta.url).search;

/** Import a module beside this one; its `start` is called with the elements that asked for it. */
const load = async (name, elements) => (await import(`./${name}.js${version}`)).start(elements);

// What an element must look like for a module to be loaded at once.
const parts = {
  hours: "[data-hours]",
  filters: "form.filters",
  report: "form.report",
};

for (const [name, selector] of Object.entries(parts)) {
  const elements = document.querySelectorAll(selector);
  if (elements.length) load(name, elements);
}

// What is loaded on the first tap.
const onTap = {
  words: "a.word",
  search: ".find[data-search]",
  aloud: "[data-aloud]",
  share: "[data-share]",
};

for (const [name, selector] of Object.entries(onTap)) {
  for (const element of document.querySelectorAll(selector)) {
    element.addEventListener("click", (event) => { event.preventDefault(); load(name, [element]); }, { once: true });
  }
}

// An open menu closes by Escape, and when something else is tapped.
const menus = document.querySelectorAll("header details");
addEventListener("keydown", ({ key }) => {
  const open = [...menus].find((menu) => menu.open);
  if (key !== "Escape" || !open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
addEventListener("click", ({ target }) => {
  for (const menu of menus) if (!menu.contains(target)) menu.open = false;
});

// Tools that need script: they keep their room until it is there.
for (const row of document.querySelectorAll(".tools")) row.hidden = false;

// Reading without internet; not in a preview on this machine, where pages change at every moment, unless a test asks for it.
const preview = ["localhost", "127.0.0.1"].includes(location.hostname) && !("sw" in document.documentElement.dataset);
if ("serviceWorker" in navigator && !preview) {
  addEventListener("load", () => load("offline", document.querySelectorAll("[data-offline]")));
}
