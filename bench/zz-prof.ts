import { benchPGlite, benchPostgres } from "./database.ts";
// wraps db.transaction to time statements by prefix
export function timed(database: any) {
  const stats = new Map<string, { n: number; ms: number }>();
  const add = (k: string, ms: number) => {
    const s = stats.get(k) ?? { n: 0, ms: 0 };
    s.n++;
    s.ms += ms;
    stats.set(k, s);
  };
  const wrapped = {
    ...database,
    async transaction(scope: any, work: any) {
      const t0 = performance.now();
      let q = 0;
      const r = await database.transaction(scope, async (tx: any) => {
        add("wait+begin", performance.now() - t0);
        const proxy = new Proxy(tx, {
          get(t, k) {
            if (k === "query")
              return async (text: string, params: any) => {
                const s = performance.now();
                try {
                  return await t.query(text, params);
                } finally {
                  const d = performance.now() - s;
                  q += d;
                  add(text.replace(/\s+/g, " ").slice(0, 90), d);
                }
              };
            const v = Reflect.get(t, k);
            return typeof v === "function" ? v.bind(t) : v;
          },
        });
        return work(proxy);
      });
      add(`tx ${scope.kind} ${scope.purpose ?? ""}`, performance.now() - t0);
      return r;
    },
  };
  return {
    wrapped,
    print() {
      for (const [k, v] of [...stats].sort((a, b) => b[1].ms - a[1].ms).slice(0, 22))
        console.log(v.ms.toFixed(0).padStart(8), String(v.n).padStart(6), k);
      stats.clear();
    },
    clear: () => stats.clear(),
  };
}
