import type { Commands } from '../../workflows/messages.ts';

/** The body with which a step is completed: with success, unless told otherwise. */
export function step(
  code: string,
  rest: Partial<Commands['completeStep']> = {},
): Commands['completeStep'] {
  return { step: code, result: 'success', ...rest };
}
