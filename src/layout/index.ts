export type { Box } from './box.ts';
export type { Direction, LayoutOptions } from './options.ts';
export { defaultOptions } from './options.ts';
export type { Bounds, Fan, FanRow, Layout, Placement } from './result.ts';
export { layout } from './layout.ts';
