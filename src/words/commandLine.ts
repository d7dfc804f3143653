import { cameInWords, type CameInTold } from './blocks.ts';

/** A plain count with its noun: “1 error”, “2 errors”. */
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What `--help` prints: of the program, and of each command. */
export const help = {
  program: `counterclaim: read an argument as a map, answer it, and prepare to defend a side.

Usage
  counterclaim serve [folder]   show the graphs of a folder in the browser
  counterclaim check FILE…      say what is wrong with graph files
  counterclaim picture FILE     draw a graph file as SVG or PNG
  counterclaim merge BASE OURS THEIRS   merge two versions of a graph file
  counterclaim evaluate FILE    say how each statement stands in its map, and why
  counterclaim prepare FILE     make a sheet for a side of a debate: case, blocks, questions, …
  counterclaim take FILE BLOCKS.docx   take a debater's Word file into a map, as a layer
  counterclaim COMMAND --help   more about a command
  counterclaim --version        the version of this program

It ends with 0 when all is well, 1 when problems were found, 2 when it could not do what was asked.`,

  serve: `counterclaim serve [folder] [--port N] [--no-open]

Serves the app and the graph files (*.json) of a folder to this machine only, and to the browser that opens the address it prints. The
address works once: press Enter for another one. Without a folder it shows the graphs that come with the program. End it with Ctrl+C.

  --port N     the port to listen on (4747 unless told; the next free one when it is taken; 0 for any)
  --no-open    do not open the browser`,

  check: `counterclaim check FILE… [--json]

Reads graph files and says what is wrong with them, one line a problem: file, severity, what and where. For a folder, every *.json in it
is checked. Errors and warnings count as problems found (1); hints do not; a file that can't be read ends it with 2.

  --json       print the findings as JSON: [{ file, ok, problems: [{ kind, severity, ids, values, pointer, sentence, mend }] }]`,

  picture: `counterclaim picture FILE [-o OUT.svg|OUT.png] [--view NAME] [--all] [--theme light|dark] [--scale 1..4] [--legend] [--link BASE] [--json]

Draws a graph file as the app opens it: the thesis and its reasons, without critics. The ending of OUT says whether it is drawn as SVG or
painted as PNG; without -o the SVG is printed. PNG needs a browser of the Chromium family (Chrome, Edge, Chromium); SVG needs none.

  -o, --output OUT   the file to write; one that is there is replaced, whole or not at all
  --view NAME        as a view of the map shows it, by its title or id
  --all              with every layer and everything open; with --view, everything open that the view looks at
  --theme THEME      light (unless told) or dark
  --scale N          how many points of the PNG to a px: 1, 2 (unless told), 3 or 4
  --legend           with a legend below the drawing
  --link BASE        make the cards of an SVG links into the app that is served at BASE: --link http://127.0.0.1:4747/ leads to
                     http://127.0.0.1:4747/#/FILE/STATEMENT; a PNG has no links
  --json             print what was drawn as JSON: { file, output, format, width, height, cards }, and svg without -o`,

  merge: `counterclaim merge BASE OURS THEIRS [PATH] [-o OUT] [--json]

Merges two versions of a graph file that come from the same one, statement by statement and field by field, and writes the result over OURS.
What both changed differently is a conflict: OURS stands there, each conflict is told with both versions, and it ends with 1. As a merge
driver of git: in .gitattributes, "graphs/*.json merge=counterclaim"; then
git config merge.counterclaim.driver "npx counterclaim merge %O %A %B %P"

  PATH               what git calls the file (%P); without it, nothing is said of git
  -o, --output OUT   the file to write instead of OURS
  --json             print the outcome as JSON: { output, conflicts: [{ table, id, fields, base, ours, theirs, sentence }] }`,

  evaluate: `counterclaim evaluate FILE [--without LAYER]… [--position FILE] [--semantics NAME] [--seconds N] [--json]

Says of each statement how it stands in the map and why, given all layers, or those that are not left out: granted (it carries, and nobody
argues for it), supported, unsupported (what was said for it failed), challenged, unanswered (what speaks against it stands), contested. Then
what the thesis hangs on: its cruxes, the shortest attacks on it, or the smallest repairs where it does not carry, and the attacks that nothing
answers. That is told of the map alone: no statement is right or wrong for it. It ends with 1 where something was not settled in time.

  --without LAYER    leave out a layer, by its title or id; may be told several times
  --position FILE    with what a position file supposes: { "format": "counterclaim-position", "version": 1, "title": "…",
                     "supposed": { ID: "granted" | "denied" | "open" }, "credences": { ID: 0 to 1 }, "hidden": [LAYER] }
  --semantics NAME   grounded (unless told) is labels alone. complete, preferred, stable, semi-stable and ideal say of each statement besides
                     whether it carries in every, some or no coherent position. quadratic-energy, df-quad, squared-df-quad, euler-based,
                     euler-based-top and h-categorizer say besides how strong each is, from credences (docs/strength.md)
  --seconds N        how long to search for each answer (10 unless told); what is found by then is told, and that it is not settled
  --json             print JSON: { file, layers: [{ id, title }], position: TITLE, semantics, seconds, settled, exists,
                     statements: [{ id, standing, reason, inSome, inEvery, strength, strengthSettled, text }], steps: [the same without text],
                     question: { id, cruxes: { cruxes: [IDS], left, complete }, attacks: { sets: [IDS], least, complete, all }, repairs: the same,
                     unanswered: [{ id, against, side, replies, then, changes }] } }; null where it was not asked for, is not weighed or not
                     settled. inSome and inEvery: whether it carries in some and in every coherent position; exists: whether there is one.
                     then: the label of the thesis if the attack were answered (in, out or undecided); changes: how many statements would
                     stand otherwise`,

  prepare: `counterclaim prepare FILE --sheet KIND [--side for|against] [--format ID|FILE] [--motion ID] [--out X.docx|X.md|X.html] [options]

Makes a sheet for a side of a debate, of what the map holds and of nothing else: what it does not hold is a blank, what it lacks is told. Sides
follow the motion, not the thesis. Without --out the sheet is printed as Markdown.

  --sheet KIND       interview, case, blocks, frontlines, cross-ex, summary, drops, judge, brief or sources; or all that the format has,
                     the case first, each from a new page
  --side SIDE        for (unless told) or against the motion
  --format ID        how the debate is held: pf (unless told), ld, policy-hs, policy-college, world-schools, bp, asian-parliamentary,
                     american-parliamentary, karl-popper, big-questions, moot, oxford-public, panel, broadcast-live, broadcast-long,
                     broadcast-clip; or a JSON file of one of your own: { "format": "counterclaim-debate", "version": 1, … }
  --team ID          the side's team, where several speak for it: og or cg, oo or co
  --second           this side speaks second, where a coin decides that
  --motion ID        the statement debated; the map's motion, or else its thesis, unless told
  --speed N          words a minute; unless told 250 in policy, 190 in Public Forum, Lincoln-Douglas and Big Questions, 150 elsewhere
  --text ARTICLE     the article's text (plain, Markdown or HTML): cards quote what of it the file does not hold
  --without LAYER    leave out a layer, by its title or id; may be told several times
  --notes FILE       with the words, order and choices of a file of prepared sheets ("counterclaim-sheets"), and for what they were
                     prepared, where nothing else is told
  --style STYLE      of Word files: verbatim (unless told; styles and outline levels that debaters' macros look for) or plain
  --paper PAPER      A4 (unless told) or Letter
  -o, --out FILE     the file to write, by its ending Word, Markdown or a page to print; one that is there is replaced, whole or not at all
  --leaning          the judge's sheet says which way each clash leans in this map
  --json             print the sheet as JSON: { kind, title, motion, side, goesBy, parts, leftOut, gaps, orphans }, and, where there are any, saidElsewhere, hidden; of all, a list of them`,

  take: `counterclaim take FILE BLOCKS.docx [--layer TITLE] [--as reader|critic|defender] [-o OUT] [--json]

Takes the blocks of a Word file into a map, as a layer of its own: what a heading of level 3 says it answers ("AT: …", "A2: …") is the statement
of the map that says so, or a new one; each heading of level 4 under it is an answer; cards are notes about it. Nothing of the map is changed, and
what it has already is not added again. The map is written whole or not at all, and kept as a version as it was.
It ends with 1 where blocks were left out: their headings do not say what they answer, or nothing stands under them.

  --layer TITLE      what the layer is called; as the Word file, unless told
  --as ROLE          whose words they are: reader (yours, unless told), critic or defender
  -o, --output OUT   the file to write instead of FILE; one that is there is replaced
  --json             print JSON: { file, output, layer: { id, title, role }, statements, answers, cards, left: [HEADINGS] }; output and
                     layer are null where nothing was new`,
} as const;

