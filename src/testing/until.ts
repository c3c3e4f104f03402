/** Looks until something is so; a claim about time is never proved by a pause alone. */
export async function until(
  isSo: (look: number) => boolean | Promise<boolean>,
): Promise<void> {
  for (let look = 0; look < 600; look++) {
    if (await isSo(look)) return;
    await Bun.sleep(20);
  }
  throw new Error("it did not come to be within 12 s");
}
