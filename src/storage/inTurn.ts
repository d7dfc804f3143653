const queues = new Map<string, Promise<unknown>>();

/** Does something when everything that was asked for before under the same key is done, however that ended. Only within this process. */
export function inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const mine = before.then(task, task);
  queues.set(key, mine);
  const forget = () => {
    if (queues.get(key) === mine) queues.delete(key);
  };
  mine.then(forget, forget);
  return mine;
}