/** What the command line says when it was not understood. */
export const misuse = {
  unknownCommand: (name: string, known: readonly string[]) =>
    `There is no command “${name}”. There are: ${known.join(', ')}. See counterclaim --help.`,
  unknownOption: (option: string, command: string) =>
    `“${option}” is not an option here. See counterclaim ${command ? `${command} ` : ''}--help.`,
  needsNoValue: (option: string) => `“${option}” takes no value. Leave out what follows the equals sign.`,
  needsValue: (option: string) => `“${option}” needs a value after it, as in ${option} 4747.`,
  notAPort: (found: string) =>
    `“${found}” is not a port. A port is a whole number from 0 to 65535, as in --port 4747.`,
  oneFolder: (found: readonly string[]) =>
    `Only one folder can be served at a time, and ${found.length} were named: ${found.join(', ')}. Name one.`,
  noFiles:
    'No file was named. Name the graph files to check, or a folder of them, as in counterclaim check graphs.',
  noPictureFile:
    'No file was named. Name the graph file to draw, as in counterclaim picture map.json -o map.svg.',
  onePicture: (found: readonly string[]) =>
    `Only one file can be drawn at a time, and ${found.length} were named: ${found.join(', ')}. Name one.`,
  notAPicture: (found: string) =>
    `“${found}” does not say what kind of picture it is to be. Let its name end in .svg or .png.`,
  notATheme: (found: string) => `“${found}” is not a theme. There are light and dark, as in --theme dark.`,
  notABase: (found: string) =>
    `“${found}” is not an address that cards can link to. Name where the app is served, as in --link http://127.0.0.1:4747/.`,
  linkInPng: "A PNG can't hold links. Leave out --link, or write an SVG: -o map.svg.",
  threeFiles:
    'Three files are needed: the common version, ours and theirs, as in counterclaim merge base.json ours.json theirs.json.',
  oneMapToEvaluate: 'One graph file is needed, as in counterclaim evaluate map.json.',
  notASemantics: (found: string, known: readonly string[]) =>
    `There is no semantics “${found}”. There are: ${known.join(', ')}.`,
  notSeconds: (found: string) => `“${found}” is no number of seconds, as in --seconds 10.`,
  oneMapToPrepare: 'One graph file is needed, as in counterclaim prepare map.json --sheet case.',
  notASheet: (found: string | undefined, known: readonly string[]) =>
    found === undefined
      ? `Which sheet is wanted? There are: ${known.join(', ')}, as in --sheet case.`
      : `There is no sheet “${found}”. There are: ${known.join(', ')}.`,
  notInFormat: (sheet: string, format: string, known: readonly string[]) =>
    `There is no sheet “${sheet}” in “${format}”: nobody makes a speech there. There are: ${known.join(', ')}; or all.`,
  notASide: (found: string) =>
    `“${found}” is no side of a motion. There are for and against, as in --side against.`,
  notADebate: (found: string, known: readonly string[]) =>
    `There is no format “${found}”. There are: ${known.join(', ')}; or name a JSON file of your own, as in --format mine.json.`,
  notATeam: (found: string, known: readonly string[]) =>
    `There is no team “${found}” on this side. There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ')}.`,
  notASpeed: (found: string) =>
    `“${found}” is no speed. A speed is from 60 to 500 words a minute, as in --speed 150.`,
  notAPaper: (found: string) => `“${found}” is no paper. There are A4 and Letter, as in --paper Letter.`,
  notAStyle: (found: string) => `“${found}” is no style. There are verbatim and plain, as in --style plain.`,
  notADocument: (found: string) =>
    `“${found}” does not say what kind of file it is to be. Let its name end in .docx, .md or .html.`,
  mapAndBlocks: 'A graph file and a Word file are needed, as in counterclaim take map.json blocks.docx.',
  notARole: (found: string) =>
    `“${found}” does not say whose words they are. There are reader, critic and defender, as in --as critic.`,
  notATitle: 'A layer needs a name, as in --layer "Camp file".',
  notAScale: (found: string) => `“${found}” is not a scale. A scale is 1, 2, 3 or 4, as in --scale 2.`,
} as const;

