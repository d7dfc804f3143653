export * from './argument.ts';
export { problemSentence } from './problems.ts';
export { keyWords, legendWords, screens } from './screens.ts';
export * from './panels.ts';
