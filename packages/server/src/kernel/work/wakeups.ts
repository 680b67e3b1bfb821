/** Carries "there is work on this topic", never the work: losing a wake-up costs one sweep interval. */
export interface Wakeups {
  /** Wakes listeners of the topic, in this process at once and in others soon. Debounced; never throws. */
  wake(topic: string): void;
  /** Hears wake-ups of the topic. Returns the way to stop. */
  onWake(topic: string, listener: () => void): () => void;
  /** This process does work: it takes its share of wake-ups that only one process gets. */
  joinWorkers(): void;
  close(): Promise<void>;
}

/** How wake-ups reach other processes: Postgres NOTIFY, or BullMQ when there is a Redis. */
export interface WakeupTransport {
  /** True when each wake-up reaches one process only, which then must be one that works. */
  readonly exclusive: boolean;
  send(topics: string[]): Promise<void>;
  start(heard: (topic: string) => void): Promise<void>;
  close(): Promise<void>;
}

const DEBOUNCE_MS = 5;

/** Wake-ups inside this process, carried on to others when there is a transport. */
export function createWakeups(
  transport?: WakeupTransport,
  onError: (error: unknown) => void = () => {},
): Wakeups {
  const listeners = new Map<string, Set<() => void>>();
  const local = new Set<string>();
  const remote = new Set<string>();
  let localScheduled = false;
  let remoteTimer: NodeJS.Timeout | undefined;

  function deliver(topic: string) {
    for (const listener of listeners.get(topic) ?? []) listener();
  }

  function deliverLocal() {
    localScheduled = false;
    const topics = [...local];
    local.clear();
    topics.forEach(deliver);
  }

  function sendRemote() {
    remoteTimer = undefined;
    const topics = [...remote];
    remote.clear();
    // A lost wake-up is found by the sweep; the transport's trouble is only reported.
    transport?.send(topics).catch(onError);
  }

  let started: Promise<void> | undefined;
  function start() {
    started ??= transport?.start(deliver).catch(onError);
  }
  if (transport?.exclusive === false) start();

  return {
    wake(topic) {
      local.add(topic);
      if (!localScheduled) {
        localScheduled = true;
        setImmediate(deliverLocal);
      }
      if (transport) {
        remote.add(topic);
        remoteTimer ??= setTimeout(sendRemote, DEBOUNCE_MS);
      }
    },
    onWake(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    joinWorkers: start,
    async close() {
      clearTimeout(remoteTimer);
      await started;
      await transport?.close();
    },
  };
}