/** What `picture` says. */
export const picturing = {
  written: (file: string, cards: number, width: number, height: number) =>
    `${file}: ${count(cards, 'card')}, ${width} × ${height} px.`,
  nothing: (file: string) =>
    `${file} has nothing to draw in what was asked for. Try --all, or look at what the view hides.`,
  noView: (name: string, titles: readonly string[]) =>
    titles.length === 0
      ? `There is no view “${name}”: this map has no views. Leave out --view, or take --all.`
      : `There is no view “${name}” in this map. There are: ${titles.map((title) => `“${title}”`).join(', ')}.`,
  notWritten: (file: string, code: string) =>
    `${file} can't be written (the system reports ${code}), and nothing was changed. Check that its folder is there and that you may write to it.`,
  noBrowser:
    'No browser that could paint a PNG was found. Install Chrome, Edge or Chromium, name one with COUNTERCLAIM_BROWSER=/path/to/it, or write an SVG: -o map.svg.',
  browserFailed: (path: string) =>
    `The browser ${path} could not paint the picture. Name another with COUNTERCLAIM_BROWSER=/path/to/it, take a smaller --scale, or write an SVG: -o map.svg.`,
  stopped: 'Stopped; nothing was written.',
} as const;

function leftOutOf(lines: number, forLength: number): string {
  if (lines === 0) return 'Nothing was left out';
  const ofThese =
    forLength === lines ? ' for length' : forLength > 0 ? `, ${forLength} of them for length` : '';
  return `${count(lines, 'line')} left out${ofThese}`;
}

