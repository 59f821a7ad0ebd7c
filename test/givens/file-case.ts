import { isGrpcServiceError, WithStartWorkflowOperation } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { randomUUID } from 'node:crypto';
import type { DirectoryFile } from '../../db/catalogue/directory.schema.ts';
import type { Database } from '../../db/connect.ts';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { createDraft } from '../../db/queries/create-draft.ts';
import { startAttributes } from '../../temporal-config/search-attributes.ts';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { carriedCalendar } from '../../workflows/domain/carried-calendar.ts';
import type { DocumentRef } from '../../workflows/domain/case-parts.ts';
import type { CaseSnapshot } from '../../workflows/domain/case.ts';
import { fillFromApplicant } from '../../workflows/domain/fill-from-applicant.ts';
import { openCase } from '../../workflows/domain/open-case.ts';
import type { Actor, Applicant } from '../../workflows/domain/people.ts';
import { procedureOf, type Form, type Regulation } from '../../workflows/domain/regulation.ts';
import {
  calendarChanged,
  workflowIdOf,
  WORKFLOW_TYPE,
  type Command,
  type Receipt,
} from '../../workflows/messages.ts';
import { FiledCase } from './filed-case.ts';
import { personOf } from './person-of.ts';

export interface Filing {
  /** Login of the applicant; `ivanova` unless told otherwise. */
  applicant?: string;
  /** Merged into the example form of the service. */
  form?: Form;
  documents?: DocumentRef[];
  /** Code of the region; that of Moscow unless told otherwise. */
  territory?: string;
  /** The production calendar; the shipped one unless told otherwise. */
  calendar?: Calendar;
  /** A production calendar that its workflow is told of before all else. */
  told?: Calendar;
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
}

/** Drafts, numbers and files an application, as the API does. */
export async function fileCase(ground: Ground, filing: Filing): Promise<FiledCase> {
  const { env, db, regulation, taskQueue } = ground;
  const { territory = '77', calendar = ground.calendar } = filing;
  const user = personOf(ground.directory, filing.applicant ?? 'ivanova');
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
    territory,
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
    territory,
    applicant,
    submission: { actor, key: null },
    procedure: procedureOf(regulation),
    calendar: carriedCalendar(calendar, at.toISOString(), regulation.zone),
    seq: numbered.version,
    form,
    documents: filing.documents ?? [],
    submittedAt: at.toISOString(),
  });
  const start = {
    workflowId: workflowIdOf(snapshot.number),
    taskQueue,
    args: [snapshot],
    typedSearchAttributes: startAttributes(snapshot),
  } as const;
  if (filing.told) {
    const signalArgs: [Calendar] = [filing.told];
    const told = { ...start, signal: calendarChanged, signalArgs };
    await env.client.workflow.signalWithStart<CaseWorkflow, [Calendar]>(WORKFLOW_TYPE, told);
  }
  const submit = () =>
    env.client.workflow.executeUpdateWithStart<CaseWorkflow, Receipt, [Command<'submit'>]>(
      'submit',
      {
        args: [{ body: {}, actor, key: null, expectedSeq: null }],
        updateId: 'submit',
        startWorkflowOperation: new WithStartWorkflowOperation<CaseWorkflow>(WORKFLOW_TYPE, {
          ...start,
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      },
    );
  await submit().catch((error: unknown) => {
    if (!isGrpcServiceError(error)) throw error;
    return submit(); // as a portal does after a 503: a busy engine has turned it away, and twice is once
  });
  return new FiledCase(ground, snapshot);
}

type CaseWorkflow = (snapshot: CaseSnapshot) => Promise<unknown>;

function identityOf({ person }: DirectoryFile['users'][number]) {
  return person ? { inn: person.inn, snils: person.snils, birthDate: person.birthDate } : {};
}
