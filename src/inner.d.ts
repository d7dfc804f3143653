/** What the inner rooms use of the platform beyond ECMAScript: the Encoding Standard's decoder, which browsers and Node both have. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input: Uint8Array, options?: { stream?: boolean }): string;
}
