import type { Commands } from '../../workflows/messages.ts';
import type { FiledCase } from './filed-case.ts';

const REASONS = [{ code: 'invalid_documents', text: 'Документ недействителен' }];

/** An officer refuses the case; their login. */
export async function isRefused(filed: FiledCase): Promise<string> {
  const officer = await filed.isClaimed();
  await filed.does(officer, 'refuse', { reasons: REASONS });
  return officer;
}

/** The applicant appeals; the number of the appeal. */
export async function isAppealed(filed: FiledCase, documentIds: string[] = []): Promise<string> {
  await filed.does('ivanova', 'appeal', appeal({ documentIds }));
  return filed.openAppeal();
}

/** The body of an appeal. */
export function appeal(rest: Partial<Commands['appeal']> = {}): Commands['appeal'] {
  return {
    grounds: 'misapplied_rule',
    text: 'Документ действует до конца года',
    wanted: 'Выдать справку',
    documentIds: [],
    critical: false,
    ...rest,
  };
}

/** The body of a decision on an appeal. */
export function verdict(
  number: string,
  outcome: Commands['decide']['outcome'],
  returnTo?: Commands['decide']['returnTo'],
): Commands['decide'] {
  return {
    number,
    outcome,
    reasons: [{ code: 'checked', text: 'Проверено' }],
    ...(returnTo && { returnTo }),
  };
}
