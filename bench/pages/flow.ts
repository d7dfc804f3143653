import { flushSync, mount } from 'svelte';
import Flow from './Flow.svelte';
import { present } from './peer.ts';

/** Svelte Flow, which mounts only what is seen. */
await present((stage) => {
  const flow = mount(Flow, { target: stage });
  return {
    show: (scene) => flushSync(() => flow.show(scene)),
    look: (x, y, zoom) => {
      const { clientWidth: width, clientHeight: height } = stage;
      void flow.look({ zoom, x: width / 2 - x * zoom, y: height / 2 - y * zoom });
    },
  };
});
