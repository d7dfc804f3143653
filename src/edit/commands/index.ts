export { addStatement } from './addStatement.ts';
export { addPremise } from './addPremise.ts';
export { addCounterClaim, addReason, addRebuttal, addUndercut, type Addition } from './addStep.ts';
export {
  lockLayer,
  recolourLayer,
  renameLayer,
  setAnswer,
  setCredence,
  setKind,
  setRoles,
  setScheme,
  setShort,
  setTags,
} from './describe.ts';
export { editText } from './editText.ts';
export { link, type Link } from './link.ts';
export { linkPremise } from './linkPremise.ts';
export { makeConvergent } from './makeConvergent.ts';
export { makeLinked } from './makeLinked.ts';
export { mend } from './mend.ts';
export { leftAway, mergeLayer, type Merged } from './mergeLayer.ts';
export { mergeStatements } from './mergeStatements.ts';
export { moveStep, placeStep } from './moveStep.ts';
export { moveToLayer } from './moveToLayer.ts';
export { addNote, cite, editNote, removeNote, type NoteFields } from './notes.ts';
export { claim, type Claim } from './claim.ts';
export { addPassage, mendPassage, passagesIn, removePassage } from './passages.ts';
export { renewText, type Renewal } from './renewText.ts';
export { addSource, describeSource, keepText, summarise } from './sources.ts';
export { duplicateBranch, pasteBranch, type Pasted } from './pasteBranch.ts';
export { relink } from './relink.ts';
export { goesAlong, removeStatements } from './remove.ts';
export { replacementsOf, replaceText, type Replacement } from './replaceText.ts';
export { keepTour, keepView, removeTour, removeView } from './saved.ts';
export { setThesis } from './setThesis.ts';
export { silence, unsilence } from './silence.ts';
export { splitStatement } from './splitStatement.ts';
export { takeBlocks } from './takeBlocks.ts';
