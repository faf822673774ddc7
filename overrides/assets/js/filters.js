// Narrows a list down without leaving the page. What is chosen stands in the address, so that it can be sent to somebody.

/** Cards and rows of the entries the form is about, each with what it answers to. */
const itemsOf = ({ tokens, hours, holidays }) => {
  const found = [];
  for (const item of document.querySelectorAll("main .card, main .plain > li, main .compare tbody tr")) {
    const path = item.querySelector("a[href]")?.getAttribute("href").replace(/^(\.\.?\/)+/, "");
    if (path in tokens) found.push({ item, path, tokens: new Set(tokens[path]), hours: hours[path] && { ...hours[path], holidays } });
  }
  return found;
};

/** Sections with nothing left to show, and jump marks to them, go too. */
const hideEmpty = () => {
  for (const section of document.querySelectorAll("main section:has(.card, .plain > li)")) {
    section.hidden = !section.querySelector(":is(.card, .plain > li):not([hidden])");
    const mark = section.id && document.querySelector(`.jump a[href="#${section.id}"]`);
    if (mark) mark.parentElement.hidden = section.hidden;
  }
};

const labelOf = (field) => {
  const label = field.closest("label").querySelector("span").textContent;
  return field.type === "checkbox" ? label : `${label} – ${field.selectedOptions[0].textContent}`;
};

const begin = async (form) => {
  const data = JSON.parse(form.dataset.filters);
  const fields = [...form.elements].filter((field) => field.name);
  const items = itemsOf(data);
  const output = form.querySelector("output");
  const page = form.querySelector("[data-page]");
  const target = document.querySelector(`.foot a[href$="${page.dataset.page}"]`);
  const now = Object.keys(data.hours).length ? await import(`./hours.js${new URL(import.meta.url).search}`) : null;

  const chosen = () => fields.filter((field) => (field.type === "checkbox" ? field.checked : field.value));
  const fits = (one, field) => one.tokens.has(`${field.name}=${field.value}`)
    || (field.name === "offen" && one.hours && ["open", "phone"].includes(now.status(one.hours, new Date()).state));

  const apply = () => {
    const asked = chosen();
    for (const one of items) one.item.hidden = !asked.every((field) => fits(one, field));
    hideEmpty();
    const paths = (some) => new Set(some.map((one) => one.path)).size; // an entry may stand in two places
    const shown = paths(items.filter((one) => !one.item.hidden));
    const { count, none } = output.dataset;
    output.textContent = !asked.length ? "" : shown
      ? count.replace("{n}", shown).replace("{m}", paths(items))
      : none.replace("{chosen}", () => asked.map(labelOf).join(" + "));
    page.hidden = !target || !asked.length || shown > 0;
    form.querySelector("[type=reset]").hidden = !asked.length;
  };

  const remember = () => {
    const address = new URL(location);
    for (const field of fields) address.searchParams.delete(field.name);
    for (const field of chosen()) address.searchParams.set(field.name, field.value);
    history.replaceState(null, "", address);
  };

  const restore = () => {
    const query = new URL(location).searchParams;
    for (const field of fields) {
      const value = query.get(field.name) ?? "";
      if (field.type === "checkbox") field.checked = value === field.value;
      else field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
  };

  if (target) page.href = target.href;
  form.addEventListener("change", () => { remember(); apply(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { remember(); apply(); fields[0].focus(); }));
  restore();
  form.hidden = false;
  apply();
};

export const start = (elements) => elements.forEach(begin);
