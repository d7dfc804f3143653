import { afterAll, expect, test } from 'vitest';
import { plainWords, safeHtml } from '../../../src/view/panels/inspector/markdown.ts';

// What notes of strangers' maps have tried on readers of Markdown and HTML. Shown, they run nothing, load nothing and lead to the web or mail only.

const run = 'window.broken=1';
const payloads = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src=x onerror=${run}>`,
  `<img src="https://evil.example/pixel.png">`,
  '![pixel](https://evil.example/pixel.png)',
  '![x](data:image/svg+xml,<svg/onload=1>)',
  `![x](x"onerror="${run})`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  `<math href="javascript:${run}">x</math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<template><script>${run}</script></template>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.broken=1</script>"></iframe>`,
  '<object data="data:text/html,x"></object><embed src="https://evil.example/x.swf">',
  `<a href="javascript:${run}">x</a>`,
  `<a href="java&#10;script:${run}">x</a>`,
  `<a href="&#106;avascript:${run}">x</a>`,
  `<a href=" \u0001javascript:${run}">x</a>`,
  `<a href="data:text/html,<script>${run}</script>">x</a>`,
  '<a href="vbscript:x">x</a><a href="file:///etc/passwd">x</a><a href="blob:x">x</a>',
  `<a href="//evil.example">x</a><a href="/trash/a.json">x</a><a href="#x" id="app" name="app">x</a>`,
  `<a href="https://example.org" onclick="${run}" style="position:fixed;inset:0" target="_self" ping="https://evil.example">x</a>`,
  `[x](javascript:${run})`,
  `[x](JaVaScRiPt:${run})`,
  `[x](javascript&colon;${run})`,
  `[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A${run})`,
  `[x](\u0001javascript:${run})`,
  `[x]: javascript:${run}\n\n[x]`,
  `<javascript:${run}>`,
  '[x](data:text/html;base64,PHNjcmlwdD4x)',
  `[x](https://example.org "\\" onmouseover=${run} x=\\"")`,
  `[<img src=x onerror=${run}>](https://example.org)`,
  `\`\`\`"><img src=x onerror=${run}>\nx\n\`\`\``,
  `\`\`\`html onload=${run}\n<script>${run}</script>\n\`\`\``,
  `| <img src=x onerror=${run}> |\n|-|\n| <script>${run}</script> |`,
  `<style>@import "https://evil.example/x.css"; body{display:none}</style>`,
  '<link rel=stylesheet href=https://evil.example/x.css><meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example/"><a href="x">x</a>',
  '<p style="background:url(https://evil.example/x.png)">x</p><div style="position:fixed;inset:0">x</div>',
  `<form action="https://evil.example"><input name=x autofocus onfocus=${run}><button formaction="javascript:${run}">x</button></form>`,
  `<details open ontoggle=${run}><summary>x</summary></details>`,
  `<video src=https://evil.example/x.mp4 onerror=${run}></video><audio autoplay src=x onerror=${run}>`,
  `<video poster=https://evil.example/x.png><source onerror=${run}></video>`,
  `<input type=image src=https://evil.example/x.png><picture><source srcset=https://evil.example/x.png></picture>`,
  `<marquee onstart=${run}>x</marquee><body onload=${run}><select onfocus=${run} autofocus>`,
  `<x contenteditable onfocus=${run} tabindex=1 autofocus>x</x><p slot=x is=x-y part=x>x</p>`,
  '<div popover id=documentElement>x</div><p id=getElementById name=body class=modal data-action=x aria-label=x role=button>x</p>',
  `<!--><img src=x onerror=${run}>--><![CDATA[<img src=x onerror=${run}>]]><?xml <img src=x onerror=${run}>?>`,
  `\`<img src=x onerror=${run}>\` \\<img src=x onerror=${run}>`,
  '- [ ] <input type=checkbox checked> task\n- [x] done',
  `<a href="https://example.org" target="_blank" rel="opener">x</a>`,
];

const tags = new Set('P BR EM STRONG DEL CODE PRE UL OL LI BLOCKQUOTE A SUB SUP'.split(' '));
let through = 0;
afterAll(() => console.log(`Hostile notes: sent ${payloads.length}, through ${through}`));

/** What of shown HTML is more than words with a few marks. */
const worse = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes].filter(({ name, value }) =>
      // An empty `is` makes an element nothing else; taken away, the browser would write the first one again.
      name === 'is'
        ? value !== ''
        : element.tagName !== 'A'
          ? true
          : name === 'href'
            ? !/^(?:https?:\/\/|mailto:)/.test(value) ||
              !/^(?:https?|mailto):$/.test((element as HTMLAnchorElement).protocol)
            : !(name === 'target' && value === '_blank') &&
              !(name === 'rel' && value === 'noopener noreferrer'),
    );
    const isUnsafeLink = element.tagName === 'A' && element.getAttribute('rel') !== 'noopener noreferrer';
    return [
      ...(tags.has(element.tagName) ? [] : [element.tagName]),
      ...attributes.map(({ name, value }) => `${element.tagName} ${name}=${value}`),
      ...(isUnsafeLink ? ['a link that can look back'] : []),
    ];
  });

test.for(payloads)('%s is shown as words', async (payload) => {
  const asked: string[] = [];
  const watching = new PerformanceObserver((list) =>
    asked.push(...list.getEntries().map(({ name }) => name)),
  );
  watching.observe({ type: 'resource' });
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = safeHtml(payload);
  const found = worse(place);
  // Whatever can run when it is put into a page has run by then.
  await new Promise((done) => setTimeout(done, 30));
  place.remove();
  watching.disconnect();
  const wrong = [...found, ...asked.filter((address) => address.includes('evil.example'))];
  if ('broken' in window) wrong.push('it ran');
  delete (window as { broken?: unknown }).broken;
  if (wrong.length > 0) through += 1;
  expect(wrong).toEqual([]);
  expect(plainWords(payload)).not.toMatch(/[\n\t]/);
});

test('what is harmless stays as it is meant', () => {
  const shown = safeHtml(
    '*one* **two** ~~three~~ `four` [five](https://example.org) <six@example.org>\n\n- seven',
  );
  for (const tag of ['em', 'strong', 'del', 'code', 'a', 'li']) expect(shown).toContain(`<${tag}`);
  expect(shown).toContain('href="https://example.org"');
  expect(shown).toContain('href="mailto:six@example.org"');
});
