/** On a narrow screen the two chats are two tabs; what arrives in the hidden one is counted. */
import { element } from "./bubbles.js";

const names = ["mitra", "officer"];

export function setUpTabs(find) {
  const isWide = matchMedia("(min-width: 821px)");
  let shown = "mitra";
  let seen = new Set();
  let alerts = [];

  function count() {
    if (shown === "officer" || isWide.matches) seen = new Set(alerts);
    const unread = alerts.filter((key) => !seen.has(key)).length;
    find("unread").hidden = unread === 0;
    find("unread").replaceChildren(
      String(unread),
      element("span", { class: "offscreen" }, " kabar baru"),
    );
  }

  function show(name) {
    shown = name;
    document.querySelector("main").dataset.tab = name;
    for (const each of names) {
      find(`tab-${each}`).setAttribute("aria-selected", String(each === name));
      find(`tab-${each}`).tabIndex = each === name ? 0 : -1;
    }
    const chat = find(`${name}-chat`);
    chat.scrollTop = chat.scrollHeight;
    count();
  }

  for (const name of names) {
    find(`tab-${name}`).addEventListener("click", () => show(name));
    find(`tab-${name}`).addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = names.find((each) => each !== name);
      show(other);
      find(`tab-${other}`).focus();
    });
  }

  return {
    /** Takes the keys of all alerts there are; those of another officer count as seen. */
    draw(keys, isOther) {
      alerts = keys;
      if (isOther) seen = new Set(keys);
      count();
    },
  };
}
