import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import ClaimsToCheck from '../../../src/view/panels/ClaimsToCheck.svelte';
import Coverage from '../../../src/view/panels/Coverage.svelte';
import Inspector from '../../../src/view/panels/Inspector.svelte';
import OutlinePane from '../../../src/view/panels/OutlinePane.svelte';
import TextPane from '../../../src/view/panels/TextPane.svelte';
import WeighPane from '../../../src/view/weigh/WeighPane.svelte';
import { readingOf, show, withoutText } from './panel.ts';

const panels = { TextPane, OutlinePane, Inspector, ClaimsToCheck, Coverage, WeighPane };

afterEach(() => delete document.documentElement.dataset['theme']);

// axe finds only what a machine can find; what it finds is wrong.
describe.each(Object.entries(panels))('axe on %s', (_, panel) => {
  it.each(['light', 'dark'])('finds nothing in %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const reading = readingOf('library', panel === TextPane && theme === 'dark' ? withoutText : undefined);
    reading.setCriticsShown(true);
    reading.reveal('svvrv9552');
    reading.article.lookAt('p5sy5wfg2');
    const { container } = await show(reading, panel, {}, 700);
    container.querySelector<HTMLElement>('.stretch.nested')?.click();
    // Pieces that come later, such as a note's Markdown, have come.
    await new Promise((resolve) => setTimeout(resolve, 150));
    // A line of the outline is named by its role and text; that it hangs by “but” is said in other words (“tells against”).
    const rules = {
      region: { enabled: false },
      'label-content-name-mismatch': { enabled: panel !== OutlinePane },
    };
    const { violations } = await axe.run(container, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
