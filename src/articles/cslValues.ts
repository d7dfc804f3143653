import { said, wellFormed } from './about.ts';
import type { CslDate, Name } from './csl.ts';
import { isDay } from './dates.ts';

/** Marks that CSL allows in a text field, which is shown as plain words here. */
const richText = /<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]{0,200})?>/giu;

/** A text field: words or a number, without marks of italics and the like; undefined where it says nothing. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  return wellFormed(text).replace(richText, '').trim() || undefined;
}

/** A list of names; undefined where there is none. */
export function asNames(value: unknown): readonly Name[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const part = (key: keyof Name) => asText((one as Readonly<Record<string, unknown>>)[key]);
    const name = said<Name>({
      family: part('family'),
      given: part('given'),
      literal: part('literal'),
      suffix: part('suffix'),
      'dropping-particle': part('dropping-particle'),
      'non-dropping-particle': part('non-dropping-particle'),
    });
    return (name.family ?? name.given ?? name.literal) ? [name] : [];
  });
  return names.length > 0 ? names : undefined;
}

/** A date; undefined where there is none. What is no day of the calendar is not kept as numbers. */
export function asDate(value: unknown): CslDate | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, literal, raw, season, circa } = value as Readonly<Record<string, unknown>>;
  const days = Array.isArray(parts) ? parts.slice(0, 2).map(numbers) : [];
  const date = said<CslDate>({
    'date-parts': days.length > 0 && days.every(isDay) ? days : undefined,
    literal: asText(literal) ?? asText(raw),
    season: asText(season),
    circa: circa === true || circa === 1 || circa === 'true' ? true : undefined,
  });
  return date['date-parts'] || date.literal !== undefined ? date : undefined;
}

/** Numbers that were written as numbers or as text, up to the first that is neither. */
function numbers(day: unknown): readonly number[] {
  if (!Array.isArray(day)) return [];
  const all = day.map((part: unknown) => (part === '' || part === null ? Number.NaN : Number(part)));
  const end = all.findIndex((part) => !Number.isInteger(part));
  return end < 0 ? all : all.slice(0, end);
}
