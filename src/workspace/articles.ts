/** The room for articles is fetched when a text is first pasted or described: what reads web pages is large. */
export const articles = () => import('../articles/index.ts');
