// Explains a German word where it stands. The explanation lies in the page; without this script the word leads to its page.
let sheet;

/** The one sheet that explains words: a popover, which the browser closes on Escape and on a tap beside it. */
const sheetOf = (words) => {
  if (sheet) return sheet;
  sheet = document.createElement("div");
  sheet.className = "word-sheet";
  sheet.popover = "auto";
  sheet.tabIndex = -1;
  sheet.autofocus = true; // so that it is read out, and the focus returns to the word
  sheet.setAttribute("role", "dialog");
  const more = document.createElement("a");
  more.textContent = words.dataset.more;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.dataset.close;
  close.addEventListener("click", () => sheet.hidePopover());
  sheet.append(document.createElement("div"), more, close);
  words.after(sheet);
  return sheet;
};

const explain = (link) => {
  const words = document.querySelector("#words");
  const id = link.pathname.split("/").filter(Boolean).pop();
  const found = words?.content.getElementById(id);
  if (!found || !sheetOf(words).showPopover) return location.assign(link.href);
  const text = found.cloneNode(true);
  text.removeAttribute("id");
  sheet.firstElementChild.replaceWith(text);
  sheet.setAttribute("aria-label", text.querySelector("h2").textContent);
  sheet.querySelector("a").href = link.href;
  sheet.showPopover();
};

/** Called with the word that was tapped first; from then on it explains itself. */
export const start = (elements) => {
  for (const link of elements) {
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      explain(link);
    });
    explain(link);
  }
};
