import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DeadlineCode } from '../../workflows/domain/case-parts.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import { appeal } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { realEngine } from '../givens/engines.ts';
import { eventually } from '../givens/eventually.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { StandingCase } from '../givens/standing-case.ts';

// the clock of the skipping engine does not pass the end of a window while a command waits for a worker
const world = givenCaseWorld(realEngine);

/** Long enough to bring every case to its window before the first of them closes; the longer ones for a busy machine. */
const WINDOWS_S = [40, 80, 160];
/** What the worker may take to stop before then. */
const SPARE_MS = 10_000;
const PATIENCE_MS = 600_000;

/** Makes ready what the applicant gives at the last moment. */
type Prepare = (standing: StandingCase) => Promise<() => Promise<unknown>>;
const resubmit: Prepare = ({ filed }) => {
  return Promise.resolve(() => filed.does('ivanova', 'resubmit', { documents: [] }));
};
interface Window {
  code: Extract<DeadlineCode, keyof Regulation['windows']>;
  ready: Prepare;
  /** What comes of it, and what the system records if nothing comes. */
  taken: EventType;
  lapsed: EventType;
}
const WINDOWS = {
  INCOMPLETE: {
    ...{ code: 'completion', taken: 'resubmitted', lapsed: 'completionLapsed' },
    ready: resubmit,
  },
  CLARIFICATION_REQUIRED: {
    ...{ code: 'clarification', taken: 'resubmitted', lapsed: 'clarificationLapsed' },
    ready: resubmit,
  },
  REWORK_REQUIRED: {
    ...{ code: 'rework', taken: 'resubmitted', lapsed: 'reworkLapsed' },
    ready: resubmit,
  },
  AWAITING_PAYMENT: {
    ...{ code: 'payment', taken: 'paymentConfirmed', lapsed: 'paymentLapsed' },
    ready: async ({ payer }) => {
      const notice = await payer.plays(await payer.begins());
      return () => payer.notices(notice);
    },
  },
  SERVICE_RENDERED: {
    ...{ code: 'acceptance', taken: 'disputed', lapsed: 'acceptanceLapsed' },
    ready: ({ filed }) => {
      return Promise.resolve(() => filed.does('ivanova', 'dispute', { reason: 'Ошибка' }));
    },
  },
  REFUSED: {
    ...{ code: 'appeal', taken: 'appealed', lapsed: 'appealLapsed' },
    ready: ({ filed }) => Promise.resolve(() => filed.does('ivanova', 'appeal', appeal())),
  },
} as const satisfies Record<string, Window>;
type Code = keyof typeof WINDOWS;
const ALL = Object.keys(WINDOWS) as Code[];

const shortened =
  (seconds: number) =>
  ({ windows }: Regulation): void => {
    const window = `PT${seconds.toString()}S`;
    for (const { code } of Object.values<Window>(WINDOWS)) windows[code] = window;
  };

describe('what came in time counts although the end of the window is read in the same moment:', () => {
  const journals = new Map<Code, string[]>();
  const readAtOnce = new Map<Code, boolean>();

  beforeAll(async () => {
    const ready = await areReady(WINDOWS_S);
    const given: Promise<unknown>[] = [];
    await world.withoutWorker(async () => {
      for (const { give } of ready) given.push(give());
      for (const { dueAt } of ready) await isOver(dueAt);
    });
    await Promise.all(given);
    for (const { status, filed } of ready) {
      journals.set(status, await filed.journal());
      readAtOnce.set(status, await isTimeUpBeforeLastCommand(filed));
    }
  }, PATIENCE_MS);

  test.each(ALL)('%s', (status) => {
    const { taken, lapsed } = WINDOWS[status];
    expect(readAtOnce.get(status)).toBe(true);
    const journal = journals.get(status);
    expect(journal).toContain(taken);
    expect(journal).not.toContain(lapsed);
  });
});

/** All of them, each with its window still open. */
async function areReady([seconds, ...longer]: number[], cause?: unknown): Promise<Ready[]> {
  if (seconds === undefined) throw new Error('A window closed before all was ready', { cause });
  const all = await Promise.allSettled(ALL.map((status) => isReady(status, seconds)));
  const ready = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const isSoon = ({ dueAt }: Ready) => dueAt < Date.now() + SPARE_MS;
  if (ready.length === ALL.length && !ready.some(isSoon)) return ready;
  return areReady(longer, all.find((one) => one.status === 'rejected')?.reason);
}

interface Ready {
  status: Code;
  filed: FiledCase;
  give: () => Promise<unknown>;
  dueAt: number;
}

async function isReady(status: Code, seconds: number): Promise<Ready> {
  const standing = await StandingCase.in(world, status, shortened(seconds));
  const { filed } = standing;
  const give = await WINDOWS[status].ready(standing);
  const { deadlines } = await filed.facts();
  return { status, filed, give, dueAt: Date.parse(deadlines[WINDOWS[status].code]?.dueAt ?? '') };
}

/** The engine has noted that the time is over. */
function isOver(dueAt: number): Promise<unknown> {
  return eventually('the end of a window', PATIENCE_MS, () => {
    return Promise.resolve(Date.now() > dueAt + 1_000);
  });
}

/** By the engine's history: a timer fired, and the command was taken only after it. */
async function isTimeUpBeforeLastCommand({ handle }: FiledCase): Promise<boolean> {
  const { events = [] } = await handle.fetchHistory();
  const lastOf = (
    kind: 'timerFiredEventAttributes' | 'workflowExecutionUpdateAcceptedEventAttributes',
  ) => events?.findLastIndex((event) => event[kind]) ?? -1;
  const fired = lastOf('timerFiredEventAttributes');
  return fired > 0 && fired < lastOf('workflowExecutionUpdateAcceptedEventAttributes');
}
