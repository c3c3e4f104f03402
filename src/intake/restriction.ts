import { z } from "zod";

const dayMs = 86_400_000;

const timelock = z.object({
  data: z.object({
    reachoutTimelock: z.object({
      isActive: z.boolean().nullish().catch(null),
      timeEnforcementEnds: z.number().nullish().catch(null),
    }),
  }),
});

/**
 * Until when WhatsApp lets the number start no chats, as a session's event tells; null: it
 * does again; undefined: not told. Told again and again while it lasts; one without an end is looked at again in a day.
 */
export function restrictionIn(
  payload: unknown,
  now: Date,
): Date | null | undefined {
  const found = timelock.safeParse(payload).data?.data.reachoutTimelock;
  if (!found) return undefined;
  if (!found.isActive) return null;
  const ends = (found.timeEnforcementEnds ?? 0) * 1000;
  return new Date(
    ends > now.getTime() && ends < 8e15 ? ends : now.getTime() + dayMs,
  );
}
