// Generated from argument-map.schema.json by scripts/generate.js; do not edit.

/**
 * SHA-256 of the text after normalisation and with quotation marks and dashes folded; at least its first 16 hexadecimal digits.
 */
export type Digest = string
/**
 * Unicode code points from the start of the normalised text.
 */
export type Offset = number
/**
 * How sure the person who wrote this record is of it.
 */
export type Certainty = ("established" | "probable" | "uncertain")
export type Text = string
/**
 * A letter and up to 63 letters, digits, - or _. New ids are a letter and 8 random base-32 characters; an id is unique across all tables and never used again.
 */
export type Id = string
export type Ids = Id[]
export type Texts = string[]
export type Share = number
/**
 * Statements; several are linked: each is useless without the others. Convergent reasons are several relations.
 */
export type Ids1 = Id[]
/**
 * Statements of which at most one can be accepted.
 */
export type Ids2 = Id[]
/**
 * Locutions or transitions.
 */
export type Ids3 = Id[]
/**
 * Statements or relations; locutions, where speech is reported.
 */
export type Ids4 = Id[]
/**
 * Statements whose reasons are open.
 */
export type Ids5 = Id[]
/**
 * Statements whose objections are open.
 */
export type Ids6 = Id[]
/**
 * Layers that are hidden.
 */
export type Ids7 = Id[]
/**
 * Schemes of the steps it is a premise of.
 */
export type Texts1 = string[]

/**
 * An annotated argument map, format 1: flat tables of records keyed by id. Records are never nested; they point at each other by id.
 */
export interface ArgumentMapFile {
/**
 * Where this schema lies, so that editors complete and check the file.
 */
$schema?: string
/**
 * The file format's number.
 */
format: 1
/**
 * The map's own id.
 */
id: string
/**
 * What the map is called.
 */
title: string
/**
 * What the map covers, in a sentence or two.
 */
description?: string
/**
 * BCP 47 tag of the language the statements are written in; decides direction and hyphenation.
 */
language?: string
/**
 * The statement the text argues for.
 */
thesis?: string
/**
 * The statement debated, where it is another than the thesis: sides follow it.
 */
motion?: string
sources?: Sources
layers?: Layers
passages?: Passages
statements?: Statements
relations?: Relations
notes?: Notes
issues?: Issues
locutions?: Locutions
transitions?: Transitions
illocutions?: Illocutions
views?: Views
tours?: Tours
silenced?: Silenced
foreign?: Foreign
}
export interface Sources {
[k: string]: Source
}
export interface Source {
/**
 * text: what the map is a reading of. reference: something it cites.
 */
role: ("text" | "reference")
/**
 * The bibliographic record, in CSL-JSON.
 */
csl: {
type: string
title?: string
[k: string]: unknown
}
/**
 * How the text was normalised before offsets were counted; see src/text/normalize.ts.
 */
normalization?: "plain-1"
digest?: Digest
/**
 * Length of the normalised text in code points.
 */
length?: number
/**
 * The normalised text itself, where it may stand in the file.
 */
text?: string
paragraphs?: Paragraph[]
/**
 * Whether the person who cites it has opened it.
 */
consulted?: boolean
certainty?: Certainty
foreign?: Foreign
}
export interface Paragraph {
start: Offset
end: Offset
digest: Digest
/**
 * What the paragraph says, in the mapper's own words.
 */
gist?: string
}
/**
 * What another format said that this one has no record for, under that format's name; written back when the map is saved in that format.
 */
