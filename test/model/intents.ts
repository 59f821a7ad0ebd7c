import fc from 'fast-check';

/** What the walk means to do next; what becomes of it depends on where the case stands then. */
export interface Intent {
  kind: 'lawful' | 'anything' | 'jump' | 'money' | 'pair' | 'stale' | 'twice' | 'registries';
  /** Picks among what there is. */
  which: number;
  who: number;
  how: number;
}

const some = fc.nat({ max: 9_999 });

const kind = fc.oneof(
  { weight: 48, arbitrary: fc.constant('lawful' as const) },
  { weight: 16, arbitrary: fc.constant('anything' as const) },
  { weight: 14, arbitrary: fc.constant('jump' as const) },
  { weight: 7, arbitrary: fc.constant('money' as const) },
  { weight: 6, arbitrary: fc.constant('pair' as const) },
  { weight: 3, arbitrary: fc.constant('stale' as const) },
  { weight: 3, arbitrary: fc.constant('twice' as const) },
  { weight: 3, arbitrary: fc.constant('registries' as const) },
);

/** One walk: how the case is filed, and what is done with it. */
export interface Walk {
  variant: number;
  answers: number;
  intents: Intent[];
}

/** `count` walks of at most `length` steps, the same ones for the same seed. */
export function walks(seed: number, count: number, length: number): Walk[] {
  const walk = fc.record({
    variant: some,
    answers: some,
    intents: fc.array(fc.record({ kind, which: some, who: some, how: some }), {
      minLength: length,
      maxLength: length,
    }),
  });
  return fc.sample(walk, { seed, numRuns: count });
}
