// Says whether it is open now: by the clock of Germany, wherever the reader's device believes to be.
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});
const DAY = 24 * 60; // minutes
const AHEAD = 370; // days to look for the next opening
const ORDER = ["first", "second", "third", "fourth"];

/** Date and minutes since midnight in Germany. Days are counted in UTC from here on: there every day has 24 hours. */
export const inGermany = (instant) => {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return { day: new Date(Date.UTC(part.year, part.month - 1, part.day)), minutes: part.hour * 60 + part.minute };
};

const iso = (day) => day.toISOString().slice(0, 10);
const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const later = (day, days) => new Date(day.getTime() + days * DAY * 60000);
const weekday = (day) => (day.getUTCDay() + 6) % 7; // 0 is Monday

/** ISO 8601: the week belongs to the year its Thursday is in. */
const weekNumber = (day) => {
  const thursday = later(day, 3 - weekday(day));
  return 1 + Math.floor((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY * 60000));
};

/** The first Monday is the Monday among the first seven days of the month, the last the one among its last seven. */
const inWeek = (weeks, day) => {
  if (!weeks) return true;
  if (weeks === "odd" || weeks === "even") return weekNumber(day) % 2 === (weeks === "odd" ? 1 : 0);
  if (weeks === "last") return later(day, 7).getUTCMonth() !== day.getUTCMonth();
  return ORDER.indexOf(weeks) === Math.floor((day.getUTCDate() - 1) / 7);
};

/** Spans of a day as [from, to, by]: its exceptions, else nothing while closed, else the rows that hold on it. */
export const spansOf = (hours, day) => {
  const date = iso(day);
  const exceptions = hours.exceptions.filter((one) => one[0] === date);
  if (exceptions.length) return exceptions.map(([, from, to]) => [minutes(from), minutes(to)]);
  if (hours.closed.some(([from, to]) => from <= date && date <= to)) return [];
  const holiday = hours.holidays.includes(date);
  return hours.rows
    .filter((row) => row.days.includes(weekday(day)) && inWeek(row.weeks, day) && (!holiday || row.on_holidays)
      && (!row.valid_from || row.valid_from <= date) && (!row.valid_until || date <= row.valid_until))
    .map((row) => [minutes(row.from), minutes(row.to), row.by]);
};

/**
 * What holds at an instant. state: open, phone, shut, appointment, phone-next; or "" where nothing is to come.
 * until, or day (Date in UTC), days (from today) and time of the next opening. Times are HH:MM.
 */
export const status = (hours, instant) => {
  const { day: today, minutes: now } = inGermany(instant);
  const inPerson = (by) => by !== "phone";
  const running = (found, at) => found.filter(([from, to]) => from <= at && at < to);
  const open = running(spansOf(hours, today), now);
  if (open.length) {
    const visit = open.some(([, , by]) => inPerson(by));
    const same = ([, , by]) => inPerson(by) === visit;
    let end = now;
    // Spans that touch are one, over midnight too.
    for (let date = today, start = 0; end >= start && start < 8 * DAY; start += DAY, date = later(date, 1)) {
      for (const [from, to] of spansOf(hours, date).filter(same).sort((one, other) => one[0] - other[0])) {
        if (start + from <= end) end = Math.max(end, start + to);
      }
    }
    return { state: visit ? "open" : "phone", until: end < 7 * DAY ? written(end) : "" };
  }
  for (let days = 0; days < AHEAD; days += 1) {
    const day = later(today, days);
    const [next] = spansOf(hours, day).filter(([from]) => days || from > now).sort((one, other) => one[0] - other[0]);
    if (next) {
      const state = hours.by_appointment ? "appointment" : inPerson(next[2]) ? "shut" : "phone-next";
      return { state, day, days, time: written(next[0]) };
    }
  }
  return { state: "" };
};

const written = (end) => {
  const time = end % DAY || (end ? DAY : 0); // midnight is the end of a day: 24:00
  return [Math.floor(time / 60), time % 60].map((part) => String(part).padStart(2, "0")).join(":");
};

/** Day in the page's language: today, a weekday within a week, else with its date. */
const dayName = ({ day, days }, element) => {
  if (!days) return element.dataset.today;
  const more = days < 7 ? {} : { day: "numeric", month: "long" };
  return new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long", ...more, numberingSystem: "latn", timeZone: "UTC" }).format(day);
};

const WORDS = { open: "open", phone: "phone", shut: "shut", appointment: "appointment", "phone-next": "phoneNext" };

const show = (element) => {
  const found = status(JSON.parse(element.dataset.hours), new Date());
  const words = element.dataset[WORDS[found.state]] ?? (found.state && element.dataset[found.until ? "open" : "shut"]);
  element.hidden = !words || found.until === "";
  if (element.hidden) return;
  element.classList.toggle("is-open", Boolean(found.until));
  const isolated = (time) => `\u2066${time}\u2069`;
  element.textContent = words.replace("{until}", () => isolated(found.until)).replace("{time}", () => isolated(found.time))
    .replace("{day}", () => dayName(found, element));
};

export const start = (elements) => {
  const all = () => elements.forEach(show);
  all();
  setInterval(all, 30000);
};
