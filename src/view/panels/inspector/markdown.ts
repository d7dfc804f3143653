import createPurifier from 'dompurify';
import { Marked } from 'marked';

// An instance of its own, so that its hook touches nobody else's.
const purifier = createPurifier(window);
purifier.addHook('afterSanitizeAttributes', (element) => {
  if (element.tagName !== 'A') return;
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
});

const marked = new Marked({ gfm: true, breaks: false, async: false });

/**
 * A note's Markdown as HTML that can do nothing but be read: no image, style, form, id or script; links to the web and mail only. A
 * tight list, because DOMPurify's own lets through remote requests, overlays and clobbering ids.
 */
export const safeHtml = (markdown: string): string =>
  purifier.sanitize(marked.parse(markdown, { async: false }), {
    ALLOWED_TAGS: [
      'p',
      'br',
      'em',
      'strong',
      'del',
      'code',
      'pre',
      'ul',
      'ol',
      'li',
      'blockquote',
      'a',
      'sub',
      'sup',
    ],
    ALLOWED_ATTR: ['href'],
    ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });

/** A note's Markdown as plain words on one line, for places that have room for no more. */
export const plainWords = (markdown: string): string =>
  (new DOMParser().parseFromString(safeHtml(markdown), 'text/html').body.textContent ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
