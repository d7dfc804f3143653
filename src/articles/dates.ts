import type { CslDate } from './csl.ts';
import { oneLine } from './about.ts';

/** Months as they stand in dates in English. */
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether numbers are a year, a month or a day of the (proleptic) Gregorian calendar. */
export function isDay(parts: readonly number[]): boolean {
  const [year, month, day] = parts;
  if (parts.length > 3 || year === undefined || year === 0 || Math.abs(year) > 9999) return false;
  if (month === undefined) return true;
  const most = lengths[month - 1];
  if (most === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day === undefined || (day >= 1 && day <= (month === 2 && !isLeap ? 28 : most));
}

/** A date in words: “2026”, “November 2026”, “2026-11-28”; a range with a slash between; else what its record says in words. */
export function dateText(date: CslDate | undefined): string {
  const parts = date?.['date-parts'] ?? [];
  if (parts.length === 0) return date?.literal ?? '';
  // The end of a range that is a year of one or two digits would be read as a month.
  return parts.map((part) => dayText(part, parts.length > 1 ? 4 : 1)).join('/');
}

const padded = (part: number, digits: number) => String(part).padStart(digits, '0');

function dayText([year = 0, month, day]: readonly number[], digits: number): string {
  if (month === undefined) return year < 0 ? String(year) : padded(year, digits);
  if (day === undefined) return `${months[month - 1]} ${year}`;
  return `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/**
 * Reads a date: a year, an ISO 8601 day, month or range, or day, month and year in English words. What is no date is kept in words.
 * A date that is told as the one `before` was keeps its record, and so what the words don't tell. Undefined for nothing.
 */
export function dateFrom(text: string, before?: CslDate): CslDate | undefined {
  const line = oneLine(text);
  if (line === '') return undefined;
  if (before && line === oneLine(dateText(before))) return before;
  const whole = dayFrom(line);
  if (whole) return { 'date-parts': [whole] };
  const ends = line.split(/\s*(?:\/|–|\bto\b)\s*/u);
  const days = ends.length === 2 ? ends.map(dayFrom) : [];
  const [from, to] = days;
  return from && to ? { 'date-parts': [from, to] } : { literal: line };
}

/** What each way of writing a day puts where: the year, the month, the day. */
const ways: readonly (readonly [RegExp, readonly [number, number?, number?]])[] = [
  [/^(-?\d{1,4})$/u, [1]],
  [/^(-?\d{4})[-./](\d{1,2})$/u, [1, 2]],
  [/^(-?\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d\d?:.{0,30})?$/u, [1, 2, 3]],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u, [3, 2, 1]],
  [/^(\p{L}{3,9})\.?,? (-?\d{1,4})$/u, [2, 1]],
  [/^(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}{3,9})\.?,? (-?\d{1,4})$/u, [3, 2, 1]],
  [/^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (-?\d{1,4})$/u, [3, 1, 2]],
];

function dayFrom(text: string): readonly number[] | undefined {
  for (const [pattern, places] of ways) {
    const match = pattern.exec(text);
    if (!match) continue;
    const parts = places.map((place) => numberOf(match[place!]!));
    if (isDay(parts)) return parts;
  }
  return undefined;
}

const numberOf = (word: string): number =>
  /^-?\d+$/u.test(word)
    ? Number(word)
    : months.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase())) + 1;
