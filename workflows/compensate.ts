import { registers, schedules } from './activities.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseEnd } from './domain/case.ts';
import { ENDED_WITHOUT_RESULT } from './domain/status-sets.ts';

/**
 * A case that ends without its result gives back what was taken for it outside, and revokes what was written there. Not
 * while it goes on after all: an appeal may have come in the moment of the end. What was disputed in vain stands.
 */
export async function compensate(file: CaseFile, end: CaseEnd): Promise<void> {
  await file.outside(() => Promise.resolve()); // whatever the end has cut into is known then
  const isOver = ENDED_WITHOUT_RESULT.some((status) => status === file.facts.status);
  if (end === 'disputed' || !isOver) return;
  const given = Promise.all([releaseSlot(file), revokeRecords(file)]);
  await file.settled();
  await given;
}

/** Gives the slot of a case back, if it has one. */
export async function releaseSlot(file: CaseFile): Promise<void> {
  const { slot } = file.facts;
  if (!slot) return;
  file.facts.slot = null;
  file.snapshot.slotsReleased += 1;
  file.record({ type: 'slotReleased', data: { slot: slot.slot } });
  const { schedule, hold } = slot;
  await file.outside(() => schedules.releaseSlot({ schedule, hold }));
}

async function revokeRecords(file: CaseFile): Promise<void> {
  const records = file.snapshot.records.splice(0);
  for (const { registry } of records) file.record({ type: 'recordRevoked', data: { registry } });
  for (const record of records) await file.outside(() => registers.revokeRecord(record));
}
