// Makes the mail of a report exact: answers with their names, one a line, texts of several lines indented below theirs.
const LINES = /\r\n|\r|\n/;

/** The form's answers as `infohub new --from` reads them. */
export const written = (form) => {
  const lines = [];
  for (const [name, value] of new FormData(form)) {
    const text = value.trim();
    if (!text) continue;
    const parts = text.split(LINES).map((part) => part.trimEnd());
    if (parts.length === 1) lines.push(`${name}: ${text}`);
    else lines.push(`${name}:`, ...parts.map((part) => part && `  ${part}`));
  }
  return [...lines, "--", ""].join("\r\n");
};

const begin = (form) => {
  const prepared = form.querySelector(".prepared");
  const [says, copied] = prepared.querySelectorAll('[role="status"]');
  const text = prepared.querySelector("textarea");
  const link = prepared.querySelector("[data-open]");
  const copy = prepared.querySelector("button");

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    text.value = written(form);
    prepared.hidden = false;
    copied.textContent = "";
    says.focus();
    if (!link) return;
    const title = form.elements["Titel (title)"].value.trim();
    const body = encodeURIComponent(text.value.replace(/\r?\n/g, "\r\n")); // a textarea keeps plain line feeds
    link.href = `mailto:${form.dataset.mail}?subject=${encodeURIComponent(`${form.dataset.subject}: ${title}`)}&body=${body}`;
    link.click();
  });

  copy.addEventListener("click", async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      copied.textContent = copy.dataset.copied;
    } catch {
      text.focus(); // nothing may be copied here: it is selected, to be copied by hand
    }
  });
  form.hidden = false;
};

export const start = (elements) => elements.forEach(begin);
