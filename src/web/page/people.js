/** The dialog that chooses whose phone this is. */
import { element } from "./bubbles.js";

const tierNames = { GOLD: "Gold", SILVER: "Silver", BRONZE: "Bronze" };
export const tierName = (tier) => tierNames[tier] ?? "Baru";
export const initial = (name) => (name ?? "?").trim().charAt(0).toUpperCase();

export function setTier(badge, tier) {
  badge.textContent = tierName(tier);
  badge.dataset.tier = tier ?? "";
}

export function setUpPeople({ dialog, search, list, fetchPeople, choose }) {
  /** undefined until they have come */
  let people;
  /** whether she pressed Enter before that */
  let isEntered = false;
  let current;

  function draw() {
    if (!people)
      return list.replaceChildren(element("li", { class: "none" }, "Memuat…"));
    const wanted = search.value.trim().toLowerCase();
    const found = people.filter(({ name, customer_number, tier, officer }) =>
      `${name} ${customer_number} ${tierName(tier)} ${officer ?? ""}`
        .toLowerCase()
        .includes(wanted),
    );
    list.replaceChildren(
      ...found.map((person) => {
        const badge = element("span", { class: "tier" });
        setTier(badge, person.tier);
        const button = element(
          "button",
          {
            type: "button",
            "aria-current":
              person.customer_number === current ? "true" : undefined,
          },
          element(
            "span",
            { class: "avatar", "aria-hidden": "true" },
            initial(person.name),
          ),
          element(
            "span",
            { class: "who" },
            element("b", {}, person.name ?? person.customer_number),
            element(
              "small",
              {},
              `${person.customer_number} · ${person.officer ?? "petugas cabang"}`,
            ),
          ),
          badge,
        );
        button.addEventListener("click", () => {
          dialog.close();
          choose(person);
        });
        return element("li", {}, button);
      }),
    );
    if (found.length === 0)
      list.append(
        element("li", { class: "none" }, "Tidak ada mitra yang cocok."),
      );
    list.scrollTop = 0;
  }

  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => {
    const buttons = list.querySelectorAll("button");
    if (event.key === "Enter") {
      event.preventDefault();
      isEntered = !people;
      buttons[0]?.click();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      buttons[0]?.focus();
    }
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll("button")];
    const next = buttons[buttons.indexOf(document.activeElement) + step];
    (next ?? search).focus();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  return async function open(customerNumber) {
    current = customerNumber;
    search.value = "";
    isEntered = false;
    dialog.showModal();
    search.focus();
    draw();
    people = await fetchPeople();
    draw();
    if (isEntered && dialog.open) list.querySelector("button")?.click();
  };
}
