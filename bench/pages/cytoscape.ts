import cytoscape, { type ElementDefinition } from 'cytoscape';
import { coloursOf, families, toneOf } from '../../src/picture/index.ts';
import { present, type GivenScene } from './peer.ts';

const colours = coloursOf.light;

/** Cytoscape holding everything: cards and junctions as nodes with wrapped labels, lines as straight edges, with its options for speed. */
await present((stage) => {
  const core = cytoscape({
    container: stage,
    layout: { name: 'preset' },
    minZoom: 0.02,
    maxZoom: 2.5,
    hideEdgesOnViewport: true,
    textureOnViewport: true,
    style: [
      {
        selector: 'node.card',
        style: {
          shape: 'rectangle',
          width: 'data(width)' as unknown as number,
          height: 'data(height)' as unknown as number,
          'background-color': colours.surface,
          'border-width': 1,
          'border-color': colours['line-strong'],
          label: 'data(label)',
          'text-wrap': 'wrap',
          'text-valign': 'center',
          'font-family': families.reading,
          'font-size': 15.5,
          'min-zoomed-font-size': 6,
        },
      },
      {
        selector: 'node.junction',
        style: { width: 74, height: 20, shape: 'round-rectangle', 'background-color': 'data(colour)' },
      },
      { selector: 'node:selected', style: { 'background-color': colours.mark } },
      {
        selector: 'edge',
        style: { width: 1.75, 'curve-style': 'haystack', 'line-color': 'data(colour)' },
      },
    ],
  });
  const elementsOf = (scene: GivenScene): ElementDefinition[] => [
    ...scene.cards.map(({ id, x, y, width, height, lines }) => ({
      data: { id, width, height, label: lines.join('\n') },
      position: { x: x + width / 2, y: y + height / 2 },
      classes: 'card',
    })),
    ...scene.junctions.map(({ id, x, y, manner }) => ({
      data: { id, colour: colours[toneOf[manner]] },
      position: { x, y },
      classes: 'junction',
    })),
    ...scene.routes.map(({ id, from, to, manner }) => ({
      data: { id: `e:${id}`, source: from, target: to, colour: colours[toneOf[manner]] },
    })),
  ];
  return {
    show(scene) {
      const next = new Map(elementsOf(scene).map((element) => [element.data.id!, element]));
      core.batch(() => {
        core
          .elements()
          .filter((element) => !next.has(element.id()))
          .remove();
        const fresh: ElementDefinition[] = [];
        for (const [id, element] of next) {
          const known = core.getElementById(id);
          if (known.empty()) fresh.push(element);
          else if (element.position) known.position(element.position);
        }
        core.add(fresh);
      });
    },
    look(x, y, zoom) {
      const { clientWidth: width, clientHeight: height } = stage;
      core.viewport({ zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } });
    },
  };
});
