import { families, remembering, type Measure } from '../../picture/index.ts';

/** Measures text as the browser will set it, word by word, remembering words. */
export function screenMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  let font = '';
  return remembering((text, { family, size, weight }) => {
    const wanted = `${weight} ${size}px ${families[family]}`;
    if (wanted !== font) context.font = font = wanted;
    return context.measureText(text).width;
  });
}
