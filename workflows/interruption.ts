import { CancellationScope, CancelledFailure, isCancellation } from '@temporalio/workflow';

/** Lets a message cut into whatever the pipeline is doing and decide what comes of it. */
export class Interruption<Outcome> {
  #scope: CancellationScope | null = null;
  #outcome: Outcome | undefined;

  /** The result of `work`, or the outcome that cut it short; what was cut before it began does not begin. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | Outcome> {
    const earlier = this.#take();
    if (earlier !== undefined) return earlier;
    this.#scope = new CancellationScope();
    try {
      return await this.#scope.run(work);
    } catch (error) {
      const outcome = this.#take();
      if (isCancellation(error) && outcome !== undefined) return outcome;
      throw error;
    } finally {
      this.#scope = null;
    }
  }

  /** Ends the work with `outcome`: what is running, or what is about to, when two messages come in one task. */
  cut(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#scope?.cancel();
  }

  #take(): Outcome | undefined {
    const outcome = this.#outcome;
    this.#outcome = undefined;
    return outcome;
  }
}

/** Throws where work that was cut would otherwise go on: a write in flight is never interrupted, the next one is. */
export function stopIfCut(): void {
  if (CancellationScope.current().consideredCancelled) {
    throw new CancelledFailure('The pipeline was cut');
  }
}
