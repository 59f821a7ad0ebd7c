import { schedules } from './activities.ts';
import type { CaseFile } from './case-file.ts';
import { releaseSlot } from './compensate.ts';
import { attend } from './expect.ts';

/**
 * Holds the slot that the applicant has chosen, if the regulation has slots; one chosen before goes back. False when
 * somebody else has it.
 */
export async function holdSlot(file: CaseFile): Promise<boolean> {
  const { slot: rule } = file.procedure;
  if (!rule) return true;
  const chosen = file.facts.form[rule.field];
  if (typeof chosen !== 'string') return true;
  if (file.facts.slot?.slot === chosen) return true;
  file.beside(releaseSlot(file));

  const { number, slotsReleased } = file.snapshot;
  const { schedule } = rule;
  const key = `${number}-${chosen}-${slotsReleased.toString()}`;
  const isHeld = await attend(file, async () => {
    const answer = await schedules.holdSlot({ key, schedule, slot: chosen });
    if (answer.outcome === 'taken') return false;
    file.facts.slot = { schedule, slot: chosen, hold: answer.hold, state: 'held' };
    return true;
  });
  if (!isHeld) return false;
  file.record({ type: 'slotHeld', data: { slot: chosen } });
  return true;
}

/** Makes the held slot final; false when the schedule has given it away meanwhile. */
export async function confirmSlot(file: CaseFile): Promise<boolean> {
  if (!(await holdSlot(file))) return false;
  const { slot } = file.facts;
  if (!slot || slot.state === 'confirmed') return true;
  const { schedule, hold } = slot;
  const { outcome } = await attend(file, () => schedules.confirmSlot({ schedule, hold }));
  if (outcome === 'confirmed') {
    file.facts.slot = { ...slot, state: 'confirmed' };
    return true;
  }
  file.facts.slot = null;
  file.snapshot.slotsReleased += 1;
  return false;
}
