/** What is used of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(
        text: string,
        options: { readonly forceType: string; readonly generateGraph: boolean },
      ): readonly unknown[];
    };
    readonly config: { get(plugin: string): { biber: { annotationMarker: string } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
