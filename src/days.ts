/** The calendar day of an instant in a zone (IANA name), YYYY-MM-DD. */
export function dayIn(zone: string, at: Date): string {
  return at
    .toTemporalInstant()
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
