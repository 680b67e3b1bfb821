const HOUR = 3_600_000;
/** No local day is longer: a change of clocks adds an hour, of the date line a day at most. */
const LONGEST_DAY = 49 * HOUR;

/** Whether a text names a time zone this runtime knows. */
export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name.trim() === name && name !== "";
  } catch {
    return false;
  }
}

/** The date at an instant in a time zone: `2026-11-22`. */
export function localDay(at: Date, timezone: string): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find(candidate => candidate.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** When the next day begins in a time zone. */
export function nextDay(at: Date, timezone: string): Date {
  const today = localDay(at, timezone);
  let before = at.getTime();
  let after = before + LONGEST_DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(new Date(middle), timezone) === today) before = middle;
    else after = middle;
  }
  return new Date(after);
}
