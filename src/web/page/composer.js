/** The line in which she writes: text, photo, and answers at one tap. */
import { element } from "./bubbles.js";

const note = "jual gorengan 350rb, beli minyak 38rb";
const largestPhoto = 10 * 1024 * 1024;

export function setUpComposer({ find, send }) {
  const text = find("text");
  const photo = find("photo");
  const buttons = [find("send"), find("attach")];
  let isSending = false;
  let previewUrl;
  let drawn;

  function complain(error) {
    find("problem").textContent = error.message;
    find("problem").hidden = false;
  }
  const calm = () => (find("problem").hidden = true);

  function showPhoto(file) {
    if (previewUrl) URL.revokeObjectURL(previewUrl);
    previewUrl = file && URL.createObjectURL(file);
    find("preview").hidden = !file;
    if (!file) {
      photo.value = "";
      find("preview-photo").removeAttribute("src");
      return;
    }
    find("preview-photo").src = previewUrl;
    find("preview-name").textContent = file.name;
    text.focus();
  }

  function take(file) {
    calm();
    if (!file) return;
    if (!/^image\/(jpeg|png|webp)$/.test(file.type))
      return complain(
        new Error("Itu bukan foto. Pilih gambar JPEG, PNG atau WebP."),
      );
    if (file.size > largestPhoto)
      return complain(
        new Error("Fotonya lebih dari 10 MB. Pilih yang lebih kecil."),
      );
    const files = new DataTransfer();
    files.items.add(file);
    photo.files = files.files;
    showPhoto(file);
  }

  async function submit(words, file) {
    if (isSending || (!words.trim() && !file)) return false;
    isSending = true;
    calm();
    const form = new FormData();
    if (words.trim()) form.set("text", words);
    if (file) form.set("photo", file);
    setDisabled(true);
    try {
      await send(form);
      return true;
    } catch (error) {
      complain(error);
      return false;
    } finally {
      isSending = false;
      setDisabled(false);
    }
  }

  // The text field stays enabled: disabling it would take the focus, and the phone's keyboard, away.
  function setDisabled(isDisabled) {
    for (const button of [...buttons, ...find("chips").children])
      button.disabled = isDisabled;
  }

  find("composer").addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = text.value;
    const isSent = await submit(words, photo.files[0]);
    if (!isSent) return;
    if (text.value === words) text.value = "";
    showPhoto(undefined);
    text.focus();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    find("composer").requestSubmit();
  });
  text.addEventListener("input", calm);
  text.addEventListener("paste", (event) => {
    const file = [...event.clipboardData.files].find(({ type }) =>
      type.startsWith("image/"),
    );
    if (!file) return;
    event.preventDefault();
    take(file);
  });
  find("attach").addEventListener("click", () => photo.click());
  photo.addEventListener("change", () => take(photo.files[0]));
  find("preview-remove").addEventListener("click", () => {
    showPhoto(undefined);
    text.focus();
  });

  return {
    complain,
    reset() {
      text.value = "";
      showPhoto(undefined);
      calm();
    },
    /** The answers that fit now: to the question of consent first. */
    draw({ consent, mitra }) {
      const stamp = `${consent} ${mitra.tier}`;
      if (drawn === stamp) return;
      drawn = stamp;
      const why = mitra.tier ? [`kenapa ${mitra.tier.toLowerCase()}`] : [];
      const examples = [note, "status", ...why, "RALAT"];
      const answers =
        { asked: ["SETUJU", "TOLAK"], refused: ["SETUJU"] }[consent] ?? [];
      find("chips").replaceChildren(
        ...[...answers, ...examples].map((words) => {
          const isAnswer = answers.includes(words);
          const chip = element(
            "button",
            { type: "button", class: isAnswer ? "asked" : undefined },
            words,
          );
          chip.addEventListener("click", () => void submit(words));
          return chip;
        }),
      );
      find("chips").scrollLeft = 0;
    },
  };
}