/** What `prepare` says. */
export const preparingSheets = {
  noMotion: (found: string | undefined) =>
    found === undefined
      ? 'The map has neither motion nor thesis. Name the statement that is debated by its id: --motion ID.'
      : `There is no statement ${found} in what counts of this map. Name another with --motion.`,
  otherText: (file: string) =>
    `${file} is not letter for letter the text that the map reads. What of its passages is found is quoted; the rest is paraphrased.`,
  noText: 'The map reads no text, so that no card can quote one. Leave out --text.',
  /** `leftOut`: how many lines are left out; `forLength`: of these, how many had no room. */
  written: (file: string, title: string, gaps: number, leftOut: number, forLength: number) =>
    `${file}: ${title}. ${leftOutOf(leftOut, forLength)}; ${gaps === 0 ? 'the map lacks nothing it asks for' : `${count(gaps, 'thing')} the map lacks`}.`,
  notWritten: (file: string, code: string) =>
    `${file} can't be written (the system reports ${code}), and nothing was changed. Check that its folder is there and that you may write to it.`,
} as const;

/** What `take` says. */
export const taking = {
  taken: (file: string, title: string, came: CameInTold) =>
    `${file}: ${cameInWords(came)} came in, as the layer “${title}”.`,
  nothing: (blocks: string) => `Nothing of ${blocks} is new to the map. Nothing was written.`,
  left: (heading: string) =>
    `Left out: “${heading}”. A heading has to say what it answers, as “AT: …” does, and to have an answer under it.`,
  unread: 'Nothing was taken in, and nothing was written.',
  notWritten: (file: string, code: string) =>
    `${file} can't be written (the system reports ${code}), and nothing was changed. Check that its folder is there and that you may write to it.`,
} as const;

