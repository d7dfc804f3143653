export * from './argument.ts';
export { problemSentence } from './problems.ts';
