/** Lets so many through at a time; the others wait in line. */
export function createGate(
  atOnce: number,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let inside = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (inside >= atOnce) await new Promise<void>((resolve) => line.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
