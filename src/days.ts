/** The calendar day of an instant in a zone (IANA name), YYYY-MM-DD. */
export function dayIn(zone: string, at: Date): string {
  return at
    .toTemporalInstant()
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** "21 Nov", as a date is said in a chat; "21 Nov 2025" where the year is not today's. */
export function shortDay(day: string, today: string): string {
  return Temporal.PlainDate.from(day).toLocaleString("id-ID", {
    day: "numeric",
    month: "short",
    year: day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric",
  });
}
