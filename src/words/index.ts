export { actionGroups, actionWords, keyName, keyPageWords, type ActionName } from './actions.ts';
export * from './argument.ts';
export { articleWords } from './articles.ts';
export { blocksWords } from './blocks.ts';
export {
  campWords,
  clashSentence,
  comparingWords,
  disagreementWords,
  sharedSentence,
} from './disagreement.ts';
export { layersWords } from './layers.ts';
export * from './lens.ts';
export { conflictSentence, fieldName, mergingWords, versionWords } from './merging.ts';
export { keepingWords } from './keeping.ts';
export { libraryWords } from './library.ts';
export { problemSentence, problemWords, silencedSentence } from './problems.ts';
export { legendWords, screens } from './screens.ts';
export * from './panels.ts';
export { outlineName, type Does, type Told } from './outline.ts';
export { pictureLegend, pictureWords, tooLargePicture } from './picture.ts';
export {
  coverageWords,
  paragraphSentence,
  uncoveredIn,
  uncoveredSentence,
  withoutPassageSentence,
} from './coverage.ts';
export { deeperWords, tourWords } from './tour.ts';
export { remainsWords, versionReasonWords, versionsWords } from './versions.ts';
export { pasteWords, renewalWords, sayingWords } from './texts.ts';
export { touringWords, viewWords } from './views.ts';
export { betweenWords, nothingUnder, noWayWords, orderWords, walkingWords } from './walking.ts';
export { schemeWords } from './schemes.ts';
export { searchWords } from './search.ts';
export { editingWords, markers, paragraphWords } from './editing.ts';
export { commandWords, nameOfCommand, refusalSentence } from './refusals.ts';
export { reasonSentence, reasonSteps, type ToldStep } from './reasons.ts';
export { standingMeans, standingWords, weighWords } from './weighing.ts';
export { positionWords } from './positions.ts';
export { strengthSemanticsWords, strengthWords } from './strength.ts';
export { coherenceWords } from './coherence.ts';
export { phrase, phrases, type PhraseName } from './phrases/phrases.ts';
export { sheetWords } from './sheets.ts';
export { paperMarks, paperWords } from './paper.ts';
export { preparingWords, time } from './preparing.ts';
