import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { makeDocument } from '../../activities/make-document.ts';
import type { Database } from '../../db/connect.ts';
import { createFileStore } from '../../db/documents/file-store.ts';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { findDocument } from '../../db/queries/find-document.ts';
import { listIssuedDocuments } from '../../db/queries/list-issued-documents.ts';
import { recordEvent } from '../../db/queries/record-event.ts';
import type { StepState } from '../../workflows/domain/case-parts.ts';
import type { CaseEvent, CaseFacts } from '../../workflows/domain/case.ts';
import { checkUrl } from '../../workflows/domain/check-code.ts';
import { untouched } from '../../workflows/domain/open-case.ts';
import { SYSTEM, type Actor } from '../../workflows/domain/people.ts';
import { activitySettings } from './activity-settings.ts';
import { factsWith, givenDraft, recordAfter } from './cases.ts';
import { shippedRegulation } from './regulation.ts';

const SIGNER: Actor = { id: 'officer.mvd', name: 'Орлова Елена Викторовна', role: 'officer' };

const CERTIFICATE = await shippedRegulation('certificate');

/** A certificate that was approved, with the moments of its life in the order in which a test tells them. */
export class IssuedCase {
  readonly id: string;
  readonly number: string;
  readonly #db: Database;
  readonly #documents = mkdtemp(path.join(tmpdir(), 'reglament-issued-')).then(createFileStore);
  readonly #publicUrl: string;
  #seq = 1;
  #facts: CaseFacts = factsWith({ status: 'APPROVED', stage: 'execution' });

  private constructor(
    db: Database,
    publicUrl: string,
    { id, number }: { id: string; number: string },
  ) {
    this.#db = db;
    this.#publicUrl = publicUrl;
    this.id = id;
    this.number = number;
  }

  static async approved(db: Database, publicUrl: string): Promise<IssuedCase> {
    const { id, serviceVersion } = await givenDraft(db);
    const numbered = await allocateNumber(db, { id, year: 2026, serviceVersion });
    if (!numbered) throw new Error('no number');
    const made = new IssuedCase(db, publicUrl, { id, number: numbered.number });
    await made.happens({ type: 'approved' }, '2026-05-12T08:00:00.000Z');
    return made;
  }

  /** An event, with what it makes of the facts. */
  async happens(event: CaseEvent, at: string, change: Partial<CaseFacts> = {}): Promise<void> {
    this.#facts = { ...this.#facts, ...change };
    const facts = this.#facts;
    const record = { at, event, from: facts.status, facts } as const;
    await recordEvent(this.#db, recordAfter({ id: this.id, version: this.#seq }, record));
    this.#seq += 1;
  }

  /** The step makes its document; answers the address at which it is checked. */
  async make(at: string): Promise<string> {
    const [step] = CERTIFICATE.steps;
    if (!step) throw new Error('a certificate has a step');
    const documents = await this.#documents;
    const settings = activitySettings({ PUBLIC_URL: this.#publicUrl });
    const made = await makeDocument({ db: this.#db, documents, settings })({
      ...{ caseId: this.id, caseNumber: this.number, at, step, zone: CERTIFICATE.zone },
      ...{ serviceCode: CERTIFICATE.code, serviceVersion: CERTIFICATE.version },
      applicant: { id: 'ivanova', name: 'Иванова Мария Петровна', inn: '771204831009' },
      form: { fullName: 'Иванова Мария Петровна', inn: '771204831009', purpose: 'Для суда' },
      ...{ signer: SIGNER, agency: 'mvd' },
    });
    const state: StepState = {
      ...untouched(step),
      ...{ result: 'success', at, by: SYSTEM, documentId: made.id },
    };
    const data = { step: step.code, documentId: made.id };
    await this.happens({ type: 'stepCompleted', data }, at, { steps: [state] });
    const newest = (await listIssuedDocuments(this.#db, [this.id])).at(-1);
    return checkUrl(this.#publicUrl, newest?.code ?? '');
  }

  /** The bytes of the document as the case has it now. */
  async content(): Promise<Buffer> {
    const id = this.#facts.steps.flatMap(({ documentId }) => documentId ?? [])[0] ?? '';
    const stored = await findDocument(this.#db, { caseId: this.id, id });
    return await buffer(await (await this.#documents).open(stored?.storageKey ?? ''));
  }

  async publish(at: string): Promise<void> {
    const documentIds = this.#facts.steps.flatMap(({ documentId }) => documentId ?? []);
    const result = { at, documentIds, instructions: null };
    await this.happens({ type: 'rendered' }, at, { status: 'SERVICE_RENDERED', result });
  }

  /** A document that is made and published; answers the address at which it is checked. */
  async issue(at: string): Promise<string> {
    const url = await this.make(at);
    await this.publish(at);
    return url;
  }

  /** The case is sent back by an event: what its steps have made is forgotten. */
  async goBack(type: CaseEvent['type'], at: string, status: CaseFacts['status']): Promise<void> {
    const steps = this.#facts.steps.map(untouched);
    await this.happens({ type }, at, { status, steps, result: null });
  }
}
