import { xmlText as escaped } from '../text/index.ts';
import { families, type Font } from './type.ts';

export { xmlText as escaped } from '../text/index.ts';

/** A number of the drawing, rounded to two places. */
export const n = (number: number): string => String(Math.round(number * 100) / 100);

/** The attributes that set a text in a font. */
export const fontOf = ({ family, size, weight }: Font): string =>
  `font-family="${escaped(families[family])}" font-size="${size}" font-weight="${weight}"`;
