// Reads an entry aloud, sentence by sentence, with the device's own voices, and marks what is spoken.

// What is not read: ways to other pages, what is closed or hidden, and what only leads on.
const SKIPPED = "nav, button, template, svg, [hidden], [aria-hidden='true'], .tools, .hint, .print-only, .related, .origin, .map, details.flyers, details:not([open]) > :not(summary)";
const BLOCK = "h1, h2, h3, h4, p, li, dt, dd, th, td, address, blockquote, summary, caption";
// A phone number in a sentence: 0 or + and six digits or more.
const NUMBER = /(?<![\d.,])(?:\+|0)\d(?:[\s/()–-]*\d){5,}/g;

/** A number as it is said on the phone: one digit after the other. */
const digits = (text) => text.replace("+", "00").split(/\D+/).filter(Boolean).map((part) => [...part].join(" ")).join(", ");

/** Texts of a page in their order: block, language, whether it is a number, and its text nodes. */
const pieces = (root) => {
  const found = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const element = node.parentElement;
    const block = element.closest(BLOCK) ?? element;
    const lang = element.closest("[lang]").lang;
    const number = Boolean(element.closest('a[href^="tel:"]'));
    const last = found.at(-1);
    if (last && last.block === block && last.lang === lang && last.number === number) last.nodes.push(node);
    else found.push({ block, lang, number, nodes: [node] });
  }
  return found;
};

/** Begin and end of each sentence of a text. */
const sentences = (text, lang) => {
  if (self.Intl?.Segmenter) {
    const parts = new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text);
    return [...parts].map(({ index, segment }) => [index, index + segment.length]);
  }
  return [...text.matchAll(/[^.!?…؟۔]+[.!?…؟۔]*\s*/gu)].map((one) => [one.index, one.index + one[0].length]);
};

/** The place in the page of a part of a piece's text. */
const rangeOf = (nodes, from, to) => {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.data.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) { range.setEnd(node, to - before); break; }
    before = after;
  }
  return range;
};

/** What is said, one sentence after the other. */
const spoken = (root) => pieces(root).flatMap(({ block, lang, number, nodes }) => {
  const text = nodes.map((node) => node.data).join("");
  const parts = number ? [[0, text.length]] : sentences(text, lang);
  return parts
    .filter(([from, to]) => /[\p{L}\p{N}]/u.test(text.slice(from, to)))
    .map(([from, to]) => {
      const part = text.slice(from, to).replace(/\s+/g, " ").trim();
      return { block, lang, range: rangeOf(nodes, from, to), say: number ? digits(part) : part.replace(NUMBER, digits) };
    });
});

/** The voice for a language: of exactly this tag, else of the language; rather one that lies on the device. */
const voiceFor = (lang) => {
  const norm = (tag) => tag.toLowerCase().replaceAll("_", "-");
  const [tag, language] = [norm(lang), norm(lang).split("-")[0]];
  const fit = speechSynthesis.getVoices().filter((voice) => norm(voice.lang).split("-")[0] === language);
  const rank = (voice) => (norm(voice.lang) === tag ? 0 : 2) + (voice.localService ? 0 : 1);
  return fit.sort((one, other) => rank(one) - rank(other))[0];
};

/** Some browsers know their voices only after a while. */
const voicesKnown = () => new Promise((resolve) => {
  if (speechSynthesis.getVoices().length) { resolve(); return; }
  speechSynthesis.addEventListener?.("voiceschanged", resolve, { once: true });
  setTimeout(resolve, 1000);
});

class Speaker {
  constructor(button) {
    const row = button.parentElement;
    this.button = button;
    this.label = button.querySelector("span");
    this.words = { idle: this.label.textContent, speaking: button.dataset.pause, paused: button.dataset.on };
    this.stopper = row.querySelector("[data-stop]");
    this.says = row.querySelector('[role="status"]');
    this.silence = row.querySelector("template");
    this.root = row.closest("article");
    this.at = 0;
    this.turn = 0; // what an utterance reports after it was cancelled does not count
    this.become("idle");
    button.addEventListener("click", () => this.tapped());
    this.stopper.addEventListener("click", () => { this.stop(); button.focus(); });
    addEventListener("pagehide", () => this.stop());
  }

  become(state) {
    this.state = state;
    this.label.textContent = this.words[state];
    this.stopper.hidden = state === "idle";
  }

  async tapped() {
    if (this.state === "speaking") { this.halt(); this.become("paused"); return; }
    if (!self.speechSynthesis) { this.tellSilence(); return; }
    if (!speechSynthesis.getVoices().length) await voicesKnown();
    if (this.state === "speaking") return;
    if (!voiceFor(document.documentElement.lang)) { this.tellSilence(); return; }
    this.says.replaceChildren();
    if (this.state === "idle") { this.list = spoken(this.root); this.at = 0; }
    this.become("speaking");
    this.speak();
  }

  tellSilence() {
    this.says.replaceChildren(this.silence.content.cloneNode(true));
  }

  /** Say the sentence it is at, and when it is over the next. Going on after a pause begins the sentence again. */
  speak() {
    const one = this.list[this.at];
    if (!one) { this.stop(); return; }
    const turn = ++this.turn;
    const utterance = new SpeechSynthesisUtterance(one.say);
    utterance.lang = one.lang;
    utterance.voice = voiceFor(one.lang) ?? null;
    utterance.onend = () => { if (turn === this.turn) { this.at += 1; this.speak(); } };
    utterance.onerror = () => { if (turn === this.turn) this.stop(); };
    this.utterance = utterance; // held: browsers forget the events of one that nobody holds
    this.mark(one);
    speechSynthesis.speak(utterance);
  }

  halt() {
    this.turn += 1;
    self.speechSynthesis?.cancel();
  }

  stop() {
    if (this.state === "idle") return;
    this.halt();
    this.mark(null);
    this.become("idle");
  }

  mark(one) {
    if (self.CSS?.highlights) {
      CSS.highlights.delete("spoken");
      if (one) CSS.highlights.set("spoken", new Highlight(one.range));
    } else {
      this.root.querySelector(".spoken")?.classList.remove("spoken");
      one?.block.classList.add("spoken");
    }
    one?.block.scrollIntoView({ block: "nearest" });
  }
}

export const start = ([button]) => new Speaker(button).tapped();
