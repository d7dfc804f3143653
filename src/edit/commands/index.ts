export { addPremise } from './addPremise.ts';
export { addCounterClaim, addReason, addUndercut, type Addition } from './addStep.ts';
export { editText } from './editText.ts';
export { goesAlong, removeStatement } from './remove.ts';
