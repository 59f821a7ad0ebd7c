import { afterAll, beforeAll } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowHandle } from '@temporalio/client';
import { join } from 'node:path';
import { createChannels } from '../../activities/channels/create-channels.ts';
import { createActivities } from '../../activities/create-activities.ts';
import { startCalendarMove } from '../../api/start-calendar-move.ts';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import type { Database } from '../../db/connect.ts';
import { createFileStore } from '../../db/documents/file-store.ts';
import { listCalendars } from '../../db/queries/list-calendars.ts';
import { storeCalendar } from '../../db/queries/store-calendar.ts';
import { storeDirectory } from '../../db/queries/store-directory.ts';
import { storeRegulation } from '../../db/queries/store-regulation.ts';
import { registerAttributes } from '../../temporal-config/search-attributes.ts';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { calendarMoveIdOf } from '../../workflows/messages.ts';
import { activitySettings } from './activity-settings.ts';
import { givenDatabase } from './database.ts';
import { skippingEngine, type Engine } from './engines.ts';
import { fileCase, type Filing } from './file-case.ts';
import type { FiledCase } from './filed-case.ts';
import { PaymentProvider } from './payment-provider.ts';
import { Registries } from './registries.ts';
import { replay } from './replay.ts';
import { emptyFolder } from './running-part.ts';
import { runWorker, TASK_QUEUE, type RunningWorker } from './run-worker.ts';
import { Schedules } from './schedules.ts';
import { noteEdges } from './taken-edges.ts';

/** An engine, a database, the stand-ins and a worker: all real, one of each a test file. */
export interface CaseWorld {
  readonly env: TestWorkflowEnvironment;
  readonly db: Database;
  readonly registries: Registries;
  readonly provider: PaymentProvider;
  readonly schedules: Schedules;
  /** Files an application of a shipped service, or of a variant of it. */
  file(service: string, filing?: Filing): Promise<FiledCase>;
  /** Whatever happens during `work` is read by the next worker at once, in one task of each case. */
  withoutWorker(work: () => Promise<void>): Promise<void>;
  /** Stores a production calendar and begins to tell the open cases of it, as the API does. */
  publish(calendar: Calendar): Promise<WorkflowHandle>;
}

/** The clock of the engine skips, unless the scenario brings another engine. */
export function givenCaseWorld(start: () => Promise<Engine> = skippingEngine): CaseWorld {
  let running: Running | undefined;
  // hooks run in the order of their writing: the worker ends before its database goes
  afterAll(async () => {
    await running?.end();
  });
  const database = givenDatabase();
  beforeAll(async () => {
    running = await Running.start(database.db, start);
  });
  const there = (): Running => {
    if (!running) throw new Error('The world is there only while tests run');
    return running;
  };
  return {
    get env() {
      return there().env;
    },
    get db() {
      return database.db;
    },
    get registries() {
      return there().registries;
    },
    get provider() {
      return there().provider;
    },
    get schedules() {
      return there().schedules;
    },
    file: (service, filing = {}) => there().file(service, filing),
    withoutWorker: (work) => there().withoutWorker(work),
    publish: (calendar) => there().publish(calendar),
  };
}

class Running {
  readonly env: TestWorkflowEnvironment;
  readonly registries: Registries;
  readonly provider: PaymentProvider;
  readonly schedules: Schedules;
  readonly #engine: Engine;
  readonly #db: Database;
  readonly #catalogue: Awaited<ReturnType<typeof loadCatalogue>>;
  readonly #startWorker: () => Promise<RunningWorker>;
  #worker: RunningWorker;
  readonly #filed: FiledCase[] = [];
  #variants = 0;

  private constructor(
    engine: Engine,
    parts: Pick<Running, 'registries' | 'provider' | 'schedules'>,
    db: Database,
    catalogue: Awaited<ReturnType<typeof loadCatalogue>>,
    startWorker: () => Promise<RunningWorker>,
    worker: RunningWorker,
  ) {
    this.#engine = engine;
    this.env = engine.env;
    this.registries = parts.registries;
    this.provider = parts.provider;
    this.schedules = parts.schedules;
    this.#db = db;
    this.#catalogue = catalogue;
    this.#startWorker = startWorker;
    this.#worker = worker;
  }

  static async start(db: Database, startEngine: () => Promise<Engine>): Promise<Running> {
    const engine = await startEngine(); // first: where it does not start, nothing else is left running
    const [registries, provider, schedules, catalogue, folder] = await Promise.all([
      Registries.running(),
      PaymentProvider.running(),
      Schedules.running(),
      loadCatalogue(),
      emptyFolder(),
    ]);
    const { env } = engine;
    await registerAttributes(env.connection, 'default');
    await storeDirectory(db, catalogue.directory);
    for (const calendar of catalogue.calendars) await storeCalendar(db, calendar);
    for (const regulation of catalogue.regulations) await storeRegulation(db, regulation);
    const settings = activitySettings({
      DOCUMENTS_DIR: folder,
      WEBHOOK_PRIVATE_HOSTS: '127.0.0.1',
      ...registries.access,
      ...provider.access,
      ...schedules.access,
    });
    const activities = createActivities({
      db,
      temporal: env.client,
      taskQueue: TASK_QUEUE,
      documents: createFileStore(join(folder, 'documents')),
      channels: createChannels(settings),
      settings,
    });
    const parts = { registries, provider, schedules };
    const start = () => runWorker(env, activities);
    return new Running(engine, parts, db, catalogue, start, await start());
  }

  async file(service: string, filing: Filing): Promise<FiledCase> {
    const shipped = this.#catalogue.regulations.find(({ code }) => code === service);
    const { calendars, directory } = this.#catalogue;
    const [calendar] = calendars;
    if (!shipped || !calendar) throw new Error(`The catalogue has no ${service}`);
    const regulation = filing.change ? this.#variantOf(shipped, filing.change) : shipped;
    if (filing.change) await storeRegulation(this.#db, regulation);
    const ground = { env: this.env, db: this.#db, taskQueue: TASK_QUEUE };
    const filed = await fileCase({ ...ground, regulation, calendar, directory }, filing);
    this.#filed.push(filed);
    return filed;
  }

  async withoutWorker(work: () => Promise<void>): Promise<void> {
    await this.#worker.end();
    try {
      await work();
    } finally {
      this.#worker = await this.#startWorker();
    }
  }

  async publish(calendar: Calendar): Promise<WorkflowHandle> {
    await storeCalendar(this.#db, calendar);
    const [newest] = await listCalendars(this.#db);
    if (newest?.movedAt !== null) throw new Error('This calendar is not newer');
    await startCalendarMove({ temporal: this.env.client, taskQueue: TASK_QUEUE }, newest);
    return this.env.client.workflow.getHandle(calendarMoveIdOf(newest));
  }

  /** Every case that was filed must be one that a worker can take over from its history alone. */
  async end(): Promise<void> {
    await this.#worker.end();
    try {
      await replay(this.#filed);
      await noteEdges(this.#filed);
    } finally {
      const parts = [this.#engine, this.registries, this.provider, this.schedules];
      await Promise.all(parts.map((part) => part.end()));
    }
  }

  /** Another service that differs only by `change`: a published version never changes. */
  #variantOf(shipped: Regulation, change: (regulation: Regulation) => void): Regulation {
    this.#variants += 1;
    const variant = structuredClone(shipped);
    variant.code = `${shipped.code}-${this.#variants}`;
    change(variant);
    return variant;
  }
}
