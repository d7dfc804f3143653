import { onTestFinished, vi } from 'vitest';

/** What a browser does for a page that hears a server's events (HTML standard, 9.2), as far as a page of ours asks for it. */
class EventLine {
  static readonly CLOSED = 2;
  readyState = 0;
  onopen?: () => void;
  onmessage?: (message: { readonly data: string }) => void;
  onerror?: () => void;
  readonly #end = new AbortController();

  constructor(address: string) {
    void this.#hear(address).catch(() => {
      this.readyState = EventLine.CLOSED;
      this.onerror?.();
    });
  }

  async #hear(address: string): Promise<void> {
    const { body } = await fetch(address, { signal: this.#end.signal });
    this.readyState = 1;
    this.onopen?.();
    let text = '';
    for await (const part of body!.pipeThrough(new TextDecoderStream())) {
      const events = (text + part).split('\n\n');
      text = events.pop()!;
      for (const event of events)
        if (event.startsWith('data: ')) this.onmessage?.({ data: event.slice('data: '.length) });
    }
  }

  close(): void {
    this.#end.abort();
  }
}

/** Lets a test hear a server's events as a browser does. */
export function hearingEvents(): void {
  vi.stubGlobal('EventSource', EventLine);
  onTestFinished(() => void vi.unstubAllGlobals());
}