export interface Foreign {
[k: string]: unknown
}
export interface Layers {
[k: string]: Layer
}
export interface Layer {
title: Text
/**
 * Whose words these are: the text's author, the mapper reading between the lines, critics, somebody answering the critics, the reader.
 */
role: ("source" | "analyst" | "critic" | "defender" | "reader")
colour?: string
locked?: boolean
foreign?: Foreign
}
export interface Passages {
[k: string]: Passage
}
export interface Passage {
source: Id
start: Offset
/**
 * Unicode code points from the start of the normalised text.
 */
end: number
digest: Digest
/**
 * The words themselves, where they may stand in the file (W3C TextQuoteSelector).
 */
exact?: string
prefix?: Text
suffix?: Text
foreign?: Foreign
}
export interface Statements {
[k: string]: Statement
}
export interface Statement {
/**
 * The claim in clear words of the mapper's own; at most 25 words read well.
 */
text: string
/**
 * The same in at most 12 words, for the far zoom, the path bar and a debater's tag.
 */
short?: string
layer: Id
/**
 * What sort of claim it is: what is so, what is good or right, what should be done, what will happen, what somebody said.
 */
kind?: ("fact" | "value" | "policy" | "forecast" | "reported")
/**
 * Who makes the claim, where it is not the layer's own voice.
 */
attribution?: string
passages?: Ids
tags?: Texts
credence?: Share
assumed?: boolean
foreign?: Foreign
}
export interface Relations {
[k: string]: Relation
}
export interface Relation {
/**
 * support, attack, rephrase: premises → target. preference: premises are preferred to the target. contradiction, equivalence: between the premises, no target.
 */
kind: ("support" | "attack" | "contradiction" | "equivalence" | "rephrase" | "preference")
premises?: Ids1
/**
 * A letter and up to 63 letters, digits, - or _. New ids are a letter and 8 random base-32 characters; an id is unique across all tables and never used again.
 */
target?: string
/**
 * The part each premise plays in the scheme, by premise id.
 */
roles?: {
[k: string]: string
}
/**
 * Where it stands among its siblings, compared as a string. Absent it is "n", so that a sibling can be moved before or behind the others without a change of theirs; equal ones stand as the text says them, then by id.
 */
order?: string
/**
 * Id of an argumentation scheme.
 */
scheme?: string
weight?: Share
/**
 * What sort of answer an attack is, where the writer says so.
 */
answer?: ("denial" | "undercut" | "turn" | "mitigation" | "outweighing" | "non-unique")
/**
 * A letter and up to 63 letters, digits, - or _. New ids are a letter and 8 random base-32 characters; an id is unique across all tables and never used again.
 */
layer?: string
passages?: Ids
tags?: Texts
foreign?: Foreign
}
export interface Notes {
[k: string]: Note
}
export interface Note {
/**
 * A letter and up to 63 letters, digits, - or _. New ids are a letter and 8 random base-32 characters; an id is unique across all tables and never used again.
 */
about: string
kind: ("comment" | "fact-check" | "question" | "definition" | "fallacy")
/**
 * Markdown.
 */
text: string
/**
 * Of a fact-check: what the sources say of the claim.
 */
verdict?: ("bears-out" | "disputed" | "contradicted" | "unchecked")
certainty?: Certainty
sources?: Ids
layer?: Id
private?: boolean
foreign?: Foreign
}
export interface Issues {
[k: string]: Issue
}
export interface Issue {
title?: Text
positions: Ids2
/**
 * The proof standard, e.g. preponderance of the evidence.
 */
standard?: string
foreign?: Foreign
}
export interface Locutions {
[k: string]: Locution
}
export interface Locution {
/**
 * What was said.
 */
text: string
speaker?: Text
time?: string
passages?: Ids
foreign?: Foreign
}
export interface Transitions {
[k: string]: Transition
}
export interface Transition {
from: Ids
to: Ids
scheme?: string
foreign?: Foreign
}
export interface Illocutions {
[k: string]: Illocution
}
export interface Illocution {
/**
 * Asserting, questioning, arguing, challenging, …
 */
force: string
from: Ids3
of: Ids4
foreign?: Foreign
}
export interface Views {
[k: string]: View
}
export interface View {
title: Text
/**
 * A letter and up to 63 letters, digits, - or _. New ids are a letter and 8 random base-32 characters; an id is unique across all tables and never used again.
 */
selection?: string
reasons?: Ids5
objections?: Ids6
hidden?: Ids7
focus?: Focus
filter?: Filter
/**
 * Which way the map grows from its thesis.
 */
direction?: ("down" | "right")
/**
 * Where one looks: from the middle of the selected card (of the drawing, where none is selected) to the middle of the window, px of the drawing; and the zoom.
 */
camera?: {
x: number
y: number
zoom: number
}
foreign?: Foreign
}
export interface Focus {
/**
 * near: what lies within some links. chain: the way to the thesis. reasons, objections: what speaks for a statement, or against it or anything under it. branch: all that hangs under it. unanswered: objections that nothing answers.
 */
kind: ("near" | "chain" | "reasons" | "objections" | "branch" | "unanswered")
/**
 * A letter and up to 63 letters, digits, - or _. New ids are a letter and 8 random base-32 characters; an id is unique across all tables and never used again.
 */
of?: string
/**
 * Of near: how many links away, 2 where absent.
 */
links?: number
}
/**
 * A statement passes that has one of the values in every facet that is set.
 */
export interface Filter {
layers?: Ids
/**
 * Roles it plays in any of its links.
 */
roles?: ("claim" | "premise" | "backing" | "counter-claim" | "rebuttal" | "undercut" | "alternative" | "root")[]
tags?: Texts
/**
 * Kinds of notes about it.
 */
notes?: ("comment" | "fact-check" | "question" | "definition" | "fallacy")[]
/**
 * Its side on the motion, or on the thesis.
 */
sides?: ("for" | "against" | "both" | "neither")[]
/**
 * Paragraphs of the text in which it is said.
 */
paragraphs?: number[]
schemes?: Texts1
}
export interface Tours {
[k: string]: Tour
}
export interface Tour {
title: Text
stops: TourStop[]
foreign?: Foreign
}
export interface TourStop {
caption: Text
statement?: Id
view?: Id
}
export interface Silenced {
[k: string]: Silence
}
export interface Silence {
/**
 * The kind of problem not to be shown.
 */
kind: string
about: Id
}
