export { composeScene, type Composition } from './compose.ts';
export { approximately, breakLines, remembering } from './lines.ts';
export { glyphs } from './glyphs.ts';
export { hold, MOST_CARDS, touches, type Held } from './hold.ts';
export type { CardRole, GroupState, Point, Scene, SceneCard, SceneJunction, SceneRoute } from './scene.ts';
export { cardRole, isRightToLeft } from './cards.ts';
export { card, families, junction, labelFont, rootFont, textFont, type Font, type Measure } from './type.ts';
export {
  allOpen,
  branchesUnder,
  closeBelow,
  closeLevel,
  groupKey,
  groupsOf,
  openBelow,
  openLevel,
  openToDepth,
  type Opened,
} from './opened.ts';
export {
  coloursOf,
  groundOf,
  palette,
  toneOf,
  paletteCss,
  type ColourName,
  type Colours,
  type Theme,
} from './palette.ts';
export { toSvg } from './svg.ts';
