// Keeps pages for times without internet: registers the worker, and saves a whole language when a reader asks for it.
const root = new URL("../../", import.meta.url);
const MARK = new URL("offline.json", root).href; // kept beside the pages once all of them are: which build they are of
const AT_ONCE = 4;

const register = async () => {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" });
  await registration.update();
};

/** Is the worker's file gone, so is the worker, with all it kept. */
const leave = async () => {
  const answer = await fetch(new URL("sw.js", root), { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (![404, 410].includes(answer?.status)) return;
  await (await navigator.serviceWorker.getRegistration(root.href))?.unregister();
  const ours = (await caches.keys()).filter((name) => name.startsWith("hub-"));
  await Promise.all(ours.map((name) => caches.delete(name)));
};

class Saver {
  constructor(section) {
    this.name = `hub-saved-${section.dataset.offline}`;
    this.home = new URL(section.dataset.offline, root);
    this.words = section.dataset;
    [this.save_, this.remove_] = section.querySelectorAll("button");
    this.says = section.querySelector('[role="status"]');
    this.save_.addEventListener("click", () => this.save());
    this.remove_.addEventListener("click", () => this.remove());
    section.hidden = false;
  }

  show(saved, said = "") {
    this.save_.hidden = saved;
    this.remove_.hidden = !saved;
    this.says.textContent = said;
  }

  list() {
    return fetch(MARK, { cache: "no-cache" }).then((answer) => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)));
  }

  /** What was saved of another build is fetched anew; servers say briefly what has not changed. */
  async begin() {
    const kept = await (await caches.has(this.name) ? (await caches.open(this.name)).match(MARK) : undefined);
    if (!kept) { this.show(false); return; }
    this.show(true, this.words.done);
    const list = await this.list().catch(() => null);
    if (list && list.build !== (await kept.json()).build) await this.save();
  }

  async save() {
    this.save_.disabled = true;
    try {
      await this.fetchAll(await this.list());
      this.show(true, this.words.done);
    } catch {
      this.show(false, this.words.failed);
    }
    this.save_.disabled = false;
  }

  async fetchAll(list) {
    navigator.storage?.persist?.();
    const cache = await caches.open(this.name);
    const wanted = [...list.assets.map((path) => new URL(path, root).href), ...list.pages.map((path) => new URL(path, this.home).href)];
    const queue = [...wanted];
    let done = 0;
    const work = async () => {
      for (let url = queue.shift(); url; url = queue.shift()) {
        const answer = await fetch(url, { cache: "no-cache" });
        if (answer.ok) await cache.put(url, new Response(await answer.blob(), answer)); // read first: a cache waits for the rest
        else if (answer.status !== 404) throw new Error(answer.status);
        done += 1;
        this.says.textContent = this.words.progress.replace("{}", done).replace("{}", wanted.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const stay = new Set([...wanted, MARK]);
    for (const { url } of await cache.keys()) if (!stay.has(url)) await cache.delete(url);
    await cache.put(MARK, new Response(JSON.stringify({ build: list.build })));
  }

  async remove() {
    await caches.delete(this.name);
    this.show(false, this.words.removed);
    this.save_.focus();
  }
}

export const start = async (sections) => {
  // Offline the file cannot be asked for either: what is kept stays.
  await register().catch(leave);
  if (await navigator.serviceWorker.getRegistration(root.href)) for (const section of sections) new Saver(section).begin();
};
