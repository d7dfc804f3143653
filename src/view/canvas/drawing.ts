import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { Colours } from '../../picture/index.ts';
import type { Camera, Size } from '../../workspace/camera.ts';
import { resting } from './resting.ts';
import { stylesheet } from './stylesheet.ts';

/** Cytoscape on a leash: it draws what it is given, where it is told to look. It owns neither camera nor selection nor layout. */
export interface Drawing {
  readonly show: (elements: readonly ElementDefinition[]) => void;
  readonly look: (camera: Camera, window: Size) => void;
  readonly colour: (colours: Colours) => void;
  /** Marks a step as selected, steps as lit, and steps as idle: they don't carry. */
  readonly mark: (selected: string | undefined, lit: ReadonlySet<string>, idle: ReadonlySet<string>) => void;
  /** How many cards are held just now. */
  readonly held: () => number;
  readonly destroy: () => void;
}

/** Starts Cytoscape in an element. What is clicked is found in the scene, not here. */
export function drawing(container: HTMLElement, colours: Colours): Drawing {
  const core: Core = cytoscape({
    container,
    style: stylesheet(colours),
    layout: { name: 'preset' },
    userZoomingEnabled: false,
    userPanningEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
    minZoom: 1e-3,
    maxZoom: 10,
  });
  // On the element around it: Cytoscape watches its own for a change of size, and would draw everything anew.
  const around = container.parentElement!.style;
  core.on('mouseover', 'node.junction', () => (around.cursor = 'pointer'));
  core.on('mouseout', 'node.junction', () => (around.cursor = ''));
  const { wake, end } = resting(core);
  core.on('resize', wake);
  let shown = new Map<string, ElementDefinition>();

  return {
    show(elements) {
      wake();
      const next = new Map(elements.map((element) => [element.data.id!, element]));
      core.batch(() => {
        const gone = core.elements().filter((element) => !next.has(element.id()));
        // Removing a node takes its edges along; those that are still wanted come back below.
        gone.remove();
        const fresh: ElementDefinition[] = [];
        for (const [id, element] of next) {
          const known = core.getElementById(id);
          if (known.empty()) {
            fresh.push({ ...element, data: { ...element.data } });
            continue;
          }
          if (same(shown.get(id), element)) continue;
          if (
            element.group === 'edges' &&
            (known.source().id() !== element.data.source || known.target().id() !== element.data.target)
          ) {
            known.remove();
            fresh.push({ ...element, data: { ...element.data } });
            continue;
          }
          known.data({ ...element.data });
          if (element.position) known.position({ ...element.position });
          known.classes(element.classes as string);
        }
        core.add(fresh);
      });
      shown = next;
    },
    look({ x, y, zoom }, { width, height }) {
      wake();
      core.viewport({ zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } });
    },
    colour(next) {
      wake();
      core.style(stylesheet(next));
    },
    mark(selected, lit, idle) {
      wake();
      core.batch(() => {
        core.elements('.lit, .selected, .idle').removeClass('lit selected idle');
        if (selected !== undefined) core.getElementById(selected).addClass('selected');
        for (const [name, relations] of [
          ['lit', lit],
          ['idle', idle],
        ] as const) {
          if (relations.size === 0) continue;
          for (const relation of relations) core.getElementById(relation).addClass(name);
          core
            .edges()
            .filter((edge) => relations.has(edge.data('relation') as string))
            .addClass(name);
        }
      });
    },
    held: () => core.nodes('.card').length,
    destroy() {
      end();
      core.destroy();
    },
  };
}

const same = (a: ElementDefinition | undefined, b: ElementDefinition): boolean =>
  a !== undefined &&
  a.classes === b.classes &&
  a.position?.x === b.position?.x &&
  a.position?.y === b.position?.y &&
  Object.entries(b.data).every(([key, value]) => a.data[key] === value);
