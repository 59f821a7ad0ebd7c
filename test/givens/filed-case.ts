import {
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../db/connect.ts';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { createDraft } from '../../db/queries/create-draft.ts';
import { findCase } from '../../db/queries/find-case.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { startAttributes } from '../../temporal-config/search-attributes.ts';
import type { DirectoryFile } from '../../db/catalogue/directory.schema.ts';
import { sliceCalendar, type Calendar } from '../../workflows/domain/business-calendar.ts';
import type { CaseSnapshot } from '../../workflows/domain/case.ts';
import type { DocumentRef } from '../../workflows/domain/case-parts.ts';
import { fillFromApplicant } from '../../workflows/domain/fill-from-applicant.ts';
import { openCase } from '../../workflows/domain/open-case.ts';
import type { Actor, Applicant } from '../../workflows/domain/people.ts';
import { procedureOf, type Form, type Regulation } from '../../workflows/domain/regulation.ts';
import type { Status } from '../../workflows/domain/status.ts';
import {
  snapshotQuery,
  workflowIdOf,
  WORKFLOW_TYPE,
  type Command,
  type CommandName,
  type Commands,
  type Receipt,
} from '../../workflows/messages.ts';

export interface Filing {
  /** Login of the applicant; `ivanova` unless told otherwise. */
  applicant?: string;
  /** Merged into the example form of the service. */
  form?: Form;
  documents?: DocumentRef[];
  /** Changes a copy of the shipped regulation. */
  change?: (regulation: Regulation) => void;
}

interface Ground {
  env: TestWorkflowEnvironment;
  db: Database;
  taskQueue: string;
  regulation: Regulation;
  calendar: Calendar;
  directory: DirectoryFile;
  filing: Filing;
}

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 25;

/** A case on the time-skipping engine, as its people handle it. */
export class FiledCase {
  readonly id: string;
  readonly number: string;
  readonly handle: WorkflowHandle;
  readonly #ground: Ground;

  private constructor(ground: Ground, { id, number }: CaseSnapshot) {
    this.#ground = ground;
    this.id = id;
    this.number = number;
    this.handle = ground.env.client.workflow.getHandle(workflowIdOf(number));
  }

  /** Drafts, numbers and files an application, as the API does. */
  static async file(ground: Ground): Promise<FiledCase> {
    const { env, db, regulation, filing, taskQueue } = ground;
    const user = person(ground.directory, filing.applicant ?? 'ivanova');
    const applicant: Applicant = { id: user.id, name: user.name, ...identityOf(user) };
    const actor: Actor = { id: user.id, name: user.name, role: 'applicant' };
    const form = fillFromApplicant(
      regulation.form,
      { ...regulation.examples[0]?.form, ...filing.form },
      applicant,
    );
    const at = new Date(await env.currentTimeMs());
    const { code: serviceCode, version: serviceVersion, agency } = regulation;
    const draft = await createDraft(db, {
      id: randomUUID(),
      serviceCode,
      serviceVersion,
      agency,
      territory: '77',
      applicant,
      author: actor,
      previousApplicationId: null,
      form,
      at: at.toISOString(),
      key: null,
    });
    const year = at.getUTCFullYear();
    const numbered = await allocateNumber(db, { id: draft.id, year, serviceVersion });
    if (!numbered) throw new Error('The draft is gone');
    const snapshot = openCase({
      id: draft.id,
      number: numbered.number,
      territory: '77',
      applicant,
      submission: { actor, key: null },
      procedure: procedureOf(regulation),
      calendar: sliceCalendar(ground.calendar, year, year + 2),
      seq: numbered.version,
      form,
      documents: filing.documents ?? [],
      submittedAt: at.toISOString(),
    });
    const filed = new FiledCase(ground, snapshot);
    await env.client.workflow.executeUpdateWithStart<CaseWorkflow, Receipt, [Command<'submit'>]>(
      'submit',
      {
        args: [{ body: {}, actor, key: null, expectedSeq: null }],
        updateId: 'submit',
        startWorkflowOperation: new WithStartWorkflowOperation<CaseWorkflow>(WORKFLOW_TYPE, {
          workflowId: workflowIdOf(snapshot.number),
          taskQueue,
          args: [snapshot],
          workflowIdConflictPolicy: 'USE_EXISTING',
          typedSearchAttributes: startAttributes(snapshot),
        }),
      },
    );
    return filed;
  }

  /** Somebody, by login, gives a command. */
  async does<Name extends CommandName>(
    login: string,
    name: Name,
    body: Commands[Name],
    { key = null, expectedSeq = null }: { key?: string | null; expectedSeq?: number | null } = {},
  ): Promise<Receipt> {
    const user = person(this.#ground.directory, login);
    const [role = 'system'] = user.roles;
    const actor: Actor = { id: user.id, name: user.name, role };
    return this.handle.executeUpdate<Receipt, [Command<Name>]>(name, {
      args: [{ body, actor, key, expectedSeq }],
      ...(key ? { updateId: key } : {}),
    });
  }

  /** The code with which a command is refused. */
  async refusal<Name extends CommandName>(
    login: string,
    name: Name,
    body: Commands[Name],
  ): Promise<string | null | undefined> {
    try {
      await this.does(login, name, body);
    } catch (error) {
      if (!(error instanceof WorkflowUpdateFailedError)) throw error;
      return error.cause instanceof ApplicationFailure ? error.cause.type : error.cause?.message;
    }
    throw new Error(`${name} was not refused`);
  }

  /** Waits, without letting the engine's clock skip, until the row of the case has this status. */
  async reaches(status: Status): Promise<void> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      const { facts } = await this.row();
      if (facts?.status === status) return;
      if (Date.now() > giveUpAt) {
        throw new Error(`${this.number} is ${facts?.status ?? 'a draft'}, not ${status}`);
      }
      await delay(LOOK_EVERY_MS);
    }
  }

  /** Lets the engine's clock run on by a duration such as `3 days`. */
  async skip(duration: string): Promise<void> {
    await this.#ground.env.sleep(duration);
  }

  /** The end of the workflow; the clock skips over whatever it waits for. */
  async ends(): Promise<unknown> {
    return this.handle.result();
  }

  /** The row as everybody reads it. */
  async row() {
    const row = await findCase(this.#ground.db, this.id);
    if (!row) throw new Error('The case is gone');
    return row;
  }

  async facts() {
    const { facts } = await this.row();
    if (!facts) throw new Error('The case is a draft');
    return facts;
  }

  /** Types of the events in the journal, in their order. */
  async journal(): Promise<string[]> {
    const events = await listEvents(this.#ground.db, this.id);
    return events.map(({ type }) => type);
  }

  /** The events themselves. */
  events() {
    return listEvents(this.#ground.db, this.id);
  }

  /** The workflow's own state. */
  snapshot(): Promise<CaseSnapshot> {
    return this.handle.query(snapshotQuery);
  }
}

type CaseWorkflow = (snapshot: CaseSnapshot) => Promise<unknown>;

function person(directory: DirectoryFile, login: string) {
  const user = directory.users.find(({ id }) => id === login);
  if (!user) throw new Error(`The directory has no ${login}`);
  return user;
}

function identityOf({ person }: DirectoryFile['users'][number]) {
  return person ? { inn: person.inn, snils: person.snils, birthDate: person.birthDate } : {};
}
