/** Draws a chat: only what is new or changed is touched, and text is only ever text. */

const clock = new Intl.DateTimeFormat("id-ID", {
  hour: "2-digit",
  minute: "2-digit",
});
const dayFormat = new Intl.DateTimeFormat("id-ID", {
  weekday: "long",
  day: "numeric",
  month: "short",
});

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A date like 2026-11-22 as people say it; the day is the service's, not the browser's. */
export function sayDay(day, format = dayFormat) {
  return format.format(new Date(`${day}T12:00:00`));
}

/** The emoji of our texts and how chat.css draws them. */
const emoji = { "✅": "done", "❓": "asks", "📷": "photo", "⏰": "due" };

/** WhatsApp's *bold* and our emoji, as nodes; all else stays the text that it is. */
function words(text) {
  return text.split(/(\*[^*\n]+\*|✅|❓|📷|⏰)/u).map((part) => {
    const drawn = emoji[part];
    if (drawn) return element("span", { class: `emoji ${drawn}` }, part);
    return /^\*[^*\n]+\*$/.test(part)
      ? element("strong", {}, part.slice(1, -1))
      : part;
  });
}

const ticks = {
  sent: ["Terkirim", "m4 7 3 3 6-7"],
  read: ["Dibaca", "m1 7 3 3 6-7M9 10l6-7"],
};

function tick(state) {
  const [label, path] = ticks[state];
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.setAttribute("viewBox", "0 0 16 13");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("class", state);
  svg.append(line);
  return svg;
}

function picture(message) {
  const none = () => element("span", {}, ...words("📷 Foto"));
  if (!message.file) return element("div", { class: "picture" }, none());
  const image = element("img", {
    src: message.file,
    alt: message.sender === "mitra" ? "Foto kiriman mitra" : message.text,
  });
  const box = element(
    "a",
    {
      class: message.sender === "mitra" ? "picture" : "picture drawn",
      href: message.file,
      target: "_blank",
    },
    image,
  );
  image.addEventListener("error", () => box.replaceChildren(none()));
  return box;
}

function bubble(message) {
  const own = message.sender === "mitra";
  const item = element("li", {
    class: `bubble${own ? " own" : ""}${message.is_hers ? " hers" : ""}`,
  });
  if (message.kind === "image" && !message.is_erased)
    item.append(picture(message));
  if (message.kind === "document" && message.file)
    item.append(
      element(
        "a",
        { class: "document", href: message.file, target: "_blank" },
        "Buka berkas",
      ),
    );
  if (message.text) item.append(element("p", {}, ...words(message.text)));
  else if (message.is_erased)
    item.append(element("p", { class: "gone" }, "Isinya tidak disimpan"));
  const foot = element("div", { class: "foot" });
  if (message.label)
    foot.append(element("span", { class: "label" }, message.label));
  if (message.state === "failed")
    foot.append(
      element(
        "span",
        { class: "failed" },
        own ? "gagal diproses" : "belum tentu terkirim",
      ),
    );
  foot.append(
    element(
      "time",
      { datetime: message.at },
      clock.format(new Date(message.at)),
    ),
  );
  if (own && ticks[message.state]) foot.append(tick(message.state));
  item.append(foot);
  return item;
}

const typing = () =>
  element(
    "li",
    { class: "bubble typing", role: "status", "aria-label": "mengetik…" },
    element("i"),
    element("i"),
    element("i"),
  );

/** The items to show, each with what it depends on, dates between them. */
function itemsOf(messages, isTyping, emptyText) {
  const items = [];
  let day;
  for (const message of messages) {
    if (message.day !== day) {
      day = message.day;
      items.push({
        key: `day-${day}-${message.key}`,
        stamp: day,
        make: () => element("li", { class: "date" }, sayDay(day)),
      });
    }
    items.push({
      key: message.key,
      stamp: JSON.stringify(message),
      make: () => bubble(message),
    });
  }
  if (isTyping) items.push({ key: "typing", stamp: "", make: typing });
  if (items.length === 0)
    items.push({
      key: "empty",
      stamp: emptyText,
      make: () => element("li", { class: "empty" }, emptyText),
    });
  return items;
}

/** Brings a list to its messages; it stays at its end unless a reader has scrolled up. */
export function drawChat(
  list,
  messages,
  { isTyping = false, emptyText, toEnd = false },
) {
  const isAtEnd = isNearEnd(list);
  const before = new Map(
    [...list.children].map((child) => [child.dataset.key, child]),
  );
  const after = itemsOf(messages, isTyping, emptyText).map(
    ({ key, stamp, make }) => {
      const old = before.get(key);
      if (old?.stamp === stamp) return old;
      const made = make();
      made.dataset.key = key;
      made.stamp = stamp;
      return made;
    },
  );
  const keep = new Set(after);
  for (const child of [...list.children]) if (!keep.has(child)) child.remove();
  after.forEach((child, index) => {
    if (list.children[index] !== child)
      list.insertBefore(child, list.children[index] ?? null);
  });
  if (isAtEnd || toEnd) list.scrollTop = list.scrollHeight;
}

/** Keeps a list at its end when its room changes, as when a phone's keyboard opens. */
export function stayAtEnd(list) {
  let isAtEnd = true;
  list.addEventListener("scroll", () => (isAtEnd = isNearEnd(list)), {
    passive: true,
  });
  new ResizeObserver(() => {
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  }).observe(list);
}

const isNearEnd = (list) =>
  list.scrollHeight - list.scrollTop - list.clientHeight < 80;