/** What `merge` says. */
export const merging = {
  conflicts: (path: string, conflicts: number) =>
    `${path}: ${count(conflicts, 'place')} that both versions changed differently. Ours stands there for now.`,
  conflict: (sentence: string, ours: string, theirs: string) =>
    `  ${sentence}\n    ours:   ${ours}\n    theirs: ${theirs}`,
  /** Where git runs it as its driver, which says what the file is called. */
  decideInGit: (path: string) =>
    `The file is a whole map that opens. Change in it what you want otherwise, then git add ${path}. Their version is git show :3:${path}.`,
  decide: (output: string, theirs: string) =>
    `${output} is a whole map that opens. Change in it what you want otherwise. Their version is still in ${theirs}.`,
  unread: 'Nothing was merged, and nothing was written.',
  notWritten: (file: string, code: string) =>
    `${file} can't be written (the system reports ${code}), and nothing was changed. Check that its folder is there and that you may write to it.`,
} as const;

/** What `check` says beside the problems' own sentences. */
export const checking = {
  problem: (file: string, severity: string, sentence: string, pointer: string | undefined) =>
    `${file}: ${severity}: ${sentence}${pointer ? ` (${pointer})` : ''}`,
  emptyFolder: (folder: string) =>
    `The folder ${folder} has no graph file (*.json) in it. Name another folder, or a file.`,
  summary: (files: number, errors: number, warnings: number, hints: number) =>
    `${count(files, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(hints, 'hint')}.`,
} as const;

/** What `serve` says when it starts, or can't. */
export const serving = {
  address: (address: string) => `Counterclaim is at ${address}`,
  folder: (folder: string, graphs: number) =>
    `It shows ${count(graphs, 'graph')} of ${folder}. Ctrl+C ends it.`,
  once: 'The address lets one browser in, once. Press Enter for another one.',
  portTaken: (asked: number, port: number) => `Port ${asked} is taken; using ${port} instead.`,
  noFreePort: (first: number, last: number) =>
    `No port from ${first} to ${last} is free. Name another with --port, or let the system choose one: --port 0.`,
  portDenied: (port: number) =>
    `Port ${port} may not be used by you. Name one above 1023, as in --port 4747.`,
  noFolder: (folder: string) =>
    `There is no folder ${folder}. Name a folder with graph files, or create it first.`,
  notAFolder: (folder: string) => `${folder} is a file. Name the folder it lies in.`,
  unreadableFolder: (folder: string) => `The folder ${folder} can't be read. Check that you may read it.`,
  stopped: 'Stopped.',
} as const;

/** What the server answers, in words, where it has no file to give. */
export const answers = {
  foreignHost:
    'This address is not one of this server. Open it as http://127.0.0.1 or http://localhost with its port.',
  foreignOrigin: 'Another page may not ask this server for anything. Open the app at its own address.',
  notLetIn:
    'This browser has not been let in. Open the address that the server printed in its terminal; for a new one, press Enter there.',
  usedAddress:
    'This address was used already, or a newer one was asked for. For a new one, press Enter in the terminal where the server runs.',
  malformed: 'This address is malformed. Go back to the start page.',
  notFound: 'There is nothing at this address. Go back to the start page.',
  notBuilt: 'The app has not been built. Run npm run build in its folder, or npm start.',
  methodNotAllowed: (method: string) => `${method} is not possible at this address.`,
  noBasis:
    'It must be said which version is replaced. Send its ETag in If-Match; a GET of this address gives it.',
  notJson: 'Graph files are JSON. Send one with the content type application/json.',
  packed: 'What is sent is taken as it is. Send it without Content-Encoding.',
  tornBody: 'The request broke off before it was complete. Send it again.',
  fault: 'The server failed at this. Its terminal says more.',
} as const;

/** What is said when the program itself is at fault. */
export const ownFault =
  'This is a fault of Counterclaim, not of yours. Please report it with the lines below.';
