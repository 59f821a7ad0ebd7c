type Run = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Runs work in turns, each piece after those that were handed in before it.
 *
 * Every local activity of a case goes through one such queue. With two at a time a history cannot be replayed: they
 * wake those who wait for them one by one as they end, but both at once in a replay, so that what comes of them is
 * commanded in another order.
 */
export function oneAtATime(run: Run = (work) => work()): Run {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => run(work));
    last = turn.catch(() => undefined); // whoever handed it in is told; the others go on
    return turn;
  };
}
