import { describe, expect, it } from 'vitest';
import { argumentMap, readingTree, type ArgumentMap } from '../../src/model/index.ts';
import { allOpen, approximately, composeScene, pictureSize, toSvg } from '../../src/picture/index.ts';
import { sketch } from '../model/sketch.ts';
import { generatedMap } from './generatedMap.ts';
import { shippedGraphs } from './graphs.ts';
import { xmlFault } from './wellFormed.ts';

const whole = (map: ArgumentMap) =>
  composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately });

/** A map of one statement. */
const saying = (text: string) =>
  whole(
    argumentMap(
      { id: 'm', title: 'M', thesis: 's' },
      { statements: [{ id: 's', text, layer: 'l' }], layers: [{ id: 'l', title: 'L', role: 'source' }] },
    ),
  );

describe('a picture is XML', () => {
  it.each([...shippedGraphs])('of %s', (_, map) => {
    for (const theme of ['light', 'dark'] as const)
      expect(
        xmlFault(toSvg(whole(map), { theme, legend: true, title: map.title, desc: '“&<' })),
      ).toBeUndefined();
  });

  it('whatever its words are', () => {
    for (const text of [
      'a < b & "c" > d',
      'bell\u0007 and \u0000 nil',
      'half \ud800 a pair',
      'not \ufffe a character',
    ]) {
      const svg = toSvg(saying(text), {
        title: text,
        desc: text,
        linkOf: () => `https://example.org/?a=1&b="${text}"`,
      });
      expect(xmlFault(svg)).toBeUndefined();
      expect(svg).toContain('<title>');
    }
    expect(toSvg(saying('a &amp; b'))).toContain('a &amp;amp; b');
    expect(toSvg(saying('Pair 😀 kept'))).toContain('Pair 😀 kept');
  });

  it('and the check would find what is not', () => {
    for (const bad of [
      '<a>',
      '<a></b>',
      '<a>&</a>',
      '<a b="1" b="2"/>',
      '<a/><b/>',
      '<a>\u0001</a>',
      '<a b="<"/>',
    ])
      expect(xmlFault(bad), bad).toBeDefined();
    expect(xmlFault('<a b="&amp;">x<c/></a>\n')).toBeUndefined();
  });
});

describe('a picture', () => {
  it('has a name and says what it shows, where it is told', () => {
    const svg = toSvg(saying('It rains.'), { title: 'Rain', desc: 'One statement.' });
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>\n<title>Rain<\/title>\n<desc>One statement\.<\/desc>/);
    expect(toSvg(saying('It rains.'))).not.toContain('role=');
  });

  it('leads from a card to where it is told, and from the others nowhere', () => {
    const svg = toSvg(whole(sketch('thesis t\nr1: a > t')), {
      linkOf: (id) => (id === 'a' ? '#/m/a' : undefined),
    });
    expect(svg.match(/<a href="[^"]*"/g)).toEqual(['<a href="#/m/a"']);
  });

  it('sets a text from right to left where it is written so', () => {
    expect(toSvg(saying('الحجة واضحة'))).toMatch(/direction="rtl"[^>]*>الحجة/);
    expect(toSvg(saying('Plain.'))).not.toContain('direction="rtl"');
  });

  it('draws what is there only for what hangs under it paler, with a dotted edge', () => {
    const map = sketch('thesis t\nr1: a > t');
    const scene = composeScene({
      map,
      opened: allOpen(readingTree(map)),
      measure: approximately,
      context: new Set(['t']),
    });
    expect(toSvg(scene).match(/<g opacity="0\.5"><rect [^>]*stroke-dasharray="1\.5 3"/g)).toHaveLength(1);
    expect(toSvg(scene, { legend: true })).toContain('only for what hangs under it');
  });

  it('cut to a region holds what touches it and nothing else', () => {
    const scene = whole(generatedMap(60, 4));
    const card = [...scene.cards.values()][20]!;
    const region = { x: card.x - 5, y: card.y - 5, width: card.width + 10, height: card.height + 10 };
    const svg = toSvg(scene, { region });
    expect(xmlFault(svg)).toBeUndefined();
    expect(svg).toContain(`viewBox="${[region.x, region.y, region.width, region.height].join(' ')}"`);
    for (const line of card.lines) expect(svg).toContain(`>${line}</text>`);
    expect(svg.split('\n').filter((part) => part.startsWith('<g><rect'))).toHaveLength(1);
  });
});

describe('the legend', () => {
  it('tells what occurs, and nothing that does not', () => {
    const plain = toSvg(whole(sketch('thesis t\nr1: a > t')), { legend: true });
    expect(plain).toContain('>a reason');
    for (const absent of ['an objection', 'an undercut', 'linked', 'critics', 'far away'])
      expect(plain).not.toContain(`>${absent}`);
    const full = toSvg(
      whole(sketch('thesis t\nr1: a + b > t\nc @critic\nr2: c ! r1\nd @reader\nr3: d > r1\nr4: a = t')),
      {
        legend: true,
      },
    );
    for (const present of [
      'linked',
      'critics',
      'added by the reader',
      'an undercut',
      'backing for a step',
      'denies that it follows',
      'why it follows',
    ])
      expect(full).toContain(`>${present}`);
  });

  it('lies within the picture, below the drawing, however small that is', () => {
    for (const scene of [saying('Short.'), whole(generatedMap(40, 2))]) {
      const [plain, withLegend] = [pictureSize(scene), pictureSize(scene, { legend: true })];
      expect(withLegend.height).toBeGreaterThan(plain.height + 60);
      const svg = toSvg(scene, { legend: true });
      const [x = 0, y = 0, width = 0, height = 0] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(' ').map(Number);
      const [, left, top] = /<g transform="translate\((\S+) (\S+)\)"><text/.exec(svg)!.map(Number);
      expect(left).toBeGreaterThanOrEqual(x);
      expect(top).toBeGreaterThanOrEqual(scene.bounds.y + scene.bounds.height);
      expect(Math.max(scene.bounds.x + scene.bounds.width)).toBeLessThanOrEqual(x + width);
      expect(top!).toBeLessThan(y + height);
    }
  });
});

it('shows the colour that a layer was given, once for each of its cards and for no other', () => {
  const graph = shippedGraphs.get('pakistan-gaza-isf')!;
  const [critic] = [...graph.layers.values()].filter(({ role }) => role === 'critic');
  const layers = new Map(graph.layers).set(critic!.id, { ...critic!, colour: '#12ab34' });
  const own = [...graph.statements.values()].filter(({ layer }) => layer === critic!.id).length;
  const times = (map: ArgumentMap) => toSvg(whole(map)).split('#12ab34').length - 1;
  expect(own).toBeGreaterThan(0);
  expect(times({ ...graph, layers })).toBe(own);
  expect(times(graph)).toBe(0);
});
