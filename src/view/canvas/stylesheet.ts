import type { StylesheetJson } from 'cytoscape';
import { families, type Colours } from '../../picture/index.ts';

/** How Cytoscape draws: cards are only places (they are HTML), junctions are labelled pills, lines differ by colour, dash and end. */
export function stylesheet(colours: Colours): StylesheetJson {
  const tone = (name: 'because' | 'but' | 'neutral') => ({
    'line-color': colours[name],
    'target-arrow-color': colours[name],
  });
  const pill = (name: 'because' | 'but' | 'neutral') => ({
    'border-color': colours[name],
    color: colours[name],
    'background-color': name === 'neutral' ? colours.surface : colours[`${name}-ground`],
  });
  const data = (name: string) => `data(${name})` as unknown as number;
  return [
    { selector: 'node', style: { 'background-opacity': 0, 'border-width': 0, events: 'no' } },
    { selector: 'node.card', style: { shape: 'rectangle', width: data('width'), height: data('height') } },
    { selector: 'node.ghost', style: { width: 0.1, height: 0.1 } },
    {
      selector: 'node.junction',
      style: {
        shape: 'round-rectangle',
        width: data('width'),
        height: data('height'),
        events: 'yes',
        'background-opacity': 1,
        'border-width': 1,
        label: 'data(label)',
        'font-family': families.interface,
        'font-size': 11.5,
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 6,
        'overlay-opacity': 0,
        ...pill('neutral'),
      },
    },
    { selector: 'node.because, node.backing', style: pill('because') },
    { selector: 'node.but, node.undercut, node.opposite', style: pill('but') },
    {
      selector: 'node.junction.across',
      style: { 'background-opacity': 1, opacity: 0.75, shape: 'ellipse', width: 9, height: 9 },
    },
    { selector: 'node.junction.selected', style: { 'border-width': 3 } },
    {
      selector: 'edge',
      style: {
        width: 1.75,
        'curve-style': 'straight',
        'line-cap': 'butt',
        'source-endpoint': 'data(sourceEndpoint)',
        'target-endpoint': 'data(targetEndpoint)',
        'target-arrow-shape': 'none',
        'arrow-scale': 1,
        'overlay-opacity': 0,
        events: 'no',
        ...tone('neutral'),
      },
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'round-segments',
        'segment-weights': 'data(weights)' as unknown as number[],
        'segment-distances': 'data(distances)' as unknown as number[],
        'segment-radii': [7],
        // Newer than the bundled types.
        'edge-distances': 'endpoints' as 'intersection',
      },
    },
    { selector: 'edge.because, edge.backing', style: tone('because') },
    { selector: 'edge.but, edge.opposite, edge.undercut', style: { ...tone('but'), width: 2.25 } },
    {
      selector: 'edge.undercut, edge.backing',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] },
    },
    { selector: 'edge.same', style: { 'line-style': 'dotted' } },
    { selector: 'edge.arrow', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.bar', style: { 'target-arrow-shape': 'tee', 'arrow-scale': 1.1 } },
    { selector: 'edge.across', style: { width: 1.25, opacity: 0.4, 'z-index': 0 } },
    { selector: 'edge.idle', style: { width: 1.25, opacity: 0.45 } },
    {
      selector: 'node.junction.idle',
      style: { 'border-style': 'dashed', 'background-color': colours.surface },
    },
    { selector: 'edge.lit', style: { width: 3.25, opacity: 1, 'z-index': 9 } },
    { selector: 'node.junction.across.lit', style: { opacity: 1 } },
  ];
}
