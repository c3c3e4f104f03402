import { amount } from "../../conversation/corrections/command-forms.ts";
import type { Command } from "../../conversation/corrections/commands.ts";
import { entryOf, type LedgerRow } from "../../reading/ledger.ts";
import type { ReadEntry } from "../../reading/reading.ts";
import { parseNote } from "../../reading/text/parse-note.ts";
import { amountsOf } from "./pick.ts";

const amountForm = RegExp(`^${amount}$`);
/** "3kg" */
const quantity = /^\d+(?:[.,]\d+)? ?(\p{L}+)$/u;

/** "eh 3kg 54rb": which rows it fits, and what it may make of one; undefined of other commands. */
export function countedAnew(
  command: Exclude<Command, { is: "undo" }>,
  today: string,
):
  | { fits(row: LedgerRow): boolean; of(row: LedgerRow): ReadEntry[] }
  | undefined {
  if (command.is !== "amend" || command.which.is !== "named") return undefined;
  const { value } = command;
  const { name } = command.which;
  const unit = name.match(quantity)?.[1];
  if (!unit || amountForm.test(name)) return undefined;
  const counted = RegExp(`\\d+(?:[.,]\\d+)? ?${unit}(?!\\p{L})`, "iu");
  return {
    fits: ({ description }) => counted.test(description),
    of: (row) => {
      const description = row.description.replace(counted, name);
      const { entries, questions } = parseNote(
        `${description} ${value}`,
        today,
      );
      const [asked] = questions;
      const read =
        entries.length + questions.length === 1
          ? [...entries, ...(asked?.options ?? []).flatMap((o) => o.entries)]
          : [];
      const like = read.filter(({ direction }) => direction === row.direction);
      const amounts =
        like.length > 0
          ? like.map((entry) => entry.amount)
          : amountsOf(value, today);
      return amounts.map((one) => ({
        ...entryOf(row),
        description,
        amount: one,
      }));
    },
  };
}
