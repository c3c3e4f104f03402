import { drawChat, element, sayDay, stayAtEnd } from "./bubbles.js";
import { initial, setTier, setUpPeople } from "./people.js";
import { setUpTabs } from "./tabs.js";
import { setUpComposer } from "./composer.js";

const find = (id) => document.getElementById(id);
const longDay = new Intl.DateTimeFormat("id-ID", {
  weekday: "long",
  day: "numeric",
  month: "short",
  year: "numeric",
});
const storedKey = "arthiusaha.customer";

let customer;
let thread;
let hasPlayed = false;

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("Layanan tidak menjawab. Apakah masih berjalan?");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(body.error ?? `Layanan menjawab ${response.status}.`);
  return body;
}

// One look at a time: whatever changes meanwhile is fetched by one more look.
let looking;
let lookAgain = false;
function look(toEnd = false) {
  if (looking) {
    lookAgain = true;
    return looking;
  }
  const asked = customer;
  looking = (async () => {
    const found = await ask(
      `/try/thread?customer=${encodeURIComponent(asked)}`,
    );
    if (asked === customer) draw(found, toEnd);
  })().finally(() => {
    looking = undefined;
    if (lookAgain) {
      lookAgain = false;
      void look(toEnd).catch(showGone);
    }
  });
  return looking;
}

function draw(found, toEnd) {
  const isOther = thread?.mitra.customer_number !== found.mitra.customer_number;
  const mine = found.messages.filter(({ sender }) => sender === "mitra").length;
  const before = isOther
    ? -1
    : thread.messages.filter(({ sender }) => sender === "mitra").length;
  thread = found;
  const { mitra, officer, day } = found;
  const ibu = `Ibu ${(mitra.name ?? "").replace(/^(ibu|bu)\s+/i, "")}`;
  find("mitra-name").textContent = mitra.name ? ibu : mitra.customer_number;
  find("mitra-avatar").textContent = initial(mitra.name);
  setTier(find("tier"), mitra.tier);
  find("standing").textContent =
    mitra.repayment_rate === null
      ? "belum ada angsuran"
      : `bayar ${Math.floor(mitra.repayment_rate * 100)}%, telat ${mitra.dpd} hari`;
  find("officer-name").textContent = officer?.name ?? "Petugas cabang";
  find("officer-avatar").textContent = initial(officer?.name ?? "P");
  find("today").textContent = found.as_of
    ? sayDay(found.as_of, longDay)
    : "belum ada";
  sayHappened(day);
  find("presence").textContent = found.is_typing ? "mengetik…" : "online";

  drawChat(
    find("mitra-chat"),
    found.messages.map((message) => ({
      ...message,
      day: message.day ?? localDay(message.at),
    })),
    {
      isTyping: found.is_typing,
      emptyText: `Belum ada pesan. Tulis sebagai ${ibu}, atau ketuk contoh di bawah.`,
      toEnd: toEnd || isOther || mine > before,
    },
  );
  const alerts = found.officer_messages.filter(
    ({ state }) => state !== "planned",
  );
  drawChat(
    find("officer-chat"),
    alerts.map((message) => ({
      ...message,
      day: message.as_of ?? localDay(message.at),
      label: message.is_hers ? mitra.name : undefined,
    })),
    {
      isTyping: alerts.length < found.officer_messages.length,
      emptyText: officer
        ? "Belum ada kabar. Putar satu hari: kalau tier seorang mitra berubah, petugasnya dikabari di sini."
        : "Mitra ini belum punya petugas sendiri; kabarnya dikirim ke petugas cabang.",
      toEnd: isOther,
    },
  );
  const hers = alerts.filter(({ is_hers }) => is_hers).length;
  find("to-hers").textContent = hers > 0 ? `${hers} kabar ${ibu}` : "";
  tabs.draw(
    alerts.map(({ key }) => key),
    isOther,
  );
  composer.draw(found);
}

function sayHappened(day) {
  const falls = day ? day.changes - day.rises : 0;
  const parts = [
    day?.rises && `${day.rises} naik`,
    falls && `${falls} turun`,
  ].filter(Boolean);
  const isNews = day !== null && (day.changes > 0 || hasPlayed);
  find("happened").classList.toggle("news", isNews);
  find("happened").textContent = !isNews
    ? "Putar hari: tier dihitung ulang"
    : parts.length > 0
      ? `${day.changes} mitra berubah tier: ${parts.join(", ")}`
      : "Tidak ada mitra yang berubah tier";
}

/** The browser's own calendar day of an instant. */
function localDay(at) {
  const date = new Date(at);
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function showGone(error) {
  find("presence").textContent = "menyambung ulang…";
  if (error instanceof Error) console.error(error);
}

function choose(customerNumber) {
  customer = customerNumber;
  localStorage.setItem(storedKey, customerNumber);
  composer.reset();
  return look(true);
}

const tabs = setUpTabs(find);

const composer = setUpComposer({
  find,
  async send(form) {
    form.set("customer", customer);
    await ask("/try/messages", { method: "POST", body: form });
    await look(true);
  },
});

const openPeople = setUpPeople({
  dialog: find("people"),
  search: find("search"),
  list: find("people-list"),
  fetchPeople: () => ask("/try/people"),
  choose: ({ customer_number }) =>
    choose(customer_number).catch(composer.complain),
});
find("choose").addEventListener("click", () =>
  openPeople(customer).catch(composer.complain),
);

find("next-day").addEventListener(
  "click",
  async ({ currentTarget: button }) => {
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
    find("happened").textContent = "Memuat data malam berikutnya…";
    try {
      await ask("/try/next-day", { method: "POST" });
      hasPlayed = true;
      await look();
    } catch (error) {
      find("happened").textContent = error.message;
    } finally {
      button.disabled = false;
      button.removeAttribute("aria-busy");
    }
  },
);

find("to-hers").addEventListener("click", () =>
  [...find("officer-chat").querySelectorAll(".hers")]
    .at(-1)
    ?.scrollIntoView({ block: "center" }),
);
stayAtEnd(find("mitra-chat"));
stayAtEnd(find("officer-chat"));

async function start() {
  const people = await ask("/try/people");
  const stored = localStorage.getItem(storedKey);
  const isStored = ({ customer_number }) => customer_number === stored;
  const first = people.find(isStored) ?? people[0];
  if (!first) throw new Error("Belum ada mitra contoh di basis data ini.");
  await choose(first.customer_number);
  const events = new EventSource("/try/events");
  events.addEventListener("change", () => void look().catch(showGone));
  events.addEventListener("error", showGone);
}
start().catch(composer.complain);
