export { composeScene, type Composition } from './compose.ts';
export { approximately, breakLines, remembering } from './lines.ts';
export { glyphs } from './glyphs.ts';
export { keepingSame } from './keepingSame.ts';
export { hold, MOST_CARDS, touches, type Held } from './hold.ts';
export { spatialIndex, type SpatialIndex } from './spatial.ts';
export type { CardRole, GroupState, Point, Scene, SceneCard, SceneJunction, SceneRoute } from './scene.ts';
export { isRightToLeft } from '../text/index.ts';
export { cardRole, linkerOf } from './cards.ts';
export { readsRightToLeft } from './mirrored.ts';
export { card, families, junction, labelFont, rootFont, textFont, type Font, type Measure } from './type.ts';
export {
  allOpen,
  branchesUnder,
  closeBelow,
  closeLevel,
  groupKey,
  keysOf,
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
export { pictureSize, toSvg, type PictureOptions } from './svg.ts';
export { badge, type PictureBadge, type PictureStanding } from './standing.ts';
export { legendOf, type Legend } from './legend.ts';
export { canPaint, largestScale, scales, type Scale } from './raster.ts';
export { pagesOf, type Edge, type Pages, type PageRooms, type PicturePage } from './pages.ts';
export { layOutOnPaper, type OnPaper } from './onPaper.ts';
export { MM, paper, printedPart, roomsOf, sheets, type Sheet } from './paper.ts';
